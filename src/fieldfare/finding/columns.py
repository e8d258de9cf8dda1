"""The columns of a table, and which words of a line stand in which of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from fieldfare.finding.heading_phrases import Role
from fieldfare.finding.headings import NUMERIC, Heading, Side, role_of, tokens
from fieldfare.finding.standing import Cluster, Edges, clusters, divided, placed
from fieldfare.finding.strips import Atom, Strip
from fieldfare.finding.tables import Table
from fieldfare.reading.words import Box, Word


class Column(msgspec.Struct):
    """One column: its role, its heading, and the extent of what stands in it."""

    role: Role
    side: Side
    heading: str
    left: float
    right: float
    numeric: bool = False
    limit: float = 0.0  # where lines of text must wrap; 0 when nothing shows it


# ── Columns ──────────────────────────────────────────────────────────────────────────────────────


def columns(table: Table) -> list[Column]:
    """The table's columns from left to right, numbers placed under the headings that they belong to."""
    rows = [s for body in table.bodies for s in body.strips[: body.ended] if s.atoms][:400]
    height = table.height
    standing = clusters(rows, height)
    headings = _with_description(divided(table.headings, standing, height), rows)
    headings = _with_quantity(headings, standing, rows)
    edges = _edges(table, headings, rows)
    places = placed(standing, headings, edges, height)[1]
    found = [Column(h.role, h.side, h.text, h.box.left, h.box.right) for h in headings]
    for column, head, index in zip(found, headings, range(len(found)), strict=True):
        mine = [c for c, place in zip(standing, places, strict=True) if place == index]
        named = head.role in NUMERIC or head.role == "position"
        if mine and (
            named or (head.role in ("other", "unit") and not _wordy(rows, mine, found, index))
        ):
            column.left, column.right = min(c.left for c in mine), max(c.right for c in mine)
            column.numeric = True
        elif head.role == "position":
            column.role = "code"  # "Item no." over letters and digits
    _name(found, headings, rows)
    _widen(found, headings)
    _text_edges(found, headings, rows, edges, height)
    return found


def _name(found: Sequence[Column], headings: Sequence[Heading], rows: Sequence[Strip]) -> None:
    """Take words under a heading of quantities for names where nothing else is described ("Nombre", a name in Spanish)."""
    if any(c.role == "description" for c in found):
        return
    for i, column in enumerate(found):
        most = headings[i + 1].box.left if i + 1 < len(found) else 1e9
        words = [
            w
            for s in rows
            for w in s.words
            if column.left - 1.0 <= w.box.left < most and any(c.isalpha() for c in w.text)
        ]
        if column.role == "quantity" and not column.numeric and len(words) >= len(rows):
            column.role = "description"
            return


def _wordy(
    rows: Sequence[Strip], mine: Sequence[Cluster], found: Sequence[Column], index: int
) -> bool:
    """Whether there are more words than numbers where numbers stand under a heading of unknown meaning."""
    least = min(c.left for c in mine)
    most = found[index + 1].left if index + 1 < len(found) else 1e9
    words = sum(
        1
        for s in rows
        for w in s.words
        if least <= w.box.left < most and any(c.isalpha() for c in w.text)
    )
    return words > sum(len(c.atoms) for c in mine)


def _with_description(headings: tuple[Heading, ...], rows: Sequence[Strip]) -> tuple[Heading, ...]:
    """The headings with one for the text at the left that has none."""
    if any(h.role == "description" for h in headings):
        return headings
    first = headings[0].box
    texts = [
        w.box
        for s in rows
        for w in s.words
        if w.box.left < first.left - first.height and any(c.isalpha() for c in w.text)
    ]
    if not texts or len(texts) < len(rows):
        return headings
    box = Box(
        min(b.left for b in texts),
        first.top,
        min(max(b.right for b in texts), first.left),
        first.bottom,
    )
    return (Heading("", box, "description"), *headings)


def _with_quantity(
    headings: tuple[Heading, ...], standing: Sequence[Cluster], rows: Sequence[Strip]
) -> tuple[Heading, ...]:
    """The headings with the units as quantities where none is headed so and numbers stand before the units."""
    if any(h.role == "quantity" for h in headings):
        return headings
    counted = [
        k
        for k, h in enumerate(headings)
        if h.role == "unit"
        and any(
            c.left < h.box.right and c.right > h.box.left and 2 * len(c.atoms) >= len(rows)
            for c in standing
        )
    ]
    return tuple(
        msgspec.structs.replace(h, role="quantity") if k in counted[:1] else h
        for k, h in enumerate(headings)
    )


def _edges(table: Table, headings: Sequence[Heading], rows: Sequence[Strip]) -> Edges:
    """The rulings between the headings, and the ones left and right of them; None where there is none."""
    top = min(h.box.top for h in headings) - table.height
    bottom = max(
        [h.box.bottom for h in headings] + [s.bottom for s in rows[:12] if s.page is table.page]
    )
    rulings = [r for r in table.page.rulings if r.bottom >= top and r.top <= bottom]
    left, right = headings[0].box.left, headings[-1].box.right
    xs = [r.centre_x for r in rulings if r.height > 2 * r.width and r.height >= 0.5 * table.height]
    flat = [r for r in rulings if r.width > 4 * r.height and r.right > left and r.left < right]
    xs += [x for r in flat for x in (r.left, r.right)]
    xs.sort()
    found: Edges = [_edge(xs, left - 2.0 * table.height, left)]
    for one, two in pairwise(headings):
        found.append(_edge(xs, one.box.right, two.box.left))
    found.append(_edge(xs, right, right + 1.5 * table.height))
    return found


def _edge(xs: Sequence[float], least: float, most: float) -> float | None:
    inside = xs[bisect_left(xs, least - 0.5) : bisect_right(xs, most + 0.5)]
    if not inside or inside[-1] - inside[0] > 6.0:
        return None
    return inside[len(inside) // 2]


def _widen(found: list[Column], headings: Sequence[Heading]) -> None:
    """Let columns of numbers reach over their headings, where no neighbour stands."""
    for i, (column, heading) in enumerate(zip(found, headings, strict=True)):
        if column.role not in NUMERIC and not column.numeric:
            continue
        least = max((c.right for c in found[:i]), default=0.0)
        most = min((c.left for c in found[i + 1 :]), default=heading.box.right + 1e9)
        column.left = min(column.left, max(heading.box.left, least))
        column.right = max(column.right, min(heading.box.right, most))


def _text_edges(
    found: list[Column],
    headings: Sequence[Heading],
    rows: Sequence[Strip],
    edges: Edges,
    height: float,
) -> None:
    """Move the left edge of each column of text to the ruling or the gap before its words."""
    for i, column in enumerate(found):
        if column.numeric or column.role in NUMERIC:
            continue
        edge = edges[i]
        most = min((c.left for c in found[i + 1 :] if c.numeric), default=1e9)
        if not i:
            column.left = _margin(
                rows, headings[0].box, min(most, _next_left(headings) - 2.0 * height), height
            )
        elif edge is not None:
            column.left = edge
        else:
            column.left = _gap_before(rows, found[i - 1], headings[i - 1 : i + 1], most, height)
    for i, (one, two) in enumerate(zip(found, [*found[1:], None], strict=True)):
        if one.numeric or one.role in NUMERIC:
            continue
        one.right = max(one.left, two.left) if two else 1e9
        one.limit = edges[i + 1] or 0.0


def _next_left(headings: Sequence[Heading]) -> float:
    return headings[1].box.left if len(headings) > 1 else 1e9


def _gap_before(
    rows: Sequence[Strip], before: Column, pair: Sequence[Heading], most: float, height: float
) -> float:
    """Where the words under the second of two headings begin: right of the widest white gap between the columns."""
    numbers = before.numeric
    least = before.right if numbers else before.left
    latest = pair[1].box.right
    spans = sorted(
        (w.box.left, w.box.right) for s in rows for w in s.words if least <= w.box.left < most
    )
    edge = before.right + 1.0 if numbers else pair[1].box.left - 0.3 * height
    widest, reach = 0.3 * height, 1e9
    for left, right in spans:
        if left - reach > widest and left <= latest:
            widest, edge = left - reach, left - 0.2 * height
        reach = max(reach, right) if reach < 1e9 else right
    return edge


def _margin(rows: Sequence[Strip], box: Box, most: float, height: float) -> float:
    """Where the first column begins: no white gap wider than three lines is left of its text, or else no text is under its heading."""
    lefts = sorted(
        ((w.box.left, w.box.right) for s in rows for w in s.words if w.box.left < box.left),
        reverse=True,
    )
    edge = box.left
    for left, right in lefts:
        if edge - right > 3.0 * height:
            break
        edge = min(edge, left)
    filled = sum(1 for s in rows if any(edge - height <= w.box.left < most for w in s.words))
    if 2 * filled < len(rows) and lefts:
        edge = lefts[-1][0]
    return edge - height


# ── Cells ────────────────────────────────────────────────────────────────────────────────────────


class Cells(msgspec.Struct):
    """A strip with its words told apart by column: `words[i]` stand in column i, numbers first."""

    strip: Strip
    words: dict[int, list[Word]]
    numbers: dict[int, Atom]


def cells(strip: Strip, grid: Sequence[Column]) -> Cells:
    """The cells of one strip."""
    result = Cells(strip, {}, {})
    taken: dict[int, int] = {}
    for atom in strip.atoms:
        index = _number_column(atom, grid, strip)
        if index is None or (index in result.numbers and atom.kind == "integer"):
            continue
        result.numbers[index] = atom
        taken.update(dict.fromkeys(range(atom.start, atom.end), index))
    _place_text(strip, grid, taken)
    for i, word in enumerate(strip.words):
        if i in taken:
            result.words.setdefault(taken[i], []).append(word)
    return result


def _number_column(atom: Atom, grid: Sequence[Column], strip: Strip) -> int | None:
    """The column of numbers that an atom stands in, None when it is part of the text."""
    best, most = None, 0.0
    for i, column in enumerate(grid):
        if not column.numeric and column.role not in NUMERIC:
            continue
        over = min(atom.right, column.right) - max(atom.left, column.left)
        if over > most:
            best, most = i, over
    if best is None:
        return None
    column = grid[best]
    if (
        atom.embedded
        and abs(atom.right - column.right) > 0.6 * strip.height
        and abs(atom.left - column.left) > 0.6 * strip.height
    ):
        inside = most >= 0.7 * (atom.right - atom.left)
        return best if inside and atom.kind in ("money", "percent") else None
    return best if most >= 0.35 * (atom.right - atom.left) else None


def _place_text(strip: Strip, grid: Sequence[Column], taken: dict[int, int]) -> None:
    """Put the words that are no numbers of columns into columns, run by run."""
    words = strip.words
    texts = [i for i, c in enumerate(grid) if not c.numeric and c.role not in NUMERIC]
    before: int | None = None
    for i, word in enumerate(words):
        if i in taken:
            before = i
            continue
        gap = word.box.left - words[i - 1].box.right if i else 1e9
        if before == i - 1 and i and gap <= 1.8 * strip.tight and _is_unit(words, i, taken, grid):
            taken[i] = taken[i - 1]
            before = i
            continue
        if (
            gap > 2.2 * strip.tight
            and i
            and (other := _under_number_heading(word, grid)) is not None
        ):
            taken[i] = other
            before = i
            continue
        here = _text_column(word, grid, texts)
        if before == i - 1 and i and gap <= 1.8 * strip.tight:
            following = taken[i - 1] + 1
            if following in texts and grid[following].role == "description":
                here = (
                    following  # "2 Espresso" under "Qty Item": the text begins left of its heading
                )
        if here is None:
            continue
        if i and taken.get(i - 1) in texts and i - 1 != before:
            last = taken[i - 1]
            steps = here != last and (
                gap > 2.6 * strip.tight
                or abs(word.box.left - grid[here].left) <= 0.9 * strip.height
            )
            here = here if steps else last
        taken[i] = here


def _is_unit(words: Sequence[Word], i: int, taken: dict[int, int], grid: Sequence[Column]) -> bool:
    """Whether words[i] follows a number as its unit does ("20 Stk") rather than opening the next column."""
    column = grid[taken[i - 1]]
    if column.role not in NUMERIC:
        return words[i].box.right <= column.right
    following = next((c for c in grid[taken[i - 1] + 1 :]), None)
    if following is None:
        return True
    if (
        following.role == "description"
        and not following.numeric
        and _runs_into(words, i, following)
    ):
        return False
    return words[i].box.left < following.left - 1.0


def _runs_into(words: Sequence[Word], i: int, column: Column) -> bool:
    """Whether the run of text at words[i], no unit, goes on into a column, its words but a blank apart."""
    role = role_of(tokens(words[i].text))
    if role is not None and role[0] in ("unit", "quantity"):
        return False
    height = words[i].box.height
    end = i
    while end + 1 < len(words) and words[end + 1].box.left - words[end].box.right <= 0.6 * height:
        end += 1
    return words[end].box.right > column.left + height


def _under_number_heading(word: Word, grid: Sequence[Column]) -> int | None:
    """The column of numbers in which a word begins ("VAT 20%", "n/a"), None when it is none."""
    for i, column in enumerate(grid):
        if not column.numeric and column.role not in NUMERIC:
            continue
        least = column.left - word.box.height
        if i and (grid[i - 1].numeric or grid[i - 1].role in NUMERIC):
            least = min(least, grid[i - 1].right)
        if least <= word.box.left <= column.right:
            return i
    return None


def _text_column(word: Word, grid: Sequence[Column], texts: Sequence[int]) -> int | None:
    """The column of text in which a word begins; else the nearest one to its left; None left of the table."""
    x = word.box.left + 0.25 * word.box.height
    at = bisect_right([grid[i].left for i in texts], x) - 1
    if at >= 0:
        return texts[at]
    if texts:
        return None if texts[0] == 0 else texts[0]
    return min(
        range(len(grid)),
        key=lambda i: max(0.0, grid[i].left - word.box.centre_x, word.box.centre_x - grid[i].right),
    )
