"""Requests made up from the description: none breaks the API, none is answered unexpectedly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
import requests
import schemathesis
from hypothesis import strategies
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

import ending
from fieldfare.errors import PromptRejected
from serving import Served, served

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 15
KNOWN = {"upload_session_id": "known", "file_id": "a", "file_ids": ["a"]}


BAD_REQUEST = 400
BEYOND_SCHEMAS = {  # what no schema can say of a request
    "upload_session_id must be the id of an upload session.",
    "file_ids must name files of this upload session.",
    "file_ids must name files whose upload has been completed.",
    "name must not be blank.",
    "name must not be that of a column that is added to every output.",
    "prompt.fields must have different names: case, spaces and underscores do not count.",
    "prompt must have at most 20000 characters, all its texts together.",
    "file_name must not start or end with a space.",
}


def complaints(body: dict[str, Any]) -> list[str]:
    """Why the request was invalid; other errors than INVALID_INPUT do not count."""
    error = body["error"]
    issues = error["details"]["issues"] if error["code"] == "INVALID_INPUT" else []
    return [issue["message"] for issue in issues]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    limits = {
        f"rate_{group}": 100_000
        for group in ("uploads", "submissions", "polls", "outputs", "deletions", "balances")
    }
    with served(tmp_path_factory.mktemp("api"), max_unfinished=10, **limits) as api:
        api.upload("known", a=b"content")
        yield api


@pytest.fixture(scope="module")
def ended(api: Served) -> str:
    """A failed extraction."""
    body = {
        "submission_id": "ended",
        "upload_session_id": "known",
        "file_ids": ["a"],
        "task_name": "a task",
        "prompt": "Extract the total",
        "output_structure": "automatic",
    }
    extraction_id: str = api.post("/extractions", body).json()["extraction_id"]
    ending.fail(api.here, extraction_id, PromptRejected())
    return extraction_id


@pytest.fixture(scope="module")
def schema(api: Served) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{api.url}/openapi.json")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/uploads/sessions"),
        ("POST", "/v1/uploads/sessions/{upload_session_id}/parts"),
        ("POST", "/v1/uploads/sessions/{upload_session_id}/complete"),
        ("POST", "/v1/extractions"),
        ("GET", "/v1/extractions/{extraction_id}"),
        ("GET", "/v1/extractions/{extraction_id}/output"),
        ("DELETE", "/v1/extractions/{extraction_id}"),
        ("GET", "/v1/credits/balance"),
    ],
)
@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
def test_no_request_is_answered_unexpectedly(
    method: str,
    path: str,
    mode: schemathesis.GenerationMode,
    api: Served,
    schema: schemathesis.BaseSchema,
    ended: str,
) -> None:
    key = {"Authorization": f"Bearer {api.key}"}
    cases = schema[path][method].as_strategy(generation_mode=mode)
    statuses: set[int] = set()

    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(cases, strategies.booleans())
    def run(case: schemathesis.Case, known: bool) -> None:
        if known and isinstance(case.body, dict):
            case.body.update({name: KNOWN[name] for name in KNOWN if name in case.body})
        if known and case.path_parameters:
            case.path_parameters.update({"upload_session_id": "known", "extraction_id": ended})
        if isinstance(case.query, dict):
            case.query.pop("wait", None)  # it would only be slow
        answer = case.call_and_validate(session=session, headers=key, checks=CHECKS)
        statuses.add(answer.status_code)
        if mode is schemathesis.GenerationMode.POSITIVE and answer.status_code == BAD_REQUEST:
            assert set(complaints(answer.json())) <= BEYOND_SCHEMAS

    with requests.Session() as session:
        run()
    assert statuses
