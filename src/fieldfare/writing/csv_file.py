"""A table as CSV by RFC 4180: UTF-8 with a byte-order mark, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from fieldfare.finding.rows import Table
from fieldfare.writing.columns import headings, row_added
from fieldfare.writing.options import OutputOptions
from fieldfare.writing.text import clean, guarded


def write(table: Table, file: BinaryIO, options: OutputOptions) -> None:
    """Write `table` into `file`, a heading and one record a row."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=False)
    records = csv.writer(text, dialect="excel")
    records.writerow(map(guarded, headings(table, options)))
    for row in table.rows:
        cells = [clean(cell.value) for cell in row.cells]
        records.writerow(map(guarded, [*cells, *row_added(row, options)]))
    text.detach()
