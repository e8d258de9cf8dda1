"""Results as a worker leaves them: rows, files, notes, pages; of invented invoices."""

from __future__ import annotations

import datetime as dt
import io
import random
from decimal import Decimal

import msgspec
from sqlalchemy import delete, insert, select, update

from fieldfare import sheets
from fieldfare.asking.plan import Column, Note, SuggestedAddition
from fieldfare.finding.rows import Cell, LeftOut, Review, Row, Table
from fieldfare.jobs import sheet
from fieldfare.jobs.write import KINDS, review_items
from fieldfare.store import database
from fieldfare.store.schema import extraction_files, extractions, outputs, pages
from fieldfare.writing import WRITERS
from fieldfare.writing.options import DEFAULT
from site_served import Site

VENDORS = (
    "Aldergate Paper Ltd",
    "Brinkmann Werkzeuge GmbH",
    "Corvina Transport S.r.l.",
    "Delacroix & Fils",
    "Ekholm Energi AB",
    "Grześ i Synowie",
)
COLUMNS = (
    Column("Invoice Number", "invoice_number", kind="identifier"),
    Column("Invoice Date", "invoice_date", kind="date"),
    Column("Vendor Name", "vendor_name", kind="name"),
    Column("Net Amount", "net_amount", kind="amount"),
    Column("Tax Amount", "tax_amount", kind="amount"),
    Column("Total Amount", "total_amount", kind="amount"),
    Column("Currency", "currency", kind="currency"),
)
NOTE = Note(
    "Dates written in figures",
    "Some dates can be read with the day or the month first. The day was taken to come first.",
    (
        SuggestedAddition("To confirm this handling", ("Dates are day first",)),
        SuggestedAddition("To read them the other way round", ("Dates are month first",)),
    ),
)
UNSURE = Review("Net Amount, Tax Amount, Total Amount: net and tax do not add up to the total", ("Net Amount", "Tax Amount", "Total Amount"))  # fmt: skip
MISSED = Review("Invoice Date: this may be printed, but was not found", ("Invoice Date",))


def invoices(count: int = 240, seed: int = 3) -> Table:
    """A table of so many invoices of a few vendors; every ninth must be looked at."""
    chance = random.Random(seed)
    return Table(
        COLUMNS,
        "per_invoice",
        tuple(_row(chance, number) for number in range(count)),
        (
            LeftOut("Freight papers March.pdf", 2, "delivery note"),
            LeftOut("Freight papers March.pdf", 5, "delivery note"),
            LeftOut("Terms.pdf", 1, "terms and conditions"),
        ),
        (NOTE,),
    )


def give(site: Site, extraction_id: str, table: Table, failed: int = 0) -> None:
    """Let `table` be what came out of the completed extraction; its last `failed` pages failed."""
    items = review_items(table)
    made = {sheets.FORMAT: sheets.stored(sheet.made(table))}
    for kind in KINDS:
        file = io.BytesIO()
        WRITERS[kind](table, file, DEFAULT)
        made[kind] = file.getvalue()
    mine = extractions.c.id == extraction_id
    with database.transaction(site.here.engine) as tx:
        of_files = extraction_files.c.extraction_id == extraction_id
        files = tx.execute(
            select(extraction_files.c.position, extraction_files.c.page_count).where(of_files)
        ).all()
        tx.execute(delete(outputs).where(outputs.c.extraction_id == extraction_id))
        tx.execute(delete(pages).where(pages.c.extraction_id == extraction_id))
        for kind, content in made.items():
            key = f"outputs/{extraction_id}/1.1/{kind}"
            site.here.files.put(key, content)
            tx.execute(
                insert(outputs).values(
                    extraction_id=extraction_id,
                    format=kind,
                    object_key=key,
                    size_bytes=len(content),
                )
            )
        numbered = [
            (file.position, number) for file in files for number in range(1, file.page_count + 1)
        ]
        for index, (position, number) in enumerate(numbered):
            has_failed = index >= len(numbered) - failed
            tx.execute(
                insert(pages).values(
                    extraction_id=extraction_id,
                    file_position=position,
                    number=number,
                    state="failed" if has_failed else "done",
                    code="CORRUPTED_FILE" if has_failed else None,
                    message="The page cannot be read: its contents are damaged."
                    if has_failed
                    else None,
                )
            )
        tx.execute(
            update(extractions)
            .where(mine)
            .values(
                row_count=len(table.rows),
                review_items=items,
                review_count=sum(len(r.columns) or 1 for row in table.rows for r in row.reviews),
                notes=[msgspec.to_builtins(note) for note in table.notes],
                grain=table.grain,
            )
        )


def _row(chance: random.Random, number: int) -> Row:
    net = Decimal(chance.randrange(2_000, 900_000)) / 100
    tax = (net * Decimal("0.19")).quantize(Decimal("0.01"))
    day = dt.date(2026, 1, 1) + dt.timedelta(days=chance.randrange(300))
    doubtful = {0: (UNSURE,), 4: (MISSED,)}.get(number % 9 if number % 18 < 9 else -1, ())
    date = Cell() if MISSED in doubtful else Cell(day.isoformat(), day)
    vendor = chance.choice(VENDORS)
    currency = chance.choice(("EUR", "EUR", "EUR", "GBP"))
    name = f"RE-{2026_0001 + number}"
    cells = (
        Cell(name, name),
        date,
        Cell(vendor, vendor),
        *(Cell(str(value), value) for value in (net, tax, net + tax)),
        Cell(currency, currency),
    )
    return Row(cells, f"Scan {number // 3 + 1:03d}.pdf", (number % 3 + 1,), doubtful)
