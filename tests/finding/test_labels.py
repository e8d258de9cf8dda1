"""What labels mean, and how they are recognised."""

import pytest
from tests.making import page

from fieldfare.asking.printed import PHRASES
from fieldfare.asking.terms import TERMS
from fieldfare.finding import labels
from fieldfare.finding.folio import Folio


def meanings(text: str) -> set[str]:
    """The terms that labels in one line of text may mean."""
    return {meaning.term for hit in Folio(page(text)).hits for meaning in hit.meanings}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Rechnungs-Nr.: 4711", "invoice_number"),
        ("N° facture 4711", "invoice_number"),
        ("Nº de factura: 4711", "invoice_number"),
        ("Numero fattura 4711", "invoice_number"),
        ("FACTUURNUMMER 4711", "invoice_number"),
        ("Nr faktury 4711", "invoice_number"),
        ("Inv # 4711", "invoice_number"),
        ("Fällig am 01.02.2024", "due_date"),
        ("Date d’échéance 01/02/2024", "due_date"),
        ("Termin płatności 01.02.2024", "due_date"),
        ("Zwischensumme 12,00", "subtotal"),
        ("Total TTC 12,00", "total_amount"),
        ("Ust-IdNr. DE123456789", "vendor_tax_id"),
        ("P.O. Number 77", "purchase_order"),
        ("Kd.-Nr. 12", "customer_number"),
    ],
)
def test_a_label_is_known_whatever_its_marks_and_accents(text: str, term: str) -> None:
    assert term in meanings(text)


def test_a_label_inside_an_identifier_is_none() -> None:
    assert meanings("PO-3333") == set()
    assert meanings("PO-BUYER-7788") == set()


def test_the_longest_label_wins() -> None:
    assert meanings("Order date 1.2.2024") == {"other_order_date"}


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("lnvoiceno", "invoiceno"),
        ("rechnungsdatun", "rechnungsdatum"),
        ("tota1", "total"),
        ("amuntdue", "amountdue"),
    ],
)
def test_a_misread_label_is_recognised(misread: str, meant: str) -> None:
    assert labels.nearest(misread) == meant


@pytest.mark.parametrize("word", ["tissue", "lumber", "dato", "cat", "shopping"])
def test_another_word_is_not_taken_for_a_misread_label(word: str) -> None:
    found = labels.nearest(word)
    assert found in ("", word)


def test_a_label_over_two_lines_is_read_as_one() -> None:
    assert "due_date" in meanings("Fecha de\nvencimiento: 01/02/2024")


def test_two_labels_under_one_another_stay_two() -> None:
    assert {"tax_amount", "total_amount"} <= meanings("VAT     19.00\nTotal  119.00")


def test_every_term_of_the_lexicon_is_asked_for_or_a_distractor() -> None:
    ours = {"service_period", "head_description", "head_quantity", "head_price"}
    known = set(TERMS) | ours
    strange = {t for t in PHRASES if t not in known and not t.startswith("other_")}
    assert strange == set()
