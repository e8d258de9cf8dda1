"""What the names of columns mean, however they are written."""

from __future__ import annotations

from collections import defaultdict

import pytest

from fieldfare.asking import naming
from fieldfare.asking.terms import TERMS


def _meaning(phrase: str, *, on_lines: bool = False) -> str:
    meaning = naming.resolve(phrase, on_lines=on_lines)
    return (meaning.term or f"={meaning.derived}") if meaning else ""


@pytest.mark.parametrize("term", TERMS.values(), ids=lambda term: term.name)
def test_a_term_is_meant_by_its_own_title(term: naming.Term) -> None:
    assert _meaning(term.title) == term.name


def test_no_name_means_two_terms_of_one_language() -> None:
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    for term in TERMS.values():
        for language, names in term.called.items():
            for name in names:
                meant[language, naming.key(name)].add(term.name)
    known = {("en", "price"), ("fr", "montant")}  # the general name of the one, of lines the other
    assert {name: terms for name, terms in meant.items() if len(terms) > 1}.keys() <= known


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [
        ("Invoice No.", "invoice_number"),
        ("invoice #", "invoice_number"),
        ("BillNo", "invoice_number"),
        ("INVOICE_NUMBER", "invoice_number"),
        ("invoiceNumber", "invoice_number"),
        ("number of the invoice", "invoice_number"),
        ("date of invoice", "invoice_date"),
        ("Supplier VAT number", "vendor_tax_id"),
        ("the vendor's IBAN", "vendor_iban"),
        ("total amount incl. VAT", "total_amount"),
        ("Total (incl. VAT)", "total_amount"),
        ("amount excl. tax", "net_amount"),
        ("Total before VAT", "net_amount"),
        ("VAT %", "tax_rate"),
        ("Buyer VAT ID", "customer_tax_id"),
        ("PO #", "purchase_order"),
        ("Bill to", "customer_name"),
        ("customer's address", "customer_address"),
        ("Total Payable", "amount_due"),
        ("montant dû", "amount_due"),
        ("n° de facture", "invoice_number"),
        ("Kwotę brutto", "total_amount"),
        ("LineTaxCode", "line_tax_rate"),
        ("Line Item Qty", "line_quantity"),
        ("price per unit", "line_unit_price"),
        ("unit prices", "line_unit_price"),
        ("HSN/SAC", "product_code"),
        ("number of line items", "=line_item_count"),
        ("payment_term_days", "=days_to_pay"),
        ("Is it a credit note", "=is_credit_note"),
        ("has PO number", "=has_purchase_order"),
        ("source file name", "=source_file"),
        ("meter number", ""),
        ("credit note", ""),
        ("", ""),
        ("!!", ""),
    ],
)
def test_a_name_is_understood_however_it_is_written(phrase: str, meaning: str) -> None:
    assert _meaning(phrase) == meaning


@pytest.mark.parametrize(
    ("phrase", "anywhere", "on_lines"),
    [
        ("total", "total_amount", "line_amount"),
        ("tax", "tax_amount", "line_tax_amount"),
        ("VAT rate", "tax_rate", "line_tax_rate"),
        ("date", "invoice_date", "line_date"),
        ("price", "total_amount", "line_unit_price"),
        ("discount", "discount_amount", "line_discount"),
        ("invoice number", "invoice_number", "invoice_number"),
        ("montant HT", "net_amount", "line_amount"),
        ("Betrag", "total_amount", "line_amount"),
    ],
)
def test_some_names_mean_another_thing_on_line_items(
    phrase: str, anywhere: str, on_lines: str
) -> None:
    assert (_meaning(phrase), _meaning(phrase, on_lines=True)) == (anywhere, on_lines)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Meter Number", "identifier"),
        ("Consumption kWh", "quantity"),
        ("Standing Charge", "amount"),
        ("Check-in Date", "date"),
        ("Occupancy Rate", "rate"),
        ("Driver", "name"),
        ("Job Site Location", "address"),
        ("Approved?", "yes_no"),
        ("Tariff", "text"),
    ],
)
def test_a_label_s_kind_is_guessed_from_its_words(label: str, kind: str) -> None:
    assert naming.kind_of_label(label) == kind


def test_a_label_that_speaks_of_products_is_looked_for_on_lines() -> None:
    assert naming.label("Product Weight").level == "line"
    assert naming.label("Gross Weight").level == "invoice"
