"""Who is served when much is to be done, how much may be waiting, and what a poisonous file spoils."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from fieldfare import accounts
from fieldfare.children.messages import Opened
from fieldfare.extractions import Completed, Failed, PageOf, Processing
from fieldfare.jobs import prepare
from fieldfare.jobs.worker import Worker
from fieldfare.store import database, schema
from installation import NOW
from working import Counting, Deadly, Killed, Works, invoice, pdf, work_with_deaths

SMALL = pdf(*[invoice("SMALL")] * 3)


def another(works: Works) -> Works:
    """The same installation, as another account has it."""
    new = str(uuid.uuid4())
    with database.transaction(works.here.engine) as tx:
        tx.execute(
            insert(schema.accounts).values(
                id=new, name=new, created_at=NOW, preferences={}, free_pages_a_month=50
            )
        )
        tx.execute(
            insert(schema.members).values(id=new, account_id=new, role="owner", created_at=NOW)
        )
        owner = accounts.member(tx, new)
    return replace(works, here=replace(works.here, owner=owner))


def steps_until(works: Works, extraction_id: str, worker: Worker, kind: type) -> int:
    """How many steps of whatever extraction are done before this one stands so."""
    done = 0
    while not isinstance(works.status(extraction_id), kind):
        assert worker.step()
        done += 1
    return done


def distinct(count: int) -> Iterator[bytes]:
    """Files of one page, no two of the same bytes."""
    small = pdf(invoice())
    return (small + b"%% %d\n" % number for number in range(count))


# -- whose turn it is


def test_a_small_extraction_overtakes_a_large_one_of_another_account(works: Works) -> None:
    large = works.submit(*distinct(2 * prepare.FILES + 50))
    worker = works.worker()
    worker.step()
    calm = another(works)
    small = calm.submit(SMALL)
    # prepare, read, find, write: each after at most one step of the other account
    assert steps_until(calm, small, worker, Completed) <= 2 * 4
    assert isinstance(works.status(large), Processing)


def test_a_small_extraction_overtakes_a_large_one_of_its_own_account(works: Works) -> None:
    large = works.submit(*distinct(2 * prepare.FILES + 50))
    worker = works.worker()
    worker.step()
    assert steps_until(works, works.submit(SMALL), worker, Completed) <= 2 * 4
    assert isinstance(works.status(large), Processing)


def test_no_step_opens_more_than_so_many_files(works: Works) -> None:
    works.submit(*distinct(2 * prepare.FILES + 1))
    worker = works.worker()
    opened = []
    while works.jobs() == ["prepare"]:
        before = len(works.reader.opened)
        worker.step()
        opened.append(len(works.reader.opened) - before)
    assert opened == [prepare.FILES, prepare.FILES, 1]


def test_files_that_were_opened_are_not_opened_again_after_a_death(works: Works) -> None:
    class Late(Counting):
        def count(self, path: Path, name: str) -> Opened:
            if len(works.reader.opened) == prepare.FILES:
                raise Killed
            return super().count(path, name)

    works.submit(*distinct(prepare.FILES + 1))
    worker = works.worker(reader=Late(works.reader))
    worker.step()
    with pytest.raises(Killed):
        worker.step()
    works.clock.forward(seconds=works.here.settings.lease_seconds + 1)
    works.work(steps=1)
    assert len(works.reader.opened) == prepare.FILES + 1


# -- how much may wait


def test_the_sixteenth_unfinished_extraction_of_an_account_fails_and_others_go_on(
    works: Works,
) -> None:
    ids = works.here.upload(SMALL, session="once")
    sixteen = [works.submit(session="once", file_ids=ids) for _ in range(16)]
    states = [type(works.status(extraction_id)) for extraction_id in sixteen]
    assert states == [Processing] * 15 + [Failed]
    calm = another(works)
    assert isinstance(calm.status(calm.submit(SMALL)), Processing)


def test_a_worker_takes_one_step_however_many_wait(works: Works) -> None:
    claimed: list[int] = []

    class Looking(Counting):
        def count(self, path: Path, name: str) -> Opened:
            with database.reading(works.here.engine) as tx:
                held = schema.jobs.c.claimed_by.is_not(None)
                claimed.append(tx.execute(select(func.count()).where(held)).scalar_one())
            return super().count(path, name)

    for _ in range(10):
        works.submit(SMALL)
    works.work(works.worker(reader=Looking(works.reader.reader)), steps=5)
    assert set(claimed) == {1}


# -- what a file spoils


class Poisonous(Deadly):
    """A reader that takes its worker along when it opens a certain file."""

    def count(self, path: Path, name: str) -> Opened:
        if name == self.poison[0]:
            raise Killed
        return self.reader.count(path, name)

    poison = ("file_2.pdf", 0)


def test_a_file_that_kills_whoever_opens_it_fails_alone(works: Works) -> None:
    extraction_id = works.submit(*[pdf(invoice(f"INV-{n}")) for n in (1, 2, 3)])
    deaths = work_with_deaths(works, Poisonous(works.reader.reader))
    status = works.status(extraction_id)
    assert isinstance(status, Completed)
    assert status.failed == [PageOf("file_2.pdf", 1)]
    assert status.successful == [PageOf("file_1.pdf", 1), PageOf("file_3.pdf", 1)]
    assert deaths == 6  # three together with others, three alone


def test_each_of_several_poisonous_files_fails_alone(works: Works) -> None:
    class Worse(Poisonous):
        def count(self, path: Path, name: str) -> Opened:
            if name == "file_3.pdf":
                raise Killed
            return super().count(path, name)

    extraction_id = works.submit(*[pdf(invoice(f"INV-{n}")) for n in (1, 2, 3, 4)])
    work_with_deaths(works, Worse(works.reader.reader))
    status = works.status(extraction_id)
    assert isinstance(status, Completed)
    assert status.failed == [PageOf("file_2.pdf", 1), PageOf("file_3.pdf", 1)]
    assert status.credits_deducted == 2
