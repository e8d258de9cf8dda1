"""What all files share: the headings, and the two columns that are added to those asked for."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable

from fieldfare.finding.rows import Row, Table
from fieldfare.writing.options import OutputOptions
from fieldfare.writing.text import clean

SOURCE_FILE = "Source File"
REVIEW_NEEDED = "Review Needed"


def headings(table: Table, options: OutputOptions) -> list[str]:
    """The names of all columns in order; equal ones are told apart, for they are keys in JSON."""
    last = added(SOURCE_FILE, REVIEW_NEEDED, options)
    names: list[str] = []
    for i, column in enumerate(table.columns, 1):
        names.append(_free(clean(column.name) or f"Column {i}", {*names, *last}))
    return names + last


def added(source: str, review: str, options: OutputOptions) -> list[str]:
    """What stands in the two added columns, without those that `options` exclude."""
    return [source] * (not options.exclude_source_file) + [review] * (
        not options.exclude_review_needed
    )


def row_added(row: Row, options: OutputOptions) -> list[str]:
    """The source and the review messages of `row`, as far as `options` want them."""
    return added(source_file(row), review_needed(row), options)


def source_file(row: Row) -> str:
    """The file and the pages that `row` comes from, as "name.pdf (Pages 1, 3-4)"."""
    name = clean(row.file_name)
    if not row.pages:
        return name
    runs = _runs(row.pages)
    plural = "s" if len(set(row.pages)) > 1 else ""
    return f"{name} (Page{plural} {', '.join(runs)})"


def review_needed(row: Row) -> str:
    """What a person must look at in `row`, or ""; each message once."""
    return "; ".join(dict.fromkeys(clean(review.message) for review in row.reviews))


def affected(table: Table, row: Row) -> set[int]:
    """The positions of the columns that the messages of `row` are about."""
    names = {name for review in row.reviews for name in review.columns}
    return {i for i, column in enumerate(table.columns) if column.name in names}


def _runs(pages: Iterable[int]) -> list[str]:
    """Page numbers as runs: 1, 3, 4 becomes "1", "3-4"."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return [str(first) if first == last else f"{first}-{last}" for first, last in runs]


def _free(name: str, taken: Container[str]) -> str:
    """`name`, or the first of "name (2)", "name (3)" … that is not taken."""
    numbered = (f"{name} ({count})" for count in itertools.count(2))
    return next(free for free in itertools.chain([name], numbered) if free not in taken)
