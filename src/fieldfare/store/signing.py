"""Presigned URLs of the local store: each carries its permission and expiry, as S3's do."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import os
import secrets
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, urlencode

ALGORITHM: Final = "FIELDFARE-HMAC-SHA256"
KEY_FILE: Final = "signing.key"
KEY_BYTES: Final = 32
_STAMP: Final = "%Y%m%dT%H%M%SZ"


class SignatureRefused(Exception):
    """The request signature does not match the URL."""


class SignatureExpired(SignatureRefused):
    """The URL has expired."""


class Signer:
    """Signs and checks URLs with the key of one installation."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def query(
        self,
        method: str,
        path: str,
        parameters: Mapping[str, str],
        *,
        seconds: int,
        now: dt.datetime,
    ) -> str:
        """The query string that permits `method` on `path`, with just these parameters, a while."""
        signed = {
            "X-Amz-Algorithm": ALGORITHM,
            "X-Amz-Date": now.astimezone(dt.UTC).strftime(_STAMP),
            "X-Amz-Expires": str(seconds),
            **parameters,
        }
        signed["X-Amz-Signature"] = self._signature(method, path, signed)
        return urlencode(signed, quote_via=quote)

    def checked(self, method: str, path: str, query: bytes, now: dt.datetime) -> dict[str, str]:
        """The signed parameters; refuses what was changed, added, repeated, or is over its time."""
        parameters = _parsed(query)
        given = parameters.pop("X-Amz-Signature", "")
        expected = self._signature(method, path, parameters)
        if not hmac.compare_digest(given.encode(), expected.encode()):
            raise SignatureRefused
        if now >= _end(parameters):
            raise SignatureExpired
        return parameters

    def _signature(self, method: str, path: str, parameters: Mapping[str, str]) -> str:
        canonical = urlencode(sorted(parameters.items()), quote_via=quote)
        message = f"{ALGORITHM}\n{method}\n{path}\n{canonical}".encode()
        return hmac.new(self._key, message, hashlib.sha256).hexdigest()


def signer(data: Path) -> Signer:
    """The signer of the installation in the folder `data`; its key is made on first use."""
    data.mkdir(parents=True, exist_ok=True)
    path = data / KEY_FILE
    if not path.exists():
        _make_key(path)
    return Signer(bytes.fromhex(path.read_text("ascii").strip()))


def _make_key(path: Path) -> None:
    """Write a new key whole, for the owner's eyes only; of two processes that do so, one wins."""
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(KEY_BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(temporary, path)
    except FileExistsError:
        return
    finally:
        temporary.unlink(missing_ok=True)


def _parsed(query: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            query.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict"
        )
    except ValueError as error:
        raise SignatureRefused from error
    parameters = dict(pairs)
    if len(parameters) != len(pairs):
        raise SignatureRefused
    return parameters


def _end(parameters: Mapping[str, str]) -> dt.datetime:
    begun = dt.datetime.strptime(parameters["X-Amz-Date"], _STAMP).replace(tzinfo=dt.UTC)
    return begun + dt.timedelta(seconds=int(parameters["X-Amz-Expires"]))
