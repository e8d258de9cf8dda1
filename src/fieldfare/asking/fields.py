"""One entry of a list becomes the field that it names, with what it says about it."""

from __future__ import annotations

import re

import msgspec

from fieldfare.asking import naming, shapes
from fieldfare.asking.naming import Meaning
from fieldfare.asking.openings import DOCUMENT_WORD, LINE_WORD, without_source
from fieldfare.asking.terms import Language
from fieldfare.asking.tongues import english, instruction
from fieldfare.asking.wording import fold, quoted, shielded


class Asked(msgspec.Struct):
    """One field that a prompt asks for, with what it says about it."""

    phrase: str
    meaning: Meaning
    instructions: list[str] = []
    in_line_list: bool = False  # it stood among properties of line items
    named_by: str = ""  # "list" of line item properties, or "us" where the prompt gave no name
    title: str = ""  # the name that the prompt gives the column
    group: str = ""  # "lines" or one of `goals.GROUPS` where it stands for several fields


IMPERATIVE = re.compile(
    r"^(?:please |then |also |always |never |only |and |but )*"
    r"(?:use|convert|format|ignore|skip|exclude|omit|leave|do not|don't|dont|make|ensure|translate"
    r"|categori[sz]e|classify|calculate|compute|sum|add up|add|assign|map|match|if|when|where|unless"
    r"|sort|group|round|flag|verify|check|treat|keep|remove|drop|write|put|set|mark|take|choose|pick"
    r"|prefer|avoid|replace|combine|merge|split|separate|normali[sz]e|standardi[sz]e|infer|guess"
    r"|assume|handle|preserve|try|must|should|no |not |never|rename|order|filter|summari[sz]e"
    r"|validate|compare|look|be|reveal|tell|print|fill|default|enter|output|respond|answer"
    r"|verwende|nutze|ignoriere|uberspringe|wenn|falls|utilise[rz]?|ignore[rz]?|si|usa|usar|ignora"
    r"|se|gebruik|negeer|als|sla|uzyj|pomin|jesli|nicht|keine?|ne|pas|sans|ohne|sin|senza|zonder|sem"
    r"|bez)\b(?!-)"
)
_CUT = re.compile(
    r" (?:as|in|with|without|if|when|formatted|rounded|excluding|including|incl\.?|excl\.?|where"
    r"|unless|not|no|for|should|must|is|are|means|default(?:s|ing)?|otherwise|only"
    r"|using|shown|converted|calculated|computed|derived|or (?:null|blank|empty|0|zero|n/a|none)"
    r"|that|which|so|because|e\.g\.?|i\.e\.?|like|such|instead|rather|from|to|at|on|of|per"
    r"|upper ?case|lower ?case|capitali[sz]ed|in capitals|mit|ohne|als|im|avec|sans|au|en|con|sin"
    r"|senza|come|zonder|met|sem|com|bez|jako|w|falls|wenn|si|se|jesli)(?= |$)"
)
_UNIT = re.compile(
    r" ?(?:kwh|kw|m3|m²|kg|km|gb|mb|litres?|liter|hours?|heures|stunden|ore|horas|uren)\b"
)
_ENDS_OPEN = re.compile(r" (?:in|as|to|with|of|the|a|an|for|and|or|is)$", re.IGNORECASE)
_OF_THESE = re.compile(
    r"\b(?:these|this|those|each|every|all|attached|uploaded|my|our|diese\w*|jede\w*|chaque|ces|cada"
    r"|ogni|queste|elke)\b"
)
_PLAIN_CUTS = frozenset({"of", "per", "on", "to", "at", "in"})  # which names have inside
_OPTIONAL = re.compile(
    r" (?:if|when|where) (?:it is |they are |one is )?(?:separately |clearly |explicitly )?"
    r"(?:present|shown|available|any|visible|stated|printed|applicable|given|exists?|there)$"
    r"| \(?(?:optional|required)\)?$| if any$"
    r"| for (?:each|every|all)(?: of the)? (?:value|field|row|entry|column)s?$"
)
_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|all|any|each|every|their|its|our|your|of|both|also|le|la|les|un|une|el|los|las"
    r"|il|lo|gli|der|die|das|den|de|het|een|o|os|as|what|which|column|field|s) |l')+(?=\w\w)",
    re.IGNORECASE,
)
_DASH = re.compile(r" (?:[-\u2013=]|->|=>) |: ")
BRACKETS = re.compile(r"[(\[]([^()\[\]]{0,600})[)\]]?")
_NOUN_LIKE = re.compile(
    r"^(?:group|order|check|match|print|set|mark|map|round|code|post|filter|output|format) "
    r"(?:name|number|no|nr|id|code|date|type|reference|ref|size|title)$"
)
_WRITTEN_DOWN = re.compile(
    r"^(?:please )?(?:write|put|copy|note|type|print)(?: (?:me|us|down|out|over))+ |^(?:please )?(?:write|put|copy|enter) (?:the )?.{3,200} "
    r"(?:in|into|to) (?:an? |the |my )?(?:table|sheet|list|excel|spreadsheet)\b"
)
_FORBIDS = re.compile(r"^(?:no|not|never|without|do not|don't) ")
_RENAMED = re.compile(
    r"^(?P<what>.{2,80}?) (?:as|named|called|renamed? to|->|=>) [\"'`](?P<name>[^\"'`\n]{1,80})[\"'`]?$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:even|etc|so on|more|others?|similar|they|it|them|that|this|these|those|there|which|who|if"
    r"|when|whatever|anything|something|nothing|as well|too|here|me|us|you|thanks?|cheers|danke"
    r"|merci|gracias|grazie)\b"
)
LONGEST_NAME = 60
LONGEST_ENTRY = 300
_MOST_WORDS = 7


def field(
    text: str, *, on_lines: bool = False, free: bool = False, language: Language = "en"
) -> Asked | None:
    """The field that one entry names and what it says about it; unknown names only if `free`."""
    text = _without_optional(text.strip(" .,;"))
    if part := _part_of(text, language):
        return part
    if renamed := _RENAMED.match(text):
        named = field(renamed["what"], on_lines=on_lines, free=free, language=language)
        if named:
            named.title = renamed["name"].strip()
        return named
    if not text or (len(text) > LONGEST_ENTRY and not _DASH.search(text[:LONGEST_NAME])):
        return None
    head, instructions = _head(text)
    plain = bare(head)
    if "(" in text and (whole := naming.resolve(text, on_lines=on_lines)):
        told = [m.group(1).strip() for m in BRACKETS.finditer(text)] if plain else []
        return Asked(_shown(plain or text.strip("()[] ")), whole, instructions or told)
    shorter = without_source(plain)
    for name in dict.fromkeys((plain, shorter)):
        if on_lines and (whole := _of_the_document(name, language)):
            return Asked(_shown(name), whole, instructions)
        if meaning := naming.resolve(name, on_lines=on_lines):
            cut = _OF_THESE.search(fold(plain[len(shorter) :]))
            same = cut and naming.resolve(shorter, on_lines=on_lines) == meaning
            return Asked(_shown(shorter if same else name), meaning, instructions)
        if named := _shortened(name, on_lines=on_lines, language=language):
            named.instructions.extend(instructions)
            return named
    return _free(plain, instructions, on_lines=on_lines) if free else None


def _of_the_document(name: str, language: Language) -> Meaning | None:
    """As in "the number of the invoice", which is no property of a line item wherever it stands."""
    if not re.search(rf" of (?:the )?{DOCUMENT_WORD}$", fold(english(name, language).text)):
        return None
    meaning = naming.resolve(name)
    return meaning if meaning and meaning.kind in {"identifier", "date"} else None


_PART_OF = re.compile(
    r"^(?:only |just )?(?:the )?(?P<how>(?:(?:last|first|final) \w+|\w+ (?:last|first)) (?:digits?|characters?"
    r"|chars?|numbers?|letters?)) (?:of |from |in )?(?:the )?(?P<what>.{2,60})$"
)


def _part_of(text: str, language: Language) -> Asked | None:
    """As in "last 4 digits of the IBAN": a field of which only a part is wanted."""
    if len(text) > LONGEST_ENTRY:
        return None
    said = english(text, language)
    match = _PART_OF.match(fold(said.text))
    if match is None:
        return None
    whole = text[said.source(match.start("what")) :]
    meaning = naming.resolve(bare(whole)) or naming.resolve(said.text[match.start("what") :])
    how = re.sub(r"^(\w+) (last|first)", r"\2 \1", match["how"])
    return Asked(_shown(text), meaning, [how]) if meaning else None


def commands(text: str, language: Language = "en") -> bool:
    """Whether `text` tells to do something, rather than naming a field ("order number")."""
    if re.match(r"\s*n\.? ?[\u00ba\u00b0]", text, re.IGNORECASE):
        return False  # "nº factura", no negation
    said = instruction(text, language)
    return _commands(text) or (said != text and _commands(said) and not naming.resolve(text))


_TABLE_WITH = re.compile(
    r"^(?:please |can you )*(?:make|create|write|build|prepare|output|put together|fill)\b(?: me| us)? (?:an? |the )?(?:\w+ ){0,2}"
    r"(?:table|list|spreadsheet|sheet|overview|excel|csv|report|file)\b.{0,30}?(?: (?:with|containing|of|showing)\b| ?:)"
)


def _commands(text: str) -> bool:
    low = fold(text)
    if _WRITTEN_DOWN.match(low) and not re.search(r"\b(?:if|when|where|instead|missing)\b", low):
        return False
    if not IMPERATIVE.match(low) or _NOUN_LIKE.match(low) or _TABLE_WITH.match(low):
        return False
    if _FORBIDS.match(fold(text)):
        return True  # "no line items", which might be their number
    return naming.resolve(re.split(r"[,;:(]", text, maxsplit=1)[0]) is None


def bare(text: str) -> str:
    """`text` without leading articles."""
    return _ARTICLE.sub("", text.strip(" .,;:*'\"`"))


def _without_optional(text: str) -> str:
    """`text` without "if shown" and the like, which every field is anyway."""
    end = text[-LONGEST_NAME:]
    match = _OPTIONAL.search(fold(end))
    return text[: len(text) - len(end) + match.start()] if match else text


def _head(text: str) -> tuple[str, list[str]]:
    """The name at the front of an entry, and what brackets, a dash or a colon add to it."""
    instructions = []
    shut = shielded(text)
    dash = next((m for m in _DASH.finditer(text) if not shut[m.start()]), None)
    if dash:
        instructions.append(text[dash.end() :].strip())
        text = text[: dash.start()]
    for match in BRACKETS.finditer(text):
        said = re.search(r"\w", match.group(1))
        if said and (naming.resolve(text) is None or shapes.said(match.group(1))):
            instructions.insert(0, match.group(1).strip())
    return BRACKETS.sub("", text).strip(), instructions


def _cuts(text: str, language: Language) -> list[int]:
    """Where in `text` a word begins that says something about the name before it."""
    cuts = {match.start() for match in _CUT.finditer(fold(text))}
    if language != "en" and len(text) <= LONGEST_ENTRY:
        said = english(text, language)
        cuts |= {said.source(m.start() + 1) for m in _CUT.finditer(fold(said.text))}
    return sorted(cut for cut in cuts if cut)


def _shortened(text: str, *, on_lines: bool, language: Language) -> Asked | None:
    """The longest front part of an entry that names something, the rest being said about it."""
    low = fold(text)
    cuts = _cuts(text, language)
    for resolve in (naming.exactly, naming.resolve):
        for at in reversed(cuts):
            head = text[:at].strip()
            meaning = resolve(head, on_lines=on_lines)
            if meaning and needs_more(head, text[at:], language):
                continue
            if meaning and not _ENDS_OPEN.search(head):
                return Asked(_shown(head), meaning, [text[at:].strip()])
    if " or " in low:
        return _alternatives(text, low, cuts, on_lines=on_lines)
    return None


_OPEN_NAME = re.compile(r"(?:the )?(?:number|no|name|date|code|type|amount|rate|id)$")


def needs_more(head: str, rest: str, language: Language) -> bool:
    """Whether a bare "number" is the number of something ("number of guests"), save of a document or line."""
    if not (
        _OPEN_NAME.match(naming.key(english(head, language).text))
        or _OPEN_NAME.match(naming.key(head))
    ):
        return False
    of = re.match(r"of (?P<what>.+)$", fold(english(rest, language).text).strip())
    return bool(of) and not _OF_DOCUMENT.match(of["what"])  # type: ignore[index]


_OF_DOCUMENT = re.compile(
    rf"(?:the |each |every |all |these |this |my )*(?:{DOCUMENT_WORD}|{LINE_WORD})\b"
)


def _alternatives(text: str, low: str, cuts: list[int], *, on_lines: bool) -> Asked | None:
    """As in "Account number or account identifier": one field with several names."""
    end = next((at for at in cuts if at > low.find(" or ")), len(text))
    parts = re.split(r" or ", text[:end], flags=re.IGNORECASE)
    meanings = [naming.resolve(part, on_lines=on_lines) for part in parts]
    # a bare "reference" beside another name is none of a product
    meaning = next((m for m in meanings if m and m.term != "product_code"), None)
    if meaning is None or len(text[:end].split()) > _MOST_WORDS:
        return None
    return Asked(_shown(text[:end]), meaning, [text[end:].strip()] if end < len(text) else [])


def _free(text: str, instructions: list[str], *, on_lines: bool) -> Asked | None:
    """A field with a name of the user's own."""
    cuts = (m for m in _CUT.finditer(fold(text)) if m.group().strip() not in _PLAIN_CUTS)
    cut = next((m for m in cuts if not _UNIT.match(fold(text[m.end() :]))), None)
    if cut:
        instructions = [text[cut.start() :].strip(), *instructions]
        text = text[: cut.start()].strip()
    low, words = fold(text), text.split()
    if not 0 < len(words) <= _MOST_WORDS or len(text) > LONGEST_NAME:
        return None
    if not re.search(r"[^\W\d_]{2}", text) or _NO_NAME.match(low) or commands(text):
        return None
    return Asked(_shown(text), naming.label(text, on_lines=on_lines), instructions)


def _shown(text: str) -> str:
    """The name as the user wrote it, without quotes."""
    inside = quoted(text)
    if len(inside) == 1 and len(inside[0]) >= len(text) - 2:
        return inside[0]
    return text.strip(" '\"`") or text
