"""Drawn documents: their truth is what they print, where they print it."""

import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldfare.children.reader import Reader
from fieldfare.reading.words import Box, Page, Word
from generator.drawing import draw
from generator.drawn import Drawn

OUTER = string.punctuation.replace("(", "").replace(")", "") + " "
SEEDS = [("train", seed) for seed in range(8)] + [("held-out", seed) for seed in range(4)]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(ocr=False) as opened:
        yield opened


def words_in(page: Page, box: list[float]) -> list[Word]:
    """The words whose middle lies in the box, in the order of lines."""
    left, top, right, bottom = box

    def inside(shown: Box) -> bool:
        return left <= shown.centre_x <= right and top <= shown.centre_y <= bottom

    found = [(page.frame.shown(word.box), word) for word in page.words]
    return [word for shown, word in found if inside(shown)]


def spelt(text: str) -> str:
    """The letters and digits, as which a sign or comma beside a word does not count."""
    return "".join(sorted(c for c in text if c.isalnum()))


def places(document: Drawn) -> Iterator[tuple[str, dict]]:
    yield from document.truth["boxes"].items()
    for number, line in enumerate(document.truth["line_items"]):
        for name, place in line["boxes"].items():
            yield f"{number}.{name}", place


def runs_of(document: Drawn, name: str) -> int:
    """How many runs make the value whose box the truth gives."""
    item, _, cell = name.rpartition(".")
    term, number = (f"line.{cell}", int(item)) if item else (cell, -1)
    parts = [s for p in document.pages for r in p.runs for s in r.said]
    values = [s.value for s in parts if (s.term, s.item) == (term, number)]
    return max(values.count(value) for value in values) if values else 1


@pytest.mark.parametrize(("split", "seed"), SEEDS)
def test_words_in_a_box_spell_its_text(split: str, seed: int, reader: Reader, tmp_path: Path) -> None:  # fmt: skip
    document = draw(seed, split)
    path = tmp_path / "drawn.pdf"
    path.write_bytes(document.pdf)
    numbers = range(1, len(document.pages) + 1)
    pages = list(reader.read(path, "drawn.pdf", numbers))
    assert all(isinstance(page, Page) for page in pages)
    pictured = set(document.truth.get("pictured", ()))
    expected = {n: spelt(p["text"]) for n, p in places(document) if n not in pictured}
    read = {
        name: spelt("".join(w.text for w in words_in(pages[place["page"] - 1], place["bbox"])))
        for name, place in places(document)
        if name not in pictured
    }
    whole = {n for n in expected if runs_of(document, n) == 1}
    assert {n: read[n] for n in whole} == {n: expected[n] for n in whole}
    # Where a value goes on in the next line, what stands beside it may lie in the box round both.
    assert [n for n in expected if Counter(expected[n]) - Counter(read[n])] == []


@pytest.mark.parametrize("split", ["train", "held-out"])
def test_a_seed_gives_the_same_bytes_again(split: str) -> None:
    assert draw(7, split) == draw(7, split)


def test_a_field_is_known_or_known_to_be_absent_never_both() -> None:
    truth = draw(3, "train").truth
    assert not set(truth["fields"]) & set(truth["absent"])
