from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldfare.finding.rows import Review
from fieldfare.writing.options import OutputOptions
from tables import NUMBER, TOTAL, VENDOR, amount, column, one, row, table, written

BARE = OutputOptions(exclude_source_file=True, exclude_review_needed=True)


def records(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def cell(text: str) -> str:
    return records(written(one(column(), text), "csv", BARE))[1][0]


def test_columns_stand_as_asked_then_the_source_then_what_to_review() -> None:
    made = table(
        NUMBER,
        VENDOR,
        TOTAL,
        rows=[row("INV-7", "Ash & Sons", amount("12.50"), reviews=(Review("Look at the total."),))],
    )
    assert records(written(made, "csv")) == [
        ["Invoice Number", "Vendor Name", "Total Amount", "Source File", "Review Needed"],
        ["INV-7", "Ash & Sons", "12.50", "invoice.pdf (Page 1)", "Look at the total."],
    ]


def test_the_file_begins_with_a_byte_order_mark_and_lines_end_as_rfc_4180_says() -> None:
    assert written(one(column("Näme"), "Größe"), "csv", BARE) == (
        b"\xef\xbb\xbf" + "Näme\r\nGröße\r\n".encode()
    )


def test_quotes_commas_and_apostrophes_are_quoted_as_rfc_4180_says() -> None:
    data = written(one(column(), 'a "b", c'), "csv", BARE)
    assert data.decode("utf-8-sig").splitlines()[1] == '"a ""b"", c"'


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("https://example.org")',
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "-",
        "+1+1",
        "- net of discount",
        "@SUM(A1)",
        "＝1+1",
        "\t=1+1",
        "\r=1+1",
        "\x00=1+1",
    ],
)
def test_text_that_a_spreadsheet_would_calculate_gets_an_apostrophe(text: str) -> None:
    shown = cell(text)
    assert shown[0] == "'"
    assert shown[1:] == text.strip("\t\r\x00")


@pytest.mark.parametrize(
    "text",
    [
        "-12.50",
        "+12.50",
        "-1,250.00",
        "-1.250,00 €",
        "-€12.50",
        "- 12.50 EUR",
        "-.50",
        "-3 %",
        "+49 30 1234567",
        "+1 (555) 010-9999",
        "2026-03-14",
        "14.03.2026",
        "INV-7",
        "a=b",
        "'quoted'",
    ],
)
def test_numbers_dates_phones_and_ordinary_text_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


def test_a_heading_that_a_spreadsheet_would_calculate_gets_an_apostrophe() -> None:
    assert records(written(one(column("=Total"), "x"), "csv", BARE))[0] == ["'=Total"]


@given(st.text())
def test_no_text_breaks_its_record_or_brings_a_control_character(text: str) -> None:
    data = written(table(column("A"), column("B"), rows=[row(text, "end")]), "csv", BARE)
    assert [len(record) for record in records(data)] == [2, 2]
    shown = records(data)[1]
    assert shown[1] == "end"
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in "".join(shown))
    assert not shown[0].startswith(("=", "@"))


def test_a_table_without_rows_is_a_heading() -> None:
    assert records(written(table(NUMBER, rows=[]), "csv", BARE)) == [["Invoice Number"]]
