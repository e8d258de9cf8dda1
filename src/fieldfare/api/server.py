"""What every handler needs: settings, database, files, rate limits, signatures, the watch."""

from __future__ import annotations

import datetime as dt
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Request
from sqlalchemy import Engine

from fieldfare import keys
from fieldfare.api.rates import Rates
from fieldfare.api.wire import Format
from fieldfare.settings import Settings
from fieldfare.store.database import transaction
from fieldfare.store.objects import Files
from fieldfare.store.signing import Signer
from fieldfare.uploads import UploadFile
from fieldfare.watch import Watch

STORAGE = "/storage"
CONTENT_TYPES: dict[Format, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}


@dataclass(frozen=True)
class Server:
    """One running API: what it is made of, and the URLs that it hands out."""

    settings: Settings
    engine: Engine
    files: Files
    signer: Signer
    rates: Rates
    used_keys: UsedKeys
    watch: Watch

    def part_url(self, file: UploadFile, number: int) -> str:
        """Where part `number` of the file can be sent for a while."""
        limit = file.part_limit(number, self.settings.part_bytes)
        return self._presigned(
            "PUT",
            f"{STORAGE}/parts/{file.id}/{number}",
            {"max-bytes": str(limit)},
            self.settings.part_url_seconds,
        )

    def download_url(self, key: str, task_name: str, kind: Format) -> str:
        """Where the output under `key` can be downloaded for a while, under the task's name."""
        return self._presigned(
            "GET",
            f"{STORAGE}/objects/{key}",
            {
                "response-content-disposition": attachment(task_name, kind),
                "response-content-type": CONTENT_TYPES[kind],
            },
            self.settings.download_url_seconds,
        )

    def _presigned(self, method: str, path: str, parameters: dict[str, str], seconds: int) -> str:
        now = dt.datetime.now(dt.UTC)
        query = self.signer.query(method, path, parameters, seconds=seconds, now=now)
        return f"{public_url(self.settings)}{path}?{query}"


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


def public_url(settings: Settings) -> str:
    """The address under which clients reach this server, without a slash at its end."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    host = settings.host
    if (number := _number(host)) and number.is_unspecified:  # listening everywhere, so here as well
        host = "::1" if number.version == 6 else "127.0.0.1"
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def _number(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def attachment(task_name: str, kind: Format) -> str:
    """A Content-Disposition that saves the output under the task's name, on any system."""
    name = re.sub(r"[^\w-]+", "_", task_name)
    plain = re.sub(r"[^A-Za-z0-9_-]", "_", name)
    extended = f"; filename*=UTF-8''{quote(name)}.{kind}" if name != plain else ""
    return f'attachment; filename="{plain}.{kind}"{extended}'


async def _server(request: Request) -> Server:
    server: Server = request.app.state.server
    return server


Here = Annotated[Server, Depends(_server)]
