"""The language of messages and notes, which people read; column names and values are as asked."""

from __future__ import annotations

from fieldfare.asking.plan import Note, SuggestedAddition
from fieldfare.finding.rows import Table

ENGLISH = "en"
SPOKEN = (ENGLISH,)


def chosen(wanted: str, of_prompt: str) -> tuple[str, list[Note]]:
    """The language to write messages in, and a note when it is not the one that was wanted."""
    if wanted == "automatic":
        return (of_prompt if of_prompt in SPOKEN else ENGLISH), []
    if wanted in SPOKEN:
        return wanted, []
    return ENGLISH, [
        Note(
            "Language of messages",
            f"Messages and notes were asked for in the language '{wanted}', which is not "
            "available. They are in English.",
            (SuggestedAddition("To ask for what is available", ("output_language: en",)),),
        )
    ]


def translated(table: Table, language: str) -> Table:
    """The table with its messages and notes in `language`."""
    return table
