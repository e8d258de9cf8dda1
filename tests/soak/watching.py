"""What processes take, as the kernel tells it: processor seconds and memory."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, Self

TICKS = os.sysconf("SC_CLK_TCK")
MB = 1024 * 1024


class Taken(NamedTuple):
    """What a process and all that it has started has taken so far."""

    processor_seconds: float
    bytes_now: int  # private to these processes, with what they share divided among them


def offspring(pid: int) -> Iterator[int]:
    """The process and all that it has started, as far as they live."""
    yield pid
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in listed.read_text("ascii").split():
                yield from offspring(int(child))


def name(pid: int) -> str:
    """What the process is: serve, work, sweep, worker, opener or recogniser."""
    with contextlib.suppress(OSError):
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
        for word in words:
            last = word.rpartition(".")[2]
            if word.startswith("fieldfare.") or word in {"serve", "work", "sweep"}:
                return last
    return "?"


def processor_seconds(pid: int) -> float:
    """Of this process and of its children that have ended."""
    with contextlib.suppress(OSError):
        said = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return sum(map(int, said[11:15])) / TICKS
    return 0.0


def resident(pid: int) -> int:
    """Bytes in memory that the process has, what it shares with others in part."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def taken(pid: int) -> Taken:
    """What the process and its offspring have taken."""
    pids = list(offspring(pid))
    return Taken(sum(map(processor_seconds, pids)), sum(map(resident, pids)))


class Peaks:
    """The most memory that each kind of process has had; use it as a context manager."""

    def __init__(self, *pids: int, every: float = 0.5) -> None:
        self._pids = pids
        self._every = every
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.bytes: dict[str, int] = {}

    def __enter__(self) -> Self:
        """Begin to look."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End it, after a last look."""
        self._over.set()
        self._thread.join()

    def look(self) -> dict[str, int]:
        """What each kind of process has now; of several the largest."""
        now: dict[str, int] = {}
        for root in self._pids:
            for pid in offspring(root):
                kind = name(pid)
                now[kind] = max(now.get(kind, 0), resident(pid))
        for kind, size in now.items():
            self.bytes[kind] = max(self.bytes.get(kind, 0), size)
        return now

    def told(self) -> str:
        """The peaks in words."""
        return told(self.bytes)

    def _run(self) -> None:
        while not self._over.is_set():
            self.look()
            self._over.wait(self._every)
        self.look()


def told(sizes: dict[str, int]) -> str:
    """Sizes by kind in words."""
    return ", ".join(f"{kind} {size / MB:.0f} MB" for kind, size in sorted(sizes.items()))


def timed(call: Callable[[], object]) -> float:
    """Seconds that the call takes."""
    began = time.monotonic()
    call()
    return time.monotonic() - began
