"""What the account and the member prefer, and where they are signed in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import accounts, members, passwords, sessions
from fieldfare.dashboard.refusals import text_of
from fieldfare.dashboard.visit import AdminIn, SignedIn, Visit
from fieldfare.errors import PageRefused, Unfit
from fieldfare.store.database import reading, transaction

NOTHING_WRONG: Mapping[str, str] = MappingProxyType({})
THEMES = ("auto", "light", "dark")
LANGUAGES = {  # of notes and of what is to be reviewed
    "automatic": "As the prompt is written",
    "en": "English",
    "fr": "Français",
    "de": "Deutsch",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
    "es": "Español",
}
COLOURS = {"none": "None", "yellow": "Yellow", "orange": "Orange", "red": "Red"}

router = APIRouter()


def show(visit: Visit, wrong: Mapping[str, str] = NOTHING_WRONG, status: int = 200) -> Response:
    """What account and member prefer; `wrong` by the section in which something is."""
    house, member = visit.house, visit.member
    with reading(house.engine) as tx:
        found = sessions.of(tx, member.id, visit.now, house.settings.session_days)
        preferred = accounts.preferences(tx, member.account_id)
    return visit.page(
        "preferences.html",
        status,
        sessions=found,
        preferred=preferred,
        own=member.preferences or {},
        days=accounts.kept_days(preferred, house.settings),
        has_own_days=accounts.RETENTION in preferred,
        can_mail=bool(house.settings.smtp_url),
        most_days=house.settings.retention_output_days,
        upload_hours=house.settings.retention_upload_hours,
        languages=LANGUAGES,
        colours=COLOURS,
        shortest=passwords.SHORTEST,
        wrong=wrong,
    )


@router.post("/outputs")
def choose_outputs(visit: AdminIn) -> Response:
    """Keep how the account's outputs are written, and for how long they are kept."""
    try:
        changes = {
            "output_language": _chosen(visit, "output_language", LANGUAGES),
            "review_needed_fill_color": _chosen(visit, "review_needed_fill_color", COLOURS),
            "affected_field_fill_color": _chosen(visit, "affected_field_fill_color", COLOURS),
            accounts.RETENTION: _days(visit),
        }
    except PageRefused as error:
        return show(visit, {"outputs": text_of(error)}, error.status)
    with transaction(visit.house.engine) as tx:
        accounts.prefer(tx, visit.member.account_id, changes)
    return visit.go(
        visit.at(view="Preferences"), "Kept. It counts for extractions from now on, of everybody."
    )


@router.post("/mail")
def choose_mail(visit: SignedIn) -> Response:
    """Keep whether the member wants an e-mail when an extraction ends."""
    wanted = visit.fields.get(accounts.COMPLETION_EMAIL) == "yes"
    _prefer(visit, {accounts.COMPLETION_EMAIL: wanted})
    said = "You get an e-mail when an extraction of yours ends." if wanted else "No e-mails."
    return visit.go(visit.at(view="Preferences"), f"Kept. {said}")


@router.post("/theme")
def choose_theme(visit: SignedIn) -> Response:
    """Keep the theme that the member chose."""
    chosen = visit.fields.get("theme", "")
    if chosen not in THEMES:
        raise Unfit
    _prefer(visit, {"theme": chosen})
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
        return show(visit, {"password": text_of(error)}, error.status)
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


def _prefer(visit: Visit, changes: Mapping[str, object]) -> None:
    with transaction(visit.house.engine) as tx:
        members.prefer(tx, visit.member.id, {**(visit.member.preferences or {}), **changes})


def _chosen(visit: Visit, name: str, choices: Mapping[str, str]) -> str:
    chosen = visit.fields.get(name, "")
    if chosen not in choices:
        raise Unfit
    return chosen


def _days(visit: Visit) -> int | None:
    """For how many days extractions are to be kept; None for as long as the installation does."""
    given, most = visit.fields.get("days", "").strip(), visit.house.settings.retention_output_days
    if not given:
        return None
    if not (given.isascii() and given.isdigit()) or not 1 <= int(given) <= most:
        raise Unfit(f"Enter a whole number of days from 1 to {most:g}, or none.")
    return int(given)
