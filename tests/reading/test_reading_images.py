from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fieldfare.reading.image import is_image, picture
from fieldfare.reading.refusals import BrokenDocument, TooLarge

PLENTY = 1_000_000


def pixel(path: Path, x: int, y: int) -> tuple[int, int, int]:
    shown = picture(path, most_pixels=PLENTY).pixels
    at = 3 * (y * shown.width + x)
    red, green, blue = shown.rgb[at : at + 3]
    return red, green, blue


def test_grey_becomes_three_equal_colours(tmp_path: Path) -> None:
    Image.new("L", (4, 4), 77).save(tmp_path / "a.png")
    assert pixel(tmp_path / "a.png", 1, 1) == (77, 77, 77)


def test_sixteen_bits_of_grey_become_eight(tmp_path: Path) -> None:
    deep = np.full((4, 4), 0x8040, np.uint16)
    Image.fromarray(deep).save(tmp_path / "a.png")
    assert pixel(tmp_path / "a.png", 1, 1) == (0x80, 0x80, 0x80)


def test_one_bit_becomes_black_and_white(tmp_path: Path) -> None:
    image = Image.new("1", (4, 4), 1)
    image.putpixel((2, 1), 0)
    image.save(tmp_path / "a.png")
    assert [pixel(tmp_path / "a.png", x, 1) for x in (1, 2)] == [(255, 255, 255), (0, 0, 0)]


def test_a_palette_gives_its_colours(tmp_path: Path) -> None:
    image = Image.new("P", (4, 4), 3)
    image.putpalette([0, 0, 0] * 3 + [10, 200, 30])
    image.save(tmp_path / "a.png")
    assert pixel(tmp_path / "a.png", 0, 0) == (10, 200, 30)


def test_what_is_transparent_shows_white_paper(tmp_path: Path) -> None:
    image = Image.new("RGBA", (4, 4), (0, 0, 0, 0))
    image.putpixel((1, 0), (0, 0, 0, 128))
    image.save(tmp_path / "a.png")
    assert pixel(tmp_path / "a.png", 0, 0) == (255, 255, 255)
    assert pixel(tmp_path / "a.png", 1, 0) == (127, 127, 127)


def test_a_transparent_entry_of_a_palette_shows_white_paper(tmp_path: Path) -> None:
    image = Image.new("P", (4, 4), 1)
    image.putpalette([0, 0, 0, 9, 9, 9])
    image.save(tmp_path / "a.png", transparency=1)
    assert pixel(tmp_path / "a.png", 0, 0) == (255, 255, 255)


def test_printers_colours_become_a_screens(tmp_path: Path) -> None:
    Image.new("CMYK", (16, 16), (0, 0, 0, 255)).save(tmp_path / "a.jpg", quality=95)
    assert max(pixel(tmp_path / "a.jpg", 8, 8)) < 30


CORNERS = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_cameras_orientation_is_applied(tmp_path: Path, orientation: int) -> None:
    # The stored picture's top left corner is black; the standard says where each value shows it.
    image = Image.new("L", (64, 32), 255)
    image.paste(0, (0, 0, 16, 16))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(tmp_path / "a.jpg", quality=95, exif=exif)
    shown = picture(tmp_path / "a.jpg", most_pixels=PLENTY)
    turned = orientation >= 5
    assert (shown.width, shown.height) == ((32, 64) if turned else (64, 32))
    right, low = CORNERS[orientation]
    x, y = right * (shown.width - 1), low * (shown.height - 1)
    assert max(pixel(tmp_path / "a.jpg", x, y)) < 60


def test_the_orientation_in_a_png_is_applied(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (64, 32)).save(tmp_path / "a.png", exif=exif)
    shown = picture(tmp_path / "a.png", most_pixels=PLENTY)
    assert (shown.width, shown.height) == (32, 64)


def test_a_very_large_picture_keeps_its_size_and_gives_fewer_pixels(tmp_path: Path) -> None:
    Image.new("1", (8000, 4000)).save(tmp_path / "a.png")
    shown = picture(tmp_path / "a.png", most_pixels=100_000_000)
    assert (shown.width, shown.height) == (8000, 4000)
    assert (shown.pixels.width, shown.pixels.height) == (5657, 2828)


def bomb(path: Path) -> Path:
    """A PNG of a few bytes that says it has 3.6 thousand million pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    parts = [
        chunk(b"IHDR", header),
        chunk(b"IDAT", zlib.compress(bytes(1000))),
        chunk(b"IEND", b""),
    ]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    return path


def test_a_decompression_bomb_is_too_large_before_it_is_decoded(tmp_path: Path) -> None:
    with pytest.raises(TooLarge, match="60000 x 60000"):
        is_image(bomb(tmp_path / "a.png"), most_pixels=100_000_000)


def test_a_truncated_picture_is_broken(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (200, 200), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.jpg")
    whole = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BrokenDocument):
        picture(tmp_path / "a.jpg", most_pixels=PLENTY)


def test_other_formats_are_no_images_here(tmp_path: Path) -> None:
    Image.new("L", (4, 4)).save(tmp_path / "a.gif")
    assert is_image(tmp_path / "a.gif", most_pixels=PLENTY) is False
