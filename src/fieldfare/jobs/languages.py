"""The language of messages and notes, which people read; column names and values are as asked.

The engine speaks English, in fixed sentences with blanks. A file for each other language says what
each sentence is there; what it does not have stays English.
"""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files

import msgspec

from fieldfare.asking.plan import Note, SuggestedAddition
from fieldfare.finding.rows import Review, Row, Table

ENGLISH = "en"
TRANSLATED = ("de", "fr", "es", "it", "nl", "pt", "pl")
SPOKEN = (ENGLISH, *TRANSLATED)
PHRASES = ("assumed", "kind", "rows", "shown")  # blanks that are filled with words of our own
_BLANK = re.compile(r"\{(\w+)\}")


def chosen(wanted: str, of_prompt: str) -> tuple[str, list[Note]]:
    """The language to write messages in, and a note when it is not the one that was wanted."""
    if wanted == "automatic":
        return (of_prompt if of_prompt in SPOKEN else ENGLISH), []
    if wanted in SPOKEN:
        return wanted, []
    return ENGLISH, [
        Note(
            "Language of messages",
            f"Messages and notes were asked for in the language '{wanted}', which is not "
            f"available. They are in English. Available: {', '.join(SPOKEN)}.",
        )
    ]


def translated(table: Table, language: str) -> Table:
    """The table with its messages and notes in `language`; prompt text stays as it is."""
    if language not in TRANSLATED:
        return table
    return msgspec.structs.replace(
        table,
        rows=tuple(_row(row, language) for row in table.rows),
        notes=tuple(_note(note, language) for note in table.notes),
    )


@functools.lru_cache(maxsize=10_000)
def message(english: str, language: str) -> str:
    """The English message in `language`; as it is where there is no translation."""
    phrases, sentences = _translations(language)
    if english in phrases:
        return phrases[english]
    for pattern, other in sentences:
        match = pattern.fullmatch(english)
        if match:
            filled = {
                name: message(text, language) if name in PHRASES and text != english else text
                for name, text in match.groupdict().items()
            }
            return other.format_map(filled)
    return english


def _row(row: Row, language: str) -> Row:
    if not row.reviews:
        return row
    reviews = tuple(Review(message(r.message, language), r.columns) for r in row.reviews)
    return msgspec.structs.replace(row, reviews=reviews)


def _note(note: Note, language: str) -> Note:
    additions = (
        SuggestedAddition(message(addition.purpose, language), addition.instructions)
        for addition in note.suggested_prompt_additions
    )
    return Note(
        message(note.topic, language), message(note.description, language), tuple(additions)
    )


@functools.cache
def _translations(language: str) -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Phrases without blanks, and sentences with blanks as patterns of their English."""
    phrases: dict[str, str] = {}
    sentences: list[tuple[re.Pattern[str], str]] = []
    for english, other in templates(language).items():
        if _BLANK.search(english):
            parts = _BLANK.split(english)
            texts, names = parts[::2], parts[1::2]
            pattern = re.escape(texts[0]) + "".join(
                f"(?P<{name}>.+?){re.escape(text)}"
                for name, text in zip(names, texts[1:], strict=True)
            )
            sentences.append((re.compile(pattern, re.DOTALL), other))
        else:
            phrases[english] = other
    return phrases, sentences


def templates(language: str) -> dict[str, str]:
    """Every English message with its translation, blanks in braces."""
    text = files("fieldfare.jobs").joinpath(f"messages/{language}.toml").read_text("utf-8")
    parts = tomllib.loads(text)
    return {**parts["review"], **parts["notes"]}
