"""Straight lines in a picture: the borders of tables and the lines under sums."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from fieldfare.reading.affine import Matrix
from fieldfare.reading.detection import Image
from fieldfare.reading.words import Box, Word

MOST_PIXELS = 2_000_000
SHORTEST = 0.025  # of the picture's longer side
THICKEST = 0.004  # of the longer side
SLOPE = 0.006  # what levelling may leave: the angle is known to a third of a degree
MOST = 500
BUSY = 0.6  # dark share of both sides of a line, together
COVERED = 0.5  # of a line inside words: it is a stroke of large type, or struck-out text


def rulings(picture: Image, level: Matrix, words: Sequence[Word]) -> tuple[Box, ...]:
    """The thin boxes of the lines that run across or down once the picture is levelled."""
    height, width = picture.shape[:2]
    scale = min(1.0, math.sqrt(MOST_PIXELS / (width * height)))
    a, b, c, d, e, f = level
    size = max(1, round(width * scale)), max(1, round(height * scale))
    # Made smaller first: a warp alone would skip over thin lines.
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    if b:
        matrix = np.array([[a, c, e * scale], [b, d, f * scale]])
        small = cv2.warpAffine(small, matrix, size, borderMode=cv2.BORDER_REPLICATE)
    dark = _dark(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY))
    found = (
        Box(box.left / scale, box.top / scale, box.right / scale, box.bottom / scale)
        for box in _lines(dark)
    )
    kept = [box for box in found if not _in_words(box, words)]
    return tuple(kept) if len(kept) <= MOST else ()


def _dark(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """What is darker than its surroundings, whatever the light."""
    side = max(15, round(max(grey.shape) * 0.02)) | 1
    found: npt.NDArray[np.uint8] = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, side, 12
    ).astype(np.uint8)
    return found


def _lines(dark: npt.NDArray[np.uint8]) -> Iterator[Box]:
    longer = max(dark.shape)
    shortest = max(20, round(longer * SHORTEST))
    thickest = max(3.0, longer * THICKEST)
    for kernel in ((shortest, 1), (1, shortest)):
        # Closed first along the line, so that a speck of light does not end it.
        bridge = tuple(max(1, side // 12) for side in kernel)
        joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones(bridge[::-1], np.uint8))
        opened = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones(kernel[::-1], np.uint8))
        count, _, stats, _ = cv2.connectedComponentsWithStats(opened)
        for left, top, wide, high, area in stats[1:count].tolist():
            line = (left, top, left + wide, top + high)
            long, thick = max(wide, high), min(wide, high)
            if area <= thickest * long and thick <= thickest + SLOPE * long and _alone(dark, *line):
                yield Box(*line)


def _alone(dark: npt.NDArray[np.uint8], left: int, top: int, right: int, bottom: int) -> bool:
    """Whether the line stands out from both sides, and is no part of writing or of a shaded field."""
    if right - left >= bottom - top:
        before, after = (
            dark[max(0, top - 5) : max(0, top - 2), left:right],
            dark[bottom + 2 : bottom + 5, left:right],
        )
    else:
        before, after = (
            dark[top:bottom, max(0, left - 5) : max(0, left - 2)],
            dark[top:bottom, right + 2 : right + 5],
        )
    return sum(float(side.mean()) / 255 if side.size else 0.0 for side in (before, after)) < BUSY


def _in_words(line: Box, words: Sequence[Word]) -> bool:
    """Whether most of the line lies well inside words."""
    covered = 0.0
    for word in words:
        box = word.box
        inset = 0.12 * box.height
        if line.width >= line.height:
            if box.top + inset < line.centre_y < box.bottom - inset:
                covered += max(0.0, min(line.right, box.right) - max(line.left, box.left))
        elif box.left < line.centre_x < box.right:
            covered += max(0.0, min(line.bottom, box.bottom) - max(line.top, box.top))
    return covered > COVERED * max(line.width, line.height)
