"""The engine, transactions, and all that SQLite and PostgreSQL do differently."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import postgresql, sqlite

from fieldfare.settings import NotReady, Settings

if TYPE_CHECKING:
    import psycopg
    from psycopg.abc import Buffer

Version = Callable[[], int]

FILE = "fieldfare.db"
BUSY_SECONDS = 30  # how long a writer waits for another one
LOOK_SECONDS = 0.25  # between two looks at a server, which does not say when anybody committed
CONNECTIONS, MOST_CONNECTIONS = 4, 44  # of one process: kept when idle, and at most

_SESSION = {  # what every connection to a server asks for
    "application_name": "fieldfare",
    "timezone": "UTC",
    "lock_timeout": f"{BUSY_SECONDS}s",
    "idle_in_transaction_session_timeout": "10min",  # of a process that hangs: its locks go
    "tcp_keepalives_idle": "5",  # of a machine that is gone: its locks go, too
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
}


def engine(settings: Settings) -> Engine:
    """The engine of one installation: on its server, or on the file inside its data folder."""
    if settings.database_url:
        return on_server(settings.database_url)
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)  # invoices are nobody else's
    return on_file(settings.data / FILE)


def on_server(url: str) -> Engine:
    """An engine on the PostgreSQL database at `url`; connects on first use."""
    where = sa.make_url(url)
    if where.get_backend_name() not in {"postgresql", "postgres"}:
        raise NotReady("FIELDFARE_DATABASE_URL must begin with postgresql://")
    made = sa.create_engine(
        where.set(drivername="postgresql+psycopg"),
        isolation_level="READ COMMITTED",  # whoever decides by what was read holds a row: `locks`
        pool_size=CONNECTIONS,
        max_overflow=MOST_CONNECTIONS - CONNECTIONS,
        pool_timeout=BUSY_SECONDS,
        pool_pre_ping=True,  # the server may have been started anew
        hide_parameters=True,  # what documents say is not said again by errors
        connect_args={
            "connect_timeout": 10,
            "options": " ".join(f"-c {name}={value}" for name, value in _SESSION.items()),
        },
    )
    event.listen(made, "connect", _prepare_server)
    return made


def on_file(path: Path) -> Engine:
    """An engine on the SQLite database at `path`."""
    made = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None},
        pool_size=8,
        max_overflow=-1,  # a thread may wait for the write lock, never for a connection
        hide_parameters=True,
    )
    _QUEUES[made] = threading.Lock()
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """A transaction that may write: committed at the end, rolled back when an error leaves it.

    On SQLite it holds the write lock from its start: what it reads is still so when it writes.
    On PostgreSQL this is so only of rows that it holds (`locks`).
    """
    with (
        _queue(engine),
        engine.connect().execution_options(fieldfare_writes=True) as connection,
    ):
        afterwards: list[Callable[[], object]] = []
        connection.info["after_commit"] = afterwards
        with connection.begin():
            yield connection
    for act in afterwards:
        act()


def _queue(engine: Engine) -> AbstractContextManager[object]:
    """Where writers of this process wait for one another; SQLite's own waiting sleeps too long."""
    return _QUEUES[engine] if engine in _QUEUES else nullcontext()


_QUEUES: WeakKeyDictionary[Engine, threading.Lock] = WeakKeyDictionary()


def after_commit(tx: Connection, act: Callable[[], object]) -> None:
    """Call `act` once the transaction has been committed; never when it is rolled back."""
    tx.info["after_commit"].append(act)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A consistent view that waits for no writer and refuses to write."""
    options: dict[str, Any] = {}
    if _is_server(engine):
        options = {"postgresql_readonly": True, "isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


def is_there(settings: Settings) -> bool:
    """Whether there is an installation: a server's is taken to be; a folder may have none yet."""
    return bool(settings.database_url) or (settings.data / FILE).exists()


def ready(engine: Engine) -> None:
    """Have the newest schema: SQLite gets it now, a server's is the operator's to bring about.

    Raises `NotReady`.
    """
    if not _is_server(engine):
        migrate(engine)
    elif not migrated(engine):
        raise NotReady("the database has not the tables of this version; run: fieldfare migrate")


def migrate(engine: Engine) -> None:
    """Bring the database to the newest schema; two processes may do so at once."""
    config = _alembic()
    with transaction(engine) as tx:
        alone(tx, "migrate")
        config.attributes["connection"] = tx
        command.upgrade(config, "head")


def migrated(engine: Engine) -> bool:
    """Whether the database has the newest schema."""
    with reading(engine) as tx:
        now = MigrationContext.configure(tx).get_current_revision()
    return now == ScriptDirectory.from_config(_alembic()).get_current_head()


def is_known(revision: str) -> bool:
    """Whether the schema with this name is one of this version's, newest or not."""
    known = ScriptDirectory.from_config(_alembic()).walk_revisions()
    return revision in {one.revision for one in known}


def insert_new(tx: Connection, table: sa.Table, values: Sequence[Mapping[str, Any]]) -> int:
    """Insert those of `values` whose key is not yet in `table`, and give back how many were new."""
    if not values:
        return 0
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    inserted = tx.execute(dialect.insert(table).on_conflict_do_nothing(), list(values))
    return inserted.rowcount


def alone(tx: Connection, purpose: str) -> None:
    """Wait until nobody else is in a transaction for this purpose; SQLite's are alone anyway."""
    if _is_server(tx.engine):
        tx.execute(sa.select(sa.func.pg_advisory_xact_lock(_number(purpose))))


def is_alone(tx: Connection, purpose: str) -> bool:
    """Whether nobody else is in a transaction for this purpose; then nobody will be."""
    if not _is_server(tx.engine):
        return True
    return bool(tx.execute(sa.select(sa.func.pg_try_advisory_xact_lock(_number(purpose)))).scalar())


@contextmanager
def only_one(engine: Engine, purpose: str) -> Iterator[bool]:
    """Whether nobody else does this now; then nobody will until the context ends."""
    if not _is_server(engine):  # one process has the folder to itself
        yield True
        return
    with transaction(engine) as tx:
        yield is_alone(tx, purpose)


def was_cut(error: BaseException) -> bool:
    """Whether `error` says that the server is away: it will be back, and nobody is to blame."""
    return isinstance(error, sa.exc.TimeoutError) or (
        isinstance(error, sa.exc.DBAPIError)
        and (error.connection_invalidated or isinstance(error, sa.exc.OperationalError))
        and "psycopg" in type(error.orig).__module__
    )


def fault(engine: Engine) -> str | None:
    """What is wrong with the database's file; a server looks after its own."""
    with reading(engine) as tx:
        if _is_server(engine):
            tx.execute(sa.select(1))
            return None
        said = str(tx.exec_driver_sql("PRAGMA quick_check").scalar())
    return None if said == "ok" else said


def contains(tx: Connection, column: sa.ColumnElement[str], part: str) -> sa.ColumnElement[bool]:
    """Whether the column's text has `part` in it, whatever the case of its letters.

    SQLite's LIKE does not look at case; with lower(), as elsewhere, it would take twice as long.
    """
    escaped = "".join(f"\\{letter}" if letter in "\\%_" else letter for letter in part)
    like = column.ilike if tx.dialect.name == "postgresql" else column.like
    return like(f"%{escaped}%", escape="\\")


def forget(engine: Engine) -> None:
    """Let what was deleted leave the disk, too, as SQLite's write-ahead log still holds it."""
    if _is_server(engine):  # which vacuums by itself
        return
    with _bare(engine) as connection:
        connection.execute("PRAGMA busy_timeout=200")  # a long reader must not hold us up
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


@contextmanager
def changes(engine: Engine) -> Iterator[Version]:
    """A function whose answer differs from its last one when anybody else has committed since.

    A server's differs several times a second, whether anybody has or not: having it tell everybody
    of each commit (NOTIFY) would let all commits wait for one lock.
    """
    if _is_server(engine):
        yield lambda: int(time.monotonic() / LOOK_SECONDS)
        return
    with _bare(engine) as connection:
        yield lambda: int(connection.execute("PRAGMA data_version").fetchone()[0])


@contextmanager
def _bare(engine: Engine) -> Iterator[sqlite3.Connection]:
    """A connection of SQLite's own, in no transaction."""
    pooled = engine.raw_connection()
    try:
        connection = pooled.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        yield connection
    finally:
        pooled.close()


def _alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", "fieldfare.store:migrations")
    return config


def _is_server(engine: Engine) -> bool:
    return engine.dialect.name == "postgresql"


def _number(purpose: str) -> sa.Function[int]:
    """The number by which PostgreSQL knows a lock that is not on a row."""
    return sa.func.hashtextextended(f"fieldfare {purpose}", 0)


def _prepare_server(connection: psycopg.Connection[Any], _record: object) -> None:
    """Let text that holds U+0000, which PostgreSQL cannot store, be stored with U+FFFD instead."""
    from psycopg.types.string import StrDumper  # noqa: PLC0415  (only where there is a server)

    class Dumper(StrDumper):
        def dump(self, obj: str) -> Buffer | None:
            return super().dump(obj.replace("\0", "\N{REPLACEMENT CHARACTER}"))

    connection.adapters.register_dumper(str, Dumper)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    _write_ahead(connection)
    for pragma in ("synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Keep a write-ahead log, also where another opens the new file in the same instant.

    Of two that switch at once SQLite refuses one without waiting, whatever its timeout.
    """
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > until:
                raise
            time.sleep(0.005)
        else:
            return


def _begin(connection: Connection) -> None:
    """Begin as the caller needs it; the driver would take the write lock at the first write."""
    writes = bool(connection.get_execution_options().get("fieldfare_writes"))
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
