from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from fieldfare.cli.kept_pages import KeptPages
from fieldfare.cli.reading import documents
from fieldfare.cli.sources import Source
from fieldfare.reading.words import Document


class Told:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.pages: list[tuple[str, int, int]] = []
        self.files: list[tuple[str, int, int]] = []

    def page(self, name: str, number: int, pages: int) -> None:
        self.pages.append((name, number, pages))

    def end_file(self, name: str, pages: int, failed: int) -> None:
        self.files.append((name, pages, failed))

    def end(self) -> None:
        pass


def pdf(path: Path, *pages: str) -> Source:
    canvas = Canvas(str(path), invariant=1)
    for text in pages:
        canvas.drawString(72, 720, text)
        canvas.showPage()
    canvas.save()
    return Source(path, path.name)


def texts(document: Document) -> list[str]:
    return [" ".join(word.text for word in page.words) for page in document.pages]


def test_documents_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    sources = [pdf(tmp_path / f"{i}.pdf", *[f"file {i}"] * (6 - i)) for i in range(6)]
    read = list(documents(sources, None, Told()))
    assert [d.name for d in read] == [f"{i}.pdf" for i in range(6)]
    assert [texts(d) for d in read] == [[f"file {i}"] * (6 - i) for i in range(6)]


def test_what_cannot_be_read_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    broken = Source(tmp_path / "broken.pdf", "broken.pdf")
    gone = Source(tmp_path / "gone.pdf", "gone.pdf")
    told = Told()
    read = list(documents([broken, gone, pdf(tmp_path / "a.pdf", "whole")], None, told))
    assert [(texts(d), [(f.number, f.code) for f in d.failed]) for d in read] == [
        ([], [(1, "BROKEN_DOCUMENT")]),
        ([], [(1, "UNREADABLE_FILE")]),
        (["whole"], []),
    ]
    assert sorted(told.files) == [("a.pdf", 1, 0), ("broken.pdf", 0, 1), ("gone.pdf", 0, 1)]


def test_the_same_content_under_two_names_is_read_once(tmp_path: Path) -> None:
    one = pdf(tmp_path / "one.pdf", "same")
    two = pdf(tmp_path / "two.pdf", "same")
    told = Told()
    read = list(documents([one, two], None, told))
    assert [(d.name, texts(d)) for d in read] == [("one.pdf", ["same"]), ("two.pdf", ["same"])]
    assert told.pages == [("one.pdf", 1, 1)]


def test_a_second_time_nothing_is_read_again(tmp_path: Path) -> None:
    source = pdf(tmp_path / "a.pdf", "once")
    kept = KeptPages(tmp_path / "kept", "1")
    first = list(documents([source], kept, Told()))
    told = Told()
    again = list(documents([Source(source.path, "b.pdf")], kept, told))
    assert texts(again[0]) == texts(first[0]) == ["once"]
    assert again[0].name == "b.pdf"
    assert told.pages == []


def test_no_files_are_no_documents() -> None:
    assert list(documents([], None, Told())) == []


def test_whoever_stops_early_leaves_no_reader_behind(tmp_path: Path) -> None:
    sources = [pdf(tmp_path / f"{i}.pdf", *[f"file {i}"] * 50) for i in range(12)]
    told = Told()
    read = documents(sources, None, told)
    next(read)
    read.close()
    assert len(told.pages) < 600
