"""`fieldfare serve`: the API and its workers, on this machine."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from fieldfare.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

LOCK = "serve.lock"
BACKLOG = 2048
GRACE_SECONDS = 3  # in which requests may end when the server is stopped


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `serve` takes."""
    parser.add_argument(
        "--data", metavar="DIR", type=Path, help="the installation's folder (FIELDFARE_DATA)"
    )
    parser.add_argument("--host", help="address to listen on (FIELDFARE_HOST)")
    parser.add_argument(
        "--port", type=int, help="port to listen on; 0 takes a free one (FIELDFARE_PORT)"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C or SIGTERM, and give back the exit code."""
    from fieldfare import logs
    from fieldfare.cli import told
    from fieldfare.store import held

    given = {k: v for k in ("data", "host", "port") if (v := getattr(args, k)) is not None}
    settings = Settings(**given)
    logs.begin(settings)
    try:
        with told.measured(settings), _alone(settings) as say:
            sock = listen(settings.host, settings.port)
            settings = settings.model_copy(update={"port": sock.getsockname()[1]})
            say(_holder(settings))
            return _serve(settings, sock)
    except held.HeldByAnother as other:
        print(_who_holds(settings.data, other.text), file=sys.stderr)
    except OSError as error:
        print(f"cannot serve on {settings.host}:{settings.port}: {error}", file=sys.stderr)
    return 1


def _alone(settings: Settings) -> AbstractContextManager[Callable[[str], None]]:
    """The only server of a folder; of a PostgreSQL database there may be any number."""
    if settings.database_url:
        return nullcontext(lambda _: None)
    from fieldfare.store import held

    return held.hold(settings.data / LOCK)


def listen(host: str, port: int) -> socket.socket:
    """A socket that accepts connections on `host` and `port`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only for sockets that say that they are TCP; with it, each
    # answer, which is sent as head and body, would wait 40 ms for the client's acknowledgement
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen(BACKLOG)
    except OSError:
        sock.close()
        raise
    return sock


def _serve(settings: Settings, sock: socket.socket) -> int:
    import uvicorn

    from fieldfare import tracing, web
    from fieldfare.cli.told import told
    from fieldfare.jobs.local import Workers
    from fieldfare.jobs.sweeper import Sweeper
    from fieldfare.store import database, objects
    from fieldfare.urls import public_url

    engine = database.engine(settings)
    database.ready(engine)
    key, link = _first_key(engine, settings), _first_link(engine)
    files = objects.of(settings)
    app = web.create(settings, engine, files)
    with ExitStack() as running:
        running.enter_context(told(settings, engine))
        running.enter_context(tracing.sent(settings, "serve"))
        workers: Workers | None = None
        if settings.broker_url:  # then others work and sweep
            from fieldfare.jobs.distributed import Crier

            running.enter_context(Crier(settings, engine))
        else:
            workers = running.enter_context(Workers(settings, engine))
            running.enter_context(Sweeper(settings, engine, files))

        class Server(uvicorn.Server):
            async def startup(self, sockets: list[socket.socket] | None = None) -> None:
                await super().startup(sockets)
                if key:
                    print(f"API key: {key}")
                if link:
                    print(f"First sign-in: {public_url(settings)}/dashboard/welcome/{link}")
                print(f"Dashboard: {public_url(settings)}/dashboard")
                print(f"fieldfare is ready at {public_url(settings)}/v1", flush=True)

            async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
                if workers is not None:
                    workers.ask_to_end()
                app.watch.close()  # held polls are answered now
                await super().shutdown(sockets)

        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            ws="none",
            lifespan="on",
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        # Uvicorn raises the signals again that ended it; by then all is said.
        for ending in (signal.SIGINT, signal.SIGTERM):
            signal.signal(ending, lambda *_: None)
        Server(config).run(sockets=[sock])
    engine.dispose()
    print("stopped", flush=True)
    return 0


def _first_key(engine: Engine, settings: Settings) -> str | None:
    """The secret of a new key, if the installation has none; it cannot be shown again."""
    from fieldfare import accounts, keys
    from fieldfare.store import database

    with database.transaction(engine) as tx:
        owner = accounts.first_start(tx, settings)
        if keys.every(tx):
            return None
        return keys.create(tx, owner.id, "made on first start")[1]


def _first_link(engine: Engine) -> str | None:
    """The secret of the link by which the owner signs in first; None once they have."""
    from fieldfare import members
    from fieldfare.store import database

    with database.transaction(engine) as tx:
        return members.first_link(tx, dt.datetime.now(dt.UTC))


def _holder(settings: Settings) -> str:
    from fieldfare.urls import public_url

    return json.dumps(
        {"pid": os.getpid(), "host": socket.gethostname(), "url": f"{public_url(settings)}/v1"}
    )


def _who_holds(data: Path, text: str) -> str:
    try:
        holder = json.loads(text)
    except ValueError:  # it has only just begun
        return f"{data} is being served already"
    return (
        f"{data} is being served already: by process {holder['pid']} on {holder['host']}, "
        f"at {holder['url']}"
    )
