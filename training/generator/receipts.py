"""Receipts of a till: one narrow column, as long as it needs to be."""

from __future__ import annotations

from decimal import Decimal

from generator import printed
from generator.blocks import facts, letterhead, ornaments, sums
from generator.canvas import BLACK, Pen, Piece, Words, wrapped
from generator.chances import Chances
from generator.content import Line
from generator.draft import Draft
from generator.looks import Look
from generator.typefaces import typefaces

FACES = {
    "Liberation Mono": 4, "DejaVu Sans Mono": 3, "Courier": 2, "Liberation Sans Narrow": 3, "Liberation Sans": 2,
    "DejaVu Sans Condensed": 2, "Helvetica": 1.5, "Roboto": 1,
}  # fmt: skip
HELD_OUT_FACES = {"DejaVu Sans Condensed"}
LONGEST = 4000.0  # points of paper while it is not known how much is needed
ITEMS = {
    "one_line": 3.0,  # description and amount
    "quantity_in_front": 2.0,  # 2 Coffee 7.00
    "below": 3.0,  # Coffee / 2 x 3.50 7.00
    "above": 1.2,  # 2 x 3.50 / Coffee 7.00
    "when_many": 2.0,  # "2 x 3.50" only where there are several
    "columns": 1.2,  # a heading and columns
    "code_line": 0.8,  # a line with the code first
}
HELD_OUT = {"above", "code_line"}


def receipt_look(chances: Chances, letters: str) -> Look:
    """Narrow paper, one typeface that has all of `letters`."""
    known = typefaces()
    faces = {n: w for n, w in FACES.items() if n in known and known[n].shows(letters)}
    faces = faces or {n: 1.0 for n in known if known[n].wide}
    face = known[chances.pick("till_face", faces, HELD_OUT_FACES)]
    width = chances.between("till_width", 150, 232)
    margin = chances.between("till_margin", 6, 16)
    signs = chances.between("till_signs", 30, 46)
    sign = 0.6 if "Mono" in face.name or face.name == "Courier" else 0.5
    size = round(min(10.5, max(6.0, (width - 2 * margin) / signs / sign)), 1)
    return Look(
        width, LONGEST, margin, width - margin, chances.between("till_top", 8, 24), LONGEST - 10,
        face, face, size, chances.between("till_leading", 1.05, 1.35), BLACK, (0.9, 0.9, 0.9), BLACK, BLACK,
        chances.pick("till_case", {"as_is": 4, "upper": 2}),
        chances.pick("till_colon", {":": 5, "": 3, " :": 1}),
        bold_labels=False, grey_labels=False,
    )  # fmt: skip


class Till:
    """The strip of paper that is printed line by line."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.y = draft.look.top
        self.left = draft.look.left
        self.right = draft.look.right
        self.text = draft.look.text
        self.bold = draft.look.bold
        self.capitals = draft.chances.likely("till_capitals", 0.25)

    def _printed(self, words: Words) -> list[Piece]:
        parts = self.draft.paper.named(words)
        if not self.capitals:
            return parts
        return [Piece(p.text.upper(), p.term, p.item, p.value) for p in parts]

    def line(self, words: Words, align: str = "left", pen: Pen | None = None) -> None:
        """One line, or several where it is too long."""
        pen = pen or self.text
        self.y = self.draft.rows(self.left, self.y, self.right - self.left, [(self._printed(words), pen)], align)  # fmt: skip

    def pair(self, words: Words, amount: Words, pen: Pen | None = None, indent: float = 0.0) -> None:  # fmt: skip
        """Text at the left and an amount at the right of its last line, or of the next one."""
        draft, pen = self.draft, pen or self.text
        behind = self._printed(amount)
        need = pen.width("".join(p.text for p in behind))
        room = self.right - self.left - indent
        lines = wrapped(self._printed(words), pen, max(room - need - pen.size, room * 0.45))
        step = pen.size * draft.look.leading
        wide = 0.0
        for row in lines:
            self.y += step
            wide = draft.paper.write(self.left + indent, self.y - 0.28 * step, row, pen.fitted(row, room))  # fmt: skip
        if wide + need + 2 > room:
            self.y += step
        draft.paper.write(self.right, self.y - 0.28 * step, behind, pen, "right")

    def rule(self, name: str = "") -> None:
        """What parts the sections: signs, a line, or air."""
        draft = self.draft
        form = draft.chances.pick(f"rule{name}", {"-": 4, "=": 1.5, "*": 1, "line": 2, "air": 1.5, "dots": 1, "_": 0.4})  # fmt: skip
        step = self.text.size * draft.look.leading
        if form == "line":
            draft.paper.line(self.left, self.y + step / 2, self.right, self.y + step / 2)
        elif form == "dots":
            draft.paper.line(self.left, self.y + step / 2, self.right, self.y + step / 2, BLACK, 0.7, (2, 2))  # fmt: skip
        elif form != "air":
            count = int((self.right - self.left) / self.text.width(form * 10) * 10)
            draft.paper.write(self.left, self.y + 0.72 * step, form * count, self.text)
        self.y += step


def compose(draft: Draft) -> float:
    """Print the receipt; gives back how much paper it took."""
    till = Till(draft)
    chances = draft.chances
    draft.pictured = chances.likely("till_pictured", 0.15)
    _head(till)
    till.rule("_head")
    above = chances.likely("till_meta_above", 0.6)
    if above:
        _meta(till)
        till.rule("_meta")
    _items(till)
    till.rule("_items")
    _sums(till)
    if draft.invoice.taxes and chances.likely("till_taxes", 0.55):
        till.rule("_taxes")
        _taxes(till)
    if not above:
        till.rule("_meta")
        _meta(till)
    _foot(till)
    return till.y + chances.between("till_bottom", 10, 40)


def _head(till: Till) -> None:
    draft, chances = till.draft, till.draft.chances
    seller = draft.invoice.seller
    align = chances.pick("till_head", {"centre": 6, "left": 1})
    width = till.right - till.left
    if chances.likely("till_logo", 0.5):
        till.y = letterhead.logo(draft, till.left, till.y, width, align, BLACK)
    else:
        till.line(letterhead.shown_name(draft), align, till.bold.of_size(till.bold.size + chances.between("till_name", 0, 5)))  # fmt: skip
    if seller.brand and chances.likely("till_legal", 0.75):
        till.line(facts.name(seller, "vendor"), align)
    lines = facts.address(seller, "vendor")
    if chances.likely("till_one_address", 0.3):
        lines = [facts.in_line(lines, ", ")]  # type: ignore[list-item]
    for line in lines:
        till.line(line, align)
    for line in facts.contacts(draft, seller):
        till.line(line, align)
    if chances.likely("till_tax_ids", 0.75):
        for line in facts.tax_ids(draft, seller, "vendor"):
            till.line(line, align)
    if chances.likely("till_title", 0.35):
        text = draft.said(f"title:{draft.invoice.kind}").upper()
        mark = chances.pick("till_title_mark", {"": 4, "*** ": 1, "-- ": 0.5})
        till.line(mark + text + mark[::-1], align, till.bold)


def _meta(till: Till) -> None:
    """Number, date, time, till and cashier, two a line or one."""
    draft, chances, invoice = till.draft, till.draft.chances, till.draft.invoice
    date = draft.date(invoice.date, "invoice_date")
    when: list[Piece] = [date, Piece("  "), Piece(invoice.time, "other:time")] if invoice.time else [date]  # fmt: skip
    if chances.likely("till_date_label", 0.55):
        label = draft.label("invoice_date")
        when = [Piece(label.text + " ", label.term), *when]
    number: list[Piece] = []
    if invoice.number and not chances.likely("till_no_number", 0.12):
        label = draft.label("invoice_number")
        number = [Piece(label.text + " ", label.term), Piece(invoice.number, "invoice_number")]
    entries = [number, when] if chances.likely("till_number_first", 0.5) else [when, number]
    buyer = invoice.buyer
    if buyer and chances.likely("till_buyer", 0.6):
        label = draft.label("customer")
        entries.append([Piece(label.text + " ", label.term), *facts.name(buyer, "customer")])
    for kind, text in invoice.others:
        if kind in {"terms", "page"}:
            continue
        try:
            label = draft.label(kind)
        except LookupError:
            continue
        entries.append([Piece(label.text + " ", label.term), Piece(text, f"other:{kind}")])
    entries = [entry for entry in entries if entry]
    if chances.likely("till_pairs", 0.4):
        while len(entries) > 1 and _fit(till, entries[0], entries[1]):
            till.pair(entries.pop(0), entries.pop(0))
    for entry in entries:
        till.line(entry)


def _fit(till: Till, one: list[Piece], other: list[Piece]) -> bool:
    """Whether two texts stand in one line."""
    wide = sum(till.text.width("".join(p.text for p in words).upper()) for words in (one, other))
    return wide + 6 < till.right - till.left


def codes(draft: Draft) -> dict[Decimal, str]:
    """The sign of each rate; empty where none is printed."""
    rates = sorted({line.rate for line in draft.invoice.lines if line.rate is not None}, reverse=True)  # fmt: skip
    form = draft.chances.pick("rate_signs", {"none": 4, "letters": 4, "numbers": 1, "star": 0.7, "percent": 0.8})  # fmt: skip
    if form == "none":
        return {}
    signs = {"letters": "ABCDEF", "numbers": "123456", "star": " *T#XY"}.get(form, "")
    return {rate: signs[n].strip() if signs else draft.rate(rate) for n, rate in enumerate(rates[:6])}  # fmt: skip


def _items(till: Till) -> None:
    draft, chances = till.draft, till.draft.chances
    form = chances.pick("till_items", ITEMS, HELD_OUT)
    if form == "columns" or chances.likely("till_heading", 0.15):
        words = [Piece(draft.said("heading:description"), "heading:description")]
        if form in {"columns", "quantity_in_front"}:
            words = [Piece(draft.said("heading:quantity"), "heading:quantity"), Piece(" "), *words]
        till.pair(words, Piece(draft.said("heading:amount"), "heading:amount"), till.bold if chances.likely("till_bold_heading", 0.4) else None)  # fmt: skip
        till.rule("_heading")
    signs = codes(draft)
    for item, line in enumerate(draft.invoice.lines):
        _item(till, form, line, item, signs)


def _item(till: Till, form: str, line: Line, item: int, signs: dict[Decimal, str]) -> None:
    draft, chances = till.draft, till.draft.chances
    symbol = chances.likely("till_symbols", 0.2)
    sign = signs.get(line.rate, "") if line.rate is not None else ""
    amount = draft.money(line.amount, "line.amount", item, symbol=symbol)
    if signs:
        amount += [Piece(" "), Piece(sign, "line.rate_sign", item)] if sign else [Piece("  ")]
    text = line.description
    if chances.likely("till_cut", 0.15):
        text = text[: chances.whole("till_cut_at", 16, 26)].strip()
    words = [Piece(text, "line.description", item)]
    count = Piece(_count(draft, line.quantity), "line.quantity", item)
    each = draft.money(line.unit_price, "line.unit_price", item, symbol=symbol)
    times = chances.pick("times", {" x ": 5, " X ": 1, " @ ": 2, " * ": 0.7, "x ": 1, " × ": 0.5})
    close = chances.pick("till_behind_count", {" ": 2, " x ": 1, "x ": 1})
    attached = (form == "quantity_in_front" and close == "x ") or (form != "quantity_in_front" and times == "x ")  # fmt: skip
    if attached:  # the sign belongs to the word that a reader sees
        count = Piece(count.text + "x", count.term, item)
        times = close = " "
    unit = [Piece(" " + line.unit, "line.unit", item)] if line.unit and line.quantity != int(line.quantity) else []  # fmt: skip
    product = [count, *unit, Piece(times), *each]
    indent = chances.between("till_indent", 0, 18)
    if form == "when_many":
        form = "below" if line.quantity != 1 else "one_line"
    if form in {"quantity_in_front", "columns"}:
        till.pair([count, Piece("  " if form == "columns" else close), *words], amount)  # fmt: skip
    elif form == "below":
        till.line(words)
        till.pair(product, amount, indent=indent)
    elif form == "above":
        till.line(product)
        till.pair(words, amount)
    elif form == "code_line":
        if line.code:
            till.line(Piece(line.code, "line.code", item))
        till.pair(words, amount)
        if line.quantity != 1:
            till.line([Piece("   "), *product])
    else:
        till.pair(words, amount)


def _count(draft: Draft, quantity: Decimal) -> str:
    whole = quantity == int(quantity)
    return printed.number(Decimal(int(quantity)) if whole else quantity.normalize(), draft.style)


def _sums(till: Till) -> None:
    draft, chances = till.draft, till.draft.chances
    grown = chances.between("till_total", 0, 6) if chances.likely("till_large_total", 0.6) else 0.0
    last = {"total", "due"}
    for (label, amount, role), step in zip(sums.rungs(draft), draft.invoice.ladder, strict=True):
        big = role in last and sums.term(draft, step) == "total_amount"
        pen = Pen(till.bold.font if big and chances.likely("till_bold_total", 0.8) else till.text.font, till.text.size + (grown if big else 0))  # fmt: skip
        if big and chances.likely("till_rule_total", 0.3):
            till.rule("_total")
        till.pair(label, amount, pen)
    if chances.likely("till_item_count", 0.2):
        count = sum(int(line.quantity) if line.quantity == int(line.quantity) else 1 for line in draft.invoice.lines)  # fmt: skip
        till.pair([Piece(draft.said("heading:quantity"), "label:item_count")], Piece(str(count), "other:item_count"))  # fmt: skip


def _taxes(till: Till) -> None:
    """Sign, rate, base and tax of each rate."""
    draft, chances = till.draft, till.draft.chances
    signs = codes(draft)
    heads = [draft.said(f"heading:{kind}") for kind in ("tax_rate", "net_amount", "tax_amount")]
    small = till.text.of_size(max(5.5, till.text.size - 1))
    width = till.right - till.left
    places = [till.left + width * share for share in (0, 0.66, 1)]
    step = small.size * draft.look.leading

    def row(cells: list[Words]) -> None:
        till.y += step
        for place, words, align in zip(places, cells, ("left", "right", "right"), strict=True):
            draft.paper.write(place, till.y - 0.28 * step, words, small, align)

    if chances.likely("till_tax_heading", 0.6) and sum(small.width(h) for h in heads) < width * 0.8:
        row(list(heads))
    for tax in draft.invoice.taxes:
        sign = signs.get(tax.rate, "")
        name = f"{sign} " if sign and "%" not in sign else ""
        row([
            [Piece(name), Piece(draft.rate(tax.rate), "other:tax_rate")],
            draft.money(tax.base, "other:tax_base", symbol=False),
            draft.money(tax.amount, "other:tax_of_rate", symbol=False),
        ])  # fmt: skip


def _foot(till: Till) -> None:
    draft, chances = till.draft, till.draft.chances
    for note in draft.invoice.notes:
        till.y += till.text.size * 0.4
        till.line(note, "centre")
    ends = chances.pick("till_end", {"nothing": 6, "bars": 3, "squares": 1})
    if ends == "bars":
        _bars(till)
    elif ends == "squares":
        side = (till.right - till.left) * 0.4
        ornaments.squares(draft, (till.left + till.right - side) / 2, till.y + 5, side)
        till.y += side + 8


def _bars(till: Till) -> None:
    """A barcode's picture."""
    rng = till.draft.chances.random("bars")
    wide = (till.right - till.left) * 0.7
    x = till.left + (till.right - till.left - wide) / 2
    top, end = till.y + 6, x + wide
    while x < end:
        bar = rng.choice((0.7, 0.7, 1.4, 2.1))
        till.draft.paper.area((x, top, x + bar, top + 26), fill=BLACK)
        x += bar + rng.choice((0.7, 0.7, 1.4, 2.1))
    till.y = top + 28
    till.line("".join(rng.choice("0123456789") for _ in range(13)), "centre", till.text.of_size(max(6, till.text.size - 1)))  # fmt: skip
