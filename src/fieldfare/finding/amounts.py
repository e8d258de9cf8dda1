"""The ladder of sums: net, tax, total and what stands between them, chosen together by arithmetic."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal

from fieldfare.finding.folio import Folio
from fieldfare.finding.rates import RateRow, rate, rate_rows, together
from fieldfare.finding.rows import Found, Item
from fieldfare.finding.sums import CENT, TERMS, Ladder, Sum, note_split, note_unlabelled, sums

__all__ = ["TERMS", "headers", "ladder"]


def ladder(pages: Sequence[Folio], items: Sequence[Item] = ()) -> Ladder:
    """The sums of the document, chosen together."""
    found = sums(pages)
    note_unlabelled(pages, found)
    item_sum = _item_sum(items)
    # on some tills "Net amount" is what is paid, the "gross" before taxes and rounding
    totals = _top(found, "total_amount", "amount_due", "net_amount")
    if not totals:
        return Ladder()
    rates = {
        a.value
        for folio in pages
        for piece in folio.pieces
        for a in piece.amounts
        if a.percent and 0 < a.value < 50
    }
    note_split(pages, found, [entry.value for entry, _ in totals], rates)
    nets = _top(found, "net_amount", "subtotal", "total_amount")
    taxes = _top(found, "tax_amount")
    parts = _parts(found)
    rows = rate_rows(pages)
    whole = together(rows)
    scored: list[tuple[float, int, Ladder]] = []
    order = itertools.count()
    split = _rate_lines(found)
    summed = _tax_of_all(split)
    split = tuple(tax for tax in split if summed is None or tax.value != summed.value)
    taxed = any(score > 0.5 and tax.value for tax, score in taxes)
    for total, total_score in totals:
        untaxed = taxed and total.value == item_sum and _is_below(total, totals)
        given = _is_given(total, totals, found)
        for net, net_score in [*nets, (None, 0.0)]:
            choices: list[tuple[tuple[Sum, ...], float]] = [
                ((tax,), score) for tax, score in taxes if tax is not net and tax is not total
            ]
            choices += [(split, 0.7)] if len(split) > 1 else []
            choices.append(((), 0.0))
            for some, tax_score in choices:
                if net is total:
                    continue
                worth, proven, against = _worth(total, net, some, parts, rates, item_sum)
                worth += 1.2 * total_score + 0.5 * net_score + 0.5 * tax_score
                worth += _fits_rows(whole, rows, total, net, some)
                if untaxed and net is None:
                    worth -= 0.6
                if given:
                    worth -= 0.5
                if summed and len(some) == 1:
                    worth += 0.4 if some[0].value == summed.value else -0.4
                chosen = {"total_amount": total}
                if net:
                    chosen["net_amount"] = net
                if len(some) == 1:
                    chosen["tax_amount"] = some[0]
                labelled = {
                    "total_amount": total_score,
                    "net_amount": net_score,
                    "tax_amount": tax_score,
                }
                scored.append(
                    (
                        worth,
                        -next(order),
                        Ladder(
                            chosen,
                            proven,
                            some if len(some) > 1 else (),
                            against,
                            labelled=labelled,
                        ),
                    )
                )
    scored.sort(key=lambda s: s[:2], reverse=True)
    best = scored[0][2]
    value = best.chosen["total_amount"].value
    rival = next((s[0] for s in scored if s[2].chosen["total_amount"].value != value), None)
    tax = best.chosen.get("tax_amount")
    best.contained = (
        tax is not None
        and "net_amount" not in best.chosen
        and _is_contained(value, tax.value, rates)
    )
    best.margin = scored[0][0] - rival if rival is not None else 2.0
    _add_rest(best, found)
    _round(best, found)
    _settle_place(best, found)
    best.echoed = _is_echoed(pages, found, best.chosen["total_amount"])
    best.overtopped = _is_overtopped(pages, found, best.chosen["total_amount"])
    return best


def _settle_place(best: Ladder, found: Sequence[Sum]) -> None:
    """Of several places where the total is printed take the one nearest to net and tax."""
    total = best.chosen["total_amount"]
    others = [best.chosen[t] for t in ("tax_amount", "net_amount") if t in best.chosen]
    if not others or (others[0].page == total.page and _apart(total, others[0]) < 6):
        return
    near = [
        entry
        for entry in found
        if entry.value == total.value
        and entry.page == others[0].page
        and entry.scores.get("total_amount", 0.0) > 0.35
    ]
    if near:
        best.chosen["total_amount"] = min(near, key=lambda entry: _apart(entry, others[0]))


def _apart(one: Sum, two: Sum) -> float:
    """How far two sums stand apart, in heights of the type."""
    return abs(one.span.box.centre_y - two.span.box.centre_y) / max(1.0, one.span.box.height)


def _is_echoed(pages: Sequence[Folio], found: Sequence[Sum], total: Sum) -> bool:
    """Whether the total is printed at another place, too, or is what was given less what was given back."""
    again = [
        span
        for folio in pages
        for piece in folio.pieces
        for span in piece.amounts
        if span.value == total.value and span.decimals and span is not total.span
    ]
    if again and total.value:
        return True
    given = [entry.value for entry in found if entry.score("other_tender") > 0.2]
    return any(abs(a - b - total.value) <= CENT for a, b in itertools.permutations(given, 2))


def _is_overtopped(pages: Sequence[Folio], found: Sequence[Sum], total: Sum) -> bool:
    """Whether a larger amount of money is printed that no label names something else."""
    named = {
        id(entry.span) for entry in found if any(entry.scores.get(t, 0.0) > 0.2 for t in _ELSEWHERE)
    }
    return any(
        span.value > abs(total.value) and span.decimals == 2 and id(span) not in named
        for folio in pages
        for piece in folio.pieces
        for span in piece.amounts
        if not span.percent
    )


_ELSEWHERE = frozenset({"other_tender", "other_amount", "paid_amount", "discount_amount"})


def _fits_rows(
    whole: RateRow | None,
    rows: Sequence[RateRow],
    total: Sum,
    net: Sum | None,
    taxes: Sequence[Sum],
) -> float:
    """What the tax table says of a choice: its sums speak for it, a single row of several against it."""
    if whole is None:
        return 0.0
    worth = 0.0
    for value, right, parts in (
        (total.value, whole.gross, [r.gross for r in rows]),
        (net.value if net else None, whole.net, [r.net for r in rows]),
        (taxes[0].value if len(taxes) == 1 else None, whole.tax, [r.tax for r in rows]),
    ):
        if value is None:
            continue
        if abs(value - right) <= 2 * CENT:
            worth += 0.45
        elif len(rows) > 1 and any(abs(value - part) <= CENT for part in parts):
            worth -= 0.8
    return worth


def _round(best: Ladder, found: Sequence[Sum]) -> None:
    """Take the rounded total where a rounding stands between two totals: that is what is paid."""
    rounding, total = best.chosen.get("rounding_amount"), best.chosen["total_amount"]
    if rounding is None or not 0 < abs(rounding.value) < 1:
        return
    for entry in found:
        if (
            abs(entry.value - total.value) == abs(rounding.value)
            and entry.scores.get("total_amount", 0.0) > 0.4
        ):
            later = (entry.page, entry.span.box.centre_y) > (total.page, total.span.box.centre_y)
            if later and entry.score("total_amount") > 0.3:
                best.chosen["total_amount"] = entry
                return


def _top(found: Sequence[Sum], *terms: str) -> list[tuple[Sum, float]]:
    """The best sums for a term, one for each value, with their scores."""
    by_value: dict[Decimal, tuple[Sum, float]] = {}
    for entry in found:
        score = max(
            entry.score(term) * weight
            for term, weight in zip(terms, (1.0, 0.85, 0.4), strict=False)
        )
        if score > 0.15 and score > by_value.get(entry.value, (entry, 0.0))[1]:
            by_value[entry.value] = (entry, score)
    return sorted(by_value.values(), key=lambda pair: -pair[1])[:8]


def _parts(found: Sequence[Sum]) -> list[Decimal]:
    """Amounts that may stand between net and total: discounts, shipping, rounding, tips."""
    values: list[Decimal] = []
    for term in (
        "shipping_amount",
        "discount_amount",
        "rounding_amount",
        "tip_amount",
        "other_withheld",
    ):
        best = max(
            (s for s in found if s.score(term) > 0.3), key=lambda s: s.score(term), default=None
        )
        if best:
            values += (
                [best.value]
                if term in ("shipping_amount", "tip_amount")
                else [-best.value, best.value]
            )
    return values


def _rate_lines(found: Sequence[Sum]) -> tuple[Sum, ...]:
    """Tax amounts of several rates, each on a line of its own."""
    lines = [s for s in found if s.score("tax_amount") > 0.4 and s.span.decimals >= 1]
    by_place = {(s.page, round(s.span.box.centre_y)): s for s in lines}
    distinct = list(by_place.values())
    return tuple(distinct) if 1 < len(distinct) <= 4 else ()


def _is_given(total: Sum, totals: Sequence[tuple[Sum, float]], found: Sequence[Sum]) -> bool:
    """Whether an amount is what was handed over: less the change it is another total."""
    change = [e.value for e in found if e.scores.get("other_tender", 0.0) > 0.3 and e.value > 0]
    return any(total.value - other.value in change for other, _ in totals)


def _is_below(total: Sum, totals: Sequence[tuple[Sum, float]]) -> bool:
    """Whether a somewhat larger amount is called a total, too: one that holds the tax."""
    return any(total.value < other.value < total.value * 2 for other, _ in totals)


def _tax_of_all(lines: Sequence[Sum]) -> Sum | None:
    """The tax that is the sum of the taxes of all rates, where it is printed beside them."""
    if len(lines) < 3:
        return None
    values = [tax.value for tax in lines]
    return next((tax for tax in lines if tax.value and tax.value * 2 == sum(values)), None)


def _worth(
    total: Sum,
    net: Sum | None,
    taxes: Sequence[Sum],
    parts: Sequence[Decimal],
    rates: set[Decimal],
    item_sum: Decimal | None,
) -> tuple[float, bool, str]:
    """What arithmetic says of a choice: its worth, whether it is proven, and what contradicts it."""
    worth = 0.0
    whole = total.value
    if (
        item_sum is not None
        and item_sum
        and (abs(item_sum - whole) <= CENT or (net and abs(item_sum - net.value) <= CENT))
    ):
        worth += 0.35
    if net is None:
        if len(taxes) == 1 and _is_contained(whole, taxes[0].value, rates):
            if item_sum and any(abs(item_sum + part - whole) <= CENT for part in _sums_of(parts)):
                worth += 0.35
            return worth + 0.45, False, ""
        if taxes and abs(sum((t.value for t in taxes), Decimal(0))) >= abs(whole) * Decimal("0.5"):
            return worth - 0.8, False, ""
        return worth, False, ""
    if not taxes:
        if net.value == whole:
            return worth + 0.1, False, ""
        apart = abs(net.value) < 2 * abs(whole) < 4 * abs(net.value)
        if apart and any(abs(whole - net.value - part) <= CENT for part in _sums_of(parts)):
            return worth + 0.4, False, ""
        if abs(net.value) > abs(whole) or abs(net.value) < abs(whole) / 2:
            return worth - 0.6, False, ""
        return worth, False, ""
    tax = sum((t.value for t in taxes), Decimal(0))
    gap = whole - net.value - tax
    tolerance = CENT * (1 + len(taxes)) if net.value else CENT
    if tax == 0 and net.value == whole:
        return worth + 0.9, True, ""
    if abs(gap) <= tolerance:
        worth += 1.1
        if len(taxes) == 1 and _rate_fits(net.value, tax, rates):
            worth += 0.3
        return worth, True, ""
    if any(abs(gap - part) <= CENT for part in _sums_of(parts)):
        return worth + 0.65, True, ""
    if abs(whole - net.value) <= CENT and abs(tax) < abs(whole) / 2:
        # the tax is contained in what is called net or subtotal (receipts)
        return worth - 0.25, False, ""
    return worth - 0.2, False, f"net {net.value} plus tax {tax} is not the total {whole}"


def _sums_of(parts: Sequence[Decimal]) -> list[Decimal]:
    return [*parts, *(a + b for a, b in itertools.combinations(parts, 2))]


def _rate_fits(net: Decimal, tax: Decimal, rates: set[Decimal]) -> bool:
    return any(abs(net * rate / 100 - tax) <= 2 * CENT for rate in rates)


# rates of value added tax and its kin in the countries of our languages, for tills that print none
_COMMON = frozenset(Decimal(n) for n in "5 6 7 8 9 10 15 18 19 20 21 22 23 25".split())


def _is_contained(whole: Decimal, tax: Decimal, rates: set[Decimal]) -> bool:
    """Whether the tax is what a printed rate, or a common one where none is printed, makes of a sum that holds it."""
    return tax != 0 and any(
        abs(whole * rate / (100 + rate) - tax) <= CENT for rate in rates or _COMMON
    )


def _item_sum(items: Sequence[Item]) -> Decimal | None:
    values = [item["line_amount"].value for item in items if "line_amount" in item]
    numbers = [v for v in values if isinstance(v, Decimal)]
    return sum(numbers, Decimal(0)) if numbers and len(numbers) == len(items) else None


def _add_rest(best: Ladder, found: Sequence[Sum]) -> None:
    """Add the terms that stand for themselves."""
    total = best.chosen["total_amount"].value
    taken = {id(entry) for entry in best.chosen.values()}
    for term in (
        "amount_due",
        "paid_amount",
        "subtotal",
        "discount_amount",
        "shipping_amount",
        "tip_amount",
        "rounding_amount",
    ):
        fitting = [
            s
            for s in found
            if s.score(term) > 0.35 and (id(s) not in taken or term in ("amount_due", "subtotal"))
        ]
        if not fitting:
            continue
        if term in ("discount_amount", "shipping_amount", "tip_amount", "rounding_amount"):
            fitting = [s for s in fitting if abs(s.value) < abs(total) or not total] or fitting[:0]
        pick = max(fitting, key=lambda s: s.score(term), default=None)
        if pick:
            best.chosen[term] = pick
            best.labelled[term] = pick.score(term)


def headers(pages: Sequence[Folio], best: Ladder) -> dict[str, Found]:
    """The ladder as found values with places, confidence and doubts."""
    found: dict[str, Found] = {}
    for term, entry in best.chosen.items():
        folio = pages[entry.page]
        place = folio.place(folio.pieces[entry.span.piece], entry.span.start, entry.span.end)
        confidence, doubts = _confidence(term, best)
        found[term] = Found(
            entry.value, place, confidence, doubts=doubts, signs=_signs(term, entry, best)
        )
    tax_rate = rate(pages, best)
    if tax_rate:
        found["tax_rate"] = tax_rate
    return found


def _signs(term: str, entry: Sum, best: Ladder) -> dict[str, float]:
    """What speaks for and against a sum of the ladder."""
    return {
        "score": min(1.0, best.labelled.get(term, 0.6)),
        "margin": best.margin,
        "proven": float(best.proven),
        "contained": float(best.contained),
        "echoed": float(best.echoed),
        "overtopped": float(best.overtopped),
        "contradicted": float(bool(best.contradiction)),
        "decimals": entry.span.decimals,
        "net": float("net_amount" in best.chosen),
        "tax": float("tax_amount" in best.chosen),
    }


def _confidence(term: str, best: Ladder) -> tuple[float, tuple[str, ...]]:
    label = min(1.0, best.labelled.get(term, 0.6))
    if term in ("total_amount", "net_amount", "tax_amount"):
        if best.proven:
            return 0.98 if best.margin > 0.2 else 0.8, () if best.margin > 0.1 else (
                "another set of amounts adds up nearly as well",
            )
        if best.contradiction:
            return 0.45, (best.contradiction,)
        if best.contained and best.margin > 0.1:
            return 0.93, ()
        if term == "total_amount" and best.echoed and best.margin > 0.05:
            return 0.7 + 0.25 * label, ()
        if term == "total_amount" and best.margin < 0.12:
            return 0.5, ("another amount could also be the total",)
        if term == "total_amount" and best.overtopped:
            return 0.5, ("a larger amount than this total is printed",)
        clear = label > (0.45 if best.margin > 0.3 else 0.5)
        return 0.55 + 0.35 * label, () if clear else ("the label beside this value is unclear",)
    return 0.5 + 0.4 * label, ()
