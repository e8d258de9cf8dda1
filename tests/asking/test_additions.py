"""Prompt text that the notes on documents suggest does what it says."""

from __future__ import annotations

import pytest

from fieldfare.asking import ask
from fieldfare.asking.plan import PageFilter, Plan
from fieldfare.finding.documents import OTHER_NAMES

ASKED = "Extract vendor and total."


def _plan(addition: str) -> Plan:
    plan = ask(f"{ASKED} {addition}")
    assert [column.name for column in plan.columns] == ["Vendor", "Total"]
    assert plan.notes == ()
    return plan


@pytest.mark.parametrize("kind", sorted(OTHER_NAMES.keys() - {"email", "invoice", "other"}))
def test_a_kind_of_page_can_be_left_out_by_its_name(kind: str) -> None:
    plan = _plan(f"Ignore {OTHER_NAMES[kind]} pages.")
    assert plan.page_filters == (PageFilter("ignore", kind),)


@pytest.mark.parametrize(
    "kind", sorted(OTHER_NAMES.keys() - {"email", "invoice", "other", "blank"})
)
def test_a_kind_of_page_can_be_read_beside_invoices_by_its_title(kind: str) -> None:
    plan = _plan(f"Extract from 'Invoice' and '{OTHER_NAMES[kind].title()}'.")
    assert plan.page_filters == (PageFilter("only", "invoice"), PageFilter("only", kind))


def test_e_mail_covers_count_as_cover_letters() -> None:
    plan = _plan("Ignore e-mail cover pages and email cover letters.")
    assert plan.page_filters == (PageFilter("ignore", "cover_letter"),)


@pytest.mark.parametrize(("order", "first"), [("DD/MM/YYYY", "day"), ("MM/DD/YYYY", "month")])
def test_the_order_of_printed_dates_can_be_said(order: str, first: str) -> None:
    plan = ask(f"Extract invoice date. Dates on the documents are printed as {order}.")
    assert (plan.day_order, plan.columns[0].format.date) == (first, "")


def test_a_file_can_be_one_document() -> None:
    assert _plan("Treat every file as a single document.").one_document_per_file
    assert not _plan(
        "A file may hold several invoices; make one row for each invoice."
    ).one_document_per_file


def test_the_source_of_a_row_is_no_column_of_its_own_twice() -> None:
    assert _plan("Also include the source file.").columns == ask(ASKED).columns
