"""Pages of A4 and the like: which blocks stand where, and how a document goes over pages."""

from __future__ import annotations

from generator.blocks import closing, items, letterhead, meta, parties, sums
from generator.draft import Draft

FAMILIES = {
    "letter": 3.0,  # sender and recipient as an envelope's window shows them
    "beside": 3.0,  # seller and buyer beside each other
    "head": 3.0,  # the seller in the head, the buyer below, meta data at the other side
    "title_first": 1.2,  # the title at the very top
    "grid": 1.5,  # meta data in a grid across the page
    "statement": 0.8,  # what is to be paid stands at the top
    "sidebar": 0.8,  # a coloured column with seller and meta data
}
HELD_OUT = {"statement", "sidebar"}


def family(draft: Draft) -> str:
    """The document's composition."""
    return draft.chances.pick("family", FAMILIES, HELD_OUT)


def plan(draft: Draft) -> None:
    """Decide where seller, tax ids, bank and due date are said."""
    chances, which = draft.chances, family(draft)
    places = draft.places
    firm = {"head": 3, "footer": 1.5}
    home: dict[str, dict[str, float]] = {"letter": firm, "head": firm, "statement": firm, "beside": {"parties": 1}, "sidebar": {"parties": 1}}  # fmt: skip
    places["address"] = chances.pick("address_at", home.get(which, {"head": 2, "parties": 2, "footer": 1}))  # fmt: skip
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
    draft.floor = look.bottom - closing.footer_height(draft) - 8
    top = OPENINGS[family(draft)](draft)
    top = items.items(draft, top + draft.chances.between("before_items", 8, 22))
    _end(draft, top)
    finish(draft)


def finish(draft: Draft) -> None:
    """The footer at the page's foot."""
    closing.footer(draft, draft.floor + 8)


def turn(draft: Draft) -> float:
    """End this page and begin the next; gives back where it goes on."""
    finish(draft)
    draft.paper.turn()
    return closing.running_head(draft, draft.look.top)


def _letter(draft: Draft) -> float:
    """Head, window, meta data beside it or below, title."""
    look, chances = draft.look, draft.chances
    top = letterhead.letterhead(draft, look.top)
    start = max(top + 8, look.height * chances.between("window_top", 0.13, 0.19))
    low = parties.window(draft, start)
    beside = chances.likely("meta_beside_window", 0.6)
    if beside:
        width = (look.right - look.left) * 0.42
        x = look.left if draft.places["window"] == "right" else look.right - width
        low = max(low, _meta_list(draft, x, start, width))
    low += chances.between("before_title", 10, 34)
    if not beside and chances.likely("sentence", 0.3):
        return meta.sentence(draft, look.left, low, look.right - look.left)
    low = meta.write_title(draft, look.left, low, look.right - look.left) + 4
    return low if beside else _meta(draft, low)


def _beside(draft: Draft) -> float:
    """Logo or head, title, parties beside each other, meta data."""
    look, chances = draft.look, draft.chances
    low = letterhead.letterhead(draft, look.top)
    if chances.likely("title_beside_parties", 0.5):
        low = meta.write_title(draft, look.left, low + 4, look.right - look.left, chances.pick("title_side", {"left": 2, "right": 2, "centre": 1})) + 6  # fmt: skip
        low = parties.columns(draft, low) + 8
        return _meta(draft, low)
    low = parties.columns(draft, low + 8) + 10
    low = meta.write_title(draft, look.left, low, look.right - look.left) + 4
    return _meta(draft, low)


def _head(draft: Draft) -> float:
    """The head, then buyer at one side and meta data at the other."""
    look, chances = draft.look, draft.chances
    low = letterhead.letterhead(draft, look.top) + chances.between("after_head", 4, 20)
    width = look.right - look.left
    over = chances.likely("title_over", 0.5)
    if over:
        low = meta.write_title(draft, look.left, low, width, chances.pick("title_side", {"left": 2, "right": 1, "centre": 1})) + 8  # fmt: skip
    left = chances.likely("buyer_left", 0.75)
    half = width * 0.46
    spots = (look.left, look.right - half)
    buyer, meta_x = spots if left else spots[::-1]
    rows = parties.buyer_rows(draft)
    if rows and chances.likely("buyer_heading", 0.7):
        rows.insert(0, parties.heading(draft, "customer"))
    end = draft.rows(buyer, low, half, rows)
    start = low if over else meta.write_title(draft, meta_x, low, half) + 4
    return max(end, _meta_list(draft, meta_x, start, half))


def _title_first(draft: Draft) -> float:
    """The title at the top, meta data below or beside, then the parties."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    side = chances.pick("title_side", {"left": 2, "right": 1, "centre": 1})
    low = meta.write_title(draft, look.left, look.top, width, side) + 6
    if chances.likely("meta_first", 0.5):
        low = _meta(draft, low) + 10
        low = letterhead.letterhead(draft, low)
        return parties.columns(draft, low + 6)
    low = letterhead.letterhead(draft, low) + 8
    return _meta(draft, parties.columns(draft, low) + 10)


def _grid(draft: Draft) -> float:
    """Head, parties, and a grid of meta data across the page."""
    look = draft.look
    low = letterhead.letterhead(draft, look.top) + 6
    low = parties.columns(draft, low) + 12
    low = meta.write_title(draft, look.left, low, look.right - look.left) + 4
    return meta.grid(draft, look.left, low, look.right - look.left)


def _meta(draft: Draft, top: float) -> float:
    """Meta data over the page's width: a grid or a list at one side."""
    look = draft.look
    width = look.right - look.left
    if draft.chances.pick("meta", {"list": 3, "grid": 2}) == "grid":
        return meta.grid(draft, look.left, top, width)
    return _meta_list(draft, look.left, top, width * 0.6)


def _meta_list(draft: Draft, x: float, top: float, width: float) -> float:
    return meta.listed(draft, x, top, width)


OPENINGS = {
    "letter": _letter, "beside": _beside, "head": _head, "title_first": _title_first,
    "grid": _grid, "statement": _head, "sidebar": _beside,
}  # fmt: skip


def _end(draft: Draft, top: float) -> None:
    """Sums, taxes, payment and notes below the items."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    form = chances.pick("sums_at", {"right": 7, "full": 1.2, "left": 0.6, "beside_taxes": 1.5})
    share = chances.between("sums_share", 0.38, 0.55)
    left = {"full": look.left, "left": look.left}.get(form, look.right - width * share)
    right = look.left + width * share if form == "left" else look.right
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
    draft.paper.measuring(True)
    rest = closing.payment(draft, 0, look.left, width * 0.6)
    draft.paper.measuring(False)
    low += chances.between("before_payment", 6, 20)
    if low + rest > draft.floor:
        low = draft.turn()
    low = closing.payment(draft, low, look.left, width * chances.between("payment_width", 0.45, 0.65))  # fmt: skip
    closing.notes(draft, low + 4, look.left, width)
