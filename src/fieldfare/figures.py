"""What the database knows of an installation, as figures that are read when somebody asks."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import Connection, Engine

from fieldfare import due
from fieldfare.store import database
from fieldfare.store.schema import extractions, ledger, pages, reservations, workers

KEPT_SECONDS = 5  # for which figures are not read again, whoever asks

Labelled = Iterable[tuple[tuple[str, ...], float]]


class Figures(Collector):
    """The figures of one installation. While the database is away only that is told."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._read_at = float("-inf")
        self._read: list[Metric] = []

    def describe(self) -> Iterator[Metric]:
        """Nothing, so that being registered reads nothing."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """The figures, a few seconds old at most."""
        with self._lock:
            if time.monotonic() - self._read_at > KEPT_SECONDS:
                self._read = self._now()
                self._read_at = time.monotonic()
            return iter(self._read)

    def _now(self) -> list[Metric]:
        up = GaugeMetricFamily("fieldfare_database_up", "Whether the database answers.")
        try:
            with database.reading(self._engine) as tx:
                found = list(_all(tx, dt.datetime.now(dt.UTC)))
        except sa.exc.SQLAlchemyError:
            up.add_metric((), 0)
            return [up]
        up.add_metric((), 1)
        return [up, *found]


def _all(tx: Connection, now: dt.datetime) -> Iterator[Metric]:
    waits = due.waits(tx, now)
    yield _gauge(
        "oldest_due_job_age_seconds",
        "How long the step that waits longest has been due; 0 if none waits.",
        [((), waits.oldest_seconds)],
    )
    yield _gauge("jobs", "Steps to be done.", waits.jobs.items(), "step", "state")
    yield _gauge("workers", "Worker processes that are entered.", _count(tx, workers))
    yield _gauge(
        "extractions",
        "Extractions that are kept.",
        _grouped(tx, extractions, extractions.c.state),
        "state",
    )
    code = extractions.c.error["code"].as_string()
    failed = extractions.c.state == "failed"
    yield _gauge(
        "extraction_failures",
        "Extractions that are kept and have failed, by why.",
        _grouped(tx, extractions, code, where=failed),
        "code",
    )
    yield _gauge(
        "pages",
        "Pages of extractions that are kept: due, done, failed and why.",
        _grouped(tx, pages, pages.c.state, sa.func.coalesce(pages.c.code, "")),
        "outcome",
        "code",
    )
    yield from _credits(tx)


def _credits(tx: Connection) -> Iterator[Metric]:
    by_kind = sa.select(ledger.c.kind, sa.func.sum(ledger.c.credits)).group_by(ledger.c.kind)
    sums = {kind: int(total) for kind, total in tx.execute(by_kind)}
    moved = CounterMetricFamily(
        "fieldfare_credits",
        "Credits of all accounts that came (start, added, free) or went (charge, expired).",
        labels=["kind"],
    )
    for kind, total in sums.items():
        moved.add_metric((kind,), abs(total))
    yield moved
    yield _gauge("credits_balance", "Credits of all accounts.", [((), sum(sums.values()))])
    reserved = sa.select(sa.func.coalesce(sa.func.sum(reservations.c.credits), 0))
    yield _gauge(
        "credits_reserved",
        "Of these, reserved for extractions that are processing.",
        [((), tx.execute(reserved).scalar_one())],
    )


def _gauge(name: str, meaning: str, values: Labelled, *labels: str) -> Metric:
    made = GaugeMetricFamily(f"fieldfare_{name}", meaning, labels=labels)
    for labelled, value in values:
        made.add_metric(labelled, value)
    return made


def _count(tx: Connection, table: sa.Table) -> Labelled:
    return [((), tx.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())]


def _grouped(
    tx: Connection,
    table: sa.Table,
    *by: sa.ColumnElement[Any],
    where: sa.ColumnElement[bool] | None = None,
) -> Labelled:
    asked = sa.select(*by, sa.func.count()).select_from(table).group_by(*by)
    if where is not None:
        asked = asked.where(where)
    return [(tuple(map(str, row[:-1])), row[-1]) for row in tx.execute(asked)]
