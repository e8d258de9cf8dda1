from __future__ import annotations

import pytest

from fieldfare.finding.rows import Review
from fieldfare.writing.columns import headings, review_needed, source_file
from fieldfare.writing.options import DEFAULT, OutputOptions
from tables import column, row, table


@pytest.mark.parametrize(
    ("pages", "shown"),
    [
        ((), "invoice.pdf"),
        ((4,), "invoice.pdf (Page 4)"),
        ((2, 3, 4), "invoice.pdf (Pages 2-4)"),
        ((1, 3, 4), "invoice.pdf (Pages 1, 3-4)"),
        ((3, 1), "invoice.pdf (Pages 1, 3)"),
        ((2, 2), "invoice.pdf (Page 2)"),
    ],
)
def test_a_row_names_its_file_and_pages(pages: tuple[int, ...], shown: str) -> None:
    assert source_file(row(pages=pages)) == shown


def test_messages_are_joined_and_each_is_said_once() -> None:
    reviews = (Review("One.", ("A",)), Review("Two."), Review("One.", ("B",)))
    assert review_needed(row(reviews=reviews)) == "One.; Two."


def test_columns_of_one_name_are_told_apart_also_from_the_added_ones() -> None:
    made = table(column("Total"), column("Total"), column("Source File"), column("\n"), rows=[])
    assert headings(made, DEFAULT) == [
        "Total",
        "Total (2)",
        "Source File (2)",
        "Column 4",
        "Source File",
        "Review Needed",
    ]


def test_each_added_column_can_be_left_out() -> None:
    made = table(column("Total"), rows=[])
    without_source = OutputOptions(exclude_source_file=True)
    without_review = OutputOptions(exclude_review_needed=True)
    assert headings(made, without_source) == ["Total", "Review Needed"]
    assert headings(made, without_review) == ["Total", "Source File"]
