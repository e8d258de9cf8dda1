"""The one recipe, as functions of values: prompt and pages in, rows and files out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import BinaryIO, Literal

from fieldfare import asking
from fieldfare.asking.plan import Plan
from fieldfare.finding import engine
from fieldfare.finding.engine import REVIEW_BELOW, FileFound
from fieldfare.finding.rows import Table
from fieldfare.reading.words import Document
from fieldfare.writing import WRITERS, evidence, languages
from fieldfare.writing.options import DEFAULT, FileKind, OutputOptions

Prompt = str | Mapping[str, object]
Structure = Literal["automatic", "per_invoice", "per_line_item"]


def ask(prompt: Prompt, structure: Structure = "automatic") -> Plan:
    """What `prompt` asks for; raises `PromptRejected` or `PromptUnclear`."""
    return asking.ask(prompt, structure)


def find(plan: Plan, documents: Sequence[Document]) -> Table:
    """The rows that `documents` hold, in the order of the documents."""
    return assemble(plan, [find_file(plan, document) for document in documents])


def find_file(plan: Plan, document: Document, review_below: float = REVIEW_BELOW) -> FileFound:
    """What one file holds, doubtful values flagged. Files do not depend on one another."""
    return engine.find_file(plan, document, review_below)


def assemble(plan: Plan, files: Sequence[FileFound]) -> Table:
    """One table of what was found in all files, with the notes on what was assumed."""
    return engine.assemble(plan, files)


def translate(table: Table, language: str) -> Table:
    """The table with its messages and notes in `language`; names and values stay as they are."""
    return languages.translated(table, language)


def write(table: Table, kind: FileKind, file: BinaryIO, options: OutputOptions = DEFAULT) -> None:
    """Render `table` into the open binary `file` as xlsx, csv or json."""
    WRITERS[kind](table, file, options)


def write_evidence(table: Table, file: BinaryIO, options: OutputOptions = DEFAULT) -> None:
    """Render where each filled cell of `table` stands into `file`, as a JSON list."""
    evidence.write(table, file, options)
