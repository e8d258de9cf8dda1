"""Whether a value that was found says the same as the truth."""

from __future__ import annotations

import datetime
import difflib
import re
import unicodedata

AMOUNTS = frozenset("net_amount tax_amount total_amount quantity unit_price amount".split())
DATES = frozenset({"invoice_date", "due_date"})
NAMES = frozenset({"vendor_name", "customer_name"})
HALF_A_CENT = 0.005
ALIKE = 0.88  # of a name on paper that was read with OCR, and of a description
HOLDS = 0.7  # of the longer name, where one holds the other
LEGAL_FORMS = frozenset(
    "gmbh ag kg ohg ug ek mbh co ltd limited inc llc llp corp corporation company plc pty sa sas "
    "sarl eurl srl spa sl slu scoop bv nv sdn bhd oy ab as aps".split()
)

Value = str | float | int | bool | None


def agrees(field: str, found: Value, wanted: Value, *, paper: bool = False) -> bool:
    """Whether `found` is right; on `paper` (scans and photos) names may differ by a few letters.

    Amounts agree within half a cent, dates as dates, identifiers in letters and digits, names also
    without their legal form or where one is the greater part of the other.
    """
    if blank(found):
        return False
    if field in AMOUNTS:
        one, two = number(found), number(wanted)
        return one is not None and two is not None and abs(one - two) <= HALF_A_CENT + 1e-9
    if field in DATES:
        return date(found) is not None and date(found) == date(wanted)
    one_text, two_text = letters(found), letters(wanted)
    if one_text == two_text:
        return True
    if field in NAMES and name_core(found) and name_core(found) == name_core(wanted):
        return True
    if field not in NAMES and field != "description":
        return False
    if _holds(one_text, two_text):
        return True
    return (paper or field == "description") and likeness(one_text, two_text) >= ALIKE


def blank(value: Value) -> bool:
    """Whether a cell is empty."""
    return value is None or not str(value).strip()


def likeness(one: str, two: str) -> float:
    """How much two texts have in common, 0 to 1."""
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio()


def letters(value: Value) -> str:
    """The letters and digits alone, without case and accents."""
    flat = unicodedata.normalize("NFKD", str(value)).casefold()
    return "".join(ch for ch in flat if ch.isalnum())


def name_core(value: Value) -> str:
    """A name without its legal form."""
    words = re.split(r"[\s,&]+", re.sub(r"[.']", "", str(value).casefold()))
    return letters("".join(w for w in words if w not in LEGAL_FORMS))


def number(value: Value) -> float | None:
    """The number that a text writes with either decimal sign, None where it writes none."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", re.sub(r"[A-Za-z]+\.", "", value))
    text = re.sub(r"[^\d.,\-()]", "", text)
    negative = text.startswith(("-", "(")) or text.endswith("-")
    text = re.sub(r"[()\-]", "", text)
    if not any(ch.isdigit() for ch in text):
        return None
    try:
        size = float(_with_point(text))
    except ValueError:
        return None
    return -size if negative else size


def date(value: Value) -> datetime.date | None:
    """The date that a text writes as 2024-05-31."""
    try:
        return datetime.date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None


def _with_point(text: str) -> str:
    dot, comma = text.rfind("."), text.rfind(",")
    if (text.count(",") > 1 and dot < 0) or (text.count(".") > 1 and comma < 0):
        return re.sub(r"[.,]", "", text)  # 1.234.567
    if comma > dot:
        return text.replace(".", "").replace(",", ".")
    return text.replace(",", "")


def _holds(one: str, two: str) -> bool:
    shorter, longer = sorted((one, two), key=len)
    return bool(shorter) and shorter in longer and len(shorter) >= HOLDS * len(longer)
