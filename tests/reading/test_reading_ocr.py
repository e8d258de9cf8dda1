"""Scans are read as they would be upright, and their boxes lie where the words are shown."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from drawing import pdf, scan
from fieldfare.reading.ocr import Ocr
from fieldfare.reading.pixels import Sheet
from fieldfare.reading.scan import page
from fieldfare.reading.words import Page

LINES = (
    "Müller & Söhne Großhandel GmbH",
    "Rechnung Nr. 2024-0815 vom 19.01.2024",
    "Beschreibung Menge Preis Betrag",
    "Bücherregal Eiche 2 149,50 € 299,00 €",
    "Schreibtisch Århus 1 1.250,00 € 1.250,00 €",
    "Façade façonnée à côté 3 10,00 30,00",
    "Gesamtbetrag inkl. 19 % MwSt. 1.879,01 €",
    "Zahlbar bis 02.02.2024 auf DE89 3704 0044 0532 0130 00",
)
EXPECTED = {word for line in LINES for word in line.split()}


def letter(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 12)
    for i, line in enumerate(LINES):
        canvas.drawString(40, 250 - 24 * i, line)


@pytest.fixture(scope="module")
def ocr() -> Ocr:
    return Ocr()


@pytest.fixture(scope="module")
def upright(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    return scan(pdf(tmp_path_factory.mktemp("letter") / "a.pdf", letter), dpi=150)


@pytest.fixture(scope="module")
def plain(ocr: Ocr, upright: Image.Image) -> Page:
    return read(ocr, upright)


def read(ocr: Ocr, image: Image.Image, size: tuple[float, float] | None = None) -> Page:
    width, height = size or image.size
    sheet = Sheet(1, width, height, "px", image.size)
    return page(ocr.read(np.asarray(image.convert("RGB"))), sheet)


def missed(page: Page) -> set[str]:
    return EXPECTED - {word.text for word in page.words}


def ink_outside(page: Page, image: Image.Image) -> float:
    """The share of the dark pixels that no word's shown box holds."""
    dark = np.asarray(image.convert("L")) < 128
    total = dark.sum()
    for word in page.words:
        box = page.frame.shown(word.box)
        dark[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1] = False
    return float(dark.sum() / total)


def test_a_scan_is_read_word_by_word_and_row_by_row(plain: Page) -> None:
    assert " ".join(word.text for word in plain.words) == " ".join(LINES)


def test_the_boxes_hold_the_ink(plain: Page, upright: Image.Image) -> None:
    assert ink_outside(plain, upright) < 0.01


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_scan_reads_upright(ocr: Ocr, upright: Image.Image, turned: int) -> None:
    image = upright.rotate(turned, expand=True)
    got = read(ocr, image)
    assert missed(got) == set()
    assert (got.width > got.height) == (upright.width > upright.height)
    assert ink_outside(got, image) < 0.01


@pytest.mark.parametrize("degrees", [-5, 2, 5, 90 - 4])
def test_a_slanted_scan_is_levelled(ocr: Ocr, upright: Image.Image, degrees: float) -> None:
    image = upright.rotate(
        degrees, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC
    )
    got = read(ocr, image)
    assert len(missed(got)) <= 1
    assert ink_outside(got, image) < 0.02
    row = [w for w in got.words if w.text in {"Rechnung", "19.01.2024"}]
    assert abs(row[0].box.centre_y - row[1].box.centre_y) < 0.3 * row[0].box.height


def test_boxes_are_in_the_units_of_the_page(ocr: Ocr, upright: Image.Image) -> None:
    got = read(ocr, upright, (400, 300))
    (number,) = (w for w in got.words if w.text == "2024-0815")
    assert 95 < number.box.left < 150
    assert (got.width, got.height) == pytest.approx((400, 300), abs=0.5)
    assert number.size == pytest.approx(11, rel=0.25)


def test_a_page_without_writing_has_no_words(ocr: Ocr) -> None:
    got = read(ocr, Image.new("RGB", (600, 400), "white"))
    assert (got.words, got.source) == ((), "blank")


def test_noise_is_not_read(ocr: Ocr) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (300, 400, 3), np.uint8)
    assert read(ocr, Image.fromarray(noise)).words == ()


def test_light_writing_on_dark_ground_is_read(ocr: Ocr, upright: Image.Image) -> None:
    dark = Image.eval(upright, lambda value: 255 - value)
    assert len(missed(read(ocr, dark))) <= 1


def test_thousands_are_not_torn_apart(ocr: Ocr, tmp_path: Path) -> None:
    amounts = ["12.345,67", "1,234,567.89", "99'999.50", "0,07", "-3.141,59", "€1.000,00"]

    def draw(canvas: Canvas) -> None:
        for i, amount in enumerate(amounts):
            canvas.drawRightString(300, 250 - 24 * i, amount)

    got = read(ocr, scan(pdf(tmp_path / "a.pdf", draw)))
    assert [word.text for word in got.words] == amounts


def table(canvas: Canvas) -> None:
    canvas.setLineWidth(0.8)
    canvas.grid([40, 160, 280, 360], [100, 130, 160, 190])
    canvas.drawString(40, 230, "Rechnung Nr. 2024-0815 vom 19.01.2024")
    canvas.drawString(50, 170, "Artikel")
    canvas.drawString(170, 140, "Menge")


@pytest.mark.parametrize("degrees", [0, 3])
def test_the_borders_of_a_table_are_rulings(ocr: Ocr, tmp_path: Path, degrees: float) -> None:
    image = scan(pdf(tmp_path / "a.pdf", table), dpi=144)
    image = image.rotate(degrees, fillcolor="white", resample=Image.Resampling.BICUBIC)
    got = read(ocr, image)
    across = {round(r.centre_y / 20) for r in got.rulings if r.width > 10 * r.height}
    down = {round(r.centre_x / 20) for r in got.rulings if r.height > 10 * r.width}
    assert (len(across), len(down)) == (4, 4)


def test_writing_is_no_ruling(plain: Page) -> None:
    assert plain.rulings == ()


def test_a_small_receipt_on_a_large_picture_is_looked_at_closely(
    ocr: Ocr, upright: Image.Image
) -> None:
    table = Image.new("RGB", (3600, 2700), "white")
    table.paste(upright, (1900, 300))
    got = read(ocr, table)
    assert missed(got) == set()
    assert ink_outside(got, table) < 0.01


def test_writing_along_the_margin_is_not_misread(ocr: Ocr, tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        letter(canvas)
        canvas.rotate(90)
        canvas.drawString(60, -20, "Formular 08/15 Druckerei")

    got = read(ocr, scan(pdf(tmp_path / "a.pdf", draw)))
    assert [word.text for word in got.words] == " ".join(LINES).split()
