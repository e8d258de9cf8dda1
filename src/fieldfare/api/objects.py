"""The local store's signed PUT and GET: no key, no envelope; errors as S3 tells them."""

from __future__ import annotations

import datetime as dt
import errno
import logging
from collections.abc import AsyncIterator
from contextlib import ExitStack
from xml.sax.saxutils import escape

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from fieldfare import uploads
from fieldfare.api.bodies import MAX_DISCARDED_BYTES
from fieldfare.api.server import Server
from fieldfare.store.database import reading
from fieldfare.store.objects import CHUNK, Files, PartTooLarge
from fieldfare.store.signing import SignatureExpired, SignatureRefused

log = logging.getLogger(__name__)


class ObjectRefused(Exception):
    """A refusal in the words of S3."""

    def __init__(self, status: int, code: str, message: str) -> None:
        self.status, self.code, self.message = status, code, message
        super().__init__(message)

    def response(self) -> Response:
        """The refusal as XML."""
        body = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f"<Error><Code>{self.code}</Code><Message>{escape(self.message)}</Message></Error>"
        )
        return Response(body, self.status, media_type="application/xml")


class Objects:
    """Every path under `/storage`."""

    def __init__(self, server: Server, files: Files) -> None:
        self._server = server
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            response = await self._answer(Request(scope, receive))
        except ObjectRefused as refusal:
            response = refusal.response()
        response.headers["X-Content-Type-Options"] = "nosniff"
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        method = "GET" if request.method == "HEAD" else request.method
        parameters = self._checked(method, request)
        _, _, kind, name = request.scope["path"].split("/", 3)
        if method == "PUT" and kind == "parts":
            upload, number = name.split("/")
            return await self._put(request, upload, int(number), int(parameters["max-bytes"]))
        return await run_in_threadpool(self._get, name, parameters)

    def _checked(self, method: str, request: Request) -> dict[str, str]:
        path, query = request.scope["path"], request.scope["query_string"]
        try:
            return self._server.signer.checked(method, path, query, dt.datetime.now(dt.UTC))
        except SignatureExpired:
            raise ObjectRefused(403, "AccessDenied", "Request has expired") from None
        except SignatureRefused:
            raise ObjectRefused(
                403,
                "SignatureDoesNotMatch",
                "The signature does not match this URL. Use presigned URLs unchanged.",
            ) from None

    def _get(self, key: str, parameters: dict[str, str]) -> Response:
        path = self._files.path(key)
        try:
            stat = path.stat()
        except FileNotFoundError:
            raise ObjectRefused(404, "NoSuchKey", "The specified key does not exist.") from None
        return FileResponse(
            path,
            media_type=parameters["response-content-type"],
            headers={
                "Content-Disposition": parameters["response-content-disposition"],
                "Cache-Control": "private, no-store",
            },
            stat_result=stat,
        )

    async def _put(self, request: Request, upload: str, number: int, limit: int) -> Response:
        body = request.stream()
        try:
            _refuse_large(request, limit)
            etag = await self._received(body, upload, number, limit)
        except PartTooLarge:
            await _discard(body)
            raise ObjectRefused(
                400, "EntityTooLarge", f"This part may hold at most {limit} bytes."
            ) from None
        except OSError as error:
            log.exception("part %d of upload %s could not be stored", number, upload)
            await _discard(body)
            raise _not_stored(error) from None
        return Response(status_code=200, headers={"ETag": f'"{etag}"'})

    async def _received(
        self, body: AsyncIterator[bytes], upload: str, number: int, limit: int
    ) -> str:
        """Store the part as it comes in and give its ETag; the event loop stays free."""
        batch = await _batch(body)
        if len(batch) < CHUNK:
            return await run_in_threadpool(self._store, upload, number, batch, limit)
        await run_in_threadpool(self._refuse_closed, upload)
        with ExitStack() as unfinished:
            part = await run_in_threadpool(
                unfinished.enter_context, self._files.create_part(upload, number, limit)
            )
            while batch:
                await run_in_threadpool(part.write, batch)
                batch = await _batch(body)
            await run_in_threadpool(unfinished.close)
        await run_in_threadpool(self._refuse_late, upload)
        return part.etag

    def _store(self, upload: str, number: int, content: bytes, limit: int) -> str:
        self._refuse_closed(upload)
        etag = self._files.write_part(upload, number, [content], limit)
        self._refuse_late(upload)
        return etag

    def _refuse_closed(self, upload: str) -> None:
        with reading(self._server.engine) as tx:
            if not uploads.is_open(tx, upload):
                raise ObjectRefused(
                    409, "NoSuchUpload", "This file has already been completed or aborted."
                )

    def _refuse_late(self, upload: str) -> None:
        """A part that arrived while its file was completed belongs to nothing any more."""
        try:
            self._refuse_closed(upload)
        except ObjectRefused:
            self._files.delete_parts(upload)
            raise


def _refuse_large(request: Request, limit: int) -> None:
    if int(request.headers.get("Content-Length") or 0) > limit:
        raise PartTooLarge


def _not_stored(error: OSError) -> ObjectRefused:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return ObjectRefused(507, "InsufficientStorage", "There is no space left for this part.")
    return ObjectRefused(500, "InternalError", "This part could not be stored. Please retry.")


async def _batch(body: AsyncIterator[bytes]) -> bytes:
    """The next bytes of a body: at least a chunk's worth, less only at its end."""
    batch = bytearray()
    async for piece in body:
        batch += piece
        if len(batch) >= CHUNK:
            break
    return bytes(batch)


async def _discard(body: AsyncIterator[bytes]) -> None:
    """Read on for a while: most clients look for an answer only after they have sent everything."""
    left = MAX_DISCARDED_BYTES
    async for piece in body:
        left -= len(piece)
        if left < 0:
            return
