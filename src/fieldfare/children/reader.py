"""The parent's handle on the children: files in, pages out, whatever happens to a child."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from fieldfare.children.child import Child, PipeClosed, TimedOut, program
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
    shared,
)
from fieldfare.reading.pixels import Pictured, Sheet
from fieldfare.reading.refusals import (
    REFUSALS,
    BrokenDocument,
    BrokenPage,
    CannotRead,
    EncryptedDocument,
    TooLarge,
)
from fieldfare.reading.words import FailedPage, Frame, Page

__all__ = [
    "BrokenDocument",
    "BrokenPage",
    "CannotRead",
    "EncryptedDocument",
    "Limits",
    "Opened",
    "Reader",
    "TooLarge",
    "shared",
]

OPENER = program("fieldfare.children.opener")
RECOGNISER = program("fieldfare.children.recogniser")
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


DEFAULT = Limits()
MOST_TIMED_OUT = 5  # pages of a file that may take too long; then the others are not tried
FILES_NOTED = 1000
TRIES = 3  # of a page on which children die: what kills them may be something else


class Reader:
    """Reads files in children: one that opens them and, once a page needs it, one for OCR.

    A child that dies or hangs is replaced: hanging costs one page, and so do three deaths on it.
    Use it as a context manager, with one caller at a time.
    """

    def __init__(
        self,
        *,
        ocr: bool = True,
        limits: Limits = DEFAULT,
        opener: Sequence[str] = OPENER,
        recogniser: Sequence[str] = RECOGNISER,
    ) -> None:
        self._ocr = ocr
        self._limits = limits
        self._commands = {"opener": tuple(opener), "recogniser": tuple(recogniser)}
        self._children: dict[str, Child] = {}
        self._timed_out: dict[Path, int] = {}  # pages by file
        self._pixels = _nameless_file()
        self._lock = threading.RLock()
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Answer).decode

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the children."""
        with self._lock:
            for name in list(self._children):
                self._end(name)
            if self._pixels >= 0:
                os.close(self._pixels)
                self._pixels = -1

    def count(self, path: Path, name: str) -> Opened:
        """What the file is and how many pages it has.

        Raises `EncryptedDocument`, `TooLarge`, and `BrokenDocument` where the pages cannot be counted.
        """
        with self._lock:
            try:
                answer = self._ask("opener", Count(str(path)), self._limits.page_seconds)
            except (PipeClosed, TimedOut) as gone:
                raise BrokenDocument(f"{name} could not be opened.") from gone
        if isinstance(answer, Counted):
            return answer.opened
        assert isinstance(answer, Refused)
        raise REFUSALS.get(answer.code, BrokenDocument)(answer.message)

    def read(self, path: Path, name: str, numbers: Sequence[int]) -> Iterator[Page | FailedPage]:
        """The pages with these numbers (from 1), in this order; one that cannot be read fails alone."""
        for number in numbers:
            with self._lock:
                yield self._page(path, name, number)

    def draw(self, path: Path, name: str, number: int) -> bytes | FailedPage:
        """The page with this number (from 1) as a picture in WebP."""
        with self._lock:
            try:
                answer = self._ask("opener", Draw(str(path), number), self._limits.page_seconds)
            except PipeClosed:
                why = f"Drawing page {number} of {name} failed."
                return FailedPage(number, "PAGE_CRASHED", why)
            except TimedOut:
                why = f"Drawing page {number} of {name} took too long."
                return FailedPage(number, "PAGE_TIMED_OUT", why)
        if isinstance(answer, Drawn):
            return answer.webp
        assert isinstance(answer, Refused)
        return FailedPage(number, answer.code, answer.message)

    def _page(self, path: Path, name: str, number: int) -> Page | FailedPage:
        if self._timed_out.get(path, 0) >= MOST_TIMED_OUT:
            why = f"Page {number} of {name} was not tried: too many of its pages took too long."
            return FailedPage(number, "PAGE_TIMED_OUT", why)
        try:
            limits = self._limits
            answer = self._ask("opener", Take(str(path), number), limits.page_seconds)
            if isinstance(answer, Pictured):
                return self._with_pictures(answer)
            if isinstance(answer, Sheet):
                if not self._ocr:
                    return _unrecognised(answer)
                answer = self._ask("recogniser", answer, limits.ocr_seconds)
        except PipeClosed:
            return FailedPage(number, "PAGE_CRASHED", f"Reading page {number} of {name} failed.")
        except TimedOut:
            self._note_time(path)
            return FailedPage(
                number, "PAGE_TIMED_OUT", f"Reading page {number} of {name} took too long."
            )
        if isinstance(answer, Taken):
            return answer.page
        assert isinstance(answer, Refused)
        return FailedPage(number, answer.code, answer.message)

    def _note_time(self, path: Path) -> None:
        """A file of thousands of pages that never end must not hold its worker for days."""
        if len(self._timed_out) >= FILES_NOTED:
            self._timed_out.clear()
        self._timed_out[path] = self._timed_out.get(path, 0) + 1

    def _with_pictures(self, pictured: Pictured) -> Page:
        """The page with the words in its pictures; without, where OCR is switched off or fails."""
        if self._ocr:
            with suppress(PipeClosed, TimedOut):
                answer = self._ask("recogniser", pictured, self._limits.page_seconds)
                if isinstance(answer, Taken):
                    return answer.page
        return pictured.page

    def _ask(self, name: str, message: Request | Sheet | Pictured, seconds: float) -> Answer:
        body = self._encode(message)
        deaths = 0  # of children that had done nothing before
        until = time.monotonic() + seconds
        while True:
            child = self._child(name)
            fresh = child.fresh
            try:
                answer: Answer = self._decode(child.ask(body, seconds))
            except PipeClosed:
                self._end(name)
                # One that had worked before may have died of what came before, any may have been killed.
                deaths += fresh
                if deaths == TRIES or time.monotonic() > until:
                    raise
            except (TimedOut, msgspec.DecodeError) as lost:
                self._end(name)
                raise lost if isinstance(lost, TimedOut) else PipeClosed from lost
            else:
                return answer

    def _child(self, name: str) -> Child:
        if name not in self._children:
            begin = self._encode(Begin(self._limits, self._pixels))
            environment = ONE_THREAD if name == "opener" else {}
            self._children[name] = Child(self._commands[name], begin, self._pixels, environment)
        return self._children[name]

    def _end(self, name: str) -> None:
        self._children.pop(name).close()


def _unrecognised(sheet: Sheet) -> Page:
    """The page with what its file says of it, where OCR is switched off."""
    return Page(
        sheet.number,
        sheet.width,
        sheet.height,
        sheet.words,
        Frame(sheet.width, sheet.height),
        sheet.rulings,
        source="text" if sheet.words else "blank",
        unit=sheet.unit,
    )


def _nameless_file() -> int:
    """An open file without a name, in memory where the system can: it goes when its holders go."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("pixels")
    fd, path = tempfile.mkstemp()
    Path(path).unlink()
    return fd
