"""The blocks of a document's pages in which parties stand: addresses, senders' lines, headed sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from statistics import median

from fieldfare.finding.addresses import (
    DOMAIN,
    FREE_MAIL,
    LEGAL,
    NUMBERED,
    is_address_line,
    is_sure_address,
    sender_pieces,
)
from fieldfare.finding.folio import Folio, all_text
from fieldfare.finding.marks import Piece
from fieldfare.finding.names import Name, is_priced, merged, name_within, standing
from fieldfare.finding.sections import sections_of
from fieldfare.finding.spelling import key
from fieldfare.finding.stacks import Stack, stacks_of

TILL = 42  # a till's paper is no wider, in heights of a line


class Blocks:
    """What stands round names on the pages that are looked at: the first two and the last."""

    def __init__(self, pages: Sequence[Folio]) -> None:
        self.pages = pages
        self.text_height = median([p.box.height for p in pages[0].pieces] or [1.0])
        some = range(len(pages)) if len(pages) < 4 else (0, 1, len(pages) - 1)
        self.looked_at = tuple(some)
        self.sections = [
            section for number in some for section in sections_of(pages[number], number)
        ]
        self.senders = {
            (number, piece.index) for number in some for piece in sender_pieces(pages[number])
        }
        self.stacks = [stack for number in some for stack in self._stacks(number)]
        self.sure = [stack for stack in self.stacks if stack.label or self.is_sure(stack)]
        self.stack_of = {(s.page, p.index): s for s in self.stacks for p in s.pieces}
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
        senders = frozenset(index for page, index in self.senders if page == number)
        folio = self.pages[number]
        found = stacks_of(folio, number, senders, [s for s in self.sections if s.page == number])
        return [s for s in found if s.label or self.is_sure(s) or not _holds_prices(folio, s)]

    @cached_property
    def widest(self) -> float:
        """The width of the widest line on the first page."""
        return max((p.box.width for p in self.pages[0].pieces), default=0.0)

    def is_till(self, folio: Folio) -> bool:
        """Whether a page is as narrow as a till's paper."""
        return folio.page.width < TILL * self.text_height

    @staticmethod
    def is_sure(stack: Stack) -> bool:
        """Whether a stack holds a town or a street, and not just a word with a number."""
        return any(is_sure_address(p.low) for p in (*stack.pieces, *stack.below[:2]))

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
                stack = self.near_stack(number, piece)
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

    def near_stack(self, number: int, piece: Piece) -> Stack | None:
        """The stack below which a line stands."""
        return next(
            (s for s in self.stacks if s.page == number and any(p is piece for p in s.below)), None
        )

    def prints(self, name: Name, spelled: str) -> int:
        """How often the name is printed; a short one counts as whole words only, as it is a part of many."""
        if len(spelled) < 4:
            return 1
        if len(spelled) >= 8:
            return sum(text.count(spelled) for text in self._keys)
        words = [t.key for t in name.piece.tokens if name.start <= t.start < name.end]
        return sum(text.count(" ".join(["", *words, ""])) for text in self._words)

    def name_of(self, stack: Stack) -> Name | None:
        """The name over an address: the company's rather than a department's or that of a person in it."""
        if (stack.page, stack.pieces[0].index) in self.senders:
            return None
        lines = list(self._name_lines(stack))
        return max(lines, key=standing, default=None)

    def _name_lines(self, stack: Stack) -> Iterator[Name]:
        """The lines of a stack before its street that can be names, in order."""
        taken: Piece | None = None
        for n, piece in enumerate(stack.pieces):
            if piece is taken:
                continue
            start = stack.label.end if stack.label and stack.label.piece == piece.index else 0
            trimmed = name_within(piece, start, len(piece.low))
            if trimmed is None:
                continue
            low = piece.low[trimmed[0] : trimmed[1]]
            if is_address_line(low) and (low[0].isdigit() or not LEGAL.search(low)):
                rest = stack.pieces[n + 1 :]
                if n or NUMBERED.search(low) or not any(is_address_line(p.low) for p in rest):
                    return  # but "Gemeinde Bad Weg" heads its own address
            name = Name(
                stack.page, piece, *trimmed, piece.text[trimmed[0] : trimmed[1]], None, stack
            )
            name = merged(name, stack.pieces[n + 1] if n + 1 < len(stack.pieces) else None)
            taken = name.more
            yield name


def _holds_prices(folio: Folio, stack: Stack) -> bool:
    """Whether amounts of money stand beside lines of a stack, as beside articles."""
    return any(is_priced(folio, piece) for piece in stack.pieces)
