"""Accounts and their members: who owns extractions and credits."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from fieldfare import credits
from fieldfare.settings import Settings
from fieldfare.store.schema import accounts, members

PREFERENCES = {
    "output_language": "automatic",
    "review_needed_fill_color": "orange",
    "affected_field_fill_color": "orange",
}


class Member(NamedTuple):
    """A person in an account."""

    id: str
    account_id: str
    role: str
    email: str | None


def first_start(tx: Connection, settings: Settings) -> Member:
    """The owner of this installation's account; both are made when there is none.

    They take over the installation's free pages and the owner's address, which may be set anew.
    """
    found = owner(tx)
    if found is None:
        return _make(tx, settings)
    tx.execute(
        update(accounts)
        .where(accounts.c.id == found.account_id)
        .values(free_pages_a_month=settings.free_pages_a_month)
    )
    email = settings.owner_email or None
    tx.execute(update(members).where(members.c.id == found.id).values(email=email))
    return found._replace(email=email)


def owner(tx: Connection) -> Member | None:
    """The owner of the oldest account; None before the first start."""
    found = tx.execute(
        select(members.c.id, members.c.account_id, members.c.role, members.c.email)
        .where(members.c.role == "owner")
        .order_by(members.c.created_at, members.c.id)
        .limit(1)
    ).one_or_none()
    return None if found is None else Member(*found)


def member(tx: Connection, member_id: str) -> Member:
    """The member with this id, who exists."""
    found = tx.execute(
        select(members.c.id, members.c.account_id, members.c.role, members.c.email).where(
            members.c.id == member_id
        )
    ).one()
    return Member(*found)


def _make(tx: Connection, settings: Settings) -> Member:
    now = dt.datetime.now(dt.UTC)
    made = Member(str(uuid.uuid4()), str(uuid.uuid4()), "owner", settings.owner_email or None)
    tx.execute(
        insert(accounts).values(
            id=made.account_id,
            name="This installation",
            created_at=now,
            preferences=PREFERENCES,
            free_pages_a_month=settings.free_pages_a_month,
        )
    )
    tx.execute(insert(members).values(**made._asdict(), created_at=now))
    credits.start(tx, made.account_id, settings.starting_credits, now)
    return made
