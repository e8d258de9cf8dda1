"""The statement of an account: what its credits came from and went to, and pages read by day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from fieldfare import credits
from fieldfare.accounts import Member
from fieldfare.store.schema import extractions, ledger

A_PAGE = 50
_NEWEST_FIRST = (ledger.c.at.desc(), ledger.c.id.desc())


class Entry(NamedTuple):
    """A line of the ledger; `after` is the account's balance with it, for admins."""

    id: int | None  # None: the calendar brings it with the next extraction
    at: dt.datetime
    kind: str
    credits: int
    month: str
    text: str
    extraction_id: str | None
    task_name: str | None  # None when the extraction has been deleted
    after: int | None


class Entries(NamedTuple):
    """A page of the ledger, the newest first, and the id before which the next one begins."""

    items: Sequence[Entry]
    older: int | None


def entries(tx: Connection, by: Member, now: dt.datetime, before: int | None = None) -> Entries:
    """The newest entries that `by` may see, or those before one.

    Admins see the account's; members see what their own extractions were charged.
    """
    asked = (
        select(
            ledger.c.id,
            ledger.c.at,
            ledger.c.kind,
            ledger.c.credits,
            ledger.c.month,
            ledger.c.text,
            ledger.c.extraction_id,
            extractions.c.task_name,
        )
        .join(extractions, extractions.c.id == ledger.c.extraction_id, isouter=True)
        .where(_visible(by))
        .order_by(*_NEWEST_FIRST)
        .limit(A_PAGE + 1)
    )
    if before is not None:
        asked = asked.where(_older(before))
    found = [Entry(*row, None) for row in tx.execute(asked)]
    items, older = found[:A_PAGE], found[A_PAGE - 1].id if len(found) > A_PAGE else None
    if by.is_admin:
        items = _with_balances(tx, by.account_id, items, before)
        if before is None:
            items = [*_to_come(tx, by.account_id, now, items), *items]
    return Entries(items, older)


def pages_by_day(tx: Connection, by: Member, since: dt.date, until: dt.date) -> dict[dt.date, int]:
    """Pages that were charged on each day (UTC) of the period, none left out.

    An admin's are the account's, a member's those of their own extractions.
    """
    day = func.date(ledger.c.at)
    first = dt.datetime.combine(since, dt.time(), dt.UTC)
    end = dt.datetime.combine(until + dt.timedelta(days=1), dt.time(), dt.UTC)
    found = tx.execute(
        select(day, -func.sum(ledger.c.credits))
        .where(_visible(by), ledger.c.kind == "charge", ledger.c.at >= first, ledger.c.at < end)
        .group_by(day)
    )
    read = {dt.date.fromisoformat(str(at)): int(pages) for at, pages in found}
    days = ((since + dt.timedelta(days=n)) for n in range((until - since).days + 1))
    return {at: read.get(at, 0) for at in days}


def _visible(by: Member) -> ColumnElement[bool]:
    mine = ledger.c.account_id == by.account_id
    if by.is_admin:
        return mine
    own = select(extractions.c.id).where(extractions.c.member_id == by.id)
    return and_(mine, ledger.c.extraction_id.in_(own))


def _older(mark: int) -> ColumnElement[bool]:
    """Whether an entry stands below the one with this id."""
    at = select(ledger.c.at).where(ledger.c.id == mark).scalar_subquery()
    return and_(ledger.c.at <= at, or_(ledger.c.at < at, ledger.c.id < mark))


def _with_balances(
    tx: Connection, account_id: str, items: Sequence[Entry], before: int | None
) -> list[Entry]:
    """The entries with what the balance was after each."""
    summed = select(func.coalesce(func.sum(ledger.c.credits), 0)).where(
        ledger.c.account_id == account_id
    )
    if before is not None:
        summed = summed.where(_older(before))
    balance = int(tx.execute(summed).scalar_one())
    found = []
    for entry in items:
        found.append(entry._replace(after=balance))
        balance -= entry.credits
    return found


def _to_come(
    tx: Connection, account_id: str, now: dt.datetime, items: Sequence[Entry]
) -> list[Entry]:
    """What counts already and is entered with the next extraction, the newest first."""
    balance = (items[0].after if items else 0) or 0
    found = []
    for due in credits.to_be_entered(tx, account_id, now):
        balance += due["credits"]
        found.append(
            Entry(None, now, due["kind"], due["credits"], due["month"], "", None, None, balance)
        )
    return found[::-1]
