"""Words become lines, and lines become segments: runs of words that stand together."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

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
    return tuple(_line(page, group) for group in _heights(page.words))


def _heights(words: Sequence[Word]) -> list[list[int]]:
    """Indices of words grouped by the height at which they stand."""
    order = sorted(range(len(words)), key=lambda i: (words[i].box.centre_y, words[i].box.left))
    groups: list[list[int]] = []
    middle = 0.0
    for i in order:
        box = words[i].box
        if groups:
            last = groups[-1]
            reach = 0.45 * min(box.height, median(words[j].box.height for j in last))
            if abs(box.centre_y - middle) <= max(reach, 1.0):
                last.append(i)
                middle = sum(words[j].box.centre_y for j in last) / len(last)
                continue
        groups.append([i])
        middle = box.centre_y
    return groups


def _line(page: Page, group: list[int]) -> Line:
    group = sorted(group, key=lambda i: page.words[i].box.left)
    runs: list[list[int]] = [[group[0]]]
    for before, i in zip(group, group[1:], strict=False):
        one, two = page.words[before].box, page.words[i].box
        wide = WIDE_GAP * max(1.0, min(one.height, two.height))
        if two.left - one.right > wide or _ruled(page, one, two):
            runs.append([])
        runs[-1].append(i)
    segments = tuple(segment(page, run) for run in runs)
    return Line(segments, around(s.box for s in segments))


def segment(page: Page, run: Sequence[int]) -> Segment:
    """The segment that the words `run` of `page` make."""
    words = [page.words[i] for i in run]
    return Segment(tuple(run), around(w.box for w in words), " ".join(w.text for w in words))


def _ruled(page: Page, one: Box, two: Box) -> bool:
    """Whether a vertical ruling stands between two neighbours of a line."""
    y = (one.centre_y + two.centre_y) / 2
    return any(
        r.height > r.width
        and r.top <= y <= r.bottom
        and one.right - 1 <= r.centre_x <= two.left + 1
        for r in page.rulings
    )
