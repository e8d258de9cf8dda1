"""Credits: balance, ledger, use."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import credits
from fieldfare.dashboard.visit import Visit
from fieldfare.store.database import reading

router = APIRouter()


def show(visit: Visit) -> Response:
    """The account's credits."""
    with reading(visit.house.engine) as tx:
        balance = credits.balance(tx, visit.member.account_id, visit.now)
    return visit.page("billing.html", balance=balance)
