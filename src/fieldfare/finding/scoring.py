"""What the features of a link are worth: the one place where weights stand."""

from __future__ import annotations

from typing import Any

from fieldfare.finding.candidates import Link, Slot
from fieldfare.finding.marks import AmountSpan, Hit

AFTER = 1.0
RIGHT = 0.96
BELOW = 0.86
MISREAD = 0.93  # a label that OCR spelled with one letter wrong
LONGER = 0.6  # "Scadenza condizioni economiche:" is another label than "Scadenza:"


def strength(link: Link[Any], term: str) -> float:
    """How well the link's value answers the term, 0 to 1."""
    worth = link.hit.weight(term) * place(link.hit, link.slot) * (LONGER if link.longer else 1.0)
    return worth * 0.88 ** min(link.words_between, 5) * (0.8 if link.after_value else 1.0)


def amount_strength(link: Link[AmountSpan], weight: float) -> float:
    """How well an amount answers a label of that `weight`; the last amount of a line is its sum."""
    worth = weight * place(link.hit, link.slot)
    return worth * 0.82 ** min(link.words_between, 5) * (1.0 if link.last else 0.7)


def place(hit: Hit, slot: Slot) -> float:
    """What a slot's place beside its label is worth, 0 to 1."""
    if slot.relation == "after":
        worth = AFTER if hit.colon or hit.opens else 0.9
    elif slot.relation == "right":
        worth = RIGHT - 0.01 * min(max(0.0, slot.gap), 40.0)
        worth *= 0.93**slot.rank
        if not hit.closes:
            worth *= 0.95
        if hit.in_row:
            worth *= 0.6  # a row of labels has its values in the row below
    else:
        worth = BELOW * 0.85**slot.rank - 0.06 * slot.gap
        worth *= 0.6 + 0.4 * max(slot.overlap, 0.5 if hit.in_row else 0.0)
        if hit.colon and not hit.in_row:
            worth *= 0.9
        if not hit.closes:
            worth *= 0.75
        if not hit.opens and not hit.in_row:
            worth *= 0.5  # a label that ends a sentence has nothing below it
    if not hit.opens:
        worth *= 0.9
    if not hit.exact:
        worth *= MISREAD
    return max(0.0, worth)
