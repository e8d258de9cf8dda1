"""The stored form, in MessagePack, of pages, plans, rows and cells.

A cell's typed value is text, a number, a date or a truth value; as all but the last are text in
MessagePack, it is stored with its kind.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Final, Literal

import msgspec

from fieldfare.asking.plan import Plan
from fieldfare.finding.rows import Cell, Place, Review, Row
from fieldfare.reading.words import EInvoice, Page

Typed = tuple[Literal["text", "number", "date", "truth"], str]


class _Cell(msgspec.Struct, array_like=True):
    value: str
    typed: Typed | None
    place: Place | None
    confidence: float


class _Row(msgspec.Struct, array_like=True):
    cells: list[_Cell]
    file_name: str
    pages: tuple[int, ...]
    reviews: tuple[Review, ...]


_encode: Final = msgspec.msgpack.Encoder().encode
_page: Final = msgspec.msgpack.Decoder(Page).decode
_plan: Final = msgspec.msgpack.Decoder(Plan).decode
_einvoice: Final = msgspec.msgpack.Decoder(EInvoice).decode
_row: Final = msgspec.msgpack.Decoder(_Row).decode
_cell: Final = msgspec.msgpack.Decoder(_Cell).decode


def from_value(value: Page | Plan | EInvoice) -> bytes:
    """The stored form of a page, a plan or an e-invoice."""
    return _encode(value)


def to_page(stored: bytes) -> Page:
    """The page that was stored."""
    return _page(stored)


def to_plan(stored: bytes) -> Plan:
    """The plan that was stored."""
    return _plan(stored)


def to_einvoice(stored: bytes | None) -> EInvoice | None:
    """The e-invoice that was stored, if the file carries one."""
    return None if stored is None else _einvoice(stored)


def from_row(row: Row) -> bytes:
    """The stored form of a row."""
    cells = [_stored(cell) for cell in row.cells]
    return _encode(_Row(cells, row.file_name, row.pages, row.reviews))


def to_row(stored: bytes) -> Row:
    """The row that was stored."""
    row = _row(stored)
    cells = tuple(_restored(cell) for cell in row.cells)
    return Row(cells, row.file_name, row.pages, row.reviews)


def from_cell(cell: Cell) -> bytes:
    """The stored form of a cell."""
    return _encode(_stored(cell))


def to_cell(stored: bytes) -> Cell:
    """The cell that was stored."""
    return _restored(_cell(stored))


def _stored(cell: Cell) -> _Cell:
    return _Cell(cell.value, _from_typed(cell.typed), cell.place, cell.confidence)


def _restored(cell: _Cell) -> Cell:
    return Cell(cell.value, _to_typed(cell.typed), cell.place, cell.confidence)


def _from_typed(typed: str | Decimal | dt.date | bool | None) -> Typed | None:
    match typed:
        case None:
            return None
        case bool():
            return "truth", "yes" if typed else ""
        case Decimal():
            return "number", str(typed)
        case dt.date():
            return "date", typed.isoformat()
        case _:
            return "text", typed


def _to_typed(typed: Typed | None) -> str | Decimal | dt.date | bool | None:
    match typed:
        case None:
            return None
        case ("truth", text):
            return bool(text)
        case ("number", text):
            return Decimal(text)
        case ("date", text):
            return dt.date.fromisoformat(text)
        case (_, text):
            return text
