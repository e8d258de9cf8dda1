"""The table as a sheet for people: with what its rows are sorted by, and sums by vendor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from fieldfare.finding.rows import Cell, Row, Table
from fieldfare.sheets import Flag, Key, LeftOutPage, Sheet, SheetColumn, Total
from fieldfare.writing.columns import headings, source_file
from fieldfare.writing.options import OutputOptions
from fieldfare.writing.text import clean

SORTED_AS_NUMBERS = frozenset({"amount", "quantity", "rate", "integer"})
NOT_SUMMED = frozenset({"line_unit_price"})
_ONLY_ASKED = OutputOptions(exclude_source_file=True, exclude_review_needed=True)


def made(table: Table) -> Sheet:
    """The sheet of `table`."""
    names = headings(table, _ONLY_ASKED)
    columns = tuple(
        SheetColumn(name, column.kind, column.level, column.term)
        for name, column in zip(names, table.columns, strict=True)
    )
    return Sheet(
        columns,
        table.grain,
        [[cell.value for cell in row.cells] for row in table.rows],
        {
            position: [_key(row.cells[position]) for row in table.rows]
            for position, column in enumerate(columns)
            if column.kind in SORTED_AS_NUMBERS | {"date"}
        },
        [source_file(row) for row in table.rows],
        {number: list(_flags(table, row)) for number, row in enumerate(table.rows) if row.reviews},
        [LeftOutPage(page.file_name, page.page, page.reason) for page in table.left_out],
        totals(table),
    )


def totals(table: Table) -> list[Total]:
    """Sums of all amounts by vendor and currency, the largest number of documents first.

    An invoice's own amounts stand on each of its lines and are counted once.
    """
    amounts = [
        position
        for position, column in enumerate(table.columns)
        if column.kind == "amount" and column.term not in NOT_SUMMED
    ]
    if not amounts:
        return []
    sums: dict[tuple[str, str], dict[int, Decimal]] = {}
    documents: dict[tuple[str, str], set[object]] = {}
    for row in table.rows:
        group = (_value(table, row, "vendor_name"), _value(table, row, "currency"))
        seen = documents.setdefault(group, set())
        document = _document(table, row)
        by_column = sums.setdefault(group, {})
        for position in amounts:
            typed = row.cells[position].typed
            is_counted = document in seen and table.columns[position].level == "invoice"
            if isinstance(typed, Decimal) and typed.is_finite() and not is_counted:
                by_column[position] = by_column.get(position, Decimal()) + typed
        seen.add(document)
    return [
        Total(*group, len(documents[group]), {p: str(amount) for p, amount in by_column.items()})
        for group, by_column in sorted(
            sums.items(), key=lambda item: (-len(documents[item[0]]), item[0])
        )
    ]


def _key(cell: Cell) -> Key:
    match cell.typed:
        case bool() | str() | None:
            return None
        case Decimal():
            return float(cell.typed) if cell.typed.is_finite() else None
        case dt.date():
            return cell.typed.isoformat()


def _flags(table: Table, row: Row) -> Iterator[Flag]:
    for review in row.reviews:
        named = [i for i, column in enumerate(table.columns) if column.name in review.columns]
        head = f"{', '.join(review.columns)}: "  # which the marked cells say already
        yield Flag(clean(review.message.removeprefix(head)), tuple(named))


def _value(table: Table, row: Row, term: str) -> str:
    for column, cell in zip(table.columns, row.cells, strict=True):
        if column.term == term:
            return " ".join(cell.value.split())
    return ""


def _document(table: Table, row: Row) -> object:
    """What is the same on all rows of one document."""
    if table.grain == "per_invoice":
        return id(row)
    own = (
        cell.value
        for column, cell in zip(table.columns, row.cells, strict=True)
        if column.level == "invoice"
    )
    return (row.file_name, row.pages, *own)
