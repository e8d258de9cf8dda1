"""What is drawn on a PDF page besides text: straight lines, and how much of it pictures cover."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import msgspec

from fieldfare.reading import pdfium
from fieldfare.reading.affine import Matrix, after, moved
from fieldfare.reading.words import Box

THIN = 2.5  # points; a filled rectangle up to this thickness is a line
SHORT = 8.0  # points; shorter lines are parts of drawings
MOST_OBJECTS = 20_000
MOST_SEGMENTS = 2_000  # of one path; beyond, it is a drawing
DEEPEST = 6
WHITE = 250
FILLING = 0.6  # a picture over this share of the page is the page

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
_LINE_TO, _BEZIER_TO, _MOVE_TO = 0, 1, 2


class Picture(msgspec.Struct, frozen=True):
    """An image on the page: where it stands, how many pixels it has, and whether it fills the page."""

    box: Box
    pixels: tuple[int, int]
    fills: bool


class Drawn(msgspec.Struct, frozen=True):
    """Rulings and pictures of a page in the shown page, and the number of its paths.

    `buried` are the handles of text objects that a later picture, which fills the page, covers.
    """

    rulings: tuple[Box, ...]
    pictures: tuple[Picture, ...]
    paths: int
    buried: frozenset[int] = frozenset()


def drawn(page: int, shown: Matrix, width: float, height: float) -> Drawn:
    """What the page with this handle draws; `shown` maps page space to the shown page of this size."""
    rulings: list[Box] = []
    pictures: list[Picture] = []
    texts: list[int] = []
    buried = paths = 0
    for thing, matrix in _objects(page, shown):
        kind = pdfium.object_type(thing)
        if kind == _TEXT:
            texts.append(thing)
        elif kind == _PATH:
            paths += 1
            rulings.extend(_rulings(thing, matrix))
        elif kind == _IMAGE and (picture := _picture(thing, matrix, width, height)):
            pictures.append(picture)
            if picture.fills and not pdfium.object_transparent(thing):
                buried = len(texts)
    cut = (_cut(r, width, height) for r in rulings)
    shown_rulings = tuple(dict.fromkeys(r for r in cut if r))
    return Drawn(shown_rulings, tuple(pictures), paths, frozenset(texts[:buried]))


def _picture(image: int, matrix: Matrix, width: float, height: float) -> Picture | None:
    bounds = _bounds(image)
    box = _cut(moved(matrix, bounds), width, height) if bounds else None
    if box is None:
        return None
    size = (ctypes.c_uint * 2)()
    at = ctypes.addressof(size)
    pdfium.image_size(image, at, at + 4)
    return Picture(box, (size[0], size[1]), box.width * box.height >= FILLING * width * height)


def _objects(page: int, shown: Matrix) -> Iterator[tuple[int, Matrix]]:
    """The page's objects, those inside form objects too, with the matrix that shows each."""
    left = MOST_OBJECTS
    stack: list[Iterator[tuple[int, Matrix, int]]] = [
        iter((pdfium.page_object(page, i), shown, 0) for i in range(pdfium.page_objects(page)))
    ]
    while stack and left:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
            continue
        thing, matrix, depth = step
        left -= 1
        if pdfium.object_type(thing) == _FORM and depth < DEEPEST:
            inner = after(_matrix(thing), matrix)
            count = pdfium.form_objects(thing)
            stack.append(
                iter((pdfium.form_object(thing, i), inner, depth + 1) for i in range(max(0, count)))
            )
        else:
            yield thing, matrix


def _matrix(thing: int) -> Matrix:
    m = (ctypes.c_float * 6)(1, 0, 0, 1, 0, 0)
    pdfium.object_matrix(thing, ctypes.addressof(m))
    return (m[0], m[1], m[2], m[3], m[4], m[5])


def _bounds(thing: int) -> Box | None:
    edges = (ctypes.c_float * 4)()
    at = ctypes.addressof(edges)
    if not pdfium.object_bounds(thing, at, at + 4, at + 8, at + 12):
        return None
    return Box(edges[0], edges[1], edges[2], edges[3])  # top and bottom: `moved` sorts them


def _cut(box: Box, width: float, height: float) -> Box | None:
    """The part of `box` on the page."""
    inside = Box(
        max(0.0, box.left), max(0.0, box.top), min(width, box.right), min(height, box.bottom)
    )
    return inside if inside.right >= inside.left and inside.bottom >= inside.top else None


def _rulings(path: int, matrix: Matrix) -> Iterator[Box]:
    bounds = _bounds(path)
    if bounds is None:
        return
    box = moved(matrix, bounds)
    if max(box.width, box.height) < SHORT:
        return
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.path_drawn(path, ctypes.addressof(mode), ctypes.addressof(stroked))
    if not mode.value and not stroked.value:
        return
    if not stroked.value and _white(path):
        return
    if min(box.width, box.height) <= THIN:
        yield box
        return
    count = pdfium.path_segments(path)
    if count > MOST_SEGMENTS:
        return
    for edge in _edges(path, after(_matrix(path), matrix), count):
        if max(edge.width, edge.height) >= SHORT and min(edge.width, edge.height) <= THIN:
            yield edge


def _white(path: int) -> bool:
    shades = (ctypes.c_uint * 4)()
    at = ctypes.addressof(shades)
    known = pdfium.object_fill(path, at, at + 4, at + 8, at + 12)
    return bool(known) and (min(shades[:3]) >= WHITE or shades[3] == 0)


def _edges(path: int, matrix: Matrix, count: int) -> Iterator[Box]:
    """The boxes round each straight segment of the path; a drawing with many curves gives none."""
    a, b, c, d, e, f = matrix
    spot = (ctypes.c_float * 2)()
    at = ctypes.addressof(spot)
    start = last = (0.0, 0.0)
    edges: list[Box] = []
    curves = 0
    for i in range(count):
        segment = pdfium.path_segment(path, i)
        pdfium.segment_point(segment, at, at + 4)
        x, y = spot[0], spot[1]
        point = (a * x + c * y + e, b * x + d * y + f)
        kind = pdfium.segment_type(segment)
        if kind == _MOVE_TO:
            start = point
        elif kind == _LINE_TO:
            edges.append(_between(last, point))
        else:
            curves += 1
        if pdfium.segment_closes(segment):
            edges.append(_between(point, start))
        last = point
    # Rounded rectangles have 12 control points for their four corners; letters and logos have more.
    if curves <= 12:
        yield from edges


def _between(one: tuple[float, float], two: tuple[float, float]) -> Box:
    return Box(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))
