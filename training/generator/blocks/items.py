"""The table of items in its many forms, over as many pages as it needs."""

from __future__ import annotations

from decimal import Decimal

from generator import printed
from generator.blocks import table
from generator.blocks.table import Cell, Column
from generator.canvas import WHITE, Pen, Piece
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


class Grid:
    """The table as it is set on this document: columns in place, pens and lines."""

    def __init__(self, draft: Draft) -> None:
        look, chances = draft.look, draft.chances
        self.draft = draft
        size = look.size - chances.between("table_size", 0, 1.2)
        self.style = chances.pick(
            "table", {"ruled": 5, "zebra": 2, "boxed": 2, "borderless": 3, "columns": 1, "dotted": 0.6},
            {"columns"},
        )  # fmt: skip
        self.head = chances.pick(
            "table_head", {"rule": 5, "filled": 3, "tinted": 2, "rules": 2, "plain": 1, "none": 0.5}
        )
        self.pen = Pen(look.face.regular, size, look.ink)
        bold = look.face.bold if chances.likely("bold_heading", 0.7) else look.face.regular
        self.head_pen = Pen(bold, size * chances.between("heading_size", 0.85, 1), self._on())
        self.gap = chances.between("row_gap", 0.5, 7)
        self.columns = self._fitted(columns(draft))
        shown = {c.kind for c in self.columns}
        self.rows = [cells(draft, line, n, shown) for n, line in enumerate(draft.invoice.lines)]

    def _on(self) -> tuple[float, float, float]:
        look = self.draft.look
        return WHITE if self.head == "filled" else look.ink

    def _fitted(self, wanted: list[Column]) -> list[Column]:
        """The columns that fit, the least needed left out and the type made smaller."""
        draft = self.draft
        look = draft.look
        while True:
            shown = {c.kind for c in wanted}
            rows = [cells(draft, line, n, shown) for n, line in enumerate(draft.invoice.lines)]
            found = table.fitted(
                wanted, rows, self.pen, self.head_pen, look.left, look.right - look.left, "description"
            )  # fmt: skip
            if found:
                return found
            if self.pen.size > 7:
                self.pen = self.pen.of_size(self.pen.size - 0.5)
                self.head_pen = self.head_pen.of_size(min(self.head_pen.size, self.pen.size))
                continue
            out = next(kind for kind in LEAST if kind in shown)
            wanted = [c for c in wanted if c.kind != out]

    def heading(self, top: float) -> float:
        """The row of headings."""
        draft, look = self.draft, self.draft.look
        if self.head == "none":
            return top
        draft.paper.measuring(True)
        low = table.heading(draft, self.columns, self.head_pen, top + 3) + 4
        draft.paper.measuring(False)
        box = (look.left, top, look.right, low)
        if self.head == "filled":
            draft.paper.area(box, fill=look.accent)
        elif self.head == "tinted":
            draft.paper.area(box, fill=look.tint)
        if self.head in {"rule", "rules"}:
            draft.paper.line(look.left, low, look.right, low, look.ink, 0.8)
        if self.head == "rules":
            draft.paper.line(look.left, top, look.right, top, look.ink, 0.8)
        if self.style == "boxed":
            self._edges(top, low)
        table.heading(draft, self.columns, self.head_pen, top + 3)
        return low

    def _edges(self, top: float, low: float) -> None:
        for column in self.columns:
            self.draft.paper.area((column.left, top, column.right, low), edge=self.draft.look.grey)

    def high(self, row: dict[str, Cell]) -> float:
        """How high a row is with its air."""
        return table.height(self.draft, self.columns, row, self.pen) + self.gap + 2

    def row(self, number: int, row: dict[str, Cell], top: float) -> float:
        """Write one row with the lines of this table."""
        draft, look = self.draft, self.draft.look
        low = top + self.high(row)
        if self.style == "zebra" and number % 2:
            draft.paper.area((look.left, top, look.right, low), fill=look.tint)
        if self.style == "boxed":
            self._edges(top, low)
        if self.style == "columns":
            for column in self.columns[1:]:
                draft.paper.line(column.left, top, column.left, low, look.grey, 0.5)
        table.write(draft, self.columns, row, self.pen, top + self.gap / 2, draft.chances.likely("middle", 0.15))  # fmt: skip
        if self.style in {"ruled", "dotted"}:
            dash = (1, 2) if self.style == "dotted" else ()
            draft.paper.line(look.left, low, look.right, low, look.grey, 0.4, dash)
        return low


def items(draft: Draft, top: float) -> float:
    """Write the whole table; gives back where it ends on the last page."""
    grid = Grid(draft)
    look = draft.look
    top = grid.heading(top)
    for number, row in enumerate(grid.rows):
        if top + grid.high(row) > draft.floor - 16:
            top = draft.turn()
            if draft.chances.likely("repeated_heading", 0.8):
                top = grid.heading(top)
        top = grid.row(number, row, top)
    if draft.chances.likely("closing_rule", 0.6) or grid.style == "columns":
        draft.paper.line(look.left, top, look.right, top, look.ink, 0.8)
    draft.amount_column = next((c for c in grid.columns if c.kind == "amount"), None)
    return top
