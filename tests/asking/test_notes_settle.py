"""Each note offers prompt text, and that text, once added, settles the doubt."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest

from fieldfare.asking import ask
from fieldfare.asking.plan import Note

Prompt = str | Mapping[str, object]

DOUBTFUL: list[Prompt] = [
    "I'm processing these invoices for payment approval",
    "Extract all data from these documents",
    "What is the invoice number and how much do we owe?",
    "Extract invoice number, vendor info and totals",
    "Extract invoice number and all line items",
    "Extract all line items, quantities, and prices",
    "Extract vendor and amount",
    "Extract vendor, amount, tax and total",
    "Extract invoice number and reference",
    "Invoice Number, Description, Quantity, Unit Price, Total",
    "Extract invoice number, total. Translate descriptions to English.",
    "Extract invoice number, total. Assign each invoice to a GL account.",
    "Extract invoice number, total and line items with descriptions as nested JSON",
    "Extract invoice number and total. Group by vendor.",
    "Extract invoice number. Show me only the review-needed rows.",
    "Extract invoice number and description. One row per invoice.",
    "Extract invoice number and vendor. One row for each product.",
    {"fields": [{"name": "Invoice Number"}, {"name": "Total Amount"}],
     "general_prompt": "One row for each product."},
    {"fields": [{"name": "Vendor"}, {"name": "Amount"}]},
    {"fields": [{"name": "Vendor", "prompt": "Translate it to French"}]},
]  # fmt: skip


def _with(prompt: Prompt, addition: str) -> Prompt:
    """The prompt as a user would add to it."""
    if isinstance(prompt, str):
        return f"{prompt.rstrip('.')}. {addition}."
    return {**prompt, "general_prompt": f"{prompt.get('general_prompt', '')} {addition}."}


def _notes(prompt: Prompt) -> dict[str, Note]:
    return {note.topic: note for note in ask(prompt).notes}


@pytest.mark.parametrize("prompt", DOUBTFUL)
def test_the_confirming_text_silences_its_note(prompt: Prompt) -> None:
    notes = _notes(prompt)
    assert notes
    for topic, note in notes.items():
        confirming = note.suggested_prompt_additions[0]
        assert topic not in _notes(_with(prompt, " ".join(confirming.instructions)))


@pytest.mark.parametrize("prompt", DOUBTFUL)
def test_the_confirming_text_keeps_the_columns(prompt: Prompt) -> None:
    plan = ask(prompt)
    for note in plan.notes:
        addition = " ".join(note.suggested_prompt_additions[0].instructions)
        after = ask(_with(prompt, addition))
        assert [c.name for c in after.columns] == [c.name for c in plan.columns]
        assert [c.term for c in after.columns] == [c.term for c in plan.columns]


@pytest.mark.parametrize("prompt", DOUBTFUL)
def test_the_other_text_silences_its_note_too_and_changes_the_plan(prompt: Prompt) -> None:
    plan = ask(prompt)
    for note in plan.notes:
        for addition in note.suggested_prompt_additions[1:]:
            if note.topic in {"Categories", "Columns", "Line item columns"}:
                continue  # an example of other columns, which come beside the chosen ones
            after = ask(_with(prompt, " ".join(addition.instructions)))
            assert msgspec.structs.replace(after, notes=()) != msgspec.structs.replace(
                plan, notes=()
            )


def test_a_plain_prompt_has_no_notes() -> None:
    assert ask("Extract invoice number, invoice date, vendor name and total amount").notes == ()


def test_what_cannot_be_followed_is_quoted() -> None:
    (note,) = ask("Extract the vendor name. Multiply all totals by two.").notes
    assert note.topic == "Instruction not applied"
    assert "Multiply all totals by two" in note.description
