"""Strips of a table become rows: which lines carry the numbers of a row and which ones continue its text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from fieldfare.finding.headings import NUMERIC
from fieldfare.finding.ladder import closing
from fieldfare.finding.strips import Strip
from fieldfare.finding.tables import Body, Cells, Column, Table, cells, ladder


class Draft(msgspec.Struct):
    """One row in the making: the strip that carries its numbers and the strips that continue its text."""

    anchor: Cells
    above: list[Cells] = []
    below: list[Cells] = []

    @property
    def parts(self) -> list[Cells]:
        """All strips of the row from top to bottom."""
        return [*self.above, self.anchor, *self.below]


class Shape(msgspec.Struct, frozen=True):
    """What a row of this table looks like, by column index."""

    amounts: frozenset[int]
    prices: frozenset[int]
    quantities: frozenset[int]
    positions: frozenset[int]
    texts: frozenset[int]


def shape(grid: Sequence[Column]) -> Shape:
    """The columns of a grid by what they hold."""

    def those(*roles: str) -> frozenset[int]:
        return frozenset(i for i, c in enumerate(grid) if c.role in roles)

    texts = frozenset(i for i, c in enumerate(grid) if c.role not in NUMERIC and not c.numeric)
    return Shape(those("amount"), those("price"), those("quantity"), those("position"), texts)


def rows(table: Table, grid: Sequence[Column]) -> list[Draft]:
    """The table's rows in order."""
    form = shape(grid)
    drafts: list[Draft] = []
    for body in table.bodies:
        drafts += _body_rows(body, grid, form, drafts)
    return _without_headings(drafts)


def _body_rows(body: Body, grid: Sequence[Column], form: Shape, before: Sequence[Draft]) -> list[Draft]:
    found: list[Draft] = []
    loose: list[Cells] = []
    last: Draft | None = None
    rules = _rules(body.strips, grid)
    for i, strip in enumerate(body.strips):
        cut = cells(strip, grid)
        late = i >= body.ended
        if _is_anchor(cut, form) and not _is_sum(cut, form, late):
            draft = Draft(cut, [], [])
            _share(loose, last, draft, rules)
            found.append(draft)
            last, loose = draft, []
        elif late or ladder(strip):
            _share(loose, last, None, rules)
            last, loose = None, []
        else:
            loose.append(cut)
    _share(loose, last, None, rules)
    return found


def _is_anchor(cut: Cells, form: Shape) -> bool:
    """Whether a strip carries the numbers of a row."""
    have = cut.numbers.keys()
    if form.amounts:
        if have & form.amounts:
            return True
        return bool(have & form.prices and have & form.quantities)
    if form.prices:
        return bool(have & form.prices)
    return bool(have & form.quantities)


def _is_sum(cut: Cells, form: Shape, late: bool) -> bool:
    """Whether an anchor's numbers are a sum, a tax or a payment, not an item's."""
    full = bool(cut.numbers.keys() & form.quantities) and bool(cut.numbers.keys() & (form.prices | form.amounts))
    said = ladder(cut.strip)
    if late:
        return bool(said) or not (full and cut.words.keys() & form.texts and len(cut.numbers) >= 3)
    if not said:
        return not _has_text(cut, form) and closing(" ".join(w.text for w in cut.strip.words)) != ""
    return not (full and len(cut.numbers) >= 3)


def _has_text(cut: Cells, form: Shape) -> bool:
    return any(any(c.isalpha() for c in w.text) for i in form.texts for w in cut.words.get(i, ()))


# ── Lines of text between the anchors ────────────────────────────────────────────────────────────


def _rules(strips: Sequence[Strip], grid: Sequence[Column]) -> list[float]:
    """The heights of the horizontal rulings that cross the table."""
    if not strips:
        return []
    left, right = min(s.left for s in strips), max(s.right for s in strips)
    need = 0.6 * (right - left)
    return sorted(
        r.centre_y
        for r in strips[0].page.rulings
        if r.width > 4 * r.height and min(r.right, right) - max(r.left, left) >= need
    )


def _ruled(one: Strip, two: Strip, rules: Sequence[float]) -> bool:
    """Whether a ruling lies between two strips."""
    at = bisect_left(rules, one.centre_y)
    return at < len(rules) and rules[at] < two.centre_y


def _share(loose: list[Cells], above: Draft | None, below: Draft | None, rules: Sequence[float]) -> None:
    """Give the lines of text between two rows to the one or the other."""
    if not loose:
        return
    chain = [*([above.anchor.strip] if above else []), *(c.strip for c in loose), *([below.anchor.strip] if below else [])]
    gaps = [_gap(one, two, rules) for one, two in zip(chain, chain[1:], strict=False)]
    if not above:
        gaps = [1e6, *gaps]
    if not below:
        gaps = [*gaps, 1e6]
    cut = _cut(gaps, above, below)
    if above:
        for gap, line in zip(gaps[:cut], loose[:cut], strict=True):
            if gap > _reach(line.strip, gaps):
                break
            above.below.append(line)
    if below:
        for gap, line in zip(reversed(gaps[cut + 1 :]), reversed(loose[cut:]), strict=True):
            if gap > _reach(line.strip, gaps):
                break
            below.above.insert(0, line)


def _gap(one: Strip, two: Strip, rules: Sequence[float]) -> float:
    return 1e6 if _ruled(one, two, rules) else max(0.0, two.top - one.bottom)


def _reach(strip: Strip, gaps: Sequence[float]) -> float:
    """The widest gap over which a line still belongs to the row beside it."""
    return max(0.75 * strip.height, 1.3 * min(gaps))


def _cut(gaps: Sequence[float], above: Draft | None, below: Draft | None) -> int:
    """How many of the lines between two rows belong to the upper one."""
    widest = max(range(len(gaps)), key=lambda i: (gaps[i], i))
    if above is None or below is None:
        return widest if above is None else len(gaps) - 1
    others = sorted(gaps)[-2] if len(gaps) > 1 else 0.0
    if gaps[widest] > 1.15 * others + 0.5:
        return widest
    return len(gaps) - 1


def _without_headings(drafts: list[Draft]) -> list[Draft]:
    """The rows without the lines above them that head a section rather than begin the row."""
    if not drafts:
        return drafts
    with_above = sum(1 for d in drafts if d.above)
    usual = with_above >= 0.6 * len(drafts) and len(drafts) > 1
    for draft in drafts:
        own = any(any(c.isalpha() for w in words for c in w.text) for words in draft.anchor.words.values())
        if draft.above and own and not usual:
            draft.above.clear()
    return drafts
