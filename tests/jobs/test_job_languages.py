from __future__ import annotations

import json
from dataclasses import replace

import pytest

from fieldfare.extractions import Completed
from fieldfare.jobs.workshop import Recipe
from working import Works, pdf

DOUBTFUL = pdf(
    "Ferrier & Sons Ltd\nINVOICE\nInvoice number: INV-1\nIBAN: DE89 3704 0044 0532 0130 01"
)
PROMPTS = {
    "en": "Invoice number and IBAN. One row per invoice. Translate everything.",
    "fr": "Numéro de facture et IBAN. Une ligne par facture. Traduire tout en anglais.",
}


def extracted(works: Works, prompt: str, language: str) -> tuple[Completed, str]:
    """How the extraction ended, and its JSON file's "Review Needed"."""
    options = {"output_language": language}
    here = replace(works, recipe=Recipe())
    status = here.extract(DOUBTFUL, prompt=PROMPTS[prompt], options=options)
    assert isinstance(status, Completed)
    (row,) = json.loads(here.output(status.extraction_id, "json"))
    return status, row["Review Needed"]


@pytest.mark.parametrize(
    ("prompt", "language", "message"),
    [
        ("en", "automatic", "IBAN: the check digits of this IBAN are wrong"),
        ("fr", "automatic", "IBAN: la clé de contrôle de cet IBAN est incorrecte"),
        ("fr", "de", "IBAN: die Prüfziffern dieser IBAN sind falsch"),
        ("fr", "ja", "IBAN: the check digits of this IBAN are wrong"),
    ],
)
def test_what_must_be_looked_at_is_said_in_the_language_asked_for(
    works: Works, prompt: str, language: str, message: str
) -> None:
    status, review_needed = extracted(works, prompt, language)
    assert [item["message"] for item in status.review_items] == [message]
    assert review_needed == message


@pytest.mark.parametrize(
    ("prompt", "language", "topics"),
    [
        ("en", "automatic", ["Translation"]),
        ("en", "pl", ["Tłumaczenie"]),
        ("fr", "automatic", ["Traduction"]),
        ("fr", "ja", ["Translation", "Language of messages"]),
    ],
)
def test_what_was_assumed_is_said_in_the_language_asked_for(
    works: Works, prompt: str, language: str, topics: list[str]
) -> None:
    status, _ = extracted(works, prompt, language)
    assert [note["topic"] for note in status.notes] == topics
