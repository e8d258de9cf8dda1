"""Objects that were fetched from a bucket, kept at hand on this machine for the next step's sake."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

KEPT_FOR = dt.timedelta(minutes=10)  # what is deleted must not stay here for long
LEFT_AFTER = dt.timedelta(hours=2)  # longer than any step: whoever used it was killed


class Fetched:
    """Files in `folder`, which all processes of this machine share, `limit` bytes at most.

    Whoever uses one has a name of its own for it, so that it can be let go at any moment.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        self._kept = folder / "kept"
        self._used = folder / "used"
        self._limit = limit

    @contextmanager
    def at_hand(self, name: str, fetch: Callable[[BinaryIO], None]) -> Iterator[Path]:
        """A file with what is called `name`; `fetch` writes its bytes if they are not here."""
        for folder in (self._kept, self._used):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = self._kept / hashlib.sha256(name.encode()).hexdigest()
        mine = self._used / uuid.uuid4().hex
        try:
            if not self._take(kept, mine):
                with mine.open("xb") as file:
                    fetch(file)
                with contextlib.suppress(FileExistsError):
                    os.link(mine, kept)
                self.tidy()
            yield mine
        finally:
            mine.unlink(missing_ok=True)

    def tidy(self, before: dt.datetime | None = None) -> None:
        """Let go of what was not used since `before`, and of what is too much, the oldest first."""
        now = dt.datetime.now(dt.UTC)
        since = (before or now - KEPT_FOR).timestamp()
        for used_at, _, path in _oldest_first(self._used):
            if used_at < (now - LEFT_AFTER).timestamp():
                path.unlink(missing_ok=True)
        found = _oldest_first(self._kept)
        too_much = sum(size for _, size, _ in found) - self._limit
        for used_at, size, path in found:
            if used_at < since or too_much > 0:
                path.unlink(missing_ok=True)
                too_much -= size

    @staticmethod
    def _take(kept: Path, mine: Path) -> bool:
        try:
            os.link(kept, mine)
        except FileNotFoundError:
            return False
        os.utime(mine)  # of both names: it is one file
        return True


def _oldest_first(folder: Path) -> list[tuple[float, int, Path]]:
    """When each file was last used, its size and itself."""
    found = []
    for path in folder.glob("*"):
        with contextlib.suppress(FileNotFoundError):
            stat = path.stat()
            found.append((stat.st_mtime, stat.st_size, path))
    return sorted(found)
