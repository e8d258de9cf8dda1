"""`fieldfare migrate`: bring the database to this version's tables; on SQLite `serve` does so itself."""

from __future__ import annotations

import argparse
from pathlib import Path

from fieldfare.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `migrate` takes."""
    parser.add_argument(
        "--data", metavar="DIR", type=Path, help="the installation's folder (FIELDFARE_DATA)"
    )


def run(args: argparse.Namespace) -> int:
    """Migrate and give back the exit code."""
    from fieldfare.store import database

    settings = Settings() if args.data is None else Settings(data=args.data)
    engine = database.engine(settings)
    was = database.migrated(engine)
    if not was:
        database.migrate(engine)
    engine.dispose()
    print("nothing to be done" if was else "the database has this version's tables now")
    return 0
