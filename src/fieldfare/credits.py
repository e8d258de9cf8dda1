"""Credits: one for each page that was read. A balance is the sum of an append-only ledger.

Entries with a month are free pages of that calendar month (UTC): granted when an account is first
seen in it, spent before all others, and expired when it is seen in a later month. Only free pages
that an extraction of their own month still holds reserved outlive it, until that one is charged.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from fieldfare.errors import InsufficientCredits
from fieldfare.store import locks
from fieldfare.store.database import insert_new
from fieldfare.store.schema import accounts, ledger, reservations

ALWAYS = ""  # in place of a month: credits that do not expire


class Balance(NamedTuple):
    """All credits of an account, and how many of them running extractions hold."""

    credits: int
    reserved: int

    @property
    def available(self) -> int:
        """What a new extraction may reserve."""
        return self.credits - self.reserved


def balance(tx: Connection, account_id: str, now: dt.datetime | None = None) -> Balance:
    """The account's credits at `now`, with this month's free pages and without expired ones."""
    turned = _turns(tx, account_id, now or dt.datetime.now(dt.UTC))
    entered = sum(_purses(tx, account_id).values())
    return Balance(entered + sum(turn["credits"] for turn in turned), _reserved(tx, account_id))


def free_left(tx: Connection, account_id: str, now: dt.datetime) -> int:
    """How many of this month's free pages are left; running extractions may hold some of them."""
    month = _month(now)
    turned = (turn["credits"] for turn in _turns(tx, account_id, now) if turn["month"] == month)
    return int(sum(turned)) + _purses(tx, account_id).get(month, 0)


def to_be_entered(tx: Connection, account_id: str, now: dt.datetime) -> list[dict[str, Any]]:
    """Entries of the ledger that the calendar has brought and the next extraction will enter."""
    return _turns(tx, account_id, now)


def start(tx: Connection, account_id: str, amount: int, now: dt.datetime) -> None:
    """Enter what a new account starts with."""
    _enter(tx, account_id, now, kind="start", amount=amount)


def add(tx: Connection, account_id: str, amount: int, now: dt.datetime, text: str = "") -> None:
    """Add credits that do not expire."""
    if amount <= 0:
        raise ValueError("credits to add must be more than none")
    locks.account(tx, account_id)
    _enter(tx, account_id, now, kind="added", amount=amount, text=text)


def reserve(
    tx: Connection, account_id: str, extraction_id: str, pages: int, now: dt.datetime
) -> None:
    """Hold a credit for each of the extraction's pages; a repetition holds none twice.

    Raises `InsufficientCredits` when fewer are available.
    """
    locks.account(tx, account_id)
    _turn_month(tx, account_id, now)
    if _held(tx, extraction_id) is not None:
        return
    before = balance(tx, account_id, now)
    if before.available < pages:
        raise InsufficientCredits(
            {
                "credits_required": pages,
                "credits_balance": before.credits,
                "credits_reserved": before.reserved,
            }
        )
    tx.execute(
        insert(reservations).values(
            extraction_id=extraction_id, account_id=account_id, credits=pages, month=_month(now)
        )
    )


def charge_and_release(
    tx: Connection, account_id: str, extraction_id: str, pages: int, now: dt.datetime
) -> None:
    """Spend `pages` of what the extraction holds, free ones first, and release the others."""
    locks.account(tx, account_id)
    held = _held(tx, extraction_id)
    if held is None or pages > held:
        raise ValueError(f"extraction {extraction_id} holds {held} credits, not {pages}")
    _turn_month(tx, account_id, now)
    for month, spent in _spending(_purses(tx, account_id), pages):
        _enter(
            tx,
            account_id,
            now,
            kind="charge",
            amount=-spent,
            month=month,
            extraction_id=extraction_id,
        )
    release(tx, extraction_id)


def release(tx: Connection, extraction_id: str) -> None:
    """Let go of all that the extraction still holds."""
    tx.execute(delete(reservations).where(reservations.c.extraction_id == extraction_id))


def _turn_month(tx: Connection, account_id: str, now: dt.datetime) -> None:
    """Enter what the calendar brings and takes. A grant that is there already is not made again."""
    insert_new(tx, ledger, _turns(tx, account_id, now))


def _turns(tx: Connection, account_id: str, now: dt.datetime) -> list[dict[str, Any]]:
    """The entries that are due at `now` and not yet made: expired free pages and new ones."""
    month = _month(now)
    common = {"account_id": account_id, "at": now, "extraction_id": None, "text": ""}
    due: list[dict[str, Any]] = []
    keep = _reserved(tx, account_id, before=month)
    for past, left in sorted(_purses(tx, account_id).items(), reverse=True):
        if past == ALWAYS or past >= month:
            continue
        kept = min(left, keep)
        keep -= kept
        if left > kept:
            due.append({**common, "kind": "expired", "credits": kept - left, "month": past})
    granted = select(ledger.c.id).where(
        ledger.c.account_id == account_id, ledger.c.month == month, ledger.c.kind == "free"
    )
    monthly = tx.execute(
        select(accounts.c.free_pages_a_month).where(accounts.c.id == account_id)
    ).scalar_one()
    if monthly > 0 and tx.execute(granted).first() is None:
        due.append({**common, "kind": "free", "credits": monthly, "month": month})
    return due


def _spending(purses: Mapping[str, int], pages: int) -> Iterator[tuple[str, int]]:
    """From which month's free pages how many are spent, the oldest first, paid ones last."""
    for month in sorted(purses, key=lambda month: (month == ALWAYS, month)):
        spent = min(pages, purses[month])
        if spent > 0:
            pages -= spent
            yield month, spent
    if pages:
        raise ValueError(f"{pages} credits more than there are")


def _purses(tx: Connection, account_id: str) -> dict[str, int]:
    """What is left of each month's free pages, and under "" of credits that do not expire."""
    found = tx.execute(
        select(ledger.c.month, func.sum(ledger.c.credits))
        .where(ledger.c.account_id == account_id)
        .group_by(ledger.c.month)
    )
    return {month: int(left) for month, left in found if left}


def _reserved(tx: Connection, account_id: str, before: str | None = None) -> int:
    """Credits that extractions hold; if `before` is given, only since months before it."""
    held = select(func.coalesce(func.sum(reservations.c.credits), 0)).where(
        reservations.c.account_id == account_id
    )
    if before is not None:
        held = held.where(reservations.c.month < before)
    return int(tx.execute(held).scalar_one())


def _held(tx: Connection, extraction_id: str) -> int | None:
    return tx.execute(
        select(reservations.c.credits).where(reservations.c.extraction_id == extraction_id)
    ).scalar_one_or_none()


def _enter(
    tx: Connection,
    account_id: str,
    now: dt.datetime,
    *,
    kind: str,
    amount: int,
    month: str = ALWAYS,
    extraction_id: str | None = None,
    text: str = "",
) -> None:
    tx.execute(
        insert(ledger).values(
            account_id=account_id,
            at=now,
            kind=kind,
            credits=amount,
            month=month,
            extraction_id=extraction_id,
            text=text,
        )
    )


def _month(now: dt.datetime) -> str:
    return now.astimezone(dt.UTC).strftime("%Y-%m")
