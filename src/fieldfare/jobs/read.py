"""The second step: pages become words, one artefact for each page; none is read a second time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Update, func, select, update

from fieldfare import due, extractions
from fieldfare.due import Job
from fieldfare.errors import FileSizeLimitExceeded, NoPagesFound
from fieldfare.jobs import artefacts, find
from fieldfare.jobs.workshop import File, Workshop, files_of
from fieldfare.reading import READING_VERSION
from fieldfare.reading.refusals import TooLarge
from fieldfare.reading.words import FailedPage
from fieldfare.store import database
from fieldfare.store.schema import extraction_files, pages, read_pages

Range = tuple[int, int, int]  # the file's position, its first page, its last page

BEGUN, READ = 5, 85  # percent
DIED = "PAGE_CRASHED"


class _Read(NamedTuple):
    """A page whose words are stored under `key`; `fresh` when we have just read it."""

    file: File
    number: int
    key: str
    fresh: bool


def begin(tx: Connection, shop: Workshop, job: Job) -> None:
    """Add jobs for all pages that are due; without any, go on to what comes after them."""
    wanted = list(_ranges(_due_once(tx, job.extraction_id), shop.settings.pages_a_step))
    if wanted:
        due.add(tx, job.extraction_id, job.account_id, "read", wanted, shop.now())
    else:
        _go_on(tx, shop, job)


def run(shop: Workshop, job: Job) -> None:
    """Read the pages in the job's ranges."""
    with database.reading(shop.engine) as tx:
        files = files_of(tx, job.extraction_id)
        wanted = _still_due(tx, job)
        known = {p: _read_before(tx, job, files[p]) for p in wanted}
    done: list[_Read] = []
    failed: list[tuple[File, FailedPage]] = []
    try:
        for position, numbers in wanted.items():
            for page in _pages(shop, job, files[position], numbers, known[position]):
                if isinstance(page, _Read):
                    done.append(page)
                else:
                    failed.append((files[position], page))
        with shop.result(job) as tx:
            surplus = _store(tx, job, done, failed)
            _advance(tx, shop, job)
    except BaseException:
        shop.remove(page.key for page in done if page.fresh)
        raise
    shop.remove(surplus)


def give_up(shop: Workshop, job: Job) -> None:
    """Have the job's pages read one by one; a page that was alone fails."""
    with shop.result(job) as tx:
        files = files_of(tx, job.extraction_id)
        left = [(p, n) for p, numbers in _still_due(tx, job).items() for n in numbers]
        if len(left) > 1:
            singly = [[[p, n, n]] for p, n in left]
            due.add(tx, job.extraction_id, job.account_id, "read", singly, shop.now())
            return
        for p, n in left:
            why = FailedPage(n, DIED, "Reading the page failed repeatedly.")
            _fail(tx, job.extraction_id, files[p], why)
        _advance(tx, shop, job)


def _due_once(tx: Connection, extraction_id: str) -> list[tuple[int, int]]:
    """Positions and numbers of due pages; of files with equal bytes only the first one's."""
    found = tx.execute(
        select(extraction_files.c.sha256, pages.c.file_position, pages.c.number)
        .join(
            extraction_files,
            (extraction_files.c.extraction_id == pages.c.extraction_id)
            & (extraction_files.c.position == pages.c.file_position),
        )
        .where(pages.c.extraction_id == extraction_id, pages.c.state == "due")
        .order_by(pages.c.file_position, pages.c.number)
    ).all()
    first: dict[str, int] = {}
    for row in found:
        first.setdefault(row.sha256, row.file_position)
    return [(r.file_position, r.number) for r in found if first[r.sha256] == r.file_position]


def _ranges(wanted: Sequence[tuple[int, int]], most: int) -> Iterator[list[Range]]:
    """`wanted` in jobs of at most `most` pages, each a list of ranges."""
    for start in range(0, len(wanted), most):
        ranges: list[Range] = []
        for position, number in wanted[start : start + most]:
            if ranges and ranges[-1][0] == position and ranges[-1][2] == number - 1:
                ranges[-1] = (position, ranges[-1][1], number)
            else:
                ranges.append((position, number, number))
        yield ranges


def _still_due(tx: Connection, job: Job) -> dict[int, list[int]]:
    """Numbers of the job's pages that are due, by file position."""
    wanted: dict[int, list[int]] = {}
    for position, first, last in job.argument:
        found = tx.execute(
            select(pages.c.number)
            .where(
                pages.c.extraction_id == job.extraction_id,
                pages.c.file_position == position,
                pages.c.number.between(first, last),
                pages.c.state == "due",
            )
            .order_by(pages.c.number)
        )
        wanted.setdefault(position, []).extend(found.scalars())
    return wanted


def _read_before(tx: Connection, job: Job, file: File) -> dict[int, str]:
    """Pages of the file that another extraction has had read meanwhile: object keys by number."""
    found = tx.execute(
        select(read_pages.c.number, read_pages.c.object_key).where(_of_file(job, file))
    )
    return {row.number: row.object_key for row in found}


def _of_file(job: Job, file: File) -> ColumnElement[bool]:
    return (
        (read_pages.c.account_id == job.account_id)
        & (read_pages.c.sha256 == file.sha256)
        & (read_pages.c.reading == READING_VERSION)
    )


def _pages(
    shop: Workshop, job: Job, file: File, numbers: Sequence[int], known: Mapping[int, str]
) -> Iterator[_Read | FailedPage]:
    """The pages with these numbers, the unknown ones read now."""
    for number in numbers:
        if number in known:
            yield _Read(file, number, known[number], fresh=False)
    path = shop.files.path(file.object_key)
    missing = [number for number in numbers if number not in known]
    for page in shop.reader.read(path, file.file_name, missing):
        if isinstance(page, FailedPage):
            yield page
        else:
            key = (
                f"pages/{job.account_id}/{file.sha256}/{READING_VERSION}/"
                f"{page.number}-{job.id}.{job.attempt}"
            )
            shop.files.put(key, artefacts.from_value(page))
            yield _Read(file, page.number, key, fresh=True)
        shop.go_on()


def _store(
    tx: Connection, job: Job, done: Iterable[_Read], failed: Iterable[tuple[File, FailedPage]]
) -> list[str]:
    """Enter what became of the pages; gives back keys of pages that others had read first."""
    surplus: list[str] = []
    for page in done:
        key = page.key
        if page.fresh:
            key = _enter(tx, job, page)
        if key != page.key:
            surplus.append(page.key)
        values = {"state": "done", "object_key": key}
        tx.execute(_of_twins(job.extraction_id, page.file, page.number).values(values))
    for file, failure in failed:
        _fail(tx, job.extraction_id, file, failure)
    return surplus


def _enter(tx: Connection, job: Job, page: _Read) -> str:
    """Keep the page for other extractions; gives back where it is, which may be somewhere else."""
    row = {
        "account_id": job.account_id,
        "sha256": page.file.sha256,
        "reading": READING_VERSION,
        "number": page.number,
        "object_key": page.key,
    }
    if database.insert_new(tx, read_pages, [row]):
        return page.key
    found = select(read_pages.c.object_key).where(
        _of_file(job, page.file), read_pages.c.number == page.number
    )
    return str(tx.execute(found).scalar_one())


def _fail(tx: Connection, extraction_id: str, file: File, failure: FailedPage) -> None:
    code = extractions.SIZE_CODE if failure.code == TooLarge.code else failure.code
    values = {"state": "failed", "code": code, "message": failure.message}
    tx.execute(_of_twins(extraction_id, file, failure.number).values(values))


def _of_twins(extraction_id: str, file: File, number: int) -> Update:
    """An update of this page in all files of the extraction that have the same bytes."""
    twins = select(extraction_files.c.position).where(
        extraction_files.c.extraction_id == extraction_id,
        extraction_files.c.sha256 == file.sha256,
    )
    return update(pages).where(
        pages.c.extraction_id == extraction_id,
        pages.c.file_position.in_(twins),
        pages.c.number == number,
        pages.c.state == "due",
    )


def _advance(tx: Connection, shop: Workshop, job: Job) -> None:
    """Note how many pages are read, and go on once all are."""
    states = _states(tx, job.extraction_id)
    total = sum(states.values())
    read = total - states.get("due", 0)
    extractions.advance(tx, job.extraction_id, BEGUN + (READ - BEGUN) * read // total)
    if not due.remains(tx, job.extraction_id, "read"):
        _go_on(tx, shop, job)


def _go_on(tx: Connection, shop: Workshop, job: Job) -> None:
    """Have values found on the pages, or fail when there is none."""
    if "done" in _states(tx, job.extraction_id):
        find.begin(tx, shop, job)
        return
    too_large = select(pages.c.number).where(
        pages.c.extraction_id == job.extraction_id, pages.c.code == extractions.SIZE_CODE
    )
    error = FileSizeLimitExceeded() if tx.execute(too_large).first() else NoPagesFound()
    extractions.fail(tx, job.extraction_id, error, shop.now())


def _states(tx: Connection, extraction_id: str) -> dict[str, int]:
    """How many pages are in each state."""
    found = tx.execute(
        select(pages.c.state, func.count().label("pages"))
        .where(pages.c.extraction_id == extraction_id)
        .group_by(pages.c.state)
    )
    return {row.state: row.pages for row in found}
