"""Who may sell: names weighed by their place, their form, and what else the document says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from fieldfare.finding import countries
from fieldfare.finding.addresses import (
    CONTACT,
    LEGAL,
    NUMBERED,
    SENTENCE,
    SITE,
    has_postcode,
    is_address_line,
    is_town_only,
    looks_like_name,
    starts_with_label,
)
from fieldfare.finding.blocks import Blocks
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.names import (
    LEGAL_ONLY,
    REGISTERED,
    Name,
    is_labelled,
    is_priced,
    merged,
    next_line,
    standing,
    stretches,
    without_title,
)
from fieldfare.finding.sections import NAME_LABELS, PARTY_TERMS
from fieldfare.finding.spelling import folded, key
from fieldfare.finding.stacks import Stack, is_labelled_number, label_left

LEAST = 0.2  # a name that scores no better is none
# what a label is before a number, and a shop's own word at the end of its name
_SHOPS = frozenset(
    {"shop", "store", "magasin", "tienda", "negozio", "loja", "sklep", "markt", "boutique"}
)
_BRANCH = re.compile(r"\s*(?:#|no\.?|nr\.?|store)\s*\d{1,5}$")  # the number of a chain's shop


class Sellers:
    """The names on a document's pages that may be the seller's, by their own merits."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self._bare: dict[int, list[Piece]] = {}

    @cached_property
    def names(self) -> list[Name]:
        """Names that may be the seller's, by their own merits."""
        return [name for name in self.candidates if name.score > LEAST]

    @cached_property
    def candidates(self) -> list[Name]:
        """Everything that could be a name where sellers stand, weighed."""
        names: list[Name] = []
        for number in self.blocks.looked_at:
            folio = self.blocks.pages[number]
            for piece in folio.pieces:
                if not self._may_hold_vendor(folio, number, piece):
                    continue
                for start, end in stretches(piece):
                    trimmed = self._trim_vendor(piece, start, end)
                    if trimmed:
                        name = Name(
                            number,
                            piece,
                            *trimmed,
                            piece.text[trimmed[0] : trimmed[1]],
                            None,
                            self.blocks.stack_of.get((number, piece.index)),
                        )
                        names.append(
                            merged(
                                name,
                                next_line(folio, piece, trimmed[0]),
                                self.blocks.text_height,
                                self.blocks.widest if self.blocks.is_till(folio) else 0.0,
                            )
                        )
        for name in names:
            self._weigh(name)
        self._weigh_neighbours(names)
        self._weigh_persons(names)
        return names

    def _weigh_neighbours(self, names: Sequence[Name]) -> None:
        """Count against a street that begins an address line that a company's name stands right above it."""
        companies = {
            (name.page, below.index)
            for name in names
            if LEGAL.search(folded(name.text))
            and (below := next_line(self.blocks.pages[name.page], name.piece, name.start))
        }
        for name in names:
            street = has_postcode(name.piece.low) and not LEGAL.search(folded(name.text))
            if street and (name.page, name.piece.index) in companies:
                name.add(-1.0, "below a company")

    @staticmethod
    def _weigh_persons(names: Sequence[Name]) -> None:
        """Count a seller's label over a person for the company under him that the domain names."""
        for name in names:
            if name.stack is None or "labelled seller" not in name.signs or "domain" in name.signs:
                continue
            company = next(
                (
                    n
                    for n in names
                    if n.stack is name.stack and n is not name and "domain" in n.signs
                ),
                None,
            )
            if company is not None and name.stack.pieces[0] is name.piece:
                name.add(-name.signs["labelled seller"], "beside a company")
                company.add(0.8, "labelled seller")

    def _may_hold_vendor(self, folio: Folio, number: int, piece: Piece) -> bool:
        """Sellers stand in the upper part, at the foot, in addresses, and behind their labels."""
        height = folio.page.height
        top = piece.box.top / height
        if (number == 0 and (top < 0.42 or piece.line < 8)) or top > 0.78:
            return True
        if (number, piece.index) in self.blocks.stack_of or any(
            h.weight("vendor_name") or h.weight("payee_name") for h in piece.hits
        ):
            return True
        return bool(self._labels_of(folio, piece, 0)) or self._is_named_seller(number, piece)

    def _is_named_seller(self, number: int, piece: Piece) -> bool:
        """Whether a line stands beside "Name:" under a seller's heading."""
        if self.blocks.section_of(number, piece) != "vendor_name":
            return False
        line = self.blocks.pages[number].lines[piece.line]
        left = [p for p in line if p.box.right <= piece.box.left + 1]
        return bool(left and starts_with_label(left[-1]) and left[-1].hits[0].key in NAME_LABELS)

    def _trim_vendor(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        low = piece.low
        for hit in piece.hits:
            if (
                hit.start >= start
                and hit.end < end
                and not low[start : hit.start].strip(" :.-–,|*#·•;()")
                and hit.colon
                and (hit.weight("vendor_name") or hit.weight("payee_name"))
            ):
                start = hit.end
        if piece.text.rstrip().endswith(":"):
            return None  # what a colon follows is a label, whether it is known or not
        start, end = without_title(piece, start, end)
        while start < end and low[start] in " :.-–,|*#·•;()":
            start += 1
        while end > start and low[end - 1] in " :-–,|*·•;(":
            end -= 1
        text = low[start:end]
        legal = LEGAL.search(text)
        if (
            legal
            and legal.end() < len(text) - 3
            and NUMBERED.search(text, legal.end())
            and is_address_line(text[legal.end() :])
        ):
            end = start + legal.end()
            while end > start and low[end - 1] in " :-–,|*·•;(":
                end -= 1
            text = low[start:end]
        number = REGISTERED.search(text)
        if number and number.start() > 2:
            end = start + number.start()
        elif legal and "," in text[legal.end() - 1 :]:
            end = start + text.index(",", legal.end() - 1)
        text = low[start:end]
        if low[end:].lstrip().startswith(":"):
            return None
        if (
            len(text) < 3
            or text.count(")") > text.count("(")  # the end of a name that breaks over two lines
            or not looks_like_name(piece.text[start:end], text)
            or not re.search(r"[a-z]{2}", text)
        ):
            return None
        if (
            SITE.search(text)
            or LEGAL_ONLY.fullmatch(text)
            or is_town_only(text)
            or countries.country(text)
        ):
            return None
        if is_labelled(piece, start, end):
            return None
        first = next((h for h in piece.hits if h.start >= start and h.end <= end), None)
        if first and first.start == start and (first.colon or (first.end >= end - 1 and not legal)):
            return None
        return start, end

    def _weigh(self, name: Name) -> None:
        folio = self.blocks.pages[name.page]
        low = folded(name.text)
        spelled = key(name.text)
        legal = bool(LEGAL.search(low))
        if legal:
            name.add(0.8, "legal form")
        elif is_address_line(low):
            plain = not NUMBERED.search(_BRANCH.sub("", low))
            heads = name.page == 0 and name.piece.line < 2 and plain
            name.add(-0.1 if heads else -0.9, "address")  # "Main Street Restaurant"
        if SENTENCE.search(low):
            name.add(-0.7, "sentence")
        self._weigh_place(name, folio)
        self._weigh_company(name, folio, spelled)
        count = self.blocks.prints(name, spelled)
        if count > 1:
            name.add(0.22 * min(count - 1, 3), "repeated")
        if not legal and any(
            hit.start >= name.start
            and hit.end <= name.end
            and hit.weight_above(0.8)
            and not hit.weight("other_address")
            and not (hit.key in _SHOPS and hit.end >= name.end)
            for hit in name.piece.hits
        ):
            name.add(-0.5, "holds a label")
        if name.stack is None and not legal and is_priced(folio, name.piece):
            name.add(-0.8, "an amount beside it")
        digits = sum(c.isdigit() for c in _BRANCH.sub("", low))
        if digits and not legal:
            name.add(-min(0.7, 0.1 + 2.0 * digits / max(1, len(low))), "digits")

    def _weigh_place(self, name: Name, folio: Folio) -> None:
        box, page = name.piece.box, folio.page
        size = box.height / max(1.0, self.blocks.text_height)
        if name.page == 0:
            name.add(max(0.0, 0.75 - 0.06 * name.piece.line), "near the top")
            if size > 1.25 and box.top < 0.35 * page.height:
                name.add(min(0.5, 0.4 * (size - 1)), "large type")
            if name.piece.line == 0:
                name.add(0.1, "first line")
        if box.top > 0.85 * page.height:
            name.add(0.15, "footer")
        elif box.top > 0.4 * page.height:
            name.add(-0.35, "body")

    def _weigh_company(self, name: Name, folio: Folio, spelled: str) -> None:
        for place_, domain in enumerate(self.blocks.domains[:4]):
            plain = key(domain)
            if len(plain) >= 3 and (
                plain in spelled
                or (len(spelled) >= 4 and spelled in plain)
                or _shared(spelled, plain)
            ):
                name.add(1.2 - 0.25 * place_, "domain", domain)
                break
        for hit in self._labels_of(folio, name.piece, name.start):
            if weight := hit.weight("vendor_name"):
                # in a row with dates and numbers, and at a till, "Vendeur" is the salesperson
                clerk = self.blocks.is_till(folio) or (
                    hit.in_row and not _heads_parties(folio, hit)
                )
                name.add((0.2 if clerk else 1.9) * weight, "labelled seller")
                break
            if hit.weight("payee_name"):
                name.add(0.5, "payee")
                break
        if self._is_named_seller(name.page, name.piece):
            name.add(1.9, "labelled seller")
        if is_address_line(before := name.piece.low[: name.start]) and NUMBERED.search(before):
            name.add(-0.9, "within an address")
        elif has_postcode(name.piece.low) and _CODE_BEHIND.fullmatch(name.piece.low[name.end :]):
            name.add(-0.9, "a town")
        elif (
            (name.page, name.piece.index) in self.blocks.senders
            and not name.piece.low[: name.start].strip(" ·•●|-")
            and not is_address_line(folded(name.text))
        ):
            name.add(0.9, "sender's line")
        elif has_postcode(name.piece.low[name.end :]):
            name.add(0.5, "address behind")
        stack = name.stack
        if stack is None:
            following = next_line(folio, name.piece)
            if (
                following is not None
                and is_address_line(following.low)
                and not is_labelled_number(following)
            ):
                name.add(0.3, "address below")
            return
        if stack.label and (
            stack.label.weight("customer_name") > 0.8 or stack.label.weight("ship_to_name") > 0.8
        ):
            name.add(-1.8, "under a buyer's label")
        if stack.label and stack.label.weight("vendor_name") and self._heads(stack, name):
            name.add(1.0, "seller's label over the address")
        if stack.under_sender:
            name.add(-1.0, "below a sender's line")
        first = self.blocks.name_of(stack)
        if (
            first is not None
            and first.piece is not name.piece
            and standing(first) > max(2, standing(name))
        ):
            name.add(-0.6 - name.signs.get("labelled seller", 0.0), "beside a company")
        at = next(n for n, p in enumerate(stack.pieces) if p is name.piece)
        if any(is_address_line(p.low) and NUMBERED.search(p.low) for p in stack.pieces[:at]):
            name.add(-1.2, "below a street")
        if (
            name.piece is not stack.pieces[0]
            and not LEGAL.search(folded(name.text))
            and not (first is not None and first.piece is name.piece and standing(first) > 2)
        ):
            name.add(-0.4, "not the first line")
            return
        name.add(0.4, "address below")
        if any(
            s is not stack
            and s.page == stack.page
            and abs(s.box.top - stack.box.top) < 2 * name.piece.box.height
            and s.box.left > stack.box.right
            for s in self.blocks.stacks
        ):
            name.add(0.25, "left of another address")
        contact = " ".join(p.low for p in stack.below)
        if CONTACT.search(contact):
            name.add(
                0.5
                if re.search(
                    r"iban|hrb|www\.|siret|kvk|tel|phone|fax|vat|ust|nif|p\.? ?iva|tva|btw|nip|abn|gst",
                    contact,
                )
                else 0.25,
                "contact below",
            )

    def _heads(self, stack: Stack, name: Name) -> bool:
        """Whether a name is the one that a stack begins with."""
        first = self.blocks.name_of(stack)
        return first is not None and first.piece is name.piece

    def _labels_of(self, folio: Folio, piece: Piece, start: int) -> list[Hit]:
        """Party labels right before a name, left of it, or above it."""
        labels = [
            h
            for h in piece.hits
            if h.end <= start
            and (h.weight("vendor_name") > 0.8 or h.weight("payee_name") or h.colon)
        ]
        if labels:
            return labels
        left = label_left(folio, piece)
        if left:
            labels.append(left)
        for other in self._bare_labels(folio):
            if not piece.line - 3 <= other.line < piece.line:
                continue
            gap = piece.box.top - other.box.bottom
            if (
                abs(other.box.left - piece.box.left) < 1.6 * piece.box.height
                and gap < 1.8 * other.box.height
            ):
                labels.append(other.hits[0])
        return labels

    def _bare_labels(self, folio: Folio) -> list[Piece]:
        """The pieces of a page that are nothing but a party's label."""
        if id(folio) not in self._bare:
            self._bare[id(folio)] = [
                p
                for p in folio.pieces
                if p.hits
                and p.hits[0].opens
                and p.hits[0].closes
                and len(p.hits[0].key) > 2
                and any(p.hits[0].weight(t) for t in PARTY_TERMS)
            ]
        return self._bare[id(folio)]


_CODE_BEHIND = re.compile(r"[\s,.–-]*\d[\d ]{3,6}\W*")


def _heads_parties(folio: Folio, hit: Hit) -> bool:
    """Whether the labels on the height of one are headings of parties, all of them."""
    firsts = [p.hits[0] for p in folio.lines[folio.pieces[hit.piece].line] if p.hits]
    return all(any(h.weight(t) for t in PARTY_TERMS) for h in firsts)


def _shared(spelled: str, domain: str) -> bool:
    """Whether name and domain begin alike for long enough."""
    n = 0
    while n < min(len(spelled), len(domain)) and spelled[n] == domain[n]:
        n += 1
    return n >= 5
