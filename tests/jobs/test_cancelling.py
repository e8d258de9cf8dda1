from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import func, select

from fieldfare import credits, extractions
from fieldfare.children.messages import Opened
from fieldfare.errors import ExtractionInProgress, ExtractionNotCancellable, ExtractionNotFound
from fieldfare.extractions import Cancelled, Completed, Failed
from fieldfare.reading.words import FailedPage, Page
from fieldfare.store import database
from fieldfare.store.schema import ledger, reservations, rows
from working import Counting, Works, invoice, pdf

TEN_PAGES = [pdf(*(invoice(f"INV-{n}-{m}") for m in range(2))) for n in range(5)]


def cancel(works: Works, extraction_id: str) -> Cancelled:
    with database.transaction(works.here.engine) as tx:
        return extractions.cancel(tx, works.here.owner.id, extraction_id, works.clock())


def charged(works: Works) -> int:
    with database.reading(works.here.engine) as tx:
        spent = select(func.sum(ledger.c.credits)).where(ledger.c.kind == "charge")
        return -(tx.execute(spent).scalar() or 0)


def reserved(works: Works) -> int:
    with database.reading(works.here.engine) as tx:
        return credits.balance(tx, works.here.owner.account_id, works.clock()).reserved


def test_before_anything_is_read_a_cancelled_one_costs_nothing(works: Works) -> None:
    extraction_id = works.submit(*TEN_PAGES)
    assert cancel(works, extraction_id).credits_deducted == 0
    assert (charged(works), reserved(works), works.jobs()) == (0, 0, [])


def test_pages_that_were_read_are_charged_and_the_others_released(works: Works) -> None:
    extraction_id = works.submit(*TEN_PAGES)
    works.work(steps=2)  # prepare, and one step of four pages
    before = reserved(works)
    ended = cancel(works, extraction_id)
    assert (before, ended.credits_deducted) == (10, 4)
    assert (charged(works), reserved(works)) == (4, 0)


def test_a_cancelled_one_polls_as_cancelled_and_nobody_works_on_it(works: Works) -> None:
    extraction_id = works.submit(*TEN_PAGES)
    works.work(steps=2)
    ended = cancel(works, extraction_id)
    works.work()
    assert works.status(extraction_id) == ended
    assert len(works.reader.read_pages) == 4


def test_cancelling_again_changes_nothing(works: Works) -> None:
    extraction_id = works.submit(*TEN_PAGES)
    works.work(steps=2)
    assert cancel(works, extraction_id) == cancel(works, extraction_id)
    assert charged(works) == 4


def test_rows_that_were_found_go(works: Works) -> None:
    extraction_id = works.submit(*TEN_PAGES)
    while "write" not in works.jobs():
        works.work(steps=1)
    assert cancel(works, extraction_id).credits_deducted == 10
    with database.reading(works.here.engine) as tx:
        assert tx.execute(select(func.count()).select_from(rows)).scalar() == 0
        assert tx.execute(select(func.count()).select_from(reservations)).scalar() == 0


class CancelledMeanwhile(Counting):
    """A reader during whose work the extraction is cancelled."""

    works: Works
    extraction_id: str
    when: str

    def count(self, path: Path, name: str) -> Opened:
        if self.when == "prepare":
            cancel(self.works, self.extraction_id)
        return super().count(path, name)

    def read(self, path: Path, name: str, numbers: Sequence[int]) -> Iterator[Page | FailedPage]:
        if self.when == "read":
            cancel(self.works, self.extraction_id)
        yield from super().read(path, name, numbers)


@pytest.mark.parametrize("step", ["prepare", "read"])
def test_what_a_step_did_meanwhile_does_not_count(works: Works, step: str) -> None:
    extraction_id = works.submit(TEN_PAGES[0])
    reader = CancelledMeanwhile(works.reader.reader)
    reader.works, reader.extraction_id, reader.when = works, extraction_id, step
    works.work(works.worker(reader=reader))
    assert isinstance(works.status(extraction_id), Cancelled)
    assert (charged(works), reserved(works), works.jobs()) == (0, 0, [])


def test_what_has_completed_cannot_be_cancelled(works: Works) -> None:
    extraction_id = works.submit(TEN_PAGES[0])
    works.work()
    assert isinstance(works.status(extraction_id), Completed)
    with pytest.raises(ExtractionNotCancellable) as refused:
        cancel(works, extraction_id)
    assert refused.value.details == {"status": "completed"}


def test_what_has_failed_cannot_be_cancelled(works: Works) -> None:
    extraction_id = works.submit(b"no pdf")
    works.work()
    assert isinstance(works.status(extraction_id), Failed)
    with pytest.raises(ExtractionNotCancellable):
        cancel(works, extraction_id)


def test_nobody_cancels_what_is_not_theirs(works: Works) -> None:
    extraction_id = works.submit(TEN_PAGES[0])
    with (
        database.transaction(works.here.engine) as tx,
        pytest.raises(ExtractionNotFound),
    ):
        extractions.cancel(tx, "somebody else", extraction_id, works.clock())


def test_a_cancelled_one_can_be_deleted_and_a_running_one_not(works: Works) -> None:
    extraction_id = works.submit(*TEN_PAGES)
    works.work(steps=2)
    here = works.here
    with database.transaction(here.engine) as tx, pytest.raises(ExtractionInProgress):
        extractions.remove(tx, here.files, here.owner.id, extraction_id)
    cancel(works, extraction_id)
    with database.transaction(here.engine) as tx:
        extractions.remove(tx, here.files, here.owner.id, extraction_id)
    assert list(here.files.stored("sources")) == []


def test_what_was_read_before_it_was_cancelled_is_not_read_again(works: Works) -> None:
    extraction_id = works.submit(*TEN_PAGES, session="again")
    works.work(steps=2)
    cancel(works, extraction_id)
    read = list(works.reader.read_pages)
    works.submit(session="again", file_ids=[f"file_{n}" for n in range(1, 6)])
    works.work()
    assert len(read) == 4
    assert sorted(works.reader.read_pages) == sorted(set(works.reader.read_pages))
