"""The characters of a page's text layer: what they say, where they stand, and where blanks part them."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import deque
from collections.abc import Iterator
from itertools import repeat

from fieldfare.reading import pdfium
from fieldfare.reading.affine import Matrix, after, upright

# A character without a meaning (0) parts words like a blank, and so does the blank without a width.
RUN = re.compile("[^\\s\0\u200b]+")
# The first two are pdfium's for a hyphen at a line's end.
HYPHENS = frozenset("\x02\ufffe\u2010\u2011")
INVISIBLE = frozenset("\xad\ufeff")
UNREADABLE = frozenset({"Cc", "Cn", "Co", "Cs"})  # controls, unassigned, private, half of a pair
ODD = re.compile("[\x01-\x08\x0e-\x1b\x7f-\x9f\xad\u2010\u2011\ud800-\uf8ff\ufeff\ufff0-\uffff]")

Edges = tuple[list[float], list[float], list[float], list[float]]
"""Left, top, right and bottom of each character."""

Run = tuple[str, range | list[int]]
"""Characters that no blank parts, and the place of each in the text layer."""


class Characters:
    """All characters of a text page."""

    def __init__(self, text: int, shown: Matrix, width: float, height: float) -> None:
        self._count = max(0, pdfium.text_chars(text))
        codes = map(pdfium.char_code, repeat(text), range(self._count))
        self._text = "".join(map(chr, codes))
        self._boxes = _loose_boxes(text, self._count)
        self._shown = shown
        self._size = width, height
        self._edges: dict[int, Edges] = {}
        self.unreadable = self._text.count("\0")

    def runs(self) -> Iterator[Run]:
        """The runs of the page, as its file has them."""
        for match in RUN.finditer(self._text):
            start, stop = match.span()
            run = match.group()
            if ODD.search(run):
                read = [(char, i) for char, i in self._read(run, start) if char]
                if read:
                    yield "".join(char for char, _ in read), [i for _, i in read]
            else:
                yield run, range(start, stop)

    def _read(self, run: str, start: int) -> Iterator[tuple[str, int]]:
        """Each character as it reads, "" for what is unreadable, and its place."""
        high = ""
        for i, char in enumerate(run, start):
            if char in HYPHENS:
                yield "-", i
            elif char in INVISIBLE:
                continue
            elif "\ud800" <= char < "\udc00":
                high = char
            elif "\udc00" <= char < "\ue000" and high:
                pair = (high + char).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
                high = ""
                yield self._readable(pair), i
            else:
                yield self._readable(char), i

    def _readable(self, char: str) -> str:
        if char == "\ufffd" or unicodedata.category(char) in UNREADABLE:
            self.unreadable += 1
            return ""
        return char

    def edges(self, quarters: int) -> Edges:
        """Where all characters stand in the page that was turned back by so many quarters."""
        if quarters not in self._edges:
            matrix = after(self._shown, upright(*self._size, quarters))
            self._edges[quarters] = _moved(self._boxes, matrix, 4 * self._count)
        return self._edges[quarters]

    def height(self, i: int) -> float:
        """The height of the character's box in page space."""
        return abs(self._boxes[4 * i + 1] - self._boxes[4 * i + 3])


def _loose_boxes(text: int, count: int) -> ctypes.Array[ctypes.c_float]:
    """Left, top, right and bottom of each character in page space, one after the other."""
    boxes = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(boxes)
    addresses = range(start, start + 16 * count, 16)
    deque(map(pdfium.char_loose_box, repeat(text), range(count), addresses), maxlen=0)
    return boxes


def _moved(boxes: ctypes.Array[ctypes.c_float], matrix: Matrix, stop: int) -> Edges:
    """The edges after a matrix that turns by quarters only."""
    a, b, c, d, e, f = matrix
    lefts, tops, rights, bottoms = (boxes[first:stop:4] for first in range(4))
    if not a:
        # What was vertical is horizontal now.
        a, d = c, b
        lefts, tops, rights, bottoms = tops, lefts, bottoms, rights
    across, across2 = [a * x + e for x in lefts], [a * x + e for x in rights]
    down, down2 = [d * y + f for y in tops], [d * y + f for y in bottoms]
    if lefts and sum(across) > sum(across2):
        across, across2 = across2, across
    if tops and sum(down) > sum(down2):
        down, down2 = down2, down
    return across, down, across2, down2
