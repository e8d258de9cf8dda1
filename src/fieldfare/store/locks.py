"""Rows that are held until a transaction ends, so that one at a time changes what belongs to them.

SQLite's transactions hold the whole database anyway; there these are plain selects.
"""

from __future__ import annotations

from sqlalchemy import Connection, RowMapping, select

from fieldfare.store.schema import accounts, extractions


def account(tx: Connection, account_id: str) -> None:
    """Hold the account: its credits and how many extractions it has."""
    tx.execute(select(accounts.c.id).where(accounts.c.id == account_id).with_for_update())


def extraction(tx: Connection, extraction_id: str) -> RowMapping | None:
    """The extraction, held: its state, its pages and its jobs; None when it is gone."""
    held = select(extractions).where(extractions.c.id == extraction_id).with_for_update()
    return tx.execute(held).mappings().one_or_none()
