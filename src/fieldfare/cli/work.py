"""`fieldfare work`: do what servers accept, on as many machines as are wanted."""

from __future__ import annotations

import argparse
import signal
import threading
from pathlib import Path

from fieldfare.settings import NotReady, Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `work` takes."""
    parser.add_argument(
        "--data", metavar="DIR", type=Path, help="folder for what is at hand (FIELDFARE_DATA)"
    )
    parser.add_argument(
        "--workers", type=int, metavar="N", help="worker processes (FIELDFARE_WORKERS)"
    )


def run(args: argparse.Namespace) -> int:
    """Work until SIGTERM and give back the exit code."""
    from fieldfare import logs
    from fieldfare.cli import told

    given = {k: v for k in ("data", "workers") if (v := getattr(args, k)) is not None}
    settings = Settings(**given)
    if not settings.database_url:
        raise NotReady("set FIELDFARE_DATABASE_URL; on SQLite, serve does the work itself")
    logs.begin(settings)
    with told.measured(settings), told.told(settings):
        return _work(settings)


def _work(settings: Settings) -> int:
    from fieldfare.store import database

    engine = database.engine(settings)
    database.ready(engine)
    if settings.broker_url:
        from fieldfare.jobs import distributed

        engine.dispose()  # the processes that work have connections of their own
        return distributed.work(settings)
    from fieldfare.jobs.local import Workers

    stopping = threading.Event()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: stopping.set())
    with Workers(settings, engine):
        print("fieldfare works", flush=True)
        stopping.wait()
    return 0
