"""Where a prompt names the fields it wants: lists after a verb, under a heading, in bullets or bare."""

from __future__ import annotations

import re

import msgspec

from fieldfare.asking import (
    conditions,
    goals,
    grain,
    leaving_out,
    naming,
    repeating,
    rules,
    selecting,
    speech,
    surrounds,
    without_effect,
)
from fieldfare.asking.draft import Draft
from fieldfare.asking.fields import LONGEST_ENTRY, LONGEST_NAME, Asked, bare, commands, field
from fieldfare.asking.letters import without_courtesies
from fieldfare.asking.line_items import LINES, is_line_items
from fieldfare.asking.listing import Listing, kept_whole
from fieldfare.asking.openings import (
    TRAILING_VERB,
    Opening,
    opened,
    without_adverbs,
    without_source,
)
from fieldfare.asking.skeletons import skeleton
from fieldfare.asking.terms import Language
from fieldfare.asking.tongues import english, instruction
from fieldfare.asking.wording import Line, entries, fold, lines, sentences, shielded


class Wanted(msgspec.Struct):
    """What a prompt asks for, and the sentences that say something else."""

    fields: list[Asked] = []
    rest: list[str] = []
    generic: str = ""  # "data" (of the invoice) or "everything"
    purpose: str = ""  # what "all that is needed for …" is needed for
    goals: list[str] = []  # what the prompt says under a heading like "Goal"
    introductions: list[str] = []  # lines that only say that a list follows
    spoken_of: list[Asked] = []  # fields that are not asked for, but about which something is said


_RULES_HEADING = re.compile(
    r"^(?:(?:important|notes?|rules?|instructions?|format(?:ting)?|requirements?|guidelines?"
    r"|constraints?|remember|hints?|examples?|output(?: format)?|additional .*|special .*|general .*"
    r"|hinweise?|wichtig|regeln|regles|reglas|regole|regels|regras|zasady)\b.{0,20})$"
)
_NEUTRAL_HEADING = re.compile(
    r"^(?:(?:the |your |my |our )?(?:goal|task|context|purpose|background|prompt|role|objective"
    r"|about|overview|aufgabe|ziel|tache|objectif))\b.{0,20}$"
)
_TAKE = r"(?:extract|process|use|include|read|take)"
_NOT_A_LIST = re.compile(
    r"^(?:please |also |and |then )*(?:"
    r"(?:return|output|give|provide|respond|answer|reply)\b.{0,30}\b(?:json|xml|html|csv|excel"
    r"|spreadsheet|markdown|null|blank|empty|n/a|nothing)\b(?! (?:with|containing|of|including) )"
    r"|(?:return|output|list|show|include|extract|give me|provide) (?:only )?(?:one|a|1|an) (?:row"
    r"|line|record|object|entry)\b"
    r"|return (?:as|in|it|them|the (?:data|result|output))\b|show me the review"
    r"|(?:include|return|output|show) (?:all|every) (?:the )?(?:rows?|lines?|visible|entries)\b"
    r"(?! items?)"
    rf"|(?:only )?{_TAKE}(?: data| values| information)? (?:only )?from (?:the |only )?['\"]"
    rf"|(?:only )?{_TAKE} (?:data )?(?:only|just) (?!the )|(?:only|just) {_TAKE} (?:lines|rows|items|from)"
    r"|extract from .{0,40} only$|extract the values? from .{0,40}language"
    r"|(?:return|output|give|write|show|put|list) .{0,60}\b(?:as (?:a )?negative|minus sign"
    r"|instead of|rather than)\b"
    r"|(?:include|show|add|keep) (?:the )?(?:currency|thousands?|percent|decimal|dollar|euro)[- ]"
    r"(?:symbol|sign|separator|code)"
    r"|detect|identify if|determine (?:if|whether)|find out (?:if|whether)|return money"
    r"|return (?:all )?(?:amounts|numbers|dates)|include service charges|list (?:the )?(?:rows"
    r"|invoices) )"
)  # fmt: skip
_SHOWN = re.compile(
    r"^(?:please )?(?:show|give|write|put|display|format|return|print|output) (?:me )?(?=(?:all |the )*(?:amounts|dates|numbers|prices|totals|values)\b)"
)
_ASKS = re.compile(r"\b(?:need|want|would like|extract|give|show|list|heb)\b")
_AND_NEED = re.compile(
    r",? (?:and|so|therefore),? (?:i |we )?(?:need|want|would like)\b ?(?:the )?"
)
_FOR_FIELD = re.compile(
    r"^(?:for|regarding|concerning) (?:the )?(?P<name>[^,:;()]{2,40})[,:] (?P<what>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_PAIR = re.compile(r"^[^:,;()]{2,40}: \S")
_FEWEST_PAIRS = 2
_FEWEST_OF_MANY = 3
_ABOUT_DOCUMENTS = re.compile(
    r"(?:from |for |of |in )?(?:the |my |our |all |these |attached )*(?:[\w-]+ ){0,3}?(?:invoices|bills|receipts|statements|documents|tickets)"
    r"(?: (?:of|for|from) [\w ]{2,30})?$"
)
_SAME = re.compile(r"\b(?:same|likewise|ditto|as above)\b")
_TELLS = re.compile(  # a heading that says more than that a list follows
    r"\b(?:only|not|no|without|except|ignore|skip|exclude|if|over|under|since|before (?=\d)|after|between|unpaid|sort\w*|19\d\d|20\d\d)\b"
)
_SLASHED = re.compile(r"^\w[\w ]{1,30}(?:/\w[\w ]{1,30}){2,}$")
_BUT = re.compile(r",? but (?P<what>.{3,200})$")
_EXCEPT = re.compile(
    r",? (?:except(?: for)?|other than|but (?:skip|not|ignore|exclude|no)) (?P<what>[^,;:.]{3,120})"
)


_FOR_SOMETHING = re.compile(
    r"(?:please )?(?:i |we )?(?:need(?:ed)? )?(?:it |this |data )?(?:for (?!(?:each|every|all|any)\b)|to \w+$)"
)
_MOST_WORDS_OF_SAME = 4
_WHICH_INVOICES = re.compile(
    r"[ ¿]*(?:please )?which (?:of (?:the|these|my) )?(?:invoices|bills) (?P<said>[^,;:]{3,60}?) ?\?*$"
)
_UNPAID = re.compile(r"\b(?:unpaid|open|outstanding|not (?:\w+ ){0,3}paid|to be paid)\b")


class _Reader:
    """Goes over the lines of a prompt and sorts them into fields and the rest."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.wanted = Wanted()
        self.listing = False  # a heading said that a list follows
        self.on_lines = False
        self.rules = False  # a heading said that rules follow

    def line(self, line: Line, *, leads: bool = False) -> None:
        """Read one line, which `leads` to a list where bullets follow."""
        if self._heading(line.text, leads=leads):
            return
        if line.bullet or (self.listing and len(line.text) <= LONGEST_NAME):
            if (not self.rules or opened(line.text, self.language).strong) and self._bullet(
                line.text
            ):
                return
        elif not line.bullet:
            self.listing = False
        for sentence in sentences(line.text):
            self._sentence(sentence)

    # ── Headings and bullets ──

    def _heading(self, text: str, *, leads: bool) -> bool:
        """Whether `text` is a heading, which says what the next lines are."""
        if not text.endswith(":") or len(text) > LONGEST_ENTRY:
            return False
        low = fold(text[:-1].strip())
        rules_follow = bool(_RULES_HEADING.match(low))
        if rules_follow or _NEUTRAL_HEADING.match(low):
            self.listing = self.rules = rules_follow
            self.on_lines = False
            return True
        opening = opened(text, self.language)
        remainder = opening.rest.strip(" :")
        said = fold(instruction(text, self.language))
        leads = leads and not _TELLS.search(said)
        if remainder and not (opening.said or opening.rows or leads or self._leads(text)):
            return False
        trial = self._read(opening, on_lines=self.on_lines)
        if remainder and trial.known and trial.believable():
            self._keep(trial)
        elif (remainder and not leads) and (
            without_effect.is_not_followed(said) or not speech.speaks_of_documents(said)
        ):
            self.wanted.rest.append(text[:-1].strip())
        if leads and not without_effect.is_not_followed(said):
            self.wanted.introductions.append(text)
        if opening.rows:
            self.wanted.rest.append(opening.rows)
        self.listing, self.rules = True, False
        self.on_lines = opening.on_lines or self._asked_for_lines()
        return True

    def _leads(self, text: str) -> bool:
        """Whether a heading asks for something in words of its own, so that a list follows."""
        said = instruction(text, self.language)
        asks = opened(said[:1].lower() + said[1:]).said or re.search(
            r"\bfollowing ?:|\bi (?:need|want)\b|\bcan you\b|\bextract\b", fold(said)
        )
        return bool(asks) and speech.speaks_of_documents(fold(said))

    def _asked_for_lines(self) -> bool:
        """Whether line items were just asked for, so that what follows are their properties."""
        fields = self.wanted.fields
        return bool(fields) and fields[-1].group == LINES

    def _bullet(self, text: str) -> bool:
        """Whether the bullet `text` names fields, which are then taken."""
        if self._about(text):
            return True
        first, *more = sentences(text) or [text]
        low = fold(first)
        if self._name_and_rule(first, more) or self._many(first):
            return True
        if commands(first, self.language) or _NOT_A_LIST.match(low) or rules.says_something(first):
            return False
        if is_line_items(fold(bare(first))):
            return self._list(Opening(text, noun=True), on_lines=self.on_lines, bullet=True)
        named = field(first, on_lines=self.on_lines, free=self.listing, language=self.language)
        opening = opened(first, self.language)
        if named is None or (opening.strong and not named.meaning.known):
            if opening.said and not opening.strong and _split_colon(first):
                return False
            return self._list(opening, on_lines=self.on_lines, bullet=True)
        many = [] if named.instructions else self._several(first)
        self.wanted.fields.extend(many or [named])
        self.wanted.fields[-1].instructions.extend(more)
        return True

    def _name_and_rule(self, text: str, more: list[str]) -> bool:
        """As in "due date, same format": a field, and behind the comma what is said of it."""
        head, comma, tail = text.partition(",")
        if not comma or "(" in head or "," in tail:
            return False
        named = field(head, on_lines=self.on_lines, language=self.language)
        said = instruction(tail.strip(), self.language)
        rule = (
            _SAME.search(fold(said))
            or commands(tail, self.language)
            or rules.is_condition(fold(said))
        )
        if named is None or named.instructions or not rule or not named.meaning.known:
            return False
        named.instructions = [tail.strip(), *more]
        self.wanted.fields.append(named)
        return True

    def _many(self, text: str) -> bool:
        """As in "net excl. VAT, VAT rate, VAT and gross, two decimals": a bullet that is a list itself."""
        parts = entries(text, kept_whole(), self.language)
        named = [naming.resolve(bare(part.text), on_lines=self.on_lines) for part in parts]
        if len({m.term or m.derived for m in named if m}) < _FEWEST_OF_MANY or named[0] is None:
            return False
        return self._list(Opening(text, noun=True), on_lines=self.on_lines, bullet=True)

    def _several(self, text: str) -> list[Asked]:
        """The fields of a bullet that names several ("customer name and billing address")."""
        parts = entries(text, kept_whole(), self.language)
        fields = [
            named
            for part in parts
            if (named := field(part.text, on_lines=self.on_lines, language=self.language))
        ]
        return fields if len(fields) == len(parts) > 1 else []

    # ── Sentences ──

    def _sentence(self, sentence: str) -> None:
        asked = _WHICH_INVOICES.match(fold(instruction(sentence, self.language)))
        if asked and (_UNPAID.search(asked["said"]) or re.search(r"\bpaid$", asked["said"])):
            unpaid = _UNPAID.search(asked["said"])
            self.wanted.rest.append("Only unpaid invoices" if unpaid else "Only paid invoices")
            return
        if self._names_no_field(sentence):
            self.wanted.rest.append(sentence)
            return
        if self._needs_after_goal(sentence):
            return
        if rest := self._after_purpose(sentence):
            self._sentence(rest)
            return
        first, *more = _parts(sentence)
        if any(self._rules(part) for part in more):
            for part in (first, *more):
                self._sentence(part)
            return
        sentence = surrounds.put(sentence, self.language)
        low = fold(sentence)
        said = instruction(sentence, self.language)
        cut = _split_colon(sentence)
        if _NOT_A_LIST.match(low) or (not cut and conditions.says_rows_wanted(said, self.language)):
            if not (cut and self._list(Opening(cut[1]), on_lines=False)):
                self.wanted.rest.append(sentence)
            else:
                self.wanted.rest.append(cut[0])
            return
        if self._on_every_row(sentence):
            return
        if parts := repeating.parted(sentence, self.language):
            for part in parts:
                self._sentence(part)
            return
        told = commands(sentence, self.language) and not rules.lists_after(low)
        if told or (self.rules and not opened(sentence, self.language).strong):
            self.wanted.rest.append(sentence)
        elif not self._about(sentence):
            asks = "?" in sentence
            stated = (
                not asks
                and (
                    rules.is_statement(_SHOWN.sub("", fold(said)))
                    or rules.is_statement(low)
                    or rules.of_credit_notes(fold(said))
                )
                and not opened(sentence, self.language).noun
            ) or (
                self.wanted.fields and (rules.is_class_rule(low) or rules.is_class_rule(fold(said)))
            )
            if stated:
                self.wanted.rest.append(sentence)
            elif not (cut and (self._pairs(sentence) or self._with_head(*cut))):
                self._plain(sentence)

    def _needs_after_goal(self, sentence: str) -> bool:
        """As in "We book restaurant bills and need the date, …": what for, and what is wanted for it."""
        said = english(sentence.rstrip(" .!"), self.language)
        match = _AND_NEED.search(fold(said.text))
        if match is None or not match.start():
            return False
        head = sentence[: said.source(match.start())].strip(" ,")
        if not self._is_goal(head):
            return False
        listing = self._read(
            Opening(sentence[said.source(match.end()) :], weak=True), on_lines=False
        )
        if not listing.believable() or listing.known <= 1:
            return False
        self.wanted.goals.append(head)
        self._keep(listing)
        return True

    def _after_purpose(self, sentence: str) -> str:
        """What stands behind "For our VAT return, …", "" where nothing like that stands first."""
        head, comma, rest = sentence.partition(",")
        if not comma or len(head) > LONGEST_NAME or ":" in head or not rest.strip():
            return ""
        said = fold(instruction(head, self.language))
        aimed = _FOR_SOMETHING.match(said) and not (_TELLS.search(said) or _ASKS.search(said))
        if not aimed or field(head, language=self.language) or not goals.goal(said):
            return ""
        self.wanted.goals.append(head)
        return rest.strip()

    def _names_no_field(self, sentence: str) -> bool:
        """Whether a sentence says of pages, rows or documents what every word of it is needed for."""
        trial = Draft(language=self.language)
        if any(read(sentence, trial) for read in rules.CUES):
            return True
        if without_effect.describes_documents(sentence):
            return True
        said = instruction(sentence, self.language)
        parts = [part for part in re.split(r"[,;]", said) if re.search(r"\w", part)]
        if len(parts) == 1:
            return grain.is_row_structure(fold(said))
        return all(conditions.says_rows_wanted(part.strip(), self.language) for part in parts)

    def _on_every_row(self, sentence: str) -> bool:
        """As in "Repeat the invoice number on every line": fields that are wanted besides."""
        named = repeating.named(sentence, self.language) if self.wanted.fields else ""
        known = {f.meaning for f in self.wanted.fields}
        parts = [
            field(p.text, language=self.language)
            for p in entries(named, kept_whole(), self.language)
        ]
        if not parts or not all(part and part.meaning.known for part in parts):
            return False
        self.wanted.fields.extend(part for part in parts if part and part.meaning not in known)
        return True

    def _plain(self, sentence: str) -> None:
        """Read a sentence without a colon."""
        text = sentence.rstrip(" .!?")
        low = fold(english(sentence, self.language).text)
        if goals.asked_in_short(low) or (sentence.rstrip().endswith("?") and goals.goods(low)):
            self.wanted.rest.append(sentence)
            return
        if parts := selecting.of_some(text, self.language):
            self.wanted.rest.append(parts[0])
            self._plain(parts[1])
            return
        goal = without_effect.is_goal(instruction(sentence, self.language))
        plain = (
            text
            if goal
            else surrounds.without_last_verb(TRAILING_VERB.sub("", text), self.language)
        )
        opening = opened(plain, self.language)
        opening.strong |= plain != text and not surrounds.for_a_purpose(text)
        if (
            not opening.said
            and not opening.rows
            and without_effect.is_goal(instruction(sentence, self.language))
        ):
            listing = self._read(opening, on_lines=self.on_lines and self.listing)
            if listing.sure and listing.first_known and listing.believable():
                self._keep(listing)
            else:
                self.wanted.rest.append(sentence)
            return
        if opening.rows:
            self.wanted.rest.append(opening.rows)
        if not opening.rest:
            self.wanted.generic = self.wanted.generic or ("data" if opening.strong else "")
        elif not self._list(opening, on_lines=self.on_lines and self.listing):
            self.wanted.rest.append(opening.rest if opening.rows else sentence)

    def _rules(self, part: str) -> bool:
        """Whether a part of a sentence is a rule rather than the rest of a list."""
        said = instruction(part, self.language)
        if repeating.named(part, self.language):
            return True
        return commands(part, self.language) or any(
            rules.is_class_rule(low) or rules.says_something(low)
            for low in (fold(part), fold(said))
        )

    def _about(self, sentence: str) -> bool:
        """As in "For amount, take the total": said of one field, which is wanted if no other is."""
        match = _FOR_FIELD.match(sentence)
        meaning = naming.resolve(match["name"]) if match else None
        if match is None or meaning is None or is_line_items(fold(match["name"])):
            return False
        if (
            sum(
                1
                for part in entries(match["what"], kept_whole(), self.language)
                if field(part.text, language=self.language)
            )
            > 1
        ):
            return False
        self.wanted.spoken_of.append(Asked(bare(match["name"]), meaning, [match["what"]]))
        return True

    def _with_head(self, head: str, tail: str) -> bool:
        """Whether "head: tail" was understood: an introduction with a list, or a field with its rule."""
        low = fold(head)
        if _RULES_HEADING.match(low):
            self._sentence(tail)
            return True
        if _NEUTRAL_HEADING.match(low) and goals.goal(fold(instruction(tail, self.language))):
            self.wanted.goals.append(tail)
            return True
        if not opened(head + ":", self.language).said and self._is_purpose(head, tail):
            self.wanted.goals.append(head)
            if not self._list(Opening(tail, noun=True), on_lines=self.on_lines):
                self._sentence(tail)
            return True
        if self._is_goal(head):
            listing = self._read(self._noun(tail), on_lines=self.on_lines)
            if listing.believable() and not listing.rest:
                self.wanted.goals.append(head)
                self._keep(listing)
                return True
        if self._names_documents(head, tail) and self._list(
            Opening(tail, noun=True), on_lines=self.on_lines
        ):
            return True
        if selecting.selects(head, self.language) and self._list(
            Opening(tail, noun=True), on_lines=self.on_lines
        ):
            said = instruction(head, self.language)
            plain = conditions.says_rows_wanted(said, self.language) or leaving_out.keep_only(
                said, Draft()
            )
            self.wanted.rest.append(head if plain else selecting.only(said))
            return True
        if selected := selecting.selected(head, self.language):
            self.wanted.rest.append(selected)
            return self._list(Opening(tail, noun=True), on_lines=self.on_lines)
        opening = opened(head + ":", self.language)
        remainder = opening.rest.strip(" :")
        if not remainder and (opening.said or opening.rows or opening.on_lines):
            if opening.rows:
                self.wanted.rest.append(opening.rows)
            follows = msgspec.structs.replace(opening, rest=tail)
            return self._list(follows, on_lines=opening.on_lines)
        if not opening.said and len(head) <= LONGEST_NAME and not commands(head, self.language):
            meaning = naming.resolve(head, on_lines=self.on_lines)
            if meaning is not None:
                self.wanted.fields.append(Asked(bare(head), meaning, [tail]))
                return True
        return self._list_then_list(msgspec.structs.replace(opening, rest=remainder), tail)

    def _is_goal(self, head: str) -> bool:
        """Whether what stands before a colon only says what for ("I'm preparing our payments: …")."""
        if opened(f"{head}:", self.language).said or _TELLS.search(fold(head)):
            return False
        return without_effect.is_goal(head) or without_effect.is_goal(
            instruction(head, self.language)
        )

    def _noun(self, tail: str) -> Opening:
        """What stands behind a colon, as a list that may lead up to itself ("I need …")."""
        opening = opened(tail, self.language)
        return opening if opening.weak or opening.strong else Opening(tail, noun=True)

    def _names_documents(self, head: str, tail: str) -> bool:
        """As in "Hotel bills: guest, nights, total": what the documents are, before a list."""
        said = fold(instruction(head, self.language))
        if not _ABOUT_DOCUMENTS.match(said) or _TELLS.search(said):
            return False
        parts = entries(tail, kept_whole(), self.language)
        return sum(1 for part in parts if field(part.text, language=self.language)) > 1

    def _is_purpose(self, head: str, tail: str) -> bool:
        """As in "For our bookkeeping: …", "Need for QuickBooks: …"."""
        said = fold(instruction(head, self.language))
        if not _FOR_SOMETHING.match(said):
            return False
        parts = entries(tail, kept_whole(), self.language)
        named = sum(1 for part in parts if field(part.text, language=self.language))
        return bool(goals.goal(said)) or named > 1

    def _pairs(self, sentence: str) -> bool:
        """As in "Vendor: text, Total: number, Date: YYYY-MM-DD": several fields with what they are."""
        parts = entries(sentence, kept_whole(), self.language)
        if len(parts) < _FEWEST_PAIRS or not all(_PAIR.match(part.text) for part in parts):
            return False
        named = [
            field(part.text, on_lines=self.on_lines, free=True, language=self.language)
            for part in parts
        ]
        fields = [f for f in named if f]
        if len(fields) < len(parts) or 2 * sum(f.meaning.known for f in fields) < len(fields):
            return False
        self.wanted.fields.extend(fields)
        return True

    def _list_then_list(self, opening: Opening, tail: str) -> bool:
        """As in "Extract invoice number and line items: description, amount"; or a head that is no list."""
        trial = self._read(opening, on_lines=self.on_lines)
        if not (trial.known and trial.believable()):
            if without_effect.is_not_followed(opening.rest) or _TELLS.search(
                fold(instruction(opening.rest, self.language))
            ):
                self.wanted.rest.append(opening.rest)
            return self._list(Opening(tail, noun=opening.said), on_lines=opening.on_lines)
        self._keep(trial)
        on_lines = self._asked_for_lines() or opening.on_lines
        if not self._list(Opening(tail, noun=True), on_lines=on_lines):
            self.wanted.rest.append(tail)
        return True

    # ── Lists ──

    def _list(self, opening: Opening, *, on_lines: bool, bullet: bool = False) -> bool:
        """Whether the rest of `opening` is a list of fields, which is then taken."""
        listing = self._read(opening, on_lines=on_lines, bullet=bullet)
        if not listing.believable():
            return False
        self._keep(listing)
        return True

    def _read(self, opening: Opening, *, on_lines: bool, bullet: bool = False) -> Listing:
        listing = Listing(opening, on_lines=on_lines, bullet=bullet, language=self.language)
        text, selected = selecting.unqualified(without_adverbs(opening.rest), self.language)
        listing.apart += selected
        text = without_adverbs(without_source(text))
        if out := _EXCEPT.search(text):
            listing.rest.append(f"Exclude {out['what']} lines")
            text = text[: out.start()] + text[out.end() :]
        but = _BUT.search(text)
        if but and commands(but["what"], self.language):
            listing.rest.append(but["what"])
            text = text[: but.start()]
        if _SLASHED.match(text) and all(
            field(part, language=self.language) for part in text.split("/")
        ):
            text = text.replace("/", ", ")
        listing.read(text)
        if not text:
            listing.generic = "data"
        return listing

    def _told_again(self, listing: Listing) -> bool:
        """As in "Vendor names in capitals": what is said of a field that was asked for before."""
        named = listing.fields[0] if len(listing.fields) == 1 else None
        if named is None or not (named.instructions and named.meaning.known) or listing.rest:
            return False
        before = next((f for f in self.wanted.fields if f.meaning == named.meaning), None)
        if before:
            before.instructions = [*before.instructions, *named.instructions]
        return before is not None

    def _keep(self, listing: Listing) -> None:
        if not self._told_again(listing):
            self.wanted.fields.extend(listing.taken())
        self.wanted.rest.extend([*listing.rest, *listing.apart])
        self.wanted.generic = self.wanted.generic or listing.generic
        self.wanted.purpose = self.wanted.purpose or listing.purpose


def _parts(sentence: str) -> list[str]:
    """A sentence cut at its semicolons outside brackets and quotes."""
    shut = shielded(sentence)
    cuts = [m.start() for m in re.finditer(";", sentence) if not shut[m.start()]]
    starts, ends = [0, *(cut + 1 for cut in cuts)], [*cuts, len(sentence)]
    parts = [sentence[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    return [part for part in parts if re.search(r"\w", part)] or [sentence]


def _split_colon(text: str) -> tuple[str, str] | None:
    """`text` before and after its first colon outside brackets and quotes."""
    shut = shielded(text)
    for match in re.finditer(r": ?(?=\S)", text):
        at = match.start()
        if not shut[at] and not (text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()):
            return text[:at].strip(), text[match.end() :].strip()
    return None


def wanted(text: str, language: Language = "en") -> Wanted:
    """What the tidy prompt `text`, written in `language`, asks for."""
    reader = _Reader(language)
    shown = skeleton(text)
    if shown:
        reader.wanted.fields.extend(shown.fields)
        reader.wanted.rest.extend(["Return nested JSON"] if shown.nested else [])
        text = f"{shown.before}\n{shown.after}"
    read = lines(without_courtesies(text))
    for line, after in zip(read, [*read[1:], Line("")], strict=True):
        leads = after.bullet and not line.bullet and not re.search(r"[.:!?]$", line.text)
        heads = after.bullet and not line.bullet
        reader.line(Line(f"{line.text}:") if leads else line, leads=heads)
    _say_the_same(reader.wanted.fields, language)
    return reader.wanted


def _say_the_same(fields: list[Asked], language: Language) -> None:
    """Put what was said of the field before in the place of "same format"."""
    for at, asked in enumerate(fields):
        for told in asked.instructions:
            if (
                not _SAME.search(fold(instruction(told, language)))
                or len(told.split()) > _MOST_WORDS_OF_SAME
            ):
                continue
            alike = (f for f in reversed(fields[:at]) if f.meaning.kind == asked.meaning.kind)
            if before := next((f for f in alike if f.instructions), None):
                asked.instructions = [
                    t for t in asked.instructions if t != told
                ] + before.instructions
            break
