"""A prompt that some pages suggest: what is printed on most of the documents, by its usual name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from fieldfare.asking.terms import TERMS
from fieldfare.finding import documents as splitting
from fieldfare.finding import fields, locales
from fieldfare.finding.folio import folios
from fieldfare.finding.items import items
from fieldfare.finding.labels import label_key
from fieldfare.finding.rows import Found
from fieldfare.reading.words import Document, Page

USUAL = frozenset(  # what is proposed first, where it is printed
    "invoice_number invoice_date due_date vendor_name vendor_tax_id customer_name purchase_order "
    "net_amount tax_amount total_amount currency".split()
)
CERTAIN = 0.5  # of what was found; less is not worth a column
MOST_OTHERS = 12  # labels without a usual name
LONGEST_EXAMPLE = 60
_LABEL = re.compile(r"\W*(?P<label>[^\W\d_](?:[\w .\-/°&']{1,36}[\w.°])?)\s*:\s*(?P<value>\S.*)?")


class Seen(NamedTuple):
    """A label or term on one document, with a value beside it."""

    key: str
    name: str
    value: str


def prompt(documents: Sequence[Document]) -> dict[str, Any]:
    """What to ask of documents like these: names with how many have them and an example."""
    invoices = list(_invoices(documents))
    header: dict[str, list[Seen]] = {}
    line: dict[str, list[Seen]] = {}
    other: dict[str, list[Seen]] = {}
    for pages in invoices:
        for kept, here in (
            (header, _header(pages)),
            (line, _lines(pages)),
            (other, _others(pages)),
        ):
            for one in {s.key: s for s in here}.values():
                kept.setdefault(one.key, []).append(one)
    often = max(1, -(-len(invoices) // 2))
    most_first = sorted(other.values(), key=lambda seen: (-len(seen), seen[0].name))
    return {
        "documents": len(invoices),
        "labels": [
            _told(seen, ticked=term in USUAL, kind=kind)
            for kind, found in (("invoice", header), ("line", line))
            for term in TERMS
            if len(seen := found.get(term, [])) >= often
        ]
        + [
            _told(seen, ticked=False, kind="other")
            for seen in most_first[:MOST_OTHERS]
            if len(seen) >= often
        ],
    }


def _invoices(documents: Sequence[Document]) -> Iterator[list[Page]]:
    """The pages of each document in the files, one after the other."""
    for document in documents:
        pages = {page.number: page for page in document.pages}
        split = splitting.split(document.name, document.pages, (), _no_number)
        for invoice in split.invoices:
            yield [pages[number] for number in invoice.pages]


def _no_number(_: Page) -> str:
    """Documents are told apart by their titles and page numbers, which is enough here."""
    return ""


def _header(pages: Sequence[Page]) -> Iterator[Seen]:
    wanted = {term for term, about in TERMS.items() if about.level == "invoice"}
    found = fields.header(pages, locales.decide(pages), wanted=wanted)
    for term, value in found.items():
        if value.place is not None and value.confidence >= CERTAIN and term in TERMS:
            yield Seen(term, TERMS[term].title, _example(value))


def _lines(pages: Sequence[Page]) -> Iterator[Seen]:
    for item in items(pages, locales.decide(pages)):
        for term, value in item.items():
            if term in TERMS and value.place is not None:
                yield Seen(term, TERMS[term].title, _example(value))


def _others(pages: Sequence[Page]) -> Iterator[Seen]:
    """Labels with a colon behind them that are no usual ones."""
    for folio in folios(pages, locales.decide(pages)):
        for piece in folio.pieces:
            match = _LABEL.fullmatch(piece.text)
            if match is None or piece.hits:
                continue
            name = " ".join(match["label"].split())
            yield Seen(label_key(name), name, (match["value"] or "")[:LONGEST_EXAMPLE])


def _told(seen: Sequence[Seen], *, ticked: bool, kind: str) -> Mapping[str, Any]:
    example = next((one.value for one in seen if one.value), "")
    return {
        "name": seen[0].name,
        "documents": len(seen),
        "example": example,
        "ticked": ticked,
        "kind": kind,
    }


def _example(found: Found) -> str:
    return " ".join(str(found.value).split())[:LONGEST_EXAMPLE]
