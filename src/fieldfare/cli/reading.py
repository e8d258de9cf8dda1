"""Files become documents: each content is read once, two files side by side, the order kept."""

from __future__ import annotations

import hashlib
import queue
import threading
from collections import Counter, deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import msgspec

from fieldfare.children.reader import CannotRead, Reader, shared
from fieldfare.cli.kept_pages import KeptPages
from fieldfare.cli.progress import Watcher
from fieldfare.cli.sources import Source
from fieldfare.reading.words import Document, FailedPage, Page

READERS: Final = 2
FILES_AHEAD: Final = 8  # that may be read before their document is asked for


def documents(
    sources: Sequence[Source], kept: KeptPages | None, watcher: Watcher
) -> Generator[Document, None, None]:
    """One document for each of `sources`, in their order; what cannot be read is a failed page."""
    hashes = [_sha256(source.path) for source in sources]
    first = dict(reversed([*zip(hashes, sources, strict=True)]))
    times = Counter(hashes)
    again: dict[str, Document] = {}
    with _Reading(kept, watcher, min(READERS, len(first))) as reading:
        fresh = reading.each([(h, first[h]) for h in dict.fromkeys(hashes)])
        for sha256, source in zip(hashes, sources, strict=True):
            document = again.get(sha256) or next(fresh)
            if times[sha256] > 1:
                again[sha256] = document
            yield msgspec.structs.replace(document, name=source.name)


class _Reading(ExitStack):
    """Threads that read whole files, each with a reader of its own."""

    def __init__(self, kept: KeptPages | None, watcher: Watcher, readers: int) -> None:
        super().__init__()
        self._kept = kept
        self._watcher = watcher
        self._idle: queue.SimpleQueue[Reader] = queue.SimpleQueue()
        self._stopped = threading.Event()
        for _ in range(readers):
            self._idle.put(self.enter_context(Reader(limits=shared(readers))))
        self._threads = ThreadPoolExecutor(READERS)
        # Ends before the readers are closed: after the page at hand when we were interrupted.
        self.callback(self._threads.shutdown, cancel_futures=True)
        self.callback(self._stopped.set)

    def each(self, files: Sequence[tuple[str, Source]]) -> Iterator[Document]:
        """The documents of `files` in their order, some of them read ahead."""
        pending: deque[Future[Document]] = deque()
        for sha256, source in files:
            pending.append(self._threads.submit(self._document, sha256, source))
            if len(pending) > FILES_AHEAD:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()

    def _document(self, sha256: str, source: Source) -> Document:
        document = self._kept.get(sha256) if self._kept else None
        if document is None:
            reader = self._idle.get()
            try:
                document = self._read(reader, source)
            finally:
                self._idle.put(reader)
            if self._kept and not self._stopped.is_set():
                self._kept.put(sha256, document)
        self._watcher.end_file(source.name, len(document.pages), len(document.failed))
        return document

    def _read(self, reader: Reader, source: Source) -> Document:
        try:
            source.path.open("rb").close()
            opened = reader.count(source.path, source.name)
        except OSError as error:
            return _unread(source, "UNREADABLE_FILE", f"{error.strerror}.")
        except CannotRead as refused:
            return _unread(source, refused.code, str(refused))
        pages: list[Page] = []
        failed: list[FailedPage] = []
        for page in reader.read(source.path, source.name, range(1, opened.pages + 1)):
            if isinstance(page, Page):
                pages.append(page)
            else:
                failed.append(page)
            self._watcher.page(source.name, page.number, opened.pages)
            if self._stopped.is_set():
                break
        return Document(source.name, tuple(pages), tuple(failed), opened.einvoice)


def _unread(source: Source, code: str, message: str) -> Document:
    """A file whose pages cannot be counted fails as its page 1."""
    return Document(source.name, (), (FailedPage(1, code, message),))


def _sha256(path: Path) -> str:
    """The hash of the file's content; a file that cannot be read stands for itself."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"{error.strerror}: {path}"
