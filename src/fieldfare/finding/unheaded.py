"""Tables without headings: columns inferred from the numbers that stand under each other."""

from __future__ import annotations

from collections.abc import Sequence

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
        Heading("", Box(c.left, top, c.right, top + height), _role(c, i == len(found) - 1))
        for i, c in enumerate(found)
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
    following = min((c.left for c in found if c.left > left + height), default=left + 2 * height)
    text = Heading(
        "", Box(left, top, max(left + height, following - height), top + height), "description"
    )
    return tuple(sorted([*numbers, text], key=lambda h: h.box.left))


def _role(cluster: Cluster, last: bool) -> Role:
    kinds = [a.kind for a in cluster.atoms]
    if last:
        return "amount"
    if 2 * kinds.count("percent") > len(kinds):
        return "tax"
    return "price" if 2 * kinds.count("money") > len(kinds) else "quantity"
