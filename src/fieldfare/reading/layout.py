"""Words become lines, and lines become segments: runs of words that stand together."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from fieldfare.reading.words import Box, Page, Word, around


class Segment(msgspec.Struct, frozen=True):
    """Neighbouring words of one line with no wide gap between them; `words` index `Page.words`."""

    words: tuple[int, ...]
    box: Box
    text: str


class Line(msgspec.Struct, frozen=True):
    """What stands on one height of the page, left to right."""

    segments: tuple[Segment, ...]
    box: Box

    @property
    def text(self) -> str:
        """The line's words; segments apart by two blanks."""
        return "  ".join(s.text for s in self.segments)


WIDE_GAP = 1.0  # in heights of the type: wider than a blank, narrower than a column's gutter


def lines(page: Page) -> tuple[Line, ...]:
    """The page's lines from top to bottom, each cut into segments at gaps wider than the type is high."""
    return _lines(_This(page))


class _This:
    """A page as itself: pages are values, but comparing two thousand words costs more than it saves."""

    __slots__ = ("page",)

    def __init__(self, page: Page) -> None:
        self.page = page

    def __hash__(self) -> int:
        return id(self.page)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and self.page is other.page


@lru_cache(maxsize=64)  # every station of finding asks for the lines of the same few pages
def _lines(this: _This) -> tuple[Line, ...]:
    page = this.page
    upright = sorted((r.centre_x, r.top, r.bottom) for r in page.rulings if r.height > r.width)
    return tuple(_line(page, group, upright) for group in _heights(page.words))


def _heights(words: Sequence[Word]) -> list[list[int]]:
    """Indices of words grouped by the height at which they stand."""
    centres = [w.box.centre_y for w in words]
    order = sorted(range(len(words)), key=lambda i: (centres[i], words[i].box.left))
    groups: list[list[int]] = []
    tall: list[float] = []  # the heights of the last group's words, in order
    total = 0.0
    for i in order:
        height = words[i].box.height
        if groups:
            last = groups[-1]
            middle = total / len(last)
            reach = 0.45 * min(height, _middle(tall))
            if abs(centres[i] - middle) <= max(reach, 1.0):
                last.append(i)
                insort(tall, height)
                total += centres[i]
                continue
        groups.append([i])
        tall = [height]
        total = centres[i]
    return groups


def _middle(ordered: Sequence[float]) -> float:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _line(page: Page, group: list[int], upright: Sequence[tuple[float, float, float]]) -> Line:
    group = sorted(group, key=lambda i: page.words[i].box.left)
    runs: list[list[int]] = [[group[0]]]
    for before, i in pairwise(group):
        one, two = page.words[before].box, page.words[i].box
        wide = WIDE_GAP * max(1.0, min(one.height, two.height))
        if two.left - one.right > wide or (upright and _ruled(upright, one, two)):
            runs.append([])
        runs[-1].append(i)
    segments = tuple(segment(page, run) for run in runs)
    return Line(segments, around(s.box for s in segments))


def segment(page: Page, run: Sequence[int]) -> Segment:
    """The segment that the words `run` of `page` make."""
    words = [page.words[i] for i in run]
    return Segment(tuple(run), around(w.box for w in words), " ".join(w.text for w in words))


def _ruled(upright: Sequence[tuple[float, float, float]], one: Box, two: Box) -> bool:
    """Whether one of the vertical rulings (x, top, bottom) stands between two neighbours of a line."""
    y = (one.centre_y + two.centre_y) / 2
    for k in range(bisect_left(upright, (one.right - 1,)), len(upright)):
        x, top, bottom = upright[k]
        if x > two.left + 1:
            return False
        if top <= y <= bottom:
            return True
    return False
