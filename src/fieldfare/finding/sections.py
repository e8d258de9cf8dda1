"""What stands under the heading of one party: "Seller", "Bill to", "Lieferanschrift"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fieldfare.finding.addresses import LEGAL, TITLED, starts_with_label
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

# what stands before a name under a heading that says whose it is
NAME_LABELS = frozenset(
    {
        "name",
        "firma",
        "companyname",
        "company",
        "nom",
        "societe",
        "raisonsociale",
        "nombre",
        "razonsocial",
        "empresa",
    }
    | {
        "nome",
        "denominazione",
        "ragionesociale",
        "ditta",
        "naam",
        "bedrijf",
        "bedrijfsnaam",
        "designacao",
        "nazwa",
    }
)


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
        if party == "customer_name" and _heads_number(folio, piece):
            continue
        height = piece.box.height
        right = min(
            (
                p.box.left
                for p in (*(p for _, p, _ in heads), *_columns_beside(folio, piece))
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


def _heads_number(folio: Folio, head: Piece) -> bool:
    """Whether what stands right of a label is only a number, so that "Client:" is the buyer's number."""
    right = [p for p in folio.lines[head.line] if p.box.left > head.box.right]
    return bool(right) and _NUMBER.fullmatch(right[0].low) is not None


_NUMBER = re.compile(r"[a-z]{0,3}[-/ ]?\d[\d/-]*")


def _begins_document(piece: Piece) -> bool:
    """Whether a line is the document's own: its title, its number or its date."""
    first = piece.hits[0] if piece.hits else None
    if (
        first
        and first.in_row
        and first.closes
        and not first.weight("other_address")
        and not any(first.weight(t) for t in PARTY_TERMS)
    ):
        return True
    if (
        first
        and first.opens
        and (
            first.heads_items
            or first.weight("invoice_number") > 0.8
            or first.weight("invoice_date") > 0.8
        )
    ):
        return True
    return bool(TITLED.search(piece.low)) and not LEGAL.search(piece.low)


def _columns_beside(folio: Folio, head: Piece) -> list[Piece]:
    """The pieces right of a heading that stand over columns of their own, as the heading does."""
    below = [p for line in folio.lines[head.line + 1 : head.line + 3] for p in line]
    under = [p for p in (head, *folio.lines[head.line]) if any(_stands_under(b, p) for b in below)]
    return [p for p in under if p is not head] if head in under else []


def _stands_under(lower: Piece, head: Piece) -> bool:
    """Whether a line stands right under a heading, flush with it."""
    height = head.box.height
    return (
        abs(lower.box.left - head.box.left) < 0.6 * height
        and -0.5 * height < lower.box.top - head.box.bottom < 1.6 * height
    )


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
        if _begins_document(mine[0]):
            break
        if mine[0].box.top > limit - 1 or mine[0].box.top - bottom > 2.2 * head.box.height:
            break
        bottom = max(bottom, *(p.box.bottom for p in mine))
    return bottom
