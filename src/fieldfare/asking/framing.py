"""A field between words that say nothing of it: "on each invoice the vendor", "the total please"."""

from __future__ import annotations

import re
from functools import cache

from fieldfare.asking import cues, naming, unwonted
from fieldfare.asking.fields import Asked, bare, needs_more
from fieldfare.asking.openings import DOCUMENT_WORD, LINE_WORD
from fieldfare.asking.terms import LANGUAGES, TERMS, Language
from fieldfare.asking.tongues import english
from fieldfare.asking.wording import fold

_WORD = re.compile(r"\S+")
_MOST_WORDS = 14
_DOCUMENT = re.compile(rf"{DOCUMENT_WORD}$")
_LEADS = re.compile(
    r"^(?:with|to|from|in|as|and|me|us|only|always|also|additionally|besides|extract|read|give me|by|per|its|his|their|(?:i )?need|(?:i )?want|add|show|showing)$"
)
_POSSESSIVE = frozenset(
    "su sus suo sua suoi sue seu seus suas sein seine seinen ihr ihre ihren leur leurs son sa ses hun jego jej ich que".split()
)
_LINES = re.compile(rf"{LINE_WORD}$")
# What changes which value is meant, or whether one is wanted at all
TELLING = re.compile(
    r"\b(?:not?|without|only|just|except|but|ignore|skip|exclude|omit|leave|if|when|unless|over|under|more|less|least"
    r"|most|first|last|before|after|since|until|between|never|negative|round\w*|sort\w*|order\w*|group\w*|convert\w*"
    r"|translat\w*|calculat\w*|sum|average|minus|plus|divided|times|per|percent|digits?|letters?|characters?|missing"
    r"|duplicates?|unpaid|paid|highest|lowest|largest|newest|oldest|remove|instead|or|is|are|must|should|highest"
    r"|format|decimals?|currency|symbol|upper|lower|case|separate\w*|split|merge|add|number|as|with|comma|dot)\b"
)


def framed(text: str, *, on_lines: bool = False, language: Language = "en") -> Asked | None:
    """The field that part of `text` names, where the words before and after it are plain ones."""
    words = list(_WORD.finditer(text))
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    plain = [_says_nothing(word.group(), language) for word in words]
    before = next((i for i, nothing in enumerate(plain) if not nothing), len(plain))
    after = next((i for i, nothing in enumerate(reversed(plain)) if not nothing), len(plain))
    for dropped in range(1, before + after + 1):
        for first in range(max(0, dropped - after), min(dropped, before) + 1):
            last = len(words) - (dropped - first)
            if last <= first:
                continue
            if first and not begins(words[first - 1].group(), words[first].group(), language):
                continue
            start, end = words[first].start(), words[last - 1].end()
            lead = re.sub(r"\b(?:with|is|are|number)\b", "", _said(text[:start], language))
            if TELLING.search(lead) or TELLING.search(_said(text[end:], language)):
                continue
            name = bare(text[start:end])
            ends_open = last < len(words) and fold(words[last - 1].group()) in naming.SMALL
            if ends_open or needs_more(name, text[end:].strip(), language):
                continue  # "number of guests"
            if meaning := naming.resolve(name, on_lines=on_lines):
                return Asked(name, meaning)
    return None


def begins(before: str, word: str, language: Language) -> bool:
    """Whether a name can begin at `word`, rather than with the word `before` it ("posted date")."""
    low, first = (fold(w).strip(".,;:!?()'\"") for w in (before, word))
    first = first.partition("'")[0] if "'" in first else first
    said = cues.read(low, language)
    if said and all("around" in one.roles for one in said):
        return True
    if low in _POSSESSIVE or low in naming.SMALL or first in naming.SMALL or _DOCUMENT.match(low):
        return True
    return bool(_LEADS.search(_said(before, language)))


def _said(text: str, language: Language) -> str:
    return fold(english(text.strip(), language).text)


def _says_nothing(word: str, language: Language) -> bool:
    """Whether a word is known and none of those that names of fields are made of."""
    low = fold(word).strip(".,;:!?()'\"")
    parts = [part for part in re.split(r"['-]", low) if len(part) > 1]
    if len(parts) > 1:
        return all(_says_nothing(part, language) for part in parts)
    low = low.rpartition("'")[2]
    if not low.isalpha() or _LINES.match(low):
        return False
    if _DOCUMENT.match(low):
        return True
    if low in _of_names():
        return False
    return low in naming.SMALL or unwonted.is_plain(low, language)


@cache
def _of_names() -> frozenset[str]:
    """The words that names of terms are made of."""
    names = (n for t in TERMS.values() for la in LANGUAGES for n in t.called.get(la, ()))
    return frozenset(w for n in names for w in re.findall(r"[a-z]+", fold(n))) - naming.SMALL
