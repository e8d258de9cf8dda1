"""The list of extractions."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare.dashboard.visit import Visit

router = APIRouter()


def show(visit: Visit) -> Response:
    """The extractions that the member may see."""
    return visit.page("listing.html")
