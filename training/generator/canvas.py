"""A document's paper: text goes on it in runs whose places and meanings are remembered."""

from __future__ import annotations

import functools
import io
import math
from collections.abc import Iterable, Sequence

import msgspec
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from generator.drawn import DrawnPage, Run, Said
from generator.typefaces import narrow_enough, typefaces

Box = tuple[float, float, float, float]
Colour = tuple[float, float, float]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (1, 1, 1)
SLACK = 0.05  # points that rounding may take
PICTURE = "picture"  # the font of a run that is pixels


class Piece(msgspec.Struct, frozen=True):
    """A text that means one thing; `value` joins the parts of it that stand apart, 0 for none yet."""

    text: str
    term: str = ""
    item: int = -1
    value: int = 0


class Pen(msgspec.Struct, frozen=True):
    """What a run is written with."""

    font: str
    size: float
    colour: Colour = BLACK
    spacing: float = 0.0  # between letters

    def width(self, text: str) -> float:
        """How wide `text` is with it."""
        wide = _measured(text, self.fitting(text)) * self.size
        return wide + self.spacing * max(0, len(text) - 1)

    def fitting(self, text: str) -> str:
        """Its font, or one that has all the letters of `text`."""
        base = self.font.startswith(("Helvetica", "Times", "Courier"))
        if not base or narrow_enough(text):
            return self.font
        wide = [f for f in typefaces().values() if f.wide]
        return wide[0].bold if "Bold" in self.font and wide else wide[0].regular

    def fitted(self, words: Words, width: float) -> Pen:
        """The same, smaller where a single word would be wider than `width`."""
        wide = self.width("".join(p.text for p in pieces(words)))
        return self if wide <= width + SLACK else self.of_size(max(4.0, self.size * width / wide))

    def of_size(self, size: float) -> Pen:
        """The same in another size."""
        return msgspec.structs.replace(self, size=size)


@functools.lru_cache(maxsize=100_000)
def _measured(text: str, font: str) -> float:
    """How wide `text` is in the font's size of one point."""
    return float(pdfmetrics.stringWidth(text, font, 1000)) / 1000


class Spot(msgspec.Struct, frozen=True):
    """One run's part of a value: where it stands and what it says."""

    page: int
    box: Box
    text: str
    font: str


class Value(msgspec.Struct):
    """All that was printed of one value."""

    term: str
    item: int
    spots: list[Spot]


Words = str | Piece | Sequence[Piece]


def pieces(words: Words) -> list[Piece]:
    """Words as pieces."""
    if isinstance(words, str):
        return [Piece(words)]
    return [words] if isinstance(words, Piece) else list(words)


class Paper:
    """Pages that are drawn from the top left, in points; `y` of a text is its baseline."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.values: dict[int, Value] = {}
        self.pages: list[DrawnPage] = []
        self._out = io.BytesIO()
        self._canvas = Canvas(self._out, pagesize=(width, height), invariant=1, pageCompression=1)
        self._runs: list[Run] = []
        self._dry = 0
        self._last = 0

    @property
    def number(self) -> int:
        """The number of the page that is being drawn."""
        return len(self.pages) + 1

    def measuring(self, on: bool) -> None:
        """From now on leave no traces, or leave them again."""
        self._dry += 1 if on else -1

    def named(self, words: Words) -> list[Piece]:
        """The pieces, each with a value of its own where it means something."""
        out = []
        for piece in pieces(words):
            if piece.term and not piece.value:
                self._last += 1
                out.append(msgspec.structs.replace(piece, value=self._last))
            else:
                out.append(piece)
        return out

    def write(self, x: float, y: float, words: Words, pen: Pen, align: str = "left") -> float:
        """Write one run and give its width back; `x` is its left, right or middle."""
        parts = self.named(words)
        text = "".join(p.text for p in parts)
        width = pen.width(text)
        left = x - {"left": 0.0, "right": width, "centre": width / 2}[align]
        if self._dry or not text.strip():
            return width
        font = pen.fitting(text)
        line = self._canvas.beginText(left, self.height - y)
        line.setFont(font, pen.size)
        line.setFillColorRGB(*pen.colour)
        line.setCharSpace(pen.spacing)
        line.textOut(text)
        self._canvas.drawText(line)
        self._remember(parts, left, y, msgspec.structs.replace(pen, font=font))
        return width

    def _remember(self, parts: list[Piece], left: float, y: float, pen: Pen) -> None:
        ascent, descent = pdfmetrics.getAscentDescent(pen.font, pen.size)
        top, bottom = y - ascent, y - descent
        said, start, text = [], 0, "".join(p.text for p in parts)
        for part in parts:
            end = start + len(part.text)
            if part.term and part.text.strip():
                kept = part.text.strip()
                first = start + part.text.index(kept[0])
                box = (
                    left + _reach(pen, text, first),
                    top,
                    left + _reach(pen, text, first + len(kept)) - pen.spacing,
                    bottom,
                )
                said.append(Said(first, first + len(kept), part.term, part.value, part.item))
                self._say(part, Spot(self.number, _rounded(box), kept, pen.font))
            start = end
        box = (left, top, left + pen.width(text), bottom)
        self._runs.append(Run(text, _rounded(box), pen.font, round(pen.size, 2), tuple(said)))

    def _say(self, part: Piece, spot: Spot) -> None:
        known = self.values.setdefault(part.value, Value(part.term, part.item, []))
        known.spots.append(spot)

    def picture(self, box: Box, image: Image.Image, words: Words = "") -> None:
        """Put a picture on the page; `words` are what it shows, if it shows any."""
        if self._dry:
            return
        left, top, right, bottom = box
        self._canvas.drawImage(
            ImageReader(image), left, self.height - bottom, right - left, bottom - top, mask="auto"
        )
        parts = self.named(words)
        text = "".join(p.text for p in parts)
        if not text:
            return
        said = []
        for part in parts:
            if part.term:
                said.append(Said(0, len(text), part.term, part.value, part.item))
                self._say(part, Spot(self.number, _rounded(box), part.text, PICTURE))
        self._runs.append(Run(text, _rounded(box), PICTURE, round(bottom - top, 2), tuple(said)))

    def turned(self, x: float, y: float, angle: float, text: str, pen: Pen) -> None:
        """Write text that nobody looks for askew, its middle at (x, y)."""
        if self._dry:
            return
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(x, self.height - y)
        canvas.rotate(angle)
        canvas.setFillColorRGB(*pen.colour)
        canvas.setFont(pen.fitting(text), pen.size)
        canvas.drawCentredString(0, 0, text)
        canvas.restoreState()
        font = pen.fitting(text)
        ascent, descent = pdfmetrics.getAscentDescent(font, pen.size)
        half, cos, sin = pen.width(text) / 2, math.cos(math.radians(angle)), math.sin(math.radians(angle))  # fmt: skip
        corners = [(a, b) for a in (-half, half) for b in (-ascent, -descent)]
        xs = [x + a * cos + b * sin for a, b in corners]
        ys = [y - a * sin + b * cos for a, b in corners]
        box = (min(xs), min(ys), max(xs), max(ys))
        self._runs.append(Run(text, _rounded(box), font, round(pen.size, 2)))

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: Colour = BLACK, width: float = 0.6, dash: Sequence[float] = ()) -> None:  # fmt: skip
        """A straight line."""
        if self._dry:
            return
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(width)
        self._canvas.setDash(list(dash))
        self._canvas.line(x0, self.height - y0, x1, self.height - y1)

    def area(self, box: Box, fill: Colour | None = None, edge: Colour | None = None, width: float = 0.6, radius: float = 0.0) -> None:  # fmt: skip
        """A rectangle, filled or with an edge or both."""
        if self._dry:
            return
        left, top, right, bottom = box
        canvas = self._canvas
        canvas.setDash([])
        canvas.setLineWidth(width)
        if fill:
            canvas.setFillColorRGB(*fill)
        if edge:
            canvas.setStrokeColorRGB(*edge)
        shape = (left, self.height - bottom, right - left, bottom - top)
        if radius:
            canvas.roundRect(*shape, radius, stroke=bool(edge), fill=bool(fill))
        else:
            canvas.rect(*shape, stroke=bool(edge), fill=bool(fill))

    def shape(self, corners: Iterable[tuple[float, float]], fill: Colour) -> None:
        """A filled polygon."""
        if self._dry:
            return
        path = self._canvas.beginPath()
        for n, (x, y) in enumerate(corners):
            (path.lineTo if n else path.moveTo)(x, self.height - y)
        path.close()
        self._canvas.setFillColorRGB(*fill)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """A filled circle."""
        if self._dry:
            return
        self._canvas.setFillColorRGB(*fill)
        self._canvas.circle(x, self.height - y, radius, stroke=0, fill=1)

    def turn(self) -> None:
        """Go on with the next page."""
        self.pages.append(DrawnPage(self.width, self.height, tuple(self._runs)))
        self._runs = []
        self._canvas.showPage()

    def pdf(self) -> bytes:
        """The finished file; the page that is being drawn is its last."""
        self.turn()
        self._canvas.save()
        return self._out.getvalue()


def _reach(pen: Pen, text: str, end: int) -> float:
    """How far the first `end` characters go, the space behind the last one included."""
    return float(pdfmetrics.stringWidth(text[:end], pen.font, pen.size)) + pen.spacing * end


def _rounded(box: Box) -> Box:
    left, top, right, bottom = (round(side, 2) for side in box)
    return left, top, right, bottom


def wrapped(words: Words, pen: Pen, width: float) -> list[list[Piece]]:
    """The words in lines no wider than `width`; a single word may be wider."""
    lines: list[list[Piece]] = []
    row: list[Piece] = []
    for piece in pieces(words):
        for n, word in enumerate(piece.text.split(" ")):
            text = ("" if n == 0 else " ") + word
            if row and word and pen.width("".join(p.text for p in row) + text) > width + SLACK and (n or row[-1].text.endswith(" ")):  # fmt: skip
                lines.append(row)
                row, text = [], word
            if row and row[-1].value == piece.value and row[-1].term == piece.term:
                row[-1] = msgspec.structs.replace(row[-1], text=row[-1].text + text)
            elif text:
                row.append(msgspec.structs.replace(piece, text=text))
    return [*lines, row] if row else lines
