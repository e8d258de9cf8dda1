"""`fieldfare keys`: make, list and revoke the keys that programs call with."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence

from fieldfare import accounts, keys
from fieldfare.cli import installation
from fieldfare.errors import Unfit
from fieldfare.settings import Settings
from fieldfare.store import database

HEADINGS = ("id", "name", "key", "state", "made", "expires", "last used")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `keys` takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    create = actions.add_parser("create", help="make a key and print it, once")
    create.add_argument("name", metavar="NAME", type=_name, help="what the key is for")
    create.add_argument(
        "--expires",
        metavar="DATE",
        type=_end_of,
        help="the last day (UTC) on which the key is valid, e.g. 2027-12-31",
    )
    shown = actions.add_parser("list", help="show all keys, without their secrets")
    revoke = actions.add_parser("revoke", help="make a key invalid for good")
    revoke.add_argument("id", metavar="ID", help="the key's id, or its first letters")
    for action in (create, shown, revoke):
        installation.argument(action)


def run(args: argparse.Namespace) -> int:
    """Do what was asked and give back the exit code."""
    settings = installation.settings(args)
    if args.action == "create":
        return _create(settings, args.name, args.expires)
    if not database.is_there(settings):
        print(f"there is no installation in {settings.data}", file=sys.stderr)
        return 1
    return _list(settings) if args.action == "list" else _revoke(settings, args.id)


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a key needs a name")
    return text.strip()


def _end_of(text: str) -> dt.datetime:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2027-12-31") from None
    try:
        return keys.through(day, dt.datetime.now(dt.UTC))
    except Unfit:
        raise argparse.ArgumentTypeError(f"{text} is over") from None


def _create(settings: Settings, name: str, expires_at: dt.datetime | None) -> int:
    engine = database.engine(settings)
    database.ready(engine)
    with database.transaction(engine) as tx:
        owner = accounts.first_start(tx, settings)
        _, secret = keys.create(tx, owner.id, name, expires_at)
    print(secret)
    return 0


def _list(settings: Settings) -> int:
    with database.reading(database.engine(settings)) as tx:
        found = keys.every(tx)
    print(_table(found))
    return 0


def _table(found: Sequence[keys.Key]) -> str:
    """One line a key, never cut: others may read it, too."""
    rows = [HEADINGS, *map(_row, found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join(lines)


def _row(key: keys.Key) -> tuple[str, ...]:
    moments = (key.created_at, key.expires_at, key.last_used_at)
    shown = ("" if moment is None else f"{moment:%Y-%m-%d %H:%M}" for moment in moments)
    return (key.id, key.name, f"{key.hint}…", key.state(dt.datetime.now(dt.UTC)), *shown)


def _revoke(settings: Settings, id_: str) -> int:
    with database.transaction(database.engine(settings)) as tx:
        meant = [key for key in keys.every(tx) if id_ and key.id.startswith(id_)]
        if len(meant) == 1:
            keys.revoke(tx, meant[0].id)
    if len(meant) != 1:
        how_many = "more than one key has" if meant else "no key has"
        print(f"{how_many} an id that begins with {id_!r}; see: keys list", file=sys.stderr)
        return 1
    print(f"revoked {meant[0].name} ({meant[0].hint}…)")
    return 0
