"""Typed values become the strings that a prompt asked for."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldfare.asking.plan import Column, Format, Kind
from fieldfare.finding import formats
from fieldfare.finding.rows import Cell, Found, Place, Value
from fieldfare.reading.words import Box

DAY = datetime.date(2024, 3, 5)


def _place(text: str) -> Place:
    return Place(1, Box(10, 20, 30, 40), 595, 842, text)


def _shown(value: Value, kind: Kind, *, printed: str = "", **format_fields: object) -> str:
    column = Column("C", kind=kind, format=Format(**format_fields))
    return formats.cell(column, Found(value, _place(printed or str(value)), 0.9)).value


@pytest.mark.parametrize(
    ("value", "options", "shown"),
    [
        ("1250.00", {}, "1250.00"),
        ("1250", {}, "1250"),
        ("1E+3", {}, "1000"),
        ("-12.5", {}, "-12.5"),
        ("-0.00", {}, "0.00"),
        ("1250", {"decimals": 2}, "1250.00"),
        ("2.345", {"decimals": 2}, "2.35"),
        ("-2.345", {"decimals": 2}, "-2.35"),
        ("0.5", {"decimals": 0}, "1"),
        ("-0.004", {"decimals": 2}, "0.00"),
        ("1234567.89", {"thousands_mark": ","}, "1,234,567.89"),
        ("1234567.89", {"thousands_mark": "."}, "1.234.567,89"),
        ("1234567.89", {"decimal_mark": ",", "thousands_mark": " "}, "1 234 567,89"),
        ("1234.5", {"decimal_mark": ","}, "1234,5"),
        ("1234.5", {"decimal_mark": ",", "thousands_mark": ","}, "1234,5"),
        ("-5.00", {"unsigned": True}, "5.00"),
    ],
)
def test_an_amount_is_a_plain_number_unless_asked_otherwise(
    value: str, options: dict[str, object], shown: str
) -> None:
    assert _shown(Decimal(value), "amount", **options) == shown


@pytest.mark.parametrize(
    ("printed", "symbol", "shown"),
    [
        ("€1,250.00", "symbol", "€1250.00"),
        ("1.250,00 €", "symbol", "1250.00 €"),
        ("EUR 1.250,00", "symbol", "EUR 1250.00"),
        ("1.250,00 €", "code", "1250.00 EUR"),
        ("$1,250.00", "code", "1250.00 USD"),
        ("1,250.00", "code", "1250.00"),
        ("€1,250.00", "drop", "1250.00"),
        ("€1,250.00", "", "1250.00"),
    ],
)
def test_an_amount_shows_its_currency_only_when_asked(
    printed: str, symbol: str, shown: str
) -> None:
    assert _shown(Decimal("1250.00"), "amount", printed=printed, symbol=symbol) == shown


def test_an_amount_printed_without_currency_shows_the_documents() -> None:
    column = Column("C", kind="amount", format=Format(symbol="code"))
    found = Found(Decimal("9.50"), _place("9.50"), 1.0)
    assert formats.cell(column, found, currency="CHF").value == "9.50 CHF"


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [
        ("", "2024-03-05"),
        ("DD/MM/YYYY", "05/03/2024"),
        ("D.M.YY", "5.3.24"),
        ("MMMM D, YYYY", "March 5, 2024"),
        ("DD-MMM-YYYY", "05-Mar-2024"),
        ("YYYYMMDD", "20240305"),
        ("YYYY-MM", "2024-03"),
    ],
)
def test_a_date_is_iso_unless_asked_otherwise(pattern: str, shown: str) -> None:
    assert _shown(DAY, "date", date=pattern) == shown


def test_the_year_of_a_date_is_a_number_in_a_column_of_integers() -> None:
    column = Column("Invoice Year", "invoice_date", kind="integer", format=Format(date="YYYY"))
    cell = formats.cell(column, Found(DAY, _place("05.03.2024"), 1.0))
    assert (cell.value, cell.typed) == ("2024", Decimal(2024))


@pytest.mark.parametrize(
    ("value", "kind", "options", "shown"),
    [
        ("INV-0012", "identifier", {}, "INV-0012"),
        ("INV-0012", "identifier", {"digits_only": True}, "0012"),
        ("DE89 3704 0044", "identifier", {"no_spaces": True}, "DE8937040044"),
        ("DE89 3704 0044", "identifier", {"last_characters": 4}, "0044"),
        ("Acme Ltd", "name", {"case": "upper"}, "ACME LTD"),
        ("ACME o'neill LTD", "name", {"case": "title"}, "Acme O'neill Ltd"),
        ("Long description here", "text", {"max_characters": 5}, "Long"),
        ("EUR", "currency", {}, "EUR"),
        ("EUR", "currency", {"symbol": "symbol"}, "€"),
        ("XAF", "currency", {"symbol": "symbol"}, "XAF"),
        ("Deutschland", "text", {"country_code": True}, "DE"),
    ],
)
def test_a_text_is_as_printed_unless_asked_otherwise(
    value: str, kind: str, options: dict[str, object], shown: str
) -> None:
    assert _shown(value, kind, **options) == shown


def test_several_rates_are_each_written_as_one() -> None:
    assert _shown("5.5; 20", "rate") == "5.5; 20"
    assert _shown("5.5; 20", "rate", percent_sign=True, decimal_mark=",") == "5,5%; 20%"
    assert _shown("reverse charge", "rate") == "reverse charge"


def test_a_rate_carries_its_sign_only_when_asked() -> None:
    assert _shown(Decimal("19.0"), "rate") == "19.0"
    assert _shown(Decimal(19), "rate", percent_sign=True) == "19%"


def test_yes_and_no_may_have_other_words() -> None:
    assert (_shown(True, "yes_no"), _shown(False, "yes_no")) == ("Yes", "No")
    assert _shown(True, "yes_no", yes="True", no="False") == "True"


def test_as_printed_leaves_the_page_s_own_text() -> None:
    assert _shown(Decimal("1250.00"), "amount", printed="1.250,00 €", as_printed=True) == (
        "1.250,00 €"
    )
    assert _shown(DAY, "date", printed="5. März 2024", as_printed=True) == "5. März 2024"


def test_typed_values_stay_typed() -> None:
    amount = formats.cell(
        Column("C", kind="amount", format=Format(decimals=2, thousands_mark=",")),
        Found(Decimal("1250.005"), _place("1,250.005"), 0.8),
    )
    assert (amount.value, amount.typed, amount.confidence) == ("1,250.01", Decimal("1250.01"), 0.8)
    assert formats.cell(Column("C", kind="date"), Found(DAY, None, 1.0)).typed == DAY
    assert formats.cell(Column("C", kind="yes_no"), Found(True, None, 1.0)).typed is True
    assert formats.cell(Column("C", kind="identifier"), Found("007", None, 1.0)).typed == "007"


@pytest.mark.parametrize(
    ("default", "kind", "typed"),
    [
        ("", "amount", None),
        ("0", "amount", Decimal(0)),
        ("N/A", "amount", "N/A"),
        ("0", "text", "0"),
    ],
)
def test_what_was_not_found_is_the_default(default: str, kind: Kind, typed: object) -> None:
    column = Column("C", kind=kind, default=default)
    assert formats.cell(column, None) == Cell(default, typed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "kind", "credit_note", "shown"),
    [
        ("10.00", "amount", True, "-10.00"),
        ("-10.00", "amount", True, "-10.00"),
        ("10.00", "amount", False, "10.00"),
        ("0.00", "amount", True, "0.00"),
        ("2", "quantity", True, "2"),
    ],
)
def test_credit_notes_are_negative_when_asked(
    value: str, kind: Kind, credit_note: bool, shown: str
) -> None:
    column = Column("C", kind=kind, negative_credit_notes=True)
    found = Found(Decimal(value), _place(value), 1.0)
    assert formats.cell(column, found, credit_note=credit_note).value == shown


@settings(deadline=None)
@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4
    ),
    st.integers(0, 4),
    st.sampled_from(["", ",", ".", " ", "'"]),
    st.sampled_from(["", ".", ","]),
)
def test_a_formatted_number_says_the_same_number(
    value: Decimal, decimals: int, thousands: str, mark: str
) -> None:
    shape = Format(decimals=decimals, thousands_mark=thousands, decimal_mark=mark)  # type: ignore[arg-type]
    shown = formats.number(value, Column("C", kind="amount", format=shape))
    point = mark or ("," if thousands == "." else ".")
    plain = shown.replace(thousands, "") if thousands and thousands != point else shown
    assert Decimal(plain.replace(point, ".")) == formats.rounded(value, decimals)
