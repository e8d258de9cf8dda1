"""Instructions in seven languages, put into the English that the rules read; names and quotes stay."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from fieldfare.asking.spoken import SPOKEN
from fieldfare.asking.stems import stem
from fieldfare.asking.terms import LANGUAGES, TERMS, Language
from fieldfare.asking.wording import QUOTED, fold

_TOKEN = re.compile(r"[^\W_]+|°")
_YES_OR_NO = re.compile(  # "sí/no" and "n/a" stay what they are
    r"\b[ns] ?/ ?[aodev]\b|\b(?:ja|oui|si|sim|tak|[yjosty]) ?/ ?(?:nein|non|no|nee|nao|nie|n)\b"
    r"|\b(?:ja oder nein|oui ou non|si o no|ja of nee|sim ou nao|tak lub nie)\b"
)
_BETWEEN = re.compile(r"[ '.\-/]{0,2}")  # what may stand between the words of one phrase
_WITH_PL = re.compile(r"ze? \w{3,}(?:em|ą|ami|im|ym)\b")  # "z adresem", where "z adresu" is from it
_LONGEST = 9  # words of a phrase
_LEAST_ALONE = 6  # letters of a stem that is known by itself


class English(msgspec.Struct, frozen=True):
    """A text in English as far as its words are known; `at` says where each character came from."""

    text: str
    at: tuple[int, ...]

    def source(self, position: int) -> int:
        """Where in the original the character at `position` began."""
        return self.at[position]


@cache
def phrases(language: Language) -> dict[tuple[str, ...], str]:
    """From the words of each phrase of `language`, folded, to what it is in English."""
    known: dict[tuple[str, ...], str] = {}
    for term in TERMS.values():
        for name in term.called.get(language, ()):
            known.setdefault(_words(name), term.title)
    column = LANGUAGES.index(language)
    for line in SPOKEN.splitlines():
        if not line or line.startswith("#"):
            continue
        cells = line.split("|")
        for phrase in cells[column].split(","):
            if words := _words(phrase):
                known[words] = cells[0].strip()
    return known


@cache
def _stemmed(language: Language) -> dict[tuple[str, ...], str]:
    """From the stems of each phrase's words to its English, "" where they are those of two phrases."""
    known: dict[tuple[str, ...], str] = {}
    for words, said in phrases(language).items():
        stems = tuple(stem(word, language) for word in words)
        known[stems] = said if known.get(stems, said) == said else ""
    return known


@cache
def _listed() -> dict[tuple[str, ...], str]:
    """From the words of the phrases of all languages to English, without names of terms."""
    known: dict[tuple[str, ...], str] = {}
    for line in SPOKEN.splitlines():
        if line and not line.startswith("#"):
            cells = line.split("|")
            for phrase in ",".join(cells[1:]).split(","):
                known.setdefault(_words(phrase), cells[0].strip())
    return known


def whole(phrase: str) -> str:
    """What the whole of `phrase` is in English, "" where it is no listed phrase of any language."""
    return _listed().get(_words(phrase), "")


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(token for token, _, _ in _tokens(phrase))


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """The words of `text`, folded save for single letters ("à" is no "a"), with their places."""
    low = fold(text)
    return [
        (t.group() if len(t.group()) > 1 else text[t.start()].lower(), t.start(), t.end())
        for t in _TOKEN.finditer(low)
    ]


@lru_cache(maxsize=4096)
def english(text: str, language: Language) -> English:
    """`text`, written in `language`, with the phrases that are known in English."""
    if language == "en":
        return English(text, tuple(range(len(text) + 1)))
    low = fold(text)
    shut = bytearray(len(text))
    for quote in (*QUOTED.finditer(text), *_YES_OR_NO.finditer(low)):
        shut[quote.start() : quote.end()] = b"\x01" * (quote.end() - quote.start())
    tokens = _tokens(text)
    out: list[str] = []
    at: list[int] = []
    copied = i = 0
    while i < len(tokens):
        _, spot, after = tokens[i]
        numbered = any(mark in "ºª°" for mark in text[spot:after])  # "nº" is no "no"
        length, said = (0, "") if shut[spot] or numbered else _longest(tokens, i, low, language)
        if not length:
            i += 1
            continue
        if language == "pl" and said == "from" and _WITH_PL.match(text, spot):
            said = "with"
        start, end = spot, tokens[i + length - 1][2]
        if said == "missing" and "".join(out[-3:]).rstrip().lower().endswith("write"):
            i += length  # "wpisz brak": the word that is to be written
            continue
        if not start and text[start].isupper() and said[0].islower():
            said = said[0].upper() + said[1:]
        blank = " " if low[end : end + 1] == "'" else ""  # "l'IBAN": the IBAN
        out += [text[copied:start], said, blank]
        at += [*range(copied, start), *[start] * (len(said) + len(blank))]
        copied = end + len(blank)
        i += length
    out.append(text[copied:])
    at += [*range(copied, len(text)), len(text)]
    return English("".join(out), tuple(at))


def _longest(
    tokens: list[tuple[str, int, int]], i: int, low: str, language: Language
) -> tuple[int, str]:
    """How many words from the one at `i` on are the longest known phrase, and its English; 0 for none.

    A phrase of which only the stems are known counts where none is known as it stands.
    """
    known, stemmed = phrases(language), _stemmed(language)
    most = 1
    while most < _LONGEST and i + most < len(tokens):
        gap = low[tokens[i + most - 1][2] : tokens[i + most][1]]
        if not _BETWEEN.fullmatch(gap):
            break
        most += 1
    for length in range(most, 0, -1):
        words = tuple(token for token, _, _ in tokens[i : i + length])
        if words in known:
            return length, known[words]
        stems = tuple(stem(word, language) for word in words)
        alone = len(stems[0]) >= _LEAST_ALONE and words[0] not in _english_words()
        sure = length > 1 or alone
        if sure and (said := stemmed.get(stems)):
            return length, said
    return 0, ""


_FINAL = re.compile(
    r"^(?P<what>.{3,}?),? (?:please )?(?P<verb>ignore|sort|remove|translate|convert|add|round|write"
    r"|do not extract|read|extract|not)(?P<end>[.!]?)$",
    re.IGNORECASE,
)
# Verbs of two parts, with what stands between them: "sla … over", "lass … weg"
_IN_TWO = {
    "de": (("lass|lasst|lassen sie", "weg|aus|beiseite", "ignorieren"), ("lies|lest|lesen sie", "aus|ein", "lies"),
           ("rechne|rechnet", "um", "umrechnen"), ("gib|gebt|geben sie", "aus", "gib"), ("runde|rundet", "auf", "aufgerundet"),
           ("trag|trage|tragt|tragen sie|setz|setze|füg|füge", "ein", "schreibe"), ("stell|stelle|stellt|such|suche|sucht|schreib|schreibe|hol|hole|zieh|ziehe|filtere", "zusammen|heraus|raus|auf", "extrahiere"),
           ("nimm|nehmt|nehmen sie", "auf|mit", "extrahiere"), ("schließe|schliess|schließ", "aus", "ignorieren"), ("sortiere|sortiert", "aus", "ignorieren")),
    "nl": (("sla|slaat", "over", "negeer"), ("laat", "weg|achterwege|buiten beschouwing", "negeer"), ("sluit", "uit", "negeer"),
           ("voeg", "toe", "voeg toe"), ("reken", "om", "reken om"), ("neem", "mee|op", "haal"), ("vul|vult", "in", "write")),
}  # fmt: skip
_TWO_PARTS = {
    language: [
        (re.compile(rf"(?i)(?P<first>^|[,;] |\b(?:und|en) )(?:{one}) (?P<what>[^,;]{{2,80}}?) (?:{two})(?=[.,;!]|$| (?:und|en) )"), rf"\g<first>{said} \g<what>")
        for one, two, said in pairs
    ]
    for language, pairs in _IN_TWO.items()
}  # fmt: skip


def instruction(text: str, language: Language) -> str:
    """`text` in English, with a verb that stands last in its language before the rest."""
    for pattern, together in _TWO_PARTS.get(language, ()):
        text = pattern.sub(together, text)
    said = english(text, language).text
    if language not in {"de", "nl", "pl"}:
        return said
    parts, part = [], ""
    for piece in re.split(r"(, | and )", said):
        part += piece
        if match := _FINAL.match(part):
            parts.append(_verb_first(match))
            part = ""
        elif piece == ", ":
            parts.append(part)
            part = ""
    return "".join([*parts, part])


def _verb_first(match: re.Match[str]) -> str:
    joined = re.match(r"(?:, | and )?", match["what"]).group()  # type: ignore[union-attr]
    verb = "ignore" if match["verb"].lower() == "not" else match["verb"]
    return f"{joined}{verb} {match['what'][len(joined) :]}{match['end']}"


@cache
def spoken(language: Language) -> tuple[str, ...]:
    """What is said in `language` round the names of fields, phrase by phrase."""
    column = LANGUAGES.index(language)
    rows = [line.split("|") for line in SPOKEN.splitlines() if line and not line.startswith("#")]
    return tuple(row[column] for row in rows)


def known_words(text: str, language: Language) -> int:
    """How many words of the folded `text` stand in the phrases of `language`."""
    vocabulary = _vocabulary(language)
    return sum(word in vocabulary for word in _TOKEN.findall(text))


@cache
def _vocabulary(language: Language) -> frozenset[str]:
    """The words that mark `language`: those of its phrases that are not English ones, too."""
    own = {word for words in phrases(language) for word in words if len(word) > 1}
    return frozenset(own - _english_words())


@cache
def _english_words() -> frozenset[str]:
    said = [line.split("|")[0] for line in SPOKEN.splitlines() if not line.startswith("#")]
    named = [name for term in TERMS.values() for name in term.called["en"]]
    return frozenset(word for phrase in (*said, *named) for word in _words(phrase))
