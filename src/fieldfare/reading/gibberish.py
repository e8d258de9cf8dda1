"""Whether a text layer's characters are what they look like, or numbers of shapes in a font without a meaning."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from statistics import StatisticsError, correlation

LONG = 5  # characters; shorter words are codes and abbreviations as often as not
FEWEST = 60  # letters
ALIKE = 0.45  # what is written in a language lies above .6, what was shifted or mixed up below .35

# How often each letter stands in a hundred, about, in English, German, French, Spanish, Italian, Dutch,
# Portuguese and Polish together; accents do not count.
USUAL = {
    "e": 14, "a": 8.5, "i": 7.5, "n": 7.3, "o": 7, "r": 6.5, "s": 6.3, "t": 6.3, "l": 4.5,
    "d": 4.2, "u": 4.2, "c": 3.5, "m": 3, "p": 2.8, "h": 2.5, "g": 2, "z": 1.5, "b": 1.3,
    "v": 1.3, "f": 1.2, "k": 1.2, "w": 1.2, "y": 0.9, "j": 0.6, "q": 0.5, "x": 0.2,
}  # fmt: skip


def gibberish(words: Iterable[str]) -> bool:
    """Whether Latin letters stand in these words as often as in no European language."""
    # Each word once, and no rows of one letter: those are lines and leaders.
    every = {w for w in words if len(w) >= LONG and len(set(w)) > 2}
    long = [w for w in every if sum(map(str.isalpha, w)) >= 0.6 * len(w)]
    latin = [w for w in long if max(w) < "\u0250"]
    if len(latin) < 0.8 * len(long):
        return False
    found = Counter(unicodedata.normalize("NFKD", "".join(latin)).casefold())
    counts = [found[letter] for letter in USUAL]
    if sum(counts) < FEWEST:
        return False
    try:
        return correlation(counts, list(USUAL.values())) < ALIKE
    except StatisticsError:  # all letters equally often
        return True
