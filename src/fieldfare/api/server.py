"""What every handler needs: settings, database, files, rate limits, signatures, the watch."""

from __future__ import annotations

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Engine

from fieldfare import keys
from fieldfare.api.rates import Rates
from fieldfare.settings import Settings
from fieldfare.store.database import transaction
from fieldfare.store.objects import Store
from fieldfare.store.signing import Signer
from fieldfare.urls import Urls
from fieldfare.watch import Watch


@dataclass(frozen=True)
class Server:
    """One running API: what it is made of."""

    settings: Settings
    engine: Engine
    files: Store
    signer: Signer
    urls: Urls
    rates: Rates
    used_keys: UsedKeys
    watch: Watch


class UsedKeys:
    """Notes when keys were used, at most once a minute each, outside the requests that use them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._noting: set[str] = set()
        self._lock = threading.Lock()
        self._thread = ThreadPoolExecutor(1, "used-keys")

    def note(self, caller: keys.Caller) -> None:
        """Have the use of the caller's key noted, if the last one was noted over a minute ago."""
        now = dt.datetime.now(dt.UTC)
        last = caller.key_last_used_at
        if last is not None and now - last < keys.USED_EVERY:
            return
        with self._lock:
            if caller.key_id in self._noting:
                return
            self._noting.add(caller.key_id)
        self._thread.submit(self._write, caller.key_id, now)

    def close(self) -> None:
        """Wait until all is noted."""
        self._thread.shutdown()

    def _write(self, key_id: str, now: dt.datetime) -> None:
        try:
            with transaction(self._engine) as tx:
                keys.used(tx, key_id, now)
        finally:
            with self._lock:
                self._noting.discard(key_id)


async def _server(request: Request) -> Server:
    server: Server = request.app.state.server
    return server


Here = Annotated[Server, Depends(_server)]
