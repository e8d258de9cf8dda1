"""Whether this server can do what it is asked: database and files answer. Told without a key."""

from __future__ import annotations

import logging
import threading
import time

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import JSONResponse

from fieldfare.api.server import Server
from fieldfare.store.database import reading
from fieldfare.store.schema import accounts

log = logging.getLogger(__name__)

KEPT_SECONDS = 1.0  # for which an answer is given again, so that asking often costs nothing


class Ready:
    """Looks at most once a second, one at a time; the others are told what was seen last."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._looking = threading.Lock()
        self._looked_at = float("-inf")
        self._away: list[str] = ["database", "files"]

    def answer(self, _request: Request) -> JSONResponse:
        """200 when all is there, 503 with the names of what is away."""
        if self._looking.acquire(blocking=False):
            try:
                if time.monotonic() - self._looked_at > KEPT_SECONDS:
                    self._away = self._look()
                    self._looked_at = time.monotonic()
            finally:
                self._looking.release()
        if self._away:
            return JSONResponse({"status": "not ready", "away": self._away}, 503)
        return JSONResponse({"status": "ready"})

    def _look(self) -> list[str]:
        away = []
        for name, look in (("database", self._database), ("files", self._server.files.reach)):
            try:
                look()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is not there
                log.warning("the %s cannot be reached: %s", name, error)
                away.append(name)
        return away

    def _database(self) -> None:
        with reading(self._server.engine) as tx:
            tx.execute(select(accounts.c.id).limit(1)).all()
