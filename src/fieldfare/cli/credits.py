"""`fieldfare credits`: add credits to the installation's account, or show its balance."""

from __future__ import annotations

import argparse
import datetime as dt
import sys

from fieldfare.cli import installation


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `credits` takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="add credits that do not expire")
    add.add_argument("amount", metavar="N", type=_amount, help="how many")
    show = actions.add_parser("show", help="show balance and reserved credits")
    for action in (add, show):
        installation.argument(action)


def run(args: argparse.Namespace) -> int:
    """Do what was asked and give back the exit code."""
    from fieldfare import accounts, credits
    from fieldfare.store import database

    settings = installation.settings(args)
    if args.action == "show" and not database.is_there(settings):
        print(f"there is no installation in {settings.data}", file=sys.stderr)
        return 1
    now = dt.datetime.now(dt.UTC)
    engine = database.engine(settings)
    database.ready(engine)
    with database.transaction(engine) as tx:
        owner = accounts.first_start(tx, settings)
        if args.action == "add":
            credits.add(tx, owner.account_id, args.amount, now, "fieldfare credits add")
        balance = credits.balance(tx, owner.account_id, now)
    engine.dispose()
    print(f"balance {balance.credits}, of which {balance.reserved} reserved")
    return 0


def _amount(text: str) -> int:
    amount = int(text) if text.isascii() and text.isdigit() else 0
    if not 0 < amount <= 1_000_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of credits to add")
    return amount
