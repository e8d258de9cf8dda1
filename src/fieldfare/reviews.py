"""Reviews: what a person says of doubtful values, laid over the rows that were found.

A correction is never changed. The newest one of a cell holds; taking one back is a further one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy import Row as Line

from fieldfare import artefacts, due
from fieldfare.asking.plan import Column
from fieldfare.errors import CorrectionStale, ReviewOver, Unfit
from fieldfare.finding import entered, rechecked
from fieldfare.finding.rows import Cell, Place, Review, Row
from fieldfare.finding.values import Locale
from fieldfare.store import locks
from fieldfare.store.schema import (
    corrections,
    drawings,
    extraction_files,
    extractions,
    jobs,
    members,
    pages,
    rows,
)

State = Literal["open", "accepted", "corrected", "unreadable"]
Key = tuple[int, int]  # of a row: its file's position, its own in the file

WHOLE = -1  # in place of a column: the row as a whole
QUIET = dt.timedelta(seconds=5)  # after a correction, before the outputs are made anew
LONGEST = dt.timedelta(seconds=60)  # however many more follow


class Standing(NamedTuple):
    """How a cell stands by its newest correction."""

    id: int
    state: State
    cell: Cell | None  # None: as it was found
    by: str  # e-mail address or name
    at: dt.datetime


OPEN = Standing(0, "open", None, "", dt.datetime.min.replace(tzinfo=dt.UTC))

Standings = Mapping[int, Standing]  # by column


class Wish(NamedTuple):
    """What a member wants a cell to be, having seen its correction `seen` (0: none)."""

    number: int
    column: int
    state: State
    seen: int
    text: str = ""
    place: Place | None = None


class Reviewed(NamedTuple):
    """A row with what was found, and what stands over it by column."""

    number: int
    key: Key
    row: Row
    standings: Standings


# ── Laying over ──────────────────────────────────────────────────────────────────────────────────


def laid_over(row: Row, columns: Sequence[Column], standings: Standings) -> Row:
    """The row as it is now: cells as corrected, what is settled no longer to be looked at."""
    if not standings:
        return row
    said = open_reviews(row, columns, standings)
    for column, standing in sorted(standings.items()):
        if standing.state == "unreadable" and column != WHOLE:
            name = columns[column].name
            said.append(_headed(Review("a person marked this as not readable", (name,))))
    return msgspec.structs.replace(row, cells=_cells(row, standings), reviews=tuple(said))


def open_reviews(row: Row, columns: Sequence[Column], standings: Standings) -> list[Review]:
    """What is still to be looked at, with the columns that are left of it.

    The rules are asked again about corrected values: a total that agrees now clears its neighbours,
    and one that no longer does is to be looked at, by whoever entered it too.
    """
    if not standings:
        return list(row.reviews)
    judged = rechecked.judged(columns, row.cells, _cells(row, standings), row.reviews)
    left: list[Review] = []
    for review in judged.still:
        about = _about(review, columns)
        still = [column for column in about if _state(standings, column) == "open"]
        left += _narrowed(review, columns, about, still)
    for review in judged.broken:
        about = _about(review, columns)
        last = max(about, key=lambda column: standings.get(column, OPEN).id)
        still = [
            column
            for column in about
            if _state(standings, column) == "open"
            or (column == last and _state(standings, column) == "corrected")
        ]
        left += _narrowed(review, columns, about, still)
    return left


def doubts(row: Row, columns: Sequence[Column], standings: Standings) -> list[int]:
    """The columns with something left to be looked at, `WHOLE` at last."""
    left = {c for review in open_reviews(row, columns, standings) for c in _about(review, columns)}
    return sorted(left, key=lambda column: (column == WHOLE, column))


def _cells(row: Row, standings: Standings) -> tuple[Cell, ...]:
    """The cells as they stand."""
    cells = list(row.cells)
    for column, standing in standings.items():
        if column == WHOLE or standing.state == "open":
            continue
        if standing.state == "unreadable":
            cells[column] = Cell()
        elif standing.cell is not None:
            cells[column] = standing.cell
    return tuple(cells)


def _narrowed(
    review: Review, columns: Sequence[Column], about: Sequence[int], still: Sequence[int]
) -> list[Review]:
    """The review of those of its columns that are left, if any are."""
    if still == about or not still:
        return [review] if still else []
    return [msgspec.structs.replace(review, columns=tuple(columns[c].name for c in still))]


def _headed(review: Review) -> Review:
    """The review whose message begins with its columns, as those of finding do."""
    return msgspec.structs.replace(review, message=f"{', '.join(review.columns)}: {review.message}")


def _about(review: Review, columns: Sequence[Column]) -> list[int]:
    """The columns of a review; the whole row where it names none."""
    named = [at for at, column in enumerate(columns) if column.name in review.columns]
    return named or [WHOLE]


def _state(standings: Standings, column: int) -> State:
    return standings.get(column, OPEN).state


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────


def row(tx: Connection, extraction_id: str, number: int) -> Reviewed | None:
    """The row with this number in the outputs."""
    mine = (rows.c.extraction_id == extraction_id) & (rows.c.number == number)
    found = tx.execute(select(rows).where(mine)).one_or_none()
    if found is None:
        return None
    key = (found.file_position, found.position)
    standings = _standings(tx, _of_row(extraction_id, key)).get(key, {})
    return Reviewed(number, key, artefacts.to_row(found.row), standings)


def everything(tx: Connection, extraction_id: str) -> dict[Key, dict[int, Standing]]:
    """How all the extraction's cells stand that anybody has looked at."""
    return _standings(tx, corrections.c.extraction_id == extraction_id)


def history(tx: Connection, extraction_id: str, key: Key) -> Sequence[Line[Any]]:
    """All corrections of a row, the newest first, each with the e-mail address of its member."""
    return tx.execute(
        select(corrections, members.c.email)
        .join(members, members.c.id == corrections.c.member_id)
        .where(_of_row(extraction_id, key))
        .order_by(corrections.c.id.desc())
    ).all()


def next_doubt(
    tx: Connection, extraction_id: str, number: int, *, backwards: bool = False
) -> int | None:
    """The next row with doubts behind row `number`, or before it; None when there is none."""
    doubtful = (rows.c.extraction_id == extraction_id) & (rows.c.doubts > 0)
    beyond = rows.c.number < number if backwards else rows.c.number > number
    nearest = func.max(rows.c.number) if backwards else func.min(rows.c.number)
    found: int | None = tx.execute(select(nearest).where(doubtful, beyond)).scalar_one()
    return found


def left(tx: Connection, extraction_id: str) -> int:
    """How many doubts are left in all."""
    count = select(extractions.c.review_count).where(extractions.c.id == extraction_id)
    return tx.execute(count).scalar_one() or 0


def is_numbered(tx: Connection, extraction_id: str) -> bool:
    """Whether the rows are ready to be reviewed."""
    mine = (rows.c.extraction_id == extraction_id) & (rows.c.number == 1)
    return tx.execute(select(rows.c.number).where(mine)).first() is not None


def is_behind(tx: Connection, extraction_id: str) -> bool:
    """Whether the outputs are yet to be made anew."""
    return due.remains(tx, extraction_id, "write")


def _standings(tx: Connection, whose: ColumnElement[bool]) -> dict[Key, dict[int, Standing]]:
    found = tx.execute(
        select(corrections, members.c.email)
        .join(members, members.c.id == corrections.c.member_id)
        .where(whose)
        .order_by(corrections.c.id)
    )
    by_row: dict[Key, dict[int, Standing]] = {}
    for line in found:
        by_row.setdefault((line.file_position, line.position), {})[line.column_position] = Standing(
            line.id,
            line.state,
            artefacts.to_cell(line.cell) if line.cell is not None else None,
            line.email or "",
            line.at,
        )
    return by_row


def _of_row(extraction_id: str, key: Key) -> ColumnElement[bool]:
    return (
        (corrections.c.extraction_id == extraction_id)
        & (corrections.c.file_position == key[0])
        & (corrections.c.position == key[1])
    )


# ── Correcting ───────────────────────────────────────────────────────────────────────────────────


def correct(
    tx: Connection,
    extraction_id: str,
    member_id: str,
    wish: Wish,
    columns: Sequence[Column],
    locale: Locale,
    now: dt.datetime,
) -> int:
    """The id of the correction by which the cell stands as wished.

    Raises `CorrectionStale` when somebody else has corrected it since it was looked at, `Unfit` for
    what the column cannot hold, `ReviewOver` when there is nothing to correct (any more).
    """
    found = _held(tx, extraction_id)
    reviewed = row(tx, extraction_id, wish.number)
    if reviewed is None or not WHOLE <= wish.column < len(columns):
        raise ReviewOver
    before = reviewed.standings.get(wish.column, OPEN)
    cell = _wished(reviewed, wish, columns, locale, before)
    after = before._replace(state=wish.state, cell=cell)
    if before.id != wish.seen:
        if before == after:
            return before.id
        raise CorrectionStale(_both(reviewed, wish.column, before, after))
    return _add(tx, found, member_id, reviewed, wish.column, after, columns, now)


def undo(
    tx: Connection,
    extraction_id: str,
    member_id: str,
    correction_id: int,
    columns: Sequence[Column],
    now: dt.datetime,
) -> tuple[int, int]:
    """Take a correction back by a further one; the row's number, and the column.

    Raises `CorrectionStale` when it is no longer the newest one of its cell.
    """
    found = _held(tx, extraction_id)
    mine = (corrections.c.extraction_id == extraction_id) & (corrections.c.id == correction_id)
    taken = tx.execute(select(corrections).where(mine)).one_or_none()
    if taken is None:
        raise ReviewOver
    key, column = (taken.file_position, taken.position), taken.column_position
    numbered = (
        (rows.c.extraction_id == extraction_id)
        & (rows.c.file_position == key[0])
        & (rows.c.position == key[1])
    )
    number = tx.execute(select(rows.c.number).where(numbered)).scalar_one()
    reviewed = row(tx, extraction_id, number)
    assert reviewed is not None
    whose = _of_row(extraction_id, key) & (corrections.c.column_position == column)
    earlier = _standings(tx, whose & (corrections.c.id < correction_id))
    before = reviewed.standings[column]
    after = earlier.get(key, {}).get(column, OPEN)
    if before.id != correction_id:
        raise CorrectionStale(_both(reviewed, column, before, after))
    _add(tx, found, member_id, reviewed, column, after, columns, now, undoes=correction_id)
    return number, column


def _held(tx: Connection, extraction_id: str) -> RowMapping:
    found = locks.extraction(tx, extraction_id)
    if found is None or found["state"] != "completed" or found["outputs_removed_at"] is not None:
        raise ReviewOver
    return found


def _wished(
    reviewed: Reviewed, wish: Wish, columns: Sequence[Column], locale: Locale, before: Standing
) -> Cell | None:
    """The cell that is to be laid over the one that was found; None leaves that one."""
    if wish.state == "accepted":
        return before.cell
    if wish.state != "corrected" or wish.column == WHOLE:
        return None
    was = reviewed.row.cells[wish.column]
    try:
        return entered.cell(columns[wish.column], wish.text, wish.place, locale, was.value)
    except entered.NotSo as wrong:
        raise Unfit(str(wrong)) from None


def _both(reviewed: Reviewed, column: int, before: Standing, after: Standing) -> dict[str, Any]:
    return {
        "theirs": said(reviewed, column, before),
        "yours": said(reviewed, column, after),
        "state": before.state,
        "by": before.by,
        "at": before.at.isoformat(),
        "seen": before.id,
    }


def said(reviewed: Reviewed, column: int, standing: Standing) -> str:
    """What the cell says as it stands so."""
    if column == WHOLE or standing.state == "unreadable":
        return ""
    return (standing.cell or reviewed.row.cells[column]).value


def _add(
    tx: Connection,
    found: RowMapping,
    member_id: str,
    reviewed: Reviewed,
    column: int,
    after: Standing,
    columns: Sequence[Column],
    now: dt.datetime,
    undoes: int | None = None,
) -> int:
    before = reviewed.standings.get(column, OPEN)
    extraction_id: str = found["id"]
    added = tx.execute(
        insert(corrections)
        .values(
            extraction_id=extraction_id,
            file_position=reviewed.key[0],
            position=reviewed.key[1],
            column_position=column,
            member_id=member_id,
            at=now,
            state=after.state,
            old=said(reviewed, column, before),
            new=said(reviewed, column, after),
            cell=artefacts.from_cell(after.cell) if after.cell is not None else None,
            undoes=undoes,
        )
        .returning(corrections.c.id)
    ).scalar_one()
    standings = {**reviewed.standings, column: after._replace(id=added)}
    left = len(doubts(reviewed.row, columns, standings))
    mine = (rows.c.extraction_id == extraction_id) & (rows.c.number == reviewed.number)
    was = tx.execute(select(rows.c.doubts).where(mine)).scalar_one()
    tx.execute(update(rows).where(mine).values(doubts=left))
    tx.execute(
        update(extractions)
        .where(extractions.c.id == extraction_id)
        .values(review_count=extractions.c.review_count + left - was)
    )
    ask_for_outputs(tx, extraction_id, found["account_id"], now)
    return int(added)


def ask_for_outputs(
    tx: Connection,
    extraction_id: str,
    account_id: str,
    now: dt.datetime,
    after: dt.timedelta = QUIET,
) -> None:
    """Have the outputs made anew, once no correction has come for a moment."""
    waiting = tx.execute(
        select(jobs.c.id, jobs.c.created_at)
        .where(
            jobs.c.extraction_id == extraction_id,
            jobs.c.step == "write",
            jobs.c.claimed_by.is_(None),
        )
        .limit(1)
        .with_for_update(skip_locked=True)
    ).one_or_none()
    if waiting is None:
        due.add(tx, extraction_id, account_id, "write", [None], now, after=after)
        return
    later = min(now + after, waiting.created_at + LONGEST)
    tx.execute(update(jobs).where(jobs.c.id == waiting.id).values(due_at=later))


def number_rows(tx: Connection, extraction_id: str, numbered: Iterable[tuple[Key, int]]) -> None:
    """Give the rows with these keys and so many doubts their numbers, from 1."""
    given = [
        {"of_file": key[0], "of_position": key[1], "as_number": number, "with_doubts": count}
        for number, (key, count) in enumerate(numbered, 1)
    ]
    if given:
        tx.execute(
            update(rows)
            .where(
                rows.c.extraction_id == extraction_id,
                rows.c.file_position == bindparam("of_file"),
                rows.c.position == bindparam("of_position"),
            )
            .values(number=bindparam("as_number"), doubts=bindparam("with_doubts")),
            given,
        )
    left = sum(entry["with_doubts"] for entry in given)
    tx.execute(
        update(extractions).where(extractions.c.id == extraction_id).values(review_count=left)
    )


# ── Pages as pictures ────────────────────────────────────────────────────────────────────────────


class PageAt(NamedTuple):
    """A page of an extraction's file."""

    account_id: str
    sha256: str
    file_name: str
    number: int
    read_key: str | None  # the object with its words; None where it could not be read


class Drawing(NamedTuple):
    """A page as a picture, or why there is none."""

    key: str | None
    message: str


def page(tx: Connection, extraction_id: str, file_position: int, number: int) -> PageAt | None:
    """Page `number` of a file of the extraction."""
    found = tx.execute(
        select(
            extractions.c.account_id,
            extraction_files.c.sha256,
            extraction_files.c.file_name,
            pages.c.number,
            pages.c.object_key,
        )
        .join(extraction_files, extraction_files.c.extraction_id == extractions.c.id)
        .join(
            pages,
            (pages.c.extraction_id == extractions.c.id)
            & (pages.c.file_position == extraction_files.c.position),
        )
        .where(
            extractions.c.id == extraction_id,
            extractions.c.outputs_removed_at.is_(None),
            extraction_files.c.position == file_position,
            pages.c.number == number,
        )
    ).one_or_none()
    return None if found is None else PageAt(*found)


def page_count(tx: Connection, extraction_id: str, file_position: int) -> int:
    """How many pages a file of the extraction has."""
    mine = extraction_files.c.extraction_id == extraction_id
    found = select(extraction_files.c.page_count).where(
        mine, extraction_files.c.position == file_position
    )
    return tx.execute(found).scalar_one() or 1


def drawing(tx: Connection, at: PageAt) -> Drawing | None:
    """The page as a picture, if it was drawn."""
    found = tx.execute(
        select(drawings.c.object_key, drawings.c.message).where(
            drawings.c.account_id == at.account_id,
            drawings.c.sha256 == at.sha256,
            drawings.c.number == at.number,
        )
    ).one_or_none()
    return None if found is None else Drawing(found.object_key, found.message or "")


def ask_for_drawing(
    tx: Connection, extraction_id: str, file_position: int, at: PageAt, now: dt.datetime
) -> None:
    """Have the page drawn, unless that has been asked for."""
    wanted = [file_position, at.number]
    mine = (jobs.c.extraction_id == extraction_id) & (jobs.c.step == "draw")
    asked = tx.execute(select(jobs.c.argument).where(mine)).scalars()
    if wanted not in list(asked):
        due.add(tx, extraction_id, at.account_id, "draw", [wanted], now)
