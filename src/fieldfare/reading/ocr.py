"""A picture becomes words: lines are found, turned upright, read, and parted into words."""

from __future__ import annotations

import math
import os
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import msgspec
import numpy as np

from fieldfare.reading.affine import IDENTITY, Matrix, after, inverse, rotation, upright
from fieldfare.reading.detection import Image, Slab, slabs
from fieldfare.reading.orientation import sideways, skew
from fieldfare.reading.recognition import Reading, Recogniser, crop
from fieldfare.reading.ruled import rulings
from fieldfare.reading.runtime import onnxruntime
from fieldfare.reading.scan import Recognised
from fieldfare.reading.spacing import parts
from fieldfare.reading.words import Box, Word

WEIGHTS = Path(__file__).parent.parent / "weights"

MOST_THREADS = 4
READABLE = 0.5  # a line read with less confidence is a drawing or a stain
IN_DOUBT = 0.90  # mean confidence below which a page is tried upside down
SUREST = 0.9999  # what is read is never as sure as what a file says
PLAIN, FEWEST = 0.9, 3  # confidence and characters of a line in a logo, which may be a drawing
SAMPLE = 8  # lines on which that is tried
TALL = 3.0  # times as high as wide: no letter is
KNOWN = 0.5  # of a line inside known words; the rest is the margin of detection and blanks
TYPE_SHARE = 0.72  # of a detected rectangle's height is the type's size


class _View(msgspec.Struct, frozen=True):
    """A picture that was turned, and the matrix that turned it."""

    picture: Image
    matrix: Matrix

    def turned(self, quarters: int) -> _View:
        """The view turned back by as many quarters as its writing is turned clockwise."""
        height, width = self.picture.shape[:2]
        picture = np.ascontiguousarray(np.rot90(self.picture, quarters))
        return _View(picture, after(self.matrix, upright(width, height, quarters)))


class Ocr:
    """Both networks, ready to read pictures."""

    def __init__(self, weights: Path = WEIGHTS, threads: int = 0) -> None:
        count = threads or min(MOST_THREADS, _cores())
        self.detector = _session(weights / "detector.onnx", count)
        self._pool = ThreadPoolExecutor(count)
        # Lines are short: one thread for each of several lines is faster than several for one.
        network = _session(weights / "recogniser.onnx", 1)
        alphabet = network.get_modelmeta().custom_metadata_map["character"].split("\n")
        self.recogniser = Recogniser(network, alphabet, self._pool)
        cv2.setNumThreads(count)

    def read(self, picture: Image, known: Sequence[Box] = ()) -> Recognised:
        """The words of the picture, however it is turned; lines that are `known` are not read again."""
        view = _View(picture, IDENTITY)
        found = [slab for slab in slabs(self.detector, picture) if not _known(slab, known)]
        if len(known) > len(found):
            # The text that the file has says which way is up.
            found = _lines(found)
            return _recognised(view, found, self._readings(view, found))
        if sideways(found):
            view, found = self._turned(view, 1)
            if self._upside_down(view, found):
                view, found = self._turned(view, 2)
            return _recognised(view, found, self._readings(view, found))
        found = _lines(found)
        readings = self._readings(view, found)
        if _mean(readings) < IN_DOUBT and self._upside_down(view, found):
            view, found = self._turned(view, 2)
            readings = self._readings(view, found)
        return _recognised(view, found, readings)

    def glance(self, picture: Image) -> list[Word]:
        """The words of pictures that stand upright, in pixels; only what is plain to read."""
        found = _lines(slabs(self.detector, picture))
        readings = self._readings(_View(picture, IDENTITY), found)
        return [
            word
            for slab, reading in zip(found, readings, strict=True)
            if reading.confidence >= PLAIN and len(reading.glyphs) >= FEWEST
            for word in _words(slab, reading, IDENTITY)
        ]

    def _turned(self, view: _View, quarters: int) -> tuple[_View, list[Slab]]:
        """The view turned back, and its lines."""
        turned = view.turned(quarters)
        return turned, _lines(slabs(self.detector, turned.picture))

    def _readings(self, view: _View, found: Sequence[Slab]) -> list[Reading]:
        return self.recogniser.read([crop(view.picture, slab) for slab in found])

    def _upside_down(self, view: _View, found: Sequence[Slab]) -> bool:
        """Whether a sample of lines reads better after half a turn."""
        lines = sorted((s for s in found if s.width > 2 * s.height), key=lambda s: -s.width)
        # Lines of middling length: the longest are often borders or small print.
        some = lines[len(lines) // 4 :][:SAMPLE]
        if not some:
            return False
        ways = [crop(view.picture, s) for s in some]
        readings = self.recogniser.read(
            [*ways, *(np.ascontiguousarray(w[::-1, ::-1]) for w in ways)]
        )
        return _mean(readings[len(some) :]) > _mean(readings[: len(some)])


def _lines(found: Sequence[Slab]) -> list[Slab]:
    """The rectangles without those whose writing runs up or down beside an upright page's."""
    return [slab for slab in found if slab.height <= TALL * slab.width]


def _known(slab: Slab, known: Sequence[Box]) -> bool:
    """Whether most of the line lies in known boxes."""
    wide, high = slab.width / 2, slab.height / 2
    if abs(slab.angle) > math.radians(45):
        wide, high = high, wide
    box = Box(slab.x - wide, slab.y - high, slab.x + wide, slab.y + high)
    covered = 0.0
    for word in known:
        if box.top < word.centre_y < box.bottom:
            covered += max(0.0, min(word.right, box.right) - max(word.left, box.left))
    return covered > KNOWN * (box.right - box.left)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Without it every run asks the system for memory again, which takes longer than the arithmetic.
    options.enable_cpu_mem_arena = True
    # Every picture has another size, and a plan kept for each costs 250 MB.
    options.enable_mem_pattern = False
    # Threads that wait must not spin: other work shares these cores.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def _mean(readings: Sequence[Reading]) -> float:
    """The mean confidence of all characters."""
    total = sum(len(r.glyphs) for r in readings)
    return sum(r.confidence * len(r.glyphs) for r in readings) / total if total else 0.0


def _recognised(view: _View, found: Sequence[Slab], readings: Sequence[Reading]) -> Recognised:
    height, width = view.picture.shape[:2]
    level = rotation(-skew(found), width / 2, height / 2)
    words = [
        word
        for slab, reading in zip(found, readings, strict=True)
        if reading.confidence >= READABLE
        for word in _words(slab, reading, level)
    ]
    lines = rulings(view.picture, level, words)
    return Recognised(tuple(words), lines, width, height, inverse(after(view.matrix, level)))


def _words(slab: Slab, reading: Reading, level: Matrix) -> list[Word]:
    """The words of a line, each in an upright box in the reading frame."""
    a, b, c, d, e, f = level
    cos, sin = math.cos(slab.angle), math.sin(slab.angle)
    scale = slab.width / reading.width
    words = []
    for part in parts(reading):
        along = ((part.left + part.right) / 2 - reading.width / 2) * scale
        x, y = slab.x + cos * along, slab.y + sin * along
        middle_x, middle_y = a * x + c * y + e, b * x + d * y + f
        half = (part.right - part.left) / 2 * scale
        words.append(
            Word(
                unicodedata.normalize("NFC", part.text),
                Box(
                    middle_x - half,
                    middle_y - slab.height * 0.42,
                    middle_x + half,
                    middle_y + slab.height * 0.42,
                ),
                confidence=min(SUREST, round(part.confidence, 4)),
                size=slab.height * TYPE_SHARE,
            )
        )
    return words
