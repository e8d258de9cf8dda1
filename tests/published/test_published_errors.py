"""Every error of the reference's tables: its status, its message verbatim, whether a retry helps."""

from __future__ import annotations

import datetime as dt
import errno
import json
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import httpx
import pytest
from sqlalchemy import event, update

import ending
from fieldfare import errors, keys
from fieldfare.store import database
from fieldfare.store.objects import Files
from fieldfare.store.schema import upload_sessions
from installation import NOW
from serving import Served, new_key, served

ROWS = json.loads((Path(__file__).parent / "errors.json").read_text("utf-8"))
Scenario = Callable[[Served], httpx.Response]


class Disk(Files):
    """A store whose disk is full while a file named `full` is in its folder."""

    def _open_new(self, path: Path) -> BinaryIO:
        opened = super()._open_new(path)
        if (self.root / "full").exists():
            opened.close()
            raise OSError(errno.ENOSPC, "No space left on device")
        return opened


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("api")
    with served(folder, Disk, starting_credits=20, rate_submissions=1000) as api:
        api.upload("files", a=b"x")
        yield api


class Row(NamedTuple):
    operation: str
    code: str
    status: int | None
    retryable: bool
    message: str


@pytest.mark.parametrize("row", [Row(**row) for row in ROWS], ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_published_error_is_answered_as_published(api: Served, row: Row) -> None:
    answer = scenario(row)(api)
    error = answer.json()["error"]
    status = {"EXTRACTION_NOT_FOUND": 404}.get(row.code, 200) if row.status is None else row.status
    assert answer.json()["success"] is False
    assert (answer.status_code, error["code"], error["retryable"], error["message"]) == (
        status,
        row.code,
        row.retryable,
        row.message,
    )


def test_the_errors_of_failed_polls_have_no_details(api: Served) -> None:
    for row in (Row(**row) for row in ROWS):
        if row.status is None:
            assert scenario(row)(api).json()["error"]["details"] is None


def scenario(row: Row) -> Scenario:
    """What leads to the error."""
    if row.operation == "get_extraction":
        return lambda api: poll(api, row.code)
    return SCENARIOS[row.operation, row.code]


def poll(api: Served, code: str) -> httpx.Response:
    if code == "EXTRACTION_NOT_FOUND":
        return api.get(f"/extractions/{uuid.uuid4()}")
    (kind,) = [kind for kind in errors.ExtractionFailed.__subclasses__() if kind.code == code]
    extraction_id = submit(api)
    ending.fail(api.here, extraction_id, kind())
    return api.get(f"/extractions/{extraction_id}")


def submit(api: Served) -> str:
    body = {
        "submission_id": str(uuid.uuid4()),
        "upload_session_id": "files",
        "file_ids": ["a"],
        "task_name": "a task",
        "prompt": "Extract the total",
        "output_structure": "automatic",
    }
    extraction_id: str = api.post("/extractions", body).json()["extraction_id"]
    return extraction_id


def session(api: Served, *files: tuple[str, str, int], name: str = "") -> httpx.Response:
    listed = [{"file_id": i, "file_name": n, "file_size_bytes": s} for i, n, s in files]
    body = {"upload_session_id": name or str(uuid.uuid4()), "files": listed}
    return api.post("/uploads/sessions", body)


def with_key(api: Served, key: str) -> httpx.Response:
    return api.stranger.get("/v1/credits/balance", headers={"Authorization": f"Bearer {key}"})


def expired(api: Served) -> httpx.Response:
    return with_key(api, new_key(api.here, dt.datetime.now(dt.UTC)))


def revoked(api: Served) -> httpx.Response:
    with database.transaction(api.here.engine) as tx:
        key, secret = keys.create(tx, api.here.owner.id, "revoked")
        keys.revoke(tx, key.id)
    return with_key(api, secret)


def limited(api: Served) -> httpx.Response:
    key = new_key(api.here)
    *_, answer = (with_key(api, key) for _ in range(61))
    return answer


def broken(api: Served) -> httpx.Response:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    event.listen(api.here.engine, "begin", fail)
    answer = api.get("/credits/balance")
    event.remove(api.here.engine, "begin", fail)
    return answer


def parts(api: Served, name: str, file: str) -> httpx.Response:
    return api.post(f"/uploads/sessions/{name}/parts", {"file_id": file, "part_numbers": [1]})


def aborted(api: Served) -> httpx.Response:
    name = str(uuid.uuid4())
    api.open_session(name, a=2)
    tag = api.send(name, "a", b"x")
    api.complete(name, "a", tag)
    return api.complete(name, "a", tag)


def sent(api: Served, size: int = 1) -> tuple[str, str, str]:
    """A session with a file of this declared size of which one byte has been sent."""
    name = str(uuid.uuid4())
    api.open_session(name, a=size)
    return name, "a", api.send(name, "a", b"x")


def removed(api: Served) -> httpx.Response:
    name, file, tag = sent(api)
    with database.transaction(api.here.engine) as tx:
        mine = upload_sessions.c.name == name
        tx.execute(update(upload_sessions).where(mine).values(removed_at=NOW))
    return api.complete(name, file, tag)


def full(api: Served) -> httpx.Response:
    name, file, tag = sent(api)
    mark = api.here.settings.data / "full"
    mark.touch()
    answer = api.complete(name, file, tag)
    mark.unlink()
    return answer


def conflicting(api: Served) -> httpx.Response:
    session(api, ("a", "a.pdf", 1), name="conflict")
    return session(api, ("a", "a.pdf", 2), name="conflict")


SCENARIOS: dict[tuple[str, str], Scenario] = {
    ("any", "UNAUTHENTICATED"): lambda api: api.stranger.get("/v1/credits/balance"),
    ("any", "API_KEY_EXPIRED"): expired,
    ("any", "API_KEY_REVOKED"): revoked,
    ("any", "NOT_FOUND"): lambda api: api.get("/nothing"),
    ("any", "RATE_LIMITED"): limited,
    ("any", "INTERNAL_ERROR"): broken,
    ("create_upload_session", "DUPLICATE_FILE_NAME"): lambda api: session(
        api, ("a", "a.pdf", 1), ("b", "a.pdf", 1)
    ),
    ("create_upload_session", "DUPLICATE_FILE_ID"): lambda api: session(
        api, ("a", "a.pdf", 1), ("a", "b.pdf", 1)
    ),
    ("create_upload_session", "FILE_TOO_LARGE"): lambda api: session(
        api, ("a", "a.png", 5 * 1024 * 1024 + 1)
    ),
    ("create_upload_session", "TOTAL_UPLOAD_SIZE_LIMIT_EXCEEDED"): lambda api: session(
        api, *((f"{n}", f"{n}.pdf", 150 * 1024 * 1024) for n in range(14))
    ),
    ("create_upload_session", "INSUFFICIENT_CREDITS"): lambda api: session(
        api, *((f"{n}", f"{n}.pdf", 1) for n in range(71))
    ),
    ("create_upload_session", "SESSION_ALREADY_INITIALIZED"): conflicting,
    ("get_part_urls", "FILE_NOT_FOUND"): lambda api: parts(api, "files", "b"),
    ("get_part_urls", "FILE_NOT_UPLOADABLE"): lambda api: parts(api, "files", "a"),
    ("complete_upload", "FILE_NOT_FOUND"): lambda api: api.complete("nowhere", "a", "x"),
    ("complete_upload", "FILE_ABORTED"): aborted,
    ("complete_upload", "INVALID_COMPLETION_PARTS"): lambda api: api.complete(
        *sent(api)[:2], '"another"'
    ),
    ("complete_upload", "OBJECT_SIZE_MISMATCH"): lambda api: api.complete(*sent(api, 2)),
    ("complete_upload", "UPLOAD_ID_NOT_FOUND"): removed,
    ("complete_upload", "UPLOAD_COMPLETE_FAILED"): full,
    ("get_output", "EXTRACTION_NOT_FOUND"): lambda api: api.get(
        f"/extractions/{uuid.uuid4()}/output", format="csv"
    ),
    ("get_output", "OUTPUT_NOT_AVAILABLE"): lambda api: api.get(
        f"/extractions/{submit(api)}/output", format="csv"
    ),
    ("delete_extraction", "EXTRACTION_NOT_FOUND"): lambda api: api.client.delete(
        f"/v1/extractions/{uuid.uuid4()}"
    ),
    ("delete_extraction", "EXTRACTION_IN_PROGRESS"): lambda api: api.client.delete(
        f"/v1/extractions/{submit(api)}"
    ),
}
