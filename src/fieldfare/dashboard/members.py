"""Who belongs to the account: invite, change roles, remove."""

from __future__ import annotations

from typing import cast, get_args

from fastapi import APIRouter
from starlette.responses import Response

from fieldfare import members
from fieldfare.dashboard.refusals import text_of
from fieldfare.dashboard.visit import AdminIn, Visit
from fieldfare.errors import NotPermitted, PageRefused, Unfit
from fieldfare.members import Role
from fieldfare.store.database import reading, transaction

router = APIRouter(prefix="/members")


def show(visit: Visit, wrong: str = "", email: str = "", status: int = 200) -> Response:
    """The account's members and its open invitations; for admins."""
    if not visit.member.is_admin:
        raise NotPermitted
    with reading(visit.house.engine) as tx:
        listed = members.listed(tx, visit.member.account_id)
        invitations = members.invitations(tx, visit.member.account_id, visit.now)
    return visit.page(
        "members.html", status, listed=listed, invitations=invitations, wrong=wrong, email=email
    )


@router.post("/invite")
def invite(visit: AdminIn) -> Response:
    """Show, this once, the link that lets a new member in."""
    house, email = visit.house, visit.fields.get("email", "")
    try:
        with transaction(house.engine) as tx:
            secret = members.invite(
                tx, visit.member, email, _role(visit), visit.now, house.settings.invitation_days
            )
    except PageRefused as error:
        return show(visit, text_of(error), email, error.status)
    return _link(visit, secret, email, "invites")


@router.post("/{member_id}/link")
def new_password(member_id: str, visit: AdminIn) -> Response:
    """Show, this once, a link with which a member sets a new password."""
    house = visit.house
    with transaction(house.engine) as tx:
        secret = members.new_password(
            tx, visit.member, member_id, visit.now, house.settings.invitation_days
        )
        whom = members.link(tx, secret, visit.now).email or ""
    return _link(visit, secret, whom, "sets a new password for")


@router.post("/{member_id}/role")
def change_role(member_id: str, visit: AdminIn) -> Response:
    """Give a member another role."""
    with transaction(visit.house.engine) as tx:
        members.change_role(tx, visit.member, member_id, _role(visit))
    return visit.go(visit.at(view="Members"), "The role is changed.")


@router.post("/{member_id}/remove")
def remove(member_id: str, visit: AdminIn) -> Response:
    """Take a member's access away."""
    with transaction(visit.house.engine) as tx:
        gone = members.remove(tx, visit.member, member_id, visit.now)
    return visit.go(
        visit.at(view="Members"),
        f"{gone.label} is removed: signed out, keys revoked. Their extractions stay.",
    )


@router.post("/invitations/{link_id}/withdraw")
def withdraw(link_id: str, visit: AdminIn) -> Response:
    """End an invitation before anybody used it."""
    with transaction(visit.house.engine) as tx:
        members.withdraw(tx, visit.member, link_id)
    return visit.go(visit.at(view="Members"), "The invitation is withdrawn.")


def _role(visit: Visit) -> Role:
    given = visit.fields.get("role", "")
    if given not in get_args(Role):
        raise Unfit("Choose a role: admin or member.")
    return cast("Role", given)


def _link(visit: Visit, secret: str, email: str, purpose: str) -> Response:
    return visit.page(
        "invited.html",
        url=visit.house.absolute(f"/welcome/{secret}"),
        email=email,
        purpose=purpose,
        days=visit.house.settings.invitation_days,
    )
