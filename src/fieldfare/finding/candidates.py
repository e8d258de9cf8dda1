"""Which printed value may answer which label: slots beside and below labels, and links with features.

Everything that is known about a pair of label and value is kept in its `Link`; `scoring.strength`
alone says what that is worth, so that a trained ranker can take its place.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import AmountSpan, DateSpan, Hit, Piece
from fieldfare.finding.values import CODES
from fieldfare.reading.words import Box

V = TypeVar("V")
Span = TypeVar("Span", DateSpan, AmountSpan)
Relation = Literal["after", "right", "below"]
REACH_BELOW = 3.2  # in heights of the label: farther down nothing belongs to it
SIGNS = " :.°-–=#*>|/,;\t()"


@dataclass(slots=True)
class Slot:
    """A stretch of text where the value of a label may stand."""

    piece: Piece
    start: int
    end: int
    relation: Relation
    rank: int  # how many slots of the same relation come before it
    gap: float  # from the label to the slot, in heights of the label
    overlap: float = 1.0  # below: how much of the label the piece covers


@dataclass(slots=True, eq=False)
class Link(Generic[V]):
    """A value that may answer a label, with all that speaks for and against it."""

    page: int
    hit: Hit
    slot: Slot
    value: V
    words_between: int
    after_value: bool  # another value of the kind stands between label and value
    last: bool  # no further value of the kind follows in the slot's line
    longer: bool = False  # further words and a colon stand behind: a label that is not known whole


def slots(folio: Folio, hit: Hit, *, through: bool = False) -> Iterator[Slot]:
    """Where the value of `hit` may stand, nearest reading order first; `through` reads over labels behind it."""
    piece = folio.pieces[hit.piece]
    height = max(1.0, hit.box.height)
    start = _skip(piece.low, hit.end)
    end = len(piece.low) if through else _next_label(piece, hit)
    rest = start < end
    if rest:
        yield Slot(piece, start, end, "after", 0, 0.0)
    if end == len(piece.low):
        yield from _right(folio, piece, hit, height, rest)
    yield from _below(folio, piece, hit, height)


def _skip(low: str, at: int) -> int:
    while at < len(low) and low[at] in SIGNS:
        if low[at] in "-(" and _FIGURE.match(low, at + 1):
            break  # the sign of a negative amount
        at += 1
    return at


_FIGURE = re.compile(r"\s?(?:[$€£]|[a-z]{2,3})?\s?\d")


def _next_label(piece: Piece, hit: Hit) -> int:
    """Where the next label of the piece begins that has a value of its own."""
    for other in piece.hits:
        behind = other.start >= hit.end and other is not hit
        if behind and (other.colon or other.closes or other.weight_above(0.8)):
            return other.start
    return len(piece.low)


def _right(folio: Folio, piece: Piece, hit: Hit, height: float, rest: bool) -> Iterator[Slot]:
    rank = 1 if rest else 0
    for other in _beside(folio, piece, hit):
        first = other.hits[0] if other.hits else None
        if (
            first
            and first.opens
            and (first.closes or (first.end < len(other.low) and first.weight_above(0.5)))
        ):
            return  # "Date: 1.2.2024" or a bare label beside a label begins another pair
        yield Slot(
            other, 0, len(other.low), "right", rank, (other.box.left - hit.box.right) / height
        )
        rank += 1
        if rank > 6:
            return


def _beside(folio: Folio, piece: Piece, hit: Hit) -> list[Piece]:
    """The pieces to the right on the label's height; a label of two lines reaches over both."""
    box = hit.box
    found = [p for p in folio.lines[piece.line] if p is not piece and p.box.left >= box.right - 2]
    for number in range(max(0, piece.line - 1), min(len(folio.lines), piece.line + 3)):
        if number == piece.line:
            continue
        for other in folio.lines[number]:
            shared = min(other.box.bottom, box.bottom) - max(other.box.top, box.top)
            if other.box.left >= box.right - 2 and shared > 0.5 * min(other.box.height, box.height):
                found.append(other)
    found.sort(key=lambda p: p.box.left)
    return found


def _below(folio: Folio, piece: Piece, hit: Hit, height: float) -> Iterator[Slot]:
    """The nearest pieces under a label, those right under it before others of its column."""
    found = list(itertools.islice(_all_below(folio, piece, hit, height), 6))
    if hit.in_row:
        found.sort(key=lambda slot: not slot.overlap)
    for rank, slot in enumerate(found[:3]):
        slot.rank = rank
        yield slot


def _all_below(folio: Folio, piece: Piece, hit: Hit, height: float) -> Iterator[Slot]:
    # in a row of labels all of "Zahltag / Date due" stands over the date
    alone = len({other.meanings[0].term for other in piece.hits if other.meanings}) == 1
    box = piece.box if hit.in_row and hit.closes and alone else hit.box
    for number in range(piece.line + 1, min(len(folio.lines), piece.line + 9)):
        line = folio.lines[number]
        if (
            line[0].box.top - box.bottom > REACH_BELOW * height
            and min(p.box.top for p in line) - box.bottom > REACH_BELOW * height
        ):
            return
        for other in line:
            gap = (other.box.top - box.bottom) / height
            if (
                gap < -0.5
                or gap > REACH_BELOW
                or not (_under(box, other.box, height) or _in_column(hit, box, other.box, height))
            ):
                continue
            start, end = _part_under(folio, other, box, height)
            first = next((h for h in other.hits if h.start >= start), None)
            if (
                first
                and first.start < end
                and first.start - start <= 1
                and (first.colon or first.closes)
                and not first.heads_items
            ):
                return
            yield Slot(other, start, end, "below", 0, max(0.0, gap), _cover(box, other.box))


def _under(label: Box, other: Box, height: float) -> bool:
    if other.left < label.right and label.left < other.right:
        return True
    return (
        abs(other.left - label.left) < 0.6 * height or abs(other.right - label.right) < 0.6 * height
    )


def _in_column(hit: Hit, label: Box, other: Box, height: float) -> bool:
    """Whether a value stands in the column of a label in a row of labels, flush with neither edge."""
    return hit.in_row and label.left - 0.5 * height <= other.left and other.right <= hit.reach


def _cover(label: Box, other: Box) -> float:
    shared = min(label.right, other.right) - max(label.left, other.left)
    return max(0.0, min(1.0, shared / max(1.0, min(label.width, other.width))))


def _part_under(folio: Folio, piece: Piece, label: Box, height: float) -> tuple[int, int]:
    """The part of a wide piece that begins under the label."""
    centred = abs(piece.box.centre_x - label.centre_x) < height
    if piece.box.left >= label.left - 0.8 * height or len(piece.words) == 1 or centred:
        return 0, len(piece.low)
    words = folio.page.words
    for n, index in enumerate(piece.words):
        if words[index].box.right > label.left + 0.2 * height:
            return piece.starts[n], len(piece.low)
    return 0, len(piece.low)


# ── Typed values in slots ────────────────────────────────────────────────────────────────────────


def date_links(folio: Folio, hit: Hit, *, several: bool = False) -> list[Link[DateSpan]]:
    """The dates that may answer `hit`; only the first of each slot unless `several`."""
    found: list[Link[DateSpan]] = []
    for slot in slots(folio, hit):
        spans = [d for d in slot.piece.dates if d.start >= slot.start and d.end <= slot.end]
        if slot.relation == "below":
            spans = _nearest_under(spans, hit.box)
        for n, span in enumerate(spans if several else spans[:1]):
            found.append(_link(folio, hit, slot, span, n > 0, n == len(spans) - 1))
    return found


def amount_links(folio: Folio, hit: Hit, *, through: bool = False) -> list[Link[AmountSpan]]:
    """The amounts that may answer `hit`, rates left out."""
    found: list[Link[AmountSpan]] = []
    row: list[tuple[Slot, AmountSpan]] = []
    for slot in slots(folio, hit, through=through):
        spans = [
            a
            for a in slot.piece.amounts
            if a.start >= slot.start and a.end <= slot.end and not a.percent
        ]
        if slot.relation == "below":
            if slot.rank:
                continue
            found += [
                _link(folio, hit, slot, span, False, True)
                for span in _nearest_under(spans, hit.box)
            ]
        else:
            row += [(slot, span) for span in spans]
    for n, (slot, span) in enumerate(row):
        found.append(_link(folio, hit, slot, span, n > 0, n == len(row) - 1))
    return found


def _nearest_under(spans: Sequence[Span], label: Box) -> list[Span]:
    """Of the values in one piece the one that stands under the label."""
    return sorted(spans, key=lambda s: abs(s.box.centre_x - label.centre_x))[:1]


_WORD = re.compile(r"[a-z]{3,}")


def words_before(folio: Folio, hit: Hit) -> int:
    """How many words of three letters or more stand before a label in its piece."""
    return len(_WORD.findall(folio.pieces[hit.piece].low, 0, hit.start))


def _tail(folio: Folio, hit: Hit) -> str:
    """What stands behind the label in its own piece."""
    low = folio.pieces[hit.piece].low
    return _MONEY_NAMES.sub("", low[hit.end :]) if not hit.closes else ""


_MONEY_NAMES = re.compile(
    r"\b(?:in )?(?:" + "|".join(c.lower() for c in sorted(CODES)) + r"|euros?)\b"
)


def _link(
    folio: Folio, hit: Hit, slot: Slot, span: Span, after_value: bool, last: bool
) -> Link[Span]:
    between = (
        _tail(folio, hit) if slot.relation != "after" else slot.piece.low[hit.end : span.start]
    )
    if slot.relation == "right":
        between += slot.piece.low[slot.start : span.start]
    words = len(_WORD.findall(between))
    longer = words > 0 and between.rstrip().endswith(":")
    return Link(folio.page.number, hit, slot, span, words, after_value, last, longer)


# ── Identifiers in slots ─────────────────────────────────────────────────────────────────────────

_STOP = frozenset(
    "of from vom von du de del della van z dnia dd date datum fecha data dated on am und and per fur for au le la dal den der due is the your ihre ihr please bitte to zu".split()
)
_NUMBER_WORDS = frozenset(
    (
        "n°",
        "nº",
        "no",
        "nr",
        "num",
        "#",
        "№",
        "n",
        "no.",
        "núm",
        "numero",
        "number",
        "nummer",
        "n.o",
    )
)
_DIGIT_GROUP = re.compile(r"\d[\d.\-/]*")
_MONEY = re.compile(r"[€$£]?\d{1,3}(?:[., ]\d{3})*[.,]\d{2}[€$£]?")


def identifier(folio: Folio, slot: Slot, *, digits: bool = True) -> tuple[int, int] | None:
    """The stretch of an identifier at the beginning of `slot`: one word, or groups that belong together."""
    piece = slot.piece
    words = [
        n
        for n, at in enumerate(piece.starts)
        if at + len(_text(folio, piece, n)) > slot.start and at < slot.end
    ]
    if not words:
        return None
    if len(words) > 1 and _text(folio, piece, words[0]).casefold().strip(".:") in _NUMBER_WORDS:
        words = words[1:]
    first = words[0]
    start = max(slot.start, piece.starts[first])
    end = _word_end(folio, piece, first, slot)
    text = piece.text[start:end]
    low = piece.low[start:end].strip(".,;:()")
    series = len(text) == 1 and text.isupper() and len(words) > 1
    if not text or (low in _STOP and not series):
        return None
    reach = 1
    if not any(c.isdigit() for c in text):
        if (
            len(words) > 1
            and len(text) <= 6
            and (text.isupper() or len(text) <= 3)
            and (low not in _STOP or series)
        ):
            following = piece.text[piece.starts[words[1]] : _word_end(folio, piece, words[1], slot)]
            if any(c.isdigit() for c in following) and not _is_date(piece, piece.starts[words[1]]):
                end, reach = _word_end(folio, piece, words[1], slot), 2
            elif digits:
                return None
        elif digits:
            return None
    while reach < len(words):
        nxt = words[reach]
        following = piece.text[piece.starts[nxt] : _word_end(folio, piece, nxt, slot)]
        if not _belongs(piece.text[start:end], following) or _is_date(piece, piece.starts[nxt]):
            break
        end = _word_end(folio, piece, nxt, slot)
        reach += 1
    while end > start and piece.text[end - 1] in ".,;:)]-–/ ":
        end -= 1
    while start < end and piece.text[start] in "#:.,;([-–°º ":
        start += 1
    text = piece.text[start:end]
    if not text or _is_date(piece, start) or _MONEY.fullmatch(text):
        return None
    return start, end


def _belongs(text: str, following: str) -> bool:
    """Whether a further group of an identifier follows: "26 558 373 267", "RE-2024 / 17"."""
    if following in ("/", "-", "–"):
        return text[-1].isalnum()
    if text[-1] in "/-–":
        return any(c.isdigit() for c in following)
    last = text.rsplit(maxsplit=1)[-1]
    return (
        bool(_DIGIT_GROUP.fullmatch(last) and _DIGIT_GROUP.fullmatch(following))
        and "." not in following
        and len(following) <= 6
        and not following.startswith("0.")
    )


def _is_date(piece: Piece, start: int) -> bool:
    return any(d.start <= start < d.end for d in piece.dates)


def _text(folio: Folio, piece: Piece, n: int) -> str:
    return folio.page.words[piece.words[n]].text


def _word_end(folio: Folio, piece: Piece, n: int, slot: Slot) -> int:
    return min(slot.end, piece.starts[n] + len(_text(folio, piece, n)))
