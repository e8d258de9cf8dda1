"""What is said to the user about a plan: what was assumed, and prompt text that settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from fieldfare.asking.plan import Note, SuggestedAddition


class Wording(msgspec.Struct, frozen=True):
    """One note in English; {…} are filled in."""

    topic: str
    description: str
    change: str = ""  # why one would add the text that settles it the other way


def note(
    doubt: str, values: Mapping[str, str], confirm: Sequence[str] = (), change: Sequence[str] = ()
) -> Note:
    """The note on `doubt`, with text that settles it either way."""
    wording = WORDINGS[doubt]
    additions = [
        SuggestedAddition(purpose, tuple(instructions))
        for purpose, instructions in ((CONFIRM, confirm), (wording.change, change))
        if purpose and instructions
    ]
    return Note(
        wording.topic.format_map(values), wording.description.format_map(values), tuple(additions)
    )


CONFIRM = "To confirm this handling"

WORDINGS: dict[str, Wording] = {
    "Columns": Wording(
        "Columns",
        "The prompt does not name all of its columns. These were chosen: {columns}.",
        "To choose others, for example",
    ),
    "Line item columns": Wording(
        "Line item columns",
        "The prompt asks for line items without saying what is wanted of each. These columns were "
        "chosen: {columns}.",
        "To choose others, for example",
    ),
    "Meaning": Wording(
        "Meaning of '{name}'",
        "'{name}' can mean more than one thing on an invoice. It was taken for {assumed}.",
        "To get the other one",
    ),
    "Row structure asked twice": Wording(
        "Row structure",
        "The prompt asks for another row structure than the option output_structure. The option "
        "was followed: {rows}. With 'automatic' the prompt decides.",
    ),
    "Row structure of lines": Wording(
        "Row structure",
        "There is one row per invoice, but some columns belong to the line items. The values of "
        "all line items stand in one cell, separated by semicolons.",
        "To get one row per line item",
    ),
    "Row structure without lines": Wording(
        "Row structure",
        "There is one row per line item, but no column belongs to the line items. The values of "
        "the invoice are repeated on each row.",
        "To add columns of the line items",
    ),
    "Amount on line rows": Wording(
        "Amount on line rows",
        "There is one row per line item, and '{name}' is the only total. It was taken for the "
        "invoice's total, which is repeated on each row and must not be summed.",
        "To get the total of each line item",
    ),
    "Level of a total": Wording(
        "Meaning of '{name}'",
        "'{name}' stands among columns of line items. It was taken for the total of each line "
        "item, not for the invoice's.",
        "To get the invoice's total",
    ),
    "Nested output": Wording(
        "Nested output",
        "The output is one flat table; the values of an invoice are repeated on the rows of its "
        "line items. Nothing nested was made of: {quoted}.",
        "To get no rows for line items",
    ),
    "Translation": Wording(
        "Translation",
        "Values are not translated; they stand as printed on the document. Not applied: {quoted}.",
    ),
    "Categories": Wording(
        "Categories",
        "Categories, accounts and codes that the document does not print are not assigned. Not "
        "applied: {quoted}.",
        "To get a column for it, filled only where the document prints it",
    ),
    "Rows to review": Wording(
        "Rows to review",
        "All rows are returned; those to be checked say why in the column “Review Needed”. Not "
        "applied: {quoted}.",
    ),
    "Label": Wording(
        "Meaning of '{name}'",
        "'{name}' names no field that is known here. It was taken for a label and is looked for on "
        "the documents as it stands.",
    ),
    "Words not understood": Wording(
        "Words not understood",
        "These parts of the prompt hold words that are not known here. What they ask for was not "
        "followed, or not wholly: {quoted}.",
    ),
    "Instruction not applied": Wording(
        "Instruction not applied",
        "This part of the prompt could not be followed: {quoted}. The values are as the document "
        "shows them.",
    ),
}
