"""How the text objects of a page write: how large, how bold, in which direction, and whether it shows."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Set as AbstractSet

import msgspec

from fieldfare.reading import pdfium

# What ClearScan calls the shapes that it cut out of a scan; the characters are what it took them for.
TRACED_NAME = re.compile(r"(?:[A-Z]{6}\+)?Fd\d{3,}(?:-|$)")
BOLD_WEIGHT = 600
BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
INVISIBLE_MODES = frozenset({3, 7})  # neither filled nor stroked
STROKED_TOO = 2  # filled and stroked: how programs without a bold font make one
QUARTER = math.pi / 2
UPRIGHT_ENOUGH = math.radians(12)  # text further from a quarter turn is a watermark


class Typeface(msgspec.Struct, frozen=True):
    """How a text object writes; `quarters` are clockwise in page space, None for slanted text.

    `traced` type shows as it was scanned, and its characters are another program's reading.
    """

    size: float
    bold: bool
    visible: bool
    traced: bool
    quarters: int | None


class Typefaces:
    """The typefaces of a text page, looked up once for each text object."""

    def __init__(self, text: int, buried: AbstractSet[int]) -> None:
        self._text = text
        self._buried = buried
        self._known: dict[int, Typeface] = {}
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._matrix = (ctypes.c_float * 6)()
        self._shades = (ctypes.c_uint * 4)()

    def of(self, i: int, height: float) -> Typeface:
        """The typeface of character `i`, whose box has this height."""
        thing = pdfium.char_object(self._text, i)
        if not thing:
            return Typeface(height or 1.0, bold=False, visible=True, traced=False, quarters=0)
        known = self._known.get(thing)
        if known is None:
            known = self._known[thing] = self._look(i, thing, height)
        return known

    def _look(self, i: int, thing: int, height: float) -> Typeface:
        pdfium.char_matrix(self._text, i, ctypes.addressof(self._matrix))
        font_size = pdfium.char_font_size(self._text, i)
        mode = pdfium.text_mode(thing)
        bold, traced = self._font(thing)
        return Typeface(
            abs(font_size) * math.hypot(self._matrix[2], self._matrix[3]) or height or 1.0,
            bold=mode == STROKED_TOO or bold,
            visible=mode not in INVISIBLE_MODES and thing not in self._buried and self._opaque(i),
            traced=traced,
            quarters=self._quarters(i, font_size),
        )

    def _quarters(self, i: int, font_size: float) -> int | None:
        angle = float(pdfium.char_angle(self._text, i))
        # A negative size turns the type by half.
        turns = round(angle / QUARTER)
        if abs(angle - turns * QUARTER) > UPRIGHT_ENOUGH:
            return None
        return (turns + 2 * (font_size < 0)) % 4

    def _opaque(self, i: int) -> bool:
        at = ctypes.addressof(self._shades)
        known = pdfium.char_fill(self._text, i, at, at + 4, at + 8, at + 12)
        return not known or self._shades[3] > 0

    def _font(self, thing: int) -> tuple[bool, bool]:
        """Whether the font of a text object is bold, and whether it was traced from a scan."""
        font = pdfium.text_font(thing)
        if not font:
            return False, False
        if font not in self._fonts:
            buffer = ctypes.create_string_buffer(256)
            pdfium.font_name(font, ctypes.addressof(buffer), 256)
            name = buffer.value.decode("latin-1")
            heavy = pdfium.font_weight(font) >= BOLD_WEIGHT or BOLD_NAME.search(name) is not None
            self._fonts[font] = heavy, TRACED_NAME.match(name) is not None
        return self._fonts[font]
