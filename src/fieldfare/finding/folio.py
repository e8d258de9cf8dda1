"""A page made ready for finding: its segments folded once, its labels and typed spans marked."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from fieldfare.finding import labels, values
from fieldfare.finding.labels import Meaning
from fieldfare.finding.rows import Place
from fieldfare.finding.spelling import folded, key
from fieldfare.finding.values import Locale
from fieldfare.reading import layout
from fieldfare.reading.words import Box, Page


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


_TOKEN = re.compile(r"[^\W\d_]+|\d+|[#%№]")
_BARE = re.compile(r"[\s:.\-–=#*>|/,;(]*")
# an amount within a text; what is glued to it by a hyphen, slash or colon is something else
_AMOUNT = re.compile(
    r"(?<![\w.,/:])(?P<open>\()?(?P<s1>[-+]\s?)?(?P<c1>"
    + values._MONEY_WORD
    + r")?\s?(?P<s2>[-+])?\s?"
    r"(?P<number>" + values.NUMBER + r")(?P<dash>[.,]\s?-{1,2}(?!\d))?(?P<s3>-(?![\w]))?"
    r"(?:\s?(?P<c2>"
    + values._MONEY_WORD
    + r")(?![a-z]))?(?P<s4>-(?![\w]))?\s?(?P<pc>%)?(?P<close>\))?"
    r"(?P<cr>\s?cr\b)?(?![\d/:]|[.,]\d|-\d)"
)
_LETTER_AFTER = re.compile(r"(?:[a-z]|\*)(?![a-z])")
_GLUED = re.compile(r"[a-z]{2,}(?=[-(]?(?:" + values._MONEY_WORD + r")?\d+[.,]\d{2}(?!\d))")


_HEADS = frozenset({"head_description", "head_quantity", "head_price"})


class Folio:
    """A page, its pieces line by line, the labels and the typed spans on it."""

    def __init__(self, page: Page, locale: Locale | None = None) -> None:
        self.page = page
        self.locale = locale or Locale()
        self.pieces: list[Piece] = []
        self.lines: list[list[Piece]] = []
        for number, line in enumerate(layout.lines(page)):
            self.lines.append([self._piece(number, segment) for segment in line.segments])
        self.by_ocr = page.source in ("ocr", "mixed")
        for piece in self.pieces:
            self._mark_labels(piece)
            self._mark_values(piece)
        self._mark_item_heads()

    def _piece(self, number: int, segment: layout.Segment) -> Piece:
        words = self.page.words
        starts: list[int] = []
        at = 0
        for index in segment.words:
            starts.append(at)
            at += len(words[index].text) + 1
        low = folded(segment.text)
        tokens = [
            Token(m.start(), m.end(), key(m.group()) or "#%"[m.group() == "%"])
            for m in _TOKEN.finditer(low)
        ]
        piece = Piece(
            len(self.pieces), number, segment.words, segment.box, segment.text, low, starts, tokens
        )
        self.pieces.append(piece)
        return piece

    # ── places ──

    def box(self, piece: Piece, start: int, end: int) -> Box:
        """The box round text[start:end] of `piece`, cut within a word in proportion to its letters."""
        first = bisect_right(piece.starts, start) - 1
        last = bisect_right(piece.starts, max(start, end - 1)) - 1
        words = self.page.words
        one, two = words[piece.words[first]], words[piece.words[last]]
        left, right = one.box.left, two.box.right
        skipped = start - piece.starts[first]
        if skipped > 0:
            left += one.box.width * skipped / max(1, len(one.text))
        over = piece.starts[last] + len(two.text) - end
        if over > 0:
            right -= two.box.width * over / max(1, len(two.text))
        if first == last:
            return Box(left, one.box.top, right, one.box.bottom)
        inner = [words[piece.words[n]].box for n in range(first, last + 1)]
        return Box(left, min(b.top for b in inner), right, max(b.bottom for b in inner))

    def place(self, piece: Piece, start: int, end: int) -> Place:
        """Where text[start:end] of `piece` stands on the page as a viewer shows it."""
        return self.place_of(self.box(piece, start, end), piece.text[start:end])

    def place_of(self, box: Box, text: str) -> Place:
        """The place of `box`, which holds the words `text`."""
        frame = self.page.frame
        return Place(self.page.number, frame.shown(box), frame.width, frame.height, text)

    # ── labels ──

    @cached_property
    def hits(self) -> list[Hit]:
        """Every label on the page, in reading order."""
        return [hit for piece in self.pieces for hit in piece.hits]

    def _mark_labels(self, piece: Piece) -> None:
        lexicon, beginnings = labels.lexicon(), labels.beginnings()
        tokens = piece.tokens
        at = 0
        while at < len(tokens):
            joined, reach, found = "", at, ""
            for n in range(at, min(len(tokens), at + 9)):
                joined += tokens[n].key
                if joined not in beginnings:
                    break
                if joined in lexicon and self._ends_well(piece, n, joined):
                    reach, found = n + 1, joined
            exact = bool(found)
            if not found and self.by_ocr:
                found, reach = self._misread(piece, at)
            if found and self._stands_alone(piece, at, found):
                self._add_hit(piece, tokens[at].start, tokens[reach - 1].end, found, exact)
                at = reach
            else:
                at += 1
        self._thin_out(piece)

    @staticmethod
    def _ends_well(piece: Piece, last: int, joined: str) -> bool:
        """A label ends where its word ends, unless digits are glued to a long one."""
        end = piece.tokens[last].end
        return end == len(piece.low) or not piece.low[end].isalnum() or len(joined) >= 4

    @staticmethod
    def _stands_alone(piece: Piece, first: int, found: str) -> bool:
        start = piece.tokens[first].start
        if start == 0:
            return True
        before = piece.low[start - 1]
        if before.isalnum() or before in "@_":
            return False
        return not (
            len(found) <= 3 and before in "./'" and start > 1 and piece.low[start - 2].isalnum()
        )

    def _misread(self, piece: Piece, at: int) -> tuple[str, int]:
        joined = ""
        best = ("", at)
        for n in range(at, min(len(piece.tokens), at + 5)):
            joined += piece.tokens[n].key
            if len(joined) > 30:
                break
            end = piece.tokens[n].end
            if end < len(piece.low) and piece.low[end].isalnum():
                continue
            if len(joined) >= 3 and not joined.isdigit() and (near := labels.nearest(joined)):
                best = (near, n + 1)
        return best

    def _add_hit(self, piece: Piece, start: int, end: int, found: str, exact: bool) -> None:
        after = _BARE.match(piece.low, end)
        signs = after.group() if after else ""
        before = piece.low[:start].strip(" :.-–=#*>|/,;()")
        closes = end + len(signs) >= len(piece.low.rstrip(" )"))
        piece.hits.append(
            Hit(
                piece.index, start, end, found, labels.lexicon()[found],
                self.box(piece, start, end), not before, closes, ":" in signs, exact,
            )
        )  # fmt: skip

    @staticmethod
    def _thin_out(piece: Piece) -> None:
        """Small words of a sentence are no labels: "le", "a", "de" count only at a piece's beginning."""
        piece.hits = [hit for hit in piece.hits if len(hit.key) > 2 or hit.opens or hit.colon]

    def _mark_item_heads(self) -> None:
        """Mark the labels that stand over the columns of line items."""
        for line in self.lines:
            heads = {
                m.term
                for piece in line
                for hit in piece.hits
                for m in hit.meanings
                if m.term in _HEADS
            }
            if len(heads) < 2 or any(piece.amounts and not piece.hits for piece in line):
                continue
            for piece in line:
                for hit in piece.hits:
                    hit.heads_items = True

    # ── typed spans ──

    def _mark_values(self, piece: Piece) -> None:
        low = piece.low
        if not any(token.key.isdigit() for token in piece.tokens):
            return
        taken: list[tuple[int, int]] = []
        for day in values.dates(low, self.locale):
            piece.dates.append(
                DateSpan(
                    piece.index,
                    day.start,
                    day.end,
                    day.date,
                    day.either,
                    self.box(piece, day.start, day.end),
                )
            )
            taken.append((day.start, day.end))
        text = _GLUED.sub(lambda m: " " * len(m.group()), low) if self.by_ocr else low
        for match in _AMOUNT.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            span = self._amount(piece, match)
            if span:
                piece.amounts.append(span)

    def _amount(self, piece: Piece, match: re.Match[str]) -> AmountSpan | None:
        after = piece.low[match.end() : match.end() + 2]
        if after[:1].isalpha() and not _LETTER_AFTER.match(after):
            return None
        value = values.number(match["number"], self.locale)
        if value is None:
            return None
        signs = (
            (match["s1"] or "") + (match["s2"] or "") + (match["s3"] or "") + (match["s4"] or "")
        )
        if "-" in signs or (match["open"] and match["close"] and not match["pc"]) or match["cr"]:
            value = -value
        start, end = match.span()
        if match["open"] and not match["close"]:
            start += 1
        while start < end and piece.low[start] == " ":
            start += 1
        while end > start and piece.low[end - 1] == " ":
            end -= 1
        money = match["c1"] or match["c2"] or ""
        decimals = -int(value.as_tuple().exponent)
        return AmountSpan(
            piece.index, start, end, value, self.box(piece, start, end),
            values.currency(money) if money else "", bool(match["pc"]), decimals,
        )  # fmt: skip


def folios(pages: Sequence[Page], locale: Locale) -> list[Folio]:
    """Every page made ready, under the document's locale."""
    return [Folio(page, locale) for page in pages]


def all_text(pages: Iterable[Folio]) -> str:
    """The text of all pages, line by line."""
    return "\n".join(
        "  ".join(piece.text for piece in line) for page in pages for line in page.lines
    )
