"""The keys that programs call with."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare.dashboard.visit import Visit

router = APIRouter()


def show(visit: Visit) -> Response:
    """The member's keys."""
    return visit.page("keys.html")
