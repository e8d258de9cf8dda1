"""Text layers that cannot be trusted, and pages that are text in one part and a scan in the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from drawing import Draw, hand_made, leaf, lines, pdf, stream

GERMAN = (
    "Rechnungsnummer Lieferdatum Zahlungsbedingungen Gesamtbetrag Zwischensumme Umsatzsteuer "
    "Kundennummer Leistungszeitraum Bankverbindung Steuernummer"
)
TEXTS = {
    "German": GERMAN,
    "Polish": "Sprzedawca Nabywca Wartość brutto Przelewem Termin płatności Szczegóły przedsiębiorstwo Wystawił Chrząszcz",
    "Czech": "Dodavatel Odběratel Datum splatnosti Zdanitelné plnění Částka celkem Množství Čtvrtek Způsob platby",
    "Dutch": "Factuurnummer Vervaldatum Omschrijving Bedrag exclusief Rechtstreeks Herfstschoonmaak Klantnummer",
    "Finnish": "Laskun numero Eräpäivä Maksuehto Viitenumero Yhteensä Arvonlisävero Toimituspäivä Tuotteen kuvaus",
    "English in capitals": "INVOICE NUMBER DESCRIPTION QUANTITY SUBTOTAL PAYMENT TERMS BALANCE SHIPPING CUSTOMER RHYTHMS STRENGTHS",
}


def set_out(text: str) -> Draw:
    return lines(*(text[i : i + 50] for i in range(0, len(text), 50)), size=9)


@pytest.mark.parametrize("language", TEXTS)
def test_the_words_of_a_language_are_read_as_they_are(tmp_path: Path, language: str) -> None:
    words = TEXTS[language].replace("ł", "l").replace("ś", "s")  # Helvetica has no Polish letters
    plain = words.encode("latin-1", "ignore").decode("latin-1")
    assert leaf(pdf(tmp_path / "a.pdf", set_out(plain))).need == "text"


@pytest.mark.parametrize("shift", [29, 31, -1, 3])
def test_letters_that_are_numbers_of_shapes_need_ocr(tmp_path: Path, shift: int) -> None:
    shifted = "".join(chr(ord(c) - shift) if c.isalpha() else c for c in GERMAN)
    assert leaf(pdf(tmp_path / "a.pdf", set_out(shifted))).need == "ocr"


def test_rows_of_one_letter_are_lines_not_gibberish(tmp_path: Path) -> None:
    assert leaf(pdf(tmp_path / "a.pdf", set_out(f"{GERMAN} {'l' * 200}"))).need == "text"


def traced(path: Path, font: str) -> Path:
    return hand_made(
        path,
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            (
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R "
                b"/Resources << /Font << /F 5 0 R >> >> >>"
            ),
            stream(b"BT /F 12 Tf 20 100 Td (lnvoice nurnber) Tj ET"),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
            % font.encode(),
        ],
    )


@pytest.mark.parametrize("font", ["Fd395836-Identity-H", "ABCDEF+Fd1021"])
def test_type_that_was_traced_from_a_scan_needs_ocr(tmp_path: Path, font: str) -> None:
    found = leaf(traced(tmp_path / "a.pdf", font))
    assert (found.need, found.kept) == ("ocr", ())


def test_type_of_another_name_is_text(tmp_path: Path) -> None:
    assert leaf(traced(tmp_path / "a.pdf", "FdSans12")).need == "text"


def picture(left: float, bottom: float, wide: float, high: float, dpi: int = 150) -> Draw:
    def draw(canvas: Canvas) -> None:
        size = round(wide * dpi / 72), round(high * dpi / 72)
        canvas.drawImage(ImageReader(Image.new("L", size, 230)), left, bottom, wide, high)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Canvas) -> None:
        for part in draws:
            part(canvas)

    return draw


HEADING = lines("Brightwater Ltd", "Invoice 2024-17", top=280)


def test_a_page_that_is_half_a_scan_needs_ocr_and_keeps_its_text(tmp_path: Path) -> None:
    found = leaf(pdf(tmp_path / "a.pdf", both(HEADING, picture(0, 0, 400, 140))))
    assert found.need == "mixed"
    assert [w.text for w in found.kept] == ["Brightwater", "Ltd", "Invoice", "2024-17"]


def test_a_scan_in_strips_is_a_scan(tmp_path: Path) -> None:
    strips = [picture(0, 20 * i, 400, 20) for i in range(7)]
    assert leaf(pdf(tmp_path / "a.pdf", both(HEADING, *strips))).need == "mixed"


@pytest.mark.parametrize(
    ("draw", "what"),
    [
        (both(picture(0, 130, 400, 170), HEADING), "the ground under a heading"),
        (both(HEADING, picture(0, 0, 400, 140, dpi=50)), "too coarse to hold writing"),
        (both(HEADING, picture(0, 0, 200, 100)), "a small picture"),
    ],
)
def test_a_picture_that_is_no_scan_needs_none(tmp_path: Path, draw: Draw, what: str) -> None:
    assert leaf(pdf(tmp_path / "a.pdf", draw)).need == "text", what
