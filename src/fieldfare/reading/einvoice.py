"""The XML that a Factur-X, ZUGFeRD or XRechnung invoice carries (UN/CEFACT CII), by business term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from fieldfare.reading.words import EInvoice

MOST_BYTES = 20_000_000
MOST_ELEMENTS = 500_000
DEEPEST = 60

# What ZUGFeRD 1.0 called what has another name since.
RENAMED = {
    "CrossIndustryDocument": "CrossIndustryInvoice",
    "SpecifiedExchangedDocumentContext": "ExchangedDocumentContext",
    "HeaderExchangedDocument": "ExchangedDocument",
    "SpecifiedSupplyChainTradeTransaction": "SupplyChainTradeTransaction",
    "ApplicableSupplyChainTradeAgreement": "ApplicableHeaderTradeAgreement",
    "ApplicableSupplyChainTradeDelivery": "ApplicableHeaderTradeDelivery",
    "ApplicableSupplyChainTradeSettlement": "ApplicableHeaderTradeSettlement",
    "SpecifiedSupplyChainTradeAgreement": "SpecifiedLineTradeAgreement",
    "SpecifiedSupplyChainTradeDelivery": "SpecifiedLineTradeDelivery",
    "SpecifiedSupplyChainTradeSettlement": "SpecifiedLineTradeSettlement",
    "SpecifiedTradeSettlementMonetarySummation": "MonetarySummation",
    "SpecifiedTradeSettlementHeaderMonetarySummation": "MonetarySummation",
    "SpecifiedTradeSettlementLineMonetarySummation": "MonetarySummation",
    "ApplicablePercent": "RateApplicablePercent",
}

_TRADE = "SupplyChainTradeTransaction"
_AGREEMENT = f"{_TRADE}/ApplicableHeaderTradeAgreement"
_DELIVERY = f"{_TRADE}/ApplicableHeaderTradeDelivery"
_SETTLEMENT = f"{_TRADE}/ApplicableHeaderTradeSettlement"
_SUMS = f"{_SETTLEMENT}/MonetarySummation"
_SELLER = f"{_AGREEMENT}/SellerTradeParty"
_BUYER = f"{_AGREEMENT}/BuyerTradeParty"
_SHIP_TO = f"{_DELIVERY}/ShipToTradeParty"
_RATE = "ApplicableTradeTax/RateApplicablePercent"
_MEANS = f"{_SETTLEMENT}/SpecifiedTradeSettlementPaymentMeans"

HEADER = {
    "invoice_number": "ExchangedDocument/ID",
    "invoice_date": "ExchangedDocument/IssueDateTime",
    "currency": f"{_SETTLEMENT}/InvoiceCurrencyCode",
    "delivery_date": f"{_DELIVERY}/ActualDeliverySupplyChainEvent/OccurrenceDateTime",
    "due_date": f"{_SETTLEMENT}/SpecifiedTradePaymentTerms/DueDateDateTime",
    "payment_terms": f"{_SETTLEMENT}/SpecifiedTradePaymentTerms/Description",
    "purchase_order": f"{_AGREEMENT}/BuyerOrderReferencedDocument",
    "sales_order": f"{_AGREEMENT}/SellerOrderReferencedDocument",
    "contract_number": f"{_AGREEMENT}/ContractReferencedDocument",
    "project": f"{_AGREEMENT}/SpecifiedProcuringProject/Name",
    "delivery_note_number": f"{_DELIVERY}/DeliveryNoteReferencedDocument",
    "preceding_invoice": f"{_SETTLEMENT}/InvoiceReferencedDocument",
    "service_start": f"{_SETTLEMENT}/BillingSpecifiedPeriod/StartDateTime",
    "service_end": f"{_SETTLEMENT}/BillingSpecifiedPeriod/EndDateTime",
    "vendor_name": f"{_SELLER}/Name",
    "vendor_registration": f"{_SELLER}/SpecifiedLegalOrganization/ID",
    "vendor_postal_code": f"{_SELLER}/PostalTradeAddress/PostcodeCode",
    "vendor_city": f"{_SELLER}/PostalTradeAddress/CityName",
    "vendor_country": f"{_SELLER}/PostalTradeAddress/CountryID",
    "vendor_email": f"{_SELLER}/DefinedTradeContact/EmailURIUniversalCommunication/URIID",
    "vendor_phone": f"{_SELLER}/DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber",
    "customer_name": f"{_BUYER}/Name",
    "customer_number": f"{_BUYER}/ID",
    "customer_postal_code": f"{_BUYER}/PostalTradeAddress/PostcodeCode",
    "customer_city": f"{_BUYER}/PostalTradeAddress/CityName",
    "customer_country": f"{_BUYER}/PostalTradeAddress/CountryID",
    "customer_email": f"{_BUYER}/DefinedTradeContact/EmailURIUniversalCommunication/URIID",
    "customer_phone": f"{_BUYER}/DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber",
    "ship_to_name": f"{_SHIP_TO}/Name",
    "payee_name": f"{_SETTLEMENT}/PayeeTradeParty/Name",
    "payment_reference": f"{_SETTLEMENT}/PaymentReference",
    "vendor_iban": f"{_MEANS}/PayeePartyCreditorFinancialAccount/IBANID",
    "vendor_bic": f"{_MEANS}/PayeeSpecifiedCreditorFinancialInstitution/BICID",
    "subtotal": f"{_SUMS}/LineTotalAmount",
    "net_amount": f"{_SUMS}/TaxBasisTotalAmount",
    "total_amount": f"{_SUMS}/GrandTotalAmount",
    "amount_due": f"{_SUMS}/DuePayableAmount",
}
# Written as 0.00 where the invoice speaks of none.
OPTIONAL_SUMS = {
    "discount_amount": f"{_SUMS}/AllowanceTotalAmount",
    "shipping_amount": f"{_SUMS}/ChargeTotalAmount",
    "paid_amount": f"{_SUMS}/TotalPrepaidAmount",
    "rounding_amount": f"{_SUMS}/RoundingAmount",
}
ADDRESSES = {
    "vendor_address": _SELLER,
    "customer_address": _BUYER,
    "ship_to_address": _SHIP_TO,
}
TAX_IDS = {"vendor_tax_id": _SELLER, "customer_tax_id": _BUYER}

_PRODUCT = "SpecifiedTradeProduct"
_PRICE = "SpecifiedLineTradeAgreement"
_LINE = "SpecifiedLineTradeSettlement"
LINES = {
    "line_number": "AssociatedDocumentLineDocument/LineID",
    "line_description": f"{_PRODUCT}/Name",
    "product_code": f"{_PRODUCT}/SellerAssignedID",
    "line_quantity": "SpecifiedLineTradeDelivery/BilledQuantity",
    "line_unit_price": f"{_PRICE}/NetPriceProductTradePrice/ChargeAmount",
    "line_tax_rate": f"{_LINE}/{_RATE}",
    "line_amount": f"{_LINE}/MonetarySummation/LineTotalAmount",
}
NOT_CHARGED = frozenset({"GROUP", "INFORMATION"})  # sums of other lines, and remarks

CREDIT_NOTES = frozenset(
    {"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"}
)


class NotAnInvoice(Exception):
    """The XML is broken, hostile, or something else than a CII invoice."""


def einvoice(attachments: Iterable[tuple[str, bytes]]) -> EInvoice | None:
    """What the first CII invoice among the files attached to a PDF says."""
    for _, content in attachments:
        if b"CrossIndustry" in content:
            try:
                return parsed(content)
            except NotAnInvoice:
                continue
    return None


def parsed(content: bytes) -> EInvoice:
    """The invoice that this XML holds; raises `NotAnInvoice`."""
    root = _tree(content)
    if root.tag != "CrossIndustryInvoice":
        raise NotAnInvoice
    profile = _text(
        root.find("ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID")
    )
    fields = dict(_fields(root))
    if "invoice_number" not in fields and "total_amount" not in fields:
        raise NotAnInvoice
    lines = (
        dict(_line(line)) for line in root.iterfind(f"{_TRADE}/IncludedSupplyChainTradeLineItem")
    )
    return EInvoice(profile, fields, tuple(line for line in lines if line))


def _tree(content: bytes) -> Element:
    """The document with bare local names; refuses document types, and with them all entities."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            raise NotAnInvoice
        builder.start(_local(name), attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    def refuse(*_: object) -> None:
        raise NotAnInvoice

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError) as broken:
        raise NotAnInvoice from broken
    return builder.close()


def _local(name: str) -> str:
    local = name.rpartition(" ")[2]
    return RENAMED.get(local, local)


def _fields(root: Element) -> Iterator[tuple[str, str]]:
    for term, path in HEADER.items():
        yield from _said(term, _value(root.find(path)))
    for term, path in OPTIONAL_SUMS.items():
        yield from _said(term, _not_zero(_value(root.find(path))))
    for term, path in ADDRESSES.items():
        yield from _said(term, _address(root.find(f"{path}/PostalTradeAddress")))
    for term, path in TAX_IDS.items():
        yield from _said(term, _tax_id(root.findall(f"{path}/SpecifiedTaxRegistration/ID")))
    if code := _text(root.find("ExchangedDocument/TypeCode")):
        yield "document_type", "credit_note" if code in CREDIT_NOTES else "invoice"
    yield from _said("tax_amount", _tax_total(root))
    rates = {_text(rate) for rate in root.iterfind(f"{_SETTLEMENT}/{_RATE}")}
    if len(rates) == 1:
        yield from _said("tax_rate", rates.pop())


def _said(term: str, value: str) -> Iterator[tuple[str, str]]:
    """The term and its value where there is one."""
    if value:
        yield term, value


def _not_zero(amount: str) -> str:
    return amount if amount.strip("0.-") else ""


def _tax_total(root: Element) -> str:
    """The tax in the invoice's currency; a second total may be in the tax office's."""
    currency = _text(root.find(HEADER["currency"]))
    taxes = root.findall(f"{_SUMS}/TaxTotalAmount")
    return next((_text(t) for t in taxes if t.get("currencyID", currency) == currency), "")


def _line(line: Element) -> Iterator[tuple[str, str]]:
    head = line.find("AssociatedDocumentLineDocument/LineStatusReasonCode")
    if _text(head) in NOT_CHARGED or line.find(LINES["line_amount"]) is None:
        return
    for term, path in LINES.items():
        yield from _said(term, _value(line.find(path)))


def _value(element: Element | None) -> str:
    """The text of a leaf, a date as YYYY-MM-DD, a referenced document's number."""
    if element is None:
        return ""
    if len(element) == 0:
        return _text(element)
    for date in ("DateTimeString", "DateString", "DateTime"):
        if (inner := element.find(date)) is not None:
            return _date(_text(inner))
    for number in ("IssuerAssignedID", "ID"):
        if (inner := element.find(number)) is not None:
            return _text(inner)
    return ""


def _date(text: str) -> str:
    """A date of format 102 (YYYYMMDD) or an ISO one as YYYY-MM-DD; "" for periods of other formats."""
    digits = text.partition("T")[0].replace("-", "")
    if len(digits) != 8 or not digits.isdigit():
        return ""
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"


def _address(address: Element | None) -> str:
    if address is None:
        return ""
    town = f"{_text(address.find('PostcodeCode'))} {_text(address.find('CityName'))}".strip()
    lines = [_text(address.find(line)) for line in ("LineOne", "LineTwo", "LineThree")]
    return ", ".join(part for part in (*lines, town) if part)


def _tax_id(numbers: list[Element]) -> str:
    """The VAT number, or else the first of the others."""
    ordered = sorted(numbers, key=lambda number: number.get("schemeID") != "VA")
    return next((_text(number) for number in ordered if _text(number)), "")


def _text(element: Element | None) -> str:
    return " ".join((element.text or "").split()) if element is not None else ""
