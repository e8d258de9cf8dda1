"""The files that a call asks for: checked before the work, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, get_args

from fieldfare.writing.options import FileKind

KINDS: tuple[FileKind, ...] = get_args(FileKind)


class WrongCall(Exception):
    """What is wrong with a call, in words for the person who made it."""


def kind_of(path: Path) -> FileKind:
    """The kind of file that the suffix of `path` asks for."""
    for kind in KINDS:
        if path.suffix.lower() == f".{kind}":
            return kind
    raise WrongCall(f"{path}: an output ends in .xlsx, .csv or .json")


def check(paths: Sequence[Path], *, force: bool) -> None:
    """Refuse `paths` that could not be written in the end, or that hold something already."""
    for path in paths:
        folder = path.parent
        if not folder.is_dir():
            raise WrongCall(f"{path}: the folder {folder} does not exist")
        if path.is_dir():
            raise WrongCall(f"{path} is a folder")
        if path.exists() and not force:
            raise WrongCall(f"{path} exists already; --force replaces it")
        if not os.access(folder, os.W_OK | os.X_OK):
            raise WrongCall(f"{path}: nothing may be written into {folder}")
    if len({os.path.realpath(path) for path in paths}) < len(paths):
        raise WrongCall("the same output is named twice")


def write(path: Path, render: Callable[[BinaryIO], None]) -> None:
    """Let `render` write a file beside `path`, then put it in the place of `path`."""
    target = Path(os.path.realpath(path))  # through a link, so that the link stays
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            render(file)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(target))
        beside.replace(target)
    except BaseException:
        beside.unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those that the user gives new files."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
