"""Workers on any number of machines, told by a broker that something is due.

A message is a hint and says no more: whoever receives one claims the next job, if there is any. So one
that is lost or comes twice does no harm. `Caller` sends those that are missing; a hint is kept by the
broker until its step has ended, and goes to somebody else when the worker dies.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import mmap
import os
import queue
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from celery import Celery, signals
from kombu import Queue
from sqlalchemy import Engine

from fieldfare import due, previews, tracing
from fieldfare.children.reader import Reader, shared
from fieldfare.jobs import local
from fieldfare.jobs.worker import Worker
from fieldfare.jobs.workshop import Workshop
from fieldfare.settings import NotReady, Settings
from fieldfare.store import database, lives, objects

log = logging.getLogger(__name__)

NAME = "fieldfare"
STEP = "fieldfare.step"
LOOK_SECONDS = 1.0  # between two looks for hints that are missing and for workers that died
MOST_HINTS = 10_000  # that wait; more are sent when these have been taken
SECONDS = 5  # for which the broker may take its time


def carrier(settings: Settings) -> Celery:
    """What carries hints between the processes of an installation; raises `NotReady`."""
    if not settings.database_url:
        raise NotReady(
            "FIELDFARE_BROKER_URL needs FIELDFARE_DATABASE_URL: workers share a database"
        )
    made = Celery(NAME, broker=settings.broker_url, set_as_current=False)
    kept = {"x-queue-type": "quorum"} if settings.broker_url.startswith("amqp") else {}
    made.conf.update(
        task_queues=[Queue(NAME, durable=True, queue_arguments=kept)],
        task_default_queue=NAME,
        task_ignore_result=True,
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        worker_prefetch_multiplier=1,
        worker_concurrency=settings.workers,
        worker_proc_alive_timeout=120,  # a busy machine loads our modules slowly
        worker_enable_remote_control=False,
        worker_hijack_root_logger=False,
        worker_redirect_stdouts=False,
        worker_cancel_long_running_tasks_on_connection_loss=False,  # the database decides
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_connection_timeout=SECONDS,
        broker_heartbeat=10,
        # On Redis a hint that nobody acknowledged comes again after this; `Caller` is faster.
        broker_transport_options={"visibility_timeout": 3600}
        if settings.broker_url.startswith("redis")
        else {},
    )
    return made


class Crier:
    """Sends hints, without anybody waiting for it; use it as a context manager."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        self._carrier = carrier(settings)
        self._engine = engine
        self._asked: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="crier", daemon=True)

    def __enter__(self) -> Self:
        """From now on, jobs that are added with this engine are told of."""
        due.on_added(self._engine, self._asked.put)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Send what is left."""
        self._asked.put(-1)
        self._thread.join(SECONDS)

    def _run(self) -> None:
        while (count := self._asked.get()) >= 0:
            with contextlib.suppress(Exception):  # `Caller` will see that some are missing
                hint(self._carrier, min(count, MOST_HINTS))


def hint(carrier: Celery, count: int) -> None:
    """Tell workers so often that something is due."""
    with carrier.producer_pool.acquire(block=True, timeout=SECONDS) as producer:
        for _ in range(count):
            carrier.send_task(STEP, producer=producer, retry=False, ignore_result=True)


class Caller:
    """Sees that no hint is missing and that no dead worker holds anything; a context manager.

    There may be several; one at a time looks.
    """

    def __init__(self, settings: Settings, engine: Engine) -> None:
        self._settings = settings
        self._engine = engine
        self._carrier = carrier(settings)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="caller", daemon=True)

    def __enter__(self) -> Self:
        """Begin to look."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        self._stopping.set()
        self._thread.join(SECONDS)

    def look(self) -> int:
        """Give out again what dead workers held, and send missing hints; how many were missing."""
        with database.only_one(self._engine, "caller") as mine:
            if not mine:
                return 0
            local.end_dead(self._settings, self._engine)
            with database.reading(self._engine) as tx:
                now = dt.datetime.now(dt.UTC)
                wanted = due.count(tx, now, MOST_HINTS) + previews.count(tx, now, MOST_HINTS)
            missing = wanted - waiting(self._carrier) if wanted else 0
            if missing > 0:
                hint(self._carrier, missing)
            return max(0, missing)

    def _run(self) -> None:
        while not self._stopping.wait(LOOK_SECONDS):
            try:
                self.look()
            except Exception as error:  # noqa: BLE001 - whatever it is, the next look may succeed
                log.warning("could not look for what is due: %s", error)
                self._stopping.wait(LOOK_SECONDS)


def waiting(carrier: Celery) -> int:
    """How many hints nobody has taken yet."""
    with carrier.connection_for_write(connect_timeout=SECONDS) as connection:
        made = carrier.conf.task_queues[0](connection.default_channel)
        made.declare()
        try:
            return int(made.queue_declare(passive=True).message_count)
        except connection.channel_errors:  # Redis has no queue as long as it is empty
            return 0


def work(settings: Settings) -> int:
    """Be a worker, with as many processes as are asked for, until SIGTERM; gives the exit code."""
    made = carrier(settings)
    stopping = mmap.mmap(-1, 1)  # seen by all our children
    here = _Process(settings, stopping)

    @made.task(name=STEP, bind=True)  # type: ignore[untyped-decorator]
    def step(task: Any) -> None:  # noqa: ANN401 - Celery has no types
        here.step(redelivered=bool(task.request.delivery_info.get("redelivered")))

    signals.worker_process_init.connect(here.begin, weak=False)
    signals.worker_process_shutdown.connect(here.end, weak=False)
    signals.worker_shutting_down.connect(lambda **_: stopping.__setitem__(0, 1), weak=False)
    logging.getLogger("celery").setLevel(max(logging.WARNING, log.getEffectiveLevel()))
    # That it cannot delay messages: we never ask for it.
    logging.getLogger("celery.worker.consumer.delayed_delivery").setLevel(logging.ERROR)
    worker = made.Worker(
        pool="prefork",
        concurrency=settings.workers,
        hostname=f"{NAME}{os.getpid()}@{local.here()}",
        without_gossip=True,
        without_mingle=True,
        without_heartbeat=True,  # among workers; with the broker it goes on
        loglevel=settings.log_level.upper(),
        quiet=True,
    )
    signals.worker_ready.connect(lambda **_: print("fieldfare works", flush=True), weak=False)  # noqa: T201
    worker.start()
    return int(worker.exitcode or 0)


class _Process:
    """What one of Celery's children holds: a worker that does a step for each hint."""

    def __init__(self, settings: Settings, stopping: mmap.mmap) -> None:
        self._settings = settings
        self._stopping = stopping
        self._parent = os.getpid()
        self._held = ExitStack()
        self._worker: Worker | None = None

    def begin(self, **_: object) -> None:
        """Enter a worker, and show that it lives as long as it does."""
        settings = self._settings
        engine = database.engine(settings)
        self._held.enter_context(tracing.sent(settings, "work"))
        self._held.callback(engine.dispose)
        self._held.enter_context(Crier(settings, engine))
        reader = self._held.enter_context(Reader(limits=shared(settings.workers)))
        worker = Worker(Workshop(settings, engine, objects.of(settings), reader))
        life = self._held.enter_context(lives.of(settings, engine).live(worker.id))
        worker.begin()
        self._worker = worker
        signal.signal(signal.SIGTERM, lambda *_: worker.shop.stopping.set())
        for target, args in ((worker.keep, (life, _always)), (self._watch, (worker,))):
            threading.Thread(target=target, args=args, daemon=True).start()

    def step(self, *, redelivered: bool) -> None:
        """Do the next step, if any: what a hint asks for."""
        worker = self._worker
        assert worker is not None
        if redelivered:  # whoever had the hint may be dead
            local.end_dead(self._settings, worker.shop.engine)
        if worker.shop.stopping.is_set():
            return
        for pause in _pauses():
            try:
                worker.step()
            except Exception as error:
                if not database.was_cut(error):
                    raise
                time.sleep(pause)
            else:
                return

    def end(self, **_: object) -> None:
        """Take the worker's entry away."""
        if self._worker is not None:
            self._worker.shop.stopping.set()
            with contextlib.suppress(Exception):  # the lock goes with us, so others notice
                self._worker.end()
            self._worker = None
            self._held.close()

    def _watch(self, worker: Worker) -> None:
        """Have the worker stop with the program, or when the program was killed."""
        while not self._stopping[0] and os.getppid() == self._parent:
            if worker.shop.stopping.wait(0.2):
                break
        worker.shop.stopping.set()
        if os.getppid() != self._parent:
            time.sleep(local.GRACE_SECONDS)
            os._exit(0)


def _always() -> bool:
    return True


def _pauses() -> Iterator[float]:
    """How long to wait for a database that is away, again and again, before a hint is given up."""
    yield from (0.5, 1, 2, 4)
