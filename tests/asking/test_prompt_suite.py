"""Prompts as people write them become the plans they mean."""

from __future__ import annotations

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
    assert min(len(list(entries(folder))) for folder in (SECOND, HELD_OUT, FRESH)) >= 40


SECOND = prompt_suite.PROMPTS.with_name("second")
HELD_OUT = prompt_suite.PROMPTS.with_name("held_out")
FRESH = prompt_suite.PROMPTS.with_name("fresh")


@pytest.mark.parametrize(
    "entry",
    [*entries(), *entries(SECOND), *entries(HELD_OUT), *entries(FRESH)],
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


def test_the_interval_is_wilson_s() -> None:
    low, high = prompt_suite.interval(8, 10)
    assert (round(low, 1), round(high, 1)) == (49.0, 94.3)
