from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import messages
from fieldfare import pipeline
from fieldfare.asking import ask, doubts, notes
from fieldfare.asking.plan import Note, SuggestedAddition
from fieldfare.asking.terms import LANGUAGES
from fieldfare.errors import PromptRejected, PromptUnclear
from fieldfare.finding import documents
from fieldfare.finding.rows import Review, Table
from fieldfare.reading.words import Document, FailedPage
from fieldfare.writing import languages
from fieldfare.writing.languages import BLANK, ENGLISH, MESSAGES, catalogue, translate, translated
from making import page
from tables import NUMBER, TOTAL, amount, row, table

OTHERS = [language for language in LANGUAGES if language != ENGLISH]
KEYS = {name: tuple(entries) for name, entries in catalogue("de").items()}
EVERY = [(name, key) for name, keys in KEYS.items() for key in keys]
ASKED = [t for w in notes.WORDINGS.values() for t in msgspec.structs.astuple(w) if t]
SAID = {
    (module, BLANK.sub("{}", text))
    for module, text in (
        *messages.in_sources(),
        *(("asking/notes", text) for text in (*ASKED, notes.CONFIRM)),
    )
}
EXPECTED_PLANS = Path(__file__).parents[1] / "asking" / "expected"


# -- the catalogue


def test_whatever_the_sources_say_is_in_the_catalogue() -> None:
    known = {BLANK.sub("{}", key) for key in KEYS[MESSAGES]}
    assert {(where, text) for where, text in SAID if text not in known} == set()


def test_the_catalogue_holds_nothing_that_is_never_said() -> None:
    said = {text for _, text in SAID}
    assert [key for key in KEYS[MESSAGES] if BLANK.sub("{}", key) not in said] == []


def test_the_catalogue_knows_what_a_page_can_be() -> None:
    assert set(KEYS["kind"]) == set(documents.OTHER_NAMES.values())


def test_the_catalogue_knows_what_a_column_can_be_taken_for() -> None:
    meanings = {told for pair in doubts._TWO_MEANINGS.values() for _, told in pair}
    assert set(KEYS["assumed"]) == meanings


def test_phrases_are_named_after_blanks() -> None:
    blanks = {blank for key in KEYS[MESSAGES] for blank in BLANK.findall(key)}
    assert set(KEYS) - {MESSAGES} - blanks == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_every_message_in_the_same_order(language: str) -> None:
    assert {name: tuple(entries) for name, entries in catalogue(language).items()} == KEYS


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_fills_in_what_the_message_fills_in(language: str) -> None:
    differing = [
        (name, key)
        for name, key in EVERY
        if sorted(BLANK.findall(key)) != sorted(BLANK.findall(catalogue(language)[name][key]))
    ]
    assert differing == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_begins_and_ends_like_its_message(language: str) -> None:
    """Small letters follow a column's name; whole sentences begin with a capital and end with a stop."""
    differing = [
        key
        for key in KEYS[MESSAGES]
        for said in [catalogue(language)[MESSAGES][key]]
        if said.endswith(".") != key.endswith(".")
        or (
            key[0].isalpha()
            and said[0].isalpha()
            and said[0].isupper() != key[0].isupper()
            and language != "de"
        )
    ]
    assert differing == []


# -- messages


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_said_in_every_language(language: str) -> None:
    said, expected = {}, {}
    for key, translation in catalogue(language)[MESSAGES].items():
        filling = {blank: f"<{blank} 12.50>" for blank in BLANK.findall(key)}
        said[key] = translate(key.format_map(filling), language)
        expected[key] = translation.format_map(filling)
    assert said == expected


@given(net=st.text(), tax=st.decimals(), total=st.dates())
def test_whatever_is_filled_in_stays_as_it_is(net: str, tax: object, total: object) -> None:
    said = translate(f"day and month could be the other way round in “{net}”", "de")
    assert said == f"Tag und Monat könnten in „{net}“ vertauscht sein"
    said = translate(f"net {tax} plus tax {tax} is not the total {total}", "it")
    assert said == f"l'imponibile {tax} più l'imposta {tax} non dà il totale {total}"


@pytest.mark.parametrize("language", OTHERS)
def test_known_phrases_within_a_message_are_translated(language: str) -> None:
    said, expected = {}, {}
    for name, key in [e for e in EVERY if e[0] not in {MESSAGES, "places"}]:
        template = next(k for k in KEYS[MESSAGES] if f"{{{name}}}" in k)
        filling = dict.fromkeys(BLANK.findall(template), "7")
        phrase = catalogue(language)[name][key]
        said[name, key] = translate(template.format_map({**filling, name: key}), language)
        expected[name, key] = catalogue(language)[MESSAGES][template].format_map(
            {**filling, name: phrase}
        )
    assert said == expected


def test_a_long_list_of_files_ends_in_the_language() -> None:
    english = (
        "These files were read as holding more than one document: a.pdf (2), b.pdf (3) and 4 more. "
        "The documents were told apart by their numbers, titles and page numbering."
    )
    assert "a.pdf (2), b.pdf (3) i 4 więcej." in translate(english, "pl")


def test_a_name_that_is_also_a_phrase_is_left_alone() -> None:
    assert translate("Meaning of 'receipt'", "de") == "Bedeutung von „receipt“"


def test_what_the_catalogue_does_not_know_stays_in_english() -> None:
    assert translate("something new", "de") == "something new"


# -- tables


def reviewed(*reviews: Review, notes: tuple[Note, ...] = ()) -> Table:
    made = table(NUMBER, TOTAL, rows=[row("A-1", amount("12.50"), reviews=reviews)])
    return msgspec.structs.replace(made, notes=notes)


def test_a_review_keeps_the_names_of_its_columns() -> None:
    names = ("this name is not certain", "Total Amount")
    found = reviewed(Review(f"{names[0]}, {names[1]}: this name is not certain", names))
    [told] = translated(found, "de").rows[0].reviews
    assert told == Review(f"{names[0]}, {names[1]}: dieser Name ist nicht sicher", names)


def test_cells_files_and_columns_stay_as_they_are() -> None:
    found = reviewed(Review("this line shows no amount"))
    told = translated(found, "es")
    assert told.columns == found.columns
    assert told.rows[0].cells == found.rows[0].cells
    assert told.rows[0].file_name == found.rows[0].file_name


def test_a_note_keeps_the_text_to_add_to_the_prompt() -> None:
    addition = SuggestedAddition("To confirm this handling", ("Extract Total", "Columns"))
    note = Note(
        "Columns",
        "The prompt does not name all of its columns. These were chosen: Total.",
        (addition,),
    )
    [told] = translated(reviewed(notes=(note,)), "nl").notes
    assert told == Note(
        "Kolommen",
        "De opdracht noemt niet alle kolommen. Gekozen zijn: Total.",
        (SuggestedAddition("Om dit te bevestigen", ("Extract Total", "Columns")),),
    )


def test_english_is_left_alone() -> None:
    found = reviewed(Review("this line shows no amount"))
    assert translated(found, ENGLISH) is found


# -- which language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_is_asked_for_is_chosen(language: str) -> None:
    assert languages.chosen(language, "pl") == (language, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_automatic_is_the_language_of_the_prompt(language: str) -> None:
    assert languages.chosen("automatic", language) == (language, ())


def test_another_language_is_english_with_a_note() -> None:
    chosen, [note] = languages.chosen("ja", "de")
    assert (chosen, note.topic) == (ENGLISH, "Language of messages")
    assert "'ja'" in note.description


# -- what prompts and documents bring about


def prompts() -> Iterator[Any]:
    """Every prompt of the expected plans."""
    for path in sorted(EXPECTED_PLANS.glob("*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8")).get("plan", []):
            yield json.loads(entry["object"]) if "object" in entry else entry["prompt"]


def test_every_note_on_the_expected_plans_is_translated() -> None:
    found = []
    for prompt in prompts():
        for structure in ("automatic", "per_invoice", "per_line_item"):
            try:
                found += ask(prompt, structure).notes
            except (PromptRejected, PromptUnclear):
                continue
    assert len({note.topic for note in found}) >= 10
    texts = {
        t
        for n in found
        for t in (n.topic, n.description, *(a.purpose for a in n.suggested_prompt_additions))
    }
    assert {t for t in texts if translate(t, "pl") == t} == set()


INVOICE = """
# Rechnung

Schrauben Nord GmbH
Hafenstr. 1
20457 Hamburg

Rechnungsnummer: R-2024-17
Rechnungsdatum: 05.03.2024
Fällig am: 01.02.2024

Beschreibung          Menge    Einzelpreis    Betrag
Schrauben M8             10           2,00     25,00
Muttern M8                5           1,00      5,00

Netto                                         30,00
MwSt 19 %                                      5,70
Gesamtbetrag                                  40,00

IBAN DE89 3704 0044 0532 0130 01
"""

NOTED = """
# Lieferschein

Schrauben Nord GmbH
Lieferschein Nr. L-55
Menge 15
"""


def faulty() -> Document:
    """An invoice with much that is doubtful, a delivery note and a page that cannot be read."""
    pages = (page(INVOICE, number=1), page(NOTED, number=3))
    return Document("faulty.pdf", pages, (FailedPage(2, "UNREADABLE", "torn"),))


def test_a_german_prompt_brings_german_messages() -> None:
    plan = pipeline.ask(
        "Rechnungsnummer, Rechnungsdatum, Fälligkeitsdatum, Nettobetrag, MwSt, Gesamtbetrag, IBAN. "
        "Eine Zeile pro Rechnung."
    )
    found = pipeline.translate(pipeline.find(plan, [faulty()]), plan.language)
    told = [review.message for review in found.rows[0].reviews]
    assert (
        "Rechnungsdatum, Fälligkeitsdatum: "
        "das Fälligkeitsdatum 2024-02-01 liegt vor dem Rechnungsdatum 2024-03-05" in told
    )
    assert "IBAN: die Prüfziffern dieser IBAN sind falsch" in told
    assert "Seiten dieser Datei konnten nicht gelesen werden (2); Werte können fehlen" in told
    assert [note.topic for note in found.notes] == ["Auszulesende Dokumente"]
    assert "(Lieferschein): faulty.pdf (Page 3)" in found.notes[0].description


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_of_a_faulty_document_is_translated(language: str) -> None:
    plan = pipeline.ask(
        "For each line item extract invoice number, vendor name, invoice date, due date, description, "
        "quantity, unit price, line total, net amount, tax amount, total amount, IBAN"
    )
    found = pipeline.find(plan, [faulty()])
    heads = re.compile("|".join(f"(?:{re.escape(c.name)}(?:, |: ))" for c in plan.columns))
    english = {heads.sub("", review.message) for r in found.rows for review in r.reviews}
    assert len(english) >= 4
    assert {text for text in english if translate(text, language) == text} == set()
