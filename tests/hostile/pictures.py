"""JPEGs and PNGs that nobody means well with."""

from __future__ import annotations

import functools
import io
import random
import struct
import zlib
from collections.abc import Callable, Mapping

from PIL import Image, ImageDraw

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SIDES = (0, 1, 2, 9_999, 10_000, 31_623, 65_535, 100_000, 1_000_000_000, 0x7FFFFFFF, 0xFFFFFFFF)


def chunk(kind: bytes, content: bytes, length: int | None = None, crc: int | None = None) -> bytes:
    """A chunk of a PNG; `length` and `crc` may be lies."""
    told = len(content) if length is None else length
    right = zlib.crc32(kind + content) if crc is None else crc
    return struct.pack(">I", told & 0xFFFFFFFF) + kind + content + struct.pack(">I", right)


def png(
    width: int, height: int, rows: bytes, kind: tuple[int, int] = (8, 0), *more: bytes
) -> bytes:
    """A PNG of `rows`, already compressed; `kind` is bits and colour type."""
    head = struct.pack(">IIBBBBB", width & 0xFFFFFFFF, height & 0xFFFFFFFF, *kind, 0, 0, 0)
    return (
        SIGNATURE
        + chunk(b"IHDR", head)
        + b"".join(more)
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


@functools.cache
def zeros(size: int) -> bytes:
    """So many zeros, compressed."""
    return zlib.compress(bytes(size), 9)


def pixels(chance: random.Random) -> bytes:
    """Pictures of more pixels than there are, or than anybody can hold."""
    width, height = chance.choice(SIDES), chance.choice(SIDES)
    kind = chance.choice(((1, 0), (8, 0), (8, 2), (16, 6), (8, 3), (4, 4), (99, 99)))
    return png(width, height, zeros(chance.choice((0, 100, 100_000))), kind)


def whole(chance: random.Random) -> bytes:
    """Pictures as large as may just be opened, which are all there."""
    width, height, kind, row = chance.choice(
        (
            (9_990, 9_990, (1, 0), 1_250),
            (9_990, 9_990, (8, 0), 9_991),
            (5_000, 5_000, (16, 6), 40_001),
            (9_990, 9_990, (8, 3), 9_991),
        )
    )
    palette = chunk(b"PLTE", bytes(768)) if kind[1] == 3 else b""
    return png(width, height, zeros(row * height), kind, palette)


def chunks(chance: random.Random) -> bytes:
    """Chunks that are bombs, lie about their length, or come where they must not."""
    text = chunk(b"zTXt", b"a\0\0" + zeros(chance.choice((1_000, 100_000_000))))
    odd = (
        text,
        text * 50,
        chunk(b"iTXt", b"a\0\1\0\0\0" + zeros(100_000_000)),
        chunk(b"iCCP", b"a\0\0" + zeros(100_000_000)),
        chunk(b"tEXt", b"a" * 3_000_000),
        chunk(b"eXIf", chance.randbytes(500)),
        chunk(b"eXIf", _exif_that_never_ends()),
        chunk(b"PLTE", chance.randbytes(chance.randrange(999))),
        chunk(b"tRNS", chance.randbytes(chance.randrange(999))),
        chunk(b"acTL", struct.pack(">II", 0xFFFFFFFF, 0)) + chunk(b"fcTL", chance.randbytes(26)),
        chunk(b"IHDR", chance.randbytes(13)),
        chunk(b"tEXt", b"a\0b", chance.choice((0xFFFFFFFF, 0x7FFFFFFF, 0))),
        chunk(b"tEXt", b"a\0b", crc=1),
        chunk(b"IEND", b""),
        chunk(b"\0\xff\0\xff", b""),
    )
    more = chance.choices(odd, k=chance.randrange(1, 4))
    return png(40, 40, zlib.compress(bytes(41 * 40)), chance.choice(((8, 0), (8, 3))), *more)


def scans(chance: random.Random) -> bytes:
    """Progressive JPEGs of many scans, and sizes that the frame lies about."""
    whole = bytearray(_jpeg(chance.choice((64, 600)), progressive=True))
    if chance.random() < 0.5:
        start = whole.rindex(b"\xff\xda")
        scan = bytes(whole[start:-2])
        whole[start:-2] = scan * chance.choice((10, 300, 2_000))
        return bytes(whole)
    frame = whole.index(b"\xff\xc2")
    sides = (chance.choice(SIDES) & 0xFFFF, chance.choice((1, 9_999, 65_500)))
    whole[frame + 5 : frame + 9] = struct.pack(">HH", *sides)
    return bytes(whole)


def segments(chance: random.Random) -> bytes:
    """JPEGs with segments that are too long, too many, or point to themselves."""
    base = _jpeg(64)
    odd = (
        b"\xff\xe1"
        + struct.pack(">H", 65_000)
        + b"Exif\0\0"
        + _exif_that_never_ends().ljust(64_992),
        b"\xff\xe1" + struct.pack(">H", 508) + b"Exif\0\0" + chance.randbytes(500),
        b"\xff\xe2\xff\xff" + b"ICC_PROFILE\0\1\1" + chance.randbytes(65_519),
        b"\xff\xfe\xff\xff" + b"%PDF-1.7 " * 7_281 + b"1234",
        b"\xff\xfe\0\0",
        b"\xff\xdb\0\3\xff",
        b"\xff\xc4" + struct.pack(">H", 19) + bytes([0, *[255] * 16]),
        b"\xff\xdd\0\4\0\1",
        b"\xff\xed"
        + struct.pack(">H", 30)
        + b"Photoshop 3.0\0"
        + b"8BIM\xff\xff\xff\xff\xff\xff\xff\xff12",
        b"\xff" * 5_000,
    )
    more = b"".join(chance.choices(odd, k=chance.choice((1, 2, 200))))
    return base[:2] + more + base[2:]


def _exif_that_never_ends() -> bytes:
    """An EXIF directory whose next one is itself, and whose values lie far away."""
    entry = struct.pack(">HHII", 0x8769, 4, 1, 8) + struct.pack(">HHII", 0x0112, 2, 0xFFFFFFFF, 8)
    return b"MM\0*" + struct.pack(">IH", 8, 2) + entry + struct.pack(">I", 8)


@functools.cache
def _jpeg(side: int, *, progressive: bool = False) -> bytes:
    file = io.BytesIO()
    drawn(side).save(file, "JPEG", quality=60, progressive=progressive)
    return file.getvalue()


@functools.cache
def drawn(side: int) -> Image.Image:
    """A picture with something written on it."""
    image = Image.new("RGB", (side, side), "white")
    ImageDraw.Draw(image).text((5, side // 2), "Invoice AP-2041 Total 1,250.00", fill="black")
    return image


CRAFTED: Mapping[Callable[[random.Random], bytes], int] = {  # and how often each comes
    pixels: 8,
    whole: 1,
    chunks: 8,
    scans: 5,
    segments: 7,
}
