"""What this process measures of itself: how long steps and requests take, and what goes wrong.

All processes of one machine that one command has started are counted together: with
PROMETHEUS_MULTIPROC_DIR in the environment, each writes into a file of its own in that folder.
"""

from __future__ import annotations

import logging

from prometheus_client import Counter, Histogram

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})

STEP_SECONDS = Histogram(
    "fieldfare_step_seconds",
    "How long steps took, by how they ended.",
    ["step", "outcome"],
    buckets=(0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300),
)
REQUEST_SECONDS = Histogram(
    "fieldfare_request_seconds",
    "How long requests took until they were answered; polls may be held for 45 seconds.",
    ["method", "route", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15, 60),
)
ERRORS = Counter(
    "fieldfare_errors", "What went wrong in a way that nobody foresaw, by where.", ["where"]
)


def request(method: str, route: str, status: int, seconds: float) -> None:
    """Count a request; methods that nobody knows are one."""
    known = method if method in METHODS else "other"
    REQUEST_SECONDS.labels(known, route, str(status)).observe(seconds)


def step(name: str, outcome: str, seconds: float) -> None:
    """Count a step."""
    STEP_SECONDS.labels(name, outcome).observe(seconds)


class Errors(logging.Handler):
    """Counts what is logged as an error: nothing goes wrong without being logged."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        """Count it by the module that logged it."""
        ERRORS.labels(record.name).inc()


def count_errors() -> None:
    """From now on, count what is logged as an error."""
    root = logging.getLogger()
    if not any(isinstance(handler, Errors) for handler in root.handlers):
        root.addHandler(Errors())
