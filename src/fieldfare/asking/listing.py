"""The entries of one list, read one after the other: fields, line items, groups, and commands."""

from __future__ import annotations

import re
from functools import cache

from fieldfare.asking import (
    conditions,
    goals,
    grain,
    leaving_out,
    meanings,
    naming,
    rules,
    unwonted,
    wholes,
)
from fieldfare.asking.draft import Draft
from fieldfare.asking.fields import BRACKETS, LONGEST_ENTRY, Asked, bare, commands, field
from fieldfare.asking.framing import TELLING, begins, framed
from fieldfare.asking.line_items import LINE_ITEMS_WITH, LINES, LINES_AND_MORE, is_line_items
from fieldfare.asking.naming import Meaning
from fieldfare.asking.openings import (
    DOCUMENT_WORD,
    LINE_WORD,
    Opening,
    opened,
    some,
    without_source,
)
from fieldfare.asking.terms import TERMS, Language
from fieldfare.asking.tongues import english, instruction
from fieldfare.asking.wording import Entry, entries, fold

_CONTINUES = re.compile(
    r"^(?:in|with|without|as|not|no|excluding|formatted|rounded|if|or|using|e\.g|i\.e|such as"
    r"|for example|default|including|incl|excl|before|after|shown|mit|ohne|als|avec|sans|au format"
    r"|en formato|con|sin|senza|zonder|met|sem|com|bez|numeric|number(?! of\b)|only|two|2|sum|a decimal|max"
    r"|at most|upper|lower|otherwise|blank|null|use)\b"
)
_INCLUDES = re.compile(
    r"^(?:including|incl\.?|with|inkl\.?|avec|con|met|com|plus|such as|like|e\.g\.?|namely) "
    r"(?:the |their |its )?"
)
_FOR_LINES = re.compile(
    r"^(?:for|per|fur|pour|por|para|per|voor|dla) (?:each|every|all|jede\w*|chaque|cada|ogni|elke|kazde\w*)?"
    rf" ?{LINE_WORD}(?:[ ,:]+(?:the |its |their |la |le |el )*|$)"
)  # fmt: skip
_COMMAND_AND_LIST = re.compile(
    r"^(?:also |then )*(?:show|give|tell|list|return|extract|include|output|provide)\b(?: me| us)?"
    r" (?:the|a|all|any|only|me|us)\b"
)
_COMPUTE = re.compile(
    r"^(?:calculate|compute|derive|work out) (?:the )?(?P<what>.+)$", re.IGNORECASE | re.DOTALL
)
_UNASKED = re.compile(r" only (?:if|when) (?:i|we)\b")
_BRACKETED = re.compile(r"^(?P<head>[^()]{2,60}?) ?\((?P<parts>[^()]{3,300})\)$")
_FEWEST_PARTS = 2
_FEWEST_OTHERS = 2  # known fields behind the first, so that a list is one whatever leads up to it
_LEADING_WORDS = re.compile(r"\b(?:with|is|are|in|as|add|per|a|an|the|of|for|from|to)\b")
_LEADS_TO_MORE = re.compile(rf"{TELLING.pattern}|\b{LINE_WORD}\b|[:\d]")
_SELECTED = re.compile(  # "every invoice that's still open"
    r"^(?:(?:every|each|all|any|the|those|my|our) )+(?P<docs>(?:invoices?|bills?|receipts?|documents?) .{3,80})$",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not?|without|never)\b")
_COUNTS_LINES = re.compile(
    rf"^(?:and )?how many {LINE_WORD}(?: (?:there are|are there|has|have|does|do|are|is|in|on|of|each|every|the|an|it|has got))*(?: {DOCUMENT_WORD})?(?: (?:has|have|holds?|contains?))?$"
)
_WHETHER = re.compile(
    r"^(?:and )?(?:whether|if there is(?=.*\()) (?P<what>.{3,60}?)(?: ?\((?:yes|y|true|ja|oui|si|sim|tak)\W.{1,8}\))?$"
)
_WHICH = re.compile(  # "from which supplier it is"
    r"^(?:from |of |by |to |for )?(?:which|what) (?P<what>[a-z ]{3,40}?)(?:,? (?:it )?(?:is|was|comes|came|belongs)(?: (?:from|it|to))*)?$"
)
_POSSESSIVE = re.compile(r"(?:its|his|her|their)\b")
_OWN = re.compile(
    r"(?:su|sus|sa|son|ses|leur|suo|sua|suoi|seu|seine?|ihre?|zijn|haar|hun|jego|jej|ich)\b"
)
_MANY = 3
_COMPLETING = frozenset({"date", "amount", "identifier"})  # kinds of which the last word tells
_DECIMAL_MARK = re.compile(r"(?:an? |the )?(?:decimal )?(?:comma|dot|point)$")
_SHARING = frozenset({"amount", "rate", "date"})
_ON_EACH_ROW = tuple(
    re.compile(rf"^{some('and also with plus always then the besides additionally')}{pattern}$")
    for pattern in (
        r"(?:on|in|to|for) (?:each|every|all)(?: of)?(?: the)? (?:lines?|rows?|items?)\b,? (?:also |always |the )*(?P<what>.{3,80})",
        r"(?P<what>.{3,80}?),?(?: also)?(?: repeat(?:ed)?)?,? (?:on|in) (?:each|every|all)(?: of)?(?: the)? (?:lines?|rows?|items?)",
    )
)
_MOST_ASKING = 12  # words of a question that stands in a list
_WITH_ANOTHER = re.compile(
    r"^(?:(?:per|for each|of each|of every|from each|on each) (?:invoice|bill|receipt|document) )?"
    r"(?:with|and|along with|together with|plus|as well as) (?:the |its |their |his |her )?(?P<what>.{2,60})$",
    re.IGNORECASE,
)
_PLURAL_DOCUMENTS = re.compile(
    r"^(?:invoices|bills|receipts|documents|rechnungen|factures|facturas|fatture|facturen|faturas)$"
)
_CLASS_WORDS = re.compile(
    "^" + some("all the") + "(?:dates|amounts|numbers|prices|totals|values|figures|quantities)$"
)
_LINE_PREFIXED = re.compile(r"^(?:line[- ]items?|items?|products?)\b")
_COURTESY = re.compile(
    r"(?:thanks?|thank you|cheers|please|danke|merci|gracias|grazie|bedankt|obrigad[oa]|dzieki"
    r"|dziekuje|bitte|s'il vous plait|por favor|per favore|alstublieft|prosze|etc)\b"
    r"|(?:the |all )?(?:invoices|bills|receipts|documents)$"
)
_ORDERED = re.compile(
    r"(?:please )?(?:sort(?:ed)?|order(?:ed)?) by\b|by .{3,30} sorted$|in (?:alphabetical )?order of\b"
)
_STATEMENT_OF = re.compile(r"\b(?:bank|card) (?:account )?statements?\b|\btransactions?$")
_OF_STATEMENTS = re.compile(r"\b(?:debits?|credits?|withdrawals?|transaction)\b")
_FALSE_FRIENDS = frozenset({"data", "land", "ora", "hora", "i"})  # fields elsewhere, not in English


@cache
def kept_whole() -> re.Pattern[str]:
    """Names of terms that hold an "and", which cuts no list there."""
    names = {
        fold(name)
        for term in TERMS.values()
        for called in term.called.values()
        for name in called
        if re.search(r" (?:and|und|et|e|y|en) ", fold(name))
    }
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b")


def _leaves_pages(said: str, language: Language) -> bool:
    """As in "without the credit notes": an entry that leaves out pages."""
    trial = Draft(language=language)
    return leaving_out.leave_out(said, trial) and bool(trial.page_filters)


class Listing:
    """A list while it is read; `believable` says in the end whether it was one."""

    def __init__(
        self,
        opening: Opening,
        *,
        on_lines: bool = False,
        bullet: bool = False,
        language: Language = "en",
    ) -> None:
        self.opening, self.bullet, self.language = opening, bullet, language
        self.english = language == "en"
        self.on_lines = on_lines or opening.on_lines
        self.told_lines = self.on_lines
        self.fields: list[Asked] = []
        self.rest: list[str] = []
        self.apart: list[str] = []  # which invoices are wanted, and in what order
        self.known = 0
        self.first_known = False
        self.sure = (
            False  # several entries are known, so that this is a list whatever leads up to it
        )
        self.line_items = False  # asked for as such
        self.properties = False  # … and with their properties
        self.generic = ""
        self.purpose = ""  # "all fields needed for a VAT return"

    def read(self, text: str) -> None:
        """Read all entries of `text`."""
        if _STATEMENT_OF.search(fold(self.opening.rest[-80:])) and _OF_STATEMENTS.search(
            fold(text)
        ):
            self.on_lines = True
        parts = entries(text, kept_whole(), self.language)
        self.count = len(parts)
        self.sure = sum(self._knows(part.text) for part in parts[1:]) >= _FEWEST_OTHERS
        if self.sure and not self._knows(parts[0].text):
            parts[0] = self._without_lead(parts[0])
        for part in parts:
            self.add(part)
            self.first_known |= part is parts[0] and self.known > 0

    def _without_lead(self, entry: Entry) -> Entry:
        """The first of several fields without the words that lead up to it, whatever these are."""
        text = entry.text
        if self._names_lines(fold(text)) or len(text) > LONGEST_ENTRY:
            return entry
        for word in list(re.finditer(r"(?<=\s)\S+", text)):
            said = fold(english(text[: word.start()], self.language).text)
            if _LEADS_TO_MORE.search(_LEADING_WORDS.sub("", said)):
                break
            before = text[: word.start()].split()
            ends = (before[-1], " ".join(before[-2:]))
            if not any(begins(end, word.group(), self.language) for end in ends):
                continue
            meaning = naming.resolve(bare(text[word.start() :]), on_lines=self.on_lines)
            if meaning and meaning.known:
                return Entry(text[word.start() :], entry.joined)
        return entry

    def add(self, entry: Entry) -> None:
        """Sort one entry; what leaves no trace is kept, to be said to be unheeded."""
        before = self._state()
        self._sort(entry)
        if self._state() == before and not _COURTESY.match(fold(entry.text)):
            self.rest.append(entry.text)

    def _state(self) -> tuple[object, ...]:
        told = sum(len(f.instructions) for f in self.fields)
        return (len(self.fields), told, len(self.rest), len(self.apart), self.generic, self.on_lines,
                self.line_items, self.known)  # fmt: skip

    def _sort(self, entry: Entry) -> None:
        text, low = entry.text, fold(bare(entry.text))
        if self._on_each_row(text):
            return
        said = english(text, self.language).text
        if (asks := _WHETHER.match(fold(said))) and self._whether(asks["what"]):
            return
        if asked := meanings.asked_whether(text, self.language, said):
            told = [match.group(1) for match in BRACKETS.finditer(text)]
            self.fields.append(Asked(asked[0], Meaning("yes_no", derived=asked[1]), told))
            self.known += 1
            return
        if _COURTESY.fullmatch(fold(text).strip(" .!?,")):
            return
        if _UNASKED.search(low) or self._group(low) or self._lines(text, fold(text)):
            return
        if naming.resolve(text) is None and leaving_out.by_cues(
            text, Draft(language=self.language)
        ):
            self.apart.append(text)
            return
        if self._parts(text):
            return
        said = instruction(text, self.language)
        ordered = _ORDERED.match(fold(said))
        if (ordered or not self._knows(text)) and (
            conditions.says_rows_wanted(said, self.language) or _leaves_pages(said, self.language)
        ):
            self.apart.append(said)
            return
        if (selected := _SELECTED.match(said)) and conditions.rows(
            f"Only {selected['docs']}", Draft(language=self.language)
        ):
            self.apart.append(f"Only {selected['docs']}")
            return
        if (self.english or naming.resolve(text) is None) and self._general(fold(text)):
            return
        if _COMMAND_AND_LIST.match(fold(said)) and self._question(
            fold(opened(said).rest), told=True
        ):
            return
        if commands(bare(text), self.language):
            if not self._continues(text, low):
                self._command(text)
            return
        if (
            rules.says_rows(fold(text))
            or grain.is_row_structure(fold(said))
            or (rules.is_statement(fold(text)) and not self._knows(text))
        ):
            self.rest.append(text)
            return
        if _COMMAND_AND_LIST.match(low) and naming.resolve(text) is None:
            text = opened(text, self.language).rest
            if not self._knows(text) and self._question(fold(text), told=True):
                return
            if not self._knows(text):
                self.rest.append(entry.text)
                return
        self._field(text, low, entry)

    def _on_each_row(self, text: str) -> bool:
        """As in "with the invoice number on each line": a field of the invoice among those of its lines."""
        said = english(text, self.language)
        match = next((m for p in _ON_EACH_ROW if (m := p.match(fold(said.text)))), None)
        if match is None or not self.fields:
            return False
        what = text[said.source(match.start("what")) : said.source(match.end("what"))].strip()
        named = field(what, language=self.language) or framed(what, language=self.language)
        if (
            named is None
            or named.meaning.level == "line"
            or named.meaning.kind in _SHARING - {"date"}
        ):
            return False
        if named.instructions:
            return False
        self.fields.append(named)
        self.known += 1
        return True

    def _knows(self, text: str) -> bool:
        return field(text, on_lines=self.on_lines, language=self.language) is not None

    def _field(self, text: str, low: str, entry: Entry) -> None:
        """Take the field that an entry names, or what it says of the one before."""
        if match := _FOR_LINES.match(low):
            self.on_lines = True
            text = bare(text)[match.end() :]
            if not text.strip():
                self.line_items, self.known = True, self.known + 1
                self.fields.append(Asked("Line Items", Meaning("text", "line"), group=LINES))
                return
        own = None if self.english else _OWN.match(low)
        text = bare(text)[own.end() :].strip() if own else text
        on_lines = self.on_lines or (entry.joined and self._after_line_name())
        false = self.english and not on_lines and low in _FALSE_FRIENDS
        named = (
            None
            if false
            else self._of_party(text) or field(text, on_lines=on_lines, language=self.language)
        )
        if named is None and (shorter := _INCLUDES.sub("", text)) != text:
            named = field(shorter, on_lines=on_lines, language=self.language)
            if named is None and self._lines(shorter, fold(shorter)):
                return
        if named is None and self._question(fold(text)):
            return
        if named is None and not self._continues(text, low):
            if self.count > 1 or self.opening.strong:
                named = framed(text, on_lines=on_lines, language=self.language)
            if named is None:
                self._unknown(entry, text)
        if named is None:
            return
        self._take(named, text, entry, on_lines=on_lines)
        self.known += 1

    def _take(self, named: Asked, text: str, entry: Entry, *, on_lines: bool) -> None:
        if _PLURAL_DOCUMENTS.match(fold(named.phrase)):
            return
        called = (fold(named.phrase), fold(english(named.phrase, self.language).text))
        if named.instructions and any(map(_CLASS_WORDS.match, called)) and not on_lines:
            self.rest.append(text)  # "parse dates in any format", said of all of them
            return
        named.in_line_list = on_lines
        if _POSSESSIVE.match(fold(text)) or (not self.english and _OWN.match(fold(entry.text))):
            owner = next((f for f in reversed(self.fields) if f.meaning.term), None)
            named.meaning = (
                naming.of_party(named.meaning, owner.meaning) if owner else named.meaning
            )
        if entry.joined and not named.meaning.known:
            self._complete(named)
        if entry.joined:
            self._same_party(named)
        if named.instructions and (entry.joined or self._of_all(named.instructions[0])):
            self._share(named)
        self.fields.append(named)
        if named.instructions and (another := self._another(named, on_lines=on_lines)):
            another.in_line_list = on_lines and another.meaning.level == "line"
            named.instructions = named.instructions[1:]
            self.fields.append(another)

    def _another(self, named: Asked, *, on_lines: bool) -> Asked | None:
        """As in "the customer with his address": the field that is wanted beside `named`."""
        said = english(named.instructions[0], self.language)
        match = _WITH_ANOTHER.match(said.text)
        if match is None or rules.is_format(named.instructions[0]) or rules.is_format(said.text):
            return None
        another = field(
            named.instructions[0][said.source(match.start("what")) :],
            on_lines=on_lines,
            language=self.language,
        )
        if another is None or another.instructions or not another.meaning.known:
            return None
        another.meaning = naming.of_party(another.meaning, named.meaning)
        return another if another.meaning != named.meaning else None

    def _of_party(self, text: str) -> Asked | None:
        """As in "Vendor details: name, address"."""
        if not self.opening.party:
            return None
        named = field(f"{self.opening.party} {bare(text)}", language=self.language)
        return named if named and named.meaning.known else None

    def _parts(self, text: str) -> bool:
        """As in "vendor (name, address)", "bank details (IBAN, BIC)": brackets that list fields."""
        match = _BRACKETED.match(text)
        inside = entries(match["parts"], kept_whole(), self.language) if match else []
        if match is None or len(inside) < _FEWEST_PARTS or self._negates(match["parts"]):
            return False
        head = bare(match["head"])
        party = [field(f"{head} {part.text}", language=self.language) for part in inside]
        whole = [
            field(part.text, on_lines=self.on_lines, language=self.language) for part in inside
        ]
        for found in (party, whole):
            named = [f for f in found if f and f.meaning.known and not f.instructions]
            if len(named) == len(inside) and len({f.meaning for f in named}) == len(named):
                self.fields.extend(named)
                self.known += len(named)
                return True
        return False

    def _negates(self, text: str) -> bool:
        """As in "the invoice's, not the order's", which lists nothing."""
        return bool(_NOT.search(fold(english(text, self.language).text)))

    def _unknown(self, entry: Entry, text: str) -> None:
        """An entry that names nothing known: a label to look for, or no field at all."""
        named = field(text, on_lines=self.on_lines, free=True, language=self.language)
        likely = self.opening.said or (named and naming.looks_like_a_field(named.phrase))
        likely = likely or (named and self.known >= _MANY and self._strange(named.phrase))
        if named and likely:
            named.in_line_list = self.on_lines
            if entry.joined:
                self._complete(named)
            self.fields.append(named)
        elif not _COURTESY.match(fold(text)):
            self.rest.append(text)

    def _strange(self, phrase: str) -> bool:
        """Whether a phrase is short and has no word of plain speech, so that it is some label."""
        words = [w for w in re.findall(r"[^\W\d_]+", fold(phrase)) if w not in naming.SMALL]
        plain = any(unwonted.is_plain(word, self.language) for word in words)
        return 0 < len(words) <= _MANY and not plain

    def _question(self, low: str, *, told: bool = False) -> bool:
        """Whether the entry asks for a field in words of its own ("how much do we owe").

        Where it is `told` to be given, nothing is left open.
        """
        said = fold(english(low, self.language).text)
        asked = goals.asked_of_each(said) if self.on_lines else []
        asked = asked or goals.questions(low) or goals.questions(said) or goals.asked_alone(said)
        if len(low.split()) > _MOST_ASKING:
            return False
        if asks := _WHETHER.match(said):
            return self._whether(asks["what"])
        if which := _WHICH.match(said):
            meaning = naming.resolve(which["what"])
            asked = asked or ([(0, meaning.term)] if meaning and meaning.term else [])
        if _COUNTS_LINES.match(said):
            self.fields.append(
                Asked("Number of Line Items", Meaning("integer", derived="line_item_count"))
            )
            self.known += 1
            return True
        for _, term in asked:
            sure = told or self.on_lines
            self.fields.append(
                Asked(TERMS[term].title, naming.of_term(term), named_by="" if sure else "us")
            )
        self.known += len(asked)
        return bool(asked)

    def _whether(self, what: str) -> bool:
        """As in "whether a PO number is present": a column of yes and no."""
        plain = re.sub(r"^(?:or not |there (?:is|are|was) |it has |(?:an?|the|any) )*", "", what)
        plain = re.sub(
            r" (?:is|are|was) (?:present|shown|given|there|printed|included|stated)$", "", plain
        )
        for name in (f"has {plain}", f"is {plain}", what):
            meaning = naming.resolve(name)
            if meaning and meaning.kind == "yes_no":
                self.fields.append(Asked(name, meaning))
                self.known += 1
                return True
        return False

    def _after_line_name(self) -> bool:
        """Whether the entry before is "line item description" or the like."""
        if not self.fields or self.fields[-1].meaning.level != "line":
            return False
        return bool(_LINE_PREFIXED.match(fold(self.fields[-1].phrase)))

    def _group(self, low: str) -> bool:
        """As in "Vendor info", "dates": several fields by one name."""
        name = next((name for name, pattern in wholes.GROUP_PATTERNS if pattern.match(low)), "")
        if not name or self.properties or self.told_lines:
            return False
        if name in wholes.NOT_WITHOUT_VERB and not self.opening.said:
            return False
        self.fields.append(Asked(name, Meaning("text"), group=name))
        self.known += 1
        return True

    def _lines(self, text: str, low: str) -> bool:
        """Whether the entry is "line items", alone or with their properties."""
        listed = LINES_AND_MORE.match(text)
        if listed and self._names_lines(fold(listed["head"])):
            self._lines(f"{listed['head']} ({listed['inside']})", fold(listed["head"]))
            self.add(Entry(listed["more"]))
            return True
        if self._names_lines(low):
            inside, before = BRACKETS.search(text), self.on_lines
            self.line_items, self.on_lines, self.known = True, True, self.known + 1
            self.fields.append(Asked("Line Items", Meaning("text", "line"), group=LINES))
            for part in entries(inside.group(1), kept_whole(), self.language) if inside else ():
                self.add(part)
            self.on_lines = before if inside else True
            return True
        said = english(text, self.language) if len(low) <= LONGEST_ENTRY else english("", "en")
        found = [m for m in map(LINE_ITEMS_WITH.match, (low, fold(said.text))) if m]
        match = next(
            (m for m in found if self._names_lines(without_source(m["items"].strip()))), None
        )
        if match is None:
            return False
        self.on_lines = True
        count = len(self.fields)
        first = match.start("first")
        self.add(Entry(text[first if match.string == low else said.source(first) :]))
        if len(self.fields) == count:
            self.line_items = True
            self.fields.append(Asked("Line Items", Meaning("text", "line"), group=LINES))
        self.properties = True
        return True

    def _names_lines(self, text: str) -> bool:
        """Whether `text` means line items as such, in English or the prompt's language."""
        text = re.sub(r"^please | please$", "", text)
        return is_line_items(text) or is_line_items(fold(english(text, self.language).text))

    def _command(self, text: str) -> None:
        """What a bullet tells to do is for its field; in a sentence it is for all."""
        computed = _COMPUTE.match(text)
        named = (
            field(computed["what"], on_lines=self.on_lines, language=self.language)
            if computed
            else None
        )
        if named and named.meaning.term in rules.COMPUTABLE:
            named.instructions = [text]
            self.fields.append(named)
            self.known += 1
        elif self.bullet and self.fields and not self.fields[-1].group:
            self.fields[-1].instructions.append(text)
        else:
            self.rest.append(text)

    def _general(self, low: str) -> bool:
        """Whether the entry means the whole of the data rather than a field."""
        plain = without_source(low)
        aim = wholes.FOR_AN_AIM.match(fold(english(low, self.language).text))
        if self.opening.said and aim and goals.goal(aim["aim"]):
            self.generic, self.purpose = "data", aim["aim"]
            self.known += 1
            return True
        if self.opening.said and wholes.NEEDED.match(low):
            self.generic, self.purpose = "data", low
            self.known += 1
            return True
        if not self.opening.said or not wholes.GENERIC.match(plain):
            return False
        if self.fields and not wholes.EVERYTHING.search(plain):
            return plain in {"data", "information", "details", "info"}
        self.generic = "everything" if wholes.EVERYTHING.search(plain) else "data"
        self.known += 1
        return True

    def _continues(self, text: str, low: str) -> bool:
        """Whether the entry says something about the field before it, as "not the subtotal" does."""
        if not self.fields or self.fields[-1].group:
            return False
        said = instruction(text, self.language)
        last = self.fields[-1]
        shapes = any(map(rules.is_format, (text, said)))
        if not shapes and _DECIMAL_MARK.match(fold(said)):  # "with two decimals and a comma"
            text, shapes = f"with {text}", True
        if shapes and last.meaning.kind in _SHARING and not rules.is_condition(fold(said)):
            for before in self._alike(last, last.instructions):
                before.instructions = [*before.instructions, text]
        if shapes or any(map(_CONTINUES.match, (low, fold(said)))):
            last.instructions.append(text)
            return True
        return False

    def _share(self, named: Asked) -> None:
        """As in "Invoice date and due date as DD.MM.YYYY": the format is meant for both."""
        for before in self._alike(named, []):
            before.instructions.extend(named.instructions)

    def _of_all(self, told: str) -> bool:
        """Whether an instruction speaks of all that stands before it: "all with two decimals"."""
        return bool(
            re.match(
                r"(?:all|each|both|jeweils|chacun|cada uno)\b",
                fold(instruction(told, self.language)),
            )
        )

    def _same_party(self, named: Asked) -> None:
        """As in "the name and the address of the customer": both are the customer's."""
        before, party = (
            self.fields[-1] if self.fields else None,
            named.meaning.term.partition("_")[0],
        )
        if before is None or " " not in bare(named.phrase) or len(bare(before.phrase).split()) > 1:
            return
        if before.instructions or party not in {"vendor", "customer"}:
            return
        its = naming.resolve(f"{bare(before.phrase)} {named.phrase.split()[-1]}")
        plain = before.meaning.term.startswith("vendor_") or before.meaning.kind == "name"
        if its and its.term.startswith(f"{party}_") and plain:
            before.meaning = its

    def _complete(self, named: Asked) -> None:
        """As in "check-in and check-out date": what the first of two is called, too."""
        before, last = self.fields[-1] if self.fields else None, named.phrase.split()[-1]
        if before is None or before.meaning != Meaning("text", before.meaning.level):
            return
        if (
            named.meaning.kind in _COMPLETING
            and " " not in before.phrase
            and not before.instructions
        ):
            before.phrase = f"{before.phrase} {last}"
            before.meaning = naming.resolve(before.phrase) or naming.label(before.phrase)

    def _alike(self, named: Asked, instructions: list[str]) -> list[Asked]:
        """The fields straight before `named` that hold the like and of which the same was said."""
        found: list[Asked] = []
        figures = {"amount", "rate"}
        for field_before in reversed([f for f in self.fields if f is not named]):
            kinds = {field_before.meaning.kind, named.meaning.kind}
            if field_before.group or field_before.instructions != instructions:
                break
            if len(kinds) > 1 and not kinds <= figures:
                break
            found.append(field_before)
        return found

    def believable(self) -> bool:
        """Whether this is a list of fields rather than a sentence that happens to have commas."""
        if self.opening.strong or self.opening.noun:
            return bool(self.fields or self.generic)
        if self.opening.weak:
            return self.known > 0 or any(naming.looks_like_a_field(f.phrase) for f in self.fields)
        if self.opening.rows or self.told_lines:
            return self.known > 0
        if self.count == 1:
            sure = self.known == 1 or "(" in self.opening.rest
            return bool(self.fields) and not self.rest and sure
        likely = [f for f in self.fields if f.meaning.known or naming.looks_like_a_field(f.phrase)]
        first = self.first_known or bool(likely and likely[0] is self.fields[0] and not self.rest)
        return first and 2 * len(likely) >= len(self.fields) > len(self.rest)

    def _undescribed(self, properties: list[Asked]) -> int:
        """Where the line items that were asked for lack what says which they are, -1 if nowhere."""
        if {f.meaning.term for f in properties} & {"line_description", "product_code"}:
            return -1
        if self.properties:  # "items with their prices"
            return next(i for i, f in enumerate(self.fields) if f is properties[0])
        named_as_such = [i for i, f in enumerate(self.fields) if f.group == LINES]
        alone = not named_as_such or named_as_such[-1] == len(self.fields) - 1
        return -1 if alone or "(" in self.opening.rest else named_as_such[0]

    def taken(self) -> list[Asked]:
        """The fields, with line items replaced by a description where only other properties are named."""
        properties = [f for f in self.fields if f.meaning.level == "line" and not f.group]
        if self.properties:
            for one_of_them in properties:
                one_of_them.named_by = "list" if one_of_them.in_line_list else ""
        if not properties:
            return self.fields
        kept = [f for f in self.fields if f.group != LINES]
        at = self._undescribed(properties)
        if at < 0:
            return kept
        meaning = naming.of_term("line_description")
        ours = "" if self.properties else "us"  # "each item with its price" leaves nothing open
        return [*kept[:at], Asked("Description", meaning, [], True, ours), *kept[at:]]
