from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from serving import Served, served


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("api")) as api:
        yield api


@pytest.fixture(scope="module")
def described(api: Served) -> dict[str, Any]:
    answer = api.stranger.get("/openapi.json")
    assert answer.status_code == 200
    description: dict[str, Any] = answer.json()
    return description


def objects(schema: object) -> Iterator[dict[str, Any]]:
    """Every object schema within `schema`."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


def test_exactly_the_served_endpoints_are_described(described: dict[str, Any]) -> None:
    operations = {
        f"{method.upper()} {path}": operation["operationId"]
        for path, item in described["paths"].items()
        for method, operation in item.items()
    }
    assert operations == {
        "POST /v1/uploads/sessions": "create_upload_session",
        "POST /v1/uploads/sessions/{upload_session_id}/parts": "get_part_urls",
        "POST /v1/uploads/sessions/{upload_session_id}/complete": "complete_upload",
        "POST /v1/extractions": "submit_extraction",
        "GET /v1/extractions/{extraction_id}": "get_extraction",
        "GET /v1/extractions/{extraction_id}/output": "get_output",
        "DELETE /v1/extractions/{extraction_id}": "delete_extraction",
        "GET /v1/credits/balance": "get_credits_balance",
    }


def test_no_object_has_unknown_keys_but_the_details_of_errors(described: dict[str, Any]) -> None:
    schemas = described["components"]["schemas"]
    details = schemas["Error"]["properties"]["details"]["anyOf"][0]
    for schema in objects(schemas):
        assert schema.get("additionalProperties") is (schema is details)


def test_every_operation_wants_a_key_and_can_answer_the_general_errors(
    described: dict[str, Any],
) -> None:
    assert described["security"] == [{"key": []}]
    for item in described["paths"].values():
        for operation in item.values():
            general = {
                status: set(
                    operation["responses"][status]["content"]["application/json"]["examples"]
                )
                for status in ("401", "429", "500")
            }
            assert general == {
                "401": {"UNAUTHENTICATED", "API_KEY_EXPIRED", "API_KEY_REVOKED"},
                "429": {"RATE_LIMITED"},
                "500": {"INTERNAL_ERROR"},
            }


def test_examples_of_errors_are_what_is_answered(described: dict[str, Any]) -> None:
    for item in described["paths"].values():
        for operation in item.values():
            for response in operation["responses"].values():
                content = response["content"]["application/json"]
                for code, example in content.get("examples", {}).items():
                    assert example["value"]["error"]["code"] == code


def test_limits_that_are_settings_are_described_as_they_are_set(tmp_path: Path) -> None:
    limits = {"max_files": 7, "max_fields": 3, "max_prompt_characters": 9}
    with served(tmp_path, **limits) as api:
        schemas = api.stranger.get("/openapi.json").json()["components"]["schemas"]
    submission = schemas["SubmissionRequest"]["properties"]
    assert {
        "max_files": schemas["SessionRequest"]["properties"]["files"]["maxItems"],
        "max_fields": schemas["PromptObject"]["properties"]["fields"]["maxItems"],
        "max_prompt_characters": submission["prompt"]["oneOf"][0]["maxLength"],
    } == limits
    assert submission["file_ids"]["maxItems"] == 7


def test_the_server_is_named_by_its_public_address(tmp_path: Path) -> None:
    with served(tmp_path, public_url="https://invoices.example.org") as api:
        servers = api.stranger.get("/openapi.json").json()["servers"]
    assert servers == [{"url": "https://invoices.example.org"}]


def test_health_can_be_asked_without_a_key(api: Served) -> None:
    answer = api.stranger.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
