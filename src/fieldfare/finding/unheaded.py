"""Tables without headings: columns inferred from the numbers that stand under each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from fieldfare.finding.heading_phrases import Role
from fieldfare.finding.headings import Heading
from fieldfare.finding.standing import Cluster, clusters
from fieldfare.finding.strips import Strip
from fieldfare.finding.tables import Body, Table, ladder
from fieldfare.reading.words import Box


def unheaded(pages: Sequence[Sequence[Strip]]) -> Table | None:
    """The table above the ladder of sums, None when no numbers stand under each other there."""
    bodies = _bodies(pages)
    rows = [s for body in bodies for s in body.strips if _ends_in_money(s)]
    if not rows:
        return None
    height = sorted(s.height for s in rows)[len(rows) // 2]
    found = [c for c in clusters(rows, height) if 2 * len(c.atoms) >= len(rows)]
    last = max((i for i, c in enumerate(found) if _money_share(c) >= 0.5), default=None)
    if last is None:
        return None
    top = rows[0].top - 2 * height
    headings = _headings(found[: last + 1], rows, top, height)
    return Table(headings, bodies, rows[0].page, height) if headings else None


def _ends_in_money(strip: Strip) -> bool:
    """Whether a line is text with an amount at its end."""
    money = bool(strip.atoms) and strip.atoms[-1].kind == "money" and not strip.atoms[-1].embedded
    return (
        money
        and any(c.isalpha() for w in strip.words[: strip.atoms[-1].start] for c in w.text)
        and not ladder(strip)
    )


def _bodies(pages: Sequence[Sequence[Strip]]) -> list[Body]:
    """What stands between the first line with an amount and the first sum after it, page by page."""
    found: list[Body] = []
    for strips in pages:
        start = next((i for i, s in enumerate(strips) if _ends_in_money(s)), None)
        if start is None:
            continue
        end = next(
            (i for i in range(start, len(strips)) if ladder(strips[i]) in ("end", "subtotal")), None
        )
        some = list(strips[start : end if end is not None else len(strips)])
        found.append(Body(some, len(some)))
        if end is not None:
            break
    return found


def _money_share(cluster: Cluster) -> float:
    return sum(1 for a in cluster.atoms if a.kind == "money") / len(cluster.atoms)


def _headings(
    found: Sequence[Cluster], rows: Sequence[Strip], top: float, height: float
) -> tuple[Heading, ...]:
    """Headings as the numbers below suggest them, and one for the text."""
    numbers = [
        Heading("", Box(c.left, top, c.right, top + height), role)
        for c, role in zip(found, _roles(found), strict=True)
    ]
    texts = [
        w.box
        for s in rows
        for w in s.words
        if any(c.isalpha() for c in w.text)
        and not any(c.left <= w.box.centre_x <= c.right for c in found)
    ]
    if not texts:
        return ()
    lefts = sorted(b.left for b in texts)
    left = lefts[len(lefts) // 20]
    text = Heading("", Box(left, top, left + height, top + height), "description")
    units = _units(found, rows, top, height)
    return tuple(sorted([*numbers, text, *units], key=lambda h: h.box.left))


def _units(
    found: Sequence[Cluster], rows: Sequence[Strip], top: float, height: float
) -> list[Heading]:
    """A heading for words between two columns of numbers, which are units."""
    headings = []
    for one, two in pairwise(found):
        between = [
            [w.box for w in s.words if one.right < w.box.left and w.box.right < two.left]
            for s in rows
        ]
        boxes = [box for some in between for box in some]
        if all(len(some) <= 2 for some in between) and 2 * len(boxes) >= len(rows):
            left, right = min(b.left for b in boxes), max(b.right for b in boxes)
            headings.append(Heading("", Box(left, top, right, top + height), "unit"))
    return headings


def _roles(found: Sequence[Cluster]) -> list[Role]:
    """What columns of numbers look like: the last is the amount, money before it the price, money before that anything."""
    money = [i for i, c in enumerate(found) if _money_share(c) > 0.5]
    priced = max((i for i in money if i < len(found) - 1), default=None)
    return [
        _role(c, last=i == len(found) - 1, priced=i == priced, first=not i)
        for i, c in enumerate(found)
    ]


def _role(cluster: Cluster, *, last: bool, priced: bool, first: bool) -> Role:
    if last:
        return "amount"
    if 2 * sum(a.kind == "percent" for a in cluster.atoms) > len(cluster.atoms):
        return "tax"
    if first and _counts_on(cluster):
        return "position"
    if _money_share(cluster) > 0.5:
        return "price" if priced else "other"
    return "quantity"


def _counts_on(cluster: Cluster) -> bool:
    """Whether a column numbers its rows: 1, 2, 3 or 10, 20, 30."""
    ordered = sorted(zip(cluster.rows, cluster.atoms, strict=True), key=lambda pair: pair[0])
    texts = [atom.text.strip(".") for _, atom in ordered]
    if len(texts) < 2 or not all(t.isdigit() for t in texts):
        return False
    steps = {int(two) - int(one) for one, two in pairwise(texts)}
    return len(steps) == 1 and steps.pop() > 0 and int(texts[0]) > 0
