"""Sentences of a prompt that name no field: what they change in the draft of the plan."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence

import msgspec

from fieldfare.asking import (
    conditions,
    grain,
    heeding,
    leaving_out,
    meanings,
    naming,
    ordering,
    shapes,
    tongues,
    without_effect,
)
from fieldfare.asking.draft import NUMBERS, ColumnDraft, Draft
from fieldfare.asking.meanings import COMPUTABLE, NEGATED
from fieldfare.asking.openings import DOCUMENT_WORD, LINE_WORD, some
from fieldfare.asking.plan import Kind
from fieldfare.asking.wording import fold, sentences

__all__ = ["COMPUTABLE", "CUES", "instruction", "sentence"]

# ── Which columns a sentence speaks of ───────────────────────────────────────────────────────────

_CLASSES: tuple[tuple[str, frozenset[Kind]], ...] = (
    (r"dates?|datumsangaben|datum\w*|fechas?|datas|data format", shapes.DATES),
    ((r"amounts?|monetary|money|prices|totals|sums|currency values|betrage?n?|montants?|importes?"
     r"|importi?o?|bedrag(?:en)?|valores|montantes|kwot[ay]?"), shapes.AMOUNTS),
    (r"numbers?|numeric|figures|zahlen|nombres|numeros?|numeri|getallen|liczb[ay]?|decimals?",
     NUMBERS),
    (r"quantities", frozenset({"quantity"})),
    (r"percentages?|rates", frozenset({"rate"})),
    (r"(?:all )?names", frozenset({"name"})),
    (r"texts?|strings?", frozenset({"text", "name", "address"})),
    (r"yes/no|booleans?|flags", frozenset({"yes_no"})),
)  # fmt: skip
_CLASS_PATTERNS = [(re.compile(rf"\b(?:{pattern})\b"), kinds) for pattern, kinds in _CLASSES]
_CLASS_WORDS = frozenset(
    "date amount number price total sum value name text rate percent decimal format currency figure"
    .split()
)  # fmt: skip
_LONGEST_MENTION = 5
_ALL = some(
    "all the every each any monetary alle tous toutes les todas todos las la tutti gli tutte le os as"
)
_SAID = (
    r" (?:in|im|as|are|is|should|must|to|with|without|formatted|rounded|using|need|have|always|never|only|like|ohne|mit"
    r"|als|sans|avec|au|en|con|sin|senza|met|zonder|com|sem|z|bez|w|format|:)\b"
)
_CLASS_RULE = re.compile(
    rf"^{_ALL}(?:dates|amounts|numbers|prices|totals|values|figures|quantities|percentages|names"
    r"|money|betrage|datumsangaben|montants|fechas|importes|importi|bedragen|valores|kwoty)"
    rf"(?: (?:values?|fields?|columns?|amounts?|on .{{1,30}}|in the .{{1,20}}))?{_SAID}"
)
_ONE_CLASS_RULE = re.compile(
    r"^(?:the )?(?:date|datum|fecha|data|amount|betrag|montant|importe|importo|bedrag|kwota|currency)"
    rf"(?: (?:values?|fields?|columns?|format))?{_SAID}"
)
_STATEMENT = re.compile(
    r"^(?!please |can |could |would |i |we |what|who|when|which|is |has |was |are )[^,;:()]{2,50}? "
    r"(?:must|should|shall|has to|have to|needs? to|may|can|will|cannot|is|are|was|means|refers"
    r"|equals?|appears?|represents?|defaults?|starts?|begins?|ends?)\b"
)


def mentioned(low: str, columns: Sequence[ColumnDraft]) -> list[ColumnDraft]:
    """The columns that a folded sentence names, by their own names or those of their terms."""
    by_name: dict[str, list[ColumnDraft]] = {}
    for column in columns:
        by_name.setdefault(naming.key(column.name), []).append(column)
    by_term: dict[str, list[ColumnDraft]] = {}
    for column in columns:
        if column.meaning.term:
            by_term.setdefault(column.meaning.term, []).append(column)
    words = naming.spelled(low)
    found: dict[int, ColumnDraft] = {}
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_MENTION, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if length == 1 and (phrase in _CLASS_WORDS or len(phrase) == 1):
                continue
            hit = by_name.get(phrase) or by_term.get(naming.term_named(phrase), [])
            if hit:
                found.update((id(column), column) for column in hit)
                at += length - 1
                break
        at += 1
    return list(found.values())


def _kinds_named(low: str) -> frozenset[Kind]:
    """The kinds of value that a folded sentence speaks of ("dates", "all amounts")."""
    kinds: set[Kind] = set()
    for pattern, some_kinds in _CLASS_PATTERNS:
        if pattern.search(low):
            kinds |= some_kinds
    return frozenset(kinds)


# ── Formats, defaults, signs ─────────────────────────────────────────────────────────────────────


# What a name that nobody here knows holds, by the format that is said of it
_KIND_TOLD: dict[frozenset[Kind], Kind] = {
    shapes.DATES: "date",
    shapes.NUMBERS: "quantity",
    shapes.AMOUNTS: "amount",
}


_OTHER_MARKS = re.compile(r"\b(?!spaces?|blanks?)\w+ (?:and|or|nor|ni|e|i|y|en|et|und) ")


_MORE_MARKS = re.compile(
    r",? (?:(?:and|or|nor|ni|e|i|y|en|et|und|oder|ou|o|of|lub) )?(?:any )?(?:dots?|points?|slash|dash|hyphen|comma|special|punctuation|other)"
)


def _is_open(column: ColumnDraft) -> bool:
    """Whether nothing is known of what a column holds, not even its kind."""
    return column.kind == "text" and not column.meaning.known


def _shape(text: str, named: list[ColumnDraft], draft: Draft, *, own: bool) -> bool:
    """Change the formats of the columns that `text` speaks of, or of all that it can mean."""
    kinds = frozenset() if own else _kinds_named(fold(text))
    done = False
    for wish in shapes.said(text):
        if wish.narrow and not named:
            continue
        if own and _is_open(named[0]) and (kind := _KIND_TOLD.get(wish.kinds)):
            named[0].meaning = msgspec.structs.replace(named[0].meaning, kind=kind)
        targets = [c for c in (named or draft.columns) if c.kind in wish.kinds]
        if "no_spaces" in wish.changes and (
            _OTHER_MARKS.search(fold(text[wish.start : wish.end]))
            or _MORE_MARKS.match(fold(text[wish.end :]))
        ):
            draft.doubt("Instruction not applied", text)  # "without slashes and spaces"
        if "country_code" in wish.changes:
            targets = [c for c in targets if c.meaning.term.endswith("country")]
        if named:
            also = kinds & wish.kinds
            targets += [c for c in draft.columns if c.kind in also and c not in targets]
        elif kinds & wish.kinds:
            targets = [c for c in targets if c.kind in kinds]
        for column in targets:
            column.reshape(wish.changes, own=own or bool(named))
        done |= bool(targets) or not own or named[0].kind in NUMBERS
    return done


_CREDIT_NOTE = (
    r"\b(?:credit|gutschrift|avoir|abono|notas? de credito|not[ae] di credito|creditnota|creditfactu"
    r"|refund|korek)"
)
_NEGATIVE = r"\b(?:negativ|minus|below zero)"
_NEGATIVE_CREDITS = re.compile(
    rf"{_CREDIT_NOTE}\w*.{{0,120}}{_NEGATIVE}|{_NEGATIVE}\w*.{{0,80}}{_CREDIT_NOTE}"
)
_NEVER_NEGATIVE = re.compile(r"\bnot (?:be )?(?:shown )?(?:as )?negativ|\bnever negativ")


def _credit_notes(low: str, named: list[ColumnDraft], draft: Draft) -> bool:
    if not _NEGATIVE_CREDITS.search(low) or _NEVER_NEGATIVE.search(low):
        return False
    amounts = [c for c in named if c.kind == "amount"]
    for column in amounts or [c for c in draft.columns if c.kind == "amount"]:
        column.negative_credit_notes = True
    return True


def _default(text: str, named: list[ColumnDraft], draft: Draft, *, own: bool) -> bool:
    nothing = shapes.default(text)
    if nothing is None:
        return False
    low = fold(text)
    targets = named or _plainly_named(low, draft.columns)
    if not own and not targets:
        kinds = _kinds_named(low)
        if kinds:
            targets = [c for c in draft.columns if c.kind in kinds]
        elif not any(True for _ in naming.terms_in(low)):  # it speaks of a field nobody asked for
            open_ones = [c for c in draft.columns if c.default is None]
            targets = [c for c in open_ones if not nothing.numeric or c.kind in NUMBERS]
    for column in targets:
        column.default = nothing.value
    return True


def _plainly_named(low: str, columns: Sequence[ColumnDraft]) -> list[ColumnDraft]:
    """The columns that "if the total is missing" speaks of, though "total" may mean any sum."""
    match = re.search(
        r"\b(?:if|when|where) (?:the |an? |no |there is no )?(?P<name>[a-z -]{3,30}?) (?:is|was|are|missing)\b",
        low,
    )
    wanted = naming.key(match["name"]) if match else ""
    return [c for c in columns if wanted and naming.key(c.name) == wanted]


def _changes(text: str, draft: Draft, own: ColumnDraft | None) -> bool:
    """Apply formats, defaults and the like, of which one sentence may hold several."""
    low = fold(text)
    named = [own] if own else mentioned(low, draft.columns)
    done = [
        _credit_notes(low, named, draft),
        _default(text, named, draft, own=own is not None),
        meanings.says_computed(low, own=own is not None) and meanings.computed(low, named, draft),
        meanings.labelled(text, named, draft),
        _shape(text, named, draft, own=own is not None),
    ]
    return any(done)


# ── Sentences about the whole ────────────────────────────────────────────────────────────────────

_CONDITION = re.compile(
    r"\b(?:if|when|unless|except|must|should|always|never|in case|wenn|falls|si|se|als|jesli|sauf"
    r"|salvo|solo si|starts? with|begins? with|ends? with)\b"
)
_CLAUSES = re.compile(
    r"[,;] (?:and |but |then )?| and (?:then )?(?=(?:ignore|skip|exclude|do not|don't|leave|use|convert"
    r"|translat\w+|sort|group|calculate|compute|multiply|divide|assign|categori\w+|classify|summari\w+"
    r"|rename|merge|remove|append|round|infer|guess|look up|add|send|email (?:me|us|it|them)|delete)\b)"
)


CUES = (leaving_out.by_cues, ordering.by_cues, conditions.twins)  # which read all languages


def sentence(text: str, draft: Draft, *, purpose: bool = False) -> bool:
    """Apply one sentence of a general instruction; False if nothing in it was understood.

    What a sentence that states a `purpose` says besides need not change anything.
    """
    if draft.language != "en" and any(read(text, draft) for read in CUES):
        return True
    draft.original = text if draft.language != "en" else ""
    done = _sentence(tongues.instruction(text, draft.language), draft, purpose=purpose)
    if not done and draft.language != "en":
        done = _sentence(text, draft, purpose=purpose)
    draft.original = ""
    return done


_FURTHER = re.compile(
    r"(?:[,;] (?:and |but |then |also |please )*| and (?:then |also |please )*)(?=(?:ignore|skip|exclude|leave out|omit"
    r"|do not (?:extract|include|read|take)|sort(?:ed)? by|(?:remove|skip) duplicates)\b)"
)
_IN_CASE = re.compile(r"^(?:please )?(?:if|when|where|unless|in case)\b")


def _further(text: str) -> tuple[str, str] | None:
    """A sentence before and from its first further command on: "One row per item, skip shipping"."""
    match = _FURTHER.search(text)
    if match is None or not match.start() or _IN_CASE.match(fold(text)):
        return None
    return text[: match.start()], text[match.end() :]


_LEAVES = re.compile(
    r"^(?:please )*(?P<verb>ignore|skip|exclude|omit|leave out|do not (?:extract|include)|without) (?P<what>.+)$"
)
_ALSO = re.compile(r", (?:and )?| and | or | nor ")


def _each_left_out(text: str, draft: Draft) -> bool:
    """As in "Ignore the credit notes and the paid invoices": kinds of pages beside conditions."""
    match = _LEAVES.match(fold(text).strip(" .!"))
    parts = _ALSO.split(match["what"]) if match else []
    if match is None or not 1 < len(parts) <= _MOST_LEFT_OUT:
        return False
    trial = copy.deepcopy(draft)
    acts = (leaving_out.leave_out, conditions.rows)
    orders = [f"{match['verb']} {part}" for part in parts]
    if not all(any(act(order, trial) for act in acts) for order in orders):
        return False
    return all(any(act(order, draft) for act in acts) for order in orders)


_MOST_LEFT_OUT = 6


def _sentence(text: str, draft: Draft, *, purpose: bool = False) -> bool:
    if len(text) <= heeding.LONGEST and (parts := _further(text)):
        trial = copy.deepcopy(draft)
        if all(_sentence(part, trial) for part in parts):
            return all(_sentence(part, draft, purpose=purpose) for part in parts)
    before = copy.deepcopy(draft)
    if not _understood(text, draft):
        clauses = _clauses(text)
        done = [_sentence(clause, draft) for clause in clauses] if len(clauses) > 1 else [False]
        return all(done) or _front(text, draft)
    for clause in heeding.idle(text, before, draft, _understood):
        ordered = draft.order
        said = leaving_out.names_kinds(clause) or _understood(clause, draft)
        draft.order = ordered or draft.order  # "newest first" alone says what to sort by, too
        if not said and not purpose:
            draft.doubt(
                "Instruction not applied", heeding.spoken(clause, text, draft), exactly=True
            )
    return True


def _front(text: str, draft: Draft) -> bool:
    """Apply the longest front part of a sentence that says something by itself, and note the rest."""
    if len(text) > heeding.LONGEST:
        return False
    for start, _ in reversed(heeding.clauses(text)[1:]):
        front = re.sub(r"[,;]? ?(?:and|but|then)?[ (]*$", "", text[:start])
        trial = copy.deepcopy(draft)
        if not _acts(front, trial):
            continue
        _understood(front, draft)
        rest = text[start:].strip(" .!?)")
        if not _understood(rest, draft):
            draft.doubt("Instruction not applied", heeding.rest(rest, text, draft), exactly=True)
        return True
    return False


def _clauses(text: str) -> list[str]:
    return [clause for clause in _CLAUSES.split(text) if re.search(r"\w", clause)]


def _understood(text: str, draft: Draft) -> bool:
    """Apply a sentence or clause as a whole."""
    low = fold(text)
    settled = without_effect.settles(low, draft)
    if grain.printed_dates(text, draft):
        return True
    if _acts(text, draft) or without_effect.not_followed(text, draft):
        _changes(text, draft, None)
        return True
    return bool(
        _changes(text, draft, None)
        or settled
        or without_effect.is_done_anyway(low)
        or _describes(low)
    )


def _acts(text: str, draft: Draft) -> bool:
    """Apply what a sentence says of rows, pages, lines and their order."""
    acts = (
        grain.rows,
        conditions.pages,
        conditions.twins,
        ordering.order,
        leaving_out.keep_only,
        leaving_out.leave_out,
        conditions.rows,
        _each_left_out,
        meanings.definition,
    )
    return any(act(text, draft) for act in acts)


_DESCRIPTION = re.compile(
    r"^(?:the )?(?P<what>[^,;:()]{2,40}?) (?:is|are|means|refers to) (?:the|a|an|our|your|usually"
    r"|always)\b"
)


def _describes(low: str) -> bool:
    """Whether a sentence only explains a known field ("The total is the final amount")."""
    match = _DESCRIPTION.match(low)
    if match is None or naming.resolve(match["what"]) is None:
        return False
    return not _CONDITION.search(re.sub(r"\bif (?:applicable|any|present|shown)\b", "", low))


# ── What is said of one column ───────────────────────────────────────────────────────────────────

_COMMAND = re.compile(
    "^" + some("please then also always never only")
    + r"(?:convert|translate|categori[sz]e|classify|calculate|compute|sum|add|assign|map|match|sort"
    r"|group|round|flag|infer|normali[sz]e|standardi[sz]e|replace|rename|summari[sz]e|compare|split"
    r"|merge|combine|multiply|divide|subtract|lookup|look up|remove|strip|append|prefix|concatenate"
    r"|if|when|unless|do not|don't|never|choose|pick|prefer|take|use|per|by|for each)\b"
)  # fmt: skip
_FORMAT_LIKE = re.compile(
    r"^(?:in|as|to|with|without|using|formatted|rounded|converted|like|for|dated|over|under|above|below"
    r"|between|since|until|only)\b"
    r"(?! (?:the|a|an|all|its|their|large|small|bold) )(?! (?:total|most|some) )"
)
_WHICH_ONE = re.compile("^" + some("please always use take choose pick prefer only the"))
_PER_SOMETHING = re.compile(
    r"(?:per|by|for each) (?:the )?(?:line|item|product|invoice|unit|document|position)\b"
)
_IF_SHOWN = re.compile(
    r"\b(?:if|when|where) (?:there is one|(?:it is |it's |they are |one is )?(?:separately |clearly |explicitly )?"
    r"(?:present|shown|available|any|visible|stated|printed|given|applicable|multiple|there))\b"
)


def instruction(text: str, column: ColumnDraft, draft: Draft) -> None:
    """Apply what a prompt says of one column alone; what is not understood becomes a doubt."""
    name = tongues.english(column.name, draft.language).text
    named = (
        meanings.without_company(text) if column.kind == "name" and column.meaning.term else text
    )
    meanings.refine(column, tongues.instruction(named, draft.language), name, text)
    if column.meaning.derived == "fixed":
        return
    for said in sentences(text):
        part = tongues.instruction(said, draft.language)
        draft.original = said if part != said else ""
        low = fold(part)
        before = copy.deepcopy(draft)
        changed = _changes(part, draft, column) or (part != said and _changes(said, draft, column))
        if changed:
            _note_idle(part, column, before, draft)
        if (
            without_effect.not_followed(f"{part} ({name})", draft, part)
            or changed
            or without_effect.is_done_anyway(low)
        ):
            draft.original = ""
            continue
        draft.original = ""
        if not _explains(part, column):
            draft.doubt("Instruction not applied", f"{column.name}: {said}")


def _note_idle(text: str, column: ColumnDraft, before: Draft, draft: Draft) -> None:
    """Note the clauses of one column's instruction that changed nothing and explain nothing."""
    at = next((i for i, one in enumerate(draft.columns) if one is column), -1)
    if at < 0:
        return

    def applied(said: str, trial: Draft) -> bool:
        return _changes(said, trial, trial.columns[at])

    for clause in list(heeding.idle(text, before, draft, applied)):
        if column.derived and _IN_CASE.match(fold(clause)):
            continue  # "if not shown", which is when it is computed
        if not _IF_SHOWN.sub("", fold(clause)).strip():
            continue
        known = applied(clause, copy.deepcopy(before)) or without_effect.is_done_anyway(
            fold(clause)
        )
        if not (known or _explains(clause, column) or without_effect.is_not_followed(clause)):
            quoted = heeding.spoken(clause, text, draft)
            draft.doubt("Instruction not applied", f"{column.name}: {quoted}", exactly=True)


def _explains(text: str, column: ColumnDraft) -> bool:
    """Whether an instruction only says what the column is, rather than what to do with it."""
    low = _IF_SHOWN.sub("", NEGATED.sub(" ", fold(text)))
    if _FORMAT_NOUN.search(low):
        return False
    if re.match(r"(?:sum|add|add up) (?:up )?all\b", low) and column.kind == "amount":
        return True  # the total of a tax is the sum of its rates
    if _CONDITION.search(low) or not _names_something(text, column):
        return False
    odd = [c for c in re.split(r"[,;] ", low) if _COMMAND.match(c) or _FORMAT_LIKE.match(c)]
    return all(_says_which(clause) for clause in odd)


_FORMAT_NOUN = re.compile(
    r"\b(?:symbols?|signs?|letters|decimals?|decimal places?|commas?|dots?|spaces?|capitals?|characters|upper ?case|lower ?case|rounded|(?:with|iso) currency)\b"
)
_OTHER_NAME = 2  # words
_ABOUT_INVOICES = re.compile(
    rf"\b(?:{DOCUMENT_WORD}|{LINE_WORD}|name|company|business|firm|person|party|who|whom|which|customer|vendor|supplier|printed"
    r"|shown|page|top|bottom|header|footer|tax|vat|total|amount|date|number|code|price|cost|paid|pay|payment|due|sum|text"
    r"|label|document|legal|full|only|main|final|first|original|value|field|bank|account|currency|address|delivery"
    r"|shipping|order|reference|discount|rate|unit|quantity|charge)\b"
)


def _names_something(text: str, column: ColumnDraft) -> bool:
    """Whether an instruction speaks of what invoices hold, so that it may say what its column is."""
    low = fold(text)
    if len(low.split()) <= _OTHER_NAME or re.match(r"(?:e\.?g|for example|such as|like)\b", low):
        return True  # another name, or examples
    if _ABOUT_INVOICES.search(low) or any(True for _ in naming.terms_in(text)):
        return True
    return naming.resolve(text) is not None or naming.key(column.name) in naming.key(text)


def _says_which(clause: str) -> bool:
    """Whether a command only says which value is meant ("use the grand total", "per line item")."""
    if _PER_SOMETHING.match(clause):
        return True
    return naming.resolve(_WHICH_ONE.sub("", clause)) is not None


# ── Questions that the reader of lists asks ──────────────────────────────────────────────────────

_LINES_SPOKEN_OF = re.compile(
    r"\bline items?\b|\ball (?:products|items|positions)\b"
    r"|\b(?:every|each|all|any|visible|billing|product|service|extracted|invoice)(?: \w+)? lines?\b"
)


def speaks_of_lines(text: str) -> bool:
    """Whether a sentence is about line items."""
    return bool(_LINES_SPOKEN_OF.search(fold(text)))


def says_rows(low: str) -> bool:
    """Whether a folded text says what one row stands for."""
    return grain.says_rows(low)


def is_format(text: str) -> bool:
    """Whether `text` says how something is written or what stands for nothing."""
    return bool(shapes.said(text)) or shapes.default(text) is not None


def is_condition(low: str) -> bool:
    """Whether a folded text says when something holds ("0 if there is none")."""
    return bool(_CONDITION.search(low)) or shapes.default(low) is not None


def is_statement(low: str) -> bool:
    """Whether a folded sentence says how something is: "Invoice number is at the top"."""
    return bool(
        _STATEMENT.match(low) or _CLASS_RULE.match(low) or leaving_out.ONLY_PRICED.match(low)
    )


def is_class_rule(low: str) -> bool:
    """Whether a folded sentence is a rule for one kind of value: "Date in ISO format"."""
    return bool(_ONE_CLASS_RULE.match(low))


def says_something(text: str) -> bool:
    """Whether a bullet is a rule rather than a field: "Dates in ISO", "Credit notes are negative"."""
    low = fold(text)
    if _CLASS_RULE.match(low) or _NEGATIVE_CREDITS.search(low) or says_rows(low):
        return True
    return bool(_STATEMENT.match(low)) and naming.resolve(text) is None


def of_credit_notes(low: str) -> bool:
    """Whether a folded text says that credit notes are negative."""
    return bool(_NEGATIVE_CREDITS.search(low))


def lists_after(low: str) -> bool:
    """Whether a folded command is followed by a list of fields ("Use these columns: …")."""
    return bool(re.match(r"^.{0,40}\b(?:columns?|fields?|headers?)\b ?:", low))
