from __future__ import annotations

import io
from pathlib import Path

import pytest

from fieldfare.asking.plan import Note, SuggestedAddition
from fieldfare.cli import shown
from fieldfare.cli.outcome import Outcome
from fieldfare.cli.sources import Skipped
from fieldfare.finding.rows import LeftOut, Review, Table
from fieldfare.reading.words import FailedPage
from tables import NUMBER, TOTAL, amount, row, table

NOTE = Note(
    "Due dates",
    "No due date was printed, so it was left empty.",
    (
        SuggestedAddition("To keep it so", ("Leave the due date empty.",)),
        SuggestedAddition("To have it computed", ("Use the terms of payment.", "Count days.")),
    ),
)


def test_the_summary_says_all_that_a_person_should_know() -> None:
    made = Table(
        (NUMBER, TOTAL),
        "per_invoice",
        (row("A-1", amount("1.00"), reviews=(Review("Look."),)), row("A-2", amount("2.00"))),
        (LeftOut("a.pdf", 3, "a cover letter"),),
        (NOTE,),
    )
    failed = (("b.pdf", FailedPage(2, "BROKEN_PAGE", "The page is broken.")),)
    outcome = Outcome(made, 2, 1250, failed)
    said = shown.summary(outcome, [Skipped(Path("c.txt"), "no PDF")], [Path("rows.csv")])
    assert list(said) == [
        "skipped c.txt: no PDF",
        "failed: b.pdf, page 2: The page is broken.",
        "left out: a.pdf, page 3: a cover letter",
        "to review: row 1, invoice.pdf (Page 1): Look.",
        "note: Due dates: No due date was printed, so it was left empty.",
        "  To keep it so, add to the prompt:",
        "    Leave the due date empty.",
        "  To have it computed, add to the prompt:",
        "    Use the terms of payment.",
        "    Count days.",
        "2 files, 1,250 pages read, 1 failed; 2 rows, 1 to review",
        "wrote rows.csv",
    ]


def test_what_comes_from_files_cannot_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    shown.say(["  failed: \x1b[2Jb.pdf\r\n"])
    assert capsys.readouterr().err == "  failed: [2Jb.pdf\n"


class Terminal(io.StringIO):
    """A terminal of usual width."""

    def isatty(self) -> bool:
        return True


MARKUP = table(NUMBER, TOTAL, rows=[row("[red]A[/red]", amount("1.00"))])


def test_a_terminal_gets_a_drawn_table_whose_values_are_no_markup() -> None:
    out = Terminal()
    shown.rows(MARKUP, out)
    assert "[red]A[/red]" in out.getvalue()
    assert "─" in out.getvalue()


def test_a_pipe_gets_whole_values_apart_by_tabs() -> None:
    out = io.StringIO()
    shown.rows(table(NUMBER, rows=[row("x" * 5_000 + "\tend")]), out)
    assert out.getvalue() == (
        "Invoice Number\tSource File\tReview Needed\n"
        + "x" * 5_000
        + " end\tinvoice.pdf (Page 1)\t\n"
    )
