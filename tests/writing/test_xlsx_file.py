from __future__ import annotations

import datetime
import io
import tracemalloc
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.worksheet.worksheet import Worksheet

from fieldfare.asking.plan import Column
from fieldfare.finding.rows import Cell, Review, Table
from fieldfare.writing.options import DEFAULT, OutputOptions
from tables import DATE, NUMBER, TOTAL, VENDOR, amount, column, day, one, row, table, written


def sheet(made: Table, options: OutputOptions = DEFAULT) -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(written(made, "xlsx", options)))
    assert isinstance(book.active, Worksheet)
    return book.active


def cell(asked: Column, value: Cell | str) -> SheetCell:
    found = sheet(one(asked, value))["A2"]
    assert isinstance(found, SheetCell)
    return found


def test_columns_stand_as_asked_then_the_source_then_what_to_review() -> None:
    made = table(NUMBER, TOTAL, rows=[row("INV-7", amount("12.50"), reviews=(Review("Look."),))])
    assert list(sheet(made).values) == [
        ("Invoice Number", "Total Amount", "Source File", "Review Needed"),
        ("INV-7", 12.5, "invoice.pdf (Page 1)", "Look."),
    ]


@pytest.mark.parametrize(
    ("shown", "number", "shape"),
    [
        ("1250.00", "1250", "0.00"),
        ("1,250.00", "1250.00", "#,##0.00"),
        ("1.250,00", "1250.00", "#,##0.00"),
        ("1'250.00", "1250.00", "#,##0.00"),
        ("€1,250.00", "1250.00", '"€"#,##0.00'),
        ("1.250,00 EUR", "1250.00", '#,##0.00" EUR"'),
        ("-12.5", "-12.50", "0.0"),
        ("(12.50)", "-12.50", "0.00"),
        ("1250", "1250", "0"),
        ("1.250", "1250", "#,##0"),
        ("1.250", "1.25", "0.000"),
        ("0.00", "0", "0.00"),
    ],
)
def test_an_amount_is_a_number_that_looks_as_it_is_shown(
    shown: str, number: str, shape: str
) -> None:
    found = cell(TOTAL, amount(shown, number))
    assert (found.value, found.number_format) == (float(number), shape)


@pytest.mark.parametrize(
    ("shown", "number", "shape"),
    [("19", "19", "0"), ("19%", "19", '0"%"'), ("7.5 %", "7.5", '0.0" %"'), ("19%", "0.19", "0%")],
)
def test_a_rate_is_a_number_that_looks_as_it_is_shown(shown: str, number: str, shape: str) -> None:
    found = cell(column(kind="rate"), amount(shown, number))
    assert (found.value, found.number_format) == (float(number), shape)


def test_a_quantity_is_a_number() -> None:
    assert cell(column(kind="quantity"), amount("2.5")).value == 2.5


@pytest.mark.parametrize(
    ("shown", "number"),
    [
        ("12345678901234567.00", "12345678901234567.00"),  # more digits than a workbook keeps
        ("twelve", "12"),
        ("12", "13"),
        ("007", "7"),
    ],
)
def test_an_amount_that_no_format_shows_rightly_stays_text(shown: str, number: str) -> None:
    assert cell(TOTAL, amount(shown, number)).value == shown


@pytest.mark.parametrize(
    ("asked", "shown", "shape"),
    [
        ("", "2026-03-14", "yyyy-mm-dd"),
        ("DD.MM.YYYY", "14.03.2026", "dd.mm.yyyy"),
        ("MM/DD/YYYY", "03/14/2026", "mm\\/dd\\/yyyy"),
        ("D/M/YY", "14/3/26", "d\\/m\\/yy"),
        ("DD MMM YYYY", "14 Mar 2026", "[$-409]dd mmm yyyy"),
        ("MMMM D, YYYY", "March 14, 2026", "[$-409]mmmm d, yyyy"),
        ("D. MMMM YYYY", "14. März 2026", "d. mmmm yyyy"),
    ],
)
def test_a_date_is_a_date_in_the_format_that_its_column_asks(
    asked: str, shown: str, shape: str
) -> None:
    found = cell(column(kind="date", date=asked), day(shown, "2026-03-14"))
    assert (found.value, found.number_format) == (datetime.datetime(2026, 3, 14), shape)  # noqa: DTZ001


def test_a_date_before_the_calendar_of_workbooks_stays_text() -> None:
    assert cell(DATE, day("1899-12-31")).value == "1899-12-31"


def test_a_date_wanted_as_printed_stays_text() -> None:
    asked = column(kind="date", as_printed=True)
    assert cell(asked, day("14 mars 26", "2026-03-14")).value == "14 mars 26"


@pytest.mark.parametrize(
    "text", ["0042", "12345678", "DE89370400440532013000", "+49301234567", "01067", "1E5", "3-4"]
)
def test_an_identifier_stays_text_and_says_so(text: str) -> None:
    found = cell(NUMBER, text)
    assert (found.value, found.data_type, found.number_format) == (text, "s", "@")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "https://example.org", "mailto:a@example.org", "12"]
)
def test_text_never_becomes_a_formula_a_link_or_a_number(text: str) -> None:
    found = cell(VENDOR, text)
    assert (found.value, found.data_type, found.hyperlink) == (text, "s", None)


@settings(max_examples=50, deadline=None)
@given(st.text(), st.text(min_size=1))
def test_any_text_makes_a_readable_workbook(value: str, name: str) -> None:
    found = sheet(table(column(name), column("Last"), rows=[row(value, "end")]))["B2"].value
    assert found == "end"


def test_text_that_looks_like_an_escaped_character_stays_as_it_is() -> None:
    data = written(one(VENDOR, "_x0041_"), "xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"_x005F_x0041_" in parts.read("xl/worksheets/sheet1.xml")


def test_text_that_is_too_long_for_a_cell_is_cut_and_shows_it() -> None:
    found = cell(VENDOR, "a" * 40_000).value
    assert found == "a" * 32_766 + "…"


def test_the_length_of_a_cell_counts_as_workbooks_count() -> None:
    found = cell(VENDOR, "😀" * 20_000).value
    assert found == "😀" * 16_383 + "…"


def test_the_heading_is_bold_frozen_and_filtered() -> None:
    made = sheet(table(NUMBER, TOTAL, rows=[row("A", amount("1")), row("B", amount("2"))]))
    assert made["A1"].font.b
    assert made.freeze_panes == "A2"
    assert made.auto_filter.ref == "A1:D3"


def test_columns_are_as_wide_as_their_text_within_reason() -> None:
    made = sheet(table(NUMBER, VENDOR, rows=[row("A", "x" * 30), row("B", "long " * 100)]))
    assert (made.column_dimensions["A"].width, made.column_dimensions["B"].width) == (
        pytest.approx(19, abs=1),
        pytest.approx(48, abs=1),
    )


def fill(found: SheetCell) -> str:
    return str(found.fill.fgColor.rgb)[2:] if found.fill.fill_type else "none"


DOUBTFUL = table(
    NUMBER,
    TOTAL,
    rows=[
        row("A", amount("1"), reviews=(Review("Look.", ("Total Amount",)),)),
        row("B", amount("2")),
        row("C", amount("3"), reviews=(Review("The whole row."),)),
    ],
)


def fills(options: OutputOptions) -> list[list[str]]:
    found = sheet(DOUBTFUL, options).iter_rows(min_row=2)
    return [[fill(c) for c in cells if isinstance(c, SheetCell)] for cells in found]


def test_a_message_and_the_fields_it_is_about_are_orange_by_default() -> None:
    assert fills(DEFAULT) == [
        ["none", "FFD29B", "none", "FFD29B"],
        ["none", "none", "none", "none"],
        ["none", "none", "none", "FFD29B"],
    ]


def test_both_colours_are_the_callers() -> None:
    options = OutputOptions(review_needed_fill_color="red", affected_field_fill_color="yellow")
    assert fills(options)[0] == ["none", "FFF2AB", "none", "FFB3AB"]


def test_no_colour_is_a_colour_too() -> None:
    options = OutputOptions(review_needed_fill_color="none", affected_field_fill_color="none")
    assert fills(options)[0] == ["none", "none", "none", "none"]


def test_without_the_column_for_messages_the_fields_are_still_coloured() -> None:
    options = OutputOptions(exclude_review_needed=True)
    assert fills(options)[0] == ["none", "FFD29B", "none"]


def test_rows_are_written_one_by_one_and_not_gathered_in_memory() -> None:
    rows = [row(f"INV-{i}", amount(f"{i}.50"), "a name of usual length") for i in range(5_000)]
    made = table(NUMBER, TOTAL, VENDOR, rows=rows)
    tracemalloc.start()
    data = written(made, "xlsx")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_500_000 + len(data)


def test_a_table_without_rows_is_a_heading() -> None:
    assert list(sheet(table(TOTAL, rows=[])).values) == [
        ("Total Amount", "Source File", "Review Needed")
    ]


def test_a_number_that_is_exact_in_decimals_is_written_as_it_is() -> None:
    data = written(one(TOTAL, Cell("0.1", Decimal("0.1"))), "xlsx")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"<v>0.1</v>" in parts.read("xl/worksheets/sheet1.xml")
