"""The URLs that the server hands out: its own address, and what the store answers for a while."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Literal
from urllib.parse import quote, urlsplit

from fieldfare.settings import Settings
from fieldfare.store.objects import Files, Store
from fieldfare.store.signing import Signer
from fieldfare.uploads import UploadFile

Format = Literal["xlsx", "csv", "json"]

STORAGE = "/storage"
CONTENT_TYPES: dict[Format, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}


@dataclass(frozen=True)
class Urls:
    """Presigned URLs of one installation."""

    settings: Settings
    signer: Signer
    files: Store

    @property
    def origin(self) -> str:
        """Scheme and host of the URLs to which parts are sent and from which outputs come."""
        if isinstance(self.files, Files):
            parts = urlsplit(public_url(self.settings))
        else:
            parts = urlsplit(self.files.download_url("-", "attachment", "text/plain", 60))
        return f"{parts.scheme}://{parts.netloc}"

    def part_url(self, file: UploadFile, number: int) -> str:
        """Where part `number` of the file can be sent for a while."""
        if not isinstance(self.files, Files):
            return self.files.part_url(
                file.id, file.multipart_id or "", number, self.settings.part_url_seconds
            )
        limit = file.part_limit(number, self.settings.part_bytes)
        return self._presigned(
            "PUT",
            f"{STORAGE}/parts/{file.id}/{number}",
            {"max-bytes": str(limit)},
            self.settings.part_url_seconds,
        )

    def download_url(self, key: str, task_name: str, kind: Format) -> str:
        """Where the output under `key` can be downloaded for a while, under the task's name."""
        if not isinstance(self.files, Files):
            return self.files.download_url(
                key,
                attachment(task_name, kind),
                CONTENT_TYPES[kind],
                self.settings.download_url_seconds,
            )
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
