"""The table of items in its many forms, over as many pages as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.blocks import between, table
from generator.blocks.columns import LEAST, cells, columns
from generator.blocks.table import Cell, Column
from generator.canvas import WHITE, Pen, Piece, wrapped
from generator.draft import Draft

LEVELS = {"one": 14, "description_over": 1.2, "details_under": 2.5, "description_under": 0.8}


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
        if "Mono" in look.face.name or look.face.name == "Courier":
            self.head = chances.pick("ascii", {"dashes": 2, self.head: 2, "equals": 0.5})
        self.pen = Pen(look.face.regular, size, look.ink)
        bold = look.face.bold if chances.likely("bold_heading", 0.7) else look.face.regular
        self.head_pen = Pen(bold, size * chances.between("heading_size", 0.85, 1), self._on())
        self.gap = chances.between("row_gap", 0.5, 7)
        several = len(columns(draft)) > 2
        self.levels = chances.pick("levels", LEVELS, {"description_under"}) if several else "one"
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
        if self.head in {"dashes", "equals"}:
            self._signs(top)
            self._signs(low)
        if self.style == "boxed":
            self._edges(top, low)
        table.heading(draft, self.columns, self.head_pen, top + 3)
        return low

    def _signs(self, y: float) -> None:
        """A line made of signs, as programs without graphics print it."""
        look, sign = self.draft.look, "-" if self.head == "dashes" else "="
        count = int((look.right - look.left) / self.pen.width(sign * 10) * 10)
        self.draft.paper.write(look.left, y + self.pen.size * 0.2, sign * count, self.pen)

    def _edges(self, top: float, low: float) -> None:
        for column in self.columns:
            self.draft.paper.area((column.left, top, column.right, low), edge=self.draft.look.grey)

    def parts(self, row: dict[str, Cell]) -> tuple[Cell, dict[str, Cell], Cell]:
        """What stands over the numbers, beside them and under them."""
        text = row["description"]
        if self.levels == "description_over":
            return text, row | {"description": []}, []
        if self.levels == "description_under":
            return [], row | {"description": []}, text
        if self.levels == "details_under":
            return [], row | {"description": text[:1]}, text[1:]
        return [], row, []

    def high(self, row: dict[str, Cell]) -> float:
        """How high a row is with its air."""
        over, beside, under = self.parts(row)
        wide = sum(len(wrapped(par, self.pen, self._free())) for par in [*over, *under])
        high = table.height(self.draft, self.columns, beside, self.pen)
        return high + wide * table.leading(self.draft, self.pen) + self.gap + 2

    def _from(self) -> float:
        return next(c.left for c in self.columns if c.kind == "description") + table.PAD

    def _free(self) -> float:
        """How wide a text is that has a line of the table for itself."""
        return (self.draft.look.right - self._from()) * 0.9

    def _full(self, paragraphs: Cell, top: float) -> float:
        """Write paragraphs over the table's width, from where descriptions begin."""
        step = table.leading(self.draft, self.pen)
        for par in paragraphs:
            for line in wrapped(self.draft.paper.named(par), self.pen, self._free()):
                top += step
                self.draft.paper.write(self._from(), top - 0.28 * step, line, self.pen)
        return top

    def row(self, number: int, row: dict[str, Cell], top: float) -> float:
        """Write one row with the lines of this table."""
        draft, look = self.draft, self.draft.look
        low = top + self.high(row)
        if self.style == "zebra" and number % 2:
            draft.paper.area((look.left, top, look.right, low), fill=look.tint)
        if self.style == "boxed":
            if self.levels == "one":
                self._edges(top, low)
            else:
                draft.paper.area((look.left, top, look.right, low), edge=look.grey)
        if self.style == "columns" and self.levels == "one":
            for column in self.columns[1:]:
                draft.paper.line(column.left, top, column.left, low, look.grey, 0.5)
        over, beside, under = self.parts(row)
        y = self._full(over, top + self.gap / 2)
        y = table.write(draft, self.columns, beside, self.pen, y, draft.chances.likely("middle", 0.15))  # fmt: skip
        self._full(under, y)
        if self.style in {"ruled", "dotted"}:
            dash = (1, 2) if self.style == "dotted" else ()
            draft.paper.line(look.left, low, look.right, low, look.grey, 0.4, dash)
        return low

    def remark(self, words: Sequence[Piece], amount: Sequence[Piece], top: float, *, bold: bool = True) -> float:  # fmt: skip
        """A line of the table that is no item: a heading of a group, a sum that is carried."""
        look = self.draft.look
        font = look.face.bold if bold else look.face.italic
        pen = Pen(font, self.pen.size, look.ink)
        low = top + pen.size * 1.3 + self.gap
        y = top + self.gap / 2 + pen.size
        at_text = not amount or self.draft.chances.likely("remark_left", 0.5)
        column = next((c for c in self.columns if c.kind == "amount"), self.columns[-1])
        if at_text:
            self.draft.paper.write(self._from(), y, words, pen)
        else:
            self.draft.paper.write(column.left - 8, y, words, pen, "right")
        if amount:
            self.draft.paper.write(column.right - table.PAD, y, amount, pen, "right")
        return low


def items(draft: Draft, top: float) -> float:
    """Write the whole table; gives back where it ends on the last page."""
    grid = Grid(draft)
    look, lines = draft.look, draft.invoice.lines
    groups = between.groups(draft)
    carried = draft.chances.likely("carried", 0.2)
    words = [draft.said("step:carried_forward"), draft.said("step:brought_forward")]
    room = grid.pen.size * 1.3 + grid.gap + 6
    top = grid.heading(top)
    for number, row in enumerate(grid.rows):
        so_far = sum((line.amount for line in lines[:number]), Decimal(0))
        high = grid.high(row) + (room if number in groups else 0) + (room if carried else 0)
        if top + high > draft.floor - 16:
            amount = draft.money(so_far, "other:carried_forward", symbol=False)
            if carried and number:
                grid.remark([Piece(words[0], "label:carried_forward")], amount, top, bold=False)
            top = draft.turn()
            if draft.chances.likely("repeated_heading", 0.8):
                top = grid.heading(top)
            if carried and number:
                brought = [Piece(words[1], "label:brought_forward")]
                top = grid.remark(brought, amount, top, bold=False)
        if number in groups:
            top = grid.remark([Piece(groups[number], "other:group")], [], top)
        top = grid.row(number, row, top)
        ends = groups and (number + 1 in groups or number + 1 == len(lines))
        if ends and draft.chances.likely("group_sums", 0.5):
            start = max(n for n in groups if n <= number)
            total = sum((line.amount for line in lines[start : number + 1]), Decimal(0))
            label = [Piece(between.group_sum(draft, groups[start]), "label:group_subtotal")]
            top = grid.remark(label, draft.money(total, "other:group_subtotal", symbol=False), top)
    if draft.chances.likely("closing_rule", 0.6) or grid.style == "columns":
        draft.paper.line(look.left, top, look.right, top, look.ink, 0.8)
    draft.amount_column = next((c for c in grid.columns if c.kind == "amount"), None)
    return top
