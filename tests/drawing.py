"""Documents drawn in code, and what their pages look like: PDFs, scans and photos."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from fieldfare.reading.pdf import Leaf, Pdf
from fieldfare.reading.words import Box, Page

Draw = Callable[[Canvas], None]


def pdf(
    path: Path, *draws: Draw, size: tuple[float, float] = (400, 300), **options: object
) -> Path:
    """A PDF with one page for each of `draws`, written to `path`."""
    canvas = Canvas(str(path), pagesize=size, **options)
    for draw in draws:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def lines(*texts: str, size: float = 12, left: float = 50, top: float = 250) -> Draw:
    """Draws lines of text below each other."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for i, text in enumerate(texts):
            canvas.drawString(left, top - 1.6 * size * i, text)

    return draw


def hand_made(path: Path, objects: Sequence[bytes]) -> Path:
    """A PDF of these objects, of which the first is the catalogue, with a right table of offsets."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF" % table)
    path.write_bytes(out.getvalue())
    return path


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


def leaf(path: Path, number: int = 1) -> Leaf:
    """The page as its file has it."""
    with Pdf(path) as document:
        return document.leaf(number)


def page(path: Path, number: int = 1) -> Page:
    """The page as it was read from its text layer."""
    return leaf(path, number).page()


def shot(path: Path, number: int = 1, dpi: int = 144) -> npt.NDArray[np.uint8]:
    """The page as a viewer shows it, in grey."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path)
    document.init_forms()
    picture = document[number - 1].render(scale=dpi / 72).to_pil().convert("L")
    document.close()
    return np.asarray(picture)


def inked(grey: npt.NDArray[np.uint8], scale: float) -> Box:
    """The box round all that is dark, in page units."""
    rows = np.flatnonzero((grey < 128).any(axis=1))
    columns = np.flatnonzero((grey < 128).any(axis=0))
    left, top, right, bottom = columns[0], rows[0], columns[-1] + 1, rows[-1] + 1
    return Box(left / scale, top / scale, right / scale, bottom / scale)


def scan(path: Path, number: int = 1, dpi: int = 150) -> Image.Image:
    """A page as a scanner gives it: a picture of its rendering."""
    return Image.fromarray(shot(path, number, dpi)).convert("RGB")


def texts(page: Page) -> list[str]:
    """The words' texts."""
    return [word.text for word in page.words]
