"""A document on its way to paper: what it says, how it looks, and what its blocks write with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from generator import printed, wording
from generator.canvas import Paper, Pen, Piece, Words, wrapped
from generator.chances import Chances
from generator.content import Invoice
from generator.looks import Look

if TYPE_CHECKING:
    from generator.blocks.table import Column

Row = tuple[Words, Pen]
TRIES = 8  # to find a word that the document has not used for something else
ALIKE = {"step:brought_forward"}  # may be called what was carried forward


class Draft:
    """Everything that a block needs; blocks write on `paper` and give back where they end."""

    def __init__(self, paper: Paper, invoice: Invoice, chances: Chances, look: Look) -> None:
        self.paper = paper
        self.invoice = invoice
        self.chances = chances
        self.look = look
        self.style = invoice.style
        self.total_pages = 1
        self.floor = look.bottom  # nothing but the footer stands below
        self.foot = look.bottom  # where the footer begins
        self._said: dict[tuple[str, tuple[tuple[str, str], ...]], str] = {}
        self.lowest = 0.0  # what the last page has reached
        self.places: dict[str, str] = {}  # where seller, tax ids, bank and due date are said
        self.pictured = False  # the name in the head is a picture
        self.stacked = False  # labels stand above their values, for want of width
        self.slip: Callable[[Draft, float], None] | None = None  # ends the last page
        self.wordings: dict[tuple[str, ...], str] = {}
        self.owners: dict[tuple[str, str], str] = {}  # which key a word was first used for
        self.turn: Callable[[], float] = lambda: look.top  # begins a page
        self.amount_column: Column | None = None

    def said(self, key: str, **values: str) -> str:
        """One synonym for the key, the same all over the document and not that of another key."""
        which = (key, *sorted(values))
        if which not in self.wordings:
            self.wordings[which] = self.worded(key, tuple(values))
        text = self.wordings[which]
        return text.format(**values) if "{" in text else text

    def worded(self, key: str, known: tuple[str, ...]) -> str:
        """A synonym in one language or two; two columns or labels are not called the same."""
        rng = self.chances.random(f"wording {key}")
        style, split = self.style, self.chances.split
        true_of = (style.country, style.currency, "gross" if self.invoice.prices_gross else "net")
        part = key.partition(":")[0]
        second = style.second_language if part in {"label", "heading", "title"} else ""
        for _ in range(TRIES):
            text = (
                wording.bilingual(rng, style.language, second, key, split, known, *true_of)
                if second
                else wording.phrase(rng, style.language, key, split, known, *true_of)
            )
            if self.owners.setdefault((part, text.casefold()), key) == key or key in ALIKE:
                break
        return text

    def label(self, term: str, colon: str | None = None) -> Piece:
        """What stands in front of a value."""
        text = self.cased(self.said(f"label:{term}"))
        mark = self.look.colon if colon is None else colon
        return Piece(text if text.endswith((":", ".", "?")) else text + mark, f"label:{term}")

    def cased(self, text: str) -> str:
        """The text in the case of this document's labels."""
        return {"upper": text.upper(), "lower": text.lower()}.get(self.look.label_case, text)

    def money(self, value: Decimal, term: str, item: int = -1, *, symbol: bool = True) -> list[Piece]:  # fmt: skip
        """An amount; a symbol that stands off it is no part of it."""
        style = self.style
        text = printed.amount(value, style, symbol=symbol)
        if not (symbol and style.symbol):
            return [Piece(text, term, item)]
        bare = printed.amount(value, style, symbol=False)
        if not style.symbol_spaced or bare not in text:
            return [Piece(text, term, item)]
        before, _, behind = text.partition(bare)
        around = [Piece(before), Piece(bare, term, item), Piece(behind)]
        return [p for p in around if p.text]

    def rate(self, rate: Decimal) -> str:
        """A rate of tax with its sign."""
        text = printed.number(rate.normalize() if rate != int(rate) else Decimal(int(rate)), self.style)  # fmt: skip
        if self.chances.likely("rate_cents", 0.2) and rate == int(rate):
            text = printed.number(Decimal(int(rate)), self.style, 2)
        return text + self.chances.pick("percent", {" %": 1, "%": 1.5})

    def date(self, day: object, term: str) -> Piece:
        """A date in the document's form."""
        return Piece(printed.date(day, self.style), term)  # type: ignore[arg-type]

    def rows(self, x: float, top: float, width: float, rows: Sequence[Row], align: str = "left") -> float:  # fmt: skip
        """Write rows below each other, wrapped; gives back where they end."""
        y = top
        for words, pen in rows:
            for line in wrapped(self.paper.named(words), pen, width):
                y += pen.size * self.look.leading
                place = {"left": x, "right": x + width, "centre": x + width / 2}[align]
                base = y - 0.28 * pen.size * self.look.leading
                self.paper.write(place, base, line, pen.fitted(line, width), align)
        return y

    def height(self, width: float, rows: Sequence[Row]) -> float:
        """How high these rows are when they are written."""
        return sum(
            len(wrapped(words, pen, width)) * pen.size * self.look.leading for words, pen in rows
        )
