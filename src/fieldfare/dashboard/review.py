"""Checking rows beside the page that they were read from."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal, TypeVar

import msgspec
from fastapi import APIRouter
from sqlalchemy import Connection, RowMapping
from starlette.responses import Response

from fieldfare import artefacts, extractions, reviews
from fieldfare.asking.plan import Column
from fieldfare.dashboard import review_pages
from fieldfare.dashboard.review_pages import Picked, answer
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.errors import CorrectionStale, ReviewOver, Unfit
from fieldfare.finding import entered
from fieldfare.finding.locales import decide
from fieldfare.finding.rows import Place
from fieldfare.finding.values import Locale
from fieldfare.reviews import OPEN, WHOLE, Reviewed, Wish
from fieldfare.store.database import reading, transaction

router = APIRouter()
router.include_router(review_pages.router)

NUMBERS = frozenset({"amount", "quantity", "rate", "integer"})
LOCALIZED = NUMBERS | {"date"}


Kind = TypeVar("Kind", bound=msgspec.Struct)


class Sent(msgspec.Struct, frozen=True):
    """What the page sends about a cell."""

    number: int
    column: int
    state: Literal["accepted", "corrected", "unreadable"] = "accepted"
    seen: int = 0
    text: str = ""
    picked: Picked | None = None


class Taken(msgspec.Struct, frozen=True):
    """What the page sends to take a correction back."""

    correction: int


@router.get("/extractions/{extraction_id}/review")
def show(extraction_id: str, visit: SignedIn) -> Response:
    """The first doubtful row beside its page, or row `?row=`."""
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        why = _why_not(tx, found)
        told = None if why else _first(tx, found, visit.query.get("row", ""))
    if why == "unprepared":
        with transaction(visit.house.engine) as tx:
            reviews.ask_for_outputs(
                tx, extraction_id, found["account_id"], visit.now, dt.timedelta()
            )
    return visit.page("review.html", extraction=found, why=why, told=told)


@router.get("/extractions/{extraction_id}/review/rows/{number}")
def show_row(extraction_id: str, number: int, visit: SignedIn) -> Response:
    """A row with its values, places and doubts, in JSON."""
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        return answer(_told(tx, found, number))


@router.post("/extractions/{extraction_id}/review/picked")
def pick(extraction_id: str, visit: SignedIn) -> Response:
    """What words on a page, or those in a box, say in a column."""
    sent = _sent(visit, Sent)
    if sent.picked is None:
        raise Unfit
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        reviewed = reviews.row(tx, extraction_id, sent.number)
        place = review_pages.place(tx, visit, extraction_id, sent.picked)
        locale = _locale(tx, visit, found, sent)
    column = _column(found, sent.column)
    if reviewed is None:
        raise ReviewOver
    text, wrong = place.text, ""
    try:
        was = reviewed.row.cells[sent.column].value
        text = entered.cell(column, text, place, locale, was).value
    except entered.NotSo as refused:
        wrong = str(refused)
    return answer({"text": text, "wrong": wrong, "place": _placed(place)})


@router.post("/extractions/{extraction_id}/review/corrections")
def correct(extraction_id: str, visit: SignedIn) -> Response:
    """Settle a cell; the row as it is then. A stale write is refused with both values."""
    sent = _sent(visit, Sent)
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        picked = sent.picked and review_pages.place(tx, visit, extraction_id, sent.picked)
        locale = _locale(tx, visit, found, sent)
    columns = _columns(found)
    wish = Wish(sent.number, sent.column, sent.state, sent.seen, sent.text, picked or None)
    try:
        with transaction(visit.house.engine) as tx:
            corrected = reviews.correct(
                tx, extraction_id, visit.member.id, wish, columns, locale, visit.now
            )
            told = _told(tx, found, sent.number)
    except CorrectionStale as stale:
        return _stale(visit, found, sent.number, stale)
    except Unfit as wrong:
        return answer({"wrong": wrong.text}, 422)
    return answer({"correction": corrected, "row": told})


@router.post("/extractions/{extraction_id}/review/undo")
def undo(extraction_id: str, visit: SignedIn) -> Response:
    """Take a correction back; the row as it is then."""
    sent = _sent(visit, Taken)
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
    try:
        with transaction(visit.house.engine) as tx:
            number, column = reviews.undo(
                tx, extraction_id, visit.member.id, sent.correction, _columns(found), visit.now
            )
            told = _told(tx, found, number)
    except CorrectionStale as stale:
        return answer({"wrong": stale.message()}, 409)
    return answer({"column": column, "row": told})


def _why_not(tx: Connection, found: RowMapping) -> str:
    """Why there is nothing to be reviewed; "" if there is."""
    if found["state"] != "completed":
        return str(found["state"])
    if found["outputs_removed_at"] is not None:
        return "expired"
    if not found["row_count"]:
        return "empty"
    return "" if reviews.is_numbered(tx, found["id"]) else "unprepared"


def _first(tx: Connection, found: RowMapping, wanted: str) -> dict[str, Any]:
    number = int(wanted) if wanted.isdecimal() and len(wanted) < 10 else 0
    if not 1 <= number <= found["row_count"]:
        number = reviews.next_doubt(tx, found["id"], 0) or 1
    return _told(tx, found, number)


def _told(tx: Connection, found: RowMapping, number: int) -> dict[str, Any]:
    """A row as the page shows it."""
    extraction_id = found["id"]
    reviewed = reviews.row(tx, extraction_id, number)
    if reviewed is None:
        raise ReviewOver
    columns = _columns(found)
    doubts = reviews.doubts(reviewed.row, columns, reviewed.standings)
    after = reviews.next_doubt(tx, extraction_id, number) or reviews.next_doubt(
        tx, extraction_id, 0
    )
    return {
        "number": number,
        "rows": found["row_count"],
        "left": reviews.left(tx, extraction_id),
        "isBehind": reviews.is_behind(tx, extraction_id),
        "file": reviewed.key[0],
        "fileName": reviewed.row.file_name,
        "pages": reviewed.row.pages,
        "pageCount": reviews.page_count(tx, extraction_id, reviewed.key[0]),
        "doubts": doubts,
        "nextDoubt": None if after == number else after,
        "previousDoubt": reviews.next_doubt(tx, extraction_id, number, backwards=True),
        "cells": [_cell(reviewed, columns, column) for column in range(len(columns))],
        "whole": _cell(reviewed, columns, WHOLE)
        if WHOLE in doubts or WHOLE in reviewed.standings
        else None,
    }


def _cell(reviewed: Reviewed, columns: list[Column], column: int) -> dict[str, Any]:
    standing = reviewed.standings.get(column, OPEN)
    about = [
        review.message
        for review in reviews.open_reviews(reviewed.row, columns, reviewed.standings)
        if (columns[column].name in review.columns if column != WHOLE else not review.columns)
    ]
    told: dict[str, Any] = {
        "column": column,
        "state": standing.state,
        "seen": standing.id,
        "by": standing.by,
        "at": standing.at.isoformat() if standing.id else None,
        "about": about,
    }
    if column == WHOLE:
        return told
    was = reviewed.row.cells[column]
    cell = standing.cell or was
    place = None if standing.state == "unreadable" else cell.place
    return told | {
        "name": columns[column].name,
        "isNumber": columns[column].kind in NUMBERS,
        "value": reviews.said(reviewed, column, standing),
        "was": was.value,
        "place": _placed(place) if place else None,
    }


def _placed(place: Place) -> dict[str, Any]:
    box = place.box
    sides = (box.left, box.top, box.right, box.bottom)
    return {"page": place.page, "box": [round(side, 2) for side in sides], "text": place.text}


def _stale(visit: Visit, found: RowMapping, number: int, stale: CorrectionStale) -> Response:
    with reading(visit.house.engine) as tx:
        told = _told(tx, found, number)
    return answer({"wrong": stale.message(), "row": told, **(stale.details or {})}, 409)


def _locale(tx: Connection, visit: Visit, found: RowMapping, sent: Sent) -> Locale:
    """How the document writes numbers and dates, where that matters."""
    if sent.column == WHOLE or _column(found, sent.column).kind not in LOCALIZED:
        return Locale()
    reviewed = reviews.row(tx, found["id"], sent.number)
    if reviewed is None or not reviewed.row.pages:
        return Locale()
    at = reviews.page(tx, found["id"], reviewed.key[0], reviewed.row.pages[0])
    page = at and review_pages.words(visit.house.files, at)
    return decide([page]) if page else Locale()


def _columns(found: RowMapping) -> list[Column]:
    if found["plan"] is None:
        raise ReviewOver
    return list(artefacts.to_plan(found["plan"]).columns)


def _column(found: RowMapping, column: int) -> Column:
    columns = _columns(found)
    if not 0 <= column < len(columns):
        raise ReviewOver
    return columns[column]


def _sent(visit: Visit, kind: type[Kind]) -> Kind:
    """The JSON that was sent; raises `Unfit` for what our page never sends."""
    try:
        return msgspec.convert(visit.json, kind)
    except msgspec.ValidationError as wrong:
        raise Unfit("What was sent cannot be read. Reload the page and try again.") from wrong
