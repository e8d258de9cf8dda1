"""What stands below the sums: taxes by rate, how to pay, notes; and the foot of every page."""

from __future__ import annotations

from generator.blocks import facts, meta
from generator.blocks.facts import in_line
from generator.canvas import Pen, Piece, Words
from generator.draft import Draft, Row


def payment(draft: Draft, top: float, left: float, width: float) -> float:
    """Bank, due date and what to quote: a box, a list or lines."""
    look, chances, invoice = draft.look, draft.chances, draft.invoice
    rows: list[list[Piece]] = []
    if draft.places["due"] != "meta" and invoice.due:
        label = draft.label("due_date")
        rows.append([Piece(label.text + " ", label.term), draft.date(invoice.due, "due_date")])
    if draft.places["bank"] == "payment":
        rows += facts.bank(draft)
        if rows and chances.likely("reference", 0.35):
            label = draft.label("payment_reference")
            rows.append([Piece(label.text + " ", label.term), Piece(invoice.number, "invoice_number")])  # fmt: skip
    if not rows:
        return top
    form = chances.pick("payment", {"lines": 4, "box": 2, "tinted": 1, "one_line": 1})
    if form == "one_line":
        return draft.rows(left, top, look.right - left, [(in_line(rows, ", "), look.text)]) + 4
    lines: list[Row] = facts.rows(rows, look.text)
    if chances.likely("payment_heading", 0.4):
        lines.insert(0, ([draft.label("payment_terms", "")], look.bold))
    inner = 0 if form == "lines" else 6
    high = draft.height(width - 2 * inner, lines) + 2 * inner
    box = (left, top, left + width, top + high)
    if form == "box":
        draft.paper.area(box, edge=look.grey)
    elif form == "tinted":
        draft.paper.area(box, fill=look.tint)
    draft.rows(left + inner, top + inner, width - 2 * inner, lines)
    return top + high + 4


def tax_rows(draft: Draft) -> list[tuple[list[Piece], list[Piece], list[Piece]]]:
    """Rate, base and amount of each tax."""
    rows = []
    for tax in draft.invoice.taxes:
        name = f"{tax.name} " if tax.name and draft.chances.likely("tax_names", 0.4) else ""
        rows.append((
            [Piece(name), Piece(draft.rate(tax.rate), "other:tax_rate")],
            draft.money(tax.base, "other:tax_base", symbol=False),
            draft.money(tax.amount, "other:tax_of_rate", symbol=False),
        ))  # fmt: skip
    return rows


def taxes(draft: Draft, top: float, left: float, width: float) -> float:
    """The summary of taxes by rate."""
    look, chances = draft.look, draft.chances
    rows = tax_rows(draft)
    if not rows:
        return top
    pen = Pen(look.face.regular, max(6.5, look.size - 1), look.ink)
    head = Pen(look.face.bold, pen.size, look.ink)
    headings = [draft.said(f"heading:{k}") for k in ("tax_rate", "net_amount", "tax_amount")]
    each = width / 3
    step = draft.height(each - 6, [(max(headings, key=len), head)])
    edges = chances.likely("tax_edges", 0.5)
    for n, text in enumerate(headings):
        draft.rows(left + n * each + 3, top, each - 6, [(text, head)], "left" if n == 0 else "right")  # fmt: skip
    draft.paper.line(left, top + step + 2, left + width, top + step + 2, look.grey, 0.5)
    y = top + step + 2
    for row in rows:
        low = y
        for n, words in enumerate(row):
            low = max(low, draft.rows(left + n * each + 3, y, each - 6, [(words, pen)], "left" if n == 0 else "right"))  # fmt: skip
        y = low + 1
    if edges:
        draft.paper.area((left, top, left + width, y + 2), edge=look.grey)
    return y + 4


def notes(draft: Draft, top: float, left: float, width: float) -> float:
    """Sentences: why no tax is charged, terms, thanks."""
    look, chances, invoice = draft.look, draft.chances, draft.invoice
    rows: list[Row] = []
    if invoice.exempt:
        rows.append((invoice.exempt, look.text))
    pen = Pen(look.face.regular, max(6.5, look.size - chances.between("notes_size", 0, 2)), look.ink)  # fmt: skip
    rows += [(tagged(draft, sentence), pen) for sentence in invoice.notes]
    if chances.likely("currency_note", 0.05):
        rows.append(([Piece(AMOUNTS_IN[draft.style.language] + " "), Piece(draft.style.currency, "currency")], pen))  # fmt: skip
    for row in rows:
        if top + draft.height(width, [row]) > draft.floor:
            top = draft.turn()
        top = draft.rows(left, top, width, [row]) + 3
    return top


def tagged(draft: Draft, sentence: str) -> list[Piece]:
    """A sentence whose date is the due date where it is the same."""
    due = draft.invoice.due
    date = draft.date(due, "due_date") if due else None
    if date is None or date.text not in sentence:
        return [Piece(sentence)]
    before, _, behind = sentence.partition(date.text)
    return [p for p in (Piece(before), date, Piece(behind)) if p.text]


AMOUNTS_IN = {
    "en": "All amounts in", "de": "Alle Beträge in", "fr": "Montants exprimés en", "es": "Importes en", "it": "Importi in",
    "nl": "Alle bedragen in", "pt": "Valores em", "pl": "Kwoty w walucie",
}  # fmt: skip


def footer_cells(draft: Draft) -> list[list[Words]]:
    """The footer's columns: what of seller, register, tax ids and bank belongs there."""
    seller, places = draft.invoice.seller, draft.places
    firm: list[Words] = []
    if places["address"] == "footer":
        firm = [facts.name(seller, "vendor"), *facts.address(seller, "vendor")]
    contact: list[Words] = []
    if places["contacts"] == "footer":
        contact += facts.contacts(draft, seller)
    law: list[Words] = list(facts.registers(draft, seller))
    if places["tax_ids"] == "footer":
        law = [*facts.tax_ids(draft, seller, "vendor"), *law]
    bank: list[Words] = list(facts.bank(draft)) if places["bank"] == "footer" else []
    return [cell for cell in (firm, contact, law, bank) if cell]


def footer_height(draft: Draft) -> float:
    """How much of the page's foot the footer takes."""
    draft.paper.measuring(True)
    high = footer(draft, 0.0)
    draft.paper.measuring(False)
    return high


def footer(draft: Draft, top: float) -> float:
    """Write the footer from `top` on; gives back where it ends."""
    look, chances = draft.look, draft.chances
    cells = footer_cells(draft)
    pen = Pen(look.face.regular, chances.between("footer_size", 6, 8), look.grey if chances.likely("grey_footer", 0.6) else look.ink)  # fmt: skip
    width = look.right - look.left
    y = top
    if cells:
        if chances.likely("footer_rule", 0.6):
            draft.paper.line(look.left, top, look.right, top, look.accent, 0.5)
        y = top + 3
        form = chances.pick("footer", {"columns": 5, "centred": 2, "lines": 1.5})
        if form == "columns" and len(cells) > 1:
            each = width / len(cells)
            y = max(
                draft.rows(look.left + n * each, y, each - 8, [(words, pen) for words in cell])
                for n, cell in enumerate(cells)
            )
        else:
            align = "centre" if form == "centred" else "left"
            mark = chances.pick("footer_divider", {" · ": 3, " | ": 2, ", ": 2, " - ": 1})
            for cell in cells:
                y = draft.rows(look.left, y, width, [(in_line(cell, mark), pen)], align)  # type: ignore[arg-type]
    if chances.likely("page_numbers", 0.45):
        y = draft.rows(look.left, y + 2, width, [(page_words(draft), pen)], chances.pick("page_side", {"right": 2, "centre": 2, "left": 1}))  # fmt: skip
    return y


def page_words(draft: Draft) -> str:
    """Page n of m."""
    number, total = str(draft.paper.number), str(draft.total_pages)
    form = draft.chances.pick("page_words", {"n/m": 1, "sentence": 3, "n": 0.5})
    if form == "sentence":
        return draft.said("sentence:page", page=number, pages=total)
    return f"{number}/{total}" if form == "n/m" else number


def running_head(draft: Draft, top: float) -> float:
    """What following pages begin with; gives back where it ends."""
    look, chances, invoice = draft.look, draft.chances, draft.invoice
    form = chances.pick("running_head", {"number": 3, "none": 1, "name_and_number": 2})
    if form == "none":
        return top
    label = draft.label("invoice_number")
    words = [Piece(label.text + " ", label.term), Piece(invoice.number, "invoice_number")]
    if form == "name_and_number":
        draft.rows(look.left, top, (look.right - look.left) / 2, [(facts.name(invoice.seller, "vendor"), look.small)])  # fmt: skip
        return draft.rows(look.left, top, look.right - look.left, [(words, look.small)], "right") + 10  # fmt: skip
    title = meta.title(draft)
    return draft.rows(look.left, top, look.right - look.left, [([Piece(title + "  "), *words], look.small)]) + 10  # fmt: skip
