"""One document, one locale."""

import pytest

from fieldfare.finding import locales


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Summe 1.234,56  Netto 12,00", ","),
        ("Total 1,234.56  Net 12.00", "."),
        ("Rechnung Summe Menge 1.250 Datum Betrag", ","),
        ("Invoice total quantity amount due 1,250", "."),
    ],
)
def test_the_decimal_mark_is_told_by_figures_then_by_language(text: str, expected: str) -> None:
    assert locales.of_texts([text]).decimal == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invoice date 25/04/2024 due 03/05/2024", True),
        ("Invoice date 04/25/2024 due 05/03/2024", False),
        ("Invoice date 03/04/2024 Austin, TX 78701 $5.00", False),
        ("Invoice date 03/04/2024 VAT GB123456789 £5.00", True),
        ("Factuur datum 03/04/2024 totaal bedrag", True),
        ("Rechnung vom 03.04.2024", True),
    ],
)
def test_the_order_of_day_and_month_is_told_by_evidence(text: str, *, expected: bool) -> None:
    assert locales.of_texts([text]).day_first is expected


def test_an_order_that_nothing_shows_is_not_sure() -> None:
    assert not locales.of_texts(["Invoice 03/04/2024"]).day_first_sure


def test_a_date_printed_twice_shows_the_order() -> None:
    locale = locales.of_texts(["Invoice 03/04/2024 issued on 4 March 2024"])
    assert (locale.day_first, locale.day_first_sure) == (False, True)


def test_a_year_with_a_thirteenth_month_shows_that_the_day_comes_first() -> None:
    assert locales.of_texts(["Date 2015-26-12"]).year_day_month


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rechnung Nummer Datum für die Lieferung", "de"),
        ("facture numéro montant échéance", "fr"),
        ("factura número fecha vencimiento importe", "es"),
        ("fattura numero scadenza importo", "it"),
        ("factuur factuurdatum bedrag vervaldatum", "nl"),
        ("fatura número vencimento valor descrição", "pt"),
        ("faktura sprzedawca nabywca kwota", "pl"),
        ("invoice number amount due description", "en"),
    ],
)
def test_the_language_is_told_by_invoice_words(text: str, expected: str) -> None:
    assert locales.of_texts([text]).language == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Springfield, IL 62701", "US"),
        ("London SW1A 1AA", "GB"),
        ("USt-IdNr. DE136695976", "DE"),
        ("Tel. +33 1 23 45 67 89", "FR"),
        ("www.example.pl", "PL"),
        ("Harta Jaya Sdn Bhd", "MY"),
    ],
)
def test_the_country_is_told_by_ids_phones_postcodes_and_names(text: str, expected: str) -> None:
    assert locales.of_texts([text]).country == expected


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Invoice INV-2019/09-0059 of 09/06/2019", (False, True)),
        ("Invoice 201909-0059 of 06/09/2019", (True, True)),
        ("Invoice 09/2019/00059 of 06/09/2019", (True, True)),
        ("Facture numéro FA-2019/09/0059 du 09/06/2019", (False, False)),
        ("Invoice 2019/07/0059 of 09/06/2019", (True, False)),
    ],
)
def test_a_month_within_the_number_shows_the_order(text: str, order: tuple[bool, bool]) -> None:
    locale = locales.of_texts([text])
    assert (locale.day_first, locale.day_first_sure) == order
