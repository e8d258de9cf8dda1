from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from fieldfare.finding.rows import Cell, Review
from fieldfare.writing.options import OutputOptions
from tables import DATE, NUMBER, PAID, TOTAL, VENDOR, amount, column, day, one, row, table, written

TYPED = OutputOptions(json_typed_values=True)


def rows(data: bytes) -> list[dict[str, object]]:
    read: list[dict[str, object]] = json.loads(data)
    return read


def test_rows_are_objects_and_all_values_strings() -> None:
    made = table(
        NUMBER,
        DATE,
        TOTAL,
        PAID,
        VENDOR,
        rows=[row("INV-7", day("2026-03-14"), amount("1250.00"), Cell("Yes", typed=True), "")],
    )
    assert rows(written(made, "json")) == [
        {
            "Invoice Number": "INV-7",
            "Invoice Date": "2026-03-14",
            "Total Amount": "1250.00",
            "Paid": "Yes",
            "Vendor Name": "",
            "Source File": "invoice.pdf (Page 1)",
            "Review Needed": "",
        }
    ]


def test_typed_values_are_numbers_truth_values_and_null_while_dates_stay_strings() -> None:
    made = table(
        NUMBER,
        DATE,
        TOTAL,
        PAID,
        VENDOR,
        rows=[row("0042", day("2026-03-14"), amount("1250.00"), Cell("Yes", typed=True), "")],
    )
    assert rows(written(made, "json", TYPED)) == [
        {
            "Invoice Number": "0042",
            "Invoice Date": "2026-03-14",
            "Total Amount": 1250,
            "Paid": True,
            "Vendor Name": None,
            "Source File": "invoice.pdf (Page 1)",
            "Review Needed": None,
        }
    ]


def test_a_message_stands_in_typed_rows_too() -> None:
    made = table(TOTAL, rows=[row(amount("1"), reviews=(Review("Look."),))])
    assert rows(written(made, "json", TYPED))[0]["Review Needed"] == "Look."


def test_an_identifier_of_digits_stays_a_string_even_when_typed() -> None:
    assert rows(written(one(NUMBER, amount("42")), "json", TYPED))[0]["Invoice Number"] == "42"


def test_what_stands_in_for_a_missing_amount_stays_a_string() -> None:
    assert rows(written(one(TOTAL, "n/a"), "json", TYPED))[0]["Total Amount"] == "n/a"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_numbers_keep_every_digit(number: Decimal) -> None:
    data = written(one(TOTAL, Cell(str(number), number)), "json", TYPED)
    assert json.loads(data, parse_float=Decimal, parse_int=Decimal)[0]["Total Amount"] == number


@given(st.text())
def test_any_text_makes_a_file_without_control_characters(text: str) -> None:
    data = written(one(column(), text), "json")
    (only,) = rows(data)
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in str(only["Value"]))


def test_a_lone_half_of_a_surrogate_pair_does_not_reach_the_file() -> None:
    assert rows(written(one(column("A\ud800"), "b\udfff"), "json"))[0]["A"] == "b"


def test_letters_of_all_languages_stand_unescaped() -> None:
    assert "Größe 日本" in written(one(column(), "Größe 日本"), "json").decode()


def test_a_table_without_rows_is_an_empty_list() -> None:
    assert written(table(TOTAL, rows=[]), "json") == b"[]\n"
