from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

import messages
from fieldfare.asking.plan import Column
from fieldfare.finding.rechecked import UNCERTAIN, Judged, judged
from fieldfare.finding.rows import Cell, Review

COLUMNS = (
    Column("Vendor", "vendor_name", kind="name"),
    Column("Net", "net_amount", kind="amount"),
    Column("Tax", "tax_amount", kind="amount"),
    Column("Total", "total_amount", kind="amount"),
    Column("Date", "invoice_date", kind="date"),
    Column("Due", "due_date", kind="date"),
)
SUM = ("Net", "Tax", "Total")


def cells(
    net: str = "10.00",
    tax: str = "2.00",
    total: str = "12.00",
    due: str = "2026-03-31",
    vendor: str = "Corvina",
) -> tuple[Cell, ...]:
    amounts = (Cell(text, Decimal(text) if text else None) for text in (net, tax, total))
    days = (Cell(text, dt.date.fromisoformat(text)) for text in ("2026-03-01", due))
    return (Cell(vendor, vendor), *amounts, *days)


def not_the_total(net: str, tax: str, total: str) -> Review:
    return Review(f"Net, Tax, Total: net {net} plus tax {tax} is not the total {total}", SUM)


def test_a_total_that_agrees_now_clears_what_was_said_of_the_sum() -> None:
    said = (not_the_total("10.00", "2.00", "15.00"),)
    assert judged(COLUMNS, cells(total="15.00"), cells(), said) == Judged((), ())


def test_a_total_that_no_longer_agrees_is_said_to_be_so() -> None:
    assert judged(COLUMNS, cells(), cells(total="21.00"), ()) == Judged(
        (), (not_the_total("10.00", "2.00", "21.00"),)
    )


def test_a_sum_that_is_still_wrong_is_told_with_the_new_figures() -> None:
    said = (not_the_total("10.00", "2.00", "15.00"),)
    assert judged(COLUMNS, cells(total="15.00"), cells(total="16.00"), said) == Judged(
        (), (not_the_total("10.00", "2.00", "16.00"),)
    )


def test_a_sum_without_one_of_its_values_disproves_nothing() -> None:
    said = (not_the_total("10.00", "2.00", "15.00"),)
    assert judged(COLUMNS, cells(total="15.00"), cells(net="", total="15.00"), said) == Judged(
        said, ()
    )


def test_a_sum_that_agreed_by_what_has_no_column_is_not_judged_again() -> None:
    assert judged(COLUMNS, cells(total="17.00"), cells(total="19.00"), ()) == Judged((), ())


@pytest.mark.parametrize(
    "now", [cells(vendor="Corvina Ltd"), cells()], ids=["another value", "nothing"]
)
def test_what_a_correction_has_nothing_to_do_with_stays(now: tuple[Cell, ...]) -> None:
    said = (Review(f"Net: {UNCERTAIN}", ("Net",)), Review("lines may be missing"))
    assert judged(COLUMNS, cells(), now, said) == Judged(said, ())


def test_amounts_are_certain_once_the_others_prove_them() -> None:
    said = (Review(f"Vendor, Net: {UNCERTAIN}", ("Vendor", "Net")),)
    before = cells(total="")
    assert judged(COLUMNS, before, cells(), said) == Judged(
        (Review(f"Vendor: {UNCERTAIN}", ("Vendor",)),), ()
    )


def test_a_due_date_before_the_invoice_is_told() -> None:
    assert judged(COLUMNS, cells(), cells(due="2026-02-01"), ()).broken == (
        Review(
            "Date, Due: the due date 2026-02-01 is before the invoice date 2026-03-01",
            ("Date", "Due"),
        ),
    )


def test_what_it_takes_back_is_what_finding_says() -> None:
    assert ("finding/engine", UNCERTAIN) in set(messages.in_sources())
