"""What users call a term in other words than its names: as invoices print it, inflected, or with slips."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from fieldfare.asking import tongues
from fieldfare.asking.everyday import EVERYDAY
from fieldfare.asking.printed import PHRASES
from fieldfare.asking.terms import LANGUAGES, TERMS
from fieldfare.asking.wording import fold

# Behind these labels stand blocks of name and address, so that they name no one column.
_BLOCKS = frozenset({"customer_name", "ship_to_name", "currency", "page_count"})
_NO_NAME = re.compile(r"adres|address|morada|direcc|indirizz|enderec|daten|datos|dane|details|dati")
_SHORTEST = 3
_OPEN_ENDS = frozenset(
    "vom von am bis in zu du le la el il de del della al em en do da dos den on by from to van op z na w dnia".split()
)


@cache
def _printed(key: Callable[[str], str]) -> dict[str, str]:
    """From the key of each label phrase that means one term alone to that term."""
    meant: dict[str, set[str]] = {}
    for term, text in PHRASES.items():
        for written in re.split(r"[,\n]", text):
            phrase = written.strip()
            if phrase and phrase.split()[-1] not in _OPEN_ENDS:
                weak = phrase.startswith("~") or _NO_NAME.search(phrase) or term in _BLOCKS
                meant.setdefault(key(phrase.lstrip("~!")), set()).add("" if weak else term)
    sure = {phrase: terms.copy().pop() for phrase, terms in meant.items() if len(terms) == 1}
    return {p: t for p, t in sure.items() if t in TERMS and len(p) >= _SHORTEST}


def printed(phrase: str, key: Callable[[str], str]) -> str:
    """The term that `phrase` means as a label on invoices, "" where it means none or several.

    `key` gives the one spelling by which phrases are compared.
    """
    return _printed(key).get(key(phrase), "")


# ── Endings and slips ────────────────────────────────────────────────────────────────────────────

_WORD = re.compile(r"[a-z]+|\d+|%")
_STEM = 4  # letters that inflected words have in common at least
_ENDING = 3  # letters that an inflection changes at most
_MOST_WORDS = 6
_SMALL = frozenset(
    "the a an of for on in at its their our your my this that der die das den dem des ein eine le la les l un une du de d el los "
    "las il lo gli i o os as do da dos het een van della dello dei degli di au aux und e et y en".split()
)


def _words(phrase: str) -> tuple[str, ...]:
    words = [w for w in _WORD.findall(fold(phrase)) if w not in _SMALL]
    return tuple(words[: _MOST_WORDS + 1])


@cache
def _named(*, on_lines: bool) -> dict[tuple[int, str], list[tuple[tuple[str, ...], str]]]:
    """The names of all terms by their number of words and the first letters of the first one."""
    index: dict[tuple[int, str], list[tuple[tuple[str, ...], str]]] = {}
    for term in TERMS.values():
        for language in ("lines",) if on_lines else LANGUAGES[1:]:
            for name in term.called_on_lines if on_lines else term.called.get(language, ()):
                if words := _words(name):
                    index.setdefault((len(words), words[0][:2]), []).append((words, term.name))
    return index


@lru_cache(maxsize=4096)
def alike(phrase: str, *, on_lines: bool = False) -> str:
    """The term whose name differs from `phrase` in endings or single letters alone, "" for none or several.

    `on_lines` looks only at names that mean something among line items alone.
    """
    words = _words(phrase)
    if not 0 < len(words) <= _MOST_WORDS or max(map(len, words)) <= _STEM:
        return ""
    if not _inflects(words):
        return ""
    found = {
        term
        for name, term in _named(on_lines=on_lines).get((len(words), words[0][:2]), ())
        if all(map(_same, words, name))
    }
    return found.pop() if len(found) == 1 else ""


def _inflects(words: tuple[str, ...]) -> bool:
    """Whether no word of a one-word name is one that says something else ("comprados", no "comprador")."""
    return len(words) > 1 or words[0] not in _said_otherwise()


@cache
def _said_otherwise() -> frozenset[str]:
    said = [cell for language in LANGUAGES for cell in tongues.spoken(language)]
    said += EVERYDAY.values()
    return frozenset(w for cell in said for w in _WORD.findall(fold(cell)))


def _same(one: str, two: str) -> bool:
    """Whether two words are the same but for an ending or a slip of the fingers."""
    if one == two:
        return True
    shorter, longer = sorted((one, two), key=len)
    if (
        len(shorter) == _STEM
        and longer.startswith(shorter)
        and len(longer) - len(shorter) < _ENDING
    ):
        return True
    if len(shorter) <= _STEM:
        return (
            len(shorter) == _STEM
            and longer[: _STEM - 1] == shorter[: _STEM - 1]
            and len(longer) == len(shorter)
        )
    same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(shorter))
    near = len(longer) - len(shorter) < _ENDING
    if near and same >= max(_STEM, len(longer) - _ENDING):
        return True
    return slip(one, two)


def slip(one: str, two: str) -> bool:
    """Whether two words differ by one letter left out, added, changed or swapped with the next."""
    if abs(len(one) - len(two)) > 1:
        return False
    at = next(
        (i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b),
        min(len(one), len(two)),
    )
    return (
        one[at + 1 :] == two[at:]
        or one[at:] == two[at + 1 :]
        or one[at + 1 :] == two[at + 1 :]
        or (one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :])
    )
