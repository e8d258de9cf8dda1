"""Sweeps at regular times, as long as the server runs."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from fieldfare import retention
from fieldfare.jobs import local
from fieldfare.settings import Settings
from fieldfare.store import database
from fieldfare.store.objects import Store

log = logging.getLogger(__name__)

LOST_EVERY = dt.timedelta(hours=1)  # looking for lost objects walks through all of them


class Sweeper:
    """A thread that sweeps; use it as a context manager."""

    def __init__(self, settings: Settings, engine: Engine, files: Store) -> None:
        self._settings = settings
        self._engine = engine
        self._files = files
        self._since = dt.datetime.now(dt.UTC)
        self._lost_at = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sweeper", daemon=True)

    def __enter__(self) -> Self:
        """Begin with a sweep."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End after the sweep at hand."""
        self._stopping.set()
        self._thread.join(5)

    def _run(self) -> None:
        while True:
            try:
                self._sweep()
            except Exception:
                log.exception("a sweep broke; the next one follows")
            if self._stopping.wait(self._settings.sweep_seconds):
                return

    def _sweep(self) -> None:
        with database.only_one(self._engine, "sweep") as mine:
            if mine:
                self._sweep_alone()

    def _sweep_alone(self) -> None:
        now = dt.datetime.now(dt.UTC)
        lost = now - self._lost_at >= LOST_EVERY
        local.end_dead(self._settings, self._engine)
        swept = retention.sweep(
            self._engine, self._files, self._settings, now, since=self._since, lost=lost
        )
        if lost:
            self._lost_at = now
        if any(swept):
            log.info("swept: %s", ", ".join(f"{n} {name}" for name, n in swept._asdict().items()))
