from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldfare.asking.plan import Column, Format, Note, Plan
from fieldfare.finding.engine import FileFound
from fieldfare.finding.rows import Cell, Invoice, LeftOut, Place, Review, Row
from fieldfare.jobs import artefacts
from fieldfare.reading.words import Box, EInvoice, Frame, Page, Word

PLACE = Place(2, Box(1, 2, 3, 4), 595, 842, "12,50")
ROW = Row((Cell("12.50", Decimal("12.50"), PLACE, 0.9),), "a.pdf", (1, 2), (Review("look"),))


@pytest.mark.parametrize(
    "typed", [None, "text", "", "2026-11-22", Decimal("12.50"), dt.date(2026, 11, 22), True, False]
)
def test_a_row_keeps_the_types_of_its_values(typed: object) -> None:
    row = Row((Cell("shown", typed),), "a.pdf", (1,))  # type: ignore[arg-type]
    kept = artefacts.to_row(artefacts.from_row(row)).cells[0].typed
    assert (kept, type(kept)) == (typed, type(typed))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_row_keeps_every_number_exactly(number: Decimal) -> None:
    row = Row((Cell(str(number), number),), "a.pdf", (1,))
    kept = artefacts.to_row(artefacts.from_row(row)).cells[0].typed
    assert str(kept) == str(number)


def test_a_row_is_given_back_as_it_was() -> None:
    assert artefacts.to_row(artefacts.from_row(ROW)) == ROW


def test_what_a_file_holds_is_given_back_with_its_rows() -> None:
    found = FileFound("a.pdf", (ROW,), 3, (Invoice("a.pdf", (1, 2)),), (LeftOut("a.pdf", 3, "no"),))
    assert artefacts.to_found(artefacts.from_found(found), [ROW]) == found


def test_a_page_is_given_back_as_it_was() -> None:
    word = Word("Total", Box(1, 2, 3, 4), 0.5, 9.0, True)
    page = Page(3, 595, 842, (word,), Frame(595, 842), (Box(0, 0, 1, 1),), "ocr", "px")
    assert artefacts.to_page(artefacts.from_value(page)) == page


def test_a_plan_is_given_back_as_it_was() -> None:
    column = Column("Total", "total_amount", kind="amount", format=Format(decimals=2))
    plan = Plan((column,), "per_invoice", notes=(Note("a", "b"),), language="de")
    assert artefacts.to_plan(artefacts.from_value(plan)) == plan


def test_an_einvoice_is_given_back_as_it_was() -> None:
    einvoice = EInvoice("EN 16931", {"BT-1": "R-1"}, ({"BT-131": "1.00"},))
    assert artefacts.to_einvoice(artefacts.from_value(einvoice)) == einvoice
