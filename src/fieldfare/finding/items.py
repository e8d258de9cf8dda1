"""The line items of an invoice or receipt, each value with its place, its confidence and its doubts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from fieldfare.finding import values
from fieldfare.finding.assigning import (
    Assigned,
    Number,
    Numbers,
    Printed,
    adds_up,
    line_adds_up,
    printed_amounts,
    proves,
    read_numbers,
    settled,
    without_sums,
)
from fieldfare.finding.columns import Column, columns
from fieldfare.finding.descriptions import (
    BRACKETED_CODE,
    LABELLED_CODE,
    coded,
    coded_above,
    columned,
    is_code,
    is_code_line,
    lines_of,
    paragraphs,
    prefixed,
    wrapping,
)
from fieldfare.finding.gather import Draft, rows
from fieldfare.finding.receipts import Sale, sales
from fieldfare.finding.rows import Found, Item, Place
from fieldfare.finding.strips import Strip, strips
from fieldfare.finding.tables import Table, tables
from fieldfare.finding.unheaded import unheaded
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Page, Word, around


def items(pages: Sequence[Page], locale: Locale) -> list[Item]:
    """The line items that `pages` print, in order: values by business term, raw cells by "column:<heading>"."""
    paged = [strips(p) for p in pages]
    printed = printed_amounts(paged, locale)
    fuzzy = any(p.source in ("ocr", "mixed") for p in pages)
    found = _choose(paged, printed, locale, fuzzy=fuzzy)
    if found and not _sum_is_printed(found, printed):
        _doubt_sum(found)
    return found


def _choose(
    paged: Sequence[Sequence[Strip]], printed: Printed, locale: Locale, *, fuzzy: bool
) -> list[Item]:
    """The items under headings, or those of a list without any where these are better proved."""
    found = [i for t in tables(paged, fuzzy=fuzzy) for i in _table_items(t, printed, locale)]
    if found and _sum_is_printed(found, printed):
        return _told_more(found, paged, locale)
    convincing = _is_convincing(found)
    others, proven = _unheaded(paged, locale)
    till = all(_is_receipt(p) for p in paged)
    if not convincing and not (till and proven and any("line_quantity" in i for i in others)):
        bare = unheaded(paged)
        inferred = _table_items(bare, printed, locale) if bare else []
        if _is_multiplied(inferred) and (not till or _sum_is_printed(inferred, printed)):
            return inferred
    if others and (not convincing or (proven and not _is_multiplied(found))):
        return others
    return found


def _told_more(found: list[Item], paged: Sequence[Sequence[Strip]], locale: Locale) -> list[Item]:
    """The items under headings, or as a till's lines give them where these tell quantities, too ("2 x 1,99")."""
    if any("line_quantity" in i for i in found) or not all(_is_receipt(p) for p in paged):
        return found
    others, proven = _unheaded(paged, locale)
    told = _is_multiplied(others) or all("line_quantity" in i for i in others)
    return others if proven and told and len(others) >= len(found) else found


def _doubt_sum(found: list[Item]) -> None:
    """Say on the first row that the rows' sum is printed nowhere: one may be missing or misread."""
    for item in found:
        amount = item.get("line_amount")
        if amount is not None:
            item["line_amount"] = doubted(amount, "the sum of the line amounts is not printed")
            return


def _sum_is_printed(found: Sequence[Item], printed: Printed) -> bool:
    """Whether the rows' amounts, net or gross, add up to an amount that stands elsewhere on the pages."""
    for term in ("line_amount", "line_gross_amount"):
        amounts = [f.value for i in found if (f := i.get(term)) and isinstance(f.value, Decimal)]
        if amounts and adds_up(amounts, printed):
            return True
    return False


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
    till = all(_is_receipt(p) for p in paged)
    some, proven = sales([s for page in paged for s in page], locale, till=till)
    if proven or len(paged) == 1:
        whole = proven or _is_receipt(paged[0]) if paged else False
        return ([_sale_item(s, proven=proven) for s in some] if whole else []), proven
    found: list[Item] = []
    all_proven = True
    for page in paged:
        some, proven = sales(page, locale, till=_is_receipt(page))
        if proven or _is_receipt(page):
            found += [_sale_item(s, proven=proven) for s in some]
            all_proven = all_proven and (proven or not some)
    return found, all_proven and bool(found)


def _is_receipt(page: Sequence[Strip]) -> bool:
    """Whether a page is set in one narrow column, as tills print."""
    if not page:
        return False
    most = int(0.9 * (len(page) - 1)) if len(page) > 10 else len(page) - 1
    width = sorted(s.right - s.left for s in page)[most]
    letters = sorted(sum(len(w.text) + 1 for w in s.words) for s in page)[most]
    height = sorted(s.height for s in page)[len(page) // 2]
    return width < 45 * height and letters <= 56


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
    drafts = rows(table, grid, lambda cut: line_adds_up(cut, grid, locale))
    read = [read_numbers(d, locale) for d in drafts]
    kept = without_sums(grid, drafts, read)
    drafts, read = [drafts[k] for k in kept], [read[k] for k in kept]
    plan = settled(grid, drafts, read, printed)
    wraps = wrapping(grid, plan, drafts)
    texts = [lines_of(d, plan.description) if plan.description is not None else [] for d in drafts]
    if plan.description is not None and plan.code is None:
        plan.coded = coded([[w for line in lines for w in line] for lines in texts])
        plan.columned = columned([lines[0] for lines in texts if lines])
    above = plan.code is None and coded_above(texts)
    found = []
    for k, (draft, numbers) in enumerate(zip(drafts, read, strict=True)):
        lines = texts[k]
        code = lines[0] if above and len(lines) > 1 and is_code_line(lines[0]) else []
        text = paragraphs(lines[1:] if code else lines, wraps, wraps.others(k))
        item = _item(draft, numbers, grid, plan, text, locale)
        if code and item:
            item["product_code"] = text_found(draft.anchor.strip.page, code)
        found.append(item)
    return [f for f in found if f]


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
    text: tuple[list[Word], list[list[Word]]],
    locale: Locale,
) -> Item:
    page = draft.anchor.strip.page
    item: Item = {}
    for slot, term in _TERMS.items():
        number = read.get(getattr(plan, slot)) if getattr(plan, slot) is not None else None
        if number is not None:
            item[term] = Found(number.value, place(page, number.words), sureness(number.words))
    _add_description(item, page, plan, *text)
    _add_text(item, draft, plan)
    _add_unit(item, draft, plan)
    _add_date(item, draft, plan, locale)
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


def text_found(page: Page, words: Sequence[Word]) -> Found:
    """Words as they are printed."""
    return Found(" ".join(w.text for w in words), place(page, words), sureness(words))


def sureness(words: Iterable[Word]) -> float:
    """The confidence that reading leaves in words."""
    return min((w.confidence for w in words), default=1.0)


def _check(item: Item, discount: Number | None) -> None:
    """Raise or lower confidence by quantity × price = amount."""
    q, p, a = item.get("line_quantity"), item.get("line_unit_price"), item.get("line_amount")
    if a is None:
        if p is not None:
            item["line_unit_price"] = doubted(p, "this line shows no amount")
        return
    if q is None or p is None:
        return
    assert isinstance(q.value, Decimal)
    assert isinstance(p.value, Decimal)
    assert isinstance(a.value, Decimal)
    if proves(q.value, p.value, a.value, discount):
        return
    product = (q.value * p.value).normalize()
    item["line_amount"] = doubted(
        a, f"quantity × unit price is {product:f}, but {a.value} is printed"
    )


def doubted(found: Found, doubt: str) -> Found:
    """`found` with a doubt and half its confidence."""
    return msgspec.structs.replace(
        found, confidence=found.confidence / 2, doubts=(*found.doubts, doubt)
    )


def _add_description(
    item: Item, page: Page, plan: Assigned, main: list[Word], notes: list[list[Word]]
) -> None:
    main = _pull_code(item, page, main, plan)
    if main and notes and is_code(main):
        item["product_code"] = text_found(page, main[:1])
        main, notes = notes[0], notes[1:]
    for line in notes:
        match = LABELLED_CODE.match(" ".join(w.text for w in line))
        if match and "product_code" not in item:
            item["product_code"] = Found(match["code"], place(page, line[-1:]), sureness(line))
    if main:
        item["line_description"] = text_found(page, main)
    if notes:
        item["line_detail"] = text_found(page, [w for line in notes for w in line])


def _add_text(item: Item, draft: Draft, plan: Assigned) -> None:
    for column, term in (
        (plan.code, "product_code"),
        (plan.position, "line_number"),
        (plan.unit, "line_unit"),
    ):
        words = (
            [w for p in draft.parts for w in p.words.get(column, ())] if column is not None else []
        )
        if words:
            item[term] = text_found(draft.anchor.strip.page, words)


def _pull_code(item: Item, page: Page, words: list[Word], plan: Assigned) -> list[Word]:
    """Take a product code off the head of a description."""
    if len(words) > 1 and (match := BRACKETED_CODE.match(words[0].text)):
        item["product_code"] = Found(match["code"], place(page, words[:1]), sureness(words[:1]))
        return words[1:]
    count = prefixed(words) if plan.coded else int(plan.columned and len(words) > 1)
    if count:
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
