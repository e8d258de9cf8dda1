from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.colors import white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from drawing import hand_made, inked, leaf, lines, page, pdf, scan, shot, stream, texts
from fieldfare.reading.words import Box, Page


def near(box: Box, other: Box, by: float) -> bool:
    return (
        abs(box.left - other.left) <= by
        and abs(box.top - other.top) <= by
        and abs(box.right - other.right) <= by
        and abs(box.bottom - other.bottom) <= by
    )


def only(page: Page) -> Box:
    (word,) = page.words
    return page.frame.shown(word.box)


def test_words_stand_apart_where_the_file_has_blanks(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lines("Rechnung Nr. 4711 vom 19.01.2016"))
    assert texts(page(path)) == ["Rechnung", "Nr.", "4711", "vom", "19.01.2016"]


def test_words_stand_apart_where_only_a_gap_parts_them(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "Total")
        canvas.drawString(50 + canvas.stringWidth("Total") + 4, 200, "1.250,00")

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["Total", "1.250,00"]


def test_type_that_is_spaced_out_makes_one_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(50, 200)
        text.setFont("Helvetica", 12)
        text.setCharSpace(5)
        text.textOut("INVOICE DATE")
        canvas.drawText(text)

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["INVOICE", "DATE"]


def test_columns_at_one_height_do_not_run_together(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for x in (40, 160, 280):
            canvas.drawString(x, 200, f"column{x}")

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["column40", "column160", "column280"]


def test_a_word_broken_at_a_lines_end_keeps_its_hyphen_and_its_lines(tmp_path: Path) -> None:
    words = texts(page(pdf(tmp_path / "a.pdf", lines("the ship-", "ping address"))))
    assert words == ["the", "ship-", "ping", "address"]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (30, 20, 380, 290)])
def test_the_box_lies_where_a_viewer_shows_the_word(
    tmp_path: Path, rotation: int, crop: tuple[int, int, int, int] | None
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        if crop:
            canvas.setCropBox(crop)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(60, 200, "Hg")

    path = pdf(tmp_path / "a.pdf", draw)
    assert near(only(page(path)), inked(shot(path), 2), by=5)


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("rotation", [0, 90])
def test_writing_that_is_drawn_turned_reads_upright_and_shows_in_its_place(
    tmp_path: Path, angle: int, rotation: int
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        canvas.translate(200, 150)
        canvas.rotate(angle)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(0, 0, "Hamburg")

    path = pdf(tmp_path / "a.pdf", draw)
    read = page(path)
    assert texts(read) == ["Hamburg"]
    assert read.words[0].box.width > 3 * read.words[0].box.height
    assert near(only(read), inked(shot(path), 2), by=5)


def test_words_outside_the_crop_box_are_left_out(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((0, 100, 400, 300))
        canvas.drawString(50, 200, "inside")
        canvas.drawString(50, 50, "outside")

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["inside"]


def test_a_slanted_watermark_is_left_out(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 250, "Invoice")
        canvas.rotate(45)
        canvas.drawString(150, 0, "DRAFT")

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["Invoice"]


def test_values_of_form_fields_are_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 250, "Number:")
        canvas.acroForm.textfield(value="RE-2024-17", x=110, y=240, width=150, height=20)

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["Number:", "RE-2024-17"]


FIELD = b"""<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (4711) /Rect [50 100 200 120]
/DA (/Helv 12 Tf 0 g) /P 3 0 R /F 4 >>"""
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def test_a_field_without_an_appearance_shows_its_value(tmp_path: Path) -> None:
    path = hand_made(
        tmp_path / "a.pdf",
        [
            (
                b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /NeedAppearances true "
                b"/DR << /Font << /Helv 5 0 R >> >> >> >>"
            ),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Annots [4 0 R] >>",
            FIELD,
            HELVETICA,
        ],
    )
    assert texts(page(path)) == ["4711"]


def test_a_note_that_is_typed_onto_the_page_is_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 250, "Invoice")
        canvas.freeTextAnnotation("approved", Rect=(50, 100, 200, 130), DA="/Helv 12 Tf 0 g")

    path = pdf(tmp_path / "a.pdf", draw)
    assert texts(page(path))[0] == "Invoice"


def test_type_knows_its_size_and_weight(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(50, 250, "Total")
        canvas.scale(0.5, 0.5)
        canvas.setFont("Helvetica", 18)
        canvas.drawString(100, 400, "small")

    words = page(pdf(tmp_path / "a.pdf", draw)).words
    assert [(w.text, w.size, w.bold) for w in words] == [("Total", 18, True), ("small", 9, False)]


@pytest.mark.parametrize("shift", [0.0, 0.4, 1.0])
def test_a_word_drawn_twice_to_look_bold_is_one_word(tmp_path: Path, shift: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 250, "Total")
        canvas.drawString(50, 200, "between")
        canvas.drawString(50 + shift, 250, "Total")

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["Total", "between"]


def test_equal_words_below_each_other_stay_two(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lines("1,00", "1,00"))
    assert texts(page(path)) == ["1,00", "1,00"]


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(50, 200)
    text.setTextRenderMode(3)
    text.textOut("hidden words")
    canvas.drawText(text)


def grey_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (800, 600), 200)), 0, 0, 400, 300)


def test_text_that_does_not_show_is_left_out(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 250, "shown")
        invisible(canvas)

    assert texts(page(pdf(tmp_path / "a.pdf", draw))) == ["shown"]


def test_the_hidden_text_over_a_scan_is_not_taken_for_the_scan(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        grey_picture(canvas)
        invisible(canvas)

    found = leaf(pdf(tmp_path / "a.pdf", draw))
    assert (found.need, found.kept) == ("ocr", ())


def test_text_under_a_picture_that_fills_the_page_does_not_show(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 200, "under")
        grey_picture(canvas)
        canvas.drawString(50, 250, "over")

    found = leaf(pdf(tmp_path / "a.pdf", draw))
    assert [word.text for word in found.kept] == ["over"]


def test_a_page_that_is_a_picture_needs_ocr(tmp_path: Path) -> None:
    assert leaf(pdf(tmp_path / "a.pdf", grey_picture)).need == "ocr"


def test_a_picture_with_a_stamp_of_text_needs_ocr_and_keeps_the_text(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        grey_picture(canvas)
        canvas.drawString(50, 20, "Received 3 May")

    found = leaf(pdf(tmp_path / "a.pdf", draw))
    assert found.need == "mixed"
    assert [w.text for w in found.kept] == ["Received", "3", "May"]


def test_a_logo_on_a_page_of_text_needs_no_ocr(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (100, 50), 90)), 20, 240, 100, 50)
        lines("Invoice 1", "Total 2.00", top=200)(canvas)

    assert leaf(pdf(tmp_path / "a.pdf", draw)).need == "text"


def test_letters_drawn_as_outlines_need_ocr(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.circle(100, 100, 30)
        canvas.drawPath(path)

    assert leaf(pdf(tmp_path / "a.pdf", draw)).need == "ocr"


def test_an_empty_page_is_blank(tmp_path: Path) -> None:
    found = leaf(pdf(tmp_path / "a.pdf", lambda _: None))
    assert (found.need, found.page().source, found.page().words) == ("blank", "blank", ())


PRIVATE_USE = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <E020> endbfrange
endcmap end end"""


def test_a_text_layer_of_meaningless_codes_needs_ocr(tmp_path: Path) -> None:
    font = HELVETICA.replace(b" >>", b" /ToUnicode 6 0 R >>")
    path = hand_made(
        tmp_path / "a.pdf",
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            (
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R "
                b"/Resources << /Font << /F 5 0 R >> >> >>"
            ),
            stream(b"BT /F 12 Tf 20 100 Td (Invoice number) Tj ET"),
            font,
            stream(PRIVATE_USE),
        ],
    )
    assert leaf(path).need == "ocr"


def test_a_text_layer_of_shifted_letters_needs_ocr(tmp_path: Path) -> None:
    plain = (
        "Rechnungsnummer Lieferdatum Zahlungsbedingungen Gesamtbetrag Zwischensumme Umsatzsteuer"
    )
    shifted = plain.translate(
        {ord(c): "bcdfghjklmnpqrstvwxz"[i % 20] for i, c in enumerate("abcdefghijklmnopqrstuvwxyz")}
    )
    path = pdf(tmp_path / "a.pdf", lines(*shifted.split(), *shifted.split()[::-1], size=8))
    assert leaf(path).need == "ocr"


def rulings(path: Path) -> list[tuple[float, float, float, float]]:
    return [
        (round(r.left), round(r.top), round(r.right), round(r.bottom)) for r in page(path).rulings
    ]


def test_lines_are_rulings(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(0.2)
        canvas.line(50, 200, 350, 200)
        canvas.line(100, 50, 100, 250)

    assert rulings(pdf(tmp_path / "a.pdf", draw)) == [(50, 100, 350, 100), (100, 50, 100, 250)]


def test_a_frame_is_four_rulings(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lambda canvas: canvas.rect(50, 100, 200, 80))
    assert sorted(rulings(path)) == [
        (50, 120, 50, 200),
        (50, 120, 250, 120),
        (50, 200, 250, 200),
        (250, 120, 250, 200),
    ]


def test_a_thin_filled_rectangle_is_a_ruling(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lambda canvas: canvas.rect(50, 100, 200, 1, stroke=0, fill=1))
    assert rulings(path) == [(50, 199, 250, 200)]


def test_a_white_rectangle_is_none(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(white)
        canvas.rect(50, 100, 200, 80, stroke=0, fill=1)

    assert rulings(pdf(tmp_path / "a.pdf", draw)) == []


def test_lines_inside_a_form_object_stand_where_it_is_placed(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("table")
        canvas.setLineWidth(0.2)
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(50, 100)
        canvas.scale(2, 1)
        canvas.doForm("table")

    assert rulings(pdf(tmp_path / "a.pdf", draw)) == [(50, 200, 250, 200)]


def test_rulings_turn_with_the_page(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.setLineWidth(0.2)
        canvas.line(50, 200, 250, 200)

    assert rulings(pdf(tmp_path / "a.pdf", draw)) == [(200, 50, 200, 250)]


def test_a_scan_is_drawn_at_its_own_resolution(tmp_path: Path) -> None:
    from fieldfare.reading.pdf import Pdf

    picture = scan(pdf(tmp_path / "text.pdf", lines("Invoice")), dpi=240)

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, 400, 300)

    with Pdf(pdf(tmp_path / "scan.pdf", draw)) as document:
        pixels = document.render(document.leaf(1), most_pixels=16_000_000)
    assert (pixels.width, pixels.height) == picture.size
