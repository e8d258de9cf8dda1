"""How a picture is turned, from the rectangles round its lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from fieldfare.reading.detection import Slab

LONG = 2.0  # times as wide as high: a line, not a letter
STRAIGHT = math.radians(0.15)


def sideways(slabs: Sequence[Slab]) -> bool:
    """Whether most of the writing runs up or down."""
    flat = sum(s.width for s in slabs if s.width >= LONG * s.height)
    tall = sum(s.height for s in slabs if s.height >= LONG * s.width)
    return tall > 1.5 * flat


def skew(slabs: Sequence[Slab]) -> float:
    """The angle in radians, clockwise, by which the lines are turned; 0 when they lie straight."""
    lines = sorted((s.angle, s.width) for s in slabs if s.width >= 3 * s.height)
    half = sum(width for _, width in lines) / 2
    passed = accumulate(width for _, width in lines)
    middle = next(
        (angle for (angle, _), sum_ in zip(lines, passed, strict=True) if sum_ >= half), 0.0
    )
    return middle if abs(middle) > STRAIGHT else 0.0
