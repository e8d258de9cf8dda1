"""Previews: what a prompt gives on a few pages, or what prompt they suggest; nothing is charged.

A preview is claimed by a worker for the length of a lease, as jobs are; it is small, and a person
waits for it, so it has no turn.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from fieldfare import due, uploads
from fieldfare.accounts import Member
from fieldfare.errors import PreviewGone, PreviewsUsedUp
from fieldfare.settings import Settings
from fieldfare.store import database, locks
from fieldfare.store.objects import Store
from fieldfare.store.schema import (
    extraction_files,
    extractions,
    previews,
    read_files,
    read_pages,
    upload_files,
)

Kind = Literal["rows", "prompt"]

FILES, DOCUMENTS, PAGES = 3, 3, 10  # that a preview looks at
TRIES = 2  # a preview that broke or died this often is given up

BROKEN: Mapping[str, Any] = {
    "code": "INTERNAL_ERROR",
    "message": "The preview could not be made: reading these pages failed repeatedly. "
    "Try it with other files.",
}


class Asked(NamedTuple):
    """What a member wants to see: of which files, with what prompt (none: have one suggested)."""

    kind: Kind
    session: str
    file_ids: Sequence[str]
    prompt: Any = None
    output_structure: str = "automatic"


class File(NamedTuple):
    """A file of a preview; its bytes are under `object_key`, None once they are no longer kept."""

    upload_id: str
    file_name: str
    sha256: str
    object_key: str | None


class Claimed(NamedTuple):
    """A preview that a worker makes."""

    id: str
    account_id: str
    kind: Kind
    prompt: Any
    output_structure: str
    files: Sequence[File]
    worker_id: str


class Made(NamedTuple):
    """What came of a preview."""

    found: Mapping[str, Any]
    plan: bytes | None = None
    sheet: bytes | None = None


def ask(tx: Connection, member: Member, asked: Asked, settings: Settings, now: dt.datetime) -> str:
    """The id of a new preview of the first files that were named.

    Raises `PreviewsUsedUp`, and `InvalidInput` for files that cannot be used.
    """
    if left(tx, member.id, asked.kind, settings, now) <= 0:
        raise PreviewsUsedUp({"previews_a_day": settings.previews_a_day})
    files = uploads.chosen(tx, member.id, asked.session, asked.file_ids[:FILES])
    preview_id = str(uuid.uuid4())
    tx.execute(
        insert(previews).values(
            id=preview_id,
            account_id=member.account_id,
            member_id=member.id,
            kind=asked.kind,
            prompt=asked.prompt,
            output_structure=asked.output_structure,
            files=[[file.id, file.file_name, file.sha256] for file in files],
            state="due",
            created_at=now,
        )
    )
    due.tell(tx, 1)
    return preview_id


def left(tx: Connection, member_id: str, kind: Kind, settings: Settings, now: dt.datetime) -> int:
    """How many previews the member may have until midnight (UTC); failed ones do not count."""
    today = dt.datetime.combine(now.astimezone(dt.UTC).date(), dt.time(), dt.UTC)
    used = tx.execute(
        select(func.count()).where(
            previews.c.member_id == member_id,
            previews.c.created_at >= today,
            previews.c.kind == kind,
            previews.c.state != "failed",
        )
    ).scalar_one()
    return max(0, settings.previews_a_day - used)


def find(tx: Connection, member_id: str, preview_id: str) -> Row[Any]:
    """The member's preview; raises `PreviewGone`."""
    mine = (previews.c.id == preview_id) & (previews.c.member_id == member_id)
    found = tx.execute(select(previews).where(mine)).one_or_none()
    if found is None:
        raise PreviewGone
    return found


def is_due(tx: Connection, preview_id: str) -> bool:
    """Whether the preview is still to be made."""
    mine = (previews.c.id == preview_id) & (previews.c.state == "due")
    return tx.execute(select(previews.c.id).where(mine)).first() is not None


# ── Making ───────────────────────────────────────────────────────────────────────────────────────


def is_anything(tx: Connection, now: dt.datetime) -> bool:
    """Whether a claim would find a preview."""
    return tx.execute(select(previews.c.id).where(_claimable(now)).limit(1)).first() is not None


def count(tx: Connection, now: dt.datetime, most: int) -> int:
    """How many previews claims would find; `most` stands for more."""
    waiting = select(previews.c.id).where(_claimable(now)).limit(most)
    return tx.execute(select(func.count()).select_from(waiting.subquery())).scalar_one()


def claim(tx: Connection, worker_id: str, now: dt.datetime, lease_seconds: float) -> Claimed | None:
    """The preview that has waited longest; None if there is none."""
    found = tx.execute(
        select(previews)
        .where(_claimable(now))
        .order_by(previews.c.created_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).one_or_none()
    if found is None:
        return None
    failures = found.failures + (found.claimed_by is not None)
    mine = previews.c.id == found.id
    if failures >= TRIES:
        _end(tx, mine, "failed", now, {"error": dict(BROKEN), "failures": failures})
        return None
    until = now + dt.timedelta(seconds=lease_seconds)
    values = {"claimed_by": worker_id, "lease_until": until, "failures": failures}
    tx.execute(update(previews).where(mine).values(values))
    return Claimed(
        found.id,
        found.account_id,
        found.kind,
        found.prompt,
        found.output_structure,
        _files(tx, found.files),
        worker_id,
    )


def renew(tx: Connection, worker_id: str, now: dt.datetime, lease_seconds: float) -> None:
    """Renew the lease of what the worker is making."""
    until = now + dt.timedelta(seconds=lease_seconds)
    mine = (previews.c.claimed_by == worker_id) & (previews.c.state == "due")
    tx.execute(update(previews).where(mine).values(lease_until=until))


def finish(tx: Connection, claimed: Claimed, made: Made, now: dt.datetime) -> None:
    """Keep what came of it, unless somebody else makes it now."""
    values = {"found": dict(made.found), "plan": made.plan, "sheet": made.sheet}
    _end(tx, _of(claimed), "done", now, values)


def fail(tx: Connection, claimed: Claimed, error: Mapping[str, Any], now: dt.datetime) -> None:
    """Note why there is nothing to be shown, and that it does not count."""
    _end(tx, _of(claimed), "failed", now, {"error": dict(error)})


def give_back(tx: Connection, claimed: Claimed, *, failed: bool) -> None:
    """Let others make it; `failed` when it broke."""
    values = {
        "claimed_by": None,
        "lease_until": None,
        "failures": previews.c.failures + failed,
    }
    due.tell(tx, tx.execute(update(previews).where(_of(claimed)).values(values)).rowcount)


def _files(tx: Connection, named: Iterable[Sequence[str]]) -> list[File]:
    files = [File(upload_id, name, sha256, None) for upload_id, name, sha256 in named]
    ids = [file.upload_id for file in files]
    found = tx.execute(
        select(upload_files.c.id, upload_files.c.object_key).where(upload_files.c.id.in_(ids))
    )
    keys = {row.id: row.object_key for row in found}
    return [file._replace(object_key=keys.get(file.upload_id)) for file in files]


def _claimable(now: dt.datetime) -> ColumnElement[bool]:
    free = or_(previews.c.claimed_by.is_(None), previews.c.lease_until < now)
    return and_(previews.c.state == "due", free)


def _of(claimed: Claimed) -> ColumnElement[bool]:
    return and_(
        previews.c.id == claimed.id,
        previews.c.claimed_by == claimed.worker_id,
        previews.c.state == "due",
    )


def _end(
    tx: Connection,
    which: ColumnElement[bool],
    state: str,
    now: dt.datetime,
    values: Mapping[str, Any],
) -> None:
    ended = {"state": state, "finished_at": now, "claimed_by": None, "lease_until": None}
    tx.execute(update(previews).where(which).values({**ended, **values}))


# ── Forgetting ───────────────────────────────────────────────────────────────────────────────────


def expire(tx: Connection, files: Store, before: dt.datetime, limit: int = 100) -> int:
    """Forget previews older than `before`, with pages that only they had read; how many."""
    old = tx.execute(
        select(previews.c.id, previews.c.account_id, previews.c.files)
        .where(previews.c.created_at < before)
        .limit(limit)
    ).all()
    tx.execute(delete(previews).where(previews.c.id.in_([row.id for row in old])))
    by_account: dict[str, set[str]] = {}
    for row in old:
        by_account.setdefault(row.account_id, set()).update(sha256 for _, _, sha256 in row.files)
    keys: list[str] = []
    for account_id, hashes in sorted(by_account.items()):
        locks.account(tx, account_id)
        for sha256 in sorted(hashes - _used(tx, account_id, hashes)):
            keys += _free(tx, account_id, sha256)

    def remove() -> None:
        for key in keys:
            files.delete(key)

    database.after_commit(tx, remove)
    return len(old)


def _used(tx: Connection, account_id: str, hashes: Collection[str]) -> set[str]:
    """Those hashes of which an extraction that has not expired, or another preview, has a file."""
    of_extractions = tx.execute(
        select(extraction_files.c.sha256)
        .join(extractions, extractions.c.id == extraction_files.c.extraction_id)
        .where(
            extractions.c.account_id == account_id,
            extractions.c.outputs_removed_at.is_(None),
            extraction_files.c.sha256.in_(hashes),
        )
    ).scalars()
    others = tx.execute(select(previews.c.files).where(previews.c.account_id == account_id))
    return set(of_extractions) | {file[2] for files in others.scalars() for file in files}


def _free(tx: Connection, account_id: str, sha256: str) -> list[str]:
    mine = (read_pages.c.account_id == account_id) & (read_pages.c.sha256 == sha256)
    keys = list(tx.execute(select(read_pages.c.object_key).where(mine)).scalars())
    tx.execute(delete(read_pages).where(mine))
    of_file = (read_files.c.account_id == account_id) & (read_files.c.sha256 == sha256)
    tx.execute(delete(read_files).where(of_file))
    return keys
