"""A table as a workbook: typed cells, a frozen heading, colour where a person must look."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, BinaryIO, Final, Literal

import msgspec
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from fieldfare.asking.plan import Column
from fieldfare.finding.rows import Row, Table, Value
from fieldfare.writing import number_format
from fieldfare.writing.columns import affected, headings, row_added
from fieldfare.writing.json_file import NUMBERS
from fieldfare.writing.options import FillColor, OutputOptions
from fieldfare.writing.text import clean

ROWS_A_SHEET: Final = 1_048_575  # and the heading
LONGEST_TEXT: Final = 32_767  # UTF-16 units a cell may hold
NARROWEST, WIDEST = 9, 48  # columns, in characters
ROWS_MEASURED: Final = 500  # for the columns' widths
LINE_HEIGHT: Final = 15  # points
TALLEST: Final = 12  # lines of a row
FILLS: dict[FillColor, str] = {"yellow": "#FFF2AB", "orange": "#FFD29B", "red": "#FFB3AB"}

Typed = Value | None

# Text stays text: no formula, link or number is ever made of it.
_SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(table: Table, file: BinaryIO, options: OutputOptions) -> None:
    """Write `table` into `file`; more rows than a sheet holds go on in a further one."""
    with xlsxwriter.Workbook(file, _SETTINGS) as workbook:
        looks = _Looks(workbook)
        title = "Invoices" if table.grain == "per_invoice" else "Line Items"
        for start in range(0, max(1, len(table.rows)), ROWS_A_SHEET):
            numbered = f"{title} {start // ROWS_A_SHEET + 1}" if start else title
            part = msgspec.structs.replace(table, rows=table.rows[start : start + ROWS_A_SHEET])
            _Sheet(workbook.add_worksheet(numbered), looks, part, options).fill()


class _Looks:
    """Formats of cells, each made once."""

    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        top = {"valign": "top"}
        text = {"text_wrap": True, "align": "left", "indent": 1} | top
        self.heading = workbook.add_format(
            {"bold": True, "bottom": 1, "bg_color": "#E9EEF2"} | text
        )
        self._add = workbook.add_format
        self._kinds: dict[str, dict[str, Any]] = {
            "text": text,
            "number": {"align": "right", "indent": 1} | top,
            "date": {"align": "left", "indent": 1} | top,
        }
        self._made: dict[tuple[str, str, FillColor], Format] = {}

    def of(self, kind: Literal["text", "number", "date"], shape: str, fill: FillColor) -> Format:
        """The format of a cell with the number format `shape`."""
        key = kind, shape, fill
        if key not in self._made:
            shaped = {"num_format": shape} if shape else {}
            filled = {"bg_color": FILLS[fill]} if fill != "none" else {}
            self._made[key] = self._add(self._kinds[kind] | shaped | filled)
        return self._made[key]


class _Sheet:
    """One sheet and the rows that go into it, from top to bottom."""

    def __init__(
        self, sheet: Worksheet, looks: _Looks, table: Table, options: OutputOptions
    ) -> None:
        self._sheet = sheet
        self._looks = looks
        self._table = table
        self._options = options
        self._names = headings(table, options)
        self._widths = self._measured()

    def fill(self) -> None:
        """Write the heading and the rows."""
        for position, width in enumerate(self._widths):
            self._sheet.set_column(position, position, width)
        self._tall(0, self._names)
        for position, name in enumerate(self._names):
            self._sheet.write_string(0, position, _fitting(name), self._looks.heading)
        for number, row in enumerate(self._table.rows, 1):
            self._row(number, row)
        self._sheet.freeze_panes(1, 0)
        self._sheet.repeat_rows(0)  # on paper
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        if self._names:
            self._sheet.autofilter(0, 0, len(self._table.rows), len(self._names) - 1)
            self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{ROWS_A_SHEET + 1}"})

    def _measured(self) -> list[int]:
        """Widths that show most texts on one line; room for the filter's arrow in the heading."""
        lengths = [min(len(name), WIDEST // 2) + 5 for name in self._names]
        for row in self._table.rows[:ROWS_MEASURED]:
            texts = [cell.value for cell in row.cells] + row_added(row, self._options)
            lengths = [max(pair) for pair in zip(lengths, (len(t) + 3 for t in texts), strict=True)]
        return [min(WIDEST, max(NARROWEST, length)) for length in lengths]

    def _tall(self, number: int, texts: Sequence[str]) -> None:
        """Make a row as tall as its longest text needs: not every program does so by itself."""
        fits = zip(texts, self._widths, strict=True)
        lines = max((-(-len(text) // (width - 2)) for text, width in fits), default=1)
        if lines > 1:
            self._sheet.set_row(number, LINE_HEIGHT * min(lines, TALLEST))

    def _row(self, number: int, row: Row) -> None:
        options = self._options
        cells = [clean(cell.value) for cell in row.cells]
        last = row_added(row, options)
        self._tall(number, cells + last)
        doubtful = affected(self._table, row)
        columns = zip(self._table.columns, row.cells, cells, strict=True)
        for position, (column, cell, text) in enumerate(columns):
            fill = options.affected_field_fill_color if position in doubtful else "none"
            self._cell(number, position, column, text, cell.typed, fill)
        review = -1 if options.exclude_review_needed or not row.reviews else len(last) - 1
        for i, text in enumerate(last):
            fill = options.review_needed_fill_color if i == review else "none"
            self._text(number, len(cells) + i, text, "", fill)

    def _cell(
        self, row: int, position: int, column: Column, text: str, typed: Typed, fill: FillColor
    ) -> None:
        """Write one cell: typed where a number or date format shows what its text says."""
        shape = _shape(column, text, typed)
        if isinstance(typed, Decimal) and shape:
            looks = self._looks.of("number", shape, fill)
            self._sheet.write_number(row, position, float(typed), looks)
        elif isinstance(typed, datetime.date) and shape:
            self._sheet.write_datetime(row, position, typed, self._looks.of("date", shape, fill))
        else:
            self._text(row, position, text, "@" if column.kind == "identifier" else "", fill)

    def _text(self, row: int, position: int, text: str, shape: str, fill: FillColor) -> None:
        looks = self._looks.of("text", shape, fill)
        if text:
            self._sheet.write_string(row, position, _fitting(text), looks)
        else:
            self._sheet.write_blank(row, position, None, looks)


def _shape(column: Column, text: str, typed: Typed) -> str | None:
    """The number or date format for `typed`, None where the cell must hold `text`."""
    if column.kind in NUMBERS and isinstance(typed, Decimal):
        return number_format.for_number(text, typed)
    if column.kind == "date" and isinstance(typed, datetime.date):
        return number_format.for_date(text, typed, column.format) if text else None
    return None


def _fitting(text: str) -> str:
    """`text`, cut where a cell can hold no more of it."""
    if len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return text
    units = text.encode("utf-16-le")[: 2 * (LONGEST_TEXT - 1)]
    return units.decode("utf-16-le", errors="ignore") + "…"
