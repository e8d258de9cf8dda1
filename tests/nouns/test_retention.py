from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from sqlalchemy import select, update

from fieldfare import due, extractions, members, retention, sessions
from fieldfare.errors import ExtractionBroke, SubmissionStalled
from fieldfare.extractions import Asked, Failed, Processing, Status
from fieldfare.retention import Swept
from fieldfare.store import database
from fieldfare.store.schema import upload_files, upload_sessions
from installation import NOW, Installation, install

HOUR = dt.timedelta(hours=1)
LONG_AGO = NOW - dt.timedelta(days=1)


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    made = install(tmp_path)
    made.upload(b"first", b"second")
    return made


def submit(here: Installation, now: dt.datetime = NOW, **changes: object) -> str:
    given = {
        "submission_id": "sub_1",
        "session": "session",
        "file_ids": ["file_1"],
        "task_name": "task",
        "prompt": "Extract the total",
        "output_structure": "automatic",
    }
    with database.transaction(here.engine) as tx:
        return extractions.submit(tx, here.owner.id, Asked(**given | changes), here.settings, now)


def sweep(here: Installation, after: dt.timedelta, since: dt.datetime | None = None) -> Swept:
    return retention.sweep(here.engine, here.files, here.settings, NOW + after, since=since)


def states(here: Installation) -> list[str]:
    with database.reading(here.engine) as tx:
        found = select(upload_files.c.state).order_by(upload_files.c.position)
        return list(tx.execute(found).scalars())


def status(here: Installation, extraction_id: str) -> Status:
    with database.reading(here.engine) as tx:
        return extractions.status(tx, here.owner.id, extraction_id, NOW)


def age(here: Installation, key: str, by: dt.timedelta) -> None:
    """Make an object look as if it had been written so long before now."""
    then = (NOW - by).timestamp()
    os.utime(here.files.path(key), (then, then))


def age_all(here: Installation) -> None:
    for stored in list(here.files.stored()):
        age(here, stored.key, dt.timedelta(days=2))


def report(here: Installation, seen_at: dt.datetime) -> None:
    with database.transaction(here.engine) as tx:
        due.begin_work(tx, due.Worker("one", "elsewhere", 7, seen_at))


def test_uploads_stay_for_a_day(here: Installation) -> None:
    assert sweep(here, 24 * HOUR).uploads == 0


def test_uploads_that_were_never_submitted_go_after_a_day(here: Installation) -> None:
    assert sweep(here, 25 * HOUR).uploads == 2
    assert (states(here), list(here.files.stored())) == (["removed", "removed"], [])


@pytest.mark.embedded
def test_parts_of_uploads_that_were_never_completed_go_too(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        tx.execute(update(upload_files).values(state="open", object_key=None))
        upload_id = tx.execute(select(upload_files.c.id)).scalars().first()
    here.files.write_part(str(upload_id), 1, [b"part"], 10)
    age_all(here)
    sweep(here, 25 * HOUR)
    assert list(here.files.stored()) == []


def test_uploads_that_an_extraction_uses_stay(here: Installation) -> None:
    submit(here)
    assert sweep(here, 25 * HOUR).uploads == 1
    assert states(here) == ["completed", "removed"]


def test_a_session_is_closed_when_all_its_files_have_gone(here: Installation) -> None:
    sweep(here, 25 * HOUR)
    with database.reading(here.engine) as tx:
        assert tx.execute(select(upload_sessions.c.removed_at)).scalar() == NOW + 25 * HOUR


def test_a_session_of_which_a_file_is_used_stays_open(here: Installation) -> None:
    submit(here)
    sweep(here, 25 * HOUR)
    with database.reading(here.engine) as tx:
        assert tx.execute(select(upload_sessions.c.removed_at)).scalar() is None


def test_a_closed_session_is_forgotten_in_the_end(here: Installation) -> None:
    sweep(here, 25 * HOUR)
    sweep(here, dt.timedelta(days=92))
    with database.reading(here.engine) as tx:
        assert tx.execute(select(upload_sessions.c.id)).first() is None


def test_expired_extractions_are_swept(here: Installation) -> None:
    extraction_id = submit(here)
    with database.transaction(here.engine) as tx:
        extractions.fail(tx, extraction_id, SubmissionStalled(), NOW)
    assert sweep(here, dt.timedelta(days=91)).expired == 1
    assert list(here.files.stored()) == []


@pytest.mark.embedded
def test_objects_that_nothing_names_go_after_an_hour(here: Installation) -> None:
    age_all(here)
    here.files.put("outputs/lost/1.1/csv", b"x")
    age(here, "outputs/lost/1.1/csv", -dt.timedelta(minutes=30))
    assert sweep(here, HOUR).lost == 0
    assert sweep(here, 2 * HOUR).lost == 1
    assert {stored.key.split("/")[0] for stored in here.files.stored()} == {"sources"}


@pytest.mark.embedded
def test_parts_of_open_uploads_are_not_lost(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        tx.execute(update(upload_files).values(state="open"))
        upload_id = tx.execute(select(upload_files.c.id)).scalars().first()
    here.files.write_part(str(upload_id), 1, [b"part"], 10)
    age_all(here)
    assert sweep(here, HOUR).lost == 0


@pytest.mark.embedded
def test_parts_of_completed_uploads_are_lost(here: Installation) -> None:
    with database.reading(here.engine) as tx:
        upload_id = tx.execute(select(upload_files.c.id)).scalars().first()
    here.files.write_part(str(upload_id), 1, [b"part"], 10)
    age_all(here)
    assert sweep(here, HOUR).lost == 1


def test_what_nobody_works_on_for_15_minutes_is_stalled(here: Installation) -> None:
    extraction_id = submit(here)
    assert sweep(here, dt.timedelta(minutes=15), since=LONG_AGO).stalled == 1
    assert status(here, extraction_id) == Failed(extraction_id, SubmissionStalled().body())


def test_a_wait_of_less_is_honest(here: Installation) -> None:
    extraction_id = submit(here)
    assert sweep(here, dt.timedelta(minutes=14), since=LONG_AGO).stalled == 0
    assert status(here, extraction_id) == Processing(extraction_id, 0)


def test_nothing_is_stalled_while_a_worker_reports(here: Installation) -> None:
    submit(here)
    report(here, NOW + dt.timedelta(minutes=50))
    assert sweep(here, HOUR, since=LONG_AGO).stalled == 0


def test_what_waits_is_stalled_once_the_last_worker_is_silent_for_long(here: Installation) -> None:
    submit(here)
    report(here, NOW + dt.timedelta(minutes=40))
    assert sweep(here, HOUR, since=LONG_AGO).stalled == 1


def test_nothing_is_stalled_by_the_time_the_server_was_off(here: Installation) -> None:
    submit(here)
    assert sweep(here, 10 * HOUR, since=NOW + 10 * HOUR).stalled == 0


def test_nothing_is_stalled_because_of_workers_of_long_ago(here: Installation) -> None:
    submit(here)
    report(here, NOW)
    assert sweep(here, 10 * HOUR, since=NOW + 10 * HOUR).stalled == 0


def test_a_sweep_that_does_not_know_since_when_stalls_nothing(here: Installation) -> None:
    submit(here)
    assert sweep(here, 10 * HOUR).stalled == 0


def test_what_has_no_job_left_does_not_wait_for_ever(here: Installation) -> None:
    extraction_id = submit(here)
    with database.transaction(here.engine) as tx:
        due.drop(tx, extraction_id)
    assert sweep(here, HOUR).stalled == 1
    assert status(here, extraction_id) == Failed(extraction_id, ExtractionBroke().body())


def test_a_failed_extraction_is_not_stalled(here: Installation) -> None:
    extraction_id = submit(here)
    with database.transaction(here.engine) as tx:
        extractions.fail(tx, extraction_id, SubmissionStalled(), NOW)
    assert sweep(here, HOUR, since=LONG_AGO).stalled == 0


def test_sessions_and_links_whose_time_is_over_are_forgotten(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        members.reset(tx, here.owner.id, NOW)
        sessions.begin(tx, here.owner.id, "password", "127.0.0.1", "a browser", NOW)
    life = dt.timedelta(days=here.settings.session_days)
    assert sweep(here, 23 * HOUR).over == 0
    assert sweep(here, 24 * HOUR).over == 1  # the link
    assert sweep(here, life - HOUR).over == 0
    assert sweep(here, life).over == 1
    assert sweep(here, life).over == 0
