from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from drawing import lines, pdf
from fieldfare.children.reader import Reader
from fieldfare.reading.einvoice import NotAnInvoice, einvoice, parsed

HEADER = """<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
<ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
</rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>R-17</ram:ID><ram:TypeCode>{kind}</ram:TypeCode><ram:IssueDateTime>
<udt:DateTimeString format="102">20240119</udt:DateTimeString></ram:IssueDateTime>
</rsm:ExchangedDocument>"""
LINE = """<ram:IncludedSupplyChainTradeLineItem>
<ram:AssociatedDocumentLineDocument><ram:LineID>{number}</ram:LineID>{status}
</ram:AssociatedDocumentLineDocument>
<ram:SpecifiedTradeProduct><ram:SellerAssignedID>A-{number}</ram:SellerAssignedID>
<ram:Name>Bücherregal
   Eiche</ram:Name></ram:SpecifiedTradeProduct>
<ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>
<ram:ChargeAmount>149.50</ram:ChargeAmount></ram:NetPriceProductTradePrice>
</ram:SpecifiedLineTradeAgreement>
<ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">2</ram:BilledQuantity>
</ram:SpecifiedLineTradeDelivery>
<ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>
<ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>
<ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>299.00</ram:LineTotalAmount>
</ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
</ram:IncludedSupplyChainTradeLineItem>"""
REST = """<ram:ApplicableHeaderTradeAgreement>
<ram:SellerTradeParty><ram:Name>Müller &amp; Söhne</ram:Name><ram:PostalTradeAddress>
<ram:PostcodeCode>80333</ram:PostcodeCode><ram:LineOne>Hauptstr. 1</ram:LineOne>
<ram:CityName>München</ram:CityName></ram:PostalTradeAddress>
<ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">201/113</ram:ID></ram:SpecifiedTaxRegistration>
<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE123456789</ram:ID></ram:SpecifiedTaxRegistration>
</ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Kunde AG</ram:Name></ram:BuyerTradeParty>
<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-9</ram:IssuerAssignedID>
</ram:BuyerOrderReferencedDocument></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount>
<ram:IBANID>DE89370400440532013000</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
</ram:SpecifiedTradeSettlementPaymentMeans>
<ram:ApplicableTradeTax><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>
<udt:DateTimeString format="102">20240202</udt:DateTimeString></ram:DueDateDateTime>
</ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation>
<ram:LineTotalAmount>299.00</ram:LineTotalAmount><ram:AllowanceTotalAmount>0.00</ram:AllowanceTotalAmount>
<ram:TaxBasisTotalAmount>299.00</ram:TaxBasisTotalAmount>
<ram:TaxTotalAmount currencyID="CZK">1400.00</ram:TaxTotalAmount>
<ram:TaxTotalAmount currencyID="EUR">56.81</ram:TaxTotalAmount>
<ram:GrandTotalAmount>355.81</ram:GrandTotalAmount><ram:DuePayableAmount>355.81</ram:DuePayableAmount>
</ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>"""

FIELDS = {
    "invoice_number": "R-17",
    "invoice_date": "2024-01-19",
    "document_type": "invoice",
    "currency": "EUR",
    "due_date": "2024-02-02",
    "purchase_order": "PO-9",
    "vendor_name": "Müller & Söhne",
    "vendor_address": "Hauptstr. 1, 80333 München",
    "vendor_postal_code": "80333",
    "vendor_city": "München",
    "vendor_tax_id": "DE123456789",
    "vendor_iban": "DE89370400440532013000",
    "customer_name": "Kunde AG",
    "subtotal": "299.00",
    "net_amount": "299.00",
    "tax_amount": "56.81",
    "tax_rate": "19",
    "total_amount": "355.81",
    "amount_due": "355.81",
}
ITEM = {
    "line_number": "1",
    "product_code": "A-1",
    "line_description": "Bücherregal Eiche",
    "line_quantity": "2",
    "line_unit_price": "149.50",
    "line_tax_rate": "19",
    "line_amount": "299.00",
}


def line(number: int = 1, status: str = "") -> str:
    return LINE.format(number=number, status=status)


def xml(
    items: str = LINE.format(number=1, status=""), kind: str = "380", before: str = ""
) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>{before}
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
 xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
{HEADER.format(kind=kind)}<rsm:SupplyChainTradeTransaction>{items}{REST}
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>""".encode()


OLD_NAMES = {
    "CrossIndustryInvoice": "CrossIndustryDocument",
    "rsm:ExchangedDocument>": "rsm:HeaderExchangedDocument>",
    "rsm:ExchangedDocumentContext": "rsm:SpecifiedExchangedDocumentContext",
    "rsm:SupplyChainTradeTransaction": "rsm:SpecifiedSupplyChainTradeTransaction",
    "ApplicableHeaderTrade": "ApplicableSupplyChainTrade",
    "SpecifiedLineTrade": "SpecifiedSupplyChainTrade",
    "SettlementLineMonetary": "SettlementMonetary",
    "SettlementHeaderMonetary": "SettlementMonetary",
    "RateApplicablePercent": "ApplicablePercent",
    "IssuerAssignedID": "ID",
}


def test_every_term_is_found() -> None:
    invoice = parsed(xml())
    assert invoice.profile == "urn:cen.eu:en16931:2017"
    assert invoice.fields == FIELDS
    assert invoice.lines == (ITEM,)


def test_zugferd_1_says_the_same_in_other_names() -> None:
    text = xml().decode()
    for new, old in OLD_NAMES.items():
        text = text.replace(new, old)
    assert parsed(text.encode()).fields == FIELDS
    assert parsed(text.encode()).lines == (ITEM,)


def test_a_credit_note_is_one() -> None:
    assert parsed(xml(kind="381")).fields["document_type"] == "credit_note"


@pytest.mark.parametrize("status", ["GROUP", "INFORMATION"])
def test_lines_that_charge_nothing_are_left_out(status: str) -> None:
    code = f"<ram:LineStatusReasonCode>{status}</ram:LineStatusReasonCode>"
    items = line(1) + line(2, code) + line(3)
    assert [item["line_number"] for item in parsed(xml(items)).lines] == ["1", "3"]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("before", [BOMB, OUTSIDE, "<!DOCTYPE x>"])
def test_document_types_are_refused(before: str) -> None:
    with pytest.raises(NotAnInvoice):
        parsed(xml(before=before))


@pytest.mark.parametrize(
    "content",
    [b"", b"<CrossIndustryInvoice", b"<CrossIndustryInvoice/>", b"<a>" * 1000, xml()[:-10]],
)
def test_what_is_no_invoice_is_refused(content: bytes) -> None:
    with pytest.raises(NotAnInvoice):
        parsed(content)


def test_the_first_invoice_among_attachments_counts() -> None:
    attached = [
        ("notes.txt", b"CrossIndustry"),
        ("factur-x.xml", xml()),
        ("b.xml", xml(kind="381")),
    ]
    invoice = einvoice(attached)
    assert invoice is not None
    assert invoice.fields["document_type"] == "invoice"


def test_other_attachments_are_none() -> None:
    assert einvoice([("terms.pdf", b"%PDF-1.7")]) is None


def test_the_invoice_inside_a_pdf_comes_with_its_page_count(tmp_path: Path) -> None:
    document = pdfium.PdfDocument(pdf(tmp_path / "plain.pdf", lines("Rechnung R-17")))
    document.new_attachment("factur-x.xml").set_data(xml())
    document.save(tmp_path / "a.pdf")
    with Reader(ocr=False) as reader:
        opened = reader.count(tmp_path / "a.pdf", "a.pdf")
    assert opened.einvoice is not None
    assert opened.einvoice.fields == FIELDS
