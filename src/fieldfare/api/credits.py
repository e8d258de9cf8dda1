"""Credits on the wire."""

from __future__ import annotations

from fastapi import APIRouter

from fieldfare import credits
from fieldfare.api import wire
from fieldfare.api.calling import BalanceCaller
from fieldfare.api.described import refusals
from fieldfare.api.server import Here
from fieldfare.store.database import reading

router = APIRouter(tags=["Credits"])


@router.get(
    "/credits/balance",
    summary="Check the credit balance",
    operation_id="get_credits_balance",
    responses=refusals(),
)
def balance(caller: BalanceCaller, server: Here) -> wire.BalanceAnswer:
    """All credits of the account, and how many of them running extractions hold."""
    with reading(server.engine) as tx:
        found = credits.balance(tx, caller.account_id)
    return wire.BalanceAnswer(credits_balance=found.credits, credits_reserved=found.reserved)
