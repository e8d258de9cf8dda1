"""How far the work is, on stderr: a bar on a terminal, plain lines otherwise."""

from __future__ import annotations

import sys
import threading
from typing import Final, Protocol

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from fieldfare.cli.words import counted
from fieldfare.writing.text import clean

PAGES_A_LINE: Final = 25  # of a long file


class Watcher(Protocol):
    """Is told, from any thread, what happens."""

    def page(self, name: str, number: int, pages: int) -> None:
        """Page `number` of `pages` of the file `name` was read."""

    def end_file(self, name: str, pages: int, failed: int) -> None:
        """The file `name` was read: so many pages, and so many that could not be."""

    def end(self) -> None:
        """No more files are read."""


class Lines:
    """Plain lines, for logs and for whoever listens to a screen reader."""

    def __init__(self, files: int) -> None:
        self._files = files
        self._done = 0
        self._turn = threading.Lock()

    def page(self, name: str, number: int, pages: int) -> None:
        """Say now and then how far a long file is."""
        if number % PAGES_A_LINE == 0 and number < pages:
            self._say(f"reading {name}: page {number} of {pages}")

    def end_file(self, name: str, pages: int, failed: int) -> None:
        """Say which file was read and how many that makes."""
        with self._turn:
            self._done += 1
            missed = f", {failed} failed" if failed else ""
            read = counted(pages, "page") + missed
            self._say(f"read {name}: {read} ({self._done} of {counted(self._files, 'file')})")

    def end(self) -> None:
        """Nothing is left to do."""

    def _say(self, line: str) -> None:
        print(clean(line), file=sys.stderr, flush=True)


class Bar:
    """A bar that fills file by file, and page by page within each."""

    def __init__(self, files: int) -> None:
        self._done = 0
        self._begun: dict[str, float] = {}
        self._turn = threading.Lock()
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[count]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("reading", total=files, count=f"0/{files}")
        self._files = files
        self._progress.start()

    def page(self, name: str, number: int, pages: int) -> None:
        """Move the bar by a part of a file."""
        with self._turn:
            self._begun[name] = number / pages
            self._show(f"{name}, page {number} of {pages}" if pages > 1 else name)

    def end_file(self, name: str, pages: int, failed: int) -> None:  # noqa: ARG002
        """Move the bar to the end of a file."""
        with self._turn:
            self._begun.pop(name, None)
            self._done += 1
            self._show(name)

    def end(self) -> None:
        """Take the bar away."""
        self._progress.stop()

    def _show(self, what: str) -> None:
        self._progress.update(
            self._task,
            completed=self._done + sum(self._begun.values()),
            description=escape(clean(what)[-48:]),
            count=f"{self._done}/{self._files}",
        )


def watcher(files: int) -> Watcher:
    """What suits the place where stderr goes, for so many files."""
    return Bar(files) if sys.stderr.isatty() else Lines(files)
