"""The noise of OCR on exact words, and how it is learned."""

import msgspec
import pytest
from tests.making import page

from fieldfare.reading.layout import lines
from generator import noise
from generator.noise import Channel, Seen
from generator.noise_learning import aligned

SEEN = Seen(
    "scan", 2.0, (1.1, 1.05), (0.05, 0.0, 0.0, 0.0), (0.02, 0.0, 0.0, 0.0, 0.0, 0.0),
    (0.02, 0.03), (0.0, 0.02), (0.97, 0.02), (1.0, 0.05), 0.1, 0.02, 0.5, 0.99,
)  # fmt: skip
CHANNEL = Channel(
    (SEEN,),
    {"0": {"O": 3, "8": 1}, "a": {"o": 2, "": 1}, ",": {".": 5}, "-": {"": 1}},
    {"0": 0.02, "a": 0.01},
    (8, 2),
    (1.0, 1.0, 1.0, 1.0, 1.0),
    (1.0, 1.0, 1.0, 1.0, 1.0),
    (0.5, 0.02, 0.0, 0.0),
    {"aa": 0.001},
    (0.8, 0.99, 0.9999),
    (0.5, 0.8, 0.95),
    ("~", "PAID"),
)
TEXT = "\n".join(f"Item number {n:03}   of the long list   {n},00" for n in range(50))


@pytest.mark.parametrize(
    ("exact", "read", "outcome"),
    [
        ("12,50", "12.50", ["1", "2", ".", "5", "0"]),
        ("Rechnung 12", "Rechnun9 12", [*"Rechnun", "9", " ", "1", "2"]),
        ("a b", "ab", ["a", "", "b"]),
        ("EUR", "E UR", ["E", " U", "R"]),
        ("total", "tota", ["t", "o", "t", "a", ""]),
        ("tota", "total", ["t", "o", "t", "al"]),
        ("lost", "", ["", "", "", ""]),
    ],
)
def test_what_was_read_is_laid_beside_what_is_printed(
    exact: str, read: str, outcome: list[str]
) -> None:
    assert aligned(exact, read) == outcome


def test_the_same_seed_makes_the_same_noise() -> None:
    exact = page(TEXT)
    assert noise.noisy(exact, 3, CHANNEL) == noise.noisy(exact, 3, CHANNEL)
    assert noise.noisy(exact, 3, CHANNEL) != noise.noisy(exact, 4, CHANNEL)


def test_as_many_words_are_misread_as_the_channel_says() -> None:
    right = wrong = 0
    for seed in range(20):
        exact = [line.text for line in lines(page(TEXT))]
        read = {line.text for line in lines(noise.noisy(page(TEXT), seed, CHANNEL))}
        right += sum(text in read for text in exact)
        wrong += sum(text not in read for text in exact)
    # Eight words a line: about (1 - 0.12) ** 8 of the lines come out whole.
    assert 0.25 < right / (right + wrong) < 0.55


def test_without_noise_the_words_stay_and_their_places_are_the_pictures() -> None:
    still = msgspec.structs.replace(
        SEEN, wrong=0.0, dropped=0.0, extra=0.0, jitter=(0.0, 0.0), drift=(0.0, 0.0),
        wide=(1.0, 0.0), high=(1.0, 0.0),
    )  # fmt: skip
    channel = msgspec.structs.replace(CHANNEL, pages=(still,), merged=(0.0,) * 4, split={})
    exact = page("Total  12,50")
    read = noise.noisy(exact, 1, channel)
    assert [w.text for w in read.words] == ["Total", "12,50"]
    first, seen = exact.words[0].box, read.words[0].box
    assert seen.left == pytest.approx((first.left + 0.05 * exact.width) * 2)
    assert seen.height == pytest.approx(first.height * 2)
    assert (read.source, read.unit, read.width) == ("ocr", "px", pytest.approx(exact.width * 2.2))


def test_an_empty_page_stays_blank() -> None:
    quiet = msgspec.structs.replace(CHANNEL, pages=(msgspec.structs.replace(SEEN, extra=0.0),))
    assert noise.noisy(page(""), 1, quiet).source == "blank"
