from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

import grounds
from fieldfare.settings import Settings
from fieldfare.store import database, schema

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    if "postgres" in grounds.on:
        made = grounds.closing(database.on_server(grounds.bare_database()))
    else:
        made = database.on_file(tmp_path / "some.db")
    with database.transaction(made) as tx:
        tx.exec_driver_sql("CREATE TABLE notes (text TEXT)")
    return made


def notes(engine: Engine) -> list[str]:
    with database.reading(engine) as tx:
        return list(tx.exec_driver_sql("SELECT text FROM notes").scalars())


def definitions(engine: Engine) -> dict[str, list[str]]:
    """Each table, index and trigger with the parts of its SQL, in whatever order they stand."""
    with database.reading(engine) as tx:
        found = tx.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: sorted(parts(sql)) for name, sql in found if name != "alembic_version"}


def parts(sql: str) -> Iterator[str]:
    """What stands before the outer brackets, between their commas, and after them."""
    part, depth = "", 0
    for letter in " ".join(sql.split()):
        if (
            (letter == "(" and depth == 0)
            or (letter == ")" and depth == 1)
            or (letter == "," and depth == 1)
        ):
            yield part.strip()
            part = ""
        else:
            part += letter
        depth += (letter == "(") - (letter == ")")
    yield part.strip()


def test_the_migrations_make_exactly_the_tables_of_the_schema(tmp_path: Path) -> None:
    migrated = database.on_file(tmp_path / "migrated.db")
    database.migrate(migrated)
    created = database.on_file(tmp_path / "created.db")
    with database.transaction(created) as tx:
        schema.metadata.create_all(tx)
    assert definitions(migrated) == definitions(created)


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    engine = database.on_file(tmp_path / "some.db")
    database.migrate(engine)
    before = definitions(engine)
    database.migrate(engine)
    assert definitions(engine) == before


def test_a_database_is_migrated_only_after_migrating(tmp_path: Path) -> None:
    engine = database.on_file(tmp_path / "some.db")
    before = database.migrated(engine)
    database.migrate(engine)
    assert (before, database.migrated(engine)) == (False, True)


def test_two_threads_may_migrate_at_once(tmp_path: Path) -> None:
    engines = [database.on_file(tmp_path / "some.db") for _ in range(2)]
    threads = [threading.Thread(target=database.migrate, args=(e,)) for e in engines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.migrated(engines[0]) is True


def test_many_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    at_once, opened = threading.Barrier(4), []

    def open_and_write(file: Path) -> None:
        made = database.on_file(file)
        at_once.wait()
        with database.transaction(made):
            opened.append(file)

    for number in range(50):
        file = tmp_path / f"{number}.db"
        threads = [threading.Thread(target=open_and_write, args=(file,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(opened) == 200


def test_a_transaction_is_kept_at_its_end(engine: Engine) -> None:
    with database.transaction(engine) as tx:
        tx.exec_driver_sql("INSERT INTO notes VALUES ('kept')")
    assert notes(engine) == ["kept"]


def test_a_transaction_that_an_error_leaves_is_undone(engine: Engine) -> None:
    def broken() -> None:
        with database.transaction(engine) as tx:
            tx.exec_driver_sql("INSERT INTO notes VALUES ('undone')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert notes(engine) == []


def test_what_is_to_be_done_after_a_commit_waits_for_it(engine: Engine) -> None:
    seen: list[list[str]] = []
    with database.transaction(engine) as tx:
        database.after_commit(tx, lambda: seen.append(notes(engine)))
        tx.exec_driver_sql("INSERT INTO notes VALUES ('kept')")
    assert seen == [["kept"]]


def test_what_is_to_be_done_after_a_commit_is_not_done_after_an_error(engine: Engine) -> None:
    seen: list[str] = []

    def broken() -> None:
        with database.transaction(engine) as tx:
            database.after_commit(tx, lambda: seen.append("done"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    with database.transaction(engine):
        pass
    assert seen == []


def test_a_reader_does_not_wait_for_a_writer(engine: Engine) -> None:
    with database.transaction(engine) as tx:
        tx.exec_driver_sql("INSERT INTO notes VALUES ('not yet')")
        assert notes(engine) == []


def test_a_reader_cannot_write(engine: Engine) -> None:
    with database.reading(engine) as tx, pytest.raises(sa.exc.DBAPIError, match=r"read-?only"):
        tx.exec_driver_sql("INSERT INTO notes VALUES ('x')")


@pytest.mark.embedded
def test_writers_that_read_first_lose_nothing(engine: Engine) -> None:
    def append() -> None:
        for _ in range(25):
            with database.transaction(engine) as tx:
                count = tx.exec_driver_sql("SELECT count(*) FROM notes").scalar()
                tx.exec_driver_sql(f"INSERT INTO notes VALUES ('{count}')")

    threads = [threading.Thread(target=append) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, notes(engine))) == list(range(100))


def test_foreign_keys_are_kept(tmp_path: Path) -> None:
    engine = database.engine(Settings(data=tmp_path))
    database.migrate(engine)
    with database.transaction(engine) as tx, pytest.raises(sa.exc.IntegrityError):
        tx.execute(
            sa.insert(schema.reservations).values(
                extraction_id="none", account_id="none", credits=1, month="2026-11"
            )
        )


def test_only_new_rows_are_inserted(tmp_path: Path) -> None:
    engine = database.engine(Settings(data=tmp_path))
    database.migrate(engine)
    row = {"id": "a", "name": "A", "created_at": NOW, "preferences": {}, "free_pages_a_month": 50}
    with database.transaction(engine) as tx:
        first = database.insert_new(tx, schema.accounts, [row])
        second = database.insert_new(tx, schema.accounts, [row, {**row, "id": "b"}])
    assert (first, second) == (1, 1)


def test_what_was_deleted_leaves_the_disk(tmp_path: Path) -> None:
    engine = database.on_file(tmp_path / "some.db")
    with database.transaction(engine) as tx:
        tx.exec_driver_sql("CREATE TABLE notes (text TEXT)")
        tx.exec_driver_sql("INSERT INTO notes VALUES ('a secret of ours')")
    with database.transaction(engine) as tx:
        tx.exec_driver_sql("DELETE FROM notes")
    database.forget(engine)
    left = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert b"a secret of ours" not in left
