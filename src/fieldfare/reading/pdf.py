"""A PDF's text layer becomes words with boxes, by pdfium."""

from __future__ import annotations

import ctypes
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as c

from fieldfare.reading.words import Box, Frame, Page, Word, around

GAP = 0.22  # em; a wider gap parts two words


def page(document: pdfium.PdfDocument, number: int) -> Page:
    """Page `number` (from 1) with the words of its text layer, as a viewer shows it."""
    leaf = document[number - 1]
    width, height = leaf.get_size()
    text = leaf.get_textpage()
    words = _words(text.raw, leaf.raw, width, height)
    return Page(number, width, height, tuple(words), Frame(width, height), source="text" if words else "blank")


def _words(text: object, leaf: object, width: float, height: float) -> list[Word]:
    words: list[Word] = []
    run: list[tuple[str, Box]] = []

    def end() -> None:
        if run:
            box = around(b for _, b in run)
            words.append(Word("".join(t for t, _ in run), box, size=median(b.height for _, b in run)))
            run.clear()

    rect = c.FS_RECTF()
    x, y, x2, y2 = (ctypes.c_int() for _ in range(4))
    for i in range(c.FPDFText_CountChars(text)):
        code = c.FPDFText_GetUnicode(text, i)
        if code in (0x02, 0xFFFE):
            code = 0x2D
        char = chr(code)
        if char.isspace() or code == 0:
            end()
            continue
        c.FPDFText_GetLooseCharBox(text, i, rect)
        c.FPDF_PageToDevice(leaf, 0, 0, int(width * 100), int(height * 100), 0, rect.left, rect.top, x, y)
        c.FPDF_PageToDevice(leaf, 0, 0, int(width * 100), int(height * 100), 0, rect.right, rect.bottom, x2, y2)
        box = Box(min(x.value, x2.value) / 100, min(y.value, y2.value) / 100, max(x.value, x2.value) / 100, max(y.value, y2.value) / 100)
        if run:
            last = run[-1][1]
            if box.left - last.right > GAP * box.height or abs(box.centre_y - last.centre_y) > 0.5 * box.height or box.left < last.left - box.height:
                end()
        run.append((char, box))
    end()
    return words
