from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any, BinaryIO

import httpx
import pytest
from sqlalchemy import insert, select, update

from fieldfare.store import database
from fieldfare.store.objects import Files
from fieldfare.store.schema import ledger, upload_files, upload_sessions
from installation import NOW
from serving import Served, etag, served

PART = 1000
SESSION = {
    "upload_session_id": "sess_001",
    "files": [
        {"file_id": "file_001", "file_name": "invoice-1.pdf", "file_size_bytes": 120450},
        {"file_id": "file_002", "file_name": "receipt.jpg", "file_size_bytes": 84200},
    ],
}


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("api"), part_bytes=PART, rate_uploads=100_000) as api:
        yield api


def session(name: str, *files: dict[str, Any]) -> dict[str, Any]:
    return {"upload_session_id": name, "files": list(files)}


def file(name: str = "a", **changed: object) -> dict[str, Any]:
    return {"file_id": name, "file_name": f"{name}.pdf", "file_size_bytes": 10, **changed}


def error(answer: httpx.Response) -> tuple[int, str, Any]:
    body = answer.json()
    assert body["success"] is False
    return answer.status_code, body["error"]["code"], body["error"]["details"]


def rows(api: Served, name: str) -> list[str]:
    """The states of the session's files."""
    query = (
        select(upload_files.c.state)
        .join(upload_sessions)
        .where(upload_sessions.c.name == name)
        .order_by(upload_files.c.position)
    )
    with database.reading(api.here.engine) as tx:
        return list(tx.execute(query).scalars())


def stored(api: Served) -> set[str]:
    return {found.key for found in api.here.files.stored()}


def test_a_session_answers_its_files_in_the_order_of_the_request(api: Served) -> None:
    answer = api.post("/uploads/sessions", SESSION)
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "success": True,
            "upload_session_id": "sess_001",
            "files": [
                {"file_id": "file_001", "file_name": "invoice-1.pdf", "part_size": PART},
                {"file_id": "file_002", "file_name": "receipt.jpg", "part_size": PART},
            ],
        },
    )


def test_the_same_session_again_is_the_same_session_whatever_the_order_of_files(
    api: Served,
) -> None:
    body = session("again", file("a"), file("b"))
    first = api.post("/uploads/sessions", body)
    turned = api.post("/uploads/sessions", {**body, "files": body["files"][::-1]})
    assert first.status_code == turned.status_code == 200
    assert [f["file_id"] for f in turned.json()["files"]] == ["b", "a"]
    assert rows(api, "again") == ["open", "open"]


def test_the_same_session_id_with_other_files_is_refused(api: Served) -> None:
    api.post("/uploads/sessions", session("other", file("a")))
    answer = api.post("/uploads/sessions", session("other", file("a", file_size_bytes=11)))
    assert error(answer) == (409, "SESSION_ALREADY_INITIALIZED", None)


def test_the_same_session_at_the_same_moment_is_made_once(api: Served) -> None:
    together = Barrier(8)

    def create(_: int) -> int:
        together.wait()
        return api.post("/uploads/sessions", session("moment", file("a"), file("b"))).status_code

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(create, range(8))) == [200] * 8
    assert rows(api, "moment") == ["open", "open"]


def test_more_writers_at_once_than_there_are_threads_all_succeed(api: Served) -> None:
    def create(n: int) -> int:
        return api.post("/uploads/sessions", session(f"writer-{n}", file("a"))).status_code

    with ThreadPoolExecutor(80) as threads:
        assert set(threads.map(create, range(160))) == {200}


def test_duplicate_names_and_ids_are_named(api: Served) -> None:
    names = session("dup", file("a"), file("b", file_name="a.pdf"), file("c"))
    ids = session("dup", file("a"), file("a", file_name="b.pdf"))
    assert error(api.post("/uploads/sessions", names)) == (
        400,
        "DUPLICATE_FILE_NAME",
        {"file_names": ["a.pdf"]},
    )
    assert error(api.post("/uploads/sessions", ids)) == (
        400,
        "DUPLICATE_FILE_ID",
        {"file_ids": ["a"]},
    )


@pytest.mark.parametrize(
    ("name", "limit"),
    [("a.pdf", 157_286_400), ("a.JPG", 5_242_880), ("a.jpeg", 5_242_880), ("a.png", 5_242_880)],
)
def test_a_file_may_be_as_large_as_its_type_allows(api: Served, name: str, limit: int) -> None:
    exact = session(f"exact-{name}", file(file_name=name, file_size_bytes=limit))
    above = session(f"above-{name}", file(file_name=name, file_size_bytes=limit + 1))
    assert api.post("/uploads/sessions", exact).status_code == 200
    assert error(api.post("/uploads/sessions", above)) == (
        400,
        "FILE_TOO_LARGE",
        {
            "file_id": "a",
            "file_name": name,
            "file_size_bytes": limit + 1,
            "max_size_bytes": limit,
        },
    )


def test_a_session_may_hold_two_gigabytes(api: Served) -> None:
    whole, rest = divmod(2**31, 157_286_400)
    files = [file(f"f{n}", file_size_bytes=157_286_400) for n in range(whole)]
    exact = session("2gb", *files, file("rest", file_size_bytes=rest))
    above = session("above-2gb", *files, file("rest", file_size_bytes=rest + 1))
    assert api.post("/uploads/sessions", exact).status_code == 200
    assert error(api.post("/uploads/sessions", above)) == (
        400,
        "TOTAL_UPLOAD_SIZE_LIMIT_EXCEEDED",
        {"total_size_bytes": 2**31 + 1, "max_total_size_bytes": 2**31},
    )


def test_a_session_may_hold_six_thousand_files(api: Served) -> None:
    files = [file(f"f{n}") for n in range(6001)]
    assert api.post("/uploads/sessions", session("many", *files[:6000])).status_code == 200
    assert error(api.post("/uploads/sessions", session("too-many", *files))) == (
        400,
        "INVALID_INPUT",
        {"issues": [{"message": "files must have at most 6000 items.", "path": ["files"]}]},
    )


def test_each_file_needs_a_credit_but_a_session_that_exists_does_not(tmp_path: Path) -> None:
    with served(tmp_path, starting_credits=2, free_pages_a_month=0) as api:
        balance = api.get("/credits/balance").json()
        assert balance == {"success": True, "credits_balance": 2, "credits_reserved": 0}
        two = session("two", file("a"), file("b"))
        three = session("three", file("a"), file("b"), file("c"))
        assert api.post("/uploads/sessions", two).status_code == 200
        assert error(api.post("/uploads/sessions", three)) == (
            402,
            "INSUFFICIENT_CREDITS",
            {"credits_balance": 2, "credits_reserved": 0, "file_count": 3},
        )
        with database.transaction(api.here.engine) as tx:
            charge = {"account_id": api.here.owner.account_id, "at": NOW, "kind": "charge"}
            tx.execute(insert(ledger).values(**charge, credits=-2))
        assert api.post("/uploads/sessions", two).status_code == 200


def test_parts_give_a_url_for_each_number_once(api: Served) -> None:
    api.open_session("urls", a=2500)
    answer = api.post(
        "/uploads/sessions/urls/parts", {"file_id": "a", "part_numbers": [3, 1, 3, 2]}
    )
    body = answer.json()
    assert [part["part_number"] for part in body.pop("part_urls")] == [3, 1, 2]
    assert body == {
        "success": True,
        "upload_session_id": "urls",
        "file_id": "a",
        "file_name": "a.pdf",
        "part_size": PART,
    }


@pytest.mark.parametrize("where", ["parts", "complete"])
def test_an_unknown_file_or_session_is_not_found(api: Served, where: str) -> None:
    api.open_session(f"unknown-{where}", a=10)
    rest = {"part_numbers": [1]} if where == "parts" else {"parts": [part(1, "x")]}
    for name, file_id in ((f"unknown-{where}", "b"), ("nowhere", "a")):
        answer = api.post(f"/uploads/sessions/{name}/{where}", {"file_id": file_id, **rest})
        assert error(answer) == (404, "FILE_NOT_FOUND", None)


def part(number: int, e_tag: str) -> dict[str, Any]:
    return {"part_number": number, "e_tag": e_tag}


def test_a_file_in_several_parts_becomes_the_whole_file(api: Served) -> None:
    content = bytes(range(250)) * 10
    api.open_session("parts", a=2500)
    pieces = [content[:1000], content[1000:2000], content[2000:]]
    etags = [api.send("parts", "a", piece, n) for n, piece in enumerate(pieces, 1)]
    assert etags == [etag(piece) for piece in pieces]
    answer = api.complete("parts", "a", *etags)
    assert answer.json() == {
        "success": True,
        "upload_session_id": "parts",
        "file_id": "a",
        "file_name": "a.pdf",
        "status": "completed",
    }
    with database.reading(api.here.engine) as tx:
        kept = tx.execute(
            select(upload_files.c.object_key, upload_files.c.sha256)
            .join(upload_sessions)
            .where(upload_sessions.c.name == "parts")
        ).one()
    assert api.here.files.read(kept.object_key) == content
    assert kept.sha256 == hashlib.sha256(content).hexdigest()


def test_parts_are_gone_once_a_file_is_completed(api: Served) -> None:
    api.upload("gone", a=b"x" * 10)
    assert [key for key in stored(api) if key.startswith("parts/") and "gone" in key] == []
    with database.reading(api.here.engine) as tx:
        ids = tx.execute(
            select(upload_files.c.id).join(upload_sessions).where(upload_sessions.c.name == "gone")
        ).scalars()
        assert [list(api.here.files.stored(f"parts/{id_}")) for id_ in ids] == [[]]


def test_the_order_of_parts_and_the_quotes_of_etags_do_not_matter(api: Served) -> None:
    api.open_session("lenient", a=1500)
    first, second = api.send("lenient", "a", b"a" * 1000), api.send("lenient", "a", b"b" * 500, 2)
    answer = api.post(
        "/uploads/sessions/lenient/complete",
        {"file_id": "a", "parts": [part(2, second), part(1, first.strip('"'))]},
    )
    assert answer.status_code == 200


def test_completing_again_succeeds_whatever_parts_are_named(api: Served) -> None:
    api.upload("twice", a=b"x" * 10)
    answer = api.complete("twice", "a", "whatever")
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "success": True,
            "upload_session_id": "twice",
            "file_id": "a",
            "file_name": "a.pdf",
        },
    )


def test_completing_at_the_same_moment_succeeds_and_keeps_one_object(api: Served) -> None:
    api.open_session("race", a=1500)
    etags = api.send("race", "a", b"a" * 1000), api.send("race", "a", b"b" * 500, 2)
    before = {key for key in stored(api) if key.startswith("sources/")}
    together = Barrier(8)

    def complete(_: int) -> tuple[int, str]:
        together.wait()
        answer = api.complete("race", "a", *etags)
        return answer.status_code, answer.json().get("status", "")

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(complete, range(8)))
    assert sorted(answers) == [(200, "")] * 7 + [(200, "completed")]
    after = {key for key in stored(api) if key.startswith("sources/")}
    assert len(after - before) == 1


@pytest.mark.parametrize(
    ("parts", "reason", "numbers"),
    [
        ([(1, "first"), (1, "first")], "Each part_number may appear only once.", [1]),
        ([(1, "first")], "Parts 1 to 2 must all be given.", [2]),
        ([(1, "first"), (2, "second"), (3, "x")], "This file has only 2 part(s).", [3]),
        ([(1, "second"), (2, "second")], "The e_tag is not that of the uploaded part.", [1]),
    ],
)
def test_wrong_parts_are_refused_with_the_reason(
    api: Served, parts: list[tuple[int, str]], reason: str, numbers: list[int]
) -> None:
    name = f"wrong-{len(reason)}-{numbers[0]}"
    api.open_session(name, a=1500)
    etags = {
        "first": api.send(name, "a", b"a" * 1000),
        "second": api.send(name, "a", b"b" * 500, 2),
        "x": '"0"',
    }
    answer = api.post(
        f"/uploads/sessions/{name}/complete",
        {"file_id": "a", "parts": [part(number, etags[which]) for number, which in parts]},
    )
    assert error(answer) == (
        400,
        "INVALID_COMPLETION_PARTS",
        {"reason": reason, "part_numbers": numbers},
    )
    assert api.complete(name, "a", etags["first"], etags["second"]).status_code == 200


def test_a_part_that_was_not_sent_is_refused(api: Served) -> None:
    api.open_session("unsent", a=1500)
    answer = api.complete("unsent", "a", api.send("unsent", "a", b"a" * 1000), '"0"')
    assert error(answer) == (
        400,
        "INVALID_COMPLETION_PARTS",
        {"reason": "This part has not been uploaded.", "part_numbers": [2]},
    )


@pytest.mark.parametrize("size", [9, 11])
def test_a_file_of_another_size_is_aborted_for_good(api: Served, size: int) -> None:
    name = f"size-{size}"
    api.open_session(name, a=10)
    tag = api.send(name, "a", b"x" * size)
    before = stored(api)
    assert error(api.complete(name, "a", tag)) == (
        422,
        "OBJECT_SIZE_MISMATCH",
        {"declared_size_bytes": 10, "actual_size_bytes": size},
    )
    assert stored(api) < before
    assert error(api.complete(name, "a", tag)) == (409, "FILE_ABORTED", None)
    answer = api.post(f"/uploads/sessions/{name}/parts", {"file_id": "a", "part_numbers": [1]})
    assert error(answer) == (409, "FILE_NOT_UPLOADABLE", None)


def test_a_completed_file_takes_no_more_parts(api: Served) -> None:
    api.upload("done", a=b"x" * 10)
    answer = api.post("/uploads/sessions/done/parts", {"file_id": "a", "part_numbers": [1]})
    assert error(answer) == (409, "FILE_NOT_UPLOADABLE", None)


def test_a_session_that_retention_has_removed_is_no_longer_available(api: Served) -> None:
    api.open_session("old", a=10)
    tag = api.send("old", "a", b"x" * 10)
    with database.transaction(api.here.engine) as tx:
        tx.execute(
            update(upload_sessions).where(upload_sessions.c.name == "old").values(removed_at=NOW)
        )
    assert error(api.complete("old", "a", tag)) == (409, "UPLOAD_ID_NOT_FOUND", None)
    answer = api.post("/uploads/sessions/old/parts", {"file_id": "a", "part_numbers": [1]})
    assert error(answer) == (409, "FILE_NOT_UPLOADABLE", None)
    answer = api.post("/uploads/sessions", session("old", file("a")))
    assert error(answer) == (409, "SESSION_ALREADY_INITIALIZED", None)


class FullDisk(Files):
    """A store on a disk that has room for the parts only."""

    def _open_new(self, path: Path) -> BinaryIO:
        opened = super()._open_new(path)
        if len(list((self.root / "objects").glob("parts/*/*"))) == 2:  # both parts are there
            opened.close()
            raise OSError(errno.ENOSPC, "No space left on device")
        return opened


@pytest.mark.embedded
def test_a_full_disk_fails_completion_for_now_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with served(tmp_path, FullDisk, part_bytes=PART) as api:
        api.open_session("full", a=1500)
        etags = api.send("full", "a", b"a" * 1000), api.send("full", "a", b"b" * 500, 2)
        before = stored(api)
        answer = api.complete("full", "a", *etags)
        assert error(answer) == (502, "UPLOAD_COMPLETE_FAILED", None)
        assert answer.json()["error"]["retryable"] is True
        assert stored(api) == before
        assert list((tmp_path / "incoming").iterdir()) == []
        assert rows(api, "full") == ["open"]


class NoDisk(Files):
    """A store on a disk without any room."""

    def _open_new(self, path: Path) -> BinaryIO:
        super()._open_new(path).close()
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.embedded
@pytest.mark.parametrize("size", [10, 3 * 1024 * 1024])
def test_a_full_disk_refuses_a_part_and_leaves_nothing_behind(tmp_path: Path, size: int) -> None:
    with served(tmp_path, NoDisk) as api:
        api.open_session("full", a=size)
        answer = api.stranger.put(api.part_url("full", "a"), content=b"x" * size)
        assert answer.status_code == 507
        assert "<Code>InsufficientStorage</Code>" in answer.text
        assert stored(api) == set()
        assert list((tmp_path / "incoming").iterdir()) == []
