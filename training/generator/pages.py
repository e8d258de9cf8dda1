"""Pages of A4 and the like: which blocks stand where, and how a document goes over pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from generator import bills, openings
from generator.blocks import closing, items, ornaments, sums
from generator.draft import Draft

HEAD: Mapping[str, float] = {"head": 3, "footer": 1.5}
ANY: Mapping[str, float] = {"head": 2, "parties": 2, "footer": 1}
PARTIES: Mapping[str, float] = {"parties": 1}


class Family(msgspec.Struct, frozen=True):
    """A composition: how often invoices and bills have it, where the seller's address may stand."""

    opening: Callable[[Draft], float]
    invoices: float
    bills: float
    homes: Mapping[str, float]


FAMILIES = {
    "letter": Family(openings.letter, 3, 1.5, HEAD),
    "beside": Family(openings.beside, 2.5, 0.5, PARTIES),
    "head": Family(openings.head, 3, 1, HEAD),
    "head_meta": Family(openings.head_meta, 3, 0.7, {"head": 4, "parties": 1.5, "footer": 0.7}),
    "title_first": Family(openings.title_first, 1.2, 0.5, ANY),
    "grid": Family(openings.grid, 1.5, 0.7, ANY),
    "subscription": Family(openings.subscription, 1, 1.5, PARTIES),
    "form": Family(openings.form, 1, 0.4, HEAD),
    "account": Family(bills.account, 0, 4, HEAD),
    "folio": Family(bills.folio, 0, 2, HEAD),
    "statement": Family(openings.statement, 0.8, 1.2, HEAD),
    "sidebar": Family(openings.sidebar, 0.8, 0.4, {"head": 1}),
    "tear_off": Family(bills.tear_off, 0, 1.2, HEAD),
}
HELD_OUT = {"statement", "sidebar", "tear_off"}


def family(draft: Draft) -> str:
    """The document's composition."""
    bill = draft.invoice.kind == "bill"
    weights = {name: f.bills if bill else f.invoices for name, f in FAMILIES.items()}
    return draft.chances.pick("family", weights, HELD_OUT)


def plan(draft: Draft) -> None:
    """Decide where seller, tax ids, bank and due date are said."""
    chances, which = draft.chances, family(draft)
    places = draft.places
    places["address"] = chances.pick("address_at", FAMILIES[which].homes)
    own = places["address"]
    places["contacts"] = chances.pick("contacts_at", {own: 3, "footer": 1.5, "nowhere": 0.6})
    places["tax_ids"] = chances.pick("tax_ids_at", {own: 3, "footer": 3, "meta": 1.2, "nowhere": 0.25})  # fmt: skip
    places["bank"] = chances.pick("bank_at", {"payment": 5, "footer": 4, "head": 0.4 if own == "head" else 0})  # fmt: skip
    places["due"] = chances.pick("due_at", {"meta": 4, "payment": 1.2, "both": 0.4})
    places["buyer_tax"] = chances.pick("buyer_tax_at", {"parties": 3, "meta": 1, "nowhere": 0.5})
    places["window"] = chances.pick("window_at", {"left": 3, "right": 1})
    places["sender"] = chances.pick("sender_at", {"window": 2, "nowhere": 1})
    draft.pictured = not draft.invoice.seller.brand and own != "nowhere" and chances.likely("pictured", 0.12)  # fmt: skip


def compose(draft: Draft) -> None:
    """Draw the whole document."""
    look = draft.look
    plan(draft)
    draft.foot = look.bottom - closing.footer_height(draft)
    draft.floor = draft.foot - 8
    ornaments.background(draft)
    top = FAMILIES[family(draft)].opening(draft)
    top = items.items(draft, top + draft.chances.between("before_items", 8, 22))
    _end(draft, top)
    if draft.slip:
        draft.slip(draft, draft.floor)
    elif bills.swiss(draft):
        _swiss(draft)
    finish(draft)


def finish(draft: Draft) -> None:
    """The footer at the page's foot."""
    closing.footer(draft, draft.foot)


def turn(draft: Draft) -> float:
    """End this page and begin the next; gives back where it goes on."""
    finish(draft)
    draft.paper.turn()
    ornaments.background(draft)
    return closing.running_head(draft, draft.look.top)


def _swiss(draft: Draft) -> None:
    """The Swiss payment part at the page's very end, which has no footer then; on a page of its own
    where this one is full."""
    top = draft.look.height - bills.SWISS_SLIP
    if draft.lowest > top - draft.look.bottom + draft.foot - 12:
        draft.turn()
    shift = draft.look.height - bills.SWISS_SLIP - draft.look.bottom - 4
    draft.foot += shift
    bills.swiss_part(draft, top)


def _end(draft: Draft, top: float) -> None:
    """Sums, taxes, payment and notes below the items."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    form = chances.pick(
        "sums_at", {"right": 6, "full": 1.2, "left": 0.6, "beside_taxes": 1.5, "under_amounts": 1.5}
    )
    share = chances.between("sums_share", 0.38, 0.55)
    left = {"full": look.left, "left": look.left}.get(form, look.right - width * share)
    right = look.left + width * share if form == "left" else look.right
    if form == "under_amounts" and draft.amount_column and draft.amount_column.left > look.left + width * 0.4:  # fmt: skip
        right = draft.amount_column.right
        left = right - width * share * 0.85
    draft.paper.measuring(True)
    high = sums.ladder(draft, 0, left, right)
    draft.paper.measuring(False)
    if top + high + 10 > draft.floor:
        top = draft.turn()
    top += chances.between("before_sums", 4, 16)
    low = sums.ladder(draft, top, left, right)
    if form == "beside_taxes":
        low = max(low, closing.taxes(draft, top, look.left, width * (1 - share) - 20))
    elif len(draft.invoice.taxes) > 1 and chances.likely("taxes", 0.3):
        low = closing.taxes(draft, low + 6, look.left, width * 0.55)
    under = low
    draft.paper.measuring(True)
    rest = closing.payment(draft, 0, look.left, width * 0.6)
    draft.paper.measuring(False)
    low += chances.between("before_payment", 6, 20)
    if low + rest > draft.floor:
        low = draft.turn()
    low = closing.payment(draft, low, look.left, width * chances.between("payment_width", 0.45, 0.65))  # fmt: skip
    side = chances.between("code_side", 48, 78)
    coded = chances.likely("code_to_scan", 0.08) and form != "left" and max(low, under) + side < draft.floor  # fmt: skip
    if coded:
        ornaments.squares(draft, look.right - side, low, side)
    low = closing.notes(draft, low + 4, look.left, width - side - 10 if coded else width)
    draft.lowest = low + (side if coded else 0)
    ornaments.stamp(draft, low + (side if coded else 0), draft.floor)
