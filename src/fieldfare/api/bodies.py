"""Request bodies: read up to a limit, parsed strictly, refused with one issue for each fault."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypeVar

from fastapi import Request
from pydantic import ValidationError

from fieldfare.api.server import Here
from fieldfare.api.wire import Request as Body
from fieldfare.errors import InvalidInput

B = TypeVar("B", bound=Body)

MAX_ISSUES = 100
MAX_DISCARDED_BYTES = (
    64 * 1024 * 1024
)  # of a body that is too large; read, so that the answer is too

MESSAGES = {
    "missing": "{name} is required.",
    "extra_forbidden": "{name} is not a known key.",
    "string_type": "{name} must be a string.",
    "int_type": "{name} must be an integer.",
    "int_from_float": "{name} must be an integer.",
    "int_parsing": "{name} must be an integer.",
    "int_parsing_size": "{name} must be an integer of a reasonable size.",
    "bool_type": "{name} must be true or false.",
    "list_type": "{name} must be an array.",
    "model_type": "{name} must be an object.",
    "literal_error": "{name} must be one of: {expected}.",
    "string_too_short": "{name} must have at least {min_length} character(s).",
    "string_too_long": "{name} must have at most {max_length} characters.",
    "too_short": "{name} must have at least {min_length} item(s).",
    "too_long": "{name} must have at most {max_length} items.",
    "greater_than_equal": "{name} must be at least {ge}.",
    "less_than_equal": "{name} must be at most {le}.",
    "string_pattern_mismatch": "{name} may contain only letters, numbers, dots, underscores, "
    "colons, and hyphens (1-200 characters).",
    "json_invalid": "The request body must be valid JSON.",
    "refused": "{message}",
}


def parsed(model: type[B]) -> Callable[[Request, Here], Awaitable[B]]:
    """A dependency that gives the request's body as a `model`."""

    async def body(request: Request, server: Here) -> B:
        raw = await read(request, server.settings.max_body_bytes)
        try:
            return model.model_validate_json(raw, context=server.settings)
        except ValidationError as error:
            faults = error.errors(include_url=False, include_input=False)
            raise InvalidInput.of(issues(faults)) from None

    return body


async def read(request: Request, limit: int) -> bytes:
    """The whole body; refuses one of over `limit` bytes without keeping it."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= limit:
            chunks.append(chunk)
        elif size > limit + MAX_DISCARDED_BYTES:
            break
    if size > limit:
        raise InvalidInput.at(f"The request body must have at most {limit} bytes.")
    return b"".join(chunks)


def issues(faults: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[str | int]]]:
    """The issues of a refusal, each a sentence and its path from the body's root."""
    found = []
    for fault in list(faults)[:MAX_ISSUES]:
        path = _path(fault["loc"])
        message = MESSAGES.get(fault["type"], "{name}: " + _escaped(fault["msg"]))
        values = {"name": _name(path), **fault.get("ctx", {})}
        found.append((message.format_map(values), path))
    return found


def _path(loc: tuple[str | int, ...]) -> list[str | int]:
    """Without the tag by which the prompt's two forms are told apart."""
    tagged = loc[:1] == ("prompt",) and loc[1:2] in {("<string>",), ("<object>",)}
    return list(loc[:1] + loc[2:]) if tagged else list(loc)


def _name(path: list[str | int]) -> str:
    """How a message speaks of what stands at `path`: its key, with the index of a plain item."""
    name = ""
    for step in path:
        name = f"{name}[{step}]" if isinstance(step, int) else step
    return name or "The request body"


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
