"""The engine, transactions, and all that SQLite and PostgreSQL do differently."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import postgresql, sqlite

from fieldfare.settings import Settings

Version = Callable[[], int]

FILE = "fieldfare.db"
BUSY_SECONDS = 30  # how long a writer waits for another one


def engine(settings: Settings) -> Engine:
    """The engine of one installation, on the database inside its data folder."""
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)  # invoices are nobody else's
    return on_file(settings.data / FILE)


def on_file(path: Path) -> Engine:
    """An engine on the SQLite database at `path`."""
    made = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None},
        pool_size=8,
        max_overflow=-1,  # a thread may wait for the write lock, never for a connection
    )
    _QUEUES[made] = threading.Lock()
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """A transaction that may write: committed at the end, rolled back when an error leaves it.

    On SQLite it holds the write lock from its start: what it reads is still so when it writes.
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
    options = {"postgresql_readonly": True}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


def migrate(engine: Engine) -> None:
    """Bring the database to the newest schema; two processes may do so at once."""
    config = _alembic()
    with transaction(engine) as tx:
        config.attributes["connection"] = tx
        command.upgrade(config, "head")


def migrated(engine: Engine) -> bool:
    """Whether the database has the newest schema."""
    with reading(engine) as tx:
        now = MigrationContext.configure(tx).get_current_revision()
    return now == ScriptDirectory.from_config(_alembic()).get_current_head()


def insert_new(tx: Connection, table: sa.Table, values: Sequence[Mapping[str, Any]]) -> int:
    """Insert those of `values` whose key is not yet in `table`, and give back how many were new."""
    if not values:
        return 0
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    inserted = tx.execute(dialect.insert(table).on_conflict_do_nothing(), list(values))
    return inserted.rowcount


def forget(engine: Engine) -> None:
    """Let what was deleted leave the disk, too, as SQLite's write-ahead log still holds it."""
    with _bare(engine) as connection:
        connection.execute("PRAGMA busy_timeout=200")  # a long reader must not hold us up
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


@contextmanager
def changes(engine: Engine) -> Iterator[Version]:
    """A function whose answer differs from its last one when anybody else has committed since."""
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


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Begin as the caller needs it; the driver would take the write lock at the first write."""
    writes = bool(connection.get_execution_options().get("fieldfare_writes"))
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
