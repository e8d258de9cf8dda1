from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import select, update

from fieldfare import extractions, retention, reviews
from fieldfare.asking.plan import Plan
from fieldfare.children.reader import Reader
from fieldfare.errors import CorrectionStale, ReviewOver, Unfit
from fieldfare.finding.engine import FileFound
from fieldfare.finding.rows import Cell, Place, Review, Row
from fieldfare.finding.values import Locale
from fieldfare.jobs.workshop import Recipe
from fieldfare.reading.words import Box, Document
from fieldfare.reviews import WHOLE, Wish
from fieldfare.store import database
from fieldfare.store.schema import corrections, drawings
from fieldfare.store.schema import extractions as extractions_table
from installation import NOW, install
from working import PLAN, Clock, Counting, Works, invoice, pdf

COLUMNS = PLAN.columns
NUMBER, TOTAL = 0, 1
PLACE = Place(1, Box(10, 20, 50, 30), 612, 792, "99,50")


def doubtful(_plan: Plan, document: Document, _below: float) -> FileFound:
    """Two rows a file: one with a doubtful total and a doubt about the whole, one without."""
    cells = (Cell("INV-1"), Cell("12.50", Decimal("12.50"), PLACE, 0.4))
    about = (Review("Total: may be misread", ("Total",)), Review("two invoices may be one"))
    rows = (
        Row(cells, document.name, (1,), about),
        Row((Cell("INV-2"), Cell("7.00", Decimal("7.00"))), document.name, (1,)),
    )
    return FileFound(document.name, rows, 0, ())


@pytest.fixture
def works(tmp_path: Path, reader: Reader) -> Iterator[Works]:
    here = install(tmp_path)
    recipe = Recipe(ask=lambda *_: PLAN, find_file=doubtful)
    yield Works(here, Counting(reader), Clock(NOW), recipe)
    here.engine.dispose()


@pytest.fixture
def done(works: Works) -> str:
    """A completed extraction of two files."""
    works.extract(pdf(invoice("INV-1")), pdf(invoice("INV-2")))
    with database.reading(works.here.engine) as tx:
        return str(tx.execute(select(extractions_table.c.id)).scalar_one())


def correct(
    works: Works, done: str, column: int = TOTAL, state: str = "accepted", **wish: object
) -> int:
    made = Wish(**{"number": 1, "column": column, "state": state, "seen": 0} | wish)  # type: ignore[arg-type]
    with database.transaction(works.here.engine) as tx:
        return reviews.correct(
            tx, done, works.here.owner.id, made, COLUMNS, Locale(), works.clock()
        )


def undo(works: Works, done: str, correction_id: int) -> tuple[int, int]:
    with database.transaction(works.here.engine) as tx:
        return reviews.undo(tx, done, works.here.owner.id, correction_id, COLUMNS, works.clock())


def left(works: Works, done: str) -> int:
    with database.reading(works.here.engine) as tx:
        found = select(extractions_table.c.review_count).where(extractions_table.c.id == done)
        return int(tx.execute(found).scalar_one())


def shown(works: Works, done: str, number: int = 1) -> Row:
    with database.reading(works.here.engine) as tx:
        found = reviews.row(tx, done, number)
    assert found
    return reviews.laid_over(found.row, COLUMNS, found.standings)


def output(works: Works, done: str) -> list[dict[str, str]]:
    works.work()
    return list(json.loads(works.output(done, "json")))


# -- what is to be looked at


def test_rows_are_numbered_as_in_the_outputs_and_their_doubts_counted(
    works: Works, done: str
) -> None:
    assert left(works, done) == 4
    with database.reading(works.here.engine) as tx:
        numbered = [reviews.row(tx, done, number) for number in (1, 2, 3, 4, 5)]
        assert [r and r.row.cells[0].value for r in numbered] == [
            "INV-1", "INV-2", "INV-1", "INV-2", None,
        ]  # fmt: skip


def test_doubts_are_walked_forwards_and_backwards(works: Works, done: str) -> None:
    with database.reading(works.here.engine) as tx:
        walk = [reviews.next_doubt(tx, done, number) for number in (0, 1, 3)]
        back = [reviews.next_doubt(tx, done, n, backwards=True) for n in (5, 3, 1)]
    assert (walk, back) == ([1, 3, None], [3, 1, None])


def test_a_row_names_its_doubtful_columns_and_itself_last(works: Works, done: str) -> None:
    with database.reading(works.here.engine) as tx:
        found = reviews.row(tx, done, 1)
    assert found
    assert reviews.doubts(found.row, COLUMNS, found.standings) == [TOTAL, WHOLE]


# -- settling


def test_an_accepted_value_is_no_longer_doubtful_and_stays(works: Works, done: str) -> None:
    correct(works, done)
    row = shown(works, done)
    assert (row.cells[TOTAL].value, [r.message for r in row.reviews], left(works, done)) == (
        "12.50",
        ["two invoices may be one"],
        3,
    )


def test_a_row_as_a_whole_is_accepted_by_itself(works: Works, done: str) -> None:
    correct(works, done, WHOLE)
    assert [r.message for r in shown(works, done).reviews] == ["Total: may be misread"]


def test_a_corrected_value_is_written_and_typed_like_the_others(works: Works, done: str) -> None:
    correct(works, done, state="corrected", text="1.299,50", place=PLACE)
    cell = shown(works, done).cells[TOTAL]
    assert cell == Cell("1299.50", Decimal("1299.50"), PLACE)


def test_a_value_that_was_not_doubtful_can_be_corrected(works: Works, done: str) -> None:
    correct(works, done, NUMBER, "corrected", text="INV-10")
    assert (shown(works, done).cells[NUMBER].value, left(works, done)) == ("INV-10", 4)


def test_what_is_no_amount_is_refused_with_advice(works: Works, done: str) -> None:
    with pytest.raises(Unfit) as refused:
        correct(works, done, state="corrected", text="twelve")
    assert refused.value.text == "“twelve” is no amount. Write it like 1234.56."


def test_an_unreadable_value_is_empty_and_said_to_be_so(works: Works, done: str) -> None:
    correct(works, done, state="unreadable")
    row = shown(works, done)
    assert (row.cells[TOTAL], row.reviews[-1]) == (
        Cell(),
        Review("Total: a person marked this as not readable", ("Total",)),
    )
    assert left(works, done) == 3


def test_of_a_doubt_about_two_columns_the_other_one_is_left(works: Works, done: str) -> None:
    row = Row((Cell("a"), Cell("b")), "a.pdf", (1,), (Review("odd", ("Invoice Number", "Total")),))
    standings = {TOTAL: reviews.OPEN._replace(state="accepted")}
    assert reviews.laid_over(row, COLUMNS, standings).reviews == (
        Review("odd", ("Invoice Number",)),
    )


def test_what_is_said_of_it_is_in_the_language_of_the_outputs(works: Works) -> None:
    works.recipe = replace(works.recipe, find_file=doubtful)
    works.extract(pdf(invoice()), options={"output_language": "de"})
    with database.reading(works.here.engine) as tx:
        done = str(tx.execute(select(extractions_table.c.id)).scalar_one())
    correct(works, done, state="unreadable")
    said = output(works, done)[0]["Review Needed"]
    assert said.endswith("Total: von einer Person als nicht lesbar markiert")


# -- one after another


def test_a_stale_write_is_refused_and_both_values_are_told(works: Works, done: str) -> None:
    first = correct(works, done, state="corrected", text="1.00")
    with pytest.raises(CorrectionStale) as refused:
        correct(works, done, state="corrected", text="2.00")
    assert refused.value.details is not None
    told = {name: refused.value.details[name] for name in ("theirs", "yours", "seen")}
    assert told == {"theirs": "1.00", "yours": "2.00", "seen": first}
    assert shown(works, done).cells[TOTAL].value == "1.00"


def test_two_who_say_the_same_do_not_contradict(works: Works, done: str) -> None:
    assert correct(works, done) == correct(works, done)


def test_whoever_has_seen_the_last_correction_may_add_one(works: Works, done: str) -> None:
    first = correct(works, done, state="corrected", text="1.00")
    correct(works, done, state="corrected", text="2.00", seen=first)
    assert shown(works, done).cells[TOTAL].value == "2.00"


def test_undoing_goes_back_step_by_step_and_keeps_all(works: Works, done: str) -> None:
    first = correct(works, done, state="corrected", text="1.00")
    second = correct(works, done, state="unreadable", seen=first)
    assert undo(works, done, second) == (1, TOTAL)
    assert (shown(works, done).cells[TOTAL].value, left(works, done)) == ("1.00", 3)
    with database.reading(works.here.engine) as tx:
        kept = tx.execute(
            select(corrections.c.old, corrections.c.new, corrections.c.undoes).order_by(
                corrections.c.id
            )
        ).all()
    assert [tuple(line) for line in kept] == [
        ("12.50", "1.00", None),
        ("1.00", "", None),
        ("", "1.00", second),
    ]


def test_undoing_the_first_one_opens_the_doubt_again(works: Works, done: str) -> None:
    undo(works, done, correct(works, done))
    assert (len(shown(works, done).reviews), left(works, done)) == (2, 4)


def test_only_the_newest_correction_of_a_cell_can_be_undone(works: Works, done: str) -> None:
    first = correct(works, done, state="corrected", text="1.00")
    correct(works, done, state="corrected", text="2.00", seen=first)
    with pytest.raises(CorrectionStale):
        undo(works, done, first)


def test_a_correction_cannot_be_changed(works: Works, done: str) -> None:
    correct(works, done)
    with (
        pytest.raises(sa.exc.IntegrityError, match="append-only"),
        database.transaction(works.here.engine) as tx,
    ):
        tx.execute(update(corrections).values(new="else"))


def test_it_says_who_corrected_when_and_where(works: Works, done: str) -> None:
    correct(works, done, state="corrected", text="99.50", place=PLACE)
    with database.reading(works.here.engine) as tx:
        found = reviews.row(tx, done, 1)
        assert found
        [line] = reviews.history(tx, done, found.key)
    assert (line.member_id, line.at) == (works.here.owner.id, works.clock())
    assert found.standings[TOTAL].cell == Cell("99.50", Decimal("99.50"), PLACE)


# -- the outputs


def test_outputs_are_made_anew_with_corrections(works: Works, done: str) -> None:
    before = {stored.key for stored in works.here.files.stored() if "outputs" in stored.key}
    correct(works, done, state="corrected", text="99.5")
    correct(works, done, WHOLE)
    rows = output(works, done)
    assert (rows[0]["Total"], rows[0]["Review Needed"]) == ("99.5", "")
    assert rows[2]["Review Needed"] == "Total: may be misread; two invoices may be one"
    after = {stored.key for stored in works.here.files.stored() if "outputs" in stored.key}
    assert (before & after, len(after)) == (set(), len(before))


def test_nothing_is_charged_again(works: Works, done: str) -> None:
    before = works.status(done)
    correct(works, done)
    works.work()
    after = works.status(done)
    assert isinstance(before, extractions.Completed)
    assert isinstance(after, extractions.Completed)
    assert (before.credits_deducted, before.balance) == (after.credits_deducted, after.balance)


def test_what_is_settled_is_no_longer_in_the_status(works: Works, done: str) -> None:
    correct(works, done)
    works.work()
    status = works.status(done)
    assert isinstance(status, extractions.Completed)
    items = {item["message"]: item["output_row_numbers"] for item in status.review_items}
    assert items == {"two invoices may be one": [1, 3], "Total: may be misread": [3]}


def test_many_corrections_make_the_outputs_anew_once(works: Works, done: str) -> None:
    correct(works, done)
    works.clock.forward(seconds=3)
    correct(works, done, WHOLE)
    assert works.jobs() == ["write"]
    works.clock.forward(seconds=3)
    assert not works.worker().step()
    works.clock.forward(seconds=3)
    assert works.worker().step()


def test_an_output_is_said_to_be_behind_until_then(works: Works, done: str) -> None:
    correct(works, done)
    with database.reading(works.here.engine) as tx:
        assert reviews.is_behind(tx, done)
    works.work()
    with database.reading(works.here.engine) as tx:
        assert not reviews.is_behind(tx, done)


def test_rows_of_before_get_their_numbers_when_they_are_asked_for(works: Works, done: str) -> None:
    with database.transaction(works.here.engine) as tx:
        tx.exec_driver_sql("UPDATE rows SET number = NULL, doubts = NULL")
        tx.exec_driver_sql("UPDATE extractions SET review_count = 1")
        reviews.ask_for_outputs(
            tx, done, works.here.owner.account_id, works.clock(), dt.timedelta()
        )
    works.work()
    assert left(works, done) == 4


# -- what there is no review of


def test_there_is_nothing_to_correct_while_it_is_processed(works: Works) -> None:
    extraction_id = works.submit(pdf(invoice()))
    with pytest.raises(ReviewOver):
        correct(works, extraction_id)


def test_corrections_expire_with_their_rows(works: Works, done: str) -> None:
    correct(works, done)
    works.clock.forward(days=91)
    retention.sweep(works.here.engine, works.here.files, works.here.settings, works.clock())
    with database.reading(works.here.engine) as tx:
        assert tx.execute(select(corrections)).all() == []
    with pytest.raises(ReviewOver):
        correct(works, done)


# -- pages as pictures


def drawn(works: Works, done: str, position: int = 0) -> reviews.Drawing | None:
    with database.transaction(works.here.engine) as tx:
        at = reviews.page(tx, done, position, 1)
        assert at
        if reviews.drawing(tx, at) is None:
            reviews.ask_for_drawing(tx, done, position, at, works.clock())
            reviews.ask_for_drawing(tx, done, position, at, works.clock())
    works.work()
    with database.reading(works.here.engine) as tx:
        return reviews.drawing(tx, at)


def test_a_page_is_drawn_once_when_it_is_first_asked_for(works: Works, done: str) -> None:
    first = drawn(works, done)
    assert first
    assert first.key
    assert works.here.files.read(first.key)[8:12] == b"WEBP"
    assert drawn(works, done) == first


def test_a_page_that_kills_who_draws_it_says_so(works: Works, done: str) -> None:
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError

    works.reader = replace(works.reader, reader=works.reader.reader)
    works.reader.draw = broken  # type: ignore[method-assign]
    assert drawn(works, done) == reviews.Drawing(None, "This page cannot be drawn.")


def test_pictures_go_with_the_extraction(works: Works, done: str) -> None:
    drawn(works, done)
    with database.transaction(works.here.engine) as tx:
        extractions.remove(tx, works.here.files, works.here.owner.id, done)
    with database.reading(works.here.engine) as tx:
        assert tx.execute(select(drawings)).all() == []
    assert [s.key for s in works.here.files.stored() if s.key.startswith("drawings")] == []
