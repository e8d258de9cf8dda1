"""Credits: balance, ledger, pages by day; admins add some."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import credits, statement
from fieldfare.dashboard.refusals import text_of
from fieldfare.dashboard.visit import AdminIn, Visit
from fieldfare.errors import PageRefused, Unfit
from fieldfare.store.database import reading, transaction

PERIODS = {30: "30 days", 90: "90 days", 365: "12 months"}
BY_MONTH = 365  # from so many days on, a bar stands for a month
KINDS = {
    "start": "What the account started with",
    "added": "Credits added",
    "free": "Free pages of {month}",
    "charge": "Pages of an extraction",
    "expired": "Free pages of {month} that were left",
}
MOST = 1_000_000_000
LONGEST_NOTE = 200

router = APIRouter(prefix="/billing")


class Bar(NamedTuple):
    """Pages of a day or of a month."""

    short: str
    name: str
    pages: int


def show(visit: Visit, wrong: str = "", status: int = 200) -> Response:
    """The account's credits."""
    member = visit.member
    days = _period(visit.query.get("days", ""))
    before = visit.query.get("before", "")
    with reading(visit.house.engine) as tx:
        balance = credits.balance(tx, member.account_id, visit.now)
        free = credits.free_left(tx, member.account_id, visit.now)
        entries = statement.entries(
            tx, member, visit.now, int(before) if _is_number(before) else None
        )
        used = statement.pages_by_day(tx, member, *_days(visit.now.date(), days))
    bars = by_month(used) if days >= BY_MONTH else by_day(used)
    return visit.page(
        "billing.html",
        status,
        balance=balance,
        free=free,
        entries=entries,
        is_first=not before,
        bars=bars,
        top=round_top(max(bar.pages for bar in bars)),
        days=days,
        periods=PERIODS,
        title=_title,
        month_ends=_next_month(visit.now),
        most=MOST,
        longest_note=LONGEST_NOTE,
        wrong=wrong,
    )


@router.post("/add")
def add(visit: AdminIn) -> Response:
    """Enter credits that do not expire."""
    member = visit.member
    try:
        amount = _amount(visit.fields.get("amount", ""))
        text = _note(visit.fields.get("note", ""))
    except PageRefused as error:
        return show(visit, text_of(error), error.status)
    with transaction(visit.house.engine) as tx:
        by = f"by {member.label}"
        credits.add(tx, member.account_id, amount, visit.now, f"{text}, {by}" if text else by)
    return visit.go(visit.at(view="Billing"), f"Added: {amount:,} credits. They do not expire.")


def by_day(used: Mapping[dt.date, int]) -> list[Bar]:
    """A bar for each day."""
    return [Bar(f"{at.day} {at:%b}", f"{at.day} {at:%B %Y}", pages) for at, pages in used.items()]


def by_month(used: Mapping[dt.date, int]) -> list[Bar]:
    """A bar for each month."""
    months: dict[dt.date, int] = {}
    for at, pages in used.items():
        month = at.replace(day=1)
        months[month] = months.get(month, 0) + pages
    return [Bar(f"{at:%b}", f"{at:%B %Y}", pages) for at, pages in months.items()]


def round_top(most: int) -> int:
    """The end of the scale: the next even number of 1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for step in (2, 4, 10):
            if step * power >= most:
                return step * power
        power *= 10


def _period(given: str) -> int:
    return int(given) if _is_number(given) and int(given) in PERIODS else 30


def _days(today: dt.date, days: int) -> tuple[dt.date, dt.date]:
    """The first and the last day of the period; twelve months are whole ones up to this one."""
    if days < BY_MONTH:
        return today - dt.timedelta(days=days - 1), today
    years, month = (0, today.month + 1) if today.month < 12 else (1, 1)
    return dt.date(today.year - 1 + years, month, 1), today


def _next_month(now: dt.datetime) -> dt.datetime:
    first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + dt.timedelta(days=32)).replace(day=1)


def _title(entry: statement.Entry) -> str:
    """What the entry is about."""
    if not entry.month:
        return KINDS[entry.kind]
    month = f"{dt.date.fromisoformat(f'{entry.month}-01'):%B %Y}"
    return KINDS[entry.kind].format(month=month)


def _amount(given: str) -> int:
    digits = re.sub(r"[\s,.']", "", given)
    if not _is_number(digits) or not 0 < int(digits) <= MOST:
        raise Unfit("This is no number of credits. Enter a whole number such as 5000.")
    return int(digits)


def _note(given: str) -> str:
    note = " ".join(given.split())
    if len(note) > LONGEST_NOTE:
        raise Unfit(f"The note is longer than {LONGEST_NOTE} letters. Shorten it.")
    return note


def _is_number(given: str) -> bool:
    return given.isascii() and given.isdigit() and len(given) <= 18
