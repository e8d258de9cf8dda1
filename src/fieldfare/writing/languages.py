"""The language of messages and notes, which people read; names, values and prompt text stay as they are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Final

import msgspec

from fieldfare.asking.plan import Note, SuggestedAddition
from fieldfare.asking.terms import LANGUAGES
from fieldfare.finding.rows import Review, Row, Table

ENGLISH: Final = "en"
MESSAGES: Final = (
    "messages"  # the catalogue's table of whole messages; others are named after a blank
)


def chosen(wanted: str, of_prompt: str) -> tuple[str, tuple[Note, ...]]:
    """The language to write messages in, and a note when it is not the one that was wanted."""
    if wanted == "automatic":
        return (of_prompt if of_prompt in LANGUAGES else ENGLISH), ()
    if wanted in LANGUAGES:
        return wanted, ()
    note = Note(
        "Language of messages",
        f"Messages and notes were asked for in the language '{wanted}', which is not available. "
        f"They are in English. Available are: {', '.join(LANGUAGES)}.",
    )
    return ENGLISH, (note,)


def translated(table: Table, language: str) -> Table:
    """The table with its messages and notes in `language`."""
    if language == ENGLISH:
        return table
    return msgspec.structs.replace(
        table,
        rows=tuple(_row(row, language) for row in table.rows),
        notes=tuple(_note(note, language) for note in table.notes),
    )


def translate(text: str, language: str) -> str:
    """What `text`, a message in English, says in `language`; itself where no template makes it."""
    return text if language == ENGLISH else _in(catalogue(language), MESSAGES, text)


def _row(row: Row, language: str) -> Row:
    if not row.reviews:
        return row
    reviews = tuple(_review(review, language) for review in row.reviews)
    return msgspec.structs.replace(row, reviews=reviews)


def _review(review: Review, language: str) -> Review:
    """The message in `language` behind the names of its columns, which stay as asked."""
    names = ", ".join(review.columns)
    head = f"{names}: " if names and review.message.startswith(f"{names}: ") else ""
    message = translate(review.message.removeprefix(head), language)
    return msgspec.structs.replace(review, message=head + message)


def _note(note: Note, language: str) -> Note:
    return Note(
        translate(note.topic, language),
        translate(note.description, language),
        tuple(
            SuggestedAddition(translate(addition.purpose, language), addition.instructions)
            for addition in note.suggested_prompt_additions
        ),
    )


# ── The catalogue: English templates and what they are in a language ─────────────────────────────

Catalogue = dict[str, dict[str, str]]  # by table: English template → template
BLANK: Final = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(language: str) -> Mapping[str, Mapping[str, str]]:
    """The tables of `language`: `MESSAGES`, and phrases by the name of the blank that they fill."""
    text = (
        resources.files("fieldfare.writing")
        .joinpath(f"catalogue/{language}.toml")
        .read_text("utf-8")
    )
    return msgspec.convert(tomllib.loads(text), Catalogue)


def _in(tables: Mapping[str, Mapping[str, str]], name: str, text: str) -> str:
    """What `text` says by the table `name`, what fills its blanks by the tables that are named after them."""
    table = tables.get(name)
    if table is None:
        return text
    for template, pattern in _patterns(tuple(table)):
        if match := pattern.fullmatch(text):
            filling = {blank: _in(tables, blank, said) for blank, said in match.groupdict().items()}
            return table[template].format_map(filling)
    return text


@lru_cache
def _patterns(templates: tuple[str, ...]) -> list[tuple[str, re.Pattern[str]]]:
    """How to recognise what each template made; those that say most of their own come first."""
    ordered = sorted(templates, key=lambda t: len(BLANK.sub("", t)), reverse=True)
    return [(template, _pattern(template)) for template in ordered]


def _pattern(template: str) -> re.Pattern[str]:
    parts = BLANK.split(template)  # literal, blank, literal, blank … literal
    return re.compile(
        "".join(f"(?P<{part}>.*?)" if at % 2 else re.escape(part) for at, part in enumerate(parts)),
        re.DOTALL,
    )
