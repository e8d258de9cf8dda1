"""Rules over what was found: sums, taxes, check digits, dates; what they say, and what that is worth.

What line items say of one another is judged where they are found (`finding.items`).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import msgspec

from fieldfare.finding.rows import Found, Header
from fieldfare.finding.values import iban_ok
from fieldfare.reading.words import EInvoice

CENT = Decimal("0.01")


class Finding(msgspec.Struct, frozen=True):
    """What a rule says against the values of some terms; `rule` is EN 16931's name for it where it has one."""

    rule: str
    message: str
    terms: tuple[str, ...]


def check(header: Header, einvoice: EInvoice | None = None) -> tuple[Header, tuple[Finding, ...]]:
    """The header with its confidence raised or lowered, and the findings that a person must look at."""
    checked = dict(header)
    findings: list[Finding] = []
    for rule in _RULES:
        findings += rule(checked)
    if einvoice:
        findings += _compare(checked, einvoice)
    for finding in findings:
        for term in finding.terms:
            if term in checked:
                checked[term] = _changed(checked[term], 0.55)
    return checked, tuple(findings)


def _changed(found: Found, factor: float) -> Found:
    return msgspec.structs.replace(found, confidence=round(found.confidence * factor, 4))


def _raised(found: Found, least: float) -> Found:
    return msgspec.structs.replace(found, confidence=max(found.confidence, least))


def _number(header: Header, term: str) -> Decimal | None:
    found = header.get(term)
    return found.value if found and isinstance(found.value, Decimal) else None


def _numbers(header: Header, terms: Sequence[str]) -> list[Decimal]:
    """The numbers found for `terms`, those that were found."""
    return [value for term in terms if (value := _number(header, term)) is not None]


def _day(header: Header, term: str) -> datetime.date | None:
    found = header.get(term)
    return found.value if found and isinstance(found.value, datetime.date) else None


def _net_tax_total(header: Header) -> list[Finding]:
    """BR-CO-15: total = net + tax, shipping, discount, tip and rounding considered."""
    net, tax, total = (_number(header, t) for t in ("net_amount", "tax_amount", "total_amount"))
    if net is None or tax is None or total is None:
        return []
    gap = total - net - tax
    parts = _numbers(
        header, ("shipping_amount", "tip_amount", "rounding_amount", "discount_amount")
    )
    fits = (
        abs(gap) <= CENT
        or any(abs(abs(gap) - abs(part)) <= CENT for part in parts)
        or abs(abs(gap) - abs(sum(parts, Decimal(0)))) <= CENT
    )
    if fits:
        for term in ("net_amount", "tax_amount", "total_amount"):
            header[term] = _raised(header[term], 0.95)
        return []
    return [
        Finding(
            "BR-CO-15",
            f"net {net} plus tax {tax} is not the total {total}",
            ("net_amount", "tax_amount", "total_amount"),
        )
    ]


def _bank(header: Header) -> list[Finding]:
    found = header.get("vendor_iban")
    if found and not iban_ok(str(found.value)):
        return [Finding("IBAN", "the check digits of this IBAN are wrong", ("vendor_iban",))]
    return []


def _due_after_issue(header: Header) -> list[Finding]:
    issued, due = _day(header, "invoice_date"), _day(header, "due_date")
    if issued and due and due < issued:
        return [
            Finding(
                "DUE-DATE",
                f"the due date {due} is before the invoice date {issued}",
                ("invoice_date", "due_date"),
            )
        ]
    return []


def _paid_and_due(header: Header) -> list[Finding]:
    """BR-CO-16: amount due = total - paid."""
    total, paid, due = (_number(header, t) for t in ("total_amount", "paid_amount", "amount_due"))
    if total is None or paid is None or due is None:
        return []
    if abs(total - abs(paid) - due) <= CENT:
        for term in ("total_amount", "amount_due"):
            header[term] = _raised(header[term], 0.9)
    return []


_RULES: tuple[Callable[[Header], list[Finding]], ...] = (
    _net_tax_total, _bank, _due_after_issue, _paid_and_due,
)  # fmt: skip


# ── The e-invoice inside the PDF ─────────────────────────────────────────────────────────────────


def _compare(header: Header, einvoice: EInvoice) -> list[Finding]:
    """Agreement with the embedded e-invoice raises confidence, disagreement is to be looked at."""
    findings: list[Finding] = []
    for term, wanted in einvoice.fields.items():
        found = header.get(term)
        if found is None or not wanted:
            continue
        if _same(found, wanted):
            header[term] = msgspec.structs.replace(
                found, confidence=max(found.confidence, 0.99), doubts=()
            )
        else:
            findings.append(
                Finding(
                    "E-INVOICE",
                    f"the e-invoice inside the file says {wanted}, the page says {found.value}",
                    (term,),
                )
            )
    return findings


def _same(found: Found, wanted: str) -> bool:
    value = found.value
    if isinstance(value, Decimal):
        try:
            return abs(abs(value) - abs(Decimal(wanted))) <= CENT
        except ArithmeticError:
            return False
    if isinstance(value, datetime.date):
        return value.isoformat() == wanted[:10]
    one, two = (re.sub(r"[\W_]", "", str(t)).casefold() for t in (value, wanted))
    return one == two or (min(len(one), len(two)) >= 4 and (one in two or two in one))
