"""A picture without a format: what is drawn or decoded in one child and recognised in the other."""

from __future__ import annotations

from typing import Literal

import msgspec

from fieldfare.reading.words import Box, Page, Word


class Pixels(msgspec.Struct, frozen=True):
    """Rows of red, green and blue bytes, from the top left, without padding."""

    width: int
    height: int
    rgb: bytearray


class Sheet(msgspec.Struct, frozen=True, tag="sheet"):
    """A page whose pixels wait to be recognised: rows of RGB bytes in the file of pixels.

    `width` and `height` are those of the shown page in `unit`; `words` and `rulings` are known
    from the file and lie in the shown page.
    """

    number: int
    width: float
    height: float
    unit: Literal["pt", "px"]
    pixels: tuple[int, int]
    words: tuple[Word, ...] = ()
    rulings: tuple[Box, ...] = ()


class Pasted(msgspec.Struct, frozen=True):
    """Where a picture on a page, whose box this is, lies in the pixels: from the row `top`, at this scale."""

    box: Box
    top: int
    scale: float


class Pictured(msgspec.Struct, frozen=True, tag="pictured"):
    """A page that was read, and pictures on it that may hold more words: their pixels lie in the
    file of pixels one below the other.
    """

    page: Page
    pixels: tuple[int, int]
    pasted: tuple[Pasted, ...]
