"""Kills something at random, again and again, under load; then everything must be accounted for.

`python tests/soak/kills.py --kills 200 --seed 1 [--on servers] [--pause 8]`
On `servers` it starts PostgreSQL, an S3 server and RabbitMQ of its own and kills those, too.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import random
import signal
import statistics
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psycopg
from sqlalchemy import Engine, func, select

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

import documents

import cluster
from cluster import Role
from fieldfare.settings import Settings
from fieldfare.store import database, objects, s3, schema
from served_process import Serve
from servers import KINDS, Server, free_port, install, running, say
from working import invoice, pdf

PAGES = (1, 2, 3, 5, 8, 13, 40)
SCANS = (1, 2, 3)  # of every third submission, for which workers take seconds
AT_ONCE = 6  # extractions on their way
SETTLED_SECONDS = 300
AWAY = (httpx.HTTPError, OSError, AssertionError, KeyError, RuntimeError)  # how a client sees it


@dataclass
class Load:
    """Somebody who submits and never loses count, whatever the server says or does not say."""

    address: Callable[[], Serve]
    rng: random.Random
    stopping: threading.Event = field(default_factory=threading.Event)
    accepted: dict[str, int] = field(default_factory=dict)  # pages by the extraction's id
    retried: int = 0

    def run(self) -> None:
        """Submit until told to stop, each submission until it is accepted."""
        while not self.stopping.is_set():
            name, is_scan = uuid.uuid4().hex, self.rng.random() < 1 / 3
            count = self.rng.choice(SCANS if is_scan else PAGES)
            content = self._scanned(count) if is_scan else _digital(name[:8], count)
            while not self.stopping.is_set():
                try:
                    self.accepted[self._submit(name, content)] = count
                    break
                except AWAY:
                    self.retried += 1
                    self.stopping.wait(0.5)
            self._wait()

    def _scanned(self, count: int) -> bytes:
        return documents.scanned([self.rng.randrange(10**9) for _ in range(count)])

    def _submit(self, name: str, content: bytes) -> str:
        return self.address().submit(content, name=name)

    def _wait(self) -> None:
        """Leave some on their way, and no more than so many."""
        while not self.stopping.wait(0.3):
            unfinished = sum(not self._has_ended(e) for e in list(self.accepted)[-AT_ONCE:])
            if unfinished < AT_ONCE:
                return

    def _has_ended(self, extraction_id: str) -> bool:
        try:
            return self.address().status(extraction_id)["status"] != "processing"
        except AWAY:
            return False


def _digital(name: str, count: int) -> bytes:
    return pdf(*(invoice(f"{name}-{n}", f"{n}.50") for n in range(1, count + 1)))


class Installation:
    """What is killed and started again."""

    def __init__(self, folder: Path, servers: list[Server]) -> None:
        self.folder = folder
        self.servers = {server.name: server for server in servers}
        self.asked = self._settings()
        self.port = free_port()
        self.settings = Settings(data=folder / "data", **self.asked)
        if self.servers:
            cluster.migrated(self.asked)
        self.engine: Engine = database.engine(self.settings)
        self.key = ""
        self.roles: dict[str, Role] = {}
        if self.servers:
            for name in ("work1", "work2", "sweep"):
                self.roles[name] = self._role(name)
        self.serve = self._serve()
        self.key = self.serve.key

    def victims(self) -> dict[str, Callable[[], None]]:
        """What can be killed, by its name."""
        found = {"server": self._kill_server}
        for name, role in self.roles.items():
            found[name] = lambda name=name, role=role: self._kill_role(name, role)
        if self.servers:
            found |= {
                "database": lambda: self._again("postgres"),
                "broker": lambda: self._again("broker"),
            }
        found |= {"worker": self._kill_worker, "reading child": self._kill_reader}
        return found

    def close(self) -> None:
        """End everything."""
        for role in self.roles.values():
            role.close()
        self.serve.close()
        self.engine.dispose()

    def workers(self) -> list[int]:
        """The processes that do steps."""
        if not self.roles:
            return self.serve.worker_pids()
        return [
            pid
            for name, role in self.roles.items()
            if name.startswith("work")
            for pid in cluster.children(role.process.pid)
        ]

    def _settings(self) -> dict[str, Any]:
        common: dict[str, Any] = {
            "workers": 2,
            "pages_a_step": 4,
            "starting_credits": 10_000_000,
            "max_unfinished": 1000,
            "sweep_seconds": 5,
            "rate_uploads": 1_000_000,
            "rate_submissions": 1_000_000,
            "rate_polls": 1_000_000,
        }
        if not self.servers:
            return common
        storage = self.servers["s3"].url
        place = s3.place(storage)
        with contextlib.suppress(Exception):
            s3.client(place, place.endpoint).create_bucket(Bucket=place.bucket)
        with psycopg.connect(self.servers["postgres"].url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE soak")
        return common | {
            "database_url": self.servers["postgres"].url.rpartition("/")[0] + "/soak",
            "storage_url": storage,
            "broker_url": self.servers["broker"].url,
        }

    def _serve(self) -> Serve:
        return Serve(self.folder / "data", "--port", str(self.port), key=self.key, **self.asked)

    def _role(self, name: str) -> Role:
        begin = cluster.sweep if name == "sweep" else cluster.work
        return begin(self.folder, **({} if name == "sweep" else {"name": name}), **self.asked)

    def _kill_server(self) -> None:
        self.serve.process.kill()
        self.serve.close()
        self.serve = _until(self._serve)

    def _kill_role(self, name: str, role: Role) -> None:
        role.close()
        self.roles[name] = _until(lambda: self._role(name))

    def _again(self, name: str) -> None:
        self.servers[name].kill()
        time.sleep(1)
        self.servers[name].start()

    def _kill_worker(self) -> None:
        self._kill(self.workers())

    def _kill_reader(self) -> None:
        self._kill([child for pid in self.workers() for child in cluster.children(pid)])

    @staticmethod
    def _kill(pids: list[int]) -> None:
        if pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(random.choice(pids), signal.SIGKILL)


def _until(begin: Callable[[], Any]) -> Any:  # noqa: ANN401
    """What `begin` gives, tried again while what it needs is coming back."""
    for tries_left in range(20, -1, -1):
        try:
            return begin()
        except (AssertionError, OSError):
            if not tries_left:
                raise
            time.sleep(1)
    raise AssertionError


def held_by(engine: Engine, worker_pid: int) -> list[int]:
    """The jobs that the worker with this process id holds."""
    mine = select(schema.jobs.c.id).join(
        schema.workers, schema.workers.c.id == schema.jobs.c.claimed_by
    )
    with database.reading(engine) as tx:
        return list(tx.execute(mine.where(schema.workers.c.pid == worker_pid)).scalars())


def picked_up(here: Installation) -> tuple[float, float] | None:
    """Kill a busy worker; seconds until what it held is free, and until somebody has taken it."""
    for _ in range(50):
        for pid in here.workers():
            jobs = held_by(here.engine, pid)
            if jobs:
                with database.reading(here.engine) as tx:
                    row = select(schema.jobs.c.attempt).where(schema.jobs.c.id == jobs[0])
                    attempt = tx.execute(row).scalar_one_or_none()
                if attempt is None:
                    continue
                os.kill(pid, signal.SIGKILL)
                return _seconds_until_taken(here.engine, jobs[0], attempt)
        time.sleep(0.1)
    return None


def _seconds_until_taken(engine: Engine, job: int, attempt: int) -> tuple[float, float]:
    """How long until the job is given out again, and until somebody has taken it."""
    began = time.monotonic()
    mine = select(schema.jobs.c.attempt, schema.jobs.c.claimed_by).where(schema.jobs.c.id == job)
    free: float | None = None
    while (passed := time.monotonic() - began) < 120:
        with database.reading(engine) as tx:
            now = tx.execute(mine).one_or_none()
        if free is None and (now is None or now.claimed_by is None or now.attempt > attempt):
            free = passed
        if now is None or now.attempt > attempt:
            return free or passed, passed
        time.sleep(0.05)
    return 120.0, 120.0


def settle(here: Installation, load: Load) -> float:
    """Seconds until nothing is on its way any more."""
    began = time.monotonic()
    processing = select(func.count()).where(schema.extractions.c.state == "processing")
    while time.monotonic() - began < SETTLED_SECONDS:
        with contextlib.suppress(Exception), database.reading(here.engine) as tx:
            if tx.execute(processing).scalar_one() == 0:
                return time.monotonic() - began
        time.sleep(1)
    raise AssertionError("extractions are stuck")


def faults(here: Installation, load: Load) -> Iterator[str]:
    """All that is not as it must be."""
    ex, pages, ledger = schema.extractions, schema.pages, schema.ledger
    with database.reading(here.engine) as tx:
        states = Counter(tx.execute(select(ex.c.state)).scalars())
        known = {row.id: row for row in tx.execute(select(ex))}
        by_page = tx.execute(
            select(pages.c.extraction_id, pages.c.state, func.count().label("pages")).group_by(
                pages.c.extraction_id, pages.c.state
            )
        ).all()
        charged: dict[str, int] = {}
        for row in tx.execute(select(ledger).where(ledger.c.kind == "charge")):
            charged[row.extraction_id] = charged.get(row.extraction_id, 0) - row.credits
        reserved = tx.execute(select(func.count()).select_from(schema.reservations)).scalar_one()
        jobs = tx.execute(select(func.count()).select_from(schema.jobs)).scalar_one()
        named = {
            key
            for table in (schema.upload_files, schema.read_pages, schema.outputs)
            for key in tx.execute(select(table.c.object_key)).scalars()
            if key
        }
        uploads = schema.upload_files
        still_open = {
            row.id: row.multipart_id
            for row in tx.execute(select(uploads).where(uploads.c.state == "open"))
        }
    done: dict[str, dict[str, int]] = {}
    for row in by_page:
        done.setdefault(row.extraction_id, {})[row.state] = row.pages
    for extraction_id, count in load.accepted.items():
        found = known.get(extraction_id)
        if found is None:
            yield f"{extraction_id} was accepted and is not there"
            continue
        mine = done.get(extraction_id, {})
        if found.state != "completed":
            yield f"{extraction_id} has {found.state}: {found.error}"
        elif sum(mine.values()) != count or mine.get("due"):
            yield f"{extraction_id} has pages {mine} of {count}"
        elif charged.get(extraction_id, 0) != mine.get("done", 0):
            yield f"{extraction_id} was charged {charged.get(extraction_id)} for {mine}"
    if reserved or jobs:
        yield f"{reserved} reservation(s) and {jobs} job(s) are left"
    if states["processing"]:
        yield f"{states['processing']} extraction(s) are stuck"
    stored = {item.key for item in objects.of(here.settings).stored()}
    if missing := named - stored:
        yield f"{len(missing)} object(s) are named and not there"
    # Those that nothing names are what kills leave; a sweep that takes them as old removes them all.
    from fieldfare import retention

    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=2)
    retention.sweep(here.engine, objects.of(here.settings), here.settings, later)
    left = {
        item.key
        for item in objects.of(here.settings).stored()
        if item.key not in named and not _is_awaited(item.key, still_open)
    }
    if left:
        yield f"{len(left)} object(s) belong to nothing: {sorted(left)[:3]}"


def _is_awaited(key: str, still_open: Mapping[str, str | None]) -> bool:
    """Whether it is a part of an upload whose client may go on: a day later it is swept, too."""
    kind, upload, *rest = key.split("/")
    return kind == "parts" and upload in still_open and still_open[upload] in {None, *rest}


def soak(
    folder: Path, servers: list[Server], kills: int, seed: int, pause: float
) -> dict[str, Any]:
    """Kill so often, with up to `pause` seconds in between, settle, and give the figures."""
    rng = random.Random(seed)
    here = Installation(folder, servers)
    load = Load(lambda: here.serve, random.Random(seed + 1))
    thread = threading.Thread(target=load.run, daemon=True)
    began = time.monotonic()
    what: Counter[str] = Counter()
    seconds: list[tuple[float, float]] = []
    try:
        thread.start()
        while sum(what.values()) < kills:
            time.sleep(rng.uniform(1.0, pause))
            name = rng.choice(sorted(here.victims()))
            say(f"kill {sum(what.values()) + 1}: {name}")
            if name == "worker":
                taken = picked_up(here)
                if taken is None:
                    continue
                seconds.append(taken)
            else:
                here.victims()[name]()
            what[name.rstrip("0123456789")] += 1
        load.stopping.set()
        thread.join()
        settled = settle(here, load)
        wrong = list(faults(here, load))
    finally:
        load.stopping.set()
        here.close()
    return {
        "kills": what,
        "extractions": len(load.accepted),
        "pages": sum(load.accepted.values()),
        "seconds": time.monotonic() - began,
        "settled": settled,
        "picked_up": seconds,
        "wrong": wrong,
    }


def row(on: str, seed: int, found: Mapping[str, Any]) -> str:
    """The figures as a line of the table."""
    kills = ", ".join(f"{count} {name}" for name, count in sorted(found["kills"].items()))
    free, taken = zip(*found["picked_up"], strict=True) if found["picked_up"] else ((), ())
    pick = " | ".join(
        f"{statistics.median(some):.1f} / {max(some):.1f} s" if some else "–"
        for some in (free, taken)
    )
    return (
        f"| {dt.datetime.now(dt.UTC):%Y-%m-%d} | {on or 'embedded'} | {seed} | {kills} "
        f"| {found['extractions']} / {found['pages']} | {pick} | {found['settled']:.0f} s "
        f"| {len(found['wrong'])} |"
    )


def main() -> int:
    """Soak, print the line of the table, and give 1 when anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--pause", type=float, default=8.0, help="seconds between two kills at most; 1 at least"
    )
    parser.add_argument("--on", choices=("servers",), default=None)
    parser.add_argument("--install", action="store_true", help="install missing servers, as root")
    args = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started is stopped then, too
    kinds = [KINDS["postgres"][0], KINDS["s3"][0], KINDS["broker"][0]] if args.on else []
    if args.install:
        install(kinds)
    random.seed(args.seed)
    with tempfile.TemporaryDirectory(prefix="fieldfare-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        with running(kinds, folder) as servers:
            if len(servers) < len(kinds):
                say("not all servers could be started")
                return 1
            found = soak(folder, servers, args.kills, args.seed, args.pause)
    say(f"{found['seconds']:.0f} s in all", *found["wrong"])
    sys.stdout.write(row(args.on or "", args.seed, found) + "\n")
    return 1 if found["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
