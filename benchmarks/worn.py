"""How many words of a page OCR still finds when the page is turned, faint, stamped, curled or badly lit.

Pages with a text layer are drawn at 150 dpi and spoilt in one way at a time; the text layer is the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import recall

from fieldfare.reading.detection import Image
from fieldfare.reading.ocr import Ocr

Worn = Callable[[Image], Image]
PAPER = (255, 255, 255)


def turned(degrees: float) -> Worn:
    """The page turned anticlockwise on a white table that is large enough."""

    def wear(page: Image) -> Image:
        high, wide = page.shape[:2]
        matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0)
        cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
        size = round(wide * cos + high * sin), round(wide * sin + high * cos)
        matrix[:, 2] += (size[0] - wide) / 2, (size[1] - high) / 2
        return _warped(page, matrix, size)

    return wear


def _warped(page: Image, matrix: np.ndarray, size: tuple[int, int]) -> Image:
    out: Image = cv2.warpAffine(page, matrix, size, flags=cv2.INTER_CUBIC, borderValue=PAPER)
    return out


def quarter(times: int) -> Worn:
    """The page turned clockwise by quarters."""
    return lambda page: np.ascontiguousarray(np.rot90(page, -times))


def contrast(share: float) -> Worn:
    """Ink that is only so much darker than the paper, as a share of black, with the scanner's noise."""

    def wear(page: Image) -> Image:
        grey = 235 - (255 - page.astype(np.float32)) * share
        return _clipped(grey + _noise(page, 2.0))

    return wear


def shadow(page: Image) -> Image:
    """The shadow of a hand and a lamp on one side."""
    high, wide = page.shape[:2]
    across, down = np.meshgrid(np.linspace(0, 1, wide), np.linspace(0, 1, high))
    light = 1.0 - 0.45 * across * down - 0.35 / (1 + np.exp((down - 0.55 + 0.3 * across) * 60))
    return _clipped(page * light[..., None].astype(np.float32) + _noise(page, 3.0))


def blurred(page: Image) -> Image:
    """A photo that is not quite sharp, and compressed."""
    soft = cv2.GaussianBlur(page, (0, 0), 1.3)
    _, data = cv2.imencode(".jpg", soft, [cv2.IMWRITE_JPEG_QUALITY, 35])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def stamped(page: Image) -> Image:
    """A blue stamp across the middle and a red line through the upper third."""
    high, wide = page.shape[:2]
    over = np.full_like(page, 255)
    centre = (wide // 2, high // 2)
    cv2.circle(over, centre, wide // 7, (70, 70, 200), 5, cv2.LINE_AA)
    at = (centre[0] - wide // 8, centre[1] + 12)
    cv2.putText(
        over, "PAID", at, cv2.FONT_HERSHEY_DUPLEX, wide / 400, (70, 70, 200), 5, cv2.LINE_AA
    )
    ends = (wide // 8, high // 3), (wide * 7 // 8, high // 4)
    cv2.line(over, *ends, (200, 60, 60), 3, cv2.LINE_AA)
    return np.minimum(page, over)


def curled(height: float) -> Worn:
    """A page that bends: lines rise and fall by so many pixels, and the page narrows towards a side."""

    def wear(page: Image) -> Image:
        high, wide = page.shape[:2]
        x, y = np.meshgrid(np.arange(wide, dtype=np.float32), np.arange(high, dtype=np.float32))
        bend = height * np.sin(np.pi * 1.3 * x / wide) * (0.4 + 0.6 * y / high)
        squeeze = x + 0.05 * wide * np.sin(np.pi * x / wide) * (x / wide - 0.5)
        out: Image = cv2.remap(
            page, squeeze, (y + bend).astype(np.float32), cv2.INTER_CUBIC, borderValue=PAPER
        )
        return out

    return wear


def seen_from_a_side(page: Image) -> Image:
    """A photo that was taken at an angle."""
    high, wide = page.shape[:2]
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    seen = np.array(
        [[0.1 * wide, 0.06 * high], [0.9 * wide, 0], [wide, high], [0, 0.93 * high]], np.float32
    )
    matrix = cv2.getPerspectiveTransform(corners, seen)
    out: Image = cv2.warpPerspective(
        page, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderValue=PAPER
    )
    return out


def side_by_side(page: Image) -> Image:
    """Two pages on one sheet."""
    return np.hstack([page, page])


WAYS: dict[str, tuple[Worn, int]] = {
    "flat": (lambda page: page, 1),
    "turned by 90°": (quarter(1), 1),
    "turned by 180°": (quarter(2), 1),
    "turned by 270°": (quarter(3), 1),
    "slanted by 2°": (turned(2), 1),
    "slanted by 7°": (turned(-7), 1),
    "slanted by 20°": (turned(20), 1),
    "slanted by 40°": (turned(-40), 1),
    "turned by 160°": (turned(160), 1),
    "ink at 25 % of black": (contrast(0.25), 1),
    "ink at 12 % of black": (contrast(0.12), 1),
    "shadows": (shadow, 1),
    "not sharp, strongly compressed": (blurred, 1),
    "stamped and struck through": (stamped, 1),
    "curled by 15 pixels": (curled(15), 1),
    "curled by 40 pixels": (curled(40), 1),
    "seen from a side": (seen_from_a_side, 1),
    "two pages side by side": (side_by_side, 2),
}
"""What is done to a page, and how often its words then stand there."""


def _noise(page: Image, much: float) -> np.ndarray:
    return np.random.default_rng(5).normal(0, much, page.shape).astype(np.float32)


def _clipped(values: np.ndarray) -> Image:
    clipped: Image = np.clip(values, 0, 255).astype(np.uint8)
    return clipped


def report(files: Sequence[Path], threads: int, most: int) -> None:
    """Print for each way of wear how many words of the files' first pages were found."""
    ocr = Ocr(threads=threads)
    pages = []
    for path in files:
        found = next(recall.digital(path), None)
        if found:
            pages.append((found[0], recall.picture(found[1]).copy()))
    pages = pages[:: max(1, len(pages) // most)][:most]
    print(f"{len(pages)} pages\n\n| page | found | of | recall |\n|---|---|---|---|")
    for name, (wear, times) in WAYS.items():
        there = here = 0
        for leaf, picture in pages:
            image = np.ascontiguousarray(wear(picture))
            got = recall.read(ocr, image, image.shape[1], image.shape[0])
            counted = recall.count(leaf.page(), got, times=times, placed=False)
            there, here = there + counted.words, here + counted.found
        print(f"| {name} | {here} | {there} | {here / there:.3f} |", flush=True)
