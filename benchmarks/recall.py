"""How many words of a page OCR finds again, and why the others are missed.

The truth is the page's own text layer. Words are compared as multisets after NFKC and case folding.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np

from fieldfare.reading.detection import Image
from fieldfare.reading.ocr import Ocr
from fieldfare.reading.pdf import Leaf, Pdf
from fieldfare.reading.pixels import Pixels, Sheet
from fieldfare.reading.refusals import CannotRead
from fieldfare.reading.scan import page
from fieldfare.reading.words import Box, Page, Word

DPI = 150
TINY = 9.0  # pixels of type at that resolution; below, people guess, too
ALIKE = {
    "l, 1, I": str.maketrans("l|!iíìïî1", "111111111"),
    "O, 0": str.maketrans("oö0", "000"),
}
POINTS = str.maketrans("", "", ".,;:'’‘`´\"“”„-–—_·•*°()[]/\\|")


class Miss(msgspec.Struct, frozen=True):
    """A word of the text layer that OCR did not find, what it read there instead, and the cause."""

    word: str
    instead: str
    cause: str


class Count(msgspec.Struct, frozen=True):
    """Words of the text layer, those among them that were found, and all that was read."""

    words: int
    found: int
    read: int
    misses: tuple[Miss, ...]


def folded(text: str) -> str:
    """The word as it is compared."""
    return unicodedata.normalize("NFKC", text).casefold()


def digital(path: Path) -> Iterator[tuple[Leaf, Pixels]]:
    """The pages of a PDF that have a text layer, each with its picture at 150 dpi."""
    try:
        with Pdf(path) as pdf:
            for number in range(1, len(pdf) + 1):
                leaf = pdf.leaf(number)
                if leaf.need == "text" and len(leaf.glyphs.words) > 5:
                    yield leaf, pdf.render(leaf, most_pixels=_pixels(leaf))
    except CannotRead:
        return


def _pixels(leaf: Leaf) -> int:
    """How many pixels the page has at 150 dpi."""
    return round(leaf.width * leaf.height * (DPI / 72) ** 2)


def picture(pixels: Pixels) -> Image:
    """The pixels as an array."""
    return np.frombuffer(pixels.rgb, np.uint8).reshape(pixels.height, pixels.width, 3)


def read(ocr: Ocr, image: Image, width: float, height: float) -> Page:
    """What OCR makes of a picture of a page of this size."""
    size = image.shape[1], image.shape[0]
    return page(ocr.read(image), Sheet(1, width, height, "pt", size))


def count(truth: Page, got: Page, *, times: int = 1, placed: bool = True) -> Count:
    """How much of `truth`, which stands there so many times, was found.

    `placed` where both lie in the same place on the shown page.
    """
    there = Counter(folded(w.text) for w in truth.words * times)
    here = Counter(folded(w.text) for w in got.words)
    lost = there - here
    misses = list(_misses(truth, got, lost, here - there)) if placed else []
    return Count(there.total(), there.total() - lost.total(), here.total(), tuple(misses))


def _misses(
    truth: Page, got: Page, lost: Counter[str], surplus: Mapping[str, int]
) -> Iterator[Miss]:
    read = [(folded(w.text), got.frame.shown(w.box)) for w in got.words]
    known = [(folded(w.text), truth.frame.shown(w.box)) for w in truth.words]
    left = Counter(lost)
    for word, (text, box) in zip(truth.words, known, strict=True):
        if not left[text]:
            continue
        under = [(t, b) for t, b in read if _shares(box, b)]
        if any(t == text for t, _ in under) and left[text] < sum(t == text for t, _ in known):
            continue  # this one was found; another of the same text was not
        left[text] -= 1
        spot = sorted(
            ((t, b) for t, b in under if surplus.get(t) or t != text), key=lambda s: s[1].left
        )
        yield Miss(word.text, " ".join(t for t, _ in spot), _cause(word, text, spot, known))


def _shares(one: Box, two: Box) -> bool:
    """Whether a good part of the smaller box lies in the other."""
    wide = min(one.right, two.right) - max(one.left, two.left)
    high = min(one.bottom, two.bottom) - max(one.top, two.top)
    if wide <= 0 or high <= 0:
        return False
    return wide > 0.25 * min(one.width, two.width) and high > 0.4 * min(one.height, two.height)


def _cause(
    word: Word, text: str, spot: Sequence[tuple[str, Box]], known: Sequence[tuple[str, Box]]
) -> str:
    if word.box.height > 1.3 * word.box.width and len(text) > 1:
        return "written up or down"
    tiny = word.size * DPI / 72 < TINY
    if not spot:
        return "nothing read there, tiny type" if tiny else "nothing read there"
    texts = [t for t, _ in spot]
    joined = "".join(texts)
    if joined == text:
        return "split" if len(texts) > 1 else "read twice"
    if len(spot) == 1:
        inside = [t for t, b in known if _shares(spot[0][1], b)]
        if len(inside) > 1 and "".join(inside) == joined:
            return "glued"
    if _bare(joined) == _bare(text):
        return "accents"
    for cause, table in ALIKE.items():
        if joined.translate(table) == text.translate(table):
            return cause
    if joined.translate(POINTS) == text.translate(POINTS):
        return "points, dashes, quotes"
    if tiny:
        return "other characters, tiny type"
    if text in joined:
        return "glued, and other characters" if len(texts) == 1 else "more around it"
    return "other characters"


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def report(files: Sequence[Path], threads: int, *, listed: bool) -> None:
    """Print word recall over all pages of the files that have a text layer, and the misses by cause."""
    ocr = Ocr(threads=threads)
    by_file: dict[str, list[Count]] = {}
    for path in files:
        for leaf, pixels in digital(path):
            got = read(ocr, picture(pixels), leaf.width, leaf.height)
            counted = count(leaf.page(), got)
            by_file.setdefault(path.name, []).append(counted)
            if listed:
                for miss in counted.misses:
                    print(f"{path.name}:{leaf.number}\t{miss.cause}\t{miss.word}\t{miss.instead}")
    every = [c for counts in by_file.values() for c in counts]
    words, found = sum(c.words for c in every), sum(c.found for c in every)
    seen = sum(c.read for c in every)
    print(
        f"\n{len(by_file)} documents, {len(every)} pages, {ocr_threads(threads)}: word recall "
        f"{found} of {words} ({found / max(1, words):.4f}), precision {found} of {seen} "
        f"({found / max(1, seen):.4f})\n"
    )
    causes = Counter(m.cause for c in every for m in c.misses)
    print("| missed because | words |\n|---|---|")
    for cause, number in causes.most_common():
        print(f"| {cause} | {number} |")
    print("\n| the worst documents | found | of | recall |\n|---|---|---|---|")
    worst = sorted(by_file, key=lambda name: _recall(by_file[name]))
    for place, name in enumerate(worst[:12], 1):
        there = sum(c.words for c in by_file[name])
        here = sum(c.found for c in by_file[name])
        shown = name if listed else f"{place}"
        print(f"| {shown} | {here} | {there} | {here / there:.3f} |")


def ocr_threads(threads: int) -> str:
    """How many threads OCR takes, in words."""
    return f"{threads or len(os.sched_getaffinity(0))} threads"


def _recall(counts: Sequence[Count]) -> float:
    return sum(c.found for c in counts) / sum(c.words for c in counts)
