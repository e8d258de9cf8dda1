"""What tests stand on: SQLite and a folder, or real servers, which `--on` names.

`--on postgres` takes a new database for each installation from the server at FIELDFARE_TEST_POSTGRES;
`--on s3` keeps its files under a prefix of their own in a bucket of the server at FIELDFARE_TEST_S3.
`tests/servers.py` starts such servers and says where they are.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import itertools
import os
import uuid
from collections.abc import Hashable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from fieldfare.settings import Settings
from fieldfare.store import database, schema

if TYPE_CHECKING:
    from fieldfare.store.s3 import Place

KINDS = {  # and where such a server is
    "postgres": "FIELDFARE_TEST_POSTGRES",
    "s3": "FIELDFARE_TEST_S3",
    "broker": "FIELDFARE_TEST_BROKER",
}

on: set[str] = set()
_numbers = itertools.count(1)
_free: list[str] = []


class Leaving:
    """What is to be given up together with the fixture, or the test, that asked for it."""

    def __init__(self) -> None:
        self._making: list[Hashable] = []
        self._held: dict[Hashable, ExitStack] = {}

    def begin(self, maker: Hashable) -> None:
        """From now on `maker` is what asks."""
        self._making.append(maker)

    def end(self) -> None:
        """The one that asked before asks again."""
        self._making.pop()

    def stack(self) -> ExitStack:
        """What is closed when the one that asks now is over."""
        return self._held.setdefault(self._making[-1] if self._making else None, ExitStack())

    def over(self, maker: Hashable) -> None:
        """Give up what `maker` asked for."""
        self._held.pop(maker, ExitStack()).close()


leaving = Leaving()


def new_database() -> str:
    """The URL of a database with the newest tables, all empty, until its asker is over.

    Those that were used before are emptied and used again: making one takes a second.
    """
    name = _free.pop() if _free else _made()
    leaving.stack().callback(_empty, name)
    return _url(name)


def closing(engine: Engine) -> Engine:
    """The engine, whose connections are closed when its asker is over."""
    leaving.stack().callback(engine.dispose)
    return engine


def bare_database() -> str:
    """The URL of a database without any tables; gone when its asker is."""
    name = _create()
    leaving.stack().callback(_drop, name)
    return _url(name)


def new_storage() -> str:
    """The URL of a part of the bucket, empty, until its asker is over."""
    from fieldfare.store import s3

    made = urlsplit(os.environ["FIELDFARE_TEST_S3"])
    url = made._replace(path=f"/{uuid.uuid4().hex}").geturl()
    place = s3.place(url)
    _bucket(place.bucket)
    leaving.stack().callback(_clear, place)
    return url


@contextlib.contextmanager
def quiet_broker(variable: str) -> Iterator[str]:
    """The URL of the broker that `variable` names, on which nothing waits, before and after."""
    from fieldfare.jobs import distributed

    url = os.environ[variable]
    settings = Settings(database_url="postgresql:///none", broker_url=url)
    carrier = distributed.carrier(settings)

    def empty() -> None:
        with carrier.connection_for_write() as connection:
            made = carrier.conf.task_queues[0](connection.default_channel)
            made.declare()
            made.purge()

    empty()
    yield url
    empty()


@functools.cache
def _bucket(name: str) -> None:
    """Make the bucket, unless it is there."""
    from botocore.exceptions import ClientError

    from fieldfare.store import s3

    place = s3.place(os.environ["FIELDFARE_TEST_S3"])
    with contextlib.suppress(ClientError):
        s3.client(place, place.endpoint).create_bucket(Bucket=name)


def _clear(place: Place) -> None:
    from fieldfare.store import s3
    from fieldfare.store.fetched import Fetched

    there = s3.Bucket(place, Fetched(Path(os.devnull), 0))
    for stored in list(there.stored()):
        there.delete(stored.key)


@functools.cache
def _server() -> Engine:
    return sa.create_engine(_where(), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)


def _made() -> str:
    """The name of a new database of the newest schema."""
    name = _create()
    atexit.register(_drop, name)
    engine = database.on_server(_url(name))
    database.migrate(engine)
    engine.dispose()
    return name


def _create() -> str:
    name = f"fieldfare_test_{os.getpid()}_{next(_numbers)}"
    with _server().connect() as server:
        server.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    return name


def _empty(name: str) -> None:
    """Take out what a test has put in, and let the next one have the database."""
    with _server().connect() as server:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
        server.execute(sa.text(others), {"name": name})
    mine = sa.create_engine(_where().set(database=name), poolclass=sa.NullPool)
    with mine.begin() as connection:
        _wipe(connection)
    _free.append(name)


def _wipe(connection: Connection) -> None:
    connection.exec_driver_sql("SET session_replication_role = replica")  # no triggers, no keys
    for table in schema.metadata.tables.values():
        connection.execute(sa.delete(table))
    connection.exec_driver_sql("SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'")


def _drop(name: str) -> None:
    with _server().connect() as server:
        server.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _url(name: str) -> str:
    return _where().set(database=name).render_as_string(hide_password=False)


def _where() -> sa.URL:
    where = sa.make_url(os.environ["FIELDFARE_TEST_POSTGRES"])
    return where.set(drivername="postgresql+psycopg")
