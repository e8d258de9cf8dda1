"""Labels that no list holds are understood from their words, or left alone."""

import pytest
from tests.finding.test_header_fields import header, value
from tests.making import page

from fieldfare.finding import composed
from fieldfare.finding.folio import Folio
from fieldfare.finding.spelling import folded


def first(label: str) -> str:
    """What a label means first of all, "" where it is not understood."""
    words = [token.key for token in Folio(page(label)).pieces[0].tokens]
    meant = composed.meanings(words)
    return meant[0].term if meant else ""


@pytest.mark.parametrize(
    ("label", "term"),
    [
        ("Payable on or before", "due_date"),
        ("Datum incasso", "due_date"),
        ("Date d'exigibilité", "due_date"),
        ("Data addebito", "due_date"),
        ("Term. płatności", "due_date"),
        ("Vence a", "due_date"),
        ("Data de vencimento da fatura", "due_date"),
        ("Opgemaakt op", "invoice_date"),
        ("Data emissione fattura", "invoice_date"),
        ("Date of shipping", "delivery_date"),
        ("Del. date", "delivery_date"),
        ("Faktuurnr", "invoice_number"),
        ("Numero da fatura recibo", "invoice_number"),
        ("N° d'engagement", "purchase_order"),
        ("Best.-Nr", "purchase_order"),
        ("Opdrachtnummer", "purchase_order"),
        ("GST rate 10%", "tax_amount"),
        ("21,00 % BTW", "tax_amount"),
        ("TVH à 13%", "tax_amount"),
        ("Aliquota 22%", "tax_amount"),
        ("I.V.A. 22 % su imponibile", "tax_amount"),
        ("Suma wartości netto", "net_amount"),
        ("Valor líquido s/ IVA", "net_amount"),
        ("Total goods and services", "subtotal"),
        ("Somme HT", "net_amount"),
        ("Imp. neto", "net_amount"),
        ("Montant avant taxes", "net_amount"),
        ("Zw.-Summe", "subtotal"),
        ("Soma parcial", "subtotal"),
        ("Total itens", "subtotal"),
        ("Data creazione", "invoice_date"),
        ("Fecha de creación", "invoice_date"),
        ("Pagare entro", "due_date"),
        ("Remit before", "due_date"),
        ("Saldo pendiente", "amount_due"),
    ],
)
def test_known_words_together_tell_what_a_label_means(label: str, term: str) -> None:
    assert first(label) == term


@pytest.mark.parametrize(
    "label",
    [
        "Zahlungsbedingungen",
        "19%",
        "Serviettennummer",
        "Delivery of oak boards",
        "Payment method",
        "",
    ],
)
def test_a_label_with_an_unknown_word_or_another_purpose_is_left_alone(label: str) -> None:
    assert first(label) == "" if label else composed.meanings(()) == ()


def test_a_compound_says_what_its_parts_say() -> None:
    assert composed.senses(folded("Fälligkeitsdatum")) == {"due", "date"}


def test_a_phrase_of_the_list_goes_before_its_words() -> None:
    (hit,) = Folio(page("Order date: 3 May 2024")).hits
    assert hit.meanings[0] == ("other_order_date", 1.0)


@pytest.mark.parametrize(
    ("line", "term", "expected"),
    [
        ("Datum incasso 03-09-2018", "due_date", "2018-09-03"),
        ("Invoice & Packing Slip INV-4370", "invoice_number", "INV-4370"),
        ("Handelsrechnung (380) Nr. TX-471102 vom 15.11.2024", "invoice_number", "TX-471102"),
        ("Facture de vente A 7089/25", "invoice_number", "A 7089/25"),
        ("Customer Credit 756/01/2026", "invoice_number", "756/01/2026"),
        ("Number 1974", "invoice_number", "1974"),
        ("Factura Nº A 0008/23", "invoice_number", "A 0008/23"),
    ],
)
def test_a_value_is_found_behind_a_label_understood_so(line: str, term: str, expected: str) -> None:
    assert str(value(header(page(line)), term)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "This replaces invoice D74/1054.",
        "Bitte nennen Sie stets unsere\nRechnungsnummer.\n\nSteuer-Nr.\n177/354/04298",
    ],
)
def test_an_invoice_that_a_sentence_speaks_of_is_not_this_one(text: str) -> None:
    assert value(header(page(text)), "invoice_number") is None


LABELS_IN_A_ROW = """
Re.Nr. / Invoice ID:      Fakturadatum / Invoice Date:      Zahltag / Date Due:
RE2501004                 31.01.2025                        21.02.2025
"""


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("invoice_number", "RE2501004"),
        ("invoice_date", "2025-01-31"),
        ("due_date", "2025-02-21"),
    ],
)
def test_labels_in_two_languages_stand_over_their_values(term: str, expected: str) -> None:
    assert str(value(header(page(LABELS_IN_A_ROW)), term)) == expected


def test_a_weak_label_goes_before_a_date_without_one() -> None:
    found = header(page("Data:    17/01/2021\n\nentregue em 20/12/2020"))
    assert str(value(found, "invoice_date")) == "2021-01-17"


def test_the_tax_of_all_rates_is_taken_where_it_is_printed_beside_them() -> None:
    found = header(
        page(
            """
            Summe brutto      352,50 €
            zzgl. 7 % MwSt     16,38 €
            zzgl. 19 % MwSt    16,31 €
            Summe MwSt         32,69 €
            """
        )
    )
    assert str(value(found, "tax_amount")) == "32.69"


def test_a_withholding_stands_between_net_tax_and_total() -> None:
    found = header(
        page(
            """
            Subtotal            22.277,74
            IVA 21 %             4.678,33
            Retención IRPF      -1.559,44
            TOTAL               25.396,63
            """
        )
    )
    assert str(value(found, "total_amount")) == "25396.63"


def test_a_fee_in_a_sentence_is_no_total() -> None:
    found = header(
        page("Amount Due    INR 385.50\n\nLate payments are charged INR 544.63 per reminder.")
    )
    assert str(value(found, "total_amount")) == "385.50"


@pytest.mark.parametrize(
    ("text", "term", "day"),
    [
        ("Pagamento zzyzx entro 10.02.2024", "due_date", 10),  # one word is strange
        ("Datum Zzyzx 10.02.2024", "invoice_date", 10),
        ("Date of invoice February 10, 2024", "invoice_date", 10),
    ],
)
def test_a_date_behind_a_label_with_one_strange_word_is_what_the_others_say(
    text: str, term: str, day: int
) -> None:
    found = value(header(page(f"Rechnung Nr. 4711\n{text}")), term)
    assert getattr(found, "day", None) == day


def test_a_strange_word_leaves_other_labels_alone() -> None:
    assert first("Betrag Zzyzx") == ""
    assert first("Zzyzx Nummer") == ""
