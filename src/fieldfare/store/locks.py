"""Rows that are held until a transaction ends, so that one at a time changes what belongs to them.

SQLite's transactions hold the whole database anyway; there these are plain selects. Rows that refer to
a held one can be added meanwhile. To wait for each other in a circle is impossible as long as everybody
takes them in this order: an extraction, its jobs, the account.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, RowMapping, select

from fieldfare.store import database
from fieldfare.store.schema import accounts, extractions, upload_files


def installation(tx: Connection) -> None:
    """Hold what there is once: the first account and its owner."""
    database.alone(tx, "installation")


def account(tx: Connection, account_id: str) -> None:
    """Hold the account: its credits and how many extractions it has."""
    tx.execute(
        select(accounts.c.id).where(accounts.c.id == account_id).with_for_update(key_share=True)
    )


def extraction(tx: Connection, extraction_id: str) -> RowMapping | None:
    """The extraction, held: its state, its pages and its jobs; None when it is gone."""
    mine = select(extractions).where(extractions.c.id == extraction_id)
    return tx.execute(mine.with_for_update(key_share=True)).mappings().one_or_none()


def uploads(tx: Connection, upload_ids: Collection[str]) -> set[str]:
    """Those of these uploaded files that nobody else holds; nobody can begin to use them now."""
    free = select(upload_files.c.id).where(upload_files.c.id.in_(upload_ids))
    return set(tx.execute(free.with_for_update(skip_locked=True)).scalars())
