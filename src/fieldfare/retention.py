"""What is kept how long: what has expired, was never used or got lost is swept away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, Engine, delete, func, select, true, update

from fieldfare import extractions, members, previews, sessions
from fieldfare.errors import ExtractionBroke, SubmissionStalled
from fieldfare.settings import Settings
from fieldfare.store import backup, database, locks, schema
from fieldfare.store.objects import Store
from fieldfare.store.schema import (
    drawings,
    extraction_files,
    jobs,
    outputs,
    read_pages,
    upload_files,
    upload_sessions,
    workers,
)

LOST_AFTER = dt.timedelta(hours=1)  # an object is written before the row that names it
BATCH = 500


class Swept(NamedTuple):
    """How much a sweep removed or ended."""

    expired: int  # extractions whose rows and files have gone
    uploads: int  # files that were never submitted
    stalled: int  # extractions that nobody worked on, or that had nothing left to be done
    lost: int  # objects that belong to nothing
    over: int = 0  # sessions of people and links that nobody can use any more


def sweep(
    engine: Engine,
    files: Store,
    settings: Settings,
    now: dt.datetime,
    *,
    since: dt.datetime | None = None,
    lost: bool = True,
) -> Swept:
    """Remove all whose time is over, and, if `lost`, objects that belong to nothing.

    `since` is when anybody could first have worked on extractions, as when the server was started;
    without it no extraction is found to be stalled.
    """
    _forget_previews(engine, files, settings, now)
    backup.forget_unfinished(settings.data)
    return Swept(
        _expire(engine, files, now),
        _remove_unused_uploads(engine, files, settings, now),
        _fail_abandoned(engine, now) + _fail_stalled(engine, settings, now, since),
        _remove_lost(engine, files, now) if lost else 0,
        _end_over(engine, settings, now),
    )


def _expire(engine: Engine, files: Store, now: dt.datetime) -> int:
    expired = 0
    while True:
        with database.transaction(engine) as tx:
            some = extractions.expire(tx, files, now)
        expired += some
        if not some:
            return expired


def _forget_previews(engine: Engine, files: Store, settings: Settings, now: dt.datetime) -> None:
    before = now - dt.timedelta(hours=settings.retention_upload_hours)
    while True:
        with database.transaction(engine) as tx:
            if not previews.expire(tx, files, before):
                return


def _remove_unused_uploads(
    engine: Engine, files: Store, settings: Settings, now: dt.datetime
) -> int:
    """Remove uploads that no extraction uses and that are older than they may be."""
    before = now - dt.timedelta(hours=settings.retention_upload_hours)
    forgotten = now - dt.timedelta(days=settings.retention_output_days)
    removed = 0
    while True:
        with database.transaction(engine) as tx:
            candidates = [upload_id for upload_id, _ in _unused_uploads(tx, before)]
            # Held, and looked at again: one may have been submitted since.
            unused = _unused_uploads(tx, before, locks.uploads(tx, candidates))
            _take(tx, files, unused)
            if not unused:
                _close_empty_sessions(tx, before, now)
                _forget_sessions(tx, forgotten)
                return removed
        removed += len(unused)


def _unused_uploads(
    tx: Connection, before: dt.datetime, among: Collection[str] | None = None
) -> list[tuple[str, str | None]]:
    """Ids and object keys of some files that were uploaded or announced too long ago."""
    used = select(extraction_files.c.position).where(
        extraction_files.c.upload_file_id == upload_files.c.id
    )
    found = tx.execute(
        select(upload_files.c.id, upload_files.c.object_key)
        .join(upload_sessions, upload_sessions.c.id == upload_files.c.session_id)
        .where(
            upload_files.c.state.in_(("open", "completed")),
            upload_sessions.c.created_at < before,
            func.coalesce(upload_files.c.completed_at, upload_sessions.c.created_at) < before,
            ~used.exists(),
            true() if among is None else upload_files.c.id.in_(among),
        )
        .limit(BATCH)
    )
    return [(row.id, row.object_key) for row in found]


def _take(tx: Connection, files: Store, unused: list[tuple[str, str | None]]) -> None:
    ids = [upload_id for upload_id, _ in unused]
    tx.execute(
        update(upload_files)
        .where(upload_files.c.id.in_(ids))
        .values(state="removed", object_key=None)
    )

    def remove() -> None:
        for upload_id, key in unused:
            files.delete_parts(upload_id)
            if key:
                files.delete(key)

    database.after_commit(tx, remove)


def _close_empty_sessions(tx: Connection, before: dt.datetime, now: dt.datetime) -> None:
    left = select(upload_files.c.id).where(
        upload_files.c.session_id == upload_sessions.c.id,
        upload_files.c.state.in_(("open", "completed")),
    )
    tx.execute(
        update(upload_sessions)
        .where(
            upload_sessions.c.created_at < before,
            upload_sessions.c.removed_at.is_(None),
            ~left.exists(),
        )
        .values(removed_at=now)
    )


def _forget_sessions(tx: Connection, before: dt.datetime) -> None:
    """Let go of sessions that have been empty for long and that nothing refers to."""
    used = (
        select(extraction_files.c.position)
        .join(upload_files, upload_files.c.id == extraction_files.c.upload_file_id)
        .where(upload_files.c.session_id == upload_sessions.c.id)
    )
    tx.execute(delete(upload_sessions).where(upload_sessions.c.removed_at < before, ~used.exists()))


def _fail_abandoned(engine: Engine, now: dt.datetime) -> int:
    """Fail extractions that would be processed for ever, as no job of theirs is left.

    Steps add the next one in the transaction that ends them, so there should be none.
    """
    job = select(jobs.c.id).where(jobs.c.extraction_id == schema.extractions.c.id)
    abandoned = select(schema.extractions.c.id).where(
        schema.extractions.c.state == "processing", ~job.exists()
    )
    with database.reading(engine) as tx:
        if tx.execute(abandoned.limit(1)).first() is None:
            return 0
    with database.transaction(engine) as tx:
        found = list(tx.execute(abandoned).scalars())
        return sum(extractions.fail(tx, e, ExtractionBroke(), now) for e in found)


def _fail_stalled(
    engine: Engine, settings: Settings, now: dt.datetime, since: dt.datetime | None
) -> int:
    """Fail extractions on which nobody works, as no worker has reported for long."""
    if since is None:
        return 0
    silent_since = now - dt.timedelta(seconds=settings.stalled_seconds)
    with database.transaction(engine) as tx:
        seen = tx.execute(select(func.max(workers.c.seen_at))).scalar_one_or_none()
        if max(seen or since, since) > silent_since:
            return 0
        waiting = tx.execute(
            select(schema.extractions.c.id).where(
                schema.extractions.c.state == "processing",
                schema.extractions.c.created_at <= silent_since,
            )
        ).scalars()
        return sum(extractions.fail(tx, e, SubmissionStalled(), now) for e in list(waiting))


def _end_over(engine: Engine, settings: Settings, now: dt.datetime) -> int:
    """Forget sessions of people and links whose time is over."""
    with database.transaction(engine) as tx:
        return sessions.sweep(tx, now, settings.session_days) + members.sweep(tx, now)


def _remove_lost(engine: Engine, files: Store, now: dt.datetime) -> int:
    """Remove objects and parts that no row names, once they are too old to be on their way."""
    before = now - LOST_AFTER
    files.delete_incoming(before)
    old = (stored.key for stored in files.stored() if stored.changed_at < before)
    lost = 0
    for batch in _batches(old):
        with database.reading(engine) as tx:
            kept = _named(tx, batch)
        for key in set(batch) - kept:
            files.delete(key)
            lost += 1
    return lost


def _batches(keys: Iterator[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for key in keys:
        batch.append(key)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _named(tx: Connection, keys: list[str]) -> set[str]:
    """Those of `keys` that a row names, and the parts of files that are still open."""
    named: set[str] = set()
    for table in (upload_files, read_pages, drawings, outputs):
        found = select(table.c.object_key).where(table.c.object_key.in_(keys))
        named.update(tx.execute(found).scalars())
    uploads = {key.split("/")[1] for key in keys if key.startswith("parts/")}
    still_open = select(upload_files.c.id).where(
        upload_files.c.id.in_(uploads), upload_files.c.state == "open"
    )
    open_ids = set(tx.execute(still_open).scalars())
    return named | {k for k in keys if k.startswith("parts/") and k.split("/")[1] in open_ids}
