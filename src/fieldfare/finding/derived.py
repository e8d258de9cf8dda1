"""Columns that are computed from what was found: shares, counts, days, yes or no."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import msgspec

from fieldfare.asking.plan import Column
from fieldfare.asking.terms import TERMS
from fieldfare.finding.formats import rounded
from fieldfare.finding.rows import Found, Header, Invoice, Item, Value


class Derivation(msgspec.Struct, frozen=True):
    """One computation: the business terms it reads and what it makes of them.

    `line` is for the row of one line item, whose values are asked for before the invoice's.
    """

    needs: tuple[str, ...]
    compute: Callable[[Known], Found | None]


class Known(msgspec.Struct, frozen=True):
    """All that a computation may read."""

    header: Header
    items: Sequence[Item]
    invoice: Invoice | None

    def number(self, term: str) -> Decimal | None:
        """The number found for `term`, None where there is none."""
        found = self.header.get(term)
        value = found.value if found else None
        return value if isinstance(value, Decimal) and value.is_finite() else None

    def day(self, term: str) -> datetime.date | None:
        """The date found for `term`, None where there is none."""
        found = self.header.get(term)
        value = found.value if found else None
        return value if isinstance(value, datetime.date) else None


def compute(
    column: Column, header: Header, items: Sequence[Item], *, invoice: Invoice | None = None
) -> Found | None:
    """What `column` shows: the value found for its term, or else what its derivation computes.

    On the row of one line item, `items` is that item alone.
    """
    found = _found(column, header, items)
    derivation = DERIVATIONS.get(column.derived)
    if found is not None or derivation is None:
        return found
    return derivation.compute(Known(header, items, invoice))


def needs(column: Column) -> frozenset[str]:
    """The business terms that must be looked for so that `column` can be computed."""
    derivation = DERIVATIONS.get(column.derived)
    return frozenset(derivation.needs) if derivation else frozenset()


def _found(column: Column, header: Header, items: Sequence[Item]) -> Found | None:
    if not column.term:
        return None
    if column.level == "line":
        return items[0].get(column.term) if len(items) == 1 else None
    return header.get(column.term)


def _made(value: Value, inputs: Sequence[Found], how: str) -> Found:
    """A computed value, as sure as the least sure of what it was computed from."""
    confidence = min((found.confidence for found in inputs), default=1.0)
    doubts = tuple(dict.fromkeys(doubt for found in inputs for doubt in found.doubts))
    return Found(value, None, confidence, how, doubts)


def _from(known: Known, terms: Sequence[str], value: Value) -> Found:
    """A value computed from header terms, with their names and values as its source."""
    inputs = [known.header[term] for term in terms if term in known.header]
    parts = [f"{TERMS[t].title} {known.header[t].value}" for t in terms if t in known.header]
    return _made(value, inputs, "computed from " + " and ".join(parts))


# ── Amounts and rates ────────────────────────────────────────────────────────────────────────────


def _combined(plus: str, sign: int, other: str) -> Derivation:
    """`plus` ± `other`, where both are known."""

    def compute(known: Known) -> Found | None:
        one, two = known.number(plus), known.number(other)
        if one is None or two is None:
            return None
        return _from(known, (plus, other), one + sign * two)

    return Derivation((plus, other), compute)


def _tax_rate(known: Known) -> Found | None:
    tax, net = known.number("tax_amount"), known.number("net_amount")
    if net is None and tax is not None and (total := known.number("total_amount")) is not None:
        net, terms = total - tax, ("tax_amount", "total_amount")
    else:
        terms = ("tax_amount", "net_amount")
    if tax is None or not net:
        return None
    return _from(known, terms, _round_rate(tax / net * 100, abs(net)))


def _round_rate(rate: Decimal, net: Decimal) -> Decimal:
    """The roundest rate that half a cent of rounding in the tax allows."""
    slack = Decimal("0.5") / net + Decimal("0.0001")
    for decimals in (0, 1, 2):
        nice = rounded(rate, decimals)
        if abs(nice - rate) <= slack:
            return nice
    return rounded(rate, 2)


def _sum_of_lines(known: Known) -> Found | None:
    return _summed(known.items, "line_amount", "line amounts")


def _total_quantity(known: Known) -> Found | None:
    return _summed(known.items, "line_quantity", "quantities")


def _summed(items: Sequence[Item], term: str, what: str) -> Found | None:
    found = [item[term] for item in items if term in item]
    numbers = [f.value for f in found if isinstance(f.value, Decimal) and f.value.is_finite()]
    if not numbers or len(numbers) < len(items):
        return None
    return _made(sum(numbers, Decimal(0)), found, f"sum of {len(numbers)} {what}")


def _line_amount(known: Known) -> Found | None:
    if len(known.items) != 1:
        return None
    quantity, price = (known.items[0].get(t) for t in ("line_quantity", "line_unit_price"))
    if quantity is None or price is None:
        return None
    if not isinstance(quantity.value, Decimal) or not isinstance(price.value, Decimal):
        return None
    return _made(
        rounded(quantity.value * price.value, 2),
        (quantity, price),
        f"computed from Quantity {quantity.value} and Unit Price {price.value}",
    )


def _item_count(known: Known) -> Found | None:
    if not known.items:
        return None
    cells = [found for item in known.items for found in item.values()]
    return _made(Decimal(len(known.items)), cells, "number of line items")


# ── Dates ────────────────────────────────────────────────────────────────────────────────────────

_DAYS = re.compile(
    r"\b(\d{1,3}) ?(?:calendar |kalender)?"
    r"(?:days?|tage?n?|jours?|d[ií]as?|giorni|dagen|dni|d)\b",
    re.IGNORECASE,
)
# "30 days end of month" is another day than 30 days
_MONTH_END = re.compile(
    r"end of month|\be\.?o\.?m\b|monatsende|fin de mois|fin de mes|fine mese|einde maand"
    r"|fim do m|koniec mies",
    re.IGNORECASE,
)


def _terms_days(known: Known) -> int | None:
    """The days that the payment terms give, None where they give none or several."""
    found = known.header.get("payment_terms")
    printed = str(found.value) if found else ""
    days = {int(n) for n in _DAYS.findall(printed)}
    return days.pop() if len(days) == 1 and not _MONTH_END.search(printed) else None


def _days_to_pay(known: Known) -> Found | None:
    start, end = known.day("invoice_date"), known.day("due_date")
    if start and end:
        return _from(known, ("due_date", "invoice_date"), Decimal((end - start).days))
    days = _terms_days(known)
    return None if days is None else _from(known, ("payment_terms",), Decimal(days))


def _due_date(known: Known) -> Found | None:
    start, days = known.day("invoice_date"), _terms_days(known)
    if start is None or days is None:
        return None
    due = start + datetime.timedelta(days=days)
    return _from(known, ("invoice_date", "payment_terms"), due)


def _quarter(known: Known) -> Found | None:
    day = known.day("invoice_date")
    if day is None:
        return None
    return _from(known, ("invoice_date",), f"{day.year}-Q{(day.month + 2) // 3}")


def _service_period(known: Known) -> Found | None:
    start, end = known.day("service_start"), known.day("service_end")
    if start is None or end is None:
        return None
    return _from(
        known, ("service_start", "service_end"), f"{start.isoformat()} to {end.isoformat()}"
    )


# ── Yes or no, and where a row comes from ────────────────────────────────────────────────────────

_CREDIT = re.compile(
    r"credit|gutschrift|avoir|abono|rectificativa|cr[eé]dito|koryg",
    re.IGNORECASE,
)


def _is_credit_note(known: Known) -> Found | None:
    printed = known.header.get("document_type")
    if printed is not None:
        return _made(bool(_CREDIT.search(str(printed.value))), (printed,), "type of the document")
    if known.invoice is None:
        return None
    return _made(known.invoice.kind == "credit_note", (), "type of the document")


def _is_paid(known: Known) -> Found | None:
    due, paid = known.number("amount_due"), known.number("paid_amount")
    if due is not None:
        return _from(known, ("amount_due",), due <= 0)
    total = known.number("total_amount")
    if paid is None or total is None:
        return None
    return _from(known, ("paid_amount", "total_amount"), paid >= total)


def _present(term: str) -> Derivation:
    """Whether the document shows `term`."""

    def compute(known: Known) -> Found:
        found = known.header.get(term)
        inputs = (found,) if found else ()
        return _made(found is not None, inputs, f"whether a {TERMS[term].title} was found")

    return Derivation((term,), compute)


def _charged(term: str) -> Derivation:
    """Whether the document shows an amount other than zero for `term`."""

    def compute(known: Known) -> Found:
        found = known.header.get(term)
        inputs = (found,) if found else ()
        yes = found is not None and found.value != 0
        return _made(yes, inputs, f"whether a {TERMS[term].title} was found")

    return Derivation((term,), compute)


def _source_file(known: Known) -> Found | None:
    if known.invoice is None:
        return None
    return _made(known.invoice.file_name, (), "name of the file")


def _source_page(known: Known) -> Found | None:
    if known.invoice is None or not known.invoice.pages:
        return None
    first, last = known.invoice.pages[0], known.invoice.pages[-1]
    how = "pages of the document"
    return _made(Decimal(first) if first == last else f"{first}-{last}", (), how)


DERIVATIONS: dict[str, Derivation] = {
    "net_amount": _combined("total_amount", -1, "tax_amount"),
    "tax_amount": _combined("total_amount", -1, "net_amount"),
    "total_amount": _combined("net_amount", 1, "tax_amount"),
    "amount_due": _combined("total_amount", -1, "paid_amount"),
    "tax_rate": Derivation(("tax_amount", "net_amount", "total_amount"), _tax_rate),
    "line_amount": Derivation((), _line_amount),
    "line_sum": Derivation((), _sum_of_lines),
    "line_item_count": Derivation((), _item_count),
    "total_quantity": Derivation((), _total_quantity),
    "days_to_pay": Derivation(("invoice_date", "due_date", "payment_terms"), _days_to_pay),
    "due_date": Derivation(("invoice_date", "payment_terms"), _due_date),
    "invoice_quarter": Derivation(("invoice_date",), _quarter),
    "service_period": Derivation(("service_start", "service_end"), _service_period),
    "is_credit_note": Derivation(("document_type",), _is_credit_note),
    "is_paid": Derivation(("amount_due", "paid_amount", "total_amount"), _is_paid),
    "has_purchase_order": _present("purchase_order"),
    "has_due_date": _present("due_date"),
    "has_vendor_tax_id": _present("vendor_tax_id"),
    "has_iban": _present("vendor_iban"),
    "has_discount": _charged("discount_amount"),
    "has_tax": _charged("tax_amount"),
    "source_file": Derivation((), _source_file),
    "source_page": Derivation((), _source_page),
}
