"""The child that opens untrusted files: it gives words, or pixels where there are none.

Started as `python -m fieldfare.children.opener`; requests come on standard input, answers go to
standard output. It may crash or be killed at any time.
"""

from __future__ import annotations

import mmap
import os
import sys
from pathlib import Path

import msgspec

from fieldfare import traces
from fieldfare.children.confinement import limit_memory, renew_cpu_time, renounce
from fieldfare.children.frames import PipeClosed, receive, send
from fieldfare.children.messages import (
    Answer,
    Begin,
    Count,
    Counted,
    Draw,
    Drawn,
    Limits,
    Opened,
    Refused,
    Request,
    Take,
    Taken,
)
from fieldfare.reading import einvoice, image
from fieldfare.reading.pdf import Pdf
from fieldfare.reading.pixels import Pictured, Pixels, Sheet
from fieldfare.reading.refusals import BrokenDocument, BrokenPage, CannotRead, TooLarge


class Opener:
    """Answers requests; keeps the last PDF open, since its next page is usually asked next."""

    def __init__(self, limits: Limits, pixels: int) -> None:
        self._limits = limits
        self._pixels = pixels
        self._open: tuple[tuple[str, int, int], Pdf] | None = None

    def answer(self, request: Request) -> Answer:
        """What `request` asks for, or why not."""
        try:
            if isinstance(request, Count):
                return Counted(self._count(Path(request.path)))
            if isinstance(request, Draw):
                return Drawn(image.webp(self._drawn(Path(request.path), request.number)))
            return self._take(Path(request.path), request)
        except CannotRead as refusal:
            return Refused(refusal.code, str(refusal))
        except MemoryError:
            return Refused(TooLarge.code, "The page takes more memory than it may.")

    def _count(self, path: Path) -> Opened:
        if not self._is_pdf(path):
            if not image.is_image(path, most_pixels=self._limits.max_pixels):
                raise BrokenDocument
            return Opened("image", 1)
        pdf = self._pdf(path)
        attached = pdf.attachments(most_bytes=einvoice.MOST_BYTES)
        return Opened("pdf", len(pdf), einvoice=einvoice.einvoice(attached))

    def _take(self, path: Path, request: Take) -> Taken | Sheet | Pictured:
        if self._is_pdf(path):
            return self._page(self._pdf(path), request.number)
        if request.number != 1:
            raise BrokenPage("An image has one page.")
        shown = image.picture(path, most_pixels=self._limits.max_pixels)
        self._hand_on(shown.pixels)
        size = shown.pixels.width, shown.pixels.height
        return Sheet(1, shown.width, shown.height, "px", size)

    def _drawn(self, path: Path, number: int) -> Pixels:
        most = self._limits.max_drawn_pixels
        if self._is_pdf(path):
            return self._pdf(path).draw(number, most_pixels=most)
        if number != 1:
            raise BrokenPage("An image has one page.")
        return image.picture(path, most_pixels=self._limits.max_pixels, shown_pixels=most).pixels

    def _page(self, pdf: Pdf, number: int) -> Taken | Sheet | Pictured:
        leaf = pdf.leaf(number)
        if boxes := leaf.promising:
            pixels, pasted = pdf.render_pictures(
                leaf, boxes, most_pixels=self._limits.max_picture_pixels
            )
            self._hand_on(pixels)
            return Pictured(leaf.page(), (pixels.width, pixels.height), pasted)
        if leaf.need in ("text", "blank"):
            return Taken(leaf.page())
        pixels = pdf.render(leaf, most_pixels=self._limits.max_rendered_pixels)
        self._hand_on(pixels)
        size = pixels.width, pixels.height
        return Sheet(number, leaf.width, leaf.height, "pt", size, leaf.kept, leaf.drawn.rulings)

    def _hand_on(self, pixels: Pixels) -> None:
        os.ftruncate(self._pixels, len(pixels.rgb))
        with mmap.mmap(self._pixels, len(pixels.rgb)) as shared:
            shared[:] = pixels.rgb

    def _is_pdf(self, path: Path) -> bool:
        """Whether the content is a PDF's, whatever its name; the header may stand after some junk."""
        try:
            with path.open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                if size > self._limits.max_file_bytes:
                    raise TooLarge("The file is larger than what is opened.")
                return b"%PDF-" in file.read(1024)
        except OSError as missing:
            raise BrokenDocument("The file cannot be opened.") from missing

    def _pdf(self, path: Path) -> Pdf:
        state = path.stat()
        key = (str(path), state.st_mtime_ns, state.st_size)
        if self._open is None or self._open[0] != key:
            self._close()
            self._open = key, Pdf(path)
        return self._open[1]

    def _close(self) -> None:
        if self._open:
            self._open[1].close()
            self._open = None


def main() -> None:
    """Answer requests until the parent is gone."""
    sys.excepthook = traces.only_told
    requests, answers = os.dup(0), os.dup(1)
    # What a library prints must not reach the answers.
    os.dup2(2, 1)
    decoder = msgspec.msgpack.Decoder(Request)
    encoder = msgspec.msgpack.Encoder()
    try:
        begin = msgspec.msgpack.decode(receive(requests), type=Begin)
        limit_memory(begin.limits.memory_bytes)
        renounce()
        opener = Opener(begin.limits, begin.pixels)
        while True:
            request = decoder.decode(receive(requests))
            renew_cpu_time(begin.limits.cpu_seconds)
            send(answers, encoder.encode(opener.answer(request)))
    except PipeClosed:
        sys.exit(0)


if __name__ == "__main__":
    main()
