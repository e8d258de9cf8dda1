"""A new extraction: files, prompt, structure, options, preview."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare.dashboard.visit import SignedIn

router = APIRouter()


@router.get("/new")
def show(visit: SignedIn) -> Response:
    """The form for a new extraction."""
    return visit.page("new.html")
