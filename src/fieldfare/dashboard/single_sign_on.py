"""Signing in with somebody else's word: a provider that speaks OpenID Connect."""

from __future__ import annotations

import json
import logging
from urllib.parse import quote, unquote

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import accounts, members
from fieldfare.accounts import Member
from fieldfare.dashboard.openid import Begun, Person, Provider, ProviderFailed
from fieldfare.dashboard.signing_in import begin
from fieldfare.dashboard.visit import AnyVisit, Visit, local
from fieldfare.errors import NotInvited, SignInFailedElsewhere
from fieldfare.settings import Settings
from fieldfare.store.database import transaction

COOKIE = "fieldfare_oidc"
COOKIE_SECONDS = 600

log = logging.getLogger(__name__)

router = APIRouter(prefix="/sign-in/oidc")


def provider(settings: Settings, redirect: str) -> Provider | None:
    """The provider that is set; None when there is none."""
    if not settings.oidc_issuer:
        return None
    return Provider(
        settings.oidc_issuer, settings.oidc_client_id, settings.oidc_client_secret, redirect
    )


@router.get("")
def leave(visit: AnyVisit) -> Response:
    """Send the person to the provider."""
    found = visit.house.provider
    if found is None:
        return visit.go(visit.at("/sign-in"))
    try:
        address, begun = found.begin(visit.query.get("next", ""))
    except ProviderFailed as error:
        raise _failed(error) from error
    visit.cookies.set(COOKIE, quote(json.dumps(begun)), seconds=COOKIE_SECONDS)
    return visit.go(address)


@router.get("/back")
def come_back(visit: AnyVisit) -> Response:
    """Begin a session for whom the provider vouches for."""
    found, begun = visit.house.provider, Begun.of(unquote(visit.cookies.get(COOKIE)))
    if found is None or begun is None:
        return visit.go(visit.at("/sign-in"))
    try:
        person = found.finish(visit.query, begun)
    except ProviderFailed as error:
        raise _failed(error) from error
    begin(visit, _member(visit, person), "oidc")
    visit.cookies.drop(COOKIE)
    return visit.go(local(begun.wanted) or visit.at())


def _member(visit: Visit, person: Person) -> Member:
    """The member who this is: known before, by address, by invitation, or by their domain."""
    with transaction(visit.house.engine) as tx:
        if known := members.by_subject(tx, person.subject):
            return known
        if not person.email:
            raise NotInvited
        if found := members.by_email(tx, person.email):
            return members.recognise(tx, found[0].id, person.subject, person.name)
        account_id = members.invited(tx, person.email, visit.now)
        if account_id is None and (owner := accounts.owner(tx)) and _is_ours(visit, person):
            account_id = owner.account_id
        if account_id is None:
            raise NotInvited
        return members.join(tx, account_id, person.email, person.name, person.subject, visit.now)


def _is_ours(visit: Visit, person: Person) -> bool:
    """Whether everybody with such an address may come in."""
    domain = visit.house.settings.oidc_domain.casefold().lstrip("@")
    return bool(domain) and person.email.casefold().endswith(f"@{domain}")


def _failed(error: ProviderFailed) -> SignInFailedElsewhere:
    log.warning("single sign-on failed: %s", error)
    return SignInFailedElsewhere()
