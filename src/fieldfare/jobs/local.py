"""Workers on this machine: processes, each doing one step at a time.

`serve` starts them; each holds a file as long as it lives, has children of its own to read files,
and ends when its standard input does, so none outlives the server by more than a few seconds.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

import fieldfare
from fieldfare import due
from fieldfare.due import Job
from fieldfare.jobs import steps
from fieldfare.jobs.workshop import CalledOff, Workshop
from fieldfare.settings import Settings
from fieldfare.store import database, held
from fieldfare.store.objects import Files

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.05  # between two looks at whether anything was committed
LOOK_SECONDS = 1.0  # between two looks at the jobs without that: time alone makes some due
GRACE_SECONDS = 4.0  # in which a running step may end when its worker is stopped
RESTART_SECONDS = (0.0, 1.0, 5.0, 30.0)  # before a worker that died again is started again


class Worker:
    """Claims jobs and does them, one at a time, until its workshop is stopping."""

    def __init__(self, shop: Workshop, worker_id: str | None = None) -> None:
        self.id = worker_id or str(uuid.uuid4())
        self._shop = shop
        self._job: Job | None = None

    def begin(self) -> None:
        """Enter the worker, as seen now."""
        me = due.Worker(self.id, socket.gethostname(), os.getpid(), self._shop.now())
        with database.transaction(self._shop.engine) as tx:
            due.begin_work(tx, me)

    def run(self) -> None:
        """Do what is due until the workshop is stopping."""
        with database.changes(self._shop.engine) as version:
            while not self._shop.stopping.is_set():
                seen = version()
                try:
                    if self.step():
                        continue
                except Exception:
                    log.exception("worker %s could not look for work", self.id)
                self._wait(version, seen)

    def step(self) -> bool:
        """Do the next job; whether there was one."""
        shop = self._shop
        with database.reading(shop.engine) as tx:
            if not due.is_anything(tx, shop.now()):
                return False
        with database.transaction(shop.engine) as tx:
            job = due.claim(tx, self.id, shop.now(), shop.settings.lease_seconds)
        if job is None:
            return False
        self._job = job
        try:
            self._do(job)
        finally:
            self._job = None
        return True

    def heartbeat(self) -> None:
        """Say that the worker lives, and keep what it is doing."""
        shop = self._shop
        with database.transaction(shop.engine) as tx:
            due.heartbeat(tx, self.id, self._job, shop.now(), shop.settings.lease_seconds)

    def end(self) -> None:
        """Give back what is being done, if anything, and take the worker's entry away."""
        job, now = self._job, self._shop.now()
        with database.transaction(self._shop.engine) as tx:
            if job is not None:
                due.give_back(tx, job, now)
            due.end_work(tx, [self.id], now)

    def _do(self, job: Job) -> None:
        shop = self._shop
        try:
            (steps.give_up if job.is_given_up else steps.run)(shop, job)
        except due.Superseded:
            log.info("%s of extraction %s has gone to another", job.step, job.extraction_id)
        except CalledOff:
            with database.transaction(shop.engine) as tx:
                due.give_back(tx, job, shop.now())
        except Exception:
            log.exception("%s of extraction %s broke", job.step, job.extraction_id)
            with database.transaction(shop.engine) as tx:
                due.fail(tx, job, shop.now())

    def _wait(self, version: database.Version, seen: int) -> None:
        until = time.monotonic() + LOOK_SECONDS
        while time.monotonic() < until and version() == seen:
            if self._shop.stopping.wait(IDLE_SECONDS):
                return


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
        end_dead(self._engine, self._settings.data)
        self._running = [_Process(self._settings) for _ in range(self._settings.workers)]
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop them: running steps are finished, or given back after a few seconds."""
        self._stopping.set()
        self._watcher.join()
        for process in self._running:
            process.ask_to_end()
        until = time.monotonic() + GRACE_SECONDS + 2
        for process in self._running:
            process.end(until)
        end_dead(self._engine, self._settings.data)

    def _watch(self) -> None:
        while not self._stopping.wait(0.2):
            for position, process in enumerate(self._running):
                if not process.has_died() or time.monotonic() < process.restart_at:
                    continue
                log.warning("worker %s died and is started again", process.worker_id)
                with contextlib.suppress(Exception):
                    end_dead(self._engine, self._settings.data)
                self._running[position] = _Process(self._settings, process.deaths)


class _Process:
    """One worker process, as its parent sees it."""

    def __init__(self, settings: Settings, deaths: int = 0) -> None:
        self.worker_id = str(uuid.uuid4())
        self.deaths = deaths
        self.restart_at = 0.0
        self._started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "fieldfare.jobs.local"],
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
        """Close the lifeline."""
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


def end_dead(engine: Engine, data: Path) -> int:
    """Give out again at once what dead workers of this machine held; how many steps that are."""
    here = socket.gethostname()
    with database.reading(engine) as tx:
        dead = [
            worker.id
            for worker in due.every_worker(tx)
            if worker.host == here and not held.is_held(_life(data, worker.id))
        ]
    if not dead:
        return 0
    with database.transaction(engine) as tx:
        died = due.end_work(tx, dead, dt.datetime.now(dt.UTC))
    for worker_id in dead:
        _life(data, worker_id).unlink(missing_ok=True)
    return died


def main() -> None:
    """Be a worker process, as the first line on standard input says, until that input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    begin = json.loads(sys.stdin.buffer.readline())
    settings = Settings(**begin["settings"])
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(message)s")
    with held.hold(_life(settings.data, begin["id"])), _opened(settings) as shop:
        worker = Worker(shop, begin["id"])
        worker.begin()
        _live(worker, shop)
    _life(settings.data, begin["id"]).unlink(missing_ok=True)


def _live(worker: Worker, shop: Workshop) -> None:
    """Let the worker run, with heartbeats, until it is to stop."""
    signal.signal(signal.SIGTERM, lambda *_: shop.stopping.set())
    threading.Thread(target=_end_with_input, args=(shop.stopping,), daemon=True).start()
    work = threading.Thread(target=worker.run, name="work", daemon=True)
    work.start()
    while work.is_alive() and not shop.stopping.wait(shop.settings.lease_seconds / 4):
        with contextlib.suppress(Exception):  # the next one may succeed
            worker.heartbeat()
    work.join(GRACE_SECONDS)
    worker.end()
    if work.is_alive():  # in a step that cannot be interrupted, which is somebody else's now
        os._exit(0)


def _end_with_input(stopping: threading.Event) -> None:
    while os.read(0, 1):  # not by sys.stdin, which would be locked when the process exits
        pass
    stopping.set()


@contextlib.contextmanager
def _opened(settings: Settings) -> Iterator[Workshop]:
    from fieldfare.children.reader import Reader  # noqa: PLC0415 - the parent needs none

    engine = database.engine(settings)
    with Reader() as reader:
        yield Workshop(settings, engine, Files(settings.data), reader)
    engine.dispose()


def _life(data: Path, worker_id: str) -> Path:
    """The file that a worker holds as long as it lives."""
    return data / "workers" / f"{worker_id}.lock"


def _environment() -> dict[str, str]:
    """Our own, with the folder of this package in the path of its modules."""
    home = str(Path(fieldfare.__file__).parent.parent)
    paths = [home, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return os.environ | {"PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}


if __name__ == "__main__":
    main()
