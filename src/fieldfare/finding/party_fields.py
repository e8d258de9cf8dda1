"""What is found of seller, buyer and recipient: names, addresses and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fieldfare.finding import countries
from fieldfare.finding.addresses import CONTACT, EMAIL, PHONE, SITE, has_postcode, is_address_line
from fieldfare.finding.candidates import slots
from fieldfare.finding.folio import Folio, Piece
from fieldfare.finding.names import Name, next_line
from fieldfare.finding.parties import Parties
from fieldfare.finding.rows import Found
from fieldfare.reading.words import around


def header(parties: Parties, wanted: frozenset[str]) -> dict[str, Found]:
    """What is `wanted` of seller, buyer and recipient."""
    found: dict[str, Found] = {}
    pages = parties.pages
    vendor, customer, vendor_margin, customer_margin = parties.chosen
    if vendor:
        confidence = _sure(vendor.score, vendor_margin, 2.6)
        if not vendor.backed and _read_badly(pages[vendor.page], vendor):
            confidence = min(confidence, 0.6)  # a logo that OCR misread looks like any other name
        found["vendor_name"] = _found(pages, vendor, confidence)
        found |= _address(parties, vendor, "vendor")
    if customer:
        confidence = _sure(customer.score, customer_margin, 2.4)
        found["customer_name"] = _found(pages, customer, confidence)
        found |= _address(parties, customer, "customer")
    if parties.ship_to:
        name = parties.ship_to
        found["ship_to_name"] = _found(pages, name, 0.85)
        found |= {
            t: v for t, v in _address(parties, name, "ship_to").items() if t == "ship_to_address"
        }
    if any(term.endswith(("email", "phone", "website")) for term in wanted):
        found |= _contacts(parties)
    return {term: value for term, value in found.items() if term in wanted}


DOUBTFUL = 0.66  # a name less sure than this is to be looked at


def _read_badly(folio: Folio, name: Name) -> bool:
    """Whether OCR was unsure of a word of the name."""
    return any(folio.page.words[index].confidence < 0.88 for index in name.piece.words)


def _sure(score: float, margin: float, enough: float) -> float:
    """Confidence from how good a name is and how far the next one is behind."""
    return round(
        max(0.2, min(0.97, 0.35 + 0.4 * min(1.0, score / enough) + 0.25 * min(1.0, margin / 0.8))),
        4,
    )


def _found(pages: Sequence[Folio], name: Name, confidence: float) -> Found:
    folio = pages[name.page]
    doubts = () if confidence >= DOUBTFUL else ("this name is not certain",)
    if name.more is None:
        return Found(
            name.text, folio.place(name.piece, name.start, name.end), confidence, doubts=doubts
        )
    box = around((folio.box(name.piece, name.start, name.end), name.more.box))
    return Found(name.text, folio.place_of(box, name.text), confidence, doubts=doubts)


_CODE_CITY = (
    re.compile(
        r"(?P<city>[A-Za-zÀ-ž][A-Za-zÀ-ž .'\-]+?),?\s+[A-Z]{2}\.?,?\s+(?P<code>\d{5}(?:-\d{4})?)\b"
    ),
    re.compile(
        r"(?P<city>[A-Za-z][A-Za-z .'\-]+?),?\s+(?P<code>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"
    ),
    re.compile(r"(?P<code>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"),
    re.compile(
        r"(?:[A-Z]{1,2}-)?(?P<code>\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{5}-\d{3}|\d{3} \d{2}|\d{4,6})\s+(?P<city>[A-Za-zÀ-ž][A-Za-zÀ-ž .'\-/]+)"
    ),
    re.compile(r"(?P<city>[A-Za-zÀ-ž][A-Za-zÀ-ž .'\-]+?)[, \-]+(?P<code>\d{4,6})\b"),
)


def _address(parties: Parties, name: Name, party: str) -> dict[str, Found]:
    """Address, postcode, town and country under (or behind) a party's name."""
    folio = parties.pages[name.page]
    lines: list[tuple[Piece, int, int]] = []
    if has_postcode(name.piece.low[name.end :]):
        start = name.end
        while start < len(name.piece.low) and not name.piece.low[start].isalnum():
            start += 1
        lines.append((name.piece, start, len(name.piece.low)))
    else:
        for piece in _lines_under(parties, name):
            if CONTACT.search(piece.low) or (
                piece.hits and piece.hits[0].opens and piece.hits[0].colon
            ):
                break
            lines.append((piece, 0, len(piece.low)))
            if countries.country(piece.low):
                break
        while (
            lines
            and not is_address_line(lines[-1][0].low)
            and not countries.country(lines[-1][0].low)
        ):
            lines.pop()
        while lines and not is_address_line(lines[0][0].low) and len(lines) > 1:
            lines.pop(0)
    if not lines or not any(is_address_line(p.low[s:e]) for p, s, e in lines):
        return {}
    box = around(folio.box(p, s, e) for p, s, e in lines)
    text = ", ".join(p.text[s:e].strip(" ,") for p, s, e in lines)
    found = {f"{party}_address": Found(text, folio.place_of(box, text), 0.75)}
    for piece, start, end in lines:
        for shape in _CODE_CITY:
            match = (
                shape.search(piece.text, start, end) if has_postcode(piece.low[start:end]) else None
            )
            if match:
                groups = match.groupdict()
                found[f"{party}_postal_code"] = Found(
                    groups["code"], folio.place(piece, *match.span("code")), 0.8
                )
                if groups.get("city"):
                    found[f"{party}_city"] = Found(
                        groups["city"].strip(" ,.-"), folio.place(piece, *match.span("city")), 0.75
                    )
                break
        if countries.country(piece.low[start:end]):
            found[f"{party}_country"] = Found(
                piece.text[start:end].strip(" ,."), folio.place(piece, start, end), 0.9
            )
    return found


def _lines_under(parties: Parties, name: Name) -> list[Piece]:
    """The lines of an address under its name."""
    if name.stack is not None:
        lines = [*name.stack.pieces, *name.stack.below]
        at = next((n for n, p in enumerate(lines) if p is (name.more or name.piece)), -1)
        return lines[at + 1 :]
    folio = parties.pages[name.page]
    lines = []
    piece: Piece | None = name.more or name.piece
    while piece is not None and len(lines) < 5:
        piece = next_line(folio, piece)
        if piece is not None:
            lines.append(piece)
    return lines


def _contacts(parties: Parties) -> dict[str, Found]:
    """E-mail, phone and website of the seller, and of the buyer where they stand in his block."""
    found: dict[str, Found] = {}
    for number, folio in enumerate(parties.pages):
        for piece in folio.pieces:
            party = "customer" if parties.is_customers(number, piece) else "vendor"
            for term, shape in (("email", EMAIL), ("website", SITE)):
                if f"{party}_{term}" not in found and (match := shape.search(piece.low)):
                    found[f"{party}_{term}"] = Found(
                        piece.text[match.start() : match.end()],
                        folio.place(piece, *match.span()),
                        0.85,
                    )
        for hit in folio.hits:
            if not hit.weight("vendor_phone"):
                continue
            party = (
                "customer" if parties.is_customers(number, folio.pieces[hit.piece]) else "vendor"
            )
            if f"{party}_phone" in found:
                continue
            for slot in slots(folio, hit):
                phone = PHONE.search(slot.piece.low, slot.start, slot.end)
                if (
                    slot.relation == "below"
                    or slot.rank > 1
                    or phone is None
                    or phone.start() - slot.start > 6
                ):
                    continue
                found[f"{party}_phone"] = Found(
                    slot.piece.text[phone.start() : phone.end()],
                    folio.place(slot.piece, *phone.span()),
                    0.85,
                )
                break
    return found
