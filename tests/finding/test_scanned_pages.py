"""Header fields on pages that OCR read, with the noise that it makes."""

import datetime
from decimal import Decimal

import msgspec
import pytest
from tests.making import page

from fieldfare.finding import fields, locales
from fieldfare.finding.rows import Header, Value

WANTED = frozenset(
    {
        "invoice_number",
        "invoice_date",
        "total_amount",
        "net_amount",
        "tax_amount",
        "vendor_name",
        "currency",
    }
)


def scanned(text: str) -> Header:
    """What is found on the page when OCR has read it."""
    leaf = msgspec.structs.replace(page(text), source="ocr")
    return fields.header([leaf], locales.decide([leaf]), wanted=WANTED)


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("lnvoice No: 5521", "invoice_number", "5521"),
        ("InvoiceNo:5521", "invoice_number", "5521"),
        ("Rechnungsdatun 05.03.2024", "invoice_date", datetime.date(2024, 3, 5)),
        ("Date:05/13/2024", "invoice_date", datetime.date(2024, 5, 13)),
        ("Total:12.50", "total_amount", Decimal("12.50")),
        ("TOTAL.....12.50", "total_amount", Decimal("12.50")),
        ("Grand TotalRM21.85", "total_amount", Decimal("21.85")),
        ("T0TAL  12.50", "total_amount", Decimal("12.50")),
        ("TOTAL  12. 50", "total_amount", Decimal("12.50")),
        ("TOTAL (GST INCL)  38.37", "total_amount", Decimal("38.37")),
        ("Total  Due :  9.90", "total_amount", Decimal("9.90")),
    ],
)
def test_noise_does_not_hide_a_value(text: str, term: str, expected: Value) -> None:
    found = scanned(text)
    assert term in found
    assert found[term].value == expected


def test_the_rows_of_a_tax_table_are_not_the_total() -> None:
    text = """
Zu zahlen            24,23
Bar                  40,00
Zurück               15,77

MwSt      Netto    Betrag   Brutto
C  7,00%  17,33    1,21     18,54
D 19,00%   4,78    0,91      5,69
"""
    assert scanned(text)["total_amount"].value == Decimal("24.23")


def test_taxes_and_rounding_between_gross_and_net_make_net_the_total() -> None:
    text = """
Gross Amt     47.80
Svr Tax        2.87
GST (6%)       2.86
Net Amt       53.53
"""
    assert scanned(text)["total_amount"].value == Decimal("53.53")


def test_a_total_below_a_larger_amount_is_doubted() -> None:
    found = scanned("Coffee  5.25\nTotal  0.20")
    assert found["total_amount"].doubts != ()


def test_a_total_that_cash_and_change_confirm_is_not_doubted() -> None:
    found = scanned("Tea  3.00\nCake  4.50\nTotal  7.50\nCash  20.00\nChange  12.50")
    assert (found["total_amount"].value, found["total_amount"].doubts) == (Decimal("7.50"), ())


def test_words_that_a_till_sets_wide_apart_are_one_name() -> None:
    found = scanned("OAK  &  ELM\n12 Long Street\nLeeds LS1 5HD\nTotal  4.50")
    assert found["vendor_name"].value == "OAK & ELM"
