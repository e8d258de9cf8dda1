"""How each document's header fields were found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from measure.truth import COLUMNS, Extracted, Place, Seen, Truth

OVERLAP = 0.5  # of two boxes, intersection over union, from which on a place is right


class Cell(msgspec.Struct, frozen=True):
    """One field of a document whose truth is known."""

    field: str
    printed: bool  # else known to be absent
    filled: bool
    right: bool
    confidence: float | None = None  # None where no evidence stands
    placed: bool | None = None  # whether its place is right, None where the true one is unknown


class Judged(msgspec.Struct, frozen=True):
    """One document: the row that fits it best, cell by cell, and what is known of all its rows."""

    truth: Truth
    rows: int
    flagged: bool  # every row asks for review
    best_flagged: bool
    surplus: int  # further rows that do not ask for review
    cells: tuple[Cell, ...]

    @property
    def accepted(self) -> bool:
        """Whether it has rows and one of them would pass without review."""
        return self.rows > 0 and not self.flagged

    @property
    def wrong(self) -> bool:
        """Whether the best row holds a value that is wrong or invented."""
        return any(cell.filled and not cell.right for cell in self.cells)

    @property
    def silent(self) -> bool:
        """Whether something is wrong, or there is a row too many, where no one would look."""
        return (self.wrong and self.rows > 0 and not self.best_flagged) or self.surplus > 0

    @property
    def blank(self) -> tuple[Cell, ...]:
        """The fields that are printed and were not found."""
        return tuple(cell for cell in self.cells if cell.printed and not cell.filled)

    @property
    def least(self) -> float:
        """The lowest confidence of its filled cells; 0 where one has none."""
        return min((c.confidence or 0.0 for c in self.cells if c.filled), default=0.0)


def judged(
    documents: Iterable[Truth],
    rows: Mapping[str, Sequence[Extracted]],
    places: Mapping[tuple[int, str], Seen],
) -> list[Judged]:
    """Every document of a set, judged by the row that gets most of its fields right."""
    return [_judged(truth, rows.get(truth.file, ()), places) for truth in documents]


def _judged(
    truth: Truth, rows: Sequence[Extracted], places: Mapping[tuple[int, str], Seen]
) -> Judged:
    if not rows:
        cells = tuple(
            Cell(f, printed=True, filled=False, right=False, placed=False if f in truth.places else None)
            for f in truth.fields
        )  # fmt: skip
        return Judged(truth, 0, False, False, 0, cells)
    scores = [sum(truth.right(f, row.value(COLUMNS[f])) for f in truth.fields) for row in rows]
    best = max(range(len(rows)), key=scores.__getitem__)
    return Judged(
        truth,
        len(rows),
        all(row.flagged for row in rows),
        rows[best].flagged,
        sum(not row.flagged for row in rows if row is not rows[best]),
        tuple(_cells(truth, rows[best], places)),
    )


def _cells(truth: Truth, row: Extracted, places: Mapping[tuple[int, str], Seen]) -> Iterable[Cell]:
    for field in (*truth.fields, *truth.absent):
        printed = field in truth.fields
        value = row.value(COLUMNS[field])
        seen = places.get((row.number, COLUMNS[field]))
        yield Cell(
            field,
            printed,
            value is not None,
            printed and truth.right(field, value),
            seen.confidence if seen else None,
            _placed(truth.places.get(field), seen),
        )
    for field in truth.implied:
        value = row.value(COLUMNS[field])
        if value is not None and not truth.right(field, value):
            yield Cell(field, printed=False, filled=True, right=False)


def _placed(place: Place | None, seen: Seen | None) -> bool | None:
    if place is None:
        return None
    if seen is None or seen.page != place.page:
        return False
    return overlap(seen.box, place.box) >= OVERLAP


def overlap(one: Sequence[float], two: Sequence[float]) -> float:
    """Intersection over union of two boxes (left, top, right, bottom)."""
    width = min(one[2], two[2]) - max(one[0], two[0])
    height = min(one[3], two[3]) - max(one[1], two[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    areas = sum((b[2] - b[0]) * (b[3] - b[1]) for b in (one, two))
    return both / (areas - both)
