"""`fieldfare sweep`: remove now what has expired or got lost; a running server does so by itself."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from fieldfare.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `sweep` takes."""
    parser.add_argument(
        "--data", metavar="DIR", type=Path, help="the installation's folder (FIELDFARE_DATA)"
    )


def run(args: argparse.Namespace) -> int:
    """Sweep once and give back the exit code."""
    from fieldfare import retention
    from fieldfare.store import database
    from fieldfare.store.objects import Files

    settings = Settings() if args.data is None else Settings(data=args.data)
    if not database.is_there(settings):
        print(f"there is no installation in {settings.data}", file=sys.stderr)
        return 1
    engine = database.engine(settings)
    database.ready(engine)
    swept = retention.sweep(engine, Files(settings.data), settings, dt.datetime.now(dt.UTC))
    engine.dispose()
    print(
        f"removed {swept.expired} expired extraction(s), {swept.uploads} unused upload(s), "
        f"{swept.lost} lost object(s)"
    )
    return 0
