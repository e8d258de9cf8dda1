"""Where writing stands in a picture: a DB network's map of text becomes rectangles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

import cv2
import msgspec
import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
"""Rows of RGB pixels."""


class Network(Protocol):
    """An ONNX session, as far as it is used here."""

    def run(
        self, outputs: None, inputs: dict[str, npt.NDArray[np.float32]], /
    ) -> list[npt.NDArray[np.float32]]:
        """All outputs for these inputs."""
        ...


INK = 0.3  # of the map: what counts as writing
SURE = 0.5  # mean of the map inside a rectangle that is kept
UNCLIP = 1.6  # the network was taught shrunken outlines; this gives them back their size
SMALLEST = 3.0  # pixels of the map
MOST = 3000  # rectangles of one picture
MOST_PIXELS = 1_500_000  # of the picture that the network sees: A4 at about 125 dpi
FEWEST_PIXELS = 800_000
LARGEST_ENLARGEMENT = 2.0
CLOSER = 1.3  # times as large must the written part be seen to be worth a second look
STEP = 32  # the network halves its input five times
BLOCK = 8  # pixels of a square that is blank or not
FAINTEST = 6  # grey levels between the darkest and the lightest of a square that is not blank
MARGIN = 24  # pixels round what is not blank


class Slab(msgspec.Struct, frozen=True):
    """A rectangle round a line of writing, in pixels, turned clockwise by `angle` radians."""

    x: float
    y: float
    width: float
    height: float
    angle: float
    score: float


def slabs(network: Network, image: Image) -> list[Slab]:
    """The rectangles round the lines of `image`; each with its angle between -45 and 45 degrees.

    Where the writing fills only a part of a large picture, that part is looked at again more closely.
    """
    found = _slabs(network, image)
    left, top, right, bottom = _written(found, image)
    height, width = image.shape[:2]
    seen = _scale(width, height)
    if seen >= 1 or min(1.0, _scale(right - left, bottom - top)) < CLOSER * seen:
        return found
    part = np.ascontiguousarray(image[top:bottom, left:right])
    return [
        msgspec.structs.replace(slab, x=slab.x + left, y=slab.y + top)
        for slab in _slabs(network, part)
    ]


def _written(found: Sequence[Slab], image: Image) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the part of the picture in which writing was found."""
    height, width = image.shape[:2]
    corners = np.array([[0, 0], [width, height]], np.float64)
    if found:
        boxes = [
            cv2.boxPoints(((s.x, s.y), (s.width, s.height), math.degrees(s.angle))) for s in found
        ]
        margin = max(24.0, *(s.height for s in found))
        every = np.concatenate(boxes)
        corners[0] = np.maximum(corners[0], every.min(axis=0) - margin)
        corners[1] = np.minimum(corners[1], every.max(axis=0) + margin)
    left, top, right, bottom = corners.astype(int).ravel().tolist()
    return left, top, right, bottom


def _slabs(network: Network, image: Image) -> list[Slab]:
    height, width = image.shape[:2]
    scale = _scale(width, height)
    wide, high = max(1, round(width * scale)), max(1, round(height * scale))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small: Image = cv2.resize(image, (wide, high), interpolation=how)
    left, right, rows = unblank(small)
    if not len(rows):
        return []
    # What the network need not see is left out; what is left is filled up to whole steps.
    part = small[rows, left:right] if len(rows) < high else small[:, left:right]
    more = _stepped(part.shape[0]) - part.shape[0], _stepped(part.shape[1]) - part.shape[1]
    part = cv2.copyMakeBorder(part, 0, more[0], 0, more[1], cv2.BORDER_REPLICATE)
    (text,) = network.run(None, {"x": planes(part)[None]})
    found = _rectangles(text[0, 0])
    across, down = width / wide, height / high
    return [_placed(slab, left, rows, across, down) for slab in found]


def unblank(image: Image) -> tuple[int, int, npt.NDArray[np.intp]]:
    """Left and right edge of what the picture shows, and its rows that are not blank, with a margin."""
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    high, wide = grey.shape
    size = math.ceil(wide / BLOCK), math.ceil(high / BLOCK)
    extra = size[1] * BLOCK - high, size[0] * BLOCK - wide
    grey = cv2.copyMakeBorder(grey, 0, extra[0], 0, extra[1], cv2.BORDER_REPLICATE)
    values = grey.reshape(size[1], BLOCK, size[0], BLOCK)
    spread = values.max(axis=(1, 3)) - values.min(axis=(1, 3))
    grain = float(np.percentile(spread, 20))
    shown = spread > max(FAINTEST, 2 * grain)
    margin = np.ones((2 * MARGIN // BLOCK + 1,) * 2, np.uint8)
    near = cv2.dilate(shown.astype(np.uint8), margin).astype(bool)
    columns = np.flatnonzero(near.any(axis=0))
    rows = np.flatnonzero(np.repeat(near.any(axis=1), BLOCK)[:high])
    if not len(columns):
        return 0, 0, rows
    return int(columns[0]) * BLOCK, min(wide, int(columns[-1] + 1) * BLOCK), rows


def _placed(slab: Slab, left: int, rows: npt.NDArray[np.intp], across: float, down: float) -> Slab:
    """The rectangle in the whole picture, of which the network saw some rows from the column `left` on."""
    row = min(max(int(slab.y), 0), len(rows) - 1)
    y = int(rows[row]) + slab.y - row
    return Slab(
        (slab.x + left) * across,
        y * down,
        slab.width * across,
        slab.height * down,
        slab.angle,
        slab.score,
    )


def planes(image: Image) -> npt.NDArray[np.float32]:
    """The picture as the networks take it: blue, green and red planes between -1 and 1."""
    bgr = image[..., ::-1].transpose(2, 0, 1)
    return np.multiply(bgr, np.float32(2 / 255), dtype=np.float32) - np.float32(1)


def _scale(width: int, height: int) -> float:
    area = width * height
    if area > MOST_PIXELS:
        return math.sqrt(MOST_PIXELS / area)
    return max(1.0, min(LARGEST_ENLARGEMENT, math.sqrt(FEWEST_PIXELS / area)))


def _stepped(side: int) -> int:
    return math.ceil(side / STEP) * STEP


def _rectangles(text: npt.NDArray[np.float32]) -> list[Slab]:
    """The rectangles on the map, in its own pixels."""
    mask = cv2.dilate((text > INK).astype(np.uint8), np.ones((2, 2), np.uint8))
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for outline in outlines[:MOST]:
        (x, y), (wide, high), degrees = cv2.minAreaRect(outline)
        if min(wide, high) < SMALLEST:
            continue
        score = _score(text, (x, y), (wide, high), degrees)
        if score < SURE:
            continue
        grown = wide * high * UNCLIP / (2 * (wide + high))
        found.append(_slab((x, y), (wide + 2 * grown, high + 2 * grown), degrees, score))
    return found


def _score(
    text: npt.NDArray[np.float32],
    middle: tuple[float, float],
    size: tuple[float, float],
    degrees: float,
) -> float:
    """The mean of the map inside the rectangle."""
    corners = cv2.boxPoints((middle, size, degrees))
    high, wide = text.shape
    left, top = np.clip(np.floor(corners.min(axis=0)).astype(int), 0, [wide - 1, high - 1])
    right, bottom = np.clip(np.ceil(corners.max(axis=0)).astype(int), 0, [wide - 1, high - 1])
    inside = np.zeros((bottom - top + 1, right - left + 1), np.uint8)
    cv2.fillPoly(inside, [(corners - [left, top]).astype(np.int32)], 1)
    return float(cv2.mean(text[top : bottom + 1, left : right + 1], inside)[0])


def _slab(
    middle: tuple[float, float], size: tuple[float, float], degrees: float, score: float
) -> Slab:
    """The rectangle with its angle between -45 and 45 degrees."""
    wide, high = size
    quarters = round(degrees / 90)
    if quarters % 2:
        wide, high = high, wide
    return Slab(*middle, wide, high, math.radians(degrees - 90 * quarters), score)
