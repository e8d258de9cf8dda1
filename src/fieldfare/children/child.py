"""One child process and the pipe to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import fieldfare
from fieldfare.children.frames import PipeClosed, TimedOut, receive, send

INHERITED = (
    "PATH",
    "LANG",
    "LC_ALL",
    "TMPDIR",
    "LD_LIBRARY_PATH",
    "SYSTEMROOT",
    "COVERAGE_PROCESS_START",
)


def program(module: str) -> tuple[str, ...]:
    """The command line that runs `module` of this package."""
    # -P: what lies in the working directory is never imported.
    return (sys.executable, "-P", "-m", module)


class Child:
    """A running child; `fresh` until it has answered once."""

    def __init__(
        self, command: Sequence[str], begin: bytes, pixels: int, environment: dict[str, str]
    ) -> None:
        self.fresh = True
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None,
            env=_environment() | environment,
            pass_fds=(pixels,),
            process_group=0,  # Ctrl-C in a terminal is the parent's to handle
            bufsize=0,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._in = self._process.stdin.fileno()
        self._out = self._process.stdout.fileno()
        self._begin: bytes | None = begin

    def ask(self, message: bytes, seconds: float) -> bytes:
        """The child's answer; raises `PipeClosed` when it died and `TimedOut` when it takes too long."""
        try:
            if self._begin is not None:
                begin, self._begin = self._begin, None
                send(self._in, begin)
            send(self._in, message)
            answer = receive(self._out, seconds)
        except PipeClosed as gone:
            if self._out_of_time():
                raise TimedOut from gone
            raise
        self.fresh = False
        return answer

    def _out_of_time(self) -> bool:
        """Whether the kernel ended the child for the processor time that it took."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        return self._process.returncode == -signal.SIGXCPU

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def close(self) -> None:
        """End the child; it holds nothing that needs saving."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        self._process.wait()


def _environment() -> dict[str, str]:
    """What a child needs to run; secrets of the server are not in it."""
    kept = {name: os.environ[name] for name in INHERITED if name in os.environ}
    home = str(Path(fieldfare.__file__).parent.parent)
    paths = [home, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    told = {"PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)), "ORT_DISABLE_TELEMETRY": "1"}
    return kept | told


__all__ = ["Child", "PipeClosed", "TimedOut", "program"]
