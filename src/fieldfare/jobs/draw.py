"""A page becomes a picture for people, when somebody first looks at it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from fieldfare.due import Job
from fieldfare.jobs.workshop import File, Workshop, files_of
from fieldfare.reading.words import FailedPage
from fieldfare.store import database
from fieldfare.store.schema import drawings

BROKE = "This page cannot be drawn."


def run(shop: Workshop, job: Job) -> None:
    """Draw the job's page."""
    position, number = job.argument
    with database.reading(shop.engine) as tx:
        file = files_of(tx, job.extraction_id, [position])[position]
    with shop.files.local(file.object_key) as path:
        drawn = shop.reader.draw(path, file.file_name, number)
    if isinstance(drawn, FailedPage):
        with shop.result(job) as tx:
            _enter(tx, job, file, None, drawn.message)
        return
    key = f"drawings/{job.account_id}/{file.sha256}/{number}-{job.id}.{job.attempt}"
    shop.files.put(key, drawn)
    try:
        with shop.result(job) as tx:
            is_first = _enter(tx, job, file, key)
    except BaseException:
        shop.remove([key])
        raise
    if not is_first:
        shop.remove([key])


def give_up(shop: Workshop, job: Job) -> None:
    """Say that the page cannot be drawn."""
    with shop.result(job) as tx:
        file = files_of(tx, job.extraction_id, [job.argument[0]])[job.argument[0]]
        _enter(tx, job, file, None, BROKE)


def _enter(tx: Connection, job: Job, file: File, key: str | None, message: str = "") -> bool:
    """Keep the picture for all who look at this file; whether nobody has drawn it meanwhile."""
    entry = {
        "account_id": job.account_id,
        "sha256": file.sha256,
        "number": job.argument[1],
        "object_key": key,
        "message": message or None,
    }
    database.insert_new(tx, drawings, [entry])
    kept = select(drawings.c.object_key).where(
        drawings.c.account_id == job.account_id,
        drawings.c.sha256 == file.sha256,
        drawings.c.number == job.argument[1],
    )
    return bool(tx.execute(kept).scalar_one() == key)
