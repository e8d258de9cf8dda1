"""Pages that were read are kept in the user's cache folder: a second prompt reads nothing again."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Final

import msgspec

from fieldfare.reading.words import Document

LARGEST_BYTES: Final = 1_000_000_000


def default_folder() -> Path:
    """Where the user's programs keep what can be made again."""
    asked = Path(os.environ.get("XDG_CACHE_HOME", ""))
    folder = asked if asked.is_absolute() else Path.home() / ".cache"
    return folder / "fieldfare" / "pages"


class KeptPages:
    """Read documents by the SHA-256 of their files; an unusable folder only means reading again."""

    def __init__(self, folder: Path, reading: str, largest_bytes: int = LARGEST_BYTES) -> None:
        """`reading` names the version of the reading and its options: another one reads anew."""
        self._folder = folder
        self._reading = reading
        self._largest_bytes = largest_bytes
        self._decode = msgspec.msgpack.Decoder(Document).decode
        self._encode = msgspec.msgpack.Encoder().encode

    def get(self, sha256: str) -> Document | None:
        """The document whose file has this hash, or None if it must be read."""
        path = self._path(sha256)
        try:
            document = self._decode(path.read_bytes())
            os.utime(path)  # what was asked for last is forgotten last
        except (OSError, msgspec.MsgspecError):
            return None
        return document

    def put(self, sha256: str, document: Document) -> None:
        """Keep `document`, unless a page failed, which may go better next time."""
        if document.failed:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                try:
                    file.write(self._encode(document))
                    file.close()
                    Path(file.name).replace(self._path(sha256))
                except OSError:
                    Path(file.name).unlink()
                    raise

    def trim(self) -> None:
        """Forget what was not asked for longest, until the folder holds no more than it may."""
        with contextlib.suppress(OSError):
            entries = [
                (e.stat().st_mtime, e.stat().st_size, e.path) for e in os.scandir(self._folder)
            ]
            surplus = sum(size for _, size, _ in entries) - self._largest_bytes
            for _, size, path in sorted(entries):
                if surplus <= 0:
                    break
                Path(path).unlink()
                surplus -= size

    def _path(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.{self._reading}"
