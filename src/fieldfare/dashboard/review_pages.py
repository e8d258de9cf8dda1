"""Pages beside which rows are checked: as a picture, as words with their boxes, and what was picked."""

from __future__ import annotations

import functools
import time
from collections.abc import Mapping, Sequence

import msgspec
from fastapi import APIRouter
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from fieldfare import artefacts, extractions, reviews
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.errors import ReviewOver, Unfit
from fieldfare.finding.rows import Place
from fieldfare.reading.words import Box, Page, Word, around
from fieldfare.reviews import Drawing, PageAt
from fieldfare.store.database import reading, transaction
from fieldfare.store.objects import Store

WAIT_SECONDS = 10  # for a worker to draw a page; then the browser asks again
KEPT = 64  # pages of words that a process holds
KEEP = "private, max-age=86400, immutable"
LONGEST = 2000  # characters of what is picked

router = APIRouter(prefix="/extractions/{extraction_id}/review/pages/{file}/{number}")

_encode = msgspec.json.Encoder(decimal_format="number").encode


class Picked(msgspec.Struct, frozen=True):
    """Words of a page, or the box that was drawn on it."""

    file: int
    page: int
    words: list[int] = []
    box: tuple[float, float, float, float] | None = None


def answer(told: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A response in JSON."""
    return Response(_encode(told), status, headers, "application/json")


@router.get("")
async def picture(extraction_id: str, file: int, number: int, visit: SignedIn) -> Response:
    """The page as a picture; it is drawn by a worker when somebody first asks for it."""
    until = time.monotonic() + WAIT_SECONDS
    drawn = await run_in_threadpool(_drawing, visit, extraction_id, file, number)
    while (
        drawn is None and (left := until - time.monotonic()) > 0 and not visit.house.watch.is_over
    ):
        await visit.house.watch.changed(left)
        drawn = await run_in_threadpool(_drawing, visit, extraction_id, file, number, ask=False)
    if drawn is None:
        return answer({"wrong": "The page is not drawn yet."}, 503, {"Retry-After": "1"})
    if drawn.key is None:
        return answer({"wrong": drawn.message}, 404)
    content = await run_in_threadpool(visit.house.files.read, drawn.key)
    return Response(content, media_type="image/webp", headers={"Cache-Control": KEEP})


@router.get("/words")
def show_words(extraction_id: str, file: int, number: int, visit: SignedIn) -> Response:
    """The page's size and its words with their boxes, as a viewer shows them."""
    with reading(visit.house.engine) as tx:
        at = _at(tx, visit, extraction_id, file, number)
    page = words(visit.house.files, at)
    if page is None:
        return answer({"wrong": "No words were read on this page."}, 404)
    frame = page.frame
    boxes = [[word.text, *_sides(frame.shown(word.box))] for word in page.words]
    told = {"width": frame.width, "height": frame.height, "words": boxes}
    return answer(told, headers={"Cache-Control": KEEP})


def words(files: Store, at: PageAt) -> Page | None:
    """The page with its words; None where none could be read."""
    return _words(files, at.read_key) if at.read_key else None


def place(tx: Connection, visit: Visit, extraction_id: str, picked: Picked) -> Place:
    """The place that was picked: its words in the order in which they are read."""
    at = _at(tx, visit, extraction_id, picked.file, picked.page)
    page = words(visit.house.files, at)
    if page is None:
        raise Unfit("No words were read on this page, so nothing can be picked there. Type it.")
    frame = page.frame
    if picked.box is None:
        chosen = [page.words[at] for at in picked.words if 0 <= at < len(page.words)]
        if not chosen:
            raise Unfit("Nothing was picked. Click a word, or draw a box round some.")
        box = around(frame.shown(word.box) for word in chosen)
    else:
        left, top, right, bottom = picked.box
        if not (0 <= left < right <= frame.width + 1 and 0 <= top < bottom <= frame.height + 1):
            raise Unfit("The box does not lie on the page. Draw it again.")
        box = Box(left, top, right, bottom)
        chosen = [word for word in page.words if _holds(box, frame.shown(word.box))]
        if chosen:
            box = around(frame.shown(word.box) for word in chosen)
    text = " ".join(word.text for word in _in_order(chosen))[:LONGEST]
    return Place(picked.page, box, frame.width, frame.height, text)


def _in_order(chosen: Sequence[Word]) -> list[Word]:
    """Line by line, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(chosen, key=lambda word: word.box.centre_y):
        if lines and word.box.top < lines[-1][-1].box.centre_y:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line, key=lambda word: word.box.left)]


def _holds(box: Box, word: Box) -> bool:
    return box.left <= word.centre_x <= box.right and box.top <= word.centre_y <= box.bottom


def _sides(box: Box) -> list[float]:
    return [round(side, 1) for side in (box.left, box.top, box.right, box.bottom)]


@functools.lru_cache(maxsize=KEPT)
def _words(files: Store, key: str) -> Page | None:
    try:
        return artefacts.to_page(files.read(key))
    except (FileNotFoundError, msgspec.DecodeError):
        return None


def _drawing(
    visit: Visit, extraction_id: str, file: int, number: int, *, ask: bool = True
) -> Drawing | None:
    with reading(visit.house.engine) as tx:
        at = _at(tx, visit, extraction_id, file, number)
        drawn = reviews.drawing(tx, at)
    if drawn is None and ask:
        with transaction(visit.house.engine) as tx:
            reviews.ask_for_drawing(tx, extraction_id, file, at, visit.now)
    return drawn


def _at(tx: Connection, visit: Visit, extraction_id: str, file: int, number: int) -> PageAt:
    extractions.visible(tx, visit.member, extraction_id)
    at = reviews.page(tx, extraction_id, file, number)
    if at is None:
        raise ReviewOver
    return at
