"""Printed values and what they are."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldfare.finding import values
from fieldfare.finding.values import Locale

POINT = Locale(decimal=".")
COMMA = Locale(decimal=",", day_first=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u202f234,56 €", "1234.56"),
        ("1'234.50", "1234.50"),
        ("1,23,456.00", "123456.00"),
        ("12,50", "12.50"),
        ("-12.50", "-12.50"),
        ("12.50-", "-12.50"),
        ("(1,234.00)", "-1234.00"),
        ("12.50 CR", "-12.50"),
        ("$ -5.00", "-5.00"),
        ("−5,00", "-5.00"),
        ("€12.00", "12.00"),
        ("EUR 12,00", "12.00"),
        ("12,-", "12"),
        ("12. 50", "12.50"),
        ("RM 12.00", "12.00"),
        ("5.99 A", "5.99"),
        (".50", "0.50"),
    ],
)
def test_an_amount_is_read_whatever_its_marks(text: str, expected: str) -> None:
    assert values.amount(text, POINT) == Decimal(expected)


@pytest.mark.parametrize("text", ["", "abc", "12/03/2024", "12 %", "12:30", "DE123", "-"])
def test_what_is_no_amount_gives_none(text: str) -> None:
    assert values.amount(text, POINT) is None


@pytest.mark.parametrize(("locale", "expected"), [(POINT, "1.250"), (COMMA, "1250")])
def test_one_mark_before_three_digits_means_what_the_locale_says(
    locale: Locale, expected: str
) -> None:
    assert values.amount("1.250", locale) == Decimal(expected)


def test_decimals_are_kept_as_printed() -> None:
    assert str(values.amount("1.234,500", COMMA)) == "1234.500"


@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False, allow_infinity=False))
def test_every_amount_comes_back_from_both_ways_of_writing_it(value: Decimal) -> None:
    english = f"{value:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert values.amount(english, POINT) == value
    assert values.amount(german, COMMA) == value


@given(st.text(max_size=30))
def test_no_text_makes_reading_an_amount_fail(text: str) -> None:
    values.amount(text, POINT)
    values.percent(text, COMMA)
    values.quantity(text, POINT)
    values.dates(text)
    values.currency(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("19 %", "19"), ("7,5%", "7.5"), ("(20.00 %)", "20.00"), ("21", "21"), ("120", None)],
)
def test_a_rate_is_a_number_of_hundredths(text: str, expected: str | None) -> None:
    assert values.percent(text, POINT) == (Decimal(expected) if expected else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2", "2"), ("1,5 Std.", "1.5"), ("3 x", "3"), ("x3", "3"), ("10 h", "10"), ("-1", "-1")],
)
def test_a_quantity_is_read_without_its_unit(text: str, expected: str) -> None:
    assert values.quantity(text, POINT) == Decimal(expected)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05",
        "2024/3/5",
        "05.03.2024",
        "5.3.24",
        "05/03/2024",
        "den 5. März 2024",
        "5 mars 2024",
        "5 de marzo de 2024",
        "5 marzo 2024",
        "5 maart 2024",
        "5 de março de 2024",
        "5 marca 2024 r.",
        "March 5th, 2024",
        "Mar 5 2024",
        "05-MAR-2024",
        "5th of March, 2024",
        "20240305",
    ],
)
def test_a_date_is_read_however_it_is_spelled(text: str) -> None:
    assert values.date(text, COMMA) == datetime.date(2024, 3, 5)


def test_the_locale_says_whether_the_day_stands_first() -> None:
    assert values.date("03/05/2024", Locale(day_first=False)) == datetime.date(2024, 3, 5)


def test_a_day_above_twelve_is_a_day_whatever_the_locale_says() -> None:
    assert values.date("13/05/2024", Locale(day_first=False)) == datetime.date(2024, 5, 13)


def test_a_date_that_could_be_read_both_ways_says_so() -> None:
    either = [day.either for day in values.dates("03/05/2024 13/05/2024 2024-05-03")]
    assert either == [True, False, False]


def test_a_year_may_be_followed_by_the_day_where_the_document_shows_it() -> None:
    locale = Locale(year_day_month=True)
    assert values.date("2015-04-12", locale) == datetime.date(2015, 12, 4)


@pytest.mark.parametrize("text", ["31.02.2024", "1.2.3.4", "12.50", "99/99/2024", "10:30:15"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert values.date(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("€", "EUR"),
        ("EUR", "EUR"),
        ("US$", "USD"),
        ("zł", "PLN"),
        ("RM", "MYR"),
        ("Total (EUR)", "EUR"),
        ("Indian Rupees", "INR"),
        ("$12", "USD"),
        ("form", ""),
    ],
)
def test_a_currency_is_told_by_symbol_code_or_name(text: str, expected: str) -> None:
    assert values.currency(text) == expected


@pytest.mark.parametrize(
    "text", ["DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "FR1420041010050500013M02606"]
)
def test_an_iban_with_right_check_digits_holds(text: str) -> None:
    assert values.iban_ok(text)


@pytest.mark.parametrize("text", ["DE89 3704 0044 0532 0130 01", "DE89370400440532013", "XX12", ""])
def test_an_iban_with_a_wrong_digit_or_length_does_not_hold(text: str) -> None:
    assert not values.iban_ok(text)


@pytest.mark.parametrize(
    "text",
    [
        "DE136695976",
        "ATU13585627",
        "FR40303265045",
        "IT00743110157",
        "ESB58378431",
        "NL010000446B01",
        "PL8567346215",
        "PT501964843",
        "BE0428759497",
        "GB980780684",
        "CHE-116.281.710 MWST",
        "LU15027442",
        "DK13585628",
        "FI20774740",
        "SE556188840401",
    ],
)
def test_a_vat_id_with_right_check_digits_holds(text: str) -> None:
    assert values.vat_ok(text) is True


@pytest.mark.parametrize("text", ["DE136695977", "IT00743110158", "ESB58378432", "PL8567346216"])
def test_a_vat_id_with_a_wrong_digit_does_not_hold(text: str) -> None:
    assert values.vat_ok(text) is False


def test_a_vat_id_of_a_country_whose_rule_is_unknown_is_neither() -> None:
    assert values.vat_ok("XX123") is None
