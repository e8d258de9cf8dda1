"""Servers, workers and sweepers of one installation as processes, on real servers."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

from fieldfare.settings import Settings
from fieldfare.store import database
from served_process import COMMAND, Serve


class Role:
    """A process that runs a command of fieldfare until it is stopped."""

    def __init__(self, folder: Path, name: str, *words: str, **settings: object) -> None:
        self.log = folder / f"{name}.log"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*COMMAND, *words, "--data", str(folder / "data")],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=environment(**settings),
                start_new_session=True,
            )
        assert self.process.stdout
        self.said = self.process.stdout.readline()
        if not self.said.startswith("fieldfare"):
            self.close()
            raise AssertionError(self.said, self.log.read_text("utf-8"))

    def stop(self, within: float = 60) -> int:
        """End it as an operator does, and give back its exit code."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(within)
        self.close()
        return code

    def close(self) -> None:
        """Kill it and all that it has started, if it still runs."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()


def environment(**settings: object) -> dict[str, str]:
    """Ours, with these settings."""
    return os.environ | {f"FIELDFARE_{name.upper()}": str(v) for name, v in settings.items()}


def migrated(settings: dict[str, object]) -> None:
    """Bring the installation's database to the newest schema."""
    engine = database.engine(Settings(**settings))  # type: ignore[arg-type]
    database.migrate(engine)
    engine.dispose()


def work(folder: Path, name: str = "work", **settings: object) -> Role:
    """A worker, ready."""
    return Role(folder, name, "work", **settings)


def sweep(folder: Path, **settings: object) -> Role:
    """What sees that nothing is forgotten, ready."""
    return Role(folder, "sweep", "sweep", "--stay", **settings)


@contextlib.contextmanager
def running(folder: Path, **settings: object) -> Iterator[tuple[Serve, Role, Role]]:
    """A server, a worker and a sweeper."""
    roles: list[Role | Serve] = []
    try:
        roles += [work(folder, **settings), sweep(folder, **settings)]
        serve = Serve(folder / "data", **settings)
        roles.append(serve)
        yield serve, roles[0], roles[1]  # type: ignore[misc]
    finally:
        for role in reversed(roles):
            role.close()


def children(pid: int) -> list[int]:
    """The process ids of those that the process has started."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for thread in threads for child in thread.read_text("ascii").split()]


__all__ = ["Role", "children", "environment", "migrated", "running", "sweep", "work"]
