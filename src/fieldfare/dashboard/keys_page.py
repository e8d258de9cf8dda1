"""The keys that programs call with: make, see, revoke; how to call with them."""

from __future__ import annotations

import datetime as dt

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import keys
from fieldfare.dashboard.refusals import text_of
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.errors import PageRefused, Unfit
from fieldfare.store.database import reading, transaction
from fieldfare.urls import public_url

IN_PLACE_OF_A_KEY = "YOUR_API_KEY"

router = APIRouter(prefix="/keys")


def show(visit: Visit, wrong: str = "", status: int = 200) -> Response:
    """The keys that the member may see, and how programs call."""
    with reading(visit.house.engine) as tx:
        listed = keys.listed(tx, visit.member)
    return visit.page(
        "keys.html",
        status,
        active=[one for one in listed if one.key.state(visit.now) == "active"],
        ended=[one for one in listed if one.key.state(visit.now) != "active"],
        wrong=wrong,
        today=visit.now.date(),
        longest=keys.LONGEST_NAME,
        secret=IN_PLACE_OF_A_KEY,
        base=_base(visit),
    )


@router.post("")
def create(visit: SignedIn) -> Response:
    """Show, this once, a new key of the member."""
    try:
        name = keys.named(visit.fields.get("name", ""))
        expires_at = _expiry(visit)
    except PageRefused as error:
        return show(visit, text_of(error), error.status)
    with transaction(visit.house.engine) as tx:
        key, secret = keys.create(tx, visit.member.id, name, expires_at)
    return visit.page("key_made.html", key=key, secret=secret, base=_base(visit))


@router.post("/{key_id}/revoke")
def revoke(key_id: str, visit: SignedIn) -> Response:
    """Make a key invalid for good."""
    with transaction(visit.house.engine) as tx:
        gone = keys.end(tx, visit.member, key_id)
    return visit.go(
        visit.at(view="API"), f"“{gone.name}” is revoked: programs that call with it are refused."
    )


def _expiry(visit: Visit) -> dt.datetime | None:
    """When the key is to end; None is never."""
    given = visit.fields.get("expires", "").strip()
    if not given:
        return None
    try:
        day = dt.date.fromisoformat(given)
    except ValueError:
        raise Unfit("The last day is no date. Enter one such as 2027-12-31, or none.") from None
    return keys.through(day, visit.now)


def _base(visit: Visit) -> str:
    """The address that programs call."""
    return f"{public_url(visit.house.settings)}/v1"
