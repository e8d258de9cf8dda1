"""The ladder of sums: net, tax, total and what stands between them, chosen together by arithmetic."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from fieldfare.finding.candidates import Link, amount_links
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import AmountSpan, Hit
from fieldfare.finding.rows import Found, Item
from fieldfare.finding.scoring import amount_strength
from fieldfare.reading.words import around

TERMS = (
    "total_amount", "amount_due", "net_amount", "tax_amount", "subtotal", "discount_amount", "shipping_amount",
    "tip_amount", "rounding_amount", "paid_amount", "other_tender", "other_amount",
)  # fmt: skip
_AMOUNTS = frozenset(TERMS)
CENT = Decimal("0.01")

# words that say of a sum whether it holds the tax
_WITHOUT = re.compile(
    r"\b(?:ht|h\.t|htva|hors|excl|exkl|exc|excluding|exclusive|exclude|before|without|ohne|sin|sem|senza|esclus[aoi]|escl|zonder|bez|netto|nett?|neto"
    r"|imponibile|imponible|untaxed|ex|exclusief|vor|avant|antes|prima|taxable|pre)\b"
)
_WITH = re.compile(
    r"\b(?:ttc|t\.t\.c|tvac|incl|inkl|inclusive|including|inc|brutto|bruto|lordo|compres[aoi]|inclus[aoie]|comprise?s?|incluido|gross|inclusief|mit|z vat|con"
    r"|ivato|inbegrepen|after tax|with tax|with vat|with gst)\b"
)
# … and words that a line may begin with that names the tax within a sum: "incl. VAT 13.5 %  2.95"
_INCLUDED = re.compile(
    r"\W*(?:incl|inkl|includes|included|including|inclusive|inclusief|inc|compris|comprenant|contains|enthalten|davon)\W*"
)
_TOTAL_WORD = re.compile(r"tota|gesamt|summe|razem|suma|importe|montant")
_TAX_WORD = re.compile(
    r"\b(?:vat|tax|taxes|mwst|ust|tva|iva|btw|gst|taxe|taxes|mehrwertsteuer|umsatzsteuer|podatk\w*|sst|impuestos|impostos)\b"
)


@dataclass(slots=True, eq=False)
class Sum:
    """An amount on the page, and how well it answers each term."""

    page: int
    span: AmountSpan
    scores: dict[str, float] = field(default_factory=dict)
    hits: dict[str, Hit] = field(default_factory=dict)

    @property
    def value(self) -> Decimal:
        """The printed amount."""
        return self.span.value

    def score(self, term: str) -> float:
        """How well it answers `term`, less when it answers another one better."""
        own = self.scores.get(term, 0.0)
        rival = max(
            (s for t, s in self.scores.items() if t not in _KIN.get(term, {term})), default=0.0
        )
        return own - 0.5 * max(0.0, rival - own) if own else 0.0


_KIN = {
    "total_amount": {"total_amount", "amount_due"}, "amount_due": {"total_amount", "amount_due"},
    "net_amount": {"net_amount", "subtotal"}, "subtotal": {"net_amount", "subtotal"},
}  # fmt: skip


@dataclass(slots=True)
class Ladder:
    """What was chosen: the sum for each term, what proves it and what contradicts it."""

    chosen: dict[str, Sum] = field(default_factory=dict)
    proven: bool = False  # net + tax = total, all three printed
    taxes: tuple[Sum, ...] = ()  # tax lines of several rates, when they make up the tax together
    contradiction: str = ""
    margin: float = 1.0  # how much better than the next choice of a total
    overtopped: bool = False  # a larger amount is printed that no label explains
    contained: bool = False  # no net is printed, but a printed rate takes the tax out of the total
    echoed: bool = False  # the total is printed again, or is what cash less change makes
    labelled: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class RateRow:
    """A line of a tax table: rate, net and tax, which its own arithmetic proves."""

    rate: Decimal
    net: Decimal
    tax: Decimal
    spans: tuple[AmountSpan, ...]

    @property
    def gross(self) -> Decimal:
        """Net and tax together."""
        return self.net + self.tax


def rate_rows(pages: Sequence[Folio]) -> list[RateRow]:
    """The rows of a tax table: lines with a rate and two or three amounts that it explains."""
    rows: dict[tuple[Decimal, Decimal, Decimal], RateRow] = {}
    for folio in pages:
        for line in folio.lines:
            spans = [a for piece in line for a in piece.amounts]
            rates = {a.value for a in spans if a.percent and 0 <= a.value < 50}
            money = [a for a in spans if not a.percent and a.decimals == 2]
            if not 2 <= len(money) <= 4 or len(line) > 8:
                continue
            rates |= (
                {a.value for a in spans if not a.percent and a.decimals <= 2 and 1 <= a.value <= 27}
                if not rates
                else set()
            )
            row = _rate_row(rates, money)
            if row:
                rows.setdefault((row.rate, row.net, row.tax), row)
    return list(rows.values())


def _rate_row(rates: set[Decimal], money: Sequence[AmountSpan]) -> RateRow | None:
    for rate in sorted(rates, reverse=True):
        for net, tax in itertools.permutations(money, 2):
            if abs(net.value) <= abs(tax.value) or not tax.value:
                continue
            gross = next((m for m in money if m is not net and m is not tax), None)
            if abs(net.value * rate / 100 - tax.value) > max(CENT, abs(net.value) / 5000):
                continue
            if (
                gross is not None
                and abs(net.value + tax.value - gross.value) > 2 * CENT
                and len(money) == 3
            ):
                continue
            return RateRow(rate, net.value, tax.value, tuple(money))
    return None


def sums(pages: Sequence[Folio]) -> list[Sum]:
    """Every amount that a label speaks for, with its scores by term."""
    found: dict[int, Sum] = {}
    whole = not any(
        a.decimals == 2 for folio in pages for piece in folio.pieces for a in piece.amounts
    )
    for number, folio in enumerate(pages):
        for hit in folio.hits:
            if hit.heads_items:
                continue
            meanings = _meanings(folio, hit)
            if not meanings:
                continue
            links = amount_links(folio, hit, through=_is_composed(folio, hit))
            best = 0.0
            for link in links:
                if link.slot.relation == "below" and best > 0.4:
                    continue  # the label has its amount beside it
                likely = _likely(link.value, whole)
                if folio.pieces[hit.piece].line in folio.items_lines:
                    likely *= 0.4  # "VAT 20 %" on the line of an item
                for term, weight in meanings:
                    worth = amount_strength(link, weight) * likely
                    best = max(best, worth)
                    _note(found, number, link, term, worth)
    return list(found.values())


def _note(
    found: dict[int, Sum], page: int, link: Link[AmountSpan], term: str, worth: float
) -> None:
    entry = found.setdefault(id(link.value), Sum(page, link.value))
    if worth > entry.scores.get(term, 0.0):
        entry.scores[term] = worth
        entry.hits[term] = link.hit


def _likely(span: AmountSpan, whole: bool) -> float:
    """How likely a printed number is an amount of money by its looks."""
    if span.decimals == 2:
        return 1.0
    if span.decimals == 0:
        return 0.95 if span.currency or whole else 0.4
    return 0.7 if span.currency else 0.45


def _meanings(folio: Folio, hit: Hit) -> list[tuple[str, float]]:
    """What amounts the label may mean, the words round it considered."""
    meant = [(m.term, m.weight) for m in hit.meanings if m.term in _AMOUNTS]
    if not meant:
        return []
    low = folio.pieces[hit.piece].low
    terms = {term for term, _ in meant}
    before, behind = low[: hit.start], low[hit.end :]
    if (
        "tax_amount" in terms
        and not hit.opens
        and (_WITHOUT.search(before) or _WITH.search(before))
        and not re.search(r"\d", before)
        and not _INCLUDED.fullmatch(before)
    ):
        return []  # "Total hors TVA" speaks of no tax amount
    if "tax_amount" in terms and _TOTAL_WORD.match(hit.key):
        if _WITH.match(behind.lstrip(" ()-:,.")):
            return [("total_amount", 0.97)]  # "Total (GST incl.)"
        if _WITHOUT.match(behind.lstrip(" ()-:,.")):
            return [("net_amount", 0.95)]
    if terms & {"total_amount", "subtotal", "amount_due"} and not re.match(r"\s*[:\d]", behind):
        label = re.split(r"\d", behind, maxsplit=1)[0]
        if _WITHOUT.search(label):
            return [("net_amount", 0.95)]
        if _WITH.search(label) and "subtotal" not in terms:
            return [("total_amount", 0.97)]
        if _TAX_WORD.match(label.strip()) and "subtotal" not in terms:
            return [("tax_amount", 0.95)]
    return meant


def _phrase(folio: Folio, hit: Hit) -> str:
    """The words from a label to the first figure behind it."""
    return re.split(r"\d", folio.pieces[hit.piece].low[hit.start :], maxsplit=1)[0]


def _is_composed(folio: Folio, hit: Hit) -> bool:
    """Whether words such as "excl. VAT" behind a label belong to it, though they are labels themselves."""
    words = folio.pieces[hit.piece].low[hit.end : hit.start + len(_phrase(folio, hit))]
    return bool(_WITHOUT.search(words) or _WITH.search(words))


_SUMS = frozenset({"total_amount", "net_amount", "subtotal", "amount_due"})


def _within_phrase(folio: Folio, hit: Hit) -> bool:
    """Whether a label is part of a longer one that began before it: "Total netto (excl. VAT)"."""
    for other in folio.pieces[hit.piece].hits:
        if other.end > hit.start:
            return False
        if (
            any(m.term in _SUMS for m in other.meanings)
            and _is_composed(folio, other)
            and hit.start < other.start + len(_phrase(folio, other))
        ):
            return True
    return False


def ladder(pages: Sequence[Folio], items: Sequence[Item] = ()) -> Ladder:
    """The sums of the document, chosen together."""
    found = sums(pages)
    item_sum = _item_sum(items)
    # on some tills "Net amount" is what is paid, the "gross" before taxes and rounding
    totals = _top(found, "total_amount", "amount_due", "net_amount")
    if not totals:
        return Ladder()
    nets = _top(found, "net_amount", "subtotal", "total_amount")
    taxes = _top(found, "tax_amount")
    parts = _parts(found)
    rates = {
        a.value
        for folio in pages
        for piece in folio.pieces
        for a in piece.amounts
        if a.percent and 0 < a.value < 50
    }
    rows = rate_rows(pages)
    whole = _of_rows(rows)
    scored: list[tuple[float, int, Ladder]] = []
    order = itertools.count()
    split = _rate_lines(found)
    for total, total_score in totals:
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


def _of_rows(rows: Sequence[RateRow]) -> RateRow | None:
    """All rows of the tax table together."""
    if not rows or len({row.rate for row in rows}) < len(rows):
        return rows[0] if len(rows) == 1 else None
    return RateRow(
        Decimal(0),
        sum((r.net for r in rows), Decimal(0)),
        sum((r.tax for r in rows), Decimal(0)),
        (),
    )


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
    for term in ("shipping_amount", "discount_amount", "rounding_amount", "tip_amount"):
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
            return worth + 0.45, False, ""
        if taxes and abs(sum((t.value for t in taxes), Decimal(0))) >= abs(whole) * Decimal("0.5"):
            return worth - 0.8, False, ""
        return worth, False, ""
    if not taxes:
        if net.value == whole:
            return worth + 0.1, False, ""
        if abs(net.value) > abs(whole) or abs(net.value) < abs(whole) / 2:
            return worth - 0.6, False, ""
        return worth, False, ""
    tax = sum((t.value for t in taxes), Decimal(0))
    gap = whole - net.value - tax
    tolerance = CENT * (1 + len(taxes)) if net.value else CENT
    if tax == 0 and net.value == whole:
        return worth + 0.6, True, ""
    if abs(gap) <= tolerance:
        worth += 1.1
        if len(taxes) == 1 and _rate_fits(net.value, tax, rates):
            worth += 0.3
        return worth, True, ""
    if any(abs(gap - part) <= CENT for part in _sums_of(parts)):
        return worth + 0.75, True, ""
    if abs(whole - net.value) <= CENT and abs(tax) < abs(whole) / 2:
        # the tax is contained in what is called net or subtotal (receipts)
        return worth - 0.25, False, ""
    return worth - 0.2, False, f"net {net.value} plus tax {tax} is not the total {whole}"


def _sums_of(parts: Sequence[Decimal]) -> list[Decimal]:
    return [*parts, *(a + b for a, b in itertools.combinations(parts, 2))]


def _rate_fits(net: Decimal, tax: Decimal, rates: set[Decimal]) -> bool:
    return any(abs(net * rate / 100 - tax) <= 2 * CENT for rate in rates)


def _is_contained(whole: Decimal, tax: Decimal, rates: set[Decimal]) -> bool:
    """Whether the tax is what a printed rate makes of a sum that holds it."""
    return tax != 0 and any(abs(whole * rate / (100 + rate) - tax) <= CENT for rate in rates)


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
    rate = _rate(pages, best) or _several_rates(pages, best)
    if rate:
        found["tax_rate"] = rate
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


def _rate(pages: Sequence[Folio], best: Ladder) -> Found | None:
    """The one tax rate that is printed and fits, or the only one printed beside a tax label."""
    net, tax = best.chosen.get("net_amount"), best.chosen.get("tax_amount")
    printed = [
        (folio, span)
        for folio in pages
        for piece in folio.pieces
        for span in piece.amounts
        if span.percent and 0 <= span.value < 50
    ]
    if net and tax:
        printed = [
            (f, s) for f, s in printed if abs(net.value * s.value / 100 - tax.value) <= 2 * CENT
        ]
    elif len({s.value for _, s in printed}) != 1:
        return None
    if not printed:
        return None
    near = best.chosen.get("tax_amount")
    folio, span = min(
        printed,
        key=lambda fs: (
            abs(fs[1].box.centre_y - near.span.box.centre_y)
            if near and pages[near.page] is fs[0]
            else 1e6
        ),
    )
    return Found(
        span.value,
        folio.place(folio.pieces[span.piece], span.start, span.end),
        0.9 if net and tax else 0.6,
    )


def _several_rates(pages: Sequence[Folio], best: Ladder) -> Found | None:
    """All rates of an invoice, in printed order, when the taxes on their lines make up its tax."""
    lines = _taxed_lines(pages)
    distinct: dict[Decimal, tuple[Folio, AmountSpan]] = {}
    for folio, rate, _ in lines:
        distinct.setdefault(rate.value, (folio, rate))
    if not 1 < len(distinct) <= 5 or len(lines) > 6:
        return None
    if not _make_up(_tax_sums(best), [amounts for _, _, amounts in lines]):
        return None
    shown = list(distinct.values())
    first = shown[0][0]
    printed = "; ".join(folio.pieces[r.piece].text[r.start : r.end] for folio, r in shown)
    box = around(rate.box for folio, rate in shown if folio is first)
    value = "; ".join(f"{rate.value.normalize():f}" for _, rate in shown)
    return Found(value, first.place_of(box, printed), 0.9)


def _taxed_lines(pages: Sequence[Folio]) -> list[tuple[Folio, AmountSpan, list[Decimal]]]:
    """The lines below the items that hold one rate of tax, each with the amounts behind it."""
    found: list[tuple[Folio, AmountSpan, list[Decimal]]] = []
    for folio in pages:
        for number, line in enumerate(folio.lines):
            if number in folio.items_lines:
                continue
            spans = [a for piece in line for a in piece.amounts]
            rates = [a for a in spans if a.percent and 0 <= a.value < 50]
            amounts = [a.value for a in spans if not a.percent and a.decimals == 2]
            if len(rates) == 1 and 1 <= len(amounts) <= 4:
                found.append((folio, rates[0], amounts))
    return found


def _tax_sums(best: Ladder) -> set[Decimal]:
    """What the taxes of all rates may come to: as printed, or as net and total leave it."""
    values = {term: entry.value for term, entry in best.chosen.items()}
    sums_: set[Decimal] = set()
    if "tax_amount" in values:
        sums_.add(values["tax_amount"])
    elif best.taxes:
        sums_.add(sum((t.value for t in best.taxes), Decimal(0)))
    elif "net_amount" in values:
        sums_.add(values["total_amount"] - values["net_amount"])
    return sums_ - {Decimal(0)}


def _make_up(sums_: set[Decimal], lines: Sequence[Sequence[Decimal]]) -> bool:
    """Whether one amount of each line makes up one of the sums."""
    return any(
        abs(sum(some, Decimal(0)) - whole) <= 2 * CENT
        for whole in sums_
        for some in itertools.product(*lines)
    )
