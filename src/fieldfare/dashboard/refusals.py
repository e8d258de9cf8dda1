"""Whatever goes wrong becomes a page that says what happened and what next."""

from __future__ import annotations

import logging

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fieldfare import logs
from fieldfare.dashboard.posted import NOTHING
from fieldfare.dashboard.visit import NotSignedIn, Visit, _visit
from fieldfare.errors import FieldfareError, PageRefused, RequestRefused, Unfit

log = logging.getLogger(__name__)

TITLES = {
    403: "This is not permitted",
    404: "There is no such page",
    409: "This does not fit what has happened meanwhile",
    410: "This link is over",
    413: "This is too large",
    422: "This cannot be taken",
    429: "Too many attempts",
    500: "Something went wrong here",
}
MISSING = (
    "The address is wrong, or what stood there has been deleted, or it belongs to somebody else. "
    "Go to the list of extractions and look for it there."
)
BROKEN = (
    "This is our mistake, not yours, and it has been written into the server's log. Nothing was "
    "changed. Try again in a moment; if it happens again, tell whoever runs this server."
)


def handle(app: FastAPI) -> None:
    """Have all errors of `app` answered by pages."""
    app.add_exception_handler(NotSignedIn, _to_sign_in)
    app.add_exception_handler(FieldfareError, _refused)
    app.add_exception_handler(RequestValidationError, _missing)
    app.add_exception_handler(HTTPException, _missing)
    app.add_middleware(Unbroken)


def text_of(error: FieldfareError) -> str:
    """What a person reads about the error."""
    return error.text if isinstance(error, Unfit) else error.message()


async def _to_sign_in(request: Request, _error: Exception) -> Response:
    visit = _stranger(request)
    wanted = None
    if request.method == "GET" and not visit.is_fragment:
        query = f"?{request.url.query}" if request.url.query else ""
        wanted = visit.at(request.url.path.removeprefix("/dashboard")) + query
    return visit.go(visit.at("/sign-in", next=wanted))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, FieldfareError)
    status = error.status if isinstance(error, PageRefused | RequestRefused) else 422
    response = _page(request, status, text_of(error))
    if error.details and "retry_after_seconds" in error.details:
        response.headers["Retry-After"] = str(error.details["retry_after_seconds"])
    return response


def _missing(request: Request, _error: Exception) -> Response:
    """Unknown paths, wrong methods and ids that are none: to people that is the same."""
    return _page(request, 404, MISSING)


class Unbroken:
    """Answers with a page, and logs why, when a request breaks in a way that nobody foresaw."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; catch what comes back."""
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except ClientDisconnect:
            log.info("the browser left: %s %s", scope.get("method"), logs.route(scope))
        except Exception:
            if scope["type"] != "http" or begun:
                raise
            log.exception("unexpected error: %s %s", scope["method"], logs.route(scope))
            await _page(Request(scope, receive), 500, BROKEN)(scope, receive, send)


def _page(request: Request, status: int, text: str) -> Response:
    if not hasattr(request.state, "posted"):
        request.state.posted = NOTHING
    visit = _visit(request) if status != 500 else _stranger(request)
    template = "parts/refused.html" if visit.is_fragment else "refused.html"
    return visit.page(template, status, title=TITLES.get(status, TITLES[409]), text=text)


def _stranger(request: Request) -> Visit:
    return Visit(request, request.app.state.house, None, None)
