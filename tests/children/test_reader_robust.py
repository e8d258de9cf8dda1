"""What happens to a reader when files or children misbehave."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption

from drawing import hand_made, lines, pdf, texts
from fieldfare.children.reader import (
    DEFAULT,
    BrokenDocument,
    EncryptedDocument,
    Limits,
    Reader,
    TooLarge,
)
from fieldfare.reading.words import FailedPage, Page

MISBEHAVING = Path(__file__).parent / "misbehaving"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(ocr=False) as reader:
        yield reader


def misbehaving(name: str, limits: Limits = DEFAULT) -> Reader:
    return Reader(ocr=False, limits=limits, opener=(sys.executable, str(MISBEHAVING / name)))


def four_pages(folder: Path) -> Path:
    return pdf(folder / "a.pdf", *(lines(f"page {n}") for n in (1, 2, 3, 4)))


def told(pages: Iterator[Page | FailedPage]) -> list[str]:
    """Each page's text, or the code of its failure."""
    return [" ".join(texts(p)) if isinstance(p, Page) else p.code for p in pages]


def test_pages_come_in_the_order_they_are_asked_for(tmp_path: Path, reader: Reader) -> None:
    path = four_pages(tmp_path)
    assert reader.count(path, "a.pdf").pages == 4
    assert told(reader.read(path, "a.pdf", [3, 1])) == ["page 3", "page 1"]


def test_what_a_file_is_its_content_says(tmp_path: Path, reader: Reader) -> None:
    path = four_pages(tmp_path).rename(tmp_path / "a.jpg")
    Image.new("L", (8, 8)).save(tmp_path / "b.png")
    (tmp_path / "b.png").rename(tmp_path / "b.pdf")
    assert reader.count(path, "a.jpg").kind == "pdf"
    assert reader.count(tmp_path / "b.pdf", "b.pdf").kind == "image"


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7\n%%EOF", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_nothing_known_is_broken(
    tmp_path: Path, reader: Reader, content: bytes
) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    with pytest.raises(BrokenDocument):
        reader.count(tmp_path / "a.pdf", "a.pdf")


def test_a_missing_file_is_broken(tmp_path: Path, reader: Reader) -> None:
    with pytest.raises(BrokenDocument):
        reader.count(tmp_path / "none.pdf", "none.pdf")


def test_a_truncated_pdf_is_broken_or_gives_what_is_left(tmp_path: Path, reader: Reader) -> None:
    path = four_pages(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(BrokenDocument):
        reader.count(path, "a.pdf")


def test_a_pdf_without_pages_is_broken(tmp_path: Path, reader: Reader) -> None:
    path = hand_made(
        tmp_path / "a.pdf",
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"],
    )
    with pytest.raises(BrokenDocument):
        reader.count(path, "a.pdf")


def test_a_page_that_is_not_there_fails_alone(tmp_path: Path, reader: Reader) -> None:
    path = four_pages(tmp_path)
    assert told(reader.read(path, "a.pdf", [4, 5, 1])) == ["page 4", "BROKEN_PAGE", "page 1"]


def test_a_pdf_that_needs_a_password_is_encrypted(tmp_path: Path, reader: Reader) -> None:
    path = pdf(tmp_path / "a.pdf", lines("secret"), encrypt=StandardEncryption("user", "owner"))
    with pytest.raises(EncryptedDocument):
        reader.count(path, "a.pdf")


def test_a_pdf_with_the_empty_password_is_read(tmp_path: Path, reader: Reader) -> None:
    path = pdf(tmp_path / "a.pdf", lines("open"), encrypt=StandardEncryption("", "owner"))
    assert reader.count(path, "a.pdf").pages == 1
    assert told(reader.read(path, "a.pdf", [1])) == ["open"]


def test_a_file_over_the_limit_is_too_large(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with Reader(limits=Limits(max_file_bytes=100)) as reader, pytest.raises(TooLarge):
        reader.count(path, "a.pdf")


def test_a_picture_over_the_limit_is_too_large(tmp_path: Path) -> None:
    Image.new("1", (200, 100)).save(tmp_path / "a.png")
    with Reader(limits=Limits(max_pixels=19_999)) as reader, pytest.raises(TooLarge):
        reader.count(tmp_path / "a.png", "a.png")


def test_a_page_that_crashes_the_opener_fails_alone(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with misbehaving("crashes_on_page_2.py") as reader:
        pages = told(reader.read(path, "a.pdf", [1, 2, 3]))
    assert pages == ["page 1", "PAGE_CRASHED", "page 3"]


def test_a_page_is_tried_again_when_new_children_die_on_it(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    program = (sys.executable, str(MISBEHAVING / "crashes_twice_on_page_2.py"))
    with Reader(ocr=False, opener=(*program, str(tmp_path / "births"))) as reader:
        assert told(reader.read(path, "a.pdf", [1, 2, 3])) == ["page 1", "page 2", "page 3"]
    assert (tmp_path / "births").stat().st_size == 4


def test_a_page_that_never_ends_fails_alone(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with misbehaving("hangs_on_page_2.py", Limits(page_seconds=2)) as reader:
        pages = told(reader.read(path, "a.pdf", [1, 2, 3]))
    assert pages == ["page 1", "PAGE_TIMED_OUT", "page 3"]


def test_a_file_whose_pages_never_end_is_given_up(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", *(lines(f"page {n}") for n in range(1, 9)))
    with misbehaving("hangs_on_page_2.py", Limits(page_seconds=2)) as reader:
        pages = list(reader.read(path, "a.pdf", [1, *[2] * 5, 3]))
        other = told(reader.read(pdf(tmp_path / "b.pdf", lines("page 1")), "b", [1]))
    assert told(iter(pages)) == ["page 1", *["PAGE_TIMED_OUT"] * 6]
    assert isinstance(pages[-1], FailedPage)
    assert "not tried" in pages[-1].message
    assert other == ["page 1"]


def test_a_page_that_computes_for_ever_is_ended_by_the_kernel(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with misbehaving("computes_on_page_2.py", Limits(cpu_seconds=1)) as reader:
        pages = told(reader.read(path, "a.pdf", [1, 2, 3]))
    assert pages == ["page 1", "PAGE_TIMED_OUT", "page 3"]


def test_a_page_that_takes_all_memory_fails_alone(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with misbehaving("swells_on_page_2.py", Limits(memory_bytes=400_000_000)) as reader:
        pages = told(reader.read(path, "a.pdf", [1, 2, 3]))
    assert pages == ["page 1", "TOO_LARGE", "page 3"]


def test_a_child_that_talks_nonsense_is_replaced(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with misbehaving("babbles_on_page_2.py") as reader:
        pages = told(reader.read(path, "a.pdf", [1, 2, 3]))
    assert pages == ["page 1", "PAGE_CRASHED", "page 3"]


def test_a_child_that_does_not_start_is_a_broken_document(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with Reader(opener=(sys.executable, "-c", "")) as reader, pytest.raises(BrokenDocument):
        reader.count(path, "a.pdf")


def test_a_child_that_was_killed_between_pages_costs_none(tmp_path: Path) -> None:
    path = four_pages(tmp_path)
    with Reader(ocr=False) as reader:
        pages = reader.read(path, "a.pdf", [1, 2])
        first = next(pages)
        reader._children["opener"]._process.kill()
        assert told(iter([first, *pages])) == ["page 1", "page 2"]


def test_a_closed_reader_leaves_no_child(tmp_path: Path) -> None:
    reader = Reader(ocr=False)
    reader.count(four_pages(tmp_path), "a.pdf")
    process = reader._children["opener"]._process
    reader.close()
    assert process.poll() is not None


PROBES: dict[str, Callable[[Path], str]] = {
    "network": lambda _: "import socket; socket.socket()",
    "program": lambda _: "import subprocess; subprocess.run(['true'])",
    "writing": lambda folder: f"open({str(folder / 'new')!r}, 'w')",
    "removing": lambda folder: f"import os; os.unlink({str(folder / 'old')!r})",
    "truncating": lambda folder: f"import os; os.truncate({str(folder / 'old')!r}, 0)",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's filter is Linux's")
@pytest.mark.parametrize("probe", PROBES)
def test_a_confined_child_is_refused(tmp_path: Path, probe: str) -> None:
    import os
    import subprocess

    (tmp_path / "old").write_text("kept")
    program = f"""
from fieldfare.children.confinement import renounce
assert renounce()
try:
    {PROBES[probe](tmp_path)}
except PermissionError:
    print("refused")
"""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert (done.stdout, (tmp_path / "old").read_text()) == ("refused\n", "kept")


def test_a_picture_that_breaks_off_is_a_broken_document(tmp_path: Path, reader: Reader) -> None:
    Image.effect_noise((80, 80), 50).save(tmp_path / "a.png")
    whole = (tmp_path / "a.png").read_bytes()
    (tmp_path / "a.png").write_bytes(whole[: len(whole) // 2])
    assert told(reader.read(tmp_path / "a.png", "a.png", [1])) == ["BROKEN_DOCUMENT"]


# -- pages as pictures


def opened(drawn: bytes | FailedPage) -> Image.Image:
    assert isinstance(drawn, bytes), drawn
    return Image.open(io.BytesIO(drawn))


def test_a_page_is_drawn_as_a_viewer_shows_it(tmp_path: Path, reader: Reader) -> None:
    picture = opened(reader.draw(four_pages(tmp_path), "a.pdf", 2))
    assert (picture.format, picture.size) == ("WEBP", (889, 667))
    assert picture.convert("L").getextrema()[0] < 64


def test_an_image_is_drawn_no_larger_than_people_need(tmp_path: Path) -> None:
    Image.new("RGB", (900, 600), "white").save(tmp_path / "a.png")
    with Reader(ocr=False, limits=Limits(max_drawn_pixels=60_000)) as reader:
        assert opened(reader.draw(tmp_path / "a.png", "a.png", 1)).size == (300, 200)


def test_a_huge_page_is_drawn_within_the_limit(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lines("wall"), size=(14_000, 14_000))
    with Reader(ocr=False, limits=Limits(max_drawn_pixels=90_000)) as reader:
        assert opened(reader.draw(path, "a.pdf", 1)).size == (300, 300)


def test_a_page_as_long_as_a_till_roll_is_drawn_smaller(tmp_path: Path, reader: Reader) -> None:
    path = pdf(tmp_path / "a.pdf", lines("roll"), size=(20, 14_000))
    assert opened(reader.draw(path, "a.pdf", 1)).size == (23, 16_383)


@pytest.mark.parametrize(("name", "number"), [("a.pdf", 9), ("b.png", 2), ("c.pdf", 1)])
def test_what_cannot_be_drawn_says_why(
    tmp_path: Path, reader: Reader, name: str, number: int
) -> None:
    four_pages(tmp_path)
    Image.new("L", (8, 8)).save(tmp_path / "b.png")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    drawn = reader.draw(tmp_path / name, name, number)
    assert isinstance(drawn, FailedPage)
    assert drawn.message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("crashes_on_page_2.py", "PAGE_CRASHED"),
        ("hangs_on_page_2.py", "PAGE_TIMED_OUT"),
        ("swells_on_page_2.py", "TOO_LARGE"),
    ],
)
def test_a_child_that_misbehaves_while_drawing_costs_one_page(
    tmp_path: Path, name: str, code: str
) -> None:
    path = four_pages(tmp_path)
    limits = Limits(page_seconds=10, memory_bytes=1024**3)
    with misbehaving(name, limits) as reader:
        drawn = [reader.draw(path, "a.pdf", number) for number in (1, 2, 3)]
    assert [d.code if isinstance(d, FailedPage) else "drawn" for d in drawn] == [
        "drawn",
        code,
        "drawn",
    ]
