"""How each document's line items were found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from measure.agreement import agrees, letters, likeness
from measure.truth import LINE_COLUMNS, Extracted, Truth

CLOSE = 0.85  # of two descriptions that are taken for the same line whatever the amount is
HALF = 0.5  # of two descriptions of the same amount
FAR = 60  # how many rows away from its place a line of a long invoice is looked for
LONG = 40_000  # pairs of lines and rows, from which on an invoice is long


class Listed(msgspec.Struct, frozen=True):
    """One document: its true lines and the rows that were matched with them, one to one."""

    truth: Truth
    wanted: int
    found: int
    matched: int
    cells: int  # known cells of the true lines
    right: int  # of these, right in the matched rows
    whole: int  # true lines of which every known cell is right
    flagged: bool

    @property
    def perfect(self) -> bool:
        """Whether all lines were found, each right in every cell, and no other."""
        return self.whole == self.wanted == self.found


def listed(documents: Iterable[Truth], rows: Mapping[str, Sequence[Extracted]]) -> list[Listed]:
    """Every document of a set whose lines are known."""
    return [
        _listed(truth, truth.lines, rows.get(truth.file, ()))
        for truth in documents
        if truth.lines is not None
    ]


def _listed(
    truth: Truth, wanted: Sequence[Mapping[str, object]], rows: Sequence[Extracted]
) -> Listed:
    found = [r for r in rows if any(r.value(c) is not None for c in LINE_COLUMNS.values())]
    cells = right = whole = 0
    pairs = _pairs(truth, wanted, found)
    for number, line in enumerate(wanted):
        known = [f for f in LINE_COLUMNS if line.get(f) is not None]
        row = found[pairs[number]] if number in pairs else None
        good = sum(row is not None and _agree(truth, f, row, line) for f in known)
        cells += len(known)
        right += good
        whole += row is not None and good == len(known)
    # A flag on any of a document's rows brings a person to that document.
    flagged = any(row.flagged for row in rows)
    return Listed(truth, len(wanted), len(found), len(pairs), cells, right, whole, flagged)


def _agree(truth: Truth, field: str, row: Extracted, line: Mapping[str, object]) -> bool:
    value = row.value(LINE_COLUMNS[field])
    return agrees(field, value, line[field], paper=truth.paper)  # type: ignore[arg-type]


def _pairs(
    truth: Truth, wanted: Sequence[Mapping[str, object]], found: Sequence[Extracted]
) -> dict[int, int]:
    """Which row stands for which line: the likest first, near in order before far."""
    texts = [letters(r.value("Description") or "") for r in found]
    scores = []
    far = max(len(wanted), len(found)) if len(wanted) * len(found) <= LONG else FAR
    for i, line in enumerate(wanted):
        said = letters(str(line.get("description") or ""))
        for j in range(max(0, i - far), min(len(found), i + far + 1)):
            row = found[j]
            alike = likeness(texts[j], said)
            if len(said) >= 4 and said in texts[j]:
                alike = max(alike, CLOSE)
            same = line.get("amount") is not None and _agree(truth, "amount", row, line)
            if alike >= CLOSE or (same and alike >= HALF):
                scores.append((alike + same - 0.001 * abs(i - j), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scores, reverse=True):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
