"""What is found of seller, buyer and recipient: names, addresses and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fieldfare.finding import countries
from fieldfare.finding.addresses import (
    ATTENTION,
    CONTACT,
    EMAIL,
    LEGAL,
    PHONE,
    SITE,
    has_postcode,
    is_address_line,
)
from fieldfare.finding.candidates import slots
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.names import Name, next_line
from fieldfare.finding.parties import Parties
from fieldfare.finding.rows import Found
from fieldfare.finding.spelling import key
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
        found["vendor_name"] = _found(pages, vendor, confidence, vendor_margin)
        found |= _address(parties, vendor, "vendor")
    if customer:
        confidence = _sure(customer.score, customer_margin, 2.4)
        found["customer_name"] = _found(pages, customer, confidence, customer_margin)
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


def _found(pages: Sequence[Folio], name: Name, confidence: float, margin: float = 0.0) -> Found:
    folio = pages[name.page]
    doubts = () if confidence >= DOUBTFUL else ("this name is not certain",)
    signs = name.signs | {
        "score": name.score,
        "margin": margin,
        "backed": float(name.backed),
        "legal": float(LEGAL.search(name.text.lower()) is not None),
        "line": name.piece.line,
        "length": len(name.text),
    }
    if name.more is None:
        place = folio.place(name.piece, name.start, name.end)
    else:
        box = around((folio.box(name.piece, name.start, name.end), name.more.box))
        place = folio.place_of(box, name.text)
    return Found(name.text, place, confidence, doubts=doubts, signs=signs)


_CODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}\b|\d{4}-\d{3}|\d{2}-\d{3}|\d{5}(?:-\d{3,4})?|\d{3} \d{2}|\d{4}|\d{6}"
_TOWN = r"[A-Za-zÀ-ž][A-Za-zÀ-ž .'/\-]*[A-Za-zÀ-ž.]"
_TOWN_CODE = re.compile(
    rf"(?:^|[,;·•|]\s*|\s-\s)(?P<city>{_TOWN}),?\s+(?:(?:[A-Z]{{2}}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\.?,?\s+)?(?P<code>\d{{5}}(?:-\d{{4}})?|[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}|\d{{4}} ?[A-Z]{{2}}|\d{{4,6}})\b"
)
_CODE_TOWN = re.compile(
    rf"(?:^|[\s,;·•|-])(?:[A-Z]{{1,2}}-|[A-Z]{{2}} )?(?P<code>{_CODE})\s+(?P<city>{_TOWN})"
)
_CODE_ALONE = re.compile(r"\b(?P<code>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{5}(?:-\d{4})?)\b")
_PART_END = re.compile(r"\s[-·|]\s")
_BOX = re.compile(r"(?:p\.? ?o\.? ?box|postfach|\bbp|\bbox)\W*\d+")


def _address(parties: Parties, name: Name, party: str) -> dict[str, Found]:
    """Address, postcode, town and country under (or behind) a party's name."""
    folio = parties.pages[name.page]
    lines = _address_lines(parties, name)
    if not any(is_address_line(p.low[s:e]) for p, s, e in lines):
        return {}
    box = around(folio.box(p, s, e) for p, s, e in lines)
    text = ", ".join(p.text[s:e].strip(" ,") for p, s, e in lines)
    found = {f"{party}_address": Found(text, folio.place_of(box, text), 0.75)}
    for piece, start, end in lines:
        found |= {
            f"{party}_{part}": value for part, value in _town(folio, piece, start, end).items()
        }
        if countries.country(piece.low[start:end]):
            place = folio.place(piece, start, end)
            found[f"{party}_country"] = Found(piece.text[start:end].strip(" ,."), place, 0.9)
    return found


def _address_lines(parties: Parties, name: Name) -> list[tuple[Piece, int, int]]:
    """The lines of a party's address, each with its stretch."""
    if has_postcode(name.piece.low[name.end :]):
        start = name.end
        while start < len(name.piece.low) and not name.piece.low[start].isalnum():
            start += 1
        return [(name.piece, start, len(name.piece.low))]
    lines: list[tuple[Piece, int, int]] = []
    for piece in _lines_under(parties, name):
        labelled = piece.hits and piece.hits[0].opens and piece.hits[0].colon
        if labelled and piece.hits[0].weight("other_address") and not lines:
            lines.append((piece, _behind(piece), len(piece.low)))
            continue
        if CONTACT.search(piece.low) or labelled:
            break
        lines.append((piece, 0, len(piece.low)))
        if countries.country(piece.low):
            break
    while lines and not _closes_address(lines[-1][0]):
        lines.pop()
    if len(lines) > 1 and ATTENTION.match(lines[0][0].low):
        lines.pop(0)
    return lines


def _behind(piece: Piece) -> int:
    """Where the text behind a piece's first label begins."""
    at = piece.hits[0].end
    while at < len(piece.low) and not piece.low[at].isalnum():
        at += 1
    return at


def _closes_address(piece: Piece) -> bool:
    return is_address_line(piece.low) or bool(countries.country(piece.low))


def _town(folio: Folio, piece: Piece, start: int, end: int) -> dict[str, Found]:
    """Postcode and town on a line of an address; the last ones where a street's number stands before."""
    if not has_postcode(piece.low[start:end]):
        return {}
    text = _BOX.sub(lambda m: "#" * len(m.group()), piece.text[start:end].lower())
    shown = "".join(
        "#" if t == "#" else c for t, c in zip(text, piece.text[start:end], strict=True)
    )
    matches = [m for shape in (_TOWN_CODE, _CODE_TOWN, _CODE_ALONE) for m in shape.finditer(shown)]
    best = max(matches, key=lambda m: (m.start("code"), len(m.groupdict())), default=None)
    if best is None:
        return {}
    spans = {part: best.span(part) for part in best.groupdict()}
    names = {"code": "postal_code", "city": "city"}
    return {
        names[part]: Found(
            _PART_END.split(shown[a:b])[0].strip(" ,.-"),
            folio.place(piece, start + a, start + b),
            0.8,
        )
        for part, (a, b) in spans.items()
    }


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


def under_vendor(parties: Parties) -> list[Piece]:
    """The lines under the seller's name: its address, and what stands right under that."""
    name = parties.vendor
    if name is None:
        return []
    lines = _lines_under(parties, name)
    further = next_line(parties.pages[name.page], lines[-1] if lines else name.piece)
    return [*lines, *([further] if further else [])]


# ── How to reach them ────────────────────────────────────────────────────────────────────────────


def _contacts(parties: Parties) -> dict[str, Found]:
    """E-mail, phone and website of the seller, and of the buyer where they stand in his block."""
    best: dict[str, tuple[float, Found]] = {}
    for number, folio in enumerate(parties.pages):
        for piece in folio.pieces:
            if "@" in piece.low or "." in piece.low:
                _reached_at(parties, folio, number, piece, best)
        for hit in folio.hits:
            if hit.weight("vendor_phone"):
                _phone(parties, folio, number, hit, best)
    return {term: found for term, (_, found) in best.items()}


def _reached_at(
    parties: Parties, folio: Folio, number: int, piece: Piece, best: dict[str, tuple[float, Found]]
) -> None:
    """Note a mail address or website, the better the more of the seller's name is in its domain."""
    party = "customer" if parties.is_customers(number, piece) else "vendor"
    seller = key(parties.vendor.text) if parties.vendor else ""
    for term, shape in (("email", EMAIL), ("website", SITE)):
        for match in shape.finditer(piece.low):
            domain = key(match.group().rpartition("@")[2].removeprefix("www.").split(".")[0])
            worth = 0.5
            if seller and len(domain) > 2 and (domain in seller or seller[:5] in domain):
                worth += 0.4 if party == "vendor" else -0.4
            if worth > best.get(f"{party}_{term}", (0.0, None))[0]:
                place = folio.place(piece, *match.span())
                best[f"{party}_{term}"] = worth, Found(place.text, place, 0.4 + 0.5 * worth)


def _phone(
    parties: Parties, folio: Folio, number: int, hit: Hit, best: dict[str, tuple[float, Found]]
) -> None:
    """Note the number right behind a telephone's label."""
    party = "customer" if parties.is_customers(number, folio.pieces[hit.piece]) else "vendor"
    if f"{party}_phone" in best:
        return
    for slot in slots(folio, hit):
        phone = PHONE.search(slot.piece.low, slot.start, slot.end)
        if slot.relation == "below" or slot.rank > 1 or phone is None:
            continue
        if phone.start() - slot.start <= 6:
            place = folio.place(slot.piece, *phone.span())
            best[f"{party}_phone"] = 0.5, Found(place.text, place, 0.85)
            return
