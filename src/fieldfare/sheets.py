"""The rows of an extraction as people look at them: kept in one piece, sorted and filtered at once."""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple, Protocol

import msgspec

FORMAT: Final = "rows"  # beside xlsx, csv and json, as which it is kept, made anew and expires
KEPT = 2  # sheets that a process holds: a large one has some 50 MB

Key = float | str | None


class Objects(Hashable, Protocol):
    """Stored bytes: `store.objects`."""

    def read(self, key: str) -> bytes:
        """All bytes under `key`; raises `FileNotFoundError`."""
        ...


class SheetColumn(msgspec.Struct, frozen=True, array_like=True):
    """A column: heading, kind of its values, invoice or line, business term or ""."""

    name: str
    kind: str
    level: str
    term: str


class Flag(msgspec.Struct, frozen=True, array_like=True):
    """Why a row must be looked at, and the positions of the columns that this is about."""

    message: str
    columns: tuple[int, ...]


class LeftOutPage(msgspec.Struct, frozen=True, array_like=True):
    """A page that was read and left out, and why."""

    file_name: str
    page: int
    reason: str


class Total(msgspec.Struct, frozen=True, array_like=True):
    """Sums of one vendor's documents in one currency; `amounts` by the column's position."""

    vendor: str
    currency: str
    documents: int
    amounts: dict[int, str]


class Sheet(msgspec.Struct, frozen=True):
    """All rows in the order of the outputs; row 1 is at position 0."""

    columns: tuple[SheetColumn, ...]
    grain: str
    values: list[list[str]]
    keys: dict[int, list[Key]]  # by column, where values do not sort as their text does
    sources: list[str]
    flags: dict[int, list[Flag]]
    left_out: list[LeftOutPage]
    totals: list[Total]


class Wanted(NamedTuple):
    """Which rows are looked for, and in what order."""

    sort: str = ""  # "" is flagged first, "row" the outputs' order, else a column's position
    descending: bool = False
    flagged: bool = False  # only those that must be looked at
    text: str = ""  # in any column
    by_column: tuple[tuple[int, str], ...] = ()


_encode: Final = msgspec.msgpack.Encoder().encode
_decode: Final = msgspec.msgpack.Decoder(Sheet).decode


def stored(sheet: Sheet) -> bytes:
    """The stored form."""
    return _encode(sheet)


def read(stored: bytes) -> Sheet:
    """The sheet that was stored."""
    return _decode(stored)


def opened(files: Objects, key: str) -> Sheet:
    """The sheet under `key`, which never changes; raises `FileNotFoundError`."""
    return _opened(files, key)


@functools.lru_cache(maxsize=KEPT)
def _opened(files: Objects, key: str) -> Sheet:
    return _decode(files.read(key))


def chosen(files: Objects, key: str, wanted: Wanted) -> Sequence[int]:
    """The positions of the rows that are looked for, in order."""
    return _chosen(files, key, wanted)


@functools.lru_cache(maxsize=8 * KEPT)
def _chosen(files: Objects, key: str, wanted: Wanted) -> Sequence[int]:
    return choose(opened(files, key), wanted)


def choose(sheet: Sheet, wanted: Wanted) -> list[int]:
    """The positions of the rows of `sheet` that are looked for, in order."""
    rows = sorted(sheet.flags) if wanted.flagged else list(range(len(sheet.values)))
    if wanted.text:
        words = wanted.text.casefold().split()
        rows = [row for row in rows if _says(sheet, row, words)]
    for column, text in wanted.by_column:
        if column < len(sheet.columns):
            rows = _filtered(sheet, rows, column, text.strip())
    return _sorted(sheet, rows, wanted)


def _says(sheet: Sheet, row: int, words: Sequence[str]) -> bool:
    text = "\n".join((*sheet.values[row], sheet.sources[row])).casefold()
    return all(word in text for word in words)


def _filtered(sheet: Sheet, rows: list[int], column: int, text: str) -> list[int]:
    """The rows whose value in the column meets `text`: "> 100", "= paid", "=" (empty), or words."""
    for sign, compare in _COMPARED.items():
        if text.startswith(sign):
            limit = text.removeprefix(sign).strip()
            if keys := _comparable(sheet, column, limit):
                return [row for row in rows if compare(keys[1][row], keys[0])]
    if text.startswith("="):
        exact = text[1:].strip().casefold()
        return [row for row in rows if sheet.values[row][column].casefold() == exact]
    wanted = text.casefold()
    return [row for row in rows if wanted in sheet.values[row][column].casefold()]


def _comparable(sheet: Sheet, column: int, limit: str) -> tuple[float | str, list[Key]] | None:
    """The limit and the column's values as they compare; None where they do not."""
    keys = sheet.keys.get(column)
    if keys is None or not limit:
        return None
    if sheet.columns[column].kind == "date":
        return limit, keys
    try:
        return float(Decimal(limit.replace(",", "."))), keys
    except InvalidOperation:
        return None


def _more(key: Key, limit: float | str) -> bool:
    return key is not None and key > limit  # type: ignore[operator]  # both of one column's type


def _less(key: Key, limit: float | str) -> bool:
    return key is not None and key < limit  # type: ignore[operator]


def _at_least(key: Key, limit: float | str) -> bool:
    return key is not None and key >= limit  # type: ignore[operator]


def _at_most(key: Key, limit: float | str) -> bool:
    return key is not None and key <= limit  # type: ignore[operator]


_COMPARED: Mapping[str, Callable[[Key, float | str], bool]] = {  # longer signs first
    ">=": _at_least,
    "<=": _at_most,
    ">": _more,
    "<": _less,
}


def _sorted(sheet: Sheet, rows: list[int], wanted: Wanted) -> list[int]:
    """The rows in order; empty values are last, whichever way the others go."""
    if wanted.sort == "":
        return sorted(rows, key=lambda row: row not in sheet.flags)
    if wanted.sort == "row" or not wanted.sort.isdecimal():
        return rows[::-1] if wanted.descending else rows
    column = int(wanted.sort)
    if column >= len(sheet.columns):
        return rows
    keys = sheet.keys.get(column) or [values[column].casefold() for values in sheet.values]
    filled = [row for row in rows if keys[row] not in {None, ""}]
    empty = [row for row in rows if keys[row] in {None, ""}]
    filled.sort(key=lambda row: keys[row], reverse=wanted.descending)  # type: ignore[arg-type,return-value]
    return filled + empty
