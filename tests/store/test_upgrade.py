"""An installation of the first schema is brought to this version's and goes on."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

import first_version
from fieldfare import credits, extractions, keys, sessions
from fieldfare.children.reader import Reader
from fieldfare.dashboard.cookies import SESSION
from fieldfare.jobs.workshop import Recipe
from fieldfare.store import database, schema
from first_version import BEGUN, DONE, FAILED, KEPT, KEY, PAGES
from installation import Installation
from serving import listening
from site_served import Browser, running
from working import Clock, Counting, Works, invoice, pdf

NOW = dt.datetime(2026, 11, 22, 18, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Installation]:
    here = first_version.upgraded(tmp_path)
    yield here
    here.engine.dispose()


@pytest.fixture
def works(here: Installation, reader: Reader) -> Works:
    return Works(here, Counting(reader), Clock(NOW), Recipe())


def test_what_was_left_is_of_the_first_schema(tmp_path: Path) -> None:
    first_version.left_in(tmp_path)
    found = sqlite3.connect(tmp_path / database.FILE)
    revision = found.execute("SELECT version_num FROM alembic_version").fetchone()
    found.close()
    assert revision == ("0001",)


@pytest.mark.embedded
def test_its_tables_become_exactly_those_of_the_schema(here: Installation, tmp_path: Path) -> None:
    new = database.on_file(tmp_path / "new.db")
    with database.transaction(new) as tx:
        schema.metadata.create_all(tx)
    found = [
        {
            table: {column["name"]: str(column["type"]) for column in look.get_columns(table)}
            for table in look.get_table_names()
            if table != "alembic_version"
        }
        for look in (sa.inspect(here.engine), sa.inspect(new))
    ]
    new.dispose()
    assert found[0] == found[1]


@pytest.mark.embedded
def test_nothing_refers_to_what_is_not_there(here: Installation) -> None:
    with database.reading(here.engine) as tx:
        assert tx.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def test_its_key_is_still_known(here: Installation) -> None:
    with database.reading(here.engine) as tx:
        assert keys.caller(tx, KEY).member_id == here.owner.id


def test_an_output_is_as_it_was(works: Works) -> None:
    kept = next((KEPT / "objects" / "outputs" / DONE).glob("*/csv")).read_bytes()
    assert works.output(DONE, "csv") == kept


def test_the_failed_one_still_says_why(works: Works) -> None:
    found = works.status(FAILED)
    assert isinstance(found, extractions.Failed)
    assert found.error["code"] == "NO_PAGES_FOUND"


def test_what_was_begun_is_completed_and_charged_once(works: Works) -> None:
    works.work()
    with database.reading(works.here.engine) as tx:
        balance = credits.balance(tx, works.here.owner.account_id, NOW)
    found = works.status(BEGUN)
    assert (found.credits_deducted, len(found.successful), balance.reserved) == (PAGES, PAGES, 0)


def test_pages_that_had_been_read_are_not_read_again(works: Works) -> None:
    works.work()
    assert sorted(number for _, number in works.reader.read_pages) == list(range(3, PAGES + 1))


def test_new_work_is_done(works: Works) -> None:
    assert works.extract(pdf(invoice())).credits_deducted == 1


@pytest.fixture
def browser(here: Installation) -> Iterator[Browser]:
    """The owner's, on a server that is started on the upgraded installation."""
    with database.transaction(here.engine) as tx:
        now = dt.datetime.now(dt.UTC)
        secret = sessions.begin(tx, here.owner.id, "password", "127.0.0.1", "a test", now)
    with listening() as (sock, port):
        settings = here.settings.model_copy(update={"port": port})
        with running(replace(here, settings=settings), sock) as url:
            visitor = Browser(url)
            visitor.client.cookies.set(SESSION, secret)
            yield visitor
            visitor.client.close()


@pytest.mark.parametrize(
    "path",
    ["", f"/extractions/{DONE}", f"/extractions/{DONE}/review", f"/extractions/{FAILED}"],
)
def test_its_extractions_are_shown(browser: Browser, path: str) -> None:
    assert browser.get(path).status_code == 200


def test_its_rows_are_prepared_when_somebody_looks(browser: Browser) -> None:
    assert "The rows are being prepared" in browser.get(f"/extractions/{DONE}").text


def test_its_rows_are_shown_then(browser: Browser, works: Works) -> None:
    browser.get(f"/extractions/{DONE}")
    works.clock.now = dt.datetime.now(dt.UTC)
    works.work()
    found = browser.get(f"/extractions/{DONE}").text
    assert ("INV-2026-001" in found, "INV-2026-002" in found) == (True, True)


def test_its_rows_can_be_reviewed_then(browser: Browser, works: Works) -> None:
    browser.get(f"/extractions/{DONE}/review")
    works.clock.now = dt.datetime.now(dt.UTC)
    works.work()
    found = browser.get(f"/extractions/{DONE}/review/rows/2").json()
    assert "INV-2026-002" in str(found)


def test_preparing_its_rows_charges_nothing(browser: Browser, works: Works) -> None:
    browser.get(f"/extractions/{DONE}")
    works.clock.now = dt.datetime.now(dt.UTC)
    works.work()
    assert works.status(DONE).credits_deducted == 2
