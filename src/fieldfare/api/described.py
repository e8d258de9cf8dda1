"""The OpenAPI description: just what is served, with every error that each endpoint can answer."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from fieldfare import __version__
from fieldfare.api import wire
from fieldfare.errors import (
    ApiKeyExpired,
    ApiKeyRevoked,
    DuplicateFileId,
    DuplicateFileName,
    FileTooLarge,
    InvalidCompletionParts,
    InvalidInput,
    NotEnoughCreditsToUpload,
    NotFound,
    ObjectSizeMismatch,
    RateLimited,
    RequestRefused,
    SubmissionIdAlreadyUsed,
    TotalUploadSizeLimitExceeded,
    Unauthenticated,
    Unexpected,
)
from fieldfare.settings import Settings
from fieldfare.urls import public_url

ANY_ENDPOINT = (Unauthenticated, ApiKeyExpired, ApiKeyRevoked, RateLimited, Unexpected)
REQUESTS = (
    wire.SessionRequest,
    wire.PartsRequest,
    wire.CompletionRequest,
    wire.SubmissionRequest,
)
EXTRACTION = "a1b2c3d4-e5f6-7890-abcd-ef1234567890"
SCHEMAS = "#/components/schemas/{model}"
DETAILS: dict[type[RequestRefused], dict[str, Any]] = {
    InvalidInput: {"issues": [{"message": "file_id is required.", "path": ["file_id"]}]},
    RateLimited: {"retry_after_seconds": 12},
    DuplicateFileName: {"file_names": ["invoice-1.pdf"]},
    DuplicateFileId: {"file_ids": ["file_001"]},
    FileTooLarge: {
        "file_id": "file_002",
        "file_name": "receipt.jpg",
        "file_size_bytes": 5_242_881,
        "max_size_bytes": 5_242_880,
    },
    TotalUploadSizeLimitExceeded: {
        "total_size_bytes": 2_147_483_649,
        "max_total_size_bytes": 2_147_483_648,
    },
    NotEnoughCreditsToUpload: {"credits_balance": 3, "credits_reserved": 2, "file_count": 2},
    InvalidCompletionParts: {
        "reason": "Parts 1 to 3 must all be given.",
        "part_numbers": [3],
    },
    ObjectSizeMismatch: {"declared_size_bytes": 120_450, "actual_size_bytes": 120_000},
    SubmissionIdAlreadyUsed: {
        "extraction_id": EXTRACTION,
        "differing_fields": ["prompt"],
    },
}
STATUS_TEXTS = {
    400: "The request is invalid.",
    401: "The key is missing, unknown, expired or revoked.",
    402: "There are not enough credits.",
    403: "The key may not do this.",
    404: "There is no such thing.",
    409: "The request does not fit the present state.",
    422: "The upload is not what was declared.",
    429: "Too many requests.",
    500: "Something unexpected happened.",
    502: "The upload could not be completed.",
    503: "New extractions are paused.",
}


def takes(model: type[wire.Request]) -> dict[str, Any]:
    """What an operation says of the body that it reads."""
    schema = {"$ref": SCHEMAS.format(model=model.__name__)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def refusals(
    *errors: type[RequestRefused], unknown: type[wire.Answer] = wire.Failure
) -> dict[int | str, dict[str, Any]]:
    """What an operation says of the errors that it answers, those of every endpoint included.

    `unknown` is the shape of its 404.
    """
    by_status: dict[int, list[type[RequestRefused]]] = defaultdict(list)
    kinds: tuple[type[RequestRefused], ...] = (*errors, *ANY_ENDPOINT)
    for error in kinds:
        by_status[error.status].append(error)
    return {
        status: _response(status, some, unknown if status == NotFound.status else wire.Failure)
        for status, some in sorted(by_status.items())
    }


def _response(
    status: int, errors: list[type[RequestRefused]], model: type[wire.Answer]
) -> dict[str, Any]:
    described: dict[str, Any] = {
        "model": model,
        "description": STATUS_TEXTS[status],
        "content": {
            "application/json": {
                "examples": {error.code: {"value": _example(error, model)} for error in errors}
            }
        },
    }
    if RateLimited in errors:
        described["headers"] = {
            "Retry-After": {
                "description": "Seconds to wait.",
                "required": True,
                "schema": {"type": "integer", "minimum": 1},
            }
        }
    return described


def _example(error: type[RequestRefused], model: type[wire.Answer]) -> dict[str, Any]:
    example = {"success": False, "error": error(DETAILS.get(error)).body()}
    if model is wire.UnknownExtraction:
        return {**example, "status": "failed", "extraction_id": EXTRACTION}
    return example


def describe(app: FastAPI, settings: Settings) -> None:
    """Have `/openapi.json` answer the description of `app` under these settings."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _description(app, settings)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _description(app: FastAPI, settings: Settings) -> dict[str, Any]:
    described = get_openapi(
        title="fieldfare",
        version=__version__,
        summary="Invoices and receipts in, rows out.",
        routes=app.routes,
        servers=[{"url": public_url(settings)}],
    )
    schemas = described["components"]["schemas"]
    _, requests = models_json_schema(
        [(model, "validation") for model in REQUESTS], ref_template=SCHEMAS
    )
    schemas.update(requests["$defs"])
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    _add_limits(schemas, settings)
    _drop_framework_errors(described)
    described["components"]["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "bearerFormat": "ide_ and 64 letters"}
    }
    described["security"] = [{"key": []}]
    return described


def _add_limits(schemas: dict[str, Any], settings: Settings) -> None:
    """The limits that are settings."""
    for model in ("SessionRequest", "SubmissionRequest"):
        properties = schemas[model]["properties"]
        properties["files" if "files" in properties else "file_ids"]["maxItems"] = (
            settings.max_files
        )
    schemas["PromptObject"]["properties"]["fields"]["maxItems"] = settings.max_fields
    for prompt in schemas["SubmissionRequest"]["properties"]["prompt"]["oneOf"]:
        if prompt.get("type") == "string":
            prompt["maxLength"] = settings.max_prompt_characters


def _drop_framework_errors(described: dict[str, Any]) -> None:
    """FastAPI announces its own 422 for every operation with parameters; ours is a 400."""
    for path in described["paths"].values():
        for operation in path.values():
            schema = (
                operation["responses"]
                .get("422", {})
                .get("content", {})
                .get("application/json", {})
                .get("schema", {})
            )
            if schema.get("$ref", "").endswith("/HTTPValidationError"):
                del operation["responses"]["422"]
