"""The worker processes of this machine, as the server that starts them sees them.

Each ends when its standard input does, so none outlives the server by more than a few seconds,
whatever ends it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
import os
import socket
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

import fieldfare
from fieldfare import due
from fieldfare.settings import Settings
from fieldfare.store import database, lives

log = logging.getLogger(__name__)

GRACE_SECONDS = 4.0  # in which a running step may end when its worker is stopped
RESTART_SECONDS = (0.0, 1.0, 5.0, 30.0)  # before a worker that died again is started again


class Workers:
    """The worker processes of this installation; use it as a context manager."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        self._settings = settings
        self._engine = engine
        self._running: list[_Process] = []
        self._stopping = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="workers", daemon=True)

    def __enter__(self) -> Self:
        """Start them, after what dead ones held has been given out again."""
        end_dead(self._settings, self._engine)
        self._running = [_Process(self._settings) for _ in range(self._settings.workers)]
        self._watcher.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop them: running steps are finished, or given back after a few seconds."""
        self._stopping.set()
        self._watcher.join()
        self.ask_to_end()
        until = time.monotonic() + GRACE_SECONDS + 2
        for process in self._running:
            process.end(until)
        end_dead(self._settings, self._engine)

    def ask_to_end(self) -> None:
        """Tell the workers to stop, without waiting for them."""
        self._stopping.set()
        for process in self._running:
            process.ask_to_end()

    def _watch(self) -> None:
        while not self._stopping.wait(0.2):
            for position, process in enumerate(self._running):
                if not process.has_died() or time.monotonic() < process.restart_at:
                    continue
                log.warning("worker %s died and is started again", process.worker_id)
                with contextlib.suppress(Exception):
                    end_dead(self._settings, self._engine)
                self._running[position] = _Process(self._settings, process.deaths)


class _Process:
    """One worker process, as its parent sees it."""

    def __init__(self, settings: Settings, deaths: int = 0) -> None:
        self.worker_id = str(uuid.uuid4())
        self.deaths = deaths
        self.restart_at = 0.0
        self._started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "fieldfare.jobs.worker"],
            stdin=subprocess.PIPE,
            env=_environment(),
            start_new_session=True,  # Ctrl-C in a terminal is the server's to handle
        )
        begin = {"id": self.worker_id, "settings": settings.model_dump(mode="json")}
        assert self._process.stdin
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(json.dumps(begin).encode() + b"\n")
            self._process.stdin.flush()

    def has_died(self) -> bool:
        """Whether the process has ended by itself."""
        if self._process.poll() is None:
            return False
        if not self.restart_at:
            now = time.monotonic()
            steady = now - self._started > RESTART_SECONDS[-1]
            self.deaths = 1 if steady else self.deaths + 1
            pause = RESTART_SECONDS[min(self.deaths, len(RESTART_SECONDS)) - 1]
            self.restart_at = now + pause
        return True

    def ask_to_end(self) -> None:
        """Close the lifeline, and end a process that is still loading its modules."""
        self._process.terminate()
        assert self._process.stdin
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()

    def end(self, until: float) -> None:
        """Wait for the process to end, and kill it when it has not at `until`."""
        try:
            self._process.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            log.warning("worker %s did not end and is killed", self.worker_id)
            self._process.kill()
            self._process.wait()


def here() -> str:
    """The name of this machine."""
    return socket.gethostname()


def end_dead(settings: Settings, engine: Engine) -> int:
    """Give out again at once what dead workers held; how many steps that are."""
    dead = lives.of(settings, engine).dead()
    if not dead:
        return 0
    with database.transaction(engine) as tx:
        return due.end_work(tx, dead, dt.datetime.now(dt.UTC))


def _environment() -> dict[str, str]:
    """Our own, with the folder of this package in the path of its modules."""
    home = str(Path(fieldfare.__file__).parent.parent)
    paths = [home, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return os.environ | {"PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}
