"""Prompts as people write them become the plans they mean."""

from __future__ import annotations

from pathlib import Path

import pytest

import prompt_suite
from prompt_suite import Entry, entries


def test_the_suite_speaks_eight_languages_in_both_kinds() -> None:
    asked = list(entries())
    for language in ("en", "de", "fr", "es", "it", "nl", "pt", "pl"):
        spoken = [entry for entry in asked if entry.language == language]
        assert len(spoken) >= 22
        assert {entry.kind for entry in spoken} == {"string", "object"}
    assert len(asked) >= 220
    assert min(len(list(entries(folder))) for folder in OTHERS) >= 40


SECOND = prompt_suite.PROMPTS.with_name("second")
HELD_OUT = prompt_suite.PROMPTS.with_name("held_out")
FRESH = prompt_suite.PROMPTS.with_name("fresh")
BLIND = prompt_suite.PROMPTS.with_name("blind")
OTHERS = (SECOND, HELD_OUT, FRESH, BLIND)


@pytest.mark.parametrize(
    "entry",
    [*entries(), *(entry for folder in OTHERS for entry in entries(folder))],
    ids=lambda entry: entry.name,
)
def test_every_expected_column_can_be_read(entry: Entry) -> None:
    written = entry.expected.get("columns", "").removeprefix("at least ")
    assert all(prompt_suite._normal(part) for part in prompt_suite._parts(written))
    assert bool(written) != ("refused" in entry.expected)


# The plans that the compiler still gets wrong, each with its cause; nothing else may be wrong, and these must be.
WRONG = {
    "fr-22": "Total HT beside a quantity is taken for the line's sum without saying so",
}


@pytest.mark.parametrize("entry", list(entries()), ids=lambda entry: entry.name)
def test_a_prompt_becomes_the_plan_that_it_means(entry: Entry) -> None:
    assert bool(prompt_suite.differences(entry)) == (entry.name in WRONG)


@pytest.mark.parametrize("folder", OTHERS, ids=lambda folder: folder.name)
def test_no_plan_of_the_other_sets_is_wrong_without_a_note(folder: Path) -> None:
    results = [(entry, prompt_suite.differences(entry)) for entry in entries(folder)]
    silent = [e.name for e, d in results if prompt_suite._measures(e, d)["wrong without a note"]]
    assert silent == []


@pytest.mark.parametrize(
    ("folder", "wrong"), [(SECOND, {"pl-6"}), (HELD_OUT, set()), (FRESH, set()), (BLIND, {"de-5"})]
)
def test_what_was_mended_in_the_other_sets_stays_so(folder: Path, wrong: set[str]) -> None:
    assert {e.name for e in entries(folder) if prompt_suite.differences(e)} == wrong


def test_the_interval_is_wilson_s() -> None:
    low, high = prompt_suite.interval(8, 10)
    assert (round(low, 1), round(high, 1)) == (49.0, 94.3)
