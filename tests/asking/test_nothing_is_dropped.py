"""Whatever of a prompt was not understood is quoted by a note; nothing is dropped silently."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldfare.asking import ask
from fieldfare.asking.plan import Plan
from fieldfare.asking.terms import LANGUAGES, Language

# A plain request in each language, and a clause that asks for something nobody here does.
REQUESTS: dict[Language, str] = {
    "en": "Extract invoice number, date and total.",
    "de": "Bitte Rechnungsnummer, Datum und Gesamtbetrag auslesen.",
    "fr": "Extraire le numéro de facture, la date et le total TTC.",
    "es": "Extrae el número de factura, la fecha y el total.",
    "it": "Estrai il numero della fattura, la data e il totale.",
    "nl": "Haal het factuurnummer, de datum en het totaal op.",
    "pt": "Extraia o número da fatura, a data e o total.",
    "pl": "Wyodrębnij numer faktury, datę i kwotę brutto.",
}
STRANGE: dict[Language, tuple[str, ...]] = {
    "en": ("paint overdrawn cells crimson", "prepend the zodiac glyph", "in Klingon numerals"),
    "de": ("Überziehungen purpurrot einfärben", "Sternzeichen voranstellen"),
    "fr": ("colorier les cellules en pourpre", "préfixer du signe astrologique"),
    "es": ("colorea las celdas de púrpura", "antepón el signo zodiacal"),
    "it": ("colora le caselle di porpora", "anteponi il segno zodiacale"),
    "nl": ("kleur de vakjes paars", "met het sterrenbeeld ervoor"),
    "pt": ("pinte as células de púrpura", "acrescente o signo do zodíaco"),
    "pl": ("pomaluj komórki na fioletowo", "poprzedź znakiem zodiaku"),
}
ASKED = [(language, strange) for language in LANGUAGES for strange in STRANGE[language]]
LETTERS = st.text("bcdfghjklmnpqrstvwxz", min_size=6, max_size=10)  # no word has no vowel


def _quoted(plan: Plan, words: str) -> bool:
    return any(words.casefold() in note.description.casefold() for note in plan.notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plain_request_needs_no_note(language: Language) -> None:
    plan = ask(REQUESTS[language])
    assert (plan.language, plan.notes, len(plan.columns)) == (language, (), 3)


@pytest.mark.parametrize(("language", "strange"), ASKED)
def test_a_sentence_that_nobody_understands_is_quoted(language: Language, strange: str) -> None:
    assert _quoted(ask(f"{REQUESTS[language]} {strange.capitalize()}."), strange)


@pytest.mark.parametrize(("language", "strange"), ASKED)
def test_a_clause_behind_one_that_is_followed_is_quoted(language: Language, strange: str) -> None:
    plan = ask(f"{REQUESTS[language]} DD/MM/YYYY, {strange}.")
    assert plan.columns[1].format.date == "DD/MM/YYYY"
    assert _quoted(plan, strange)


@pytest.mark.parametrize(("language", "strange"), ASKED)
def test_what_is_said_of_one_field_and_not_understood_is_quoted(
    language: Language, strange: str
) -> None:
    fields = [{"name": "Invoice Number"}, {"name": "Total", "prompt": strange}]
    assert _quoted(ask({"fields": fields, "general_prompt": REQUESTS[language]}), strange)


@settings(max_examples=60, deadline=None)
@given(LETTERS, st.sampled_from(LANGUAGES), st.integers(0, 3))
def test_an_unknown_word_is_never_lost(word: str, language: Language, place: int) -> None:
    words = REQUESTS[language].rstrip(".").split(" ")
    at = len(words) - place
    plan = ask(" ".join([*words[:at], word, *words[at:]]) + ".")
    held = any(word in column.name.casefold() for column in plan.columns)
    assert held or _quoted(plan, word)


@settings(max_examples=60, deadline=None)
@given(
    LETTERS, st.sampled_from(LANGUAGES), st.sampled_from([", {}.", ". {}.", " ({}).", "\n- {}\n"])
)
def test_an_unknown_entry_is_a_label_with_a_note_or_quoted(
    word: str, language: Language, shape: str
) -> None:
    plan = ask(REQUESTS[language].rstrip(".") + shape.format(word))
    assert any(word in note.description.casefold() for note in plan.notes)


def test_a_label_that_names_nothing_known_is_said_to_be_one() -> None:
    plan = ask({"fields": [{"name": "Invoice Number"}, {"name": "Zwrtk"}]})
    (note,) = plan.notes
    assert note.topic == "Meaning of 'Zwrtk'"
    (confirm,) = note.suggested_prompt_additions[0].instructions
    fields = [{"name": "Invoice Number"}, {"name": "Zwrtk"}]
    assert ask({"fields": fields, "general_prompt": confirm}).notes == ()
