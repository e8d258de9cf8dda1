"""Whether confidence means something: how often cells of each confidence are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from measure.headers import Cell, Judged
from measure.shares import Share, count, percent, table

EDGES = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0)
THRESHOLDS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98, 0.99)


def reliability(documents: Sequence[Judged]) -> str:
    """The filled cells by confidence: how many of each bin are right."""
    cells = [c for d in documents for c in d.cells if c.filled and c.confidence is not None]
    rows = []
    for low, high, some in _bins(cells):
        mean = sum(c.confidence or 0.0 for c in some) / len(some) if some else 0.0
        said = percent(mean) + " %" if some else "–"
        rows.append((f"{low:.2f} to {high:.2f}", said, count(c.right for c in some)))
    unplaced = [c for d in documents for c in d.cells if c.filled and c.confidence is None]
    rows.append(("without evidence", "–", count(c.right for c in unplaced)))
    gap = calibration_error(cells)
    return (
        table(("confidence", "mean", "right"), rows)
        + f"\n\nExpected calibration error over these bins: {percent(gap)} %."
    )


def calibration_error(cells: Sequence[Cell]) -> float:
    """The distance between confidence and share right, averaged over the cells of all bins."""
    total = 0.0
    for _, _, some in _bins(cells):
        total += abs(sum((c.confidence or 0.0) - c.right for c in some))
    return total / len(cells) if cells else 0.0


def _bins(cells: Sequence[Cell]) -> Iterator[tuple[float, float, list[Cell]]]:
    for low, high in pairwise(EDGES):
        # The last bin holds its upper edge, too.
        yield (
            low,
            high,
            [c for c in cells if low <= (c.confidence or 0.0) < high or c.confidence == high == 1],
        )


def curve(documents: Sequence[Judged]) -> str:
    """How many documents pass without review at each threshold, and how many of these are wrong.

    A document's confidence is the lowest of its filled cells. The second half of the table also
    asks that nothing in the document is flagged.
    """
    rows = []
    for threshold in THRESHOLDS:
        some = [d for d in documents if d.rows and d.least >= threshold]
        clear = [d for d in some if d.accepted]
        rows.append(
            (
                f"{threshold:.2f}",
                Share(len(some), len(documents)),
                count(d.wrong or d.rows > 1 for d in some),
                Share(len(clear), len(documents)),
                count(d.silent for d in clear),
            )
        )
    heading = ("at least", "accepted", "with an error", "accepted and not flagged", "with an error")
    return table(heading, rows)


def worst(documents: Iterable[Judged], many: int) -> str:
    """The documents that are silently wrong, the most confident first."""
    some = sorted((d for d in documents if d.silent), key=lambda d: -d.least)[:many]
    return table(
        ("file", "confidence", "wrong"),
        (
            (
                f"{d.truth.source}/{d.truth.file}",
                f"{d.least:.2f}",
                ", ".join(c.field for c in d.cells if c.filled and not c.right) or "a row too many",
            )
            for d in some
        ),
    )
