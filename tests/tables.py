"""Tables for tests: rows of cells, without a document to find them in."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal

from fieldfare.asking.plan import Column, Format, Kind
from fieldfare.finding.rows import Cell, Place, Review, Row, Table
from fieldfare.reading.words import Box
from fieldfare.writing import WRITERS
from fieldfare.writing.options import DEFAULT, FileKind, OutputOptions

NUMBER = Column("Invoice Number", kind="identifier")
DATE = Column("Invoice Date", kind="date")
VENDOR = Column("Vendor Name", kind="name")
TOTAL = Column("Total Amount", kind="amount")
PAID = Column("Paid", kind="yes_no")


def column(name: str = "Value", kind: Kind = "text", **shown: object) -> Column:
    """A column; `shown` are the fields of its format."""
    return Column(name, kind=kind, format=Format(**shown))  # type: ignore[arg-type]


def amount(text: str, number: str | None = None) -> Cell:
    """A cell that shows `text` and holds the number that it says."""
    return Cell(text, Decimal(number or text))


def day(text: str, iso: str | None = None) -> Cell:
    """A cell that shows `text` and holds a date."""
    return Cell(text, datetime.date.fromisoformat(iso or text))


def place(page: int = 1, text: str = "as printed") -> Place:
    """Somewhere on a page."""
    return Place(page, Box(10.004, 20, 110.5, 32), 595.276, 841.89, text)


def row(*cells: Cell | str, pages: tuple[int, ...] = (1,), reviews: tuple[Review, ...] = ()) -> Row:
    """A row of "invoice.pdf"; a bare string is a cell of text."""
    made = tuple(c if isinstance(c, Cell) else Cell(c, c or None) for c in cells)
    return Row(made, "invoice.pdf", pages, reviews)


def table(*columns: Column, rows: list[Row]) -> Table:
    """A table of one row for each invoice."""
    return Table(columns, "per_invoice", tuple(rows))


def one(column: Column, cell: Cell | str) -> Table:
    """A table of one cell."""
    return table(column, rows=[row(cell)])


def written(made: Table, kind: FileKind, options: OutputOptions = DEFAULT) -> bytes:
    """The bytes of the file that `made` becomes."""
    file = io.BytesIO()
    WRITERS[kind](made, file, options)
    return file.getvalue()
