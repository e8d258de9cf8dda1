"""Number formats with which a spreadsheet shows a typed value as the other files show its text."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from fieldfare.asking.plan import Format

_DIGITS = re.compile(r"\d(?:[\d.,'’ \u00a0\u202f]*\d)?")
_EXACT_DIGITS = 15  # of a binary double, as spreadsheets keep numbers
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE_PARTS = re.compile(r"YYYY|YY|MMMM|MMM|MM|M|DD|D|.", re.DOTALL)
_FIRST_YEAR = 1901  # a spreadsheet's calendar has no earlier days, and a wrong one in February 1900


def for_number(text: str, number: Decimal) -> str | None:
    """The format that shows `number` as `text` does, or None where it must stay text."""
    found = _DIGITS.search(text)
    if found is None or len(number.as_tuple().digits) > _EXACT_DIGITS:
        return None
    before, after = text[: found.start()], text[found.end() :]
    if (shape := _shape(found.group(), number)) is not None:
        return _literal(before) + shape + _literal(after)
    if after.strip() == "%" and (shape := _shape(found.group(), number * 100)) is not None:
        return shape + "%"  # which shows 0.19 as 19%
    return None


def _shape(printed: str, number: Decimal) -> str | None:
    """Zeros and marks for the digits of `printed`, None where they do not say `number`."""
    amount = abs(number)
    for whole, fraction in ((printed, ""), _parted(printed)):
        digits = re.sub(r"\D", "", whole)
        if Decimal(f"{digits}.{fraction}") == amount and str(int(digits)) == digits:
            return ("0" if whole.isdigit() else "#,##0") + ("." + "0" * len(fraction)).rstrip(".")
    return None


def _parted(printed: str) -> tuple[str, str]:
    """`printed` before and after its last mark."""
    whole, _, fraction = re.sub(r"\D(?=\d*$)", "|", printed).partition("|")
    return whole, fraction


def for_date(text: str, day: datetime.date, shown: Format) -> str | None:
    """The format that shows `day` as its column wants it, or None where it must stay text."""
    if shown.as_printed or day.year < _FIRST_YEAR:
        return None
    asked = shown.date or "YYYY-MM-DD"
    parts = _DATE_PARTS.findall(asked)
    shape = "".join(p.lower() if p[0] in "YMD" else _date_mark(p) for p in parts)
    english = "MMM" in asked and _ENGLISH_MONTHS[day.month - 1][:3].casefold() in text.casefold()
    return "[$-409]" + shape if english else shape


def _date_mark(mark: str) -> str:
    """A separator as it is: spreadsheets would put their own in place of a bare slash."""
    return mark if mark in "-. ," else "\\" + mark


def _literal(text: str) -> str:
    """Text beside a number, quoted for a number format; a sign is the number's own."""
    kept = re.sub(r'["()+\-\u2010-\u2015\u2212]', "", text)
    return f'"{kept}"' if kept else ""
