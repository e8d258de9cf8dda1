"""Where each filled cell stands on its page, as a JSON list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from fieldfare.finding.rows import Table
from fieldfare.writing.columns import headings
from fieldfare.writing.json_file import write_list
from fieldfare.writing.options import OutputOptions
from fieldfare.writing.text import clean


class Entry(msgspec.Struct, frozen=True):
    """One filled cell; `row` counts from 1, `box` lies in the page as a viewer shows it."""

    source_file: str
    row: int
    column: str
    value: str
    text: str
    page: int
    box: tuple[float, float, float, float]  # left, top, right, bottom
    page_size: tuple[float, float]  # width, height
    confidence: float


def write(table: Table, file: BinaryIO, options: OutputOptions) -> None:
    """Write the evidence of `table` into `file`."""
    write_list(file, map(msgspec.json.encode, entries(table, options)))


def entries(table: Table, options: OutputOptions) -> Iterable[Entry]:
    """One entry for each filled cell that stands on a page, row by row."""
    names = headings(table, options)
    for number, row in enumerate(table.rows, 1):
        for name, cell in zip(names, row.cells, strict=False):
            value, place = clean(cell.value), cell.place
            if value and place is not None:
                left, top, right, bottom = (
                    round(side, 2)
                    for side in (place.box.left, place.box.top, place.box.right, place.box.bottom)
                )
                yield Entry(
                    source_file=clean(row.file_name),
                    row=number,
                    column=name,
                    value=value,
                    text=clean(place.text),
                    page=place.page,
                    box=(left, top, right, bottom),
                    page_size=(round(place.page_width, 2), round(place.page_height, 2)),
                    confidence=round(min(1.0, max(0.0, cell.confidence)), 4),
                )
