"""Who may buy: names behind buyers' labels and in addresses, weighed by what stands round them."""

from __future__ import annotations

import re
from functools import cached_property

from fieldfare.finding.addresses import (
    ATTENTION,
    CONTACT,
    LEGAL,
    NUMBERED,
    REACHED,
    SENTENCE,
    is_address_line,
    starts_with_label,
)
from fieldfare.finding.blocks import Blocks
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.names import (
    Name,
    hit_line,
    is_priced,
    merged,
    name_within,
    next_line,
    standing,
)
from fieldfare.finding.sections import NAME_LABELS
from fieldfare.finding.spelling import folded, key
from fieldfare.finding.stacks import Stack


class Buyers:
    """The names on a document's pages that may be the buyer's, and the one to deliver to."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks

    @cached_property
    def names(self) -> list[Name]:
        """Names that may be the buyer's."""
        found = self._labelled("customer_name", 2.6)
        found += self._beside_stacks()
        for stack in self.blocks.stacks:
            name = self.blocks.name_of(stack)
            if (
                name is None
                or (stack.page, name.piece.index) in self.blocks.senders
                or (stack.page > 0 and stack.page != self.blocks.looked_at[-1])
            ):
                continue
            if stack.label is None and self._is_none(name, stack):
                continue
            self._weigh_addressee(name, stack)
            if name.score > 0:
                found.append(name)
        return found

    def _is_none(self, name: Name, stack: Stack) -> bool:
        """Whether what looks like an unlabelled address is none: articles of a till, a name with its price."""
        folio = self.blocks.pages[stack.page]
        if self.blocks.is_till(folio):
            return True
        if self.blocks.is_sure(stack):
            return is_priced(folio, name.piece)
        return len(stack.pieces) == 1 or stack.box.top > 0.45 * folio.page.height

    def _beside_stacks(self) -> list[Name]:
        """Companies on the height of an address and right of it, though their own address is not known as one."""
        found: list[Name] = []
        folio = self.blocks.pages[0]
        for stack in self.blocks.stacks:
            if stack.page or stack.box.top > 0.45 * folio.page.height:
                continue
            for line in folio.lines[stack.pieces[0].line : stack.pieces[-1].line + 1]:
                for piece in line:
                    if (
                        piece.box.left < stack.box.right
                        or (0, piece.index) in self.blocks.stack_of
                        or not LEGAL.search(piece.low)
                    ):
                        continue
                    trimmed = name_within(piece, 0, len(piece.low))
                    if trimmed and not is_address_line(piece.low[: trimmed[1]].rpartition(" ")[0]):
                        name = self._named(0, piece, trimmed)
                        name.add(0.8, "company right of an address")
                        found.append(name)
        return found

    @cached_property
    def ship_to(self) -> Name | None:
        """The name to deliver to."""
        found = self._labelled("ship_to_name", 1.0)
        return max(found, key=lambda n: n.score, default=None)

    def _labelled(self, term: str, worth: float) -> list[Name]:
        found: list[Name] = []
        for number in self.blocks.looked_at:
            folio = self.blocks.pages[number]
            for hit in folio.hits:
                weight = hit.weight(term)
                if (
                    not weight
                    or hit.heads_items
                    or not (hit.opens or hit.colon)
                    or hit_line(folio, hit) in folio.items_lines
                ):
                    continue
                if weight < 0.8 and not (hit.colon or (hit.closes and len(hit.key) > 2)):
                    continue
                if not hit.colon and _is_value(folio, folio.pieces[hit.piece]):
                    continue
                others = self.blocks.section_of(number, folio.pieces[hit.piece])
                if weight < 0.8 and hit.key in NAME_LABELS and others not in ("", term):
                    continue
                name, share = self._name_at(folio, number, hit)
                if name is None:
                    continue
                name = self._company_of(name)
                name.add(worth * weight * share - 0.1 * number, "buyer's label", hit.key)
                low = folded(name.text)
                legal = LEGAL.search(low) is not None
                if name.stack is None and not legal:
                    name.add(-0.5 if weight < 0.8 else -0.25, "no address")
                if is_address_line(low) and not legal and NUMBERED.search(low):
                    name.add(-1.5, "an address")
                if SENTENCE.search(low) or (low.endswith(".") and not legal and len(low) > 25):
                    name.add(-0.8, "a sentence")
                if name.stack is not None or _address_follows(folio, name.piece):
                    name.add(0.3, "address follows")
                if name.score > 0.3:
                    found.append(name)
        return found

    def _company_of(self, name: Name) -> Name:
        """The company in whose address a person or department is named."""
        if name.stack is not None and any(p is name.piece for p in name.stack.pieces):
            whole = self.blocks.name_of(name.stack)
            return whole if whole and standing(whole) > standing(name) else name
        following = next_line(self.blocks.pages[name.page], name.piece, name.start)
        trimmed = name_within(following, 0, len(following.low)) if following else None
        if following is None or trimmed is None or name.more or following.low[0].isdigit():
            return name
        other = self._named(name.page, following, trimmed)
        return other if standing(other) > max(standing(name), 2) else name

    def _name_at(
        self, folio: Folio, number: int, hit: Hit, depth: int = 0
    ) -> tuple[Name | None, float]:
        """The name beside or below a label, and what the place is worth."""
        piece = folio.pieces[hit.piece]
        start = hit.end
        while start < len(piece.low) and piece.low[start] in " :.-–,|*#/;":
            start += 1
        if _NUMBER_OF.search(piece.low[: hit.start]) or _NUMBER.fullmatch(piece.low[start:]):
            return None, 0.0  # the buyer's number
        if start < len(piece.low):
            if not hit.colon and not hit.weight_above(0.8):
                return None, 0.0
            trimmed = name_within(piece, start, len(piece.low))
            if trimmed and (hit.colon or not piece.text[trimmed[0]].islower()):
                return self._named(number, piece, trimmed), 0.95
            return (None, 0.0) if hit.colon else self._name_below(folio, number, hit, depth)
        below, share = self._name_below(folio, number, hit, depth)
        right = next(
            (
                p
                for p in folio.lines[piece.line]
                if p.box.left > hit.box.right - 1 and p is not piece
            ),
            None,
        )
        if (
            right is not None
            and not hit.in_row
            and right.box.left - hit.box.right < 22 * hit.box.height
        ):
            if starts_with_label(right) and depth == 0:
                pass
            elif trimmed := name_within(right, 0, len(right.low)):
                name = self._named(number, right, trimmed)
                beside = 1.01 if hit.colon else 0.95 if below is None else 0.7
                if beside > share or (below is not None and is_address_line(folded(below.text))):
                    return name, beside
        return below, share

    def _name_below(
        self, folio: Folio, number: int, hit: Hit, depth: int
    ) -> tuple[Name | None, float]:
        steps = 0
        box = hit.box
        # a heading in two languages: "Dane do faktury / Bill to:"
        lefts = (box.left, folio.pieces[hit.piece].box.left if hit.closes else box.left)
        for line in folio.lines[hit_line(folio, hit) + 1 : hit_line(folio, hit) + 9]:
            for other in line:
                gap = other.box.top - box.bottom
                if gap < -0.4 * box.height or gap > 2.6 * hit.box.height:
                    continue
                near = (
                    min(abs(other.box.left - left) for left in lefts) < 1.6 * hit.box.height
                    or abs(other.box.right - hit.box.right) < 0.6 * hit.box.height
                )
                inside = (
                    other.box.left < hit.box.right
                    and hit.box.left < other.box.right
                    and other.box.left > hit.box.left - 4 * hit.box.height
                )
                if not (near or inside):
                    continue
                first = other.hits[0] if other.hits else None
                if first and first.opens and (first.colon or first.closes):
                    if depth == 0 and (
                        first.weight("customer_name") or first.weight("vendor_name")
                    ):
                        name, share = self._name_at(folio, number, first, 1)
                        return name, 0.95 * share
                    if (
                        depth == 0
                        and first.colon
                        and hit.weight_above(0.8)
                        and not first.weight("ship_to_name")
                        and gap < 1.5 * hit.box.height
                    ):
                        box = other.box  # "Number: 4711" before "Name: …"
                        break
                    if not (first.closes and not first.colon and len(other.low) > 12):
                        return None, 0.0
                trimmed = name_within(other, 0, len(other.low))
                if trimmed:
                    return self._named(number, other, trimmed), 1.0 - 0.08 * steps - 0.05 * max(
                        0.0, gap / hit.box.height - 0.5
                    )
                steps += 1
                box = other.box
                if steps > 2:
                    return None, 0.0
                break
        return None, 0.0

    def _named(self, number: int, piece: Piece, trimmed: tuple[int, int]) -> Name:
        name = Name(
            number,
            piece,
            *trimmed,
            piece.text[trimmed[0] : trimmed[1]],
            None,
            self.blocks.stack_of.get((number, piece.index)),
        )
        return merged(name, next_line(self.blocks.pages[number], piece, trimmed[0]))

    def _weigh_addressee(self, name: Name, stack: Stack) -> None:
        """How much a stack without a buyer's label looks like the addressee's."""
        page = self.blocks.pages[stack.page].page
        box = stack.box
        name.add(0.7, "an address")
        label = stack.label
        if label and (
            label.weight("vendor_name") > 0.8
            or label.weight("ship_to_name") > 0.8
            or label.weight("payee_name") > 0.8
        ):
            name.add(-1.5, "another's label", label.key)
        if label and label.weight("customer_name") > 0.8:
            name.add(1.5, "buyer's label over it", label.key)
        if stack.under_sender:
            name.add(1.4, "below a sender's line")
        if stack.page and not label:
            name.add(-0.6, "on a later page")
        if box.left < 0.3 * page.width and 0.12 < box.top / page.height < 0.33:
            name.add(0.3, "in the window")
        elif box.left > 0.5 * page.width and 0.1 < box.top / page.height < 0.33:
            name.add(0.25, "in the right window")
        if box.top > 0.5 * page.height:
            name.add(-0.9, "low on the page")
        elif any(ATTENTION.match(p.low) and ":" not in p.low for p in stack.pieces[1:]):
            name.add(0.5, "for someone's attention")
        contact = " ".join(p.low for p in (*stack.pieces, *stack.below))
        if not REACHED.search(contact):
            name.add(0.0, "no way to reach")
        if not CONTACT.search(contact):
            name.add(0.35, "no contact")
        elif re.search(r"iban|bic|hrb|registergericht|www\.", contact):
            name.add(-0.8, "seller's details")
        spelled = key(name.text)
        if (
            self.blocks.domains
            and len(self.blocks.domains[0]) >= 4
            and key(self.blocks.domains[0]) in spelled
        ):
            name.add(-0.6, "seller's domain")
        rivals = [
            s
            for s in self.blocks.sure
            if s is not stack
            and s.page == stack.page
            and s.box.bottom > box.top - 2
            and s.box.top < box.bottom + 2
            and s.box.left < box.left
        ]
        if rivals and not any(s.label for s in rivals):
            name.add(0.3, "right of another address")
        if not stack.under_sender and not label and self.blocks.sure in ([], [stack]):
            name.add(-0.7, "the only address")
        earlier = [
            s
            for s in self.blocks.sure
            if s is not stack and s.page == stack.page and s.box.bottom <= box.top + 2
        ]
        if earlier:
            name.add(0.25, "after another address")


_NUMBER_OF = re.compile(
    r"\b(?:nro|nr|no|n|num|number|nummer|numero|id|cod|code|codigo|codice)[.°º:]*\s*(?:d[eio]l?\s)?$"
)
_NUMBER = re.compile(r"[a-z]{0,3}[-/ ]?\d[\d/-]*")


def _address_follows(folio: Folio, piece: Piece) -> bool:
    following: Piece | None = piece
    for _ in range(3):
        following = next_line(folio, following) if following else None
        if following and is_address_line(following.low):
            return True
    return False


def _is_value(folio: Folio, piece: Piece) -> bool:
    """Whether a piece stands right of a label with a colon, so that it is a value and no label."""
    left = [p for p in folio.lines[piece.line] if p.box.right <= piece.box.left]
    return bool(left and left[-1].hits and left[-1].hits[-1].closes and left[-1].hits[-1].colon)
