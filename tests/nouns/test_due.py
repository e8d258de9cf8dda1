from __future__ import annotations

import datetime as dt
import threading
import uuid
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update

from fieldfare import due
from fieldfare.due import Job, Superseded, Worker
from fieldfare.store import database
from fieldfare.store.schema import accounts, extractions, jobs, members
from installation import NOW, Installation, install

LEASE = 60


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return install(tmp_path)


def account(here: Installation) -> str:
    """Another account and its owner, who has the same id."""
    new = str(uuid.uuid4())
    with database.transaction(here.engine) as tx:
        tx.execute(
            insert(accounts).values(
                id=new, name=new, created_at=NOW, preferences={}, free_pages_a_month=0
            )
        )
        tx.execute(insert(members).values(id=new, account_id=new, role="owner", created_at=NOW))
    return new


def extraction(here: Installation, *arguments: object, account_id: str, name: str = "") -> str:
    """An extraction with one job for each of `arguments`."""
    extraction_id = name or str(uuid.uuid4())
    with database.transaction(here.engine) as tx:
        age = tx.execute(select(func.count()).select_from(extractions)).scalar_one()
        tx.execute(
            insert(extractions).values(
                id=extraction_id,
                account_id=account_id,
                member_id=account_id,
                submission_id=extraction_id,
                session_name="session",
                file_ids=[],
                task_name="task",
                prompt="",
                output_structure="automatic",
                options={},
                applied_options={},
                submission_method="api",
                state="processing",
                created_at=NOW + dt.timedelta(seconds=age),
            )
        )
        due.add(tx, extraction_id, account_id, "read", arguments, NOW)
    return extraction_id


def claim(here: Installation, worker: str = "one", after: float = 0) -> Job | None:
    with database.transaction(here.engine) as tx:
        return due.claim(tx, worker, NOW + dt.timedelta(seconds=after), LEASE)


def sure(job: Job | None) -> Job:
    assert job is not None
    return job


def finish(here: Installation, job: Job) -> None:
    with database.transaction(here.engine) as tx:
        due.finish(tx, job)


def test_without_jobs_nothing_is_claimed(here: Installation) -> None:
    assert claim(here) is None


def test_a_claimed_job_carries_its_argument(here: Installation) -> None:
    extraction(here, [[0, 1, 16]], account_id=account(here))
    job = sure(claim(here))
    assert (job.step, job.argument, job.attempt, job.claimed_by) == ("read", [[0, 1, 16]], 1, "one")


def test_a_claimed_job_is_claimed_by_nobody_else(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    claim(here)
    assert claim(here, "two") is None


def test_a_finished_job_is_gone(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    finish(here, sure(claim(here)))
    assert claim(here, after=10 * LEASE) is None


def test_accounts_take_turns_however_much_one_of_them_has(here: Installation) -> None:
    large, small = account(here), account(here)
    extraction(here, *"LLLL", account_id=large)
    extraction(here, *"ss", account_id=small)
    assert [sure(claim(here)).argument for _ in range(6)] == ["L", "s", "L", "s", "L", "L"]


def test_extractions_of_an_account_take_turns(here: Installation) -> None:
    mine = account(here)
    extraction(here, *"aaaa", account_id=mine, name="a")
    extraction(here, *"bb", account_id=mine, name="b")
    assert [sure(claim(here)).argument for _ in range(6)] == ["a", "b", "a", "b", "a", "a"]


def test_many_extractions_of_one_account_do_not_starve_another(here: Installation) -> None:
    busy, calm = account(here), account(here)
    for _ in range(5):
        extraction(here, "B", "B", account_id=busy)
    extraction(here, "c", "c", account_id=calm)
    assert [sure(claim(here)).argument for _ in range(4)].count("c") == 2


def test_a_newcomer_is_served_next(here: Installation) -> None:
    extraction(here, *"LLLL", account_id=account(here))
    claim(here)
    claim(here)
    extraction(here, "n", account_id=account(here))
    assert sure(claim(here)).argument == "n"


def test_jobs_of_an_extraction_are_done_in_order(here: Installation) -> None:
    extraction(here, 1, 2, 3, account_id=account(here))
    assert [sure(claim(here)).argument for _ in range(3)] == [1, 2, 3]


def test_jobs_of_what_has_ended_are_not_claimed(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    with database.transaction(here.engine) as tx:
        tx.execute(update(extractions).values(state="failed"))
    assert claim(here) is None


def test_a_job_is_given_out_again_when_its_lease_has_run_out(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    claim(here)
    assert claim(here, "two", after=LEASE - 1) is None
    again = sure(claim(here, "two", after=LEASE + 1))
    assert (again.attempt, again.failures) == (2, 1)


def test_a_heartbeat_keeps_the_lease(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    job = sure(claim(here))
    with database.transaction(here.engine) as tx:
        due.heartbeat(tx, "one", job, NOW + dt.timedelta(seconds=50), LEASE)
    assert claim(here, "two", after=LEASE + 1) is None


def test_a_superseded_attempt_cannot_finish(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    first = sure(claim(here))
    claim(here, "two", after=LEASE + 1)
    with pytest.raises(Superseded):
        finish(here, first)


def test_an_attempt_that_was_given_back_cannot_finish(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    job = sure(claim(here))
    with database.transaction(here.engine) as tx:
        due.give_back(tx, job, NOW)
    with pytest.raises(Superseded):
        finish(here, job)


def test_a_job_that_was_given_back_is_due_at_once_and_has_not_failed(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    with database.transaction(here.engine) as tx:
        due.give_back(tx, sure(due.claim(tx, "one", NOW, LEASE)), NOW)
    assert sure(claim(here, "two")).failures == 0


def test_a_job_that_broke_waits_longer_each_time(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    waits = []
    now = NOW
    for _ in range(3):
        with database.transaction(here.engine) as tx:
            due.fail(tx, sure(due.claim(tx, "one", now, LEASE)), now)
            next_at = tx.execute(select(jobs.c.due_at)).scalar_one()
        waits.append((next_at - now).total_seconds())
        now = next_at
    assert waits == [1, 5, 15]


def test_a_job_is_given_up_after_three_deaths(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    given_up = [sure(claim(here, after=n * (LEASE + 1))).is_given_up for n in range(4)]
    assert given_up == [False, False, False, True]


def test_what_a_dead_worker_held_is_due_at_once(here: Installation) -> None:
    extraction(here, 1, 2, account_id=account(here))
    claim(here, "dead")
    claim(here, "alive")
    with database.transaction(here.engine) as tx:
        died = due.end_work(tx, ["dead"], NOW)
    again = sure(claim(here, "two"))
    assert (died, again.argument, again.failures) == (1, 1, 1)


def test_a_worker_is_listed_until_it_ends(here: Installation) -> None:
    me = Worker("one", "host", 7, NOW)
    with database.transaction(here.engine) as tx:
        due.begin_work(tx, me)
        before = due.every_worker(tx)
        due.end_work(tx, ["one"], NOW)
        after = due.every_worker(tx)
    assert (before, after) == ([me], [])


def test_a_heartbeat_is_a_sign_of_life(here: Installation) -> None:
    later = NOW + dt.timedelta(seconds=9)
    with database.transaction(here.engine) as tx:
        due.begin_work(tx, Worker("one", "host", 7, NOW))
        due.heartbeat(tx, "one", None, later, LEASE)
        assert [worker.seen_at for worker in due.every_worker(tx)] == [later]


def test_what_remains_of_a_step_is_known(here: Installation) -> None:
    extraction_id = extraction(here, 1, account_id=account(here))
    with database.transaction(here.engine) as tx:
        assert due.remains(tx, extraction_id, "read") is True
        assert due.remains(tx, extraction_id, "find") is False


def test_looking_for_work_needs_no_write_lock(here: Installation) -> None:
    extraction(here, 1, account_id=account(here))
    with database.transaction(here.engine), database.reading(here.engine) as tx:
        assert due.is_anything(tx, NOW) is True


def test_workers_at_once_get_each_job_once(here: Installation) -> None:
    for mine in (account(here), account(here)):
        extraction(here, *range(20), account_id=mine)
    claimed: list[int] = []

    def run(worker: str) -> None:
        while job := claim(here, worker):
            claimed.append(job.id)

    threads = [threading.Thread(target=run, args=(f"worker {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(claimed), len(set(claimed))) == (40, 40)
