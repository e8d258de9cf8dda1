"""Drives hostile files through the reading children, the engine and the writers, and judges each.

    python tests/hostile/driving.py --cases 500 --seed 1

Each case is a clear failure or a result, within its limits; the child that opened it is replaced if it
has to be; nothing is written anywhere; and a good file is read as ever.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import datetime as dt
import faulthandler
import io
import os
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

from fieldfare import pipeline
from fieldfare.asking.plan import Plan
from fieldfare.children.reader import CannotRead, Limits, Reader
from fieldfare.finding.rows import Table
from fieldfare.reading.refusals import REFUSALS
from fieldfare.reading.words import Document, FailedPage, Page
from fieldfare.writing.text import guarded
from hostile.corpus import Case, case, invoice

SHORT = Limits(page_seconds=6, cpu_seconds=2)  # as ever, but what never ends is ended sooner
LATE = 4.0  # seconds for which a machine that has other work to do may let us wait
FIND_SECONDS = 20.0
HANGS = 300  # seconds after which the driver says where it stands, and ends
FAILURES = {*REFUSALS, "PAGE_CRASHED", "PAGE_TIMED_OUT"}
PLANS = (  # what is asked of every file: fields of invoices, and rows of items
    "Extract invoice number, invoice date, vendor name, net amount, tax amount, total amount",
    "One row per line item: description, quantity, unit price, line total, and the notes",
)
TRACE = Path("/tmp/fieldfare-was-here")  # what some of the files would leave


@dataclass
class Seen:
    """What came of the cases."""

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    replaced: int = 0  # children that died or were ended
    slowest: tuple[float, str] = (0.0, "")
    longest_search: float = 0.0  # seconds in which rows were looked for and written
    most_memory: int = 0  # resident bytes of a child
    seconds: float = 0.0


class Driver:
    """Children, a folder of its own, and what was seen so far."""

    def __init__(self, folder: Path, limits: Limits = SHORT) -> None:
        self.seen = Seen()
        self._limits = limits
        self._files, self._elsewhere = folder / "files", folder / "elsewhere"
        for made in (self._files, self._elsewhere):
            made.mkdir()
        self._plans = [pipeline.ask(prompt) for prompt in PLANS]
        self._reader = Reader(ocr=False, limits=limits)
        self._good = self._files / "good.pdf"
        self._good.write_bytes(invoice())
        self._pid = 0

    def run(self, cases: Iterable[Case]) -> Seen:
        """Drive the cases, one after the other."""
        began = time.monotonic()
        before = _open_files()
        with self._reader, _standing_in(self._elsewhere):
            for done, one in enumerate(cases, 1):
                faulthandler.dump_traceback_later(HANGS, exit=True)
                self._drive(one)
                if done % 100 == 0:
                    self._check_good(one)
            self._check_good(None)
        faulthandler.cancel_dump_traceback_later()
        self.seen.seconds = time.monotonic() - began
        if _open_files() > before:
            self.seen.faults.append("files are left open")
        return self.seen

    def _drive(self, one: Case) -> None:
        path = self._files / f"case-{one.number}"  # as in the store: the name is not the user's
        path.write_bytes(one.content)
        began = time.monotonic()
        try:
            outcome = self._outcome(path, one)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault
            outcome = "fault"
            self._fault(one, f"{type(error).__name__}: {error}"[:300])
        self.seen.outcomes[outcome] += 1
        self.seen.slowest = max(self.seen.slowest, (time.monotonic() - began, _told(one)))
        self._look_at_child()
        left = sorted(p.name for p in self._elsewhere.iterdir())
        here = sorted(p.name for p in self._files.iterdir())
        if left or here != sorted([path.name, "good.pdf"]) or TRACE.exists():
            self._fault(one, f"left files behind: {left} {here}")
        path.unlink()

    def _outcome(self, path: Path, one: Case) -> str:
        """What came of the file, in a word."""
        with self._in_time(one, "counting"):
            try:
                opened = self._reader.count(path, one.name)
            except CannotRead as refused:
                refusal = refused
            else:
                refusal = None
        if refusal is not None:
            assert str(refusal), "a refusal without words"
            assert refusal.code in REFUSALS, refusal.code
            return refusal.code
        assert opened.pages >= 1, f"{opened.pages} pages"
        wanted = sorted({1, min(2, opened.pages), opened.pages})
        read: list[Page | FailedPage] = []
        pages = self._reader.read(path, one.name, wanted)
        for number in wanted:
            with self._in_time(one, f"reading page {number}"):
                read.append(next(pages))
        drawn: bytes | Page | FailedPage = read[0]
        if not (isinstance(drawn, FailedPage) and drawn.code == "PAGE_TIMED_OUT"):
            with self._in_time(one, "drawing"):
                drawn = self._reader.draw(path, one.name, 1)
        failed = [page for page in (*read, drawn) if isinstance(page, FailedPage)]
        for page in failed:
            assert page.code in FAILURES, page.code
            assert page.message, "a failure without words"
        if isinstance(drawn, bytes):
            assert drawn[:4] == b"RIFF", "no picture"
        good = tuple(page for page in read if isinstance(page, Page))
        if good:
            self._find(one, Document(one.name, good, (), opened.einvoice))
        return failed[0].code if failed else "read"

    def _find(self, one: Case, document: Document) -> None:
        began = time.monotonic()
        for plan in self._plans:
            table = pipeline.find(plan, [document])
            _check_written(table, plan, in_full=one.kind.endswith("written"))
        took = time.monotonic() - began
        self.seen.longest_search = max(self.seen.longest_search, took)
        if took > FIND_SECONDS:
            self._fault(one, f"finding took {took:.1f} s")

    @contextlib.contextmanager
    def _in_time(self, one: Case, what: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        took = time.monotonic() - began
        if took > 2 * self._limits.page_seconds + LATE:  # of a child that is tried once more
            self._fault(one, f"{what} took {took:.1f} s")

    def _look_at_child(self) -> None:
        child = self._reader._children.get("opener")
        if child is None or child.pid != self._pid:
            self.seen.replaced += bool(self._pid)
            self._pid = child.pid if child else -1
        if child is None:
            return
        status = Path(f"/proc/{child.pid}/status")
        with contextlib.suppress(OSError):
            sizes = dict(line.split(":", 1) for line in status.read_text().splitlines())
            resident = int(sizes.get("VmHWM", "0").split()[0]) * 1024
            self.seen.most_memory = max(self.seen.most_memory, resident)

    def _check_good(self, after: Case | None) -> None:
        (page,) = self._reader.read(self._good, "good.pdf", [1])
        told = " ".join(w.text for w in page.words) if isinstance(page, Page) else page.message
        if "AP-2041" not in told:
            self.seen.faults.append(f"after {after and after.number}, a good file gave: {told}")

    def _fault(self, one: Case, what: str) -> None:
        self.seen.faults.append(f"{_told(one)}: {what}")


@contextlib.contextmanager
def _standing_in(folder: Path) -> Iterator[None]:
    """Children are started in this folder, which is also that of temporary files."""
    before, temporary = Path.cwd(), os.environ.get("TMPDIR")
    os.chdir(folder)
    os.environ["TMPDIR"] = str(folder)
    try:
        yield
    finally:
        os.chdir(before)
        os.environ.pop("TMPDIR")
        if temporary is not None:
            os.environ["TMPDIR"] = temporary


def _check_written(table: Table, plan: Plan, *, in_full: bool) -> None:
    """The rows can be written, and nothing in them is a formula."""
    file = io.BytesIO()
    pipeline.write(pipeline.translate(table, plan.language), "csv", file)
    for record in csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline="")):
        for cell in record:
            assert guarded(cell) == cell, f"a formula in CSV: {cell[:50]!r}"
    if not in_full:
        return
    pipeline.write(table, "json", io.BytesIO())
    workbook = io.BytesIO()
    pipeline.write(table, "xlsx", workbook)
    for row in openpyxl.load_workbook(workbook).active.iter_rows():
        assert all(cell.data_type != "f" for cell in row), "a formula in XLSX"
    assert [column.name for column in table.columns] == [column.name for column in plan.columns]


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _told(one: Case) -> str:
    return f"case {one.number} ({one.kind})"


def drive(folder: Path, cases: int, seed: int, first: int = 0) -> Seen:
    """Drive so many cases of the seed."""
    return Driver(folder).run(case(number, seed) for number in range(first, first + cases))


def main() -> int:
    """Drive, print what was seen, and give 1 when anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    args = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory(prefix="fieldfare-") as folder:
        seen = drive(Path(folder), args.cases, args.seed, args.first)
    outcomes = ", ".join(f"{count} {name}" for name, count in seen.outcomes.most_common())
    for fault in seen.faults:
        sys.stderr.write(fault + "\n")
    sys.stdout.write(
        f"| {dt.datetime.now(dt.UTC):%Y-%m-%d} | {args.seed} | {args.cases} | {outcomes} | "
        f"{seen.replaced} | {seen.slowest[0]:.1f} s, {seen.slowest[1]} | "
        f"{seen.longest_search:.1f} s | "
        f"{seen.most_memory / 1024**2:.0f} MiB | {seen.seconds:.0f} s | {len(seen.faults)} |\n"
    )
    return 1 if seen.faults else 0


if __name__ == "__main__":
    sys.exit(main())
