"""Invoices to measure with: a few dozen drawn ones, and any number of files of other bytes made of them."""

from __future__ import annotations

import functools
import io
import os
import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

DRAWN = 36
WORDS = {
    "en": ("INVOICE", "Invoice number", "Invoice date", "Bill to", "Net", "VAT", "Total amount"),
    "de": ("RECHNUNG", "Rechnungsnummer", "Rechnungsdatum", "An", "Netto", "USt.", "Gesamtbetrag"),
    "fr": ("FACTURE", "Facture n°", "Date de facture", "Client", "Total HT", "TVA", "Total TTC"),
    "es": ("FACTURA", "Factura n.º", "Fecha", "Cliente", "Base imponible", "IVA", "Importe total"),
}
FOOT = (
    "Payable within 14 days without deduction. Please state the number above with your payment.",
    "Bank: First Bank of Town, account DE02 1203 0000 0000 2020 51, BIC BYLADEM1001",
    "Registered at the court of Town, HRB 12345. Managing directors: A. Miller, B. Smith, C. Jones",
    "Telephone +49 30 1234567, office@example.org, www.example.org, VAT id DE123456789",
)
GOODS = "Cable ties|Desk lamp|Paper A4|Toner black|Cleaning|Transport|Hinge 40 mm|Green tea|Hosting"
SELLERS = "Ferrier & Sons Ltd|Holzbau Brandt GmbH|Ateliers Rivière SARL|Talleres Núñez S.L."


@functools.cache
def drawn(count: int = DRAWN) -> tuple[bytes, ...]:
    """So many invoices of one page each, of 160 to 290 words."""
    return tuple(_pdf([number]) for number in range(count))


def long(pages: int) -> bytes:
    """One file of so many pages, an invoice on each."""
    return _pdf(range(pages))


def distinct(number: int, size: int = 0) -> bytes:
    """One of the drawn invoices with other bytes than any other, at least `size` of them."""
    content = drawn()[number % DRAWN]
    padding = os.urandom(max(16, size - len(content) - 300))
    return _with_unused_stream(content, padding)


def files(folder: Path, count: int, size: int = 0) -> list[Path]:
    """So many files in `folder`, no two of the same bytes, of `size` bytes in the mean."""
    rng = random.Random(count)
    made = []
    for number in range(count):
        path = folder / f"invoice-{number:05}.pdf"
        path.write_bytes(distinct(number, int(size * rng.uniform(0.5, 1.5))))
        made.append(path)
    return made


def scanned(numbers: Sequence[int]) -> bytes:
    """A PDF of pictures of the drawn invoices, for which a reader takes its time."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number in numbers:
        canvas.drawImage(ImageReader(io.BytesIO(scan(number))), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def scan(number: int) -> bytes:
    """One of the drawn invoices as a picture of 150 dpi, of other bytes than any other."""
    page = pypdfium2.PdfDocument(drawn()[number % DRAWN])[0]
    file = io.BytesIO()
    page.render(scale=150 / 72).to_pil().convert("L").save(
        file, "jpeg", quality=80, comment=b"%d" % number
    )
    return file.getvalue()


def _with_unused_stream(content: bytes, padding: bytes) -> bytes:
    """The PDF with one object more, which nothing refers to: an update as the format foresees it."""
    [root] = re.findall(rb"/Root (\d+ \d+ R)", content)
    [size] = re.findall(rb"/Size (\d+)", content)
    [before] = re.findall(rb"startxref\s+(\d+)", content)
    at = len(content)
    made = b"%s 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
        size,
        len(padding),
        padding,
    )
    return (
        content
        + made
        + b"xref\n%s 1\n%010d 00000 n \ntrailer\n<</Size %d /Prev %s /Root %s>>\n"
        % (size, at, int(size) + 1, before, root)
        + b"startxref\n%d\n%%%%EOF\n" % (at + len(made))
    )


def _pdf(numbers: Iterable[int]) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    for number in numbers:
        _draw(canvas, random.Random(number), number)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw(canvas: Canvas, rng: random.Random, number: int) -> None:
    """One page."""
    language = list(WORDS)[number % len(WORDS)]
    title, its_number, its_date, to, net_name, tax_name, total_name = WORDS[language]
    width, height = A4
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(60, height - 60, SELLERS.split("|")[number % len(WORDS)])
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawRightString(width - 60, height - 60, title)
    canvas.setFont("Helvetica", 9)
    canvas.drawString(
        60, height - 76, f"Mill Lane {rng.randint(1, 99)}, {rng.randint(10000, 99999)} Town"
    )
    for row, text in enumerate((to, "Acme Trading Ltd", "1 Long Road", "12345 Elsewhere")):
        canvas.drawString(60, height - 120 - 13 * row, text)
    day = f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.2026"
    for row, (name, value) in enumerate(
        ((its_number, f"{title[:1]}-2026-{number:05}"), (its_date, day))
    ):
        canvas.drawString(340, height - 120 - 13 * row, f"{name}: {value}")
    top, net = height - 220, 0
    for row in range(rng.randint(10, 24)):
        count, price = rng.randint(1, 20), rng.randint(100, 9900)
        net += count * price
        canvas.drawString(
            60,
            top - 15 * row,
            f"{row + 1}  {rng.choice(GOODS.split('|'))}, {rng.randint(1, 9)} pieces",
        )
        for x, value in (
            (330, str(count)),
            (420, _money(price)),
            (width - 60, _money(count * price)),
        ):
            canvas.drawRightString(x, top - 15 * row, value)
    tax = round(net * 0.2)
    for row, (name, cents) in enumerate(
        ((net_name, net), (f"{tax_name} 20%", tax), (total_name, net + tax))
    ):
        canvas.drawRightString(460, 200 - 15 * row, name)
        canvas.drawRightString(width - 60, 200 - 15 * row, f"{_money(cents)} EUR")
    for row, text in enumerate(FOOT):
        canvas.drawString(60, 100 - 12 * row, text)


def _money(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"
