"""`fieldfare serve` as a person starts it: a process of its own, with workers, on real sockets."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import fieldfare
import grounds


class Started(NamedTuple):
    """A running server: its base address with /v1, and the key and the link that it printed."""

    url: str
    key: str
    process: subprocess.Popen[str]
    link: str  # by which the owner signs in first; "" once they have


@contextlib.contextmanager
def started(data: Path, **settings: object) -> Iterator[Started]:
    """The server on `data`, or on the servers that were chosen, ready; stopped as Ctrl-C stops it."""
    if "postgres" in grounds.on:
        settings.setdefault("database_url", grounds.new_database())
    if "s3" in grounds.on:
        settings.setdefault("storage_url", grounds.new_storage())
    environment = dict(os.environ) | {
        "PYTHONPATH": str(Path(fieldfare.__file__).parents[1]),
        **{f"FIELDFARE_{name.upper()}": str(value) for name, value in settings.items()},
    }
    call = [sys.executable, "-m", "fieldfare", "serve", "--data", str(data), "--port", "0"]
    errors = data.with_name(f"{data.name}.err")
    with (
        errors.open("w") as stderr,
        subprocess.Popen(
            call, stdout=subprocess.PIPE, stderr=stderr, text=True, env=environment
        ) as process,
    ):
        try:
            yield _ready(process, errors)
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=60)


def _ready(process: subprocess.Popen[str], errors: Path) -> Started:
    said = ""
    assert process.stdout is not None
    for line in process.stdout:
        said += line
        if found := re.search(r"ready at (\S+)", line):
            (key,) = re.findall(r"ide_[0-9a-f]{64}", said)
            (link,) = re.findall(r"First sign-in: (\S+)", said) or ("",)
            return Started(found[1], key, process, link)
    raise AssertionError(f"the server did not start: {said}{errors.read_text()}")
