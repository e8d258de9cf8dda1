"""What only a PostgreSQL server does: the schema in it, sessions, isolation, its absence."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine

import grounds
from fieldfare import accounts, due
from fieldfare.cli import main
from fieldfare.settings import NotReady, Settings
from fieldfare.store import database, lives, locks, schema
from installation import NOW, Installation, install

pytestmark = pytest.mark.postgres


@pytest.fixture
def bare() -> Engine:
    return grounds.closing(database.on_server(grounds.bare_database()))


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return install(tmp_path)


def cut(engine: Engine) -> None:
    """End all sessions of the database but our own, as a server does that is started anew."""
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with database.transaction(engine) as tx:
        tx.exec_driver_sql(others)


def test_the_migrations_make_exactly_the_tables_of_the_schema(bare: Engine) -> None:
    database.migrate(bare)
    with database.reading(bare) as tx:
        context = MigrationContext.configure(tx, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []


def test_the_migrations_make_the_triggers_of_the_schema(bare: Engine) -> None:
    wanted = "SELECT tgname, prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal"
    database.migrate(bare)
    with database.reading(bare) as tx:
        migrated = tx.exec_driver_sql(wanted).all()
    created = grounds.closing(database.on_server(grounds.bare_database()))
    with database.transaction(created) as tx:
        schema.metadata.create_all(tx)
        assert tx.exec_driver_sql(wanted).all() == migrated != []


def test_a_server_is_not_migrated_unasked(bare: Engine) -> None:
    with pytest.raises(NotReady, match="fieldfare migrate"):
        database.ready(bare)


def test_the_command_migrates(bare: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDFARE_DATABASE_URL", bare.url.render_as_string(hide_password=False))
    assert (main(["migrate"]), main(["migrate"])) == (0, 0)
    database.ready(bare)


def test_a_database_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotReady, match="postgresql://"):
        database.engine(Settings(data=tmp_path, database_url="mysql://localhost/x"))


def test_two_may_migrate_at_once(bare: Engine) -> None:
    threads = [threading.Thread(target=database.migrate, args=(bare,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.migrated(bare) is True


def test_a_reader_sees_one_moment(here: Installation) -> None:
    count = sa.select(sa.func.count()).select_from(schema.workers)
    with database.reading(here.engine) as tx:
        before = tx.execute(count).scalar_one()
        with database.transaction(here.engine) as other:
            due.begin_work(other, due.Worker("one", "host", 7, NOW))
        assert tx.execute(count).scalar_one() == before


def test_text_that_cannot_be_stored_is_stored_with_a_sign_for_it(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        tx.execute(sa.update(schema.accounts).values(name="a\0b"))
        assert tx.execute(sa.select(schema.accounts.c.name)).scalar() == "a\ufffdb"


def test_json_keeps_every_character(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        tx.execute(sa.update(schema.accounts).values(preferences={"a": "x\0y"}))
        assert tx.execute(sa.select(schema.accounts.c.preferences)).scalar() == {"a": "x\0y"}


def test_moments_come_back_in_utc(here: Installation) -> None:
    east = NOW.astimezone(dt.timezone(dt.timedelta(hours=9)))
    with database.transaction(here.engine) as tx:
        tx.execute(sa.update(schema.accounts).values(created_at=east))
        found = tx.execute(sa.select(schema.accounts.c.created_at)).scalar_one()
    assert (found, found.utcoffset()) == (NOW, dt.timedelta())


def test_a_held_account_can_be_referred_to(here: Installation) -> None:
    with database.transaction(here.engine) as tx:
        locks.account(tx, here.owner.account_id)
        with database.transaction(here.engine) as other:
            other.exec_driver_sql("SET LOCAL lock_timeout = '2s'")
            other.execute(
                sa.insert(schema.members).values(
                    id="m", account_id=here.owner.account_id, role="member", created_at=NOW
                )
            )


def test_the_first_start_makes_one_account_however_many_start(bare: Engine) -> None:
    database.migrate(bare)
    found: list[str] = []

    def start() -> None:
        with database.transaction(bare) as tx:
            found.append(accounts.first_start(tx, Settings()).id)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(found), len(set(found))) == (4, 1)


def test_one_at_a_time_is_alone(here: Installation) -> None:
    with database.transaction(here.engine) as one, database.transaction(here.engine) as two:
        assert (database.is_alone(one, "x"), database.is_alone(two, "x")) == (True, False)


def test_a_connection_that_was_cut_is_replaced(here: Installation) -> None:
    with database.reading(here.engine):
        pass
    cut(grounds.closing(database.on_server(here.settings.database_url)))
    with database.reading(here.engine) as tx:
        assert tx.execute(sa.select(1)).scalar() == 1


def ask(here: Installation, statement: str, before: Callable[[], None]) -> None:
    with database.reading(here.engine) as tx:
        before()
        tx.exec_driver_sql(statement)


def test_a_cut_is_told_from_a_mistake(here: Installation) -> None:
    other = grounds.closing(database.on_server(here.settings.database_url))
    with pytest.raises(sa.exc.DBAPIError) as away:
        ask(here, "SELECT 1", before=lambda: cut(other))
    with pytest.raises(sa.exc.DBAPIError) as mistake:
        ask(here, "SELECT nonsense", before=lambda: None)
    assert (database.was_cut(away.value), database.was_cut(mistake.value)) == (True, False)


def test_a_server_that_is_not_there_is_a_cut() -> None:
    engine = database.on_server("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(sa.exc.OperationalError) as error, database.reading(engine):
        pass
    assert database.was_cut(error.value)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server was not started just now."""
    monkeypatch.setattr(lives, "SETTLING_SECONDS", 0)


@contextlib.contextmanager
def living(here: Installation) -> Iterator[tuple[str, lives.Life]]:
    """A worker that was entered and lives, on an engine of its own."""
    worker_id = str(uuid.uuid4())
    engine = database.on_server(here.settings.database_url)
    with lives.of(here.settings, engine).live(worker_id) as life:
        with database.transaction(here.engine) as tx:
            due.begin_work(tx, due.Worker(worker_id, "elsewhere", 7, NOW))
        yield worker_id, life
    engine.dispose()


def dead(here: Installation) -> list[str]:
    return list(lives.of(here.settings, here.engine).dead())


def test_a_worker_lives_as_long_as_its_session(here: Installation, settled: None) -> None:
    with living(here) as (worker_id, _):
        before = dead(here)
    assert (before, dead(here)) == ([], [worker_id])


def test_a_session_that_was_cut_is_taken_up_again(here: Installation, settled: None) -> None:
    with living(here) as (worker_id, life):
        cut(here.engine)
        meanwhile = dead(here)
        life.go_on()
        assert (meanwhile, dead(here)) == ([worker_id], [])


def test_nobody_is_dead_as_long_as_a_server_has_only_just_been_started(
    here: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lives, "SETTLING_SECONDS", 10**9)
    with living(here):
        pass
    assert dead(here) == []
