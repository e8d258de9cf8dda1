"""What is left to chance in one document: each thing is drawn once and remembered by its name."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping

HELD_OUT = "held-out"
FAVOUR = 4  # how many times as often as its share a held-out variant comes in its split


class Chances:
    """Draws by name from one seed: asking twice for the same name gives the same answer.

    A name has a stream of its own, so that a new question leaves the other answers as they were.
    """

    def __init__(self, seed: int, split: str) -> None:
        self.seed = seed
        self.split = split
        self.picked: dict[str, str] = {}
        self._drawn: dict[str, float] = {}

    def random(self, name: str) -> random.Random:
        """A generator that belongs to `name`."""
        return random.Random(f"{self.seed} {name}")

    def pick(self, name: str, variants: Mapping[str, float], held_out: Collection[str] = ()) -> str:
        """One of the variants by weight; the held-out ones only in the held-out split."""
        if name not in self.picked:
            favour = FAVOUR if self.split == HELD_OUT else 0
            weights = [w * favour if v in held_out else w for v, w in variants.items()]
            self.picked[name] = self.random(name).choices(list(variants), weights)[0]
        return self.picked[name]

    def likely(self, name: str, share: float) -> bool:
        """True with probability `share`."""
        return self.between(name, 0, 1) < share

    def between(self, name: str, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        if name not in self._drawn:
            self._drawn[name] = self.random(name).random()
        return low + (high - low) * self._drawn[name]

    def whole(self, name: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return min(high, int(self.between(name, low, high + 1)))
