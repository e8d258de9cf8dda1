from __future__ import annotations

import uuid

import pytest
from sqlalchemy import Row, select

from fieldfare import previews, sheets
from fieldfare.jobs import preview
from fieldfare.jobs.workshop import Recipe
from fieldfare.previews import Asked
from fieldfare.store import database
from fieldfare.store.schema import ledger, read_pages, reservations
from working import Works, invoice, pdf

PROMPT = "Extract invoice number and total amount"


def made(
    works: Works, *contents: bytes, kind: previews.Kind = "rows", prompt: object = PROMPT
) -> Row[tuple[object, ...]]:
    """The preview of files with these contents."""
    here, session = works.here, uuid.uuid4().hex
    ids = here.upload(*contents, session=session)
    with database.transaction(here.engine) as tx:
        asked = Asked(kind, session, ids, prompt, "per_invoice")
        preview_id = previews.ask(tx, here.owner, asked, here.settings, works.clock())
    works.work(works.worker(recipe=Recipe()))
    with database.reading(here.engine) as tx:
        return previews.find(tx, here.owner.id, preview_id)


def values(found: Row[tuple[object, ...]]) -> list[list[str]]:
    return sheets.read(found.sheet).values


def test_a_preview_shows_rows_and_charges_nothing(works: Works) -> None:
    found = made(works, pdf(invoice("INV-7", "99.00")), pdf(invoice("INV-8", "1.50")))
    assert found.state == "done"
    assert values(found) == [["INV-7", "99.00"], ["INV-8", "1.50"]]
    assert [file["read"] for file in found.found["files"]] == [1, 1]
    with database.reading(works.here.engine) as tx:
        assert tx.execute(select(reservations)).all() == []
        kinds = set(tx.execute(select(ledger.c.kind)).scalars())
    assert "charge" not in kinds


def test_at_most_ten_pages_and_three_documents_are_looked_at(works: Works) -> None:
    bundle = pdf(*(invoice(f"INV-{number}") for number in range(1, 13)))
    found = made(works, bundle, pdf(invoice("LAST-1")))
    assert [file["read"] for file in found.found["files"]] == [9, 1]
    assert len(works.reader.read_pages) == 10
    assert [row[0] for row in values(found)] == ["INV-1", "INV-2", "INV-3"]


@pytest.mark.parametrize(
    ("counts", "given"),
    [
        ([4], [4]),
        ([40], [10]),
        ([40, 1, 7], [8, 1, 1]),
        ([2, 0, 3], [2, 0, 3]),
        ([1, 9, 9], [1, 8, 1]),
    ],
)
def test_every_file_gets_a_page_then_the_first_ones_more(
    counts: list[int], given: list[int]
) -> None:
    assert preview.shares(counts, 10) == given


def test_pages_are_not_read_a_second_time(works: Works) -> None:
    content = pdf(invoice("INV-7"))
    made(works, content)
    made(works, content, prompt="Extract vendor name")
    assert len(works.reader.read_pages) == 1
    works.extract(content)
    assert len(works.reader.read_pages) == 1


def test_lost_pages_are_read_again(works: Works) -> None:
    content = pdf(invoice("INV-7"))
    made(works, content)
    with database.reading(works.here.engine) as tx:
        [key] = tx.execute(select(read_pages.c.object_key)).scalars()
    works.here.files.delete(key)
    assert values(made(works, content))[0][0] == "INV-7"
    assert len(works.reader.read_pages) == 2


def test_what_cannot_be_opened_is_said(works: Works) -> None:
    found = made(works, b"no pdf", pdf(invoice("INV-7")))
    assert found.state == "done"
    assert found.found["files"][0]["wrong"]
    assert values(found) == [["INV-7", "12.50"]]
    assert made(works, b"no pdf").error["code"] == "NO_PAGES_FOUND"


def test_a_prompt_that_asks_for_nothing_is_refused(works: Works) -> None:
    found = made(works, pdf(invoice()), prompt="Tell me a joke")
    assert found.state == "failed"
    assert found.error["code"] in {"PROMPT_REJECTED", "PROMPT_UNCLEAR"}


def test_labels_found_on_most_files_are_suggested(works: Works) -> None:
    text = (
        "Ferrier & Sons Ltd\nINVOICE\nInvoice number: INV-{}\nGate code: K-{}\nTotal amount: 12.50"
    )
    found = made(works, *(pdf(text.format(n, n)) for n in range(3)), kind="prompt", prompt=None)
    assert found.state == "done"
    labels = {label["name"]: label for label in found.found["labels"]}
    assert labels["Invoice Number"]["documents"] == 3
    assert labels["Invoice Number"]["ticked"]
    assert labels["Invoice Number"]["example"] == "INV-0"
    assert labels["Gate code"]["kind"] == "other"
    assert "Due Date" not in labels
