"""An installation as the program of the first schema left it: killed while it read the second half of a file.

`tests/store/first_version` was made by that program itself (the commit before 5d3ab2c): one extraction is
completed, one has failed, one has five reading steps left. Its database is kept as SQL.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import sqlalchemy as sa
from alembic import command

import grounds
from fieldfare import accounts
from fieldfare.settings import Settings
from fieldfare.store import database, objects
from fieldfare.store.schema import members
from installation import Installation

KEPT = Path(__file__).parent / "store" / "first_version"
KEY = "ide_41f4ab1528f3b7b79b5944235182e90436803a1bdec00bdb060af504d178f275"
DONE = "affbe65e-c591-4378-8491-c2dd1f26abd1"
FAILED = "1d5c2895-3786-464c-abf7-15f9e09e0819"
BEGUN = "a40d9719-5f39-4729-b185-9c9d41139207"
PAGES = 12  # of the one that was begun
LATER = "2999-01-01 00:00:00.000000"  # so that nothing has expired whenever a test runs


def left_in(folder: Path) -> None:
    """Put the installation there, as it was left."""
    shutil.copytree(KEPT / "objects", folder / "objects")
    shutil.copy(KEPT / "signing.key", folder)
    with sqlite3.connect(folder / database.FILE) as made:
        made.executescript((KEPT / "database.sql").read_text("utf-8"))
        made.execute("UPDATE extractions SET output_expires_at = ?", [LATER])
    made.close()


def upgraded(folder: Path, **settings: object) -> Installation:
    """The installation with this version's tables; on a server of `--on`, its rows are copied there first."""
    left_in(folder)
    if "postgres" in grounds.on:
        settings["database_url"] = grounds.bare_database()
    made = Settings(data=folder, **settings)  # type: ignore[arg-type]
    engine = database.engine(made)
    if made.database_url:
        grounds.closing(engine)
        _copy(database.on_file(folder / database.FILE), engine)
    database.migrate(engine)
    with database.reading(engine) as tx:
        owner = accounts.member(tx, tx.execute(sa.select(members.c.id)).scalar_one())
    return Installation(made, engine, objects.of(made), owner)


def _copy(source: sa.Engine, target: sa.Engine) -> None:
    """The first version's tables with the rows of `source`."""
    config = database._alembic()
    tables = sa.MetaData()
    with database.transaction(target) as tx:
        config.attributes["connection"] = tx
        command.upgrade(config, "0001")
        tables.reflect(tx)
        tx.exec_driver_sql("SET session_replication_role = replica")  # no triggers, no keys
    with database.reading(source) as old, database.transaction(target) as new:
        new.exec_driver_sql("SET session_replication_role = replica")
        there = sa.MetaData()
        there.reflect(old)
        for name, table in tables.tables.items():
            for column in table.c:
                if isinstance(column.type, sa.JSON):
                    column.type.none_as_null = True  # as it was stored
            rows = [dict(row) for row in old.execute(sa.select(there.tables[name])).mappings()]
            if rows and name != "alembic_version":
                new.execute(sa.insert(table), rows)
            if "id" in table.c and isinstance(table.c.id.type, sa.Integer):
                _count_on(new, name)
    source.dispose()


def _count_on(tx: sa.Connection, table: str) -> None:
    tx.exec_driver_sql(
        f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1)) FROM {table}"
    )
