"""What a step works with, and the transaction in which its result counts."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol

from sqlalchemy import Connection, Engine, select

from fieldfare import due, pipeline
from fieldfare.asking.plan import Plan
from fieldfare.children.messages import Opened
from fieldfare.due import Job
from fieldfare.finding.engine import FileFound
from fieldfare.finding.rows import Table
from fieldfare.jobs import artefacts
from fieldfare.reading.words import FailedPage, Page
from fieldfare.settings import Settings
from fieldfare.store import database, locks
from fieldfare.store.objects import Store
from fieldfare.store.schema import extraction_files, extractions, upload_files
from fieldfare.writing.options import FileKind, OutputOptions


class CalledOff(Exception):
    """The worker stops; the step is given back."""


class LostPages(Exception):
    """Read pages are not where they were stored; `keys` are their objects."""

    def __init__(self, keys: Collection[str]) -> None:
        self.keys = keys
        super().__init__(f"{len(keys)} read page(s) lost")


class Reading(Protocol):
    """What opens files and reads their pages: `children.reader.Reader`."""

    def count(self, path: Path, name: str) -> Opened:
        """What the file is and how many pages it has; raises `CannotRead`."""
        ...

    def read(self, path: Path, name: str, numbers: Sequence[int]) -> Iterator[Page | FailedPage]:
        """The pages with these numbers, in this order."""
        ...

    def draw(self, path: Path, name: str, number: int) -> bytes | FailedPage:
        """The page with this number as a picture."""
        ...


@dataclass(frozen=True)
class Recipe:
    """The functions of `pipeline` that the steps call."""

    ask: Callable[[Any, Any], Plan] = pipeline.ask
    find_file: Callable[..., FileFound] = pipeline.find_file
    assemble: Callable[[Plan, Sequence[FileFound]], Table] = pipeline.assemble
    translate: Callable[[Table, str], Table] = pipeline.translate
    write: Callable[[Table, FileKind, BinaryIO, OutputOptions], None] = pipeline.write


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Workshop:
    """All that a step works with."""

    settings: Settings
    engine: Engine
    files: Store
    reader: Reading
    recipe: Recipe = Recipe()
    now: Callable[[], dt.datetime] = _now
    stopping: threading.Event = field(default_factory=threading.Event)

    def go_on(self) -> None:
        """Called between two pieces of work; raises `CalledOff` when the worker is to stop."""
        if self.stopping.is_set():
            raise CalledOff

    @contextmanager
    def result(self, job: Job) -> Iterator[Connection]:
        """The transaction in which the job is finished and its result counts.

        Raises `due.Superseded` when this attempt may not finish it.
        """
        with database.transaction(self.engine) as tx:
            locks.extraction(tx, job.extraction_id)
            due.finish(tx, job)
            yield tx

    def remove(self, keys: Iterable[str]) -> None:
        """Remove objects that did not become a result."""
        for key in keys:
            self.files.delete(key)


class File(NamedTuple):
    """A file of an extraction; `object_key` is where its bytes are."""

    position: int
    file_name: str
    sha256: str
    object_key: str
    page_count: int | None  # before it was opened
    einvoice: bytes | None


def files_of(
    tx: Connection, extraction_id: str, positions: Collection[int] | None = None
) -> dict[int, File]:
    """The extraction's files by position, in order; only those at `positions`, if given."""
    wanted = (
        select(
            extraction_files.c.position,
            extraction_files.c.file_name,
            extraction_files.c.sha256,
            upload_files.c.object_key,
            extraction_files.c.page_count,
            extraction_files.c.einvoice,
        )
        .join(upload_files, upload_files.c.id == extraction_files.c.upload_file_id)
        .where(extraction_files.c.extraction_id == extraction_id)
        .order_by(extraction_files.c.position)
    )
    if positions is not None:
        wanted = wanted.where(extraction_files.c.position.in_(positions))
    return {row.position: File(*row) for row in tx.execute(wanted)}


def plan_of(tx: Connection, extraction_id: str) -> Plan:
    """The extraction's plan; raises `due.Superseded` when the extraction is gone."""
    stored = tx.execute(
        select(extractions.c.plan).where(extractions.c.id == extraction_id)
    ).scalar_one_or_none()
    if stored is None:
        raise due.Superseded
    return artefacts.to_plan(stored)
