"""Uploads: sessions of files that arrive in parts and become sources that extractions can use."""

from __future__ import annotations

import datetime as dt
import logging
import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, Row, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from fieldfare import credits
from fieldfare.errors import (
    DuplicateFileId,
    DuplicateFileName,
    FileAborted,
    FileNotFound,
    FileNotUploadable,
    FileTooLarge,
    InvalidCompletionParts,
    InvalidInput,
    NotEnoughCreditsToUpload,
    ObjectSizeMismatch,
    SessionAlreadyInitialized,
    TotalUploadSizeLimitExceeded,
    UploadCompleteFailed,
    UploadIdNotFound,
)
from fieldfare.settings import Settings
from fieldfare.store.database import reading, transaction
from fieldfare.store.objects import Joined, PartDiffers, PartMissing, Store
from fieldfare.store.schema import extraction_files, upload_files, upload_sessions

log = logging.getLogger(__name__)


_SELECTED = select(
    upload_files.c.id,
    upload_files.c.name,
    upload_files.c.file_name,
    upload_files.c.size_bytes,
    upload_files.c.state,
    upload_files.c.object_key,
    upload_files.c.sha256,
    upload_files.c.multipart_id,
    upload_sessions.c.removed_at.is_not(None).label("session_removed"),
).join(upload_sessions)
_BY_ID = _SELECTED.where(upload_files.c.id == bindparam("id"))
_BY_NAMES = _SELECTED.where(
    upload_sessions.c.member_id == bindparam("member"),
    upload_sessions.c.name == bindparam("session"),
    upload_files.c.name == bindparam("file"),
)


class NewFile(NamedTuple):
    """A file as a client announces it: the client's id, the name, the exact size."""

    name: str
    file_name: str
    size_bytes: int


class UploadFile(NamedTuple):
    """A file of an upload session; `id` is ours, `name` the client's."""

    id: str
    name: str
    file_name: str
    size_bytes: int
    state: str
    object_key: str | None
    sha256: str | None
    multipart_id: str | None  # what a bucket calls it, once parts were asked for
    session_removed: bool

    def part_count(self, part_bytes: int) -> int:
        """How many parts the whole file makes."""
        return -(-self.size_bytes // part_bytes)

    def part_limit(self, number: int, part_bytes: int) -> int:
        """What part `number` may hold: a whole part, and nothing beyond the last one.

        The last part may hold a whole one too, so that a file that has grown is told so when it is
        completed, by the error that is documented for it.
        """
        return part_bytes if number <= self.part_count(part_bytes) else 0


class Part(NamedTuple):
    """A part as a client names it when it completes a file."""

    number: int
    e_tag: str


def begin(
    tx: Connection,
    account_id: str,
    member_id: str,
    name: str,
    files: Sequence[NewFile],
    settings: Settings,
) -> None:
    """Open the session `name`; the same request again finds it open and changes nothing."""
    _refuse_duplicates(files)
    _refuse_sizes(files, settings)
    if _is_open_already(tx, member_id, name, files):
        return
    _refuse_without_credits(tx, account_id, len(files))
    try:
        with tx.begin_nested():
            _insert(tx, member_id, name, files)
    except IntegrityError:  # the same request, at the same moment, was first
        if not _is_open_already(tx, member_id, name, files):
            raise


def add(
    tx: Connection,
    account_id: str,
    member_id: str,
    name: str,
    files: Sequence[NewFile],
    settings: Settings,
) -> None:
    """Announce more files in the session `name`, which is opened if it is not there.

    A file that was announced before, just so, changes nothing. Raises what `begin` raises.
    """
    mine = (upload_sessions.c.member_id == member_id) & (upload_sessions.c.name == name)
    session = tx.execute(select(upload_sessions).where(mine).with_for_update()).one_or_none()
    if session is None:
        begin(tx, account_id, member_id, name, files, settings)
        return
    if session.removed_at is not None:
        raise SessionAlreadyInitialized
    kept = tx.execute(
        select(upload_files.c.name, upload_files.c.file_name, upload_files.c.size_bytes).where(
            upload_files.c.session_id == session.id
        )
    )
    before = [NewFile(*row) for row in kept]
    known = set(before)
    fresh = [file for file in files if file not in known]
    if not fresh:
        return
    _refuse_duplicates([*before, *fresh])
    _refuse_sizes([*before, *fresh], settings)
    _refuse_without_credits(tx, account_id, len(before) + len(fresh))
    _insert_files(tx, session.id, fresh, len(before))


def of_session(tx: Connection, member_id: str, name: str) -> list[UploadFile]:
    """The files of the member's session that are there or may still come, in order."""
    found = tx.execute(
        _SELECTED.where(
            upload_sessions.c.member_id == member_id,
            upload_sessions.c.name == name,
            upload_sessions.c.removed_at.is_(None),
            upload_files.c.state.in_(("open", "completed")),
        ).order_by(upload_files.c.position)
    )
    return [_file(row) for row in found]


def find(tx: Connection, member_id: str, session: str, name: str) -> UploadFile:
    """The file that the member's `session` knows as `name`."""
    named = {"member": member_id, "session": session, "file": name}
    found = tx.execute(_BY_NAMES, named).one_or_none()
    if found is None:
        raise FileNotFound
    return _file(found)


def uploadable(tx: Connection, member_id: str, session: str, name: str) -> UploadFile:
    """The file, if parts of it may still be sent."""
    file = find(tx, member_id, session, name)
    if file.state != "open" or file.session_removed:
        raise FileNotUploadable
    return file


def begin_parts(engine: Engine, files: Store, file: UploadFile) -> UploadFile:
    """The file, for whose parts the store is ready: a bucket wants to know of it beforehand."""
    if file.multipart_id is not None:
        return file
    made = files.begin_parts(file.id)
    if made is None:
        return file
    mine = (upload_files.c.id == file.id) & upload_files.c.multipart_id.is_(None)
    with transaction(engine) as tx:
        if tx.execute(update(upload_files).where(mine).values(multipart_id=made)).rowcount:
            return file._replace(multipart_id=made)
    files.delete(f"parts/{file.id}/{made}")  # another request was first
    return _state(engine, file)


def is_open(tx: Connection, upload_id: str) -> bool:
    """Whether parts of the file with our id may still be sent."""
    found = tx.execute(_BY_ID, {"id": upload_id}).one_or_none()
    return found is not None and found.state == "open" and not found.session_removed


def chosen(tx: Connection, member_id: str, session: str, names: Sequence[str]) -> list[UploadFile]:
    """The completed files of the member's `session` that have these `names`, each once.

    Nobody can remove them until the transaction ends.
    """
    found = tx.execute(
        _SELECTED.where(
            upload_sessions.c.member_id == member_id, upload_sessions.c.name == session
        ).with_for_update(read=True, of=upload_files)
    )
    files = {file.name: file for file in map(_file, found)}
    if not files:
        raise InvalidInput.at(
            "upload_session_id must be the id of an upload session.", "upload_session_id"
        )
    issues = [
        (reason, ("file_ids", index))
        for index, name in enumerate(names)
        if (reason := _why_not(files.get(name)))
    ]
    if issues:
        raise InvalidInput.of(issues)
    return [files[name] for name in dict.fromkeys(names)]


def used_by(tx: Connection, extraction_id: str) -> list[UploadFile]:
    """The files of an extraction, in order; raises `FileNotFound` when one is no longer kept."""
    found = tx.execute(
        _SELECTED.join(extraction_files, extraction_files.c.upload_file_id == upload_files.c.id)
        .where(extraction_files.c.extraction_id == extraction_id)
        .order_by(extraction_files.c.position)
    )
    files = [_file(row) for row in found]
    if not files or any(file.object_key is None for file in files):
        raise FileNotFound
    return files


def complete(
    engine: Engine,
    files: Store,
    member_id: str,
    session: str,
    name: str,
    parts: Sequence[Part],
    settings: Settings,
) -> tuple[UploadFile, bool]:
    """Make the file's parts one source; gives back the file and whether this call completed it.

    The bytes are put together outside any transaction, under a key of their own; then one short
    transaction makes them the file, unless another call was first.
    """
    with reading(engine) as tx:
        file = find(tx, member_id, session, name)
    if file.state == "completed":
        return file, False
    _refuse_closed(file)
    etags = _in_order(parts, file.part_count(settings.part_bytes))
    key = files.source_key(file.id)
    try:
        joined = files.join(file.multipart_id or file.id, etags, key)
        _refuse_other_size(engine, files, file, key, joined)
        won = _finish(engine, file, key, joined)
    except (PartMissing, PartDiffers, OSError, SQLAlchemyError) as error:
        return _after(error, engine, files, file, key)
    if files.parts_stay:
        files.delete_parts(file.id)
    return (file, True) if won else _after_another(engine, files, file, key)


def _refuse_duplicates(files: Sequence[NewFile]) -> None:
    if repeated := _repeated(file.file_name for file in files):
        raise DuplicateFileName({"file_names": repeated})
    if repeated := _repeated(file.name for file in files):
        raise DuplicateFileId({"file_ids": repeated})


def _repeated(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _refuse_sizes(files: Sequence[NewFile], settings: Settings) -> None:
    for file in files:
        is_pdf = file.file_name.lower().endswith(".pdf")
        limit = settings.max_pdf_bytes if is_pdf else settings.max_image_bytes
        if file.size_bytes > limit:
            raise FileTooLarge(
                {
                    "file_id": file.name,
                    "file_name": file.file_name,
                    "file_size_bytes": file.size_bytes,
                    "max_size_bytes": limit,
                }
            )
    total = sum(file.size_bytes for file in files)
    if total > settings.max_session_bytes:
        raise TotalUploadSizeLimitExceeded(
            {"total_size_bytes": total, "max_total_size_bytes": settings.max_session_bytes}
        )


def _is_open_already(tx: Connection, member_id: str, name: str, files: Sequence[NewFile]) -> bool:
    """Whether the session is there with these very files; refuses it when it has others."""
    session = tx.execute(
        select(upload_sessions.c.id, upload_sessions.c.removed_at).where(
            upload_sessions.c.member_id == member_id, upload_sessions.c.name == name
        )
    ).one_or_none()
    if session is None:
        return False
    kept = tx.execute(
        select(upload_files.c.name, upload_files.c.file_name, upload_files.c.size_bytes).where(
            upload_files.c.session_id == session.id
        )
    )
    if session.removed_at is not None or {tuple(row) for row in kept} != set(files):
        raise SessionAlreadyInitialized
    return True


def _refuse_without_credits(tx: Connection, account_id: str, file_count: int) -> None:
    balance = credits.balance(tx, account_id)
    if balance.credits - balance.reserved < file_count:
        raise NotEnoughCreditsToUpload(
            {
                "credits_balance": balance.credits,
                "credits_reserved": balance.reserved,
                "file_count": file_count,
            }
        )


def _insert(tx: Connection, member_id: str, name: str, files: Sequence[NewFile]) -> None:
    session_id = str(uuid.uuid4())
    tx.execute(
        insert(upload_sessions).values(
            id=session_id, member_id=member_id, name=name, created_at=dt.datetime.now(dt.UTC)
        )
    )
    _insert_files(tx, session_id, files, 0)


def _insert_files(tx: Connection, session_id: str, files: Sequence[NewFile], first: int) -> None:
    if not files:
        return
    tx.execute(
        insert(upload_files),
        [
            {
                "id": str(uuid.uuid4()),
                "session_id": session_id,
                "position": position,
                "name": file.name,
                "file_name": file.file_name,
                "size_bytes": file.size_bytes,
                "state": "open",
            }
            for position, file in enumerate(files, first)
        ],
    )


def _why_not(file: UploadFile | None) -> str | None:
    if file is None:
        return "file_ids must name files of this upload session."
    if file.session_removed or file.state == "removed":
        return "This file is no longer stored. Upload it again in a new upload session."
    if file.state != "completed":
        return "file_ids must name files whose upload has been completed."
    return None


def _refuse_closed(file: UploadFile) -> None:
    if file.state == "aborted":
        raise FileAborted
    if file.session_removed or file.state == "removed":
        raise UploadIdNotFound


def _in_order(parts: Sequence[Part], count: int) -> Mapping[int, str]:
    """The parts' ETags without quotes by number, which must be just 1 to `count`."""
    numbers = [part.number for part in parts]
    if repeated := sorted(number for number, times in Counter(numbers).items() if times > 1):
        raise _invalid("Each part_number may appear only once.", repeated)
    if beyond := sorted(number for number in numbers if number > count):
        raise _invalid(f"This file has only {count} part(s).", beyond)
    if missing := sorted(set(range(1, count + 1)) - set(numbers)):
        raise _invalid(f"Parts 1 to {count} must all be given.", missing)
    return {part.number: part.e_tag.strip().strip('"').lower() for part in parts}


def _invalid(reason: str, numbers: list[int]) -> InvalidCompletionParts:
    return InvalidCompletionParts({"reason": reason, "part_numbers": numbers})


def _refuse_other_size(
    engine: Engine, files: Store, file: UploadFile, key: str, joined: Joined
) -> None:
    """A file of another size than was declared can only be uploaded again, in a new session."""
    if joined.size_bytes == file.size_bytes:
        return
    files.delete(key)
    with transaction(engine) as tx:
        tx.execute(
            update(upload_files)
            .where(upload_files.c.id == file.id, upload_files.c.state == "open")
            .values(state="aborted")
        )
    files.delete_parts(file.id)
    raise ObjectSizeMismatch(
        {"declared_size_bytes": file.size_bytes, "actual_size_bytes": joined.size_bytes}
    )


def _finish(engine: Engine, file: UploadFile, key: str, joined: Joined) -> bool:
    """Whether these bytes became the file; not so when it is no longer open."""
    with transaction(engine) as tx:
        session = select(upload_sessions.c.id).where(upload_sessions.c.removed_at.is_(None))
        done = tx.execute(
            update(upload_files)
            .where(
                upload_files.c.id == file.id,
                upload_files.c.state == "open",
                upload_files.c.session_id.in_(session),
            )
            .values(
                state="completed",
                object_key=key,
                sha256=joined.sha256,
                completed_at=dt.datetime.now(dt.UTC),
            )
        )
    return done.rowcount == 1


def _after(
    error: Exception, engine: Engine, files: Store, file: UploadFile, key: str
) -> tuple[UploadFile, bool]:
    """What to answer when completing broke: another call may have been first, or it may be us."""
    now = _state(engine, file)
    if now.object_key == key:
        return now, True
    if now.state == "open":
        files.unjoin(key)
    else:
        files.delete(key)
    if now.state == "completed":
        return now, False
    _refuse_closed(now)
    if isinstance(error, PartMissing):
        raise _invalid("This part has not been uploaded.", [error.number]) from error
    if isinstance(error, PartDiffers):
        raise _invalid("The e_tag is not that of the uploaded part.", [error.number]) from error
    log.error("completing upload %s failed", file.id, exc_info=error)
    raise UploadCompleteFailed from error


def _after_another(
    engine: Engine, files: Store, file: UploadFile, key: str
) -> tuple[UploadFile, bool]:
    """What to answer when the file was completed, aborted or removed meanwhile."""
    now = _state(engine, file)
    if now.object_key != key:
        files.delete(key)
    _refuse_closed(now)
    return file, False


def _file(row: Row[Any]) -> UploadFile:
    return UploadFile(**row._mapping)  # noqa: SLF001  (its public name for a dict of a row)


def _state(engine: Engine, file: UploadFile) -> UploadFile:
    with reading(engine) as tx:
        return _file(tx.execute(_BY_ID, {"id": file.id}).one())
