"""What came out of an extraction: rows, totals, notes, failed and left-out pages, files."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, cast, get_args

from fastapi import APIRouter
from sqlalchemy import Connection, RowMapping
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from fieldfare import extractions, listing, particulars, reviews, sessions, sheets
from fieldfare.dashboard import advice, live, prompts
from fieldfare.dashboard.rendering import NARROW_SPACE
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.errors import Unfit
from fieldfare.extractions import Completed
from fieldfare.listing import Item
from fieldfare.sheets import Sheet, Total, Wanted
from fieldfare.store.database import reading, transaction
from fieldfare.urls import Format

A_PAGE = 100  # rows
MOST_LISTED = 200  # files, pages or vendors on one page
FIRST_REVIEWS = 5
FORMATS: Mapping[str, str] = {"xlsx": "Excel", "csv": "CSV", "json": "JSON"}
GRAINS = {
    "per_invoice": "one row per invoice",
    "per_line_item": "one row per line item",
    "automatic": "decided by prompt and documents",
}
STEPS = (  # from which percentage on, what is being done
    (95, "Writing the files"),
    (85, "Finding the values"),
    (5, "Reading the pages"),
    (0, "Opening the files"),
)

router = APIRouter(prefix="/extractions")


class Shown(NamedTuple):
    """One page of rows."""

    rows: Sequence[int]  # positions in the sheet
    found: int  # of all that were looked for
    number: int  # of this page, from 1
    last: int  # number of the last page


@router.get("/{extraction_id}")
def show(extraction_id: str, visit: SignedIn) -> Response:
    """The extraction, if it is the member's to see, as it stands now."""
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        item = listing.named(tx, visit.member, [extraction_id])[0]
        values = _about(tx, visit, found, item)
    if found["state"] == "completed":
        return _completed(visit, found, values)
    return visit.page("results.html", **values)


@router.get("/{extraction_id}/download")
def download(extraction_id: str, visit: SignedIn) -> Response:
    """The output in the format `?as=` names."""
    kind = visit.query.get("as", "")
    if kind not in FORMATS:
        raise Unfit("Choose a file: Excel, CSV or JSON.")
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        output = extractions.output(tx, found["member_id"], extraction_id, kind, visit.now)
    assert kind in get_args(Format)
    format_ = cast("Format", kind)
    return visit.go(visit.house.urls.download_url(output.object_key, output.task_name, format_))


@router.get("/{extraction_id}/events")
async def events(extraction_id: str, visit: SignedIn) -> Response:
    """A stream of `progress` events until the extraction has `ended`."""
    await run_in_threadpool(_visible, visit, extraction_id)
    return StreamingResponse(
        _events(visit, extraction_id),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


def step(progress: int) -> str:
    """What is being done at so many percent."""
    return next(name for least, name in STEPS if progress >= least)


def _visible(visit: Visit, extraction_id: str) -> None:
    with reading(visit.house.engine) as tx:
        extractions.visible(tx, visit.member, extraction_id)


async def _events(visit: Visit, extraction_id: str) -> AsyncIterator[str]:
    watch = visit.house.watch
    said: Mapping[str, object] = {}
    yield "retry: 2000\n\n"
    while not watch.is_over and dt.datetime.now(dt.UTC) - visit.now < live.LONGEST:
        now = await run_in_threadpool(_standing, visit, extraction_id)
        if now is None:
            yield live.event("ended", {})
            return
        if now != said:
            yield live.event("progress", now)
            said = now
        if not await watch.changed(live.QUIET_SECONDS):
            yield ": still here\n\n"
        await asyncio.sleep(live.PAUSE_SECONDS)


def _standing(visit: Visit, extraction_id: str) -> dict[str, object] | None:
    """How far the extraction is; None once it has ended, or the session has."""
    house = visit.house
    with reading(house.engine) as tx:
        now = dt.datetime.now(dt.UTC)
        found = sessions.whose(tx, visit.cookies.session, now, house.settings.session_days)
        if found is None:
            return None
        items = listing.named(tx, found[1], [extraction_id])
        if not items or not _moves(tx, items[0]):
            return None
        progress = items[0].progress
        pages = particulars.pages_of(tx, extraction_id)
    return {"progress": progress, "step": step(progress), **pages._asdict()}


def _moves(tx: Connection, item: Item) -> bool:
    """Whether the extraction is processed, or its files are made anew after corrections."""
    return item.state == "processing" or reviews.is_behind(tx, item.id)


def _about(tx: Connection, visit: Visit, found: RowMapping, item: Item) -> dict[str, Any]:
    """What every state of an extraction shows."""
    status = extractions.status(tx, found["member_id"], item.id, visit.now)
    return {
        "extraction": found,
        "item": item,
        "outcome": status,
        "prompt": prompts.shown(found["prompt"]),
        "sizes": particulars.sizes_of(tx, item.id),
        "pages": particulars.pages_of(tx, item.id),
        "files": particulars.files_of(tx, item.id, MOST_LISTED),
        "step": step(item.progress),
        "is_behind": item.state == "completed" and reviews.is_behind(tx, item.id),
        "formats": FORMATS,
        "advice": advice.told,
        "grains": GRAINS,
        "most": MOST_LISTED,
    }


def _completed(visit: Visit, found: RowMapping, values: dict[str, Any]) -> Response:
    status = cast("Completed", values["outcome"])
    sheet = _sheet(visit, status)
    values |= {
        "view": visit.query.get("view", ""),
        "sheet": sheet,
        "left_out": Counter(page.reason for page in sheet.left_out) if sheet else {},
        "first_reviews": _first(found["review_items"] or []),
    }
    if sheet is None:
        if found["outputs_removed_at"] is None:  # an earlier version wrote none, or it got lost
            with transaction(visit.house.engine) as tx:
                reviews.ask_for_outputs(
                    tx, found["id"], found["account_id"], visit.now, dt.timedelta()
                )
        return visit.page("results.html", **values)
    wanted = _wanted(visit.query, sheet)
    shown = _page(sheets.chosen(visit.house.files, status.outputs[sheets.FORMAT], wanted), visit)
    values |= {
        "wanted": wanted,
        "by_column": dict(wanted.by_column),
        "shown": shown,
        "asked": {k: v for k, v in visit.query.items() if v and k != "page"},
        "summed": _summed(sheet),
        "all_totals": by_currency(sheet.totals),
        "amount": amount,
    }
    return visit.page("parts/result_rows.html" if visit.is_fragment else "results.html", **values)


def _first(items: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """What is to be reviewed first: what concerns most rows."""
    return sorted(items, key=lambda item: -len(item["output_row_numbers"]))[:FIRST_REVIEWS]


def _sheet(visit: Visit, status: Completed) -> Sheet | None:
    """The rows; None once they have expired, or when they are not there yet."""
    key = status.outputs.get(sheets.FORMAT)
    if key is None:
        return None
    try:
        return sheets.opened(visit.house.files, key)
    except FileNotFoundError:
        return None


def _wanted(query: Mapping[str, str], sheet: Sheet) -> Wanted:
    """What the address asks for; what it says wrongly is left open."""
    sort = query.get("sort", "")
    descending = sort.startswith("-")
    sort = sort.removeprefix("-")
    known = sort == "row" or (sort.isdecimal() and int(sort) < len(sheet.columns))
    by_column = (
        (position, text[:200])
        for position in range(len(sheet.columns))
        if (text := query.get(f"c{position}", "").strip())
    )
    return Wanted(
        sort if known else "",
        descending and known,
        query.get("flagged") == "yes",
        query.get("q", "").strip()[:200],
        tuple(by_column),
    )


def _page(rows: Sequence[int], visit: Visit) -> Shown:
    last = max(1, -(-len(rows) // A_PAGE))
    asked = visit.query.get("page", "1")
    number = min(max(1, int(asked)), last) if asked.isdecimal() and len(asked) < 9 else 1
    return Shown(rows[(number - 1) * A_PAGE : number * A_PAGE], len(rows), number, last)


def _summed(sheet: Sheet) -> list[int]:
    """The positions of the columns of which there are sums."""
    return sorted({position for total in sheet.totals for position in total.amounts})


def amount(text: str) -> str:
    """A sum with its thousands parted and at least two decimals: "12 480.50"."""
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    decimals = max(2, -exponent) if isinstance(exponent, int) else 2
    return f"{value:,.{decimals}f}".replace(",", NARROW_SPACE)


def by_currency(totals: Sequence[Total]) -> list[Total]:
    """The sums of all vendors together, by currency."""
    sums: dict[str, dict[int, Decimal]] = {}
    counts: Counter[str] = Counter()
    for total in totals:
        counts[total.currency] += total.documents
        by_column = sums.setdefault(total.currency, {})
        for position, text in total.amounts.items():
            by_column[position] = by_column.get(position, Decimal()) + Decimal(text)
    return [
        Total("", currency, counts[currency], {p: str(a) for p, a in by_column.items()})
        for currency, by_column in sums.items()
    ]
