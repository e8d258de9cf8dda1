from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry

from fieldfare import figures
from fieldfare.children.reader import Reader
from fieldfare.figures import Figures
from fieldfare.jobs.workshop import Recipe
from fieldfare.store import database
from installation import install
from working import PLAN, Clock, Counting, Works, invoice, pdf


@pytest.fixture
def works(tmp_path: Path, reader: Reader) -> Iterator[Works]:
    here = install(tmp_path, starting_credits=1000, free_pages_a_month=50)
    clock = Clock(dt.datetime.now(dt.UTC))
    yield Works(here, Counting(reader), clock, Recipe(ask=lambda *_: PLAN))
    here.engine.dispose()


def told(works: Works) -> CollectorRegistry:
    """What is told about the installation now."""
    registry = CollectorRegistry()
    registry.register(Figures(works.here.engine))
    return registry


def figure(works: Works, name: str, **labels: str) -> float | None:
    return told(works).get_sample_value(f"fieldfare_{name}", labels)


def test_nothing_waits_at_first(works: Works) -> None:
    assert figure(works, "oldest_due_job_age_seconds") == 0


def test_the_age_is_that_of_the_step_that_waits_longest(works: Works) -> None:
    works.clock.forward(seconds=-90)
    works.submit(pdf(invoice()))
    works.clock.forward(seconds=60)
    works.submit(pdf(invoice()))
    age = figure(works, "oldest_due_job_age_seconds")
    assert age is not None
    assert 90 <= age < 150


def test_a_step_that_is_to_be_tried_later_does_not_wait(works: Works) -> None:
    works.clock.forward(seconds=3600)
    works.submit(pdf(invoice()))
    found = (
        figure(works, "oldest_due_job_age_seconds"),
        figure(works, "jobs", step="prepare", state="later"),
    )
    assert found == (0, 1)


def test_steps_are_counted_by_state(works: Works) -> None:
    works.submit(pdf(invoice()))
    assert figure(works, "jobs", step="prepare", state="due") == 1


def test_pages_are_counted_by_outcome(works: Works) -> None:
    works.extract(pdf(invoice(), invoice("INV-2")), b"%PDF-1.4\nnone")
    found = (
        figure(works, "pages", outcome="done", code=""),
        sum(
            sample.value
            for metric in told(works).collect()
            for sample in metric.samples
            if sample.name == "fieldfare_pages" and sample.labels["outcome"] == "failed"
        ),
    )
    assert found == (2, 1)


def test_extractions_are_counted_by_state_and_reason(works: Works) -> None:
    works.extract(pdf(invoice()))
    works.extract(b"%PDF-1.4\nnone")
    found = [figure(works, "extractions", state=state) for state in ("completed", "failed")]
    codes = [
        sample.value
        for metric in told(works).collect()
        for sample in metric.samples
        if sample.name == "fieldfare_extraction_failures"
    ]
    assert (found, codes) == ([1, 1], [1])


def test_credits_come_go_and_are_reserved(works: Works) -> None:
    works.extract(pdf(invoice(), invoice("INV-2")))
    works.submit(pdf(invoice("INV-3")))
    works.worker().step()
    found = {
        "start": figure(works, "credits_total", kind="start"),
        "charge": figure(works, "credits_total", kind="charge"),
        "balance": figure(works, "credits_balance"),
        "reserved": figure(works, "credits_reserved"),
    }
    assert found == {"start": 1000, "charge": 2, "balance": 1048, "reserved": 1}


def test_workers_are_counted(works: Works) -> None:
    works.worker()
    works.worker()
    assert figure(works, "workers") == 2


def test_figures_are_not_read_again_at_once(works: Works) -> None:
    registry = told(works)
    before = registry.get_sample_value("fieldfare_workers")
    works.worker()
    assert registry.get_sample_value("fieldfare_workers") == before == 0


def test_figures_are_read_again_after_a_while(
    works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "KEPT_SECONDS", -1)
    registry = told(works)
    before = registry.get_sample_value("fieldfare_workers")
    works.worker()
    assert (before, registry.get_sample_value("fieldfare_workers")) == (0, 1)


def test_a_database_that_does_not_answer_is_told(tmp_path: Path) -> None:
    engine = database.on_file(tmp_path / "nowhere" / "a.db")
    registry = CollectorRegistry()
    registry.register(Figures(engine))
    assert registry.get_sample_value("fieldfare_database_up") == 0
