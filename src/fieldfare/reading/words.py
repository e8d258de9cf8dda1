"""What reading gives back: documents, pages, words and their boxes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec


class Box(msgspec.Struct, frozen=True, array_like=True):
    """A rectangle in page units (PDF points, or pixels for images), origin top-left, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """The horizontal extent."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The vertical extent."""
        return self.bottom - self.top

    @property
    def centre_x(self) -> float:
        """The horizontal middle."""
        return (self.left + self.right) / 2

    @property
    def centre_y(self) -> float:
        """The vertical middle."""
        return (self.top + self.bottom) / 2


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box round all `boxes`, of which there is at least one."""
    some = list(boxes)
    return Box(
        min(b.left for b in some),
        min(b.top for b in some),
        max(b.right for b in some),
        max(b.bottom for b in some),
    )


class Word(msgspec.Struct, frozen=True, array_like=True):
    """One word in the page's reading frame: upright, deskewed, left to right.

    `size` is the height of the type in page units, `confidence` 1.0 for a text layer and the
    recogniser's own probability for OCR.
    """

    text: str
    box: Box
    confidence: float = 1.0
    size: float = 0.0
    bold: bool = False


class Frame(msgspec.Struct, frozen=True):
    """How a page's reading frame lies in the page as a viewer shows it.

    A point (x, y) of the reading frame is shown at (a*x + c*y + e, b*x + d*y + f); `width` and
    `height` are those of the shown page.
    """

    width: float
    height: float
    matrix: tuple[float, float, float, float, float, float] = (1, 0, 0, 1, 0, 0)

    def shown(self, box: Box) -> Box:
        """The box round `box` in the page as a viewer shows it, cut at the page's edges."""
        a, b, c, d, e, f = self.matrix
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        xs = [a * x + c * y + e for x, y in corners]
        ys = [b * x + d * y + f for x, y in corners]
        return Box(
            max(0.0, min(xs)),
            max(0.0, min(ys)),
            min(self.width, max(xs)),
            min(self.height, max(ys)),
        )


class Page(msgspec.Struct, frozen=True):
    """One page that was read. `number` counts from 1; boxes lie in the reading frame.

    `rulings` are thin boxes, the straight lines drawn on the page (table borders, underlines).
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    frame: Frame
    rulings: tuple[Box, ...] = ()
    source: Literal["text", "ocr", "mixed", "blank"] = "text"
    unit: Literal["pt", "px"] = "pt"


class FailedPage(msgspec.Struct, frozen=True, tag="failed"):
    """A page that could not be read, and why, in words for a person."""

    number: int
    code: str
    message: str


class EInvoice(msgspec.Struct, frozen=True):
    """What a Factur-X / ZUGFeRD XML inside a PDF says: values by business term, lines in order."""

    profile: str
    fields: dict[str, str]
    lines: tuple[dict[str, str], ...] = ()


class Document(msgspec.Struct, frozen=True):
    """One file that was read: its pages in order, failed ones in their places."""

    name: str
    pages: tuple[Page, ...]
    failed: tuple[FailedPage, ...] = ()
    einvoice: EInvoice | None = None
