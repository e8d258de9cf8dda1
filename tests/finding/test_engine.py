"""A plan and pages become rows: the whole of finding, on pages made in code."""

from __future__ import annotations

import msgspec
from tests.making import page

from fieldfare.asking.plan import Column, Format, Grain, LineFilter, PageFilter, Plan
from fieldfare.finding import engine
from fieldfare.finding.rows import Row, Table
from fieldfare.reading.words import Document, EInvoice, FailedPage, Page

INVOICE = """
Harrow Lane Supplies Ltd                          # INVOICE
12 Harrow Lane
Leeds LS1 4AB                                     Invoice number: {number}
VAT number: GB391407256                           Invoice date:   14 September 2026

Bill to
Osprey Architects LLP
4 Granary Wharf
Leeds LS1 4XX

Description                      Qty     Unit price       Amount
Drafting film A1                   6          48.90       293.40
Technical pen set                  4          36.50       146.00
Delivery charge                    1          10.00        10.00

                                          Net total       449.40
                                          VAT 20%          89.88
                                          Total due GBP   539.28
"""

HEADER = Plan(
    (
        Column("Invoice Number", "invoice_number", kind="identifier"),
        Column("Date", "invoice_date", kind="date"),
        Column("Vendor", "vendor_name", kind="name"),
        Column("Total", "total_amount", kind="amount"),
    ),
    "per_invoice",
)
LINES = Plan(
    (
        Column("Invoice Number", "invoice_number", kind="identifier"),
        Column("Item", "line_description", level="line"),
        Column("Amount", "line_amount", kind="amount", level="line"),
    ),
    "per_line_item",
)


def invoice(number: str = "HL-2041", at: int = 1, **changes: str) -> Page:
    text = INVOICE.format(number=number).replace("# INVOICE", "INVOICE")
    for old, new in changes.items():
        text = text.replace(old.replace("_", " "), new)
    return page(text, number=at)


def values(row: Row) -> list[str]:
    return [cell.value for cell in row.cells]


def found(plan: Plan, *pages: Page, **rest: object) -> Table:
    return engine.find(plan, [Document("a.pdf", pages, **rest)])  # type: ignore[arg-type]


def replaced(plan: Plan, **changes: object) -> Plan:
    return msgspec.structs.replace(plan, **changes)


def test_an_invoice_becomes_one_row() -> None:
    table = found(HEADER, invoice())
    assert [values(row) for row in table.rows] == [
        ["HL-2041", "2026-09-14", "Harrow Lane Supplies Ltd", "539.28"]
    ]


def test_line_items_become_rows_that_repeat_the_invoice() -> None:
    table = found(LINES, invoice())
    assert [values(row) for row in table.rows] == [
        ["HL-2041", "Drafting film A1", "293.40"],
        ["HL-2041", "Technical pen set", "146.00"],
        ["HL-2041", "Delivery charge", "10.00"],
    ]


def test_one_row_an_invoice_joins_what_its_lines_say() -> None:
    table = found(replaced(LINES, grain="per_invoice"), invoice())
    assert values(table.rows[0])[1] == "Drafting film A1; Technical pen set; Delivery charge"


def test_shipping_lines_are_left_out_when_the_plan_says_so() -> None:
    table = found(replaced(LINES, line_filters=(LineFilter("shipping"),)), invoice())
    assert [values(row)[1] for row in table.rows] == ["Drafting film A1", "Technical pen set"]


def test_several_invoices_in_one_file_become_several_rows_and_a_note() -> None:
    table = found(HEADER, invoice("HL-1", 1), invoice("HL-2", 2), invoice("HL-3", 3))
    assert [values(row)[0] for row in table.rows] == ["HL-1", "HL-2", "HL-3"]
    assert [row.pages for row in table.rows] == [(1,), (2,), (3,)]
    assert [note.topic for note in table.notes] == ["Several documents in one file"]


def test_the_prompt_settles_the_order_of_day_and_month() -> None:
    either = invoice(**{"14_September_2026": "03/04/2026"})
    read = {
        order: values(found(replaced(HEADER, day_order=order), either).rows[0])[1]
        for order in ("day", "month")
    }
    assert read == {"day": "2026-04-03", "month": "2026-03-04"}


def test_a_letter_is_left_out_when_the_plan_says_so() -> None:
    letter = page(
        "Dear Ms Osprey,\nplease find our invoice enclosed.\nYours sincerely,\nJo March", number=1
    )
    plan = replaced(HEADER, page_filters=(PageFilter("ignore", "cover_letter"),))
    table = found(plan, letter, invoice(at=2))
    assert [row.pages for row in table.rows] == [(2,)]
    assert [(entry.page, entry.reason) for entry in table.left_out] == [
        (1, "left out as asked: cover letter")
    ]


def test_a_delivery_note_beside_an_invoice_is_set_aside_with_a_note() -> None:
    note = page("# Delivery Note\nDrafting film A1   6\nTechnical pen set   4", number=2)
    table = found(HEADER, invoice(), note)
    assert [row.pages for row in table.rows] == [(1,)]
    assert [n.topic for n in table.notes] == ["Documents to extract from"]
    assert [a.instructions for a in table.notes[0].suggested_prompt_additions] == [
        ("Ignore delivery note pages",),
        ("Extract from 'Invoice' and 'Delivery Note'",),
    ]


def test_a_printed_label_that_is_no_business_term_is_found_by_its_words() -> None:
    plan = Plan((Column("Meter Number", label="Meter Number"),), "per_invoice")
    text = INVOICE.format(number="HL-1") + "\nMeter number: EL-88213"
    assert values(found(plan, page(text)).rows[0]) == ["EL-88213"]


def test_the_documents_currency_stands_beside_amounts_where_it_is_asked_for() -> None:
    total = Column("Net", "net_amount", kind="amount", format=Format(symbol="code"))
    assert values(found(Plan((total,), "per_invoice"), invoice()).rows[0]) == ["449.40 GBP"]


def test_what_the_page_does_not_show_stays_empty() -> None:
    plan = Plan((Column("IBAN", "vendor_iban"), Column("PO", "purchase_order")), "per_invoice")
    assert values(found(plan, invoice()).rows[0]) == ["", ""]


def test_every_filled_cell_says_where_it_stands() -> None:
    row = found(HEADER, invoice()).rows[0]
    assert [cell.place.text if cell.place else None for cell in row.cells] == [
        "HL-2041",
        "14 September 2026",
        "Harrow Lane Supplies Ltd",
        "539.28",
    ]


def test_sums_that_do_not_add_up_are_flagged() -> None:
    table = found(HEADER, invoice(**{"89.88": "79.88"}))
    assert [review.columns for review in table.rows[0].reviews] == [("Total",)]


def test_an_embedded_invoice_that_agrees_makes_the_value_surer() -> None:
    alone = found(HEADER, invoice()).rows[0].cells[3]
    backed = found(
        HEADER, invoice(), einvoice=EInvoice("EN 16931", {"total_amount": "539.28"})
    ).rows[0]
    assert backed.cells[3].confidence >= max(alone.confidence, 0.99)
    assert not backed.reviews


def test_an_embedded_invoice_that_disagrees_is_a_review_and_the_printed_value_stays() -> None:
    row = found(HEADER, invoice(), einvoice=EInvoice("EN 16931", {"total_amount": "540.00"})).rows[
        0
    ]
    assert values(row)[3] == "539.28"
    assert [review.columns for review in row.reviews] == [("Total",)]


def test_a_page_that_could_not_be_read_beside_the_document_is_flagged() -> None:
    table = found(HEADER, invoice(), failed=(FailedPage(2, "BROKEN_PAGE", "It is broken."),))
    assert ["could not be read" in review.message for review in table.rows[0].reviews] == [True]


def test_an_open_grain_means_lines_where_lines_are_asked_for() -> None:
    grains: list[Grain] = [
        found(replaced(plan, grain="automatic"), invoice()).grain for plan in (HEADER, LINES)
    ]
    assert grains == ["per_invoice", "per_line_item"]


def test_an_open_grain_means_invoices_where_no_document_has_lines() -> None:
    table = found(replaced(LINES, grain="automatic"), page("# INVOICE\nInvoice number: A-1"))
    assert table.grain == "per_invoice"


def test_the_same_pages_give_the_same_table() -> None:
    once, again = (msgspec.json.encode(found(LINES, invoice())) for _ in range(2))
    assert once == again
