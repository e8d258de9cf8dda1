"""How the documents in examples/ look, before some of them are scanned or photographed."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from said import Invoice, cents, in_fours, plain

A4 = (595.0, 842.0)
LETTER = (612.0, 792.0)


class Paper:
    """A canvas whose y runs downwards."""

    def __init__(self, size: tuple[float, float], font: str = "Helvetica") -> None:
        self.file = io.BytesIO()
        self.width, self.height = size
        self.font = font
        # Invariant: the same program draws the same bytes.
        self.canvas = Canvas(self.file, pagesize=size, invariant=1)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 9,
        *,
        bold: bool = False,
        align: str = "left",
        colour: str = "#1b1f24",
    ) -> None:
        """Print `text` with its baseline at `y`."""
        bolds = {
            "Helvetica": "Helvetica-Bold",
            "Times-Roman": "Times-Bold",
            "Courier": "Courier-Bold",
        }
        self.canvas.setFont(bolds[self.font] if bold else self.font, size)
        self.canvas.setFillColor(HexColor(colour))
        draw = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }[align]
        draw(x, self.height - y, text)

    def block(
        self, x: float, y: float, texts: Iterable[str], size: float = 9, **looks: object
    ) -> float:
        """Print `texts` below one another; gives back where the next would stand."""
        for text in texts:
            self.text(x, y, text, size, **looks)  # type: ignore[arg-type]
            y += size * 1.4
        return y

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)

    def rule(
        self, x: float, y: float, x2: float, y2: float, width: float = 0.6, colour: str = "#555b63"
    ) -> None:
        """A straight line."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(width)
        self.canvas.line(x, self.height - y, x2, self.height - y2)

    def row(
        self, y: float, places: Sequence[tuple[float, str]], texts: Sequence[str], **looks: object
    ) -> None:
        """One row of a table: each text at its place."""
        for (x, align), text in zip(places, texts, strict=True):
            self.text(x, y, text, align=align, **looks)  # type: ignore[arg-type]

    def next_page(self) -> None:
        """Begin a new page."""
        self.canvas.showPage()

    def done(self) -> bytes:
        """The PDF."""
        self.canvas.save()
        return self.file.getvalue()


def continental(number: Decimal, places: int = 2) -> str:
    """As in 1.234,50 (two places)."""
    return f"{number:,.{places}f}".replace(",", "\0").replace(".", ",").replace("\0", ".")


def french(number: Decimal, places: int = 2) -> str:
    """As in 1 234,50 (two places)."""
    return f"{number:,.{places}f}".replace(",", " ").replace(".", ",")


def loose(number: Decimal) -> str:
    """A quantity, with a comma."""
    return plain(number).replace(".", ",")


def draw_english(i: Invoice) -> bytes:
    """The seller on the left, the facts on the right, a table with a filled heading."""
    p = Paper(A4)
    p.text(48, 70, i.seller.name, 17, bold=True, colour="#14532d")
    p.block(48, 88, (*i.seller.address, f"VAT Reg. No. {i.seller.tax_id}"), 8.5)
    p.text(547, 72, "INVOICE", 24, bold=True, align="right", colour="#14532d")
    facts = (
        ("Invoice No.", i.number),
        ("Invoice Date", f"{i.date:%d %B %Y}"),
        ("Due Date", f"{i.due:%d %B %Y}"),
        ("PO Number", i.order),
    )
    for n, (label, value) in enumerate(facts):
        p.text(400, 104 + 15 * n, label, 9, colour="#5b6570")
        p.text(547, 104 + 15 * n, value, 9, align="right")
    p.text(48, 190, "Bill To", 9, bold=True, colour="#5b6570")
    p.block(48, 205, (i.buyer.name, *i.buyer.address), 10)
    places = ((56, "left"), (360, "right"), (450, "right"), (539, "right"))
    p.fill(48, 262, 499, 20, "#14532d")
    p.row(276, places, ("Description", "Qty", "Unit Price", "Amount"), bold=True, colour="#ffffff")
    y = 300.0
    for line in i.lines:
        texts = (
            line.description,
            plain(line.quantity),
            f"{line.price:,.2f}",
            f"{line.amount:,.2f}",
        )
        p.row(y, places, texts)
        p.rule(48, y + 7, 547, y + 7, 0.4, "#c9d1d9")
        y += 22
    y += 14
    for label, amount in (("Subtotal", i.net), ("VAT 20%", i.tax)):
        p.text(450, y, label, align="right")
        p.text(539, y, f"£{amount:,.2f}", align="right")
        y += 17
    p.rule(380, y - 10, 547, y - 10, 1)
    p.text(450, y + 4, "Total Due", 11, bold=True, align="right")
    p.text(539, y + 4, f"£{i.total:,.2f}", 11, bold=True, align="right")
    p.text(48, 700, "Payment", 9, bold=True, colour="#5b6570")
    p.block(
        48,
        715,
        (
            "Please pay within 30 days by bank transfer, quoting the invoice number.",
            f"IBAN {in_fours(i.seller.iban)}",
        ),
    )
    p.text(297, 800, "Thank you for your order.", 8, align="centre", colour="#5b6570")
    return p.done()


def draw_german(i: Invoice) -> bytes:
    """A letter by DIN 5008 whose table runs over three pages with carried sums."""
    p = Paper(A4)
    places = (
        (57, "left"),
        (80, "left"),
        (318, "right"),
        (326, "left"),
        (430, "right"),
        (538, "right"),
    )
    heading = ("Pos", "Bezeichnung", "Menge", "Einh.", "Einzelpreis", "Gesamtpreis")
    first, others = 17, 22
    pages = [
        i.lines[:first],
        *(i.lines[n : n + others] for n in range(first, len(i.lines), others)),
    ]
    carried = Decimal(0)
    position = 0
    for number, some in enumerate(pages, 1):
        y = _german_letter(p, i) if number == 1 else 80.0
        if number > 1:
            p.text(57, 56, f"Rechnung {i.number}", 9, bold=True)
        p.text(538, 56, f"Seite {number} von {len(pages)}", 8, align="right")
        p.row(y, places, heading, bold=True, size=8.5)
        p.rule(57, y + 5, 538, y + 5, 1)
        y += 21
        if number > 1:
            p.text(80, y, "Übertrag")
            p.text(538, y, continental(carried), align="right")
            y += 19
        for line in some:
            position += 1
            carried += line.amount
            texts = (str(position), line.description, loose(line.quantity), line.unit)
            p.row(y, places, (*texts, continental(line.price), continental(line.amount)))
            y += 19
        p.rule(57, y - 11, 538, y - 11)
        if number < len(pages):
            p.text(80, y + 3, "Zwischensumme", bold=True)
            p.text(538, y + 3, continental(carried), align="right", bold=True)
            _german_footer(p, i)
            p.next_page()
    for label, amount, bold in (
        ("Nettobetrag", i.net, False),
        ("zzgl. 19 % MwSt.", i.tax, False),
        ("Rechnungsbetrag", i.total, True),
    ):
        y += 18
        p.text(430, y, label, align="right", bold=bold)
        p.text(538, y, f"{continental(amount)} EUR", align="right", bold=bold)
    p.text(57, y + 40, f"Zahlbar ohne Abzug bis zum {i.due:%d.%m.%Y}.")
    p.text(57, y + 56, "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.")
    _german_footer(p, i)
    return p.done()


def _german_letter(p: Paper, i: Invoice) -> float:
    p.text(538, 84, "Holzhandel", 12, align="right", colour="#7c4a1e")
    p.text(538, 106, "Brennecke", 22, bold=True, align="right", colour="#7c4a1e")
    p.text(57, 138, f"{i.seller.name} · {' · '.join(i.seller.address)}", 7)
    p.rule(57, 142, 270, 142, 0.3)
    p.block(57, 160, (i.buyer.name, *i.buyer.address), 10.5)
    facts = (
        ("Rechnungsnummer", i.number),
        ("Rechnungsdatum", f"{i.date:%d.%m.%Y}"),
        ("Ihre Bestellnummer", i.order),
        ("Kundennummer", "20718"),
    )
    for n, (label, value) in enumerate(facts):
        p.text(370, 160 + 14 * n, label, 8.5)
        p.text(538, 160 + 14 * n, value, 8.5, align="right")
    p.text(57, 260, f"Rechnung {i.number}", 14, bold=True)
    p.text(57, 284, "Sehr geehrte Damen und Herren, wir berechnen Ihnen wie folgt:")
    return 314.0


def _german_footer(p: Paper, i: Invoice) -> None:
    p.rule(57, 776, 538, 776, 0.3)
    p.block(57, 788, (i.seller.name, *i.seller.address), 7)
    p.block(220, 788, i.seller.extra, 7)
    p.block(390, 788, (f"IBAN {in_fours(i.seller.iban)}", f"USt-IdNr. {i.seller.tax_id}"), 7)


def draw_french(i: Invoice) -> bytes:
    """A coloured band, a rate on each line, and a table of the taxes."""
    p = Paper(A4, "Times-Roman")
    p.fill(0, 0, 595, 92, "#5b2a4a")
    p.text(297, 46, i.seller.name, 22, bold=True, align="centre", colour="#ffffff")
    p.text(297, 68, " · ".join(i.seller.address), 10, align="centre", colour="#eadfe6")
    p.text(50, 130, f"FACTURE N° {i.number}", 16, bold=True)
    p.text(50, 150, f"Date de facturation : {i.date:%d/%m/%Y}", 10.5)
    p.text(50, 166, f"Date d'échéance : {i.due:%d/%m/%Y}", 10.5)
    p.text(350, 130, "Facturé à", 10, bold=True)
    p.block(350, 146, (i.buyer.name, *i.buyer.address), 10.5)
    places = ((50, "left"), (330, "right"), (410, "right"), (462, "right"), (545, "right"))
    y = 236.0
    p.rule(50, y - 14, 545, y - 14, 1)
    p.row(
        y,
        places,
        ("Désignation", "Quantité", "Prix unitaire HT", "TVA", "Montant HT"),
        bold=True,
        size=10,
    )
    p.rule(50, y + 6, 545, y + 6, 1)
    y += 24
    for line in i.lines:
        rate = f"{loose(line.rate)} %"
        texts = (
            line.description,
            plain(line.quantity),
            french(line.price),
            rate,
            french(line.amount),
        )
        p.row(y, places, texts, size=10)
        y += 20
    p.rule(50, y - 8, 545, y - 8, 1)
    y += 26
    taxes = ((50, "left"), (160, "right"), (250, "right"))
    p.row(y, taxes, ("Taux de TVA", "Base HT", "Montant TVA"), bold=True, size=9.5)
    for n, rate in enumerate(i.rates, 1):
        texts = (f"TVA {loose(rate)} %", french(i.base(rate)), french(i.tax_of(rate)))
        p.row(y + 16 * n, taxes, texts, size=9.5)
    for n, (label, amount) in enumerate((("Total HT", i.net), ("Total TVA", i.tax))):
        p.text(350, y + 16 * n, label, 10.5)
        p.text(545, y + 16 * n, f"{french(amount)} €", 10.5, align="right")
    p.fill(340, y + 34, 210, 24, "#f1e7ed")
    p.text(350, y + 50, "Total TTC", 12, bold=True)
    p.text(545, y + 50, f"{french(i.total)} €", 12, bold=True, align="right")
    p.text(50, 740, "Règlement à 30 jours par virement.", 9.5)
    p.text(50, 754, f"IBAN : {in_fours(i.seller.iban)}", 9.5)
    foot = f"{i.seller.name} · {i.seller.extra[0]} · TVA intracommunautaire {i.seller.tax_id}"
    p.text(297, 806, foot, 8, align="centre", colour="#5b2a4a")
    return p.done()


def draw_spanish(i: Invoice) -> bytes:
    """A side bar with the seller; labels above their values."""
    p = Paper(A4)
    p.fill(0, 0, 168, 842, "#10304a")
    p.block(22, 90, ("Cerro", "Alto"), 22, bold=True, colour="#ffd166")
    p.block(
        22, 140, (i.seller.name, *i.seller.address, f"CIF {i.seller.tax_id}"), 8.5, colour="#dfe8ef"
    )
    p.block(22, 690, ("Transferencia bancaria, IBAN",), 8.5, colour="#9db4c6")
    p.block(22, 704, (in_fours(i.seller.iban),), 8.5, colour="#ffffff")
    p.text(196, 96, "Factura", 26, bold=True, colour="#10304a")
    facts = (
        ("Nº de factura", i.number),
        ("Fecha de emisión", f"{i.date:%d/%m/%Y}"),
        ("Vencimiento", f"{i.due:%d/%m/%Y}"),
        ("Nº de pedido", i.order),
    )
    for n, (label, value) in enumerate(facts):
        p.text(196 + 93 * n, 132, label, 8, colour="#6a7885")
        p.text(196 + 93 * n, 146, value, 10, bold=True)
    p.text(196, 186, "Cliente", 8, colour="#6a7885")
    p.block(196, 200, (i.buyer.name, *i.buyer.address), 10)
    places = ((196, "left"), (404, "right"), (478, "right"), (565, "right"))
    y = 268.0
    p.row(
        y,
        places,
        ("Concepto", "Cantidad", "Precio", "Importe"),
        bold=True,
        size=8.5,
        colour="#10304a",
    )
    p.rule(196, y + 6, 565, y + 6, 1.2, "#10304a")
    y += 24
    for line in i.lines:
        texts = (
            line.description,
            loose(line.quantity),
            continental(line.price),
            continental(line.amount),
        )
        p.row(y, places, texts)
        y += 21
    p.rule(196, y - 8, 565, y - 8, 0.5)
    y += 12
    for label, amount in (("Base imponible", i.net), ("IVA 21 %", i.tax)):
        p.text(478, y, label, align="right")
        p.text(565, y, f"{continental(amount)} €", align="right")
        y += 17
    p.text(478, y + 8, "Total factura", 12, bold=True, align="right")
    p.text(565, y + 8, f"{continental(i.total)} €", 12, bold=True, align="right")
    return p.done()


def draw_credit(i: Invoice) -> bytes:
    """A plain credit note that names the invoice it is about."""
    p = Paper(A4, "Times-Roman")
    p.text(60, 76, "CREDIT NOTE", 20, bold=True)
    p.block(60, 100, (i.seller.name, *i.seller.address, f"VAT No: {i.seller.tax_id}"), 10.5)
    p.block(330, 100, ("Credit to:", i.buyer.name, *i.buyer.address), 10.5)
    facts = (
        ("Credit Note Number:", i.number),
        ("Credit Note Date:", f"{i.date:%d/%m/%Y}"),
        ("Original Invoice:", "QC-19882 of 16/07/2026"),
    )
    for n, (label, value) in enumerate(facts):
        p.text(60, 200 + 15 * n, label, 10.5, bold=True)
        p.text(178, 200 + 15 * n, value, 10.5)
    places = ((60, "left"), (350, "right"), (440, "right"), (535, "right"))
    y = 280.0
    p.row(y, places, ("Item", "Quantity", "Price", "Total"), bold=True, size=10.5)
    p.rule(60, y + 5, 535, y + 5)
    for line in i.lines:
        y += 22
        texts = (line.description, plain(line.quantity), f"{line.price:.2f}", f"{line.amount:.2f}")
        p.row(y, places, texts, size=10.5)
    p.rule(60, y + 8, 535, y + 8)
    for label, amount in (("Net", i.net), ("VAT @ 20%", i.tax), ("Total Credit GBP", i.total)):
        y += 24
        p.text(440, y, label, 10.5, align="right", bold=amount == i.total)
        p.text(535, y, f"{amount:,.2f}", 10.5, align="right", bold=amount == i.total)
    p.text(60, y + 60, "This amount has been credited to your account. No payment is due.", 10.5)
    return p.done()


def draw_american(i: Invoice) -> bytes:
    """Letter size, boxes with rulings, a sales tax."""
    p = Paper(LETTER)
    p.block(40, 56, (i.seller.name,), 15, bold=True)
    p.block(40, 74, (*i.seller.address, f"EIN {i.seller.tax_id}"), 9)
    p.text(572, 60, "Invoice", 22, bold=True, align="right")
    for n, (label, value) in enumerate(
        (
            ("Date", f"{i.date:%m/%d/%Y}"),
            ("Invoice #", i.number),
            ("P.O. No.", i.order),
            ("Due Date", f"{i.due:%m/%d/%Y}"),
        )
    ):
        x = 300 + 68 * n
        p.text(x + 34, 92, label, 8.5, align="centre", bold=True)
        p.text(x + 34, 110, value, 8.5, align="centre")
        p.rule(x, 80, x, 118)
    for y in (80.0, 98.0, 118.0):
        p.rule(300, y, 572, y)
    p.rule(572, 80, 572, 118)
    p.text(40, 152, "Bill To", 9, bold=True)
    p.rule(40, 158, 260, 158)
    p.block(40, 172, (i.buyer.name, *i.buyer.address), 10)
    places = ((46, "left"), (128, "right"), (140, "left"), (490, "right"), (566, "right"))
    y = 244.0
    p.row(y, places, ("Item", "Qty", "Description", "Rate", "Amount"), bold=True)
    p.rule(40, y - 14, 572, y - 14)
    p.rule(40, y + 6, 572, y + 6)
    for n, line in enumerate(i.lines):
        y += 22
        item = ("PMP-2S", "CV-200", "CP-DX", "PP-2")[n]
        texts = (
            item,
            f"{line.quantity:,}",
            line.description,
            f"{line.price:,.2f}",
            f"{line.amount:,.2f}",
        )
        p.row(y, places, texts)
    for x in (40.0, 90.0, 134.0, 430.0, 496.0, 572.0):
        p.rule(x, 230, x, 480, 0.4)
    p.rule(40, 480, 572, 480)
    y = 500.0
    for label, amount in (("Subtotal", i.net), ("Sales Tax (6.0%)", i.tax)):
        p.text(400, y, label)
        p.text(566, y, f"${amount:,.2f}", align="right")
        y += 18
    p.text(400, y + 4, "Balance Due", 12, bold=True)
    p.text(566, y + 4, f"${i.total:,.2f}", 12, bold=True, align="right")
    p.text(40, 740, "Terms: Net 30. Past due accounts are charged 1.5% per month.", 8)
    return p.done()


def draw_dutch(i: Invoice) -> bytes:
    """The page that is scanned afterwards."""
    p = Paper(A4)
    p.text(70, 90, i.seller.name, 18, bold=True)
    p.block(70, 108, (*i.seller.address, f"BTW-nr. {i.seller.tax_id}"), 10)
    p.text(70, 200, "FACTUUR", 20, bold=True)
    facts = (
        ("Factuurnummer", i.number),
        ("Factuurdatum", f"{i.date:%d-%m-%Y}"),
        ("Vervaldatum", f"{i.due:%d-%m-%Y}"),
    )
    for n, (label, value) in enumerate(facts):
        p.text(70, 226 + 16 * n, label, 10.5)
        p.text(180, 226 + 16 * n, value, 10.5)
    p.block(350, 226, (i.buyer.name, *i.buyer.address), 10.5)
    places = ((70, "left"), (350, "right"), (430, "right"), (525, "right"))
    y = 320.0
    p.row(y, places, ("Omschrijving", "Aantal", "Prijs", "Bedrag"), bold=True, size=10.5)
    p.rule(70, y + 6, 525, y + 6, 1)
    for line in i.lines:
        y += 24
        texts = (
            line.description,
            plain(line.quantity),
            continental(line.price),
            continental(line.amount),
        )
        p.row(y, places, texts, size=10.5)
    p.rule(70, y + 10, 525, y + 10, 1)
    for label, amount in (("Subtotaal", i.net), ("BTW 21%", i.tax), ("Totaal te betalen", i.total)):
        y += 26
        bold = amount == i.total
        p.text(430, y, label, 10.5, align="right", bold=bold)
        p.text(525, y, f"€ {continental(amount)}", 10.5, align="right", bold=bold)
    p.text(70, 700, "Gelieve het bedrag binnen 30 dagen over te maken op", 10)
    p.text(70, 715, f"IBAN {in_fours(i.seller.iban)} t.n.v. {i.seller.name}", 10)
    return p.done()


def draw_receipt(i: Invoice) -> bytes:
    """The slip of a till, photographed afterwards."""
    p = Paper((226, 430), "Courier")
    p.text(113, 34, i.seller.name, 13, bold=True, align="centre")
    p.text(113, 50, ", ".join(i.seller.address), 9, align="centre")
    p.text(113, 63, f"VAT No. {i.seller.tax_id}", 9, align="centre")
    p.text(14, 90, f"Receipt No. {i.number}", 10)
    p.text(14, 104, f"Date {i.date:%d/%m/%Y}  14:32", 10)
    p.rule(14, 112, 212, 112)
    y = 130.0
    for line in i.lines:
        p.text(14, y, f"{plain(line.quantity)} x {line.description}", 10)
        p.text(212, y, f"{line.amount:.2f}", 10, align="right")
        y += 16
    p.rule(14, y - 6, 212, y - 6)
    p.text(14, y + 16, "TOTAL", 15, bold=True)
    p.text(212, y + 16, f"EUR {i.total:.2f}", 15, bold=True, align="right")
    tax = receipt_tax(i)
    p.text(14, y + 40, "incl. VAT 13.5%", 10)
    p.text(212, y + 40, f"{tax:.2f}", 10, align="right")
    p.text(14, y + 60, "CARD CONTACTLESS", 10)
    p.text(212, y + 60, f"{i.total:.2f}", 10, align="right")
    p.text(14, y + 74, "**** **** **** 0000", 10)
    p.text(113, y + 110, "Go raibh maith agat!", 10, align="centre")
    return p.done()


def receipt_tax(i: Invoice) -> Decimal:
    """The tax that the receipt's total includes."""
    return cents(i.total * Decimal("13.5") / Decimal("113.5"))
