"""Every request is seen: it gets an id, which its answer and all that is logged about it carry."""

from __future__ import annotations

import logging
import re
import time
import uuid

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fieldfare import logs, measures, tracing

log = logging.getLogger(__name__)

HEADER = b"x-request-id"
_ID = re.compile(rb"[A-Za-z0-9._:-]{1,128}")
_UUID = re.compile(r"[0-9a-f-]{36}")
QUIET = frozenset({"/healthz", "/readyz"})  # asked every few seconds by machines


class Observed:
    """Passes requests to `app` and logs and counts each one when it has been answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id, began, status = _id(scope), time.monotonic(), 0

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = [*message.get("headers", ()), (HEADER, request_id.encode())]
                message = {**message, "headers": headers}
            await send(message)

        with logs.about(request=request_id), tracing.request(_traceparent(scope)) as seen:
            if seen.trace:
                logs.note(trace=seen.trace)
            try:
                await self._app(scope, receive, named)
            finally:
                _tell(scope, status, time.monotonic() - began, seen)


def _id(scope: Scope) -> str:
    """The id that the client, or a proxy before us, gave the request; else a new one."""
    given = dict(scope["headers"]).get(HEADER, b"")
    return given.decode() if _ID.fullmatch(given) else uuid.uuid4().hex


def _traceparent(scope: Scope) -> dict[str, str]:
    """What says which trace the request belongs to, if it belongs to one."""
    given = dict(scope["headers"]).get(b"traceparent")
    return {"traceparent": given.decode("latin-1")} if given else {}


def _tell(scope: Scope, status: int, seconds: float, seen: tracing.Seen) -> None:
    """Log how it was answered; 0 stands for not at all."""
    if _UUID.fullmatch(found := str(scope.get("path_params", {}).get("extraction_id", ""))):
        logs.note(extraction=found)
    route = logs.route(scope)
    measures.request(scope["method"], route, status, seconds)
    about = {"http.request.method": scope["method"], "http.route": route}
    about |= {f"fieldfare.{name}": value for name, value in logs.ids().items() if name != "trace"}
    answered = {"http.response.status_code": status} if status else {}
    seen.ended(f"{scope['method']} {route}", {**about, **answered}, broke=status in {0, 500})
    log.log(
        logging.DEBUG if route in QUIET else logging.INFO,
        "%s %s",
        scope["method"],
        route,
        extra={"status": status, "seconds": round(seconds, 3)},
    )
