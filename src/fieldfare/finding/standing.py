"""Numbers that stand under one another in a table, and the headings that they stand under."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from fieldfare.finding.heading_phrases import Role
from fieldfare.finding.headings import Heading, headed, is_mixed
from fieldfare.finding.strips import NUMBERS, Atom, Kind, Strip
from fieldfare.reading.words import Word


class Cluster(msgspec.Struct):
    """Numbers that stand under each other."""

    left: float
    right: float
    atoms: list[Atom]
    rows: list[int]  # the lines that they stand on

    @property
    def centre(self) -> float:
        """The horizontal middle."""
        return (self.left + self.right) / 2


def clusters(rows: Sequence[Strip], height: float) -> list[Cluster]:
    """Numbers that no running text holds, gathered by overlap from left to right, chance ones dropped."""
    loose = sorted(
        ((a, k) for k, s in enumerate(rows) for a in s.atoms if not a.embedded),
        key=lambda pair: pair[0].left,
    )
    found = [c for whole in _gathered(loose, height) for c in _without_bridges(whole, height)]
    need = max(1, round(0.08 * len(rows)))
    joined = _joined_by_units(rows, found, height)
    return [c for c in joined if len(c.atoms) >= need]


def _gathered(loose: Sequence[tuple[Atom, int]], height: float) -> list[Cluster]:
    """Numbers with their rows, sorted by their left edges, as clusters of those that overlap."""
    found: list[Cluster] = []
    for atom, row in loose:
        if found and atom.left < found[-1].right - 0.1 * height:
            last = found[-1]
            last.right = max(last.right, atom.right)
            last.atoms.append(atom)
            last.rows.append(row)
        else:
            found.append(Cluster(atom.left, atom.right, [atom], [row]))
    return found


def _without_bridges(whole: Cluster, height: float) -> list[Cluster]:
    """A cluster that has several numbers of most of its rows, parted: a few wide ones, as of sums, only bridge the columns."""
    pairs = list(zip(whole.atoms, whole.rows, strict=True))
    if len(pairs) < 1.5 * len(set(whole.rows)):
        return [whole]
    wide = sorted(pairs, key=lambda pair: pair[0].right - pair[0].left, reverse=True)
    for count in range(1, min(_MOST_BRIDGES, len(pairs) // 4) + 1):
        rest = sorted(wide[count:], key=lambda pair: pair[0].left)
        found = _gathered(rest, height)
        if len(found) > 1 and all(len(set(c.rows)) == len(c.rows) for c in found):
            return found
    return [whole]


_MOST_BRIDGES = 16


def _joined_by_units(
    rows: Sequence[Strip], found: Sequence[Cluster], height: float
) -> list[Cluster]:
    """The clusters, two as one where units behind the numbers of the first stand over those of the second.

    So do numbers that end a column with their unit, or without: "5.5 days" over "1 unit" over "3". No row has both.
    """
    joined: list[Cluster] = []
    for cluster in found:
        last = joined[-1] if joined else None
        if last is not None and not set(last.rows) & set(cluster.rows):
            pairs = zip(last.atoms, last.rows, strict=True)
            reach = max(_with_unit(rows[k], a) for a, k in pairs)
            if reach > cluster.left + 0.1 * height:
                last.right = cluster.right
                last.atoms += cluster.atoms
                last.rows += cluster.rows
                continue
        joined.append(cluster)
    return joined


def _with_unit(strip: Strip, atom: Atom) -> float:
    """The right edge of a number with the unit a blank behind it, where text stands before both: "Tiling  5.5 days"."""
    words = strip.words
    end = atom.end
    if atom.kind not in ("integer", "decimal", "money") or atom.start == 0:
        return atom.right
    if not any(c.isalpha() for w in words[: atom.start] for c in w.text):
        return atom.right
    while end < len(words) and words[end].box.left - words[end - 1].box.right <= 1.2 * strip.tight:
        if not words[end].text.strip(".").isalpha() or end - atom.end == 2:
            return atom.right
        end += 1
    return words[end - 1].box.right if end < len(words) else atom.right


Edges = list[float | None]  # the rulings left and right of headings, None where there is none
Placing = tuple[float, list[int | None]]  # what it costs, and the heading of each cluster so far


def placed(
    clusters: Sequence[Cluster], headings: Sequence[Heading], edges: Edges, height: float
) -> Placing:
    """For each cluster the index of its heading, in order, None for numbers that are in no column; and what it costs."""
    empty = [0.0]  # what it costs to leave the headings up to here without numbers
    for head in headings:
        empty.append(empty[-1] + (1.0 if head.role in _EXPECTED else 0.0))
    best: dict[int, Placing] = {-1: (0.0, [])}
    for cluster in clusters:
        costs = [_cost(cluster, h, edges[i : i + 2], height) for i, h in enumerate(headings)]
        weights = [_LOST.get(a.kind, 0.0) for a in cluster.atoms]
        stray = 2.0 + min(2.0, 0.5 * len(weights)) + sum(weights) / len(weights)
        following: dict[int, Placing] = {}
        for at, (cost, path) in best.items():
            _keep(following, at, cost + stray, [*path, None])
            for j in range(max(at, 0), len(headings)):
                again = 4.0 if j == at else empty[j] - empty[at + 1]
                _keep(following, j, cost + costs[j] + again, [*path, j])
        best = following
    ends = ((cost + empty[-1] - empty[at + 1], path) for at, (cost, path) in best.items())
    return min(ends, key=lambda end: end[0])


_LOST: dict[Kind, float] = {"money": 4.0, "percent": 2.0}  # numbers that must stand in a column
_EXPECTED: frozenset[Role] = frozenset({"quantity", "price", "amount"})


def _keep(best: dict[int, Placing], at: int, cost: float, path: list[int | None]) -> None:
    if at not in best or cost < best[at][0]:
        best[at] = (cost, path)


def _cost(cluster: Cluster, heading: Heading, edges: Edges, height: float) -> float:
    """How badly a cluster of numbers suits a heading between two edges."""
    box = heading.box
    least, most = edges
    if (least is not None and cluster.centre < least) or (
        most is not None and cluster.centre > most
    ):
        return 12.0 + _mismatch(cluster, heading.role)
    if least is not None and most is not None:
        return _mismatch(cluster, heading.role)
    gap = max(0.0, cluster.left - box.right, box.left - cluster.right) / height
    edge = (
        min(
            abs(cluster.right - box.right),
            abs(cluster.left - box.left),
            abs(cluster.centre - box.centre_x),
        )
        / height
    )
    far = min(gap, 1.5) + 0.4 * max(0.0, gap - 1.5)
    return far + min(1.0, 0.3 * edge) + _mismatch(cluster, heading.role)


def _mismatch(cluster: Cluster, role: Role) -> float:
    """How badly the kinds of numbers suit a role."""
    count = len(cluster.atoms)
    share = {k: sum(1 for a in cluster.atoms if a.kind == k) / count for k in NUMBERS}
    if role == "description":
        return 3.0
    if role in ("amount", "price", "tax_amount"):
        return 3.0 * share["percent"] + share["integer"]
    if role == "quantity":
        return 3.0 * share["percent"] + 0.6 * share["money"]
    if role in ("tax", "discount"):
        return 0.3 * share["money"]
    if role == "position":
        return 4.0 * (1 - share["integer"])
    return 1.0 + share["money"] + share["percent"]


def divided(
    headings: tuple[Heading, ...], standing: Sequence[Cluster], height: float
) -> tuple[Heading, ...]:
    """The headings, those of columns that stand too close together told apart by the numbers below."""
    found: list[Heading] = []
    for head in headings:
        box = head.box
        below = [
            c
            for c in standing
            if c.right > box.left - 0.5 * height and c.left < box.right + 0.5 * height
        ]
        found += _parts(head, below, height) if below else (head,)
    return tuple(found)


def _parts(whole: Heading, below: Sequence[Cluster], height: float) -> tuple[Heading, ...]:
    """The headings that one is made of, where several columns of numbers, or of numbers and text, stand below it."""
    stacks = _stacks(whole.words)
    if not 1 < len(stacks) <= _MOST_STACKS:
        return (whole,)
    best: tuple[Heading, ...] = (whole,)
    least = _suiting(best, below, height)[0]
    for cuts in range(1, 2 ** (len(stacks) - 1)):
        parts = _cut_at(stacks, cuts)
        if any(p.role == "other" for p in parts):
            continue
        cost, places = _suiting(parts, below, height)
        counted = parts[0].role == "position" and places[0] == 0
        if cost < least and (len({p for p in places if p is not None}) > 1 or counted):
            best, least = parts, cost
    return best


_MOST_STACKS = 7  # words side by side in one heading


def _suiting(
    parts: tuple[Heading, ...], below: Sequence[Cluster], height: float
) -> tuple[float, list[int | None]]:
    """How badly headings suit the numbers below them, and which of these stand under which."""
    cost, places = placed(below, parts, [None] * (len(parts) + 1), height)
    return cost + sum(is_mixed(p.words) for p in parts) + 0.3 * len(parts), places


def _stacks(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a heading by what stands above one another, from left to right."""
    found: list[list[Word]] = []
    reach = 0.0
    for word in sorted(words, key=lambda w: w.box.left):
        if found and word.box.left < reach:
            found[-1].append(word)
        else:
            found.append([word])
        reach = max(reach, word.box.right)
    return [sorted(stack, key=lambda w: w.box.centre_y) for stack in found]


def _cut_at(stacks: Sequence[Sequence[Word]], cuts: int) -> tuple[Heading, ...]:
    """Headings of the stacks, a new one behind each whose bit is set in `cuts`."""
    parts: list[list[Word]] = [[]]
    for i, stack in enumerate(stacks):
        parts[-1] += stack
        if cuts >> i & 1:
            parts.append([])
    return tuple(headed(sorted(p, key=_reading_order)) for p in parts)


def _reading_order(word: Word) -> tuple[float, float]:
    return (round(word.box.centre_y / max(1.0, word.box.height)), word.box.left)
