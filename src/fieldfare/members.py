"""Members: people who are invited by a link, have a role, and may be removed again."""

from __future__ import annotations

import datetime as dt
import re
import secrets
import uuid
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from fieldfare import accounts, sessions
from fieldfare.accounts import COLUMNS, Member
from fieldfare.errors import AddressTaken, LinkOver, NotInvited, NotPermitted, Unfit
from fieldfare.store.schema import keys, links, members
from fieldfare.store.schema import sessions as schema_sessions

Role = Literal["owner", "admin", "member"]
FIRST_HOURS = 24
_EMAIL = re.compile(r"[^@\s\x00-\x1f]{1,64}@[^@\s\x00-\x1f]{1,190}")


class Link(NamedTuple):
    """A link that lets somebody in once; with a member it sets that one's password."""

    id: str
    account_id: str
    member_id: str | None
    email: str | None
    role: str
    made_by: str | None
    created_at: dt.datetime
    expires_at: dt.datetime


class Listed(NamedTuple):
    """A member as admins see them."""

    member: Member
    created_at: dt.datetime
    has_password: bool
    is_single_sign_on: bool
    seen_at: dt.datetime | None


_LINK = tuple(links.c[name] for name in Link._fields)
_HERE = members.c.removed_at.is_(None)


def first_link(tx: Connection, now: dt.datetime) -> str | None:
    """The secret of a new link for the owner; None when they can sign in already."""
    owner = accounts.owner(tx)
    if owner is None or _can_sign_in(tx, owner.id):
        return None
    tx.execute(delete(links).where(links.c.member_id == owner.id))
    return _make(tx, owner.account_id, owner, None, now, dt.timedelta(hours=FIRST_HOURS))


def new_password(tx: Connection, by: Member, member_id: str, now: dt.datetime, days: float) -> str:
    """The secret of a link with which the member sets a new password; older ones end."""
    whom = _may_change(tx, by, member_id)
    tx.execute(delete(links).where(links.c.member_id == whom.id))
    return _make(tx, whom.account_id, whom, by, now, dt.timedelta(days=days))


def reset(tx: Connection, member_id: str, now: dt.datetime) -> str:
    """The secret of a link that whoever runs the installation gives a member; older ones end.

    With it they choose a new password. It is the owner's way back in.
    """
    whom = accounts.member(tx, member_id)
    tx.execute(delete(links).where(links.c.member_id == whom.id))
    return _make(tx, whom.account_id, whom, None, now, dt.timedelta(hours=FIRST_HOURS))


def invite(
    tx: Connection, by: Member, email: str, role: Role, now: dt.datetime, days: float
) -> str:
    """The secret of a link with which the person with this address becomes a member."""
    if not by.is_admin or role == "owner":
        raise NotPermitted
    address = checked_address(email)
    if accounts.taken(tx, address):
        raise AddressTaken
    mine = (links.c.account_id == by.account_id) & (links.c.email == address)
    tx.execute(delete(links).where(mine, links.c.member_id.is_(None)))
    nobody = Member("", by.account_id, role, address)
    return _make(tx, by.account_id, nobody, by, now, dt.timedelta(days=days))


def link(tx: Connection, secret: str, now: dt.datetime) -> Link:
    """The link with this secret; raises `LinkOver`."""
    mine = (links.c.hash == sessions.hashed(secret)) & (links.c.expires_at > now)
    found = tx.execute(select(*_LINK).where(mine)).one_or_none()
    if found is None:
        raise LinkOver
    return Link(*found)


def accept(
    tx: Connection, secret: str, email: str, name: str, password: str, now: dt.datetime
) -> Member:
    """The member whom the link let in, with the hash of a password; the link is used up.

    Whatever sessions they had end. An invitation is for its own address.
    """
    found = link(tx, secret, now)
    address = checked_address(found.email or email)
    values = {"email": address, "name": _name(name), "password": password}
    tx.execute(delete(links).where(links.c.id == found.id))
    if found.member_id is None:
        if accounts.taken(tx, address):
            raise AddressTaken
        return _insert(tx, found.account_id, found.role, values, now)
    before = accounts.member(tx, found.member_id)
    if address != before.email and accounts.taken(tx, address):
        raise AddressTaken
    if not values["name"]:
        del values["name"]
    tx.execute(update(members).where(members.c.id == before.id).values(values))
    sessions.end_all(tx, before.id)
    return accounts.member(tx, before.id)


def by_email(tx: Connection, email: str) -> tuple[Member, str | None] | None:
    """The member with this address, and the hash of their password."""
    mine = (members.c.email == accounts.address(email)) & _HERE
    found = tx.execute(select(*COLUMNS, members.c.password).where(mine)).one_or_none()
    return None if found is None else (Member(*found[:-1]), found.password)


def by_subject(tx: Connection, subject: str) -> Member | None:
    """The member whom the provider of single sign-on knows as `subject`."""
    mine = (members.c.subject == subject) & _HERE
    found = tx.execute(select(*COLUMNS).where(mine)).one_or_none()
    return None if found is None else Member(*found)


def recognise(tx: Connection, member_id: str, subject: str, name: str) -> Member:
    """From now on `subject` is this member; raises `NotInvited` if another one is already."""
    values = {"subject": subject, "name": func.coalesce(members.c.name, _name(name))}
    mine = (members.c.id == member_id) & members.c.subject.is_(None)
    if tx.execute(update(members).where(mine).values(values)).rowcount != 1:
        raise NotInvited
    return accounts.member(tx, member_id)


def join(
    tx: Connection, account_id: str, email: str, name: str, subject: str, now: dt.datetime
) -> Member:
    """A new member whom the provider of single sign-on vouches for; an invitation gives the role."""
    address = checked_address(email)
    mine = (links.c.account_id == account_id) & (links.c.email == address)
    invited = tx.execute(select(links.c.role).where(mine, links.c.member_id.is_(None))).first()
    tx.execute(delete(links).where(mine, links.c.member_id.is_(None)))
    values = {"email": address, "name": _name(name), "subject": subject}
    return _insert(tx, account_id, invited.role if invited else "member", values, now)


def invited(tx: Connection, email: str, now: dt.datetime) -> str | None:
    """The account to which this address is invited."""
    mine = (links.c.email == accounts.address(email)) & links.c.member_id.is_(None)
    found = tx.execute(select(links.c.account_id).where(mine, links.c.expires_at > now))
    return found.scalars().first()


def listed(tx: Connection, account_id: str) -> list[Listed]:
    """The account's members, the owner first."""
    last = (
        select(func.max(schema_sessions.c.seen_at))
        .where(schema_sessions.c.member_id == members.c.id)
        .scalar_subquery()
    )
    found = tx.execute(
        select(
            *COLUMNS,
            members.c.created_at,
            members.c.password.is_not(None),
            members.c.subject.is_not(None),
            last,
        )
        .where(members.c.account_id == account_id, _HERE)
        .order_by(members.c.role != "owner", members.c.email)
    )
    return [Listed(Member(*row[: len(COLUMNS)]), *row[len(COLUMNS) :]) for row in found]


def invitations(tx: Connection, account_id: str, now: dt.datetime) -> list[Link]:
    """The invitations that nobody has used yet."""
    found = tx.execute(
        select(*_LINK)
        .where(
            links.c.account_id == account_id,
            links.c.member_id.is_(None),
            links.c.expires_at > now,
        )
        .order_by(links.c.created_at)
    )
    return [Link(*row) for row in found]


def withdraw(tx: Connection, by: Member, link_id: str) -> None:
    """End an invitation."""
    if not by.is_admin:
        raise NotPermitted
    mine = (links.c.account_id == by.account_id) & (links.c.id == link_id)
    tx.execute(delete(links).where(mine))


def change_role(tx: Connection, by: Member, member_id: str, role: Role) -> None:
    """Give a member another role; the owner stays the owner."""
    whom = _may_change(tx, by, member_id)
    if "owner" in {role, whom.role} or whom.id == by.id:
        raise NotPermitted
    tx.execute(update(members).where(members.c.id == whom.id).values(role=role))


def remove(tx: Connection, by: Member, member_id: str, now: dt.datetime) -> Member:
    """Take a member's sessions, keys and links away for good; their extractions stay."""
    whom = _may_change(tx, by, member_id)
    if whom.role == "owner" or whom.id == by.id:
        raise NotPermitted
    tx.execute(
        update(members)
        .where(members.c.id == whom.id)
        .values(removed_at=now, password=None, subject=None)
    )
    sessions.end_all(tx, whom.id)
    tx.execute(delete(links).where(links.c.member_id == whom.id))
    mine = (keys.c.member_id == whom.id) & keys.c.revoked_at.is_(None)
    tx.execute(update(keys).where(mine).values(revoked_at=now))
    return whom


def set_password(tx: Connection, member_id: str, password: str) -> None:
    """Keep another hash of a password; raises nothing about whether the old one was known."""
    tx.execute(update(members).where(members.c.id == member_id).values(password=password))


def prefer(tx: Connection, member_id: str, preferences: Mapping[str, Any]) -> None:
    """Keep what the member prefers, in place of what they preferred before."""
    tx.execute(
        update(members).where(members.c.id == member_id).values(preferences=dict(preferences))
    )


def checked_address(email: str) -> str:
    """The address as it is stored; raises `Unfit` when it is none."""
    address = accounts.address(email)
    if address is None or not _EMAIL.fullmatch(address):
        raise Unfit("This is no e-mail address. Enter one such as name@example.org.")
    return address


def sweep(tx: Connection, now: dt.datetime) -> int:
    """Remove links that can no longer be used; how many."""
    return tx.execute(delete(links).where(links.c.expires_at <= now)).rowcount


def _can_sign_in(tx: Connection, member_id: str) -> bool:
    ways = members.c.password.is_not(None) | members.c.subject.is_not(None)
    mine = select(members.c.id).where(members.c.id == member_id, ways)
    return tx.execute(mine).first() is not None


def _may_change(tx: Connection, by: Member, member_id: str) -> Member:
    """The member, if `by` may change anything about them."""
    mine = (members.c.id == member_id) & (members.c.account_id == by.account_id) & _HERE
    found = tx.execute(select(*COLUMNS).where(mine)).one_or_none()
    if found is None or not by.is_admin:
        raise NotPermitted
    whom = Member(*found)
    if whom.role == "owner" and whom.id != by.id:
        raise NotPermitted
    return whom


def _make(
    tx: Connection,
    account_id: str,
    whom: Member,
    by: Member | None,
    now: dt.datetime,
    life: dt.timedelta,
) -> str:
    secret = secrets.token_urlsafe(32)
    made = Link(
        id=str(uuid.uuid4()),
        account_id=account_id,
        member_id=whom.id or None,
        email=whom.email,
        role=whom.role,
        made_by=by.id if by else None,
        created_at=now,
        expires_at=now + life,
    )
    tx.execute(insert(links).values(**made._asdict(), hash=sessions.hashed(secret)))
    return secret


def _insert(
    tx: Connection, account_id: str, role: str, values: Mapping[str, Any], now: dt.datetime
) -> Member:
    made = str(uuid.uuid4())
    tx.execute(
        insert(members).values(
            id=made, account_id=account_id, role=role, created_at=now, **dict(values)
        )
    )
    return accounts.member(tx, made)


def _name(name: str) -> str | None:
    return " ".join(name.split())[:100] or None
