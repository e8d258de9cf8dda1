"""What is marked on a prepared page: pieces of text, labels, and typed spans."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from fieldfare.finding.labels import Meaning
from fieldfare.reading.words import Box


class Token(NamedTuple):
    """A run of letters, a run of digits, or one of the signs # and %, at low[start:end]."""

    start: int
    end: int
    key: str


@dataclass(slots=True)
class Piece:
    """One segment of a line, its text folded character for character."""

    index: int
    line: int
    words: tuple[int, ...]
    box: Box
    text: str
    low: str
    starts: list[int]  # where each word begins in the text
    tokens: list[Token]
    hits: list[Hit] = field(default_factory=list)
    dates: list[DateSpan] = field(default_factory=list)
    amounts: list[AmountSpan] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Hit:
    """A label phrase at text[start:end] of a piece, and what it may mean."""

    piece: int
    start: int
    end: int
    key: str
    meanings: tuple[Meaning, ...]
    box: Box
    opens: bool  # nothing but signs stands before it in its piece
    closes: bool  # nothing but signs stands after it in its piece
    colon: bool  # a colon follows
    exact: bool = True
    heads_items: bool = False  # it stands in the head of the items' table
    in_row: bool = False  # it stands in a row of bare labels
    reach: float = 0.0  # in such a row: where the next label's column begins

    def weight(self, term: str) -> float:
        """How strongly the phrase means `term`, 0 when it does not."""
        for meaning in self.meanings:
            if meaning.term == term:
                return meaning.weight
        return 0.0

    def weight_above(self, least: float) -> bool:
        """Whether the phrase means anything at least that strongly."""
        return self.meanings[0].weight >= least


@dataclass(slots=True, eq=False)
class DateSpan:
    """A printed date at text[start:end] of a piece."""

    piece: int
    start: int
    end: int
    date: datetime.date
    either: bool
    box: Box


@dataclass(slots=True, eq=False)
class AmountSpan:
    """A printed number at text[start:end] of a piece that may be an amount or a rate."""

    piece: int
    start: int
    end: int
    value: Decimal
    box: Box
    currency: str  # its symbol or code, as an ISO code
    percent: bool
    decimals: int
