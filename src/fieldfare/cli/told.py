"""Telling Prometheus, on a port of its own, what the processes of a command measure."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from fieldfare.settings import NotReady, Settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

FOLDER = "PROMETHEUS_MULTIPROC_DIR"


@contextmanager
def measured(settings: Settings) -> Iterator[None]:
    """Have this process, and those that it starts, measured together, if anybody is to be told.

    To be entered before anything is imported that measures: the folder is looked for then.
    """
    if not settings.metrics_port:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="fieldfare-metrics-") as folder:
        os.environ[FOLDER] = folder
        from fieldfare import measures

        measures.count_errors()
        try:
            yield
        finally:
            os.environ.pop(FOLDER, None)


@contextmanager
def told(settings: Settings, engine: Engine | None = None) -> Iterator[None]:
    """Tell what is `measured`, and the database's figures if there is an `engine`.

    Raises `NotReady` when the port is taken.
    """
    if not settings.metrics_port:
        yield
        return
    from prometheus_client import CollectorRegistry, start_http_server
    from prometheus_client.multiprocess import MultiProcessCollector

    from fieldfare.figures import Figures

    registry = CollectorRegistry()
    MultiProcessCollector(registry, os.environ[FOLDER])  # type: ignore[no-untyped-call]
    if engine is not None:
        registry.register(Figures(engine))
    where = f"{settings.metrics_host}:{settings.metrics_port}"
    with ExitStack() as running:
        try:
            server, thread = start_http_server(
                settings.metrics_port, settings.metrics_host, registry
            )
        except OSError as error:
            raise NotReady(f"cannot tell figures on {where}: {error}") from None
        running.callback(thread.join)
        running.callback(server.server_close)
        running.callback(server.shutdown)
        # A worker that is forked must not keep the port when its parent is gone.
        os.register_at_fork(after_in_child=server.socket.close)
        yield
