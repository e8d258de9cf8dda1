"""Where one word ends and the next begins in a recognised line.

The network's own blanks are good but not exact: it drops them between narrow words and sets them
after the points of numbers. So they are weighed against the columns of the crop without ink.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import msgspec
import numpy as np

from fieldfare.reading.recognition import HEIGHT, Glyph, Reading

# A logistic regression over lines drawn in 72 fonts (training/ocr_spacing.py): the log odds that
# a blank stands between two characters. Gaps are shares of the crop's height.
BY_NETWORK = 2.0  # for the logarithm of its probability
BY_GAP = 13.7
BY_USUAL_GAP = -11.9  # the median of the line's gaps
BIAS = 5.6


class Part(msgspec.Struct, frozen=True):
    """A word of a line: its text, from where to where it goes in the crop, and its confidence."""

    text: str
    left: float
    right: float
    confidence: float


def parts(reading: Reading) -> list[Part]:
    """The words of the line, left to right."""
    groups = list(_groups(reading))
    return [_part(reading, groups, i) for i in range(len(groups))]


def _groups(reading: Reading) -> Iterator[list[Glyph]]:
    """The characters of each word."""
    glyphs = reading.glyphs
    gaps = [gap_between(reading, one, two) for one, two in pairwise(glyphs)]
    usual = median(gaps) if gaps else 0.0
    group = list(glyphs[:1])
    for glyph, gap in zip(glyphs[1:], gaps, strict=True):
        if _apart(glyph.apart, gap / HEIGHT, usual / HEIGHT):
            yield group
            group = []
        group.append(glyph)
    if group:
        yield group


def _apart(network: float, gap: float, usual: float) -> bool:
    """Whether a blank stands there."""
    return BY_NETWORK * math.log(network + 1e-3) + BY_GAP * gap + BY_USUAL_GAP * usual + BIAS > 0


def gap_between(reading: Reading, one: Glyph, two: Glyph) -> float:
    """The widest run of columns without ink between two characters, in pixels of the crop."""
    start, stop = _run(reading, one.x, two.x)
    return stop - start


def _run(reading: Reading, start: float, stop: float) -> tuple[int, int]:
    """From where to where the widest run of columns without ink goes between two places."""
    first, last = max(0, int(start)), min(reading.width, math.ceil(stop))
    clear = np.flatnonzero(np.diff(np.concatenate(([1], reading.ink[first:last], [1]))))
    runs = clear.reshape(-1, 2) + first
    if not len(runs):
        middle = (first + last) // 2
        return middle, middle
    widest = runs[np.argmax(runs[:, 1] - runs[:, 0])]
    return int(widest[0]), int(widest[1])


def _part(reading: Reading, groups: Sequence[Sequence[Glyph]], i: int) -> Part:
    group = groups[i]
    reach = 0.45 * HEIGHT
    before = groups[i - 1][-1].x if i else group[0].x - reach
    after = groups[i + 1][0].x if i + 1 < len(groups) else group[-1].x + reach
    left = _run(reading, before, group[0].x)[1] if i else _edge(reading, before, group[0].x, -1)
    right = (
        _run(reading, group[-1].x, after)[0]
        if i + 1 < len(groups)
        else _edge(reading, group[-1].x, after, 1)
    )
    sure = math.exp(sum(math.log(max(g.confidence, 1e-6)) for g in group) / len(group))
    return Part("".join(g.text for g in group), left, max(right, left + 1.0), sure)


def _edge(reading: Reading, start: float, stop: float, way: int) -> float:
    """The outermost ink of the line's first or last character, between two places."""
    first, last = max(0, int(start)), min(reading.width, math.ceil(stop))
    dark = np.flatnonzero(reading.ink[first:last])
    if not len(dark):
        return float(first if way < 0 else last)
    return float(first + (dark[0] if way < 0 else dark[-1] + 1))
