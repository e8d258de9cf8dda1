"""Sessions: who is signed in, in which browser. Only the hash of a session's secret is kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
import uuid
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from fieldfare.accounts import COLUMNS, Member
from fieldfare.store.schema import members, sessions

SEEN_EVERY = dt.timedelta(minutes=5)  # how exact `seen_at` is
LONGEST_AGENT = 300


class Session(NamedTuple):
    """A browser in which a member is signed in."""

    id: str
    member_id: str
    way: str
    address: str
    agent: str
    created_at: dt.datetime
    seen_at: dt.datetime


_OWN = tuple(sessions.c[name] for name in Session._fields)
_BY_HASH = (  # built once: it is asked with every page
    select(*_OWN, *(column.label(f"member_{column.name}") for column in COLUMNS))
    .join(members, members.c.id == sessions.c.member_id)
    .where(
        sessions.c.hash == bindparam("hash"),
        sessions.c.seen_at > bindparam("since"),
        members.c.removed_at.is_(None),
    )
)


def begin(
    tx: Connection, member_id: str, way: str, address: str, agent: str, now: dt.datetime
) -> str:
    """The secret of a new session, begun by `way` (password, link or oidc)."""
    secret = secrets.token_urlsafe(32)
    begun = Session(str(uuid.uuid4()), member_id, way, address, agent[:LONGEST_AGENT], now, now)
    tx.execute(insert(sessions).values(**begun._asdict(), hash=hashed(secret)))
    return secret


def whose(
    tx: Connection, secret: str, now: dt.datetime, days: float
) -> tuple[Session, Member] | None:
    """The session with this secret and its member; None when it has ended or never was."""
    since = now - dt.timedelta(days=days)
    found = tx.execute(_BY_HASH, {"hash": hashed(secret), "since": since}).one_or_none()
    if found is None:
        return None
    own = len(_OWN)
    return Session(*found[:own]), Member(*found[own:])


def seen(tx: Connection, session_id: str, now: dt.datetime) -> None:
    """Note that the session is in use."""
    tx.execute(update(sessions).where(sessions.c.id == session_id).values(seen_at=now))


def of(tx: Connection, member_id: str, now: dt.datetime, days: float) -> list[Session]:
    """The member's sessions, the one that was used last first."""
    alive = sessions.c.seen_at > now - dt.timedelta(days=days)
    found = tx.execute(
        select(*_OWN)
        .where(sessions.c.member_id == member_id, alive)
        .order_by(sessions.c.seen_at.desc(), sessions.c.id)
    )
    return [Session(*row) for row in found]


def end(tx: Connection, member_id: str, session_id: str) -> bool:
    """End one session of the member; whether there was one."""
    mine = (sessions.c.member_id == member_id) & (sessions.c.id == session_id)
    return bool(tx.execute(delete(sessions).where(mine)).rowcount)


def end_all(tx: Connection, member_id: str, but: str = "") -> int:
    """End all sessions of the member but one; how many."""
    mine = (sessions.c.member_id == member_id) & (sessions.c.id != but)
    return tx.execute(delete(sessions).where(mine)).rowcount


def sweep(tx: Connection, now: dt.datetime, days: float) -> int:
    """Remove sessions that nobody has used for so many days; how many."""
    over = sessions.c.seen_at <= now - dt.timedelta(days=days)
    return tx.execute(delete(sessions).where(over)).rowcount


def hashed(secret: str) -> str:
    """A plain SHA-256 is enough for 256 random bits: there is nothing to guess."""
    return hashlib.sha256(secret.encode()).hexdigest()
