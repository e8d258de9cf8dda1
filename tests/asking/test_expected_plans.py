"""Prompts whose plans were written by hand: the published ones, everyday ones, refused ones."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fieldfare.asking import ask
from fieldfare.asking.plan import Column, LineFilter, PageFilter, Plan
from fieldfare.errors import PromptRejected, PromptUnclear

EXPECTED = Path(__file__).parent / "expected"


def _entries(kind: str) -> list[Any]:
    return [
        pytest.param(entry, id=f"{path.stem}-{number}")
        for path in sorted(EXPECTED.glob("*.toml"))
        for number, entry in enumerate(tomllib.loads(path.read_text()).get(kind, []), 1)
    ]


def _prompts(entry: dict[str, Any]) -> list[Any]:
    first = json.loads(entry["object"]) if "object" in entry else entry["prompt"]
    return [first, *entry.get("same_as", [])]


def _written(column: Column) -> str:
    """A column as the expected plans write it."""
    value = msgspec.to_builtins(column)
    source = column.term or (f'"{column.label}"' if column.label else "")
    options = {**value.get("format", {}), **{k: value[k] for k in OPTIONS if k in value}}
    if column.derived:
        if source:
            options["derived"] = column.derived
        else:
            source = f"={column.derived}"
    if len(column.other_labels) and column.term:
        options["other_labels"] = "/".join(column.other_labels)
    parts = [column.name, source, column.kind, column.level.replace("invoice", "")]
    parts.append(", ".join(sorted(_option(k, v) for k, v in options.items())))
    return " | ".join(parts).rstrip("| ")


OPTIONS = ("default", "negative_credit_notes")


def _option(name: str, value: object) -> str:
    return name if value is True else f"{name} {'COMMA' if value == ',' else value}"


def _normal(written: str) -> str:
    """A column of an expected plan with its options in one order."""
    parts = [part.strip() for part in written.split("|")]
    if len(parts) == 5:
        parts[4] = ", ".join(sorted(option.strip() for option in parts[4].split(",")))
    return " | ".join(parts).rstrip("| ")


def _page_filter(f: PageFilter) -> str:
    return f"{f.action} {f.page_kind or repr(f.text)}"


def _line_filter(f: LineFilter) -> str:
    return f.line_kind or repr(f.text)


@pytest.mark.parametrize("entry", _entries("plan"))
def test_a_prompt_becomes_the_plan_written_by_hand(entry: dict[str, Any]) -> None:
    for prompt in _prompts(entry):
        plan = ask(prompt, entry.get("structure", "automatic"))
        assert {
            "grain": plan.grain,
            "columns": [_written(c) for c in plan.columns],
            "page_filters": [_page_filter(f) for f in plan.page_filters],
            "line_filters": [_line_filter(f) for f in plan.line_filters],
            "notes": sorted(note.topic for note in plan.notes),
            "language": plan.language,
        } == {
            "grain": entry["grain"],
            "columns": [_normal(c) for c in entry["columns"]],
            "page_filters": entry.get("page_filters", []),
            "line_filters": entry.get("line_filters", []),
            "notes": sorted(entry.get("notes", [])),
            "language": entry.get("language", "en"),
        }


@pytest.mark.parametrize("entry", _entries("cut"))
def test_a_prompt_that_was_cut_off_is_accepted(entry: dict[str, Any]) -> None:
    plan = ask(entry["prompt"], "automatic")
    assert isinstance(plan, Plan)
    assert plan.columns


@pytest.mark.parametrize("entry", _entries("refused"))
def test_what_asks_for_no_data_is_refused(entry: dict[str, Any]) -> None:
    with pytest.raises((PromptRejected, PromptUnclear)) as refusal:
        ask(entry["prompt"], "automatic")
    assert type(refusal.value).__name__ == entry["error"]


def test_every_whole_published_prompt_has_a_plan() -> None:
    entries = tomllib.loads((EXPECTED / "published.toml").read_text())["plan"]
    assert sum(len(_prompts(entry)) for entry in entries) == 32
    assert all(re.fullmatch(r"\S.*", column) for e in entries for column in e["columns"])
