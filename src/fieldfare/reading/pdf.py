"""A PDF page becomes words with boxes where it has a text layer, and pixels where it has none."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Self

import msgspec
from pypdfium2 import raw

from fieldfare.reading import pdfium, rendering  # before any call: it loads and starts the library
from fieldfare.reading.affine import Matrix, inverse, moved, upright
from fieldfare.reading.drawn import FILLING, Drawn, drawn
from fieldfare.reading.gibberish import gibberish
from fieldfare.reading.glyphs import Glyphs, glyphs
from fieldfare.reading.pictures import promising
from fieldfare.reading.pixels import Pasted, Pixels
from fieldfare.reading.refusals import BrokenDocument, BrokenPage, EncryptedDocument
from fieldfare.reading.words import Box, Frame, Page, Word

Need = Literal["text", "blank", "ocr", "mixed"]

GARBAGE = 0.15  # of the characters unreadable
DPI = 200
FEWEST_DPI, MOST_DPI = 150, 300
DRAWN_DPI = 160  # of a page that people look at, also enlarged
PICTURE_DPI = 150  # of a picture on a page of text: logos are large
INSET = 0.3  # of the page: a picture as large may be a scan that was set into a page of text
FEWEST_INSET_DPI = 90


class Leaf(msgspec.Struct, frozen=True):
    """A page as its file has it: words and rulings in the shown page, and what it takes to read it."""

    number: int
    width: float
    height: float
    glyphs: Glyphs
    drawn: Drawn
    need: Need

    @property
    def kept(self) -> tuple[Word, ...]:
        """The text layer's words that hold even where the page is read by OCR, in the shown page."""
        return self.glyphs.words if self.need == "mixed" else ()

    @property
    def promising(self) -> tuple[Box, ...]:
        """The pictures of a document's first page that may hold words which its text lacks."""
        if self.number != 1 or self.need != "text" or self.glyphs.quarters:
            return ()
        return promising(self.drawn.pictures, self.glyphs.words, self.width, self.height)

    def page(self) -> Page:
        """The page in its reading frame, with the words of its text layer."""
        quarters = self.glyphs.quarters
        turn = upright(self.width, self.height, quarters)
        words = self.glyphs.words
        wide, high = (self.width, self.height)[:: -1 if quarters % 2 else 1]
        return Page(
            self.number,
            wide,
            high,
            tuple(_in(turn, word) for word in words) if quarters else words,
            Frame(self.width, self.height, inverse(turn)),
            tuple(moved(turn, r) for r in self.drawn.rulings) if quarters else self.drawn.rulings,
            source="blank" if self.need == "blank" else "text",
        )


def _in(turn: Matrix, word: Word) -> Word:
    return msgspec.structs.replace(word, box=moved(turn, word.box))


class Pdf:
    """An open PDF; a context manager."""

    def __init__(self, path: Path) -> None:
        self._document = raw.FPDF_LoadDocument(str(path).encode(), None)
        if not self._document:
            code = raw.FPDF_GetLastError()
            raise EncryptedDocument if code == raw.FPDF_ERR_PASSWORD else BrokenDocument
        self._form = _form(self._document)

        if len(self) < 1:
            self.close()
            raise BrokenDocument("The PDF has no pages.")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._form:
            raw.FPDFDOC_ExitFormFillEnvironment(self._form[0])
        raw.FPDF_CloseDocument(self._document)

    def __len__(self) -> int:
        return int(raw.FPDF_GetPageCount(self._document))

    def attachments(self, *, most_bytes: int) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of the files inside the PDF that are no larger than `most_bytes`."""
        for i in range(raw.FPDFDoc_GetAttachmentCount(self._document)):
            attachment = raw.FPDFDoc_GetAttachment(self._document, i)
            if attachment and (content := _content(attachment, most_bytes)) is not None:
                yield _name(attachment), content

    def leaf(self, number: int) -> Leaf:
        """Page `number`, counted from 1, as its file has it."""
        with self._page(number) as page:
            return _leaf(page, number)

    def render(self, leaf: Leaf, *, most_pixels: int) -> Pixels:
        """The page as a picture, at about the resolution of the scan that it is."""
        scale = min(_dpi(leaf) / 72, (most_pixels / (leaf.width * leaf.height)) ** 0.5)
        with self._page(leaf.number) as page:
            return rendering.whole(page, leaf.width, leaf.height, scale)

    def draw(self, number: int, *, most_pixels: int) -> Pixels:
        """Page `number`, counted from 1, as a picture for people."""
        with self._page(number) as page:
            width, height = _size(page, number)
            scale = min(DRAWN_DPI / 72, (most_pixels / (width * height)) ** 0.5)
            return rendering.whole(page, width, height, scale)

    def render_pictures(
        self, leaf: Leaf, boxes: Sequence[Box], *, most_pixels: int
    ) -> tuple[Pixels, tuple[Pasted, ...]]:
        """The pictures in these boxes of the page in one, and where each lies in it."""
        area = sum(box.width * box.height for box in boxes)
        scale = min(PICTURE_DPI / 72, (most_pixels / area) ** 0.5)
        with self._page(leaf.number) as page:
            return rendering.parts(page, leaf.width, leaf.height, scale, boxes)

    @contextmanager
    def _page(self, number: int) -> Iterator[ctypes.c_void_p]:
        page = self._load(number)
        if raw.FPDFPage_GetAnnotCount(page) > 0:
            # Fields and annotations become part of what is drawn, so that their text is text.
            if self._form:
                raw.FORM_OnAfterLoadPage(page, self._form[0])
                raw.FORM_OnBeforeClosePage(page, self._form[0])
            if raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
                raw.FPDF_ClosePage(page)
                page = self._load(number)
        try:
            yield page
        finally:
            raw.FPDF_ClosePage(page)

    def _load(self, number: int) -> ctypes.c_void_p:
        page: ctypes.c_void_p | None = raw.FPDF_LoadPage(self._document, number - 1)
        if not page:
            raise BrokenPage(f"Page {number} is broken.")
        return page


def _form(document: object) -> tuple[object, object] | None:
    """The form environment of a document with fields; what it points to must live as long."""
    if raw.FPDF_GetFormType(document) == raw.FORMTYPE_NONE:
        return None
    callbacks = raw.FPDF_FORMFILLINFO(version=2)
    form = raw.FPDFDOC_InitFormFillEnvironment(document, callbacks)
    return (form, callbacks) if form else None


def _content(attachment: object, most_bytes: int) -> bytes | None:
    size = ctypes.c_ulong()
    if (
        not raw.FPDFAttachment_GetFile(attachment, None, 0, size)
        or not 0 < size.value <= most_bytes
    ):
        return None
    buffer = ctypes.create_string_buffer(size.value)
    if not raw.FPDFAttachment_GetFile(attachment, buffer, size.value, size):
        return None
    return buffer.raw[: size.value]


def _name(attachment: object) -> str:
    length = raw.FPDFAttachment_GetName(attachment, None, 0)
    buffer = ctypes.create_string_buffer(length)
    wide = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAttachment_GetName(attachment, wide, length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")


def _leaf(page: ctypes.c_void_p, number: int) -> Leaf:
    width, height = _size(page, number)
    rotation = max(0, raw.FPDFPage_GetRotation(page))
    shown = _shown(page, rotation)
    text = raw.FPDFText_LoadPage(page)
    if not text:
        raise BrokenPage(f"Page {number} is broken.")
    try:
        pictures = drawn(pdfium.handle(page), shown, width, height)
        found = glyphs(pdfium.handle(text), shown, width, height, rotation, pictures.buried)
    finally:
        raw.FPDFText_ClosePage(text)
    return Leaf(number, width, height, found, pictures, _need(found, pictures, width, height))


def _size(page: ctypes.c_void_p, number: int) -> tuple[float, float]:
    """Width and height of the page as shown, in points."""
    width = float(raw.FPDF_GetPageWidthF(page))
    height = float(raw.FPDF_GetPageHeightF(page))
    if width <= 0 or height <= 0:
        raise BrokenPage(f"Page {number} has no size.")
    return width, height


def _shown(page: ctypes.c_void_p, rotation: int) -> Matrix:
    """From page space (origin at the bottom left) to the page as a viewer shows it."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    match rotation:
        case 0:
            return (1, 0, 0, -1, -box.left, box.top)
        case 1:
            return (0, 1, 1, 0, -box.bottom, -box.left)
        case 2:
            return (-1, 0, 0, 1, box.right, -box.bottom)
        case _:
            return (0, -1, -1, 0, box.top, box.right)


def _need(found: Glyphs, pictures: Drawn, width: float, height: float) -> Need:
    """What it takes to read the page."""
    if _garbage(found):
        return "ocr"
    if _covered(pictures, width, height):
        # Hidden text over a scan comes from an unknown recogniser: ours reads the scan itself.
        return "mixed" if found.words else "ocr"
    if _inset(found, pictures, width, height):
        return "mixed"
    if found.words:
        return "text"
    return "ocr" if pictures.pictures or pictures.paths or found.traced else "blank"


def _covered(pictures: Drawn, width: float, height: float) -> bool:
    """Whether pictures, or the strips of one, fill the page."""
    area = sum(p.box.width * p.box.height for p in pictures.pictures if min(p.pixels) > 1)
    return area >= FILLING * width * height


def _inset(found: Glyphs, pictures: Drawn, width: float, height: float) -> bool:
    """Whether a large part of the page is a picture, or strips of one, sharp enough to be read and without text."""
    sharp = [
        p.box for p in pictures.pictures if p.pixels[0] * 72 >= FEWEST_INSET_DPI * p.box.width > 0
    ]
    bare = [b for b in sharp if not any(_holds(b, w.box) for w in found.words)]
    return sum(b.width * b.height for b in bare) >= INSET * width * height


def _holds(picture: Box, word: Box) -> bool:
    return (
        picture.left < word.centre_x < picture.right
        and picture.top < word.centre_y < picture.bottom
    )


def _garbage(found: Glyphs) -> bool:
    total = found.characters + found.unreadable
    if total and found.unreadable > GARBAGE * total:
        return True
    return gibberish(w.text for w in (*found.words, *found.hidden))


def _dpi(leaf: Leaf) -> float:
    """The resolution of the page's largest picture where that is near the usual one of scans."""
    sharpest = [p.pixels[0] * 72 / p.box.width for p in leaf.drawn.pictures if p.fills]
    return min(MOST_DPI, max(FEWEST_DPI, *sharpest)) if sharpest else DPI
