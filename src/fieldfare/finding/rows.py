"""What finding gives back: rows of cells, each with its value, its place and what is doubtful."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal

import msgspec

from fieldfare.asking.plan import Column, Grain, Note
from fieldfare.reading.words import Box

Value = str | Decimal | datetime.date | bool


class Place(msgspec.Struct, frozen=True):
    """Where a value stands: page number within the file, one box in the page as shown, text as printed."""

    page: int
    box: Box
    page_width: float
    page_height: float
    text: str


class Found(msgspec.Struct, frozen=True):
    """One value that was found for a business term or a label, before any formatting.

    `value` is typed (`Decimal` amounts, quantities and rates, `date` dates, `str` otherwise);
    `place` is None only for what is computed, and `source` then says from what.
    """

    value: Value
    place: Place | None
    confidence: float
    source: str = ""  # for derived values: what it was computed from
    doubts: tuple[str, ...] = ()  # one short sentence each, for "Review Needed"
    judged: bool = False  # the confidence is a probability that was learned
    signs: dict[str, float] = msgspec.field(default_factory=dict)  # what speaks for and against it


Header = dict[str, Found]  # by business term
Item = dict[str, Found]  # by business term of line level


class Cell(msgspec.Struct, frozen=True, omit_defaults=True):
    """One filled or empty cell. `value` is as the output shows it; `typed` for XLSX and typed JSON."""

    value: str = ""
    typed: str | Decimal | datetime.date | bool | None = None
    place: Place | None = None
    confidence: float = 1.0


class Review(msgspec.Struct, frozen=True):
    """Something a person must look at, and the columns that it concerns (none: the whole row)."""

    message: str
    columns: tuple[str, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """One output row: cells in the plan's column order, the file and the pages that it comes from."""

    cells: tuple[Cell, ...]
    file_name: str
    pages: tuple[int, ...]
    reviews: tuple[Review, ...] = ()


class LeftOut(msgspec.Struct, frozen=True):
    """A page that was read and left out, and why."""

    file_name: str
    page: int
    reason: str


class Table(msgspec.Struct, frozen=True):
    """The whole result of an extraction: what `writing` renders."""

    columns: tuple[Column, ...]
    grain: Grain
    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Note, ...] = ()


class Invoice(msgspec.Struct, frozen=True):
    """Pages of one file that make one document, and what it is."""

    file_name: str
    pages: tuple[int, ...]  # page numbers, in order
    kind: Literal["invoice", "credit_note", "receipt", "other"] = "invoice"
