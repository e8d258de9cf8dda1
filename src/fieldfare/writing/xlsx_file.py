"""A table as a workbook: typed cells, a frozen heading, colour where a person must look."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, BinaryIO, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from fieldfare.asking.plan import Column
from fieldfare.finding.rows import Cell, Row, Table
from fieldfare.writing import number_format
from fieldfare.writing.columns import affected, headings, row_added
from fieldfare.writing.json_file import NUMBERS
from fieldfare.writing.options import FillColor, OutputOptions
from fieldfare.writing.text import clean

ROWS_A_SHEET: Final = 1_048_575  # and the heading
LONGEST_TEXT: Final = 32_767  # UTF-16 units a cell may hold
NARROWEST, WIDEST = 9, 48  # columns, in characters
ROWS_MEASURED: Final = 500  # for the columns' widths
FILLS: dict[FillColor, str] = {"yellow": "#FFF2AB", "orange": "#FFD29B", "red": "#FFB3AB"}

# Text stays text: no formula, link or number is ever made of it.
_SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

Style = Callable[[str, FillColor], Format]


def write(table: Table, file: BinaryIO, options: OutputOptions) -> None:
    """Write `table` into `file`; more rows than a sheet holds go on in a further one."""
    with xlsxwriter.Workbook(file, _SETTINGS) as workbook:
        style = _styles(workbook)
        title = "Invoices" if table.grain == "per_invoice" else "Line Items"
        for start in range(0, max(1, len(table.rows)), ROWS_A_SHEET):
            sheet = workbook.add_worksheet(
                f"{title} {start // ROWS_A_SHEET + 1}" if start else title
            )
            rows = table.rows[start : start + ROWS_A_SHEET]
            _heading(workbook, sheet, headings(table, options), len(rows))
            _widths(sheet, table, rows, options)
            for number, row in enumerate(rows, 1):
                _row(sheet, number, table, row, style, options)


def _styles(workbook: xlsxwriter.Workbook) -> Style:
    """Gives one and the same `Format` for the same number format and fill."""

    @cache
    def style(shape: str, fill: FillColor) -> Format:
        looks: dict[str, Any] = {"valign": "top", "text_wrap": not shape or shape == "@"}
        if shape:
            looks["num_format"] = shape
        if fill != "none":
            looks["bg_color"] = FILLS[fill]
        return workbook.add_format(looks)

    return style


def _heading(
    workbook: xlsxwriter.Workbook, sheet: Worksheet, names: Sequence[str], rows: int
) -> None:
    bold = workbook.add_format(
        {"bold": True, "valign": "top", "text_wrap": True, "bottom": 1, "bg_color": "#E9EEF2"}
    )
    for position, name in enumerate(names):
        sheet.write_string(0, position, _fitting(name), bold)
    sheet.freeze_panes(1, 0)
    if names:
        sheet.autofilter(0, 0, rows, len(names) - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{ROWS_A_SHEET + 1}"})


def _widths(sheet: Worksheet, table: Table, rows: Sequence[Row], options: OutputOptions) -> None:
    lengths = [max(map(len, name.split())) + 3 for name in headings(table, options)]
    for row in rows[:ROWS_MEASURED]:
        texts = [cell.value for cell in row.cells] + row_added(row, options)
        lengths = [max(pair) for pair in zip(lengths, (len(t) + 2 for t in texts), strict=True)]
    for position, length in enumerate(lengths):
        sheet.set_column(position, position, min(WIDEST, max(NARROWEST, length)))


def _row(
    sheet: Worksheet, number: int, table: Table, row: Row, style: Style, options: OutputOptions
) -> None:
    doubtful = affected(table, row)
    for position, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
        fill = options.affected_field_fill_color if position in doubtful else "none"
        _cell(sheet, number, position, column, cell, style, fill)
    last = row_added(row, options)
    review = -1 if options.exclude_review_needed or not row.reviews else len(last) - 1
    for i, text in enumerate(last):
        fill = options.review_needed_fill_color if i == review else "none"
        _text(sheet, number, len(row.cells) + i, text, style("", fill))


def _cell(
    sheet: Worksheet,
    row: int,
    position: int,
    column: Column,
    cell: Cell,
    style: Style,
    fill: FillColor,
) -> None:
    """Write one cell: typed where a number or date format shows what its text says."""
    text, typed = clean(cell.value), cell.typed
    shape = _shape(column, text, typed)
    if isinstance(typed, Decimal) and shape:
        sheet.write_number(row, position, float(typed), style(shape, fill))
    elif isinstance(typed, datetime.date) and shape:
        sheet.write_datetime(row, position, typed, style(shape, fill))
    else:
        shape = "@" if column.kind == "identifier" else ""
        _text(sheet, row, position, text, style(shape, fill))


def _shape(column: Column, text: str, typed: object) -> str | None:
    """The number or date format for `typed`, None where the cell must hold `text`."""
    if column.kind in NUMBERS and isinstance(typed, Decimal):
        return number_format.for_number(text, typed)
    if column.kind == "date" and isinstance(typed, datetime.date):
        return number_format.for_date(text, typed, column.format) if text else None
    return None


def _text(sheet: Worksheet, row: int, position: int, text: str, looks: Format) -> None:
    if text:
        sheet.write_string(row, position, _fitting(text), looks)
    else:
        sheet.write_blank(row, position, None, looks)


def _fitting(text: str) -> str:
    """`text`, cut where a cell can hold no more of it."""
    if len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return text
    units = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - 1)]
    return units.decode("utf-16-le", errors="ignore") + "…"
