"""Stacks: the lines of an address, one under the other, from the name to the town."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fieldfare.finding import countries
from fieldfare.finding.addresses import (
    ATTENTION,
    CONTACT,
    LEGAL,
    NUMBERED,
    STREET,
    TITLES,
    centred,
    has_postcode,
    house_number_first,
    is_address_line,
)
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.sections import PARTY_TERMS, Section
from fieldfare.reading.words import Box, around


@dataclass(slots=True, eq=False)
class Stack:
    """The lines of one address from the name to the town, and what stands under them."""

    page: int
    pieces: list[Piece]
    below: list[Piece] = field(default_factory=list)
    label: Hit | None = None
    under_sender: bool = False  # a sender's line stands right above, as over an address window

    @property
    def box(self) -> Box:
        """The box round the lines."""
        return around(p.box for p in self.pieces)


def stacks_of(
    folio: Folio, number: int, senders: frozenset[int], sections: Sequence[Section]
) -> list[Stack]:
    """The addresses of a page, those with a postcode before those with a street alone."""
    found: list[Stack] = []
    taken: set[int] = set()
    items = folio.items_lines
    outside = [p for p in folio.pieces if p.line not in items and not is_labelled_number(p)]
    anchors = [
        p
        for p in outside
        if has_postcode(p.low) and not p.dates and not any(a.decimals == 2 for a in p.amounts)
    ]
    streets = [
        p
        for p in outside
        if p.box.top < 0.45 * folio.page.height
        and NUMBERED.search(p.low)
        and STREET.search(p.low)
        and not p.dates
    ]
    for anchor in [*anchors, *streets]:
        if anchor.index in taken:
            continue
        stack = _climb(folio, number, anchor, senders, sections)
        if stack is None or any(p.index in taken for p in stack.pieces):
            continue
        if anchor.index not in senders:
            stack.below = _descend(folio, anchor, taken)
        taken |= {p.index for p in (*stack.pieces, *stack.below)}
        found.append(stack)
    return found


def is_labelled_number(piece: Piece) -> bool:
    """Whether a piece is a label with its number, and no town with its postcode: "Contract 70780"."""
    first = piece.hits[0] if piece.hits else None
    if first is None or not first.opens or not first.weight_above(0.8):
        return False
    if any(first.weight(term) for term in (*PARTY_TERMS, "other_address")):
        return (
            first.weight("customer_name") > 0
            and _NUMBER_ONLY.fullmatch(piece.low[first.end :]) is not None
        )
    return first.key not in _OF_ADDRESSES and bool(_NUMBER_ONLY.fullmatch(piece.low[first.end :]))


_NUMBER_ONLY = re.compile(r"[\s:.#°–-]*(?:[a-z]{1,4}[-/ ]?)?\d[\w./-]*")
_OF_ADDRESSES = frozenset(
    {
        "store",
        "shop",
        "unit",
        "unitno",
        "suite",
        "building",
        "floor",
        "lot",
        "lotno",
        "nolot",
        "pobox",
        "box",
        "bp",
        "apartado",
        "postfach",
        "jalan",
    }
)


def _climb(
    folio: Folio, number: int, anchor: Piece, senders: frozenset[int], sections: Sequence[Section]
) -> Stack | None:
    """The lines above a line with street or town, up to the name."""
    if anchor.index in senders:
        return Stack(number, [anchor])
    if anchor.box.width > 0.62 * folio.page.width:
        return None
    stack = Stack(number, [anchor])
    if _label_before(anchor):
        stack.label = anchor.hits[0]
        return stack
    gap_before = 0.0
    while len(stack.pieces) < 6:
        piece = stack.pieces[0]
        above = _above(folio, piece)
        if above is None:
            break
        gap = piece.box.top - above.box.bottom
        height = min(piece.box.height, above.box.height)
        if len(stack.pieces) > 1 and gap > 1.8 * max(gap_before, 0.0) + 0.35 * height:
            break
        low = above.low
        if not any(c.isalnum() for c in low):
            break
        if above.index in senders:
            stack.under_sender = True
            break
        label = above.hits[0] if above.hits and above.hits[0].opens else None
        if label and not label.closes and ATTENTION.match(low):
            label = None  # a person in the addressed company
        if label and (label.closes and label.weight_above(0.5)):
            stack.label = label
            break
        if above.text.rstrip().endswith(":"):
            stack.label = heading(above)
            break
        if (
            label
            and label.weight_above(0.8)
            and not label.colon
            and not label.weight("customer_name")
            and not label.weight("other_address")
            and not label.weight("other_identifier")
            and not label.weight("vendor_name")
            and not LEGAL.search(low)
        ):
            break
        if (
            (has_postcode(low) and not house_number_first(low, anchor.low))
            or TITLES.match(low)
            or countries.country(low)
            or (CONTACT.search(low) and not LEGAL.search(low))
            or above.dates
            or any(a.decimals == 2 for a in above.amounts)
        ):
            break
        stack.pieces.insert(0, above)
        gap_before = max(gap_before, gap)
        if label and label.colon:
            stack.label = label
            break
    if stack.label is None:
        stack.label = label_left(folio, stack.pieces[0])
    if (
        stack.label is None
        or not any(stack.label.weight(t) for t in PARTY_TERMS[:3])
        or not stack.label.weight_above(0.8)
    ):
        section = next((s for s in sections if s.holds(stack.pieces[0])), None)
        stack.label = section.hit if section else stack.label
    return stack


def heading(piece: Piece) -> Hit | None:
    """The party that a heading names last: "Dane do faktury / Bill To:"."""
    named = (h for h in reversed(piece.hits) if h.closes and any(h.weight(t) for t in PARTY_TERMS))
    return next(named, None)


def _above(folio: Folio, piece: Piece) -> Piece | None:
    """The nearest line above a piece, flush with it or centred over it."""
    best: tuple[float, Piece] | None = None
    for line in folio.lines[max(0, piece.line - 5) : piece.line]:
        for other in line:
            gap = piece.box.top - other.box.bottom
            height = max(piece.box.height, other.box.height)
            if not -0.5 * height < gap < 2.2 * min(piece.box.height, other.box.height):
                continue
            aligned = (
                abs(other.box.left - piece.box.left) < 0.6 * height
                or abs(other.box.right - piece.box.right) < 0.4 * height
                or centred(other.box, piece.box, height)
            )
            if aligned and (best is None or gap < best[0]):
                best = gap, other
    return best[1] if best else None


def label_left(folio: Folio, piece: Piece) -> Hit | None:
    """A bare label on the same line, left of a stack's first line."""
    left = [p for p in folio.lines[piece.line] if p.box.right <= piece.box.left + 1]
    if (
        left
        and left[-1].hits
        and left[-1].hits[-1].closes
        and left[-1].hits[0].opens
        and piece.box.left - left[-1].box.right < 20 * piece.box.height
    ):
        return left[-1].hits[0]
    return None


def _descend(folio: Folio, anchor: Piece, taken: set[int]) -> list[Piece]:
    """What stands under an address: country, telephone, tax id."""
    below: list[Piece] = []
    piece = anchor
    for line in folio.lines[anchor.line + 1 : anchor.line + 10]:
        for other in line:
            gap = other.box.top - piece.box.bottom
            if (
                other.index in taken
                or not -0.5 * piece.box.height < gap < 1.1 * piece.box.height
                or abs(other.box.left - piece.box.left) > 0.8 * piece.box.height
            ):
                continue
            first = other.hits[0] if other.hits else None
            if (
                first
                and first.opens
                and (
                    first.weight("customer_name") > 0.8
                    or first.weight("ship_to_name") > 0.8
                    or first.weight("vendor_name") > 0.8
                    or first.heads_items
                )
            ):
                return below
            if not (
                countries.country(other.low)
                or CONTACT.search(other.low)
                or (first and first.opens)
                or (len(below) == 0 and is_address_line(other.low))
                or (has_postcode(other.low) and not has_postcode(anchor.low))
            ):
                return below
            below.append(other)
            piece = other
            break
        if len(below) >= 6:
            break
    return below


def _label_before(piece: Piece) -> bool:
    first = piece.hits[0] if piece.hits else None
    return bool(first and first.opens and first.colon)
