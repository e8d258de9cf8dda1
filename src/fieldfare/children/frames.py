"""Messages on a pipe: four bytes of length, then MessagePack."""

from __future__ import annotations

import os
import select
import time

LENGTH = 4
LARGEST = 256 * 1024 * 1024


class PipeClosed(Exception):
    """The other side is gone."""


class TimedOut(Exception):
    """The other side did not answer in time."""


def send(fd: int, body: bytes) -> None:
    """Write one message; raises `PipeClosed` when nobody reads."""
    view = memoryview(len(body).to_bytes(LENGTH, "big") + body)
    try:
        while view:
            view = view[os.write(fd, view) :]
    except BrokenPipeError as gone:
        raise PipeClosed from gone


def receive(fd: int, seconds: float | None = None) -> bytes:
    """Read one message; raises `PipeClosed`, or `TimedOut` when it is not there after `seconds`."""
    until = None if seconds is None else time.monotonic() + seconds
    size = int.from_bytes(_exactly(fd, LENGTH, until), "big")
    if size > LARGEST:
        raise PipeClosed
    return _exactly(fd, size, until)


def _exactly(fd: int, size: int, until: float | None) -> bytes:
    parts: list[bytes] = []
    while size:
        if until is not None:
            _wait(fd, until)
        part = os.read(fd, min(size, 1 << 20))
        if not part:
            raise PipeClosed
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _wait(fd: int, until: float) -> None:
    # poll, not select: a server's file numbers may be above 1024.
    poll = select.poll()
    poll.register(fd, select.POLLIN)
    left = until - time.monotonic()
    if left <= 0 or not poll.poll(left * 1000):
        raise TimedOut
