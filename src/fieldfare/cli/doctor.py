"""`fieldfare doctor`: what is installed, what is reachable, what is wrong and how to mend it."""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import resource
import shutil
import smtplib
import sqlite3
import sys
import tempfile
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple
from urllib.parse import urlsplit

from fieldfare import __version__
from fieldfare.cli import installation
from fieldfare.settings import Settings

if TYPE_CHECKING:
    from fieldfare.store.s3 import Bucket

PACKAGES: Final = (
    "alembic",
    "fastapi",
    "limits",
    "msgspec",
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pillow",
    "pydantic",
    "pydantic-settings",
    "pypdfium2",
    "rich",
    "sqlalchemy",
    "starlette",
    "uvicorn",
    "xlsxwriter",
)
WEIGHTS: Final = ("detector.onnx", "recogniser.onnx")
TEST_WORD: Final = "INVOICE"
LITTLE_SPACE: Final = 2 * 1024**3
FEW_FILES: Final = 256
SECONDS: Final = 5

State = Literal["ok", "warning", "wrong"]


class Found(NamedTuple):
    """What a check found, and, if that is not well, how to mend it."""

    state: State
    text: str
    mend: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `doctor` takes."""
    installation.argument(parser)


def run(args: argparse.Namespace) -> int:
    """Print what every check finds; 1 when something is wrong."""
    settings = installation.settings(args)
    wrong = 0
    for found in examine(settings):
        print(f"{found.state:8} {found.text}", flush=True)
        if found.mend:
            print(f"{'':8} -> {found.mend}")
        wrong += found.state == "wrong"
    print("all is well" if not wrong else f"{wrong} thing(s) to mend")
    return 1 if wrong else 0


def examine(settings: Settings) -> Iterator[Found]:
    """What each check finds, one after the other; a check that breaks is a finding, too."""
    for check in CHECKS:
        try:
            yield from check(settings)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other checks still help
            name = check.__name__.strip("_").replace("_", " ")
            yield Found("wrong", f"{name}: {type(error).__name__}: {error}")


def _program(_: Settings) -> Iterator[Found]:
    yield Found("ok", f"fieldfare {__version__} on Python {platform.python_version()}")
    yield Found("ok", f"{platform.platform()}, {os.cpu_count()} processors")


def _packages(_: Settings) -> Iterator[Found]:
    missing = []
    versions = []
    for name in PACKAGES:
        try:
            versions.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    yield Found("ok", ", ".join([*versions, f"SQLite {sqlite3.sqlite_version}"]))
    if missing:
        mend = "make the environment anew: remove .venv and call ./run again, or pip install"
        yield Found("wrong", f"not installed: {', '.join(missing)}", mend)


def _locale(_: Settings) -> Iterator[Found]:
    encoding = sys.getfilesystemencoding()
    if encoding.lower() == "utf-8":
        yield Found("ok", "file names are UTF-8")
    else:
        yield Found("wrong", f"file names are {encoding}", "set LC_ALL=C.UTF-8")


def _weights(_: Settings) -> Iterator[Found]:
    from importlib.resources import files

    folder = files("fieldfare.weights")
    missing = [name for name in WEIGHTS if not (folder / name).is_file()]
    if missing:
        yield Found("wrong", f"weights missing: {', '.join(missing)}", "install fieldfare anew")
    else:
        yield Found("ok", f"weights: {', '.join(WEIGHTS)}")


def _children(_: Settings) -> Iterator[Found]:
    """Whether the children start, open a file and read a word from a picture."""
    from fieldfare.children.reader import Reader
    from fieldfare.reading.words import FailedPage

    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        path = Path(folder, "word.png")
        _draw(path)
        reader.count(path, path.name)
        [page] = reader.read(path, path.name, [1])
    mend = "see the messages above; enough memory (about 1 GB) must be free"
    if isinstance(page, FailedPage):
        yield Found("wrong", f"reading a test picture failed: {page.message}", mend)
        return
    said = " ".join(word.text for word in page.words)
    if said == TEST_WORD:
        yield Found("ok", "the reading processes start and read a test word")
    else:
        yield Found("wrong", f"the test word {TEST_WORD} was read as {said!r}", mend)


def _draw(path: Path) -> None:
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("RGB", (640, 240), "white")
    font = ImageFont.load_default(64)
    ImageDraw.Draw(image).text((120, 80), TEST_WORD, "black", font)
    image.save(path)


def _folder(settings: Settings) -> Iterator[Found]:
    data = settings.data
    existing = next(p for p in (data.absolute(), *data.absolute().parents) if p.exists())
    if not os.access(existing, os.W_OK | os.X_OK):
        yield Found(
            "wrong", f"{existing} is not writable", f"give yourself the right to write into {data}"
        )
        return
    free = shutil.disk_usage(existing).free
    text = f"data folder {data}: {free / 1024**3:.1f} GB free"
    if free < LITTLE_SPACE:
        yield Found("warning", text, "make room; a full disk stops uploads")
    else:
        yield Found("ok", text)


def _database(settings: Settings) -> Iterator[Found]:
    from sqlalchemy.exc import OperationalError

    from fieldfare.store import database

    if not database.is_there(settings):
        yield Found("ok", "no database yet; the first start makes it")
        return
    engine = database.engine(settings)
    try:
        fault = database.fault(engine)
        newest = database.migrated(engine)
    except OperationalError as error:
        if not settings.database_url:
            raise
        mend = "look at FIELDFARE_DATABASE_URL, and whether the server is running"
        yield Found("wrong", f"database {engine.url} does not answer: {error.orig}", mend)
        return
    finally:
        engine.dispose()
    if fault:
        yield Found("wrong", f"the database is damaged: {fault}", "restore it from a backup")
    elif newest:
        yield Found("ok", f"database {engine.url.database} is sound and of this version")
    elif settings.database_url:
        text = "the database has not the tables of this version"
        yield Found("wrong", text, "run: fieldfare migrate")
    else:
        yield Found("warning", "the database is of another version", "serve brings it up to date")


def _storage(settings: Settings) -> Iterator[Found]:
    """Whether the bucket takes and gives back, also by the URLs that clients get."""
    if not settings.storage_url:
        return
    from fieldfare.store import s3

    bucket = s3.bucket(settings)
    key = f"doctor/{uuid.uuid4().hex}"
    try:
        bucket.put(key, b"well")
        url = bucket.download_url(key, "attachment", "text/plain", SECONDS)
        with urllib.request.urlopen(url, timeout=SECONDS) as answer:  # noqa: S310
            well = answer.read() == b"well"
        bucket.delete(key)
    except (OSError, ValueError) as error:
        mend = "look at FIELDFARE_STORAGE_URL and FIELDFARE_STORAGE_PUBLIC_URL"
        yield Found("wrong", f"bucket {bucket.where.bucket}: {error}", mend)
        return
    if well:
        yield Found("ok", f"bucket {bucket.where.bucket} takes files and gives them to clients")
    else:
        yield Found("wrong", f"bucket {bucket.where.bucket} gives something else than it took")
    if not bucket.lets_browsers_send():
        mend = "allow PUT and GET from the server's public address, and expose ETag (CORS)"
        yield Found("warning", "browsers may not be able to send files to the bucket", mend)
    yield from _lifecycle(bucket)


def _lifecycle(bucket: Bucket) -> Iterator[Found]:
    """Whether parts of uploads that nobody completes go, whatever the database knows of them."""
    try:
        well = bucket.gives_up_uploads()
    except OSError as error:
        yield Found("warning", f"the bucket does not show its lifecycle: {error}", "allow it")
        return
    if well:
        yield Found("ok", "the bucket removes uploads that nobody completes")
    else:
        mend = "run: fieldfare migrate"
        yield Found("warning", "the bucket keeps uploads that nobody completes for ever", mend)


def _broker(settings: Settings) -> Iterator[Found]:
    if not settings.broker_url:
        return
    from fieldfare.jobs import distributed

    try:
        waiting = distributed.waiting(distributed.carrier(settings))
    except Exception as error:  # noqa: BLE001 - each kind of broker has its own
        mend = "look at FIELDFARE_BROKER_URL, and whether the broker is running"
        yield Found("wrong", f"the broker does not answer: {error}", mend)
    else:
        yield Found("ok", f"the broker answers; {waiting} hint(s) wait")


def _counting(settings: Settings) -> Iterator[Found]:
    if not settings.rate_limit_url:
        return
    from limits.storage import RedisStorage

    if RedisStorage(settings.rate_limit_url, socket_connect_timeout=SECONDS).check():
        yield Found("ok", "Redis, which counts requests, answers")
    else:
        mend = "look at FIELDFARE_RATE_LIMIT_URL; until it answers, nobody is refused"
        yield Found("wrong", "Redis, which counts requests, does not answer", mend)


def _server(settings: Settings) -> Iterator[Found]:
    from fieldfare.store import held

    holder = held.holder(settings.data / "serve.lock")
    if holder is None:
        yield Found("ok", "no server is running on this data folder")
        return
    running: dict[str, Any] = json.loads(holder)
    who = f"process {running['pid']} on {running['host']}, at {running['url']}"
    if _answers(_root(running["url"])):
        yield Found("ok", f"the server answers: {who}")
    else:
        mend = "look at its log; stop it and start it again"
        yield Found("wrong", f"a server is running and does not answer: {who}", mend)


def _public_address(settings: Settings) -> Iterator[Found]:
    url = settings.public_url
    if not url:
        return
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        mend = "make FIELDFARE_PUBLIC_URL an address like https://invoices.example.org"
        yield Found("wrong", f"public address {url!r} is none", mend)
    elif parts.path.rstrip("/").endswith("/v1"):
        mend = "leave out /v1: it is added"
        yield Found("wrong", f"public address {url!r} ends with /v1", mend)
    elif _answers(url.rstrip("/")):
        yield Found("ok", f"public address {url} answers")
    else:
        mend = "start the server, or have the proxy pass requests on to it"
        yield Found("warning", f"public address {url} does not answer", mend)


def _mail(settings: Settings) -> Iterator[Found]:
    if not settings.smtp_url:
        return
    parts = urlsplit(settings.smtp_url)
    secure = parts.scheme == "smtps"
    kind = smtplib.SMTP_SSL if secure else smtplib.SMTP
    host, port = parts.hostname or "localhost", parts.port or (465 if secure else 25)
    try:
        with kind(host, port, timeout=SECONDS) as server:
            server.noop()
    except (OSError, smtplib.SMTPException) as error:
        mend = "look at FIELDFARE_SMTP_URL, or leave it empty"
        yield Found("wrong", f"mail server {host}:{port} does not answer: {error}", mend)
    else:
        yield Found("ok", f"mail server {host}:{port} answers")


def _limits(settings: Settings) -> Iterator[Found]:
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if files < FEW_FILES:
        yield Found("warning", f"only {files} open files are allowed", "raise it: ulimit -n 1024")
    processors = os.cpu_count() or 1
    if settings.workers > 2 * processors:
        text = f"{settings.workers} workers for {processors} processors"
        yield Found("warning", text, f"set FIELDFARE_WORKERS to about {processors}")


def _root(url: str) -> str:
    return url.removesuffix("/v1")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=SECONDS) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (OSError, ValueError):
        return False


CHECKS: Final[tuple[Callable[[Settings], Iterator[Found]], ...]] = (
    _program,
    _packages,
    _locale,
    _weights,
    _children,
    _folder,
    _database,
    _storage,
    _broker,
    _counting,
    _server,
    _public_address,
    _mail,
    _limits,
)
