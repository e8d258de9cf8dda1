from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import openpyxl
import pytest
from sqlalchemy import func, select

from fieldfare import due, extractions
from fieldfare.errors import (
    EncryptedFile,
    ExtractionBroke,
    ExtractionFailed,
    FilePageLimitExceeded,
    FileSizeLimitExceeded,
    InsufficientCredits,
    NoPagesFound,
    PromptRejected,
    PromptUnclear,
)
from fieldfare.extractions import Completed, Failed, FailureReason, PageOf, Processing, Status
from fieldfare.finding.engine import FileFound
from fieldfare.jobs import find
from fieldfare.jobs.worker import Worker
from fieldfare.pipeline import find_file
from fieldfare.reading.words import Document, FailedPage, Page
from fieldfare.store import database
from fieldfare.store.objects import Files
from fieldfare.store.schema import ledger, reservations
from working import Counting, Deadly, Killed, Works, image, invoice, pdf, work_with_deaths


class FullDisk(Files):
    """Files on a device that has no room for outputs."""

    def _open_new(self, path: Path) -> BinaryIO:
        path.touch()
        return Path("/dev/full").open("wb")


def completed(status: Status) -> Completed:
    assert isinstance(status, Completed), status
    return status


def error(status: Status) -> dict[str, object]:
    assert isinstance(status, Failed), status
    return dict(status.error)


def rows(works: Works, status: Completed) -> list[dict[str, object]]:
    return list(json.loads(works.output(status.extraction_id, "json")))


def entries(works: Works) -> list[tuple[str, int]]:
    with database.reading(works.here.engine) as tx:
        found = tx.execute(select(ledger.c.kind, ledger.c.credits).order_by(ledger.c.id))
        return [(row.kind, row.credits) for row in found]


def reserved(works: Works) -> int:
    with database.reading(works.here.engine) as tx:
        return tx.execute(select(func.coalesce(func.sum(reservations.c.credits), 0))).scalar_one()


def objects(works: Works) -> set[str]:
    return {stored.key.split("/")[0] for stored in works.here.files.stored()}


def misbehaving(works: Works, **functions: object) -> Works:
    works.recipe = replace(works.recipe, **functions)  # type: ignore[arg-type]
    return works


def raising(failure: Exception) -> object:
    def function(*_: object) -> object:
        raise failure

    return function


# -- what a completed extraction says


def test_rows_come_from_files_in_their_order(works: Works) -> None:
    status = completed(works.extract(pdf(invoice("INV-1")), pdf(invoice("INV-2"))))
    assert [row["Invoice Number"] for row in rows(works, status)] == ["INV-1", "INV-2"]


def test_pages_are_listed_in_order_of_files_and_numbers(works: Works) -> None:
    status = completed(works.extract(pdf(*[invoice()] * 5), pdf(invoice())))
    assert status.successful == [
        *[PageOf("file_1.pdf", n) for n in range(1, 6)],
        PageOf("file_2.pdf", 1),
    ]


def test_the_grain_is_resolved(works: Works) -> None:
    status = completed(works.extract(pdf(invoice()), output_structure="automatic"))
    assert status.output_structure == "per_invoice"


def test_each_page_that_was_read_costs_one_credit(works: Works) -> None:
    status = completed(works.extract(pdf(invoice(), invoice()), b"broken"))
    assert status.credits_deducted == 2
    assert entries(works) == [("start", 10_000), ("free", 50), ("charge", -2)]


def test_nothing_stays_reserved(works: Works) -> None:
    works.extract(pdf(invoice()), b"broken")
    assert reserved(works) == 0


def test_pages_are_reserved_once_they_are_known(works: Works) -> None:
    works.submit(pdf(invoice(), invoice()))
    assert reserved(works) == 0
    works.work(steps=1)
    assert reserved(works) == 2


def test_the_balance_is_the_one_after_the_charge(works: Works) -> None:
    status = completed(works.extract(pdf(invoice())))
    assert status.balance == (10_049, 0)


def test_outputs_are_kept_for_90_days_after_the_submission(works: Works) -> None:
    submitted = works.clock()
    status = completed(works.extract(pdf(invoice())))
    assert status.output_expires_at == submitted + dt.timedelta(days=90)


def test_a_broken_file_fails_alone_as_its_page_1(works: Works) -> None:
    status = completed(works.extract(b"no invoice", pdf(invoice())))
    assert status.failed == [PageOf("file_1.pdf", 1)]
    assert status.successful == [PageOf("file_2.pdf", 1)]


def test_failed_pages_are_gathered_by_reason(works: Works) -> None:
    status = completed(works.extract(b"no invoice", pdf(invoice()), b"nor this"))
    [reason] = status.failure_reasons
    assert reason == FailureReason(
        "BROKEN_DOCUMENT", reason.message, {"file_1.pdf": [1], "file_3.pdf": [1]}
    )


def test_what_a_person_must_look_at_is_listed_with_rows_and_places(works: Works) -> None:
    status = completed(works.extract(pdf("nothing of what was asked for"), pdf(invoice())))
    written = [row["Review Needed"] for row in rows(works, status)]
    for item in status.review_items:
        for number in item["output_row_numbers"]:
            assert item["message"] in str(written[number - 1])
    assert sum(map(bool, written)) == len(
        {n for item in status.review_items for n in item["output_row_numbers"]}
    )


def test_all_three_outputs_are_written(works: Works) -> None:
    status = completed(works.extract(pdf(invoice("INV-7", "99.00"))))
    assert sorted(status.outputs) == ["csv", "json", "rows", "xlsx"]
    csv = works.output(status.extraction_id, "csv").decode("utf-8-sig").splitlines()
    assert csv[1].startswith("INV-7,99.00,")
    book = openpyxl.load_workbook(io.BytesIO(works.output(status.extraction_id, "xlsx")))
    assert [cell.value for cell in book.worksheets[0][2]][:2] == ["INV-7", 99]


def test_progress_rises_from_step_to_step(works: Works) -> None:
    extraction_id = works.submit(pdf(*[invoice()] * 6))
    worker, seen = works.worker(), []
    for _ in range(5):
        status = works.status(extraction_id)
        assert isinstance(status, Processing)
        seen.append(status.progress)
        worker.step()
    assert (seen, type(works.status(extraction_id))) == ([0, 5, 58, 85, 95], Completed)


# -- options


def test_columns_may_be_left_out(works: Works) -> None:
    options = {"exclude_columns": ["source_file", "review_needed"]}
    status = completed(works.extract(pdf(invoice()), options=options))
    assert list(rows(works, status)[0]) == ["Invoice Number", "Total"]


def test_json_values_may_be_typed(works: Works) -> None:
    options = {"json_typed_values": True}
    status = completed(works.extract(pdf(invoice(total="12.50")), options=options))
    assert rows(works, status)[0]["Total"] == 12.5


def test_an_email_that_cannot_be_sent_is_a_note(works: Works) -> None:
    status = completed(works.extract(pdf(invoice()), options={"send_completion_email": True}))
    assert [note["topic"] for note in status.notes] == ["Completion e-mail"]


def test_a_language_that_is_not_available_is_a_note(works: Works) -> None:
    status = completed(works.extract(pdf(invoice()), options={"output_language": "ja"}))
    assert [note["topic"] for note in status.notes] == ["Language of messages"]


def test_notes_come_in_the_language_that_was_asked_for(works: Works) -> None:
    options = {"output_language": "nl", "send_completion_email": True}
    status = completed(works.extract(pdf(invoice()), options=options))
    assert [note["topic"] for note in status.notes] == ["E-mail bij voltooiing"]


def test_nobody_is_asked_anything(works: Works) -> None:
    status = works.extract(pdf(invoice()), options={"ask_questions": True})
    assert completed(status).notes == []


# -- reading once


def test_a_second_prompt_over_the_same_file_opens_and_reads_nothing(works: Works) -> None:
    works.extract(pdf(invoice()), session="once")
    works.reader.opened.clear()
    works.reader.read_pages.clear()
    works.extract(session="once", file_ids=["file_1"], prompt="Extract the total")
    assert (works.reader.opened, works.reader.read_pages) == ([], [])


def test_the_same_bytes_in_another_upload_are_not_read_again(works: Works) -> None:
    content = pdf(invoice())
    works.extract(content)
    works.reader.read_pages.clear()
    status = completed(works.extract(content))
    assert (works.reader.read_pages, status.credits_deducted) == ([], 1)


def test_the_same_bytes_twice_in_one_extraction_are_read_once(works: Works) -> None:
    content = pdf(invoice())
    status = completed(works.extract(content, content))
    assert works.reader.read_pages == [("file_1.pdf", 1)]
    assert status.successful == [PageOf("file_1.pdf", 1), PageOf("file_2.pdf", 1)]


def test_two_extractions_at_once_keep_one_copy_of_a_page(works: Works) -> None:
    first, second = (works.submit(pdf(invoice()), session=name) for name in ("a", "b"))
    works.work()
    completed(works.status(first))
    completed(works.status(second))
    kept = [stored.key for stored in works.here.files.stored("pages")]
    assert len(kept) == 1


def test_steps_read_at_most_so_many_pages_of_any_files(works: Works) -> None:
    works.submit(pdf(*[invoice()] * 3), pdf(*[invoice("INV-2")] * 3))
    worker = works.worker()
    worker.step()
    assert works.jobs() == ["read", "read"]
    worker.step()
    assert works.reader.read_pages == [
        ("file_1.pdf", 1),
        ("file_1.pdf", 2),
        ("file_1.pdf", 3),
        ("file_2.pdf", 1),
    ]


@pytest.mark.parametrize("left", [None, b"", b"\0" * 4096])
def test_read_pages_that_are_lost_are_read_again(works: Works, left: bytes | None) -> None:
    two = pdf(invoice("INV-1"), invoice("INV-2"))
    works.extract(two, pdf(invoice("INV-3")))
    [first, *_] = [stored.key for stored in works.here.files.stored("pages")]
    works.here.files.delete(first)
    if left is not None:
        works.here.files.put(first, left)
    works.reader.read_pages.clear()
    status = completed(works.extract(two, pdf(invoice("INV-3"))))
    assert [row["Invoice Number"] for row in rows(works, status)] == ["INV-1", "INV-2", "INV-3"]
    assert len(works.reader.read_pages) == 1


def test_a_lost_page_among_many_files_costs_no_row_and_doubles_none(
    works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "PAGES", 1)
    contents = [pdf(invoice(f"INV-{n}")) for n in range(4)]
    works.extract(*contents)
    for stored in list(works.here.files.stored("pages"))[1:3]:
        works.here.files.delete(stored.key)
    status = completed(works.extract(*contents))
    assert [row["Invoice Number"] for row in rows(works, status)] == [
        "INV-0",
        "INV-1",
        "INV-2",
        "INV-3",
    ]


# -- how an extraction fails


def test_encrypted_files_fail_the_extraction_and_are_all_named(works: Works) -> None:
    locked = pdf(invoice(), password="secret")
    status = works.extract(pdf(invoice()), locked, locked)
    expected = EncryptedFile({"file_names": ["file_2.pdf", "file_3.pdf"]})
    assert error(status) == expected.body()


def test_files_with_too_many_pages_fail_the_extraction_and_are_all_named(works: Works) -> None:
    long = pdf(*[invoice()] * 7)
    status = works.extract(long, pdf(*[invoice()] * 6), long)
    expected = FilePageLimitExceeded({"file_names": ["file_1.pdf", "file_3.pdf"]})
    assert error(status) == expected.body()


def test_a_picture_of_too_many_pixels_fails_the_extraction(works: Works) -> None:
    status = works.extract(image(12_000, 12_000), suffix="png")
    assert error(status) == FileSizeLimitExceeded().body()


def test_files_without_a_page_that_can_be_read_fail_the_extraction(works: Works) -> None:
    assert error(works.extract(b"no invoice", b"nor this")) == NoPagesFound().body()


def test_pages_none_of_which_can_be_read_fail_the_extraction(works: Works) -> None:
    class Blind(Counting):
        def read(self, _path: Path, _name: str, numbers: Sequence[int]) -> Iterator[FailedPage]:
            return (FailedPage(number, "BROKEN_PAGE", "broken") for number in numbers)

    works.reader = Blind(works.reader.reader)
    assert error(works.extract(pdf(invoice()))) == NoPagesFound().body()
    assert (entries(works)[-1], reserved(works)) == (("free", 50), 0)


def test_pages_that_are_all_too_large_fail_the_extraction(works: Works) -> None:
    class Small(Counting):
        def read(self, _path: Path, _name: str, numbers: Sequence[int]) -> Iterator[FailedPage]:
            return (FailedPage(number, "TOO_LARGE", "too large") for number in numbers)

    works.reader = Small(works.reader.reader)
    assert error(works.extract(pdf(invoice()))) == FileSizeLimitExceeded().body()


def test_a_page_that_is_too_large_fails_alone_under_its_published_code(works: Works) -> None:
    class Small(Counting):
        def read(
            self, path: Path, name: str, numbers: Sequence[int]
        ) -> Iterator[Page | FailedPage]:
            for number in numbers:
                if number == 2:
                    yield FailedPage(2, "TOO_LARGE", "too large")
                else:
                    yield from super().read(path, name, [number])

    works.reader = Small(works.reader.reader)
    status = completed(works.extract(pdf(invoice("A-1"), invoice("A-2"), invoice("A-3"))))
    assert status.failure_reasons == [
        FailureReason("PROCESSING_FILE_SIZE_LIMIT_EXCEEDED", "too large", {"file_1.pdf": [2]})
    ]


@pytest.mark.parametrize("refusal", [PromptRejected(), PromptUnclear()])
def test_a_prompt_that_is_refused_fails_the_extraction(
    works: Works, refusal: ExtractionFailed
) -> None:
    misbehaving(works, ask=raising(refusal))
    assert error(works.extract(pdf(invoice()))) == refusal.body()


def test_too_few_credits_fail_the_extraction_with_the_numbers(works: Works) -> None:
    many = [pdf(*[invoice(f"INV-{n}")] * 6) for n in range(10)]
    with database.transaction(works.here.engine) as tx:
        tx.exec_driver_sql("UPDATE accounts SET free_pages_a_month = 5")
        tx.exec_driver_sql(
            "INSERT INTO ledger (account_id, at, kind, credits, month, text)"
            " SELECT id, '2026-11-01', 'charge', -9990, '', '' FROM accounts"
        )
    expected = InsufficientCredits(
        {"credits_required": 60, "credits_balance": 15, "credits_reserved": 0}
    )
    assert error(works.extract(*many)) == expected.body()
    assert reserved(works) == 0


def test_an_engine_that_always_breaks_fails_the_extraction(works: Works) -> None:
    misbehaving(works, find_file=raising(ZeroDivisionError()))
    assert error(works.extract(pdf(invoice()))) == ExtractionBroke().body()
    assert reserved(works) == 0


def test_an_engine_that_breaks_on_one_file_fails_only_its_pages(works: Works) -> None:
    def picky(plan: object, document: Document, review_below: float) -> FileFound:
        if document.name == "file_2.pdf":
            raise ZeroDivisionError
        return find_file(plan, document, review_below)  # type: ignore[arg-type]

    misbehaving(works, find_file=picky)
    status = completed(works.extract(*[pdf(invoice(f"INV-{n}")) for n in (1, 2, 3)]))
    assert [row["Invoice Number"] for row in rows(works, status)] == ["INV-1", "INV-3"]
    assert status.failed == [PageOf("file_2.pdf", 1)]
    assert status.credits_deducted == 2


def test_a_writer_that_always_breaks_fails_the_extraction(works: Works) -> None:
    misbehaving(works, write=raising(ZeroDivisionError()))
    assert error(works.extract(pdf(invoice()))) == ExtractionBroke().body()
    assert "outputs" not in objects(works)


def test_a_step_that_breaks_twice_is_tried_again(works: Works) -> None:
    failures = [ZeroDivisionError(), ZeroDivisionError()]

    def shaky(plan: object, document: Document, review_below: float) -> FileFound:
        if failures:
            raise failures.pop()
        return find_file(plan, document, review_below)  # type: ignore[arg-type]

    misbehaving(works, find_file=shaky)
    assert completed(works.extract(pdf(invoice()))).credits_deducted == 1


def test_a_full_disk_while_writing_fails_the_extraction_and_leaves_nothing(works: Works) -> None:
    extraction_id = works.submit(pdf(invoice()))
    works.work(steps=3)  # prepare, read, find
    works.work(works.worker(files=FullDisk(works.here.settings.data)))
    assert error(works.status(extraction_id)) == ExtractionBroke().body()
    assert objects(works) == {"sources", "pages"}


# -- workers that die


def test_the_page_that_kills_its_worker_fails_alone(works: Works) -> None:
    extraction_id = works.submit(pdf(*[invoice()] * 6), pdf(invoice("INV-2")))
    deaths = work_with_deaths(works, Deadly(works.reader.reader))
    status = completed(works.status(extraction_id))
    assert status.failed == [PageOf("file_1.pdf", 3)]
    assert status.credits_deducted == 6
    assert deaths == 6  # three together with others, three alone


def test_an_extraction_whose_only_file_kills_whoever_opens_it_fails(works: Works) -> None:
    class Deadlier(Deadly):
        def count(self, _path: Path, _name: str) -> object:  # type: ignore[override]
            raise Killed

    extraction_id = works.submit(pdf(invoice()))
    deaths = work_with_deaths(works, Deadlier(works.reader.reader))
    assert (error(works.status(extraction_id)), deaths) == (NoPagesFound().body(), 3)


def test_a_worker_that_was_taken_for_dead_changes_nothing_any_more(works: Works) -> None:
    """Its step is done by another one while it still works; it commits nothing and charges nothing."""
    extraction_id = works.submit(pdf(invoice()))
    works.work(steps=3)
    late: list[Worker] = []

    def slow(table: object, kind: str, file: BinaryIO, _: object) -> None:
        if late:
            file.write(b"by another")
            return
        late.append(works.worker())
        works.clock.forward(seconds=works.here.settings.lease_seconds + 1)
        works.work(late[0])
        file.write(b"too late")

    misbehaving(works, write=slow)
    works.work()
    assert works.output(extraction_id, "csv") == b"by another"
    assert entries(works) == [("start", 10_000), ("free", 50), ("charge", -1)]
    assert len(list(works.here.files.stored("outputs"))) == 4


def test_pages_that_another_worker_has_read_meanwhile_are_kept_once(works: Works) -> None:
    class Slow(Counting):
        def read(
            self, path: Path, name: str, numbers: Sequence[int]
        ) -> Iterator[Page | FailedPage]:
            yield from super().read(path, name, numbers)
            works.clock.forward(seconds=works.here.settings.lease_seconds + 1)
            works.work()

    extraction_id = works.submit(pdf(invoice(), invoice()))
    works.work(steps=1)
    works.worker(reader=Slow(works.reader.reader)).step()
    assert completed(works.status(extraction_id)).credits_deducted == 2
    assert len(list(works.here.files.stored("pages"))) == 2


def test_a_result_counts_only_while_the_job_is_held(works: Works) -> None:
    works.submit(pdf(invoice()))
    now = works.clock()
    with database.transaction(works.here.engine) as tx:
        late = due.claim(tx, "late", now, 60)
        due.claim(tx, "another", now + dt.timedelta(seconds=61), 60)
    assert late is not None
    with pytest.raises(due.Superseded), works.worker().shop.result(late):
        pass


def test_a_step_that_is_called_off_is_given_back_and_done_by_another(works: Works) -> None:
    extraction_id = works.submit(pdf(*[invoice()] * 4))
    works.work(steps=1)
    stopped = works.worker()
    stopped.shop.stopping.set()
    stopped.step()
    assert works.jobs() == ["read"]
    works.work()
    assert completed(works.status(extraction_id)).credits_deducted == 4


def test_files_are_looked_through_in_batches_of_pages() -> None:
    counted = [(0, 40), (1, 40), (2, 10), (3, 200), (4, 1)]
    assert list(find._batches(counted)) == [[0], [1, 2], [3], [4]]


def test_an_extraction_that_ended_otherwise_is_left_alone(works: Works) -> None:
    extraction_id = works.submit(pdf(invoice()))
    works.work(steps=2)
    with database.transaction(works.here.engine) as tx:
        extractions.fail(tx, extraction_id, ExtractionBroke(), works.clock())
    works.work()
    assert error(works.status(extraction_id)) == ExtractionBroke().body()
