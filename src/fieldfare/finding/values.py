"""Printed values become typed ones: amounts, quantities, rates, dates, currencies, check digits.

A document has one locale. `locales.decide` settles it by evidence; everything here is told it.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Literal, NamedTuple

import msgspec

from fieldfare.finding.spelling import folded, key


class Locale(msgspec.Struct, frozen=True):
    """How one document writes numbers and dates, and by what evidence that is known."""

    decimal: Literal[".", ","] = "."
    day_first: bool | None = None  # None: no numeric date needs it, or nothing tells
    language: str = ""  # ISO 639-1, "" when nothing tells
    country: str = ""  # ISO 3166-1 alpha-2 of the place the document speaks from
    year_day_month: bool = False  # dates that begin with the year go on with the day
    decimal_sure: bool = True
    day_first_sure: bool = True
    evidence: tuple[str, ...] = ()


# ── Amounts ──────────────────────────────────────────────────────────────────────────────────────

_SYMBOLS = {
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₺": "TRY", "₽": "RUB", "₩": "KRW", "₫": "VND",
    "฿": "THB", "₪": "ILS", "₱": "PHP", "₦": "NGN", "₴": "UAH", "₸": "KZT", "zł": "PLN", "zl": "PLN",
    "kč": "CZK", "kc": "CZK", "us$": "USD", "u$s": "USD", "ca$": "CAD", "c$": "CAD", "cdn$": "CAD",
    "au$": "AUD", "a$": "AUD", "nz$": "NZD", "hk$": "HKD", "sg$": "SGD", "s$": "SGD", "r$": "BRL",
    "mx$": "MXN", "mex$": "MXN", "nt$": "TWD", "rm": "MYR", "rs": "INR", "rs.": "INR", "rp": "IDR",
    "rp.": "IDR", "fr.": "CHF", "sfr.": "CHF", "sfr": "CHF", "ft": "HUF", "lei": "RON", "лв": "BGN",
    "kr": "SEK", "kr.": "DKK", "$": "USD", "r": "ZAR", "eur": "EUR", "php": "PHP", "din": "RSD", "dh": "MAD", "dhs": "AED",
}  # fmt: skip
CODES = frozenset(
    "AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CRC CZK DKK EGP EUR GBP GEL HKD HRK HUF IDR ILS INR ISK "
    "JOD JPY KES KRW KWD LKR MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB "
    "TND TRY TWD UAH USD UYU VND XAF XOF ZAR BDT DOP GTQ GHS UGX TZS".split()
)
_NAMES = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "usdollar": "USD", "usdollars": "USD",
    "unitedstatesdollar": "USD", "poundsterling": "GBP", "poundssterling": "GBP", "britishpound": "GBP",
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "schweizerfranken": "CHF", "swissfranc": "CHF",
    "franken": "CHF", "zloty": "PLN", "zlotych": "PLN", "ringgit": "MYR", "rupee": "INR", "rupees": "INR",
    "indianrupee": "INR", "indianrupees": "INR", "australiandollar": "AUD", "canadiandollar": "CAD",
    "singaporedollar": "SGD", "reais": "BRL", "real": "BRL", "yen": "JPY", "yuan": "CNY", "kronor": "SEK",
    "kroner": "DKK", "pesos": "MXN", "forint": "HUF", "rand": "ZAR", "dolares": "USD", "dolar": "USD",
}  # fmt: skip

MONEY_WORD = (
    r"(?:r(?= ?\d[\d,. ]*[.,]\d\d(?!\d))|\$ ?(?:mxn|usd|cad|aud|ars|clp|cop)|(?:us|u|ca|cdn|c|au|a|nz|hk|sg|s|r|mx|mex|nt)?\$s?|[€£¥₹₺₽₩₫฿₪₱₦₴₸]|zł|zl|kč|rm|rs\.?|rp\.?|s?fr\.|ft|lei|kr\.?|dhs?"
    r"|" + "|".join(sorted(c.lower() for c in CODES)) + r"|euros?)"
)
# A number: digits with marks; blanks inside only before groups of three or beside a mark (OCR).
NUMBER = (
    r"(?:\d{1,3}(?:[ ]\d{3})+(?![\d])(?:\s?[.,]\s?\d{1,4}(?!\d))?"
    r"|\d{1,3}(?:['’]\d{3})+(?:[.,]\d{1,4})?"
    r"|\d+(?:[.,]\s?\d+)*(?:[.,]\s?\d{1,4}|\s[.,]\d{2}(?!\d))?"
    r"|[.,]\d{2}(?!\d))"
)
_AMOUNT = re.compile(
    r"(?P<open>\()?\s{0,2}(?P<s1>[-+])?\s{0,2}(?P<c1>"
    + MONEY_WORD
    + r")?\s{0,2}(?P<s2>[-+])?\s{0,2}"
    r"(?P<number>" + NUMBER + r")(?P<dash>[.,]\s?[-_]{1,2})?\s{0,2}(?P<s3>[-])?"
    r"\s{0,2}(?P<c2>"
    + MONEY_WORD
    + r")?\s{0,2}(?P<s4>[-])?\s{0,2}(?P<close>\))?\s{0,2}(?P<credit>cr\b)?(?P<mark>[a-d]|\*{1,2})?",
)


def amount(text: str, locale: Locale = Locale()) -> Decimal | None:
    """The amount that `text` is, with the decimals printed; None when it is anything else."""
    match = _AMOUNT.fullmatch(folded(text).strip().rstrip(":;"))
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    value = number(match["number"], locale)
    if value is None:
        return None
    minus = "-" in (match["s1"], match["s2"], match["s3"], match["s4"])
    return -value if minus or match["open"] or match["credit"] else value


def number(text: str, locale: Locale = Locale()) -> Decimal | None:
    """The unsigned number that digits and marks spell, its marks told apart by place, then by locale."""
    digits = re.sub(r"[\s'’]", "", text)
    dots, commas = digits.count("."), digits.count(",")
    mark = _decimal_mark(digits, dots, commas, locale)
    if mark:
        whole, _, part = digits.rpartition(mark)
        digits = f"{re.sub('[.,]', '', whole) or '0'}.{part}"
    else:
        digits = re.sub("[.,]", "", digits)
    return Decimal(digits) if re.fullmatch(r"\d{1,15}(\.\d{1,6})?", digits) else None


def _decimal_mark(digits: str, dots: int, commas: int, locale: Locale) -> str:
    """The mark before the decimals of `digits`, "" when it has none."""
    if dots and commas:
        last = "." if digits.rfind(".") > digits.rfind(",") else ","
        return last if digits.count(last) == 1 or len(digits.rpartition(last)[2]) != 3 else ""
    if not dots and not commas:
        return ""
    mark = "." if dots else ","
    whole, _, part = digits.rpartition(mark)
    if dots + commas > 1:
        return "" if len(part) == 3 else mark
    if len(part) != 3 or len(whole) > 3 or whole.lstrip("0") == "":
        return mark
    return mark if mark == locale.decimal else ""


def marks_settle(text: str) -> Literal[".", ",", ""]:
    """The decimal mark that the printed number `text` shows beyond doubt, "" when it shows none."""
    digits = re.sub(r"[\s'’]", "", text)
    dots, commas = digits.count("."), digits.count(",")
    here = {
        ".": _decimal_mark(digits, dots, commas, Locale(decimal=".")),
        ",": _decimal_mark(digits, dots, commas, Locale(decimal=",")),
    }
    if here["."] != here[","]:
        return ""
    if here["."] == "":  # grouped by one mark twice: the other one is the decimal mark
        return "," if digits.count(".") > 1 else "." if digits.count(",") > 1 else ""
    return "." if here["."] == "." else ","


_PERCENT = re.compile(
    r"\(?\s{0,2}(?P<sign>[-+])?\s{0,2}(?P<number>\d{1,3}(?:\s?[.,]\s?\d{1,4})?)\s{0,2}(?P<mark>%|percent|prozent|v\.? ?h\.?)?\s{0,2}\)?"
)


def percent(text: str, _locale: Locale = Locale()) -> Decimal | None:
    """The rate that `text` is ("19 %", "7,5%", a bare number up to 100), as a number of hundredths."""
    match = _PERCENT.fullmatch(folded(text).strip().rstrip(":;"))
    if match is None:
        return None
    # a rate has no thousands: whatever mark it carries is the decimal one
    value = Decimal(re.sub(r"\s", "", match["number"]).replace(",", "."))
    if value > 100 and not match["mark"]:
        return None
    return -value if match["sign"] == "-" else value


_QUANTITY = re.compile(
    r"(?:x\s?)?(?P<sign>-)?\s?(?P<number>" + NUMBER + r")\s*(?:x|×|\*)?\s*"
    r"(?P<unit>(?:[a-z][a-z²³.\-/ ]{0,14}|%)?(?:\([a-z]{1,8}\))?)"
)


def quantity(text: str, locale: Locale = Locale()) -> Decimal | None:
    """The number of a quantity such as "2", "1,5 Std.", "3 x" or "12.000 kg"."""
    match = _QUANTITY.fullmatch(folded(text).strip())
    if match is None:
        return None
    value = number(match["number"], locale)
    return -value if value is not None and match["sign"] else value


# ── Currencies ───────────────────────────────────────────────────────────────────────────────────

_MONEY = re.compile(r"(?<![a-z])" + MONEY_WORD + r"(?![a-z])")


def currency(text: str) -> str:
    """The ISO 4217 code that a symbol, code or name in `text` stands for, "" when there is none."""
    low = folded(text).strip().strip("()[].,:; ")
    if low.upper() in CODES:
        return low.upper()
    if low in _SYMBOLS:
        return _SYMBOLS[low]
    name = _NAMES.get(key(text), "")
    if name:
        return name
    for match in _MONEY.finditer(low):
        word = match.group()
        return (
            word.upper()
            if word.upper() in CODES
            else _SYMBOLS.get(word, "") or _NAMES.get(word, "")
        )
    return ""


# ── Dates ────────────────────────────────────────────────────────────────────────────────────────

_MONTHS = (
    "january januar janner janvier enero gennaio januari janeiro styczen stycznia ianuarie jan janv ene gen sty ian",
    "february februar feber fevrier febrero febbraio februari fevereiro luty lutego februarie feb febr fev fevr lut",
    "march marz maerz mars marzo maart marco marzec marca martie mar mrz mrt marc",
    "april avril abril aprile kwiecien kwietnia aprilie apr avr abr kwi",
    "may mai mayo maggio mei maio maj maja mag",
    "june juni juin junio giugno junho czerwiec czerwca iunie jun giu cze iun",
    "july juli juillet julio luglio julho lipiec lipca iulie jul juil lug lip iul",
    "august aout agosto augustus sierpien sierpnia aug ago aou sie agt",
    "september septembre septiembre setiembre settembre setembro wrzesien wrzesnia septembrie sep sept set wrz",
    "october oktober octobre octubre ottobre outubro pazdziernik pazdziernika octombrie oct okt ott out paz",
    "november novembre noviembre novembro listopad listopada noiembrie nov lis noi",
    "december dezember decembre diciembre dicembre dezembro grudzien grudnia decembrie dec dez dic gru",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])"
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)(?!\d)"
_NUMERIC_DATE = re.compile(
    r"(?<![\d.,/\-])(?:"
    r"(?P<y>(?:19|20)\d\d)(?P<s0>[-./年])\s?(?P<m>\d{1,2})(?:(?P=s0)|月)\s?(?P<d>\d{1,2})日?(?![\d])"
    r"|(?P<a>\d{1,2})\s?(?P<sep>[./\-])\s?(?P<b>\d{1,2})\s?[./\-]\s?(?P<y2>"
    + _YEAR
    + r")(?![/\-]\d|[.,]\d)"
    r"|(?P<a3>\d{1,2}) (?P<b3>\d{2}) (?P<y3>20\d\d)(?!\d)"
    r")"
)
_WORDED_DATE = re.compile(
    r"(?<![\da-z.,])(?P<d1>\d{1,2})(?:st|nd|rd|th|er|e|°|\.|\. ?-)?[\s\-/.,]*(?:de |of |d')?\s*(?P<m1>"
    + _MONTH
    + r")\.?[\s\-/.,']*(?:de |del |of )?\s*(?P<y1>"
    + _YEAR
    + r")"
    r"|(?<![a-z])(?P<m2>"
    + _MONTH
    + r")\.?[\s\-/]*(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d)[\s,.\-/]*(?P<y2>"
    + _YEAR
    + r")"
    r"|(?<!\d)(?P<y3>20\d\d)[\s\-/.,]*(?P<m3>" + _MONTH + r")\.?[\s\-/.,]*(?P<d3>\d{1,2})(?!\d)"
)
COMPACT_DATE = re.compile(
    r"(?<![\da-z\-])(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\da-z])"
)


class Day(NamedTuple):
    """A date printed at text[start:end]; `either` when day and month could be exchanged."""

    start: int
    end: int
    date: datetime.date
    either: bool = False
    order: Literal["", "day", "month", "year"] = (
        ""  # which one stands first, where the figures show it
    )
    mark: str = ""


def dates(text: str, locale: Locale = Locale()) -> list[Day]:
    """Every date printed in `text`, left to right."""
    return dates_in(folded(text), locale)


def dates_in(low: str, locale: Locale) -> list[Day]:
    """Every date printed in a text that is folded already, left to right."""
    found = [day for match in _NUMERIC_DATE.finditer(low) if (day := _numeric(match, locale))]
    if _any_month(low):
        for match in _WORDED_DATE.finditer(low):
            day = _worded(match)
            if day and not any(day.start < other.end and other.start < day.end for other in found):
                found.append(day)
    return sorted(found)


def date(text: str, locale: Locale = Locale()) -> datetime.date | None:
    """The first date in `text`, or None."""
    found = dates(text, locale)
    if found:
        return found[0].date
    match = COMPACT_DATE.search(text)
    return _day(int(match[1]), int(match[2]), int(match[3])) if match else None


_MONTH_START = re.compile("|".join(sorted({name[:3] for name in MONTHS})))


def _any_month(low: str) -> bool:
    return _MONTH_START.search(low) is not None


def _numeric(match: re.Match[str], locale: Locale) -> Day | None:
    start, end = match.span()
    if match["y"]:
        month, last = int(match["m"]), int(match["d"])
        swapped = month > 12 or (locale.year_day_month and last <= 12)
        day = _day(int(match["y"]), last, month) if swapped else _day(int(match["y"]), month, last)
        return (
            Day(start, end, day, order="year" if month > 12 else "", mark=match["s0"])
            if day
            else None
        )
    one, two = int(match["a"] or match["a3"]), int(match["b"] or match["b3"])
    year = _year(match["y2"] or match["y3"])
    mark = match["sep"] or " "
    day_first = locale.day_first if locale.day_first is not None else True
    if mark == "." and locale.day_first is None:
        day_first = True
    if one > 12:
        day_first = True
    elif two > 12:
        day_first = False
    day = _day(year, two, one) if day_first else _day(year, one, two)
    if day is None:
        return None
    order: Literal["", "day", "month"] = "day" if one > 12 else "month" if two > 12 else ""
    return Day(start, end, day, one <= 12 and two <= 12 and one != two, order, mark)


def _worded(match: re.Match[str]) -> Day | None:
    for n in "123":
        if match["m" + n]:
            day = _day(_year(match["y" + n]), MONTHS[match["m" + n]], int(match["d" + n]))
            return Day(*match.span(), day) if day else None
    return None


def _year(text: str) -> int:
    text = text.lstrip("'")
    if len(text) == 4:
        return int(text)
    return 2000 + int(text) if int(text) < 80 else 1900 + int(text)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


# ── Check digits ─────────────────────────────────────────────────────────────────────────────────

IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29,
    "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29,
    "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28,
    "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20,
    "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
    "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29,
    "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TL": 23, "TN": 24,
    "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
}  # fmt: skip


def iban_ok(text: str) -> bool:
    """Whether `text` is an IBAN of the right length whose check digits (ISO 7064 mod 97-10) hold."""
    iban = re.sub(r"[^0-9A-Za-z]", "", text).upper()
    if IBAN_LENGTHS.get(iban[:2]) != len(iban) or not iban[2:4].isdigit():
        return False
    return int("".join(str(int(char, 36)) for char in iban[4:] + iban[:4])) % 97 == 1


def vat_ok(text: str) -> bool | None:
    """Whether a VAT id's check digits hold; None for a country whose rule is not known here."""
    number = re.sub(r"[^0-9A-Za-z]", "", text).upper()
    country, rest = number[:2], number[2:]
    rule = _VAT_RULES.get(country)
    return rule(rest) if rule else None


def _figures(text: str) -> list[int]:
    return [int(char) for char in text]


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(d) * w for d, w in zip(digits, weights, strict=False))


def _luhn(digits: str) -> bool:
    total = 0
    for place, figure in enumerate(reversed(_figures(digits))):
        double = figure * 2 if place % 2 else figure
        total += double - 9 if double > 9 else double
    return total % 10 == 0


def _de(rest: str) -> bool:
    if not re.fullmatch(r"[1-9]\d{8}", rest):
        return False
    product = 10
    for figure in _figures(rest[:8]):
        total = (figure + product) % 10 or 10
        product = 2 * total % 11
    return (11 - product) % 10 == int(rest[8])


def _at(rest: str) -> bool:
    if not re.fullmatch(r"U\d{8}", rest):
        return False
    total = 0
    for place, figure in enumerate(_figures(rest[1:8])):
        double = figure * (2 if place % 2 else 1)
        total += double // 10 + double % 10
    return (10 - (total + 4) % 10) % 10 == int(rest[8])


def _fr(rest: str) -> bool:
    if not re.fullmatch(r"[0-9A-HJ-NP-Z]{2}\d{9}", rest):
        return False
    if not rest[:2].isdigit():
        return True  # the newer keys with letters have another rule
    siren = rest[2:]
    return (12 + 3 * (int(siren) % 97)) % 97 == int(rest[:2])


def _it(rest: str) -> bool:
    return re.fullmatch(r"\d{11}", rest) is not None and _luhn(rest)


def _be(rest: str) -> bool:
    return re.fullmatch(r"[01]\d{9}", rest) is not None and 97 - int(rest[:8]) % 97 == int(rest[8:])


def _nl(rest: str) -> bool:
    match = re.fullmatch(r"(\d{9})B(\d{2})", rest)
    if match is None:
        return False
    if _weighted(rest[:8], (9, 8, 7, 6, 5, 4, 3, 2)) % 11 == int(rest[8]):
        return True
    whole = "".join(str(int(char, 36)) for char in "NL" + rest)  # ids of sole traders since 2020
    return int(whole) % 97 == 1


def _pl(rest: str) -> bool:
    return re.fullmatch(r"\d{10}", rest) is not None and _weighted(
        rest, (6, 5, 7, 2, 3, 4, 5, 6, 7)
    ) % 11 == int(rest[9])


def _pt(rest: str) -> bool:
    if not re.fullmatch(r"\d{9}", rest):
        return False
    check = 11 - _weighted(rest, (9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return (0 if check > 9 else check) == int(rest[8])


_NIF = "TRWAGMYFPDXBNJZSQVHLCKE"


def _es(rest: str) -> bool:
    if re.fullmatch(r"\d{8}[A-Z]", rest):
        return _NIF[int(rest[:8]) % 23] == rest[8]
    if re.fullmatch(r"[XYZ]\d{7}[A-Z]", rest):
        return _NIF[int(str("XYZ".index(rest[0])) + rest[1:8]) % 23] == rest[8]
    if not re.fullmatch(r"[A-HJNP-SUVW]\d{7}[0-9A-J]", rest):
        return False
    total = sum(int(d) for d in rest[2:8:2])
    total += sum(sum(divmod(2 * int(d), 10)) for d in rest[1:8:2])
    check = (10 - total % 10) % 10
    return rest[8] in (str(check), "JABCDEFGHI"[check])


def _gb(rest: str) -> bool:
    if not re.fullmatch(r"\d{9}(\d{3})?", rest):
        return False
    total = _weighted(rest, (8, 7, 6, 5, 4, 3, 2)) + int(rest[7:9])
    return total % 97 in (0, 42)


def _lu(rest: str) -> bool:
    return re.fullmatch(r"\d{8}", rest) is not None and int(rest[:6]) % 89 == int(rest[6:])


def _dk(rest: str) -> bool:
    return (
        re.fullmatch(r"\d{8}", rest) is not None
        and _weighted(rest, (2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0
    )


def _fi(rest: str) -> bool:
    return re.fullmatch(r"\d{8}", rest) is not None and (
        11 - _weighted(rest, (7, 9, 10, 5, 8, 4, 2)) % 11
    ) % 11 == int(rest[7])


def _se(rest: str) -> bool:
    return re.fullmatch(r"\d{12}", rest) is not None and _luhn(rest[:10])


def _ch(rest: str) -> bool:
    match = re.fullmatch(r"E(\d{9})(MWST|TVA|IVA|VAT)?", rest)
    return match is not None and (
        11 - _weighted(match[1], (5, 4, 3, 2, 7, 6, 5, 4)) % 11
    ) % 11 == int(match[1][8])


_VAT_RULES = {
    "DE": _de, "AT": _at, "FR": _fr, "IT": _it, "BE": _be, "NL": _nl, "PL": _pl, "PT": _pt, "ES": _es,
    "GB": _gb, "XI": _gb, "LU": _lu, "DK": _dk, "FI": _fi, "SE": _se, "CH": _ch,
}  # fmt: skip
