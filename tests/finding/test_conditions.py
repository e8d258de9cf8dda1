"""What a prompt asks of rows is what the rows are: from its words over pages to the table."""

from __future__ import annotations

import pytest
from tests.making import page

from fieldfare import pipeline
from fieldfare.finding.rows import Table
from fieldfare.reading.words import Document

INVOICE = """
{vendor}                                          INVOICE
12 Harrow Lane
Leeds LS1 4AB                                     Invoice number: {number}
VAT number: GB391407256                           Invoice date:   {date}
                                                  IBAN: GB29 NWBK 6016 1331 9268 19
Bill to
Jane Doe
4 Granary Wharf
Leeds LS1 4XX

Description                      Qty     Unit price       Amount
{what}                             2      {price:>8}     {net:>8}
Delivery charge                    1          10.00        10.00

                                          Net total     {sum:>8}
                                          VAT 20%       {tax:>8}
                                          Total GBP     {total:>8}
"""
MARCH = INVOICE.format(
    vendor="Harrow Lane Supplies Ltd", number="HL-2041", date="14 March 2025", what="Drafting film ",
    price="20.00", net="40.00", sum="50.00", tax="10.00", total="60.00",
)  # fmt: skip
APRIL = INVOICE.format(
    vendor="Osprey Works Ltd        ", number="OW-77", date="2 April 2025", what="Steel cabinet ",
    price="995.00", net="1,990.00", sum="2,000.00", tax="400.00", total="2,400.00",
)  # fmt: skip
ENGLISH = "Extract invoice number and total. "


def _table(prompt: object, *texts: str) -> Table:
    documents = [Document(f"{n}.pdf", (page(t),)) for n, t in enumerate(texts or (MARCH, APRIL), 1)]
    return pipeline.find(pipeline.ask(prompt), documents)  # type: ignore[arg-type]


def _column(table: Table, at: int = 0) -> list[str]:
    return [row.cells[at].value for row in table.rows]


@pytest.mark.parametrize(
    "condition",
    [
        "Only invoices over 1000 GBP.",
        "Only invoices from April 2025.",
        "Only invoices dated since 2025-04-01.",
        "Only invoices from Osprey Works.",
        "Skip anything under 100.",
        "Only invoices where the vendor name is Osprey.",
        "Only invoices between 1000 and 5000 pounds.",
    ],
)
def test_only_the_invoices_that_meet_a_condition_make_rows(condition: str) -> None:
    table = _table(ENGLISH + condition)
    assert _column(table) == ["OW-77"]
    assert [(e.file_name, e.page) for e in table.left_out] == [("1.pdf", 1)]
    (note,) = [n for n in table.notes if n.topic == "Invoices left out"]
    assert "1.pdf (Page 1)" in note.description


@pytest.mark.parametrize(
    "prompt",
    [
        "Nur Rechnungen aus April 2025: Rechnungsnummer, Gesamtbetrag",
        "Uniquement les factures supérieures à 1 000 £ : numéro de facture, total TTC",
        "Solo facturas de Osprey Works: número de factura, total",
        "Solo le fatture di aprile 2025. Numero fattura, totale.",
        "Alleen facturen boven de 1.000: factuurnummer, totaal",
        "Apenas faturas de abril de 2025: número da fatura, total",
        "Tylko faktury powyżej 1000: numer faktury, kwota brutto",
    ],
)
def test_conditions_are_followed_in_every_language(prompt: str) -> None:
    assert _column(_table(prompt)) == ["OW-77"]


def test_what_cannot_be_judged_stays_and_is_flagged() -> None:
    table = _table(ENGLISH + "Only invoices over 1000 EUR.")
    assert _column(table) == ["HL-2041", "OW-77"]
    message = "it could not be told whether this meets the conditions of the prompt"
    assert all(message in [r.message for r in row.reviews] for row in table.rows)


def test_conditions_on_line_items_leave_out_lines() -> None:
    table = _table("For each line item: description, amount. Only line items over 50.")
    assert _column(table) == ["Steel cabinet"]


@pytest.mark.parametrize(
    ("wish", "numbers"),
    [
        ("Largest amounts first.", ["OW-77", "HL-2041"]),
        ("Sort by invoice date descending.", ["OW-77", "HL-2041"]),
        ("Sort by vendor name.", ["HL-2041", "OW-77"]),
        ("Sort by total.", ["HL-2041", "OW-77"]),
        ("Newest first.", ["OW-77", "HL-2041"]),
    ],
)
def test_rows_come_in_the_order_that_is_asked_for(wish: str, numbers: list[str]) -> None:
    assert _column(_table(ENGLISH + wish)) == numbers


def test_rows_without_the_value_that_sorts_them_come_last() -> None:
    table = _table(ENGLISH + "Sort by due date.", MARCH, APRIL + "\nDue date: 1 May 2025")
    assert _column(table) == ["OW-77", "HL-2041"]


def test_an_invoice_that_came_before_makes_no_rows() -> None:
    table = _table(ENGLISH + "Remove duplicates.", MARCH, APRIL, MARCH)
    assert _column(table) == ["HL-2041", "OW-77"]
    assert [e.file_name for e in table.left_out] == ["3.pdf"]
    assert "Duplicates left out" in [n.topic for n in table.notes]


def test_without_such_a_wish_it_makes_rows_twice() -> None:
    assert _column(_table(ENGLISH, MARCH, MARCH)) == ["HL-2041", "HL-2041"]


def test_only_the_pages_that_are_named_are_read() -> None:
    both = Document("both.pdf", (page(MARCH), page(APRIL, number=2)))
    first = pipeline.find(pipeline.ask(ENGLISH + "Only read page 1 of each file."), [both])
    rest = pipeline.find(pipeline.ask(ENGLISH + "Ignore the first page."), [both])
    last = pipeline.find(pipeline.ask(ENGLISH + "Ignore the last page."), [both])
    assert [_column(t) for t in (first, rest, last)] == [["HL-2041"], ["OW-77"], ["HL-2041"]]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ({"name": "Number", "prompt": "invoice number without the prefix 'HL-'"}, "2041"),
        ({"name": "First", "prompt": "first name of the customer"}, "Jane"),
        ({"name": "Nachname", "prompt": "Nachname des Kunden"}, "Doe"),
        ({"name": "Company", "prompt": "always 'ACME'"}, "ACME"),
        ({"name": "Datum", "prompt": "Rechnungsdatum mit ausgeschriebenem Monat"}, "14 März 2025"),
        ({"name": "Date", "prompt": "date de facture, format JJ MMM AAAA"}, "14 mars 2025"),
        ({"name": "Total", "prompt": "redondeado al euro"}, "60"),
        ({"name": "Netto", "prompt": "aufgerundet"}, "50"),
        ({"name": "Datum", "prompt": "Rechnungsdatum als JJJJMMTT"}, "20250314"),
        ({"name": "Total", "prompt": "virgule comme séparateur décimal"}, "60,00"),
        ({"name": "Klant", "prompt": "alleen de achternaam"}, "Doe"),
        ({"name": "IBAN", "prompt": "les 4 derniers chiffres"}, "6819"),
        ({"name": "Credit note", "prompt": "sí/no"}, "No"),
        ({"name": "Kwartał"}, "2025-Q1"),
        ({"name": "Numero di righe"}, "2"),
        ({"name": "Mês da fatura"}, "2025-03"),
    ],
)
def test_a_column_holds_what_its_instruction_says(field: dict[str, str], value: str) -> None:
    assert _column(_table({"fields": [field]}, MARCH)) == [value]
