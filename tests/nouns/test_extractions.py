from __future__ import annotations

import datetime as dt
import threading
import uuid
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select, update

from fieldfare import accounts, credits, extractions
from fieldfare.errors import (
    ConcurrentTaskLimit,
    EncryptedFile,
    ExtractionBroke,
    ExtractionFailed,
    ExtractionInProgress,
    ExtractionNotFound,
    InvalidInput,
    OutputExpired,
    OutputNotAvailable,
    SubmissionIdAlreadyUsed,
    SubmissionsPaused,
)
from fieldfare.extractions import Asked, Failed, Processing, Status
from fieldfare.settings import Settings
from fieldfare.store import database
from fieldfare.store import schema as tables
from fieldfare.store.schema import (
    extraction_files,
    jobs,
    members,
    outputs,
    read_files,
    read_pages,
    reservations,
    upload_files,
)
from installation import NOW, Installation, install

ASKED = Asked(
    submission_id="sub_1",
    session="session",
    file_ids=["file_1", "file_2"],
    task_name="January",
    prompt="Extract the invoice number",
    output_structure="automatic",
)


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    made = install(tmp_path, max_unfinished=3)
    made.upload(b"first", b"second")
    return made


def submit(
    here: Installation, asked: Asked = ASKED, now: dt.datetime = NOW, **changes: object
) -> str:
    with database.transaction(here.engine) as tx:
        return extractions.submit(tx, here.owner.id, asked._replace(**changes), here.settings, now)


def status(here: Installation, extraction_id: str, now: dt.datetime = NOW) -> Status:
    with database.reading(here.engine) as tx:
        return extractions.status(tx, here.owner.id, extraction_id, now)


def fail(here: Installation, extraction_id: str, error: ExtractionFailed) -> bool:
    with database.transaction(here.engine) as tx:
        return extractions.fail(tx, extraction_id, error, NOW)


def remove(here: Installation, extraction_id: str) -> None:
    with database.transaction(here.engine) as tx:
        extractions.remove(tx, here.files, here.owner.id, extraction_id)


def expire(here: Installation, now: dt.datetime) -> int:
    with database.transaction(here.engine) as tx:
        return extractions.expire(tx, here.files, now)


def complete(here: Installation, extraction_id: str) -> str:
    """Complete the extraction with one output, and give back the output's key."""
    key = f"outputs/{extraction_id}/1.1/csv"
    here.files.put(key, b"rows")
    with database.transaction(here.engine) as tx:
        tx.execute(
            update(tables.extractions)
            .where(tables.extractions.c.id == extraction_id)
            .values(state="completed", credits_deducted=2, grain="per_invoice")
        )
        tx.execute(
            insert(outputs).values(
                extraction_id=extraction_id, format="csv", object_key=key, size_bytes=4
            )
        )
    return key


def other_member(here: Installation) -> str:
    member_id = str(uuid.uuid4())
    with database.transaction(here.engine) as tx:
        tx.execute(
            insert(members).values(
                id=member_id, account_id=here.owner.account_id, role="member", created_at=NOW
            )
        )
    return member_id


def count(here: Installation, table: Table) -> int:
    with database.reading(here.engine) as tx:
        return tx.execute(select(func.count()).select_from(table)).scalar_one()


def stored(here: Installation) -> list[str]:
    return sorted(kept.key.split("/")[0] for kept in here.files.stored())


def differing(here: Installation, **changes: object) -> list[str]:
    submit(here)
    with pytest.raises(SubmissionIdAlreadyUsed) as refused:
        submit(here, **changes)
    assert refused.value.details is not None
    fields: list[str] = refused.value.details["differing_fields"]
    return fields


def issues(refused: pytest.ExceptionInfo[InvalidInput]) -> list[list[str | int]]:
    assert refused.value.details is not None
    return [issue["path"] for issue in refused.value.details["issues"]]


def test_a_submitted_extraction_is_processing(here: Installation) -> None:
    extraction_id = submit(here)
    assert status(here, extraction_id) == Processing(extraction_id, 0)


def test_a_submission_makes_a_job_in_its_own_transaction(here: Installation) -> None:
    submit(here)
    with database.reading(here.engine) as tx:
        assert list(tx.execute(select(jobs.c.step)).scalars()) == ["prepare"]


def test_a_submission_keeps_its_files_in_order(here: Installation) -> None:
    submit(here, file_ids=["file_2", "file_1"])
    with database.reading(here.engine) as tx:
        found = select(extraction_files.c.file_name).order_by(extraction_files.c.position)
        assert list(tx.execute(found).scalars()) == ["file_2.pdf", "file_1.pdf"]


def test_a_repeated_file_counts_once(here: Installation) -> None:
    submit(here, file_ids=["file_2", "file_2"])
    assert count(here, extraction_files) == 1


def test_the_same_submission_again_is_the_same_extraction(here: Installation) -> None:
    assert submit(here) == submit(here)
    assert count(here, jobs) == 1


def test_a_repetition_of_a_failed_one_is_the_failed_one(here: Installation) -> None:
    extraction_id = submit(here)
    fail(here, extraction_id, ExtractionBroke())
    assert submit(here) == extraction_id


def test_another_task_name_is_no_other_request(here: Installation) -> None:
    assert submit(here, task_name="February") == submit(here, task_name="January")


def test_a_file_named_twice_is_no_other_request(here: Installation) -> None:
    assert submit(here, file_ids=["file_1"]) == submit(here, file_ids=["file_1", "file_1"])


def test_the_same_id_with_another_request_is_refused_naming_the_first(here: Installation) -> None:
    extraction_id = submit(here)
    with pytest.raises(SubmissionIdAlreadyUsed) as refused:
        submit(here, prompt="Extract the total")
    assert refused.value.details == {
        "extraction_id": extraction_id,
        "differing_fields": ["prompt"],
    }


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("upload_session_id", {"session": "other"}),
        ("file_ids", {"file_ids": ["file_1"]}),
        ("prompt", {"prompt": {"fields": [{"name": "Invoice Number"}]}}),
        ("output_structure", {"output_structure": "per_invoice"}),
        ("options", {"options": {"json_typed_values": True}}),
    ],
)
def test_what_differs_is_named(here: Installation, field: str, changes: dict[str, Any]) -> None:
    assert differing(here, **changes) == [field]


def test_two_members_may_use_the_same_submission_id(here: Installation) -> None:
    first = submit(here)
    member_id = other_member(here)
    with database.transaction(here.engine) as tx:
        tx.execute(update(tables.upload_sessions).values(member_id=member_id))
        second = extractions.submit(tx, member_id, ASKED, here.settings, NOW)
    assert first != second


def test_identical_requests_at_the_same_moment_are_one_extraction(here: Installation) -> None:
    barrier = threading.Barrier(6)
    ids: list[str] = []

    def run() -> None:
        barrier.wait()
        ids.append(submit(here))

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(ids), len(set(ids)), count(here, tables.extractions)) == (6, 1, 1)


def test_an_unknown_session_is_refused_where_it_stands(here: Installation) -> None:
    with pytest.raises(InvalidInput) as refused:
        submit(here, session="none")
    assert issues(refused) == [["upload_session_id"]]


def test_unknown_files_are_refused_where_they_stand(here: Installation) -> None:
    with pytest.raises(InvalidInput) as refused:
        submit(here, file_ids=["file_1", "file_9", "file_8"])
    assert issues(refused) == [["file_ids", 1], ["file_ids", 2]]


def test_a_file_that_is_not_completed_is_refused(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        tx.execute(update(upload_files).where(upload_files.c.name == "file_2").values(state="open"))
    with pytest.raises(InvalidInput) as refused:
        submit(here)
    assert issues(refused) == [["file_ids", 1]]


def test_submissions_may_be_paused(here: Installation) -> None:
    paused = Settings(data=here.settings.data, submissions_paused=True)
    with database.transaction(here.engine) as tx, pytest.raises(SubmissionsPaused):
        extractions.submit(tx, here.owner.id, ASKED, paused, NOW)


def test_a_repetition_is_answered_while_submissions_are_paused(here: Installation) -> None:
    extraction_id = submit(here)
    paused = Settings(data=here.settings.data, submissions_paused=True)
    with database.transaction(here.engine) as tx:
        assert extractions.submit(tx, here.owner.id, ASKED, paused, NOW) == extraction_id


def test_one_over_the_limit_is_accepted_and_has_failed(here: Installation) -> None:
    ids = [submit(here, submission_id=f"sub_{n}") for n in range(4)]
    assert [type(status(here, e)) for e in ids] == [Processing, Processing, Processing, Failed]
    assert status(here, ids[3]) == Failed(ids[3], ConcurrentTaskLimit().body())


def test_one_over_the_limit_has_no_job(here: Installation) -> None:
    for n in range(4):
        submit(here, submission_id=f"sub_{n}")
    assert count(here, jobs) == 3


def test_an_ended_one_makes_room(here: Installation) -> None:
    ids = [submit(here, submission_id=f"sub_{n}") for n in range(3)]
    fail(here, ids[0], ExtractionBroke())
    assert isinstance(status(here, submit(here, submission_id="sub_3")), Processing)


def test_options_are_filled_from_the_preferences_of_the_account(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        tx.execute(
            update(tables.accounts).values(
                preferences={**accounts.PREFERENCES, "output_language": "de"}
            )
        )
    submit(here, options={"review_needed_fill_color": "red"})
    with database.reading(here.engine) as tx:
        applied = tx.execute(select(tables.extractions.c.applied_options)).scalar_one()
    assert applied == {
        "exclude_columns": [],
        "output_language": "de",
        "review_needed_fill_color": "red",
        "affected_field_fill_color": "orange",
        "send_completion_email": False,
        "json_typed_values": False,
        "ask_questions": False,
    }


def test_a_failed_one_says_why_and_with_what_details(here: Installation) -> None:
    extraction_id = submit(here)
    error = EncryptedFile({"file_names": ["file_1.pdf"]})
    fail(here, extraction_id, error)
    assert status(here, extraction_id) == Failed(extraction_id, error.body())


def test_every_failure_can_be_told(here: Installation) -> None:
    for kind in ExtractionFailed.__subclasses__():
        extraction_id = submit(here, submission_id=kind.code)
        fail(here, extraction_id, kind())
        assert status(here, extraction_id) == Failed(extraction_id, kind().body())


def test_failing_releases_credits_and_drops_jobs(here: Installation) -> None:
    extraction_id = submit(here)
    with database.transaction(here.engine) as tx:
        credits.reserve(tx, here.owner.account_id, extraction_id, 2, NOW)
    fail(here, extraction_id, ExtractionBroke())
    assert (count(here, reservations), count(here, jobs)) == (0, 0)


def test_what_has_ended_does_not_fail_any_more(here: Installation) -> None:
    extraction_id = submit(here)
    complete(here, extraction_id)
    assert fail(here, extraction_id, ExtractionBroke()) is False


def test_progress_never_falls(here: Installation) -> None:
    extraction_id = submit(here)
    with database.transaction(here.engine) as tx:
        extractions.advance(tx, extraction_id, 40)
        extractions.advance(tx, extraction_id, 30)
    assert status(here, extraction_id) == Processing(extraction_id, 40)


def test_progress_stays_below_all_until_it_is_complete(here: Installation) -> None:
    extraction_id = submit(here)
    with database.transaction(here.engine) as tx:
        extractions.advance(tx, extraction_id, 100)
    assert status(here, extraction_id) == Processing(extraction_id, 99)


@pytest.mark.parametrize("extraction_id", [str(uuid.UUID(int=1)), "no-uuid", ""])
def test_an_unknown_one_is_not_found(here: Installation, extraction_id: str) -> None:
    with pytest.raises(ExtractionNotFound):
        status(here, extraction_id)


def test_another_members_extraction_is_not_found(here: Installation) -> None:
    extraction_id, member_id = submit(here), other_member(here)
    with database.reading(here.engine) as tx, pytest.raises(ExtractionNotFound):
        extractions.status(tx, member_id, extraction_id)


def test_another_members_extraction_cannot_be_deleted(here: Installation) -> None:
    extraction_id, member_id = submit(here), other_member(here)
    complete(here, extraction_id)
    with database.transaction(here.engine) as tx, pytest.raises(ExtractionNotFound):
        extractions.remove(tx, here.files, member_id, extraction_id)


def test_an_output_has_a_key_and_the_name_of_its_task(here: Installation) -> None:
    extraction_id = submit(here)
    key = complete(here, extraction_id)
    with database.reading(here.engine) as tx:
        found = extractions.output(tx, here.owner.id, extraction_id, "csv", NOW)
    assert found == extractions.Output(key, "csv", "January")


@pytest.mark.parametrize(("completed", "kind"), [(False, "csv"), (True, "xlsx")])
def test_what_was_not_written_is_not_available(
    here: Installation, completed: bool, kind: str
) -> None:
    extraction_id = submit(here)
    if completed:
        complete(here, extraction_id)
    with database.reading(here.engine) as tx, pytest.raises(OutputNotAvailable):
        extractions.output(tx, here.owner.id, extraction_id, kind, NOW)


def test_an_output_expires_90_days_after_its_submission(here: Installation) -> None:
    extraction_id = submit(here)
    key = complete(here, extraction_id)
    end = NOW + dt.timedelta(days=90)
    with database.reading(here.engine) as tx:
        before = extractions.output(
            tx, here.owner.id, extraction_id, "csv", end - dt.timedelta(seconds=1)
        )
        with pytest.raises(OutputExpired):
            extractions.output(tx, here.owner.id, extraction_id, "csv", end)
    assert before.object_key == key


def test_what_has_expired_is_still_complete_and_has_no_outputs(here: Installation) -> None:
    extraction_id = submit(here)
    complete(here, extraction_id)
    later = NOW + dt.timedelta(days=91)
    expire(here, later)
    found = status(here, extraction_id, later)
    assert isinstance(found, extractions.Completed)
    assert (found.credits_deducted, found.outputs) == (2, {})


def test_expiring_removes_outputs_and_sources_from_disk(here: Installation) -> None:
    complete(here, submit(here))
    assert expire(here, NOW + dt.timedelta(days=91)) == 1
    assert stored(here) == []


def test_expiring_happens_once(here: Installation) -> None:
    complete(here, submit(here))
    expire(here, NOW + dt.timedelta(days=91))
    assert expire(here, NOW + dt.timedelta(days=92)) == 0


def test_what_is_processed_does_not_expire(here: Installation) -> None:
    submit(here)
    assert expire(here, NOW + dt.timedelta(days=91)) == 0


def test_sources_stay_until_the_youngest_extraction_expires(here: Installation) -> None:
    complete(here, submit(here))
    complete(here, submit(here, submission_id="sub_2", now=NOW + dt.timedelta(days=10)))
    expire(here, NOW + dt.timedelta(days=91))
    assert stored(here) == ["outputs", "sources", "sources"]
    expire(here, NOW + dt.timedelta(days=101))
    assert stored(here) == []


def test_what_is_being_processed_cannot_be_deleted(here: Installation) -> None:
    with pytest.raises(ExtractionInProgress):
        remove(here, submit(here))


def test_a_deleted_extraction_is_not_found(here: Installation) -> None:
    extraction_id = submit(here)
    complete(here, extraction_id)
    remove(here, extraction_id)
    with pytest.raises(ExtractionNotFound):
        status(here, extraction_id)


def test_deleting_removes_outputs_and_sources_from_disk(here: Installation) -> None:
    extraction_id = submit(here)
    complete(here, extraction_id)
    remove(here, extraction_id)
    assert stored(here) == []


def test_a_failed_deletion_leaves_the_files(here: Installation) -> None:
    extraction_id = submit(here)
    complete(here, extraction_id)

    def broken() -> None:
        with database.transaction(here.engine) as tx:
            extractions.remove(tx, here.files, here.owner.id, extraction_id)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert stored(here) == ["outputs", "sources", "sources"]


def test_sources_that_another_extraction_uses_stay(here: Installation) -> None:
    first = submit(here)
    submit(here, submission_id="sub_2", file_ids=["file_2"])
    complete(here, first)
    remove(here, first)
    with database.reading(here.engine) as tx:
        kept = select(upload_files.c.name).where(upload_files.c.state == "completed")
        assert list(tx.execute(kept).scalars()) == ["file_2"]
    assert stored(here) == ["sources"]


def test_read_pages_go_with_the_last_extraction_of_the_same_bytes(here: Installation) -> None:
    here.upload(b"first", session="again")  # the same bytes, uploaded once more
    first = submit(here)
    second = submit(here, submission_id="sub_2", session="again", file_ids=["file_1"])
    keep_read(here, b"first")
    complete(here, first)
    remove(here, first)
    assert (count(here, read_pages), count(here, read_files)) == (1, 1)
    complete(here, second)
    remove(here, second)
    assert (count(here, read_pages), count(here, read_files), stored(here)) == (0, 0, [])


def keep_read(here: Installation, content: bytes) -> None:
    import hashlib

    sha256 = hashlib.sha256(content).hexdigest()
    key = f"pages/{here.owner.account_id}/{sha256}/1/1-1.1"
    here.files.put(key, b"page")
    of_file = {"account_id": here.owner.account_id, "sha256": sha256, "reading": "1"}
    with database.transaction(here.engine) as tx:
        tx.execute(insert(read_pages).values(**of_file, number=1, object_key=key))
        tx.execute(insert(read_files).values(**of_file, page_count=1))


def test_deleted_text_is_nowhere_on_disk(here: Installation) -> None:
    extraction_id = submit(here, prompt="Extract the number of the secret handshake")
    complete(here, extraction_id)
    remove(here, extraction_id)
    here.engine.dispose()
    left = [p for p in here.settings.data.rglob("*") if p.is_file()]
    assert not any(b"secret handshake" in path.read_bytes() for path in left)


def test_the_ledger_outlives_the_extraction(here: Installation) -> None:
    extraction_id = submit(here)
    with database.transaction(here.engine) as tx:
        account_id = here.owner.account_id
        credits.reserve(tx, account_id, extraction_id, 2, NOW)
        credits.charge_and_release(tx, account_id, extraction_id, 2, NOW)
    complete(here, extraction_id)
    remove(here, extraction_id)
    with database.reading(here.engine) as tx:
        kinds = list(tx.execute(select(tables.ledger.c.kind)).scalars())
    assert kinds == ["start", "free", "charge"]


def test_a_submission_id_may_be_used_again_after_a_deletion(here: Installation) -> None:
    here.upload(b"third", session="again")
    first = submit(here)
    complete(here, first)
    remove(here, first)
    assert submit(here, session="again", file_ids=["file_1"]) != first


def test_deleted_files_cannot_be_submitted_again(here: Installation) -> None:
    extraction_id = submit(here)
    complete(here, extraction_id)
    remove(here, extraction_id)
    with pytest.raises(InvalidInput) as refused:
        submit(here)
    assert issues(refused) == [["file_ids", 0], ["file_ids", 1]]
