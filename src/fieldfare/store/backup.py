"""An installation in one file, taken while it works, and a new folder made of it.

The file is a tar: the database as of one moment, every object that it then named, the signing key, and
at its end `MANIFEST`, which says what all of them must be. Objects are never changed once they are
there, so a second name for each, given before the database is copied, keeps what is deleted meanwhile.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import json
import os
import shutil
import sqlite3
import tarfile
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

from fieldfare import __version__
from fieldfare.settings import NotReady, Settings
from fieldfare.store import database, held, schema
from fieldfare.store.objects import CHUNK, is_key
from fieldfare.store.signing import KEY_FILE, signer

FORM = 1  # of the file
MANIFEST = "manifest.json"
OBJECTS = "objects"
FOLDER = "backup"  # in the data folder, while one is taken
LOCK = "backup.lock"
TRIES = 5  # to find a moment whose objects are all there
NAMING = {name for name, table in schema.metadata.tables.items() if "object_key" in table.c}
HELD = {name for name, table in schema.metadata.tables.items() if "claimed_by" in table.c}
FOUND = {"lost+found"}  # in a folder that is new all the same


class BackupRefused(Exception):
    """It cannot be taken or be used; the text says why."""


class Taken(NamedTuple):
    """What a backup holds."""

    made_at: dt.datetime
    objects: int
    size_bytes: int
    missing: int  # objects that the database names and that had been lost before


def take(settings: Settings, file: Path, *, force: bool = False) -> Taken:
    """Write the installation into `file`, which is there whole or not at all; raises `BackupRefused`."""
    refuse_servers(settings)
    if not (settings.data / database.FILE).exists():
        raise BackupRefused(f"there is no installation in {settings.data}")
    if file.exists() and not force:
        raise BackupRefused(f"{file} is there already; --force replaces it")
    signer(settings.data)  # whose key is made on first use
    made_at = dt.datetime.now(dt.UTC)
    with _kept(settings.data) as kept:
        missing = _keep(settings.data, kept)
        unfinished = file.with_name(f".{file.name}.{uuid.uuid4().hex}")
        try:
            with unfinished.open("xb") as out:
                unfinished.chmod(0o600)  # invoices are nobody else's
                count = _pack(kept, out, made_at)
                out.flush()
                os.fsync(out.fileno())
            verify(unfinished)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
    return Taken(made_at, count, file.stat().st_size, missing)


def verify(file: Path) -> Mapping[str, Any]:
    """The manifest of a backup that is whole; raises `BackupRefused`."""
    return _unpacked(file, None)


def restore(file: Path, data: Path) -> Mapping[str, Any]:
    """Make the new folder `data` of a backup and give back its manifest; raises `BackupRefused`.

    Nobody works any more on what was being worked on: it is given out again.
    """
    if data.exists() and (not data.is_dir() or {one.name for one in data.iterdir()} - FOUND):
        raise BackupRefused(f"{data} is not empty; restore into a new folder")
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = data / ".restoring"
    try:
        unfinished.mkdir(mode=0o700)
        manifest = _unpacked(file, unfinished)
        _free(unfinished / database.FILE)
        for path in sorted(unfinished.iterdir(), key=lambda one: one.name == database.FILE):
            path.rename(data / path.name)  # the database last
        unfinished.rmdir()
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    os.sync()
    return manifest


def forget_unfinished(data: Path) -> None:
    """Remove what a backup that was killed has kept."""
    left = [*(data / FOLDER).glob("*")]  # before we look whether one is being taken
    if left and not held.is_held(data / LOCK):
        for path in left:
            shutil.rmtree(path, ignore_errors=True)


def refuse_servers(settings: Settings) -> None:
    """Raises `NotReady` when the installation is not the embedded default."""
    if settings.database_url or settings.storage_url:
        raise NotReady(
            "backup and restore are for the embedded default; use pg_dump and the bucket's own "
            "copies where FIELDFARE_DATABASE_URL or FIELDFARE_STORAGE_URL is set"
        )


@contextmanager
def _kept(data: Path) -> Iterator[Path]:
    """A folder for second names of files, gone at the end; one backup at a time."""
    try:
        with held.hold(data / LOCK):
            for left in (data / FOLDER).glob("*"):
                shutil.rmtree(left, ignore_errors=True)
            folder = data / FOLDER / uuid.uuid4().hex
            folder.mkdir(mode=0o700, parents=True)
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)
                with contextlib.suppress(OSError):
                    folder.parent.rmdir()
    except held.HeldByAnother:
        raise BackupRefused("another backup of this installation is being taken") from None


def _keep(data: Path, kept: Path) -> int:
    """Give all that one moment needs a second name in `kept`; how many objects had been lost."""
    before: set[str] | None = None
    for _ in range(TRIES):
        _link_all(data / OBJECTS, kept / OBJECTS)
        _copy_database(data / database.FILE, kept / database.FILE)
        _link_all(data / OBJECTS, kept / OBJECTS)  # what was added between the two
        lacking = {
            key for key in _named(kept / database.FILE) if not (kept / OBJECTS / key).exists()
        }
        # What lacks twice was not deleted in between: it has been lost for long.
        if not lacking or lacking == before:
            break
        before = lacking
    _link(data / KEY_FILE, kept / KEY_FILE)
    return len(lacking)


def _link_all(source: Path, target: Path) -> None:
    for folder, _, names in os.walk(source):
        place = target / Path(folder).relative_to(source)
        place.mkdir(parents=True, exist_ok=True)
        for name in names:
            with contextlib.suppress(FileNotFoundError):  # deleted since the folder was listed
                _link(Path(folder, name), place / name)


def _link(source: Path, target: Path) -> None:
    """A second name for the file, or a copy where there cannot be one."""
    try:
        os.link(source, target)
    except FileExistsError:
        if not source.samefile(target):  # a part that was sent again
            target.unlink()
            _link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(source, target)


def _copy_database(source: Path, target: Path) -> None:
    """The database as it is now, by SQLite's own way of copying one that is in use."""
    target.unlink(missing_ok=True)
    reading, writing = sqlite3.connect(source), sqlite3.connect(target)
    with contextlib.closing(reading), contextlib.closing(writing):
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it


def _named(path: Path) -> Iterator[str]:
    """The keys of all objects that the database, of whatever version, names."""
    with _opened(path) as copy:
        for table in NAMING & _tables(copy):
            asked = f"SELECT object_key FROM {table} WHERE object_key IS NOT NULL"  # noqa: S608
            yield from (key for (key,) in copy.execute(asked))


def _free(path: Path) -> None:
    """Give out again what workers of the other place held, and see that the database is whole."""
    with _opened(path) as copy, copy:
        for table in HELD & _tables(copy):
            copy.execute(f"UPDATE {table} SET claimed_by = NULL, lease_until = NULL")  # noqa: S608
        copy.execute("DELETE FROM workers")
        (said,) = copy.execute("PRAGMA quick_check").fetchone()
        if said != "ok":
            raise BackupRefused(f"its database is broken: {said}")


def _pack(kept: Path, out: IO[bytes], made_at: dt.datetime) -> int:
    """Write the tar, and give back how many objects are in it."""
    contents: dict[str, list[object]] = {}
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in _files(kept):
            name = path.relative_to(kept).as_posix()
            info = tarfile.TarInfo(name)
            info.size, info.mtime, info.mode = path.stat().st_size, int(path.stat().st_mtime), 0o600
            with path.open("rb") as file:
                hashing = _Hashing(file)
                tar.addfile(info, hashing)
            contents[name] = [info.size, hashing.sha256.hexdigest()]
        manifest = {
            "form": FORM,
            "fieldfare": __version__,
            "schema": _revision(kept / database.FILE),
            "made_at": made_at.isoformat(timespec="seconds"),
            "files": contents,
        }
        text = json.dumps(manifest, indent=1).encode()
        info = tarfile.TarInfo(MANIFEST)
        info.size, info.mtime, info.mode = len(text), int(made_at.timestamp()), 0o600
        tar.addfile(info, io.BytesIO(text))
    return sum(name.startswith(f"{OBJECTS}/") for name in contents)


def _files(kept: Path) -> Iterator[Path]:
    yield from (kept / database.FILE, kept / KEY_FILE)
    for folder, folders, names in os.walk(kept / OBJECTS):
        folders.sort()
        yield from (Path(folder, name) for name in sorted(names))


def _unpacked(file: Path, target: Path | None) -> Mapping[str, Any]:
    """The manifest of the backup, whose files are written into `target`, if there is one.

    Raises `BackupRefused` when anything is not as the manifest says, or not to be read by this version.
    """
    found: dict[str, list[object]] = {}
    manifest: dict[str, Any] | None = None
    try:
        with tarfile.open(file, "r:") as tar:
            for member in tar:
                content = tar.extractfile(member) if member.isreg() else None
                if content is None or manifest is not None:
                    raise BackupRefused(f"{file} holds what no backup does: {member.name}")
                if member.name == MANIFEST:
                    manifest = json.load(content)
                elif _is_ours(member.name):
                    found[member.name] = _copied(content, member, target)
                else:
                    raise BackupRefused(f"{file} holds what no backup does: {member.name}")
    except (tarfile.TarError, EOFError, ValueError) as error:
        raise BackupRefused(f"{file} is no backup, or not a whole one: {error}") from None
    except FileNotFoundError:
        raise BackupRefused(f"there is no {file}") from None
    if manifest is None:
        raise BackupRefused(f"{file} is no backup, or not a whole one: it ends without a manifest")
    if manifest["form"] != FORM or not database.is_known(manifest["schema"]):
        raise BackupRefused(f"{file} was made by a newer fieldfare, {manifest['fieldfare']}")
    wrong = {
        name for name in found | manifest["files"] if found.get(name) != manifest["files"].get(name)
    }
    if wrong:
        raise BackupRefused(f"{file} is damaged: {min(wrong)} is not what it was")
    return manifest


def _is_ours(name: str) -> bool:
    kind, _, key = name.partition("/")
    return name in {database.FILE, KEY_FILE} or (kind == OBJECTS and is_key(key))


def _copied(content: IO[bytes], member: tarfile.TarInfo, target: Path | None) -> list[object]:
    """Size and hash of the member, which is written into `target`, if there is one."""
    hashing = _Hashing(content)
    if target is None:
        while hashing.read(CHUNK):
            pass
    else:
        path = target / member.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            path.chmod(0o600)
            shutil.copyfileobj(hashing, file, CHUNK)
        os.utime(path, (member.mtime, member.mtime))  # how long it has been there
    return [hashing.size, hashing.sha256.hexdigest()]


class _Hashing:
    """A file that is read, and the hash of what was read of it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.sha256 = hashlib.sha256()
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        chunk = self._file.read(size)
        self.sha256.update(chunk)
        self.size += len(chunk)
        return chunk


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(path)) as copy:
        yield copy


def _tables(copy: sqlite3.Connection) -> set[str]:
    return {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _revision(path: Path) -> str:
    with _opened(path) as copy:
        (revision,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)
