"""Learns the noise channel: pages are drawn, worn and read by OCR, and compared with what was drawn.

PYTHONPATH=src:training python -m generator.noise_learning --seed 1 --count 300
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import get_args

import msgspec
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from fieldfare.children.reader import Reader
from fieldfare.reading.affine import inverse
from fieldfare.reading.layout import lines
from fieldfare.reading.words import Page, Word
from generator import worn
from generator.noise import (
    CROSS,
    GAPS,
    LEARNED,
    LENGTHS,
    Channel,
    Seen,
    character_class,
    gap_class,
    length_class,
)
from generator.worn import WornPage

Floats = NDArray[np.float64]
UNREADABLE = 0.3  # of the words: below that a page was not read but guessed at
FEWEST = 12  # words from which the place of a page can be told
QUANTILES = np.linspace(0, 1, 41)
RARE = 3  # a character that was misread less often falls back on its class
MOST_STRAYS = 150


class Tally:
    """What was counted over all pages."""

    def __init__(self) -> None:
        self.pages: list[Seen] = []
        self.unread = 0
        self.edits: dict[str, Counter[str]] = defaultdict(Counter)
        self.characters: Counter[str] = Counter()
        self.misread: Counter[str] = Counter()
        self.counts: Counter[int] = Counter()
        self.lengths: Counter[int] = Counter()
        self.wrong: Counter[int] = Counter()
        self.dropped: Counter[int] = Counter()
        self.gaps: Counter[int] = Counter()
        self.merged: Counter[int] = Counter()
        self.neighbours: Counter[str] = Counter()
        self.split: Counter[str] = Counter()
        self.right: list[float] = []
        self.doubtful: list[float] = []
        self.strays: Counter[str] = Counter()

    def channel(self) -> Channel:
        """The channel that these counts make."""
        words = sum(self.lengths.values())
        wrong = sum(self.wrong.values()) / words
        dropped = sum(self.dropped.values()) / words
        classes = range(len(LENGTHS) + 1)
        return Channel(
            tuple(self.pages),
            self._edits(),
            {
                ch: round(self.misread[ch] / n, 5)
                for ch, n in sorted(self.characters.items())
                if self.misread[ch]
            },
            tuple(self.counts[n] for n in range(1, 7)),
            tuple(_likelier(self.wrong[c], self.lengths[c], wrong) for c in classes),
            tuple(_likelier(self.dropped[c], self.lengths[c], dropped) for c in classes),
            tuple(round(self.merged[c] / max(1, self.gaps[c]), 5) for c in range(len(GAPS) + 1)),
            {
                pair: round(self.split[pair] / n, 6)
                for pair, n in sorted(self.neighbours.items())
                if self.split[pair]
            },
            _quantiles(self.right),
            _quantiles(self.doubtful),
            tuple(text for text, _ in self.strays.most_common(MOST_STRAYS)),
        )

    def _edits(self) -> dict[str, dict[str, int]]:
        """By character, and by class for those that are seldom misread."""
        tables = {ch: table for ch, table in self.edits.items() if table.total() >= RARE}
        for ch, table in self.edits.items():
            tables.setdefault(character_class(ch), Counter()).update(table)
        return {ch: dict(table.most_common(25)) for ch, table in sorted(tables.items())}


def _likelier(count: int, of: int, usual: float) -> float:
    return round((count + 0.5) / (of + 0.5 / max(usual, 1e-6)) / max(usual, 1e-6), 3)


def _quantiles(values: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(float(q), 4) for q in np.quantile(values or [0.9], QUANTILES))


def compare(tally: Tally, exact: Page, sheet: WornPage, kind: str, read: Page) -> None:
    """Count how the words of `exact` (points) came out in `read`, the picture of `sheet`."""
    places = np.array([_mapped(word, sheet, read) for word in exact.words]).reshape(-1, 4)
    runs = [list(s.words) for line in lines(exact) for s in line.segments]
    run_of = {place: number for number, run in enumerate(runs) for place in run}
    texts: dict[int, list[Word]] = defaultdict(list)
    strays = []
    for word in read.words:
        place = _nearest(word, places)
        if place is None:
            strays.append(word.text)
        else:
            texts[run_of[place]].append(word)
    pairs = [
        (run, sorted(texts.get(n, ()), key=lambda w: w.box.left)) for n, run in enumerate(runs)
    ]
    if sum(len(t) for _, t in pairs) < UNREADABLE * len(exact.words):
        tally.unread += 1
        return
    page = _Page(tally, exact)
    for run, found in pairs:
        page.segment([exact.words[i] for i in run], found)
    tally.strays.update(strays)
    seen = page.seen(kind, sheet, read, len(strays))
    if seen:
        tally.pages.append(seen)


class _Page:
    """One page's own counts."""

    def __init__(self, tally: Tally, exact: Page) -> None:
        self.tally = tally
        self.exact = exact
        self.words = self.wrong = self.dropped = 0
        self.sure: list[float] = []
        self.matched: list[tuple[Word, Word]] = []

    def segment(self, exact: Sequence[Word], found: Sequence[Word]) -> None:
        """Count one segment: its words, and the blanks between them."""
        tally = self.tally
        shown, text = " ".join(w.text for w in exact), " ".join(w.text for w in found)
        outcome = aligned(shown, text)
        starts = _starts(exact)
        out = ["".join(outcome[s : s + len(w.text)]) for s, w in zip(starts, exact, strict=True)]
        for word, start, got in zip(exact, starts, out, strict=True):
            self._word(word, got, outcome[start : start + len(word.text)], found)
        for n in range(len(exact) - 1):
            if out[n] and out[n + 1]:
                gap = (exact[n + 1].box.left - exact[n].box.right) / max(1.0, exact[n].box.height)
                tally.gaps[gap_class(gap)] += 1
                tally.merged[gap_class(gap)] += outcome[starts[n + 1] - 1] == ""

    def _word(self, word: Word, got: str, outcome: Sequence[str], found: Sequence[Word]) -> None:
        tally, size = self.tally, length_class(word.text)
        self.words += 1
        tally.lengths[size] += 1
        if not got.strip():
            self.dropped += 1
            tally.dropped[size] += 1
            return
        solid = got.replace(" ", "")
        edits = 0
        for ch, instead in zip(word.text, outcome, strict=True):
            bare = instead.replace(" ", "")
            tally.characters[ch] += 1
            if bare != ch:
                edits += 1
                tally.misread[ch] += 1
                if len(bare) <= 3:
                    tally.edits[ch][bare] += 1
        for (one, two), instead in zip(pairwise(word.text), outcome[1:], strict=True):
            pair = character_class(one) + character_class(two)
            tally.neighbours[pair] += 1
            tally.split[pair] += instead.startswith(" ")
        whole = next((w for w in found if w.text == word.text), None)
        if solid != word.text:
            self.wrong += 1
            tally.wrong[size] += 1
            tally.counts[min(edits, 6)] += 1
            tally.doubtful += [w.confidence for w in found if w.text == got.strip()][:1]
        elif whole:
            self.sure.append(whole.confidence)
            tally.right.append(whole.confidence)
            if sum(w.text == word.text for w in found) == 1:
                self.matched.append((word, whole))

    def seen(self, kind: str, sheet: WornPage, read: Page, strays: int) -> Seen | None:
        """How the page came out, None where too few words tell."""
        if len(self.matched) < FEWEST:
            return None
        width, height = self.exact.width, self.exact.height
        centres = np.array([[w.box.centre_x, w.box.centre_y] for w, _ in self.matched])
        got = np.array([[r.box.centre_x, r.box.centre_y] for _, r in self.matched])
        scale = sheet.scale
        u, v = centres[:, 0] / width, centres[:, 1] / height
        terms = np.stack([np.ones_like(u), u, v, u * v, u * u, u**3], -1)
        off = (got / scale - centres) / (width, height)
        across, rest_x = _fitted(terms[:, :CROSS], off[:, 0])
        down, rest_y = _fitted(terms, off[:, 1])
        sizes = np.array([(r.box.width / (w.box.width * scale), r.box.height / (w.box.height * scale)) for w, r in self.matched])  # fmt: skip
        high = np.array([r.box.height / scale for _, r in self.matched])
        near_x = self._apart(rest_x * width / high)
        near_y = self._apart(rest_y * height / high)
        return Seen(
            kind,  # type: ignore[arg-type]
            round(scale, 3),
            (round(read.width / scale / width, 3), round(read.height / scale / height, 3)),
            across,
            down,
            (round(near_x, 4), round(near_y, 4)),
            (_beyond(rest_x * width / high, near_x), _beyond(rest_y * height / high, near_y)),
            (round(float(np.median(sizes[:, 0])), 3), _spread(sizes[:, 0])),
            (round(float(np.median(sizes[:, 1])), 3), _spread(sizes[:, 1])),
            round(self.wrong / self.words, 4),
            round(self.dropped / self.words, 4),
            float(strays),
            round(float(np.mean(self.sure)), 4),
        )

    def _apart(self, rest: Floats) -> float:
        """How far neighbours on one line are off from one another, as a deviation of each."""
        near = [
            n
            for n, ((one, _), (two, _)) in enumerate(pairwise(self.matched))
            if abs(one.box.centre_y - two.box.centre_y) < 0.3 * one.box.height
            and 0 <= two.box.left - one.box.right < 2 * one.box.height
        ]
        if len(near) < FEWEST // 2:
            return _spread(rest)
        return min(_spread(rest), float(_spread(np.diff(rest)[near]) / 2**0.5))


def aligned(exact: str, read: str) -> list[str]:
    """For each character of `exact` what stands in its place in `read`, by the fewest edits.

    What was inserted stands in front of the character that follows, or behind the last.
    """
    if exact == read:
        return list(exact)
    rows, columns = len(exact) + 1, len(read) + 1
    cost = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        cost[i][0] = i
    cost[0] = list(range(columns))
    for i in range(1, rows):
        above, row, ch = cost[i - 1], cost[i], exact[i - 1]
        for j in range(1, columns):
            # A blank is never mistaken for a letter: words run together or apart instead.
            other = 0 if ch == read[j - 1] else 3 if " " in (ch, read[j - 1]) else 1
            row[j] = min(above[j - 1] + other, above[j] + 1, row[j - 1] + 1)
    out, behind = [""] * len(exact), ""
    i, j = rows - 1, columns - 1
    while i > 0:
        ch = exact[i - 1]
        other = 0 if j and ch == read[j - 1] else 3 if j and " " in (ch, read[j - 1]) else 1
        if j and cost[i][j] == cost[i - 1][j - 1] + other:
            i, j = i - 1, j - 1
            out[i] = read[j]
        elif cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
            if i < len(exact):
                out[i] = read[j] + out[i]
            else:
                behind = read[j] + behind
    if out:
        out[0] = read[:j] + out[0]
        out[-1] += behind
    return out


def _starts(words: Sequence[Word]) -> list[int]:
    starts, place = [], 0
    for word in words:
        starts.append(place)
        place += len(word.text) + 1
    return starts


def _fitted(terms: Floats, off: Floats) -> tuple[tuple[float, ...], Floats]:
    """Least squares without the far ones: coefficients and what they leave."""
    kept = np.ones(len(off), bool)
    for _ in range(3):
        weights = np.linalg.lstsq(terms[kept], off[kept], rcond=None)[0]
        rest = off - terms @ weights
        kept = np.abs(rest) <= 4 * max(1e-4, float(np.median(np.abs(rest[kept]))))
    return tuple(round(float(w), 6) for w in weights), rest


def _spread(values: Floats) -> float:
    """A standard deviation that a few far values do not change."""
    return round(1.4826 * float(np.median(np.abs(values - np.median(values)))), 4)


def _beyond(rest: Floats, apart: float) -> float:
    """What is left of a deviation without what each word is off by itself."""
    return round(max(0.0, _spread(rest) ** 2 - apart**2) ** 0.5, 4)


def _mapped(word: Word, sheet: WornPage, read: Page) -> tuple[float, float, float, float]:
    """The exact word's box in the reading frame of the picture."""
    b = word.box
    points = np.array(
        [[b.left, b.centre_y], [b.right, b.centre_y], [b.centre_x, b.top], [b.centre_x, b.bottom]]
    )
    shown = sheet.bend.shown(points * sheet.scale) * sheet.unit
    a, b_, c, d, e, f = inverse(read.frame.matrix)
    xs = a * shown[:, 0] + c * shown[:, 1] + e
    ys = b_ * shown[:, 0] + d * shown[:, 1] + f
    return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())


def _nearest(word: Word, places: Floats) -> int | None:
    """The exact word that shares most with this one, None where none shares a quarter of it."""
    if not len(places):
        return None
    b = word.box
    wide = np.minimum(places[:, 2], b.right) - np.maximum(places[:, 0], b.left)
    high = np.minimum(places[:, 3], b.bottom) - np.maximum(places[:, 1], b.top)
    both = np.clip(wide, 0, None) * np.clip(high, 0, None)
    best = int(both.argmax())
    area = min(b.width * b.height, float((places[best, 2] - places[best, 0]) * (places[best, 3] - places[best, 1])))  # fmt: skip
    return best if both[best] > 0.25 * max(area, 1e-6) else None


def learn(documents: Iterable[tuple[bytes, int]], reader: Reader) -> Iterator[Tally]:
    """The tally after each of these PDFs (with a seed each): its first page worn, read, compared."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for pdf, seed in documents:
            kind = get_args(worn.Kind)[seed % 2]
            exact_file = Path(folder, "exact.pdf")
            exact_file.write_bytes(pdf)
            (exact,) = reader.read(exact_file, "exact.pdf", [1])
            sheet = worn.worn_page(
                pypdfium2.PdfDocument(pdf), 1, kind, np.random.default_rng([seed, 9])
            )
            picture = Path(folder, "worn" + sheet.suffix)
            picture.write_bytes(sheet.content)
            (read,) = reader.read(picture, picture.name, [1])
            if isinstance(exact, Page) and isinstance(read, Page) and exact.words:
                compare(tally, exact, sheet, kind, read)
            yield tally


def drawn(seed: int, count: int) -> Iterator[tuple[bytes, int]]:
    """PDFs of the training split, from this seed on."""
    from generator.drawing import draw  # noqa: PLC0415 - it loads every font of the machine

    for number in range(seed, seed + count):
        yield draw(number, "train").pdf, number


def main() -> int:
    """Learn the channel and keep it."""
    parser = argparse.ArgumentParser(prog="noise_learning", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--out", type=Path, default=LEARNED)
    asked = parser.parse_args()
    with Reader() as reader:
        for number, tally in enumerate(learn(drawn(asked.seed, asked.count), reader), 1):
            if number % 10 and number != asked.count:
                continue
            # What is learned is kept on the way: reading takes long.
            channel = tally.channel()
            said = msgspec.json.format(msgspec.json.encode(channel), indent=0)
            asked.out.write_bytes(said + b"\n")
            print(f"\r{number} of {asked.count}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    words, wrong, lost = (sum(c.values()) for c in (tally.lengths, tally.wrong, tally.dropped))
    print(f"{len(channel.pages)} pages, {tally.unread} unreadable; {words} words, "
          f"{wrong} misread ({wrong / words:.2%}), {lost} not read ({lost / words:.2%})")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
