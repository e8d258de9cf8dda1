"""What is to be done next: jobs, each one step of an extraction, and the workers that do them.

A job is added in the transaction that makes it necessary. A worker claims it for the length of a
lease, which its heartbeat renews; each claim has a number, the attempt, and only the newest attempt
can finish the job, so a step may run twice but counts once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    and_,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from fieldfare.store import database
from fieldfare.store.schema import accounts, extractions, jobs, workers

TRIES = 3  # a step that died this often is not tried again
AFTERWARDS = ("write", "draw")  # steps that there may be of a completed extraction, too
PAUSES = (1.0, 5.0, 15.0)  # seconds before a step that broke is tried again
CANDIDATES = 10  # extractions that a claim looks at, as others may be claiming the same jobs


class Superseded(Exception):
    """The job was given to another worker, or its extraction has ended."""


class Job(NamedTuple):
    """A step of an extraction, claimed by a worker."""

    id: int
    extraction_id: str
    account_id: str
    step: str
    argument: Any
    attempt: int
    failures: int
    claimed_by: str

    @property
    def is_given_up(self) -> bool:
        """Whether it died too often to be tried again."""
        return self.failures >= TRIES


class Worker(NamedTuple):
    """Somebody who claims jobs, as of its last sign of life."""

    id: str
    host: str
    pid: int
    seen_at: dt.datetime


def add(
    tx: Connection,
    extraction_id: str,
    account_id: str,
    step: str,
    arguments: Sequence[Any],
    now: dt.datetime,
    *,
    after: dt.timedelta = dt.timedelta(),
) -> None:
    """Add one job of `step` for each of `arguments`, due after a while."""
    tx.execute(
        insert(jobs),
        [
            {
                "extraction_id": extraction_id,
                "account_id": account_id,
                "step": step,
                "argument": argument,
                "due_at": now + after,
                "created_at": now,
            }
            for argument in arguments
        ],
    )
    tell(tx, len(arguments))


def on_added(engine: Engine, told: Callable[[int], object]) -> None:
    """Call `told` after each commit on `engine` that made jobs due, with how many."""
    _TOLD[engine] = told


_TOLD: WeakKeyDictionary[Engine, Callable[[int], object]] = WeakKeyDictionary()


def tell(tx: Connection, count: int) -> None:
    """Tell workers, once the transaction is committed, that so many things are due."""
    told = _TOLD.get(tx.engine)
    if told is not None and count:
        database.after_commit(tx, lambda: told(count))


def count(tx: Connection, now: dt.datetime, most: int) -> int:
    """How many jobs a claim would find; `most` stands for more."""
    waiting = (
        select(jobs.c.id)
        .join(extractions, extractions.c.id == jobs.c.extraction_id)
        .where(_has_work(), _claimable(now))
        .limit(most)
    )
    return tx.execute(select(func.count()).select_from(waiting.subquery())).scalar_one()


class Waits(NamedTuple):
    """What is to be done: how long the oldest step has waited, and how many there are of each."""

    oldest_seconds: float
    jobs: dict[tuple[str, str], int]  # step and `due`, `later` or `claimed`


def waits(tx: Connection, now: dt.datetime) -> Waits:
    """What is to be done, as it is now."""
    first = (
        select(func.min(jobs.c.due_at))
        .join(extractions, extractions.c.id == jobs.c.extraction_id)
        .where(_has_work(), _claimable(now))
    )
    oldest = tx.execute(first).scalar_one()
    state = case(
        (_claimable(now), "due"), (jobs.c.claimed_by.is_not(None), "claimed"), else_="later"
    )
    count = select(jobs.c.step, state, func.count()).group_by(jobs.c.step, state)
    found = {(step, state): number for step, state, number in tx.execute(count)}
    seconds = (now - oldest).total_seconds() if oldest is not None else 0.0
    return Waits(max(0.0, seconds), found)


def is_anything(tx: Connection, now: dt.datetime) -> bool:
    """Whether a claim would find a job; needs no write lock to say so."""
    return count(tx, now, 1) > 0


def claim(tx: Connection, worker_id: str, now: dt.datetime, lease_seconds: float) -> Job | None:
    """The next job, in turn over accounts, then over their extractions; None if nothing is due."""
    turns = _in_turn(tx, now, CANDIDATES)
    found = _first_free(tx, turns, now)
    if found is None:
        return None
    died = found.claimed_by is not None
    values = {
        "attempt": found.attempt + 1,
        "failures": found.failures + died,
        "claimed_by": worker_id,
        "lease_until": now + dt.timedelta(seconds=lease_seconds),
    }
    tx.execute(update(jobs).where(jobs.c.id == found.id).values(values))
    _serve(tx, found.account_id, found.extraction_id)
    return Job(**{name: values.get(name, getattr(found, name)) for name in Job._fields})


def finish(tx: Connection, job: Job) -> None:
    """Remove the job; raises `Superseded` when this attempt may not: then nothing may be kept."""
    if tx.execute(delete(jobs).where(_mine(job))).rowcount != 1:
        raise Superseded


def give_back(tx: Connection, job: Job, now: dt.datetime) -> None:
    """Let others have the job at once; this attempt did not fail, it was called off."""
    values = {"claimed_by": None, "lease_until": None, "due_at": now}
    tell(tx, tx.execute(update(jobs).where(_mine(job)).values(values)).rowcount)


def fail(tx: Connection, job: Job, now: dt.datetime) -> None:
    """Note that this attempt failed, and let the job be tried again after a while."""
    pause = PAUSES[min(job.failures, len(PAUSES) - 1)]
    values = {
        "claimed_by": None,
        "lease_until": None,
        "due_at": now + dt.timedelta(seconds=pause),
        "failures": job.failures + 1,
    }
    tx.execute(update(jobs).where(_mine(job)).values(values))


def remains(tx: Connection, extraction_id: str, step: str) -> bool:
    """Whether the extraction has a job of `step` left, claimed or not."""
    left = select(jobs.c.id).where(jobs.c.extraction_id == extraction_id, jobs.c.step == step)
    return tx.execute(left.limit(1)).first() is not None


def drop(tx: Connection, extraction_id: str) -> None:
    """Remove all jobs of an extraction that has ended."""
    tx.execute(delete(jobs).where(jobs.c.extraction_id == extraction_id))


def begin_work(tx: Connection, worker: Worker) -> None:
    """Enter a worker."""
    tx.execute(insert(workers).values(**worker._asdict(), started_at=worker.seen_at))


def heartbeat(
    tx: Connection, worker_id: str, job: Job | None, now: dt.datetime, lease_seconds: float
) -> bool:
    """Note that the worker lives, and renew the lease of what it is doing.

    Whether it is still entered: it was taken for dead if not.
    """
    entered = tx.execute(update(workers).where(workers.c.id == worker_id).values(seen_at=now))
    if job is not None:
        until = now + dt.timedelta(seconds=lease_seconds)
        tx.execute(update(jobs).where(_mine(job)).values(lease_until=until))
    return entered.rowcount == 1


def end_work(tx: Connection, worker_ids: Iterable[str], now: dt.datetime) -> int:
    """Remove workers, and give out again at once what they held; how many steps died with them."""
    gone = list(worker_ids)
    values = {
        "claimed_by": None,
        "lease_until": None,
        "due_at": now,
        "failures": jobs.c.failures + 1,
    }
    tx.execute(delete(workers).where(workers.c.id.in_(gone)))
    died = tx.execute(update(jobs).where(jobs.c.claimed_by.in_(gone)).values(values)).rowcount
    tell(tx, died)
    return died


def every_worker(tx: Connection) -> list[Worker]:
    """All workers that have not ended, whether they live or not."""
    columns = (workers.c.id, workers.c.host, workers.c.pid, workers.c.seen_at)
    return [Worker(*row) for row in tx.execute(select(*columns).order_by(workers.c.started_at))]


def _first_free(tx: Connection, turns: Sequence[str], now: dt.datetime) -> Row[Any] | None:
    """The first job that nobody else is claiming at this moment."""
    for extraction_id in turns:
        found = tx.execute(
            select(jobs)
            .where(jobs.c.extraction_id == extraction_id, _claimable(now))
            .order_by(jobs.c.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).one_or_none()
        if found is not None:
            return found
    return None


def _in_turn(tx: Connection, now: dt.datetime, most: int) -> Sequence[str]:
    """The extractions that have something to be done, those whose turn it is first."""
    mine = jobs.c.extraction_id == extractions.c.id
    waiting = select(jobs.c.id).where(mine, _claimable(now))
    found = tx.execute(
        select(extractions.c.id)
        .join(accounts, accounts.c.id == extractions.c.account_id)
        .where(_has_work(), waiting.exists())
        .order_by(accounts.c.turn, extractions.c.turn, extractions.c.created_at, extractions.c.id)
        .limit(most)
    ).all()
    return [row.id for row in found]


def _has_work() -> ColumnElement[bool]:
    """Of extractions: processing, or completed and to be written anew or drawn.

    Those that have failed or were cancelled have no jobs; asking for the state, too, would let
    SQLite look through all that have completed.
    """
    later = select(jobs.c.extraction_id).where(jobs.c.step.in_(AFTERWARDS))
    return or_(extractions.c.state == "processing", extractions.c.id.in_(later))


def _serve(tx: Connection, account_id: str, extraction_id: str) -> None:
    """Let account and extraction be the last ones whose turn it is again.

    A row that somebody holds is left as it is: waiting for it could be waiting in a circle.
    """
    turn = tx.execute(select(func.max(accounts.c.turn))).scalar_one() + 1
    for table, row_id in ((accounts, account_id), (extractions, extraction_id)):
        row = select(table.c.id).where(table.c.id == row_id)
        free = row.with_for_update(key_share=True, skip_locked=True).scalar_subquery()
        tx.execute(update(table).where(table.c.id == free).values(turn=turn))


def _claimable(now: dt.datetime) -> ColumnElement[bool]:
    """Due and free, or held by somebody whose lease has run out."""
    return or_(and_(jobs.c.claimed_by.is_(None), jobs.c.due_at <= now), jobs.c.lease_until < now)


def _mine(job: Job) -> ColumnElement[bool]:
    return and_(
        jobs.c.id == job.id,
        jobs.c.attempt == job.attempt,
        jobs.c.claimed_by == job.claimed_by,
    )
