"""Extractions that are worked on here and now, step by step, on small files drawn by the test."""

from __future__ import annotations

import datetime as dt
import io
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import select

from fieldfare import due, extractions
from fieldfare.asking.plan import Column, Plan
from fieldfare.children.messages import Opened
from fieldfare.children.reader import Reader
from fieldfare.extractions import Asked, Status
from fieldfare.jobs.worker import Worker
from fieldfare.jobs.workshop import Reading, Recipe, Workshop
from fieldfare.reading.words import FailedPage, Page
from fieldfare.store import database
from fieldfare.store.schema import jobs
from installation import Installation

PLAN = Plan(
    (
        Column("Invoice Number", "invoice_number", kind="identifier"),
        Column("Total", "total_amount", kind="amount"),
    ),
    "per_invoice",
)


def pdf(*page_texts: str, password: str = "") -> bytes:
    """A PDF with one page for each text, line by line; encrypted if there is a password."""
    file = io.BytesIO()
    encryption = StandardEncryption(password) if password else None
    canvas = Canvas(file, invariant=True, encrypt=encryption)
    for text in page_texts:
        for row, line in enumerate(text.splitlines()):
            canvas.drawString(72, 760 - 20 * row, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def invoice(number: str = "INV-1", total: str = "12.50") -> str:
    """The text of an invoice of one page."""
    return f"Ferrier & Sons Ltd\nINVOICE\nInvoice number: {number}\nTotal amount: {total}"


def image(width: int, height: int) -> bytes:
    """A white PNG of this size."""
    file = io.BytesIO()
    Image.new("1", (width, height), 1).save(file, "png")
    return file.getvalue()


@dataclass
class Counting:
    """A reader that notes what it is asked to open and to read."""

    reader: Reading
    opened: list[str] = field(default_factory=list)
    read_pages: list[tuple[str, int]] = field(default_factory=list)

    def count(self, path: Path, name: str) -> Opened:
        self.opened.append(name)
        return self.reader.count(path, name)

    def read(self, path: Path, name: str, numbers: Sequence[int]) -> Iterator[Page | FailedPage]:
        self.read_pages += [(name, number) for number in numbers]
        return self.reader.read(path, name, numbers)

    def draw(self, path: Path, name: str, number: int) -> bytes | FailedPage:
        return self.reader.draw(path, name, number)


class Clock:
    """A clock that the test moves."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += dt.timedelta(**by)


@dataclass
class Works:
    """An installation, what reads its files, and one worker."""

    here: Installation
    reader: Counting
    clock: Clock
    recipe: Recipe

    def worker(self, **changes: object) -> Worker:
        """A worker; `changes` replace what its workshop has."""
        here = self.here
        shop = Workshop(
            here.settings, here.engine, here.files, self.reader, self.recipe, self.clock
        )
        made = Worker(replace(shop, **changes))
        made.begin()
        return made

    def submit(
        self, *contents: bytes, session: str = "", suffix: str = "pdf", **asked: object
    ) -> str:
        """Upload `contents` as an upload session, unless it is there, and submit them."""
        name = session or str(uuid.uuid4())
        ids = asked.pop("file_ids", None) or self.here.upload(
            *contents, session=name, suffix=suffix
        )
        given = {
            "submission_id": str(uuid.uuid4()),
            "session": name,
            "file_ids": ids,
            "task_name": "a task",
            "prompt": "Extract invoice number and total amount",
            "output_structure": "per_invoice",
        }
        with database.transaction(self.here.engine) as tx:
            return extractions.submit(
                tx, self.here.owner.id, Asked(**given | asked), self.here.settings, self.clock()
            )

    def work(self, worker: Worker | None = None, steps: int = 1000) -> None:
        """Do what is due until nothing is, or until `steps` are done; waits for no pause."""
        worker = worker or self.worker()
        for _ in range(steps):
            if not worker.step():
                if not self.jobs():
                    return
                self.clock.forward(seconds=20)  # past any pause before another try

    def extract(self, *contents: bytes, **asked: object) -> Status:
        """Submit, work, and say how it stands."""
        extraction_id = self.submit(*contents, **asked)
        self.work()
        return self.status(extraction_id)

    def status(self, extraction_id: str) -> Status:
        """How the extraction stands."""
        with database.reading(self.here.engine) as tx:
            return extractions.status(tx, self.here.owner.id, extraction_id, self.clock())

    def jobs(self) -> list[str]:
        """The steps that are due or claimed."""
        with database.reading(self.here.engine) as tx:
            return list(tx.execute(select(jobs.c.step).order_by(jobs.c.id)).scalars())

    def output(self, extraction_id: str, kind: str) -> bytes:
        """An output's bytes."""
        with database.reading(self.here.engine) as tx:
            found = extractions.output(tx, self.here.owner.id, extraction_id, kind, self.clock())
        return self.here.files.read(found.object_key)


class Killed(BaseException):
    """The worker is gone, as after kill -9."""


class Deadly(Counting):
    """A reader that takes its worker along when it reads a certain page."""

    poison = ("file_1.pdf", 3)

    def read(self, path: Path, name: str, numbers: Sequence[int]) -> Iterator[Page | FailedPage]:
        for number in numbers:
            if (name, number) == self.poison:
                raise Killed
            yield from super().read(path, name, [number])


def work_with_deaths(works: Works, reader: Deadly) -> int:
    """Work until nothing is due, with a new worker after each death; how many died."""
    deaths = 0
    while works.jobs():
        worker = works.worker(reader=reader)
        try:
            works.work(worker)
        except Killed:
            deaths += 1
            with database.transaction(works.here.engine) as tx:
                due.end_work(tx, [worker.id], works.clock())
        assert deaths < 100
    return deaths


@contextmanager
def reading_children() -> Iterator[Reader]:
    """A reader with its children."""
    with Reader() as reader:
        yield reader
