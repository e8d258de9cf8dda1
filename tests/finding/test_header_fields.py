"""The header of synthetic invoices in several layouts and languages."""

import datetime
from decimal import Decimal

import pytest
from tests.making import page

from fieldfare.asking.terms import TERMS
from fieldfare.finding import fields, locales
from fieldfare.finding.rows import Found, Header, Value
from fieldfare.reading.words import Page

ALL = frozenset(TERMS)


def header(*pages: Page) -> Header:
    """Everything found on the pages."""
    return fields.header(pages, locales.decide(pages), wanted=ALL)


def value(found: Header, term: str) -> Value | None:
    """The value of a term, None when it was not found."""
    entry = found.get(term)
    return entry.value if entry else None


GERMAN = page(
    """
Holz & Leim GmbH · Sägeweg 5 · 34117 Kassel

Erika Beispiel KG                                 Rechnungs-Nr.:   RE-2024-017
Frau Erika Beispiel                               Rechnungsdatum:  05.03.2024
Lindenallee 12                                    Kundennummer:    20815
01069 Dresden                                     Ihre Bestellung: B-4412

# Rechnung

Pos  Bezeichnung              Menge   Einzelpreis   Gesamt
1    Eichenbrett              10      45,00 €       450,00 €
2    Leim, 5 l                2       25,00 €       50,00 €

                              Nettobetrag           500,00 €
                              zzgl. 19 % MwSt       95,00 €
                              Gesamtbetrag          595,00 €

Zahlbar bis zum 04.04.2024 ohne Abzug.

Holz & Leim GmbH      Tel. 0561 123456           IBAN: DE89 3704 0044 0532 0130 00
Sägeweg 5             info@holz-leim.example     BIC: COBADEFFXXX
34117 Kassel          www.holz-leim.example      USt-IdNr.: DE136695976
"""
)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("invoice_number", "RE-2024-017"),
        ("invoice_date", datetime.date(2024, 3, 5)),
        ("due_date", datetime.date(2024, 4, 4)),
        ("customer_number", "20815"),
        ("purchase_order", "B-4412"),
        ("vendor_name", "Holz & Leim GmbH"),
        ("customer_name", "Erika Beispiel KG"),
        ("vendor_tax_id", "DE136695976"),
        ("vendor_iban", "DE89 3704 0044 0532 0130 00"),
        ("vendor_bic", "COBADEFFXXX"),
        ("currency", "EUR"),
        ("net_amount", Decimal("500.00")),
        ("tax_amount", Decimal("95.00")),
        ("total_amount", Decimal("595.00")),
        ("tax_rate", Decimal(19)),
        ("customer_postal_code", "01069"),
        ("customer_city", "Dresden"),
        ("vendor_email", "info@holz-leim.example"),
        ("document_type", "Invoice"),
    ],
)
def test_a_german_letter_gives_its_header(term: str, expected: Value) -> None:
    assert value(header(GERMAN), term) == expected


AMERICAN = page(
    """
# Blue Harbor Supply Inc.                 INVOICE
77 Dock Street
Portland, ME 04101
(207) 555-0134   billing@blueharbor.example

Invoice Number     Invoice Date     Due Date        P.O. Number
BH-20931           04/02/2024       05/02/2024      PO-5567

Bill To                              Ship To
Cedar Lane Clinic LLC                Cedar Lane Clinic LLC
9 Cedar Lane                         Rear entrance, 9 Cedar Lane
Bangor, ME 04401                     Bangor, ME 04401

Description                 Qty      Unit Price     Amount
Nitrile gloves, box         20       $8.50          $170.00
Face masks, box             10       $12.00         $120.00

                                     Subtotal       $290.00
                                     Shipping       $15.00
                                     Sales Tax (5.5%)  $15.95
                                     Total          $320.95
                                     Amount Paid    $100.00
                                     Balance Due    $220.95
"""
)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("invoice_number", "BH-20931"),
        ("invoice_date", datetime.date(2024, 4, 2)),
        ("due_date", datetime.date(2024, 5, 2)),
        ("purchase_order", "PO-5567"),
        ("vendor_name", "Blue Harbor Supply Inc."),
        ("customer_name", "Cedar Lane Clinic LLC"),
        ("currency", "USD"),
        ("net_amount", Decimal("290.00")),
        ("shipping_amount", Decimal("15.00")),
        ("tax_amount", Decimal("15.95")),
        ("total_amount", Decimal("320.95")),
        ("paid_amount", Decimal("100.00")),
        ("amount_due", Decimal("220.95")),
        ("customer_city", "Bangor"),
    ],
)
def test_an_american_layout_with_labels_over_values_gives_its_header(
    term: str, expected: Value
) -> None:
    assert value(header(AMERICAN), term) == expected


def test_nothing_is_invented_where_nothing_is_printed() -> None:
    found = header(AMERICAN)
    assert {t for t in ("vendor_iban", "vendor_tax_id", "contract_number") if t in found} == set()


RECEIPT = page(
    """
MORNING STAR BAKERY SDN BHD (723311-K)
12 JALAN MERAH
43200 CHERAS, SELANGOR
GST ID: 000812345678
Date: 21/10/2023 09:14   Receipt #: 000771

Kaya bun          2  x 2.50      5.00
Coffee            1  x 4.00      4.00

Total Sales (Incl GST)   RM      9.00
Rounding                 RM      0.02
Rounded Total            RM      9.02
Cash                     RM     10.00
Change                   RM      0.98
"""
)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("vendor_name", "MORNING STAR BAKERY SDN BHD"),
        ("invoice_date", datetime.date(2023, 10, 21)),
        ("invoice_number", "000771"),
        ("total_amount", Decimal("9.02")),
        ("currency", "MYR"),
        ("vendor_tax_id", "000812345678"),
        ("invoice_time", "09:14"),
    ],
)
def test_a_receipt_gives_merchant_date_and_what_was_paid(term: str, expected: Value) -> None:
    assert value(header(RECEIPT), term) == expected


FRENCH = page(
    """
Émetteur                                Facturé à
Atelier du Lac SARL                     Mairie de Vaubourg
4 rue des Forges                        1 place du Marché
74000 Annecy                            73000 Chambéry
N° TVA : FR40303265045                  N° TVA : FR83404833048

Facture n° FA-0117 du 12 mai 2024
Échéance : 11 juin 2024

Désignation                 Qté       P.U. HT        Total HT
Entretien                   1         1 200,00       1 200,00
Fournitures                 3         33,00          99,00

Taux      Base HT      TVA
20 %      1 200,00     240,00
5,5 %     99,00        5,45

                            Total HT                 1 299,00
                            Total TVA                245,45
                            Total TTC                1 544,45 €
"""
)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("vendor_name", "Atelier du Lac SARL"),
        ("customer_name", "Mairie de Vaubourg"),
        ("vendor_tax_id", "FR40303265045"),
        ("customer_tax_id", "FR83404833048"),
        ("invoice_number", "FA-0117"),
        ("invoice_date", datetime.date(2024, 5, 12)),
        ("due_date", datetime.date(2024, 6, 11)),
        ("net_amount", Decimal("1299.00")),
        ("tax_amount", Decimal("245.45")),
        ("total_amount", Decimal("1544.45")),
    ],
)
def test_a_french_layout_with_two_parties_and_two_rates_gives_its_header(
    term: str, expected: Value
) -> None:
    assert value(header(FRENCH), term) == expected


def test_a_value_carries_the_box_of_its_own_words() -> None:
    found = header(GERMAN)["invoice_number"]
    assert found.place is not None
    words = [w for w in GERMAN.words if w.text == "RE-2024-017"]
    assert (found.place.page, found.place.text) == (1, "RE-2024-017")
    assert found.place.box == words[0].box


def test_a_total_that_arithmetic_proves_is_surer_than_one_that_stands_alone() -> None:
    alone = page("Invoice 12\nTotal  99.00")
    assert header(GERMAN)["total_amount"].confidence > header(alone)["total_amount"].confidence


def test_sums_that_disagree_are_doubted() -> None:
    wrong = page("Net amount  100.00\nVAT 20%  20.00\nTotal  130.00")
    found = header(wrong)
    doubts = [
        d for term in ("net_amount", "tax_amount", "total_amount") for d in doubts_of(found, term)
    ]
    assert doubts != []


def doubts_of(found: Header, term: str) -> tuple[str, ...]:
    """What is doubtful of a term."""
    entry: Found | None = found.get(term)
    return entry.doubts if entry else ()


def test_a_date_whose_order_nothing_shows_is_doubted() -> None:
    found = header(page("Invoice 4711\nInvoice date 03/04/2024"))
    assert any("other way round" in doubt for doubt in found["invoice_date"].doubts)


def test_an_iban_with_a_wrong_digit_is_doubted() -> None:
    found = header(page("Bank details\nIBAN: DE89 3704 0044 0532 0130 01"))
    assert found["vendor_iban"].doubts != ()


def test_an_iban_with_a_wrong_digit_is_doubted_behind_a_line_that_ends_with_its_name() -> None:
    text = "Please pay what is due to our bank account with the IBAN\nDE89370400440532013001, BIC COBADEFFXXX"
    found = header(page(text))
    assert value(found, "vendor_iban") == "DE89370400440532013001"
    assert found["vendor_iban"].doubts != ()


def test_an_iban_over_two_lines_is_one() -> None:
    found = header(page("Please pay to IBAN DE89 3704\n0044 0532 0130 00 within 14 days"))
    assert value(found, "vendor_iban") == "DE89 3704 0044 0532 0130 00"


def test_the_date_of_an_order_is_not_the_invoice_date() -> None:
    text = "Order date: 01/02/2024\nInvoice date: 13/02/2024"
    assert value(header(page(text)), "invoice_date") == datetime.date(2024, 2, 13)


@pytest.mark.parametrize(
    "clause",
    [
        "Escompte de 5 % si règlement avant le 10.02.2024, soit 7.794,75 EUR.",
        "Pay 2,909.45 EUR if you pay by 10.02.2024.",
        "Bij betaling voor 10.02.2024 mag u 3 % aftrekken.",
        "En cas de paiement avant le 10.02.2024, net à payer : 182,27 (1,5 % d’escompte).",
        "Sconto 2 % per pagamento entro il 10.02.2024",
    ],
)
def test_a_date_for_a_rebate_is_not_the_due_date(clause: str) -> None:
    assert value(header(page(f"Invoice no. 4711 of 01.02.2024\n{clause}")), "due_date") is None


def test_a_date_without_any_rebate_is_due() -> None:
    text = "Rechnung Nr. 5 vom 01.02.2024\nZahlbar bis 10.02.2024 ohne Skonto"
    assert value(header(page(text)), "due_date") == datetime.date(2024, 2, 10)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Inv. # FT 2019/904", "FT 2019/904"),
        ("Sales Invoice No. FT 2020/95 of 05/29/2020", "FT 2020/95"),
        ("Rechnungs-Nr. Re 629-2024", "Re 629-2024"),
        ("N° document:      INVOICE0531", "INVOICE0531"),
        ("Reference No. 8894504", "8894504"),
        ("Originele factuur KH-0033", "KH-0033"),
    ],
)
def test_letters_behind_a_numbers_label_belong_to_the_number(text: str, number: str) -> None:
    assert value(header(page(text)), "invoice_number") == number


def test_a_date_with_skonto_is_not_the_due_date() -> None:
    text = "Rechnung Nr. 5 vom 01.02.2024\n2 % Skonto bei Zahlung bis 10.02.2024\nZahlbar bis 02.03.2024"
    assert value(header(page(text)), "due_date") == datetime.date(2024, 3, 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zahlbar innerhalb 30 Tagen netto bis 02.03.2024, 3% Skonto innerhalb 10 Tagen bis 10.02.2024",
        "Bei Zahlung bis 10.02.2024 3 % Skonto, bis 02.03.2024 netto",
        "Bitte überweisen Sie bis zum 02.03.2024:",
        "We ask for payment no later than 02.03.2024.",
        "Merci de régler cette facture avant le 02.03.2024",
        "Le rogamos pagar antes del 02.03.2024",
        "Si prega di pagare entro il 02.03.2024",
        "Gelieve te betalen uiterlijk op 02.03.2024",
    ],
)
def test_a_sentence_that_wants_to_be_paid_by_a_date_says_what_is_due(sentence: str) -> None:
    found = header(page(f"Rechnung Nr. 5 vom 01.02.2024\n{sentence}"))
    assert value(found, "due_date") == datetime.date(2024, 3, 2)


@pytest.mark.parametrize(
    "sentence",
    ["Bezahlt: Zahlung eingegangen bis 02.03.2024", "Wir liefern bis spätestens 02.03.2024"],
)
def test_a_date_up_to_which_something_else_is_said_is_not_due(sentence: str) -> None:
    assert "due_date" not in header(page(f"Rechnung Nr. 5 vom 01.02.2024\n{sentence}"))


def test_a_period_of_service_has_its_two_ends() -> None:
    found = header(page("Leistungszeitraum: 01.02.2024 - 29.02.2024\nRechnungsdatum: 05.03.2024"))
    ends = (value(found, "service_start"), value(found, "service_end"))
    assert ends == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    assert value(found, "invoice_date") == datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Total excl. VAT  100.00\nVAT 21%  21.00\nTotal incl. VAT  121.00",
        "Summe netto  100,00\nMwSt 21 %  21,00\nSumme brutto  121,00",
        "Total HT  100,00\nTVA  21,00\nTotal TTC  121,00",
        "Base imponible  100,00\nIVA 21%  21,00\nTotal factura  121,00",
        "Imponibile  100,00\nIVA 21%  21,00\nTotale documento  121,00",
        "Totaal excl. btw  100,00\nBtw 21%  21,00\nTe betalen  121,00",
        "Total sem IVA  100,00\nIVA 21%  21,00\nTotal a pagar  121,00",
        "Razem netto  100,00\nVAT 21%  21,00\nDo zapłaty  121,00",
    ],
)
def test_net_tax_and_total_are_told_apart_in_eight_languages(text: str) -> None:
    found = header(page(text))
    sums = [value(found, t) for t in ("net_amount", "tax_amount", "total_amount")]
    assert sums == [Decimal("100.00"), Decimal("21.00"), Decimal("121.00")]


def test_signs_stay_as_printed_on_a_credit_note() -> None:
    text = "Credit note CN-9\nNet  -100.00\nVAT 20%  -20.00\nTotal  -120.00"
    assert value(header(page(text)), "total_amount") == Decimal("-120.00")


def test_cash_and_change_are_no_totals() -> None:
    text = "TOTAL  7.50\nCASH  20.00\nCHANGE  12.50"
    assert value(header(page(text)), "total_amount") == Decimal("7.50")


def test_totals_on_the_last_page_are_found() -> None:
    first = page("Invoice 8812\nDescription      Qty   Amount\nChair   1   50.00")
    last = page("Subtotal  50.00\nVAT 10%  5.00\nTotal  55.00", number=2)
    found = header(first, last)
    assert value(found, "total_amount") == Decimal("55.00")
    assert found["total_amount"].place is not None
    assert found["total_amount"].place.page == 2


def test_an_empty_page_has_no_header() -> None:
    assert header(page("")) == {}


@pytest.mark.parametrize(
    ("order", "customer"),
    [
        ("Your order", "Customer no"),
        ("Your reference order no", "Customer number"),
        ("Your PO no.:", "Account no.:"),
        ("Ihre Bestellnummer", "Kundennummer"),
        ("Ihre Bestellung", "Kunden-Nr."),
        ("Votre numéro de commande", "Numéro client"),
        ("Su pedido", "Nº cliente"),
        ("Vostro ordine n.:", "Codice cliente:"),
        ("Uw bestelling", "Klantnummer"),
        ("Uw ordernummer", "Debiteurnummer"),
        ("Sua encomenda n.º", "Código do cliente"),
        ("Państwa zamówienie", "Numer klienta"),
    ],
)
def test_the_buyers_order_is_told_from_the_customer_number_under_it(
    order: str, customer: str
) -> None:
    found = header(
        page(
            f"""
Nina Falk                     {order:<26}B-4410/26
2 Mill Lane                   {customer:<26}20718
York YO1 7HH
"""
        )
    )
    assert (value(found, "purchase_order"), value(found, "customer_number")) == (
        "B-4410/26",
        "20718",
    )


@pytest.mark.parametrize(
    "text",
    [
        """
Bank transfer
IBAN
ES63 9990 1904
6103 0012 7788
""",
        """
Bank transfer   IBAN: ES63 9990 1904
                      6103 0012 7788
""",
        """
Bank transfer   IBAN: ES63 9990 1904 6103
                               0012 7788
""",
        """
IBAN ES63
9990 1904 6103
0012 7788
""",
    ],
)
def test_an_iban_that_breaks_over_lines_is_found_whole(text: str) -> None:
    assert value(header(page(text)), "vendor_iban") == "ES63 9990 1904 6103 0012 7788"


@pytest.mark.parametrize(
    ("line", "rate", "tax"),
    [
        ("incl. VAT 13.5%", "13.5", "2.95"),
        ("VAT 13.5% incl.", "13.5", "2.95"),
        ("inkl. 19% MwSt", "19", "3.96"),
        ("dont TVA 20%", "20", "4.13"),
        ("IVA incluido 10%", "10", "2.25"),
        ("di cui IVA 22%", "22", "4.47"),
        ("waarvan btw 21%", "21", "4.30"),
        ("w tym PTU 23%", "23", "4.64"),
    ],
)
def test_a_tax_within_the_total_of_a_receipt_is_found(line: str, rate: str, tax: str) -> None:
    found = header(
        page(
            f"""
Harbour Lane Coffee
12 Quay Street

Flat white                 4.50
Sandwich lunch            20.30
TOTAL                     24.80
{line:<26}{tax}
"""
        )
    )
    terms = ("total_amount", "tax_rate", "tax_amount", "net_amount")
    assert [value(found, t) for t in terms] == [
        Decimal("24.80"),
        Decimal(rate),
        Decimal(tax),
        None,
    ]
    assert found["tax_amount"].doubts == ()


TWO_RATES = """
Désignation               Qté       TVA       Montant HT
Confiture d'abricot       5         5,5 %     813,00
Coffret en bois           2         20 %      329,00

{sums}
Total TTC                                     1252,52
"""


@pytest.mark.parametrize(
    "sums",
    [
        """
Taux de TVA         Base HT       Montant TVA
TVA 5,5 %           813,00        44,72
TVA 20 %            329,00        65,80
Total HT                                      1142,00
Total TVA                                     110,52""",
        """
Total HT                                      1142,00
TVA 5,5 %                                     44,72
TVA 20 %                                      65,80""",
    ],
    ids=["table", "lines"],
)
def test_all_rates_of_an_invoice_are_given_in_printed_order(sums: str) -> None:
    found = header(page(TWO_RATES.format(sums=sums)))["tax_rate"]
    assert (found.value, found.place and found.place.text, found.doubts) == (
        "5.5; 20",
        "5,5 %; 20 %",
        (),
    )


def test_rates_whose_taxes_do_not_make_up_the_tax_are_not_given() -> None:
    found = header(
        page(
            TWO_RATES.format(
                sums="""
Total HT                                      1142,00
Escompte 2 %                                  10,00
Taxe communale 3 %                            70,00
Total TVA                                     110,52"""
            )
        )
    )
    assert value(found, "tax_rate") is None


def test_words_in_the_margin_do_not_hide_the_sums_beside_them() -> None:
    found = header(
        page(
            """
        Artikel              Menge    Einzelpreis    Betrag
        Trennblätter         20       9,90           198,00
MUSTER
MUSTER  Rechnungssumme Netto (excl. USt.)            198,00
        Steuerbetrag USt. 19 %                       37,62
MUSTER  Rechnungssumme Brutto (inkl. USt.)           235,62
"""
        )
    )
    terms = ("net_amount", "tax_amount", "total_amount")
    assert [(value(found, t), found[t].doubts) for t in terms] == [
        (Decimal("198.00"), ()),
        (Decimal("37.62"), ()),
        (Decimal("235.62"), ()),
    ]


def test_net_and_tax_that_only_a_tax_table_prints_are_found_by_its_rate() -> None:
    found = header(
        page(
            """
Invoice number 4711        Date 26 March 2024

Cable, 2 m           1     € 3.76
Delivery                   € 2.49
Total to pay               € 6.25

Rate      Goods      Thereof
21%       € 5.17     € 1.08
"""
        )
    )
    sums = [value(found, t) for t in ("net_amount", "tax_amount", "total_amount")]
    assert sums == [Decimal("5.17"), Decimal("1.08"), Decimal("6.25")]


def test_a_longer_label_that_is_not_known_is_not_taken_for_the_known_one_in_it() -> None:
    text = "Fattura n. 4711 del 28/04/2026\n\nScadenza condizioni economiche: 31/10/2026"
    later = text + "\n\nScadenza: 03/06/2026"
    assert value(header(page(later)), "due_date") == datetime.date(2026, 6, 3)


def test_a_date_within_the_items_does_not_outdo_one_with_a_weak_label() -> None:
    found = header(
        page(
            """
PO Box 891 / 4 Clover Court        DATE           INVOICE NO.
Stonefield 4825
ABN 51 824 753 556                 11/04/2024     27336

QTY     DESCRIPTION                RATE           AMOUNT
1       Signs as per quotation     439.50         439.50
        Emailed 15/03/2024.
                                   TOTAL          439.50
"""
        )
    )
    assert value(found, "invoice_date") == datetime.date(2024, 4, 11)


def test_a_value_in_large_type_is_found_centred_under_its_label() -> None:
    text = """
Invoice 4711 of 28/04/2024

      TOTAL TO PAY           DUE DATE
      454.79              3 June 2024
"""
    assert value(header(page(text)), "due_date") == datetime.date(2024, 6, 3)


def test_the_value_right_under_a_label_comes_before_another_beside_it_in_its_column() -> None:
    text = """
Date :            Due date :        Number :
                                                          34603073454
21/11/2025        05/01/2026        # 2025-0272
"""
    assert value(header(page(text)), "invoice_number") == "2025-0272"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VAT No. 348436086", "348436086"),
        ("GST/HST 71062 7035 RT0001", "71062 7035 RT0001"),
        ("UID CHE-287.397.048 MWST", "CHE-287.397.048 MWST"),
        ("27JSYFR6048P1ZQ", "27JSYFR6048P1ZQ"),
        ("R.F.C. BUHU930713X41", "BUHU930713X41"),
        ("GST 1,229.15", None),
    ],
)
def test_a_tax_id_is_told_by_its_shape_from_numbers_and_amounts(
    text: str, expected: str | None
) -> None:
    assert (
        value(header(page(f"Cedar Lantern\n12 High Street\n{text}")), "vendor_tax_id") == expected
    )


def test_a_bare_dollar_is_the_peso_where_the_document_is_argentinian() -> None:
    text = "Factura 4711\nCUIT 30-00757459-9\n\nTotal   $ 1.234,00"
    assert value(header(page(text)), "currency") == "ARS"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bill n° 4711-A", "4711-A"),
        ("Invoice To     Inv No:     884/05/2018", "884/05/2018"),
        ("No. 3, 3rd Cross, Bath\n\nINV:\n20255429", "20255429"),
        ("Handelsrechnung (380) Nr. 471102 vom 15.11.2024", "471102"),
    ],
)
def test_a_number_is_found_by_other_words_for_number_and_not_in_a_street(
    text: str, expected: str
) -> None:
    assert value(header(page(text)), "invoice_number") == expected


def test_a_postcode_beside_a_label_is_not_its_number() -> None:
    text = "Bestellnummer:       7095 Eisenstadt\nRechnung Nr. 4711"
    assert "purchase_order" not in header(page(text))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Handwerkerrechnung 23.0061", "23.0061"),
        ("Facture originale AR17-38635", "AR17-38635"),
        ("INVOICE / STATEMENT V-23-5491", "V-23-5491"),
        ("Invoice for services 2026.38395", "2026.38395"),
    ],
)
def test_a_number_ends_a_title_that_says_more_than_its_noun(title: str, expected: str) -> None:
    assert (
        value(header(page(f"Cedar Lantern\n\n{title}\n\nTotal 5.00")), "invoice_number") == expected
    )


def test_a_total_with_an_unknown_label_is_told_by_net_and_tax() -> None:
    found = header(page("Zwischensumme   447,00 €\nUSt. 20%   89,40 €\nZu begleichen   536,40 €"))
    sums = [value(found, t) for t in ("net_amount", "tax_amount", "total_amount")]
    assert sums == [Decimal("447.00"), Decimal("89.40"), Decimal("536.40")]


def test_the_reference_of_a_payment_is_no_order_number() -> None:
    found = header(
        page("Rechnungs-Nr. BL39521\n\nIBAN DE89 3704 0044 0532 0130 00\nReferenz: BL39521")
    )
    assert "purchase_order" not in found


def test_rand_are_read_as_money() -> None:
    assert value(header(page("Total Amount   R83,391.77")), "total_amount") == Decimal("83391.77")


@pytest.mark.parametrize("line", ["50-9526515", "ID: 50-9526515"])
def test_a_number_in_the_shape_of_an_ein_under_the_sellers_name_is_its_tax_id(line: str) -> None:
    text = f"Evander Supply Co.\n980 Arroyo Road, Springfield, IL 62704\n{line}\n\nInvoice 2023-9723\nBill to\nHall Ltd"
    assert value(header(page(text)), "vendor_tax_id") == "50-9526515"


def test_a_number_in_the_shape_of_an_ein_elsewhere_is_no_tax_id() -> None:
    text = "Evander Supply Co.\n980 Arroyo Road, Springfield, IL 62704\n\nInvoice 2023-9723\n\n\nGoods\n50-9526515\nBolts"
    assert "vendor_tax_id" not in header(page(text))
