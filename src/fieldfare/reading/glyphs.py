"""A page's characters become words."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from operator import sub

import msgspec

from fieldfare.reading import pdfium
from fieldfare.reading.affine import Matrix, after, inverse, moved, upright
from fieldfare.reading.characters import Characters, Run
from fieldfare.reading.typefaces import Typeface, Typefaces
from fieldfare.reading.words import Box, Word

GAP = 0.22  # of the type's size; a wider gap parts two words even where the file has no blank
FEWEST_SPACED, WIDEST_SPACED, ALIKE = 3, 1.0, 0.12  # gaps of spaced-out type, and their widths
BACK = -0.5  # of the type's size; a step back as far is another line or another column
LOWEST, HIGHEST = 0.75, 1.6  # of the type's size: how high a character's box may rightly be
LEVEL = 0.3  # of the type's size: how much the edges of one word's characters may differ
ASCENT, DESCENT = 0.92, 0.22  # of the type's size, for fonts that do not say


class Glyphs(msgspec.Struct, frozen=True):
    """The words of a text layer, in the shown page, and how they are turned clockwise, in quarters.

    `hidden` words do not show, or show as pictures of type, which is then `traced`; `unreadable` counts
    characters that stand for nothing known.
    """

    words: tuple[Word, ...]
    hidden: tuple[Word, ...]
    quarters: int
    characters: int
    unreadable: int
    traced: bool = False


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
    reader = _Reader(text, shown, width, height, rotation, buried)
    placed = [p for p in reader.placed() if _inside(p.word.box, width, height)]
    turned = Counter[int]()
    for p in placed:
        turned[p.quarters] += len(p.word.text)
    return Glyphs(
        tuple(_once([p.word for p in placed if p.visible])),
        tuple(_once([p.word for p in placed if not p.visible])),
        turned.most_common(1)[0][0] if turned else 0,
        sum(turned.values()),
        reader.characters.unreadable,
        reader.traced,
    )


def _inside(box: Box, width: float, height: float) -> bool:
    return 0 <= box.left + box.right <= 2 * width and 0 <= box.top + box.bottom <= 2 * height


class _Reader:
    """One text page while its characters are put together."""

    def __init__(
        self,
        text: int,
        shown: Matrix,
        width: float,
        height: float,
        rotation: int,
        buried: AbstractSet[int],
    ) -> None:
        self._text = text
        self._shown = shown
        self._size = width, height
        self._rotation = rotation
        self._types = Typefaces(text, buried)
        self.characters = Characters(text, shown, width, height)
        self.traced = False

    def placed(self) -> Iterator[_Placed]:
        """All words, upright or turned by quarters."""
        for run in self.characters.runs():
            face = self._face(run[1][0])
            if face.quarters is None:
                continue
            quarters = (face.quarters + self._rotation) % 4
            box = self._whole(run, face, quarters)
            if box:
                yield self._placed(run[0], box, face, quarters)
            else:
                yield from self._parts(run, face, quarters)

    def _face(self, i: int) -> Typeface:
        return self._types.of(i, self.characters.height(i))

    def _placed(self, text: str, box: Box, face: Typeface, quarters: int) -> _Placed:
        if quarters:
            box = moved(inverse(upright(*self._size, quarters)), box)
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        self.traced = self.traced or face.traced
        word = Word(text, box, size=face.size, bold=face.bold)
        return _Placed(word, quarters, face.visible and not face.traced)

    def _whole(self, run: Run, face: Typeface, quarters: int) -> Box | None:
        """The box round a run that is one word; None where it may be several. Most runs are one."""
        places = run[1]
        if not isinstance(places, range):
            return None
        span = slice(places.start, places.stop)
        left, top, right, bottom = (edge[span] for edge in self.characters.edges(quarters))
        em = face.size
        highest, lowest = min(top), max(bottom)
        level = max(top) - highest <= LEVEL * em and lowest - min(bottom) <= LEVEL * em
        if not level or not LOWEST * em <= lowest - highest <= HIGHEST * em:
            return None
        gaps = list(map(sub, left[1:], right))
        if gaps and not _one_word(min(gaps) / em, max(gaps) / em, len(gaps)):
            return None
        return Box(min(left), highest, max(right), lowest)

    def _parts(self, run: Run, face: Typeface, quarters: int) -> Iterator[_Placed]:
        """The words of a run that a gap, another line or another type may part."""
        part = ""
        box = Box(0, 0, 0, 0)
        for char, i in zip(*run, strict=True):
            new = self._box(i, quarters, face)
            if part and _apart(box, new, face.size):
                yield self._placed(part, box, face, quarters)
                part = ""
                face = self._face(i)
            box = _joined(box, new) if part else new
            part += char
        yield self._placed(part, box, face, quarters)

    def _box(self, i: int, quarters: int, face: Typeface) -> Box:
        """The character's box in the page in which its own writing is upright."""
        left, top, right, bottom = (edge[i] for edge in self.characters.edges(quarters))
        if not LOWEST * face.size <= bottom - top <= HIGHEST * face.size:
            # A font without proper ascent and descent: the type's size, standing on its baseline.
            base = self._baseline(i, quarters)
            top, bottom = base - ASCENT * face.size, base + DESCENT * face.size
        return Box(left, top, right, bottom)

    def _baseline(self, i: int, quarters: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.char_origin(self._text, i, ctypes.addressof(x), ctypes.addressof(y))
        _, b, _, d, _, f = after(self._shown, upright(*self._size, quarters))
        return b * x.value + d * y.value + f


def _one_word(narrowest: float, widest: float, count: int) -> bool:
    """Whether gaps between these, in sizes of the type, are those of one word.

    Type that is spaced out has gaps as wide as blanks, but all of them alike.
    """
    if widest <= GAP:
        return narrowest >= BACK
    return count >= FEWEST_SPACED and widest <= WIDEST_SPACED and widest - narrowest <= ALIKE


def _apart(word: Box, char: Box, em: float) -> bool:
    """Whether a character begins another word."""
    gap = char.left - word.right
    tall = min(word.height, char.height)
    return (
        gap > GAP * em
        or char.left < word.left + BACK * em
        or gap < -0.6 * word.width - em
        or abs(char.centre_y - word.centre_y) > 0.5 * tall
    )


def _joined(one: Box, two: Box) -> Box:
    return Box(
        min(one.left, two.left),
        min(one.top, two.top),
        max(one.right, two.right),
        max(one.bottom, two.bottom),
    )


CELL = 6.0  # points; twins begin in the same cell or in neighbouring ones


def _once(words: list[Word]) -> list[Word]:
    """The words without those that are drawn twice in the same place, which makes them bold."""
    seen: dict[tuple[str, int], list[int]] = {}
    kept: list[Word] = []
    for word in words:
        column = int(word.box.left // CELL)
        near = (j for c in (column - 1, column, column + 1) for j in seen.get((word.text, c), ()))
        middle = word.box.centre_y
        level = (j for j in near if kept[j].box.top < middle < kept[j].box.bottom)
        twin = next((j for j in level if _overlap(kept[j].box, word.box) > 0.6), None)
        if twin is None:
            seen.setdefault((word.text, column), []).append(len(kept))
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
