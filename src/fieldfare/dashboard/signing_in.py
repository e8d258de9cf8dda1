"""Signing in by e-mail and password or by a link, and out again."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import accounts, attempts, members, passwords, sessions
from fieldfare.accounts import Member
from fieldfare.dashboard.refusals import text_of
from fieldfare.dashboard.visit import AnyVisit, Visit, local
from fieldfare.errors import PageRefused, SignInRefused, TooManyAttempts
from fieldfare.store.database import reading, transaction

router = APIRouter()


@router.get("/sign-in")
def show(visit: AnyVisit) -> Response:
    """The form; who is signed in already is sent on."""
    if visit.is_signed_in:
        return visit.go(_wanted(visit, visit.query.get("next", "")))
    return _form(visit, next=visit.query.get("next", ""))


@router.post("/sign-in")
def sign_in(visit: AnyVisit) -> Response:
    """Begin a session under a new secret, if the password is the member's."""
    email, password = visit.fields.get("email", ""), visit.fields.get("password", "")
    wanted = visit.fields.get("next", "")
    try:
        member = _member(visit, email, password)
    except (SignInRefused, TooManyAttempts) as error:
        return _form(visit, error, email=email, next=wanted)
    begin(visit, member, "password")
    return visit.go(_wanted(visit, wanted))


@router.post("/sign-out")
def sign_out(visit: AnyVisit) -> Response:
    """End the session, here and in the database."""
    if visit.is_signed_in:
        with transaction(visit.house.engine) as tx:
            sessions.end(tx, visit.member.id, visit.session.id)
    visit.cookies.sign_out()
    return visit.go(visit.at("/sign-in"), "You are signed out.")


@router.get("/welcome/{secret}")
def welcome(secret: str, visit: AnyVisit) -> Response:
    """The form behind a link that lets somebody in once."""
    with reading(visit.house.engine) as tx:
        link = members.link(tx, secret, visit.now)
    return _welcome(visit, secret, link, email=link.email or "")


@router.post("/welcome/{secret}")
def accept(secret: str, visit: AnyVisit) -> Response:
    """Set the password, use the link up and begin a session."""
    with reading(visit.house.engine) as tx:
        link = members.link(tx, secret, visit.now)
    email, name = visit.fields.get("email", ""), visit.fields.get("name", "")
    try:
        password = passwords.hashed(visit.fields.get("password", ""))
        with transaction(visit.house.engine) as tx:
            member = members.accept(tx, secret, email, name, password, visit.now)
    except PageRefused as error:
        return _welcome(visit, secret, link, error, email=email, name=name)
    begin(visit, member, "link")
    return visit.go(visit.at(), f"Welcome. You are signed in as {member.email}.")


def begin(visit: Visit, member: Member, way: str) -> None:
    """Sign the member in under a new secret; the browser's old session ends."""
    agent = visit.request.headers.get("User-Agent", "")
    with transaction(visit.house.engine) as tx:
        if visit.is_signed_in:
            sessions.end(tx, visit.member.id, visit.session.id)
        secret = sessions.begin(tx, member.id, way, visit.address, agent, visit.now)
    visit.cookies.sign_in(secret)


def _member(visit: Visit, email: str, password: str) -> Member:
    """Who this is. An unknown address takes as long and is counted as a known one is."""
    address = accounts.address(email) or ""
    with transaction(visit.house.engine) as tx:
        attempts.begin(tx, address, visit.address, visit.now)
        found = members.by_email(tx, address)
    member, stored = found or (None, None)
    if not passwords.matches(stored, password) or member is None:
        raise SignInRefused
    with transaction(visit.house.engine) as tx:
        attempts.succeeded(tx, address, visit.address)
    return member


def _wanted(visit: Visit, url: str) -> str:
    return local(url) or visit.at()


def _form(visit: Visit, error: PageRefused | None = None, **values: str) -> Response:
    filled = {"email": "", "next": "", **values}
    response = visit.page(
        "sign_in.html",
        error.status if error else 200,
        wrong=text_of(error) if error else "",
        single_sign_on=visit.house.settings.oidc_label if visit.house.provider else "",
        **filled,
    )
    if error and error.details and "retry_after_seconds" in error.details:
        response.headers["Retry-After"] = str(error.details["retry_after_seconds"])
    return response


def _welcome(
    visit: Visit,
    secret: str,
    link: members.Link,
    error: PageRefused | None = None,
    **values: str,
) -> Response:
    filled = {"name": "", **values}
    return visit.page(
        "welcome.html",
        error.status if error else 200,
        wrong=text_of(error) if error else "",
        secret=secret,
        link=link,
        shortest=passwords.SHORTEST,
        **filled,
    )
