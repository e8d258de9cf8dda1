"""What a person sees in the end: the rows on stdout, the summary on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from fieldfare.asking.plan import Note
from fieldfare.cli.outcome import Outcome
from fieldfare.cli.sources import Skipped
from fieldfare.cli.words import counted
from fieldfare.finding.rows import Table
from fieldfare.writing.columns import headings, review_needed, row_added, source_file
from fieldfare.writing.json_file import NUMBERS
from fieldfare.writing.options import DEFAULT
from fieldfare.writing.text import clean


def rows(table: Table, out: TextIO) -> None:
    """Print the rows: a drawn table on a terminal, tab-separated lines otherwise."""
    lines = ([*(clean(c.value) for c in row.cells), *row_added(row, DEFAULT)] for row in table.rows)
    if out.isatty():
        _grid(table, lines, out)
    else:
        for line in (headings(table, DEFAULT), *lines):
            print("\t".join(line), file=out)


def _grid(table: Table, lines: Iterable[Sequence[str]], out: TextIO) -> None:
    grid = Grid(box=SIMPLE_HEAD, header_style="bold")
    for name, column in zip(headings(table, DEFAULT), [*table.columns, None, None], strict=True):
        number = column is not None and column.kind in NUMBERS
        grid.add_column(Text(name), justify="right" if number else "left", overflow="fold")
    for line in lines:
        grid.add_row(*(Text(text) for text in line), style="yellow" if line[-1] else "")
    Console(file=out).print(grid)


def summary(outcome: Outcome, skipped: Sequence[Skipped], written: Sequence[Path]) -> Iterator[str]:
    """The lines that say what was done and what a person should know of it."""
    table = outcome.table
    for skip in skipped:
        yield f"skipped {skip.path}: {skip.why}"
    for name, page in outcome.failed:
        yield f"failed: {name}, page {page.number}: {page.message}"
    for left in table.left_out:
        yield f"left out: {left.file_name}, page {left.page}: {left.reason}"
    reviewed = [(i, row) for i, row in enumerate(table.rows, 1) if row.reviews]
    for number, row in reviewed:
        yield f"to review: row {number}, {source_file(row)}: {review_needed(row)}"
    for note in table.notes:
        yield from _note(note)
    yield (
        f"{counted(outcome.files, 'file')}, {counted(outcome.pages, 'page')} read, "
        f"{len(outcome.failed)} failed; "
        f"{counted(len(table.rows), 'row')}, {len(reviewed)} to review"
    )
    for path in written:
        yield f"wrote {path}"


def _note(note: Note) -> Iterator[str]:
    yield f"note: {note.topic}: {note.description}"
    for addition in note.suggested_prompt_additions:
        yield f"  {addition.purpose}, add to the prompt:"
        for instruction in addition.instructions:
            yield f"    {instruction}"


def say(lines: Iterable[str]) -> None:
    """Print `lines` on stderr; what comes from files cannot move the cursor."""
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        print(" " * indent + clean(line), file=sys.stderr)
