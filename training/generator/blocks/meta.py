"""Number, dates and references: as a list, a table, a grid, a strip or a sentence."""

from __future__ import annotations

from msgspec.structs import replace

from generator import printed
from generator.blocks import facts
from generator.canvas import Pen, Piece
from generator.draft import Draft

Entry = tuple[Piece, list[Piece]]
ASKING = (
    " nr.",
    " nr",
    " no.",
    " no",
    "#",
    "n°",
    "nº",
    "n.º",
    " n.",
    " numer",
    " number",
    " nummer",
    "№",
)


def title(draft: Draft) -> str:
    """What the document calls itself."""
    text = draft.said(f"title:{draft.invoice.kind}")
    form = draft.chances.pick("title_case", {"as_is": 5, "upper": 3})
    return text.upper() if form == "upper" else text


def write_title(draft: Draft, x: float, top: float, width: float, align: str = "left") -> float:
    """The title, large, perhaps with the number behind it."""
    look, chances = draft.look, draft.chances
    colour = look.accent if chances.likely("coloured_title", 0.45) else look.ink
    face = look.title_face
    size = chances.between("title_size", 12, 26)
    pen = Pen(face.bold if chances.likely("bold_title", 0.75) else face.regular, size, colour)
    words = [Piece(title(draft), "other:title")]
    if number_in_title(draft):
        mark = chances.pick("title_number", {" ": 3, " # ": 1, " Nr. ": 0.01, " – ": 0.5})
        words += [Piece(mark), Piece(draft.invoice.number, "invoice_number")]
    if chances.likely("spaced_title", 0.07):
        pen = replace(pen, spacing=chances.between("title_spacing", 0.5, 3))
    wide = pen.width("".join(p.text for p in words))
    pen = pen.of_size(max(9.0, min(size, size * width / wide)))
    if chances.likely("title_rule", 0.12):
        draft.paper.line(x, top, x + width, top, look.accent, 1.2)
        top += 3
    return draft.rows(x, top, width, [(words, pen)], align)


def number_in_title(draft: Draft) -> bool:
    """Whether the number stands in the title and so nowhere else."""
    asks = draft.said(f"title:{draft.invoice.kind}").lower().endswith(ASKING)
    return asks or draft.chances.likely("number_in_title", 0.16)


def entries(draft: Draft) -> list[Entry]:
    """What is to be listed, in the document's order."""
    invoice, chances, places = draft.invoice, draft.chances, draft.places
    found: list[Entry] = []
    if not number_in_title(draft):
        found.append(_entry(draft, "invoice_number", [Piece(invoice.number, "invoice_number")]))
    found.append(_entry(draft, "invoice_date", [draft.date(invoice.date, "invoice_date")]))
    if invoice.time and chances.likely("time", 0.3):
        found.append(_entry(draft, "time", [Piece(invoice.time, "other:time")]))
    if invoice.due and places["due"] != "payment":
        found.append(_entry(draft, "due_date", [draft.date(invoice.due, "due_date")]))
    if invoice.delivery and chances.likely("delivery", 0.8):
        value = [draft.date(invoice.delivery, "other:delivery_date")]
        found.append(_entry(draft, "delivery_date", value))
    if invoice.period:
        start, end = (printed.date(day, draft.style) for day in invoice.period)
        mark = chances.pick("period", {" - ": 3, " – ": 2})
        found.append(_entry(draft, "service_period", [Piece(start + mark + end, "other:service_period")]))  # fmt: skip
    if invoice.order:
        found.append(_entry(draft, "purchase_order", [Piece(invoice.order, "purchase_order")]))
    for kind, text in invoice.others:
        if kind in {"page", "customer_phone"}:
            continue
        if kind == "terms":
            found.append(_entry(draft, "payment_terms", [Piece(text, "other:terms")]))
            continue
        try:
            found.append(_entry(draft, kind, [Piece(text, f"other:{kind}")]))
        except LookupError:
            continue
    if places["tax_ids"] == "meta":
        found += [(label, [value]) for label, value in facts.tax_ids(draft, invoice.seller, "vendor")]  # fmt: skip
    if places["buyer_tax"] == "meta" and invoice.buyer:
        found += [(label, [value]) for label, value in facts.tax_ids(draft, invoice.buyer, "customer")]  # fmt: skip
    if chances.likely("currency_entry", 0.08):
        found.append(_entry(draft, "currency", [Piece(draft.style.currency, "currency")]))
    order = chances.pick("meta_order", {"usual": 4, "date_first": 1, "mixed": 1})
    if order == "date_first" and len(found) > 1:
        found[0], found[1] = found[1], found[0]
    elif order == "mixed":
        chances.random("meta_mixed").shuffle(found)
    return found


def _entry(draft: Draft, term: str, value: list[Piece]) -> Entry:
    return draft.label(term), value


def pens(draft: Draft) -> tuple[Pen, Pen]:
    """The pens of labels and values."""
    bold = draft.chances.likely("bold_values", 0.2) and not draft.look.bold_labels
    return draft.look.label, draft.look.bold if bold else draft.look.text


def listed(draft: Draft, x: float, top: float, width: float, shown: list[Entry] | None = None) -> float:  # fmt: skip
    """Label and value beside each other, line by line."""
    look, chances = draft.look, draft.chances
    shown = entries(draft) if shown is None else shown
    labels, values = pens(draft)
    form = chances.pick(
        "list", {"columns": 5, "values_right": 3, "both_right": 2, "run_in": 3, "dotted": 0.6, "below": 1},
        ("dotted",),
    )  # fmt: skip
    if draft.stacked:
        form = "below"
    if form in {"run_in", "below"}:
        align = chances.pick("list_align", {"left": 3, "right": 1})
        for label, value in shown:
            if form == "below":
                top = draft.rows(x, top, width, [([label], labels), (value, values)], align) + 3
            else:
                top = _run_in(draft, x, top, width, (label, value), align)
        return top
    wide = min(max(labels.width(label.text) for label, _ in shown) + 8, width * 0.58)
    for label, value in shown:
        rows = [([label], labels)]
        side = "right" if form == "both_right" else "left"
        low = draft.rows(x, top, wide - 4, rows, side)
        right = form in {"values_right", "dotted"}
        end = draft.rows(x + wide, top, width - wide, [(value, values)], "right" if right else "left")  # fmt: skip
        if form == "dotted":
            text = "".join(p.text for p in value)
            start, stop = x + labels.width(label.text) + 3, x + width - values.width(text) - 3
            y = top + look.size * look.leading * 0.75
            draft.paper.line(start, y, max(start, stop), y, look.grey, 0.5, (0.8, 2))
        top = max(low, end)
    return top


def _run_in(draft: Draft, x: float, top: float, width: float, entry: Entry, align: str) -> float:
    """Label and value in one line; in one run where both are set alike."""
    labels, values = pens(draft)
    label, value = entry
    gap = "  " if draft.look.colon == "" else " "
    text = "".join(p.text for p in value)
    wide = labels.width(label.text + gap) + values.width(text)
    if wide > width:
        return draft.rows(x, top, width, [([label, Piece(gap), *value], values)], align)
    y = top + labels.size * draft.look.leading
    base = y - 0.28 * labels.size * draft.look.leading
    left = x if align == "left" else x + width - wide
    if labels == values:
        draft.paper.write(left, base, [label, Piece(gap), *value], labels)
    else:
        draft.paper.write(left, base, [label], labels)
        draft.paper.write(left + labels.width(label.text + gap), base, value, values)
    return y


def grid(draft: Draft, x: float, top: float, width: float, shown: list[Entry] | None = None) -> float:  # fmt: skip
    """Cells with the label above the value: boxed, a strip of colour, or bare."""
    look, chances = draft.look, draft.chances
    shown = entries(draft) if shown is None else shown
    labels, values = pens(draft)
    form = chances.pick(
        "grid", {"boxed": 3, "strip": 2, "bare": 2, "heading_row": 3, "underlined": 1, "label_below": 0.8}, ("underlined", "label_below")
    )  # fmt: skip
    small = labels.of_size(labels.size * chances.between("grid_label", 0.75, 1))
    per_row = max(1, min(chances.whole("grid_columns", 3, 6), int(width / 76), len(shown)))
    per_row = -(-len(shown) // -(-len(shown) // per_row))
    each, pad = width / per_row, 4.0
    align = chances.pick("grid_align", {"left": 3, "centre": 1})
    for start in range(0, len(shown), per_row):
        part = shown[start : start + per_row]
        inner = each - 2 * pad
        head = max(draft.height(inner, [([label], small)]) for label, _ in part) + pad
        body = max(draft.height(inner, [(value, values)]) for _, value in part) + pad
        low = top + head + body
        if form in {"strip", "heading_row"}:
            ends = low if form == "strip" else top + head
            draft.paper.area((x, top, x + each * len(part), ends), fill=look.tint)
        for n, (label, value) in enumerate(part):
            left = x + n * each
            if form == "boxed" or (form == "heading_row" and chances.likely("grid_edges", 0.5)):
                draft.paper.area((left, top, left + each, low), edge=look.grey)
            if form == "underlined":
                draft.paper.line(left, low, left + inner, low, look.accent, 0.8)
            over, under = top + pad / 2, top + head
            if form == "label_below":
                over, under = top + body, top
            draft.rows(left + pad, over, inner, [([label], small)], align)
            draft.rows(left + pad, under, inner, [(value, values)], align)
        top = low + (0 if form == "boxed" else 3)
    return top


def sentence(draft: Draft, x: float, top: float, width: float) -> float:
    """Title, number and date in one sentence, the rest as a list below."""
    look, chances, invoice = draft.look, draft.chances, draft.invoice
    size = look.size + chances.between("sentence_size", 0, 5)
    pen = Pen(look.face.bold if chances.likely("bold_sentence", 0.6) else look.face.regular, size, look.ink)  # fmt: skip
    on = SAID_ON.get(draft.style.language, ("No.", "of"))
    number = chances.pick("sentence_number", {on[0]: 3, "": 1, "#": 0.3})
    words = [Piece(title(draft) + " " + (number + " " if number else ""), "other:title"), Piece(invoice.number, "invoice_number")]  # fmt: skip
    words += [Piece(f" {on[1]} "), draft.date(invoice.date, "invoice_date")]
    top = draft.rows(x, top, width, [(words, pen)])
    rest = [e for e in entries(draft) if e[1][-1].term not in {"invoice_number", "invoice_date"}]
    if not rest:
        return top
    return listed(draft, x, top + 4, min(width, 280), rest)


SAID_ON = {
    "en": ("No.", "of"), "de": ("Nr.", "vom"), "fr": ("n°", "du"), "es": ("n.º", "de"), "it": ("n.", "del"),
    "nl": ("nr.", "van"), "pt": ("n.º", "de"), "pl": ("nr", "z dnia"),
}  # fmt: skip
