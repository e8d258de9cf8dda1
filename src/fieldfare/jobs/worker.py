"""A worker: claims jobs and does them, one at a time.

As a process of its own it is started by `jobs.local`, has children of its own to read files, and
ends when its standard input does.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
import os
import signal
import socket
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from typing import Literal

from sqlalchemy import Connection

from fieldfare import due, logs, measures, previews, tracing
from fieldfare.children.reader import Reader, shared
from fieldfare.due import Job
from fieldfare.jobs import local, preview, steps
from fieldfare.jobs.workshop import CalledOff, Workshop
from fieldfare.settings import Settings
from fieldfare.store import database, lives, objects

log = logging.getLogger(__name__)

IDLE_SECONDS = 0.05  # between two looks at whether anything was committed
LOOK_SECONDS = 1.0  # between two looks at the jobs without that: time alone makes some due
Outcome = Literal["done", "given up", "superseded", "called off", "cut", "broke"]
CUT = dt.timedelta(seconds=1)  # before a step is tried again during which the database went away


class Worker:
    """Claims jobs and does them, one at a time, until its workshop is stopping."""

    def __init__(self, shop: Workshop, worker_id: str | None = None) -> None:
        self.id = worker_id or str(uuid.uuid4())
        self.shop = shop
        self._job: Job | None = None

    def begin(self) -> None:
        """Enter the worker, as seen now."""
        with database.transaction(self.shop.engine) as tx:
            self._enter(tx)

    def run(self) -> None:
        """Do what is due until the workshop is stopping."""
        with database.changes(self.shop.engine) as version:
            while not self.shop.stopping.is_set():
                seen = version()
                try:
                    if self.step():
                        continue
                except Exception:
                    log.exception("worker %s could not look for work", self.id)
                self._wait(version, seen)

    def step(self) -> bool:
        """Do the next job; whether there was one."""
        shop = self.shop
        with database.reading(shop.engine) as tx:
            if previews.is_anything(tx, shop.now()):
                waits = True
            elif due.is_anything(tx, shop.now()):
                waits = False
            else:
                return False
        if waits and self._preview():
            return True
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
        shop = self.shop
        now, lease = shop.now(), shop.settings.lease_seconds
        with database.transaction(shop.engine) as tx:
            if not due.heartbeat(tx, self.id, self._job, now, lease):
                self._enter(tx)
            previews.renew(tx, self.id, now, lease)

    def keep(self, life: lives.Life, is_working: Callable[[], bool]) -> None:
        """Show that the worker lives, until it does not work any more or its workshop stops."""
        every = self.shop.settings.lease_seconds / 4
        next_at = time.monotonic() + every
        while is_working() and not self.shop.stopping.wait(min(LOOK_SECONDS, every)):
            with contextlib.suppress(Exception):  # the next one may succeed
                life.go_on()
                if time.monotonic() >= next_at:
                    self.heartbeat()
                    self.shop.files.tidy()
                    next_at = time.monotonic() + every

    def end(self) -> None:
        """Give back what is being done, if anything, and take the worker's entry away."""
        job, now = self._job, self.shop.now()
        with database.transaction(self.shop.engine) as tx:
            if job is not None:
                due.give_back(tx, job, now)
            due.end_work(tx, [self.id], now)

    def _enter(self, tx: Connection) -> None:
        me = due.Worker(self.id, socket.gethostname(), os.getpid(), self.shop.now())
        due.begin_work(tx, me)

    def _preview(self) -> bool:
        """Make a preview, for which a person waits; whether there was one."""
        shop = self.shop
        with database.transaction(shop.engine) as tx:
            claimed = previews.claim(tx, self.id, shop.now(), shop.settings.lease_seconds)
        if claimed is None:
            return False
        try:
            preview.run(shop, claimed)
        except CalledOff:
            with database.transaction(shop.engine) as tx:
                previews.give_back(tx, claimed, failed=False)
        except Exception:
            log.exception("preview %s broke", claimed.id)
            with database.transaction(shop.engine) as tx:
                previews.give_back(tx, claimed, failed=True)
        return True

    def _do(self, job: Job) -> None:
        ids = {
            "account": job.account_id,
            "extraction": job.extraction_id,
            "job": str(job.id),
            "step": job.step,
            "attempt": str(job.attempt),
        }
        with logs.about(**ids), tracing.step(job.extraction_id) as seen:
            log.debug("a step begins")
            began = time.monotonic()
            outcome = self._outcome(job)
            seconds = time.monotonic() - began
            told = {
                f"fieldfare.{name}": value for name, value in (ids | {"outcome": outcome}).items()
            }
            seen.ended(f"step {job.step}", told, broke=outcome in {"broke", "given up"})
            measures.step(job.step, outcome, seconds)
            log.info("a step %s", outcome, extra={"outcome": outcome, "seconds": round(seconds, 3)})

    def _outcome(self, job: Job) -> Outcome:
        """Do the job, or let others have it; how that ended."""
        shop = self.shop
        try:
            (steps.give_up if job.is_given_up else steps.run)(shop, job)
        except due.Superseded:  # it has gone to another worker
            return "superseded"
        except CalledOff:
            with database.transaction(shop.engine) as tx:
                due.give_back(tx, job, shop.now())
            return "called off"
        except Exception as error:
            log.exception("a step broke")
            away = database.was_cut(error) or isinstance(error, objects.Unreachable)
            self._return(job, failed=not away)
            return "cut" if away else "broke"
        return "given up" if job.is_given_up else "done"

    def _return(self, job: Job, *, failed: bool) -> None:
        """Let others have the job, as soon as the database answers."""
        while True:
            try:
                with database.transaction(self.shop.engine) as tx:
                    if failed:
                        due.fail(tx, job, self.shop.now())
                    else:
                        due.give_back(tx, job, self.shop.now() + CUT)
            except Exception as error:
                if not database.was_cut(error) or self.shop.stopping.wait(LOOK_SECONDS):
                    raise
            else:
                return

    def _wait(self, version: database.Version, seen: int) -> None:
        until = time.monotonic() + LOOK_SECONDS
        while time.monotonic() < until and version() == seen:
            if self.shop.stopping.wait(IDLE_SECONDS):
                return


def main() -> None:
    """Be a worker process, as the first line on standard input says, until that input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    begin = json.loads(sys.stdin.buffer.readline())
    settings = Settings(**begin["settings"])
    logs.begin(settings)
    measures.count_errors()
    with (
        tracing.sent(settings, "work"),
        _opened(settings) as shop,
        lives.of(settings, shop.engine).live(begin["id"]) as life,
    ):
        worker = Worker(shop, begin["id"])
        worker.begin()
        _live(worker, shop, life)


def _live(worker: Worker, shop: Workshop, life: lives.Life) -> None:
    """Let the worker run, with heartbeats, until it is to stop."""
    signal.signal(signal.SIGTERM, lambda *_: shop.stopping.set())
    threading.Thread(target=_end_with_input, args=(shop.stopping,), daemon=True).start()
    work = threading.Thread(target=worker.run, name="work", daemon=True)
    work.start()
    worker.keep(life, work.is_alive)
    work.join(local.GRACE_SECONDS)
    worker.end()
    if work.is_alive():  # in a step that cannot be interrupted, which is somebody else's now
        os._exit(0)


def _end_with_input(stopping: threading.Event) -> None:
    while os.read(0, 1):  # not by sys.stdin, which would be locked when the process exits
        pass
    stopping.set()


@contextlib.contextmanager
def _opened(settings: Settings) -> Iterator[Workshop]:
    engine = database.engine(settings)
    with Reader(limits=shared(settings.workers)) as reader:
        yield Workshop(settings, engine, objects.of(settings), reader)
    engine.dispose()


if __name__ == "__main__":
    main()
