"""What paper goes through before it is scanned: stamps, scribbles, stains, folds, pale ink."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Floats = NDArray[np.float32]  # height x width x 3, blue, green, red, 0 to 255
STAMPS = (
    "PAID", "BEZAHLT", "PAYE", "PAGADO", "PAGATO", "BETAALD", "PAGO", "GEBUCHT", "RECEIVED",
    "ENTERED", "KOPIE", "COPY", "EINGEGANGEN", "APPROVED", "CHECKED", "ZAPLACONO",
)  # fmt: skip
INKS = ((150, 60, 30), (40, 40, 170), (60, 110, 30), (110, 40, 110), (50, 50, 50))


def stamped(paper: Floats, chance: Generator) -> Floats:
    """A rubber stamp, askew, its ink uneven; what is printed below shows through."""
    height, width = paper.shape[:2]
    text = str(chance.choice(STAMPS))
    if chance.random() < 0.4:
        text += (
            f" {chance.integers(1, 29):02}.{chance.integers(1, 13):02}.{chance.integers(19, 27)}"
        )
    scale = width / 1000 * chance.uniform(0.9, 1.8)
    thick = max(2, round(2.4 * scale))
    (wide, high), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_DUPLEX, scale, thick)
    pad = round(0.5 * high)
    ink = np.zeros((high + 3 * pad, wide + 2 * pad), np.uint8)
    cv2.putText(ink, text, (pad, high + pad), cv2.FONT_HERSHEY_DUPLEX, scale, (255,), thick)
    if chance.random() < 0.7:
        cv2.rectangle(ink, (1, 1), (ink.shape[1] - 2, ink.shape[0] - 2), (255,), thick)
    x = chance.uniform(0.05, 0.9) * width - ink.shape[1] / 2
    y = chance.uniform(0.1, 0.95) * height - ink.shape[0] / 2
    turn = cv2.getRotationMatrix2D(
        (ink.shape[1] / 2, ink.shape[0] / 2), chance.uniform(-25, 25), 1.0
    )
    turn[:, 2] += (x, y)
    cover = cv2.warpAffine(ink.astype(np.float32) / 255, turn, (width, height))
    cover *= 0.35 + 0.65 * np.clip(_cloud(height, width, 12, chance) * 0.6 + 0.7, 0, 1)
    return _inked(paper, cover * chance.uniform(0.35, 0.8), INKS[chance.integers(len(INKS))])


def scribbled(paper: Floats, chance: Generator) -> Floats:
    """A few strokes of a pen: a signature, a tick, an underline, a note in the margin."""
    height, width = paper.shape[:2]
    lines = np.zeros((height, width), np.uint8)
    for _ in range(chance.integers(1, 4)):
        x, y = chance.uniform(0.04, 0.9) * width, chance.uniform(0.05, 0.95) * height
        reach = width * chance.uniform(0.03, 0.12)
        strokes = chance.integers(6, 40)
        path = np.cumsum(chance.normal(0, 1, (strokes, 2)) * (0.3, 0.55), axis=0)
        path[:, 0] += np.linspace(0, chance.uniform(1, 5), strokes)
        path = path / np.abs(path).max() * reach + (x, y)
        smooth = np.stack(
            [np.interp(np.linspace(0, strokes - 1, 8 * strokes), np.arange(strokes), p) for p in path.T],
            -1,
        )  # fmt: skip
        smooth = cv2.blur(smooth.astype(np.float32), (1, 9))
        cv2.polylines(
            lines,
            [np.round(smooth * 8).astype(np.int32)],
            False,
            (255,),
            max(1, round(width / 700 * chance.uniform(0.8, 2.0))),
            cv2.LINE_AA,
            3,
        )
    return _inked(
        paper,
        lines.astype(np.float32) / 255 * chance.uniform(0.5, 0.95),
        INKS[chance.integers(len(INKS))],
    )


def stained(paper: Floats, chance: Generator) -> Floats:
    """Rings of a cup, splashes, greasy spots."""
    height, width = paper.shape[:2]
    cover = np.zeros((height, width), np.float32)
    for _ in range(chance.integers(1, 4)):
        centre = (round(chance.uniform(0, width)), round(chance.uniform(0, height)))
        radius = round(width * chance.uniform(0.02, 0.16))
        ring = chance.random() < 0.5
        spot = np.zeros_like(cover)
        cv2.circle(spot, centre, radius, (1.0,), max(2, radius // 9) if ring else -1)
        cover = np.maximum(
            cover, cv2.GaussianBlur(spot, (0, 0), max(1.0, radius / 18)) * chance.uniform(0.2, 1)
        )
    cover = (cover * (0.6 + 0.4 * _cloud(height, width, 20, chance))).astype(np.float32)
    tint = np.array(chance.choice([(60, 110, 160), (110, 140, 160), (150, 150, 150)]), float)
    cover = np.asarray(np.clip(cover, 0, 1) * chance.uniform(0.12, 0.4), np.float32)
    return _inked(paper, cover, tuple(tint))


def folded(paper: Floats, chance: Generator) -> Floats:
    """Creases: one side of each is lighter, ink on them is broken."""
    height, width = paper.shape[:2]
    shade = np.ones((height, width), np.float32)
    broken = np.zeros((height, width), np.float32)
    lying = [(height * f, True) for f in ((0.5,), (1 / 3, 2 / 3), (0.25, 0.5, 0.75))[chance.integers(3)]]  # fmt: skip
    if chance.random() < 0.35:
        lying.append((width / 2, False))
    for near, across in lying:
        place = near + chance.normal(0, 0.01) * height
        lean = chance.normal(0, 0.006)
        ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
        off = (ys - place - lean * xs) if across else (xs - place - lean * ys)
        deep = chance.uniform(0.03, 0.14)
        shade *= 1 - deep * np.tanh(off / 30) * np.exp(-np.abs(off) / (0.12 * height))
        shade *= 1 - 1.6 * deep * np.exp(-((off / 2.2) ** 2))
        broken = np.maximum(broken, np.exp(-((off / 1.5) ** 2)))
    pale = broken[..., None] * chance.uniform(0.0, 0.6)
    return np.asarray((paper * (1 - pale) + 245 * pale) * shade[..., None], np.float32)


def faded(paper: Floats, chance: Generator) -> Floats:
    """Thermal paper that has seen light: ink grey to purple, in bands and clouds, paper yellowish."""
    height, width = paper.shape[:2]
    left = 0.38 + 0.5 * chance.random()
    cloud = _cloud(height, width, 5, chance)
    strength = np.clip(left + 0.22 * cloud, 0.25, 1.0)
    if chance.random() < 0.5:  # a row of the print head that heats badly
        for _ in range(chance.integers(1, 4)):
            x = chance.integers(0, width)
            strength[:, x : x + max(1, width // 400)] *= 0.35
    if chance.random() < 0.4:
        pale = 1 - np.linspace(0, chance.uniform(0, 0.4), height, dtype=np.float32)
        strength *= pale[:: 1 if chance.random() < 0.5 else -1, None]
    cover = (255 - paper) / 255 * strength[..., None]
    ink = np.array([95, 80, 85], np.float32) * chance.uniform(0.4, 1.0)
    ground = np.array([chance.uniform(205, 245), 242, 246], np.float32)
    return np.asarray(ground * (1 - cover) + ink * cover, np.float32)


def pale(paper: Floats, chance: Generator) -> Floats:
    """Low contrast: a toner that runs out, or a recycled, grey paper."""
    ink, ground = chance.uniform(30, 125), chance.uniform(190, 250)
    return (ink + paper * (ground - ink) / 255).astype(np.float32)


def shone_through(paper: Floats, behind: Floats, chance: Generator) -> Floats:
    """What is printed on the back, mirrored and faint."""
    height, width = paper.shape[:2]
    mirrored = cv2.GaussianBlur(cv2.resize(behind[:, ::-1], (width, height)), (0, 0), 1.6)
    shown = paper - (255 - mirrored) * chance.uniform(0.05, 0.16)
    return np.asarray(shown.clip(0, 255), np.float32)


def punched(paper: Floats, chance: Generator) -> Floats:
    """Two holes at the left edge."""
    height, width = paper.shape[:2]
    out = paper.copy()
    x, gap, radius = width * 0.045, height * 0.135, max(3, round(width * 0.0135))
    for y in (height / 2 - gap, height / 2 + gap):
        cv2.circle(out, (round(x), round(y)), radius, (float(chance.uniform(20, 90)),) * 3, -1)
    return out


def _inked(paper: Floats, cover: Floats, ink: tuple[float, ...]) -> Floats:
    """Ink over paper: it darkens and never lightens."""
    tint = np.array(ink, np.float32)
    mixed = paper * (1 - cover[..., None]) + tint * cover[..., None]
    return np.minimum(paper, mixed).astype(np.float32)


def _cloud(height: int, width: int, cells: int, chance: Generator) -> Floats:
    """Smooth noise of unit size."""
    rows = max(2, round(cells * height / max(width, 1)))
    coarse = chance.normal(0, 1, (rows, cells)).astype(np.float32)
    return np.asarray(
        cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32
    )
