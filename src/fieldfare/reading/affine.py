"""Where a point goes when a page is turned, cropped or scaled: matrices of six numbers."""

from __future__ import annotations

import math

from fieldfare.reading.words import Box

Matrix = tuple[float, float, float, float, float, float]
"""(x, y) goes to (a*x + c*y + e, b*x + d*y + f), as in PDF and as in `Frame.matrix`."""

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def after(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first` and `then`, in this order."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def inverse(matrix: Matrix) -> Matrix:
    """The matrix that undoes `matrix`; ZeroDivisionError if it flattens the plane."""
    a, b, c, d, e, f = matrix
    det = a * d - b * c
    return (
        d / det,
        -b / det,
        -c / det,
        a / det,
        (c * f - d * e) / det,
        (b * e - a * f) / det,
    )


def moved(matrix: Matrix, box: Box) -> Box:
    """The smallest upright box round `box` after `matrix`."""
    a, b, c, d, e, f = matrix
    xs = (a * box.left, a * box.right)
    xs2 = (c * box.top, c * box.bottom)
    ys = (b * box.left, b * box.right)
    ys2 = (d * box.top, d * box.bottom)
    return Box(
        min(xs) + min(xs2) + e,
        min(ys) + min(ys2) + f,
        max(xs) + max(xs2) + e,
        max(ys) + max(ys2) + f,
    )


def upright(width: float, height: float, quarters: int) -> Matrix:
    """From a page of this size, whose writing is turned clockwise by `quarters`, to one that reads upright."""
    match quarters % 4:
        case 0:
            return IDENTITY
        case 1:
            return (0, -1, 1, 0, 0, width)
        case 2:
            return (-1, 0, 0, -1, width, height)
        case _:
            return (0, 1, -1, 0, height, 0)


def rotation(angle: float, x: float, y: float) -> Matrix:
    """The matrix that turns the plane clockwise, as seen, round a point."""
    cos, sin = math.cos(angle), math.sin(angle)
    return (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)
