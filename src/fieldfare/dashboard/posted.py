"""What a browser posts, and the proof that one of our own pages made it do so."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from starlette.datastructures import ImmutableMultiDict
from starlette.requests import Request

from fieldfare.dashboard.cookies import Cookies
from fieldfare.dashboard.house import House
from fieldfare.errors import PageTooOld, Unfit

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
FIELD, HEADER = "csrf", "X-CSRF-Token"
MOST_FIELDS = 20_000

Fields = ImmutableMultiDict[str, str]


class Posted(NamedTuple):
    """The body of a request: a form's fields, or JSON."""

    fields: Fields
    json: Any = None


NOTHING = Posted(ImmutableMultiDict())


async def posted(request: Request) -> None:
    """Read the body and check where it comes from; stands before every handler of the dashboard.

    Raises `PageTooOld` for a request that none of our pages made, `Unfit` for a body nobody can read.
    """
    request.state.posted = NOTHING
    if request.method in SAFE:
        return
    house: House = request.app.state.house
    _refuse_other_origin(request, house)
    body = await _read(request, house.settings.max_body_bytes)
    request.state.posted = _parsed(request.headers.get("Content-Type", ""), body)
    given = request.headers.get(HEADER) or request.state.posted.fields.get(FIELD, "")
    secret = Cookies(request, house).proof
    if not secret or not hmac.compare_digest(given.encode(), token(secret).encode()):
        raise PageTooOld


def token(secret: str) -> str:
    """What proves that a page was made for the browser whose cookie holds `secret`."""
    return hashlib.sha256(f"csrf:{secret}".encode()).hexdigest()


def _refuse_other_origin(request: Request, house: House) -> None:
    """Browsers say where a request comes from; what says nothing still needs the token."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        raise PageTooOld
    origin = request.headers.get("Origin")
    if origin is None or origin == house.origin:
        return
    if urlsplit(origin).netloc != request.headers.get("Host"):
        raise PageTooOld


async def _read(request: Request, limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise Unfit(f"This is more than can be sent at once ({limit} bytes). Shorten it.")
        chunks.append(chunk)
    return b"".join(chunks)


def _parsed(kind: str, body: bytes) -> Posted:
    try:
        if kind.startswith("application/json"):
            return Posted(NOTHING.fields, json.loads(body))
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:
        raise Unfit("What was sent cannot be read. Reload the page and try again.") from None
    # a text area sends its line ends as CR LF, whatever was typed
    return Posted(
        ImmutableMultiDict([(name, value.replace("\r\n", "\n")) for name, value in pairs])
    )
