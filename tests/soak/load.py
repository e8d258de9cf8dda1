"""How much one installation bears: each measure starts a server and workers of its own.

    ./run load session --files 6000 --megabytes 2000 [--published]   through the official client
    ./run load polls --clients 200 --seconds 60                      who wait for answers
    ./run load workers --counts 1,2,4 --pages 1500 [--scans]         pages a second
    ./run load memory --documents 10000                              of one worker, every 500 documents
    ./run load long --pages 5000                                     one file
    ./run load claims --waiting 10,1000,10000                        how long a worker looks for work
    ./run load needs --pages 1500 [--scans] --on servers             what a page costs everybody

Each prints one row of a table of docs/performance.md, or more. `--on servers` starts PostgreSQL, an S3
server and RabbitMQ of its own; without it everything is the embedded default.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import signal
import statistics
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psycopg
from invoicedataextraction import InvoiceDataExtraction
from sqlalchemy import Engine, insert, select

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

import documents
from watching import MB, Peaks, processor_seconds, taken, told

import cluster
import servers
from fieldfare import due, keys
from fieldfare.settings import Settings
from fieldfare.store import database, s3, schema
from served_process import Serve

RAISED = {f"rate_{name}": 10_000_000 for name in ("uploads", "submissions", "polls", "balances")}
PROMPT = "Extract invoice number, date, net amount, tax and total amount"
STEPS = 20  # that wait for each extraction
EACH = 500  # documents between two looks at the memory


@dataclass
class Running:
    """An installation that works."""

    serve: Serve
    engine: Engine
    at: dict[str, servers.Server]
    roles: list[cluster.Role] = field(default_factory=list)

    def pids(self) -> list[int]:
        """The processes that were started for it, without those that they have started."""
        return [self.serve.process.pid, *(role.process.pid for role in self.roles)]

    def seconds(self) -> float:
        """Processor seconds that all of it has taken."""
        return sum(taken(pid).processor_seconds for pid in self.pids())

    def upload(self, contents: Sequence[bytes], suffix: str = "pdf") -> dict[str, Any]:
        """Upload the contents, several at once; what a submission says of them."""
        session, ids = uuid.uuid4().hex, [f"f{n}" for n in range(len(contents))]
        files = [
            {"file_id": i, "file_name": f"{i}.{suffix}", "file_size_bytes": len(content)}
            for i, content in zip(ids, contents, strict=True)
        ]
        self.serve.post("/uploads/sessions", {"upload_session_id": session, "files": files})

        def send(name: str, content: bytes) -> None:
            for tries_left in (2, 1, 0):
                try:
                    self.serve._upload(session, name, content)
                except (httpx.HTTPError, AssertionError):
                    if not tries_left:
                        raise
                else:
                    return

        with ThreadPoolExecutor(4) as at_once:
            list(at_once.map(send, ids, contents))
        return {"upload_session_id": session, "file_ids": ids}

    def submit(self, uploaded: dict[str, Any]) -> str:
        """Submit what was uploaded; the extraction's id."""
        asked = {"task_name": "load", "prompt": PROMPT, "output_structure": "per_invoice"}
        body = asked | uploaded | {"submission_id": uuid.uuid4().hex}
        return str(self.serve.post("/extractions", body)["extraction_id"])

    def ended(self, extraction_id: str) -> dict[str, Any]:
        """How the extraction ended, which it must have done well."""
        while (found := self.serve.status(extraction_id, wait=30))["status"] == "processing":
            pass
        if found["status"] != "completed":
            raise SystemExit(str(found))
        return found

    def extract(self, contents: Sequence[bytes], suffix: str = "pdf") -> float:
        """Seconds from the submission of these contents to the end."""
        uploaded = self.upload(contents, suffix)
        began = time.monotonic()
        self.ended(self.submit(uploaded))
        return time.monotonic() - began

    def another_key(self) -> str:
        """The key of another account."""
        new, now = str(uuid.uuid4()), dt.datetime.now(dt.UTC)
        with database.transaction(self.engine) as tx:
            account = {"id": new, "name": new, "created_at": now, "preferences": {}}
            tx.execute(insert(schema.accounts).values(**account, free_pages_a_month=50))
            member = {"id": new, "account_id": new, "role": "owner", "created_at": now}
            tx.execute(insert(schema.members).values(**member))
            return keys.create(tx, new, "another", None)[1]


@contextlib.contextmanager
def running(args: argparse.Namespace, **asked: object) -> Iterator[Running]:
    """An installation of its own, on nothing else or on servers of its own."""
    settings: dict[str, Any] = {"starting_credits": 10_000_000, "max_unfinished": 1000, **asked}
    kinds = [servers.Postgres, servers.RadosGateway, servers.RabbitMq] if args.on else []
    if kinds:
        servers.install(kinds)
    with contextlib.ExitStack() as opened:
        name = opened.enter_context(
            tempfile.TemporaryDirectory(prefix="fieldfare-load-", ignore_cleanup_errors=True)
        )
        folder = Path(name)
        folder.chmod(0o755)  # PostgreSQL runs as another user
        started = opened.enter_context(servers.running(kinds, folder))
        if len(started) < len(kinds):
            raise SystemExit("not all servers could be started")
        at = {server.name: server for server in started}
        roles: list[cluster.Role] = []
        if at:
            settings |= _where(at)
            cluster.migrated(settings)
            for begin in (cluster.work, cluster.sweep):
                roles.append(begin(folder, **settings))
                opened.callback(roles[-1].close)
        serve = opened.enter_context(Serve(folder / "data", **settings))
        opened.callback(lambda: serve.stop(within=60))
        engine = database.engine(Settings(data=folder / "data", **settings))
        opened.callback(engine.dispose)
        yield Running(serve, engine, at, roles)


def _where(at: dict[str, servers.Server]) -> dict[str, Any]:
    place = s3.place(at["s3"].url)
    with contextlib.suppress(Exception):
        s3.client(place, place.endpoint).create_bucket(Bucket=place.bucket)
    return {
        "database_url": at["postgres"].url,
        "storage_url": at["s3"].url,
        "broker_url": at["broker"].url,
    }


def session(args: argparse.Namespace) -> None:
    """Many files in one session, by the official client; behind them a small one of another account."""
    limits = {} if args.published else RAISED
    with running(args, workers=args.workers, **limits) as here:
        folder = here.serve.data.parent / "files"
        folder.mkdir()
        size = args.megabytes * 1_000_000 // args.files
        paths = documents.files(folder, args.files, size)
        megabytes = sum(path.stat().st_size for path in paths) / 1e6
        say(f"{len(paths)} files, {megabytes:.0f} MB")
        client = InvoiceDataExtraction(api_key=here.serve.key, base_url=here.serve.url)
        with Peaks(*here.pids()) as peaks:
            before, began = processor_seconds(here.serve.process.pid), time.monotonic()
            uploaded = client.upload_files(files=[str(p) for p in paths], console_output=False)
            upload = time.monotonic() - began
            used = processor_seconds(here.serve.process.pid) - before
            say(f"uploaded in {upload:.0f} s; server {used:.0f} s of processor")
            overtaking = "not tried" if args.upload_only else _overtaking(here, uploaded)
        row(
            f"session, {'published' if args.published else 'raised'} limits, {args.on or 'embedded'}",
            f"{args.files} files, {megabytes:.0f} MB, {args.workers} workers",
            f"upload {upload:.0f} s: {args.files / upload:.0f} files/s, {megabytes / upload:.1f} MB/s, "
            f"server {used:.0f} s of processor; {overtaking}; peaks: {peaks.told()}",
        )


def _overtaking(here: Running, uploaded: dict[str, Any]) -> str:
    """Submit, let another account submit three pages behind it, and wait for both."""
    small = Running(_caller(here.serve, here.another_key()), here.engine, here.at)
    three = small.upload([documents.long(3)])
    began = time.monotonic()
    large = here.submit(uploaded)
    time.sleep(5)  # it is well on its way
    submitted = time.monotonic()
    behind = small.submit(three)
    first = 0.0
    while (found := small.serve.status(behind))["status"] == "processing":
        if found["progress"] and not first:
            first = time.monotonic() - submitted
        time.sleep(0.1)
    done = time.monotonic() - submitted
    still = here.serve.status(large)["status"]
    ended = here.ended(large)
    took = time.monotonic() - began
    small.serve.client.close()
    return (
        f"extraction {took:.0f} s: {ended['pages']['successful_count'] / took:.1f} pages/s; "
        f"3 pages of another account behind it: begun after {first or done:.1f} s, "
        f"complete after {done:.1f} s (the large one then {still})"
    )


def _caller(serve: Serve, key: str) -> Any:  # noqa: ANN401 - a Serve that is called with another key
    other = object.__new__(Serve)
    other.__dict__ |= serve.__dict__
    headers = {"Authorization": f"Bearer {key}"}
    other.client = httpx.Client(base_url=serve.url, headers=headers, timeout=60)
    return other


def polls(args: argparse.Namespace) -> None:
    """Many clients that wait for extractions that take a while."""
    with running(args, workers=1, max_unfinished=15, **RAISED) as here:
        uploaded = [here.upload([documents.long(args.pages)]) for _ in range(15)]
        ids = [here.submit(each) for each in uploaded]
        answers: dict[str, list[float]] = {"held": [], "late": [], "balance": []}
        over = threading.Event()

        def poll(number: int) -> None:
            url, wanted = here.serve.url, ids[number % len(ids)]
            with httpx.Client(headers=here.serve.client.headers, timeout=60) as client:
                while not over.is_set():
                    found = client.get(f"{url}/extractions/{wanted}", params={"wait": 30}).json()
                    answered = dt.datetime.now(dt.UTC)
                    answers["held"].append(1)
                    if found["status"] != "processing":
                        answers["late"].append((answered - _finished(here, wanted)).total_seconds())
                        return

        threads = [threading.Thread(target=poll, args=(n,)) for n in range(args.clients)]
        pid = here.serve.process.pid
        with Peaks(pid, every=2) as peaks:
            before, began = processor_seconds(pid), time.monotonic()
            for thread in threads:
                thread.start()
            until = time.monotonic() + args.seconds
            while any(t.is_alive() for t in threads) and time.monotonic() < until:
                answers["balance"].append(_seconds(here.serve.balance))
                time.sleep(0.25)
            over.set()
            for thread in threads:
                thread.join()
            wall, used = time.monotonic() - began, processor_seconds(pid) - before
        row(
            f"polls with wait, {args.on or 'embedded'}",
            f"{args.clients} clients, 15 extractions of {args.pages} pages, 1 worker",
            f"{len(answers['late'])} told of an end, {spread(answers['late'])} after it; "
            f"{len(answers['held'])} answers in {wall:.0f} s; balance meanwhile "
            f"{spread(answers['balance'])}; server {used / wall:.0%} of a processor, {peaks.told()}",
        )


def _finished(here: Running, extraction_id: str) -> dt.datetime:
    with database.reading(here.engine) as tx:
        mine = schema.extractions.c.id == extraction_id
        return tx.execute(select(schema.extractions.c.finished_at).where(mine)).scalar_one()


@dataclass
class Took:
    """What something took: seconds, those of processors, and the most memory of each kind of process."""

    wall: float = 0.0
    used: float = 0.0
    peaks: str = ""


@contextlib.contextmanager
def measured(here: Running) -> Iterator[Took]:
    """Measure what is done meanwhile."""
    took, before, began = Took(), here.seconds(), time.monotonic()
    with Peaks(*here.pids(), every=2) as peaks:
        yield took
    took.wall, took.used = time.monotonic() - began, here.seconds() - before
    took.peaks = peaks.told()


def workers(args: argparse.Namespace) -> None:
    """Pages a second with so many worker processes."""
    for count in (int(word) for word in args.counts.split(",")):
        with running(args, workers=count, **RAISED) as here:
            here.extract(*_pages(args, 4 * count))  # weights are loaded, modules are there
            uploaded = here.upload(*_pages(args, args.pages))
            with measured(here) as took:
                here.ended(here.submit(uploaded))
        row(
            f"workers, {args.on or 'embedded'}",
            f"{count} worker(s), {args.pages} {'scans' if args.scans else 'digital files'} of a page",
            f"{args.pages / took.wall:.1f} pages/s; {1000 * took.used / args.pages:.0f} ms of processor a page, "
            f"{took.used / took.wall:.2f} processors busy; peaks: {took.peaks}",
        )


def _pages(args: argparse.Namespace, count: int) -> tuple[list[bytes], str]:
    """So many files of a page, none of the same bytes, and their suffix."""
    base = time.time_ns() % 10**9
    if args.scans:
        return [documents.scan(base + n) for n in range(count)], "jpg"
    return [documents.distinct(n) for n in range(count)], "pdf"


def memory(args: argparse.Namespace) -> None:
    """Memory of each kind of process after every so many documents."""
    with running(args, workers=1, **RAISED) as here:
        found: list[dict[str, int]] = []
        with ThreadPoolExecutor(1) as ahead, Peaks(*here.pids(), every=1) as peaks:
            began = time.monotonic()
            coming = ahead.submit(lambda: here.upload(*_pages(args, EACH)))
            for done in range(EACH, args.documents + 1, EACH):
                uploaded = coming.result()
                if done < args.documents:
                    coming = ahead.submit(lambda: here.upload(*_pages(args, EACH)))
                here.ended(here.submit(uploaded))
                found.append(peaks.look())
                say(f"{done} documents, {time.monotonic() - began:.0f} s: {told(found[-1])}")
            wall = time.monotonic() - began
        for kind in sorted(found[-1]):
            sizes = [each.get(kind, 0) / MB for each in found]
            shown = ", ".join(f"{size:.0f}" for size in sizes)
            half = sizes[len(sizes) // 2 :]
            row(
                f"memory, {args.on or 'embedded'}",
                f"{kind}: {args.documents} documents, 1 worker, {wall:.0f} s",
                f"MB after each {EACH}: {shown}; second half {min(half):.0f} to {max(half):.0f}",
            )


def long(args: argparse.Namespace) -> None:
    """One file of many pages."""
    with running(args, workers=args.workers, part_bytes=150 * MB, **RAISED) as here:
        content = documents.long(args.pages)
        uploaded = here.upload([content])
        with measured(here) as took:
            here.ended(here.submit(uploaded))
        row(
            f"one long PDF, {args.on or 'embedded'}",
            f"{args.pages} pages, {len(content) / 1e6:.1f} MB, {args.workers} workers",
            f"{took.wall:.0f} s: {args.pages / took.wall:.1f} pages/s; {1000 * took.used / args.pages:.0f} ms of "
            f"processor a page; peaks: {took.peaks}",
        )


def needs(args: argparse.Namespace) -> None:
    """What each page costs database, bucket and processors, from its upload to its rows."""
    args.on = "servers"
    with running(args, workers=args.workers, **RAISED) as here:
        here.extract(*_pages(args, 4 * args.workers))
        pages, suffix = _pages(args, args.pages)
        before, began = _counted(here), time.monotonic()
        here.extract(pages, suffix)
        wall = time.monotonic() - began
        after = _counted(here)
        each = {name: (after[name] - before[name]) / args.pages for name in after}
        kept = _kept(here)
    row(
        "what a page needs",
        f"{args.pages} {'scans' if args.scans else 'digital files'} of a page, {wall:.0f} s",
        ", ".join(f"{name} {value:.3g}" for name, value in each.items()) + "; " + kept,
    )


STATISTICS = """SELECT xact_commit AS commits, tup_inserted AS "rows inserted",
    tup_updated AS "rows updated", tup_deleted AS "rows deleted", tup_fetched AS "rows fetched",
    pg_database_size(current_database()) / 1e3 AS "kB of database",
    (pg_current_wal_insert_lsn() - '0/0') / 1e3 AS "kB of log" FROM pg_stat_database
    WHERE datname = current_database()"""


def _counted(here: Running) -> dict[str, float]:
    """What has been counted so far, by name."""
    time.sleep(3)  # PostgreSQL's sessions tell what they did after a second
    with psycopg.connect(here.at["postgres"].url) as connection:
        cursor = connection.execute(STATISTICS)
        names = [column.name for column in cursor.description or ()]
        found = cursor.fetchone() or ()
    counted = {name: float(value) for name, value in zip(names, found, strict=True)}
    gateway = here.at["s3"]
    assert isinstance(gateway, servers.RadosGateway)
    counted |= {f"requests {name}": value for name, value in gateway.requests().items()}
    for role, pid in (("serve", here.pids()[0]), ("work", here.pids()[1])):
        counted[f"processor seconds of {role}"] = taken(pid).processor_seconds
    counted["processor seconds of postgres"] = here.at["postgres"].processor_seconds()
    return counted


def _kept(here: Running) -> str:
    """Objects and rows that stay, by kind, for each page of all that were read."""
    kinds: dict[str, list[int]] = {}
    with psycopg.connect(here.at["postgres"].url) as connection:
        [(pages,)] = connection.execute("SELECT count(*) FROM pages").fetchall()
        [(sessions,)] = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'fieldfare'"
        ).fetchall()
    from fieldfare.store import objects

    for stored in objects.of(_settings(here)).stored():
        kinds.setdefault(stored.key.split("/")[0], []).append(stored.size_bytes)
    return f"{sessions} sessions of the database; kept a page: " + ", ".join(
        f"{len(sizes) / pages:.2g} {kind} of {sum(sizes) / len(sizes) / 1e3:.3g} kB"
        for kind, sizes in sorted(kinds.items())
    )


def _settings(here: Running) -> Settings:
    return Settings(data=here.serve.data, **_where(here.at))


def claims(args: argparse.Namespace) -> None:
    """How long a worker takes to claim a step, by how many extractions wait for one."""
    with tempfile.TemporaryDirectory(prefix="fieldfare-load-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        with servers.running([servers.Postgres] if args.on else [], folder) as started:
            url = {"database_url": started[0].url} if started else {}
            engine = database.engine(Settings(data=folder / "data", **url))
            database.migrate(engine)
            for waiting in (int(word) for word in args.waiting.split(",")):
                _wait_in_line(engine, waiting)
                times = [_seconds(lambda: _claim(engine)) for _ in range(args.claims)]
                row(
                    f"claims, {'PostgreSQL' if args.on else 'SQLite'}",
                    f"{waiting} extractions of 100 accounts wait, {STEPS} steps each",
                    spread(times),
                )
            engine.dispose()


def _claim(engine: Engine) -> None:
    """As a worker does: first a look, which needs no write lock."""
    with database.reading(engine) as tx:
        due.is_anything(tx, dt.datetime.now(dt.UTC))
    with database.transaction(engine) as tx:
        if due.claim(tx, "me", dt.datetime.now(dt.UTC), 60) is None:
            raise SystemExit("nothing was due")


def _wait_in_line(engine: Engine, count: int) -> None:
    """So many extractions that are being read, and no others."""
    now, accounts = dt.datetime.now(dt.UTC), [str(uuid.uuid4()) for _ in range(100)]
    owner = {"created_at": now}
    unsaid = {"task_name": "t", "prompt": "", "output_structure": "automatic", "options": {}}
    with database.transaction(engine) as tx:
        for table in (schema.jobs, schema.extractions, schema.members, schema.accounts):
            tx.execute(table.delete())
        account = {"preferences": {}, "free_pages_a_month": 0} | owner
        tx.execute(insert(schema.accounts), [{"id": a, "name": a} | account for a in accounts])
        member = [{"id": a, "account_id": a, "role": "owner"} | owner for a in accounts]
        tx.execute(insert(schema.members), member)
        made = [
            {
                "id": str(uuid.uuid4()),
                "account_id": accounts[number % len(accounts)],
                "member_id": accounts[number % len(accounts)],
                "submission_id": str(number),
                "session_name": "s",
                "file_ids": [],
                "applied_options": {},
                "submission_method": "api",
                "state": "processing",
                **unsaid,
                **owner,
            }
            for number in range(count)
        ]
        tx.execute(insert(schema.extractions), made)
        step = {"step": "read", "argument": 1, "due_at": now} | owner
        of = [{"extraction_id": e["id"], "account_id": e["account_id"]} for e in made]
        tx.execute(insert(schema.jobs), [each | step for each in of for _ in range(STEPS)])
    with database.transaction(engine) as tx:
        tx.exec_driver_sql("ANALYZE")


def _seconds(call: Callable[[], object]) -> float:
    began = time.monotonic()
    call()
    return time.monotonic() - began


def spread(seconds: list[float]) -> str:
    """Median, 99th percentile and worst of what was measured."""
    if not seconds:
        return "–"
    hundredths = statistics.quantiles(seconds, n=100) if len(seconds) > 1 else seconds * 99
    return (
        f"{1000 * statistics.median(seconds):.0f} / {1000 * hundredths[98]:.0f} / "
        f"{1000 * max(seconds):.0f} ms (median / p99 / worst)"
    )


def say(text: str) -> None:
    """Say it on standard error, at once."""
    servers.say(f"{dt.datetime.now(dt.UTC):%H:%M:%S} {text}")


def row(*cells: str) -> None:
    """Print a line of a table."""
    sys.stdout.write(f"| {dt.datetime.now(dt.UTC):%Y-%m-%d} | {' | '.join(cells)} |\n")
    sys.stdout.flush()


def _number(value: int) -> dict[str, Any]:
    return {"type": int, "default": value}


MEASURES: dict[Callable[[argparse.Namespace], None], dict[str, dict[str, Any]]] = {
    session: {
        "--files": _number(6000),
        "--megabytes": _number(2000),
        "--workers": _number(2),
        "--published": {"action": "store_true", "help": "with the published rate limits"},
        "--upload-only": {"action": "store_true"},
    },
    polls: {"--clients": _number(200), "--pages": _number(60), "--seconds": _number(120)},
    workers: {
        "--counts": {"default": "1,2,4"},
        "--pages": _number(1500),
        "--scans": {"action": "store_true"},
    },
    memory: {"--documents": _number(10_000), "--scans": {"action": "store_true"}},
    long: {"--pages": _number(5000), "--workers": _number(2)},
    claims: {"--waiting": {"default": "10,1000,10000"}, "--claims": _number(100)},
    needs: {
        "--pages": _number(1500),
        "--workers": _number(2),
        "--scans": {"action": "store_true"},
    },
}


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    measures = parser.add_subparsers(required=True, metavar="MEASURE")
    for measure, options in MEASURES.items():
        mine = measures.add_parser(measure.__name__, help=measure.__doc__)
        mine.add_argument("--on", choices=("servers",), default=None)
        for name, option in options.items():
            mine.add_argument(name, **option)
        mine.set_defaults(measure=measure)
    args = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started is stopped then, too
    args.measure(args)


if __name__ == "__main__":
    main()
