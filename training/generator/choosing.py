"""Drawing from stocks of words: weighted lists in one string, and the part of a stock a split may use."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

HELD_OUT = 5  # every fifth word of a stock that is parted


@functools.cache
def entries(listed: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The entries of "often*8|seldom|…" and their weights."""
    words, weights = [], []
    for entry in listed.split("|"):
        word, star, weight = entry.rpartition("*")
        counted = bool(star) and weight.isdigit()
        words.append(word if counted else entry)
        weights.append(int(weight) if counted else 1)
    return tuple(words), tuple(weights)


def pick(rng: random.Random, listed: str) -> str:
    """One entry of a weighted list."""
    words, weights = entries(listed)
    return rng.choices(words, weights)[0]


def chance(rng: random.Random, share: float) -> bool:
    """Whether something that happens in a share of all cases happens."""
    return rng.random() < share


@functools.cache
def parted(listed: str, split: str) -> tuple[str, ...]:
    """The words of a stock that the split may use: every fifth is held out, and only used there."""
    words = [word.strip() for word in listed.replace("\n", "|").split("|") if word.strip()]
    held = split == "held-out"
    return tuple(
        word for place, word in enumerate(words) if (place % HELD_OUT == 4) == held
    ) or tuple(words)


def word(rng: random.Random, listed: str, split: str) -> str:
    """One word of the split's part of a stock."""
    return rng.choice(parted(listed, split))


def maybe(rng: random.Random, share: float, value: str) -> str:
    """The value in a share of all cases, else nothing."""
    return value if rng.random() < share else ""


def weighted(rng: random.Random, options: Sequence[tuple[float, T]]) -> T:
    """One of the options, each behind its weight."""
    return rng.choices([option for _, option in options], [weight for weight, _ in options])[0]
