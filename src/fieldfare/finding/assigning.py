"""Which column of a table gives which business term: by headings, and by arithmetic where they leave a choice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

import msgspec

from fieldfare.finding import values
from fieldfare.finding.columns import Cells, Column
from fieldfare.finding.gather import Draft
from fieldfare.finding.strips import Strip
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Word

Printed = Counter[Decimal]


def printed_amounts(paged: Sequence[Sequence[Strip]], locale: Locale) -> Printed:
    """How often each amount is printed on the pages."""
    texts = (a.text for page in paged for s in page for a in s.atoms if a.kind == "money")
    return Counter(v for t in texts if (v := _value(t, False, locale)) is not None)


def adds_up(amounts: Sequence[Decimal], printed: Printed) -> bool:
    """Whether the sum of `amounts` is printed once more than the amounts themselves print it."""
    total = sum(amounts, Decimal(0))
    return total != 0 and printed[total] > sum(1 for a in amounts if a == total)


def without_sums(
    grid: Sequence[Column], drafts: Sequence[Draft], read: Sequence[Numbers]
) -> list[int]:
    """The rows but for lines whose label is unknown, but whose amount is the sum of the rows above; none follows the last."""
    prices = [i for i, c in enumerate(grid) if c.role == "price"]
    amounts = [i for i, c in enumerate(grid) if c.role == "amount"] or prices[1:]
    others = [i for i, c in enumerate(grid) if c.role in ("quantity", "price") and i not in amounts]
    if not amounts or not others:
        return list(range(len(drafts)))
    column = amounts[-1]
    bare = [column in r and not any(i in r for i in others) for r in read]
    kept: list[int] = []
    total = part = Decimal(0)
    since = 0
    for k, numbers in enumerate(read):
        value = numbers[column].value if column in numbers else Decimal(0)
        if kept and bare[k] and value in (total, part) and not any(bare[i] for i in kept):
            if all(bare[k:]):
                break
            if value == total or since > 1:
                part, since = Decimal(0), 0
                continue
        kept.append(k)
        total, part, since = total + value, part + value, since + 1
    return kept


class Number(msgspec.Struct, frozen=True):
    """A number in a row's cell."""

    value: Decimal
    words: tuple[Word, ...]
    percent: bool
    text: str


Numbers = dict[int, Number]


class Assigned(msgspec.Struct):
    """Which column of a grid gives which business term."""

    description: int | None = None
    code: int | None = None
    position: int | None = None
    date: int | None = None
    unit: int | None = None
    quantity: int | None = None
    price: int | None = None
    discount: int | None = None
    tax_rate: int | None = None
    tax_amount: int | None = None
    amount: int | None = None
    gross: int | None = None
    coded: bool = False  # descriptions begin with a product code and a mark
    columned: bool = False  # … or with codes that no heading names


@lru_cache(maxsize=16384)
def _value(text: str, percent: bool, locale: Locale) -> Decimal | None:
    if percent:
        return values.percent(text, locale)
    long = _LONG.fullmatch(text.strip())
    if long:
        value = Decimal(f"{long['whole']}.{long['part']}")
        return -value if "-" in text else value
    return values.amount(text.removesuffix("x"), locale)  # "2x"


_LONG = re.compile(
    r"-?(?P<whole>\d{1,6})[.,](?P<part>\d{5,10})-?"
)  # a price with more decimals than any locale groups


def line_adds_up(cut: Cells, grid: Sequence[Column], locale: Locale) -> bool:
    """Whether some quantity × some price is some amount on a line, or it lacks one of them."""
    read = read_numbers(Draft(cut), locale)
    by_role = {
        role: [n.value for i, n in read.items() if grid[i].role == role]
        for role in ("quantity", "price", "amount")
    }
    if not all(by_role.values()):
        return True
    discount = next((n for i, n in read.items() if grid[i].role == "discount"), None)
    return any(
        proves(q, p, a, discount)
        for q in by_role["quantity"]
        for p in by_role["price"]
        for a in by_role["amount"]
    )


def read_numbers(draft: Draft, locale: Locale) -> Numbers:
    """The numbers of a row by column; those of the anchor first."""
    found: Numbers = {}
    for part in (draft.anchor, *draft.below, *draft.above):
        for i, atom in part.numbers.items():
            if i in found:
                continue
            value = _value(atom.text, atom.kind == "percent", locale)
            if value is not None:
                found[i] = Number(
                    value,
                    part.strip.words[atom.start : atom.end],
                    atom.kind == "percent",
                    atom.text,
                )
    return found


def settled(
    grid: Sequence[Column],
    drafts: Sequence[Draft],
    read: Sequence[Numbers],
    printed: Printed,
) -> Assigned:
    """The columns by business term: by their headings, and where these leave a choice, by arithmetic."""
    plan = Assigned()
    for role in ("code", "position", "date", "unit", "discount", "tax_amount"):
        setattr(plan, role, next((i for i, c in enumerate(grid) if c.role == role), None))
    if plan.discount is None:
        plan.discount = _unnamed_rates(grid, read)
    _settle_text(plan, grid, drafts)
    _settle_sums(plan, grid, read, printed)
    _settle_tax(plan, grid, read)
    return plan


def _unnamed_rates(grid: Sequence[Column], read: Sequence[Numbers]) -> int | None:
    """A column of percentages that no heading names: only a discount can make its rows add up."""
    for i, column in enumerate(grid):
        numbers = [r[i] for r in read if i in r]
        if column.role == "other" and numbers and all(n.percent for n in numbers):
            return i
    return None


def _settle_text(plan: Assigned, grid: Sequence[Column], drafts: Sequence[Draft]) -> None:
    """Choose the description among columns of text: of several so headed the one with most letters."""
    letters = [
        sum(
            sum(c.isalpha() for c in w.text)
            for d in drafts
            for p in d.parts
            for w in p.words.get(i, ())
        )
        for i in range(len(grid))
    ]
    named = [i for i, c in enumerate(grid) if c.role == "description" and not c.numeric]
    if not any(letters[i] for i in named):
        for role in ("other", "code"):
            unnamed = [i for i, c in enumerate(grid) if c.role == role and not c.numeric]
            named = named if any(letters[i] > 3 * len(drafts) for i in named) else unnamed
    plan.description = max(named, key=lambda i: letters[i], default=None)
    if plan.code == plan.description:
        plan.code = None
    if plan.position is None:
        rest = (i for i in named if i != plan.description and _is_counted(drafts, i))
        plan.position = next(rest, None)


def _is_counted(drafts: Sequence[Draft], column: int) -> bool:
    """Whether a column holds nothing but whole numbers."""
    words = [w for d in drafts for p in d.parts for w in p.words.get(column, ())]
    return len(words) > 0 and all(w.text.strip(".").isdigit() for w in words)


def _settle_sums(
    plan: Assigned, grid: Sequence[Column], read: Sequence[Numbers], printed: Printed
) -> None:
    filled = [sum(1 for r in read if i in r) for i in range(len(grid))]
    summed = [_column_adds_up(read, i, printed) for i in range(len(grid))]

    def those(role: str) -> list[int | None]:
        return [i for i, c in enumerate(grid) if c.role == role and filled[i]]

    amounts, prices, quantities = those("amount"), those("price"), those("quantity")

    def score(q: int | None, p: int | None, a: int | None) -> float:
        sum_printed = 1.0 if a is not None and summed[a] else 0.0
        return 3 * _proof(read, q, p, a, plan.discount) + sum_printed + _liking(grid, p, a, filled)

    choices = (
        (q, p, a) for a in amounts or [None] for p in prices or [None] for q in quantities or [None]
    )
    plan.quantity, plan.price, plan.amount = max(choices, key=lambda c: score(*c))
    if plan.amount is None and len(prices) > 1:
        plan.price, plan.amount = prices[0], prices[-1]
    if _proof(read, plan.quantity, plan.price, plan.amount, plan.discount) < 0.5:
        _by_arithmetic(plan, grid, read, filled)
    if (
        plan.amount is None
        and plan.price is not None
        and _price_is_amount(plan, grid, read, filled, printed)
    ):
        plan.price, plan.amount = None, plan.price
    rest = [i for i in amounts if i is not None and i != plan.amount]
    if plan.amount is not None and rest:
        plan.gross = next((i for i in rest if grid[i].side == "gross"), rest[-1])


def _column_adds_up(read: Sequence[Numbers], column: int, printed: Printed) -> bool:
    """Whether the sum of a column of amounts is printed below it."""
    found = [r[column].value for r in read if column in r and not r[column].percent]
    return len(found) > 0 and adds_up(found, printed)


def _price_is_amount(
    plan: Assigned,
    grid: Sequence[Column],
    read: Sequence[Numbers],
    filled: Sequence[int],
    printed: Printed,
) -> bool:
    """Whether the only column of prices holds what each line comes to, not what one piece costs."""
    p, q = plan.price, plan.quantity
    assert p is not None
    if q is None or _column_adds_up(read, p, printed):
        return True
    products = [r[q].value * r[p].value for r in read if q in r and p in r]
    if products and adds_up([v.quantize(Decimal("0.01")) for v in products], printed):
        return False
    return p == max(i for i in range(len(grid)) if filled[i]) and grid[p].side != "net"


def _liking(grid: Sequence[Column], p: int | None, a: int | None, filled: Sequence[int]) -> float:
    """How well columns suit price and amount by their headings alone."""
    score = 0.0
    if a is not None:
        score += {"net": 0.3, "": 0.2, "gross": 0.0}[grid[a].side] + 0.01 * a
        score += 0.5 * filled[a] / max(1, *filled)
    if p is not None:
        score += {"net": 0.1, "": 0.1, "gross": 0.0}[grid[p].side]
        if a is not None and grid[p].side == grid[a].side:
            score += 0.1
    return score


def _proof(
    read: Sequence[Numbers], q: int | None, p: int | None, a: int | None, d: int | None
) -> float:
    """The share of rows in which quantity × price, less a discount, is the amount."""
    if q is None or p is None or a is None or len({q, p, a}) < 3:
        return 0.0
    tried = [
        (r[q].value, r[p].value, r[a].value, r.get(d) if d is not None else None)
        for r in read
        if q in r and p in r and a in r
    ]
    if not tried:
        return 0.0
    return sum(1 for row in tried if proves(*row)) / len(tried)


def proves(
    quantity: Decimal, price: Decimal, amount: Decimal, discount: Number | None = None
) -> bool:
    """Whether quantity × price, less a discount, is the amount within what rounding explains."""
    slack = max(
        Decimal("0.011"), abs(quantity) * Decimal("0.0051"), abs(amount) * Decimal("0.00002")
    )
    plain = quantity * price
    wanted = [plain]
    if discount is not None:
        wanted += [
            plain * (1 - abs(discount.value) / 100),
            plain - abs(discount.value),
            plain - quantity * abs(discount.value),
        ]
    return any(abs(abs(w) - abs(amount)) <= slack for w in wanted)


def _by_arithmetic(
    plan: Assigned, grid: Sequence[Column], read: Sequence[Numbers], filled: Sequence[int]
) -> None:
    """Let arithmetic choose among the columns of numbers where the headings' own choice does not add up."""
    usable = [
        i
        for i, c in enumerate(grid)
        if filled[i] >= max(1, 0.5 * len(read))
        and c.role not in ("position", "code", "date")
        and not (c.role == "tax" and any(r[i].percent for r in read if i in r))
    ]
    looks_counted = {i: _looks_counted([r[i] for r in read if i in r]) for i in usable}
    best: tuple[float, tuple[int, int, int]] | None = None
    for a in usable:
        for p in usable:
            for q in usable:
                swapped = grid[q].role == "price" and grid[p].role == "quantity"
                if len({a, p, q}) < 3 or swapped:
                    continue
                fits = (
                    (grid[q].role == "quantity")
                    + (grid[p].role == "price")
                    + (grid[a].role == "amount")
                )
                if not _telling(read, q, p, a) and not (fits == 2 and _counts_once(grid, q, p, a)):
                    continue
                share = _proof(read, q, p, a, plan.discount)
                fits += grid[q].role == "unit"  # "Uds." over numbers
                looks = looks_counted[q] - looks_counted[p] + 0.3 * (q < p)
                score = share + 0.1 * fits + 0.01 * (a > p) + 0.01 * (a > q) + 0.1 * looks
                if share >= 0.8 and (best is None or score > best[0]):
                    best = (score, (q, p, a))
    if best is not None:
        plan.quantity, plan.price, plan.amount = best[1]


def _counts_once(grid: Sequence[Column], q: int, p: int, a: int) -> bool:
    """Whether columns in their usual order, of which one heading says nothing, may say that one of each was sold."""
    headed = all(grid[i].heading for i in (q, p, a))
    return headed and q < p < a and any(grid[i].role in ("other", "unit") for i in (q, p, a))


def _looks_counted(numbers: Sequence[Number]) -> float:
    """How much a column looks like quantities rather than prices: whole numbers, or decimals that vary."""
    whole = sum(1 for n in numbers if n.text.isdigit())
    priced = sum(1 for n in numbers if _PRICED.search(n.text))
    return (whole - priced) / max(1, len(numbers))


_PRICED = re.compile(r"[.,]\d{2}\D*$")


def _telling(read: Sequence[Numbers], q: int, p: int, a: int) -> bool:
    """Whether the product says something: not all quantities are 1 and not all amounts 0."""
    return any(
        q in r and p in r and a in r and r[a].value != 0 and r[q].value != 1 and r[p].value != 1
        for r in read
    )


def _settle_tax(plan: Assigned, grid: Sequence[Column], read: Sequence[Numbers]) -> None:
    """Tell a column of tax rates from one of tax amounts by what it holds."""
    for i, column in enumerate(grid):
        if column.role != "tax":
            continue
        numbers = [r[i] for r in read if i in r]
        rates = sum(
            1
            for n in numbers
            if n.percent or ("%" in column.heading and n.value <= 100) or n.value in _RATES
        )
        if numbers and rates >= 0.6 * len(numbers):
            plan.tax_rate = i if plan.tax_rate is None else plan.tax_rate
        elif numbers and plan.tax_amount is None:
            plan.tax_amount = i


_RATES = frozenset(
    Decimal(n)
    for n in "0 2.1 3 4 5 5.5 6 7 8 8.5 9 10 12 13 15 16 17 18 19 20 21 22 23 24 25 27".split()
)
