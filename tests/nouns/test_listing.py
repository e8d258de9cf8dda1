from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from fieldfare import accounts, listing
from fieldfare.accounts import Member
from fieldfare.listing import A_PAGE, Listed, Wanted
from fieldfare.store import database
from fieldfare.store.schema import (
    extraction_files,
    extractions,
    members,
    upload_files,
    upload_sessions,
)
from installation import NOW, Installation, install


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return install(tmp_path)


@pytest.fixture
def bob(here: Installation) -> Member:
    return add_member(here, "bob@example.org")


def add_member(here: Installation, email: str, role: str = "member") -> Member:
    with database.transaction(here.engine) as tx:
        made = str(uuid.uuid4())
        account = here.owner.account_id
        values = {"id": made, "account_id": account, "email": email, "role": role}
        tx.execute(insert(members).values(**values, created_at=NOW))
        return accounts.member(tx, made)


def add(
    here: Installation, name: str, *files: str, by: Member | None = None, **changes: object
) -> str:
    """An extraction of files of one page each."""
    made, member = str(uuid.uuid4()), by or here.owner
    values = {
        "id": made,
        "account_id": member.account_id,
        "member_id": member.id,
        "submission_id": made,
        "session_name": made,
        "file_ids": [],
        "task_name": name,
        "prompt": "",
        "output_structure": "automatic",
        "options": {},
        "applied_options": {},
        "submission_method": "api",
        "state": "processing",
        "created_at": NOW,
    }
    session = str(uuid.uuid4())
    with database.transaction(here.engine) as tx:
        tx.execute(insert(extractions).values(**values | changes))
        known = {"member_id": member.id, "name": made, "created_at": NOW}
        tx.execute(insert(upload_sessions).values(id=session, **known))
        for position, file in enumerate(files):
            upload = str(uuid.uuid4())
            tx.execute(
                insert(upload_files).values(
                    id=upload,
                    session_id=session,
                    position=position,
                    name=f"f{position}",
                    file_name=file,
                    size_bytes=1,
                    state="completed",
                )
            )
            tx.execute(
                insert(extraction_files).values(
                    extraction_id=made,
                    position=position,
                    upload_file_id=upload,
                    file_name=file,
                    sha256="0" * 64,
                    page_count=1,
                )
            )
    return made


def listed(
    here: Installation,
    who: Member | None = None,
    before: str = "",
    after: str = "",
    **wanted: object,
) -> Listed:
    with database.reading(here.engine) as tx:
        return listing.listed(
            tx,
            who or here.owner,
            Wanted(**wanted),  # type: ignore[arg-type]
            before=before,
            after=after,
        )


def names(found: Listed) -> list[str]:
    return [item.task_name for item in found.items]


def test_the_newest_stands_first(here: Installation) -> None:
    add(here, "old", created_at=NOW - dt.timedelta(days=1))
    add(here, "new")
    assert names(listed(here)) == ["new", "old"]


def test_a_member_sees_their_own_and_the_owner_all(here: Installation, bob: Member) -> None:
    add(here, "of the owner", created_at=NOW - dt.timedelta(days=1))
    add(here, "of bob", by=bob)
    assert names(listed(here, bob)) == ["of bob"]
    assert names(listed(here)) == ["of bob", "of the owner"]


def test_an_admin_sees_what_is_of_the_account(here: Installation) -> None:
    admin = add_member(here, "ada@example.org", "admin")
    add(here, "of the owner")
    assert names(listed(here, admin)) == ["of the owner"]


def test_a_line_says_what_there_is_of_it(here: Installation) -> None:
    add(here, "done", "a.pdf", "b.pdf", "c.pdf", "d.pdf", state="completed", row_count=7,
        credits_deducted=4, review_count=2)  # fmt: skip
    item = listed(here).items[0]
    assert (item.file_count, item.page_count, item.row_count, item.credits) == (4, 4, 7, 4)
    assert item.file_names == ["a.pdf", "b.pdf", "c.pdf"]
    assert (item.review_count, item.member) == (2, "owner")


def test_pages_are_unknown_until_every_file_was_opened(here: Installation) -> None:
    made = add(here, "one", "a.pdf", "b.pdf")
    with database.transaction(here.engine) as tx:
        mine = (extraction_files.c.extraction_id == made) & (extraction_files.c.position == 0)
        tx.execute(update(extraction_files).where(mine).values(page_count=None))
    assert listed(here).items[0].page_count is None


def test_a_failed_one_says_its_code(here: Installation) -> None:
    add(here, "one", state="failed", error={"code": "NO_PAGES_FOUND", "details": None})
    assert listed(here).items[0].error_code == "NO_PAGES_FOUND"


@pytest.mark.parametrize("text", ["märz", "RECHNUNGEN", "supplier-7", "SUPPLIER", "rech supp"])
def test_words_are_looked_for_in_names_of_tasks_and_files(here: Installation, text: str) -> None:
    add(here, "Rechnungen märz", "Supplier-7.pdf")
    add(here, "Travel", "hotel.pdf")
    assert names(listed(here, text=text)) == ["Rechnungen märz"]


@pytest.mark.parametrize("text", ["100%", "a_b", "\\"])
def test_a_word_means_itself(here: Installation, text: str) -> None:
    add(here, f"has {text} in it")
    add(here, "has 1000 axb in it")
    assert names(listed(here, text=text)) == [f"has {text} in it"]


def test_an_extraction_is_found_by_the_beginning_of_its_id(here: Installation) -> None:
    made = add(here, "one")
    add(here, "two")
    assert names(listed(here, text=made[:8].upper())) == ["one"]


def test_states_and_what_is_to_be_reviewed_are_told_apart(here: Installation) -> None:
    add(here, "runs")
    add(here, "clean", state="completed", review_count=0)
    add(here, "doubtful", state="completed", review_count=1)
    assert names(listed(here, state="processing")) == ["runs"]
    assert names(listed(here, state="review")) == ["doubtful"]
    with database.reading(here.engine) as tx:
        assert listing.counts(tx, here.owner) == {
            "processing": 1,
            "completed": 2,
            "failed": 0,
            "cancelled": 0,
            "review": 1,
        }


def test_it_is_filtered_by_way_member_and_day(here: Installation, bob: Member) -> None:
    add(here, "web", submission_method="web_app", created_at=NOW - dt.timedelta(days=2))
    add(here, "of bob", by=bob)
    assert names(listed(here, method="web_app")) == ["web"]
    assert names(listed(here, member_id=bob.id)) == ["of bob"]
    assert names(listed(here, since=NOW)) == ["of bob"]
    assert names(listed(here, until=NOW)) == ["web"]


def test_pages_lead_to_one_another_without_gap_or_repetition(here: Installation) -> None:
    for number in range(2 * A_PAGE + 5):  # some at the same moment
        add(here, f"{number}", created_at=NOW + dt.timedelta(seconds=number // 3))
    first = listed(here)
    second = listed(here, before=first.older or "")
    third = listed(here, before=second.older or "")
    assert (first.newer, third.older) == (None, None)
    seen = names(first) + names(second) + names(third)
    assert len(set(seen)) == len(seen) == 2 * A_PAGE + 5
    assert names(listed(here, after=third.newer or "")) == names(second)
    back = listed(here, after=second.newer or "")
    assert (names(back), back.newer) == (names(first), None)


@pytest.mark.parametrize("mark", ["x", "%%%", "MjAyNi0xMS0yMiBh"])
def test_a_mark_that_is_none_is_the_first_page(here: Installation, mark: str) -> None:
    add(here, "one")
    assert names(listed(here, before=mark)) == ["one"]


def test_what_moves_is_what_runs_began_since_or_is_asked_for(here: Installation) -> None:
    before = NOW - dt.timedelta(days=1)
    runs = add(here, "runs", created_at=before, progress=40)
    ended = add(here, "ended", created_at=before, state="completed", progress=100)
    began = add(here, "began", state="failed")
    add(here, "other", created_at=before, state="completed")
    with database.reading(here.engine) as tx:
        found = listing.moving(tx, here.owner, [ended], NOW)
    assert found == {runs: ("processing", 40), ended: ("completed", 100), began: ("failed", 0)}
