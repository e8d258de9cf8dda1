"""How likely it is that what was found is right, and that what was not found is not printed.

Learned from drawn documents (`training/learning/confidence.py`, `weights/confidence.md`): for each business
term a few small decision trees over signs that carry over to layouts never seen.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

import msgspec

from fieldfare.finding.folio import Folio
from fieldfare.finding.rows import Found, Header, Item
from fieldfare.finding.spelling import folded

WEIGHTS = Path(__file__).parent.parent / "weights" / "confidence.json"
UNKNOWN = -1.0  # a sign that is not known of a value
LINES = "lines"  # what the forest is called that judges all lines of a document
BLANK = "blank:"  # what the forest is called that judges a term that was not found
_NEIGHBOURS = (
    "invoice_number", "invoice_date", "vendor_name", "customer_name", "total_amount", "net_amount", "tax_amount",
)  # fmt: skip


class Tree(msgspec.Struct, frozen=True):
    """A binary tree: node n asks whether sign[n] <= limit[n]; a negative branch -k is leaf k-1."""

    sign: tuple[int, ...]
    limit: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    leaf: tuple[float, ...]

    def value(self, signs: Sequence[float]) -> float:
        """The leaf that `signs` lead to."""
        node = 0
        while self.sign:
            below = signs[self.sign[node]] <= self.limit[node]
            node = (self.left if below else self.right)[node]
            if node < 0:
                return self.leaf[-node - 1]
        return self.leaf[0]


class Forest(msgspec.Struct, frozen=True):
    """Trees whose leaves add up to the log-odds that a value is right."""

    signs: tuple[str, ...]
    trees: tuple[Tree, ...]
    offset: float = 0.0

    def probability(self, signs: dict[str, float]) -> float:
        """How likely a value with these signs is right, 0 to 1."""
        row = [signs.get(name, UNKNOWN) for name in self.signs]
        odds = self.offset + sum(tree.value(row) for tree in self.trees)
        return 1 / (1 + math.exp(-odds))


@cache
def forests() -> dict[str, Forest]:
    """The forest for each term, and for each term's blank; empty when there are no weights."""
    if not WEIGHTS.exists():
        return {}
    return msgspec.json.decode(WEIGHTS.read_bytes(), type=dict[str, Forest])


def _known(pages: Sequence[Folio]) -> dict[str, Forest]:
    """The forests that may judge a document: they have seen text pages only, so none where OCR read."""
    return {} if any(folio.by_ocr for folio in pages) else forests()


def judged(header: Header, pages: Sequence[Folio]) -> Header:
    """The header with its confidence as learned, for the terms that it was learned for."""
    known = _known(pages)
    if not known:
        return header
    everywhere = document_signs(header, pages)
    return {
        term: (
            msgspec.structs.replace(
                found,
                confidence=round(known[term].probability(signs(found, pages, everywhere)), 4),
                judged=True,
            )
            if term in known and found.place is not None
            else found
        )
        for term, found in header.items()
    }


def blanks(header: Header, wanted: Collection[str], pages: Sequence[Folio]) -> dict[str, float]:
    """For each wanted term that was not found how likely it is not printed, where that was learned."""
    known = _known(pages)
    missing = [term for term in wanted if term not in header and BLANK + term in known]
    if not missing:
        return {}
    everywhere = document_signs(header, pages)
    return {
        term: round(known[BLANK + term].probability(blank_signs(term, pages, everywhere)), 4)
        for term in missing
    }


def lines(items: Sequence[Item], header: Header, pages: Sequence[Folio]) -> float:
    """How likely it is that `items` are all lines of the document, each right; 1 where that was not learned."""
    known = _known(pages)
    if LINES not in known or not items:
        return 1.0
    everywhere = document_signs(header, pages)
    return round(known[LINES].probability(line_signs(items, everywhere)), 4)


def line_signs(items: Sequence[Item], everywhere: dict[str, float]) -> dict[str, float]:
    """What speaks for and against the lines of a document, taken together."""
    count = len(items)
    shares = {
        f"with_{term}": sum(term in item for item in items) / count
        for term in ("line_description", "line_quantity", "line_unit_price", "line_amount")
    }
    values = [f for item in items for term, f in item.items() if term in _LINE_VALUES]
    texts = [str(item["line_description"].value) for item in items if "line_description" in item]
    return (
        everywhere
        | shares
        | {
            "lines": count,
            "doubts": sum(bool(f.doubts) for f in values),
            "least": min((f.confidence for f in values), default=UNKNOWN),
            "mean": sum(f.confidence for f in values) / max(1, len(values)),
            "shortest": min(map(len, texts), default=0),
            "longest": max(map(len, texts), default=0),
            "without_letters": sum(not any(c.isalpha() for c in text) for text in texts),
            "same": count - len(set(texts)),
        }
    )


_LINE_VALUES = frozenset({"line_description", "line_quantity", "line_unit_price", "line_amount"})


def document_signs(header: Header, pages: Sequence[Folio]) -> dict[str, float]:
    """What the whole document says: how it was read, how much stands on it, what else was found."""
    words = [word for folio in pages for word in folio.page.words]
    by_ocr = [word.confidence for folio in pages if folio.by_ocr for word in folio.page.words]
    found = {f"has_{term}": float(term in header) for term in _NEIGHBOURS}
    return found | {
        "pages": len(pages),
        "words": len(words),
        "ocr": float(bool(by_ocr)),
        "ocr_mean": sum(by_ocr) / len(by_ocr) if by_ocr else 1.0,
        "narrow": min((f.page.width / max(1.0, f.page.height) for f in pages), default=1.0),
        "doubted": sum(bool(entry.doubts) for entry in header.values()),
    }


def signs(found: Found, pages: Sequence[Folio], everywhere: dict[str, float]) -> dict[str, float]:
    """All signs of a value: what its finder saw, how it was read, how often it is printed."""
    assert found.place is not None
    printed = folded(found.place.text)
    text_of = "\n".join(piece.low for folio in pages for piece in folio.pieces)
    return (
        everywhere
        | found.signs
        | {
            "rule": found.confidence,
            "doubts": len(found.doubts),
            "least": _least_confidence(found, pages),
            "prints": min(9, text_of.count(printed)),
            "page": found.place.page - pages[0].page.number,
            "top": found.place.box.top / max(1.0, found.place.page_height),
        }
    )


def _least_confidence(found: Found, pages: Sequence[Folio]) -> float:
    """The confidence of the worst read word of a value's place."""
    place = found.place
    assert place is not None
    folio = next((f for f in pages if f.page.number == place.page), None)
    if folio is None or not folio.by_ocr:
        return 1.0
    parts = set(place.text.split())
    return min((w.confidence for w in folio.page.words if w.text in parts), default=UNKNOWN)


def blank_signs(
    term: str, pages: Sequence[Folio], everywhere: dict[str, float]
) -> dict[str, float]:
    """What speaks for a term being printed though no value was found: labels that name it."""
    weights = [
        hit.weight(term)
        for folio in pages
        for hit in folio.hits
        if not hit.heads_items and hit.weight(term)
    ]
    return everywhere | {
        "labels": len(weights),
        "label": max(weights, default=0.0),
        "dates": sum(len(piece.dates) for folio in pages for piece in folio.pieces),
        "amounts": sum(
            not a.percent and a.decimals == 2
            for folio in pages
            for piece in folio.pieces
            for a in piece.amounts
        ),
    }
