"""The reference's request and response examples, replayed one after the other."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import insert, update

import ending
from fieldfare.errors import EncryptedFile, ExtractionFailed, InsufficientCredits
from fieldfare.store import database
from fieldfare.store.schema import extractions, reservations
from serving import Served, served

EXAMPLES: dict[str, Any] = json.loads((Path(__file__).parent / "examples.json").read_text("utf-8"))
FILES = {"file_001": b"a" * 120_450, "file_002": b"b" * 84_200}
URL = re.compile(r"http://127\.0\.0\.1:\d+/(storage|fieldfare)/\S+[?&]X-Amz-Signature=[0-9a-f]{64}")


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("api"), rate_submissions=1000) as api:
        answer = api.post("/uploads/sessions", EXAMPLES["session_request"])
        assert (answer.status_code, answer.json()) == (200, EXAMPLES["session_response"])
        yield api


@pytest.fixture(scope="module")
def completed_files(api: Served) -> None:
    for name, content in FILES.items():
        assert api.complete("sess_001", name, api.send("sess_001", name, content)).is_success


@pytest.fixture
def extraction(api: Served, completed_files: None) -> str:
    """A new extraction, submitted as the first example does."""
    body = EXAMPLES["submission_request"] | {"submission_id": str(uuid.uuid4())}
    extraction_id: str = api.post("/extractions", body).json()["extraction_id"]
    return extraction_id


def like(example: Any, answer: Any) -> Any:  # noqa: ANN401
    """The example with the URLs and ids that an answer has in their place, if it has such."""
    if isinstance(example, dict):
        return {name: like(value, answer.get(name)) for name, value in example.items()}
    if isinstance(example, list) and len(example) == len(answer):
        return [like(one, other) for one, other in zip(example, answer, strict=True)]
    if isinstance(example, str) and example.startswith("https://storage.example.com/"):
        return answer if URL.fullmatch(answer) else example
    if example == "a1b2c3d4-e5f6-7890-abcd-ef1234567890":
        return str(uuid.UUID(answer))
    return example


def check(answer: httpx.Response, status: int, name: str) -> None:
    """Fail if the answer differs from the example `name`; keys of the newer API may be added."""
    body, expected = answer.json(), like(EXAMPLES[name], answer.json())
    assert (answer.status_code, {key: body.get(key) for key in expected}) == (status, expected)


def test_creating_a_session_again_is_answered_the_same(api: Served) -> None:
    check(api.post("/uploads/sessions", EXAMPLES["session_request"]), 200, "session_response")


def test_an_invalid_input_names_its_issue(api: Served) -> None:
    body = {
        "upload_session_id": "sess_002",
        "files": [{"file_id": "file_001", "file_name": "invoice-1.doc", "file_size_bytes": 10}],
    }
    check(api.post("/uploads/sessions", body), 400, "invalid_input")


def test_parts_of_a_small_file(api: Served) -> None:
    api.post("/uploads/sessions", renamed(EXAMPLES["session_request"], "sess_small"))
    answer = api.post("/uploads/sessions/sess_small/parts", EXAMPLES["parts_request"])
    assert answer.json().pop("upload_session_id") == "sess_small"
    check_in("sess_small", answer, "parts_response")


def test_parts_of_a_large_file(api: Served) -> None:
    body = renamed(EXAMPLES["session_request"], "sess_large")
    body["files"][1] |= {"file_name": "large-report.pdf", "file_size_bytes": 20_000_000}
    api.post("/uploads/sessions", body)
    answer = api.post("/uploads/sessions/sess_large/parts", EXAMPLES["large_parts_request"])
    check_in("sess_large", answer, "large_parts_response")


def renamed(request: dict[str, Any], session: str) -> dict[str, Any]:
    copied: dict[str, Any] = json.loads(json.dumps(request))
    return copied | {"upload_session_id": session}


def check_in(session: str, answer: httpx.Response, name: str) -> None:
    """As `check`, in a session of another name than the example's."""
    expected = like(EXAMPLES[name], answer.json()) | {"upload_session_id": session}
    assert (answer.status_code, answer.json()) == (200, expected)


def test_completing_a_file(api: Served, completed_files: None) -> None:
    answer = api.post("/uploads/sessions/sess_001/complete", EXAMPLES["completion_request"])
    assert (answer.status_code, answer.json()) == (200, EXAMPLES["completion_response"])


def test_the_shape_of_a_completion_of_several_parts_is_accepted(api: Served) -> None:
    body = renamed(EXAMPLES["session_request"], "sess_three")
    body["files"][1] |= {"file_name": "large-report.pdf", "file_size_bytes": 20_000_000}
    api.post("/uploads/sessions", body)
    answer = api.post("/uploads/sessions/sess_three/complete", EXAMPLES["large_completion_request"])
    assert answer.json()["error"]["code"] == "INVALID_COMPLETION_PARTS"  # nothing was sent


@pytest.mark.parametrize("request_", ["submission_request", "object_submission_request"])
def test_submitting(api: Served, completed_files: None, request_: str) -> None:
    check(api.post("/extractions", EXAMPLES[request_]), 202, "submission_response")


def test_the_other_object_prompt_is_accepted(api: Served, completed_files: None) -> None:
    body = EXAMPLES["submission_request"] | {"submission_id": "sub_003"}
    answer = api.post("/extractions", body | {"prompt": EXAMPLES["prompt"]})
    check(answer, 202, "submission_response")


def test_polling_what_is_processing(api: Served, extraction: str) -> None:
    with database.transaction(api.here.engine) as tx:
        mine = extractions.c.id == extraction
        tx.execute(update(extractions).where(mine).values(progress=42))
    check(api.get(f"/extractions/{extraction}"), 200, "processing")


def test_polling_what_is_completed(api: Served, extraction: str) -> None:
    example = EXAMPLES["completed"]
    pages = [
        {"file_position": 0, "number": 1, "state": "done"},
        {"file_position": 0, "number": 2, "state": "done"},
        {"file_position": 1, "number": 1, "state": "failed", "code": "X", "message": "Broken."},
    ]
    outputs = {"xlsx": b"x", "csv": b"c", "json": b"j"}
    ending.complete(
        api.here,
        extraction,
        pages,
        outputs,
        credits_deducted=example["credits_deducted"],
        notes=example["ai_uncertainty_notes"],
    )
    answer = api.get(f"/extractions/{extraction}")
    body = answer.json()
    told = body.pop("pages")
    assert {key: told[key] for key in example["pages"]} == {
        "successful_count": 2,  # the reference's own example counts more than it lists
        "failed_count": 1,
        "successful": example["pages"]["successful"],
        "failed": [{"file_name": "receipt.jpg", "page": 1}],
    }
    expected = like({k: v for k, v in example.items() if k != "pages"}, body)
    assert {key: body[key] for key in expected} == expected
    assert set(body) - set(expected) == {
        "credits_balance",
        "credits_reserved",
        "output_expires_at",
        "review_needed",
    }


@pytest.mark.parametrize(
    ("name", "error"),
    [("insufficient_credits", InsufficientCredits), ("encrypted_file", EncryptedFile)],
)
def test_polling_what_has_failed(
    api: Served, extraction: str, name: str, error: type[ExtractionFailed]
) -> None:
    ending.fail(api.here, extraction, error(EXAMPLES[name]["error"]["details"]))
    answer = api.get(f"/extractions/{extraction}")
    assert answer.json() == like(EXAMPLES[name], answer.json())
    check(answer, 200, name)


def test_downloading(api: Served, extraction: str) -> None:
    ending.complete(api.here, extraction, [], {"xlsx": b"x"})
    answer = api.get(f"/extractions/{extraction}/output", format="xlsx")
    assert answer.json() == like(EXAMPLES["output_response"], answer.json())
    check(answer, 200, "output_response")


def test_deleting(api: Served, extraction: str) -> None:
    ending.complete(api.here, extraction, [], {"xlsx": b"x"})
    answer = api.client.delete(f"/v1/extractions/{extraction}")
    assert (answer.status_code, answer.json()) == (200, EXAMPLES["deletion_response"])


def test_asking_for_the_balance(tmp_path: Path) -> None:
    with served(tmp_path, starting_credits=150, free_pages_a_month=0) as api:
        api.upload("files", a=b"x")
        body = {"submission_id": "s", "upload_session_id": "files", "file_ids": ["a"]}
        rest = {"task_name": "a task", "prompt": "all", "output_structure": "automatic"}
        extraction_id = api.post("/extractions", body | rest).json()["extraction_id"]
        held = {"extraction_id": extraction_id, "account_id": api.here.owner.account_id}
        with database.transaction(api.here.engine) as tx:
            tx.execute(insert(reservations).values(**held, credits=10, month="2026-11"))
        answer = api.get("/credits/balance")
        assert (answer.status_code, answer.json()) == (200, EXAMPLES["balance_response"])
