"""How the label phrases of `asking.printed` are found on pages, in eight languages.

Phrases are compared by their letters and digits only (`spelling.key`), so "Rechnungs-Nr." and
"RECHNUNGSNR" are one phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fieldfare.asking.printed import PHRASES
from fieldfare.finding.spelling import key


class Meaning(NamedTuple):
    """What a label phrase may mean, and how strongly (0 to 1)."""

    term: str
    weight: float


def label_key(text: str) -> str:
    """What a label is compared by: letters and digits, and the signs # and % that mean something."""
    return (
        key(text.replace("#", "\ue000").replace("%", "\ue001"))
        .replace("\ue000", "#")
        .replace("\ue001", "%")
    )


_WEIGHTS = {"!": 1.0, "~": 0.55}


_NUMBER = re.compile(r"(?<=[a-z]) (?:no|nr|n|number|nummer|numero|num|#)$")


def _numbered(phrase: str) -> Iterator[str]:
    """The phrase with the other words for "number" at its end: "bill no" is also "bill n°" and "bill nr"."""
    stem, found = _NUMBER.subn("", phrase)
    if found and len(stem.strip("~! ")) > 2:
        yield from (f"{stem} {word}" for word in ("no", "nr", "num", "#"))
        if phrase.endswith((" no", " numero")):
            yield f"{stem} n"  # not of "Kunde Nr.": that would be "Kunden"


@cache
def lexicon() -> dict[str, tuple[Meaning, ...]]:
    """Every phrase's key with its meanings, strongest first."""
    meanings: dict[str, dict[str, float]] = {}
    for term, phrases in PHRASES.items():
        for phrase in phrases.split(","):
            text = phrase.strip()
            weight = _WEIGHTS.get(text[:1], 0.85)
            for variant in (text, *_numbered(text)):
                spelled = label_key(variant)
                if spelled:
                    here = meanings.setdefault(spelled, {})
                    here[term] = max(here.get(term, 0.0), weight)
    return {
        spelled: tuple(
            sorted((Meaning(t, w) for t, w in terms.items()), key=lambda m: (-m.weight, m.term))
        )
        for spelled, terms in meanings.items()
    }


@cache
def beginnings() -> frozenset[str]:
    """Every prefix of every phrase, so that a walk over words knows when to stop."""
    return frozenset(spelled[:n] for spelled in lexicon() for n in range(1, len(spelled) + 1))


# letters and digits that OCR takes for one another; a vowel misread is the commonest of all
_LOOK_ALIKES = str.maketrans("01ij582z6qaecv", "olllsbzzgoooou")
FUZZY_LENGTH = 8  # shorter labels are too alike to be taken with any letter wrong


def _skeleton(spelled: str) -> str:
    """`spelled` with all letters that OCR confuses made one."""
    return spelled.translate(_LOOK_ALIKES)


@cache
def _skeletons() -> dict[str, str]:
    found: dict[str, str] = {}
    for spelled in sorted(lexicon(), key=lambda s: (-lexicon()[s][0].weight, s)):
        if len(spelled) >= 4:
            found.setdefault(_skeleton(spelled), spelled)
    return found


@cache
def _near() -> dict[str, str]:
    """Phrases with one letter left out, for labels that OCR misread by one letter."""
    near: dict[str, str] = {}
    for spelled in sorted(lexicon(), key=lambda s: (-lexicon()[s][0].weight, s)):
        if len(spelled) >= FUZZY_LENGTH:
            for cut in _without_one(spelled):
                near.setdefault(cut, spelled)
    return near


def _without_one(spelled: str) -> Iterator[str]:
    for n in range(len(spelled)):
        yield spelled[:n] + spelled[n + 1 :]


@cache
def nearest(spelled: str) -> str:
    """The phrase that `spelled` is with look-alike letters taken for one another, or one letter wrong; or ""."""
    alike = _skeletons().get(_skeleton(spelled), "")
    if alike and (len(spelled) >= 5 or any(c.isdigit() for c in spelled)):
        return alike
    if len(spelled) < FUZZY_LENGTH:
        return ""
    near = _near()
    if spelled in near:  # one letter lost
        return near[spelled]
    for cut in _without_one(spelled):
        if cut in lexicon() and len(cut) >= FUZZY_LENGTH:  # one letter added
            return cut
        if cut in near and len(near[cut]) == len(spelled):  # one letter misread
            return near[cut]
    return ""
