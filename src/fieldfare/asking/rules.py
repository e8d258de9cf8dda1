"""Sentences of a prompt that name no field: what they change in the draft of the plan."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence

from fieldfare.asking import (
    conditions,
    grain,
    heeding,
    leaving_out,
    meanings,
    naming,
    shapes,
    tongues,
)
from fieldfare.asking.draft import NUMBERS, ColumnDraft, Draft
from fieldfare.asking.meanings import COMPUTABLE, NEGATED
from fieldfare.asking.openings import DOCUMENT_WORD, LINE_WORD, some
from fieldfare.asking.plan import Kind
from fieldfare.asking.wording import fold, sentences

__all__ = ["COMPUTABLE", "instruction", "sentence"]

# ── Instructions that this engine does not follow, and those that change nothing ─────────────────

_NOT_FOLLOWED = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        ("Translation",
         (r"\btranslat|\bubersetz|\btradui|\btraduc|\btradur|\bvertaal|\btlumacz|\bprzetlumacz"
         r"|\b(?:in|into|to) english\b")),
        ("Categories",
         (r"\bcategori[sz]|\bclassif|\bkategori"
         r"|\b(?:assign|map|match|allocate|code|post|tag|label)\b.{0,80}\b(?:account|categor|coa|gl"
         r"|ledger|cost cent|department|nominal|expense type|tax code|class)"
         r"|\b(?:gl|ledger|nominal|account) codes? (?:based|from|by|according|for each)"
         r"|\b(?:choose|suggest) .{0,40}\b(?:categor|account|code)"
          r"|\bwhichever (?:fits|applies|suits|matches)\b|\bbest (?:fits|matches|suits)\b")),
        ("Nested output",
         (r"\bnested\b|\btop[- ]level (?:\w+ ?){0,2}(?:fields?|keys?|objects?|elements?|,)|\bhierarch"
         r"|\bsub-?objects?\b|\bchild(?:ren)? (?:objects?|arrays?|rows?)|\barrays? of (?:line )?items?\b"
         r"|\bline_?items? (?:array|list)\b|\b(?:inside|within|under) (?:each|every|the) (?:invoice"
         r"|object)|\bfields? and .{0,30}\bfields? separately\b|\bjson schema\b|\bverschachtelt"
         r"|\bseparate (?:tables?|sheets?|tabs?|lists?|sections?) for\b|\btwo (?:tables?|sheets?|tabs?)\b")),
        ("Instruction not applied",
         r"\bin cents\b|\b(?:compared with|as of|until|from) today\b|\bdays? overdue\b|\boverdue by\b"),
        ("Rows to review",
         (r"\b(?:show|return|list|give|only)\b.{0,30}\b(?:review|flagged|uncertain|doubtful|problem\w*"
         r"|suspicious)[- ]?(?:needed)? (?:rows?|invoices?|lines?|ones|items?)\b"
         r"|\brows? (?:that |which )?needs? (?:a )?review\b")),
    )
)  # fmt: skip
_GUESS = (
    r"(?:guess|invent|estimat|infer|hallucinat|assum|make up|making up|fabricat|approximat"
    r"|extrapolat|erfinden|inventer|inventar)"
)
_ROWS = r"(?:rows?|lines?|line items?|items?|entries|positions?|pages?|invoices?|ones|documents?)"
_UNDERSTOOD = re.compile(
    "|".join(
        (
            # courtesies and what the program does anyway
            (r"^(?:please|thanks?|thank you|hello|hi|dear|bitte|danke|merci|gracias|grazie|dank"
            r"|obrigado)\b.{0,30}$"),
            (r"^(?:please )?(?:build|make|create|prepare|compile|put together) (?:me )?(?:an? |the )?(?:\w+ )?(?:sheet|table|list"
            r"|spreadsheet|excel|overview)\b(?!.*\b(?:with|containing|per|by)\b)"),
            r"^(?:ok|okay|yes|note|important|and|or|rules|instructions)$",
            r"\b(?:do not|don't|never|avoid|without|rather than|instead of|must not|no) (?:\w+ ){0,3}?"
            + _GUESS,
            (r"\bbe (?:as )?(?:very |extra )?(?:precise|accurate|careful|exact|thorough|consistent"
            r"|complete)\b|\bdouble[- ]check"),
            (r"\bmake sure (?:all|every|that (?:all|everything)|the|to be|you)\b.{0,60}\b(?:correct"
            r"|accurate|right|complete|extracted|captured)"),
            # how the answer is to look, where rows are that
            (r"\b(?:no|without|do not (?:add|include|give|write)(?: any)?) (?:explanations?|comments?"
            r"|notes?|commentary|markdown|extra text|other text|additional text)\b"),
            (r"\b(?:return|output|respond|answer|reply|export|give|provide|deliver|format|result|in)\b"
            r".{0,40}\b(?:json|csv|excel|xlsx|spreadsheet|table|structured (?:list|data|format|json)"
            r"|rows|object)\b"),
            (r"\buse (?:stable|consistent|clear|the (?:exact|same|following|given)|these|exact) "
            r"(?:field|column|header)?s? ?(?:names?|headers?|fields?|columns?|order)\b"),
            r"^for (?:about |around |roughly |approximately |some )?\d+ (?:pdfs?|files?|invoices?|bills?|receipts?|documents?|pages?)\b",
            r"\bsame (?:order|names?|columns?)\b|\bstable (?:field )?names\b|\bnever omit\b",
            # all rows, none merged
            rf"\b(?:include|extract|return|capture|read|list) (?:all|every)(?: the| visible| single)* {_ROWS}\b",
            (rf"\b(?:every|all|each)(?: visible| single| the)* {_ROWS} (?:must|should|needs? to|has to) be "
            r"(?:extracted|included|captured|listed)"),
            (r"\b(?:do not|don't|never) (?:skip|merge|combine|omit|drop|lose|miss|group|deduplicate"
            r"|summari[sz]e|aggregate)\b"),
            r"\bmay (?:appear|occur|be)\b.{0,60}\b(?:twice|duplicat|several times|more than once)",
            r"\bextracted separately\b|\bincluding duplicates\b|\beven if\b",
            (r"\b(?:everything|anything|nothing) else\b|\ball other (?:data|fields|information)\b"
             r"|\brepeat (?:the )?.{0,40}\b(?:on|in|for) (?:each|every) (?:row|line)\b"),
            (r"^(?:as |type |data type )?(?:an? )?(?:text|string|date|number|decimal|float|integer"
             r"|boolean)(?: value| type| format)?(?:\([\d, ]*\))?$"),
            (r"\b(?:only|just) (?:the )?(?:billing |product |service |item |invoice )*(?:line items?"
            r"|lines|items|products)\b|\binclude (?:service charges|fees|additional costs|all fees)\b"),
            # checks, which are made anyway
            (r"\b(?:sub-?total|net|tax|sum|quantity|line_?items?|lines?|amounts?)\b.{0,60}\b(?:should"
            r"|must|equals?|match(?:es)?|=).{0,40}\b(?:total|unit[_ ]price|amount|quantity|sum"
            r"|subtotal)"),
            (r"\b(?:flag|mark|highlight|report|note)\b.{0,40}\b(?:discrepanc|mismatch|inconsisten"
            r"|differences?|errors?|duplicates?|uncertain|doubt|unclear|missing|low confidence"
            r"|do(?:es)? not (?:match|add up))"),
            (r"\b(?:verify|check|validate|ensure|confirm)\b.{0,80}\b(?:totals?|sums?|add up|match"
            r"|equals?|correct|calculation|arithmetic)"),
            # where things stand, and what the documents are
            (r"\b(?:is|are) (?:usually|typically|often|normally|generally|always|mostly|sometimes"
            r"|located|found|printed|shown|near|at|in|on|probably)\b"),
            (r"\b(?:usually|typically|often|normally) (?:at|in|near|on|found|located|labell?ed|called"
            r"|to be)\b|\b(?:look|check|search) (?:for|at|in|near|under|below|above|into)\b"),
            r"\bfocus on\b|\bpay (?:close )?attention\b|\bcan be found\b",
            (r"^(?:the|this|these|those|each|all|my|our|your|attached|uploaded|here) .{0,60}\b(?:is|are"
            r"|was|were|contains?|includes?|come|comes|have|has|hold|holds|refer|refers)\b "
            r"(?!.{0,40}\b(?:must|should|not)\b).{0,120}(?:invoices?|documents?|receipts?|bills?"
            r"|statements?|services?|pdfs?|pages?|files?|company|standard|business|format)\b"),
            r"^(?:you(?:'re| are| act) (?:an?|as|the|my)|act as|your (?:role|job|task) is)\b",
            (r"\b(?:a|each|every|one) (?:pdf |single )?files? (?:may|can|might|could) (?:hold|contain"
            r"|have|include) (?:several|multiple|many|more than one)\b"),
            # values as printed
            (r"\b(?:leave|keep|return|output) .{0,30}\b(?:values?|texts?|names?|descriptions?|amounts?"
            r"|everything)\b.{0,20}\b(?:as (?:they are |it is )?(?:printed|is|shown|on the document)"
            r"|unchanged|untouched|original)\b|\bas printed on the (?:line|document|invoice|page)\b"),
            (r"\b(?:preserve|keep) the original\b|\bdo not (?:add|calculate|compute) (?:anything|values"
            r"|totals)\b|\bno rounding\b|\bdo not round\b|\bwithout rounding\b|\brounding unless\b"),
            # reasons
            r"^(?:because|since|as|so that|so|weil|da|car|porque|perche|omdat|poniewaz) .{3,80}$",
            r"^(?:it|they|these|those|that|this) (?:is|are|was|were) (?!to be|not)",
            r"\bhandle (?:cases|both)\b|\bconvert if\b|\bif the source uses\b",
            (r"\bdo not translate\b|\bwithout translat|\bno translation\b|\bnicht ubersetzen\b"
            r"|\bin the language (?:present|of)\b|\b(?:document's|original) language\b"),
            (r"\b(?:same|consistent) (?:units|currency|format)\b|\bcurrency (?:as shown|shown|stated"
            r"|used) on\b"),
        )
    )
)  # fmt: skip
_CONFIRMS = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        ("Words not understood", r"\bleave out what cannot be applied\b"),
        ("Instruction not applied", r"\bleave out what cannot be applied\b"),
        ("Translation",
         r"\bdo not translate\b|\bin the language (?:present|of)\b|\bdocument's language\b"),
        ("Categories", r"\bdo not categori[sz]e\b|\bno categor|\binvent categor"),
        ("Nested output", r"\bone flat table\b|\bflat rows?\b"),
        ("Rows to review", r"\breturn all rows\b|\ball rows\b"),
        ("Row structure",
         r"\bjoin the values of all line items\b|\brepeat the invoice's values on each row\b"),
    )
)  # fmt: skip
_GOAL = re.compile(
    r"^(?:i'?m|i am|we'?re|we are|(?:i|we) need (?:this|it|these|them|to|the data|data)\b"
    r"|(?:this|that|it|these|they|c) ?(?:is|are) for\b"
    r"|this (?:is|will be) (?:for|used)|(?:it's )?for (?:my|our|the|an?|use in|import|upload"
    r"|accounting|bookkeeping|tax|audit)|(?:my|our|the) (?:goal|purpose|aim) is|goal|purpose"
    r"|(?:i|we)(?:'d| would)? (?:want|like) to|(?:i|we) (?:have|get|receive)\b"
    r"|to (?:import|prepare|reconcile|process|pay|book|file|analy[sz]e)|preparing|processing"
    r"|reconciling|used for|so (?:that )?(?:i|we) can\b|ich (?:bereite|brauche das|verarbeite)|wir "
    r"|je prepare|nous |estoy |estamos |sto |stiamo |ik ben|wij |estou |przygotowuj)"
)


_ABOUT = re.compile(
    r"^(?!(?:only|just|no|not|without|ignore|skip|exclude|include|extract|each|every|one)\b)"
    r"(?:(?:these|this|they|it|those|here|c)? ?(?:are|is) )?(?:(?:the|my|our|some|all|an?|attached|for|these) )*"
    r"(?:\w+ ){0,3}(?:bills?|invoices?|receipts?|documents?|statements?|tickets?|files|pdfs|scans?)"
    r"(?: (?:for|from|of|in|on|at) [^:;]{1,80})?$"
)


def is_goal(text: str) -> bool:
    """Whether a sentence says what the data is for, or what the documents are."""
    low = fold(text).strip(" .!")
    return bool(_GOAL.match(low) or (_ABOUT.match(low) and not low.endswith(" only")))


def _settles(low: str, draft: Draft) -> bool:
    topics = {topic for topic, pattern in _CONFIRMS if pattern.search(low)}
    draft.confirmed |= topics
    return bool(topics)


def is_not_followed(text: str) -> bool:
    """Whether `text` asks for something that this engine never does."""
    low = fold(text)
    return any(pattern.search(low) for _, pattern in _NOT_FOLLOWED)


def _not_followed(text: str, draft: Draft) -> bool:
    low = fold(text)
    topics = [topic for topic, pattern in _NOT_FOLLOWED if pattern.search(low)]
    open_topics = [topic for topic in topics if topic not in draft.confirmed]
    for topic in open_topics:
        draft.doubt(topic, text)
    return bool(open_topics)


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
    r" (?:in|im|as|are|is|should|must|to|with|without|formatted|using|need|have|always|never|only|like|ohne|mit"
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


def _shape(text: str, named: list[ColumnDraft], draft: Draft, *, own: bool) -> bool:
    """Change the formats of the columns that `text` speaks of, or of all that it can mean."""
    kinds = frozenset() if own else _kinds_named(fold(text))
    done = False
    for wish in shapes.said(text):
        if wish.narrow and not named:
            continue
        targets = [c for c in (named or draft.columns) if c.kind in wish.kinds]
        if "country_code" in wish.changes:
            targets = [c for c in targets if c.meaning.term.endswith("country")]
        if named:
            also = kinds & wish.kinds
            targets += [c for c in draft.columns if c.kind in also and c not in targets]
        elif kinds & wish.kinds:
            targets = [c for c in targets if c.kind in kinds]
        for column in targets:
            column.reshape(wish.changes, own=own or bool(named))
        done = True
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


def sentence(text: str, draft: Draft, *, purpose: bool = False) -> bool:
    """Apply one sentence of a general instruction; False if nothing in it was understood.

    What a sentence that states a `purpose` says besides need not change anything.
    """
    draft.original = text if draft.language != "en" else ""
    done = _sentence(tongues.instruction(text, draft.language), draft, purpose=purpose)
    if not done and draft.language != "en":
        done = _sentence(text, draft, purpose=purpose)
    draft.original = ""
    return done


def _sentence(text: str, draft: Draft, *, purpose: bool = False) -> bool:
    before = copy.deepcopy(draft)
    if not _understood(text, draft):
        clauses = _clauses(text)
        done = [_sentence(clause, draft) for clause in clauses] if len(clauses) > 1 else [False]
        return all(done) or _front(text, draft)
    for clause in heeding.idle(text, before, draft, _understood):
        said = leaving_out.names_kinds(clause) or _understood(clause, draft)
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
    settled = _settles(low, draft)
    if grain.printed_dates(text, draft):
        return True
    if _acts(text, draft) or _not_followed(text, draft):
        _changes(text, draft, None)
        return True
    return bool(
        _changes(text, draft, None) or settled or _UNDERSTOOD.search(low) or _describes(low)
    )


def _acts(text: str, draft: Draft) -> bool:
    """Apply what a sentence says of rows, pages, lines and their order."""
    acts = (
        grain.rows,
        conditions.pages,
        conditions.twins,
        conditions.order,
        leaving_out.keep_only,
        leaving_out.leave_out,
        conditions.rows,
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
    r"\b(?:if|when|where) (?:it is |it's |they are |one is )?(?:separately |clearly |explicitly )?"
    r"(?:present|shown|available|any|visible|stated|printed|given|applicable|multiple|there)\b"
)


def instruction(text: str, column: ColumnDraft, draft: Draft) -> None:
    """Apply what a prompt says of one column alone; what is not understood becomes a doubt."""
    name = tongues.english(column.name, draft.language).text
    meanings.refine(column, tongues.instruction(text, draft.language), name, text)
    if column.meaning.derived == "fixed":
        return
    for said in sentences(text):
        part = tongues.instruction(said, draft.language)
        draft.original = said if part != said else ""
        low = fold(part)
        changed = _changes(part, draft, column) | (part != said and _changes(said, draft, column))
        if _not_followed(part, draft) or changed or _UNDERSTOOD.search(low):
            draft.original = ""
            continue
        draft.original = ""
        if not _explains(part, column):
            draft.doubt("Instruction not applied", f"{column.name}: {said}")


def _explains(text: str, column: ColumnDraft) -> bool:
    """Whether an instruction only says what the column is, rather than what to do with it."""
    low = _IF_SHOWN.sub("", NEGATED.sub(" ", fold(text)))
    if re.match(r"(?:sum|add|add up) (?:up )?all\b", low) and column.kind == "amount":
        return True  # the total of a tax is the sum of its rates
    if _CONDITION.search(low) or not _names_something(text, column):
        return False
    odd = [c for c in re.split(r"[,;] ", low) if _COMMAND.match(c) or _FORMAT_LIKE.match(c)]
    return all(_says_which(clause) for clause in odd)


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


def lists_after(low: str) -> bool:
    """Whether a folded command is followed by a list of fields ("Use these columns: …")."""
    return bool(re.match(r"^.{0,40}\b(?:columns?|fields?|headers?)\b ?:", low))
