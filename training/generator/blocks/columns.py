"""Which columns a table of items has, in which order, and what each line says in them."""

from __future__ import annotations

from decimal import Decimal

from generator import printed
from generator.blocks.table import Cell, Column
from generator.canvas import Piece
from generator.content import Line
from generator.draft import Draft

ORDERS = {
    "usual": "position code description date quantity unit unit_price discount tax_rate net_amount tax_amount amount gross_amount",
    "quantity_first": "position quantity unit code description date unit_price discount tax_rate net_amount tax_amount amount gross_amount",
    "description_first": "description code date quantity unit unit_price tax_rate discount net_amount tax_amount amount gross_amount",
    "date_first": "date position code description quantity unit unit_price discount tax_rate net_amount tax_amount amount gross_amount",
    "price_first": "position description code date unit_price quantity unit discount tax_rate net_amount tax_amount amount gross_amount",
    "rate_early": "position code description tax_rate date unit_price quantity unit discount net_amount tax_amount amount gross_amount",
    "rate_last": "code description quantity unit unit_price discount net_amount amount gross_amount tax_amount tax_rate position date",
}  # fmt: skip
NUMBERS = {"quantity", "unit_price", "discount", "tax_rate", "net_amount", "tax_amount", "amount", "gross_amount"}  # fmt: skip
LEAST = ("tax_amount", "gross_amount", "net_amount", "date", "code", "discount", "unit", "tax_rate", "position", "unit_price", "quantity")  # fmt: skip
CENT = Decimal("0.01")


def kinds(draft: Draft) -> list[str]:
    """Which columns there are, in order."""
    chances, lines = draft.chances, draft.invoice.lines
    shown = {"description", "amount"}
    few = chances.likely("only_amounts", 0.07) and all(line.quantity == 1 for line in lines)
    if not few:
        shown |= {"quantity"} if not chances.likely("no_quantity", 0.04) else set()
        shown |= {"unit_price"} if not chances.likely("no_price", 0.06) else set()
    if chances.likely("position", 0.35):
        shown.add("position")
    if any(line.code for line in lines) and chances.likely("code", 0.75):
        shown.add("code")
    if any(line.date for line in lines) and chances.likely("dates", 0.8):
        shown.add("date")
    if any(line.unit for line in lines) and unit_place(draft) == "column":
        shown.add("unit")
    if any(line.discount for line in lines):
        shown.add("discount")
    rated = all(line.rate is not None for line in lines)
    if rated and chances.likely("rates", 0.7 if len({line.rate for line in lines}) > 1 else 0.35):
        shown.add("tax_rate")
        if not draft.invoice.prices_gross and chances.likely("gross_too", 0.12):
            shown.add("gross_amount")
            if chances.likely("tax_too", 0.5):
                shown.add("tax_amount")
    order = chances.pick("order", {"usual": 6, "quantity_first": 2, "description_first": 3, "date_first": 1.5, "price_first": 1, "rate_early": 1, "rate_last": 1}, {"rate_early", "price_first"})  # fmt: skip
    return [kind for kind in ORDERS[order].split() if kind in shown]


def unit_place(draft: Draft) -> str:
    """Where units are said: in a column, behind the quantity, or nowhere."""
    return draft.chances.pick("unit_place", {"column": 2, "with_quantity": 2, "nowhere": 1.5})


def columns(draft: Draft) -> list[Column]:
    """The columns with headings and alignment, without places."""
    chances = draft.chances
    money = chances.pick(
        "heading_currency", {"none": 5, "behind": 1.5, "brackets": 1, "below": 0.7}
    )
    case = chances.pick("heading_case", {"as_is": 5, "upper": 2, "lower": 0.3})
    numbers = chances.pick("numbers", {"right": 8, "centre": 1, "left": 1})
    out = []
    for kind in kinds(draft):
        text = draft.said(f"heading:{kind}")
        text = {"upper": text.upper(), "lower": text.lower()}.get(case, text)
        if draft.style.second_language and chances.likely("heading_lines", 0.5):
            text = text.replace(" / ", "\n")
        if kind in {"unit_price", "amount"}:
            code = draft.style.currency
            text += {"behind": f" {code}", "brackets": f" ({code})", "below": f"\n{code}"}.get(money, "")  # fmt: skip
        align = numbers if kind in NUMBERS else "left"
        if kind in {"quantity", "tax_rate"}:
            align = chances.pick(f"align_{kind}", {numbers: 3, "centre": 1} if numbers != "centre" else {"centre": 1})  # fmt: skip
        if kind == "amount" and numbers == "left":
            align = chances.pick("align_amount", {"right": 2, "left": 1})
        if kind in {"position", "unit", "date"}:
            align = chances.pick(f"align_{kind}", {"left": 4, "centre": 1, "right": 0.5})
        out.append(Column(kind, text, align))
    return out


def cells(draft: Draft, line: Line, item: int, shown: set[str]) -> dict[str, Cell]:
    """What the line says in each column."""
    style, chances = draft.style, draft.chances
    symbol = chances.likely("item_symbols", 0.25)
    places = 2 if chances.likely("quantity_places", 0.15) else None
    count = printed.number(line.quantity.normalize() if line.quantity != int(line.quantity) else Decimal(int(line.quantity)), style, places)  # fmt: skip
    quantity = [Piece(count, "line.quantity", item)]
    if line.unit and unit_place(draft) == "with_quantity" and "quantity" in shown:
        quantity += [Piece(" "), Piece(line.unit, "line.unit", item)]
    out: dict[str, Cell] = {
        "position": [[Piece(_position(draft, item), "line.position", item)]],
        "description": [[Piece(line.description, "line.description", item)]],
        "quantity": [quantity],
        "unit_price": [draft.money(line.unit_price, "line.unit_price", item, symbol=symbol)],
        "amount": [draft.money(line.amount, "line.amount", item, symbol=symbol)],
    }
    if chances.likely("details", 0.85):
        out["description"] += [[Piece(text, "line.details", item)] for text in line.details]
    if line.code:
        out["code"] = [[Piece(line.code, "line.code", item)]]
        if "code" not in shown and chances.likely("code_in_description", 0.4):
            front = chances.likely("code_in_front", 0.5)
            out["description"].insert(0 if front else 1, out["code"][0])
    if line.unit:
        out["unit"] = [[Piece(line.unit, "line.unit", item)]]
    if line.date:
        out["date"] = [[draft.date(line.date, "line.date")]]
    if line.discount:
        out["discount"] = [[Piece(draft.rate(line.discount), "line.discount", item)]]
    if line.rate is not None:
        out["tax_rate"] = [[Piece(draft.rate(line.rate), "line.rate", item)]]
        tax = (line.amount * line.rate / 100).quantize(CENT)
        out["tax_amount"] = [draft.money(tax, "line.tax", item, symbol=symbol)]
        out["gross_amount"] = [draft.money(line.amount + tax, "line.gross", item, symbol=symbol)]
    return out


def _position(draft: Draft, item: int) -> str:
    form = draft.chances.pick("positions", {"1": 5, "1.": 1, "01": 1, "10": 0.7, "001": 0.5})
    return {"1": f"{item + 1}", "1.": f"{item + 1}.", "01": f"{item + 1:02}", "10": f"{10 * (item + 1)}", "001": f"{item + 1:03}"}[form]  # fmt: skip
