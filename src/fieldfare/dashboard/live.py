"""What moves while the list of extractions is open, as server-sent events."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator, Iterator, Mapping

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from fieldfare import listing, sessions
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.store.database import reading

QUIET_SECONDS = 15  # after which a line is sent so that nobody takes the stream for dead
PAUSE_SECONDS = 0.4  # between two looks, however much is committed
LONGEST = dt.timedelta(hours=1)  # then the browser comes again by itself

Standing = Mapping[str, tuple[str, int]]

router = APIRouter()


@router.get("/extractions/events")
async def events(visit: SignedIn) -> Response:
    """A stream of `extraction` events: id, state, progress and, when more has changed, the row."""
    return StreamingResponse(
        _events(visit),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


async def _events(visit: Visit) -> AsyncIterator[str]:
    watch = visit.house.watch
    standing: Standing | None = await run_in_threadpool(_standing, visit, {})
    yield "retry: 2000\n\n"
    while (
        standing is not None and not watch.is_over and dt.datetime.now(dt.UTC) - visit.now < LONGEST
    ):
        if not await watch.changed(QUIET_SECONDS):
            yield ": still here\n\n"
            continue
        now = await run_in_threadpool(_standing, visit, standing)
        if now is None:  # signed out
            yield event("over", {})
            return
        for change in await run_in_threadpool(list, _changes(visit, standing, now)):
            yield change
        standing = now
        await asyncio.sleep(PAUSE_SECONDS)


def _standing(visit: Visit, before: Standing) -> Standing | None:
    """How all that may move stands; None once the session has ended."""
    house = visit.house
    now = dt.datetime.now(dt.UTC)
    with reading(house.engine) as tx:
        found = sessions.whose(tx, visit.cookies.session, now, house.settings.session_days)
        if found is None:
            return None
        return listing.moving(tx, found[1], before, visit.now)


def _changes(visit: Visit, before: Standing, now: Standing) -> Iterator[str]:
    other = [one for one, (state, _) in now.items() if before.get(one, ("", 0))[0] != state]
    rows = _rows(visit, other)
    for one, (state, progress) in now.items():
        if before.get(one) != (state, progress):
            about = {"id": one, "state": state, "progress": progress, "isNew": one not in before}
            yield event("extraction", about | ({"row": rows[one]} if one in rows else {}))
    for gone in before.keys() - now.keys():
        yield event("gone", {"id": gone})


def _rows(visit: Visit, ids: list[str]) -> dict[str, str]:
    """The table rows of these extractions."""
    if not ids:
        return {}
    with reading(visit.house.engine) as tx:
        found = listing.named(tx, visit.member, ids)
    return {item.id: visit.rendered("parts/extraction_row.html", item=item) for item in found}


def event(name: str, about: Mapping[str, object]) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(about, ensure_ascii=False)}\n\n"
