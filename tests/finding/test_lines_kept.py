"""Which line items a prompt leaves out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from fieldfare.asking.plan import LineFilter
from fieldfare.finding.lines_kept import keep
from fieldfare.finding.rows import Found, Item, Value

NO_SALES = [LineFilter("tax"), LineFilter("tip"), LineFilter("payment")]


def item(text: str, **numbers: str) -> Item:
    cells: dict[str, Value] = {"line_description": text, "line_amount": Decimal("5.00")}
    cells |= {f"line_{k}": Decimal(v) for k, v in numbers.items()}
    return {term: Found(value, None, 1.0) for term, value in cells.items()}


@pytest.mark.parametrize(
    "text", ["Bar stool, oak", "Card reader Cat 8A", "Tax return preparation", "Cash box, grey"]
)
def test_what_is_sold_stays_though_its_name_begins_like_a_payment_or_tax(text: str) -> None:
    assert len(keep([item(text)], NO_SALES)) == 1


@pytest.mark.parametrize("text", ["VAT 20 %", "Tip", "Cash", "Service charge", "Card Visa"])
def test_taxes_tips_and_payments_are_left_out(text: str) -> None:
    assert keep([item(text)], NO_SALES) == []


def test_a_service_charge_with_quantity_and_price_is_sold() -> None:
    assert len(keep([item("Service charge", quantity="1", unit_price="5.00")], NO_SALES)) == 1


def test_a_tip_is_left_out_with_its_quantity() -> None:
    assert keep([item("Tip", quantity="1", unit_price="5.00")], NO_SALES) == []
