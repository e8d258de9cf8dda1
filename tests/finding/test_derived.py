"""Columns that are computed from what was found."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from fieldfare.asking.plan import Column, Kind
from fieldfare.finding import derived
from fieldfare.finding.rows import Found, Header, Invoice, Item, Value

INVOICE = Invoice("a.pdf", (2, 3))


def _header(**values: Value) -> Header:
    return {term: Found(value, None, 0.9) for term, value in values.items()}


def _items(*lines: dict[str, str]) -> list[Item]:
    return [{t: Found(Decimal(v), None, 0.8) for t, v in line.items()} for line in lines]


def _value(name: str, header: Header | None = None, items: list[Item] | None = None) -> object:
    column = Column("C", derived=name)
    found = derived.compute(column, header or {}, items or [], invoice=INVOICE)
    return found.value if found else None


@pytest.mark.parametrize(
    ("tax", "net", "rate"),
    [
        ("19.00", "100.00", "19"),
        ("3.85", "50.00", "7.7"),
        ("0.35", "5.03", "7"),
        ("0.00", "80.00", "0"),
        ("12.30", "98.76", "12.45"),
    ],
)
def test_the_tax_rate_is_the_roundest_that_the_amounts_allow(tax: str, net: str, rate: str) -> None:
    header = _header(tax_amount=Decimal(tax), net_amount=Decimal(net))
    assert _value("tax_rate", header) == Decimal(rate)


def test_the_tax_rate_needs_no_net_amount_where_the_total_is_known() -> None:
    header = _header(tax_amount=Decimal("19.00"), total_amount=Decimal("119.00"))
    assert _value("tax_rate", header) == Decimal(19)


@pytest.mark.parametrize(
    ("name", "known", "value"),
    [
        ("net_amount", {"total_amount": "119.00", "tax_amount": "19.00"}, "100.00"),
        ("tax_amount", {"total_amount": "119.00", "net_amount": "100.00"}, "19.00"),
        ("total_amount", {"net_amount": "100.00", "tax_amount": "19.00"}, "119.00"),
        ("amount_due", {"total_amount": "119.00", "paid_amount": "20.00"}, "99.00"),
    ],
)
def test_a_sum_that_is_not_printed_follows_from_two_others(
    name: str, known: dict[str, str], value: str
) -> None:
    header = _header(**{term: Decimal(amount) for term, amount in known.items()})
    assert _value(name, header) == Decimal(value)


def test_what_is_printed_outranks_what_would_be_computed() -> None:
    column = Column("Tax Rate", "tax_rate", kind="rate", derived="tax_rate")
    header = _header(tax_amount=Decimal(19), net_amount=Decimal(100), tax_rate=Decimal(20))
    found = derived.compute(column, header, [])
    assert found is header["tax_rate"]


def test_nothing_is_computed_from_what_is_missing() -> None:
    assert [_value(name) for name in ("tax_rate", "net_amount", "days_to_pay", "line_sum")] == [
        None, None, None, None,
    ]  # fmt: skip


def test_a_computed_value_says_from_what_and_is_as_sure_as_its_least_sure_input() -> None:
    header = {
        "total_amount": Found(Decimal("119.00"), None, 0.9, doubts=("a",)),
        "tax_amount": Found(Decimal("19.00"), None, 0.6, doubts=("a", "b")),
    }
    found = derived.compute(Column("C", derived="net_amount"), header, [])
    assert found == Found(
        Decimal("100.00"),
        None,
        0.6,
        "computed from Total Amount 119.00 and Tax Amount 19.00",
        ("a", "b"),
    )


def test_lines_are_counted_and_summed() -> None:
    items = _items(
        {"line_amount": "10.50", "line_quantity": "2"},
        {"line_amount": "4.50", "line_quantity": "1"},
    )
    assert _value("line_item_count", items=items) == Decimal(2)
    assert _value("line_sum", items=items) == Decimal("15.00")
    assert _value("total_quantity", items=items) == Decimal(3)


def test_a_sum_with_a_line_missing_is_no_sum() -> None:
    assert _value("line_sum", items=_items({"line_amount": "1"}, {"line_quantity": "1"})) is None


def test_a_line_s_amount_follows_from_quantity_and_price_on_its_own_row() -> None:
    column = Column("Amount", "line_amount", kind="amount", level="line", derived="line_amount")
    (item,) = _items({"line_quantity": "3", "line_unit_price": "1.335"})
    found = derived.compute(column, {}, [item])
    assert found is not None
    assert found.value == Decimal("4.01")


@pytest.mark.parametrize(
    ("terms", "days"),
    [
        ("30 days net", Decimal(30)),
        ("Zahlbar innerhalb 14 Tagen", Decimal(14)),
        ("à 45 jours", Decimal(45)),
        ("30 days end of month", None),
        ("2% 10 days, net 30 days", None),
        ("on receipt", None),
    ],
)
def test_days_to_pay_are_read_from_the_terms_where_they_are_plain(
    terms: str, days: Decimal | None
) -> None:
    assert _value("days_to_pay", _header(payment_terms=terms)) == days


def test_dates_outrank_the_terms() -> None:
    header = _header(
        invoice_date=datetime.date(2024, 2, 1),
        due_date=datetime.date(2024, 3, 2),
        payment_terms="10 days",
    )
    assert _value("days_to_pay", header) == Decimal(30)


def test_a_due_date_follows_from_the_terms() -> None:
    header = _header(invoice_date=datetime.date(2024, 2, 20), payment_terms="net 14 days")
    assert _value("due_date", header) == datetime.date(2024, 3, 5)


def test_quarters_and_periods_are_written_out() -> None:
    header = _header(
        invoice_date=datetime.date(2024, 7, 1),
        service_start=datetime.date(2024, 6, 1),
        service_end=datetime.date(2024, 6, 30),
    )
    assert _value("invoice_quarter", header) == "2024-Q3"
    assert _value("service_period", header) == "2024-06-01 to 2024-06-30"


@pytest.mark.parametrize(
    ("name", "header", "answer"),
    [
        ("is_credit_note", _header(document_type="Gutschrift"), True),
        ("is_credit_note", _header(document_type="Invoice"), False),
        ("is_credit_note", {}, False),
        ("is_paid", _header(amount_due=Decimal("0.00")), True),
        ("is_paid", _header(paid_amount=Decimal(5), total_amount=Decimal(9)), False),
        ("is_paid", {}, None),
        ("has_purchase_order", _header(purchase_order="4500"), True),
        ("has_purchase_order", {}, False),
        ("has_discount", _header(discount_amount=Decimal(0)), False),
    ],
)
def test_questions_are_answered_with_yes_or_no(
    name: str, header: Header, answer: bool | None
) -> None:
    assert _value(name, header) is answer


def test_a_row_can_say_where_it_comes_from() -> None:
    assert (_value("source_file"), _value("source_page")) == ("a.pdf", "2-3")


def test_what_a_computation_reads_is_known_before() -> None:
    assert derived.needs(Column("C", derived="tax_rate")) == {
        "tax_amount", "net_amount", "total_amount",
    }  # fmt: skip
    assert derived.needs(Column("C", "tax_rate")) == frozenset()


def test_each_computation_that_a_name_can_mean_exists() -> None:
    kinds: set[Kind] = {"integer", "amount", "quantity", "text", "yes_no", "rate"}
    from fieldfare.asking.meanings import COMPUTABLE
    from fieldfare.asking.naming import computations

    named = computations()
    assert {m.derived for m in named} | COMPUTABLE <= derived.DERIVATIONS.keys()
    assert {m.kind for m in named} <= kinds
