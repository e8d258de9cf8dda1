"""What a line of writing says: crops go through a CTC network and come back as words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from concurrent.futures import Executor
from itertools import pairwise

import cv2
import msgspec
import numpy as np
import numpy.typing as npt

from fieldfare.reading.detection import Image, Network, Slab, planes

HEIGHT = 48  # pixels of a crop, as the network was taught
NARROWEST = 64
WIDEST = 3200
STEP = 8  # pixels of a crop for one step of the network
BATCH_PIXELS = 1600  # of all crops in one run, side by side
ALIKE = 1.08  # crops of one run are filled up to the widest, and what is filled up costs as much
BLANK = 0


class Glyph(msgspec.Struct, frozen=True):
    """One recognised character, the middle of its place in the crop, and its probability.

    `apart` is the network's probability that a blank stands before it.
    """

    text: str
    x: float
    confidence: float
    apart: float = 0.0


class Reading(msgspec.Struct, frozen=True):
    """What a crop says: characters in order, and how dark each column of the crop is."""

    glyphs: tuple[Glyph, ...]
    width: int
    ink: npt.NDArray[np.bool_]

    @property
    def confidence(self) -> float:
        """The mean probability of the characters."""
        return sum(g.confidence for g in self.glyphs) / len(self.glyphs) if self.glyphs else 0.0


def crop(image: Image, slab: Slab) -> Image:
    """The slab's part of the picture, upright, as high as the network takes it."""
    width = max(1, min(WIDEST, round(slab.width * HEIGHT / max(slab.height, 1.0))))
    scale = slab.height / HEIGHT
    if scale > 1.5:
        # Made smaller first, so that thin strokes of large type are not skipped over.
        less = 1.0 / scale
        image, slab = _part(image, slab, less)
        scale = slab.height / HEIGHT
    cos, sin = math.cos(slab.angle), math.sin(slab.angle)
    across, down = slab.width / width, slab.height / HEIGHT
    matrix = np.array(
        [
            [cos * across, -sin * down, slab.x - cos * slab.width / 2 + sin * slab.height / 2],
            [sin * across, cos * down, slab.y - sin * slab.width / 2 - cos * slab.height / 2],
        ]
    )
    out: Image = cv2.warpAffine(
        image,
        matrix,
        (width, HEIGHT),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return out


def _part(image: Image, slab: Slab, scale: float) -> tuple[Image, Slab]:
    """The picture round the slab at another scale, and the slab in it."""
    cos, sin = abs(math.cos(slab.angle)), abs(math.sin(slab.angle))
    half_x = (slab.width * cos + slab.height * sin) / 2 + 2
    half_y = (slab.width * sin + slab.height * cos) / 2 + 2
    high, wide = image.shape[:2]
    left, top = max(0, int(slab.x - half_x)), max(0, int(slab.y - half_y))
    right, bottom = min(wide, math.ceil(slab.x + half_x)), min(high, math.ceil(slab.y + half_y))
    if right <= left or bottom <= top:
        return image, slab
    part = image[top:bottom, left:right]
    new = max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale))
    across, down = new[0] / part.shape[1], new[1] / part.shape[0]
    small: Image = cv2.resize(part, new, interpolation=cv2.INTER_AREA)
    return small, msgspec.structs.replace(
        slab,
        x=(slab.x - left) * across,
        y=(slab.y - top) * down,
        width=slab.width * across,
        height=slab.height * down,
    )


class Recogniser:
    """The network that reads crops, with its alphabet."""

    def __init__(self, network: Network, alphabet: Sequence[str], threads: Executor) -> None:
        self._network = network
        self._threads = threads
        self._alphabet = ["", *alphabet]

    def read(self, crops: Sequence[Image]) -> list[Reading]:
        """What each crop says, in the order of `crops`."""
        order = sorted(range(len(crops)), key=lambda i: crops[i].shape[1])
        batches: list[list[int]] = []
        for i in order:
            wide = max(NARROWEST, crops[i].shape[1])
            fits = batches and (len(batches[-1]) + 1) * wide <= BATCH_PIXELS
            if fits and wide <= max(NARROWEST, ALIKE * crops[batches[-1][0]].shape[1]):
                batches[-1].append(i)
            else:
                batches.append([i])
        batches.reverse()  # the longest first, so that no thread ends with it alone
        readings: dict[int, Reading] = {}
        found = self._threads.map(lambda batch: self._batch([crops[i] for i in batch]), batches)
        for batch, some in zip(batches, found, strict=True):
            readings.update(zip(batch, some, strict=True))
        return [readings[i] for i in range(len(crops))]

    def _batch(self, crops: Sequence[Image]) -> list[Reading]:
        widest = max(NARROWEST, *(c.shape[1] for c in crops))
        wide = math.ceil(widest / STEP) * STEP
        batch = np.zeros((len(crops), 3, HEIGHT, wide), np.float32)
        for line, picture in zip(batch, crops, strict=True):
            line[:, :, : picture.shape[1]] = planes(picture)
        (scores,) = self._network.run(None, {"x": batch})
        return [
            Reading(self._glyphs(score, picture.shape[1]), picture.shape[1], ink(picture))
            for score, picture in zip(scores, crops, strict=True)
        ]

    def _glyphs(self, score: npt.NDArray[np.float32], width: int) -> tuple[Glyph, ...]:
        """Runs of the same class as characters: probabilities by step and class go in."""
        best = score.argmax(axis=1)
        space = score.shape[1] - 1
        starts = np.flatnonzero(np.diff(best, prepend=-1))
        glyphs: list[Glyph] = []
        before = 0
        for start, stop in pairwise([*starts.tolist(), len(best)]):
            kind = int(best[start])
            if kind in {BLANK, space}:
                continue
            middle = min((start + stop) / 2 * STEP, width)
            sure = float(score[start:stop, kind].max())
            apart = float(score[before:start, space].max(initial=0.0))
            glyphs.append(Glyph(self._alphabet[kind], middle, sure, apart))
            before = stop
        return tuple(glyphs)


def ink(picture: Image) -> npt.NDArray[np.bool_]:
    """Which columns of the crop hold writing."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    middle = grey[4:-4].astype(np.int16)
    paper = np.median(middle)
    off = np.abs(middle - paper)
    contrast = np.percentile(off, 98)
    dark: npt.NDArray[np.bool_] = (off > max(12.0, 0.35 * contrast)).any(axis=0)
    return dark
