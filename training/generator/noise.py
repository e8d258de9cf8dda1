"""Exact words become words as OCR reads them, without any picture: a channel learned from our own OCR.

    page = noise.noisy(page, seed, noise.learned())

What the channel knows (noise.json) was learned by `python -m generator.noise_learning`.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Literal

import msgspec

from fieldfare.reading.layout import lines
from fieldfare.reading.scan import in_rows
from fieldfare.reading.words import Box, Frame, Page, Word, around

LEARNED = Path(__file__).with_name("noise.json")
SIZE = 0.72 / 0.84  # of an OCR box's height is the size of the type that OCR says
LENGTHS = (1, 3, 6, 10)  # upper ends of the classes of words by length; a last one is open
GAPS = (0.2, 0.35, 0.6)  # upper ends of the classes of gaps between words, in heights of the type
CROSS = 4  # terms of a displacement across, of 6 down
CELLS = 6  # across and down, at whose corners the drift is drawn
USUAL = 10.0  # points that a word's box is high, for the drift


class Seen(msgspec.Struct, frozen=True):
    """How one page came out: what varies from page to page, all of it together."""

    kind: Literal["scan", "photo"]
    scale: float  # pixels a point
    margins: tuple[float, float]  # the picture's width and height in those of the paper
    across: tuple[float, ...]  # displacement by 1, u, v, uv (0 to 1 over the page), in page widths
    down: tuple[float, ...]  # by 1, u, v, uv, u², u³, in page heights
    jitter: tuple[float, float]  # standard deviation of a word's place, in heights of its box
    drift: tuple[float, float]  # the same of what neighbours have in common: curl and crumple
    wide: tuple[float, float]  # a box's width in that of the exact box, mean and deviation
    high: tuple[float, float]
    wrong: float  # share of words that were read otherwise
    dropped: float  # share of words that were not read
    extra: float  # words a page that nobody printed
    sure: float  # mean confidence of what is right


class Channel(msgspec.Struct, frozen=True):
    """All that was learned."""

    pages: tuple[Seen, ...]
    edits: dict[str, dict[str, int]]  # a character → what stood in its place → how often
    often: dict[str, float]  # how often a character is read otherwise
    counts: tuple[int, ...]  # words that are wrong by 1, 2, 3 … characters
    length: tuple[float, ...]  # by class: how much likelier such a word is to be wrong
    lost: tuple[float, ...]  # by class: how much likelier such a word is to be dropped
    merged: tuple[float, ...]  # by class of gaps: how often two words become one
    split: dict[str, float]  # by the classes of two neighbours ("a0", "0,"): how often they part
    right: tuple[float, ...]  # quantiles of the confidence of right words
    doubtful: tuple[float, ...]  # of wrong ones
    strays: tuple[str, ...]  # words that nobody printed


@functools.cache
def learned() -> Channel:
    """The channel that is kept beside this file."""
    return msgspec.json.decode(LEARNED.read_bytes(), type=Channel)


def noisy(page: Page, seed: int, channel: Channel, kind: str = "") -> Page:
    """`page` as if it had been worn and read by OCR; the same for the same seed."""
    chance = random.Random(f"{seed} {page.number}")
    known = [seen for seen in channel.pages if kind in {"", seen.kind}]
    return _Reading(page, channel, chance.choice(known), chance).page()


class _Reading:
    """One page under way."""

    def __init__(self, page: Page, channel: Channel, seen: Seen, chance: random.Random) -> None:
        self.exact = page
        self.channel = channel
        self.seen = seen
        self.chance = chance
        corners = (CELLS + 1) ** 2
        self.drift = tuple(
            [chance.gauss(0, deep * USUAL * seen.scale) for _ in range(corners)]
            for deep in seen.drift
        )

    def page(self) -> Page:
        words = [
            w for line in lines(self.exact) for s in line.segments for w in self._segment(s.words)
        ]
        words += self._strays()
        width = self.exact.width * self.seen.margins[0] * self.seen.scale
        height = self.exact.height * self.seen.margins[1] * self.seen.scale
        return Page(
            self.exact.number,
            width,
            height,
            tuple(in_rows(words)),
            Frame(width, height),
            tuple(self._moved(r) for r in self.exact.rulings if self.chance.random() < 0.85),
            source="ocr" if words else "blank",
            unit="px",
        )  # fmt: skip

    def _segment(self, places: Sequence[int]) -> list[Word]:
        """The words of one segment: some lost, some misread, some run together or apart."""
        exact = [self.exact.words[i] for i in places]
        kept = [w for w in exact if not self._loses(w.text)]
        groups: list[list[Word]] = [[w] for w in kept[:1]]
        for before, word in pairwise(kept):
            if self._joins(before, word):
                groups[-1].append(word)
            else:
                groups.append([word])
        return [word for group in groups for word in self._read(group)]

    def _loses(self, text: str) -> bool:
        likelier = self.channel.lost[length_class(text)]
        return self.chance.random() < self.seen.dropped * likelier

    def _joins(self, before: Word, word: Word) -> bool:
        gap = (word.box.left - before.box.right) / max(1.0, word.box.height)
        return self.chance.random() < self.channel.merged[gap_class(gap)]

    def _read(self, group: Sequence[Word]) -> list[Word]:
        text = "".join(self._misread(w.text) for w in group)
        right = text == "".join(w.text for w in group)
        parts = self._parts(text)
        box = self._placed(around(w.box for w in group))
        words = []
        for start, end in parts:
            left = box.left + box.width * start / len(text)
            place = Box(left, box.top, box.left + box.width * end / len(text), box.bottom)
            words.append(Word(text[start:end], place, self._confidence(right), place.height * SIZE))
        return words

    def _misread(self, text: str) -> str:
        likelier = self.channel.length[length_class(text)]
        if self.chance.random() >= self.seen.wrong * likelier:
            return text
        count = self.chance.choices(range(1, len(self.channel.counts) + 1), self.channel.counts)[0]
        characters = list(text)
        weights = [self.channel.often.get(ch, 0.001) + 1e-4 for ch in text]
        for place in {self.chance.choices(range(len(text)), weights)[0] for _ in range(count)}:
            characters[place] = self._instead(characters[place])
        return "".join(characters) or text

    def _instead(self, ch: str) -> str:
        table = self.channel.edits.get(ch) or self.channel.edits[character_class(ch)]
        return drawn(table, self.chance)

    def _parts(self, text: str) -> list[tuple[int, int]]:
        edges = [0]
        for n, (one, two) in enumerate(pairwise(text), 1):
            rate = self.channel.split.get(character_class(one) + character_class(two), 0.0)
            if self.chance.random() < rate:
                edges.append(n)
        return list(pairwise([*edges, len(text)]))

    def _confidence(self, right: bool) -> float:
        table = self.channel.right if right else self.channel.doubtful
        place = self.chance.random() * (len(table) - 1)
        low = int(place)
        high = min(low + 1, len(table) - 1)
        value = table[low] + (table[high] - table[low]) * (place - low)
        middle = self.channel.right[len(self.channel.right) // 2]
        return round(min(0.9999, max(0.5, value + min(0.0, self.seen.sure - middle))), 4)

    def _moved(self, box: Box) -> Box:
        """Where the paper's box lies in the picture."""
        (x0, y0), (x1, y1) = self._at(box.left, box.centre_y), self._at(box.right, box.centre_y)
        half = box.height * self.seen.scale / 2
        middle = (y0 + y1) / 2
        return Box(x0, middle - half, max(x1, x0 + 1.0), middle + half)

    def _placed(self, box: Box) -> Box:
        """The box that OCR gives: a little off, narrower and flatter than the exact one."""
        moved = self._moved(box)
        gauss = self.chance.gauss
        wide = moved.width * min(1.3, max(0.7, gauss(*self.seen.wide)))
        high = moved.height * min(1.6, max(0.4, gauss(*self.seen.high)))
        x = moved.centre_x + gauss(0, self.seen.jitter[0]) * high
        y = moved.centre_y + gauss(0, self.seen.jitter[1]) * high
        return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        u, v = x / self.exact.width, y / self.exact.height
        terms = (1.0, u, v, u * v, u * u, u * u * u)
        right = sum(a * t for a, t in zip(self.seen.across, terms[:CROSS], strict=True))
        down = sum(a * t for a, t in zip(self.seen.down, terms, strict=True))
        return (
            (x + right * self.exact.width) * self.seen.scale + self._drifted(0, u, v),
            (y + down * self.exact.height) * self.seen.scale + self._drifted(1, u, v),
        )

    def _drifted(self, axis: int, u: float, v: float) -> float:
        """The drift at a place of the page, between the corners of its cell."""
        x, y = (min(max(t, 0.0), 0.999) * CELLS for t in (u, v))
        i, j = int(x), int(y)
        corner = self.drift[axis]
        upper, lower = j * (CELLS + 1) + i, (j + 1) * (CELLS + 1) + i
        above = corner[upper] * (1 - x + i) + corner[upper + 1] * (x - i)
        below = corner[lower] * (1 - x + i) + corner[lower + 1] * (x - i)
        return above * (1 - y + j) + below * (y - j)

    def _strays(self) -> list[Word]:
        whole = int(self.seen.extra)
        many = whole + (self.chance.random() < self.seen.extra - whole)
        out = []
        for _ in range(min(many, 40) if self.channel.strays else 0):
            text = self.chance.choice(self.channel.strays)
            size = self.chance.uniform(6, 20) * self.seen.scale
            x = self.chance.uniform(0, 0.9) * self.exact.width * self.seen.scale
            y = self.chance.uniform(0, 0.97) * self.exact.height * self.seen.scale
            box = Box(x, y, x + 0.5 * size * len(text), y + size)
            out.append(Word(text, box, self._confidence(right=False), size * SIZE))
        return out


def length_class(text: str) -> int:
    """The class of a word by its length."""
    return sum(len(text) > end for end in LENGTHS)


def gap_class(gap: float) -> int:
    """The class of a gap by its width in heights of the type."""
    return sum(gap > end for end in GAPS)


def character_class(ch: str) -> str:
    """What a character is: a letter "a", a figure "0", a comma or point "," or another mark "-"."""
    if ch.isalpha():
        return "a"
    if ch.isdigit():
        return "0"
    return "," if ch in ",.:;'" else "-"


def drawn(table: Mapping[str, int], chance: random.Random) -> str:
    """One of the keys, as often as it was seen."""
    return chance.choices(list(table), list(table.values()))[0]
