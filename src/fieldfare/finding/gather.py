"""Strips of a table become rows: which lines carry the numbers of a row and which ones continue its text."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from fieldfare.finding.columns import Cells, Column, cells
from fieldfare.finding.headings import NUMERIC
from fieldfare.finding.ladder import Closing, closing
from fieldfare.finding.strips import Strip
from fieldfare.finding.tables import Body, Table, ladder

Proof = Callable[[Cells], bool]  # whether quantity × price is the amount on a line


class Draft(msgspec.Struct):
    """One row in the making: the strip that carries its numbers and the strips that continue its text."""

    anchor: Cells
    above: list[Cells] = []
    below: list[Cells] = []
    counted: bool = False  # its first line carries its number, or how many there are
    first: bool = False  # no row stands above it, or a sum does
    apart: float = 1e6  # the white above the row and its lines, up to the row before or the header

    @property
    def parts(self) -> list[Cells]:
        """All strips of the row from top to bottom."""
        return [*self.above, self.anchor, *self.below]


class Shape(msgspec.Struct):
    """What a row of this table looks like, by column index."""

    amounts: frozenset[int]
    prices: frozenset[int]
    quantities: frozenset[int]
    positions: frozenset[int]
    descriptions: frozenset[int]
    texts: frozenset[int]
    usual: frozenset[int] = frozenset()  # the columns of numbers that nearly every row fills
    money: bool = False  # amounts are printed with decimals or a currency


def rows(table: Table, grid: Sequence[Column], proof: Proof) -> list[Draft]:
    """The table's rows in order; `proof` tells rows from sums below the table's end."""
    form = _shape(grid)
    cut = [[cells(s, grid) for s in body.strips] for body in table.bodies]
    _learn(
        form,
        [c for body, lines in zip(table.bodies, cut, strict=True) for c in lines[: body.ended]],
    )
    drafts: list[Draft] = []
    for body, lines in zip(table.bodies, cut, strict=True):
        drafts += _body_rows(body, lines, form, proof)
    return _without_headings(drafts, form)


def _shape(grid: Sequence[Column]) -> Shape:
    def those(*roles: str) -> frozenset[int]:
        return frozenset(i for i, c in enumerate(grid) if c.role in roles)

    texts = frozenset(i for i, c in enumerate(grid) if c.role not in NUMERIC and not c.numeric)
    descriptions = those("description") & texts or texts
    return Shape(
        those("amount"), those("price"), those("quantity"), those("position"), descriptions, texts
    )


def _learn(form: Shape, lines: Sequence[Cells]) -> None:
    """Learn from the table's own lines what a row usually fills."""
    anchors = [c for c in lines if _is_anchor(c, form) and not _said(c, form)]
    if not anchors:
        return
    columns = {i for c in anchors for i in c.numbers}
    form.usual = frozenset(
        i for i in columns if sum(1 for c in anchors if i in c.numbers) >= 0.6 * len(anchors)
    )
    amounts = [c.numbers[i] for c in anchors for i in form.amounts or form.prices if i in c.numbers]
    form.money = 2 * sum(1 for a in amounts if a.kind == "money") >= len(amounts)


def _body_rows(body: Body, lines: Sequence[Cells], form: Shape, proof: Proof) -> list[Draft]:
    found: list[Draft] = []
    loose: list[Cells] = []
    last: Draft | None = None
    rules = _rules(body.strips)
    for i, cut in enumerate(lines):
        late = i >= body.ended
        if not any(c.isalnum() for w in cut.strip.words for c in w.text):
            continue  # a line drawn with signs
        if _is_anchor(cut, form) and not _is_sum(cut, form, late, proof):
            draft = Draft(cut, [], [], first=last is None)
            _share(loose, last, draft, rules, form, body.under if not found else None)
            found.append(draft)
            last, loose = draft, []
        elif late or ladder(cut.strip) or _is_anchor(cut, form):
            _share(loose, last, None, rules, form)
            last, loose = None, []
        else:
            loose.append(cut)
    _share(loose, last, None, rules, form)
    return found


def _is_anchor(cut: Cells, form: Shape) -> bool:
    """Whether a strip carries the numbers of a row."""
    have = cut.numbers.keys()
    if form.amounts:
        amount = next((cut.numbers[i] for i in sorted(form.amounts) if i in have), None)
        if amount is None:
            return bool(have & form.quantities) and _shows_price(cut, form)
        return not (form.money and amount.kind == "integer" and len(have) == 1)
    if form.prices:
        return _shows_price(cut, form)
    return bool(have & form.quantities)


def _shows_price(cut: Cells, form: Shape) -> bool:
    """Whether a strip has a price, with decimals where the table prints money so."""
    prices = [cut.numbers[i] for i in form.prices & cut.numbers.keys()]
    return any(not form.money or p.kind != "integer" for p in prices)


def _is_sum(cut: Cells, form: Shape, late: bool, proof: Proof) -> bool:
    """Whether an anchor's numbers are a sum, a tax, an allowance or a payment, not an item's."""
    said = _said(cut, form)
    if late:
        needed = form.usual & (form.amounts | form.prices | form.quantities)
        full = len(needed) >= 2 and needed <= cut.numbers.keys() and _run_of_text(cut, form)
        return bool(said) or not full or not proof(cut)
    if said == "subtotal":
        return not (len(cut.numbers) >= 3 and proof(cut)) or all(
            cut.numbers[i].text.rstrip("0").rstrip(".,") == "1"
            for i in form.quantities & cut.numbers.keys()
        )
    if said:  # a sum has no quantity and price: "City tax" with both is sold
        have = cut.numbers.keys()
        factors = (form.quantities, form.prices, form.amounts)
        whole = all(have & some for some in factors) and _has_text(cut, form)
        return not ((whole or (said == "carried" and len(have) >= 3)) and proof(cut))
    if (
        form.usual - form.amounts
        and not any(cut.words.get(i) for i in form.descriptions)
        and cut.numbers.keys() <= form.amounts
    ):
        return True
    percent = any(
        cut.numbers[i].kind == "percent"
        for i in (form.prices | form.quantities) & cut.numbers.keys()
    )
    return percent and not _has_text(cut, form)


def _said(cut: Cells, form: Shape) -> Closing:
    """What the words of an anchor say of the ladder of sums."""
    words = [w for i in sorted(form.texts) for w in cut.words.get(i, ())]
    text = closing(" ".join(w.text for w in words))
    if text:
        return text
    labels = [
        w
        for i in form.prices | form.amounts | form.quantities
        for w in cut.words.get(i, ())
        if len(w.text) > 3 and w.text.isalpha()
    ]
    beside = closing(" ".join(w.text for w in labels)) if labels else ""
    return beside or (ladder(cut.strip) if len(cut.numbers) < 3 else "")


def _has_text(cut: Cells, form: Shape) -> bool:
    return any(c.isalpha() for i in form.texts for w in cut.words.get(i, ()) for c in w.text)


def _run_of_text(cut: Cells, form: Shape) -> bool:
    """Whether a line has text, in one piece."""
    words = [w for i in sorted(form.texts) for w in cut.words.get(i, ())]
    return _has_text(cut, form) and all(
        two.box.left - one.box.right < 5.5 * cut.strip.tight
        for one, two in itertools.pairwise(words)
    )


# ── Lines of text between the anchors ────────────────────────────────────────────────────────────


def _rules(strips: Sequence[Strip]) -> list[float]:
    """The heights at which horizontal rulings cross most of the table."""
    if not strips:
        return []
    left, right = min(s.left for s in strips), max(s.right for s in strips)
    lengths: dict[int, float] = {}
    for r in strips[0].page.rulings:
        if r.width > 4 * r.height:
            y = round(r.centre_y)
            lengths[y] = lengths.get(y, 0.0) + max(0.0, min(r.right, right) - max(r.left, left))
    return sorted(y for y, length in lengths.items() if length >= 0.6 * (right - left))


def _ruled(one: Strip, two: Strip, rules: Sequence[float]) -> bool:
    """Whether a ruling lies between two strips."""
    at = bisect_left(rules, one.centre_y)
    return at < len(rules) and rules[at] < two.centre_y


def _share(
    loose: list[Cells],
    above: Draft | None,
    below: Draft | None,
    rules: Sequence[float],
    form: Shape,
    under: float | None = None,
) -> None:
    """Give the lines of text between two rows, or `under` a header and a row, to the one or the other."""
    chain = [c.strip for c in loose]
    chain = [above.anchor.strip, *chain] if above else chain
    chain = [*chain, below.anchor.strip] if below else chain
    gaps = [_gap(one, two, rules) for one, two in pairwise(chain)]
    if not above:
        gaps.insert(0, chain[0].top - under if under is not None and chain else 1e6)
    if not below:
        gaps.append(1e6)
    cut = _cut(gaps) if loose else 0
    for opening in (form.positions, form.quantities):
        if below and not below.counted and not below.anchor.numbers.keys() & opening:
            counted = (k for k, c in enumerate(loose) if c.numbers.keys() & opening)
            cut = next(counted, cut)
            below.counted = cut < len(loose) and bool(loose[cut].numbers.keys() & opening)
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
        below.apart = gaps[len(loose) - len(below.above)]


def _gap(one: Strip, two: Strip, rules: Sequence[float]) -> float:
    return 1e6 if _ruled(one, two, rules) else max(0.0, two.top - one.bottom)


def _reach(strip: Strip, gaps: Sequence[float]) -> float:
    """The widest gap over which a line still belongs to the row beside it."""
    return max(0.75 * strip.height, 1.3 * min(gaps))


def _cut(gaps: Sequence[float]) -> int:
    """How many of the lines between two rows belong to the upper one: up to the widest gap, all where none is."""
    widest = max(range(len(gaps)), key=lambda i: (gaps[i], i))
    others = sorted(gaps)[-2] if len(gaps) > 1 else 0.0
    return widest if gaps[widest] > 1.15 * others + 0.5 else len(gaps) - 1


def _without_headings(drafts: list[Draft], form: Shape) -> list[Draft]:
    """The rows without the lines above them that head a section rather than begin the row."""
    telling = [d for d in drafts if not d.first] or drafts
    usual = sum(1 for d in telling if d.above) >= 0.6 * len(telling) and len(drafts) > 1
    between = sorted(d.apart for d in drafts if not d.above and d.apart < 1e6)
    row_gap = between[len(between) // 2] if between else 1e6
    told = [d for d in drafts if _says_itself(d.anchor, form)]
    level = sum(1 for d in told if d.below and not d.above)
    centred = sum(1 for d in drafts if _is_centred(d)) > level
    for draft in drafts:
        if not draft.above or draft.counted:
            continue
        itself = _says_itself(draft.anchor, form)
        if centred and (itself or draft.below):
            del draft.above[: max(0, len(draft.above) - len(draft.below))]
        elif itself and not centred and not usual and (level or not _joins(draft, row_gap)):
            draft.above.clear()
    return drafts


def _is_centred(draft: Draft) -> bool:
    """Whether a row has its numbers in the middle of its lines: as many above as below, and as far."""
    if not draft.above or len(draft.above) != len(draft.below):
        return False
    middle = draft.anchor.strip.centre_y
    over = middle - draft.above[-1].strip.centre_y
    return abs(over - (draft.below[0].strip.centre_y - middle)) <= 0.12 * draft.anchor.strip.height


def _says_itself(anchor: Cells, form: Shape) -> bool:
    """Whether the line with a row's numbers has text of its own."""
    return any(
        c.isalpha()
        for i in form.descriptions - anchor.numbers.keys()
        for w in anchor.words.get(i, ())
        for c in w.text
    )


def _joins(draft: Draft, row_gap: float) -> bool:
    """Whether the lines above a row stand closer to it than rows stand to each other."""
    last = draft.above[-1].strip
    gap = max(0.0, draft.anchor.strip.top - last.bottom)
    near = gap <= 0.45 * draft.anchor.strip.height and draft.apart > 1.6 * gap + 1.0
    return near and gap < 0.6 * row_gap and draft.apart < 1e6
