"""The third step: pages become rows, some files at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from fieldfare import due, extractions
from fieldfare.due import Job
from fieldfare.errors import ExtractionBroke
from fieldfare.finding.engine import FileFound
from fieldfare.jobs import artefacts
from fieldfare.jobs.workshop import File, Workshop, files_of, plan_of
from fieldfare.reading.words import Document, FailedPage
from fieldfare.store import database
from fieldfare.store.schema import extraction_files, pages, rows

PAGES = 64  # about this many are looked through in one step
READ, FOUND = 85, 95  # percent


def begin(tx: Connection, shop: Workshop, job: Job) -> None:
    """Add jobs for all files of which a page was read."""
    counted = tx.execute(
        select(pages.c.file_position, func.count().label("pages"))
        .where(pages.c.extraction_id == job.extraction_id, pages.c.state == "done")
        .group_by(pages.c.file_position)
        .order_by(pages.c.file_position)
    )
    batches = list(_batches([(row.file_position, row.pages) for row in counted]))
    due.add(tx, job.extraction_id, job.account_id, "find", batches, shop.now())


def run(shop: Workshop, job: Job) -> None:
    """Find the rows of the job's files."""
    with database.reading(shop.engine) as tx:
        plan = plan_of(tx, job.extraction_id)
        files = files_of(tx, job.extraction_id, job.argument)
        states = _pages(tx, job)
    found: dict[int, FileFound] = {}
    for position, file in files.items():
        shop.go_on()
        found[position] = shop.recipe.find_file(plan, _document(shop, file, states[position]))
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
    """The file with its read pages and the failed ones."""
    return Document(
        file.file_name,
        tuple(
            artefacts.to_page(shop.files.read(page.object_key))
            for page in states
            if page.state == "done"
        ),
        tuple(
            FailedPage(page.number, page.code, page.message)
            for page in states
            if page.state == "failed"
        ),
        artefacts.to_einvoice(file.einvoice),
    )


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
    if not due.remains(tx, job.extraction_id, "find"):
        due.add(tx, job.extraction_id, job.account_id, "write", [None], shop.now())
