"""Rules over what was found."""

import datetime
from decimal import Decimal

from fieldfare.finding import checks
from fieldfare.finding.rows import Found, Header, Value
from fieldfare.reading.words import EInvoice


def found(**values: Value) -> Header:
    """A header of values, each half sure."""
    return {term: Found(value, None, 0.7) for term, value in values.items()}


def rules(header: Header, einvoice: EInvoice | None = None) -> list[str]:
    """The names of the rules that speak."""
    return [finding.rule for finding in checks.check(header, einvoice)[1]]


def test_sums_that_agree_raise_confidence() -> None:
    header = found(net_amount=Decimal(100), tax_amount=Decimal(20), total_amount=Decimal(120))
    checked, findings = checks.check(header)
    assert findings == ()
    assert checked["total_amount"].confidence == 0.95


def test_sums_that_disagree_are_named() -> None:
    header = found(net_amount=Decimal(100), tax_amount=Decimal(20), total_amount=Decimal(130))
    checked, findings = checks.check(header)
    assert [f.rule for f in findings] == ["BR-CO-15"]
    assert checked["total_amount"].confidence < 0.7


def test_shipping_explains_a_total() -> None:
    header = found(
        net_amount=Decimal(100),
        tax_amount=Decimal(20),
        shipping_amount=Decimal(5),
        total_amount=Decimal(125),
    )
    assert rules(header) == []


def test_a_wrong_iban_is_named() -> None:
    assert rules(found(vendor_iban="DE89 3704 0044 0532 0130 01")) == ["IBAN"]


def test_a_due_date_before_the_invoice_date_is_named() -> None:
    header = found(invoice_date=datetime.date(2024, 3, 5), due_date=datetime.date(2024, 2, 5))
    assert rules(header) == ["DUE-DATE"]


def test_the_embedded_invoice_raises_confidence_where_it_agrees() -> None:
    einvoice = EInvoice("EN 16931", {"total_amount": "120.00", "invoice_number": "4711"})
    checked, findings = checks.check(
        found(total_amount=Decimal("120.00"), invoice_number="4711"), einvoice
    )
    assert findings == ()
    assert checked["invoice_number"].confidence == 0.99


def test_the_embedded_invoice_is_named_where_it_differs() -> None:
    einvoice = EInvoice("EN 16931", {"total_amount": "125.00"})
    assert rules(found(total_amount=Decimal("120.00")), einvoice) == ["E-INVOICE"]
