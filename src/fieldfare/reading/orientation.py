"""How a picture is turned, from the rectangles round its lines."""

from __future__ import annotations

import math
from collections.abc import Sequence

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
    weighed = sorted((s.angle, s.width) for s in slabs if s.width >= 3 * s.height)
    total = sum(width for _, width in weighed)
    angle = 0.0
    passed = 0.0
    for angle, width in weighed:
        passed += width
        if passed >= total / 2:
            break
    return angle if abs(angle) > STRAIGHT else 0.0
