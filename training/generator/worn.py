"""Drawn pages become paper that was scanned or photographed; their truth goes with them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import Any, Literal

import cv2
import msgspec
import numpy as np
import pypdfium2
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from generator import bending, marks
from generator.bending import Bend
from generator.drawn import Drawn, DrawnPage, Run

Kind = Literal["scan", "photo"]
Floats = NDArray[np.float32]
Pixels = NDArray[np.uint8]
Box = tuple[float, float, float, float]

RECEIPT = 340  # points: paper narrower than this is a till's
MOST = 9e6  # pixels of a picture


class WornPage(msgspec.Struct, frozen=True):
    """One page as a picture: encoded pixels, how it lies there and at which scale."""

    content: bytes
    suffix: str  # .jpg or .png
    bend: Bend
    scale: float  # pixels a point of the flat paper
    unit: float = 1.0  # units of the file a pixel of the picture: less than 1 in a PDF

    def box(self, box: Box) -> Box:
        """A box of the drawn page (points) where it stands in the file as shown."""
        left, top, right, bottom = (side * self.scale for side in box)
        seen = self.bend.box((left, top, right, bottom))
        edges = (0.0, 0.0, 0.0, 0.0), self.bend.picture * 2
        kept = (min(max(s, low), high) for s, low, high in zip(seen, *edges, strict=True))
        x0, y0, x1, y1 = (round(side * self.unit, 2) for side in kept)
        return x0, y0, x1, y1


class Worn(msgspec.Struct, frozen=True):
    """A document on paper: the file, what is true of it, and its pages with their runs in place."""

    content: bytes
    suffix: str
    truth: dict[str, Any]
    pages: tuple[DrawnPage, ...]


def wear(drawn: Drawn, kind: Kind, seed: int) -> Worn:
    """`drawn` as a scan or a photo; the same seed wears it the same way.

    One page becomes a JPEG or PNG file, or a PDF as several do. Places are in the file as shown: in
    pixels of a picture, in points of a PDF.
    """
    chance = np.random.default_rng([seed, zlib.crc32(kind.encode())])
    sheets = pypdfium2.PdfDocument(drawn.pdf)
    pages = [worn_page(sheets, number, kind, chance) for number in range(1, len(drawn.pages) + 1)]
    bound = len(pages) > 1 or chance.random() < (0.45 if kind == "scan" else 0.05)
    if bound:
        pages = [msgspec.structs.replace(p, unit=72 / _dpi(p, kind)) for p in pages]
    content = _bound(pages) if bound else pages[0].content
    suffix = ".pdf" if bound else pages[0].suffix
    return Worn(content, suffix, _moved_truth(drawn, pages, kind, suffix), _moved(drawn, pages))


def worn_page(
    sheets: pypdfium2.PdfDocument, number: int, kind: Kind, chance: Generator
) -> WornPage:
    """One page, `number` from 1, of a PDF as paper."""
    narrow = sheets[number - 1].get_width() < RECEIPT
    dpi = chance.uniform(170, 260) if narrow else chance.choice([100, 120, 150, 150, 200, 200])
    if kind == "photo":
        dpi = chance.uniform(150, 230) if narrow else chance.uniform(130, 200)
    size = sheets[number - 1].get_size()
    dpi = min(float(dpi), 72 * (0.6 * MOST / (size[0] * size[1])) ** 0.5)
    paper = _rendered(sheets, number, dpi)
    if chance.random() < 0.3 and len(sheets) > 1:
        behind = _rendered(sheets, number % len(sheets) + 1, dpi)
        paper = marks.shone_through(paper, behind, chance)
    paper = _marked(paper, chance, narrow=narrow)
    shape = (paper.shape[1], paper.shape[0])
    bend = (bending.photographed if kind == "photo" else bending.scanned)(shape, chance)
    picture = (_photo if kind == "photo" else _scan)(paper, bend, chance)
    # As often as people put paper on the glass or hold their telephone the wrong way.
    quarters = int(chance.choice([0, 1, 2, 3], p=[0.86, 0.05, 0.05, 0.04]))
    bend = bending.turned(bend, quarters)
    content, suffix = _encoded(np.rot90(picture, quarters), kind, chance)
    return WornPage(content, suffix, bend, dpi / 72)


def _rendered(sheets: pypdfium2.PdfDocument, number: int, dpi: float) -> Floats:
    page = sheets[number - 1]
    return np.asarray(page.render(scale=dpi / 72).to_numpy()[..., :3], np.float32)


def _marked(paper: Floats, chance: Generator, *, narrow: bool) -> Floats:
    """What happened to the paper, more of it or less."""
    steps: list[tuple[float, Callable[[Floats, Generator], Floats]]] = [
        (0.5 if narrow else 0.0, marks.faded),
        (0.12, marks.pale),
        (0.25 if narrow else 0.18, marks.folded),
        (0.0 if narrow else 0.15, marks.stamped),
        (0.16, marks.scribbled),
        (0.08, marks.stained),
        (0.0 if narrow else 0.12, marks.punched),
    ]
    for likely, step in steps:
        if chance.random() < likely:
            paper = step(paper, chance)
    return paper


def _scan(paper: Floats, bend: Bend, chance: Generator) -> Floats:
    """The paper on the glass: lid, dust, uneven lamp, the lens's softness."""
    wide, high = bend.picture
    lid = float(chance.choice([252, 245, 225, 30]))
    picture = _seen(paper, bend, np.full((high, wide, 3), lid, np.float32), chance)
    if chance.random() < 0.6:
        picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    if chance.random() < 0.35:
        edge = np.exp(-np.arange(wide) / (wide * chance.uniform(0.01, 0.05))).astype(np.float32)
        edge = edge[:: 1 if chance.random() < 0.5 else -1]
        picture *= (1 - chance.uniform(0.1, 0.6) * edge)[None, :, None]
    picture = _soft(picture, chance.uniform(0.0, 1.0), chance)
    picture = _noisy(picture, chance.uniform(0, 9), chance)
    if chance.random() < 0.3:
        _dusted(picture, chance)
    if chance.random() < 0.15:
        picture = _binary(picture, chance)
    elif chance.random() < 0.25:  # a driver that makes paper white
        picture = (picture - 20) * (255 / chance.uniform(190, 225))
    return np.asarray(picture, np.float32)


def _photo(paper: Floats, bend: Bend, chance: Generator) -> Floats:
    """The paper on a table, in the light there is."""
    wide, high = bend.picture
    lit = paper * (1 + chance.uniform(-6, 6) * bending.slope(bend))[None, :, None].clip(0.8, 1.1)
    picture = _seen(lit.astype(np.float32), bend, _table(high, wide, chance), chance)
    picture *= _light(high, wide, chance)
    picture *= np.array(
        [chance.uniform(0.78, 1.02), chance.uniform(0.93, 1.0), 1.0], np.float32
    )  # lamps are warm
    picture = _soft(picture, chance.uniform(0.3, 1.5), chance)
    if chance.random() < 0.15:
        picture = _shaken(picture, chance)
    return _noisy(picture, chance.uniform(1, 9), chance)


def _seen(paper: Floats, bend: Bend, ground: Floats, chance: Generator) -> Floats:
    """The paper as it lies, over what is below it, with the shadow of its edge."""
    x, y = bend.back()
    seen = cv2.remap(paper, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    width, height = bend.paper
    cover = np.minimum(np.minimum(x + 1, y + 1), np.minimum(width - x, height - y)).clip(0, 1)
    small = cv2.GaussianBlur(cv2.resize(cover, None, fx=0.25, fy=0.25), (0, 0), 2.5)
    away = round(chance.uniform(0, 3))
    shadow = cv2.resize(np.roll(small, (away, away // 2), (0, 1)), cover.shape[::-1])
    below = ground * (1 - 0.5 * shadow)[..., None]
    cover = cover[..., None]
    return (seen * cover + below * (1 - cover)).astype(np.float32)


def _table(high: int, wide: int, chance: Generator) -> Floats:
    """Wood, cloth, stone or something plain."""
    colour = np.array(
        chance.choice([(60, 90, 130), (40, 45, 50), (150, 160, 165), (190, 200, 205), (90, 70, 50), (120, 60, 50)]),
        np.float32,
    )  # fmt: skip
    look = chance.choice(["wood", "cloth", "stone", "plain"])
    grain = chance.standard_normal((high // 2 + 1, wide // 2 + 1), dtype=np.float32)
    if look == "wood":
        grain = cv2.GaussianBlur(grain, (0, 0), 12, sigmaY=0.8) * 120
    elif look == "cloth":
        ys, xs = np.mgrid[0 : grain.shape[0], 0 : grain.shape[1]].astype(np.float32)
        grain = 8 * np.sin(xs * 1.3) * np.sin(ys * 1.3) + 5 * grain
    elif look == "stone":
        grain = cv2.GaussianBlur(grain, (0, 0), 6) * 90 + cv2.GaussianBlur(grain, (0, 0), 40) * 400
    else:
        grain *= 2
    if chance.random() < 0.5:
        grain = np.ascontiguousarray(cv2.resize(grain, grain.shape).T)
    fine = cv2.resize(grain, (wide, high))
    return np.clip(colour + fine[..., None], 0, 255).astype(np.float32)


def _light(high: int, wide: int, chance: Generator) -> Floats:
    """A lamp from one side, a corner that is darker, the shadow of a hand or a telephone."""
    across, down = np.meshgrid(
        np.linspace(-1, 1, wide, dtype=np.float32), np.linspace(-1, 1, high, dtype=np.float32)
    )
    angle = chance.uniform(0, 2 * np.pi)
    along = across * np.cos(angle) + down * np.sin(angle)
    light = 1 - chance.uniform(0.02, 0.24) * (along + 1) / 2
    light *= 1 - chance.uniform(0, 0.12) * (across**2 + down**2)
    if chance.random() < 0.45:
        place, soft = chance.uniform(-0.4, 0.9), chance.uniform(0.01, 0.12)
        bowed = along + chance.uniform(-0.3, 0.3) * (across * np.sin(angle)) ** 2
        light *= 1 - chance.uniform(0.12, 0.5) / (1 + np.exp(-(bowed - place) / soft))
    if chance.random() < 0.12:  # the flash, mirrored
        x, y = chance.uniform(-0.6, 0.6, 2)
        light += 0.25 * np.exp(-((across - x) ** 2 + (down - y) ** 2) / 0.05)
    return np.asarray(light * chance.uniform(0.72, 1.03), np.float32)[..., None]


def _soft(picture: Floats, sigma: float, chance: Generator) -> Floats:
    """Out of focus, now and then sharpened again by the device."""
    if sigma > 0.3:
        picture = cv2.GaussianBlur(picture, (0, 0), sigma)
    if chance.random() < 0.3:
        picture = picture + chance.uniform(0.3, 1.2) * (picture - cv2.GaussianBlur(picture, (0, 0), 1.2))  # fmt: skip
    return np.asarray(picture, np.float32)


def _shaken(picture: Floats, chance: Generator) -> Floats:
    length = int(chance.integers(3, 6))
    kernel = np.zeros((length, length), np.float32)
    kernel[length // 2] = 1 / length
    shaken = cv2.filter2D(picture, -1, kernel if chance.random() < 0.5 else kernel.T)
    return np.asarray(shaken, np.float32)


def _noisy(picture: Floats, strength: float, chance: Generator) -> Floats:
    noise = chance.standard_normal(picture.shape[:2], dtype=np.float32)
    return (picture + strength * noise[..., None]).astype(np.float32)


def _dusted(picture: Floats, chance: Generator) -> None:
    """Salt and pepper, a few hairs' worth."""
    high, wide = picture.shape[:2]
    for _ in range(chance.integers(20, 300)):
        spot = (int(chance.integers(0, wide)), int(chance.integers(0, high)))
        cv2.circle(picture, spot, int(chance.random() < 0.2), (float(chance.choice([30, 255])),) * 3, -1)  # fmt: skip


def _binary(picture: Floats, chance: Generator) -> Floats:
    """Black and white, as a fax or an office scanner makes it."""
    grey = cv2.cvtColor(np.clip(picture, 0, 255), cv2.COLOR_BGR2GRAY)
    near = cv2.GaussianBlur(grey, (0, 0), 25) - chance.uniform(14, 34)
    black = grey < np.minimum(near, chance.uniform(150, 205))
    return np.repeat(np.where(black, 0, 255).astype(np.float32)[..., None], 3, axis=2)


def _encoded(picture: Floats, kind: Kind, chance: Generator) -> tuple[bytes, str]:
    pixels: Pixels = np.clip(picture, 0, 255).astype(np.uint8)
    high, wide = pixels.shape[:2]
    image = Image.fromarray(np.ascontiguousarray(pixels[..., ::-1]))
    grey = bool(kind == "scan" and (pixels[..., 0] == pixels[..., 2]).all())
    out = io.BytesIO()
    if grey and set(np.unique(pixels[::7, ::7])) <= {0, 255}:
        image.convert("1").save(out, "PNG")
        return out.getvalue(), ".png"
    if kind == "scan" and chance.random() < 0.1 and wide * high < 3e6:
        (image.convert("L") if grey else image).save(out, "PNG")
        return out.getvalue(), ".png"
    quality = int(chance.uniform(38, 92) if kind == "scan" else chance.uniform(55, 93))
    (image.convert("L") if grey else image).save(out, "JPEG", quality=quality)
    return out.getvalue(), ".jpg"


def _dpi(page: WornPage, kind: Kind) -> float:
    """The resolution at which a picture lies in a PDF: a scanner's own, a page's width for a photo."""
    if kind == "scan":
        return page.scale * 72
    return max(page.bend.picture) / 842 * 72


def _bound(pages: list[WornPage]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for page in pages:
        width, height = (side * page.unit for side in page.bend.picture)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(io.BytesIO(page.content)), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _moved(drawn: Drawn, pages: list[WornPage]) -> tuple[DrawnPage, ...]:
    moved = []
    for page, worn in zip(drawn.pages, pages, strict=True):
        width, height = (side * worn.unit for side in worn.bend.picture)
        moved.append(DrawnPage(width, height, tuple(_moved_run(run, worn) for run in page.runs)))
    return tuple(moved)


def _moved_run(run: Run, worn: WornPage) -> Run:
    return msgspec.structs.replace(
        run, box=worn.box(run.box), size=round(run.size * worn.scale * worn.unit, 2)
    )


def _moved_truth(drawn: Drawn, pages: list[WornPage], kind: Kind, suffix: str) -> dict[str, Any]:
    truth = dict(drawn.truth)
    truth["kind"] = kind
    truth["file"] = str(truth.get("file", "page.pdf")).rsplit(".", 1)[0] + suffix
    truth["boxes"] = _moved_boxes(truth.get("boxes", {}), pages)
    if truth.get("line_items"):
        truth["line_items"] = [
            {**line, "boxes": _moved_boxes(line["boxes"], pages)} if "boxes" in line else line
            for line in truth["line_items"]
        ]
    return truth


def _moved_boxes(boxes: dict[str, Any], pages: list[WornPage]) -> dict[str, Any]:
    return {
        name: {**place, "bbox": list(pages[place["page"] - 1].box(tuple(place["bbox"])))}
        for name, place in boxes.items()
    }
