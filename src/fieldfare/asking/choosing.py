"""The columns for a prompt that lists none: what it mentions, what its goal needs, or the usual ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fieldfare.asking import goals, naming, rules, speech, tongues, without_effect
from fieldfare.asking.draft import AskedGrain, ColumnDraft, Draft
from fieldfare.asking.fieldlists import Wanted
from fieldfare.asking.goals import Goal
from fieldfare.asking.naming import Meaning
from fieldfare.asking.terms import Language
from fieldfare.asking.wording import fold, lines, quoted, sentences, titled
from fieldfare.errors import PromptRejected, PromptUnclear


def chosen(
    text: str, wanted: Wanted, draft: Draft, general: list[str], output_structure: AskedGrain
) -> list[ColumnDraft]:
    """The columns for a prompt that names none; `general` loses the sentences that are answered.

    Raises `PromptRejected` or `PromptUnclear` where nothing speaks of documents or their data.
    """
    if terms := goals.asked_in_short(fold(tongues.english(text, draft.language).text)):
        draft.doubt("Columns")
        general.clear()
        return [ColumnDraft(n, m, settled=True) for n, m in goals.columns(terms)]
    if terms := _goods_asked_for(text, draft.language):
        draft.doubt("Columns")
        general[:] = [s for s in general if not _goods_asked_for(s, draft.language)]
        return [ColumnDraft(n, m, settled=True) for n, m in goals.columns(terms)]
    if mentions := _mentioned(text):
        draft.doubt("Columns")
        general[:] = [s for s in general if not _asks(s) or rules.is_format(s)]
        return mentions
    goal = _goal(wanted, general, draft.language)
    low = fold(tongues.instruction(text, draft.language))
    evidence = (
        wanted.generic
        or goal
        or speech.speaks_of_documents(low)
        or _has_effect(general, draft.language)
    )
    if speech.is_off_topic(low) or not evidence:
        raise PromptRejected if speech.is_language(low) else PromptUnclear
    draft.doubt("Columns")
    return _usual(goal, wanted, draft, general, output_structure)


def _goods_asked_for(text: str, language: Language) -> tuple[str, ...]:
    """What the first question of `text` that is about things bought asks of each."""
    asked = (s for line in lines(text) for s in sentences(line.text) if s.rstrip().endswith("?"))
    found = (goals.goods(fold(tongues.english(s, language).text)) for s in asked)
    return next((terms for terms in found if terms), ())


_PERSONAL = re.compile(r"\b(?:i|we|my|our|me|us)\b|^(?:for|to)\b")  # "what I need to pay these"


def _goal(wanted: Wanted, general: list[str], language: Language) -> Goal | None:
    """The goal that the prompt states, if it is one that needs columns of its own.

    `general` loses the sentences that state it.
    """
    if wanted.purpose and (goal := goals.goal(wanted.purpose)):
        return goal
    found = [goals.goal(fold(tongues.instruction(s, language))) for s in wanted.goals]
    for sentence in wanted.rest:
        said = tongues.instruction(sentence, language)
        own = without_effect.is_goal(said) or _PERSONAL.search(fold(said))
        if not own or (not without_effect.is_goal(said) and _has_effect([sentence], language)):
            continue
        if goal := goals.goal(fold(said)) or goals.goal(fold(sentence)):
            found.append(goal)
            general[:] = [s for s in general if s != sentence]
    return next((goal for goal in found if goal), None)


def _usual(
    goal: Goal | None, wanted: Wanted, draft: Draft, general: list[str], structure: AskedGrain
) -> list[ColumnDraft]:
    """The columns of a goal, or the standard ones."""
    if goal and goal.labels:
        return [ColumnDraft(n, Meaning(kind), label=n, settled=True) for n, kind in goal.labels]
    terms = goal.terms if goal else goals.HEADER
    wants_lines = _wants_lines(general, structure, draft.language)
    if wanted.generic == "everything" and wants_lines is not False:
        terms = (*goals.HEADER, *goals.LINES)
    elif wants_lines and not set(terms) & set(goals.LINES):
        terms = goals.PER_LINE
    if structure == "automatic" and draft.grain_said == "automatic" and not wants_lines:
        draft.grain_open = terms == (*goals.HEADER, *goals.LINES)
    return [ColumnDraft(n, m, settled=True) for n, m in goals.columns(terms)]


def _wants_lines(
    general: Sequence[str], output_structure: AskedGrain, language: Language
) -> bool | None:
    """Whether rows are to be line items, None where nothing says."""
    if output_structure != "automatic":
        return output_structure == "per_line_item"
    trial = Draft(language=language)
    for sentence in general:
        rules.sentence(sentence, trial)
    if trial.grain_said != "automatic":
        return trial.grain_said == "per_line_item"
    return bool(trial.line_filters) or any(map(rules.speaks_of_lines, general)) or None


def _has_effect(general: Sequence[str], language: Language) -> bool:
    """Whether a sentence changes a plan, so that it must be about documents."""
    trial = Draft(
        columns=[ColumnDraft(n, m) for n, m in goals.columns(goals.HEADER)], language=language
    )
    before = [c.column() for c in trial.columns]
    for sentence in general:
        rules.sentence(sentence, trial)
    return (
        trial.filters
        or trial.grain_said != "automatic"
        or [c.column() for c in trial.columns] != before
    )


# ── What is mentioned ────────────────────────────────────────────────────────────────────────────


def _mentioned(text: str) -> list[ColumnDraft]:
    """Columns that are named in quotes, or asked for by a question."""
    if _names_columns(text):
        named = {name: naming.resolve(name) for name in quoted(text)}
        if named and all(named.values()):
            return [ColumnDraft(name, m, settled=True) for name, m in named.items() if m]
    found = goals.questions(fold(text))
    for sentence in (s for line in lines(text) for s in sentences(line.text)):
        if _is_question(sentence):
            found += [(0, term) for term in naming.terms_in(sentence)]
    terms = tuple(dict.fromkeys(term for _, term in sorted(found, key=lambda f: f[0])))
    return [ColumnDraft(n, m, settled=True) for n, m in goals.columns(terms)]


def _asks(sentence: str) -> bool:
    return _is_question(sentence) or _names_columns(sentence)


def _names_columns(text: str) -> bool:
    return bool(re.search(r"\b(?:columns?|fields?)\b", fold(text)) and quoted(text))


_QUESTION = re.compile(r"(?:what|who|whom|when|which|how (?:much|many)|where)\b")


def _is_question(sentence: str) -> bool:
    return sentence.rstrip().endswith("?") or bool(_QUESTION.match(fold(sentence)))


_HINTED = re.compile(
    r"^(?:look for (?:the )?(?P<sought>[^,;:()]{2,50}?) (?:near|at|in|on)\b"
    r"|(?:the )?(?P<what>[^,;:()]{2,50}?) (?:is|are) (?:usually|typically|often|normally|generally"
    r"|always|located|found|the|at|in|near)\b)"
)


def hinted(said: Sequence[str]) -> list[ColumnDraft]:
    """Fields that a prompt names only by saying where they stand ("Merchant name is at the top")."""
    found: dict[str, ColumnDraft] = {}
    for sentence in said:
        match = _HINTED.match(fold(sentence))
        if match is None:
            continue
        group = "what" if match["what"] else "sought"
        for part in sentence[match.start(group) : match.end(group)].split(" and "):
            if meaning := naming.resolve(part):
                found.setdefault(fold(part), ColumnDraft(titled(part), meaning, settled=True))
    return list(found.values()) if len(found) > 1 else []
