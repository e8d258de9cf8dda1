"""Waiting until an extraction is no longer processing: one watcher serves a whole process."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import Collection
from concurrent.futures import Future
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from fieldfare.store import database
from fieldfare.store.schema import extractions

log = logging.getLogger(__name__)

POLL_SECONDS = 0.05
ANYTHING = ""  # in place of an extraction's id: any commit wakes


class Watch:
    """Wakes those who wait for extractions; use it as a context manager.

    One thread asks the database whether anything was committed, as long as somebody waits, and
    looks at the extractions that are waited for only then.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: dict[Future[None], str] = {}
        self._changed = threading.Condition()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        self.close()

    def close(self) -> None:
        """Wake everybody and end."""
        with self._changed:
            self._stopped = True
            waiting = list(self._waiting)
            self._changed.notify_all()
        for future in waiting:
            _wake(future)
        if self._thread.is_alive():
            self._thread.join()

    def wait(self, extraction_id: str, seconds: float) -> bool:
        """Whether the extraction is no longer processing, or is gone, within `seconds`; blocks."""
        future = self._add(extraction_id)
        try:
            future.result(seconds)
        except TimeoutError:
            return False
        else:
            return not self._stopped
        finally:
            self._drop(future)

    async def waited(self, extraction_id: str, seconds: float) -> bool:
        """`wait`, for coroutines."""
        future = self._add(extraction_id)
        try:
            await asyncio.wait_for(asyncio.wrap_future(future), seconds)
        except TimeoutError:
            return False
        else:
            return not self._stopped
        finally:
            self._drop(future)

    @property
    def is_over(self) -> bool:
        """Whether nobody is woken any more, as the process ends."""
        return self._stopped

    async def changed(self, seconds: float) -> bool:
        """Whether anything at all was committed within `seconds`, or since the last such call."""
        return await self.waited(ANYTHING, seconds)

    def _add(self, extraction_id: str) -> Future[None]:
        future: Future[None] = Future()
        with self._changed:
            self._waiting[future] = extraction_id
            self._changed.notify_all()
            if self._stopped:
                _wake(future)
        return future

    def _drop(self, future: Future[None]) -> None:
        with self._changed:
            self._waiting.pop(future, None)

    def _run(self) -> None:
        with database.changes(self._engine) as version:
            seen: tuple[object, frozenset[Future[None]]] = (None, frozenset())
            while not self._stopped:
                with self._changed:
                    self._changed.wait_for(lambda: self._stopped or self._waiting)
                    waiting = dict(self._waiting)
                now = (version(), frozenset(waiting))
                if now[0] != seen[0]:
                    for future, extraction_id in waiting.items():
                        if extraction_id == ANYTHING:
                            _wake(future)
                if now != seen:
                    self._wake_settled({f: e for f, e in waiting.items() if e != ANYTHING})
                    seen = now
                with self._changed:
                    self._changed.wait(POLL_SECONDS)

    def _wake_settled(self, waiting: dict[Future[None], str]) -> None:
        try:
            with database.reading(self._engine) as tx:
                processing = _processing(tx, set(waiting.values()))
        except SQLAlchemyError:
            log.exception("the watcher could not look at the extractions")
            return
        for future, extraction_id in waiting.items():
            if extraction_id not in processing:
                _wake(future)


def _processing(tx: Connection, ids: Collection[str]) -> frozenset[str]:
    mine = extractions.c.id.in_(ids) & (extractions.c.state == "processing")
    return frozenset(tx.execute(select(extractions.c.id).where(mine)).scalars())


def _wake(future: Future[None]) -> None:
    with contextlib.suppress(Exception):  # cancelled or woken before
        future.set_result(None)
