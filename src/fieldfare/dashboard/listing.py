"""The list of extractions: look for them, cancel, delete, run again."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping

from fastapi import APIRouter
from sqlalchemy import RowMapping
from starlette.responses import Response

from fieldfare import extractions, listing
from fieldfare.dashboard import prompts
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.errors import ExtractionNotCancellable, FileNotFound, Unfit
from fieldfare.extractions import Asked
from fieldfare.listing import REVIEW, STATES, Wanted
from fieldfare.store.database import reading, transaction

TABS = {  # by state, what a tab is called
    "": "All",
    "processing": "Processing",
    REVIEW: "To review",
    "completed": "Completed",
    "failed": "Failed",
    "cancelled": "Cancelled",
}
METHODS = {"": "API and web", "api": "API", "web_app": "Web"}
FILTERS = ("q", "state", "method", "by", "since", "until")

router = APIRouter(prefix="/extractions")


def show(visit: Visit) -> Response:
    """The extractions that the member may see, or those that were looked for."""
    wanted = _wanted(visit.query)
    before, after = visit.query.get("before", ""), visit.query.get("after", "")
    with reading(visit.house.engine) as tx:
        listed = listing.listed(tx, visit.member, wanted, before=before, after=after)
        counts = listing.counts(tx, visit.member)
        people = listing.who(tx, visit.member)
    chosen = {name: visit.query[name] for name in FILTERS if visit.query.get(name)}
    return visit.page(
        "parts/extractions.html" if visit.is_fragment else "listing.html",
        listed=listed,
        counts=counts,
        total=sum(counts[state] for state in STATES),
        people=people,
        chosen=chosen,
        is_first=not before and not after,
        tabs=TABS,
        methods=METHODS,
    )


@router.post("/{extraction_id}/cancel")
def cancel(extraction_id: str, visit: SignedIn) -> Response:
    """End what is being processed; pages that were read are charged."""
    with transaction(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        try:
            ended = extractions.cancel(tx, found["member_id"], extraction_id, visit.now)
        except ExtractionNotCancellable:
            return visit.back(
                f"“{found['task_name']}” had ended before it could be cancelled.", "note"
            )
    pages = ended.credits_deducted
    cost = f"{pages} page{'' if pages == 1 else 's'} had been read and were charged"
    return visit.back(
        f"“{found['task_name']}” is cancelled. {cost if pages else 'Nothing was charged'}."
    )


@router.post("/{extraction_id}/delete")
def delete(extraction_id: str, visit: SignedIn) -> Response:
    """Remove it with its rows, outputs and the files that no other one uses."""
    with transaction(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
        extractions.remove(tx, visit.house.files, found["member_id"], extraction_id)
    return visit.back(f"“{found['task_name']}” is deleted, with its rows and files.")


@router.get("/{extraction_id}/again")
def ask_again(extraction_id: str, visit: SignedIn) -> Response:
    """The form to run the same files again with another prompt; `?add=` adds a line to it."""
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
    prompt = prompts.with_line(found["prompt"], visit.query.get("add", ""))
    return _again(visit, found, prompts.shown(prompt))


@router.post("/{extraction_id}/again")
def run_again(extraction_id: str, visit: SignedIn) -> Response:
    """Submit the same files with the prompt that was sent."""
    house = visit.house
    with reading(house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
    try:
        asked = Asked(
            submission_id=f"web_{uuid.uuid4()}",
            session=found["session_name"],
            file_ids=found["file_ids"],
            task_name=prompts.task_name(visit.fields),
            prompt=prompts.written(visit.fields, house.settings),
            output_structure=prompts.structure(visit.fields),
            options=found["options"],
            method="web_app",
            again=extraction_id,
        )
        with transaction(house.engine) as tx:
            extractions.submit(tx, visit.member.id, asked, house.settings, visit.now)
    except FileNotFound:
        text = "The files of this extraction are no longer kept. Upload them again as a new one."
        return _again(visit, found, prompts.sent(visit.fields), text)
    except Unfit as error:
        return _again(visit, found, prompts.sent(visit.fields), error.text)
    return visit.go(visit.at(), f"“{asked.task_name}” is running.")


def _wanted(query: Mapping[str, str]) -> Wanted:
    """What the address asks for; what it says wrongly is left open."""
    state, method = query.get("state", ""), query.get("method", "")
    until = _day(query.get("until", ""))
    return Wanted(
        state=state if state in TABS else "",
        text=query.get("q", "").strip()[:200],
        method=method if method in METHODS else "",
        member_id=query.get("by", ""),
        since=_day(query.get("since", "")),
        until=until + dt.timedelta(days=1) if until else None,
    )


def _day(text: str) -> dt.datetime | None:
    """The beginning of a day (UTC)."""
    try:
        return dt.datetime.combine(dt.date.fromisoformat(text), dt.time(), dt.UTC)
    except ValueError:
        return None


def _again(visit: Visit, found: RowMapping, prompt: prompts.Shown, wrong: str = "") -> Response:
    return visit.page(
        "again.html",
        422 if wrong else 200,
        extraction=found,
        wrong=wrong,
        prompt=prompt,
        task_name=visit.fields.get("task_name") or found["task_name"],
        output_structure=visit.fields.get("output_structure") or found["output_structure"],
        structures=prompts.STRUCTURES,
    )
