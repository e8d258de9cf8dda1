"""The line items of an invoice or receipt, each value with its place, its confidence and its doubts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

import msgspec

from fieldfare.finding import values
from fieldfare.finding.gather import Draft, rows
from fieldfare.finding.receipts import Sale, sales
from fieldfare.finding.rows import Found, Item, Place
from fieldfare.finding.strips import Atom, Strip, strips
from fieldfare.finding.tables import Cells, Column, Table, columns, tables
from fieldfare.finding.unheaded import unheaded
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Page, Word, around


def items(pages: Sequence[Page], locale: Locale) -> list[Item]:
    """The line items that `pages` print, in order: values by business term, raw cells by "column:<heading>"."""
    fuzzy = any(p.source in ("ocr", "mixed") for p in pages)
    paged = [strips(p) for p in pages]
    printed = _printed(paged, locale)
    found = [i for t in tables(paged, fuzzy=fuzzy) for i in _table_items(t, printed, locale)]
    if found and _sum_is_printed(found, printed):
        return found
    bare = unheaded(paged) if not _is_convincing(found) else None
    inferred = _table_items(bare, printed, locale) if bare else []
    if _is_multiplied(inferred):
        return inferred
    others, proven = _unheaded(paged, locale)
    if others and (not _is_convincing(found) or proven and not _is_multiplied(found)):
        return others
    return found


Printed = Counter[Decimal]


def _printed(paged: Sequence[Sequence[Strip]], locale: Locale) -> Printed:
    """How often each amount is printed on the pages."""
    texts = (a.text for page in paged for s in page for a in s.atoms if a.kind == "money")
    return Counter(v for t in texts if (v := _value(t, False, locale)) is not None)


def _sum_is_printed(found: Sequence[Item], printed: Printed) -> bool:
    """Whether the rows' amounts add up to an amount that stands elsewhere on the pages."""
    amounts = [
        f.value for item in found if (f := item.get("line_amount")) and isinstance(f.value, Decimal)
    ]
    return len(amounts) == len(found) and adds_up(amounts, printed)


def adds_up(amounts: Sequence[Decimal], printed: Printed) -> bool:
    """Whether the sum of `amounts` is printed once more than the amounts themselves print it."""
    total = sum(amounts, Decimal(0))
    return total != 0 and printed[total] > sum(1 for a in amounts if a == total)


def _is_convincing(found: Sequence[Item]) -> bool:
    """Whether most rows have a description and an amount or a price."""
    whole = [
        i
        for i in found
        if "line_description" in i and ("line_amount" in i or "line_unit_price" in i)
    ]
    return len(found) > 0 and 2 * len(whole) >= len(found)


def _is_multiplied(found: Sequence[Item]) -> bool:
    """Whether in most rows quantity × price is the amount."""
    whole = [i for i in found if {"line_quantity", "line_unit_price", "line_amount"} <= i.keys()]
    return 2 * sum(1 for i in whole if not i["line_amount"].doubts) > len(found)


def _unheaded(paged: Sequence[Sequence[Strip]], locale: Locale) -> tuple[list[Item], bool]:
    """The items of pages without a table, and whether their sums are printed: receipts, and lists above their sum."""
    some, proven = sales([s for page in paged for s in page], locale)
    if proven or len(paged) == 1:
        whole = proven or _is_receipt(paged[0]) if paged else False
        return ([_sale_item(s, proven=proven) for s in some] if whole else []), proven
    found: list[Item] = []
    all_proven = True
    for page in paged:
        some, proven = sales(page, locale)
        if proven or _is_receipt(page):
            found += [_sale_item(s, proven=proven) for s in some]
            all_proven = all_proven and (proven or not some)
    return found, all_proven and bool(found)


def _is_receipt(page: Sequence[Strip]) -> bool:
    """Whether a page is set in one narrow column, as tills print."""
    if not page:
        return False
    widths = sorted(s.right - s.left for s in page)
    width = widths[int(0.9 * (len(widths) - 1))]
    heights = sorted(s.height for s in page)
    return width < 45 * heights[len(heights) // 2]


def _sale_item(sale: Sale, *, proven: bool) -> Item:
    page = sale.page
    text = " ".join(w.text for w in sale.description)
    item: Item = {
        "line_description": Found(text, place(page, sale.description), sureness(sale.description))
    }
    for term, figure in (
        ("line_quantity", sale.quantity),
        ("line_unit_price", sale.price),
        ("line_amount", sale.amount),
    ):
        if figure is not None:
            item[term] = Found(figure.value, place(page, figure.words), sureness(figure.words))
    if sale.code is not None:
        item["product_code"] = Found(
            sale.code.text, place(page, [sale.code]), sureness([sale.code])
        )
    if not proven:
        amount = item["line_amount"]
        item["line_amount"] = msgspec.structs.replace(amount, confidence=0.7 * amount.confidence)
    _check(item, None)
    return item


def _table_items(table: Table, printed: Printed, locale: Locale) -> list[Item]:
    grid = columns(table)
    drafts = rows(table, grid, lambda cut: _adds_up(cut, grid, locale))
    read = [_read(d, locale) for d in drafts]
    last = _before_sum(grid, drafts, read)
    drafts, read = drafts[:last], read[:last]
    plan = _settled(grid, drafts, read, printed)
    limit = _text_limit(grid, plan, drafts)
    if plan.description is not None and plan.code is None:
        plan.coded = _coded(
            [[w for p in d.parts for w in p.words.get(plan.description, ())] for d in drafts]
        )
    found = [_item(d, r, grid, plan, limit, locale) for d, r in zip(drafts, read, strict=True)]
    return [f for f in found if f]


def _before_sum(grid: Sequence[Column], drafts: Sequence[Draft], read: Sequence[Numbers]) -> int:
    """How many rows stand above a line whose label is unknown, but whose amount is their sum."""
    amounts = [i for i, c in enumerate(grid) if c.role == "amount"]
    others = [i for i, c in enumerate(grid) if c.role in ("quantity", "price")]
    if not amounts or not others:
        return len(drafts)
    column, total = amounts[-1], Decimal(0)
    for k, numbers in enumerate(read):
        bare = column in numbers and not any(i in numbers for i in others)
        if (
            k
            and bare
            and numbers[column].value == total
            and all(any(i in r for i in others) for r in read[:k])
        ):
            return k
        total += numbers[column].value if column in numbers else 0
    return len(drafts)


# ── Numbers by column, and which column is what ──────────────────────────────────────────────────


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
    coded: bool = False  # descriptions begin with a product code


@lru_cache(maxsize=16384)
def _value(text: str, percent: bool, locale: Locale) -> Decimal | None:
    if percent:
        return values.percent(text, locale)
    long = _LONG.fullmatch(text.strip())
    if long:
        value = Decimal(f"{long['whole']}.{long['part']}")
        return -value if "-" in text else value
    return values.amount(text, locale)


_LONG = re.compile(
    r"-?(?P<whole>\d{1,6})[.,](?P<part>\d{5,10})-?"
)  # a price with more decimals than any locale groups


def _adds_up(cut: Cells, grid: Sequence[Column], locale: Locale) -> bool:
    """Whether some quantity × some price is some amount on a line, or it lacks one of them."""
    read = _read(Draft(cut), locale)
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


def _read(draft: Draft, locale: Locale) -> Numbers:
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


def _settled(
    grid: Sequence[Column],
    drafts: Sequence[Draft],
    read: Sequence[Numbers],
    printed: Printed,
) -> Assigned:
    """The columns by business term: by their headings, and where these leave a choice, by arithmetic."""
    plan = Assigned()
    for role in ("code", "position", "date", "unit", "discount", "tax_amount"):
        setattr(plan, role, next((i for i, c in enumerate(grid) if c.role == role), None))
    _settle_text(plan, grid, drafts)
    _settle_sums(plan, grid, read, printed)
    _settle_tax(plan, grid, read)
    return plan


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
        plan.position = next((i for i in named if i != plan.description and not letters[i]), None)


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
        return (
            3 * _proof(read, q, p, a, plan.discount) + sum_printed + _liking(grid, q, p, a, filled)
        )

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


def _liking(
    grid: Sequence[Column], q: int | None, p: int | None, a: int | None, filled: Sequence[int]
) -> float:
    """How well columns suit quantity, price and amount by their headings alone."""
    score = 0.0
    if a is not None:
        score += {"net": 0.3, "": 0.2, "gross": 0.0}[grid[a].side] + 0.01 * a
        score += 0.5 * filled[a] / max(1, max(filled))
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
    best: tuple[float, tuple[int, int, int]] | None = None
    for a in usable:
        for p in usable:
            for q in usable:
                swapped = grid[q].role == "price" and grid[p].role == "quantity"
                if len({a, p, q}) < 3 or swapped or not _telling(read, q, p, a):
                    continue
                share = _proof(read, q, p, a, plan.discount)
                fits = (
                    (grid[q].role == "quantity")
                    + (grid[p].role == "price")
                    + (grid[a].role == "amount")
                )
                score = share + 0.1 * fits + 0.01 * (a > p) + 0.01 * (a > q)
                if share >= 0.8 and (best is None or score > best[0]):
                    best = (score, (q, p, a))
    if best is not None:
        plan.quantity, plan.price, plan.amount = best[1]


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


# ── Values of a row ──────────────────────────────────────────────────────────────────────────────

_TERMS = {
    "quantity": "line_quantity", "price": "line_unit_price", "discount": "line_discount", "tax_rate": "line_tax_rate",
    "tax_amount": "line_tax_amount", "amount": "line_amount", "gross": "line_gross_amount",
}  # fmt: skip


def _item(
    draft: Draft,
    read: Numbers,
    grid: Sequence[Column],
    plan: Assigned,
    limit: Limit,
    locale: Locale,
) -> Item:
    page = draft.anchor.strip.page
    item: Item = {}
    for slot, term in _TERMS.items():
        number = read.get(getattr(plan, slot)) if getattr(plan, slot) is not None else None
        if number is not None:
            item[term] = Found(number.value, place(page, number.words), sureness(number.words))
    _add_text(item, draft, grid, plan, limit, locale)
    _check(item, read.get(plan.discount) if plan.discount is not None else None)
    _add_columns(item, draft, grid)
    return item


def place(page: Page, words: Iterable[Word]) -> Place:
    """Where words stand in the page as shown."""
    some = list(words)
    box = page.frame.shown(around(w.box for w in some))
    return Place(
        page.number, box, page.frame.width, page.frame.height, " ".join(w.text for w in some)
    )


def sureness(words: Iterable[Word]) -> float:
    """The confidence that reading leaves in words."""
    return min((w.confidence for w in words), default=1.0)


def _check(item: Item, discount: Number | None) -> None:
    """Raise or lower confidence by quantity × price = amount."""
    q, p, a = item.get("line_quantity"), item.get("line_unit_price"), item.get("line_amount")
    if a is None:
        if p is not None:
            item["line_unit_price"] = doubted(p, "This line shows no amount.")
        return
    if q is None or p is None:
        return
    assert (
        isinstance(q.value, Decimal)
        and isinstance(p.value, Decimal)
        and isinstance(a.value, Decimal)
    )
    if proves(q.value, p.value, a.value, discount):
        return
    product = (q.value * p.value).normalize()
    item["line_amount"] = doubted(
        a, f"Quantity × unit price is {product:f}, but {a.value} is printed."
    )


def doubted(found: Found, doubt: str) -> Found:
    """`found` with a doubt and half its confidence."""
    return msgspec.structs.replace(
        found, confidence=found.confidence / 2, doubts=(*found.doubts, doubt)
    )


class Limit(msgspec.Struct, frozen=True):
    """Where a column's lines of text wrap: `sure` when a ruling or several lines show it."""

    x: float
    sure: bool
    outer: float  # where they must wrap at the latest


def _text_limit(grid: Sequence[Column], plan: Assigned, drafts: Sequence[Draft]) -> Limit:
    """How far to the right the description's lines can run before they wrap."""
    if plan.description is None:
        return Limit(0.0, False, 0.0)
    index = plan.description
    outer = min([c.left for c in grid[index + 1 :]], default=1e9)
    if grid[index].limit:
        return Limit(grid[index].limit, True, grid[index].limit)
    ends = sorted(
        (line[-1].box for d in drafts for part in d.parts if (line := part.words.get(index))),
        key=lambda b: b.right,
    )
    if not ends:
        return Limit(outer, False, outer)
    longest = ends[-1].right
    near = sum(1 for b in ends if b.right > longest - 1.5 * b.height)
    return Limit(longest, near >= 3, max(longest, outer))


_PREFIX = re.compile(r"^(?=\S*\d)(?=\S*[A-Z\-]|\d{4,})[A-Z0-9][\w./\-]{2,20}(?P<colon>:)?$")


def _coded(descriptions: Sequence[Sequence[Word]]) -> bool:
    """Whether most descriptions begin with a product code and a colon or dash ("MAT-443: Hinge", "17-3 - Hinge")."""
    some = [d for d in descriptions if len(d) > 1]
    return len(some) > 0 and sum(1 for d in some if _prefixed(d)) >= 0.6 * len(some)


def _prefixed(words: Sequence[Word]) -> int:
    """How many words at the head of a description are a product code and the mark after it."""
    match = _PREFIX.match(words[0].text) if len(words) > 1 else None
    if match is None:
        return 0
    if match["colon"]:
        return 1
    return 2 if words[1].text in ("-", "–", ":", "|") and len(words) > 2 else 0


_LABELLED_CODE = re.compile(
    r"^(?:sku|art\.?\s?-?nr\.?|artikel-?(?:nr|nummer)\.?|ref\.?|item code|product code|art\.? no\.?|réf\.?|mpn|cod\.?(?: art\.?)?)"
    r"\s*[:.#]?\s*(?P<code>\S*\d\S*)$",
    re.IGNORECASE,
)
_CODE = re.compile(r"^\[(?P<code>[^\]\s]{2,24})\]$")


def _add_text(
    item: Item, draft: Draft, grid: Sequence[Column], plan: Assigned, limit: Limit, locale: Locale
) -> None:
    page = draft.anchor.strip.page
    if plan.description is not None:
        main, details = paragraphs([p.words.get(plan.description, []) for p in draft.parts], limit)
        main = _pull_code(item, page, main, plan.coded)
        for line in details:
            match = _LABELLED_CODE.match(" ".join(w.text for w in line))
            if match and "product_code" not in item:
                item["product_code"] = Found(match["code"], place(page, line[-1:]), sureness(line))
        if main:
            item["line_description"] = Found(
                " ".join(w.text for w in main), place(page, main), sureness(main)
            )
        if details:
            words = [w for line in details for w in line]
            item["line_detail"] = Found(
                " ".join(w.text for w in words), place(page, words), sureness(words)
            )
    for slot, term in (
        ("code", "product_code"),
        ("position", "line_number"),
        ("unit", "line_unit"),
    ):
        index = getattr(plan, slot)
        words = (
            [w for p in draft.parts for w in p.words.get(index, ())] if index is not None else []
        )
        if words:
            item[term] = Found(" ".join(w.text for w in words), place(page, words), sureness(words))
    _add_unit(item, draft, plan)
    _add_date(item, draft, plan, locale)


def _pull_code(item: Item, page: Page, words: list[Word], coded: bool) -> list[Word]:
    """Take a product code off the head of a description."""
    if len(words) > 1 and (match := _CODE.match(words[0].text)):
        item["product_code"] = Found(match["code"], place(page, words[:1]), sureness(words[:1]))
        return words[1:]
    if coded and (count := _prefixed(words)):
        item["product_code"] = Found(
            words[0].text.rstrip(":"), place(page, words[:1]), sureness(words[:1])
        )
        return words[count:]
    return words


def _add_unit(item: Item, draft: Draft, plan: Assigned) -> None:
    """The unit beside the quantity, where no column of units is."""
    if plan.quantity is None or "line_unit" in item:
        return
    atom = draft.anchor.numbers.get(plan.quantity)
    if atom is None:
        return
    inside = set(range(atom.start, atom.end))
    words = [
        w
        for w in draft.anchor.words.get(plan.quantity, ())
        if w not in draft.anchor.strip.words[atom.start : atom.end]
    ]
    if words and inside and all(any(c.isalpha() for c in w.text) for w in words):
        item["line_unit"] = Found(
            " ".join(w.text for w in words), place(draft.anchor.strip.page, words), sureness(words)
        )


def _add_date(item: Item, draft: Draft, plan: Assigned, locale: Locale) -> None:
    if plan.date is None:
        return
    words = [w for p in draft.parts for w in p.words.get(plan.date, ())]
    text = " ".join(w.text for w in words)
    day = values.date(text, locale) if words else None
    if day is not None:
        item["line_date"] = Found(day, place(draft.anchor.strip.page, words), sureness(words))


def _add_columns(item: Item, draft: Draft, grid: Sequence[Column]) -> None:
    page = draft.anchor.strip.page
    for i, column in enumerate(grid):
        words = [w for p in draft.parts for w in p.words.get(i, ())]
        if words and column.heading:
            item[f"column:{column.heading}"] = Found(
                " ".join(w.text for w in words), place(page, words), sureness(words)
            )


def paragraphs(
    lines: Sequence[Sequence[Word]], limit: Limit
) -> tuple[list[Word], list[list[Word]]]:
    """The words of a description and the lines below it that are notes of their own.

    A line goes on with the one before when its first word had no room there, or when the text itself says so.
    """
    main: list[Word] = []
    notes: list[list[Word]] = []
    last: Sequence[Word] = ()
    for line in lines:
        if not line:
            continue
        if not main or not notes and _goes_on(last, line, limit):
            main.extend(line)
        else:
            notes.append(list(line))
        last = line
    return main, notes


def _goes_on(last: Sequence[Word], line: Sequence[Word], limit: Limit) -> bool:
    one, two = last[-1], line[0]
    if max(one.size, two.size) > 1.12 * max(0.1, min(one.size, two.size)) or one.bold != two.bold:
        return False
    if one.text[-1] in ",-–/&(" or two.text[:1] in "(&/–":
        return True
    end = one.box.right + 0.3 * one.box.height + two.box.width
    if end > limit.outer or limit.sure and end > limit.x:
        return True
    near = 1.5 * one.box.height
    open_ended = two.text[:1].islower() and not one.text.endswith((".", ":"))
    return open_ended and end > limit.x - near
