from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path

import pytest
from sqlalchemy import func, select

from fieldfare import previews, retention, saved_prompts, uploads
from fieldfare.errors import (
    DuplicateFileName,
    InvalidInput,
    PreviewGone,
    PreviewsUsedUp,
    Unfit,
)
from fieldfare.previews import Asked, Made
from fieldfare.store import database
from fieldfare.store.schema import previews as table
from installation import NOW, Installation, install

RESULT = Made({"files": []})


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return install(tmp_path, previews_a_day=3)


def ask(here: Installation, kind: previews.Kind = "rows", now: dt.datetime = NOW) -> str:
    session = uuid.uuid4().hex
    ids = here.upload(b"one", b"two", b"three", b"four", session=session)
    with database.transaction(here.engine) as tx:
        asked = Asked(kind, session, ids, "Extract total", "automatic")
        return previews.ask(tx, here.owner, asked, here.settings, now)


def claim(here: Installation, now: dt.datetime = NOW) -> previews.Claimed | None:
    with database.transaction(here.engine) as tx:
        return previews.claim(tx, "worker", now, 60)


def state(here: Installation, preview_id: str) -> str:
    with database.reading(here.engine) as tx:
        return str(previews.find(tx, here.owner.id, preview_id).state)


def test_a_preview_is_claimed_with_the_first_three_files_and_kept(here: Installation) -> None:
    asked = ask(here)
    claimed = claim(here)
    assert claimed is not None
    assert (claimed.id, claimed.prompt) == (asked, "Extract total")
    assert [file.file_name for file in claimed.files] == [f"file_{n}.pdf" for n in (1, 2, 3)]
    assert here.files.read(claimed.files[2].object_key or "") == b"three"
    assert claim(here) is None
    with database.transaction(here.engine) as tx:
        previews.finish(tx, claimed, RESULT, NOW)
    assert state(here, asked) == "done"


def test_a_day_has_so_many_previews_of_each_kind(here: Installation) -> None:
    for _ in range(3):
        ask(here)
    with pytest.raises(PreviewsUsedUp):
        ask(here)
    ask(here, "prompt")
    ask(here, now=NOW + dt.timedelta(days=1))


def test_a_preview_that_failed_does_not_count(here: Installation) -> None:
    for _ in range(3):
        ask(here)
    claimed = claim(here)
    assert claimed is not None
    with database.transaction(here.engine) as tx:
        previews.fail(tx, claimed, {"code": "PROMPT_UNCLEAR", "message": "what?"}, NOW)
        assert previews.left(tx, here.owner.id, "rows", here.settings, NOW) == 1


def test_a_worker_that_fell_silent_loses_it_and_a_second_failure_ends_it(
    here: Installation,
) -> None:
    asked = ask(here)
    later = NOW + dt.timedelta(seconds=61)
    assert claim(here) is not None
    with database.transaction(here.engine) as tx:
        previews.renew(tx, "worker", NOW + dt.timedelta(seconds=30), 60)
    assert claim(here, later) is None
    assert claim(here, later + dt.timedelta(seconds=60)) is not None
    assert claim(here, later + dt.timedelta(seconds=200)) is None
    assert state(here, asked) == "failed"


def test_a_late_worker_changes_nothing(here: Installation) -> None:
    asked = ask(here)
    claimed = claim(here)
    assert claimed is not None
    with database.transaction(here.engine) as tx:
        previews.finish(tx, claimed._replace(worker_id="another"), RESULT, NOW)
    assert state(here, asked) == "due"


def test_nobody_else_sees_a_preview(here: Installation) -> None:
    asked = ask(here)
    with database.reading(here.engine) as tx, pytest.raises(PreviewGone):
        previews.find(tx, "somebody else", asked)


def test_files_must_be_uploaded(here: Installation) -> None:
    asked = Asked("rows", "nothing", ["file_1"], "Extract total")
    with database.transaction(here.engine) as tx, pytest.raises(InvalidInput):
        previews.ask(tx, here.owner, asked, here.settings, NOW)


def test_previews_are_forgotten_after_a_day(here: Installation) -> None:
    ask(here)
    retention.sweep(here.engine, here.files, here.settings, NOW + dt.timedelta(hours=23))
    with database.reading(here.engine) as tx:
        assert tx.execute(select(func.count()).select_from(table)).scalar_one() == 1
    retention.sweep(here.engine, here.files, here.settings, NOW + dt.timedelta(hours=25))
    with database.reading(here.engine) as tx:
        assert tx.execute(select(func.count()).select_from(table)).scalar_one() == 0


def test_prompts_are_saved_replaced_and_removed(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        assert not saved_prompts.save(tx, here.owner, " Fuel  bills ", "litres", "automatic", NOW)
        assert saved_prompts.save(tx, here.owner, "Fuel bills", "price", "per_invoice", NOW)
        [kept] = saved_prompts.every(tx, here.owner.account_id)
        assert (kept.name, kept.prompt) == ("Fuel bills", "price")
        with pytest.raises(Unfit):
            saved_prompts.save(tx, here.owner, " ", "price", "per_invoice", NOW)
        assert saved_prompts.remove(tx, here.owner, kept.id)
        assert saved_prompts.every(tx, here.owner.account_id) == []


def test_files_are_added_to_a_session_until_it_is_submitted(here: Installation) -> None:
    def add(*files: uploads.NewFile) -> None:
        with database.transaction(here.engine) as tx:
            owner = here.owner
            uploads.add(tx, owner.account_id, owner.id, "web", files, here.settings)

    one, two = uploads.NewFile("f1", "one.pdf", 10), uploads.NewFile("f2", "two.pdf", 20)
    add(one)
    add(one, two)
    with database.reading(here.engine) as tx:
        names = [file.file_name for file in uploads.of_session(tx, here.owner.id, "web")]
    assert names == ["one.pdf", "two.pdf"]
    with pytest.raises(DuplicateFileName):
        add(uploads.NewFile("f3", "two.pdf", 30))
