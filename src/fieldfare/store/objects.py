"""Stored bytes, whole or not at all, under keys that are all ours: in a folder of this machine here."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeAlias

from fieldfare.settings import Settings

if TYPE_CHECKING:
    from fieldfare.store.s3 import Bucket

Store: TypeAlias = "Files | Bucket"  # what holds the bytes of an installation

CHUNK = 1024 * 1024
_KEY = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


class Stored(NamedTuple):
    """An object, as a listing shows it."""

    key: str
    size_bytes: int
    changed_at: dt.datetime


class Joined(NamedTuple):
    """What parts made together."""

    size_bytes: int
    sha256: str


class PartTooLarge(Exception):
    """The body is larger than the part may be."""


class PartMissing(Exception):
    """No part with this number was uploaded."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"part {number} was not uploaded")


class PartDiffers(Exception):
    """The part that was uploaded is not the one with this ETag."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"part {number} has another ETag")


class Unreachable(OSError):
    """The store does not answer: it will, and nobody is to blame."""


def is_key(key: str) -> bool:
    """Whether it is of the shape of our keys, none of which leaves the root."""
    return _KEY.fullmatch(key) is not None


def of(settings: Settings) -> Store:
    """The store of an installation."""
    if not settings.storage_url:
        return Files(settings.data)
    from fieldfare.store import s3  # noqa: PLC0415  (only where there is a bucket)

    return s3.bucket(settings)


class PartWriter:
    """A part on its way in: `write` its bytes; `etag` is what S3 would give, without the quotes."""

    def __init__(self, file: BinaryIO, limit: int) -> None:
        self._file = file
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._left = limit

    def write(self, chunk: bytes) -> None:
        """Append `chunk`; raises `PartTooLarge` before anything beyond the limit is written."""
        self._left -= len(chunk)
        if self._left < 0:
            raise PartTooLarge
        self._md5.update(chunk)
        self._file.write(chunk)

    @property
    def etag(self) -> str:
        """The hexadecimal md5 of the bytes so far."""
        return self._md5.hexdigest()


class Files:
    """The objects of one installation, each a file under `root`."""

    parts_stay = True

    def __init__(self, root: Path) -> None:
        self.root = root
        for folder in (root, root / "incoming"):
            folder.mkdir(parents=True, exist_ok=True)

    def path(self, key: str) -> Path:
        """Where the object's bytes are; a key that could leave the root is a ValueError."""
        if not is_key(key):
            raise ValueError(f"not an object key: {key!r}")
        return self.root / "objects" / key

    @contextmanager
    def create(self, key: str) -> Iterator[BinaryIO]:
        """A file to write; it becomes the object at a clean end, and an error leaves nothing."""
        with self._written(self.path(key)) as file:
            yield file

    def put(self, key: str, content: bytes | Iterable[bytes]) -> int:
        """Store `content` under `key` and give back its size."""
        with self.create(key) as file:
            for chunk in [content] if isinstance(content, bytes) else content:
                file.write(chunk)
            return file.tell()

    def put_all(self, contents: Mapping[str, bytes]) -> None:
        """Store several objects, all or none, that can be made again if the power fails."""
        written: dict[str, Path] = {}
        try:
            for key, content in contents.items():
                written[key] = self._new()
                with self._open_new(written[key]) as file:
                    file.write(content)
            for key, path in written.items():
                self._move(path, self.path(key))
        except BaseException:
            for key, path in written.items():
                path.unlink(missing_ok=True)
                self.delete(key)
            raise

    def open(self, key: str) -> BinaryIO:
        """The object's bytes; FileNotFoundError when it does not exist."""
        return self.path(key).open("rb")

    def read(self, key: str) -> bytes:
        """All of the object's bytes; FileNotFoundError when it does not exist."""
        return self.path(key).read_bytes()

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        """A file with the object's bytes, which may not be there."""
        yield self.path(key)

    def exists(self, key: str) -> bool:
        """Whether the object is there."""
        return self.path(key).is_file()

    def size(self, key: str) -> int:
        """The object's size in bytes; FileNotFoundError when it does not exist."""
        return self.path(key).stat().st_size

    def delete(self, key: str) -> None:
        """Remove the object, if it is there."""
        path = self.path(key)
        path.unlink(missing_ok=True)
        self._prune(path.parent)

    def delete_under(self, prefix: str) -> None:
        """Remove every object whose key starts with `prefix` and a slash."""
        path = self.path(prefix)
        shutil.rmtree(path, ignore_errors=True)
        self._prune(path.parent)

    def stored(self, prefix: str = "") -> Iterator[Stored]:
        """Every object whose key starts with `prefix` and a slash; all of them without one."""
        start = self.path(prefix) if prefix else self.root / "objects"
        for folder, _, names in os.walk(start):
            for name in names:
                path = Path(folder, name)
                try:
                    stat = path.stat()
                except FileNotFoundError:  # removed since the folder was listed
                    continue
                key = path.relative_to(self.root / "objects").as_posix()
                yield Stored(key, stat.st_size, dt.datetime.fromtimestamp(stat.st_mtime, dt.UTC))

    def part_path(self, upload: str, number: int) -> Path:
        """Where part `number` of the upload with this key is."""
        return self.path(f"parts/{upload}/{number:05d}")

    @contextmanager
    def create_part(self, upload: str, number: int, limit: int) -> Iterator[PartWriter]:
        """A part to write, of at most `limit` bytes; one that is sent again replaces the first."""
        with self._written(self.part_path(upload, number)) as file:
            yield PartWriter(file, limit)

    def write_part(self, upload: str, number: int, content: Iterable[bytes], limit: int) -> str:
        """Store a part of at most `limit` bytes and give back its ETag, unquoted."""
        with self.create_part(upload, number, limit) as part:
            for chunk in content:
                part.write(chunk)
            return part.etag

    def parts(self, upload: str) -> dict[int, int]:
        """The parts that the upload has so far: number to size in bytes."""
        return {int(p.key.rsplit("/", 1)[1]): p.size_bytes for p in self.stored(f"parts/{upload}")}

    def source_key(self, upload: str) -> str:
        """A new key for the upload's bytes."""
        return f"sources/{upload}/{uuid.uuid4().hex}"

    def begin_parts(self, upload: str) -> None:
        """Nothing: parts can be sent at any time."""

    def join(self, upload: str, etags: Mapping[int, str], key: str) -> Joined:
        """Make the object `key` of the upload's parts in order of their numbers; the parts stay.

        Raises `PartMissing` or `PartDiffers` when a part is not there or is not the one with this
        (unquoted) ETag; then there is no object.
        """
        whole = hashlib.sha256()
        with self.create(key) as file:
            for number in sorted(etags):
                if self._append_part(upload, number, file, whole) != etags[number]:
                    raise PartDiffers(number)
            return Joined(file.tell(), whole.hexdigest())

    def unjoin(self, key: str) -> None:
        """Remove what was joined: the parts are still there."""
        self.delete(key)

    def tidy(self) -> None:
        """Nothing: there are no copies."""

    def reach(self) -> None:
        """Look whether objects can be stored; raises `Unreachable`."""
        if not os.access(self.root / "incoming", os.W_OK | os.X_OK):
            raise Unreachable(f"{self.root} cannot be written to")

    def delete_parts(self, upload: str) -> None:
        """Remove all parts of the upload."""
        self.delete_under(f"parts/{upload}")

    def delete_incoming(self, before: dt.datetime) -> None:
        """Remove what a process that was killed left half written before `before`."""
        for path in (self.root / "incoming").iterdir():
            try:
                if dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC) < before:
                    path.unlink()
            except FileNotFoundError:  # finished or removed since
                continue

    def _append_part(self, upload: str, number: int, file: BinaryIO, whole: hashlib._Hash) -> str:
        own = hashlib.md5(usedforsecurity=False)
        try:
            part = self.part_path(upload, number).open("rb")
        except FileNotFoundError:
            raise PartMissing(number) from None
        with part:
            while chunk := part.read(CHUNK):
                own.update(chunk)
                whole.update(chunk)
                file.write(chunk)
        return own.hexdigest()

    @contextmanager
    def _written(self, target: Path) -> Iterator[BinaryIO]:
        temporary = self._new()
        try:
            with self._open_new(temporary) as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            self._move(temporary, target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync(target.parent)

    def _new(self) -> Path:
        return self.root / "incoming" / uuid.uuid4().hex

    def _open_new(self, path: Path) -> BinaryIO:
        return path.open("xb")

    @staticmethod
    def _move(temporary: Path, target: Path) -> None:
        for tries_left in range(20, -1, -1):  # a folder that became empty may go under our feet
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                temporary.replace(target)
                break
            except (FileNotFoundError, FileExistsError):
                if not tries_left:
                    raise

    def _prune(self, folder: Path) -> None:
        """Remove `folder` and what lies above it as far as they are empty."""
        top = self.root / "objects"
        while folder != top and top in folder.parents:
            try:
                folder.rmdir()
            except OSError:  # not empty, or gone already
                return
            folder = folder.parent


def _sync(path: Path) -> None:
    """Wait until the disk has the file or folder, if it is still there."""
    with suppress(FileNotFoundError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
