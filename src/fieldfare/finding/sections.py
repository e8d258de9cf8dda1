"""What stands under the heading of one party: "Seller", "Bill to", "Lieferanschrift"."""

from __future__ import annotations

from dataclasses import dataclass

from fieldfare.finding.addresses import starts_with_label
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Hit, Piece


@dataclass(slots=True, eq=False)
class Section:
    """What stands under the heading of one party, down to the next heading or a wide gap."""

    page: int
    party: str
    hit: Hit
    left: float
    right: float
    top: float
    bottom: float

    def holds(self, piece: Piece) -> bool:
        """Whether a line stands in the section."""
        return (
            self.top - 1 <= piece.box.top
            and piece.box.bottom <= self.bottom + 1
            and self.left <= piece.box.left < self.right
        )


PARTY_TERMS = ("customer_name", "vendor_name", "ship_to_name", "payee_name")


def sections_of(folio: Folio, number: int) -> list[Section]:
    """What stands under the party headings of a page."""
    heads: list[tuple[Hit, Piece, str]] = []
    for piece in folio.pieces:
        first = piece.hits[0] if piece.hits else None
        if (
            first is None
            or not first.opens
            or first.heads_items
            or not piece.hits[-1].closes
            or piece.line in folio.items_lines
        ):
            continue
        party = next(
            (
                m.term
                for m in first.meanings
                if m.term in PARTY_TERMS
                and (m.weight > 0.8 or (m.weight > 0.5 and first.colon and first.key in _FROM_TO))
            ),
            "",
        )
        if not party and first.key in _FROM_TO and len(piece.hits) == 1:
            party = _opposite(folio, piece, first)
        if party:
            heads.append((first, piece, party))
    found: list[Section] = []
    for hit, piece, party in heads:
        height = piece.box.height
        right = min(
            (
                p.box.left
                for _, p, _ in heads
                if abs(p.box.top - piece.box.top) < height and p.box.left > piece.box.right
            ),
            default=folio.page.width,
        )
        limit = min(
            (
                p.box.top
                for _, p, _ in heads
                if p.box.top > piece.box.bottom
                and p.box.left < right
                and p.box.right > piece.box.left - 2 * height
            ),
            default=folio.page.height,
        )
        if right == folio.page.width and not _form_below(folio, piece):
            right = piece.box.left + 0.3 * folio.page.width
        bottom = _section_end(folio, piece, limit, right)
        if bottom > piece.box.bottom:
            found.append(
                Section(
                    number,
                    party,
                    hit,
                    piece.box.left - 1.5 * height,
                    right - 1,
                    piece.box.top,
                    bottom,
                )
            )
    return found


def _opposite(folio: Folio, piece: Piece, hit: Hit) -> str:
    """The party that a bare "To" means where a bare "From" stands on the same height, and the other way round."""
    mine = next((m.term for m in hit.meanings if m.term in PARTY_TERMS), "")
    for other in folio.lines[piece.line]:
        first = other.hits[0] if other.hits else None
        if other is not piece and first and first.opens and first.closes and first.key in _FROM_TO:
            its = next((m.term for m in first.meanings if m.term in PARTY_TERMS), "")
            if its and its != mine:
                return mine
    return ""


def _form_below(folio: Folio, head: Piece) -> bool:
    """Whether rows of label and value follow a heading: "Name:  …", so that it reaches over both."""
    for line in folio.lines[head.line + 1 : head.line + 3]:
        for piece in line:
            if (
                abs(piece.box.left - head.box.left) < head.box.height
                and len(line) > 1
                and starts_with_label(piece)
            ):
                return True
    return False


_FROM_TO = frozenset(
    {"de", "para", "a", "von", "an", "from", "to", "da", "per", "van", "aan", "od", "dla"}
)


def _section_end(folio: Folio, head: Piece, limit: float, right: float) -> float:
    """Where the lines under a heading end: at a gap wider than two lines, at the items, or at the next heading."""
    bottom = head.box.bottom
    left = head.box.left - 1.5 * head.box.height
    for number in range(head.line + 1, len(folio.lines)):
        if number in folio.items_lines:
            break
        mine = [p for p in folio.lines[number] if left <= p.box.left < right]
        if not mine:
            continue
        if mine[0].box.top > limit - 1 or mine[0].box.top - bottom > 2.2 * head.box.height:
            break
        bottom = max(bottom, *(p.box.bottom for p in mine))
    return bottom
