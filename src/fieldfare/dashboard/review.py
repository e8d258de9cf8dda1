"""Checking rows beside the page that they were read from."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import extractions
from fieldfare.dashboard.visit import SignedIn
from fieldfare.store.database import reading

router = APIRouter()


@router.get("/extractions/{extraction_id}/review")
def show(extraction_id: str, visit: SignedIn) -> Response:
    """The extraction's doubtful rows, if it is the member's to see."""
    with reading(visit.house.engine) as tx:
        found = extractions.visible(tx, visit.member, extraction_id)
    return visit.page("review.html", extraction=found)
