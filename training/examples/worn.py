"""Pages become paper that was scanned or photographed."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pypdfium2
from layouts import A4
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Pixels = NDArray[np.uint8]


def rendered(pdf: bytes, dpi: int) -> Pixels:
    """The first page as grey pixels."""
    page = pypdfium2.PdfDocument(pdf)[0]
    return np.asarray(page.render(scale=dpi / 72, grayscale=True).to_numpy()).squeeze()


def scanned(pdf: bytes) -> bytes:
    """A PDF that holds nothing but a slightly crooked, slightly dirty picture of the page."""
    chance = np.random.default_rng(7)
    ink = rendered(pdf, 170)
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 0.9, 1.0)
    grey = cv2.warpAffine(ink, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=(248,))
    grey = cv2.GaussianBlur(grey, (0, 0), 0.7).astype(np.float32)
    grey = 232 - (255 - grey) * 0.78 + chance.normal(0, 5, grey.shape)
    for _ in range(60):  # dust
        x, y = chance.integers(0, width), chance.integers(0, height)
        cv2.circle(grey, (int(x), int(y)), 1, (120,), -1)
    grey[:, : width // 90] *= 0.82  # the shadow of the lid
    picture = io.BytesIO()
    Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)).save(picture, "JPEG", quality=62)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return out.getvalue()


def photographed(pdf: bytes) -> bytes:
    """A photo of the slip on a table: seen at an angle, in uneven light, not quite sharp."""
    chance = np.random.default_rng(11)
    slip = rendered(pdf, 330).astype(np.float32)
    slip = 236 - (255 - slip) * 0.8
    height, width = slip.shape
    wide, high = 1500, 2300
    table = cv2.resize(chance.normal(0, 1, (high // 40, 6)).astype(np.float32), (wide, high))
    grain = cv2.GaussianBlur(
        chance.normal(0, 1, (high, wide)).astype(np.float32), (0, 0), 9, sigmaY=1
    )
    background = np.stack(
        [74 + 9 * table + 60 * grain, 92 + 10 * table + 66 * grain, 120 + 12 * table + 74 * grain],
        -1,
    )
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    seen = np.array([[250, 150], [1265, 205], [1330, 2150], [170, 2105]], np.float32)
    lens = cv2.getPerspectiveTransform(corners, seen)
    paper = cv2.warpPerspective(slip, lens, (wide, high), flags=cv2.INTER_AREA)
    inside = cv2.warpPerspective(np.ones_like(slip), lens, (wide, high))[..., None]
    tint = np.array([0.95, 0.985, 1.0], np.float32)  # paper under a warm lamp; blue, green, red
    photo = background * (1 - inside) + paper[..., None] * tint * inside
    across, down = np.meshgrid(np.linspace(0, 1, wide), np.linspace(0, 1, high))
    light = (
        1.04 - 0.34 * across * down - 0.16 * np.exp(-(((across - 0.75 + 0.35 * down) / 0.12) ** 2))
    )
    photo = cv2.GaussianBlur((photo * light[..., None]).astype(np.float32), (0, 0), 1.0)
    photo += chance.normal(0, 5, photo.shape)
    _, data = cv2.imencode(
        ".jpg", np.clip(photo, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 74]
    )
    return bytes(data)
