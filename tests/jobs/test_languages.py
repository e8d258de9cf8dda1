from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import fieldfare
from fieldfare.asking import notes
from fieldfare.asking.plan import Note, SuggestedAddition
from fieldfare.extractions import Completed
from fieldfare.finding.documents import OTHER_NAMES
from fieldfare.finding.rows import Review, Row, Table
from fieldfare.jobs import languages
from working import Works, invoice, pdf

BLANK = re.compile(r"\{[^{}]*\}")
SOURCES = Path(fieldfare.__file__).parent / "finding"


def shape(template: str) -> str:
    """A template whatever its blanks are called."""
    return BLANK.sub("{}", template)


def templates_of(node: ast.AST) -> Iterator[str]:
    """Texts and f-strings anywhere in `node`, f-strings with blanks for what is filled in."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(
            part.value if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value
    else:
        for child in ast.iter_child_nodes(node):
            yield from templates_of(child)


def sentences_of(tree: ast.Module) -> Iterator[str]:
    """What a module of the engine says to people: doubts, reviews, topics, descriptions, purposes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name == "doubted" or name == "Finding":
                yield from templates_of(node.args[1])
            elif name in {"Review", "SuggestedAddition"}:
                yield from templates_of(node.args[0])
            elif name == "Note":
                yield from templates_of(node.args[0])
                yield from templates_of(node.args[1])
            elif name == "append" and "doubts" in ast.unparse(node.func):
                yield from templates_of(node.args[0])
            for keyword in node.keywords:
                if keyword.arg == "doubts":
                    yield from templates_of(keyword.value)
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {
            "doubts",
            "doubt",
            "message",
        }:
            yield from templates_of(node.value)


def spoken() -> set[str]:
    """Every sentence that people may read, with blanks."""
    said = {notes.CONFIRM, *OTHER_NAMES.values()}
    for wording in notes.WORDINGS.values():
        said |= {wording.topic, wording.description, wording.change} - {""}
    for path in SOURCES.glob("*.py"):
        said |= {s for s in sentences_of(ast.parse(path.read_text("utf-8"))) if " " in s}
    return {shape(sentence) for sentence in said}


@pytest.mark.parametrize("language", languages.TRANSLATED)
def test_every_message_is_translated(language: str) -> None:
    known = {shape(template) for template in languages.templates(language)}
    assert sorted(spoken() - known) == []


@pytest.mark.parametrize("language", languages.TRANSLATED)
def test_a_translation_has_the_blanks_of_its_original(language: str) -> None:
    for english, other in languages.templates(language).items():
        assert sorted(BLANK.findall(other)) == sorted(BLANK.findall(english)), english


def test_all_languages_translate_the_same_messages() -> None:
    assert len({tuple(languages.templates(name)) for name in languages.TRANSLATED}) == 1


def test_blanks_are_filled_with_the_same_values() -> None:
    said = languages.message("net 10.00 plus tax 1.90 is not the total 12.00", "de")
    assert said == "Netto 10.00 plus Steuer 1.90 ergibt nicht die Summe 12.00"


def test_words_of_our_own_in_blanks_are_translated_too() -> None:
    said = languages.message(
        "'Amount' can mean more than one thing on an invoice. "
        "It was taken for the total including tax.",
        "fr",
    )
    assert said == "'Amount' peut avoir plusieurs sens sur une facture. Sens retenu : le total TTC."


def test_names_of_files_in_blanks_stay_as_they_are() -> None:
    said = languages.message(
        "These files were read as holding more than one document: invoice.pdf (2) and 3 more. "
        "The documents were told apart by their numbers, titles and page numbering.",
        "es",
    )
    assert "invoice.pdf (2) y 3 más" in said


def test_what_has_no_translation_stays_english() -> None:
    assert languages.message("something quite new", "pl") == "something quite new"


def test_a_table_is_translated_but_not_its_columns_nor_prompt_text() -> None:
    note = Note("Translation", "x", (SuggestedAddition(notes.CONFIRM, ("Do not translate",)),))
    review = Review("this name is not certain", ("Vendor Name",))
    table = Table((), "per_invoice", (Row((), "a.pdf", (1,), (review,)),), notes=(note,))
    done = languages.translated(table, "it")
    assert done.rows[0].reviews == (Review("questo nome non è certo", ("Vendor Name",)),)
    assert done.notes == (
        Note(
            "Traduzione",
            "x",
            (SuggestedAddition("Per confermare questo trattamento", ("Do not translate",)),),
        ),
    )


def test_english_changes_nothing() -> None:
    table = Table((), "per_invoice", (Row((), "a.pdf", (1,), (Review("x"),)),))
    assert languages.translated(table, "en") is table


@pytest.mark.parametrize(
    ("wanted", "of_prompt", "language"),
    [
        ("automatic", "de", "de"),
        ("automatic", "en", "en"),
        ("automatic", "sv", "en"),
        ("pt", "de", "pt"),
        ("ja", "de", "en"),
    ],
)
def test_the_language_is_the_one_asked_for_or_that_of_the_prompt(
    wanted: str, of_prompt: str, language: str
) -> None:
    assert languages.chosen(wanted, of_prompt)[0] == language


@pytest.mark.parametrize("wanted", ["ar", "zh-Hant", "zh-Hans", "el", "he", "ja", "th"])
def test_a_language_that_is_not_available_is_a_note(wanted: str) -> None:
    [note] = languages.chosen(wanted, "en")[1]
    assert f"'{wanted}'" in note.description


def test_messages_come_in_the_language_that_was_asked_for(works: Works) -> None:
    options = {"output_language": "nl", "send_completion_email": True}
    status = works.extract(pdf(invoice()), options=options)
    assert isinstance(status, Completed)
    assert [note["topic"] for note in status.notes] == ["E-mail bij voltooiing"]


def test_the_engine_says_enough_for_these_tests_to_mean_something() -> None:
    assert len(spoken()) > 60
