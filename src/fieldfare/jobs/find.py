"""The third step: pages become rows, some files at a time."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from fieldfare import due, extractions
from fieldfare.due import Job
from fieldfare.errors import ExtractionBroke
from fieldfare.finding.engine import FileFound
from fieldfare.jobs import artefacts
from fieldfare.jobs.workshop import File, LostPages, Workshop, files_of, plan_of
from fieldfare.reading.words import Document, FailedPage, Page
from fieldfare.store import database
from fieldfare.store.schema import extraction_files, jobs, pages, rows

log = logging.getLogger(__name__)

PAGES = 64  # about this many are looked through in one step
READ, FOUND = 85, 95  # percent


def begin(tx: Connection, shop: Workshop, job: Job) -> None:
    """Add jobs for all files of which a page was read, unless they have been looked through."""
    batches = list(_batches(_counted(tx, job)))
    if batches:
        due.add(tx, job.extraction_id, job.account_id, "find", batches, shop.now())
    else:
        _go_on(tx, shop, job)


def run(shop: Workshop, job: Job) -> None:
    """Find the rows of the job's files."""
    with database.reading(shop.engine) as tx:
        plan = plan_of(tx, job.extraction_id)
        files = files_of(tx, job.extraction_id, job.argument)
        states = _pages(tx, job)
    found: dict[int, FileFound] = {}
    lost: list[str] = []
    for position, file in files.items():
        shop.go_on()
        try:
            document = _document(shop, file, states[position])
        except LostPages as some:
            lost += some.keys
        else:
            found[position] = shop.recipe.find_file(plan, document, shop.settings.review_below)
    if lost:
        raise LostPages(lost)
    with shop.result(job) as tx:
        _store(tx, job.extraction_id, found)
        _advance(tx, shop, job)


def give_up(shop: Workshop, job: Job) -> None:
    """Look through the job's files one by one; the pages of a file that was alone fail."""
    with shop.result(job) as tx:
        if len(job.argument) > 1:
            singly = [[position] for position in job.argument]
            due.add(tx, job.extraction_id, job.account_id, "find", singly, shop.now())
            return
        _fail(tx, job.extraction_id, job.argument[0])
        done = (pages.c.extraction_id == job.extraction_id) & (pages.c.state == "done")
        if tx.execute(select(pages.c.number).where(done).limit(1)).first() is None:
            extractions.fail(tx, job.extraction_id, ExtractionBroke(), shop.now())
        else:
            _advance(tx, shop, job)


def _counted(tx: Connection, job: Job) -> list[tuple[int, int]]:
    """Positions of files to be looked through, each with the number of its read pages."""
    waiting = select(jobs.c.argument).where(
        jobs.c.extraction_id == job.extraction_id, jobs.c.step == "find"
    )
    taken = {position for batch in tx.execute(waiting).scalars() for position in batch}
    found = tx.execute(
        select(pages.c.file_position, func.count().label("pages"))
        .join(
            extraction_files,
            (extraction_files.c.extraction_id == pages.c.extraction_id)
            & (extraction_files.c.position == pages.c.file_position),
        )
        .where(
            pages.c.extraction_id == job.extraction_id,
            pages.c.state == "done",
            extraction_files.c.found.is_(None),
        )
        .group_by(pages.c.file_position)
        .order_by(pages.c.file_position)
    )
    return [(row.file_position, row.pages) for row in found if row.file_position not in taken]


def _batches(counted: list[tuple[int, int]]) -> Iterator[list[int]]:
    """File positions in batches of about `PAGES` pages."""
    batch: list[int] = []
    size = 0
    for position, count in counted:
        if batch and size + count > PAGES:
            yield batch
            batch, size = [], 0
        batch.append(position)
        size += count
    if batch:
        yield batch


def _pages(tx: Connection, job: Job) -> dict[int, list[Row[Any]]]:
    """The pages of the job's files, by the file's position."""
    found = tx.execute(
        select(pages)
        .where(pages.c.extraction_id == job.extraction_id, pages.c.file_position.in_(job.argument))
        .order_by(pages.c.file_position, pages.c.number)
    )
    by_file: dict[int, list[Row[Any]]] = {}
    for page in found:
        by_file.setdefault(page.file_position, []).append(page)
    return by_file


def _document(shop: Workshop, file: File, states: Sequence[Row[Any]]) -> Document:
    """The file with its read pages and the failed ones; raises `LostPages`."""
    done = {
        page.object_key: _page(shop, page.object_key) for page in states if page.state == "done"
    }
    lost = [key for key, page in done.items() if page is None]
    if lost:
        raise LostPages(lost)
    return Document(
        file.file_name,
        tuple(page for page in done.values() if page is not None),
        tuple(
            FailedPage(page.number, page.code, page.message)
            for page in states
            if page.state == "failed"
        ),
        artefacts.to_einvoice(file.einvoice),
    )


def _page(shop: Workshop, key: str) -> Page | None:
    """The read page; None when it is not there, or only in part, as after a power failure."""
    try:
        return artefacts.to_page(shop.files.read(key))
    except (FileNotFoundError, msgspec.DecodeError):
        log.warning("the read page %s is lost and is read again", key)
        return None


def _store(tx: Connection, extraction_id: str, found: Mapping[int, FileFound]) -> None:
    tx.execute(
        update(extraction_files)
        .where(
            extraction_files.c.extraction_id == extraction_id,
            extraction_files.c.position == bindparam("of_position"),
        )
        .values(found=bindparam("in_file")),
        [{"of_position": p, "in_file": artefacts.from_found(f)} for p, f in found.items()],
    )
    stored = [
        {
            "extraction_id": extraction_id,
            "file_position": position,
            "position": number,
            "row": artefacts.from_row(row),
        }
        for position, in_file in found.items()
        for number, row in enumerate(in_file.rows)
    ]
    if stored:
        tx.execute(insert(rows), stored)


def _fail(tx: Connection, extraction_id: str, position: int) -> None:
    """Let the file's pages fail: no value could be looked for on them."""
    tx.execute(
        update(pages)
        .where(
            pages.c.extraction_id == extraction_id,
            pages.c.file_position == position,
            pages.c.state == "done",
        )
        .values(
            state="failed",
            code=ExtractionBroke.code,
            message="An unexpected error occurred while values were looked for.",
        )
    )


def _advance(tx: Connection, shop: Workshop, job: Job) -> None:
    """Note how many files are looked through, and go on once all are."""
    counted = tx.execute(
        select(func.count(extraction_files.c.found), func.count()).where(
            extraction_files.c.extraction_id == job.extraction_id
        )
    ).one()
    progress = READ + (FOUND - READ) * counted[0] // counted[1]
    extractions.advance(tx, job.extraction_id, progress)
    _go_on(tx, shop, job)


def _go_on(tx: Connection, shop: Workshop, job: Job) -> None:
    """Have the outputs written, if no file is left to be read or looked through."""
    if not any(due.remains(tx, job.extraction_id, step) for step in ("read", "find")):
        due.add(tx, job.extraction_id, job.account_id, "write", [None], shop.now())
