"""Whatever is asked, the answer is a plan or one of two refusals, soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fieldfare.asking import ask
from fieldfare.asking.plan import Plan
from fieldfare.errors import PromptRejected, PromptUnclear

WORDS = st.sampled_from(
    "Extract extract invoice number date total vendor line items item each per row one for the and or "
    "not no if missing use 0 null N/A 'x' \"y\" ( ) : ; , . - | DD/MM/YYYY 2 decimals without currency "
    "symbol ignore pages delivery notes shipping lines only with = amount is before tax Rechnungsnummer "
    'montant TTC {"a": [ ] } credit notes negative translate category \n - \n 1. # Fields \n'.split(
        " "
    )
)
STRUCTURES = st.sampled_from(["automatic", "per_invoice", "per_line_item"])


def _asked(prompt: object, structure: str = "automatic") -> Plan | None:
    try:
        return ask(prompt, structure)  # type: ignore[arg-type]
    except (PromptRejected, PromptUnclear):
        return None


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), STRUCTURES)
@example("\0", "automatic")
@example("{" * 3000, "automatic")
@example('{"fields": [[[[', "automatic")
@example("\u0130\u0149\ufb03 number, total", "automatic")
def test_any_text_is_a_plan_or_refused(text: str, structure: str) -> None:
    plan = _asked(text, structure)
    assert plan is None or plan.columns


@settings(max_examples=250, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join), STRUCTURES)
def test_any_words_of_prompts_are_a_plan_or_refused(text: str, structure: str) -> None:
    plan = _asked(text, structure)
    if plan is None:
        return
    names = [column.name for column in plan.columns]
    assert len(names) == len({name.casefold() for name in names})
    assert structure in {"automatic", plan.grain}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=6),
    st.lists(st.text(max_size=60), min_size=6, max_size=6),
    st.text(max_size=100),
)
def test_any_object_keeps_its_names_in_order(
    names: list[str], prompts: list[str], general: str
) -> None:
    fields = [{"name": n, "prompt": p} for n, p in zip(names, prompts, strict=False)]
    plan = _asked({"fields": fields, "general_prompt": general})
    assert plan is None or [column.name for column in plan.columns] == names


@pytest.mark.parametrize(
    "phrase",
    [
        "invoice number, ",
        "Use YYYY-MM-DD if missing. ",
        "all the ",
        "- total\n",
        "not the 'x' (",
        "{[",
    ],
)
def test_a_long_prompt_is_read_soon(phrase: str) -> None:
    text = "Extract " + phrase * (10_000 // len(phrase))
    start = time.perf_counter()
    _asked(text)
    assert time.perf_counter() - start < 10


def test_the_same_prompt_is_the_same_plan_again() -> None:
    prompt = "Extract vendor, dates, line items with descriptions, totals. Credit notes negative."
    assert ask(prompt) == ask(prompt)
