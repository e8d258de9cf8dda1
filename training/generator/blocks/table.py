"""A table's columns and cells: how wide they are and how a row is written."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from generator.canvas import Pen, Piece, pieces, wrapped
from generator.draft import Draft

PAD = 3.0


class Column(msgspec.Struct, frozen=True):
    """One column: what it holds, its heading, where its cells are set and how wide it is."""

    kind: str
    heading: str
    align: str
    width: float = 0.0
    left: float = 0.0

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width


Cell = list[list[Piece]]  # paragraphs


def fitted(columns: Sequence[Column], rows: Sequence[dict[str, Cell]], pen: Pen, head: Pen, left: float, width: float, grows: str) -> list[Column] | None:  # fmt: skip
    """The columns with their places: each as wide as it needs, `grows` taking what is left.

    None where they do not fit.
    """
    widths = []
    for column in columns:
        words = max((head.width(w) for w in column.heading.split()), default=0.0)
        cells = [pen.width("".join(p.text for p in par)) for row in rows for par in row.get(column.kind, [])]  # fmt: skip
        widths.append(max([words, *cells, 12.0]) + 2 * PAD)
    index = next((n for n, c in enumerate(columns) if c.kind == grows), len(columns) - 1)
    rest = width - sum(w for n, w in enumerate(widths) if n != index)
    natural = widths[index]
    if rest < min(natural, max(70.0, width * 0.2)):
        return None
    widths[index] = rest
    out, x = [], left
    for column, wide in zip(columns, widths, strict=True):
        out.append(msgspec.structs.replace(column, width=wide, left=x))
        x += wide
    return out


def height(draft: Draft, columns: Sequence[Column], cells: dict[str, Cell], pen: Pen) -> float:
    """How high the row is."""
    return max(
        [
            sum(len(wrapped(par, pen, c.width - 2 * PAD)) for par in cells.get(c.kind, []))
            for c in columns
        ]
        + [1]
    ) * leading(draft, pen)


def leading(draft: Draft, pen: Pen) -> float:
    """From line to line."""
    return pen.size * min(draft.look.leading, 1.3)


def write(draft: Draft, columns: Sequence[Column], cells: dict[str, Cell], pen: Pen, top: float, middle: float = 0.0) -> float:  # fmt: skip
    """Write one row; `middle` is the height in which short cells are centred, 0 for the top."""
    high = height(draft, columns, cells, pen)
    step = leading(draft, pen)
    for column in columns:
        pars = cells.get(column.kind, [])
        lines = [line for par in pars for line in wrapped(draft.paper.named(par), pen, column.width - 2 * PAD)]  # fmt: skip
        y = top + (max(0.0, high - len(lines) * step) / 2 if middle else 0.0)
        for line in lines:
            y += step
            x = {"left": column.left + PAD, "right": column.right - PAD, "centre": (column.left + column.right) / 2}[column.align]  # fmt: skip
            fitted = pen.fitted(line, column.width - PAD)
            draft.paper.write(x, y - 0.28 * step, line, fitted, column.align)
    return top + high


def heading(draft: Draft, columns: Sequence[Column], pen: Pen, top: float) -> float:
    """Write the row of headings."""
    cells = {
        c.kind: [[Piece(line, f"heading:{c.kind}")] for line in c.heading.split("\n")]
        for c in columns
        if c.heading
    }
    return write(draft, columns, cells, pen, top)


def plain(cell: Cell) -> str:
    """The text of a cell."""
    return " ".join("".join(p.text for p in pieces(par)) for par in cell)
