"""How paper lies: skewed, seen at an angle, curled and crumpled; points and pixels go the same way."""

from __future__ import annotations

import cv2
import msgspec
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Points = NDArray[np.float64]

KNOTS = 257  # at which a curl is known
STEP = 8  # pixels between the points for which the way back is computed


class Bend(msgspec.Struct, frozen=True):
    """The way from flat paper (pixels of its rendering) into the picture.

    Paper first bends in its own plane: a point (x, y) moves to (x, along(y) + across(x)); a lens
    then shows that plane in the picture; `crumple` is what the picture's points are off by.
    """

    paper: tuple[int, int]  # width, height
    picture: tuple[int, int]
    lens: Points  # 3 x 3
    across: Points  # by x, in KNOTS steps over the width
    along: Points  # by y, rising, in KNOTS steps over the height
    crumple: Floats  # rows x columns x 2, over the picture

    def shown(self, points: Points) -> Points:
        """Where points (n x 2) of the paper stand in the picture."""
        width, height = self.paper
        bent = np.stack(
            [
                points[:, 0],
                np.interp(points[:, 1], _knots(height), self.along)
                + np.interp(points[:, 0], _knots(width), self.across),
            ],
            -1,
        )
        flat = _through(self.lens, bent)
        seen = flat.copy()
        for _ in range(4):  # the crumple is smooth and small: this settles at once
            seen = flat - self._off(seen)
        return seen

    def box(self, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """The box round a box of the paper as it stands in the picture."""
        left, top, right, bottom = box
        xs, ys = np.linspace(left, right, 9), np.linspace(top, bottom, 3)
        edge = np.array([[x, y] for x in xs for y in ys], float)
        seen = self.shown(edge)
        (x0, y0), (x1, y1) = seen.min(axis=0), seen.max(axis=0)
        return float(x0), float(y0), float(x1), float(y1)

    def back(self) -> tuple[Floats, Floats]:
        """For each pixel of the picture, where on the paper it comes from (x and y)."""
        wide, high = self.picture
        columns, rows = -(-wide // STEP) + 1, -(-high // STEP) + 1
        xs = (np.arange(columns) + 0.5) * STEP - 0.5
        ys = (np.arange(rows) + 0.5) * STEP - 0.5
        seen = np.stack(np.meshgrid(xs, ys), -1).reshape(-1, 2)
        bent = _through(np.asarray(np.linalg.inv(self.lens), float), seen + self._off(seen))
        width, height = self.paper
        lifted = bent[:, 1] - np.interp(bent[:, 0], _knots(width), self.across)
        # Beyond its edges paper goes on straight, so that the ground there is not smeared paper.
        y = np.interp(lifted, self.along, _knots(height))
        y += np.minimum(0, lifted - self.along[0]) + np.maximum(0, lifted - self.along[-1])
        coarse = np.stack([bent[:, 0], y], -1).reshape(rows, columns, 2).astype(np.float32)
        fine = cv2.resize(coarse, (columns * STEP, rows * STEP), interpolation=cv2.INTER_LINEAR)
        return (
            np.ascontiguousarray(fine[:high, :wide, 0]),
            np.ascontiguousarray(fine[:high, :wide, 1]),
        )

    def _off(self, points: Points) -> Points:
        rows, columns = self.crumple.shape[:2]
        wide, high = self.picture
        x = np.clip(points[:, 0] / wide, 0, 1) * (columns - 1)
        y = np.clip(points[:, 1] / high, 0, 1) * (rows - 1)
        x0 = np.minimum(x.astype(int), columns - 2)
        y0 = np.minimum(y.astype(int), rows - 2)
        u, v = (x - x0)[:, None], (y - y0)[:, None]
        c = self.crumple
        upper = c[y0, x0] * (1 - u) + c[y0, x0 + 1] * u
        lower = c[y0 + 1, x0] * (1 - u) + c[y0 + 1, x0 + 1] * u
        return np.asarray(upper * (1 - v) + lower * v, np.float64)


def flat(paper: tuple[int, int], picture: tuple[int, int], lens: Points) -> Bend:
    """Paper without curl or crumple under `lens`."""
    return Bend(
        paper, picture, lens, np.zeros(KNOTS), _knots(paper[1]), np.zeros((2, 2, 2), np.float32)
    )


def scanned(paper: tuple[int, int], chance: Generator) -> Bend:
    """Paper in a scanner: a little skewed, seldom larger than itself, now and then from a book."""
    width, height = paper
    angle = float(np.clip(chance.normal(0, 0.7), -4, 4)) if chance.random() < 0.75 else 0.0
    size = chance.uniform(0.97, 1.01)
    bed = chance.random() < 0.25  # the glass is larger than the paper
    wide, high = (
        (width * chance.uniform(1.02, 1.25), height * chance.uniform(1.02, 1.12))
        if bed
        else (width, height)
    )
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, size)
    lens = np.vstack([turn, [0, 0, 1]])
    lens[0, 2] += (wide - width) * chance.uniform(0.1, 0.9)
    lens[1, 2] += (high - height) * chance.uniform(0.0, 0.6)
    bend = flat(paper, (round(wide), round(high)), lens)
    if chance.random() < 0.12:
        bend = msgspec.structs.replace(bend, across=_spine(width, chance))
    return bend


def photographed(paper: tuple[int, int], chance: Generator) -> Bend:
    """Paper on a table: turned, seen at an angle, not filling the picture, curled or crumpled."""
    width, height = (float(side) for side in paper)
    angle = np.radians(np.clip(chance.normal(0, 3.5), -14, 14))
    middle = np.array([width / 2, height / 2])
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], float)
    turned = (corners - middle) @ np.array(
        [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]
    )
    tilt = chance.normal(0, 0.035, 2)  # how much nearer one side is than the other
    far = 1 + turned / max(width, height) @ (2 * np.clip(tilt, -0.09, 0.09))
    seen = turned / far[:, None]
    seen += chance.normal(0, 0.004, seen.shape) * max(width, height)
    fill = chance.uniform(0.62, 0.97, 2)
    extent = seen.max(axis=0) - seen.min(axis=0)
    around = extent / fill
    picture = (round(around[0]), round(around[1]))
    lean = chance.uniform(0.2, 0.8, 2)
    seen += (around - extent) * lean - seen.min(axis=0)
    lens = cv2.getPerspectiveTransform(corners.astype(np.float32), seen.astype(np.float32))
    bend = flat(paper, picture, np.asarray(lens, float))
    if chance.random() < 0.55:
        bend = msgspec.structs.replace(
            bend,
            across=_wave(width, chance.uniform(0.003, 0.02), chance),
            along=_shortened(height, chance),
        )
    if chance.random() < 0.35:
        cells = (round(picture[1] / 160) + 2, round(picture[0] / 160) + 2, 2)
        # Half a line of type at most: further off, rows of a receipt would run into one another.
        bend = msgspec.structs.replace(
            bend, crumple=chance.normal(0, chance.uniform(0.4, 2.2), cells).astype(np.float32)
        )
    return bend


def turned(bend: Bend, quarters: int) -> Bend:
    """The same with the picture turned by quarters, anticlockwise."""
    wide, high = bend.picture
    quarter = np.array([[0, 1, 0], [-1, 0, 0], [0, 0, 1]], float)
    crumple = bend.crumple
    lens = bend.lens
    for _ in range(quarters % 4):
        step = quarter.copy()
        step[1, 2] = wide
        lens = step @ lens
        crumple = np.rot90(crumple)
        crumple = np.stack([crumple[..., 1], -crumple[..., 0]], -1)
        wide, high = high, wide
    return msgspec.structs.replace(
        bend, picture=(wide, high), lens=lens, crumple=np.ascontiguousarray(crumple)
    )


def slope(bend: Bend) -> Floats:
    """How steeply the paper rises at each column, about -1 to 1: what light makes visible."""
    rise = np.gradient(bend.across) * KNOTS / bend.paper[0]
    return np.interp(np.arange(bend.paper[0]), _knots(bend.paper[0]), rise).astype(np.float32)


def _knots(extent: float) -> Points:
    return np.linspace(0, extent, KNOTS)


def _through(lens: Points, points: Points) -> Points:
    whole = np.concatenate([points, np.ones((len(points), 1))], axis=1) @ lens.T
    return np.asarray(whole[:, :2] / whole[:, 2:], np.float64)


def _wave(width: float, share: float, chance: Generator) -> Points:
    """A curl: one or two gentle waves over the width, of a height that is a share of it."""
    t = np.linspace(0, 1, KNOTS)
    waves, start = chance.uniform(0.3, 1.1), chance.uniform(0, 1)
    return np.asarray(width * share * np.sin(2 * np.pi * (waves * t + start)), float)


def _spine(width: float, chance: Generator) -> Points:
    """A page of a bound book: lines dip towards one edge."""
    t = np.linspace(0, 1, KNOTS)
    if chance.random() < 0.5:
        t = 1 - t
    return np.asarray(
        width * chance.uniform(0.005, 0.02) * np.exp(-t / chance.uniform(0.05, 0.12)), float
    )


def _shortened(height: float, chance: Generator) -> Points:
    """Paper that lifts somewhere looks shorter there."""
    t = np.linspace(0, 1, KNOTS)
    pace = 1 - chance.uniform(0, 0.18) * np.exp(
        -(((t - chance.uniform(0, 1)) / chance.uniform(0.1, 0.4)) ** 2)
    )
    way = np.concatenate([[0], np.cumsum((pace[1:] + pace[:-1]) / 2)])
    return np.asarray(way / way[-1] * height, float)
