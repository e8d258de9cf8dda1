"""The words of a prompt that nothing here knows: a plan made without them must say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from fieldfare.asking import cues, heeding, leaving_out, naming, ordering, shapes, tongues
from fieldfare.asking.draft import Draft
from fieldfare.asking.everyday import EVERYDAY
from fieldfare.asking.terms import TERMS, Language
from fieldfare.asking.wording import fold, lines, sentences, singular

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_READ = 8_000  # characters of a prompt that are gone through word by word
_SHORTEST = 3  # letters of a word that can ask for something
_STEM = 4  # letters that inflected words have in common at least
_ENDING = 3  # letters that an inflection changes at most
_CODE = re.compile(r"(?:[ymdtjagr])+|[a-z]?n[ora]?")


def clauses(texts: Iterable[str], draft: Draft) -> Iterator[str]:
    """The clauses of `texts`, parts of a prompt, that hold a word which neither a table nor the plan knows."""
    answered = _answered(draft)
    for text in texts:
        for line in lines(text[:_LONGEST_READ]):
            for sentence in sentences(line.text):
                for start, end in heeding.clauses(sentence):
                    clause = sentence[start:end].strip(" .!?,;:")
                    if any(unknown(clause, draft.language, answered)):
                        yield clause


_NUMBER = re.compile(r"(?<![\d.,])\d[\d.,' ]*\d")
_STANDARD = re.compile(r"\biso[- ]?\d+", re.IGNORECASE)


def numbers(texts: Iterable[str], draft: Draft) -> Iterator[str]:
    """The clauses of `texts` with a number that the plan does not hold: a limit or a year that went unread."""
    held = " ".join(_digits(text) for text in _held(draft))
    for text in texts:
        for line in lines(text[:_LONGEST_READ]):
            for sentence in sentences(line.text):
                for start, end in heeding.clauses(sentence):
                    clause = sentence[start:end]
                    plain = list(_STANDARD.sub(lambda iso: "x" * len(iso.group()), clause))
                    for wish in shapes.said(clause):
                        plain[wish.start : wish.end] = "x" * (wish.end - wish.start)
                    told = _NUMBER.finditer("".join(plain))
                    if any(not _is_held(number.group(), held) for number in told):
                        yield clause.strip(" .!?,;:")


def _is_held(number: str, held: str) -> bool:
    groups = [group for group in re.findall(r"\d+", number) if len(group) > 1]
    return _digits(number) in held or all(group in held for group in groups)


def _digits(text: str) -> str:
    return re.sub(r"(?<=\d)[.,' ](?=\d)", "", text)


def _held(draft: Draft) -> Iterator[str]:
    """All that the plan holds, as text."""
    for c in draft.columns:
        yield from (c.name, c.label, c.instruction, c.default or "", *c.other_labels)
        yield from (str(value) for value in c.shape.values())
    yield from (one.value for one in draft.row_filters)
    yield from (f"{one.text} {one.first} {one.last}" for one in draft.page_filters)
    yield from (one.text for one in draft.line_filters)


_COMMON = frozenset(
    "paid due number name amount value date data invoice type order time code id item line total tax net price document "
    "product unit reference page from currency company store shop project address".split()
)
_CLASSES = frozenset(
    "dates|values|amounts|totals|prices|items|lines|line items|line item|line|item|products|product|transactions|data".split(
        "|"
    )
)
_DETAILS = re.compile(r"\b(?:detail|info|information)$")
_LONGEST = 5  # words of a name


def dropped(texts: Iterable[str], draft: Draft) -> Iterator[str]:
    """The names of terms in `texts` that nothing in the plan answers for, in the words of the prompt."""
    said = " ".join(
        f"{c.name} {c.instruction} {c.label} {' '.join(c.other_labels)}" for c in draft.columns
    )
    shown = f" {' '.join(naming.spelled(said))} "
    for text in texts:
        for line in lines(text[:_LONGEST_READ]):
            for sentence in sentences(line.text):
                for start, end in heeding.clauses(sentence):
                    clause = sentence[start:end]
                    if ordering.by_cues(clause, Draft(language=draft.language)):
                        continue  # "in ordine cronologico", which is no order
                    if not heeding.NEGATES.search(
                        fold(tongues.english(clause, draft.language).text)
                    ):
                        yield from _missing(clause, shown, draft)


def _missing(clause: str, shown: str, draft: Draft) -> Iterator[str]:
    words = list(_NAMED.finditer(clause))
    at = 0
    formats = [(wish.start, wish.end) for wish in shapes.said(clause)]
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = clause[words[at].start() : words[at + length - 1].end()]
            if any(start <= words[at].start() < end for start, end in formats):
                continue  # "with currency symbol", which asks for no column
            term = _term(phrase, draft.language)
            if not term or _says_else(phrase, draft.language):
                continue
            if not _is_answered(term, phrase, shown, draft):
                yield phrase
            at += length - 1
            break
        at += 1


def _says_else(phrase: str, language: Language) -> bool:
    """Whether `phrase` is a name by chance, its words meaning something else ("i po", "nos factura")."""
    said = tongues.english(phrase, language).text
    return said != phrase and not naming.term_named(naming.key(said))


def _term(phrase: str, language: Language) -> str:
    """The term that `phrase` names in `language` or English."""
    return (
        naming.term_named(naming.key(phrase)) if {language, "en"} & naming.languages(phrase) else ""
    )


def _is_answered(term: str, phrase: str, shown: str, draft: Draft) -> bool:
    """Whether a column, a condition or the order is about `term`, or about the same kind of thing."""
    terms = {c.meaning.term for c in draft.columns} | {f.term for f in draft.row_filters}
    terms |= {one.term for one in draft.order}
    key = naming.key(phrase)
    if fold(phrase) in _CLASSES or key == "value":
        return True
    if term in terms or f" {key} " in shown:
        return True
    kind, level = TERMS[term].kind, TERMS[term].level
    if " " not in key and (
        key in _COMMON or kind in {"text", "name", "currency"} or level == "line"
    ):
        alike = {"amount", "rate"} if kind in {"amount", "rate"} else {kind}
        if kind in {"date", "amount", "rate", "quantity"}:
            return any(c.kind in alike for c in draft.columns)
        return True
    if draft.filters and leaving_out.names_kinds(phrase):
        return True
    if key.split()[-1] == "value" or _DETAILS.search(key):
        return True
    return any(
        part in c.meaning.derived
        for c in draft.columns
        for part in (term, term.rsplit("_", maxsplit=1)[-1])
    )


_NAMED = re.compile(r"[^\W_]+[#%]?|[#%]")


def unknown(text: str, language: Language, answered: frozenset[str] = frozenset()) -> Iterator[str]:
    """The words of `text` that are in no table of `language` or English, nor among those `answered`."""
    low = list(fold(text))
    for wish in shapes.said(text):
        low[wish.start : wish.end] = " " * (wish.end - wish.start)
    for word in _WORD.findall("".join(low)):
        if len(word) < _SHORTEST or word in answered or known(word, language):
            continue
        yield word


def _answered(draft: Draft) -> frozenset[str]:
    """The words that the plan holds: its columns' names, labels and defaults, what its filters look for."""
    said: list[str] = []
    for c in draft.columns:
        said += [c.name, c.label, c.default or "", *c.other_labels]
        said += [str(value) for value in c.shape.values()]
    said += [one.text for one in draft.page_filters]
    said += [one.text for one in draft.line_filters]
    said += [one.value for one in draft.row_filters]
    said += [one.column for one in draft.order]
    return frozenset(word for text in said for word in _WORD.findall(fold(text)))


@lru_cache(maxsize=8192)
def known(word: str, language: Language) -> bool:
    """Whether the folded `word` is one of the tables' of `language` or English, or an inflection of one."""
    if _CODE.fullmatch(word):
        return True
    for name in dict.fromkeys((language, "en")):
        words = _words(name)
        if word in words or singular(word) in words:
            return True
    if any(_inflected(word, name) for name in (language, "en")):
        return True
    return language in {"de", "nl"} and _compound(word, language)


@lru_cache(maxsize=8192)
def is_plain(word: str, language: Language) -> bool:
    """Whether the folded `word` is one of everyday speech, in `language` or English."""
    return word in _plain(language) or word in _plain("en")


def is_english(word: str) -> bool:
    """Whether the folded `word` is one of plain English."""
    return word in _english()


@cache
def _english() -> frozenset[str]:
    return frozenset(_WORD.findall(fold(EVERYDAY["en"])))


@cache
def _plain(language: Language) -> frozenset[str]:
    said = [EVERYDAY[language], *tongues.spoken(language)]
    plain = frozenset(word for text in said for word in _WORD.findall(fold(text)))
    return plain | cues.spoken(language)


@cache
def _words(language: Language) -> frozenset[str]:
    said = [EVERYDAY[language], *tongues.spoken(language)]
    for term in TERMS.values():
        said += [
            *term.called.get(language, ()),
            *(term.called_on_lines if language == "en" else ()),
        ]
    words = frozenset(word for text in said for word in _WORD.findall(fold(text)))
    words |= leaving_out.words() | cues.spoken(language) | ordering.spoken(language)
    words |= {singular(word) for word in words}
    return words | naming.spellings() if language == "en" else words


@cache
def _stems(language: Language) -> dict[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for word in _words(language):
        if len(word) >= _STEM:
            stems.setdefault(word[:_STEM], []).append(word)
    return stems


def _inflected(word: str, language: Language) -> bool:
    """Whether `word` differs from a known one in its ending alone ("kolumnami", "kolumny")."""
    for other in _stems(language).get(word[:_STEM], ()):
        same = next(
            (i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
            min(len(word), len(other)),
        )
        least = _STEM + (language == "en")
        if same >= least and max(len(word), len(other)) - same <= _ENDING:
            return True
    return False


def _compound(word: str, language: Language) -> bool:
    """Whether `word` is put together of known ones ("Rechnungsnummernliste")."""
    words = _words(language)
    for at in range(_STEM, len(word) - _STEM + 1):
        if word[at:] not in words and not _inflected(word[at:], language):
            continue
        head = word[:at]
        if head in words or head.rstrip("s") in words or _inflected(head, language):
            return True
    return False
