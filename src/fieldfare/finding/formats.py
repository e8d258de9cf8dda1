"""Typed values become cells, written as their column's format asks."""

from __future__ import annotations

import datetime
import re
from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Decimal,
    InvalidOperation,
    localcontext,
)

from fieldfare.asking.plan import Column, Format
from fieldfare.finding import months, values
from fieldfare.finding.countries import COUNTRIES
from fieldfare.finding.rows import Cell, Found, Value
from fieldfare.finding.spelling import key

NUMBERS = frozenset({"amount", "quantity", "rate", "integer"})
ISO_DATE = "YYYY-MM-DD"

_SYMBOLS = {
    "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "CHF": "CHF", "PLN": "zł",
    "CZK": "Kč", "TRY": "₺", "KRW": "₩", "ILS": "₪", "BRL": "R$", "RUB": "₽", "VND": "₫",
    "THB": "฿", "UAH": "₴", "NGN": "₦", "PHP": "₱", "MYR": "RM", "AUD": "A$", "CAD": "C$",
    "NZD": "NZ$", "HKD": "HK$", "SGD": "S$",
}  # fmt: skip
_DATE_PARTS = re.compile(r"YYYY|YY|MMMM|MMM|MM|M|DD|D")

_SEPARATE_RATES = re.compile(r"(?<![\w.,])\d{1,2}(?:\.\d{1,4})?(?=;|$)")  # "5.5; 20"


def cell(
    column: Column, found: Found | None, *, credit_note: bool = False, currency: str = ""
) -> Cell:
    """The cell that shows `found` in `column`, or the column's default where nothing was found.

    `currency` is the document's ISO code, for columns that show it beside their amounts.
    """
    if found is None or found.value == "":
        return Cell(column.default, _typed_default(column))
    value = _signed(found.value, column, credit_note=credit_note)
    printed = found.place.text if found.place else ""
    as_printed = printed and column.format.as_printed
    text = printed if as_printed else written(value, column, printed=printed, currency=currency)
    if not text:
        return Cell(column.default, _typed_default(column))
    return Cell(text, _typed(value, column, text), found.place, found.confidence)


def written(value: Value, column: Column, *, printed: str = "", currency: str = "") -> str:
    """`value` as `column` writes it; `printed` and `currency` tell what stands beside amounts."""
    shape = column.format
    if isinstance(value, bool):
        return (shape.yes or "Yes") if value else (shape.no or "No")
    if isinstance(value, Decimal):
        return _beside_currency(number(value, column), shape, printed, currency)
    if isinstance(value, datetime.date):
        return date(value, shape.date, shape.month_language)
    if column.kind == "rate":
        return _SEPARATE_RATES.sub(lambda rate: number(Decimal(rate.group()), column), value)
    if shape.country_code:
        value = COUNTRIES.get(key(value), value)
    if column.kind == "currency" and shape.symbol == "symbol":
        value = _SYMBOLS.get(value, value)
    return text(value, shape)


def number(value: Decimal, column: Column) -> str:
    """A plain number: a decimal point and no thousands marks, unless the column asks for others."""
    if not value.is_finite():
        return str(value)
    shape = column.format
    decimals = shape.decimals
    if decimals is None and column.kind == "integer" and value == value.to_integral_value():
        decimals = 0
    digits = format(_to_decimals(value, shape, decimals), "f")
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    if not digits.strip("0."):
        sign = ""
    whole, point, part = digits.partition(".")
    mark = shape.decimal_mark or ("," if shape.thousands_mark == "." else ".")
    if shape.thousands_mark and shape.thousands_mark != mark:
        whole = f"{int(whole):,}".replace(",", shape.thousands_mark)
    return sign + whole + (mark + part if point else "") + ("%" if shape.percent_sign else "")


def _to_decimals(value: Decimal, shape: Format, decimals: int | None) -> Decimal:
    if decimals is None:
        return value
    ways = {"up": ROUND_CEILING, "down": ROUND_FLOOR}
    return rounded(value, decimals, ways.get(shape.rounding, ROUND_HALF_UP))


def rounded(value: Decimal, decimals: int, way: str = ROUND_HALF_UP) -> Decimal:
    """`value` with exactly `decimals` decimals, halves away from zero as on invoices."""
    with localcontext() as context:
        context.prec = max(28, len(value.as_tuple().digits) + abs(value.adjusted()) + decimals + 2)
        try:
            return value.quantize(Decimal(1).scaleb(-decimals), rounding=way)
        except InvalidOperation:
            return value


def date(day: datetime.date, pattern: str, language: str = "") -> str:
    """`day` by a pattern of YYYY YY MMMM MMM MM M DD D and separators; "" is YYYY-MM-DD."""
    parts = {
        "YYYY": f"{day.year:04d}",
        "YY": f"{day.year % 100:02d}",
        "MMMM": months.name(day.month, language),
        "MMM": months.short(day.month, language),
        "MM": f"{day.month:02d}",
        "M": str(day.month),
        "DD": f"{day.day:02d}",
        "D": str(day.day),
    }
    return _DATE_PARTS.sub(lambda part: parts[part.group()], pattern or ISO_DATE)


def text(value: str, shape: Format) -> str:
    """A text as printed, save for the part, the case, the digits and the length that were asked for."""
    if shape.part:
        value = _name_part(value, shape.part)
    if shape.remove_prefix:
        value = _without_prefix(value, shape.remove_prefix)
    if shape.digits_only:
        value = re.sub(r"\D", "", value)
    if shape.no_spaces:
        value = re.sub(r"\s", "", value)
    if shape.last_characters:
        value = value.rstrip()[-shape.last_characters :]
    if shape.max_characters:
        value = value[: shape.max_characters].rstrip()
    return _cased(value, shape)


_ADDRESSED = re.compile(
    r"^(?:(?:mr|mrs|ms|dr|prof|herrn?|frau|monsieur|madame|mme|mlle|m|sr|sra|srta|sig|sig\.?ra|dott|ing|dhr|mevr|mw"
    r"|pan|pani|dipl)\.? )+",
    re.IGNORECASE,
)


def _name_part(value: str, part: str) -> str:
    """The first word of a person's name, or what follows it; "Doe, Jane" stands the other way round."""
    last, comma, first = value.partition(",")
    if not comma:
        first, _, last = _ADDRESSED.sub("", value.strip()).partition(" ")
    return (first if part == "first" else last).strip()


def _without_prefix(value: str, prefix: str) -> str:
    """`value` without `prefix` and the mark that joins it to the rest."""
    if not value.casefold().startswith(prefix.casefold()):
        return value
    return value[len(prefix) :].lstrip(" -/.:") or value


def _cased(value: str, shape: Format) -> str:
    if shape.case == "upper":
        return value.upper()
    if shape.case == "lower":
        return value.lower()
    if shape.case == "title":
        return re.sub(
            r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?", lambda word: word.group().capitalize(), value
        )
    return value


def _signed(value: Value, column: Column, *, credit_note: bool) -> Value:
    """`value` with the sign that the column asks for; quantities and rates keep theirs."""
    if not isinstance(value, Decimal) or not value.is_finite():
        return value
    if column.format.unsigned:
        return abs(value)
    if credit_note and column.negative_credit_notes and column.kind == "amount" and value > 0:
        return -value
    return value


def _beside_currency(digits: str, shape: Format, printed: str, currency: str) -> str:
    """`digits` with the currency that stands beside them on the page, or else the document's."""
    if shape.symbol not in {"symbol", "code"}:
        return digits
    beside = re.sub(r"[-+()%]|\d(?:.*\d)?", " ", printed, flags=re.DOTALL).strip(" .,'")
    code = values.currency(beside) or currency
    if shape.symbol == "code":
        return f"{digits} {code}" if code else digits
    symbol = beside if beside and values.currency(beside) else _SYMBOLS.get(code, code)
    if not symbol:
        return digits
    after = bool(beside) and printed.rstrip(" )-").endswith(beside)
    blank = " " if after or symbol.isalpha() else ""
    return digits + blank + symbol if after else symbol + blank + digits


def _typed(value: Value, column: Column, shown: str) -> Value:
    """`value` for typed outputs: a number stays one only in a column of numbers."""
    if isinstance(value, datetime.date) and column.kind == "integer":
        return Decimal(shown) if shown.isascii() and shown.isdigit() else shown
    if isinstance(value, str):
        return shown
    if isinstance(value, Decimal):
        decimals = column.format.decimals
        return _to_decimals(value, column.format, decimals) if value.is_finite() else value
    return value


def _typed_default(column: Column) -> Decimal | str | None:
    """What typed outputs hold where the document shows nothing."""
    if not column.default:
        return None
    if column.kind in NUMBERS and re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", column.default, re.ASCII):
        return Decimal(column.default)
    return column.default
