"""Who sells and who buys: the two names that fit together best."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from fieldfare.finding.addresses import LEGAL, has_postcode
from fieldfare.finding.blocks import Blocks
from fieldfare.finding.buyers import Buyers
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Piece
from fieldfare.finding.names import Name, is_part_of, same_name
from fieldfare.finding.sellers import Sellers
from fieldfare.finding.spelling import folded, key
from fieldfare.finding.stacks import Stack


class Parties:
    """Seller and buyer of one document, chosen together."""

    def __init__(self, pages: Sequence[Folio]) -> None:
        self.pages = pages
        self.blocks = Blocks(pages)
        self.sellers = Sellers(self.blocks)
        self.buyers = Buyers(self.blocks)

    @property
    def ship_to(self) -> Name | None:
        """The name to deliver to."""
        return self.buyers.ship_to

    @cached_property
    def chosen(self) -> tuple[Name | None, Name | None, float, float]:
        """Seller and buyer that fit together best, and how far the next other seller and buyer are behind."""
        vendors = sorted(self.sellers.names, key=lambda n: (-n.score, n.page, n.piece.index))[:14]
        customers = sorted(self.buyers.names, key=lambda n: (-n.score, n.page, n.piece.index))[:8]
        pairs = [(self._worth(v, c), v, c) for v in (*vendors, None) for c in (*customers, None)]
        pairs.sort(key=lambda p: -p[0])
        worth, vendor, customer = pairs[0]
        vendor = self._spelled_out(vendor, vendors, customer)
        other_vendor = next((p[0] for p in pairs if not _is_one(p[1], vendor)), worth - 2)
        other_customer = next((p[0] for p in pairs if not same_name(p[2], customer)), worth - 2)
        return vendor, customer, worth - other_vendor, worth - other_customer

    @staticmethod
    def _spelled_out(
        vendor: Name | None, vendors: Sequence[Name], customer: Name | None
    ) -> Name | None:
        """The seller's name as a line with its legal form spells it out, when the name is a part of that."""
        if vendor is None or LEGAL.search(folded(vendor.text)):
            return vendor
        fuller = (
            n
            for n in vendors
            if LEGAL.search(folded(n.text))
            and is_part_of(vendor.text, n.text)
            and not same_name(n, customer)
            and (n.stack is None or customer is None or n.stack is not customer.stack)
        )
        return next(fuller, vendor)

    def _worth(self, vendor: Name | None, customer: Name | None) -> float:
        # every bill has a seller, but not every one names its buyer
        worth = (vendor.score if vendor else -0.5) + (customer.score if customer else 0.5)
        if vendor and customer:
            if same_name(vendor, customer) or (
                vendor.stack is not None and vendor.stack is customer.stack
            ):
                worth -= 2.5
            elif (
                customer.page == vendor.page
                and customer.stack is not None
                and any(p is vendor.piece for p in customer.stack.below)
            ):
                worth -= 1.5
        if vendor and customer and self._writes_to(vendor, customer):
            worth += 0.6
        if vendor and self.ship_to and key(self.ship_to.text) == key(vendor.text):
            worth -= 1.0
        return worth

    def _writes_to(self, vendor: Name, customer: Name) -> bool:
        """Whether the only address is another's than the seller's, who is named in a head or foot of his own."""
        if "the only address" not in customer.signs or "no way to reach" not in customer.signs:
            return False
        if vendor.stack is customer.stack or not (
            vendor.backed or vendor.signs.get("large type", 0.0) > 0.2
        ):
            return False
        one, two = vendor.piece.box, customer.piece.box
        if one.top > two.top:
            return one.top > 0.7 * self.pages[vendor.page].page.height
        return (
            two.top - one.bottom > 0.7 * two.height or one.right < two.left or two.right < one.left
        )

    @property
    def vendor(self) -> Name | None:
        """The seller's name."""
        return self.chosen[0]

    @property
    def customer(self) -> Name | None:
        """The buyer's name."""
        return self.chosen[1]

    def is_customers(self, page: int, piece: Piece) -> bool:
        """Whether a line stands in the buyer's or the recipient's block."""
        section = self.blocks.section_of(page, piece)
        if section:
            return section in ("customer_name", "ship_to_name")
        for name in (self.customer, self.ship_to):
            if name is None or name.page != page:
                continue
            if name.piece is piece or (
                name.stack is not None
                and any(p is piece for p in (*name.stack.pieces, *name.stack.below))
            ):
                return True
            if name.stack is not None and self._same_town(page, piece, name.stack):
                return True
            if (
                name.stack is None
                and 0 < piece.line - name.piece.line < 7
                and abs(piece.box.left - name.piece.box.left) < piece.box.height
            ):
                return True
        return False

    def _same_town(self, page: int, piece: Piece, stack: Stack) -> bool:
        """Whether a line stands in another stack with the same town, which is the same party's then."""
        town = key(stack.pieces[-1].low)[:16]
        if not has_postcode(stack.pieces[-1].low) or len(town) < 8:
            return False
        for other in self.blocks.stacks:
            if (
                other.page == page
                and other is not stack
                and any(p is piece for p in (*other.pieces, *other.below))
            ):
                return any(key(p.low).startswith(town) for p in other.pieces)
        return False

    def is_vendors(self, page: int, piece: Piece) -> bool:
        """Whether a line stands in a block of the seller's."""
        if self.blocks.section_of(page, piece) == "vendor_name":
            return True
        name = self.vendor
        if name is None:
            return False
        spelled = key(name.text)
        for stack in self.blocks.stacks:
            if stack.page == page and any(p is piece for p in (*stack.pieces, *stack.below)):
                return spelled in key(" ".join(p.low for p in stack.pieces))
        return False

    def stands_beside_vendor(self, page: int, piece: Piece) -> bool:
        """Whether the seller's name stands on the height of a line, or in it."""
        spelled = key(self.vendor.text) if self.vendor else ""
        line = self.pages[page].lines[piece.line]
        return len(spelled) > 3 and any(spelled in key(p.low) for p in line)


def _is_one(other: Name | None, name: Name | None) -> bool:
    """Whether two names are one, or the first a part of the second."""
    if same_name(other, name):
        return True
    return other is not None and name is not None and is_part_of(other.text, name.text)
