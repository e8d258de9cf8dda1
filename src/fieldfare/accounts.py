"""Accounts and their members: who owns extractions and credits."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, select, update

from fieldfare import credits
from fieldfare.settings import Settings
from fieldfare.store import locks
from fieldfare.store.schema import accounts, members

PREFERENCES = {
    "output_language": "automatic",
    "review_needed_fill_color": "orange",
    "affected_field_fill_color": "orange",
}
RETENTION = "retention_output_days"  # among the account's preferences, if it prefers fewer days
COMPLETION_EMAIL = "send_completion_email"  # among a member's


class Member(NamedTuple):
    """A person in an account."""

    id: str
    account_id: str
    role: str
    email: str | None
    name: str | None = None
    preferences: Mapping[str, Any] | None = None

    @property
    def is_admin(self) -> bool:
        """Whether the whole account is theirs to see and to look after."""
        return self.role in {"owner", "admin"}

    @property
    def label(self) -> str:
        """What others know them by."""
        return self.name or self.email or self.role


COLUMNS = tuple(members.c[name] for name in Member._fields)


def first_start(tx: Connection, settings: Settings) -> Member:
    """The owner of this installation's account; both are made when there is none.

    They take over the installation's free pages, and the owner's address if one is set.
    """
    locks.installation(tx)
    found = owner(tx)
    if found is None:
        return _make(tx, settings)
    tx.execute(
        update(accounts)
        .where(accounts.c.id == found.account_id)
        .values(free_pages_a_month=settings.free_pages_a_month)
    )
    email = address(settings.owner_email)
    if not email or email == found.email or taken(tx, email):
        return found
    tx.execute(update(members).where(members.c.id == found.id).values(email=email))
    return found._replace(email=email)


def owner(tx: Connection) -> Member | None:
    """The owner of the oldest account; None before the first start."""
    found = tx.execute(
        select(*COLUMNS)
        .where(members.c.role == "owner")
        .order_by(members.c.created_at, members.c.id)
        .limit(1)
    ).one_or_none()
    return None if found is None else Member(*found)


def preferences(tx: Connection, account_id: str) -> Mapping[str, Any]:
    """What the account prefers, where a submission does not say otherwise."""
    found = select(accounts.c.preferences).where(accounts.c.id == account_id)
    return {**PREFERENCES, **tx.execute(found).scalar_one()}


def prefer(tx: Connection, account_id: str, changes: Mapping[str, Any]) -> None:
    """Keep what the account prefers from now on; what is None is not preferred any more."""
    kept = {**preferences(tx, account_id), **changes}
    tx.execute(
        update(accounts)
        .where(accounts.c.id == account_id)
        .values(preferences={name: value for name, value in kept.items() if value is not None})
    )


def kept_days(preferred: Mapping[str, Any], settings: Settings) -> float:
    """For how long an extraction is kept: as the account prefers, never longer than is set."""
    longest = settings.retention_output_days
    return min(float(preferred.get(RETENTION, longest)), longest)


def member(tx: Connection, member_id: str) -> Member:
    """The member with this id, who exists."""
    return Member(*tx.execute(select(*COLUMNS).where(members.c.id == member_id)).one())


def address(email: str) -> str | None:
    """An e-mail address as it is stored and compared; None when it is blank."""
    return email.strip().casefold() or None


def taken(tx: Connection, email: str) -> bool:
    """Whether a member has this address, which is as it is stored."""
    mine = select(members.c.id).where(members.c.email == email, members.c.removed_at.is_(None))
    return tx.execute(mine).first() is not None


def _make(tx: Connection, settings: Settings) -> Member:
    now = dt.datetime.now(dt.UTC)
    made = Member(str(uuid.uuid4()), str(uuid.uuid4()), "owner", address(settings.owner_email))
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
