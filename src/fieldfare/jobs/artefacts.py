"""The stored form of what the steps hand to one another: what `fieldfare.artefacts` has, and tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from fieldfare.artefacts import (
    from_cell,
    from_row,
    from_value,
    to_cell,
    to_einvoice,
    to_page,
    to_plan,
    to_row,
)
from fieldfare.finding.engine import FileFound
from fieldfare.finding.rows import Row, Table

__all__ = [
    "from_cell",
    "from_found",
    "from_row",
    "from_table",
    "from_value",
    "to_cell",
    "to_einvoice",
    "to_found",
    "to_page",
    "to_plan",
    "to_row",
]


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
_file: Final = msgspec.msgpack.Decoder(_FILE).decode


def from_found(found: FileFound) -> bytes:
    """The stored form of what a file holds, without its rows."""
    return _encode(_stripped(_FILE, found))


def to_found(stored: bytes, rows: Iterable[Row]) -> FileFound:
    """What a file holds, with its rows."""
    return FileFound(rows=tuple(rows), **_fields(_file(stored)))


def from_table(table: Table) -> bytes:
    """The stored form of a table, without its rows."""
    return _encode(_stripped(_TABLE, table))


def _stripped(kind: type[msgspec.Struct], value: msgspec.Struct) -> msgspec.Struct:
    return kind(**{name: getattr(value, name) for name in kind.__struct_fields__})


def _fields(value: msgspec.Struct) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__struct_fields__}
