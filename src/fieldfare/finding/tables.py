"""Item tables on pages: where their headings stand, how far they reach, and where they go on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

import msgspec

from fieldfare.finding.heading_phrases import Role
from fieldfare.finding.headings import (
    NUMERIC,
    Heading,
    Side,
    known,
    mended,
    parse,
    role_of,
    tokens,
)
from fieldfare.finding.ladder import Closing, closing
from fieldfare.finding.strips import NUMBERS, Atom, Strip
from fieldfare.reading.words import Box, Page, Word, around


class Header(msgspec.Struct, frozen=True):
    """Headings over strips[start:end]; `foreign` when they head another kind of table."""

    start: int
    end: int
    headings: tuple[Heading, ...]
    foreign: bool = False


class Body(msgspec.Struct):
    """The strips below one header, or at the top of a page that goes on with a table."""

    strips: list[Strip]
    ended: int  # index of the first strip of the ladder of sums; len(strips) when none
    under: float | None = None  # the bottom of the header above it; None at the top of a page


class Table(msgspec.Struct):
    """A table with its headings and its bodies, one for each page that it runs over."""

    headings: tuple[Heading, ...]
    bodies: list[Body]
    page: Page
    height: float  # of the type


# ── Headers ──────────────────────────────────────────────────────────────────────────────────────


def headers(strips: Sequence[Strip], *, fuzzy: bool = False) -> list[Header]:
    """The header lines of tables among a page's strips, wrapped ones joined, top to bottom."""
    found: list[Header] = []
    i = 0
    while i < len(strips):
        header = _header(strips, i, fuzzy)
        if header is None or (found and header.start < found[-1].end):
            i += 1
            continue
        found.append(header)
        i = header.end
    return found


def _header(strips: Sequence[Strip], i: int, fuzzy: bool) -> Header | None:
    words = strips[i].words
    if len(words) < 2 or len(words) > 40 or any(a.kind != "percent" for a in strips[i].atoms):
        return None
    if sum(1 for w in words if _could_head(w.text, fuzzy)) < 2 and not (fuzzy and len(words) < 4):
        return None
    parsed = parse(words, tight=strips[i].tight, fuzzy=fuzzy)
    if len({h.role for h in parsed.headings} - {"other"}) < 2:
        return None
    if not any(
        two.box.left - one.box.right > 1.4 * strips[i].tight
        for one, two in pairwise(parsed.headings)
    ):
        return None  # words a blank apart are a sentence
    count = sum(len(tokens(w.text)) for w in words)
    if parsed.strange > max(1, 0.4 * count):
        return None
    start, end, headings = _wrapped(strips, i, parsed.headings, fuzzy)
    headings = _told_apart(headings)
    if is_item_header(headings):
        return Header(start, end, headings)
    return Header(start, end, headings, foreign=True) if _is_foreign(headings) else None


@lru_cache(maxsize=16384)
def _could_head(text: str, fuzzy: bool) -> bool:
    return any(known(t) for word in tokens(text) for t in (mended(word) if fuzzy else (word,)))


def is_item_header(headings: Iterable[Heading]) -> bool:
    """Whether headings name what a table of items has: something sold, and numbers for it."""
    roles = [h.role for h in headings]
    some = set(roles)
    if not some & {"amount", "price"}:
        return bool({"description", "quantity"} <= some)
    if not some & {"amount", "description", "code"}:
        return False  # a quantity and its price say nothing of what was sold
    if some & {"description", "quantity"} or (
        {"price", "amount"} <= some and "tax_amount" not in some
    ):
        return not (
            _tax_first(roles)
            and "quantity" not in some
            and "price" not in some
            and "description" not in some
        )
    return "code" in some and len(some) >= 3


def _tax_first(roles: Sequence[Role]) -> bool:
    return next((r for r in roles if r in NUMERIC), "") in ("tax", "tax_amount")


def _is_foreign(headings: Sequence[Heading]) -> bool:
    """Whether headings are those of a summary of taxes or the like, which ends a table of items."""
    some = {h.role for h in headings}
    return len(headings) >= 2 and bool(some & {"tax", "tax_amount"}) and len(some - {"other"}) >= 2


def _wrapped(
    strips: Sequence[Strip], i: int, headings: tuple[Heading, ...], fuzzy: bool
) -> tuple[int, int, tuple[Heading, ...]]:
    """The header at strips[i] with the lines above and below that continue its headings."""
    start, end = i, i + 1
    height = strips[i].height
    while (
        end < len(strips)
        and end - i <= 5
        and strips[end].top - strips[end - 1].bottom <= 0.9 * height
    ):
        joined = _joined(headings, strips[end], fuzzy, below=True)
        if joined is None:
            break
        headings, end = joined, end + 1
    while (
        start > 0 and i - start < 2 and strips[start].top - strips[start - 1].bottom <= 0.6 * height
    ):
        joined = _joined(headings, strips[start - 1], fuzzy, below=False)
        if joined is None:
            break
        headings, start = joined, start - 1
    return start, end, headings


def _joined(
    headings: tuple[Heading, ...], strip: Strip, fuzzy: bool, *, below: bool
) -> tuple[Heading, ...] | None:
    """`headings` with those of a further line; None when the line is none of headings."""
    if any(a.kind in NUMBERS for a in strip.atoms):
        return None
    more = parse(strip.words, tight=strip.tight, fuzzy=fuzzy)
    if more.strange and (fuzzy if below else all(h.role == "other" for h in more.headings)):
        return None
    result = list(headings)
    for extra in more.headings:
        over = _over(result, extra.box)
        if len(over) > 1 and _is_spanned([result[k] for k in over], extra, strip.tight):
            result[over[0] : over[-1] + 1] = [_one(result[over[0] : over[-1] + 1])]
            over = over[:1]
        if len(over) > 1:
            parts = _split_under(result, extra, strip)
            if parts is None or not _is_known(extra, fuzzy):
                return None
            for k, part in parts:
                result[k] = _together(result[k], part, below)
        elif over and (not below or _continues(result[over[0]], extra, fuzzy)):
            result[over[0]] = _together(result[over[0]], extra, below)
        elif not over and extra.role != "other" and not (below and more.strange):
            result.append(extra)
        else:
            return None
    return tuple(sorted(result, key=lambda h: h.box.left))


def _over(headings: Sequence[Heading], box: Box) -> list[int]:
    """Which headings stand over or under a box."""
    return [
        k
        for k, h in enumerate(headings)
        if _overlap(h.box, box) > 0.3 * min(h.box.width, box.width)
    ]


def _continues(heading: Heading, extra: Heading, fuzzy: bool) -> bool:
    """Whether words can go on with the heading above: known ones, or a few under one of a column of no text."""
    if _is_known(extra, fuzzy):
        return True
    within = min(extra.box.right, heading.box.right) - max(extra.box.left, heading.box.left)
    few = len(extra.text.split()) <= 2 and within > 0.5 * min(extra.box.width, heading.box.width)
    return few and heading.role not in ("description", "other")


def _is_known(heading: Heading, fuzzy: bool) -> bool:
    return all(_could_head(w, fuzzy) for w in heading.text.split() if tokens(w))


def _is_spanned(above: Sequence[Heading], extra: Heading, tight: float) -> bool:
    """Whether one heading stands centred or flush under several that are but a blank apart, as under one."""
    box = around(h.box for h in above)
    reach = 0.5 * extra.box.height
    flush = (
        abs(box.centre_x - extra.box.centre_x) <= reach
        or abs(box.right - extra.box.right) <= reach
        or abs(box.left - extra.box.left) <= reach
    )
    return flush and all(two.box.left - one.box.right <= tight for one, two in pairwise(above))


def _one(above: Sequence[Heading]) -> Heading:
    """Headings a blank apart as one."""
    text = " ".join(h.text for h in above)
    told = role_of([t for word in text.split() for t in tokens(word)])
    side: Side = next((h.side for h in above if h.side), "")
    role = told[0] if told else above[0].role
    words = tuple(w for h in above for w in h.words)
    return Heading(text, around(h.box for h in above), role, side, words)


def _split_under(
    headings: Sequence[Heading], extra: Heading, strip: Strip
) -> list[tuple[int, Heading]] | None:
    """The words of a heading given to the headings above them; None when one is under none or under two."""
    words: dict[int, list[Word]] = {}
    for word in strip.words:
        if not extra.box.left <= word.box.centre_x <= extra.box.right:
            continue
        over = _over(headings, word.box)
        if len(over) != 1:
            return None
        words.setdefault(over[0], []).append(word)
    return [
        (
            k,
            Heading(
                " ".join(w.text for w in some),
                around(w.box for w in some),
                "other",
                "",
                tuple(some),
            ),
        )
        for k, some in words.items()
    ]


def _told_apart(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """The headings with "Desc." a discount where another one heads the description (es, pt)."""
    named = [h for h in headings if h.role == "description"]
    if len(named) < 2:
        return headings
    return tuple(
        msgspec.structs.replace(h, role="discount")
        if h is not named[0] and tokens(h.text)[:1] == ("desc",)
        else h
        for h in headings
    )


def _together(one: Heading, two: Heading, below: bool) -> Heading:
    text = f"{one.text} {two.text}" if below else f"{two.text} {one.text}"
    told = role_of([t for word in text.split() for t in tokens(word)])
    role, side = told or (one.role, one.side)
    words = (*one.words, *two.words) if below else (*two.words, *one.words)
    return Heading(text, around((one.box, two.box)), role, side or one.side or two.side, words)


def _overlap(one: Box, two: Box) -> float:
    return min(one.right, two.right) - max(one.left, two.left)


# ── Bodies ───────────────────────────────────────────────────────────────────────────────────────


def tables(pages: Sequence[Sequence[Strip]], *, fuzzy: bool = False) -> list[Table]:
    """The tables of items on pages of strips, those over several pages joined, in order."""
    found: list[Table] = []
    running: Table | None = None
    for strips in pages:
        tops = headers(strips, fuzzy=fuzzy)
        edges = [*(h.start for h in tops[1:]), len(strips)][: len(tops)]
        above = list(strips[: tops[0].start if tops else len(strips)])
        last = found[-1] if found else None
        if above and last is not None and (going := _alike_rows(above, last.bodies)):
            body = _body(above[_opening(above, going[0]) :], last.bodies)
            last.bodies.append(body)
            running = last if body.ended == len(body.strips) else None
        elif above and running is not None:
            running.bodies.append(_body(above))
            running = None if running.bodies[-1].ended < len(above) else running
        for top, edge in zip(tops, edges, strict=True):
            if top.foreign:
                running = None
                continue
            body = _body(list(strips[top.end : edge]))
            body.under = max(s.bottom for s in strips[top.start : top.end])
            same = next((t for t in reversed(found[-2:]) if _alike(t.headings, top.headings)), None)
            if same is None:
                same = Table(top.headings, [], strips[top.start].page, strips[top.start].height)
                found.append(same)
            same.bodies.append(body)
            running = same if body.ended == len(body.strips) else None
    return found


def _alike(one: Sequence[Heading], two: Sequence[Heading]) -> bool:
    """Whether two headers are the same one printed twice."""
    if [h.role for h in one] != [h.role for h in two]:
        return False
    return all(
        abs(a.box.left - b.box.left) <= 2.0 * a.box.height for a, b in zip(one, two, strict=True)
    )


def _body(strips: list[Strip], before: Sequence[Body] = ()) -> Body:
    """A body that ends at the first line of sums, below which no row is like those above it or those `before`."""
    last: int | None = None  # the last row that is like those above the first sum
    for i, s in enumerate(strips):
        said = ladder(s)
        if said in ("end", "subtotal"):
            if said == "end" and _multiplies(s):
                continue
            if last is None:
                last = max(_alike_rows(strips, [*before, Body(strips, i)]), default=-1)
            if last < i or (said == "end" and _has_money(s)):
                return Body(strips, i)
    return Body(strips, len(strips))


def _multiplies(strip: Strip) -> bool:
    """Whether the last numbers of a line are a quantity, a price and their product: "City tax  4  50.00  200.00"."""
    numbers = [n for a in _loose(strip) if a.kind != "percent" and (n := _plain(a.text))]
    money = sum(1 for a in strip.atoms if a.kind == "money")
    return money >= 2 and any(
        q * p == amount for q, p, amount in zip(numbers, numbers[1:], numbers[2:], strict=False)
    )


def _plain(text: str) -> Decimal:
    """A number whose decimals are told by its last mark alone."""
    digits = "".join(c for c in text if c.isdigit())
    mark = _DECIMALS.search(text)
    return Decimal(digits or 0).scaleb(-len(mark[1])) if mark else Decimal(digits or 0)


_DECIMALS = re.compile(r"[.,](\d{1,2}|\d{4,})(?!\d)\D*$")


def _has_money(strip: Strip) -> bool:
    return any(a.kind in ("money", "decimal") for a in strip.atoms)


def _alike_rows(strips: Sequence[Strip], bodies: Sequence[Body]) -> list[int]:
    """Which strips have most of the numbers that the rows in `bodies` have, and under them: at least three, or all of two."""
    rows = [
        numbers
        for b in bodies[-3:]
        for s in b.strips[: b.ended][:60]
        if len(numbers := _loose(s)) >= 2 and not ladder(s)
    ]
    if not rows:
        return []
    counts = sorted(len(r) for r in rows)
    usual = counts[len(counts) // 2]
    need = max(min(3, usual), round(0.6 * usual))
    spans = _merged((a.left, a.right) for r in rows for a in r)
    return [i for i, s in enumerate(strips) if _is_alike(s, spans, need) and not ladder(s)]


def _merged(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans from left to right, those that overlap as one."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _is_alike(strip: Strip, spans: Sequence[tuple[float, float]], need: int) -> bool:
    numbers = _loose(strip)
    reach = 0.3 * strip.height
    under = {
        k
        for a in numbers
        for k, (left, right) in enumerate(spans)
        if a.right > left - reach and a.left < right + reach
    }
    return len(under) >= max(need, len(numbers) - 1) and _has_money(strip)


def _loose(strip: Strip) -> list[Atom]:
    return [a for a in strip.atoms if not a.embedded]


def _opening(strips: Sequence[Strip], first: int) -> int:
    """Where a table goes on whose first row is strips[first]: with the lines of text close above it."""
    start = first
    while (
        start
        and first - start < 4
        and strips[start].top - strips[start - 1].bottom <= 1.2 * strips[start].height
        and not _has_money(strips[start - 1])
    ):
        start -= 1
    return start


def ladder(strip: Strip) -> Closing:
    """Whether a strip belongs to the ladder of sums, by its words or by those just before its last number."""
    taken = {i for a in strip.atoms for i in range(a.start, a.end)}
    words = [w for i, w in enumerate(strip.words) if i not in taken]
    if not words:
        return ""
    whole = closing(" ".join(w.text for w in words))
    if whole == "end" and not strip.atoms and len(words) > 4:
        return ""
    if (
        whole
        or not strip.atoms
        or sum(1 for a in strip.atoms if a.kind in ("money", "decimal")) > 1
    ):
        return whole
    run = _label(strip, taken)
    return closing(" ".join(w.text for w in run)) if run and len(run) < len(words) else ""


def _label(strip: Strip, taken: set[int]) -> list[Word]:
    """The words just before the last number of a strip, rates between them passed over."""
    run: list[Word] = []
    edge = strip.atoms[-1].left
    wide = 1e9
    for i in range(strip.atoms[-1].start - 1, -1, -1):
        word = strip.words[i]
        if edge - word.box.right > wide:
            break
        if i in taken:
            if not any(
                a.start <= i < a.end and a.kind in ("percent", "decimal", "integer")
                for a in strip.atoms
            ):
                break
        else:
            run.insert(0, word)
            wide = 2.2 * strip.tight
        edge = word.box.left
    return run
