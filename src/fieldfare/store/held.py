"""Files that a process holds as long as it lives: the system lets go of them when it dies."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class HeldByAnother(Exception):
    """Another process holds the file; `text` is what it wrote into it."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.text = path, text
        super().__init__(f"{path} is held: {text}")


@contextmanager
def hold(path: Path) -> Iterator[Callable[[str], None]]:
    """Hold the file at `path`; raises `HeldByAnother`.

    Gives a function that writes into it what others are to read of its holder.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise HeldByAnother(path, path.read_text("utf-8")) from None
        os.ftruncate(descriptor, 0)
        yield lambda text: _rewrite(descriptor, text)
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _rewrite(descriptor: int, text: str) -> None:
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, text.encode(), 0)


def is_held(path: Path) -> bool:
    """Whether a living process holds the file at `path`."""
    return holder(path) is not None


def holder(path: Path) -> str | None:
    """What the process that holds the file at `path` wrote into it; None when nobody does."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return path.read_text("utf-8")
    else:
        return None
    finally:
        os.close(descriptor)
