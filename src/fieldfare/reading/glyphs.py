"""A page's characters become words: where they stand, how large, how bold, and whether they show."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from fieldfare.reading import pdfium
from fieldfare.reading.affine import Matrix, after, inverse, moved, upright
from fieldfare.reading.words import Box, Word

GAP = 0.22  # of the type's size; a wider gap parts two words even where the file has no blank
HYPHENS = frozenset(
    {0x02, 0xFFFE, 0x2010, 0x2011}
)  # the first two are pdfium's for a hyphen at a line's end
BLANK = frozenset({0, 0x200B, *(i for i in range(0x3001) if chr(i).isspace())})
INVISIBLE = frozenset({0xAD, 0xFEFF})
UNREADABLE = frozenset(
    {"Cc", "Cn", "Co", "Cs"}
)  # controls, unassigned, private use, half of a pair
BOLD_WEIGHT = 600
BOLD_NAME = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
INVISIBLE_MODES = frozenset({3, 7})  # neither filled nor stroked
STROKED_TOO = 2  # filled and stroked: how programs without a bold font make one
UPRIGHT_ENOUGH = math.radians(12)  # text further from a quarter turn is a watermark


class Glyphs(msgspec.Struct, frozen=True):
    """The words of a text layer, in the shown page, and how they are turned clockwise, in quarters.

    `hidden` words are drawn invisibly; `unreadable` counts characters that stand for nothing known.
    """

    words: tuple[Word, ...]
    hidden: tuple[Word, ...]
    quarters: int
    characters: int
    unreadable: int


class _Type(msgspec.Struct, frozen=True):
    """How a text object writes."""

    size: float
    bold: bool
    visible: bool


class _Placed(msgspec.Struct):
    """A word with the direction in which it is written."""

    word: Word
    quarters: int
    visible: bool


def glyphs(
    text: int,
    shown: Matrix,
    width: float,
    height: float,
    rotation: int,
    buried: AbstractSet[int] = frozenset(),
) -> Glyphs:
    """The words of the text page `text`; `shown` maps page space to the shown page of this size.

    `rotation` is the page's own, in clockwise quarters; text objects that are `buried` do not show.
    Words outside the page are left out.
    """
    count = max(0, pdfium.text_chars(text))
    codes = pdfium.char_codes(text, count)
    boxes = pdfium.char_boxes(text, count)
    reader = _Reader(text, shown, width, height, rotation, codes, boxes, buried)
    placed = [p for p in reader.placed() if _inside(p.word.box, width, height)]
    turned = Counter[int]()
    for p in placed:
        turned[p.quarters] += len(p.word.text)
    return Glyphs(
        tuple(_once([p.word for p in placed if p.visible])),
        tuple(_once([p.word for p in placed if not p.visible])),
        turned.most_common(1)[0][0] if turned else 0,
        sum(turned.values()),
        reader.unreadable,
    )


def _inside(box: Box, width: float, height: float) -> bool:
    return 0 <= box.centre_x <= width and 0 <= box.centre_y <= height


class _Reader:
    """One text page while its characters are put together."""

    def __init__(
        self,
        text: int,
        shown: Matrix,
        width: float,
        height: float,
        rotation: int,
        codes: Sequence[int],
        boxes: Sequence[float],
        buried: AbstractSet[int],
    ) -> None:
        self._text = text
        self._size = width, height
        self._shown = shown
        self._rotation = rotation
        self._codes = codes
        self._boxes = boxes
        self._buried = buried
        self._types: dict[int, _Type] = {}
        self._bold: dict[int, bool] = {}
        self._upright: dict[int, Matrix] = {}
        self.unreadable = 0

    def placed(self) -> Iterator[_Placed]:
        for run in self._runs():
            angle = pdfium.char_angle(self._text, run[0][0])
            turns = angle / (math.pi / 2) + 2 * (pdfium.char_font_size(self._text, run[0][0]) < 0)
            if abs(turns - round(turns)) * (math.pi / 2) > UPRIGHT_ENOUGH:
                continue
            yield from self._words(run, (round(turns) + self._rotation) % 4)

    def _runs(self) -> Iterator[list[tuple[int, str]]]:
        """Characters that no blank parts, with their places in the text page."""
        run: list[tuple[int, str]] = []
        high = 0
        for i, code in enumerate(self._codes):
            if 0x20 < code < 0x7F:
                run.append((i, chr(code)))
            elif 0xD800 <= code < 0xDC00:
                high = code
            elif char := self._character(code, high):
                run.append((i, char))
            elif run and code in BLANK:
                yield run
                run = []
        if run:
            yield run

    def _character(self, code: int, high: int) -> str:
        """What a character reads as; "" for blanks and for those that stand for nothing known."""
        if code in HYPHENS:
            return "-"
        if code in BLANK or code in INVISIBLE:
            self.unreadable += code == 0
            return ""
        if 0xDC00 <= code < 0xE000 and high:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        if code == 0xFFFD or unicodedata.category(chr(code)) in UNREADABLE:
            self.unreadable += 1
            return ""
        return chr(code)

    def _words(self, run: list[tuple[int, str]], quarters: int) -> Iterator[_Placed]:
        """The words of a run; more than one where a gap, another line or another type parts it."""
        matrix = self._matrix(quarters)
        back = self._back(quarters)
        kind = self._type(run[0][0])
        part: list[str] = []
        left = top = right = bottom = 0.0
        for i, char in run:
            box = self._box(i, matrix, kind)
            if part:
                gap = box[0] - right
                em = kind.size
                tall = min(bottom - top, box[3] - box[1])
                if (
                    gap > GAP * em
                    or gap < -0.6 * (right - left) - em
                    or box[0] < left - 0.5 * em
                    or abs(box[1] + box[3] - top - bottom) > tall
                ):
                    yield self._word(part, (left, top, right, bottom), kind, quarters, back)
                    part = []
                    kind = self._type(i)
            if part:
                part.append(char)
                left, top = min(left, box[0]), min(top, box[1])
                right, bottom = max(right, box[2]), max(bottom, box[3])
            else:
                part = [char]
                left, top, right, bottom = box
        if part:
            yield self._word(part, (left, top, right, bottom), kind, quarters, back)

    def _word(
        self,
        part: list[str],
        edges: tuple[float, float, float, float],
        kind: _Type,
        quarters: int,
        back: Matrix | None,
    ) -> _Placed:
        box = Box(*edges)
        word = Word(
            unicodedata.normalize("NFC", "".join(part)),
            moved(back, box) if back else box,
            size=kind.size,
            bold=kind.bold,
        )
        return _Placed(word, quarters, kind.visible)

    def _box(self, i: int, matrix: Matrix, kind: _Type) -> tuple[float, float, float, float]:
        """The character's box in the frame in which its own writing is upright."""
        x, y, x2, y2 = self._boxes[4 * i : 4 * i + 4]
        a, b, c, d, e, f = matrix
        left, right = a * x + c * y + e, a * x2 + c * y2 + e
        top, bottom = b * x + d * y + f, b * x2 + d * y2 + f
        if left > right:
            left, right = right, left
        if top > bottom:
            top, bottom = bottom, top
        if not 0.75 * kind.size <= bottom - top <= 1.6 * kind.size:
            # A font without proper ascent and descent: the type's size, standing on its baseline.
            base = self._baseline(i, matrix)
            top, bottom = base - 0.92 * kind.size, base + 0.22 * kind.size
        return left, top, right, bottom

    def _baseline(self, i: int, matrix: Matrix) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.char_origin(self._text, i, ctypes.addressof(x), ctypes.addressof(y))
        return matrix[1] * x.value + matrix[3] * y.value + matrix[5]

    def _matrix(self, quarters: int) -> Matrix:
        if quarters not in self._upright:
            self._upright[quarters] = after(self._shown, upright(*self._size, quarters))
        return self._upright[quarters]

    def _back(self, quarters: int) -> Matrix | None:
        return inverse(upright(*self._size, quarters)) if quarters else None

    def _type(self, i: int) -> _Type:
        thing = pdfium.char_object(self._text, i)
        if not thing:
            return _Type(_box_height(self._boxes, i), bold=False, visible=True)
        kind = self._types.get(thing)
        if kind is None:
            kind = self._types[thing] = self._look(i, thing)
        return kind

    def _look(self, i: int, thing: int) -> _Type:
        matrix = (ctypes.c_float * 6)()
        pdfium.char_matrix(self._text, i, ctypes.addressof(matrix))
        scale = math.hypot(matrix[2], matrix[3]) or 1.0
        size = pdfium.char_font_size(self._text, i) * scale
        mode = pdfium.text_mode(thing)
        return _Type(
            abs(size) or _box_height(self._boxes, i),
            bold=mode == STROKED_TOO or self._is_bold(thing),
            visible=mode not in INVISIBLE_MODES and thing not in self._buried and self._opaque(i),
        )

    def _opaque(self, i: int) -> bool:
        shades = (ctypes.c_uint * 4)()
        at = ctypes.addressof(shades)
        return not pdfium.char_fill(self._text, i, at, at + 4, at + 8, at + 12) or shades[3] > 0

    def _is_bold(self, thing: int) -> bool:
        font = pdfium.text_font(thing)
        if not font:
            return False
        if font not in self._bold:
            name = ctypes.create_string_buffer(256)
            pdfium.font_name(font, ctypes.addressof(name), 256)
            self._bold[font] = (
                pdfium.font_weight(font) >= BOLD_WEIGHT
                or BOLD_NAME.search(name.value.decode("latin-1")) is not None
            )
        return self._bold[font]


def _box_height(boxes: Sequence[float], i: int) -> float:
    return abs(boxes[4 * i + 1] - boxes[4 * i + 3]) or 1.0


def _once(words: list[Word]) -> list[Word]:
    """The words without those that are drawn twice in the same place, which makes them bold."""
    seen: dict[tuple[str, int, int], list[int]] = {}
    kept: list[Word] = []
    for word in words:
        cell = 4.0
        x, y = int(word.box.left // cell), int(word.box.centre_y // cell)
        near = (
            j
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for j in seen.get((word.text, x + dx, y + dy), ())
        )
        twin = next((j for j in near if _overlap(kept[j].box, word.box) > 0.6), None)
        if twin is None:
            seen.setdefault((word.text, x, y), []).append(len(kept))
            kept.append(word)
        elif kept[twin].box != word.box:
            kept[twin] = msgspec.structs.replace(kept[twin], bold=True)
    return kept


def _overlap(one: Box, two: Box) -> float:
    """The common part of two boxes as a share of the smaller one."""
    wide = min(one.right, two.right) - max(one.left, two.left)
    high = min(one.bottom, two.bottom) - max(one.top, two.top)
    smaller = min(one.width * one.height, two.width * two.height)
    return wide * high / smaller if wide > 0 and high > 0 and smaller > 0 else 0.0
