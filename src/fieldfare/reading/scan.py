"""What was recognised in a picture becomes a page, together with what its file knew already."""

from __future__ import annotations

import math
from collections.abc import Iterable

import msgspec

from fieldfare.reading.affine import Matrix, inverse, moved
from fieldfare.reading.pixels import Sheet
from fieldfare.reading.words import Box, Frame, Page, Word


class Recognised(msgspec.Struct, frozen=True):
    """Words and rulings in the reading frame of a picture, in its pixels, and the matrix that shows them."""

    words: tuple[Word, ...]
    rulings: tuple[Box, ...]
    width: float
    height: float
    matrix: Matrix


def page(recognised: Recognised, sheet: Sheet) -> Page:
    """The page that `sheet` asks for, in its own units, with the words that its file knew already."""
    across = sheet.width / sheet.pixels[0]
    down = sheet.height / sheet.pixels[1]
    scale = math.sqrt(across * down)
    a, b, c, d, e, f = recognised.matrix
    matrix = (
        a * across / scale,
        b * down / scale,
        c * across / scale,
        d * down / scale,
        e * across,
        f * down,
    )
    back = inverse(matrix)
    kept = [msgspec.structs.replace(w, box=moved(back, w.box)) for w in sheet.words]
    read = [_scaled(word, scale) for word in recognised.words]
    words = [*kept, *(w for w in read if not any(_same(w.box, k.box) for k in kept))]
    return Page(
        sheet.number,
        recognised.width * scale,
        recognised.height * scale,
        tuple(in_rows(words)),
        Frame(sheet.width, sheet.height, matrix),
        (
            *(moved(back, r) for r in sheet.rulings),
            *(_grown(r, scale) for r in recognised.rulings),
        ),
        source="mixed" if kept else "ocr" if words else "blank",
        unit=sheet.unit,
    )


def known(sheet: Sheet) -> list[Box]:
    """The boxes of the words that the file knew already, in pixels."""
    across, down = sheet.pixels[0] / sheet.width, sheet.pixels[1] / sheet.height
    boxes = (word.box for word in sheet.words)
    return [Box(b.left * across, b.top * down, b.right * across, b.bottom * down) for b in boxes]


def _scaled(word: Word, scale: float) -> Word:
    return msgspec.structs.replace(word, box=_grown(word.box, scale), size=word.size * scale)


def _grown(box: Box, scale: float) -> Box:
    return Box(box.left * scale, box.top * scale, box.right * scale, box.bottom * scale)


def _same(one: Box, two: Box) -> bool:
    """Whether most of the first box lies in the second."""
    wide = min(one.right, two.right) - max(one.left, two.left)
    high = min(one.bottom, two.bottom) - max(one.top, two.top)
    return wide > 0 and high > 0 and wide * high > 0.5 * one.width * one.height


def in_rows(words: Iterable[Word]) -> list[Word]:
    """The words from top to bottom, those at one height from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.centre_y):
        if rows and word.box.centre_y - rows[-1][0].box.centre_y < 0.4 * word.box.height:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [word for row in rows for word in sorted(row, key=lambda w: w.box.left)]
