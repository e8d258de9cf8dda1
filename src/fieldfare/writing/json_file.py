"""A table as JSON: a list of rows, each an object by column name."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import BinaryIO

import msgspec

from fieldfare.asking.plan import Column
from fieldfare.finding.rows import Cell, Table
from fieldfare.writing.columns import headings, row_added
from fieldfare.writing.options import OutputOptions
from fieldfare.writing.text import clean

Typed = str | Decimal | bool | None

NUMBERS = frozenset({"amount", "quantity", "rate", "integer"})

# Decimals become JSON numbers digit by digit, so that no amount passes through a binary fraction.
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def write(table: Table, file: BinaryIO, options: OutputOptions) -> None:
    """Write the rows of `table` into `file`."""
    write_list(file, (_indented(_ENCODER.encode(row)) for row in rows(table, options)))


def rows(table: Table, options: OutputOptions) -> Iterable[dict[str, Typed]]:
    """The rows as objects: every value a string, or typed if `options` say so."""
    names = headings(table, options)
    for row in table.rows:
        last = row_added(row, options)
        values: list[Typed]
        if options.json_typed_values:
            cells = zip(table.columns, row.cells, strict=True)
            values = [*(typed(column, cell) for column, cell in cells), *(t or None for t in last)]
        else:
            values = [*(clean(cell.value) for cell in row.cells), *last]
        yield dict(zip(names, values, strict=True))


def typed(column: Column, cell: Cell) -> Typed:
    """The value of `cell`: a number or a truth value where its column holds such, None if empty."""
    if not cell.value:
        return None
    if column.kind in NUMBERS and isinstance(cell.typed, Decimal) and cell.typed.is_finite():
        return cell.typed
    if column.kind == "yes_no" and isinstance(cell.typed, bool):
        return cell.typed
    return clean(cell.value) or None


def write_list(file: BinaryIO, entries: Iterable[bytes]) -> None:
    """Write encoded `entries` as a JSON list, one by one, so that a long list needs no memory."""
    opening = b"[\n"
    for entry in entries:
        file.write(opening + entry)
        opening = b",\n"
    file.write(b"[]\n" if opening == b"[\n" else b"\n]\n")


def _indented(entry: bytes) -> bytes:
    """One value a line; line ends inside of strings are escaped, so these are all between values."""
    return b"  " + msgspec.json.format(entry, indent=2).replace(b"\n", b"\n  ")
