"""One wish in many words of eight languages: what is left out, kept alone, put in order, or said of one column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import prompt_suite
from fieldfare.asking import ask, concepts, naming, stems
from fieldfare.asking.plan import Plan
from fieldfare.asking.terms import TERMS, Language
from fieldfare.asking.wording import fold

WISHES = Path(__file__).parent / "wishes"
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
# fmt: off
FIELDS: dict[str, str] = {
    "en": "Invoice Number, Invoice Date, Vendor Name, Net Amount, Total Amount",
    "de": "Rechnungsnummer, Rechnungsdatum, Lieferant, Nettobetrag, Bruttobetrag",
    "fr": "Numéro de facture, Date de facture, Fournisseur, Montant HT, Montant TTC",
    "es": "Número de factura, Fecha de factura, Proveedor, Base imponible, Total con IVA",
    "it": "Numero fattura, Data fattura, Fornitore, Imponibile, Totale con IVA",
    "nl": "Factuurnummer, Factuurdatum, Leverancier, Bedrag excl. btw, Totaal incl. btw",
    "pt": "Número da fatura, Data da fatura, Fornecedor, Valor sem IVA, Total com IVA",
    "pl": "Numer faktury, Data wystawienia, Sprzedawca, Kwota netto, Kwota brutto",
}
LINE_FIELDS: dict[str, str] = {
    "en": "Product Code, Description, Quantity, Unit Price, Line Total",
    "de": "Artikelnummer, Bezeichnung, Menge, Einzelpreis, Positionsbetrag",
    "fr": "Référence article, Désignation, Quantité, Prix unitaire, Total ligne",
    "es": "Código de artículo, Descripción, Cantidad, Precio unitario, Importe de línea",
    "it": "Codice articolo, Descrizione, Quantità, Prezzo unitario, Totale riga",
    "nl": "Artikelnummer, Omschrijving, Aantal, Stuksprijs, Regeltotaal",
    "pt": "Código do artigo, Descrição, Quantidade, Preço unitário, Total da linha",
    "pl": "Kod towaru, Nazwa towaru, Ilość, Cena jednostkowa, Wartość pozycji",
}
MEANT_LINES = [
    "product_code(identifier line)", "line_description(text line)", "line_quantity(quantity line)", "line_unit_price(amount line)",
    "line_amount(amount line)",
]
MEANT = ["invoice_number(identifier)", "invoice_date(date)", "vendor_name(name)", "net_amount(amount)", "total_amount(amount)"]
NAMES: dict[str, tuple[str, ...]] = {  # in the order of LANGUAGES
    "AMT": ("Total Amount", "Bruttobetrag", "Montant TTC", "Importe total", "Totale fattura", "Totaalbedrag", "Valor total", "Kwota brutto"),
    "NAM": ("Vendor Name", "Lieferant", "Fournisseur", "Proveedor", "Fornitore", "Leverancier", "Fornecedor", "Sprzedawca"),
    "TAX": ("Tax Amount", "MwSt-Betrag", "Montant TVA", "Importe IVA", "Importo IVA", "Btw-bedrag", "Valor do IVA", "Kwota VAT"),
    "RATE": ("Tax Rate", "Steuersatz", "Taux de TVA", "Tipo de IVA", "Aliquota IVA", "Btw-tarief", "Taxa de IVA", "Stawka VAT"),
    "DUE": ("Due Date", "Fälligkeitsdatum", "Date d'échéance", "Fecha de vencimiento", "Data di scadenza", "Vervaldatum", "Data de vencimento", "Termin płatności"),
    "INV": ("Invoice Number", "Rechnungsnummer", "Numéro de facture", "Número de factura", "Numero fattura", "Factuurnummer", "Número da fatura", "Numer faktury"),
    "PO": ("PO Number", "Bestellnummer", "Numéro de commande", "Número de pedido", "Numero d'ordine", "Inkoopordernummer", "Número de encomenda", "Numer zamówienia"),
    "PAID": ("Paid", "Bezahlt", "Payée", "Pagada", "Pagata", "Betaald", "Paga", "Zapłacona"),
    "IBAN": ("IBAN",) * 8,
    "DATE": ("Invoice Date", "Rechnungsdatum", "Date de facture", "Fecha de factura", "Data fattura", "Factuurdatum", "Data da fatura", "Data faktury"),
    "CTRY": ("Vendor Country", "Land des Lieferanten", "Pays du fournisseur", "País del proveedor", "Paese fornitore", "Land leverancier", "País do fornecedor", "Kraj sprzedawcy"),
    "AM2": ("Amount", "Betrag", "Montant", "Importe", "Importo", "Bedrag", "Valor", "Kwota"),
    "PTY": ("Company", "Firma", "Société", "Empresa", "Azienda", "Bedrijf", "Empresa", "Firma"),
}
ONE_ROW = (
    "One row per invoice.", "Eine Zeile pro Rechnung.", "Une ligne par facture.", "Una fila por factura.", "Una riga per fattura.",
    "Eén regel per factuur.", "Uma linha por fatura.", "Jeden wiersz na fakturę.",
)
# fmt: on


def wishes(name: str) -> Iterator[tuple[str, str, str]]:
    """What is expected, the language and the words of each wish of a file."""
    expected = ""
    for line in (WISHES / name).read_text().splitlines():
        if line.startswith("=="):
            expected = line[2:].strip()
        elif line:
            language, _, said = line.partition(" ")
            yield expected, language, said


def _effect(plan: Plan, five: Sequence[str]) -> str:
    """What a plan does besides showing the `five` fields, in one line."""
    columns = [prompt_suite._written(column) for column in plan.columns]
    changed = [got for got, meant in zip(columns, five, strict=False) if got != meant]
    said = [f"cols: {', '.join(changed + columns[5:])}"] if columns != five else []
    said += [] if plan.grain == "per_invoice" else [plan.grain]
    for what, found in (
        ("pages", sorted(map(prompt_suite._page_filter, plan.page_filters))),
        ("lines", sorted(map(prompt_suite._line_filter, plan.line_filters))),
        ("rows", sorted(prompt_suite._row_filters(plan))),
        ("sort", prompt_suite._order(plan)),
        ("unique", plan.unique),
    ):
        said += [f"{what} {found}"] if found else []
    return "; ".join(said)


@pytest.mark.parametrize("kind", ["string", "object"])
@pytest.mark.parametrize(("expected", "language", "said"), list(wishes("prompts.txt")))
def test_a_wish_does_the_same_in_all_words(
    expected: str, language: str, said: str, kind: str
) -> None:
    plan = ask(_prompt(FIELDS[language], said, kind))
    assert (_effect(plan, MEANT), plan.notes) == (expected, ())


def _prompt(fields: str, said: str, kind: str) -> str | Mapping[str, Any]:
    named = [{"name": name} for name in fields.split(", ")]
    return f"{fields}. {said}" if kind == "string" else {"fields": named, "general_prompt": said}


@pytest.mark.parametrize(("expected", "language", "said"), list(wishes("lines.txt")))
def test_line_items_are_left_out_in_all_words(expected: str, language: str, said: str) -> None:
    plan = ask(_prompt(LINE_FIELDS[language], said, "object"))
    assert (_effect(plan, MEANT_LINES), plan.notes) == (expected, ())


@pytest.mark.parametrize(("expected", "language", "said"), list(wishes("openings.txt")))
def test_a_list_is_read_whatever_leads_up_to_it(expected: str, language: str, said: str) -> None:
    plan = ask(said)
    written = ", ".join(map(prompt_suite._written, plan.columns))
    assert (written, plan.notes, plan.language) == (expected, (), language)


@pytest.mark.parametrize("kind", ["string", "object"])
@pytest.mark.parametrize(("expected", "language", "said"), list(wishes("columns.txt")))
def test_a_wish_for_one_column_does_the_same_in_all_words(
    expected: str, language: str, said: str, kind: str
) -> None:
    which, _, meant = expected.partition(" ")
    at = LANGUAGES.index(language)
    name, other = NAMES[which][at], NAMES["NAM" if which == "INV" else "INV"][at]
    prompt: str | Mapping[str, Any] = f"{other}, {name} ({said})"
    if kind == "object":
        fields = [{"name": other}, {"name": name, "prompt": said}]
        prompt = {"fields": fields, "general_prompt": ONE_ROW[at]}
    plan = ask(prompt)
    written = [prompt_suite._written(column) for column in plan.columns]
    assert (written[1:], plan.notes) == ([prompt_suite._normal(meant)], ())


@pytest.mark.parametrize(
    ("phrase", "term"),
    [
        ("Data acquisto", "invoice_date"), ("Firma des Lieferanten", "vendor_name"), ("razón social del cliente", "customer_name"),
        ("klantadres", "customer_address"), ("morada do cliente", "customer_address"), ("NIP nabywcy", "customer_tax_id"),
        ("Kundenadresse", "customer_address"), ("łączna kwota", "total_amount"), ("totaalbedrag", "total_amount"),
        ("ville du client", "customer_city"), ("modalità di pagamento", "payment_method"), ("Produktbezeichnung", "line_description"),
    ],
)  # fmt: skip
def test_a_name_put_together_of_known_words_is_understood(phrase: str, term: str) -> None:
    meaning = naming.resolve(phrase)
    assert meaning is not None
    assert meaning.term == term in TERMS


def test_a_name_with_one_unknown_word_is_not_put_together() -> None:
    assert concepts.names("Data zorgblat") == ()


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("pl", "wyciągi", "wyciągów"), ("de", "Angebote", "Angeboten"), ("es", "presupuesto", "presupuestos")],
)  # fmt: skip
def test_two_forms_of_a_word_have_one_stem(language: Language, one: str, other: str) -> None:
    assert stems.stem(fold(one), language) == stems.stem(fold(other), language)


def test_a_limit_that_no_rule_reads_is_quoted() -> None:
    (note,) = ask("Vendor, total. The blue invoices cap out at 3,500 units").notes
    assert "3,500" in note.description
