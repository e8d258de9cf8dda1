"""What the account and the member prefer, and where they are signed in."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import members, passwords, sessions
from fieldfare.dashboard.refusals import text_of
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.errors import PageRefused, Unfit
from fieldfare.store.database import reading, transaction

THEMES = ("auto", "light", "dark")

router = APIRouter()


def show(visit: Visit, wrong: str = "", status: int = 200) -> Response:
    """Theme, password and sessions of the member."""
    house = visit.house
    with reading(house.engine) as tx:
        found = sessions.of(tx, visit.member.id, visit.now, house.settings.session_days)
    return visit.page(
        "preferences.html",
        status,
        sessions=found,
        theme=(visit.member.preferences or {}).get("theme", "auto"),
        shortest=passwords.SHORTEST,
        wrong=wrong,
    )


@router.post("/theme")
def choose_theme(visit: SignedIn) -> Response:
    """Keep the theme that the member chose."""
    chosen = visit.fields.get("theme", "")
    if chosen not in THEMES:
        raise Unfit
    with transaction(visit.house.engine) as tx:
        members.prefer(tx, visit.member.id, {**(visit.member.preferences or {}), "theme": chosen})
    return visit.go(visit.at(view="Preferences"), "The theme is changed.")


@router.post("/password")
def change_password(visit: SignedIn) -> Response:
    """Change the password of somebody who knows the old one; other sessions end."""
    house, member = visit.house, visit.member
    with reading(house.engine) as tx:
        found = members.by_email(tx, member.email or "")
    try:
        if found is None or not passwords.matches(found[1], visit.fields.get("old", "")):
            raise Unfit("The present password is another one. Enter it again.")
        password = passwords.hashed(visit.fields.get("new", ""))
    except PageRefused as error:
        return show(visit, text_of(error), error.status)
    with transaction(house.engine) as tx:
        members.set_password(tx, member.id, password)
        sessions.end_all(tx, member.id, but=visit.session.id)
    return visit.go(
        visit.at(view="Preferences"), "The password is changed. You are signed out elsewhere."
    )


@router.post("/sessions/{session_id}/end")
def end_session(session_id: str, visit: SignedIn) -> Response:
    """Sign out in another browser, or here."""
    with transaction(visit.house.engine) as tx:
        sessions.end(tx, visit.member.id, session_id)
    return visit.go(visit.at(view="Preferences"), "That session has ended.")


@router.post("/sessions/end")
def end_sessions(visit: SignedIn) -> Response:
    """Sign out everywhere else."""
    with transaction(visit.house.engine) as tx:
        sessions.end_all(tx, visit.member.id, but=visit.session.id)
    return visit.go(visit.at(view="Preferences"), "You are signed out everywhere else.")
