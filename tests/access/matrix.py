"""What each visitor gets from each route: the table that a new route must be entered in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import Mount, Route

from fieldfare.dashboard import rendering

SIGN_IN = "sign in"  # led to the sign-in page, whatever was asked for
Outcome = int | str


class Row(NamedTuple):
    """A route for members: what each kind of member gets, and what they send."""

    own: Outcome  # whose things these are, a plain member
    admin: Outcome  # of the same account
    member: Outcome  # another one of the same account
    other: Outcome  # the owner of another account
    send: Mapping[str, Any] = {}  # names in braces are ids of somebody's things
    query: str = ""


MINE_AND_ADMINS = 404, 404  # others are told that there is no such thing
PROMPT = {"prompt": "Extract the invoice number", "output_structure": "automatic"}
CELL = {"number": 1, "column": 6}
COLOURS = {"review_needed_fill_color": "orange", "affected_field_fill_color": "orange"}
CHOSEN = {"session": "{upload_session_id}", "files": '["b"]', "task_name": "January", **PROMPT}

# Of the dashboard, without its first part. `data` is a form, `json` what our scripts send.
PAGES: dict[str, Row] = {
    "GET ": Row(200, 200, 200, 200),
    "GET ?view=API": Row(200, 200, 200, 200),
    "GET ?view=Billing": Row(200, 200, 200, 200),
    "GET ?view=Preferences": Row(200, 200, 200, 200),
    "GET ?view=Members": Row(403, 200, 403, 200),
    "GET /extractions/events": Row(200, 200, 200, 200),
    "GET /extractions/{extraction_id}": Row(200, 200, *MINE_AND_ADMINS),
    "GET /extractions/{extraction_id}/download": Row(303, 303, *MINE_AND_ADMINS, query="?as=csv"),
    "GET /extractions/{extraction_id}/events": Row(200, 200, *MINE_AND_ADMINS),
    "GET /extractions/{extraction_id}/again": Row(200, 200, *MINE_AND_ADMINS),
    "POST /extractions/{extraction_id}/again": Row(
        303, 303, *MINE_AND_ADMINS, {"data": {"task_name": "January", **PROMPT}}
    ),
    "POST /extractions/{processing_id}/cancel": Row(303, 303, *MINE_AND_ADMINS),
    "POST /extractions/{extraction_id}/delete": Row(303, 303, *MINE_AND_ADMINS),
    "GET /extractions/{reviewed_id}/review": Row(200, 200, *MINE_AND_ADMINS),
    "GET /extractions/{reviewed_id}/review/rows/{number}": Row(200, 200, *MINE_AND_ADMINS),
    "GET /extractions/{reviewed_id}/review/pages/{file}/{number}": Row(200, 200, *MINE_AND_ADMINS),
    "GET /extractions/{reviewed_id}/review/pages/{file}/{number}/words": Row(
        200, 200, *MINE_AND_ADMINS
    ),
    "POST /extractions/{reviewed_id}/review/picked": Row(
        200,
        200,
        *MINE_AND_ADMINS,
        {"json": {**CELL, "picked": {"file": 0, "page": 1, "words": [0]}}},
    ),
    "POST /extractions/{reviewed_id}/review/corrections": Row(
        200, 200, *MINE_AND_ADMINS, {"json": {**CELL, "state": "accepted", "seen": 0}}
    ),
    "POST /extractions/{reviewed_id}/review/undo": Row(
        410, 410, *MINE_AND_ADMINS, {"json": {"correction": 0}}
    ),
    "GET /new": Row(200, 200, 200, 200),
    "POST /new/files": Row(200, 200, 200, 200, {"json": {"session": "s", "files": []}}),
    "POST /new/parts": Row(
        200, 404, 404, 404, {"json": {"session": "{upload_session_id}", "files": {"a": [1]}}}
    ),
    "POST /new/complete": Row(  # what is wrong is told by file: others have no such file
        200, 200, 200, 200, {"json": {"session": "{upload_session_id}", "files": {"a": [[1, ""]]}}}
    ),
    "POST /new/preview": Row(200, 400, 400, 400, {"data": CHOSEN}),
    "POST /new/suggest": Row(200, 400, 400, 400, {"data": CHOSEN}),
    "POST /new/run": Row(200, 400, 400, 400, {"data": CHOSEN}),
    "GET /new/previews/{preview_id}": Row(200, 404, 404, 404),
    "POST /new/prompts": Row(  # by then the other member has taken the name
        422, 200, 200, 200, {"data": {"name": "P {name}", **PROMPT}}
    ),
    "POST /new/prompts/{prompt_id}/delete": Row(200, 200, 422, 422),
    "POST /keys": Row(200, 200, 200, 200, {"data": {"name": "a program"}}),
    "POST /keys/{key_id}/revoke": Row(303, 303, 403, 403),
    "POST /billing/add": Row(403, 303, 403, 303, {"data": {"amount": "10", "note": "a gift"}}),
    "POST /outputs": Row(
        403,
        303,
        403,
        303,
        {"data": {"output_language": "en", **COLOURS}},
    ),
    "POST /mail": Row(303, 303, 303, 303),
    "POST /theme": Row(303, 303, 303, 303, {"data": {"theme": "dark"}}),
    "POST /password": Row(422, 422, 422, 422, {"data": {"password": "short"}}),
    "POST /sessions/{session_id}/end": Row(303, 303, 303, 303),
    "POST /sessions/end": Row(303, 303, 303, 303),
    "POST /members/invite": Row(
        403, 200, 403, 200, {"data": {"email": "x{name}@example.org", "role": "member"}}
    ),
    "POST /members/{member_id}/link": Row(403, 200, 403, 403),
    "POST /members/{member_id}/role": Row(403, 303, 403, 403, {"data": {"role": "admin"}}),
    "POST /members/{member_id}/remove": Row(403, 303, 403, 403),
    "POST /members/invitations/{link_id}/withdraw": Row(403, 303, 403, 303),
}

# What strangers may ask for, and what they get: the way in, and what its pages are drawn with.
OPEN: dict[str, Outcome] = {
    "GET /": SIGN_IN,
    "GET /sign-in": 200,
    "POST /sign-in": 422,
    "POST /sign-out": SIGN_IN,
    "GET /sign-in/oidc": SIGN_IN,
    "GET /sign-in/oidc/back": SIGN_IN,
    "GET /welcome/{secret}": 200,
    "POST /welcome/{secret}": 422,
    f"GET {rendering.static_root().removeprefix('/dashboard')}/{{path}}": 200,
}


class Call(NamedTuple):
    """An endpoint for keys: what the owner of the things gets, and what every other member does."""

    own: int
    others: int
    send: Mapping[str, Any] = {}
    query: str = ""
    is_about_somebodys: bool = True


FILES: Any = [{"file_id": "a", "file_name": "a.pdf", "file_size_bytes": 10}]
SUBMISSION = {
    "submission_id": "{name}",
    "upload_session_id": "{upload_session_id}",
    "file_ids": ["b"],
    "task_name": "January",
    **PROMPT,
}
CALLS: dict[str, Call] = {
    "POST /v1/uploads/sessions": Call(
        200, 200, {"json": {"upload_session_id": "n{name}", "files": FILES}},
        is_about_somebodys=False,
    ),
    "POST /v1/uploads/sessions/{upload_session_id}/parts": Call(
        200, 404, {"json": {"file_id": "a", "part_numbers": [1]}}
    ),
    "POST /v1/uploads/sessions/{upload_session_id}/complete": Call(
        400, 404, {"json": {"file_id": "a", "parts": [{"part_number": 1, "e_tag": "0" * 32}]}}
    ),
    "POST /v1/extractions": Call(202, 400, {"json": SUBMISSION}),
    "GET /v1/extractions/{extraction_id}": Call(200, 404),
    "GET /v1/extractions/{extraction_id}/output": Call(200, 404, query="?format=csv"),
    "DELETE /v1/extractions/{extraction_id}": Call(200, 404),
    "GET /v1/credits/balance": Call(200, 200, is_about_somebodys=False),
}  # fmt: skip
UNKNOWN = {  # codes by caller
    "expired key": "API_KEY_EXPIRED",
    "revoked key": "API_KEY_REVOKED",
    "key of a removed member": "API_KEY_REVOKED",
}

# Without a key: what says that we are alive, what is published, and signed addresses.
OPEN_CALLS: dict[str, int] = {
    "GET /healthz": 200,
    "GET /readyz": 200,
    "GET /openapi.json": 200,
    "GET /storage/{name:path}": 403,
    "PUT /storage/{name:path}": 403,
}


def routes(app: FastAPI) -> Iterator[str]:
    """Every route of an application: method and path."""
    for path, methods in _routes(app.routes):
        for method in sorted(methods - {"HEAD"}):
            yield f"{method} {path}"


def _routes(some: Any, before: str = "") -> Iterator[tuple[str, set[str]]]:  # noqa: ANN401 - any kind
    for route in some:
        if isinstance(route, APIRoute):
            yield before + route.path, route.methods
        elif isinstance(route, Mount):
            yield f"{before}{route.path}/{{path}}", {"GET"}
        elif isinstance(route, Route):
            yield before + route.path, route.methods or {"GET", "PUT"}
        else:
            inner = route.original_router
            yield from _routes(inner.routes, before + route.include_context.prefix)
