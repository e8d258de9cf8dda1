"""A prompt, text or object, becomes a Plan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from fieldfare.asking import doubts, fieldlists, goals, naming, rules, speech
from fieldfare.asking.draft import AskedGrain, ColumnDraft, Draft
from fieldfare.asking.fieldlists import Asked, Wanted
from fieldfare.asking.naming import Meaning
from fieldfare.asking.plan import Plan
from fieldfare.asking.terms import TERMS
from fieldfare.asking.wording import (
    TECHNICAL,
    fold,
    lines,
    quoted,
    sentences,
    singular,
    tidy,
    titled,
)
from fieldfare.errors import PromptRejected, PromptUnclear

Prompt = str | Mapping[str, Any]


def ask(prompt: Prompt, output_structure: AskedGrain = "automatic") -> Plan:
    """What `prompt` asks for.

    Raises `PromptRejected` for what is no request for data and `PromptUnclear` for what says nothing.
    """
    prompt = _as_object(prompt)
    text = _text_of(prompt)
    if not re.search(r"[^\W\d_]", text):
        raise PromptUnclear
    draft = _of_text(text, output_structure) if isinstance(prompt, str) else _of_object(prompt)
    draft.grain = _grain(draft, output_structure)
    _settle_parties(draft.columns)
    _settle_levels(draft)
    draft.grain = _grain(draft, output_structure)
    _name_apart(draft.columns)
    doubts.raise_all(draft, output_structure)
    return Plan(
        columns=tuple(column.column() for column in draft.columns),
        grain=draft.grain,
        page_filters=tuple(draft.page_filters),
        line_filters=tuple(draft.line_filters),
        notes=tuple(doubts.notes(draft)),
        language=speech.language(text),
        day_order=draft.day_order,
        one_document_per_file=draft.one_document_per_file,
    )


def _as_object(prompt: Prompt) -> Prompt:
    """The object that a prompt is when it is one written out as text."""
    if not isinstance(prompt, str) or not prompt.lstrip().startswith("{"):
        return prompt
    try:
        written = msgspec.json.decode(prompt, type=_Object)
    except (msgspec.MsgspecError, UnicodeError):
        return prompt
    named = [f if isinstance(f, dict) else {"name": f} for f in written.fields]
    return {"fields": named, "general_prompt": written.general_prompt or ""} if named else prompt


class _Object(msgspec.Struct):
    fields: list[str | dict[str, str | None]]
    general_prompt: str | None = None


def _text_of(prompt: Prompt) -> str:
    """All words of a prompt."""
    if isinstance(prompt, str):
        return tidy(prompt)
    fields = [f for f in prompt.get("fields") or () if isinstance(f, Mapping)]
    said = [str(field.get(part) or "") for field in fields for part in ("name", "prompt")]
    return tidy("\n".join([*said, str(prompt.get("general_prompt") or "")]))


# ── Objects ──────────────────────────────────────────────────────────────────────────────────────


def _of_object(prompt: Mapping[str, Any]) -> Draft:
    """The draft for fields with exact names."""
    draft = Draft()
    told: list[tuple[ColumnDraft, list[str]]] = []
    for given in prompt.get("fields") or ():
        name = str(given.get("name") or "")
        said = tidy(str(given.get("prompt") or ""))
        column, more = _named(name)
        column.instruction = said
        told.append((column, [*more, said]))
        draft.columns.append(column)
    for column, said in told:
        for text in said:
            if re.search(r"\w", text):
                rules.instruction(text, column, draft)
    _general(tidy(str(prompt.get("general_prompt") or "")), draft)
    return draft


def _named(name: str) -> tuple[ColumnDraft, list[str]]:
    """The column for an exact name, and what the name says besides ("Date (YYYY-MM-DD)")."""
    plain = tidy(name)
    if meaning := naming.resolve(plain):
        return ColumnDraft(name, meaning), []
    asked = fieldlists.field(plain, on_lines=False, free=False)
    if asked:
        return ColumnDraft(name, asked.meaning), asked.instructions
    return ColumnDraft(name, naming.label(plain), label=plain), []


def _general(text: str, draft: Draft) -> None:
    """Apply the general instructions."""
    for line in lines(text):
        for sentence in sentences(line.text):
            _apply(sentence, draft)


def _apply(sentence: str, draft: Draft) -> bool:
    """Apply one sentence, which may speak of one column ("Total: no currency symbol")."""
    head, colon, tail = sentence.partition(":")
    if colon and (column := _column_called(head, draft)) and re.search(r"\w", tail):
        rules.instruction(tail.strip(), column, draft)
        return True
    if rules.sentence(sentence, draft):
        return True
    if rules.is_goal(sentence):
        return False
    draft.doubt("Instruction not applied", sentence)
    return False


def _column_called(name: str, draft: Draft) -> ColumnDraft | None:
    wanted = naming.key(re.sub(r"^for ", "", name.strip(), flags=re.IGNORECASE))
    return next((c for c in draft.columns if naming.key(c.name) == wanted), None)


# ── Text ─────────────────────────────────────────────────────────────────────────────────────────


def _of_text(text: str, output_structure: AskedGrain) -> Draft:
    """The draft for a prompt in plain words, whose columns we name."""
    wanted = fieldlists.wanted(text, speech.language(text))
    draft = Draft()
    said = _columns(wanted, draft)
    general = [s for s in wanted.rest if not rules.is_goal(s)]
    goal_said = [s for s in wanted.rest if rules.is_goal(s)]
    if wanted.generic == "data" and all(c.meaning.level == "line" for c in draft.columns):
        hinted = _hinted(wanted.rest)
        if hinted:
            draft.doubt("Columns")
        draft.columns = hinted + draft.columns
    _take_spoken_of(wanted, draft, said)
    if not draft.columns:
        draft.columns = _chosen(text, wanted, draft, general, output_structure)
    for column, instructions in said:
        column.instruction = " ".join([column.instruction, *instructions]).strip()
        for instruction in instructions:
            rules.instruction(instruction, column, draft)
    for sentence in general:
        _apply(sentence, draft)
    for sentence in goal_said:
        rules.sentence(sentence, draft)
    return draft


def _take_spoken_of(
    wanted: Wanted, draft: Draft, said: list[tuple[ColumnDraft, list[str]]]
) -> None:
    """What is said of a field goes to its column; where no field is asked for, the field is meant."""
    alone = not draft.columns and not wanted.generic
    for field in wanted.spoken_of:
        column = next((c for c in draft.columns if c.meaning == field.meaning), None)
        if column is None and alone:
            column = _column(field)
            draft.columns.append(column)
        if column:
            said.append((column, field.instructions))


def _columns(wanted: Wanted, draft: Draft) -> list[tuple[ColumnDraft, list[str]]]:
    """The columns for the fields of a prompt, with what it says of each."""
    lines_named = any(
        f.meaning.level == "line" and not f.phrase.startswith("\0") for f in wanted.fields
    )
    named = {f.meaning.term for f in wanted.fields if f.whole_word != "chosen"}
    told: list[tuple[ColumnDraft, list[str]]] = []
    for field in wanted.fields:
        if field.phrase.startswith("\0"):
            terms = goals.GROUPS.get(field.phrase[1:], () if lines_named else goals.LINES)
            if not set(terms) <= named:
                draft.doubt("Columns" if field.phrase[1:] in goals.GROUPS else "Line item columns")
            for name, meaning in goals.columns(terms):
                told.append((ColumnDraft(name, meaning, in_line_list=True, settled=True), []))
            continue
        if field.whole_word == "chosen" and field.meaning.term not in named:
            draft.doubt("Line item columns")
        told.append((_column(field), field.instructions))
    if any(TECHNICAL.search(column.name) for column, _ in told):
        for (column, _), field in zip(told, wanted.fields, strict=False):
            if field.phrase.islower() and field.phrase.isalpha():
                column.name = field.phrase  # "amount" beside "invoice_no"
    return _merged(told, draft)


def _column(field: Asked) -> ColumnDraft:
    name = titled(field.phrase)
    if (field.in_line_list or field.whole_word) and "en" in naming.languages(field.phrase):
        name = titled(_singular(field.phrase))
        if field.whole_word == "made" and name != titled(field.phrase):
            name = f"Line Item {name}"  # "line items with descriptions and amounts"
    label = field.phrase if not field.meaning.known else ""
    column = ColumnDraft(name, field.meaning, label=titled(label), in_line_list=field.in_line_list)
    if " or " in label:
        column.other_labels = [titled(part) for part in label.split(" or ")]
    return column


def _singular(phrase: str) -> str:
    head, _, last = phrase.rpartition(" ")
    return f"{head} {singular(last)}".strip() if last.islower() else phrase


def _merged(
    told: Sequence[tuple[ColumnDraft, list[str]]], draft: Draft
) -> list[tuple[ColumnDraft, list[str]]]:
    """The columns without those that were asked for twice, whose instructions go together."""
    kept: dict[tuple[str, Meaning], tuple[ColumnDraft, list[str]]] = {}
    terms: dict[str, tuple[str, Meaning]] = {}
    for column, instructions in told:
        key = (fold(column.name), column.meaning)
        if key not in kept and column.settled and column.meaning.term in terms:
            continue  # a standard column that was already asked for by another name
        if key in kept:
            kept[key][1].extend(instructions)
            continue
        kept[key] = (column, list(instructions))
        terms[column.meaning.term] = key
    draft.columns = [column for column, _ in kept.values()]
    return list(kept.values())


# ── Columns that are chosen ──────────────────────────────────────────────────────────────────────


def _chosen(
    text: str, wanted: Wanted, draft: Draft, general: list[str], output_structure: AskedGrain
) -> list[ColumnDraft]:
    """The columns for a prompt that lists none: what it mentions, what its goal needs, or the usual ones."""
    low = fold(text)
    if mentions := _mentioned(text, low):
        draft.doubt("Columns")
        for sentence in [s for s in general if _is_question(s) or _names_columns(s)]:
            if not rules.is_format(sentence):
                general.remove(sentence)
        return mentions
    goal = goals.goal(low) if wanted.rest else None
    evidence = wanted.generic or wanted.line_items or speech.speaks_of_documents(low)
    if speech.is_off_topic(low) or not (evidence or goal or _has_effect(general)):
        raise PromptRejected if speech.is_language(low) else PromptUnclear
    draft.doubt("Columns")
    terms = goal.terms if goal and any(rules.is_goal(s) for s in wanted.rest) else goals.HEADER
    labels = goal.labels if goal and terms == goal.terms else ()
    if wanted.generic == "everything" and output_structure != "per_invoice":
        terms = (*goals.HEADER, *goals.LINES)
        draft.grain_said = draft.grain_said if output_structure == "automatic" else output_structure
    elif _wants_lines(general, output_structure) and not set(terms) & set(goals.LINES):
        terms = goals.PER_LINE
    columns = [ColumnDraft(n, m, settled=True) for n, m in goals.columns(terms)]
    columns += [ColumnDraft(n, Meaning(kind), label=n, settled=True) for n, kind in labels]
    return columns


def _wants_lines(general: Sequence[str], output_structure: AskedGrain) -> bool:
    if output_structure != "automatic":
        return output_structure == "per_line_item"
    trial = Draft()
    for sentence in general:
        rules.sentence(sentence, trial)
    if trial.grain_said != "automatic":
        return trial.grain_said == "per_line_item"
    return bool(trial.line_filters) or any(rules.speaks_of_lines(fold(s)) for s in general)


_HINTED = re.compile(
    r"^(?:look for (?:the )?(?P<sought>[^,;:()]{2,50}?) (?:near|at|in|on)\b"
    r"|(?:the )?(?P<what>[^,;:()]{2,50}?) (?:is|are) (?:usually|typically|often|normally|generally|always|located|found|the|at|in|near)\b)"
)


def _hinted(sentences_said: Sequence[str]) -> list[ColumnDraft]:
    """Fields that a prompt names only by saying where they stand ("Merchant name is at the top")."""
    found: dict[str, ColumnDraft] = {}
    for sentence in sentences_said:
        match = _HINTED.match(fold(sentence))
        if match is None:
            continue
        group = "what" if match["what"] else "sought"
        for part in re.split(r" and ", sentence[match.start(group) : match.end(group)]):
            if meaning := naming.resolve(part):
                found.setdefault(fold(part), ColumnDraft(titled(part), meaning, settled=True))
    return list(found.values()) if len(found) > 1 else []


def _has_effect(general: Sequence[str]) -> bool:
    """Whether a sentence changes a plan, so that it must be about documents."""
    trial = Draft(columns=[ColumnDraft(n, m) for n, m in goals.columns(goals.HEADER)])
    before = [c.column() for c in trial.columns]
    for sentence in general:
        rules.sentence(sentence, trial)
    changed = [c.column() for c in trial.columns] != before
    return bool(
        changed or trial.page_filters or trial.line_filters or trial.grain_said != "automatic"
    )


def _mentioned(text: str, low: str) -> list[ColumnDraft]:
    """Columns that are named in quotes, or asked for by a question."""
    if _names_columns(text):
        named = [(name, naming.resolve(name)) for name in quoted(text)]
        if named and all(meaning for _, meaning in named):
            return [ColumnDraft(name, m, settled=True) for name, m in dict(named).items() if m]
    found: list[tuple[int, str]] = goals.questions(low)
    for sentence in (s for line in lines(text) for s in sentences(line.text)):
        if _is_question(sentence):
            found += [(0, term) for term in naming.terms_in(sentence)]
    terms = tuple(dict.fromkeys(term for _, term in sorted(found, key=lambda f: f[0])))
    return [ColumnDraft(n, m, settled=True) for n, m in goals.columns(terms)]


def _names_columns(text: str) -> bool:
    return bool(re.search(r"\b(?:columns?|fields?)\b", fold(text)) and quoted(text))


def _is_question(sentence: str) -> bool:
    return sentence.rstrip().endswith("?") or bool(
        re.match(r"(?:what|who|whom|when|which|how (?:much|many)|where)\b", fold(sentence))
    )


# ── Grain, levels and names ──────────────────────────────────────────────────────────────────────


def _grain(draft: Draft, output_structure: AskedGrain) -> AskedGrain:
    """What one row stands for, "automatic" where prompt and request leave it open."""
    if output_structure != "automatic":
        return output_structure
    if draft.grain_said != "automatic":
        return draft.grain_said
    levels = {column.meaning.level for column in draft.columns}
    if "line" in levels:
        everything = "Columns" in draft.doubts and all(c.settled for c in draft.columns)
        header = {c.meaning.term for c in draft.columns} >= set(goals.HEADER)
        return "automatic" if everything and header else "per_line_item"
    known = any(column.meaning.known for column in draft.columns)
    return "per_invoice" if known or "Columns" in draft.doubts else "automatic"


_PARTY_WORDS = re.compile(r"vendor|customer|ship|deliver|bill|payee|suppl|company|store|invoice")


def _settle_parties(columns: Sequence[ColumnDraft]) -> None:
    """A bare "address" or "phone" belongs to the party that was named just before it."""
    party = ""
    for column in columns:
        term = column.meaning.term
        if not term.startswith(("vendor_", "customer_")):
            party = ""
            continue
        said = column.settled or _PARTY_WORDS.search(naming.key(column.name)) or term.endswith("_name")
        if not said and party:
            column.settled = True
            other = f"{party}_{term.partition('_')[2]}"
            if party == "customer" and other in TERMS:
                column.meaning = naming.of_term(other)
        party = column.meaning.term.partition("_")[0]


_LINE_FIGURES = frozenset({"line_quantity", "line_unit_price"})
_LINE_SUMS = frozenset({"line_amount", "line_gross_amount"})


def _settle_levels(draft: Draft) -> None:
    """Names like "Total" or "Tax" mean a line's where they stand among line items."""
    columns = draft.columns
    asked = {c.meaning.term for c in columns}
    listed = any(c.in_line_list for c in columns)
    for at, column in [*enumerate(columns), *enumerate(columns)]:
        meaning = naming.resolve(column.name, on_lines=True)
        if column.settled or column.in_line_list or not meaning or meaning.level != "line":
            continue
        if column.meaning.level == "line" or column.meaning.term == "invoice_date":
            continue
        before = {c.meaning.term for c in columns[:at]}
        neighbours = [
            c.meaning.level == "line"
            for c in (*columns[max(0, at - 1) : at], *columns[at + 1 : at + 2])
        ]
        if column.meaning.term == "subtotal" or (listed and not column.in_line_list):
            continue
        if meaning.term in _LINE_SUMS:
            others = [c for c in columns if c is not column and c.meaning.term == "total_amount"]
            if not before & _LINE_FIGURES or asked & _LINE_SUMS:
                continue
            if " " in naming.key(column.name) and naming.key(column.name) != "total price":
                continue  # "Total Amount" is the invoice's
            if not others and draft.grain_said != "per_line_item":
                draft.doubt("Level of a total", column.name)
            column.meaning = meaning
            asked.add(meaning.term)
        elif meaning.term in _LINE_FIGURES:
            if any(c.meaning.level == "line" for c in columns):
                column.meaning = meaning
        elif len(neighbours) > 1 and all(neighbours):
            column.meaning = meaning


def _name_apart(columns: Sequence[ColumnDraft]) -> None:
    """Give a line's total another name than the invoice's, and make all names unique."""
    headers = {c.meaning.term for c in columns if c.meaning.level == "invoice"}
    taken: set[str] = set()
    for column in columns:
        general = naming.resolve(column.name)
        if (
            column.meaning.level == "line"
            and column.in_line_list
            and general
            and general.level == "invoice"
            and general.term in headers
            and column.meaning.term not in _LINE_FIGURES
            and "en" in naming.languages(column.name)
        ):
            column.name = f"Line Item {column.name}"
        name, number = column.name, 2
        while fold(column.name) in taken:
            column.name = f"{name} {number}"
            number += 1
        taken.add(fold(column.name))
