"""Rates of tax: the rows of a tax table, and the rate or rates that an invoice prints."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import AmountSpan
from fieldfare.finding.rows import Found
from fieldfare.finding.sums import CENT, Ladder
from fieldfare.reading.words import around


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
                and gross.value not in (net.value, tax.value)
                and abs(net.value + tax.value - gross.value) > 2 * CENT
                and len(money) == 3
            ):
                continue
            return RateRow(rate, net.value, tax.value, tuple(money))
    return None


def together(rows: Sequence[RateRow]) -> RateRow | None:
    """All rows of the tax table together."""
    if not rows or len({row.rate for row in rows}) < len(rows):
        return rows[0] if len(rows) == 1 else None
    return RateRow(
        Decimal(0),
        sum((r.net for r in rows), Decimal(0)),
        sum((r.tax for r in rows), Decimal(0)),
        (),
    )


def rate(pages: Sequence[Folio], best: Ladder) -> Found | None:
    """The tax rate or rates of the document, those that fit its sums."""
    return _rate(pages, best) or _several_rates(pages, best)


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
