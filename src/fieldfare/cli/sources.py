"""The files that a call names: which are read, under which names, and which are skipped."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

SUFFIXES = frozenset({".pdf", ".jpg", ".jpeg", ".png"})


class Source(msgspec.Struct, frozen=True):
    """A file to read; `name` stands in "Source File"."""

    path: Path
    name: str


class Skipped(msgspec.Struct, frozen=True):
    """A file or folder that is not read, and why."""

    path: Path
    why: str


class _Met(msgspec.Struct, frozen=True):
    path: Path
    within: Path  # the folder that was asked for, or the one that a named file lies in


def gather(paths: Sequence[Path]) -> tuple[list[Source], list[Skipped]]:
    """The files in and below `paths`, in order, each once; `paths` exist."""
    skipped: list[Skipped] = []
    met: dict[str, _Met] = {}
    for path in paths:
        for found in _below(path, skipped) if path.is_dir() else [_Met(path, path.parent)]:
            if found.path.suffix.lower() in SUFFIXES:
                met.setdefault(os.path.realpath(found.path), found)
            else:
                skipped.append(Skipped(found.path, "no PDF, JPG or PNG"))
    return list(_named(list(met.values()))), skipped


def _below(top: Path, skipped: list[Skipped]) -> Iterator[_Met]:
    """Files below `top`, folder by folder in the order of their names, hidden folders left out."""

    def unreadable(error: OSError) -> None:
        skipped.append(Skipped(Path(error.filename), error.strerror or "unreadable"))

    for folder, folders, names in os.walk(top, onerror=unreadable):
        hidden = sorted(name for name in folders if name.startswith("."))
        skipped.extend(Skipped(Path(folder, name), "a hidden folder") for name in hidden)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):  # .DS_Store, and "._a.pdf", which is no PDF
                skipped.append(Skipped(Path(folder, name), "a hidden file"))
            else:
                yield _Met(Path(folder, name), top)


def _named(met: Sequence[_Met]) -> Iterable[Source]:
    """Base names; where two are equal, the paths below the folder asked for, or the whole paths."""
    bases = Counter(found.path.name for found in met)
    within = [found.path.relative_to(found.within).as_posix() for found in met]
    relative = [
        below if bases[found.path.name] > 1 else found.path.name
        for found, below in zip(met, within, strict=True)
    ]
    equal = Counter(relative)
    for found, name in zip(met, relative, strict=True):
        whole = os.path.relpath(found.path)
        yield Source(found.path, Path(whole).as_posix() if equal[name] > 1 else name)
