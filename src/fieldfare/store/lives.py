"""Whether a process still lives: each holds a lock of its own, which goes when it dies.

On SQLite, where all are on one machine, it is a lock on a file; on PostgreSQL it is one that belongs
to a session of the server, which notices on its own that the other end is gone.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from fieldfare.settings import Settings
from fieldfare.store import database, held
from fieldfare.store.schema import workers

SETTLING_SECONDS = 10  # in which sessions come back after the server was started anew


class Life(Protocol):
    """What a living process holds."""

    def go_on(self) -> None:
        """Called again and again: take it again if it was lost, as when the server went away."""
        ...


class Lives(Protocol):
    """Where processes hold what shows that they live."""

    def live(self, worker_id: str) -> AbstractContextManager[Life]:
        """Hold it until the end of the context."""
        ...

    def dead(self) -> Sequence[str]:
        """The ids of workers that were entered and surely do not live any more."""
        ...


def of(settings: Settings, engine: Engine) -> Lives:
    """Those of this installation."""
    if settings.database_url:
        return Sessions(engine)
    return Locks(engine, settings.data / "workers")


class _Held(NamedTuple):
    """A file that is held: it cannot be lost."""

    path: Path

    def go_on(self) -> None:
        """Nothing is to be done."""


class Locks:
    """Files of this machine in `folder`."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder

    @contextmanager
    def live(self, worker_id: str) -> Iterator[Life]:
        """Hold the worker's file."""
        path = self._path(worker_id)
        with held.hold(path):
            yield _Held(path)
        path.unlink(missing_ok=True)

    def dead(self) -> list[str]:
        """Workers of this machine whose file nobody holds."""
        mine = sa.select(workers.c.id).where(workers.c.host == socket.gethostname())
        with database.reading(self._engine) as tx:
            ids = list(tx.execute(mine).scalars())
        gone = [i for i in ids if not held.is_held(self._path(i))]
        for worker_id in gone:
            self._path(worker_id).unlink(missing_ok=True)
        return gone

    def _path(self, worker_id: str) -> Path:
        return self._folder / f"{worker_id}.lock"


class Sessions:
    """Advisory locks of PostgreSQL: it must not be reached through a pooler that shares sessions."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def live(self, worker_id: str) -> Iterator[Life]:
        """Hold the worker's lock in a session of its own."""
        session = _Session(self._engine, worker_id)
        session.go_on()
        try:
            yield session
        finally:
            session.close()

    def dead(self) -> list[str]:
        """Workers whose lock nobody holds, unless the server has only just been started."""
        up_for = sa.func.extract("epoch", sa.func.now() - sa.func.pg_postmaster_start_time())
        unheld = sa.func.pg_try_advisory_xact_lock_shared(_number(workers.c.id))
        with database.reading(self._engine) as tx:
            if tx.execute(sa.select(up_for)).scalar_one() < SETTLING_SECONDS:
                return []
            return list(tx.execute(sa.select(workers.c.id).where(unheld)).scalars())


class _Session:
    """One session of the server, that holds one lock."""

    def __init__(self, engine: Engine, worker_id: str) -> None:
        self._engine = engine
        self._worker_id = worker_id
        self._connection: Connection | None = None

    def go_on(self) -> None:
        """Ask whether the session is still there, and hold the lock in a new one if it is not."""
        try:
            if self._connection is not None:
                self._connection.execute(sa.select(1))
                return
        except sa.exc.DBAPIError:
            self.close()
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        connection.detach()  # it is no longer of the pool, and is closed when we close it
        connection.execute(sa.select(sa.func.pg_advisory_lock(_number(self._worker_id))))
        self._connection = connection

    def close(self) -> None:
        """End the session, and the lock with it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sa.exc.DBAPIError):
                connection.close()


def _number(worker_id: str | sa.ColumnElement[str]) -> sa.Function[int]:
    return sa.func.hashtextextended(worker_id, 1)
