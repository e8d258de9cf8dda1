"""What stands between the items and what is to be paid: the ladder of sums and the table of taxes."""

from __future__ import annotations

from generator import sampling
from generator.canvas import WHITE, Pen, Piece
from generator.content import Step
from generator.draft import Draft

Rung = tuple[list[Piece], list[Piece], str]  # label, amount, role


def term(draft: Draft, step: Step) -> str:
    """Which field a step of the ladder prints."""
    invoice = draft.invoice
    ladder = invoice.ladder
    roles = [s.role for s in ladder]
    if step.role == "total":
        return "total_amount"
    if step.role == "due" and "total" not in roles:
        return "total_amount"
    if step.role == "net" or (step.role == "subtotal" and "net" not in roles and step.amount == invoice.net):  # fmt: skip
        return "net_amount" if step.amount == invoice.net else "other:subtotal"
    if step.role == "tax_total":
        return "tax_amount"
    if step.role == "tax" and "tax_total" not in roles and step.name not in sampling.WITHHELD and step.amount == invoice.tax:  # fmt: skip
        return "tax_amount"
    return f"other:{step.role}"


def rungs(draft: Draft) -> list[Rung]:
    """The steps with their labels and amounts."""
    chances = draft.chances
    symbol = chances.likely("sum_symbols", 0.65)
    code = chances.likely("total_code", 0.2) and not symbol
    out: list[Rung] = []
    for step in draft.invoice.ladder:
        amount = draft.money(step.amount, term(draft, step), symbol=symbol)
        if code and step.role in {"total", "due"}:
            amount = [Piece(draft.style.currency, "currency"), Piece(" "), *amount]
        out.append(([label(draft, step)], amount, step.role))
    return out


def label(draft: Draft, step: Step) -> Piece:
    """What stands in front of a step of the ladder."""
    if step.role == "tax" and step.rate is not None:
        key = "step:withheld" if step.name in sampling.WITHHELD else "step:tax"
        text = draft.said(key, name=step.name, rate=draft.rate(step.rate))
    else:
        try:
            text = draft.said("step:due" if asks_for_payment(draft, step) else f"step:{step.role}")
        except (LookupError, IndexError):
            text = draft.said("step:total")
    text = draft.cased(text)
    mark = draft.chances.pick("sum_colon", {"": 5, ":": 3})
    return Piece(text if text.endswith(":") else text + mark, f"label:step:{step.role}")


def asks_for_payment(draft: Draft, step: Step) -> bool:
    """Whether the total is named as what is to be paid, because nothing else is."""
    alone = step.role == "total" and all(other.role != "due" for other in draft.invoice.ladder)
    return alone and draft.chances.likely("total_asks", 0.3)


def ladder(draft: Draft, top: float, left: float, right: float) -> float:
    """Write the ladder between left and right; gives back where it ends."""
    look, chances = draft.look, draft.chances
    form = chances.pick(
        "sums", {"plain": 4, "ruled": 3, "boxed": 1.2, "inverted": 1.5, "tinted": 1.2, "framed_total": 0.8},
        {"framed_total"},
    )  # fmt: skip
    steps = rungs(draft)
    if chances.likely("total_first", 0.03):
        steps = sorted(steps, key=lambda rung: rung[2] not in {"total", "due"})
    final = next((n for n in reversed(range(len(steps))) if steps[n][2] in {"total", "due"}), len(steps) - 1)  # fmt: skip
    grown = chances.between("total_size", 0, 4) if chances.likely("large_total", 0.5) else 0.0
    near = chances.likely("labels_near_amounts", 0.25)
    bold_total = chances.likely("bold_total", 0.8)
    air = chances.between("sum_air", 1, 5)
    amounts = max(look.bold.of_size(look.size + grown).width("".join(p.text for p in a)) for _, a, _ in steps)  # fmt: skip
    for n, (words, amount, _) in enumerate(steps):
        last = n == final
        font = look.face.bold if last and bold_total else look.face.regular
        white = last and form == "inverted"
        pen = Pen(font, look.size + (grown if last else 0), WHITE if white else look.ink)
        room = right - left - amounts - 14
        pad = 0.0 if form in {"plain", "ruled"} else 4.0
        high = draft.height(room, [(words, pen)]) + air
        box = (left, top, right, top + high + 1)
        if white:
            draft.paper.area(box, fill=look.accent)
        elif last and form == "tinted":
            draft.paper.area(box, fill=look.tint)
        elif form == "boxed" or (last and form == "framed_total"):
            draft.paper.area(box, edge=look.grey)
        elif form == "ruled":
            draft.paper.line(left, top, right, top, look.ink if last else look.grey, 0.8 if last else 0.4)  # fmt: skip
        if near:
            low = draft.rows(left + pad, top + air / 2, room, [(words, pen)], "right")
        else:
            low = draft.rows(left + pad, top + air / 2, room, [(words, pen)])
        line = pen.size * look.leading
        draft.rows(left, low - line, right - left - pad, [(amount, pen)], "right")
        top = low + air / 2 + 1
    if form == "ruled" and chances.likely("double_rule", 0.4):
        draft.paper.line(left, top + 1, right, top + 1, look.ink)
        draft.paper.line(left, top + 3, right, top + 3, look.ink)
    return top + 3
