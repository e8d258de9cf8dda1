"""Labels and dates that break over two lines, made whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fieldfare.finding import labels, values
from fieldfare.finding.marks import DateSpan, Hit, Piece
from fieldfare.reading.words import Box

if TYPE_CHECKING:
    from fieldfare.finding.folio import Folio

_YEARLESS = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de |of )?[a-z]{3,10}\.?,?(?:\s+de|\s+del)?$|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,$"
)
_YEAR_FIRST = re.compile(r"20\d\d\b")


ALIKE = 1.8  # type that differs more in height is a title over a label, not a broken label


def join_labels(folio: Folio) -> None:
    """Join labels that are broken over two lines: "Fecha de" over "vencimiento:"."""
    lexicon = labels.lexicon()
    for number, line in enumerate(folio.lines[:-1]):
        for upper in line:
            start = _broken_start(upper)
            if not start or len(upper.tokens) > 14:
                continue
            lower = _continuation(folio, upper, start, number)
            if lower is None:
                continue
            tail = [t.key for t in lower.tokens[:4]]
            for to in range(min(4, len(tail)), 0, -1):
                end = lower.tokens[to - 1].end
                if not (end == len(lower.low) or lower.low[end] in " :.") or (
                    ":" not in lower.low[end : end + 2] and end < len(lower.low) - 1
                ):
                    continue
                joined = next(
                    (
                        n
                        for n in (start, *range(start - 1, 0, -1))
                        if all(len(t.key) < 3 for t in upper.tokens[n:start])
                        and "".join(t.key for t in upper.tokens[:n]) + "".join(tail[:to]) in lexicon
                    ),
                    0,
                )
                if joined:
                    if _may_join(folio, upper, joined, lower, to):
                        _join(folio, upper, joined, lower, to)
                    break


def _may_join(folio: Folio, upper: Piece, count: int, lower: Piece, to: int) -> bool:
    """Two lines that are labels of their own are not joined: "VAT" over "Total", "Ihre Bestellung" over "Kundennummer"."""
    lexicon = labels.lexicon()
    end = upper.tokens[count - 1].end
    if any(h.start < end < h.end for h in upper.hits):
        return False  # the beginning of another label would be torn off it
    one = lexicon.get("".join(t.key for t in upper.tokens[:count]))
    two = lexicon.get("".join(t.key for t in lower.tokens[:to]))
    if one is None:
        return True
    if one[0].weight > 0.6 or (two and two[0].weight > 0.6):
        return False
    beside = [p for p in folio.lines[upper.line] if p.box.left > upper.box.right]
    return not any(c.isdigit() for p in beside for c in p.low) and not any(
        c.isdigit() for c in upper.low
    )


def _broken_start(piece: Piece) -> int:
    """How many tokens before the first figure of a piece may begin a broken label."""
    count = 0
    for token in piece.tokens[:5]:
        if token.key.isdigit():
            break
        count += 1
    return 0 if ":" in piece.low[: piece.tokens[count - 1].end + 2 if count else 0] else count


def _continuation(folio: Folio, upper: Piece, count: int, number: int) -> Piece | None:
    """The line right under the label at a piece's beginning, flush with its left or right edge."""
    box = folio.box(upper, 0, upper.tokens[count - 1].end)
    height = box.height
    for line in folio.lines[number + 1 : number + 4]:
        for lower in line:
            gap = lower.box.top - box.bottom
            if (
                -0.4 * height < gap < 0.7 * height
                and lower.box.height < ALIKE * upper.box.height < ALIKE**2 * lower.box.height
                and lower.tokens
                and not lower.tokens[0].key.isdigit()
                and (
                    abs(lower.box.left - box.left) < 0.5 * height
                    or abs(lower.box.right - box.right) < 0.5 * height
                    or (
                        lower.box.left < box.right
                        and box.left < lower.box.right
                        and ":" in lower.low
                    )
                )
            ):
                return lower
    return None


def _join(folio: Folio, upper: Piece, count: int, lower: Piece, to: int) -> None:
    key_ = "".join(t.key for t in upper.tokens[:count]) + "".join(t.key for t in lower.tokens[:to])
    end = upper.tokens[count - 1].end
    signs = lower.low[lower.tokens[to - 1].end :]
    behind = upper.low[end:].strip(" :.")
    one, two = folio.box(upper, 0, end), folio.box(lower, 0, lower.tokens[to - 1].end)
    if not behind and len(lower.low) > len(signs) and signs.strip(" :."):
        # the value stands behind the lower part
        home, start, stop, box = lower, 0, lower.tokens[to - 1].end, two
    else:
        home, start, stop = upper, 0, end
        box = Box(
            min(one.left, two.left),
            one.top,
            max(one.right, two.right) if not behind else one.right,
            two.bottom,
        )
    upper.hits = [h for h in upper.hits if h.start >= end]
    lower.hits = [h for h in lower.hits if h.start >= lower.tokens[to - 1].end]
    rest = home.low[stop:].strip(" :.-")
    home.hits.insert(
        0,
        Hit(
            home.index,
            start,
            stop,
            key_,
            labels.lexicon()[key_],
            box,
            True,
            not rest,
            ":" in signs[:2],
        ),
    )


def join_dates(folio: Folio) -> None:
    """Complete dates whose year stands on the next line."""
    for number, line in enumerate(folio.lines[:-1]):
        for upper in line:
            if not upper.tokens or len(upper.low) > 60 or not _YEARLESS.search(upper.low):
                continue
            lower = _year_below(folio, upper, number)
            match = _YEARLESS.search(upper.low)
            if lower is None or match is None:
                continue
            found = values.dates(f"{match.group()} {lower.low[:4]}", folio.locale)
            if found:
                one, two = folio.box(upper, match.start(), len(upper.low)), folio.box(lower, 0, 4)
                box = Box(min(one.left, two.left), one.top, max(one.right, two.right), two.bottom)
                upper.dates.append(
                    DateSpan(upper.index, match.start(), len(upper.low), found[0].date, False, box)
                )


def _year_below(folio: Folio, upper: Piece, number: int) -> Piece | None:
    for line in folio.lines[number + 1 : number + 4]:
        for lower in line:
            gap = lower.box.top - upper.box.bottom
            if (
                gap < 0.8 * upper.box.height
                and _YEAR_FIRST.match(lower.low)
                and lower.box.left < upper.box.right
                and upper.box.left < lower.box.right
            ):
                return lower
    return None
