"""Every error becomes a response here: one envelope, whatever went wrong and wherever."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fieldfare import logs
from fieldfare.api.bodies import issues
from fieldfare.errors import InvalidInput, NotFound, RequestRefused, Unexpected

log = logging.getLogger(__name__)


def envelope(error: RequestRefused) -> dict[str, Any]:
    """The body of every error."""
    return {"success": False, "error": error.body()}


def answer(error: RequestRefused, **more: str) -> JSONResponse:
    """The response to a request that is refused with `error`; `more` goes beside the envelope."""
    headers = {}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if error.details and "retry_after_seconds" in error.details:
        headers["Retry-After"] = str(error.details["retry_after_seconds"])
    return JSONResponse({**envelope(error), **more}, error.status, headers)


class Unbroken:
    """Answers INTERNAL_ERROR, and logs why, when a request breaks in a way that nobody foresaw."""

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
            log.info("the client left: %s %s", scope.get("method"), logs.route(scope))
        except Exception:
            if scope["type"] != "http" or begun:
                raise
            log.exception("unexpected error: %s %s", scope["method"], logs.route(scope))
            await answer(Unexpected())(scope, receive, send)


def handle(app: FastAPI) -> None:
    """Have all errors of `app` answered in the envelope."""
    app.add_exception_handler(RequestRefused, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _missing)
    app.add_middleware(Unbroken)


async def _refused(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestRefused)
    return answer(error)


async def _invalid(_request: Request, error: Exception) -> JSONResponse:
    """Parameters of path and query: their place is only their name."""
    assert isinstance(error, RequestValidationError)
    faults = [{**fault, "loc": fault["loc"][1:]} for fault in error.errors()]
    return answer(InvalidInput.of(issues(faults)))


async def _missing(_request: Request, error: Exception) -> JSONResponse:
    """The router knows no such path, or not with this method: to clients that is the same."""
    assert isinstance(error, HTTPException)
    return answer(NotFound() if error.status_code in {404, 405} else Unexpected())
