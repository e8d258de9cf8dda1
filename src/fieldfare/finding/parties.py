"""Who sells and who buys: names weighed by what stands round them, and chosen together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from statistics import median

from fieldfare.finding import countries
from fieldfare.finding.addresses import (
    ADDRESSEE_ONLY,
    ATTENTION,
    CONTACT,
    DOMAIN,
    FREE_MAIL,
    LEGAL,
    NUMBERED,
    SENTENCE,
    SITE,
    has_postcode,
    is_address_line,
    is_town_only,
    looks_like_name,
    sender_pieces,
    starts_with_label,
)
from fieldfare.finding.folio import Folio, all_text
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.names import (
    LEGAL_ONLY,
    REGISTERED,
    Name,
    hit_line,
    is_part_of,
    merged,
    next_line,
    same_name,
    stretches,
)
from fieldfare.finding.sections import PARTY_TERMS, sections_of
from fieldfare.finding.spelling import key
from fieldfare.finding.stacks import Stack, label_left, stacks_of


class Parties:
    """Seller and buyer of one document, chosen together."""

    def __init__(self, pages: Sequence[Folio]) -> None:
        self.pages = pages
        self._bare: dict[int, list[Piece]] = {}
        self.text_height = median([p.box.height for p in pages[0].pieces] or [1.0])
        some = range(len(pages)) if len(pages) < 4 else (0, 1, len(pages) - 1)
        self.looked_at = tuple(some)
        self.sections = [
            section for number in some for section in sections_of(pages[number], number)
        ]
        self._senders = {
            (number, piece.index) for number in some for piece in sender_pieces(pages[number])
        }
        self.stacks = [stack for number in some for stack in self._stacks(number)]
        self._stack_of = {(s.page, p.index): s for s in self.stacks for p in s.pieces}
        self._keys = [key(all_text([pages[number]])) for number in some]
        self._words = [
            " ".join(["", *(t.key for p in pages[number].pieces for t in p.tokens), ""])
            for number in some
        ]

    def section_of(self, page: int, piece: Piece) -> str:
        """The party under whose heading a line stands: "customer_name", "vendor_name", "ship_to_name" or ""."""
        for section in self.sections:
            if section.page == page and section.holds(piece):
                return section.party
        return ""

    def _stacks(self, number: int) -> list[Stack]:
        senders = frozenset(index for page, index in self._senders if page == number)
        return stacks_of(
            self.pages[number], number, senders, [s for s in self.sections if s.page == number]
        )

    # ── the buyer ──

    @cached_property
    def _customers(self) -> list[Name]:
        """Names that may be the buyer's."""
        found = self._labelled("customer_name", 2.6)
        found += self._beside_stacks()
        for stack in self.stacks:
            name = self._stack_name(stack)
            if (
                name is None
                or (stack.page, name.piece.index) in self._senders
                or (stack.page > 0 and stack.page != self.looked_at[-1])
            ):
                continue
            self._weigh_addressee(name, stack)
            if name.score > 0:
                found.append(name)
        return found

    def _beside_stacks(self) -> list[Name]:
        """Companies on the height of an address and right of it, though their own address is not known as one."""
        found: list[Name] = []
        folio = self.pages[0]
        for stack in self.stacks:
            if stack.page or stack.box.top > 0.45 * folio.page.height:
                continue
            for line in folio.lines[stack.pieces[0].line : stack.pieces[-1].line + 1]:
                for piece in line:
                    if (
                        piece.box.left < stack.box.right
                        or (0, piece.index) in self._stack_of
                        or not LEGAL.search(piece.low)
                    ):
                        continue
                    trimmed = self._trim(piece, 0, len(piece.low))
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
        for number in self.looked_at:
            folio = self.pages[number]
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
                name, share = self._name_at(folio, number, hit)
                if name is None:
                    continue
                name.add(worth * weight * share - 0.1 * number, f"label {hit.key}")
                low = name.text.lower()
                legal = LEGAL.search(low) is not None
                if name.stack is None and not legal:
                    name.add(-0.5 if weight < 0.8 else -0.25, "no address")
                if is_address_line(low) and not legal and NUMBERED.search(low):
                    name.add(-1.5, "an address")
                if SENTENCE.search(low) or (low.endswith(".") and not legal and len(low) > 25):
                    name.add(-0.8, "a sentence")
                if name.stack is not None or self._address_follows(folio, name.piece):
                    name.add(0.3, "address")
                if name.score > 0.3:
                    found.append(name)
        return found

    def _name_at(
        self, folio: Folio, number: int, hit: Hit, depth: int = 0
    ) -> tuple[Name | None, float]:
        """The name beside or below a label, and what the place is worth."""
        piece = folio.pieces[hit.piece]
        start = hit.end
        while start < len(piece.low) and piece.low[start] in " :.-–,|*#/;":
            start += 1
        if start < len(piece.low):
            if not hit.colon and not hit.weight_above(0.8):
                return None, 0.0
            trimmed = self._trim(piece, start, len(piece.low))
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
            elif trimmed := self._trim(right, 0, len(right.low)):
                name = self._named(number, right, trimmed)
                beside = 1.01 if hit.colon else 0.95 if below is None else 0.7
                if beside > share or (below is not None and is_address_line(below.text.lower())):
                    return name, beside
        return below, share

    def _name_below(
        self, folio: Folio, number: int, hit: Hit, depth: int
    ) -> tuple[Name | None, float]:
        steps = 0
        box = hit.box
        for line in folio.lines[hit_line(folio, hit) + 1 : hit_line(folio, hit) + 9]:
            for other in line:
                gap = other.box.top - box.bottom
                if gap < -0.4 * box.height or gap > 2.6 * hit.box.height:
                    continue
                near = (
                    abs(other.box.left - hit.box.left) < 1.6 * hit.box.height
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
                trimmed = self._trim(other, 0, len(other.low))
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
            self._stack_of.get((number, piece.index)),
        )
        return merged(name, next_line(self.pages[number], piece, trimmed[0]))

    def _address_follows(self, folio: Folio, piece: Piece) -> bool:
        following: Piece | None = piece
        for _ in range(3):
            following = next_line(folio, following) if following else None
            if following and is_address_line(following.low):
                return True
        return False

    def _stack_name(self, stack: Stack) -> Name | None:
        """The name on the first line of a stack that can be one."""
        if (stack.page, stack.pieces[0].index) in self._senders:
            return None
        for n, piece in enumerate(stack.pieces):
            start = stack.label.end if stack.label and stack.label.piece == piece.index else 0
            trimmed = self._trim(piece, start, len(piece.low))
            if trimmed is None:
                continue
            low = piece.low[trimmed[0] : trimmed[1]]
            if is_address_line(low) and not LEGAL.search(low):
                return None
            name = Name(
                stack.page, piece, *trimmed, piece.text[trimmed[0] : trimmed[1]], None, stack
            )
            return merged(name, stack.pieces[n + 1] if n + 1 < len(stack.pieces) else None)
        return None

    def _stack_name_piece(self, stack: Stack) -> Piece | None:
        name = self._stack_name(stack)
        return name.piece if name else None

    def _weigh_addressee(self, name: Name, stack: Stack) -> None:
        """How much a stack without a buyer's label looks like the addressee's."""
        page = self.pages[stack.page].page
        box = stack.box
        name.add(0.7, "an address")
        label = stack.label
        if label and (
            label.weight("vendor_name") > 0.8
            or label.weight("ship_to_name") > 0.8
            or label.weight("payee_name") > 0.8
        ):
            name.add(-1.5, f"label {label.key}")
        if label and label.weight("customer_name") > 0.8:
            name.add(1.5, f"label {label.key}")
        if stack.under_sender:
            name.add(1.4, "below a sender's line")
        if box.left < 0.3 * page.width and 0.12 < box.top / page.height < 0.33:
            name.add(0.3, "in the window")
        elif box.left > 0.5 * page.width and 0.1 < box.top / page.height < 0.33:
            name.add(0.25, "in the right window")
        if box.top > 0.5 * page.height:
            name.add(-0.9, "low on the page")
        contact = " ".join(p.low for p in (*stack.pieces, *stack.below))
        if not CONTACT.search(contact):
            name.add(0.35, "no contact")
        elif re.search(r"iban|bic|hrb|registergericht|siret|www\.|kvk", contact):
            name.add(-0.8, "seller's details")
        spelled = key(name.text)
        if self.domains and len(self.domains[0]) >= 4 and key(self.domains[0]) in spelled:
            name.add(-0.6, "domain")
        rivals = [
            s
            for s in self.stacks
            if s is not stack
            and s.page == stack.page
            and s.box.bottom > box.top - 2
            and s.box.top < box.bottom + 2
            and s.box.left < box.left
        ]
        if rivals and not any(s.label for s in rivals):
            name.add(0.3, "right of another address")
        if not stack.under_sender and not label and len(self.stacks) == 1:
            name.add(-0.7, "the only address")
        earlier = [
            s
            for s in self.stacks
            if s is not stack and s.page == stack.page and s.box.bottom <= box.top + 2
        ]
        if earlier:
            name.add(0.25, "after another address")

    def _trim(self, piece: Piece, start: int, end: int) -> tuple[int, int] | None:
        """The name within low[start:end], without a form of address before it; None when it is none."""
        low = piece.low
        while start < end and low[start] in " :.-–,|*#/;•()":
            start += 1
        attention = ATTENTION.match(low[start:end])
        if (
            attention
            and attention.end() < end - start
            and low[start:end].startswith(("z", "att", "c/o", "a l", "t.a", "a/a", "c.a", "alla"))
        ):
            start += attention.end()
        polite = re.match(
            r"(?:spett\.?(?:\.?le|abile)?|messrs\.?|m/s\.?|firma|ditta|exmo\.?\(?s\)?\.? sr\.?\(?s\)?\.?|societe)[\s.:]+(?=\w)",
            low[start:end],
        )
        if polite:
            start += polite.end()
        text = low[start:end].strip()
        if len(text) < 2 or ADDRESSEE_ONLY.match(text) or not re.search(r"[^\W\d_]{2}", text):
            return None
        first = next((h for h in piece.hits if h.start >= start), None)
        if (
            first
            and first.start == start
            and (first.colon or (first.closes and first.weight_above(0.8)))
        ):
            return None
        if not looks_like_name(piece.text[start:end], text):
            return None
        legal = LEGAL.search(low, start, end)
        if (
            legal
            and legal.end() < end - 3
            and NUMBERED.search(low, legal.end(), end)
            and is_address_line(low[legal.end() : end])
        ):
            end = legal.end()
        while end > start and low[end - 1] in " ,;:|-":
            end -= 1
        return start, end

    # ── the seller ──

    @cached_property
    def domains(self) -> list[str]:
        """The names of mail and web domains printed, most frequent first."""
        counts: dict[str, float] = {}
        for number in self.looked_at:
            for piece in self.pages[number].pieces:
                if "." not in piece.low or not (
                    "@" in piece.low or "www" in piece.low or "http" in piece.low
                ):
                    continue
                stack = self._near_stack(number, piece)
                weight = (
                    0.4 if stack and stack.label and stack.label.weight("customer_name") else 1.0
                )
                for match in DOMAIN.finditer(piece.low):
                    parts = [
                        p
                        for p in match[1].split(".")
                        if p not in ("com", "co", "org", "net", "gov", "www")
                    ]
                    if parts and parts[-1] not in FREE_MAIL:
                        counts[parts[-1]] = counts.get(parts[-1], 0.0) + weight
        return sorted(counts, key=lambda n: -counts[n])

    def _near_stack(self, number: int, piece: Piece) -> Stack | None:
        return next(
            (s for s in self.stacks if s.page == number and any(p is piece for p in s.below)), None
        )

    @cached_property
    def _vendors(self) -> list[Name]:
        """Names that may be the seller's, by their own merits."""
        names: list[Name] = []
        for number in self.looked_at:
            folio = self.pages[number]
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
                            self._stack_of.get((number, piece.index)),
                        )
                        names.append(
                            merged(name, next_line(folio, piece, trimmed[0]), self.text_height)
                        )
        for name in names:
            self._weigh(name)
        self._weigh_neighbours(names)
        return [n for n in names if n.score > 0.2]

    def _weigh_neighbours(self, names: Sequence[Name]) -> None:
        """Count against a street that begins an address line that a company's name stands right above it."""
        companies = {
            (name.page, below.index)
            for name in names
            if LEGAL.search(name.text.lower())
            and (below := next_line(self.pages[name.page], name.piece, name.start))
        }
        for name in names:
            street = has_postcode(name.piece.low) and not LEGAL.search(name.text.lower())
            if street and (name.page, name.piece.index) in companies:
                name.add(-1.0, "below a company")

    def _may_hold_vendor(self, folio: Folio, number: int, piece: Piece) -> bool:
        """Sellers stand in the upper part, at the foot, in addresses, and behind their labels."""
        height = folio.page.height
        top = piece.box.top / height
        if (number == 0 and (top < 0.42 or piece.line < 8)) or top > 0.78:
            return True
        if (number, piece.index) in self._stack_of or any(
            h.weight("vendor_name") or h.weight("payee_name") for h in piece.hits
        ):
            return True
        return bool(self._labels_of(folio, piece, 0))

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
        first = next((h for h in piece.hits if h.start >= start and h.end <= end), None)
        if first and first.start == start and (first.colon or (first.end >= end - 1 and not legal)):
            return None
        return start, end

    def _weigh(self, name: Name) -> None:
        folio = self.pages[name.page]
        low = name.text.lower()
        spelled = key(name.text)
        legal = bool(LEGAL.search(low))
        if legal:
            name.add(0.8, "legal form")
        elif is_address_line(low):
            name.add(-0.9, "address")
        if SENTENCE.search(low):
            name.add(-0.7, "sentence")
        self._weigh_place(name, folio)
        self._weigh_company(name, folio, spelled)
        count = self._prints(name, spelled)
        if count > 1:
            name.add(0.22 * min(count - 1, 3), "repeated")
        if not legal and any(
            hit.start >= name.start and hit.end <= name.end and hit.weight_above(0.8)
            for hit in name.piece.hits
        ):
            name.add(-0.5, "holds a label")
        if name.stack is None and not legal and _is_priced(folio, name.piece):
            name.add(-0.8, "an amount beside it")
        digits = sum(c.isdigit() for c in low)
        if digits and not legal:
            name.add(-min(0.7, 0.1 + 2.0 * digits / max(1, len(low))), "digits")

    def _prints(self, name: Name, spelled: str) -> int:
        """How often the name is printed; a short one counts as whole words only, as it is a part of many."""
        if len(spelled) < 4:
            return 1
        if len(spelled) >= 8:
            return sum(text.count(spelled) for text in self._keys)
        words = [t.key for t in name.piece.tokens if name.start <= t.start < name.end]
        return sum(text.count(" ".join(["", *words, ""])) for text in self._words)

    def _weigh_place(self, name: Name, folio: Folio) -> None:
        box, page = name.piece.box, folio.page
        size = box.height / max(1.0, self.text_height)
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
        for place_, domain in enumerate(self.domains[:4]):
            plain = key(domain)
            if len(plain) >= 3 and (
                plain in spelled
                or (len(spelled) >= 4 and spelled in plain)
                or _shared(spelled, plain)
            ):
                name.add(1.2 - 0.25 * place_, f"domain {domain}")
                break
        for hit in self._labels_of(folio, name.piece, name.start):
            if weight := hit.weight("vendor_name"):
                # in a row with dates and numbers "Vendeur" is the salesperson
                name.add((0.2 if hit.in_row else 1.9) * weight, "labelled seller")
                break
            if hit.weight("payee_name"):
                name.add(0.5, "payee")
                break
        if (
            (name.page, name.piece.index) in self._senders
            and not name.piece.low[: name.start].strip(" ·•●|-")
            and not is_address_line(name.text.lower())
        ):
            name.add(0.9, "sender's line")
        elif has_postcode(name.piece.low[name.end :]):
            name.add(0.5, "address behind")
        stack = name.stack
        if stack is None:
            following = next_line(folio, name.piece)
            if following is not None and is_address_line(following.low):
                name.add(0.3, "address below")
            return
        if stack.label and (
            stack.label.weight("customer_name") > 0.8 or stack.label.weight("ship_to_name") > 0.8
        ):
            name.add(-1.8, "buyer's label")
        if (
            stack.label
            and stack.label.weight("vendor_name")
            and self._stack_name_piece(stack) is name.piece
        ):
            name.add(1.0, "seller's label over the address")
        if stack.under_sender:
            name.add(-1.0, "below a sender's line")
        if name.piece is not stack.pieces[0] and not LEGAL.search(name.text.lower()):
            name.add(-0.4, "not the first line")
            return
        name.add(0.4, "address below")
        if any(
            s is not stack
            and s.page == stack.page
            and abs(s.box.top - stack.box.top) < 2 * name.piece.box.height
            and s.box.left > stack.box.right
            for s in self.stacks
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

    # ── both together ──

    @cached_property
    def chosen(self) -> tuple[Name | None, Name | None, float, float]:
        """Seller and buyer that fit together best, and how far the next other seller and buyer are behind."""
        vendors = sorted(self._vendors, key=lambda n: (-n.score, n.page, n.piece.index))[:14]
        customers = sorted(self._customers, key=lambda n: (-n.score, n.page, n.piece.index))[:8]
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
        if vendor is None or LEGAL.search(vendor.text.lower()):
            return vendor
        fuller = (
            n
            for n in vendors
            if LEGAL.search(n.text.lower())
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
        if vendor and self.ship_to and key(self.ship_to.text) == key(vendor.text):
            worth -= 1.0
        return worth

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
        section = self.section_of(page, piece)
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
        for other in self.stacks:
            if (
                other.page == page
                and other is not stack
                and any(p is piece for p in (*other.pieces, *other.below))
            ):
                return any(key(p.low).startswith(town) for p in other.pieces)
        return False

    def is_vendors(self, page: int, piece: Piece) -> bool:
        """Whether a line stands in a block of the seller's."""
        if self.section_of(page, piece) == "vendor_name":
            return True
        name = self.vendor
        if name is None:
            return False
        spelled = key(name.text)
        for stack in self.stacks:
            if stack.page == page and any(p is piece for p in (*stack.pieces, *stack.below)):
                return spelled in key(" ".join(p.low for p in stack.pieces))
        return False


def _is_value(folio: Folio, piece: Piece) -> bool:
    """Whether a piece stands right of a label with a colon, so that it is a value and no label."""
    left = [p for p in folio.lines[piece.line] if p.box.right <= piece.box.left]
    return bool(left and left[-1].hits and left[-1].hits[-1].closes and left[-1].hits[-1].colon)


def _is_priced(folio: Folio, piece: Piece) -> bool:
    """Whether an amount of money stands on the height of a line, as beside what is sold."""
    amounts = (a for other in folio.lines[piece.line] for a in other.amounts)
    return any(a.decimals == 2 and not a.percent for a in amounts)


def _is_one(other: Name | None, name: Name | None) -> bool:
    """Whether two names are one, or the first a part of the second."""
    if same_name(other, name):
        return True
    return other is not None and name is not None and is_part_of(other.text, name.text)


def _shared(spelled: str, domain: str) -> bool:
    """Whether name and domain begin alike for long enough."""
    n = 0
    while n < min(len(spelled), len(domain)) and spelled[n] == domain[n]:
        n += 1
    return n >= 5
