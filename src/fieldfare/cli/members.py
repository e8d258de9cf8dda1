"""`fieldfare members`: list who may sign in, and let somebody choose a new password."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys

from fieldfare import accounts, members
from fieldfare.cli import installation
from fieldfare.settings import Settings
from fieldfare.store import database, held
from fieldfare.urls import public_url

HEADINGS = ("e-mail", "name", "role", "last seen")
LOCK = "serve.lock"
LINK = "/dashboard/welcome/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `members` takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    shown = actions.add_parser("list", help="show everybody who may sign in")
    reset = actions.add_parser(
        "reset",
        help="print a link with which somebody chooses a new password, once, within 24 hours",
    )
    reset.add_argument(
        "email",
        metavar="EMAIL",
        nargs="?",
        default="",
        help="whose password; without it the owner's",
    )
    for action in (shown, reset):
        installation.argument(action)


def run(args: argparse.Namespace) -> int:
    """Do what was asked and give back the exit code."""
    settings = installation.settings(args)
    if not database.is_there(settings):
        print(f"there is no installation in {settings.data}", file=sys.stderr)
        return 1
    engine = database.engine(settings)
    database.ready(engine)
    with database.transaction(engine) as tx:
        owner = accounts.first_start(tx, settings)
        if args.action == "list":
            print(_table(members.listed(tx, owner.account_id)))
            return 0
        whom = _whom(members.listed(tx, owner.account_id), args.email)
        if whom is None:
            print(f"no member has the address {args.email!r}; see: members list", file=sys.stderr)
            return 1
        secret = members.reset(tx, whom.id, dt.datetime.now(dt.UTC))
    print(f"{_served_at(settings)}{LINK}{secret}")
    return 0


def _served_at(settings: Settings) -> str:
    """The address of the server that runs on this folder, or else of the one that would."""
    text = held.holder(settings.data / LOCK)
    try:
        return str(json.loads(text or "")["url"]).removesuffix("/v1")
    except ValueError:  # none runs, or it has only just begun
        return public_url(settings)


def _whom(listed: list[members.Listed], email: str) -> accounts.Member | None:
    """The member with this address; without one the owner, who is listed first."""
    if not email:
        return listed[0].member
    address = accounts.address(email)
    return next((one.member for one in listed if one.member.email == address), None)


def _table(listed: list[members.Listed]) -> str:
    """One line a member, never cut."""
    rows = [HEADINGS, *map(_row, listed)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def _row(one: members.Listed) -> tuple[str, ...]:
    whom = one.member
    seen = "" if one.seen_at is None else f"{one.seen_at:%Y-%m-%d %H:%M}"
    return (whom.email or "", whom.name or "", whom.role, seen)
