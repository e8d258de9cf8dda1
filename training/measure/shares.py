"""Shares and their intervals, and the tables that they stand in."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

NORMAL = 1.959963984540054  # the 97.5 % quantile of the normal distribution
DRAWS = 2000


class Share(msgspec.Struct, frozen=True):
    """How many of how many."""

    count: int
    of: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval by Wilson's score, between 0 and 1."""
        return wilson(self.count, self.of)

    def __str__(self) -> str:
        if not self.of:
            return "–"
        low, high = self.interval
        return f"{self.count} of {self.of} ({percent(self.count / self.of)} %, {percent(low)}–{percent(high)})"


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's score (Wilson 1927), (0, 1) where nothing was seen."""
    if not of:
        return 0.0, 1.0
    share, square = count / of, NORMAL**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = NORMAL / (1 + square / of) * math.sqrt(share * (1 - share) / of + square / (4 * of**2))
    low = 0.0 if not count else middle - half
    return low, 1.0 if count == of else middle + half


def count(truths: Iterable[bool]) -> Share:
    """How many of some are true."""
    some = list(truths)
    return Share(sum(some), len(some))


class Ratio(msgspec.Struct, frozen=True):
    """A figure that is computed from sums over documents, with its interval by bootstrap."""

    value: float
    low: float
    high: float
    of: int  # what it is a figure of: rows, pages

    def __str__(self) -> str:
        if not self.of:
            return "–"
        return f"{percent(self.value)} % ({percent(self.low)}–{percent(self.high)}) over {self.of} rows"


def f1(matched: float, wanted: float, found: float) -> float:
    """The harmonic mean of precision and recall, 1 where nothing was wanted and nothing found."""
    return 2 * matched / (wanted + found) if wanted + found else 1.0


def bootstrapped(
    tallies: Sequence[Sequence[int]],
    figure: Callable[[NDArray[np.float64]], float],
    of: int,
    *,
    seed: int = 1,
) -> Ratio:
    """`figure` of the summed `tallies` (one a document), its 95 % interval by drawing documents again."""
    if not tallies:
        return Ratio(0.0, 0.0, 1.0, 0)
    each = np.asarray(tallies, dtype=np.float64)
    chance = np.random.default_rng(seed)
    drawn = sorted(
        figure(each[chance.integers(0, len(each), len(each))].sum(axis=0)) for _ in range(DRAWS)
    )
    low, high = drawn[round(0.025 * (DRAWS - 1))], drawn[round(0.975 * (DRAWS - 1))]
    return Ratio(figure(each.sum(axis=0)), low, high, of)


def percent(share: float) -> str:
    """A share in percent with one decimal; only what is whole is 100.0, only nothing 0.0."""
    shown = f"{100 * share:.1f}"
    if shown == "100.0" and share < 1:
        return "99.9"
    return "0.1" if shown == "0.0" and share > 0 else shown


def table(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)
