"""The stored form, in MessagePack, of what the steps hand to one another.

A cell's typed value is text, a number, a date or a truth value; as all but the last are text in
MessagePack, it is stored with its kind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final, Literal

import msgspec

from fieldfare.asking.plan import Plan
from fieldfare.finding.engine import FileFound
from fieldfare.finding.rows import Cell, Place, Review, Row, Table
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


def _without_rows(kind: type[msgspec.Struct]) -> type[msgspec.Struct]:
    """A struct with the fields of `kind`, whose rows are stored one by one."""
    fields: list[Any] = [
        (field.name, field.type)
        if field.required
        else (field.name, field.type, msgspec.field(default=field.default))
        for field in msgspec.structs.fields(kind)
        if field.name != "rows"
    ]
    return msgspec.defstruct(f"{kind.__name__}WithoutRows", fields, frozen=True)


_FILE: Final = _without_rows(FileFound)
_TABLE: Final = _without_rows(Table)
_encode: Final = msgspec.msgpack.Encoder().encode
_page: Final = msgspec.msgpack.Decoder(Page).decode
_plan: Final = msgspec.msgpack.Decoder(Plan).decode
_einvoice: Final = msgspec.msgpack.Decoder(EInvoice).decode
_file: Final = msgspec.msgpack.Decoder(_FILE).decode
_row: Final = msgspec.msgpack.Decoder(_Row).decode


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


def from_found(found: FileFound) -> bytes:
    """The stored form of what a file holds, without its rows."""
    return _encode(_stripped(_FILE, found))


def to_found(stored: bytes, rows: Iterable[Row]) -> FileFound:
    """What a file holds, with its rows."""
    return FileFound(rows=tuple(rows), **_fields(_file(stored)))


def from_table(table: Table) -> bytes:
    """The stored form of a table, without its rows."""
    return _encode(_stripped(_TABLE, table))


def from_row(row: Row) -> bytes:
    """The stored form of a row."""
    cells = [_Cell(c.value, _from_typed(c.typed), c.place, c.confidence) for c in row.cells]
    return _encode(_Row(cells, row.file_name, row.pages, row.reviews))


def to_row(stored: bytes) -> Row:
    """The row that was stored."""
    row = _row(stored)
    cells = tuple(Cell(c.value, _to_typed(c.typed), c.place, c.confidence) for c in row.cells)
    return Row(cells, row.file_name, row.pages, row.reviews)


def _stripped(kind: type[msgspec.Struct], value: msgspec.Struct) -> msgspec.Struct:
    return kind(**{name: getattr(value, name) for name in kind.__struct_fields__})


def _fields(value: msgspec.Struct) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__struct_fields__}


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
