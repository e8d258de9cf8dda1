"""A prompt, text or object, becomes a Plan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from fieldfare.asking import (
    choosing,
    cues,
    doubts,
    fieldlists,
    goals,
    levels,
    naming,
    rules,
    speech,
    tongues,
    without_effect,
)
from fieldfare.asking.draft import AskedGrain, ColumnDraft, Draft
from fieldfare.asking.fieldlists import Wanted
from fieldfare.asking.fields import Asked, field
from fieldfare.asking.letters import without_courtesies
from fieldfare.asking.naming import Meaning
from fieldfare.asking.plan import Plan
from fieldfare.asking.terms import Language
from fieldfare.asking.wording import TECHNICAL, fold, lines, sentences, singular, tidy, titled
from fieldfare.errors import PromptUnclear

Prompt = str | Mapping[str, Any]
Told = list[tuple[ColumnDraft, list[str]]]  # columns with what the prompt says of each


def ask(prompt: Prompt, output_structure: AskedGrain = "automatic") -> Plan:
    """What `prompt` asks for.

    Raises `PromptRejected` for what is no request for data and `PromptUnclear` for what says nothing.
    """
    prompt = _as_object(prompt)
    text = _text_of(prompt)
    if not re.search(r"[^\W\d_]", text):
        raise PromptUnclear
    language = speech.language(text)
    if isinstance(prompt, str):
        draft = _of_text(text, output_structure, language)
    else:
        draft = _of_object(prompt, language)
    levels.settle_parties(draft.columns)
    levels.settle_rates(draft.columns)
    levels.settle_levels(draft)
    draft.grain = levels.grain(draft, output_structure)
    if isinstance(prompt, str):
        draft.columns = [c for c in draft.columns if not _always_written(c)] or draft.columns
        levels.name_apart(draft.columns)
    for column in draft.columns:
        if language != "en" and "MMM" in column.shape.get("date", ""):
            column.shape["month_language"] = language
    doubts.raise_all(draft, output_structure)
    doubts.unheard(draft, _said(prompt, draft), fixed=not isinstance(prompt, str))
    return Plan(
        columns=tuple(column.column() for column in draft.columns),
        grain=draft.grain,
        page_filters=tuple(draft.page_filters),
        line_filters=tuple(draft.line_filters),
        row_filters=tuple(draft.row_filters),
        order=tuple(draft.order),
        unique=draft.unique,
        notes=tuple(doubts.notes(draft)),
        language=language,
        day_order=draft.day_order,
        one_document_per_file=draft.one_document_per_file,
    )


def _always_written(column: ColumnDraft) -> bool:
    """Whether the outputs have the column anyway."""
    return fold(column.name) in {"source file", "review needed"}


class _Object(msgspec.Struct):
    """A prompt object that came as text."""

    fields: list[str | dict[str, str | None]]
    general_prompt: str | None = None


def _as_object(prompt: Prompt) -> Prompt:
    """The object that a prompt is when it is one written out as text."""
    if not isinstance(prompt, str) or not prompt.lstrip().startswith("{"):
        return prompt
    try:
        written = msgspec.json.decode(prompt, type=_Object)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return prompt
    named = [f if isinstance(f, dict) else {"name": f} for f in written.fields]
    return {"fields": named, "general_prompt": written.general_prompt or ""} if named else prompt


def _text_of(prompt: Prompt) -> str:
    """All words of a prompt."""
    if isinstance(prompt, str):
        return tidy(prompt)
    said = [str(given.get(part) or "") for given in _given(prompt) for part in ("name", "prompt")]
    return tidy("\n".join([*said, str(prompt.get("general_prompt") or "")]))


def _said(prompt: Prompt, draft: Draft) -> list[str]:
    """What a prompt says beside the names of its columns, and beside what it is for."""
    if isinstance(prompt, str):
        told = [without_courtesies(tidy(prompt))]
    else:
        told = [tidy(str(given.get("prompt") or "")) for given in _given(prompt)]
        told.append(tidy(str(prompt.get("general_prompt") or "")))
    read = [s for text in told for line in lines(text) for s in sentences(line.text)]
    return [
        sentence.partition(":")[2] if _is_goal(sentence, draft) else sentence
        for sentence in read
        if sentence not in draft.introductions
    ]


def _given(prompt: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [given for given in prompt.get("fields") or () if isinstance(given, Mapping)]


# ── Objects ──────────────────────────────────────────────────────────────────────────────────────


def _of_object(prompt: Mapping[str, Any], language: Language) -> Draft:
    """The draft for fields with exact names."""
    draft = Draft(language=language, fixed=True)
    told: Told = []
    for given in _given(prompt):
        said = tidy(str(given.get("prompt") or ""))
        column, more = _named(str(given.get("name") or ""))
        column.instruction = said
        told.append((column, [*more, said]))
        draft.columns.append(column)
    _instruct(told, draft)
    for line in lines(tidy(str(prompt.get("general_prompt") or ""))):
        for sentence in sentences(line.text):
            _apply(sentence, draft)
    return draft


def _named(name: str) -> tuple[ColumnDraft, list[str]]:
    """The column for an exact name, and what the name says besides ("Date (YYYY-MM-DD)")."""
    plain = tidy(name)
    if meaning := naming.resolve(plain):
        return ColumnDraft(name, meaning), []
    if asked := field(plain):
        return ColumnDraft(name, asked.meaning), asked.instructions
    return ColumnDraft(name, naming.label(plain), label=plain), []


def _instruct(told: Told, draft: Draft) -> None:
    """Apply what the prompt says of each column."""
    for column, instructions in told:
        for instruction in instructions:
            if re.search(r"\w", instruction):
                rules.instruction(instruction, column, draft)


def _apply(sentence: str, draft: Draft) -> None:
    """Apply one sentence, which may speak of one column ("Total: no currency symbol")."""
    head, colon, tail = sentence.partition(":")
    if colon and re.search(r"\w", tail) and (column := _column_called(head, draft)):
        rules.instruction(tail.strip(), column, draft)
    elif _is_goal(sentence, draft):
        rules.sentence(sentence, draft, purpose=True)
    elif not rules.sentence(sentence, draft):
        draft.doubt("Instruction not applied", sentence)


def _is_goal(sentence: str, draft: Draft) -> bool:
    if any(word.roles == {"only"} for word in cues.read(sentence, draft.language)):
        return False  # "we only need invoices of 2025"
    return without_effect.is_goal(sentence) or without_effect.is_goal(
        tongues.instruction(sentence, draft.language)
    )


def _column_called(name: str, draft: Draft) -> ColumnDraft | None:
    wanted = naming.key(re.sub(r"^for ", "", name.strip(), flags=re.IGNORECASE))
    return next((c for c in draft.columns if naming.key(c.name) == wanted), None)


# ── Text ─────────────────────────────────────────────────────────────────────────────────────────


def _of_text(text: str, output_structure: AskedGrain, language: Language) -> Draft:
    """The draft for a prompt in plain words, whose columns we name."""
    wanted = fieldlists.wanted(text, language)
    draft = Draft(language=language, introductions=wanted.introductions)
    told = _columns(wanted, draft)
    general = [s for s in wanted.rest if not _is_goal(s, draft)]
    only_lines = all(c.meaning.level == "line" for c in draft.columns)
    if wanted.generic == "data" and only_lines and (hinted := choosing.hinted(wanted.rest)):
        draft.doubt("Columns")
        draft.columns = hinted + draft.columns
    told += _spoken_of(wanted, draft)
    if not draft.columns:
        draft.columns = choosing.chosen(text, wanted, draft, general, output_structure)
    for column, instructions in told:
        column.instruction = " ".join([column.instruction, *instructions]).strip()
    _instruct(told, draft)
    for sentence in general:
        _apply(sentence, draft)
    for sentence in wanted.rest:
        if _is_goal(sentence, draft):
            rules.sentence(sentence, draft, purpose=True)
    return draft


def _spoken_of(wanted: Wanted, draft: Draft) -> Told:
    """What is said of a field goes to its column; where no field is asked for, the field is meant."""
    told: Told = []
    alone = not draft.columns and not wanted.generic
    for asked in wanted.spoken_of:
        column = next((c for c in draft.columns if c.meaning == asked.meaning), None)
        if column is None and alone:
            column = _column(asked)
            draft.columns.append(column)
        if column:
            told.append((column, asked.instructions))
    return told


def _columns(wanted: Wanted, draft: Draft) -> Told:
    """The columns for the fields of a prompt, with what it says of each."""
    lines_named = any(asked.meaning.level == "line" and not asked.group for asked in wanted.fields)
    named = {asked.meaning.term for asked in wanted.fields if asked.named_by != "us"}
    technical = any(TECHNICAL.search(asked.phrase) for asked in wanted.fields)
    told: Told = []
    for asked in wanted.fields:
        if asked.group:
            told += _several(asked, draft, named, lines_named=lines_named)
            continue
        if asked.named_by == "us" and asked.meaning.term not in named:
            line = asked.meaning.level == "line"
            draft.doubt("Line item columns" if line else "Columns")
        column = _column(asked)
        if technical and asked.phrase.islower() and asked.phrase.isalpha():
            column.name = asked.phrase  # "amount" beside "invoice_no"
        told.append((column, asked.instructions))
    return _merged(told, draft)


def _several(asked: Asked, draft: Draft, named: set[str], *, lines_named: bool) -> Told:
    """The columns that "vendor info" or bare "line items" stand for."""
    of_lines = asked.group not in goals.GROUPS
    terms = goals.GROUPS.get(asked.group, () if lines_named else goals.LINES)
    if not set(terms) <= named:
        draft.doubt("Line item columns" if of_lines else "Columns")
    columns = goals.columns(terms)
    return [(ColumnDraft(n, m, in_line_list=of_lines, settled=True), []) for n, m in columns]


def _column(asked: Asked) -> ColumnDraft:
    """The column for one field, under a name made of what the user wrote."""
    name = titled(asked.phrase)
    if asked.title:
        name = asked.title
    elif asked.in_line_list and "en" in naming.languages(asked.phrase):
        name = titled(_singular(asked.phrase))
        if asked.named_by == "list" and name != titled(asked.phrase):
            name = f"Line Item {name}"  # "line items with descriptions and amounts"
    name = name.strip() or naming.term_title(asked.meaning) or "Field"
    label = "" if asked.meaning.known else titled(asked.phrase)
    column = ColumnDraft(name, asked.meaning, label=label, in_line_list=asked.in_line_list)
    if " or " in label:
        column.other_labels = [titled(part) for part in label.split(" or ")]
    return column


def _singular(phrase: str) -> str:
    head, _, last = phrase.rpartition(" ")
    return f"{head} {singular(last)}".strip() if last.islower() else phrase


def _merged(told: Told, draft: Draft) -> Told:
    """The columns without those that were asked for twice, whose instructions go together."""
    kept: dict[tuple[str, Meaning], tuple[ColumnDraft, list[str]]] = {}
    terms: set[str] = set()
    for column, instructions in told:
        same = (fold(column.name), column.meaning)
        if same in kept:
            kept[same][1].extend(instructions)
        elif not (column.settled and column.meaning.term in terms):
            kept[same] = (column, list(instructions))
            terms.add(column.meaning.term)
    draft.columns = [column for column, _ in kept.values()]
    return list(kept.values())
