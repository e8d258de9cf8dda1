"""Extractions that are worked on by a real worker, of invoices drawn with something doubtful on them."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import update

from fieldfare import extractions, reviews
from fieldfare.children.reader import Reader
from fieldfare.extractions import Asked, Completed
from fieldfare.jobs.worker import Worker
from fieldfare.jobs.workshop import Workshop
from fieldfare.store import database
from fieldfare.store import schema as tables
from site_served import Site

PROMPT = "Extract invoice number, invoice date, due date, vendor name, net amount, tax amount, total amount, currency"
ITEMS_PROMPT = (
    "One row per line item: invoice number, description, quantity, unit price, line total"
)


class Drawn(NamedTuple):
    """An invoice to be drawn; `off` is by how much its total is wrong."""

    number: str
    vendor: str
    items: Sequence[tuple[str, int, str]]
    date: str = "14 March 2026"
    off: str = "0.00"
    terms: int = 0  # pages of small print behind it


PAPER = ("Copy paper A4, 80 g", 40, "4.15")
TONER = ("Toner cartridge, black", 3, "61.90")
CHAIR = ("Office chair with armrests", 2, "219.00")
INVOICES = (
    Drawn("AP-2041", "Aldergate Paper Ltd", (PAPER, TONER), off="9.00"),
    Drawn("4711/26", "Brinkmann Office Supply Ltd", (CHAIR,)),
    Drawn("C-900817", "Corvina Stationers Ltd", (PAPER, CHAIR, TONER), off="-10.10", terms=1),
    Drawn("2026-0088", "Ferrier & Sons Ltd", (TONER,), date="03/04/2026"),
)


def pdf(invoice: Drawn) -> bytes:
    """The invoice, on an A4 page, with its small print behind it."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    _letter(canvas, invoice)
    _items(canvas, invoice)
    canvas.showPage()
    for _ in range(invoice.terms):
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(60, 780, "General terms and conditions")
        canvas.setFont("Helvetica", 9)
        for line in range(40):
            text = f"{line + 1}. Goods stay the property of the seller until they are paid in full."
            canvas.drawString(60, 750 - 16 * line, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _letter(canvas: Canvas, invoice: Drawn) -> None:
    canvas.setFont("Helvetica-Bold", 17)
    canvas.drawString(60, 780, invoice.vendor)
    canvas.setFont("Helvetica", 9.5)
    for row, line in enumerate(("12 Harbour Street", "Bristol BS1 4RT", "VAT No GB 123 4567 82")):
        canvas.drawString(60, 764 - 13 * row, line)
    for row, line in enumerate(
        ("Bill to", "Northwind Trading Ltd", "8 Mill Lane", "Leeds LS1 2AB")
    ):
        canvas.drawString(60, 690 - 13 * row, line)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(360, 690, "INVOICE")
    canvas.setFont("Helvetica", 10)
    pairs = (("Invoice number", invoice.number), ("Invoice date", invoice.date))
    for row, (label, value) in enumerate(pairs):
        canvas.drawString(360, 668 - 15 * row, label)
        canvas.drawRightString(535, 668 - 15 * row, value)


def _items(canvas: Canvas, invoice: Drawn) -> None:
    top = 590
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(60, top, "Description")
    for right, heading in ((370, "Quantity"), (450, "Unit price"), (535, "Amount")):
        canvas.drawRightString(right, top, heading)
    canvas.line(60, top - 5, 535, top - 5)
    canvas.setFont("Helvetica", 10)
    net = Decimal()
    for row, (text, count, price) in enumerate(invoice.items, 1):
        amount = count * Decimal(price)
        net += amount
        at = top - 4 - 18 * row
        canvas.drawString(60, at, text)
        canvas.drawRightString(370, at, str(count))
        canvas.drawRightString(450, at, price)
        canvas.drawRightString(535, at, f"{amount:,.2f}")
    tax = (net * Decimal("0.20")).quantize(Decimal("0.01"))
    under = top - 40 - 18 * len(invoice.items)
    sums = (("Net amount", net), ("VAT 20 %", tax), ("Total GBP", net + tax + Decimal(invoice.off)))
    for row, (label, amount) in enumerate(sums):
        if row == 2:
            canvas.setFont("Helvetica-Bold", 10)
        canvas.drawRightString(450, under - 17 * row, label)
        canvas.drawRightString(535, under - 17 * row, f"{amount:,.2f}")


@contextlib.contextmanager
def worker(site: Site) -> Iterator[Worker]:
    """A worker of the site, in a thread of its own."""
    here = site.here
    with Reader() as reader:
        shop = Workshop(here.settings, here.engine, here.files, reader)
        made = Worker(shop)
        made.begin()
        thread = threading.Thread(target=made.run)
        thread.start()
        try:
            yield made
        finally:
            shop.stopping.set()
            thread.join()


def submit(site: Site, files: Sequence[bytes], **asked: object) -> str:
    """The id of an extraction of these files."""
    session = str(uuid.uuid4())
    ids = site.here.upload(*files, session=session)
    given = {
        "submission_id": session,
        "session": session,
        "file_ids": ids,
        "task_name": "Supplier invoices March",
        "prompt": PROMPT,
        "output_structure": "per_invoice",
    }
    with database.transaction(site.here.engine) as tx:
        made = Asked(**given | asked)  # type: ignore[arg-type]
        now = dt.datetime.now(dt.UTC)
        return extractions.submit(tx, site.owner.id, made, site.here.settings, now)


def completed(site: Site, extraction_id: str) -> Completed:
    """The extraction, once the worker has completed it."""
    for _ in range(600):
        with database.reading(site.here.engine) as tx:
            status = extractions.status(tx, site.owner.id, extraction_id)
        if isinstance(status, Completed):
            return status
        assert isinstance(status, extractions.Processing), status
        time.sleep(0.1)
    raise TimeoutError


def doubtful(site: Site, **asked: object) -> str:
    """A completed extraction of `INVOICES`; needs a worker."""
    extraction_id = submit(site, [pdf(invoice) for invoice in INVOICES], **asked)
    completed(site, extraction_id)
    return extraction_id


_SHOWN: dict[str, str] = {}  # by the site's address


def shown(site: Site) -> str:
    """A completed extraction of `INVOICES` whose pages are drawn; made once, as the oldest one."""
    if site.url not in _SHOWN:
        with worker(site):
            _SHOWN[site.url] = extraction_id = doubtful(site)
            draw(site, extraction_id)
        with database.transaction(site.here.engine) as tx:
            mine = update(tables.extractions).where(tables.extractions.c.id == extraction_id)
            tx.execute(mine.values(created_at=dt.datetime.now(dt.UTC) - dt.timedelta(days=400)))
    return _SHOWN[site.url]


def draw(site: Site, extraction_id: str) -> None:
    """Have the first page of each file drawn; needs a worker."""
    wanted = []
    with database.transaction(site.here.engine) as tx:
        for position in range(len(INVOICES)):
            at = reviews.page(tx, extraction_id, position, 1)
            assert at
            reviews.ask_for_drawing(tx, extraction_id, position, at, dt.datetime.now(dt.UTC))
            wanted.append(at)
    for _ in range(600):
        with database.reading(site.here.engine) as tx:
            if all(reviews.drawing(tx, at) for at in wanted):
                return
        time.sleep(0.1)
    raise TimeoutError
