"""Who calls: the bearer of a key, counted against the limit of the endpoint's group."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request

from fieldfare import keys, logs
from fieldfare.api.rates import Group
from fieldfare.api.server import Here
from fieldfare.errors import Unauthenticated
from fieldfare.keys import Caller
from fieldfare.store.database import reading


def _counted(group: Group) -> Callable[[Request, Here], Caller]:
    def caller(request: Request, server: Here) -> Caller:
        secret = _bearer(request.headers.get("Authorization", ""))
        with reading(server.engine) as tx:
            found = keys.caller(tx, secret)
        logs.note(account=found.account_id)
        server.used_keys.note(found)
        server.rates.count(group, found.key_id)
        return found

    return caller


def _bearer(header: str) -> str:
    scheme, _, secret = header.partition(" ")
    if scheme.lower() != "bearer":
        raise Unauthenticated
    return secret.strip()


UploadCaller = Annotated[Caller, Depends(_counted("uploads"))]
SubmittingCaller = Annotated[Caller, Depends(_counted("submissions"))]
PollingCaller = Annotated[Caller, Depends(_counted("polls"))]
OutputCaller = Annotated[Caller, Depends(_counted("outputs"))]
DeletingCaller = Annotated[Caller, Depends(_counted("deletions"))]
BalanceCaller = Annotated[Caller, Depends(_counted("balances"))]
