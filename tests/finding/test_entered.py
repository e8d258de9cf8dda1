from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest

from fieldfare.asking.plan import Column, Format
from fieldfare.finding.entered import NotSo, cell
from fieldfare.finding.rows import Cell, Place
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Box

PLACE = Place(1, Box(1, 2, 3, 4), 595, 842, "printed")
GERMAN = Locale(decimal=",", day_first=True, language="de")
AMERICAN = Locale(day_first=False, country="US")


def column(kind: str, default: str = "", **shape: object) -> Column:
    return Column("A", kind=kind, default=default, format=Format(**shape))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "text", "locale", "value", "typed"),
    [
        ("amount", "1234.50", GERMAN, "1234.50", Decimal("1234.50")),
        ("amount", "1.234,50", GERMAN, "1234.50", Decimal("1234.50")),
        ("amount", "1,234.50", AMERICAN, "1234.50", Decimal("1234.50")),
        ("amount", "-3", GERMAN, "-3", Decimal(-3)),
        ("amount", "€ 12,90", GERMAN, "12.90", Decimal("12.90")),
        ("quantity", "2,5", GERMAN, "2.5", Decimal("2.5")),
        ("quantity", "about two", GERMAN, "about two", "about two"),
        ("rate", "19 %", GERMAN, "19", Decimal(19)),
        ("date", "2026-03-04", GERMAN, "2026-03-04", dt.date(2026, 3, 4)),
        ("date", "04.03.2026", GERMAN, "2026-03-04", dt.date(2026, 3, 4)),
        ("date", "03/04/2026", AMERICAN, "2026-03-04", dt.date(2026, 3, 4)),
        ("date", "4 March 2026", AMERICAN, "2026-03-04", dt.date(2026, 3, 4)),
        ("currency", "€", GERMAN, "EUR", "EUR"),
        ("yes_no", "yes", GERMAN, "Yes", True),
        ("identifier", "  RE  17 ", GERMAN, "RE 17", "RE 17"),
        ("amount", "", GERMAN, "", None),
    ],
)
def test_what_is_entered_is_written_and_typed_like_what_is_found(
    kind: str, text: str, locale: Locale, value: str, typed: object
) -> None:
    assert cell(column(kind), text, PLACE, locale) == Cell(value, typed, PLACE)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "text", "advice"),
    [
        ("amount", "n/a", "“n/a” is no amount. Write it like 1234.56."),
        ("date", "2026-02-31", "“2026-02-31” is no date. Write it like 2026-03-31."),
        ("date", "soon", "“soon” is no date. Write it like 2026-03-31."),
    ],
)
def test_what_is_no_amount_or_date_is_refused_with_advice(
    kind: str, text: str, advice: str
) -> None:
    with pytest.raises(NotSo, match=re.escape(advice)):
        cell(column(kind), text, None, GERMAN)


def test_the_default_of_a_column_can_be_entered() -> None:
    assert cell(column("amount", default="n/a"), "n/a", None, GERMAN).value == "n/a"


def test_the_format_of_the_column_is_kept() -> None:
    shaped = column("amount", decimals=2, decimal_mark=",", thousands_mark=".")
    assert cell(shaped, "1234.5", None, GERMAN).value == "1.234,50"


def test_the_currency_beside_the_amount_stays_unless_another_is_entered() -> None:
    shaped = column("amount", symbol="code")
    assert cell(shaped, "7.50", None, GERMAN, "5.00 EUR").value == "7.50 EUR"
    assert cell(shaped, "USD 7.50", None, GERMAN, "5.00 EUR").value == "7.50 USD"


def test_a_column_that_is_left_as_printed_takes_what_is_entered() -> None:
    assert cell(column("amount", as_printed=True), "1.234,-", None, GERMAN).value == "1.234,-"
