"""What invoices call things: complete in every language, and kept apart for the test of new words."""

import random
import re
import string
from collections import Counter

import pytest

from generator import wording
from generator.wording.words import words

KNOWN = frozenset("name rate days date percent amount page pages".split())
KEYS = wording.keys()
SIGNS = ("month", "unit")  # a few right words, whose case the layout leaves alone
MARK = re.compile(r" @-?[A-Z]{2}")  # what `words` has not understood
EVERY = pytest.mark.parametrize("language", sorted(wording.LANGUAGES))


@EVERY
def test_a_language_says_everything(language: str) -> None:
    assert sorted(wording.LANGUAGES[language]) == wording.keys()


@EVERY
def test_no_synonym_stands_twice_under_a_key(language: str) -> None:
    twice = {
        (key, text): count
        for key, phrases in wording.LANGUAGES[language].items()
        if not key.startswith(SIGNS)
        for text, count in Counter(one.text.casefold() for one in phrases).items()
        if count > 1
    }
    assert twice == {}


@EVERY
def test_texts_are_tidy(language: str) -> None:
    untidy = [
        (key, one.text)
        for key, phrases in wording.LANGUAGES[language].items()
        for one in phrases
        if one.text != " ".join(one.text.split()) or "|" in one.text or MARK.search(one.text)
    ]
    assert untidy == []


@EVERY
def test_placeholders_are_those_a_layout_fills(language: str) -> None:
    unknown = [
        (key, one.text)
        for key, phrases in wording.LANGUAGES[language].items()
        for one in phrases
        if not one.placeholders <= wording.usual(key)
        or not one.placeholders <= KNOWN
        or any(spec or conversion for _, _, spec, conversion in string.Formatter().parse(one.text))
    ]
    assert unknown == []


@EVERY
@pytest.mark.parametrize("split", ["train", "held-out"])
def test_every_key_can_be_drawn_anywhere(language: str, split: str) -> None:
    countries = ["", *"GB US IN MY AU DE AT CH FR BE ES MX AR IT NL PT BR PL".split()]
    rng = random.Random(1)
    for key in KEYS:
        for country in countries:
            assert wording.phrase(rng, language, key, split, country=country)


@EVERY
@pytest.mark.parametrize("key", ["sentence:payment_terms", "step:tax"])
@pytest.mark.parametrize("known", [{"days"}, {"date"}, {"name"}, {"name", "rate"}])
def test_what_cannot_be_filled_is_not_drawn(language: str, key: str, known: set[str]) -> None:
    usual = wording.usual(key)
    if known & usual:
        drawn = wording.synonyms(language, key, "train", known)
        assert drawn
        assert all(one.placeholders <= known for one in drawn)


@EVERY
def test_about_a_quarter_of_the_synonyms_is_held_out(language: str) -> None:
    shares = {
        key: sum(one.split == "held-out" for one in phrases) / len(phrases)
        for key, phrases in wording.LANGUAGES[language].items()
        if len(phrases) >= 8 and not key.startswith(SIGNS)
    }
    assert {key: share for key, share in shares.items() if not 0.1 <= share <= 0.4} == {}
    assert 0.18 < sum(shares.values()) / len(shares) < 0.32


@EVERY
def test_what_is_common_is_said_in_both_splits(language: str) -> None:
    for key, phrases in wording.LANGUAGES[language].items():
        everyone = [one.weight for one in phrases if not one.split]
        apart = [one.weight for one in phrases if one.split]
        assert everyone, key
        if len(everyone) > 1:
            assert max(everyone) > max(apart, default=0), key
            assert sum(everyone) > sum(apart), key


@EVERY
def test_no_held_out_wording_is_drawn_for_training(language: str) -> None:
    for key, phrases in wording.LANGUAGES[language].items():
        held = {one.text for one in phrases if one.split == "held-out"}
        assert held.isdisjoint(one.text for one in wording.synonyms(language, key, "train"))
        trained = {one.text for one in phrases if one.split == "train"}
        assert trained.isdisjoint(one.text for one in wording.synonyms(language, key, "held-out"))


@EVERY
def test_held_out_wording_differs_by_more_than_signs(language: str) -> None:
    def letters(text: str) -> str:
        return re.sub(r"[^\w{}#%]", "", text.casefold())

    near = [
        (key, one.text)
        for key, phrases in wording.LANGUAGES[language].items()
        if not key.startswith(SIGNS)
        for one in phrases
        if one.split == "held-out"
        and letters(one.text) in {letters(other.text) for other in phrases if not other.split}
    ]
    assert near == []


@EVERY
def test_frequent_labels_have_many_names(language: str) -> None:
    frequent = "label:invoice_number label:invoice_date label:due_date step:total step:net step:tax step:due label:customer label:purchase_order heading:description heading:quantity heading:unit_price heading:amount"
    assert {key: len(wording.LANGUAGES[language][key]) for key in frequent.split() if len(wording.LANGUAGES[language][key]) < 15} == {}  # fmt: skip


def test_a_mark_keeps_a_word_at_home() -> None:
    vat, gst = words("VAT @-US,GST | GST @GST")
    assert [vat.said_in(country) for country in ("GB", "US", "AU", "")] == [True, False, False, True]  # fmt: skip
    assert [gst.said_in(country) for country in ("GB", "US", "AU", "")] == [False, False, True, True]  # fmt: skip


def test_two_languages_are_said_once_where_they_agree() -> None:
    rng = random.Random(3)
    assert wording.bilingual(rng, "en", "de", "label:abn", "train", country="AU").startswith("A")
    drawn = {wording.bilingual(rng, "de", "en", "label:invoice_number", "train") for _ in range(40)}
    assert any(" / " in text for text in drawn)


def test_the_same_seed_says_the_same() -> None:
    first = [wording.phrase(random.Random(7), "de", key, "train") for key in KEYS]
    assert first == [wording.phrase(random.Random(7), "de", key, "train") for key in KEYS]


def test_swiss_german_has_no_sharp_s() -> None:
    rng = random.Random(1)
    drawn = [wording.phrase(rng, "de", "sentence:thanks", "train", country="CH") for _ in range(200)]  # fmt: skip
    assert any("Grüssen" in text for text in drawn)
    assert not any("ß" in text for text in drawn)


@EVERY
def test_months_are_twelve(language: str) -> None:
    assert len(set(wording.months(language))) == 12
    assert len(set(wording.months(language, alone=True))) == 12
    assert len(set(wording.short_months(random.Random(2), language))) == 12


@EVERY
@pytest.mark.parametrize("other", ["step:due", "step:net", "step:tax_total", "step:paid"])
def test_a_total_does_not_share_its_words(language: str, other: str) -> None:
    totals = {one.text.casefold() for one in wording.LANGUAGES[language]["step:total"]}
    assert totals.isdisjoint(one.text.casefold() for one in wording.LANGUAGES[language][other])


@EVERY
@pytest.mark.parametrize("split", ["train", "held-out"])
def test_every_step_can_be_named_without_rate(language: str, split: str) -> None:
    for key in KEYS:
        if key.startswith(("step:", "label:", "heading:", "title:")):
            assert wording.synonyms(language, key, split, ()), key


def test_nothing_contradicts_the_document() -> None:
    gross = wording.synonyms("fr", "heading:unit_price", "train", prices="gross")
    assert {"PU HT", "Prix unitaire HT"}.isdisjoint(one.text for one in gross)
    francs = wording.synonyms("de", "step:total", "train", country="CH", currency="CHF")
    assert "Total CHF" in {one.text for one in francs}
    assert not [one.text for one in francs if "EUR" in one.text]
