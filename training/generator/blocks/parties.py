"""Seller and buyer: in the envelope's window, beside or below each other, in boxes."""

from __future__ import annotations

from generator.blocks import facts
from generator.canvas import Pen, Piece
from generator.content import Party
from generator.draft import Draft, Row

HEADINGS = {"vendor": "vendor", "customer": "customer", "ship_to": "ship_to"}


def party_rows(draft: Draft, party: Party, whose: str, *, tax: bool = True) -> list[Row]:
    """Name, person and address, and the tax ids where they belong here."""
    look, chances = draft.look, draft.chances
    bold = look.bold if chances.likely("bold_party", 0.4) else look.text
    lines: list[Row] = [(facts.name(party, whose), bold)]
    if party.contact and chances.likely("contact", 0.7):
        person: Row = ([Piece(party.contact, f"other:{whose}_contact")], look.text)
        lines.insert(len(lines) if chances.likely("contact_below", 0.75) else 0, person)
    lines += facts.rows(facts.address(party, whose), look.text)
    if tax and party.tax_ids and whose != "ship_to":
        lines += facts.rows(facts.tax_ids(draft, party, whose), look.text)
    return lines


def seller_rows(draft: Draft) -> list[Row]:
    """The seller as a party, with what the places put beside the address."""
    seller, places = draft.invoice.seller, draft.places
    lines = party_rows(draft, seller, "vendor", tax=places["tax_ids"] == "parties")
    if places["contacts"] == "parties":
        lines += facts.rows(facts.contacts(draft, seller), draft.look.text)
    return lines


def buyer_rows(draft: Draft) -> list[Row]:
    """The buyer; none where a document names nobody."""
    buyer = draft.invoice.buyer
    if buyer is None:
        return []
    return party_rows(draft, buyer, "customer", tax=draft.places["buyer_tax"] == "parties")


def heading(draft: Draft, whose: str) -> Row:
    """What stands above a party."""
    look, chances = draft.look, draft.chances
    colour = look.accent if chances.likely("coloured_headings", 0.4) else look.ink
    size = look.size + chances.between("party_heading", -1, 2)
    font = look.face.bold if chances.likely("bold_headings", 0.7) else look.face.regular
    mark = chances.pick("party_colon", {":": 1, "": 1})
    return [draft.label(HEADINGS[whose], mark)], Pen(font, size, colour)


def window(draft: Draft, top: float) -> float:
    """The recipient as an envelope's window shows it, the sender small above."""
    look, chances = draft.look, draft.chances
    right = draft.places["window"] == "right"
    width = min(240.0, (look.right - look.left) * 0.46)
    x = look.right - width if right else look.left
    y = top
    if draft.places["sender"] == "window":
        y = _sender(draft, x, y, width)
    lines = buyer_rows(draft)
    if lines and chances.likely("window_heading", 0.2):
        lines.insert(0, heading(draft, "customer"))
    y = draft.rows(x, y + chances.between("window_gap", 2, 10), width, lines)
    if chances.likely("window_frame", 0.1):
        draft.paper.area((x - 6, top - 4, x + width, y + 6), edge=look.grey)
    return y


def _sender(draft: Draft, x: float, y: float, width: float) -> float:
    """Name and address of the seller in one small line over the window."""
    look, chances = draft.look, draft.chances
    seller = draft.invoice.seller
    mark = chances.pick("sender_divider", {" · ": 4, " - ": 2, ", ": 3, " | ": 2, " • ": 1})
    parts = [facts.name(seller, "vendor"), *facts.address(seller, "vendor")[:3]]
    words = facts.in_line(parts, mark)
    text = "".join(p.text for p in words) if not isinstance(words, str) else words  # type: ignore[union-attr]
    pen = Pen(look.face.regular, chances.between("sender_size", 6, 7.5), look.grey)
    pen = pen.of_size(max(4.8, min(pen.size, pen.size * width / pen.width(text))))
    y = draft.rows(x, y, width + 8, [(words, pen)])
    if chances.likely("sender_rule", 0.5):
        draft.paper.line(x, y, x + width, y, look.grey, 0.4)
    return y + 2


def columns(draft: Draft, top: float) -> float:
    """Seller, buyer and perhaps where it is shipped, beside or below each other."""
    look, chances = draft.look, draft.chances
    parties: list[tuple[str, list[Row]]] = []
    if draft.places["address"] == "parties":
        parties.append(("vendor", seller_rows(draft)))
    if draft.invoice.buyer:
        parties.append(("customer", buyer_rows(draft)))
    if draft.invoice.ship_to and chances.likely("ship_to", 0.8):
        parties.append(("ship_to", party_rows(draft, draft.invoice.ship_to, "ship_to")))
    if len(parties) > 1 and chances.likely("buyer_first", 0.12):
        parties[0], parties[1] = parties[1], parties[0]
    form = chances.pick(
        "parties", {"plain": 4, "boxes": 2, "ruled": 2, "tinted": 1.2, "stacked": 1}, ("tinted",)
    )
    labelled = chances.likely("party_labels", 0.85) or len(parties) > 2
    if labelled:
        parties = [(whose, [heading(draft, whose), *lines]) for whose, lines in parties]
    if not parties:
        return top
    width = look.right - look.left
    if form == "stacked" or len(parties) * 95 > width:
        for _, lines in parties:
            top = draft.rows(look.left, top, width * 0.6, lines) + look.size
        return top
    gap = chances.between("party_gap", 10, 24)
    each = (width - gap * (len(parties) - 1)) / len(parties)
    if len(parties) == 1:
        each = width * 0.5
    return _beside(draft, parties, form, top, each, gap)


def _beside(draft: Draft, parties: list[tuple[str, list[Row]]], form: str, top: float, each: float, gap: float) -> float:  # fmt: skip
    look = draft.look
    inner = 0.0 if form == "plain" else 7.0
    high = max(draft.height(each - 2 * inner, lines) for _, lines in parties) + 2 * inner
    x = look.left
    only_right = len(parties) == 1 and draft.chances.likely("lone_party_right", 0.25)
    if only_right:
        x = look.right - each
    for n, (_, lines) in enumerate(parties):
        align = "right" if n and n == len(parties) - 1 and form == "plain" and draft.chances.likely("last_party_right", 0.15) else "left"  # fmt: skip
        if form == "boxes":
            draft.paper.area((x, top, x + each, top + high), edge=look.grey)
        elif form == "tinted":
            draft.paper.area((x, top, x + each, top + high), fill=look.tint)
        elif form == "ruled":
            draft.paper.line(x, top, x + each, top, look.accent, 1)
        draft.rows(x + inner, top + inner, each - 2 * inner, lines, align)
        x += each + gap
    return top + high
