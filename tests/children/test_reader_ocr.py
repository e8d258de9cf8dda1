"""Scans through both children, as the product reads them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from drawing import lines, pdf, scan, texts
from fieldfare.children.reader import Reader
from fieldfare.reading.words import FailedPage, Page


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    drawn = lines("Invoice 2024-17", "Total due 1,250.00", size=14)
    return scan(pdf(tmp_path_factory.mktemp("picture") / "a.pdf", drawn), dpi=150)


def only(pages: Iterator[Page | FailedPage]) -> Page:
    (page,) = pages
    assert isinstance(page, Page)
    return page


def test_a_scan_in_a_pdf_is_read_in_points(
    tmp_path: Path, reader: Reader, picture: Image.Image
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, 400, 300)

    page = only(reader.read(pdf(tmp_path / "a.pdf", draw), "a.pdf", [1]))
    assert texts(page) == ["Invoice", "2024-17", "Total", "due", "1,250.00"]
    assert (page.source, page.unit, page.frame.width) == ("ocr", "pt", 400)
    assert page.words[0].box.left == pytest.approx(50, abs=2)
    assert page.words[0].box.centre_y == pytest.approx(45, abs=3)
    assert page.words[0].size == pytest.approx(14, rel=0.3)


def test_text_over_a_scan_is_kept_and_not_read_twice(
    tmp_path: Path, reader: Reader, picture: Image.Image
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture), 0, 0, 400, 300)
        canvas.drawString(50, 100, "Received 3 May")

    page = only(reader.read(pdf(tmp_path / "a.pdf", draw), "a.pdf", [1]))
    assert texts(page) == [
        *("Invoice", "2024-17", "Total", "due", "1,250.00"),
        *("Received", "3", "May"),
    ]
    assert page.source == "mixed"
    assert [w.confidence for w in page.words[-3:]] == [1.0, 1.0, 1.0]


def test_a_photo_that_the_camera_turned_is_read_in_pixels(
    tmp_path: Path, reader: Reader, picture: Image.Image
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.rotate(90, expand=True).save(tmp_path / "a.jpg", exif=exif)
    page = only(reader.read(tmp_path / "a.jpg", "a.jpg", [1]))
    assert texts(page) == ["Invoice", "2024-17", "Total", "due", "1,250.00"]
    assert (page.unit, page.frame.width, page.frame.height) == ("px", *picture.size)


def test_without_ocr_a_scan_has_no_words(tmp_path: Path, picture: Image.Image) -> None:
    picture.save(tmp_path / "a.png")
    with Reader(ocr=False) as reader:
        assert only(reader.read(tmp_path / "a.png", "a.png", [1])).words == ()


def test_the_recogniser_reports_to_nobody_and_leaves_nothing_behind(
    tmp_path: Path, picture: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    picture.save(tmp_path / "a.png")
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    with Reader() as reader:
        only(reader.read(tmp_path / "a.png", "a.png", [1]))
        of_child = reader._children["recogniser"].pid
        told = Path(f"/proc/{of_child}/environ")
        environment = told.read_bytes() if told.exists() else b"ORT_DISABLE_TELEMETRY=1"
    assert b"ORT_DISABLE_TELEMETRY=1" in environment
    assert list(home.iterdir()) == []


def test_the_recogniser_is_replaced_when_it_dies(tmp_path: Path, picture: Image.Image) -> None:
    picture.save(tmp_path / "a.png")
    with Reader() as reader:
        only(reader.read(tmp_path / "a.png", "a.png", [1]))
        reader._children["recogniser"]._process.kill()
        assert texts(only(reader.read(tmp_path / "a.png", "a.png", [1])))[0] == "Invoice"


@pytest.fixture(scope="module")
def with_a_logo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("logo")
    name = scan(pdf(folder / "name.pdf", lines("Brightwater", size=40, top=40), size=(340, 100)))

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(name), 200, 240, 170, 50)
        lines("Invoice 2024-17", "Total due 1,250.00", top=200)(canvas)

    return pdf(folder / "a.pdf", draw)


def test_a_name_that_is_only_a_picture_is_read(reader: Reader, with_a_logo: Path) -> None:
    page = only(reader.read(with_a_logo, "a.pdf", [1]))
    assert texts(page) == ["Invoice", "2024-17", "Total", "due", "1,250.00", "Brightwater"]
    assert page.source == "text"
    assert [word.confidence < 1 for word in page.words] == [False] * 5 + [True]
    assert page.words[-1].box.left == pytest.approx(225, abs=3)
    assert page.words[-1].box.centre_y == pytest.approx(33, abs=4)
    assert page.words[-1].size == pytest.approx(20, rel=0.2)


def test_without_ocr_a_page_with_a_logo_has_its_text(with_a_logo: Path) -> None:
    with Reader(ocr=False) as reader:
        page = only(reader.read(with_a_logo, "a.pdf", [1]))
    assert texts(page) == ["Invoice", "2024-17", "Total", "due", "1,250.00"]


def test_a_page_with_a_logo_outlives_the_recogniser(with_a_logo: Path) -> None:
    with Reader(recogniser=(sys.executable, "-c", "")) as reader:
        page = only(reader.read(with_a_logo, "a.pdf", [1]))
    assert texts(page) == ["Invoice", "2024-17", "Total", "due", "1,250.00"]


def test_a_page_that_is_half_a_scan_is_read_whole(
    tmp_path: Path, reader: Reader, picture: Image.Image
) -> None:
    def draw(canvas: Canvas) -> None:
        lines("Brightwater Ltd", top=280)(canvas)
        canvas.drawImage(ImageReader(picture.crop((0, 0, picture.width, 300))), 0, 60, 400, 144)

    page = only(reader.read(pdf(tmp_path / "a.pdf", draw), "a.pdf", [1]))
    assert texts(page) == [
        *("Brightwater", "Ltd"),
        *("Invoice", "2024-17", "Total", "due", "1,250.00"),
    ]
    assert page.source == "mixed"
