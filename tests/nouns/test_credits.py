from __future__ import annotations

import datetime as dt
import tempfile
import threading
import uuid
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
)
from sqlalchemy import insert, select

import grounds
from fieldfare import accounts, credits
from fieldfare.credits import Balance
from fieldfare.errors import InsufficientCredits
from fieldfare.settings import Settings
from fieldfare.store import database
from fieldfare.store.schema import extractions, ledger, reservations
from installation import NOW, Installation, install

NEXT_MONTH = NOW + dt.timedelta(days=30)


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return install(tmp_path, starting_credits=100, free_pages_a_month=50)


def extraction(here: Installation) -> str:
    """An extraction that may hold credits."""
    extraction_id = str(uuid.uuid4())
    with database.transaction(here.engine) as tx:
        tx.execute(
            insert(extractions).values(
                id=extraction_id,
                account_id=here.owner.account_id,
                member_id=here.owner.id,
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
                created_at=NOW,
            )
        )
    return extraction_id


def balance(here: Installation, now: dt.datetime = NOW) -> Balance:
    with database.reading(here.engine) as tx:
        return credits.balance(tx, here.owner.account_id, now)


def reserve(here: Installation, pages: int, now: dt.datetime = NOW) -> str:
    extraction_id = extraction(here)
    with database.transaction(here.engine) as tx:
        credits.reserve(tx, here.owner.account_id, extraction_id, pages, now)
    return extraction_id


def charge(here: Installation, extraction_id: str, pages: int, now: dt.datetime = NOW) -> None:
    with database.transaction(here.engine) as tx:
        credits.charge_and_release(tx, here.owner.account_id, extraction_id, pages, now)


def release(here: Installation, extraction_id: str) -> None:
    with database.transaction(here.engine) as tx:
        credits.release(tx, extraction_id)


def add(here: Installation, amount: int) -> None:
    with database.transaction(here.engine) as tx:
        credits.add(tx, here.owner.account_id, amount, NOW)


def set_free_pages(here: Installation, monthly: int) -> None:
    with database.transaction(here.engine) as tx:
        accounts.first_start(tx, Settings(data=here.settings.data, free_pages_a_month=monthly))


def entries(here: Installation) -> list[tuple[str, int, str]]:
    with database.reading(here.engine) as tx:
        found = tx.execute(
            select(ledger.c.kind, ledger.c.credits, ledger.c.month).order_by(ledger.c.id)
        )
        return [tuple(row) for row in found]  # type: ignore[misc]


def test_a_new_account_has_its_start_and_the_free_pages_of_the_month(here: Installation) -> None:
    assert balance(here) == Balance(150, 0)


def test_looking_enters_nothing(here: Installation) -> None:
    balance(here)
    assert entries(here) == [("start", 100, "")]


def test_added_credits_count(here: Installation) -> None:
    add(here, 7)
    assert balance(here) == Balance(157, 0)


def test_no_credits_cannot_be_added(here: Installation) -> None:
    with pytest.raises(ValueError, match="more than none"):
        add(here, 0)


def test_a_reservation_lowers_what_is_available_and_not_the_balance(here: Installation) -> None:
    reserve(here, 25)
    assert (balance(here), balance(here).available) == (Balance(150, 25), 125)


def test_the_free_pages_of_a_month_are_granted_once(here: Installation) -> None:
    release(here, reserve(here, 1))
    release(here, reserve(here, 1))
    assert entries(here) == [("start", 100, ""), ("free", 50, "2026-11")]


def test_free_pages_are_spent_first(here: Installation) -> None:
    charge(here, reserve(here, 60), 60)
    assert entries(here)[2:] == [("charge", -50, "2026-11"), ("charge", -10, "")]


def test_pages_that_failed_are_released_without_a_charge(here: Installation) -> None:
    charge(here, reserve(here, 10), 4)
    assert balance(here) == Balance(146, 0)


def test_an_extraction_of_which_no_page_was_read_costs_nothing(here: Installation) -> None:
    charge(here, reserve(here, 10), 0)
    assert (balance(here), len(entries(here))) == (Balance(150, 0), 2)


def test_all_credits_may_be_reserved(here: Installation) -> None:
    reserve(here, 150)
    assert balance(here) == Balance(150, 150)


def test_one_more_than_is_available_is_refused_with_the_numbers(here: Installation) -> None:
    reserve(here, 10)
    with pytest.raises(InsufficientCredits) as refused:
        reserve(here, 141)
    assert refused.value.details == {
        "credits_required": 141,
        "credits_balance": 150,
        "credits_reserved": 10,
    }


def test_reserving_twice_for_an_extraction_holds_its_credits_once(here: Installation) -> None:
    extraction_id = reserve(here, 10)
    with database.transaction(here.engine) as tx:
        credits.reserve(tx, here.owner.account_id, extraction_id, 10, NOW)
    assert balance(here) == Balance(150, 10)


def test_more_than_is_held_is_not_charged(here: Installation) -> None:
    extraction_id = reserve(here, 10)
    with pytest.raises(ValueError, match="holds 10 credits, not 11"):
        charge(here, extraction_id, 11)


def test_an_extraction_is_not_charged_twice(here: Installation) -> None:
    extraction_id = reserve(here, 10)
    charge(here, extraction_id, 10)
    with pytest.raises(ValueError, match="holds None credits"):
        charge(here, extraction_id, 10)


def test_unused_free_pages_expire_with_their_month(here: Installation) -> None:
    charge(here, reserve(here, 20), 20)
    assert balance(here, NEXT_MONTH) == Balance(150, 0)


def test_the_turn_of_the_month_is_entered_by_the_next_reservation(here: Installation) -> None:
    charge(here, reserve(here, 20), 20)
    reserve(here, 1, NEXT_MONTH)
    assert entries(here)[3:] == [("expired", -30, "2026-11"), ("free", 50, "2026-12")]


def test_months_in_which_nobody_came_grant_nothing(here: Installation) -> None:
    reserve(here, 1)
    assert balance(here, NOW + dt.timedelta(days=300)).credits == 151


def test_free_pages_that_are_reserved_outlive_their_month(here: Installation) -> None:
    extraction_id = reserve(here, 20)
    assert balance(here, NEXT_MONTH) == Balance(170, 20)
    charge(here, extraction_id, 20, NEXT_MONTH)
    assert balance(here, NEXT_MONTH) == Balance(150, 0)


def test_free_pages_that_are_reserved_in_the_next_month_do_not_outlive_theirs(
    here: Installation,
) -> None:
    release(here, reserve(here, 1))
    reserve(here, 20, NEXT_MONTH)
    assert balance(here, NEXT_MONTH) == Balance(150, 20)


def test_the_number_of_free_pages_may_be_set_anew(here: Installation) -> None:
    set_free_pages(here, 10)
    assert balance(here) == Balance(110, 0)


def test_without_free_pages_none_are_granted(here: Installation) -> None:
    set_free_pages(here, 0)
    reserve(here, 1)
    assert entries(here) == [("start", 100, "")]


def test_the_month_begins_at_midnight_utc(here: Installation) -> None:
    release(here, reserve(here, 1))
    west = dt.timezone(dt.timedelta(hours=-5))
    release(here, reserve(here, 1, dt.datetime(2026, 11, 30, 20, tzinfo=west)))
    assert entries(here)[-1] == ("free", 50, "2026-12")


@pytest.mark.parametrize("statement", [sa.update(ledger).values(credits=1), sa.delete(ledger)])
def test_the_ledger_is_append_only(here: Installation, statement: sa.Executable) -> None:
    with (
        database.transaction(here.engine) as tx,
        pytest.raises(sa.exc.IntegrityError, match="append-only"),
    ):
        tx.execute(statement)


def test_many_at_once_are_exact(tmp_path: Path) -> None:
    here = install(tmp_path, starting_credits=30, free_pages_a_month=10)
    ids = [extraction(here) for _ in range(24)]
    refused: list[str] = []

    def run(extraction_id: str) -> None:
        try:
            with database.transaction(here.engine) as tx:
                credits.reserve(tx, here.owner.account_id, extraction_id, 3, NOW)
        except InsufficientCredits:
            refused.append(extraction_id)
            return
        charge(here, extraction_id, 3)

    threads = [
        threading.Thread(target=lambda mine: [run(e) for e in mine], args=(ids[n::6],))
        for n in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = len(ids) - len(refused)
    assert balance(here) == Balance(40 - 3 * done, 0)
    assert done == 13


class Money(RuleBasedStateMachine):
    """Whatever is reserved, charged, released and added in whatever months: the books are right."""

    held = Bundle("held")

    @initialize(start=st.integers(0, 40), monthly=st.integers(0, 20))
    def begin(self, start: int, monthly: int) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.here = install(
            Path(self.folder.name), starting_credits=start, free_pages_a_month=monthly
        )
        self.now = NOW
        self.bought, self.spent = start, 0
        self.reservations: dict[str, int] = {}

    def teardown(self) -> None:
        for extraction_id in list(self.reservations):
            release(self.here, extraction_id)
        with database.reading(self.here.engine) as tx:
            assert tx.execute(select(sa.func.count()).select_from(reservations)).scalar() == 0
        self.here.engine.dispose()
        grounds.leaving.over(None)
        self.folder.cleanup()

    @rule(target=held, pages=st.integers(1, 30))
    def reserve(self, pages: int) -> str:
        before = balance(self.here, self.now)
        try:
            extraction_id = reserve(self.here, pages, self.now)
        except InsufficientCredits:
            assert pages > before.available
            return ""
        assert pages <= before.available
        self.reservations[extraction_id] = pages
        return extraction_id

    @rule(extraction_id=consumes(held), share=st.floats(0, 1))
    def charge(self, extraction_id: str, share: float) -> None:
        if not extraction_id:
            return
        pages = round(self.reservations.pop(extraction_id) * share)
        before = balance(self.here, self.now)
        charge(self.here, extraction_id, pages, self.now)
        self.spent += pages
        assert balance(self.here, self.now).credits <= before.credits - pages

    @rule(extraction_id=consumes(held))
    def release(self, extraction_id: str) -> None:
        if extraction_id:
            del self.reservations[extraction_id]
            release(self.here, extraction_id)

    @rule(amount=st.integers(1, 20))
    def add(self, amount: int) -> None:
        add(self.here, amount)
        self.bought += amount

    @rule(monthly=st.integers(0, 20))
    def set_free_pages(self, monthly: int) -> None:
        set_free_pages(self.here, monthly)

    @rule(days=st.integers(1, 40))
    def let_time_pass(self, days: int) -> None:
        self.now += dt.timedelta(days=days)

    @invariant()
    def the_books_are_right(self) -> None:
        if not hasattr(self, "here"):
            return
        now = balance(self.here, self.now)
        by_kind: dict[str, int] = {}
        left: dict[str, int] = {}
        for kind, amount, month in entries(self.here):
            by_kind[kind] = by_kind.get(kind, 0) + amount
            left[month] = left.get(month, 0) + amount
        assert now.reserved == sum(self.reservations.values())
        assert now.available >= 0
        assert min(left.values()) >= 0
        assert by_kind.get("start", 0) + by_kind.get("added", 0) == self.bought
        assert -by_kind.get("charge", 0) == self.spent
        assert by_kind.get("free", 0) >= -by_kind.get("expired", 0)


TestMoney = Money.TestCase
TestMoney.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
