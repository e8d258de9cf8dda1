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


def filled(number: int, title: str, name: str, rows: int = 6) -> Page:
    """An invoice whose sums end it."""
    goods = "\n".join(f"Widget {n}     {n},10      {n},20" for n in range(1, rows))
    text = f"# {title}\nInvoice number: {name}\n{goods}\nVAT 20 %     2.00\nTotal due     12.00"
    return page(text, number=number)


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Goods Delivery Note", "delivery_note"),
        ("Abschlussrechnung", "invoice"),
        ("Facture d'acompte", "invoice"),
        ("Fattura accompagnatoria 69437", "invoice"),
        ("FACTURA A / TAX INVOICE – FB 02418", "invoice"),
        ("Invoice & Packing Slip", "invoice"),
        ("2. Mahnung", "reminder"),
        ("Lettre de relance", "reminder"),
        ("Invoice for services 278-73", "invoice"),
        ("Date de facture", ""),
        ("Facture client", ""),
        ("factura en la transferencia.", ""),
        ("Payment terms", ""),
    ],
)
def test_a_headline_may_say_more_than_the_noun(text: str, kind: str) -> None:
    assert titles.headline_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bordereau d'expédition", "delivery_note"),
        ("Einkaufsauftrag", "purchase_order"),
        ("Business proposal", "quote"),
        ("Zahlungsbedingungen", ""),
        ("Lieferantenstraße 20", ""),
        ("Your account invoice", ""),
    ],
)
def test_a_headline_tells_by_its_stems_what_a_page_is_about(text: str, kind: str) -> None:
    assert titles.topic(text) == kind


def test_a_letter_whose_subject_is_the_invoice_is_a_letter() -> None:
    letter = page("# Invoice A-1\n" + LETTER.replace("invoice", "invoice A-1"), number=1)
    split = documents.split("a.pdf", [letter, invoice(2, "A-1")], (), number_of)
    assert [i.pages for i in split.invoices] == [(2,)]
    assert split.attached == ((1, "cover_letter"),)


def test_an_invoice_written_as_a_letter_stays() -> None:
    text = "# Invoice A-1\nDear Ms Carter,\nfor my work I charge    500.00\nVAT 20 %    100.00\nTotal    600.00\nplus the fee     1.00\nYours sincerely,\nJo March"  # fmt: skip
    split = documents.split("a.pdf", [page(text), filled(2, "INVOICE", "A-2")], (), number_of)
    assert [i.pages for i in split.invoices] == [(1,), (2,)]


def test_a_list_of_invoices_is_none() -> None:
    listed = "\n".join(
        f"0{n}.03.2024    Invoice A-{n}     {n}0.00     {n}5.00" for n in range(1, 6)
    )
    statement = page(
        f"# Customer Statement\nCustomer no. 4711\n{listed}\nBalance   75.00", number=2
    )
    split = documents.split("a.pdf", [filled(1, "INVOICE", "A-1"), statement], (), number_of)
    assert split.attached == ((2, "statement"),)


def test_what_was_set_aside_goes_on_overleaf() -> None:
    listed = "\n".join(
        f"0{n}.03.2024    Invoice A-{n}     {n}0.00     {n}5.00" for n in range(1, 6)
    )
    pages = [
        filled(1, "INVOICE", "A-1"),
        page(f"# Customer Statement\nPage 1 of 2\n{listed}", number=2),
        page(f"Page 2 of 2\n{listed}\nBalance   75.00", number=3),
    ]
    split = documents.split("a.pdf", pages, (), number_of)
    assert split.attached == ((2, "statement"), (3, "statement"))


def test_the_same_page_again_is_a_second_copy() -> None:
    pages = [filled(1, "INVOICE", "A-1"), filled(2, "INVOICE", "A-2"), filled(3, "INVOICE", "A-1")]
    split = documents.split("a.pdf", pages, (), number_of)
    assert [i.pages for i in split.invoices] == [(1,), (2,)]
    assert split.attached == ((3, "duplicate"),)


def test_pages_that_differ_in_one_figure_are_no_copies() -> None:
    one, two = (page(f"Cafe Nord\n12:0{n} 3 May 2024\nCoffee  2.50\nCake  3.50\nTotal  6.00\nCash  10.00\nBack  4.00", number=n, width=220) for n in (1, 2))  # fmt: skip
    split = documents.split("a.pdf", [one, two], (), number_of)
    assert [i.pages for i in split.invoices] == [(1,), (2,)]
    assert split.attached == ()


def test_backs_of_a_sheet_do_not_part_an_invoice() -> None:
    terms = "\n".join(f"{n}. These terms apply to all sales unless agreed otherwise in writing by both of us" for n in range(1, 12))  # fmt: skip
    pages = [
        page("# INVOICE\nNumber: A-1\nWidget  3.00\nCarried forward  3.00", number=1),
        page(terms, number=2),
        page("Number: A-1\nWidget  3.00\nTotal  6.00", number=3),
        page("", number=4),
    ]
    split = documents.split("a.pdf", pages, (), number_of)
    assert [i.pages for i in split.invoices] == [(1, 3)]
    assert split.attached == ((2, "terms"), (4, "blank"))


def test_pages_that_are_counted_on_belong_together_whatever_heads_them() -> None:
    pages = [
        page("Number: A-1\nPage 1 of 2\nWidget  3.00", number=1),
        page("# Terms of sale\nPage 2 of 2\nTotal  3.00\nTax  0.50", number=2),
    ]
    split = documents.split("a.pdf", pages, (), number_of)
    assert [i.pages for i in split.invoices] == [(1, 2)]


def test_after_the_total_a_title_begins_another_document_although_no_number_is_known() -> None:
    pages = [filled(1, "INVOICE", "A-1"), filled(2, "INVOICE", "A-2")]
    split = documents.split("a.pdf", pages, (), lambda _: "")
    assert [i.pages for i in split.invoices] == [(1,), (2,)]


def test_a_seller_whose_name_sounds_like_a_delivery_note_sends_invoices() -> None:
    first = page("# Delivery Partners\n" + "Invoice number: A-1\nWidget  3.00\nTotal due  3.00")
    second = page("# Delivery Partners\nThank you for your custom and come again soon", number=2)
    split = documents.split("a.pdf", [first, second], (), number_of)
    assert [i.pages for i in split.invoices] == [(1, 2)]


def test_a_telephone_number_counts_no_pages() -> None:
    seen = documents.see(page("INVOICE A-1\np 99/9252\nTotal  3.00"), number_of)
    assert seen.page_of is None
