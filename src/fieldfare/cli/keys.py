"""`fieldfare keys`: make, list and revoke the keys that programs call with."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from fieldfare.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `keys` takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    create = actions.add_parser("create", help="make a key and print it, once")
    create.add_argument("name", metavar="NAME", help="what the key is for")
    create.add_argument(
        "--expires",
        metavar="DATE",
        type=_end_of,
        help="the last day (UTC) on which the key is valid, e.g. 2027-12-31",
    )
    shown = actions.add_parser("list", help="show all keys, without their secrets")
    revoke = actions.add_parser("revoke", help="make a key invalid for good")
    revoke.add_argument("id", metavar="ID", help="the key's id, or its first letters as listed")
    for action in (create, shown, revoke):
        action.add_argument(
            "--data", metavar="DIR", type=Path, help="the installation's folder (FIELDFARE_DATA)"
        )


def run(args: argparse.Namespace) -> int:
    """Do what was asked and give back the exit code."""
    settings = Settings() if args.data is None else Settings(data=args.data)
    return {"create": _create, "list": _list, "revoke": _revoke}[args.action](args, settings)


def _end_of(text: str) -> dt.datetime:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2027-12-31") from None
    if day < dt.datetime.now(dt.UTC).date():
        raise argparse.ArgumentTypeError(f"{text} is over")
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), dt.UTC)


def _create(args: argparse.Namespace, settings: Settings) -> int:
    from fieldfare import accounts, keys
    from fieldfare.store import database

    if not args.name.strip():
        print("a key needs a name", file=sys.stderr)
        return 2
    engine = database.engine(settings)
    database.migrate(engine)
    with database.transaction(engine) as tx:
        owner = accounts.first_start(tx, settings)
        _, secret = keys.create(tx, owner.id, args.name.strip(), args.expires)
    engine.dispose()
    print(secret)
    return 0


def _list(args: argparse.Namespace, settings: Settings) -> int:
    from rich.console import Console
    from rich.table import Table

    from fieldfare import keys
    from fieldfare.store import database

    if not _is_installed(settings):
        return 1
    engine = database.engine(settings)
    with database.reading(engine) as tx:
        found = keys.every(tx)
    engine.dispose()
    now = dt.datetime.now(dt.UTC)
    table = Table("id", "name", "key", "state", "made", "expires", "last used", box=None)
    for key in found:
        table.add_row(
            key.id,
            key.name,
            f"{key.hint}…",
            key.state(now),
            _moment(key.created_at),
            _moment(key.expires_at),
            _moment(key.last_used_at),
        )
    console = Console(highlight=False, markup=False, soft_wrap=True)
    console.print(table)
    return 0


def _revoke(args: argparse.Namespace, settings: Settings) -> int:
    from fieldfare import keys
    from fieldfare.store import database

    if not _is_installed(settings):
        return 1
    engine = database.engine(settings)
    with database.transaction(engine) as tx:
        meant = [key for key in keys.every(tx) if args.id and key.id.startswith(args.id)]
        if len(meant) == 1:
            keys.revoke(tx, meant[0].id)
    engine.dispose()
    if len(meant) != 1:
        how = "no key" if not meant else "more than one key"
        print(f"{how} has an id that begins with {args.id!r}; see: keys list", file=sys.stderr)
        return 1
    print(f"revoked {meant[0].name} ({meant[0].hint}…)")
    return 0


def _is_installed(settings: Settings) -> bool:
    from fieldfare.store import database

    if (settings.data / database.FILE).exists():
        return True
    print(f"there is no installation in {settings.data}", file=sys.stderr)
    return False


def _moment(moment: dt.datetime | None) -> str:
    return "" if moment is None else f"{moment:%Y-%m-%d %H:%M}"
