from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from fieldfare import accounts
from fieldfare.settings import Settings
from fieldfare.store import database
from fieldfare.store.schema import accounts as accounts_table
from fieldfare.store.schema import members
from installation import Installation, install


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return install(tmp_path)


def start(here: Installation, **settings: object) -> accounts.Member:
    with database.transaction(here.engine) as tx:
        return accounts.first_start(tx, Settings(data=here.settings.data, **settings))  # type: ignore[arg-type]


def test_the_first_start_makes_an_account_and_its_owner(here: Installation) -> None:
    assert (here.owner.role, here.owner.email) == ("owner", None)


def test_a_later_start_finds_the_same_owner(here: Installation) -> None:
    assert start(here) == here.owner
    with database.reading(here.engine) as tx:
        assert tx.execute(select(func.count()).select_from(members)).scalar() == 1


def test_the_owners_address_is_the_one_that_is_set(here: Installation) -> None:
    start(here, owner_email="me@example.org")
    with database.reading(here.engine) as tx:
        assert accounts.member(tx, here.owner.id).email == "me@example.org"


def test_free_pages_are_as_many_as_are_set(here: Installation) -> None:
    start(here, free_pages_a_month=7)
    with database.reading(here.engine) as tx:
        assert tx.execute(select(accounts_table.c.free_pages_a_month)).scalar() == 7


def test_before_the_first_start_there_is_no_owner(tmp_path: Path) -> None:
    engine = database.engine(Settings(data=tmp_path / "new"))
    database.migrate(engine)
    with database.reading(engine) as tx:
        assert accounts.owner(tx) is None
    engine.dispose()
