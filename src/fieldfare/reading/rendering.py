"""A PDF page, or parts of it, as pixels."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from itertools import accumulate

from pypdfium2 import raw

from fieldfare.reading.pixels import Pasted, Pixels
from fieldfare.reading.refusals import BrokenPage
from fieldfare.reading.words import Box

PARTED = 12  # white rows between parts
WHITE = 0xFFFFFFFF


def whole(page: ctypes.c_void_p, width: float, height: float, scale: float) -> Pixels:
    """The page, which has this size in points."""
    wide, high = max(1, round(width * scale)), max(1, round(height * scale))
    buffer = bytearray(3 * wide * high)
    _draw(page, (wide, high), (0, 0), buffer, 0, wide, high)
    return Pixels(wide, high, buffer)


def parts(
    page: ctypes.c_void_p, width: float, height: float, scale: float, boxes: Sequence[Box]
) -> tuple[Pixels, tuple[Pasted, ...]]:
    """The parts of the page in these boxes, one below the other, and where each lies."""
    sizes = [(math.ceil(b.width * scale), math.ceil(b.height * scale)) for b in boxes]
    tops = [*accumulate((high + PARTED for _, high in sizes), initial=0)]
    wide, high = max(size[0] for size in sizes), tops.pop()
    buffer = bytearray(b"\xff") * (3 * wide * high)
    size = round(width * scale), round(height * scale)
    for box, part, top in zip(boxes, sizes, tops, strict=True):
        corner = round(box.left * scale), round(box.top * scale)
        _draw(page, size, corner, buffer, 3 * wide * top, *part, stride=3 * wide)
    pasted = (Pasted(box, top, scale) for box, top in zip(boxes, tops, strict=True))
    return Pixels(wide, high, buffer), tuple(pasted)


def _draw(
    page: ctypes.c_void_p,
    size: tuple[int, int],
    corner: tuple[int, int],
    buffer: bytearray,
    offset: int,
    wide: int,
    high: int,
    *,
    stride: int = 0,
) -> None:
    """Draw `wide` by `high` pixels of the page, which has `size` pixels, from its `corner` on."""
    stride = stride or 3 * wide
    view = (ctypes.c_char * (len(buffer) - offset)).from_buffer(buffer, offset)
    bitmap = raw.FPDFBitmap_CreateEx(wide, high, raw.FPDFBitmap_BGR, view, stride)
    if not bitmap:
        raise BrokenPage("The page cannot be drawn.")
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, WHITE)
        flags = raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER
        left, top = corner
        raw.FPDF_RenderPageBitmap(bitmap, page, -left, -top, *size, 0, flags)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
