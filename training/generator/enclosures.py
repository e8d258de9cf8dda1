"""What comes in one envelope with invoices: letters, delivery notes, statements, terms, blank pages."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from generator.chances import HELD_OUT, Chances
from generator.content import Invoice, Line, Party
from generator.enclosed_words import WORDS, Words
from generator.printed import amount, date
from generator.typefaces import Typeface, typefaces

A4 = (595.0, 842.0)
LETTER = (612.0, 792.0)
COLOURS = ("#1d1d1f", "#14325c", "#5c1420", "#1f5c3a", "#444b57", "#8a4b08")
FACES = ("Helvetica", "Times", "Liberation Sans", "Liberation Serif", "DejaVu Sans Condensed", "Roboto", "Lato", "Source Sans", "Caladea")  # fmt: skip
FOOT = 70.0  # points that stay free above the lower edge


class Enclosure:
    """One document under way: where the pen stands, and how this one looks."""

    def __init__(self, invoice: Invoice, seed: int, split: str) -> None:
        self.chances = Chances(seed, split)
        self.invoice = invoice
        self.style = invoice.style
        self.words: Words = WORDS[self.style.language]
        self.size = LETTER if self.style.country in {"US", "CA"} else A4
        self.face = self._face()
        self.em = self.chances.between("em", 8.5, 10.8)
        self.colour = self.chances.pick("colour", dict.fromkeys(COLOURS, 1.0))
        self.margin = self.chances.between("margin", 42, 72)
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=self.size, invariant=1)
        self.y = self.margin
        self.pages = 1

    def _face(self) -> Typeface:
        known = typefaces()
        wide = self.style.language == "pl"
        names = {n: 1.0 for n in FACES if n in known and (known[n].wide or not wide)}
        return known[self.chances.pick("face", names)]

    @property
    def right(self) -> float:
        """The right margin."""
        return self.size[0] - self.margin

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.right - self.margin

    def text(
        self,
        x: float,
        text: str,
        size: float = 0.0,
        *,
        y: float | None = None,
        bold: bool = False,
        align: str = "left",
        colour: str = "#1d1d1f",
    ) -> None:
        """Print `text` with its baseline at `y`, or where the pen stands."""
        if y is None:
            self._turn()
        self.canvas.setFont(self.face.bold if bold else self.face.regular, size or self.em)
        self.canvas.setFillColor(HexColor(colour))
        draw = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }[align]
        draw(x, self.size[1] - (self.y if y is None else y), text)

    def down(self, lines: float = 1.0) -> None:
        """Move the pen down by lines of type."""
        self.y += lines * self.em * 1.35

    def _turn(self) -> None:
        """Begin another page where this one is full and more is to come."""
        if self.y > self.size[1] - FOOT:
            self.canvas.showPage()
            self.pages += 1
            self.y = self.margin

    def rule(self, x: float, x2: float, width: float = 0.6) -> None:
        """A line across."""
        self._turn()
        self.canvas.setStrokeColor(HexColor("#777777"))
        self.canvas.setLineWidth(width)
        self.canvas.line(x, self.size[1] - self.y, x2, self.size[1] - self.y)

    def paragraph(
        self, text: str, *, x: float = 0.0, width: float = 0.0, size: float = 0.0
    ) -> None:
        """Print `text` broken into lines."""
        x, width, size = x or self.margin, width or self.room, size or self.em
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and stringWidth(longer, self.face.regular, size) > width:
                self.text(x, line, size)
                self.down(size / self.em)
                line = word
            else:
                line = longer
        self.text(x, line, size)
        self.down(size / self.em)

    def done(self) -> bytes:
        """The PDF."""
        self.canvas.showPage()  # else a blank page would be none
        self.canvas.save()
        return self.file.getvalue()


Drawing = Callable[[Enclosure], None]


def enclose(kind: str, invoice: Invoice, seed: int, split: str) -> bytes:
    """A PDF of the kind that belongs to `invoice`: from its seller, or from its buyer."""
    sheet = Enclosure(invoice, seed, split)
    DRAWINGS[kind](sheet)
    return sheet.done()


def _blank(e: Enclosure) -> None:
    """Nothing, or the sentence that says so."""
    if e.chances.likely("says so", 0.15):
        e.text(e.size[0] / 2, "This page is intentionally left blank", y=400, align="centre")
    elif e.chances.likely("page number", 0.1):
        e.text(e.size[0] / 2, "2", y=e.size[1] - 30, align="centre")


def _letter(e: Enclosure) -> None:
    """A covering letter."""
    _letterhead(e, e.invoice.seller)
    _recipient(e, e.invoice.buyer)
    _day(e)
    subject = e.chances.pick("subject", {"none": 0.25, "invoice": 0.45, "order": 0.3})
    if subject == "invoice":
        e.text(e.margin, f"{e.words.labels['invoice']} {e.invoice.number}", bold=True)
        e.down(2)
    elif subject == "order":
        e.text(e.margin, f"{e.words.labels['order']} {_order(e)}", bold=True)
        e.down(2)
    _greeted(e, _some(e, e.words.cover, 2, 6))
    if e.chances.likely("attachments", 0.4):
        e.down()
        e.text(e.margin, f"{e.words.labels['attachment']}: {e.words.labels['invoice']} {e.invoice.number}")  # fmt: skip
    _foot(e)


def _mail(e: Enclosure) -> None:
    """A printed e-mail."""
    seller, buyer = e.invoice.seller, e.invoice.buyer
    reader = (buyer.email if buyer else "") or "accounts@example.com"
    labels = e.words.labels
    for label, value in (
        (
            labels["from"],
            f"{seller.contact or seller.name} <{seller.email or 'office@example.com'}>",
        ),
        (labels["sent"], date(e.invoice.date, e.style) + " 09:41"),
        (labels["to"], reader),
        (labels["subject"], f"{labels['invoice']} {e.invoice.number}"),
        (labels["attachment"], f"{e.invoice.number.replace('/', '-')}.pdf"),
    ):
        e.text(e.margin, f"{label}:", bold=True)
        e.text(e.margin + 90, value)
        e.down(1.2)
    e.rule(e.margin, e.right)
    e.down(2)
    _greeted(e, _some(e, e.words.cover, 1, 4))


def _delivery_note(e: Enclosure) -> None:
    """What was sent, mostly without prices."""
    _letterhead(e, e.invoice.seller)
    _recipient(e, e.invoice.buyer)
    labels = e.words.labels
    facts = [(labels["date"], date(e.invoice.date, e.style)), (labels["number"], _other_number(e))]
    if e.chances.likely("names the invoice", 0.35):
        facts.append((labels["invoice"], e.invoice.number))
    facts.append((labels["order"], _order(e)))
    _titled(e, "delivery_note", facts)
    rows = [(line.description, _plain(line.quantity), _plain(line.quantity)) for line in _lines(e)]
    heads = (labels["description"], labels["quantity"], labels["delivered"])
    _table(e, heads, rows)
    if e.chances.likely("weight", 0.4):
        e.text(e.margin, f"{labels['weight']}: {e.chances.whole('kg', 2, 400)} kg")
        e.down(2)
    for sentence in _some(e, e.words.delivers, 1, 2):
        e.paragraph(sentence)
    e.down(2)
    e.text(e.margin, f"{labels['name']}: ______________________   {labels['signature']}: ______________________")  # fmt: skip
    _foot(e)


def _order_confirmation(e: Enclosure) -> None:
    """Looks much like the invoice that follows."""
    _priced(e, "order_confirmation", e.words.confirms, e.words.labels["delivery_date"])


def _quote(e: Enclosure) -> None:
    """Looks much like an invoice, too."""
    _priced(e, "quote", e.words.offers, e.words.labels["valid"])


def _purchase_order(e: Enclosure) -> None:
    """From the buyer to the seller."""
    buyer = e.invoice.buyer or e.invoice.seller
    _letterhead(e, buyer)
    _recipient(e, e.invoice.seller)
    labels = e.words.labels
    _titled(e, "purchase_order", [(labels["date"], _earlier(e, 20)), (labels["order"], _order(e))])
    _price_table(e)
    _foot(e, buyer)


def _priced(e: Enclosure, kind: str, sentences: Sequence[str], until: str) -> None:
    _letterhead(e, e.invoice.seller)
    _recipient(e, e.invoice.buyer)
    labels = e.words.labels
    facts = [(labels["number"], _other_number(e)), (labels["date"], _earlier(e, 15))]
    facts += [(labels["order"], _order(e)), (until, date(e.invoice.date, e.style))]
    _titled(e, kind, facts[: e.chances.whole("facts", 2, 4)])
    e.paragraph(sentences[0])
    e.down()
    _price_table(e)
    for sentence in sentences[1:]:
        e.paragraph(sentence)
    _foot(e)


def _terms(e: Enclosure) -> None:
    """Small print, in one column or two, with a title or without."""
    size = e.chances.between("small", 5.8, 8.4)
    columns = e.chances.whole("columns", 1, 2)
    if e.chances.likely("titled", 0.75):
        e.text(e.margin, _title(e, "terms"), e.chances.between("title size", 9, 15), bold=True)
        e.down(2)
    top, gap = e.y, 18.0
    width = (e.room - gap * (columns - 1)) / columns
    column, at_page = 0, e.pages
    paragraphs = list(e.words.terms) * e.chances.whole("long", 1, 3)
    for number, (heading, text) in enumerate(paragraphs):
        if columns == 2 and column == 0 and number >= len(paragraphs) / 2:
            column, e.y = 1, top
        x = e.margin + column * (width + gap)
        e.text(x, heading, size, bold=True)
        e.y += size * 1.3
        e.paragraph(text, x=x, width=width, size=size)
        e.y += size * 0.5
        if e.pages > at_page:
            at_page, top = e.pages, e.y
    if e.chances.likely("whose", 0.5):
        e.text(e.margin, e.invoice.seller.name, size, y=e.size[1] - 36)


def _remittance(e: Enclosure) -> None:
    """A slip to be sent with the payment, or the buyer's list of what was paid."""
    labels = e.words.labels
    if e.chances.likely("slip", 0.4):
        e.text(e.size[0] / 2, f"- - - - -  {labels['cut']}  - - - - -", align="centre")
        e.down(2)
        _titled(
            e,
            "remittance",
            [
                (labels["customer"], str(e.chances.whole("customer", 1000, 99999))),
                (labels["invoice"], e.invoice.number),
                (labels["due"], date(e.invoice.date, e.style)),
                (labels["total"], amount(e.invoice.total, e.style)),
            ],
        )
        e.paragraph(" ".join((e.invoice.seller.name, *e.invoice.seller.address)))
        return
    buyer = e.invoice.buyer or e.invoice.seller
    _letterhead(e, buyer)
    _recipient(e, e.invoice.seller)
    _titled(e, "remittance", [(labels["date"], date(e.invoice.date, e.style))])
    e.paragraph(e.words.remits[0])
    e.down()
    rows = [(n, d, amount(t, e.style)) for n, d, t in _booked(e, e.chances.whole("paid", 1, 7))]
    _table(e, (labels["invoice"], labels["date"], labels["amount"]), rows)
    for sentence in e.words.remits[1:]:
        e.paragraph(sentence)


def _statement(e: Enclosure) -> None:
    """An account's postings with a running balance."""
    labels = e.words.labels
    _letterhead(e, e.invoice.seller)
    _recipient(e, e.invoice.buyer)
    facts = [(labels["customer"], str(e.chances.whole("customer", 1000, 99999)))]
    _titled(e, "statement", [*facts, (labels["date"], date(e.invoice.date, e.style))])
    balance = Decimal(0)
    rows = []
    for number, day, total in _booked(e, e.chances.whole("posted", 3, 34)):
        kind = e.chances.pick(f"posted {number}", {"invoice": 6, "payment": 3, "credit": 1})
        balance += total if kind == "invoice" else -total
        shown = amount(total if kind == "invoice" else -total, e.style, symbol=False)
        rows.append(
            (day, f"{labels[kind]} {number}", shown, amount(balance, e.style, symbol=False))
        )
    _table(e, (labels["date"], labels["description"], labels["amount"], labels["balance"]), rows)
    e.text(e.right, f"{labels['balance']}: {amount(balance, e.style)}", bold=True, align="right")
    _foot(e)


def _reminder(e: Enclosure) -> None:
    """A letter about what is open, often with a table of it."""
    labels = e.words.labels
    _letterhead(e, e.invoice.seller)
    _recipient(e, e.invoice.buyer)
    _day(e)
    _titled(e, "reminder", [])
    _greeted(e, e.words.reminds, close=False)
    e.down()
    if e.chances.likely("listed", 0.6):
        rows = [(n, d, amount(t, e.style)) for n, d, t in _booked(e, e.chances.whole("open", 1, 4))]
        _table(e, (labels["invoice"], labels["due"], labels["open"]), rows)
    e.text(e.margin, _one(e, "closing", e.words.closings))
    _foot(e)


DRAWINGS: dict[str, Drawing] = {
    "blank": _blank,
    "cover_letter": _letter,
    "email": _mail,
    "delivery_note": _delivery_note,
    "order_confirmation": _order_confirmation,
    "purchase_order": _purchase_order,
    "quote": _quote,
    "terms": _terms,
    "remittance": _remittance,
    "statement": _statement,
    "reminder": _reminder,
}


def _letterhead(e: Enclosure, party: Party) -> None:
    align = e.chances.pick("head", {"left": 1, "right": 1, "centre": 0.7})
    x = {"left": e.margin, "right": e.right, "centre": e.size[0] / 2}[align]
    e.y = e.chances.between("head top", 42, 70)
    name = party.brand or party.name
    e.text(x, name, e.chances.between("head size", 12, 22), bold=True, align=align, colour=e.colour)
    e.down(1.3)
    if e.chances.likely("head address", 0.6):
        e.text(x, ", ".join(party.address), e.em - 1.5, align=align)
        e.down()
    if e.chances.likely("head rule", 0.3):
        e.rule(e.margin, e.right, 1)
    e.y = max(e.y, 110.0) + e.chances.between("below head", 0, 30)


def _recipient(e: Enclosure, party: Party | None) -> None:
    if party is None:
        return
    top = e.y
    for line in (party.name, *party.address):
        e.text(e.margin, line)
        e.down()
    e.y = max(e.y, top + 6 * e.em) + 1.5 * e.em


def _day(e: Enclosure) -> None:
    x, align = (e.right, "right") if e.chances.likely("day right", 0.6) else (e.margin, "left")
    e.text(x, date(e.invoice.date, e.style), align=align)
    e.down(2)


def _title(e: Enclosure, kind: str) -> str:
    titles = e.words.titles[kind]
    some = titles if e.chances.split == HELD_OUT else titles[:-1]
    title = _one(e, "title", some)
    return title.upper() if e.chances.likely("capitals", 0.25) else title


def _titled(e: Enclosure, kind: str, facts: Sequence[tuple[str, str]]) -> None:
    """The title, and facts beside or below it."""
    title, size = _title(e, kind), e.chances.between("title size", 11, 22)
    if facts and e.chances.likely("number in title", 0.2):
        title = f"{title} {_other_number(e)}"
    place = e.chances.pick("title place", {"left": 3, "right": 1, "centre": 1})
    x = {"left": e.margin, "right": e.right, "centre": e.size[0] / 2}[place]
    e.text(x, title, size, bold=e.chances.likely("bold title", 0.8), align=place, colour=e.colour)
    e.down(size / e.em + 0.6)
    colon = e.chances.pick("colon", {":": 2, "": 1})
    if e.chances.likely("facts in a row", 0.3):
        step = e.room / max(1, len(facts))
        for n, (label, value) in enumerate(facts):
            e.text(e.margin + n * step, label, e.em - 1)
            e.text(e.margin + n * step, value, y=e.y + e.em * 1.35)
        e.down(3.4)
        return
    for label, value in facts:
        e.text(e.margin, f"{label}{colon}")
        e.text(e.margin + e.chances.between("value", 90, 150), value)
        e.down()
    e.down()


def _greeted(e: Enclosure, sentences: Sequence[str], *, close: bool = True) -> None:
    e.text(e.margin, _one(e, "greeting", e.words.greetings))
    e.down(2)
    said = [
        s.format(number=e.invoice.number, date=date(e.invoice.date, e.style), total=amount(e.invoice.total, e.style))
        for s in sentences
    ]  # fmt: skip
    e.paragraph(" ".join(said))
    e.down(2)
    if close:
        e.text(e.margin, _one(e, "closing", e.words.closings))
        e.down(3)
        e.text(e.margin, e.invoice.seller.contact or e.invoice.seller.name)
        e.down()


def _table(e: Enclosure, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """The first column is wide; the others stand at the right."""
    step = min(95.0, e.room * 0.6 / max(1, len(heads) - 1))
    edges = [e.right - step * n for n in range(len(heads) - 1)][::-1]

    def row(cells: Sequence[str], *, bold: bool = False) -> None:
        room = edges[0] - step - e.margin if edges else e.room
        first = cells[0]
        while stringWidth(first, e.face.regular, e.em) > room and len(first) > 8:
            first = first[:-1]
        e.text(e.margin, first, bold=bold)
        for x, cell in zip(edges, cells[1:], strict=True):
            e.text(x, cell, bold=bold, align="right")

    row(heads, bold=True)
    e.y += 4
    e.rule(e.margin, e.right)
    e.down(1.3)
    for cells in rows:
        page = e.pages
        e.down(e.chances.between("leading", 0.0, 0.8))
        row(cells)
        e.down()
        if e.pages > page and e.chances.likely("heads again", 0.6):
            row(heads, bold=True)
            e.down(1.6)
    e.rule(e.margin, e.right)
    e.down(2)


def _price_table(e: Enclosure) -> None:
    labels = e.words.labels
    heads = (labels["description"], labels["quantity"], labels["price"], labels["amount"])
    rows = [
        (
            line.description,
            _plain(line.quantity),
            amount(line.unit_price, e.style, symbol=False),
            amount(line.amount, e.style, symbol=False),
        )
        for line in _lines(e)
    ]
    _table(e, heads, rows)
    total = amount(sum((line.amount for line in e.invoice.lines), Decimal(0)), e.style)
    e.text(e.right, f"{labels['total']}  {total}", bold=True, align="right")
    e.down(2)


def _foot(e: Enclosure, party: Party | None = None) -> None:
    party = party or e.invoice.seller
    foot = e.chances.pick("foot", {"none": 1, "line": 1.2, "page": 0.8})
    if foot == "line":
        said = [party.name, *party.address[:2], *(number for _, number in party.tax_ids[:1])]
        e.text(e.size[0] / 2, " · ".join(said), 6.8, y=e.size[1] - 34, align="centre")
    elif foot == "page":
        words = e.words.labels
        said_page = f"{words['page']} {e.pages} {words['of']} {e.pages}"
        e.text(e.right, said_page, 7.5, y=e.size[1] - 30, align="right")


def _booked(e: Enclosure, many: int) -> Iterable[tuple[str, str, Decimal]]:
    """Documents of an account: number, date and total; the invoice itself stands among them."""
    chance = e.chances.random("booked")
    place = chance.randrange(many)
    day = e.invoice.date - datetime.timedelta(days=9 * many)
    for n in range(many):
        day += datetime.timedelta(days=chance.randint(1, 12))
        total = Decimal(chance.randint(1200, 480000)) / 100
        if n == place:
            yield e.invoice.number, date(e.invoice.date, e.style), e.invoice.total
        else:
            yield like(e.invoice.number, chance.randint(1, 9999)), date(day, e.style), total


def like(number: str, figures: int) -> str:
    """A number of the same make whose last figures differ: `figures` is added to them."""
    places = [n for n, ch in enumerate(number) if ch.isdigit()][-4:]
    if not places:
        return f"{number}{figures}"
    most = 10 ** len(places)
    old = int("".join(number[n] for n in places))
    new = f"{(old + (figures % most or 1)) % most:0{len(places)}}"
    turned = list(number)
    for place, figure in zip(places, new, strict=True):
        turned[place] = figure
    return "".join(turned)


def _lines(e: Enclosure) -> Sequence[Line]:
    return e.invoice.lines[: e.chances.whole("lines shown", 4, 40)]


def _order(e: Enclosure) -> str:
    return e.invoice.order or f"{e.chances.whole('order', 10000, 999999)}"


def _other_number(e: Enclosure) -> str:
    prefix = e.chances.pick("prefix", {"": 2, "LS-": 1, "AB": 1, "D/": 1, "2024-": 1})
    return f"{prefix}{e.chances.whole('other number', 1000, 999999)}"


def _earlier(e: Enclosure, days: int) -> str:
    return date(e.invoice.date - datetime.timedelta(days=days), e.style)


def _plain(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"


def _one(e: Enclosure, name: str, some: Sequence[str]) -> str:
    return some[e.chances.whole(name, 0, len(some) - 1)]


def _some(e: Enclosure, sentences: Sequence[str], least: int, most: int) -> Sequence[str]:
    return sentences[: e.chances.whole("sentences", least, most)]
