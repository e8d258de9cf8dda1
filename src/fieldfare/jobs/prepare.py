"""The first step: open all files, count and reserve their pages, make a plan of the prompt.

Many files are opened some at a time, each time as a step of its own, so that others have their turn
in between and little is done again after a death. What was opened is kept for the next one; what was
refused goes along in the job's argument.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from fieldfare import credits, due, extractions
from fieldfare.asking.plan import Plan
from fieldfare.children.messages import Opened
from fieldfare.due import Job
from fieldfare.errors import (
    EncryptedFile,
    ExtractionBroke,
    FilePageLimitExceeded,
    FileSizeLimitExceeded,
    NoPagesFound,
)
from fieldfare.jobs import artefacts, read
from fieldfare.jobs.workshop import File, Workshop, files_of
from fieldfare.reading import READING_VERSION
from fieldfare.reading.refusals import (
    REFUSALS,
    BrokenDocument,
    CannotRead,
    EncryptedDocument,
    TooLarge,
)
from fieldfare.store import database
from fieldfare.store import schema as tables
from fieldfare.store.schema import extraction_files, pages, read_files, read_pages

Contents = Mapping[str, Opened | CannotRead]  # by the file's hash

PREPARED = 5  # percent
FILES = 100  # are opened in one step at most


def run(shop: Workshop, job: Job) -> None:
    """Refuse what cannot be extracted from; otherwise have all pages read."""
    asked, files, contents = _known(shop, job)
    plan = shop.recipe.ask(asked["prompt"], asked["output_structure"])
    left = _unopened(files, contents)
    some = left[: 1 if _is_singly(job) else FILES]
    for file in some:
        shop.go_on()
        contents[file.sha256] = _open(shop, file)
    if len(some) < len(left) or (some and _is_singly(job)):
        _open_more(shop, job, contents, some, singly=_is_singly(job))
        return
    _refuse(files, contents, shop.settings.max_pages_per_file)
    with shop.result(job) as tx:
        _store(tx, shop, job, plan, files, contents)
        extractions.advance(tx, job.extraction_id, PREPARED)
        read.begin(tx, shop, job)


def give_up(shop: Workshop, job: Job) -> None:
    """Have the files opened one by one; the one that was next, and alone, is taken as broken."""
    asked, files, contents = _known(shop, job)
    left = _unopened(files, contents)
    if not left or not _is_understood(shop, asked):
        with shop.result(job) as tx:
            extractions.fail(tx, job.extraction_id, ExtractionBroke(), shop.now())
        return
    if len(left) == 1 or _is_singly(job):
        contents[left[0].sha256] = BrokenDocument("Opening the file failed repeatedly.")
    _open_more(shop, job, contents, [], singly=True)


def _known(
    shop: Workshop, job: Job
) -> tuple[RowMapping, list[File], dict[str, Opened | CannotRead]]:
    """What is asked, of which files, and what is known of these already."""
    with database.reading(shop.engine) as tx:
        files = list(files_of(tx, job.extraction_id).values())
        return _asked(tx, job), files, _opened_before(tx, job) | _refused_before(job)


def _unopened(files: Sequence[File], contents: Contents) -> list[File]:
    """Those files of which nothing is known, one for each hash, in order."""
    return list({f.sha256: f for f in files if f.sha256 not in contents}.values())


def _is_singly(job: Job) -> bool:
    return bool(job.argument and job.argument["singly"])


def _refused_before(job: Job) -> dict[str, CannotRead]:
    refused = job.argument["refused"] if job.argument else {}
    return {sha256: REFUSALS[code](why) for sha256, (code, why) in refused.items()}


def _is_understood(shop: Workshop, asked: RowMapping) -> bool:
    """Whether it is not the prompt on which the step breaks."""
    try:
        shop.recipe.ask(asked["prompt"], asked["output_structure"])
    except Exception:  # noqa: BLE001 - whatever it is, it is no file's
        return False
    return True


def _open_more(
    shop: Workshop, job: Job, contents: Contents, fresh: Sequence[File], *, singly: bool
) -> None:
    """Keep what is known now, of `fresh` files for the first time; the rest is another step."""
    refused = {
        sha256: (why.code, str(why))
        for sha256, why in contents.items()
        if isinstance(why, CannotRead)
    }
    argument = {"singly": singly, "refused": refused}
    opened = {file.sha256: contents[file.sha256] for file in fresh}
    with shop.result(job) as tx:
        database.insert_new(tx, read_files, list(_read_files(job, opened)))
        due.add(tx, job.extraction_id, job.account_id, job.step, [argument], shop.now())


def _asked(tx: Connection, job: Job) -> RowMapping:
    mine = tables.extractions.c.id == job.extraction_id
    asked = tx.execute(select(tables.extractions).where(mine)).mappings().one_or_none()
    if asked is None:
        raise due.Superseded
    return asked


def _opened_before(tx: Connection, job: Job) -> dict[str, Opened | CannotRead]:
    """What is known of those files that the account has had opened before."""
    known = tx.execute(
        select(read_files.c.sha256, read_files.c.page_count, read_files.c.einvoice)
        .join(extraction_files, extraction_files.c.sha256 == read_files.c.sha256)
        .where(
            extraction_files.c.extraction_id == job.extraction_id,
            read_files.c.account_id == job.account_id,
            read_files.c.reading == READING_VERSION,
        )
    )
    return {
        row.sha256: Opened("pdf", row.page_count, einvoice=artefacts.to_einvoice(row.einvoice))
        for row in known
    }


def _open(shop: Workshop, file: File) -> Opened | CannotRead:
    try:
        with shop.files.local(file.object_key) as path:
            opened = shop.reader.count(path, file.file_name)
    except CannotRead as refused:
        return refused
    return opened if opened.pages > 0 else BrokenDocument("The file has no pages.")


def _refuse(files: Sequence[File], contents: Contents, most_pages: int) -> None:
    """Raise why the whole extraction fails, naming all files that are the reason."""
    encrypted = _refused(files, contents, EncryptedDocument)
    if encrypted:
        raise EncryptedFile({"file_names": encrypted})
    too_long = [name for name, opened in _readable(files, contents) if opened.pages > most_pages]
    if too_long:
        raise FilePageLimitExceeded({"file_names": too_long})
    if _refused(files, contents, TooLarge):
        raise FileSizeLimitExceeded
    if not any(_readable(files, contents)):
        raise NoPagesFound


def _refused(files: Sequence[File], contents: Contents, why: type[CannotRead]) -> list[str]:
    return [file.file_name for file in files if isinstance(contents[file.sha256], why)]


def _readable(files: Sequence[File], contents: Contents) -> Iterator[tuple[str, Opened]]:
    for file in files:
        opened = contents[file.sha256]
        if isinstance(opened, Opened):
            yield file.file_name, opened


def _store(
    tx: Connection,
    shop: Workshop,
    job: Job,
    plan: Plan,
    files: Sequence[File],
    contents: Contents,
) -> None:
    now = shop.now()
    count = sum(opened.pages for _, opened in _readable(files, contents))
    credits.reserve(tx, job.account_id, job.extraction_id, count, now)
    tx.execute(
        update(tables.extractions)
        .where(tables.extractions.c.id == job.extraction_id)
        .values(plan=artefacts.from_value(plan))
    )
    database.insert_new(tx, read_files, list(_read_files(job, contents)))
    read_before = _read_before(tx, job)
    rows: list[dict[str, Any]] = []
    for file in files:
        opened = contents[file.sha256]
        _store_file(tx, job, file, opened)
        rows += _pages(job, file, opened, read_before.get(file.sha256, {}))
    tx.execute(insert(pages), rows)


def _read_files(job: Job, contents: Contents) -> Iterator[dict[str, Any]]:
    for sha256, opened in sorted(contents.items()):  # in everybody's order, as in `read`
        if isinstance(opened, Opened):
            yield {
                "account_id": job.account_id,
                "sha256": sha256,
                "reading": READING_VERSION,
                "page_count": opened.pages,
                "einvoice": _einvoice(opened),
            }


def _einvoice(opened: Opened | CannotRead) -> bytes | None:
    if isinstance(opened, Opened) and opened.einvoice is not None:
        return artefacts.from_value(opened.einvoice)
    return None


def _read_before(tx: Connection, job: Job) -> dict[str, dict[int, str]]:
    """Where pages are that the account has had read before: object keys by hash and number."""
    known = tx.execute(
        select(read_pages.c.sha256, read_pages.c.number, read_pages.c.object_key)
        .join(extraction_files, extraction_files.c.sha256 == read_pages.c.sha256)
        .where(
            extraction_files.c.extraction_id == job.extraction_id,
            read_pages.c.account_id == job.account_id,
            read_pages.c.reading == READING_VERSION,
        )
    )
    keys: dict[str, dict[int, str]] = {}
    for row in known:
        keys.setdefault(row.sha256, {})[row.number] = row.object_key
    return keys


def _store_file(tx: Connection, job: Job, file: File, opened: Opened | CannotRead) -> None:
    tx.execute(
        update(extraction_files)
        .where(
            extraction_files.c.extraction_id == job.extraction_id,
            extraction_files.c.position == file.position,
        )
        .values(
            page_count=opened.pages if isinstance(opened, Opened) else 1,
            einvoice=_einvoice(opened),
        )
    )


def _pages(
    job: Job, file: File, opened: Opened | CannotRead, read_before: Mapping[int, str]
) -> Iterator[dict[str, Any]]:
    """The file's pages: read before, or due; a file that cannot be opened is a failed page 1."""
    common = {"extraction_id": job.extraction_id, "file_position": file.position}
    empty = {"code": None, "message": None, "object_key": None}
    if isinstance(opened, CannotRead):
        why = {"code": opened.code, "message": str(opened)}
        yield {**common, **empty, **why, "number": 1, "state": "failed"}
        return
    for number in range(1, opened.pages + 1):
        key = read_before.get(number)
        state = "due" if key is None else "done"
        yield {**common, **empty, "number": number, "state": state, "object_key": key}
