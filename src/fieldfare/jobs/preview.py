"""A preview: a few pages of a few files are read, and the prompt is tried on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, delete, select

from fieldfare import previews, sheets
from fieldfare.errors import ExtractionFailed, NoPagesFound
from fieldfare.finding.engine import FileFound
from fieldfare.jobs import artefacts, sheet, suggest
from fieldfare.jobs.workshop import Workshop
from fieldfare.previews import DOCUMENTS, PAGES, Claimed, File, Made
from fieldfare.reading import READING_VERSION
from fieldfare.reading.refusals import CannotRead
from fieldfare.reading.words import Document, EInvoice, FailedPage, Page
from fieldfare.store import database
from fieldfare.store.schema import read_pages


class _Opened(NamedTuple):
    """A file that was opened, or why it cannot be."""

    file: File
    pages: int = 0
    einvoice: EInvoice | None = None
    wrong: str = ""


def run(shop: Workshop, claimed: Claimed) -> None:
    """Make the preview and keep it."""
    try:
        made = _made(shop, claimed)
    except ExtractionFailed as error:
        with database.transaction(shop.engine) as tx:
            told = {"code": error.code, "message": error.message()}
            previews.fail(tx, claimed, told, shop.now())
        return
    with database.transaction(shop.engine) as tx:
        previews.finish(tx, claimed, made, shop.now())


def _made(shop: Workshop, claimed: Claimed) -> Made:
    plan = None
    if claimed.kind == "rows":
        plan = shop.recipe.ask(claimed.prompt, claimed.output_structure)
    opened = [_open(shop, file) for file in claimed.files]
    wanted = shares([one.pages for one in opened], PAGES)
    documents = [
        _document(shop, claimed, one, most)
        for one, most in zip(opened, wanted, strict=True)
        if most
    ]
    found = {
        "files": [
            {"name": one.file.file_name, "pages": one.pages, "read": most, "wrong": one.wrong}
            for one, most in zip(opened, wanted, strict=True)
        ]
    }
    if not any(document.pages for document in documents):
        if all(one.wrong for one in opened):
            raise NoPagesFound
        failed = [page.message for document in documents for page in document.failed]
        return Made({**found, "failed": failed}, artefacts.from_value(plan) if plan else None)
    if plan is None:
        return Made({**found, **suggest.prompt(documents)})
    files = [shop.recipe.find_file(plan, d, shop.settings.review_below) for d in documents]
    table = shop.recipe.assemble(plan, first_documents(files, DOCUMENTS))
    found["documents"] = sum(len(file.invoices) for file in files)  # type: ignore[assignment]
    found["notes"] = [msgspec.to_builtins(note) for note in table.notes]
    made = sheets.stored(sheet.made(table))
    return Made(found, artefacts.from_value(plan), made)


def shares(counts: Sequence[int], most: int) -> list[int]:
    """How many pages of each file are read: at least one of each, then those of the first ones."""
    left = most
    given = [0] * len(counts)
    for at, count in enumerate(counts):
        given[at] = min(count, 1, left)
        left -= given[at]
    for at, count in enumerate(counts):
        more = min(count - given[at], left)
        given[at] += more
        left -= more
    return given


def first_documents(files: Sequence[FileFound], most: int) -> list[FileFound]:
    """What was found in the first `most` documents of all files."""
    kept: list[FileFound] = []
    for file in files:
        here = file.invoices[: most - sum(len(other.invoices) for other in kept)]
        pages = {page for invoice in here for page in invoice.pages}
        stays = [bool(pages.intersection(row.pages)) for row in file.rows]
        rows = tuple(row for row, stay in zip(file.rows, stays, strict=True) if stay)
        keys = (
            tuple(key for key, stay in zip(file.keys, stays, strict=True) if stay)
            if file.keys
            else ()
        )
        kept.append(msgspec.structs.replace(file, invoices=here, rows=rows, keys=keys))
    return kept


def _open(shop: Workshop, file: File) -> _Opened:
    shop.go_on()
    if file.object_key is None:
        return _Opened(file, wrong="The file is no longer kept. Upload it again.")
    try:
        with shop.files.local(file.object_key) as path:
            opened = shop.reader.count(path, file.file_name)
    except FileNotFoundError:
        return _Opened(file, wrong="The file is no longer kept. Upload it again.")
    except CannotRead as refused:
        return _Opened(file, wrong=str(refused))
    wrong = "" if opened.pages else "The file has no pages."
    return _Opened(file, opened.pages, opened.einvoice, wrong)


def _document(shop: Workshop, claimed: Claimed, opened: _Opened, most: int) -> Document:
    """The first `most` pages of the file; what is read now is kept for extractions to come."""
    numbers = range(1, most + 1)
    known = _read_before(shop, claimed, opened.file)
    pages: dict[int, Page | FailedPage] = {n: known[n] for n in numbers if n in known}
    missing = [number for number in numbers if number not in pages]
    if missing:
        assert opened.file.object_key is not None
        with shop.files.local(opened.file.object_key) as path:
            for read in shop.reader.read(path, opened.file.file_name, missing):
                pages[read.number] = read
                shop.go_on()
        _keep(shop, claimed, opened.file, [pages[n] for n in missing if n in pages])
    in_order = [pages[number] for number in sorted(pages)]
    return Document(
        opened.file.file_name,
        tuple(page for page in in_order if isinstance(page, Page)),
        tuple(page for page in in_order if isinstance(page, FailedPage)),
        opened.einvoice,
    )


def _read_before(shop: Workshop, claimed: Claimed, file: File) -> Mapping[int, Page]:
    """Pages of the file that the account has had read before, by number."""
    with database.reading(shop.engine) as tx:
        found = tx.execute(
            select(read_pages.c.number, read_pages.c.object_key).where(
                _of_file(claimed, file), read_pages.c.number <= PAGES
            )
        ).all()
    known: dict[int, Page] = {}
    for row in found:
        try:
            known[row.number] = artefacts.to_page(shop.files.read(row.object_key))
        except (FileNotFoundError, msgspec.DecodeError):
            with database.transaction(shop.engine) as tx:  # lost: it is read again
                lost = read_pages.c.object_key == row.object_key
                tx.execute(delete(read_pages).where(lost))
    return known


def _keep(shop: Workshop, claimed: Claimed, file: File, read: Sequence[Page | FailedPage]) -> None:
    """Keep pages that were read, unless somebody else has kept them meanwhile."""
    contents: dict[str, bytes] = {}
    entries: list[dict[str, Any]] = []
    folder = f"pages/{claimed.account_id}/{file.sha256}/{READING_VERSION}"
    for page in read:
        if isinstance(page, Page):
            key = f"{folder}/{page.number}-{claimed.id}"
            contents[key] = artefacts.from_value(page)
            entries.append(
                {
                    "account_id": claimed.account_id,
                    "sha256": file.sha256,
                    "reading": READING_VERSION,
                    "number": page.number,
                    "object_key": key,
                }
            )
    if not entries:
        return
    shop.files.put_all(contents)
    with database.transaction(shop.engine) as tx:
        database.insert_new(tx, read_pages, entries)
        kept = tx.execute(select(read_pages.c.object_key).where(_of_file(claimed, file)))
        surplus = contents.keys() - set(kept.scalars())
    shop.remove(surplus)


def _of_file(claimed: Claimed, file: File) -> ColumnElement[bool]:
    return (
        (read_pages.c.account_id == claimed.account_id)
        & (read_pages.c.sha256 == file.sha256)
        & (read_pages.c.reading == READING_VERSION)
    )
