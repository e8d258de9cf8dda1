from __future__ import annotations

import datetime as dt
import re
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import httpx
import pytest
from sqlalchemy import func, insert, select, update

import ending
from fieldfare import keys
from fieldfare.errors import EncryptedFile, PromptRejected
from fieldfare.store import database
from fieldfare.store.schema import extractions, members
from installation import NOW
from serving import Served, served

OUTPUTS = {"xlsx": b"PK", "csv": b"a,b\r\n", "json": b"[]"}
PAGES = [
    {"file_position": 0, "number": 1, "state": "done"},
    {"file_position": 0, "number": 2, "state": "failed", "code": "BROKEN", "message": "Broken."},
    {"file_position": 1, "number": 1, "state": "done"},
    {"file_position": 1, "number": 2, "state": "failed", "code": "BROKEN", "message": "Broken."},
    {"file_position": 1, "number": 3, "state": "failed", "code": "BROKEN", "message": "Broken."},
]
UNKNOWN = "a1b2c3d4-e5f6-7890-abcd-ef1234567890"
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    limits = {f"rate_{group}": 10_000 for group in ("submissions", "polls", "outputs", "deletions")}
    folder = tmp_path_factory.mktemp("api")
    with served(folder, max_unfinished=10_000, **limits) as api:
        api.upload("files", a=b"first", b=b"second")
        api.open_session("half", open=5)
        yield api


def submission(**changed: object) -> dict[str, Any]:
    return {
        "submission_id": str(uuid.uuid4()),
        "upload_session_id": "files",
        "file_ids": ["a", "b"],
        "task_name": "January invoices",
        "prompt": "Extract invoice number and total",
        "output_structure": "automatic",
        **changed,
    }


def submit(api: Served, **changed: object) -> str:
    answer = api.post("/extractions", submission(**changed))
    assert answer.status_code == 202, answer.text
    extraction_id: str = answer.json()["extraction_id"]
    return extraction_id


def completed(api: Served, **changed: object) -> str:
    extraction_id = submit(api)
    ending.complete(api.here, extraction_id, PAGES, OUTPUTS, **changed)
    return extraction_id


def error(answer: httpx.Response) -> tuple[int, str, Any]:
    body = answer.json()
    assert body["success"] is False
    return answer.status_code, body["error"]["code"], body["error"]["details"]


def issues(answer: httpx.Response) -> list[tuple[str, list[Any]]]:
    status, code, details = error(answer)
    assert (status, code) == (400, "INVALID_INPUT")
    return [(issue["message"], issue["path"]) for issue in details["issues"]]


def kept(api: Served, extraction_id: str) -> dict[str, Any]:
    with database.reading(api.here.engine) as tx:
        query = select(extractions).where(extractions.c.id == extraction_id)
        return dict(tx.execute(query).mappings().one())


def test_a_submission_is_received_under_a_new_id(api: Served) -> None:
    answer = api.post("/extractions", submission())
    body = answer.json()
    assert UUID.fullmatch(body.pop("extraction_id"))
    assert (answer.status_code, body) == (202, {"success": True, "submission_state": "received"})


def test_the_same_submission_is_the_same_extraction_whatever_its_task_name(api: Served) -> None:
    body = submission()
    first = api.post("/extractions", body)
    again = api.post("/extractions", {**body, "task_name": "Another name"})
    assert (again.status_code, again.json()) == (202, first.json())


def test_the_same_submission_at_the_same_moment_is_one_extraction(api: Served) -> None:
    together, body = Barrier(8), submission()

    def send(_: int) -> str:
        together.wait()
        extraction_id: str = api.post("/extractions", body).json()["extraction_id"]
        return extraction_id

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(send, range(8)))) == 1
    with database.reading(api.here.engine) as tx:
        query = select(func.count()).where(extractions.c.submission_id == body["submission_id"])
        assert tx.execute(query).scalar_one() == 1


def test_a_failed_submission_sent_again_is_still_the_failed_one(api: Served) -> None:
    body = submission()
    extraction_id = api.post("/extractions", body).json()["extraction_id"]
    ending.fail(api.here, extraction_id, PromptRejected())
    assert api.post("/extractions", body).json()["extraction_id"] == extraction_id


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("upload_session_id", "half"),
        ("file_ids", ["a"]),
        ("file_ids", ["b", "a"]),
        ("prompt", "Extract the date"),
        ("prompt", {"fields": [{"name": "Date"}]}),
        ("output_structure", "per_invoice"),
        ("options", {"json_typed_values": True}),
    ],
)
def test_a_submission_id_is_good_for_one_request(api: Served, name: str, value: object) -> None:
    body = submission()
    extraction_id = api.post("/extractions", body).json()["extraction_id"]
    assert error(api.post("/extractions", {**body, name: value})) == (
        409,
        "SUBMISSION_ID_ALREADY_USED",
        {"extraction_id": extraction_id, "differing_fields": [name]},
    )


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"upload_session_id": "nowhere"},
            ("upload_session_id must be the id of an upload session.", ["upload_session_id"]),
        ),
        (
            {"file_ids": ["a", "c"]},
            ("file_ids must name files of this upload session.", ["file_ids", 1]),
        ),
        (
            {"upload_session_id": "half", "file_ids": ["open"]},
            ("file_ids must name files whose upload has been completed.", ["file_ids", 0]),
        ),
        ({"file_ids": []}, ("file_ids must have at least 1 item(s).", ["file_ids"])),
        (
            {"file_ids": ["a"] * 6001},
            ("file_ids must have at most 6000 items.", ["file_ids"]),
        ),
        ({"file_ids": "a"}, ("file_ids must be an array.", ["file_ids"])),
        ({"file_ids": [1]}, ("file_ids[0] must be a string.", ["file_ids", 0])),
        ({"task_name": "ab"}, ("task_name must have at least 3 character(s).", ["task_name"])),
        (
            {"task_name": "a" * 41},
            ("task_name must have at most 40 characters.", ["task_name"]),
        ),
        (
            {"task_name": "ab\0c"},
            ("task_name must not contain the character U+0000.", ["task_name"]),
        ),
        (
            {"output_structure": "per_page"},
            (
                "output_structure must be one of: 'automatic', 'per_invoice' or 'per_line_item'.",
                ["output_structure"],
            ),
        ),
        *(
            ({"prompt": bad}, ("prompt must be a string or an object.", ["prompt"]))
            for bad in (None, 1, [], ["a"], True)
        ),
        ({"prompt": ""}, ("prompt must have at least 1 character(s).", ["prompt"])),
        (
            {"prompt": "a" * 20_001},
            ("prompt must have at most 20000 characters, all its texts together.", ["prompt"]),
        ),
        ({"prompt": "a\0"}, ("prompt must not contain the character U+0000.", ["prompt"])),
        ({"prompt": {}}, ("fields is required.", ["prompt", "fields"])),
        (
            {"prompt": {"fields": []}},
            ("fields must have at least 1 item(s).", ["prompt", "fields"]),
        ),
        (
            {"prompt": {"fields": [{"name": "Date"}], "more": 1}},
            ("more is not a known key.", ["prompt", "more"]),
        ),
        (
            {"prompt": {"fields": [{"name": "Date"}], "general_prompt": None}},
            ("general_prompt must be a string.", ["prompt", "general_prompt"]),
        ),
        (
            {"prompt": {"fields": [{}]}},
            ("name is required.", ["prompt", "fields", 0, "name"]),
        ),
        (
            {"prompt": {"fields": [{"name": "D"}]}},
            ("name must have at least 2 character(s).", ["prompt", "fields", 0, "name"]),
        ),
        (
            {"prompt": {"fields": [{"name": "D" * 51}]}},
            ("name must have at most 50 characters.", ["prompt", "fields", 0, "name"]),
        ),
        (
            {"prompt": {"fields": [{"name": "  "}]}},
            ("name must not be blank.", ["prompt", "fields", 0, "name"]),
        ),
        (
            {"prompt": {"fields": [{"name": "Due\tdate"}]}},
            ("name must not contain control characters.", ["prompt", "fields", 0, "name"]),
        ),
        *(
            (
                {"prompt": {"fields": [{"name": bad}]}},
                (
                    "name must not be that of a column that is added to every output.",
                    ["prompt", "fields", 0, "name"],
                ),
            )
            for bad in ("Source File", "source_file", "REVIEW NEEDED", "ReviewNeeded")
        ),
        *(
            (
                {"prompt": {"fields": [{"name": "Due Date"}, {"name": bad}]}},
                (
                    (
                        "prompt.fields must have different names: "
                        "case, spaces and underscores do not count."
                    ),
                    ["prompt", "fields"],
                ),
            )
            for bad in ("Due Date", "due_date", "DUEDATE")
        ),
        (
            {"prompt": {"fields": [{"name": f"Field {n}"} for n in range(101)]}},
            ("prompt.fields must have at most 100 items.", ["prompt", "fields"]),
        ),
        (
            {"prompt": {"fields": [{"name": "Date", "prompt": None}]}},
            ("prompt must be a string.", ["prompt", "fields", 0, "prompt"]),
        ),
        (
            {"prompt": {"fields": [{"name": "Date", "prompt": "a" * 19_997}]}},
            ("prompt must have at most 20000 characters, all its texts together.", ["prompt"]),
        ),
        ({"options": None}, ("options must be an object.", ["options"])),
        ({"options": {"more": 1}}, ("more is not a known key.", ["options", "more"])),
        (
            {"options": {"exclude_columns": ["vendor"]}},
            (
                "exclude_columns[0] must be one of: 'source_file' or 'review_needed'.",
                ["options", "exclude_columns", 0],
            ),
        ),
        (
            {"options": {"json_typed_values": "true"}},
            ("json_typed_values must be true or false.", ["options", "json_typed_values"]),
        ),
        (
            {"options": {"review_needed_fill_color": "blue"}},
            (
                "review_needed_fill_color must be one of: 'none', 'yellow', 'orange' or 'red'.",
                ["options", "review_needed_fill_color"],
            ),
        ),
    ],
)
def test_a_fault_in_a_submission_is_named_with_its_place(
    api: Served, changed: dict[str, Any], expected: tuple[str, list[Any]]
) -> None:
    assert issues(api.post("/extractions", submission(**changed))) == [expected]


@pytest.mark.parametrize(
    "changed",
    [
        {"task_name": "a" * 40},
        {"task_name": "Rechnungen für März 🧾"},
        {"prompt": "a" * 20_000},
        {"prompt": "one\nrow per invoice\t✓"},
        {"prompt": {"fields": [{"name": "Due Date", "prompt": ""}], "general_prompt": ""}},
        {"prompt": {"fields": [{"name": f"Field {n}"} for n in range(100)]}},
        {"prompt": {"fields": [{"name": "Nº"}, {"name": " Total "}]}},
        {"file_ids": ["a", "a", "b", "a"]},
        {"options": {}},
        *(
            {"options": {"output_language": language}}
            for language in (
                "automatic en ar zh-Hant zh-Hans nl fr de el he it ja pl pt es th".split()
            )
        ),
        *(
            {"options": {"review_needed_fill_color": a, "affected_field_fill_color": b}}
            for a, b in (("none", "yellow"), ("orange", "red"))
        ),
        {
            "options": {
                "exclude_columns": ["review_needed", "source_file"],
                "send_completion_email": True,
                "json_typed_values": True,
                "ask_questions": True,
            }
        },
    ],
)
def test_anything_else_is_accepted(api: Served, changed: dict[str, Any]) -> None:
    assert api.post("/extractions", submission(**changed)).status_code == 202


def test_prompt_and_options_are_kept_as_submitted(api: Served) -> None:
    prompt = {"fields": [{"name": "Total", "prompt": "no symbol"}, {"name": "Date"}]}
    found = kept(api, submit(api, prompt=prompt, options={"json_typed_values": True}))
    assert found["prompt"] == prompt
    assert found["options"] == {"json_typed_values": True}
    assert found["applied_options"]["review_needed_fill_color"] == "orange"


def test_submissions_can_be_paused(tmp_path: Path) -> None:
    with served(tmp_path, submissions_paused=True) as api:
        api.upload("files", a=b"first")
        answer = api.post("/extractions", submission(file_ids=["a"]))
        assert error(answer) == (503, "SUBMISSIONS_PAUSED", None)
        assert answer.json()["error"]["retryable"] is True


def test_a_new_extraction_is_processing(api: Served) -> None:
    extraction_id = submit(api)
    answer = api.get(f"/extractions/{extraction_id}")
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "success": True,
            "status": "processing",
            "extraction_id": extraction_id,
            "progress": 0,
        },
    )


def test_a_completed_extraction_says_all_that_is_known_of_it(api: Served) -> None:
    extraction_id = completed(api)
    answer = api.get(f"/extractions/{extraction_id}")
    body = answer.json()
    urls = body.pop("output")
    expires = dt.datetime.fromisoformat(body.pop("output_expires_at"))
    assert (answer.status_code, body) == (
        200,
        {
            "success": True,
            "status": "completed",
            "extraction_id": extraction_id,
            "credits_deducted": 2,
            "credits_balance": 10_050,
            "credits_reserved": 0,
            "output_structure": "per_invoice",
            "pages": {
                "successful_count": 2,
                "failed_count": 3,
                "successful": [
                    {"file_name": "a.pdf", "page": 1},
                    {"file_name": "b.pdf", "page": 1},
                ],
                "failed": [
                    {"file_name": "a.pdf", "page": 2},
                    {"file_name": "b.pdf", "page": 2},
                    {"file_name": "b.pdf", "page": 3},
                ],
                "failure_reasons": [
                    {
                        "code": "BROKEN",
                        "message": "Broken.",
                        "affected_pages": [
                            {"file_name": "a.pdf", "pages": [2]},
                            {"file_name": "b.pdf", "pages": [2, 3]},
                        ],
                    }
                ],
            },
            "review_needed": {"count": 1, "items": [ending.REVIEW]},
            "ai_uncertainty_notes": [ending.NOTE],
        },
    )
    days = (expires - dt.datetime.now(dt.UTC)).total_seconds() / 86_400
    assert 89.9 < days <= 90
    assert {name: api.stranger.get(url).content for name, url in urls.items()} == {
        f"{kind}_url": content for kind, content in OUTPUTS.items()
    }


def test_a_failed_extraction_is_told_with_a_good_status(api: Served) -> None:
    extraction_id = submit(api)
    ending.fail(api.here, extraction_id, EncryptedFile({"file_names": ["a.pdf"]}))
    answer = api.get(f"/extractions/{extraction_id}")
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "success": False,
            "status": "failed",
            "extraction_id": extraction_id,
            "error": EncryptedFile({"file_names": ["a.pdf"]}).body(),
        },
    )


@pytest.mark.parametrize(
    "extraction_id", ["x", "0", UNKNOWN, UNKNOWN.upper(), "..", "%00", "a%20b"]
)
def test_an_unknown_extraction_is_not_found_whatever_its_id_looks_like(
    api: Served, extraction_id: str
) -> None:
    url = f"{api.url}/v1/extractions/{extraction_id.replace('..', '%2E%2E')}"
    not_found = (404, "EXTRACTION_NOT_FOUND", None)
    poll = api.client.get(url)
    assert error(poll) == not_found
    assert poll.json()["status"] == "failed"
    assert isinstance(poll.json()["extraction_id"], str)
    assert error(api.client.get(url + "/output?format=csv")) == not_found
    assert error(api.client.delete(url)) == not_found


def stranger(api: Served) -> str:
    """The key of another member of the account."""
    member = str(uuid.uuid4())
    with database.transaction(api.here.engine) as tx:
        account = api.here.owner.account_id
        values = {"account_id": account, "role": "member", "email": None, "created_at": NOW}
        tx.execute(insert(members).values(id=member, **values))
        return keys.create(tx, member, "another")[1]


def test_what_belongs_to_another_member_cannot_be_seen_and_does_not_collide(api: Served) -> None:
    extraction_id = completed(api)
    other = {"Authorization": f"Bearer {stranger(api)}"}
    for method, path in (("GET", ""), ("GET", "/output?format=csv"), ("DELETE", "")):
        url = f"/v1/extractions/{extraction_id}{path}"
        answer = api.stranger.request(method, url, headers=other)
        assert error(answer) == (404, "EXTRACTION_NOT_FOUND", None)
    parts = {"file_id": "a", "part_numbers": [1]}
    answer = api.stranger.post("/v1/uploads/sessions/files/parts", json=parts, headers=other)
    assert error(answer) == (404, "FILE_NOT_FOUND", None)
    body = {
        "upload_session_id": "files",
        "files": [{"file_id": "a", "file_name": "other.pdf", "file_size_bytes": 1}],
    }
    answer = api.stranger.post("/v1/uploads/sessions", json=body, headers=other)
    assert answer.status_code == 200
    assert api.get(f"/extractions/{extraction_id}").json()["status"] == "completed"


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_an_output_can_be_downloaded_for_five_minutes(api: Served, kind: str) -> None:
    extraction_id = completed(api)
    answer = api.get(f"/extractions/{extraction_id}/output", format=kind)
    body = answer.json()
    file = api.stranger.get(body.pop("download_url"))
    assert (answer.status_code, body) == (200, {"format": kind, "expires_in_seconds": 300})
    assert file.content == OUTPUTS[kind]
    name = f'attachment; filename="January_invoices.{kind}"'
    assert file.headers["Content-Disposition"] == name


def test_an_output_is_not_available_before_it_is_written(api: Served) -> None:
    extraction_id = submit(api)
    answer = api.get(f"/extractions/{extraction_id}/output", format="csv")
    assert error(answer) == (404, "OUTPUT_NOT_AVAILABLE", None)


def test_an_output_that_was_not_written_is_not_available(api: Served) -> None:
    extraction_id = submit(api)
    ending.complete(api.here, extraction_id, PAGES, {"csv": b"a"})
    answer = api.get(f"/extractions/{extraction_id}/output", format="xlsx")
    assert error(answer) == (404, "OUTPUT_NOT_AVAILABLE", None)
    urls = api.get(f"/extractions/{extraction_id}").json()["output"]
    assert [name for name, url in urls.items() if url] == ["csv_url"]


def test_outputs_expire(api: Served) -> None:
    past = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1)
    extraction_id = completed(api, output_expires_at=past)
    answer = api.get(f"/extractions/{extraction_id}/output", format="csv")
    assert error(answer) == (404, "OUTPUT_EXPIRED", None)
    urls = api.get(f"/extractions/{extraction_id}").json()["output"]
    assert urls == {"xlsx_url": None, "csv_url": None, "json_url": None}


@pytest.mark.parametrize(
    ("path", "parameters", "expected"),
    [
        ("/output", {}, ("format is required.", ["format"])),
        (
            "/output",
            {"format": "pdf"},
            ("format must be one of: 'xlsx', 'csv' or 'json'.", ["format"]),
        ),
        (
            "/output",
            {"format": "CSV"},
            ("format must be one of: 'xlsx', 'csv' or 'json'.", ["format"]),
        ),
        ("", {"wait": "46"}, ("wait must be at most 45.", ["wait"])),
        ("", {"wait": "-1"}, ("wait must be at least 0.", ["wait"])),
        ("", {"wait": "soon"}, ("wait must be an integer.", ["wait"])),
        ("", {"scope": "all"}, ("scope must be one of: 'own' or 'team'.", ["scope"])),
    ],
)
def test_a_fault_in_a_parameter_is_named_by_its_name(
    api: Served, path: str, parameters: dict[str, str], expected: tuple[str, list[Any]]
) -> None:
    answer = api.get(f"/extractions/{submit(api)}{path}", **parameters)
    assert issues(answer) == [expected]


@pytest.mark.parametrize(
    ("method", "path"), [("GET", ""), ("GET", "/output?format=csv"), ("DELETE", "")]
)
def test_the_team_scope_is_forbidden_and_the_own_one_the_usual(
    api: Served, method: str, path: str
) -> None:
    url = f"/v1/extractions/{completed(api)}{path}{'&' if '?' in path else '?'}scope="
    assert error(api.client.request(method, url + "team")) == (403, "FORBIDDEN", None)
    assert api.client.request(method, url + "own").status_code == 200


def test_a_processing_extraction_cannot_be_deleted(api: Served) -> None:
    extraction_id = submit(api)
    answer = api.client.delete(f"/v1/extractions/{extraction_id}")
    assert error(answer) == (409, "EXTRACTION_IN_PROGRESS", None)


def test_a_deleted_extraction_is_gone_from_everywhere_at_once(api: Served) -> None:
    extraction_id = completed(api)
    url = api.get(f"/extractions/{extraction_id}").json()["output"]["csv_url"]
    answer = api.client.delete(f"/v1/extractions/{extraction_id}")
    assert (answer.status_code, answer.json()) == (200, {"success": True})
    assert error(api.get(f"/extractions/{extraction_id}"))[:2] == (404, "EXTRACTION_NOT_FOUND")
    assert api.client.delete(f"/v1/extractions/{extraction_id}").status_code == 404
    assert api.stranger.get(url).status_code == 404


def test_a_poll_is_held_until_the_extraction_ends(api: Served) -> None:
    extraction_id = submit(api)
    begun = time.monotonic()
    ends = threading.Timer(1, ending.complete, (api.here, extraction_id, PAGES, OUTPUTS))
    ends.start()
    answer = api.get(f"/extractions/{extraction_id}", wait=30)
    seconds = time.monotonic() - begun
    ends.join()
    assert answer.json()["status"] == "completed"
    assert 1 <= seconds < 10


def test_a_poll_is_held_no_longer_than_it_asks(api: Served) -> None:
    extraction_id = submit(api)
    begun = time.monotonic()
    answer = api.get(f"/extractions/{extraction_id}", wait=1)
    assert answer.json()["status"] == "processing"
    assert 1 <= time.monotonic() - begun < 5


def test_a_poll_of_what_has_ended_is_not_held(api: Served) -> None:
    extraction_id = completed(api)
    begun = time.monotonic()
    assert api.get(f"/extractions/{extraction_id}", wait=45).json()["status"] == "completed"
    assert api.get("/extractions/unknown", wait=45).status_code == 404
    assert time.monotonic() - begun < 10


def test_many_polls_can_be_held_while_others_are_answered(api: Served) -> None:
    extraction_id = submit(api)
    with ThreadPoolExecutor(60) as threads:
        held = [
            threads.submit(api.get, f"/extractions/{extraction_id}", wait=20) for _ in range(60)
        ]
        time.sleep(0.5)
        begun = time.monotonic()
        assert api.get("/credits/balance").status_code == 200
        assert time.monotonic() - begun < 5
        ending.complete(api.here, extraction_id, PAGES, OUTPUTS)
        assert {future.result().json()["status"] for future in held} == {"completed"}


def test_progress_is_told(api: Served) -> None:
    extraction_id = submit(api)
    with database.transaction(api.here.engine) as tx:
        mine = extractions.c.id == extraction_id
        tx.execute(update(extractions).where(mine).values(progress=42))
    assert api.get(f"/extractions/{extraction_id}").json()["progress"] == 42
