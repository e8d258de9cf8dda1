"""Pictures on a page of text: which are read, and where their words lie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from drawing import Draw, leaf, lines, pdf, scan
from fieldfare.reading.pictures import with_words
from fieldfare.reading.pixels import Pasted
from fieldfare.reading.words import Box, Frame, Page, Word

TO_A_PERSON = ("Invoice 2024-17", "To Ada Lovelace", "Total due 1,250.00")


def logo(left: float, bottom: float, width: float, height: float, *texts: str) -> Draw:
    def draw(canvas: Canvas) -> None:
        picture = Image.new("L", (round(3 * width), round(3 * height)), 90)
        canvas.drawImage(ImageReader(picture), left, bottom, width, height)
        lines(*texts, top=180)(canvas)

    return draw


def boxes(path: Path, number: int = 1) -> list[tuple[int, int, int, int]]:
    found = leaf(path, number)
    assert found.need == "text"
    return [(round(b.left), round(b.top), round(b.right), round(b.bottom)) for b in found.promising]


def test_a_logo_is_read_where_the_text_names_no_company(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", logo(20, 240, 100, 50, *TO_A_PERSON))
    assert boxes(path) == [(20, 10, 120, 60)]


@pytest.mark.parametrize(
    "name",
    [
        "Brightwater Ltd",
        "Fernhill & Söhne GmbH & Co. KG",
        "Du Pont et Fils S.A.R.L.",
        "Acme, Inc.",
        "Molino S.r.l.",
        "Jansen B.V.",
        "Kowalski Sp. z o.o.",
    ],
)
def test_no_logo_is_read_where_a_company_stands_in_the_text(tmp_path: Path, name: str) -> None:
    draw = logo(20, 240, 100, 50, "Invoice 2024-17", name, "Total due")
    assert boxes(pdf(tmp_path / "a.pdf", draw)) == []


@pytest.mark.parametrize(
    ("place", "what"),
    [
        ((20, 280, 12, 12), "a bullet"),
        ((20, 20, 60, 60), "a code in the lower part"),
        ((0, 50, 400, 150), "the ground under the text"),
    ],
)
def test_what_is_no_letterhead_is_not_read(
    tmp_path: Path, place: tuple[int, int, int, int], what: str
) -> None:
    assert boxes(pdf(tmp_path / "a.pdf", logo(*place, *TO_A_PERSON))) == [], what


def test_a_wide_picture_at_the_foot_is_read(tmp_path: Path) -> None:
    assert len(boxes(pdf(tmp_path / "a.pdf", logo(20, 10, 300, 30, *TO_A_PERSON)))) == 1


def test_only_the_first_page_of_a_file_is_looked_at(tmp_path: Path) -> None:
    draw = logo(20, 240, 100, 50, *TO_A_PERSON)
    assert boxes(pdf(tmp_path / "a.pdf", draw, draw), 2) == []


@pytest.mark.parametrize(
    ("rotation", "at"), [(0, (20, 230)), (90, (20, 20)), (180, (320, 20)), (270, (220, 330))]
)
def test_the_pixels_are_those_that_a_viewer_shows_there(
    tmp_path: Path, rotation: int, at: tuple[float, float]
) -> None:
    from fieldfare.reading.pdf import Pdf

    picture = Image.fromarray(np.arange(0, 240, 2, np.uint8).reshape(10, 12)).resize((120, 100))

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        canvas.drawImage(ImageReader(picture), *at, 60, 50)
        canvas.translate(200, 150)
        canvas.rotate(rotation)
        canvas.drawString(-60, 0, "To Ada Lovelace")

    path = pdf(tmp_path / "a.pdf", draw)
    with Pdf(path) as document:
        page = document.leaf(1)
        pixels, (pasted,) = document.render_pictures(page, page.promising, most_pixels=400_000)
    box, scale = pasted.box, pasted.scale
    shown = np.asarray(scan(path, dpi=150))
    left, top = round(box.left * scale), round(box.top * scale)
    high, wide = int(box.height * scale), int(box.width * scale)
    expected = shown[top : top + high, left : left + wide].astype(int)
    got = np.frombuffer(pixels.rgb, np.uint8).reshape(pixels.height, pixels.width, 3)
    assert np.abs(got[:high, :wide].astype(int) - expected)[2:-2, 2:-2].max() <= 4


def test_pictures_are_made_smaller_until_they_fit(tmp_path: Path) -> None:
    from fieldfare.reading.pdf import Pdf

    with Pdf(pdf(tmp_path / "a.pdf", logo(20, 220, 200, 60, *TO_A_PERSON))) as document:
        page = document.leaf(1)
        pixels, _ = document.render_pictures(page, page.promising, most_pixels=10_000)
    assert pixels.width * pixels.height < 13_000


def test_words_go_to_the_picture_in_which_they_were_read() -> None:
    page = Page(1, 400, 300, (Word("Total", Box(50, 100, 80, 112), size=8),), Frame(400, 300))
    pasted = (Pasted(Box(20, 10, 120, 60), 0, 2.0), Pasted(Box(200, 250, 300, 280), 112, 2.0))
    read = [
        Word("Brightwater", Box(10, 20, 110, 50), 0.98, 20),
        Word("Est.", Box(20, 122, 60, 142), 0.95, 16),
        Word("between", Box(20, 101, 60, 110), 0.95, 16),
        Word("slogan", Box(20, 60, 60, 68), 0.95, 8),
    ]
    found = with_words(page, read, pasted)
    assert [(w.text, w.box, w.size) for w in found.words[1:]] == [
        ("Brightwater", Box(25, 20, 75, 35), 10),
        ("Est.", Box(210, 255, 230, 265), 8),
    ]


def test_text_over_a_picture_is_not_read_twice() -> None:
    page = Page(1, 400, 300, (Word("Brightwater", Box(24, 19, 76, 36)),), Frame(400, 300))
    read = [Word("Brightwater", Box(10, 20, 110, 50), 0.98, 20)]
    assert with_words(page, read, [Pasted(Box(20, 10, 120, 60), 0, 2.0)]) == page
