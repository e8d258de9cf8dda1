from __future__ import annotations

import pytest

from fieldfare.asking.speech import language

SENTENCES = {
    "de": "Bitte lies aus allen Rechnungen die Rechnungsnummer und den Gesamtbetrag aus.",
    "en": "Please read the invoice number and the total amount from all invoices.",
    "es": "Extrae el número de factura, el proveedor y el importe total. Una fila por factura.",
    "fr": "Extraire le numéro de facture, la date et le montant TTC. Une ligne par facture.",
    "it": "Estrai il numero di fattura, il fornitore e il totale. Una riga per fattura.",
    "nl": "Haal het factuurnummer, de leverancier en het totaal uit de facturen.",
    "pl": "Wyodrębnij numer faktury, sprzedawcę i kwotę brutto. Jeden wiersz na fakturę.",
    "pt": "Extraia o número da fatura, o fornecedor e o valor total. Uma linha por fatura.",
}
LISTS = {
    "de": "Rechnungsnummer; Datum; Betrag",
    "en": "Invoice No, Date, Supplier, Total",
    "es": "Fecha, Proveedor, Total",
    "fr": "Date, Fournisseur, Total",
    "it": "N. fattura, Data, Importo",
    "nl": "Datum, Leverancier, Totaal",
    "pl": "Nr faktury, Data, Kwota",
    "pt": "Nº fatura, Data, Valor",
}
GOALS = {
    "de": "Ich brauche die Daten für meine Umsatzsteuervoranmeldung",
    "en": "I need the data for my VAT return",
    "es": "Necesito los datos para la declaración del IVA",
    "fr": "J'ai besoin des données pour ma déclaration de TVA",
    "it": "Mi servono i dati per la dichiarazione IVA",
    "nl": "Ik heb de gegevens nodig voor mijn btw-aangifte",
    "pl": "Potrzebuję danych do deklaracji VAT",
    "pt": "Preciso dos dados para a declaração do IVA",
}


@pytest.mark.parametrize("prompts", [SENTENCES, LISTS, GOALS], ids=["sentence", "list", "goal"])
def test_the_language_of_a_prompt_is_told(prompts: dict[str, str]) -> None:
    assert {name: language(prompt) for name, prompt in prompts.items()} == {n: n for n in prompts}


@pytest.mark.parametrize("prompt", ["Total", "IBAN, BIC", "Description, Total", "請求書番号と合計"])
def test_a_prompt_that_speaks_for_no_language_is_english(prompt: str) -> None:
    assert language(prompt) == "en"
