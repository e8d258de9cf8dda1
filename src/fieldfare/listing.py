"""Extractions as a list: whose, how they stand, when; filtered and searched, page by page."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true

from fieldfare.accounts import Member
from fieldfare.store import database
from fieldfare.store.schema import extraction_files, extractions, members

STATES = ("processing", "completed", "failed", "cancelled")
REVIEW = "review"  # completed, and something in it must be looked at
A_PAGE = 50
NAMES = 3  # of files, that a line shows


class Wanted(NamedTuple):
    """What is looked for; empty values leave it open."""

    state: str = ""  # one of STATES, or REVIEW
    text: str = ""  # in the task's name, a file's name, or the beginning of the id
    method: str = ""  # api or web_app
    member_id: str = ""
    since: dt.datetime | None = None
    until: dt.datetime | None = None  # exclusive


class Item(NamedTuple):
    """A line of the list."""

    id: str
    task_name: str
    state: str
    progress: int
    created_at: dt.datetime
    finished_at: dt.datetime | None
    method: str
    member_id: str
    member: str  # name or e-mail address
    row_count: int | None
    review_count: int
    error_code: str | None
    credits: int | None  # deducted
    has_expired: bool
    file_names: Sequence[str] = ()
    file_count: int = 0
    page_count: int | None = None  # None as long as a file has not been opened


class Listed(NamedTuple):
    """A page of the list, the newest first, and where the pages before and after it begin."""

    items: Sequence[Item]
    newer: str | None
    older: str | None


class Who(NamedTuple):
    """A member who has submitted something."""

    id: str
    label: str


_MEMBER = func.coalesce(members.c.name, members.c.email, members.c.role)
_LINES = (
    extractions.c.id,
    extractions.c.task_name,
    extractions.c.state,
    extractions.c.progress,
    extractions.c.created_at,
    extractions.c.finished_at,
    extractions.c.submission_method,
    extractions.c.member_id,
    _MEMBER.label("member"),
    extractions.c.row_count,
    func.coalesce(extractions.c.review_count, 0),
    extractions.c.error["code"].as_string().label("error_code"),
    extractions.c.credits_deducted,
    extractions.c.outputs_removed_at.is_not(None).label("has_expired"),
)


def listed(
    tx: Connection, member: Member, wanted: Wanted, *, before: str = "", after: str = ""
) -> Listed:
    """The newest extractions that the member may see, or those before or after a mark."""
    mark = _mark(before or after)
    asked = _lines(member).where(_matching(tx, wanted))
    newest_first = (extractions.c.created_at.desc(), extractions.c.id.desc())
    if after and mark:
        oldest_first = (extractions.c.created_at, extractions.c.id)
        found = _read(tx, asked.where(_newer(mark)).order_by(*oldest_first).limit(A_PAGE + 1))
        items = found[A_PAGE - 1 :: -1] if len(found) > A_PAGE else found[::-1]
        return _page(tx, items, newer=len(found) > A_PAGE, older=True)
    if before and mark:
        asked = asked.where(_older(mark))
    found = _read(tx, asked.order_by(*newest_first).limit(A_PAGE + 1))
    return _page(tx, found[:A_PAGE], newer=bool(before and mark), older=len(found) > A_PAGE)


def named(tx: Connection, member: Member, ids: Iterable[str]) -> list[Item]:
    """Those of the extractions with these ids that the member may see."""
    found = _read(tx, _lines(member).where(extractions.c.id.in_(list(ids))))
    return _with_files(tx, found)


def moving(
    tx: Connection, member: Member, ids: Iterable[str], since: dt.datetime
) -> dict[str, tuple[str, int]]:
    """State and progress of what is processed, was begun since, or has one of these ids."""
    asked = select(extractions.c.id, extractions.c.state, extractions.c.progress)
    mine = asked.where(_visible(member))
    found = tx.execute(  # each part by an index of its own
        mine.where(extractions.c.state == "processing").union(
            mine.where(extractions.c.created_at >= since),
            mine.where(extractions.c.id.in_(list(ids))),
        )
    )
    return {row.id: (row.state, row.progress) for row in found}


def counts(tx: Connection, member: Member) -> Mapping[str, int]:
    """How many extractions the member may see, by state; those to be reviewed beside them."""
    found = tx.execute(
        select(extractions.c.state, func.count().label("many"))
        .where(_visible(member))
        .group_by(extractions.c.state)
    )
    by_state = dict.fromkeys(STATES, 0) | {row.state: row.many for row in found}
    review = select(func.count()).where(_visible(member), _in_state(REVIEW))
    return {**by_state, REVIEW: tx.execute(review).scalar_one()}


def who(tx: Connection, member: Member) -> list[Who]:
    """Everybody whose extractions the member may see."""
    submitted = select(extractions.c.id).where(extractions.c.member_id == members.c.id)
    mine = (
        members.c.account_id == member.account_id if member.is_admin else members.c.id == member.id
    )
    found = tx.execute(
        select(members.c.id, _MEMBER).where(mine, submitted.exists()).order_by(_MEMBER)
    )
    return [Who(*row) for row in found]


def _lines(member: Member) -> Select[Any]:
    return (
        select(*_LINES)
        .join(members, members.c.id == extractions.c.member_id)
        .where(_visible(member))
    )


def _visible(member: Member) -> ColumnElement[bool]:
    if member.is_admin:
        return extractions.c.account_id == member.account_id
    return extractions.c.member_id == member.id


def _matching(tx: Connection, wanted: Wanted) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [true()]
    if wanted.state:
        conditions.append(_in_state(wanted.state))
    if wanted.method:
        conditions.append(extractions.c.submission_method == wanted.method)
    if wanted.member_id:
        conditions.append(extractions.c.member_id == wanted.member_id)
    if wanted.since:
        conditions.append(extractions.c.created_at >= wanted.since)
    if wanted.until:
        conditions.append(extractions.c.created_at < wanted.until)
    conditions += [_says(tx, word) for word in wanted.text.split()]
    return and_(*conditions)


def _in_state(state: str) -> ColumnElement[bool]:
    if state == REVIEW:
        return and_(extractions.c.state == "completed", extractions.c.review_count > 0)
    return extractions.c.state == state


def _says(tx: Connection, word: str) -> ColumnElement[bool]:
    """Whether the word stands in the task's name or in that of a file, or the id begins with it."""
    files = select(extraction_files.c.extraction_id).where(
        database.contains(tx, extraction_files.c.file_name, word)
    )
    return or_(
        database.contains(tx, extractions.c.task_name, word),
        extractions.c.id.startswith(word.lower(), autoescape=True),
        extractions.c.id.in_(files),
    )


def _read(tx: Connection, asked: Select[Any]) -> list[Item]:
    return [Item(*row) for row in tx.execute(asked)]


def _page(tx: Connection, items: Sequence[Item], *, newer: bool, older: bool) -> Listed:
    return Listed(
        _with_files(tx, items),
        _marked(items[0]) if items and newer else None,
        _marked(items[-1]) if items and older else None,
    )


def _with_files(tx: Connection, items: Sequence[Item]) -> list[Item]:
    """The lines with how many files and pages they have, and the names of some files."""
    ids = [item.id for item in items]
    mine = extraction_files.c.extraction_id.in_(ids)
    sums = {
        row.extraction_id: row
        for row in tx.execute(
            select(
                extraction_files.c.extraction_id,
                func.count().label("files"),
                func.count(extraction_files.c.page_count).label("opened"),
                func.sum(extraction_files.c.page_count).label("pages"),
            )
            .where(mine)
            .group_by(extraction_files.c.extraction_id)
        )
    }
    names: dict[str, list[str]] = {}
    first = extraction_files.c.position < NAMES
    for row in tx.execute(
        select(extraction_files.c.extraction_id, extraction_files.c.file_name)
        .where(mine, first)
        .order_by(extraction_files.c.extraction_id, extraction_files.c.position)
    ):
        names.setdefault(row.extraction_id, []).append(row.file_name)
    return [_filed(item, names.get(item.id, ()), sums.get(item.id)) for item in items]


def _filed(item: Item, names: Sequence[str], sums: Any) -> Item:  # noqa: ANN401 - a row
    if sums is None:
        return item
    pages = int(sums.pages) if sums.opened == sums.files else None
    return item._replace(file_names=names, file_count=sums.files, page_count=pages)


def _marked(item: Item) -> str:
    """Where the item stands in the list, as a word for an address."""
    text = f"{item.created_at.isoformat()} {item.id}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _mark(word: str) -> tuple[dt.datetime, str] | None:
    try:
        text = base64.urlsafe_b64decode(word + "=" * (-len(word) % 4)).decode()
        at, extraction_id = text.split(" ")
        moment = dt.datetime.fromisoformat(at)
    except (ValueError, binascii.Error):
        return None
    return (moment, extraction_id) if moment.tzinfo else None


def _older(mark: tuple[dt.datetime, str]) -> ColumnElement[bool]:
    at, extraction_id = mark
    same = and_(extractions.c.created_at == at, extractions.c.id < extraction_id)
    return or_(extractions.c.created_at < at, same)


def _newer(mark: tuple[dt.datetime, str]) -> ColumnElement[bool]:
    at, extraction_id = mark
    same = and_(extractions.c.created_at == at, extractions.c.id > extraction_id)
    return or_(extractions.c.created_at > at, same)
