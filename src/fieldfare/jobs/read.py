"""The second step: pages become words, one artefact for each page; none is read a second time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Update, bindparam, delete, func, select, update

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
    """A page whose words are stored under `key`, or are to be: `content`."""

    file: File
    number: int
    key: str
    content: bytes | None = None


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
        files = _files(tx, job)
        wanted = _still_due(tx, job)
        known = {p: _read_before(tx, job, files[p]) for p in wanted}
    done: list[_Read] = []
    failed: list[tuple[File, FailedPage]] = []
    for position, numbers in wanted.items():
        for page in _pages(shop, job, files[position], numbers, known[position]):
            if isinstance(page, _Read):
                done.append(page)
            else:
                failed.append((files[position], page))
    fresh = {page.key: page.content for page in done if page.content is not None}
    shop.files.put_all(fresh)
    try:
        with shop.result(job) as tx:
            surplus = _store(tx, job, done, failed)
            _advance(tx, shop, job)
    except BaseException:
        shop.remove(fresh)
        raise
    shop.remove(surplus)


def again(shop: Workshop, job: Job, keys: Collection[str]) -> None:
    """Have pages read again whose objects, with these keys, are lost."""
    with shop.result(job) as tx:
        tx.execute(delete(read_pages).where(read_pages.c.object_key.in_(keys)))
        tx.execute(
            update(pages)
            .where(pages.c.extraction_id == job.extraction_id, pages.c.object_key.in_(keys))
            .values(state="due", object_key=None)
        )
        begin(tx, shop, job)


def give_up(shop: Workshop, job: Job) -> None:
    """Have the job's pages read one by one; a page that was alone fails."""
    with shop.result(job) as tx:
        files = _files(tx, job)
        left = [(p, n) for p, numbers in _still_due(tx, job).items() for n in numbers]
        if len(left) > 1:
            singly = [[[p, n, n]] for p, n in left]
            due.add(tx, job.extraction_id, job.account_id, "read", singly, shop.now())
            return
        why = "Reading the page failed repeatedly."
        _store(tx, job, [], [(files[p], FailedPage(n, DIED, why)) for p, n in left])
        _advance(tx, shop, job)


def _files(tx: Connection, job: Job) -> dict[int, File]:
    return files_of(tx, job.extraction_id, {position for position, _, _ in job.argument})


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
            yield _Read(file, number, known[number])
    missing = [number for number in numbers if number not in known]
    if not missing:
        return
    with shop.files.local(file.object_key) as path:
        for page in shop.reader.read(path, file.file_name, missing):
            if isinstance(page, FailedPage):
                yield page
            else:
                key = (
                    f"pages/{job.account_id}/{file.sha256}/{READING_VERSION}/"
                    f"{page.number}-{job.id}.{job.attempt}"
                )
                yield _Read(file, page.number, key, artefacts.from_value(page))
            shop.go_on()


def _store(
    tx: Connection, job: Job, done: Sequence[_Read], failed: Sequence[tuple[File, FailedPage]]
) -> list[str]:
    """Enter what became of the pages; gives back keys of pages that others had read first."""
    kept = _enter(tx, job, [page for page in done if page.content is not None])
    touched = [page.file for page in done] + [file for file, _ in failed]
    twins = _twins(tx, job, {file.sha256 for file in touched})
    became = [
        _became(position, page.number, "done", key=kept.get(page.key, page.key))
        for page in done
        for position in twins[page.file.sha256]
    ] + [
        _became(position, failure.number, "failed", _code(failure), failure.message)
        for file, failure in failed
        for position in twins[file.sha256]
    ]
    if became:
        tx.execute(_update(job.extraction_id), became)
    return [key for key, where in kept.items() if where != key]


def _enter(tx: Connection, job: Job, fresh: Sequence[_Read]) -> dict[str, str]:
    """Keep pages for other extractions; for each key where the page is, which may be elsewhere."""
    entries = [
        {
            "account_id": job.account_id,
            "sha256": page.file.sha256,
            "reading": READING_VERSION,
            "number": page.number,
            "object_key": page.key,
        }
        for page in sorted(fresh, key=lambda page: (page.file.sha256, page.number))
    ]  # in one order, so that nobody waits in a circle for those who enter the same pages
    if database.insert_new(tx, read_pages, entries) == len(fresh):
        return {}
    kept: dict[str, str] = {}
    for page in fresh:
        found = select(read_pages.c.object_key).where(
            _of_file(job, page.file), read_pages.c.number == page.number
        )
        kept[page.key] = tx.execute(found).scalar_one()
    return kept


def _twins(tx: Connection, job: Job, hashes: Collection[str]) -> dict[str, list[int]]:
    """Positions of all the extraction's files with these hashes, by hash."""
    found = tx.execute(
        select(extraction_files.c.sha256, extraction_files.c.position).where(
            extraction_files.c.extraction_id == job.extraction_id,
            extraction_files.c.sha256.in_(hashes),
        )
    )
    twins: dict[str, list[int]] = {}
    for row in found:
        twins.setdefault(row.sha256, []).append(row.position)
    return twins


def _became(
    position: int,
    number: int,
    state: str,
    code: str | None = None,
    message: str | None = None,
    key: str | None = None,
) -> dict[str, object]:
    return {
        "of_position": position,
        "of_number": number,
        "state": state,
        "code": code,
        "message": message,
        "object_key": key,
    }


def _update(extraction_id: str) -> Update:
    """What `_became` fills in."""
    return (
        update(pages)
        .where(
            pages.c.extraction_id == extraction_id,
            pages.c.file_position == bindparam("of_position"),
            pages.c.number == bindparam("of_number"),
            pages.c.state == "due",
        )
        .values({name: bindparam(name) for name in ("state", "code", "message", "object_key")})
    )


def _code(failure: FailedPage) -> str:
    return extractions.SIZE_CODE if failure.code == TooLarge.code else failure.code


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
