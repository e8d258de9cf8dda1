"""Fit when a recognised line has a blank between two characters (`reading/spacing.py`).

    PYTHONPATH=src python training/ocr_spacing.py FONTS... [--pages 24] [--seed 11]

FONTS are folders with .ttf files; the standard fonts of PDF are always there. Pages of invoice-like
lines are drawn in them with loose and tight type, worn as by a scanner, and read by the recogniser.
Where its characters agree with what was drawn, each pair of neighbours is an example: was there a
blank, how sure was the network of one, how wide is the gap, how wide are the line's gaps.
"""

from __future__ import annotations

import argparse
import difflib
import io
import math
import random
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image, ImageFilter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from fieldfare.reading.detection import slabs
from fieldfare.reading.ocr import Ocr
from fieldfare.reading.recognition import HEIGHT, Reading, crop
from fieldfare.reading.spacing import gap_between

STANDARD = (
    "Helvetica",
    "Helvetica-Bold",
    "Helvetica-Oblique",
    "Times-Roman",
    "Times-Bold",
    "Courier",
)
WORDS = """Rechnung Rechnungsnummer Datum Fällig am Gesamtbetrag Zwischensumme MwSt. USt-IdNr. Kunde
Lieferung Straße München Facture Numéro de la facture Date d'échéance Montant TTC HT Adresse Société à
régler Invoice Number No. Due Date Bill To Ship Total Amount Tax Subtotal Qty Unit Price Description
Balance Payment Terms Net 30 days Customer ID Order Ref: Thank you for your business Please pay within
the Factura Número Fecha vencimiento Importe Base imponible IVA Cantidad Dirección Fattura Numero Data
Scadenza Imponibile Totale Quantità Aliquota Factuur Factuurnummer Vervaldatum Bedrag BTW Aantal
Omschrijving Fatura Vencimento Valor Quantidade Descrição Faktura Numer wystawienia Termin Razem Cena
netto brutto Nabywca Sprzedawca ul. of on in a & - / e le la der die das van het do na po il x""".split()
PHRASES = (
    "DE12 3456 7890 1234 5678 00",
    "FR 40 303 265 045",
    "1 x",
    "2 Stk",
    "5 kg",
    "+49 89 1234567",
    "info@example.com",
    "www.example.com/path",
    "3 250 000",
    "10 %",
)
Example = tuple[bool, float, float, float]
"""Whether there is a blank, the network's probability of one, the gap, the line's usual gap."""


def main() -> None:
    """Print the coefficients and how many examples they get wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fonts", type=Path, nargs="*")
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--seed", type=int, default=11)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    fonts = [*STANDARD, *_registered(asked.fonts)]
    ocr = Ocr()
    examples: list[Example] = []
    for number in range(asked.pages):
        picture, dpi, drawn = _page(chance, fonts, number)
        examples.extend(_examples(ocr, picture, dpi, drawn))
    weights, wrong = _fitted(examples)
    network, gap, usual, bias = weights
    print(f"{len(fonts)} fonts, {len(examples)} pairs, {wrong} wrong")
    print(
        f"BY_NETWORK = {network:.1f}  BY_GAP = {gap:.1f}  BY_USUAL_GAP = {usual:.1f}  BIAS = {bias:.1f}"
    )


def _registered(folders: Sequence[Path]) -> Iterator[str]:
    for path in sorted(path for folder in folders for path in folder.rglob("*.ttf")):
        try:
            pdfmetrics.registerFont(TTFont(path.stem, path))
        except TTFError:
            continue
        yield path.stem


def _amount(chance: random.Random) -> str:
    whole, cents = f"{chance.choice([99, 9999, 999_999]) * chance.random():.2f}".split(".")
    mark, point = chance.choice(
        [("", ","), ("", "."), (",", "."), (".", ","), (" ", ","), ("'", ".")]
    )
    grouped = f"{int(whole):,}".replace(",", mark)
    return (
        chance.choice(["", "", "", "€ ", "$", "£"])
        + grouped
        + point
        + cents
        + chance.choice(["", "", "", " €", " EUR", "%", " %"])
    )


def _token(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.72:
        word = chance.choice(WORDS)
        return chance.choice(
            [word, word, word, word.upper(), f"{word}:", f"{word},", f"{word}.", f"({word})"]
        )
    if kind < 0.86:
        return _amount(chance)
    if kind < 0.91:
        mark = chance.choice("./-")
        return f"{chance.randint(1, 31):02}{mark}{chance.randint(1, 12):02}{mark}{chance.randint(2015, 2026)}"
    if kind < 0.95:
        return chance.choice(["INV-", "RE", "2024/", "#", "No. ", "A"]) + str(
            chance.randint(100, 999_999)
        )
    return chance.choice(PHRASES)


def _page(
    chance: random.Random, fonts: Sequence[str], number: int
) -> tuple[npt.NDArray[np.uint8], int, list[tuple[float, float, str]]]:
    """A worn picture of a page, its resolution, and its lines: baseline, size and text."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    drawn: list[tuple[float, float, str]] = []
    y = 800.0
    while y > 40:
        font, size = chance.choice(fonts), chance.choice([6.5, 7, 8, 8, 9, 9, 10, 10, 11, 12, 14])
        text = " ".join(_token(chance) for _ in range(chance.randint(1, 7)))
        if pdfmetrics.stringWidth(text, font, size) > 500:
            continue
        line = canvas.beginText(40, y)
        line.setFont(font, size)
        line.setCharSpace(chance.choice([0, 0, 0, 0, -0.02, -0.01, 0.03, 0.06]) * size)
        line.setWordSpace(chance.choice([0, 0, 0, -0.05, 0.1]) * size)
        line.textOut(text)
        canvas.drawText(line)
        drawn.append((y, size, text))
        y -= size * chance.uniform(1.5, 2.2)
    canvas.save()
    dpi = chance.choice([100, 120, 150, 150, 200])
    clean = pypdfium2.PdfDocument(out.getvalue())[0].render(scale=dpi / 72).to_pil().convert("RGB")
    return _worn(chance, clean, dpi, number), dpi, drawn


def _worn(chance: random.Random, clean: Image.Image, dpi: int, seed: int) -> npt.NDArray[np.uint8]:
    if chance.random() < 0.5:
        clean = clean.filter(ImageFilter.GaussianBlur(chance.uniform(0.3, 0.9) * dpi / 150))
    noise = np.random.default_rng(seed).normal(0, chance.choice([0, 4, 10]), clean.size[::-1])
    light = np.asarray(clean) * chance.uniform(0.7, 1) + chance.uniform(0, 30)
    worn = np.clip(light + noise[..., None], 0, 255).astype(np.uint8)
    if chance.random() < 0.5:
        squeezed = io.BytesIO()
        Image.fromarray(worn).save(squeezed, "JPEG", quality=chance.randint(30, 85))
        worn = np.asarray(Image.open(squeezed))
    return worn


def _examples(
    ocr: Ocr, picture: npt.NDArray[np.uint8], dpi: int, drawn: Sequence[tuple[float, float, str]]
) -> Iterator[Example]:
    found = slabs(ocr.detector, picture)
    readings = ocr.recogniser.read([crop(picture, slab) for slab in found])
    for slab, reading in zip(found, readings, strict=True):
        middle = 842 - slab.y * 72 / dpi
        y, size, text = min(drawn, key=lambda line: abs(line[0] + 0.3 * line[1] - middle))
        if abs(y + 0.3 * size - middle) < 0.5 * size:
            yield from _pairs(reading, text)


def _pairs(reading: Reading, text: str) -> Iterator[Example]:
    solid = [(char, before == " ") for before, char in pairwise(f" {text}") if char != " "]
    read = "".join(glyph.text for glyph in reading.glyphs)
    gaps = [gap_between(reading, one, two) / HEIGHT for one, two in pairwise(reading.glyphs)]
    matcher = difflib.SequenceMatcher(None, read, "".join(c for c, _ in solid), autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(1, block.size):
            i = block.a + step
            blank = solid[block.b + step][1]
            yield blank, reading.glyphs[i].apart, gaps[i - 1], median(gaps)


def _fitted(examples: Sequence[Example]) -> tuple[list[float], int]:
    """Logistic regression by Newton's method: the weights, and how many examples they get wrong."""
    truth = np.array([example[0] for example in examples], float)
    features = np.array([(math.log(p + 1e-3), gap, usual, 1.0) for _, p, gap, usual in examples])
    weights = np.zeros(4)
    for _ in range(60):
        chances = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (truth - chances) - 0.01 * weights
        curve = (features.T * (chances * (1 - chances))) @ features + 0.01 * np.eye(4)
        weights += np.linalg.solve(curve, slope)
    wrong = int(((features @ weights > 0) != (truth > 0.5)).sum())
    return [float(weight) for weight in weights], wrong


if __name__ == "__main__":
    main()
