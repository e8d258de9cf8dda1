"""Extractions: files and a prompt, submitted once, looked at until they end, deleted or expired."""

from __future__ import annotations

import datetime as dt
import functools
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, func, insert, select, update

from fieldfare import accounts, credits, due, logs, uploads
from fieldfare.errors import (
    ConcurrentTaskLimit,
    ExtractionFailed,
    ExtractionInProgress,
    ExtractionNotCancellable,
    ExtractionNotFound,
    OutputExpired,
    OutputNotAvailable,
    SubmissionIdAlreadyUsed,
    SubmissionsPaused,
)
from fieldfare.settings import Settings
from fieldfare.store import database, locks
from fieldfare.store.objects import Store
from fieldfare.store.schema import (
    corrections,
    drawings,
    extraction_files,
    extractions,
    outputs,
    pages,
    read_files,
    read_pages,
    rows,
    upload_files,
)

OPTIONS: Mapping[str, Any] = {  # where neither the submission nor the account says otherwise
    "exclude_columns": [],
    "output_language": "automatic",
    "review_needed_fill_color": "orange",
    "affected_field_fill_color": "orange",
    "send_completion_email": False,
    "json_typed_values": False,
    "ask_questions": False,
}

SIZE_CODE = "PROCESSING_FILE_SIZE_LIMIT_EXCEEDED"  # of a page that is larger than what is opened


class Asked(NamedTuple):
    """What a member asks for: files of an upload session, a prompt, a structure, options."""

    submission_id: str
    session: str
    file_ids: Sequence[str]
    task_name: str
    prompt: Any  # a string, or an object with `fields`
    output_structure: str
    options: Mapping[str, Any] = {}  # only those that were given
    method: str = "api"  # or web_app
    again: str = ""  # an extraction whose files are taken once more, whoever uploaded them


class PageOf(NamedTuple):
    """A page of an uploaded file."""

    file_name: str
    page: int


class FailureReason(NamedTuple):
    """Why pages failed, and which: page numbers by file name."""

    code: str
    message: str
    pages: Mapping[str, Sequence[int]]


class Processing(NamedTuple):
    """Waiting or being worked on."""

    extraction_id: str
    progress: int


class Completed(NamedTuple):
    """Done. `outputs` are object keys by format, none after they have expired."""

    extraction_id: str
    task_name: str
    credits_deducted: int
    balance: credits.Balance
    output_structure: str
    output_expires_at: dt.datetime
    successful: Sequence[PageOf]
    failed: Sequence[PageOf]
    failure_reasons: Sequence[FailureReason]
    notes: Sequence[Mapping[str, Any]]  # topic, description, suggested_prompt_additions
    review_items: Sequence[Mapping[str, Any]]  # message, affected_fields, output_row_numbers …
    outputs: Mapping[str, str]


class Failed(NamedTuple):
    """Ended without a result; `error` has code, message, retryable and details."""

    extraction_id: str
    error: Mapping[str, Any]


class Cancelled(NamedTuple):
    """Called off by its owner; the pages that had been read were charged."""

    extraction_id: str
    credits_deducted: int
    balance: credits.Balance


Status = Processing | Completed | Failed | Cancelled


class Output(NamedTuple):
    """One output file of a completed extraction."""

    object_key: str
    format: str
    task_name: str


def submit(
    tx: Connection, member_id: str, asked: Asked, settings: Settings, now: dt.datetime
) -> str:
    """The id of the extraction that was accepted for `asked`, now or when it was asked before.

    Over the limit of unfinished extractions it is accepted, too, and has failed already. Raises
    `SubmissionIdAlreadyUsed`, `InvalidInput` for files that cannot be used, `SubmissionsPaused`.
    """
    owner = accounts.member(tx, member_id)
    locks.account(tx, owner.account_id)
    before = _submitted(tx, member_id, asked)
    if before is not None:
        return before
    if settings.submissions_paused:
        raise SubmissionsPaused
    if asked.again:
        files = uploads.used_by(tx, asked.again)
    else:
        files = uploads.chosen(tx, member_id, asked.session, asked.file_ids)
    preferred = accounts.preferences(tx, owner.account_id)
    kept = dt.timedelta(days=accounts.kept_days(preferred, settings))
    extraction_id = str(uuid.uuid4())
    logs.note(extraction=extraction_id)
    crowded = _unfinished(tx, owner.account_id) >= settings.max_unfinished
    tx.execute(
        insert(extractions).values(
            id=extraction_id,
            account_id=owner.account_id,
            member_id=member_id,
            submission_id=asked.submission_id,
            session_name=asked.session,
            file_ids=list(dict.fromkeys(asked.file_ids)),
            task_name=asked.task_name,
            prompt=asked.prompt,
            output_structure=asked.output_structure,
            options=dict(asked.options),
            applied_options=_applied(owner, preferred, asked),
            submission_method=asked.method,
            state="processing",
            created_at=now,
            output_expires_at=now + kept,
        )
    )
    tx.execute(
        insert(extraction_files),
        [
            {
                "extraction_id": extraction_id,
                "position": position,
                "upload_file_id": file.id,
                "file_name": file.file_name,
                "sha256": file.sha256,
            }
            for position, file in enumerate(files)
        ],
    )
    if crowded:
        fail(tx, extraction_id, ConcurrentTaskLimit(), now)
    else:
        due.add(tx, extraction_id, owner.account_id, "prepare", [None], now)
    return extraction_id


def visible(tx: Connection, member: accounts.Member, extraction_id: str) -> RowMapping:
    """The extraction's row, if the member may see it: their own, or as an admin the account's.

    Raises `ExtractionNotFound`. Other functions take it as its own member: `found["member_id"]`.
    """
    whose = (
        extractions.c.account_id == member.account_id
        if member.is_admin
        else extractions.c.member_id == member.id
    )
    found = tx.execute(select(extractions).where(extractions.c.id == extraction_id, whose))
    row = found.mappings().one_or_none()
    if row is None:
        raise ExtractionNotFound
    return row


def status(
    tx: Connection, member_id: str, extraction_id: str, now: dt.datetime | None = None
) -> Status:
    """How the member's extraction stands; raises `ExtractionNotFound`."""
    found = _own(tx, member_id, extraction_id)
    if found["state"] == "processing":
        return Processing(extraction_id, found["progress"])
    if found["state"] == "failed":
        return Failed(extraction_id, _error(found["error"]))
    now = now or dt.datetime.now(dt.UTC)
    balance = credits.balance(tx, found["account_id"], now)
    if found["state"] == "cancelled":
        return Cancelled(extraction_id, found["credits_deducted"], balance)
    return _completed(tx, found, balance, now)


def output(
    tx: Connection,
    member_id: str,
    extraction_id: str,
    format: str,  # noqa: A002 - it is called so everywhere
    now: dt.datetime | None = None,
) -> Output:
    """An output; raises `ExtractionNotFound`, `OutputNotAvailable` and `OutputExpired`."""
    found = _own(tx, member_id, extraction_id)
    if found["state"] != "completed":
        raise OutputNotAvailable
    if _has_expired(found, now or dt.datetime.now(dt.UTC)):
        raise OutputExpired
    key = _outputs(tx, extraction_id).get(format)
    if key is None:
        raise OutputNotAvailable
    return Output(key, format, found["task_name"])


def remove(tx: Connection, files: Store, member_id: str, extraction_id: str) -> None:
    """Delete the member's extraction with its rows, outputs, read pages and sources.

    Read pages and sources stay as long as another extraction uses them. Raises
    `ExtractionNotFound`, and `ExtractionInProgress` as long as it is processed.
    """
    if _own(tx, member_id, extraction_id)["state"] == "processing":
        raise ExtractionInProgress
    keys = list(_outputs(tx, extraction_id).values())
    keys += _free_files(tx, extraction_id)
    tx.execute(delete(extractions).where(extractions.c.id == extraction_id))
    _remove_after_commit(tx, files, keys)


def cancel(tx: Connection, member_id: str, extraction_id: str, now: dt.datetime) -> Cancelled:
    """End the member's extraction without a result; pages that were read are charged.

    Whoever works on it finds its job gone. Cancelling it again changes nothing. Raises
    `ExtractionNotFound`, and `ExtractionNotCancellable` when it has ended otherwise.
    """
    _own(tx, member_id, extraction_id)
    found = locks.extraction(tx, extraction_id)
    if found is None:
        raise ExtractionNotFound
    if found["state"] == "processing":
        _end_cancelled(tx, found, now)
    elif found["state"] != "cancelled":
        raise ExtractionNotCancellable({"status": found["state"]})
    ended = status(tx, member_id, extraction_id, now)
    assert isinstance(ended, Cancelled)
    return ended


def expire(tx: Connection, files: Store, now: dt.datetime, limit: int = 100) -> int:
    """Remove rows, outputs, read pages and sources of extractions whose time is over; how many."""
    over = list(
        tx.execute(
            select(extractions.c.id)
            .where(
                extractions.c.state != "processing",
                extractions.c.outputs_removed_at.is_(None),
                extractions.c.output_expires_at <= now,
            )
            .limit(limit)
        ).scalars()
    )
    keys: list[str] = []
    for extraction_id in over:
        keys += _outputs(tx, extraction_id).values()
        keys += _free_files(tx, extraction_id)
        for table in (rows, outputs, corrections):
            tx.execute(delete(table).where(table.c.extraction_id == extraction_id))
        gone = dict.fromkeys(("review_items", "review_count", "plan", "table_head"))
        gone = {**gone, "outputs_removed_at": now}
        tx.execute(update(extractions).where(extractions.c.id == extraction_id).values(gone))
    _remove_after_commit(tx, files, keys)
    return len(over)


def fail(tx: Connection, extraction_id: str, error: ExtractionFailed, now: dt.datetime) -> bool:
    """End a processing extraction with `error` and without a charge; whether it was processing."""
    ended = tx.execute(
        update(extractions)
        .where(extractions.c.id == extraction_id, extractions.c.state == "processing")
        .values(
            state="failed",
            error={"code": error.code, "details": error.details},
            finished_at=now,
            credits_deducted=0,
        )
    ).rowcount
    if ended:
        credits.release(tx, extraction_id)
        due.drop(tx, extraction_id)
        tx.execute(delete(rows).where(rows.c.extraction_id == extraction_id))
    return bool(ended)


def advance(tx: Connection, extraction_id: str, progress: int) -> None:
    """Note how far the extraction is, in percent; it never falls and ends below 100."""
    progress = min(progress, 99)
    tx.execute(
        update(extractions)
        .where(extractions.c.id == extraction_id, extractions.c.progress < progress)
        .values(progress=progress)
    )


def _end_cancelled(tx: Connection, found: RowMapping, now: dt.datetime) -> None:
    mine = pages.c.extraction_id == found["id"]
    read = tx.execute(select(func.count()).where(mine, pages.c.state == "done")).scalar_one()
    due.drop(tx, found["id"])
    if read:
        credits.charge_and_release(tx, found["account_id"], found["id"], read, now)
    else:
        credits.release(tx, found["id"])
    tx.execute(delete(rows).where(rows.c.extraction_id == found["id"]))
    tx.execute(
        update(extractions)
        .where(extractions.c.id == found["id"])
        .values(state="cancelled", finished_at=now, credits_deducted=read)
    )


def _submitted(tx: Connection, member_id: str, asked: Asked) -> str | None:
    """The extraction that this member submitted under this id before; refuses another request."""
    found = (
        tx.execute(
            select(extractions).where(
                extractions.c.member_id == member_id,
                extractions.c.submission_id == asked.submission_id,
            )
        )
        .mappings()
        .one_or_none()
    )
    if found is None:
        return None
    differing = [
        name
        for name, was, now in (
            ("upload_session_id", found["session_name"], asked.session),
            ("file_ids", found["file_ids"], list(dict.fromkeys(asked.file_ids))),
            ("prompt", found["prompt"], asked.prompt),
            ("output_structure", found["output_structure"], asked.output_structure),
            ("options", found["options"], dict(asked.options)),
        )
        if was != now
    ]
    if differing:
        raise SubmissionIdAlreadyUsed({"extraction_id": found["id"], "differing_fields": differing})
    return str(found["id"])


def _unfinished(tx: Connection, account_id: str) -> int:
    return tx.execute(
        select(func.count()).where(
            extractions.c.account_id == account_id, extractions.c.state == "processing"
        )
    ).scalar_one()


def _applied(owner: accounts.Member, preferred: Mapping[str, Any], asked: Asked) -> dict[str, Any]:
    """Every option: as given, or else as account and member prefer, or else the usual one."""
    usual = {name: preferred.get(name, value) for name, value in OPTIONS.items()}
    if asked.method == "web_app":  # programs ask for an e-mail themselves
        mailed = (owner.preferences or {}).get(accounts.COMPLETION_EMAIL, False)
        usual[accounts.COMPLETION_EMAIL] = mailed
    return {**usual, **asked.options}


def _own(tx: Connection, member_id: str, extraction_id: str) -> RowMapping:
    found = tx.execute(
        select(extractions).where(
            extractions.c.id == extraction_id, extractions.c.member_id == member_id
        )
    ).mappings()
    row = found.one_or_none()
    if row is None:
        raise ExtractionNotFound
    return row


def _error(kept: Mapping[str, Any]) -> dict[str, Any]:
    return _failures()[kept["code"]](kept["details"]).body()


@functools.cache
def _failures() -> dict[str, type[ExtractionFailed]]:
    return {kind.code: kind for kind in ExtractionFailed.__subclasses__()}


def _completed(
    tx: Connection, found: RowMapping, balance: credits.Balance, now: dt.datetime
) -> Completed:
    extraction_id = found["id"]
    states = _pages(tx, extraction_id)
    failed = [page for page in states if page.state == "failed"]
    return Completed(
        extraction_id,
        found["task_name"],
        found["credits_deducted"],
        balance,
        found["grain"],
        found["output_expires_at"],
        [PageOf(page.file_name, page.number) for page in states if page.state == "done"],
        [PageOf(page.file_name, page.number) for page in failed],
        _reasons(failed),
        found["notes"] or [],
        found["review_items"] or [],
        {} if _has_expired(found, now) else _outputs(tx, extraction_id),
    )


def _pages(tx: Connection, extraction_id: str) -> Sequence[Any]:
    """Every page with its file's name, in order."""
    return tx.execute(
        select(
            extraction_files.c.file_name,
            pages.c.number,
            pages.c.state,
            pages.c.code,
            pages.c.message,
        )
        .join(
            extraction_files,
            (extraction_files.c.extraction_id == pages.c.extraction_id)
            & (extraction_files.c.position == pages.c.file_position),
        )
        .where(pages.c.extraction_id == extraction_id)
        .order_by(pages.c.file_position, pages.c.number)
    ).all()


def _reasons(failed: Iterable[Any]) -> list[FailureReason]:
    """The failed pages by reason, in order of the first page of each."""
    reasons: dict[tuple[str, str], dict[str, list[int]]] = {}
    for page in failed:
        affected = reasons.setdefault((page.code, page.message), {})
        affected.setdefault(page.file_name, []).append(page.number)
    return [FailureReason(code, message, files) for (code, message), files in reasons.items()]


def _has_expired(found: RowMapping, now: dt.datetime) -> bool:
    return found["outputs_removed_at"] is not None or found["output_expires_at"] <= now


def _outputs(tx: Connection, extraction_id: str) -> dict[str, str]:
    kept = select(outputs.c.format, outputs.c.object_key)
    found = tx.execute(kept.where(outputs.c.extraction_id == extraction_id))
    return {row.format: row.object_key for row in found}


def _free_files(tx: Connection, extraction_id: str) -> list[str]:
    """Give up the extraction's sources and read pages that no other one uses; their object keys."""
    account_id = tx.execute(
        select(extractions.c.account_id).where(extractions.c.id == extraction_id)
    ).scalar_one()
    locks.account(tx, account_id)
    used = tx.execute(
        select(extraction_files.c.upload_file_id, extraction_files.c.sha256).where(
            extraction_files.c.extraction_id == extraction_id
        )
    ).all()
    keys: list[str] = []
    for upload_file_id, sha256 in used:
        if not _used(tx, extraction_id, extraction_files.c.upload_file_id == upload_file_id):
            keys += _free_source(tx, upload_file_id)
        of_account = extractions.c.account_id == account_id
        if not _used(tx, extraction_id, (extraction_files.c.sha256 == sha256) & of_account):
            keys += _free_read(tx, account_id, sha256)
    return keys


def _used(tx: Connection, extraction_id: str, what: ColumnElement[bool]) -> bool:
    """Whether another extraction that has not expired uses a file."""
    others = (
        select(extractions.c.id)
        .join(extraction_files, extraction_files.c.extraction_id == extractions.c.id)
        .where(what, extractions.c.id != extraction_id, extractions.c.outputs_removed_at.is_(None))
    )
    return tx.execute(others.limit(1)).first() is not None


def _free_source(tx: Connection, upload_file_id: str) -> list[str]:
    mine = upload_files.c.id == upload_file_id
    key = tx.execute(select(upload_files.c.object_key).where(mine)).scalar_one()
    tx.execute(update(upload_files).where(mine).values(state="removed", object_key=None))
    return [key] if key else []


def _free_read(tx: Connection, account_id: str, sha256: str) -> list[str]:
    mine = (read_pages.c.account_id == account_id) & (read_pages.c.sha256 == sha256)
    keys = list(tx.execute(select(read_pages.c.object_key).where(mine)).scalars())
    tx.execute(delete(read_pages).where(mine))
    drawn = (drawings.c.account_id == account_id) & (drawings.c.sha256 == sha256)
    keys += filter(None, tx.execute(select(drawings.c.object_key).where(drawn)).scalars())
    tx.execute(delete(drawings).where(drawn))
    tx.execute(
        delete(read_files).where(
            read_files.c.account_id == account_id, read_files.c.sha256 == sha256
        )
    )
    return keys


def _remove_after_commit(tx: Connection, files: Store, keys: Sequence[str]) -> None:
    """Remove objects and what is left of rows in the log, once it is certain that they must go."""

    def act() -> None:
        for key in keys:
            files.delete(key)
        database.forget(tx.engine)

    if keys:
        database.after_commit(tx, act)
