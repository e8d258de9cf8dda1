"""Keys, by which a member's programs call. Only their hashes are kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import secrets
import uuid
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from fieldfare.accounts import Member
from fieldfare.errors import ApiKeyExpired, ApiKeyRevoked, NotPermitted, Unauthenticated, Unfit
from fieldfare.store.schema import keys, members

PREFIX = "ide_"
HINT_LETTERS = 12
LONGEST_NAME = 100
USED_EVERY = dt.timedelta(minutes=1)  # how exact `last_used_at` is
_FORM = re.compile(r"ide_[0-9a-f]{64}")
_BY_HASH = (  # built once: it is asked with every request
    select(
        keys.c.id,
        keys.c.member_id,
        members.c.account_id,
        keys.c.last_used_at,
        keys.c.expires_at,
        keys.c.revoked_at,
    )
    .join(members, members.c.id == keys.c.member_id)
    .where(keys.c.hash == bindparam("hash"))
)


class Key(NamedTuple):
    """A key as its owner sees it afterwards: never its secret."""

    id: str
    member_id: str
    name: str
    hint: str
    created_at: dt.datetime
    expires_at: dt.datetime | None
    revoked_at: dt.datetime | None
    last_used_at: dt.datetime | None

    def state(self, now: dt.datetime) -> str:
        """`active`, `expired` or `revoked` at `now`."""
        if self.revoked_at is not None:
            return "revoked"
        if self.expires_at is not None and self.expires_at <= now:
            return "expired"
        return "active"


class Listed(NamedTuple):
    """A key, and who made it."""

    key: Key
    member: str
    may_revoke: bool


class Caller(NamedTuple):
    """Who calls: the key, its member, the member's account."""

    key_id: str
    member_id: str
    account_id: str
    key_last_used_at: dt.datetime | None


def create(
    tx: Connection, member_id: str, name: str, expires_at: dt.datetime | None = None
) -> tuple[Key, str]:
    """A new key and its secret, which cannot be had again."""
    secret = PREFIX + secrets.token_hex(32)
    key = Key(
        id=str(uuid.uuid4()),
        member_id=member_id,
        name=name,
        hint=secret[:HINT_LETTERS],
        created_at=dt.datetime.now(dt.UTC),
        expires_at=expires_at,
        revoked_at=None,
        last_used_at=None,
    )
    tx.execute(insert(keys).values(**key._asdict(), hash=_hash(secret)))
    return key, secret


def caller(tx: Connection, secret: str, now: dt.datetime | None = None) -> Caller:
    """Who calls with `secret`; refuses unknown, revoked and expired keys."""
    if not _FORM.fullmatch(secret):
        raise Unauthenticated
    found = tx.execute(_BY_HASH, {"hash": _hash(secret)}).one_or_none()
    if found is None:
        raise Unauthenticated
    if found.revoked_at is not None:
        raise ApiKeyRevoked
    if found.expires_at is not None and found.expires_at <= (now or dt.datetime.now(dt.UTC)):
        raise ApiKeyExpired
    return Caller(found.id, found.member_id, found.account_id, found.last_used_at)


def used(tx: Connection, key_id: str, at: dt.datetime) -> None:
    """Note that the key was used, unless that was noted less than a minute ago."""
    stale = or_(keys.c.last_used_at.is_(None), keys.c.last_used_at <= at - USED_EVERY)
    tx.execute(update(keys).where(keys.c.id == key_id, stale).values(last_used_at=at))


def every(tx: Connection) -> list[Key]:
    """All keys, the oldest first."""
    found = tx.execute(select(keys).order_by(keys.c.created_at, keys.c.id)).mappings()
    return [_key(row) for row in found]


def listed(tx: Connection, by: Member) -> list[Listed]:
    """The keys that `by` may see, the newest first: their own; an admin sees the account's."""
    label = func.coalesce(members.c.name, members.c.email, members.c.role)
    found = tx.execute(
        select(keys, label.label("label"), members.c.role)
        .join(members, members.c.id == keys.c.member_id)
        .where(_seen(by))
        .order_by(keys.c.created_at.desc(), keys.c.id)
    ).mappings()
    return [Listed(_key(row), row["label"], _revocable(by, row)) for row in found]


def end(tx: Connection, by: Member, key_id: str) -> Key:
    """Revoke a key that `by` may revoke; raises `NotPermitted`."""
    found = tx.execute(
        select(keys.c.member_id, members.c.role)
        .join(members, members.c.id == keys.c.member_id)
        .where(keys.c.id == key_id, _seen(by))
    ).mappings()
    whose = found.one_or_none()
    if whose is None or not _revocable(by, whose):
        raise NotPermitted
    revoked = revoke(tx, key_id)
    assert revoked is not None
    return revoked


def _seen(by: Member) -> ColumnElement[bool]:
    if by.is_admin:
        return members.c.account_id == by.account_id
    return members.c.id == by.id


def _revocable(by: Member, whose: RowMapping) -> bool:
    """Nobody but the owner changes anything of the owner's."""
    return bool(whose["member_id"] == by.id or whose["role"] != "owner")


def named(text: str) -> str:
    """The name of a key as it is kept; raises `Unfit` when there is none."""
    name = " ".join(text.split())
    if not name:
        raise Unfit("A key needs a name. Say what it is for, for example: Accounting script.")
    if len(name) > LONGEST_NAME:
        raise Unfit(f"The name is longer than {LONGEST_NAME} letters. Shorten it.")
    return name


def through(day: dt.date, now: dt.datetime) -> dt.datetime:
    """When a key ends that is valid through `day` (UTC); raises `Unfit` when that is over."""
    if day < now.astimezone(dt.UTC).date():
        raise Unfit(f"{day} is over. Choose today or a later day.")
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), dt.UTC)


def revoke(tx: Connection, key_id: str) -> Key | None:
    """Revoke the key for good and give it back; None when there is no such key."""
    now = dt.datetime.now(dt.UTC)
    tx.execute(
        update(keys).where(keys.c.id == key_id, keys.c.revoked_at.is_(None)).values(revoked_at=now)
    )
    found = tx.execute(select(keys).where(keys.c.id == key_id)).mappings().one_or_none()
    return None if found is None else _key(found)


def _key(row: RowMapping) -> Key:
    return Key(**{name: row[name] for name in Key._fields})


def _hash(secret: str) -> str:
    """A plain SHA-256 is enough for 256 random bits: there is nothing to guess."""
    return hashlib.sha256(secret.encode("ascii")).hexdigest()
