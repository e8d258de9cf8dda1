"""Drawn documents as the engine sees them: their pages, read once and kept, beside their truth."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

import msgspec

from fieldfare.children.reader import Reader, shared
from fieldfare.reading import READING_VERSION
from fieldfare.reading.words import Page
from measure.truth import Truth, truths

Result = TypeVar("Result")


class Seen(msgspec.Struct, frozen=True):
    """A document as read, with what is true of it."""

    truth: Truth
    pages: tuple[Page, ...]


def seen(folder: Path) -> list[Seen]:
    """All documents below `folder`; their pages are kept beside them in `pages.pickle`."""
    kept = folder / f"pages-{READING_VERSION}.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(_read(folder)))
    read: list[Seen] = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file, written above
    said = {truth.file: truth for truth in truths([folder])}
    return [msgspec.structs.replace(entry, truth=said[entry.truth.file]) for entry in read]


def each(
    function: Callable[[Seen], Result], documents: Sequence[Seen], processes: int | None = None
) -> Iterator[Result]:
    """What `function` gives for every document, in order, with all cores at work."""
    with ProcessPoolExecutor(processes or os.cpu_count()) as pool:
        yield from pool.map(function, documents, chunksize=8)


def _read(folder: Path) -> list[Seen]:
    said = list(truths([folder]))
    paths = {path.name: path for path in folder.rglob("*") if path.is_file()}
    count = os.cpu_count() or 1
    parts = [[(t, paths[t.file]) for t in said[n::count]] for n in range(count)]
    with ProcessPoolExecutor(count) as pool:
        read = [entry for part in pool.map(_read_part, parts) for entry in part]
    order = {truth.file: n for n, truth in enumerate(said)}
    return sorted(read, key=lambda entry: order[entry.truth.file])


def _read_part(part: Sequence[tuple[Truth, Path]]) -> list[Seen]:
    found = []
    with Reader(limits=shared(os.cpu_count() or 1)) as reader:
        for truth, path in part:
            numbers = range(1, reader.count(path, truth.file).pages + 1)
            pages = tuple(
                page for page in reader.read(path, truth.file, numbers) if isinstance(page, Page)
            )
            if pages:
                found.append(Seen(truth, pages))
    return found
