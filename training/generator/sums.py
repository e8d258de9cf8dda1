"""Sums as programs for invoices make them: exact, rounded by line or by total, and the printed ladder."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import msgspec

from generator.choosing import chance, weighted
from generator.content import Step, Tax
from generator.regimes import Regime

ZERO = Decimal(0)


class Sold(msgspec.Struct, frozen=True):
    """What sums need of a line: its amount, rounded and exact, and its class of taxes."""

    amount: Decimal
    exact: Decimal
    group: int


class Added(msgspec.Struct, frozen=True):
    """What is taken off or put on the whole, before tax: positive amounts, each with its class."""

    discount: Decimal = ZERO
    shipping: Decimal = ZERO
    fee: Decimal = ZERO
    group: int = 0  # that shipping and fee are taxed as


class Sums(msgspec.Struct, frozen=True):
    """All that adds up."""

    subtotal: Decimal  # of the lines
    taxes: tuple[Tax, ...]
    withheld: Tax | None
    net: Decimal
    tax: Decimal
    total: Decimal


class Rounding(msgspec.Struct, frozen=True):
    """How this program rounds."""

    cent: Decimal
    even: bool = False  # half to even, as few programs do
    by_line: bool = False  # tax is rounded on each line
    exact: bool = False  # sums are made of what stands behind the rounded amounts

    def __call__(self, value: Decimal) -> Decimal:
        """The value in whole cents."""
        return value.quantize(self.cent, ROUND_HALF_EVEN if self.even else ROUND_HALF_UP)


def shared(rounding: Rounding, amount: Decimal, bases: Sequence[Decimal]) -> list[Decimal]:
    """The amount spread over the bases in proportion, the largest taking what rounding leaves."""
    whole = sum(bases, ZERO)
    if not whole:
        return [amount, *[ZERO] * (len(bases) - 1)]
    parts = [rounding(amount * base / whole) for base in bases]
    parts[max(range(len(bases)), key=lambda n: abs(bases[n]))] += amount - sum(parts, ZERO)
    return parts


def summed(sold: Sequence[Sold], added: Added, regime: Regime, rounding: Rounding) -> Sums:
    """Net, taxes and total of the lines."""
    groups = len(regime.classes)
    bases = [
        rounding(sum((s.exact if rounding.exact else s.amount for s in sold if s.group == n), ZERO))
        for n in range(groups)
    ]
    subtotal = sum(bases, ZERO)
    for n, part in enumerate(shared(rounding, added.discount, bases)):
        bases[n] -= part
    bases[added.group] += added.shipping + added.fee
    plain = not (added.discount or added.shipping or added.fee)
    taxes: list[Tax] = []
    net = ZERO
    for n, (base, kinds) in enumerate(zip(bases, regime.classes, strict=True)):
        if not any(s.group == n for s in sold) and not (n == added.group and base):
            continue
        if regime.gross:
            rate = sum((rate for _, rate in kinds), ZERO)
            tax = base - rounding(base / (1 + rate / 100))
            net += base - tax
            if kinds:
                taxes.append(Tax(kinds[0][0], rate, base - tax, tax))
            continue
        net += base
        for name, rate in kinds:
            parts = [rounding(s.amount * rate / 100) for s in sold if s.group == n]
            tax = sum(parts, ZERO) if rounding.by_line and plain else rounding(base * rate / 100)
            taxes.append(Tax(name, rate, base, tax))
    tax = sum((t.amount for t in taxes), ZERO)
    withheld = None
    if regime.withheld:
        name, rate = regime.withheld
        withheld = Tax(name, rate, net, -rounding(net * rate / 100))
    return Sums(
        subtotal,
        tuple(taxes),
        withheld,
        net,
        tax,
        net + tax + (withheld.amount if withheld else ZERO),
    )


def tax_steps(rng: random.Random, sums: Sums) -> list[Step]:
    """The taxes as the ladder prints them: by rate, as one sum, or both."""
    shown = [tax for tax in sums.taxes if tax.rate or chance(rng, 0.55)]
    each = [Step("tax", tax.amount, tax.rate, tax.name) for tax in shown]
    if not sums.taxes:
        return []
    if len(each) > 1:
        form = weighted(rng, [(6, "each"), (3, "both"), (1.5, "sum")])
    else:
        form = weighted(rng, [(9, "each"), (2, "sum")])
    if form == "each":
        steps = each
    else:
        total = Step("tax_total", sums.tax)
        steps = [*each, total] if form == "both" else [total]
    return steps


def withheld_steps(sums: Sums) -> list[Step]:
    """The withheld tax, where there is one."""
    return (
        [Step("tax", sums.withheld.amount, sums.withheld.rate, sums.withheld.name)]
        if sums.withheld
        else []
    )


def added_steps(rng: random.Random, added: Added, *, negative: bool) -> list[Step]:
    """Discount, shipping and fee; the discount with its sign or without."""
    steps = []
    if added.discount:
        steps.append(Step("discount", -added.discount if negative else added.discount))
    if added.shipping:
        steps.append(Step("shipping", added.shipping))
    if added.fee:
        steps.append(Step("fee", added.fee))
    if len(steps) > 1 and chance(rng, 0.15):
        rng.shuffle(steps)
    return steps


def ladder(rng: random.Random, sums: Sums, added: Added, regime: Regime, kind: str) -> list[Step]:
    """The steps down to the total, in one of the orders that are printed."""
    others = added_steps(rng, added, negative=chance(rng, 0.65))
    taxes = tax_steps(rng, sums)
    total = Step("total", sums.total)
    subtotal, net = Step("subtotal", sums.subtotal), Step("net", sums.net)
    if regime.gross:
        return gross_ladder(
            rng,
            sums,
            [subtotal, *others] if others or chance(rng, 0.25) else [],
            taxes,
            total,
            kind,
        )
    if not sums.taxes:
        steps = [subtotal, *others] if others or chance(rng, 0.45) else []
        if not others and steps and chance(rng, 0.3):
            steps = [net]
        if regime.reason and chance(rng, 0.4):
            steps = (
                [*steps, Step("tax", ZERO.quantize(sums.total), ZERO, regime.called)]
                if regime.reason != "small_business"
                else steps
            )
        return [*steps, *withheld_steps(sums), total]
    if others:
        head = [subtotal, *others] if chance(rng, 0.93) else others
        head = [*head, net] if chance(rng, 0.55) else head
        if not chance(rng, 0.04) or "net" in {step.role for step in head}:
            return [*head, *taxes, *withheld_steps(sums), total]
        late = [
            step for step in others if step.role == "shipping"
        ]  # shipping stands behind the tax
        return [
            *[step for step in head if step not in late],
            *taxes,
            *late,
            *withheld_steps(sums),
            total,
        ]
    head = weighted(rng, [(5, [subtotal]), (5, [net]), (0.6, [subtotal, net]), (0.7, [])])
    if chance(rng, 0.03):
        return [total, *head, *taxes, *withheld_steps(sums)]
    return [*head, *taxes, *withheld_steps(sums), total]


def gross_ladder(
    rng: random.Random, sums: Sums, head: list[Step], taxes: list[Step], total: Step, kind: str
) -> list[Step]:
    """The ladder where prices hold the tax: total first, taxes told behind it or before."""
    net = [Step("net", sums.net)] if chance(rng, 0.5) else []
    form = weighted(rng, [(5, "behind"), (3, "before"), (3 if kind == "receipt" else 1, "none")])
    if form == "behind":
        return [*head, total, *net, *taxes] if chance(rng, 0.85) else [*head, total, *taxes, *net]
    if form == "before":
        return [*head, *([Step("net", sums.net)] if not head else net), *taxes, total]
    return [*head, total]
