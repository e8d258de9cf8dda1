"""`fieldfare sweep`: remove now what has expired or got lost; a running server does so by itself."""

from __future__ import annotations

import argparse
import datetime as dt
import signal
import sys
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING

from fieldfare.cli import installation
from fieldfare.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `sweep` takes."""
    installation.argument(parser)
    parser.add_argument(
        "--stay",
        action="store_true",
        help="go on until SIGTERM, and see that workers know of all that is due",
    )


def run(args: argparse.Namespace) -> int:
    """Sweep once, or again and again, and give back the exit code."""
    from fieldfare import retention
    from fieldfare.store import database, objects

    settings = installation.settings(args)
    if not database.is_there(settings):
        print(f"there is no installation in {settings.data}", file=sys.stderr)
        return 1
    engine = database.engine(settings)
    database.ready(engine)
    if args.stay:
        return _stay(settings, engine)
    swept = retention.sweep(engine, objects.of(settings), settings, dt.datetime.now(dt.UTC))
    engine.dispose()
    print(
        f"removed {swept.expired} expired extraction(s), {swept.uploads} unused upload(s), "
        f"{swept.lost} lost object(s), {swept.over} session(s) and link(s) that were over"
    )
    return 0


def _stay(settings: Settings, engine: Engine) -> int:
    from fieldfare import logs
    from fieldfare.cli.told import measured, told
    from fieldfare.store import objects

    stopping = threading.Event()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: stopping.set())
    logs.begin(settings)
    with ExitStack() as running:
        running.enter_context(measured(settings))
        running.enter_context(told(settings, engine))
        from fieldfare.jobs.sweeper import Sweeper

        if settings.broker_url:
            from fieldfare.jobs.distributed import Caller, Crier

            running.enter_context(Crier(settings, engine))
            running.enter_context(Caller(settings, engine))
        running.enter_context(Sweeper(settings, engine, objects.of(settings)))
        print("fieldfare sweeps", flush=True)
        stopping.wait()
    print("stopped", flush=True)
    return 0
