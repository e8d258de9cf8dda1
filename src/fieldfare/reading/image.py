"""A JPG or PNG becomes pixels as a viewer shows them."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import msgspec
from PIL import Image, ImageOps

from fieldfare.reading.pixels import Pixels
from fieldfare.reading.refusals import BrokenDocument, TooLarge

FORMATS = ("JPEG", "PNG")
MOST_TO_RECOGNISE = (
    16_000_000  # pixels; type on a larger picture is large enough to be made smaller
)
LONGEST_WEBP = 16_383  # pixels, by its format
QUALITY = 70  # of a page in WebP: the examples take 34 to 80 kB

warnings.simplefilter("ignore")  # Pillow warns of what is merely odd in a file


class Picture(msgspec.Struct, frozen=True):
    """An image as shown: its size in its own pixels, and those to recognise, which may be fewer."""

    width: int
    height: int
    pixels: Pixels


def is_image(path: Path, *, most_pixels: int) -> bool:
    """Whether the file begins as a JPG or PNG; raises `TooLarge` above `most_pixels`."""
    try:
        with _open(path) as image:
            _check(image, most_pixels)
    except BrokenDocument:
        return False
    return True


def picture(path: Path, *, most_pixels: int, shown_pixels: int = MOST_TO_RECOGNISE) -> Picture:
    """The image with its EXIF orientation applied, over white where it is transparent.

    One of more than `shown_pixels` is made smaller.
    """
    with _open(path) as image:
        _check(image, most_pixels)
        try:
            turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
            width, height = image.size[::-1] if turned else image.size
            return Picture(width, height, _pixels(_shown(image, shown_pixels)))
        except MemoryError:
            raise
        except Exception as broken:  # decoders stumble in many ways: struct.error, KeyError …
            raise BrokenDocument("The image is broken.") from broken


def webp(pixels: Pixels) -> bytes:
    """The picture in WebP, with letters as sharp as they need to be; a very long one is made smaller."""
    file = io.BytesIO()
    image = Image.frombuffer("RGB", (pixels.width, pixels.height), bytes(pixels.rgb))
    if (longest := max(image.size)) > LONGEST_WEBP:
        width, height = (max(1, side * LONGEST_WEBP // longest) for side in image.size)
        image = image.resize((width, height), Image.Resampling.BOX)
    image.save(file, "WEBP", quality=QUALITY, method=2)
    return file.getvalue()


def _open(path: Path) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # `_check` answers for it, with the limit that was handed in
    try:
        return Image.open(path, formats=FORMATS)
    except MemoryError:
        raise
    except Exception as broken:
        raise BrokenDocument from broken


def _check(image: Image.Image, most_pixels: int) -> None:
    if image.width * image.height > most_pixels:
        raise TooLarge(f"The image has {image.width} x {image.height} pixels, too many to open.")


def _shown(image: Image.Image, most: int) -> Image.Image:
    """The image upright, in eight-bit RGB, of no more than so many pixels."""
    if image.format == "JPEG" and image.mode in ("RGB", "L"):
        image.draft(image.mode, _fitting(image.size, most))
    upright: Image.Image = ImageOps.exif_transpose(image)
    size = _fitting(upright.size, most)
    flat = _rgb(upright)
    return flat if flat.size == size else flat.resize(size, Image.Resampling.BOX)


def _fitting(size: tuple[int, int], most: int) -> tuple[int, int]:
    """The size scaled down to so many pixels."""
    scale = min(1.0, (most / (size[0] * size[1])) ** 0.5)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _rgb(image: Image.Image) -> Image.Image:
    if image.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        # Pillow would cut sixteen bits at 255 instead of scaling them.
        image = image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    return image.convert("RGB")


def _pixels(image: Image.Image) -> Pixels:
    return Pixels(image.width, image.height, bytearray(image.tobytes()))
