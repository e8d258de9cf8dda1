"""The upper part of the first page: where head, title, parties and meta data stand."""

from __future__ import annotations

from msgspec.structs import replace

from generator.blocks import letterhead, meta, parties, sums
from generator.canvas import WHITE, Pen, Piece
from generator.content import Step
from generator.draft import Draft, Row


def letter(draft: Draft) -> float:
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
    return low if beside else meta_data(draft, low)


def beside(draft: Draft) -> float:
    """Logo or head, title, parties beside each other, meta data."""
    look, chances = draft.look, draft.chances
    low = letterhead.letterhead(draft, look.top)
    if chances.likely("title_beside_parties", 0.5):
        low = meta.write_title(draft, look.left, low + 4, look.right - look.left, chances.pick("title_side", {"left": 2, "right": 2, "centre": 1})) + 6  # fmt: skip
        low = parties.columns(draft, low) + 8
        return meta_data(draft, low)
    low = parties.columns(draft, low + 8) + 10
    low = meta.write_title(draft, look.left, low, look.right - look.left) + 4
    return meta_data(draft, low)


def head(draft: Draft) -> float:
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
    buyer_x, meta_x = spots if left else spots[::-1]
    end = buyer(draft, buyer_x, low, half)
    start = low if over else meta.write_title(draft, meta_x, low, half) + 4
    return max(end, _meta_list(draft, meta_x, start, half))


def title_first(draft: Draft) -> float:
    """The title at the top, meta data below or beside, then the parties."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    side = chances.pick("title_side", {"left": 2, "right": 1, "centre": 1})
    low = meta.write_title(draft, look.left, look.top, width, side) + 6
    if chances.likely("meta_first", 0.5):
        low = meta_data(draft, low) + 10
        low = letterhead.letterhead(draft, low)
        return parties.columns(draft, low + 6)
    low = letterhead.letterhead(draft, low) + 8
    return meta_data(draft, parties.columns(draft, low) + 10)


def grid(draft: Draft) -> float:
    """Head, parties, and a grid of meta data across the page."""
    look = draft.look
    low = letterhead.letterhead(draft, look.top) + 6
    low = parties.columns(draft, low) + 12
    low = meta.write_title(draft, look.left, low, look.right - look.left) + 4
    return meta.grid(draft, look.left, low, look.right - look.left)


def meta_data(draft: Draft, top: float) -> float:
    """Meta data over the page's width: a grid or a list at one side."""
    look = draft.look
    width = look.right - look.left
    if draft.chances.pick("meta", {"list": 3, "grid": 2}) == "grid":
        return meta.grid(draft, look.left, top, width)
    return _meta_list(draft, look.left, top, width * 0.6)


def _meta_list(draft: Draft, x: float, top: float, width: float) -> float:
    return meta.listed(draft, x, top, width)


def head_meta(draft: Draft) -> float:
    """The seller at the left, title and meta data at the right of the same height; then the buyer."""
    look, chances = draft.look, draft.chances
    width = look.right - look.left
    half = width * chances.between("half", 0.46, 0.54)
    logo_right = chances.likely("logo_right", 0.2)
    firm_x, meta_x = (look.left + half, look.left) if logo_right else (look.left, look.left + half)
    low = firm(draft, firm_x, look.top, width - half - 10 if logo_right else half - 10)
    side = "left" if logo_right else chances.pick("title_side", {"left": 1, "right": 2})
    room = half - 10 if logo_right else width - half
    start = meta.write_title(draft, meta_x, look.top, room, side) + 6
    form = chances.pick("head_meta", {"list": 3, "grid": 1})
    block = meta.grid if form == "grid" else meta.listed
    low = max(low, block(draft, meta_x, start, room)) + chances.between("after_head", 8, 24)
    if draft.places["address"] == "parties" or draft.invoice.ship_to:
        return parties.columns(draft, low)
    return buyer(draft, look.left, low, half)


def subscription(draft: Draft) -> float:
    """As services on the web bill: title and logo, a list, parties, and in one line what is due."""
    look, chances, invoice = draft.look, draft.chances, draft.invoice
    width = look.right - look.left
    low = meta.write_title(draft, look.left, look.top, width * 0.55)
    low = max(low, letterhead.logo(draft, look.left + width * 0.6, look.top, width * 0.4, "right"))
    low = meta.listed(draft, look.left, low + 10, width * 0.5) + 16
    low = parties.columns(draft, low) + 18
    step = next((s for s in reversed(invoice.ladder) if s.role in {"due", "total"}), None)
    if step is not None and chances.likely("due_line", 0.8):
        pen = Pen(look.face.bold, look.size + chances.between("due_size", 4, 9), look.ink)
        words = draft.money(step.amount, sums.term(draft, step))
        label = Piece(" " + draft.said(f"step:{step.role}").lower(), f"label:step:{step.role}")
        low = draft.rows(look.left, low, width, [([*words, label], pen)]) + 4
    return low


def form(draft: Draft) -> float:
    """A printed form: everything in boxes that touch."""
    look, chances = draft.look, draft.chances
    width, paper = look.right - look.left, draft.paper
    half = width * chances.between("half", 0.45, 0.6)
    low = firm(draft, look.left + 6, look.top + 4, half - 12)
    start = meta.write_title(draft, look.left + half + 6, look.top + 4, width - half - 12) + 4
    low = max(low, meta.grid(draft, look.left + half + 6, start, width - half - 12)) + 6
    paper.area((look.left, look.top, look.left + half, low), edge=look.ink)
    paper.area((look.left + half, look.top, look.right, low), edge=look.ink)
    rows = parties.buyer_rows(draft)
    if not rows:
        return low
    rows.insert(0, parties.heading(draft, "customer"))
    goods = draft.invoice.ship_to
    end = draft.rows(look.left + 6, low + 3, half - 12, rows)
    if goods:
        where = [parties.heading(draft, "ship_to"), *parties.party_rows(draft, goods, "ship_to")]
        end = max(end, draft.rows(look.left + half + 6, low + 3, width - half - 12, where))
        paper.area((look.left + half, low, look.right, end + 5), edge=look.ink)
    paper.area((look.left, low, look.left + half if goods else look.right, end + 5), edge=look.ink)
    return end + 5


def sidebar(draft: Draft) -> float:
    """A coloured column with seller and meta data; everything else stands beside it."""
    look, chances, paper = draft.look, draft.chances, draft.paper
    wide = look.width * chances.between("sidebar", 0.24, 0.31)
    dark = chances.likely("dark_sidebar", 0.4)
    paper.area((0, 0, wide, look.height), fill=look.accent if dark else look.tint)
    plain = draft.look
    ink = WHITE if dark else look.ink
    draft.look = replace(look, left=14, right=wide - 10, ink=ink, grey=ink, accent=ink)
    low = firm(draft, 14, look.top, wide - 24) + 18
    below = chances.likely("sidebar_meta", 0.6)
    if below:
        draft.stacked = True
        meta.listed(draft, 14, low, wide - 24)
        draft.stacked = False
    draft.look = replace(plain, left=wide + 18)
    look = draft.look
    low = meta.write_title(draft, look.left, look.top, look.right - look.left) + 10
    low = buyer(draft, look.left, low, (look.right - look.left) * 0.6) + 10
    return low if below else meta_data(draft, low)


def statement(draft: Draft) -> float:
    """The buyer, and opposite a box that says what is to be paid and when."""
    look, chances, invoice = draft.look, draft.chances, draft.invoice
    low = letterhead.letterhead(draft, look.top) + 8
    width = look.right - look.left
    wide = width * chances.between("due_box", 0.36, 0.46)
    x = look.right - wide
    end = buyer(draft, look.left, low, width - wide - 20)
    step = next((s for s in reversed(invoice.ladder) if s.role in {"due", "total"}), None)
    y = low
    if step is not None:
        y = due_box(draft, step, x, low, wide)
    low = max(end, y) + 12
    low = meta.write_title(draft, look.left, low, width) + 4
    return meta_data(draft, low)


def due_box(draft: Draft, step: Step, x: float, top: float, width: float) -> float:
    """What is to be paid and until when, large, in a box; gives back where it ends."""
    look, chances, invoice = draft.look, draft.chances, draft.invoice
    dark = chances.likely("dark_due_box", 0.4)
    ink = WHITE if dark else look.ink
    plain, bold = (Pen(f, look.size, ink) for f in (look.face.regular, look.face.bold))
    large = bold.of_size(look.size + chances.between("due_size", 3, 9))
    rows: list[Row] = [
        ([Piece(draft.cased(draft.said(f"step:{step.role}")), f"label:step:{step.role}")], plain),
        (draft.money(step.amount, sums.term(draft, step)), large),
    ]
    if invoice.due:
        label = draft.label("due_date")
        date = draft.date(invoice.due, "due_date")
        rows.append(([Piece(label.text + " ", label.term), date], plain))
    high = draft.height(width - 16, rows) + 16
    if dark:
        draft.paper.area((x, top, x + width, top + high), fill=look.accent)
    else:
        draft.paper.area((x, top, x + width, top + high), fill=look.tint, edge=look.accent)
    align = chances.pick("due_box_align", {"left": 2, "centre": 1, "right": 1})
    draft.rows(x + 8, top + 8, width - 16, rows, align)
    return top + high


def buyer(draft: Draft, x: float, top: float, width: float) -> float:
    """The buyer alone, with a heading or without."""
    rows = parties.buyer_rows(draft)
    if rows and draft.chances.likely("buyer_heading", 0.7):
        rows.insert(0, parties.heading(draft, "customer"))
    return draft.rows(x, top, width, rows)


def firm(draft: Draft, x: float, top: float, width: float) -> float:
    """Logo and what the head says of the seller, in a part of the width."""
    look = draft.look
    draft.chances.pick("letterhead", {"part": 1})
    low = letterhead.logo(draft, x, top, width)
    pen = Pen(look.face.regular, max(6.5, look.size - 0.5), look.ink)
    return draft.rows(x, low, width, [(line, pen) for line in letterhead.head_lines(draft)])
