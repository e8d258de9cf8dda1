"""The built-in engine: a Plan and the pages of a file become rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from fieldfare.asking.plan import Column, Grain, Note, Plan, RowFilter, SuggestedAddition
from fieldfare.finding import (
    checks,
    confidence,
    derived,
    fields,
    formats,
    lines_kept,
    locales,
    rows_kept,
)
from fieldfare.finding import documents as splitting
from fieldfare.finding.folio import folios
from fieldfare.finding.items import items as find_items
from fieldfare.finding.rows import (
    Cell,
    Found,
    Header,
    Invoice,
    Item,
    LeftOut,
    Review,
    Row,
    Table,
)
from fieldfare.finding.rows_kept import RowKey
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Document, EInvoice, Page

PROOFS = (
    frozenset(
        "net_amount tax_amount total_amount amount_due paid_amount subtotal discount_amount "
        "shipping_amount tip_amount rounding_amount".split()
    ),
    frozenset({"invoice_date", "due_date"}),
)  # values that are checked against one another
JOINED = "; "  # between the lines' values where one row holds a whole invoice
LISTED = 5  # files or pages that a note names
REVIEW_BELOW = 0.7  # a value that is wrong more often than once in three is to be looked at


class FileFound(msgspec.Struct, frozen=True):
    """What one file holds: its rows, what was left out, and what the notes are made from."""

    file_name: str
    rows: tuple[Row, ...]
    items: int  # line items in all its documents
    invoices: tuple[Invoice, ...]
    left_out: tuple[LeftOut, ...] = ()
    attached: tuple[tuple[int, str], ...] = ()
    keys: tuple[RowKey, ...] = ()  # one a row, where the plan sorts rows or compares invoices
    day_order: str = ""  # "day" or "month" where dates were read in an order that nothing proves


def find(plan: Plan, documents: Sequence[Document]) -> Table:
    """The rows of all `documents`, in their order."""
    return assemble(plan, [find_file(plan, document) for document in documents])


def find_file(plan: Plan, document: Document, review_below: float = REVIEW_BELOW) -> FileFound:
    """What one file holds. Files do not depend on one another, so they can be found side by side.

    A value that is less likely to be right than `review_below` (0 to 1) is flagged for review.
    """
    pages = {page.number: page for page in document.pages}
    number_of = _invoice_number if len(document.pages) > 1 else _no_number
    split = splitting.split(
        document.name,
        document.pages,
        plan.page_filters,
        number_of,
        one_document=plan.one_document_per_file,
    )
    rows: list[Row] = []
    keys: list[RowKey] = []
    left_out = list(split.left_out)
    count = 0
    day_order = ""
    for invoice in split.invoices:
        whole = len(split.invoices) == 1
        reading = _Reading(
            plan,
            invoice,
            [pages[n] for n in invoice.pages],
            document.einvoice if whole else None,
            review_below,
        )
        if reading.stays is False:
            left_out.extend(rows_kept.left_out(document.name, invoice.pages))
            continue
        made = reading.rows()
        rows.extend(made)
        keys.extend(reading.keys(made))
        count += len(reading.items)
        day_order = day_order or reading.day_order()
    rows = [_failed_pages(row, document) for row in rows]
    return FileFound(
        document.name,
        tuple(rows),
        count,
        split.invoices,
        tuple(left_out),
        split.attached,
        tuple(keys),
        day_order,
    )


def assemble(plan: Plan, files: Sequence[FileFound]) -> Table:
    """One table of what the files hold, with the notes on what was assumed over all of them."""
    grain = grain_of(plan)
    if plan.grain == "automatic" and not any(f.items for f in files):
        grain = "per_invoice"
    rows, twins = rows_kept.arranged(plan, files)
    left_out = (*(entry for f in files for entry in f.left_out), *twins)
    notes = [
        *plan.notes,
        *_attached_note(files),
        *_bundle_note(files),
        *_day_order_note(files),
        *rows_kept.notes(left_out),
    ]
    return Table(plan.columns, grain, tuple(rows), left_out, tuple(notes))


def grain_of(plan: Plan) -> Grain:
    """What one row stands for; a plan that leaves it open means lines if it asks for any of theirs."""
    if plan.grain != "automatic":
        return plan.grain
    return "per_line_item" if any(c.level == "line" for c in plan.columns) else "per_invoice"


def _invoice_number(page: Page) -> str:
    found = fields.header([page], locales.decide([page]), wanted={"invoice_number"}).get(
        "invoice_number"
    )
    return str(found.value) if found and found.confidence >= 0.5 else ""


def _no_number(_: Page) -> str:
    """One page is one document, whatever its number is."""
    return ""


class _Reading:
    """One document of a file under one plan."""

    def __init__(
        self,
        plan: Plan,
        invoice: Invoice,
        pages: Sequence[Page],
        einvoice: EInvoice | None,
        review_below: float,
    ) -> None:
        self.plan = plan
        self.review_below = review_below
        self.invoice = invoice
        self.pages = pages
        self.grain = grain_of(plan)
        self.locale = _locale(plan, pages)
        lines_wanted = (
            self.grain == "per_line_item"
            or any(c.level == "line" or c.derived for c in plan.columns)
            or rows_kept.of_lines(plan)
        )
        self.all_items: list[Item] = (
            find_items(pages, self.locale) if lines_wanted or _amounts(plan) else []
        )
        self.items = lines_kept.keep(self.all_items, plan.line_filters) if lines_wanted else []
        self.header: Header = fields.header(
            pages, self.locale, wanted=_looked_for(plan), items=self.all_items
        )
        self.header, self.findings = checks.check(self.header, einvoice)
        ready = folios(pages, self.locale)
        self.header = confidence.judged(self.header, ready)
        asked = {c.term for c in plan.columns if c.term}
        self.blanks = confidence.blanks(self.header, asked, ready)
        self.lines_right = confidence.lines(self.all_items, self.header, ready)
        self.stays: bool | None = True
        if plan.row_filters:
            self._keep_some()

    def _keep_some(self) -> None:
        """Say whether the document meets the plan's conditions, and keep the items that do."""
        currency = self.header.get("currency")
        code = str(currency.value) if currency else ""
        self.stays = rows_kept.invoice_stays(self.plan, self._of_filter, code)
        kept = rows_kept.items_kept(self.items, self.plan, code)
        if self.items and not kept and self.grain == "per_line_item":
            self.stays = False
        self.items = kept

    def _of_filter(self, f: RowFilter) -> Found | None:
        if f.derived:
            column = Column(f.derived, kind="yes_no", derived=f.derived)
            return derived.compute(column, self.header, self.items, invoice=self.invoice)
        return self.header.get(f.term)

    def rows(self) -> list[Row]:
        """The document's rows: one, or one for each line item."""
        if self.grain == "per_invoice" or not self.items:
            return [self._row([self._invoice_cell(c) for c in self.plan.columns])]
        shared = {c.name: self._invoice_cell(c) for c in self.plan.columns if c.level == "invoice"}
        rows = [
            self._row([shared.get(c.name) or self._line_cell(c, item) for c in self.plan.columns])
            for item in self.items
        ]
        if self.lines_right >= self.review_below or any(row.reviews for row in rows):
            return rows
        doubt = Review("lines of this document may be missing or wrong")
        first = msgspec.structs.replace(rows[0], reviews=(doubt,))
        return [first, *rows[1:]]

    def keys(self, rows: Sequence[Row]) -> list[RowKey]:
        """What `rows` are sorted by and compared with, where the plan asks for that."""
        if not (self.plan.order or self.plan.unique):
            return []
        items = self.items if self.items and self.grain == "per_line_item" else [{}]
        return [
            rows_kept.key(self.plan, row, lambda t, item=item: item.get(t) or self.header.get(t))  # type: ignore[misc]
            for row, item in zip(rows, items, strict=True)
        ]

    def day_order(self) -> str:
        """The order in which dates were read where nothing proves it, "" otherwise."""
        if self.locale.day_first_sure or self.locale.day_first is None:
            return ""
        if not any(_either_way_round(found) for found in self.header.values()):
            return ""
        return "day" if self.locale.day_first else "month"

    def _row(self, made: Sequence[tuple[Cell, tuple[str, ...]]]) -> Row:
        reviews = [
            Review(message, (column.name,))
            for column, (_, doubts) in zip(self.plan.columns, made, strict=True)
            for message in doubts
        ]
        reviews += [self._review(f) for f in self.findings if self._concerns(f)]
        reviews += [rows_kept.unsure()] if self.stays is None else []
        return Row(
            tuple(cell for cell, _ in made),
            self.invoice.file_name,
            self.invoice.pages,
            tuple(_merged(reviews)),
        )

    def _concerns(self, finding: checks.Finding) -> bool:
        asked = {c.term for c in self.plan.columns}
        return not finding.terms or bool(asked & set(finding.terms))

    def _review(self, finding: checks.Finding) -> Review:
        return Review(
            finding.message, tuple(c.name for c in self.plan.columns if c.term in finding.terms)
        )

    def _invoice_cell(self, column: Column) -> tuple[Cell, tuple[str, ...]]:
        if column.level == "line":
            return self._joined(column)
        found = self._found(column)
        return self._cell(column, found)

    def _found(self, column: Column) -> Found | None:
        found = self._printed(column)
        if found is None and column.derived:
            found = derived.compute(
                column, self.header, self.items or self.all_items, invoice=self.invoice
            )
        return found

    def _printed(self, column: Column) -> Found | None:
        if column.term == "document_type":
            return self.header.get("document_type") or Found(
                self.invoice.kind.replace("_", " ").capitalize(), None, 0.8, "the page's title"
            )
        if column.term:
            return self.header.get(column.term)
        return self._labelled(column) if column.label or not column.derived else None

    def _labelled(self, column: Column) -> Found | None:
        for label in (column.label or column.name, *column.other_labels):
            found = fields.labelled(self.pages, self.locale, label, column.kind)
            if found:
                return found
        return None

    def _line_cell(self, column: Column, item: Item) -> tuple[Cell, tuple[str, ...]]:
        if column.term:
            found = item.get(column.term)
        else:
            labels = (column.label or column.name, *column.other_labels)
            found = lines_kept.labelled(item, labels) or (
                None if column.derived else self._labelled(column)
            )
        if found is None and column.derived:
            found = derived.compute(column, self.header, [item], invoice=self.invoice)
        return self._cell(column, found)

    def _joined(self, column: Column) -> tuple[Cell, tuple[str, ...]]:
        """The values of all lines in one cell, where the invoice has one row."""
        made = [self._line_cell(column, item) for item in self.items]
        if len(made) == 1:
            return made[0]
        filled = [cell for cell, _ in made if cell.value]
        doubts = tuple(dict.fromkeys(d for _, ds in made for d in ds))
        if not filled:
            return self._cell(column, None)
        text = JOINED.join(cell.value for cell in filled)
        return Cell(text, text, None, min(cell.confidence for cell in filled)), doubts

    def _cell(self, column: Column, found: Found | None) -> tuple[Cell, tuple[str, ...]]:
        currency = self.header.get("currency")
        cell = formats.cell(
            column,
            found,
            credit_note=self.invoice.kind == "credit_note",
            currency=str(currency.value) if currency else "",
        )
        return cell, self._doubts(column, found)

    def _doubts(self, column: Column, found: Found | None) -> tuple[str, ...]:
        """Why a cell is to be looked at; nothing where it is likely enough to be right."""
        if found is None:
            missed = self.blanks.get(column.term, 1.0) < self.review_below
            return ("this may be printed, but was not found",) if missed else ()
        if not found.judged:
            return found.doubts
        if found.confidence >= self.review_below:
            return ()
        return found.doubts or ("this value is not certain",)


def _locale(plan: Plan, pages: Sequence[Page]) -> Locale:
    """How the document writes numbers and dates; what the prompt says of dates is not questioned."""
    locale = locales.decide(pages)
    if not plan.day_order:
        return locale
    return msgspec.structs.replace(locale, day_first=plan.day_order == "day", day_first_sure=True)


def _looked_for(plan: Plan) -> frozenset[str]:
    """The terms that are asked for, and those that prove or disprove them."""
    columns = plan.columns
    terms = {c.term for c in columns if c.term} | rows_kept.terms(plan)
    for column in columns:
        terms |= derived.needs(column)
    for proof in PROOFS:
        if terms & proof:
            terms |= proof
    if any(c.format.symbol in {"symbol", "code"} for c in columns):
        terms.add("currency")  # which is written beside amounts that are printed without it
    return frozenset(terms)


def _amounts(plan: Plan) -> bool:
    """Whether sums are asked for, which the lines help to prove."""
    return any(c.kind == "amount" for c in plan.columns)


def _merged(reviews: Iterable[Review]) -> Iterable[Review]:
    """One review a message, headed by all the columns that it concerns: "Net Amount: …"."""
    columns: dict[str, dict[str, None]] = {}
    for review in reviews:
        columns.setdefault(review.message, {}).update(dict.fromkeys(review.columns))
    for message, names in columns.items():
        head = f"{', '.join(names)}: " if names else ""
        yield Review(head + message, tuple(names))


def _either_way_round(found: Found) -> bool:
    """Whether a date is printed in figures alone and its day could be a month."""
    if not isinstance(found.value, datetime.date) or found.place is None:
        return False
    return found.value.day <= 12 and not any(ch.isalpha() for ch in found.place.text)


def _failed_pages(row: Row, document: Document) -> Row:
    """A document that may reach over a page that could not be read must be looked at."""
    near = [
        f.number for f in document.failed if min(row.pages) - 1 <= f.number <= max(row.pages) + 1
    ]
    if not near:
        return row
    pages = ", ".join(map(str, near))
    message = f"Pages of this file could not be read ({pages}); values may be missing"
    return msgspec.structs.replace(row, reviews=(*row.reviews, Review(message)))


def _attached_note(files: Sequence[FileFound]) -> list[Note]:
    """What was set aside beside invoices without being asked to."""
    kinds: dict[str, list[str]] = {}
    for f in files:
        for number, kind in f.attached:
            if kind != "blank":
                kinds.setdefault(kind, []).append(f"{f.file_name} (Page {number})")
    notes = []
    for kind, places in kinds.items():
        name = splitting.OTHER_NAMES.get(kind, kind)
        shown = _listed(places)
        notes.append(
            Note(
                "Documents to extract from",
                f"These pages stand beside an invoice and are something else ({name}): {shown}. The data was taken from the invoice, and these pages made no rows.",
                (
                    SuggestedAddition("To confirm this handling", (f"Ignore {name} pages",)),
                    SuggestedAddition(
                        "To extract from both", (f"Extract from 'Invoice' and '{name.title()}'",)
                    ),
                ),
            )
        )
    return notes


def _listed(places: Sequence[str]) -> str:
    """The first few of some files or pages."""
    more = len(places) - LISTED
    return ", ".join(places[:LISTED]) + (f" and {more} more" if more > 0 else "")


def _day_order_note(files: Sequence[FileFound]) -> list[Note]:
    """Dates that read either way round, a note for each order in which they were read."""
    notes = []
    for read, order, other in (
        ("day", "DD/MM/YYYY", "MM/DD/YYYY"),
        ("month", "MM/DD/YYYY", "DD/MM/YYYY"),
    ):
        unsure = [f.file_name for f in files if f.day_order == read]
        if not unsure:
            continue
        shown = _listed(unsure)
        notes.append(
            Note(
                "Order of day and month",
                f"Nothing on these documents proves whether the day or the month stands first in their dates: {shown}. They were read as {order}.",
                (
                    SuggestedAddition(
                        "To confirm this handling",
                        (f"Dates on the documents are printed as {order}",),
                    ),
                    SuggestedAddition(
                        "To read them the other way",
                        (f"Dates on the documents are printed as {other}",),
                    ),
                ),
            )
        )
    return notes


def _bundle_note(files: Sequence[FileFound]) -> list[Note]:
    """Files in which several documents were told apart."""
    bundles = [f for f in files if len(f.invoices) > 1]
    if not bundles:
        return []
    shown = _listed([f"{f.file_name} ({len(f.invoices)})" for f in bundles])
    return [
        Note(
            "Several documents in one file",
            f"These files were read as holding more than one document: {shown}. The documents were told apart by their numbers, titles and page numbering.",
            (
                SuggestedAddition(
                    "To confirm this handling",
                    ("A file may hold several invoices; make one row for each invoice",),
                ),
                SuggestedAddition(
                    "To treat each file as one document", ("Treat every file as a single document",)
                ),
            ),
        )
    ]
