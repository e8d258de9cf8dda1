"""Where documents begin and end, and what pages are."""

import re

import pytest
from tests.making import page

from fieldfare.asking.plan import PageFilter
from fieldfare.finding import documents, titles
from fieldfare.reading.words import Page


def number_of(page: Page) -> str:
    """A stand-in for the engine: the first word after "Number:"."""
    text = " ".join(w.text for w in page.words)
    found = re.search(r"Number: (\S+)", text)
    return found[1] if found else ""


def invoice(number: int, name: str, extra: str = "") -> Page:
    return page(f"# INVOICE\nNumber: {name}\nTotal  12.00\nTax  2.00\n{extra}", number=number)


LETTER = """
Dear Sir or Madam,
please find enclosed our invoice for the work of last month.
Yours sincerely,
Jo March
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("INVOICE", "invoice"),
        ("Tax Invoice", "invoice"),
        ("Rechnung Nr. 2024-17", "invoice"),
        ("Facture n° 562 du 02/07/2015", "invoice"),
        ("Avoir AV-2017-0005", "credit_note"),
        ("R E C H N U N G", "invoice"),
        ("Lieferschein 4711", "delivery_note"),
        ("Invoice address", ""),
        ("Invoice date", ""),
        ("Rechnungsempfänger", ""),
        ("Your order of last week", ""),
    ],
)
def test_a_title_names_the_kind_of_document(text: str, kind: str) -> None:
    assert titles.title_kind(text) == kind


def test_another_number_begins_another_document() -> None:
    pages = [invoice(1, "A-1"), invoice(2, "A-1"), invoice(3, "A-2")]
    split = documents.split("a.pdf", pages, (), number_of)
    assert [i.pages for i in split.invoices] == [(1, 2), (3,)]


def test_pages_without_a_number_belong_to_the_document_before() -> None:
    pages = [invoice(1, "A-1"), page("Widget  3.00\nCarried forward  3.00", number=2)]
    split = documents.split("a.pdf", pages, (), number_of)
    assert [i.pages for i in split.invoices] == [(1, 2)]


def test_page_one_of_two_begins_a_document() -> None:
    pages = [
        page("# Invoice\nPage 1 of 2\nTotal 3.00", number=1),
        page("Page 2 of 2\nTotal 3.00", number=2),
        page("# Invoice\nPage 1 of 1\nTotal 4.00", number=3),
    ]
    split = documents.split("a.pdf", pages, (), number_of)
    assert [i.pages for i in split.invoices] == [(1, 2), (3,)]


def test_a_cover_letter_is_left_out_when_the_prompt_says_so() -> None:
    pages = [page(LETTER, number=1), invoice(2, "A-1")]
    split = documents.split("a.pdf", pages, [PageFilter("ignore", "cover_letter")], number_of)
    assert [entry.page for entry in split.left_out] == [1]
    assert [i.pages for i in split.invoices] == [(2,)]


def test_a_delivery_note_beside_an_invoice_makes_no_row_and_is_reported() -> None:
    pages = [invoice(1, "A-1"), page("# Delivery Note\nWidget  3", number=2)]
    split = documents.split("a.pdf", pages, (), number_of)
    assert [i.pages for i in split.invoices] == [(1,)]
    assert split.attached == ((2, "delivery_note"),)


def test_a_delivery_note_alone_is_not_lost() -> None:
    split = documents.split("a.pdf", [page("# Delivery Note\nWidget  3")], (), number_of)
    assert [i.pages for i in split.invoices] == [(1,)]


def test_only_invoices_are_kept_when_the_prompt_says_so() -> None:
    pages = [invoice(1, "A-1"), page("# Statement of Account\nA-1  12.00", number=2)]
    split = documents.split("a.pdf", pages, [PageFilter("only", "invoice")], number_of)
    assert [entry.page for entry in split.left_out] == [2]


def test_a_credit_note_is_told_from_an_invoice() -> None:
    split = documents.split(
        "a.pdf", [page("# Credit Note\nNumber: C-1\nTotal -3.00")], (), number_of
    )
    assert [i.kind for i in split.invoices] == ["credit_note"]


def test_a_kind_of_page_that_is_asked_for_makes_a_document_of_its_own() -> None:
    pages = [invoice(1, "A-1"), page("# Delivery Note\nNumber: A-1\nWidget  3", number=2)]
    only = [PageFilter("only", "invoice"), PageFilter("only", "delivery_note")]
    split = documents.split("a.pdf", pages, only, number_of)
    assert [i.pages for i in split.invoices] == [(1,), (2,)]


def test_a_file_is_one_document_when_the_prompt_says_so() -> None:
    pages = [invoice(1, "A-1"), invoice(2, "A-2")]
    split = documents.split("a.pdf", pages, (), number_of, one_document=True)
    assert [i.pages for i in split.invoices] == [(1, 2)]
