"""What stands on a page and says nothing that is asked for: stamps, watermarks, marks to fold at, codes."""

from __future__ import annotations

import numpy as np
from PIL import Image

from generator.canvas import Colour, Pen
from generator.draft import Draft

PAID = {
    "en": "PAID", "de": "BEZAHLT", "fr": "PAYÉ", "es": "PAGADO", "it": "PAGATO", "nl": "BETAALD", "pt": "PAGO",
    "pl": "ZAPŁACONO",
}  # fmt: skip
COPY = {
    "en": "COPY", "de": "KOPIE", "fr": "DUPLICATA", "es": "COPIA", "it": "COPIA", "nl": "KOPIE", "pt": "CÓPIA",
    "pl": "KOPIA",
}  # fmt: skip
MODULES = 29
DENSITY = 6  # pixels of a module's side


def background(draft: Draft) -> None:
    """What lies below everything on each page."""
    look, chances, paper = draft.look, draft.chances, draft.paper
    if chances.likely("fold_marks", 0.08):
        for share in (0.354, 0.5, 0.707):
            paper.line(8, look.height * share, 20, look.height * share, look.grey, 0.4)
    edge = chances.pick("edge", {"none": 14, "bar_left": 0.5, "bar_top": 1, "bar_bottom": 0.6, "frame": 0.4, "corner": 0.4})  # fmt: skip
    if edge == "bar_left":
        paper.area((0, 0, 9, look.height), fill=look.accent)
    elif edge == "bar_top":
        paper.area((0, 0, look.width, 10), fill=look.accent)
    elif edge == "bar_bottom":
        paper.area((0, look.height - 10, look.width, look.height), fill=look.accent)
    elif edge == "frame":
        paper.area((14, 14, look.width - 14, look.height - 14), edge=look.accent, width=1.2)
    elif edge == "corner":
        reach = chances.between("corner", 20, 26)
        paper.shape([(look.width, 0), (look.width - reach, 0), (look.width, reach)], look.accent)
    if chances.likely("watermark", 0.04):
        pale = _pale(look.accent)
        word = chances.pick("watermark_word", {"copy": 1, "name": 2})
        seller = draft.invoice.seller
        text = COPY.get(draft.style.language, "COPY") if word == "copy" else (seller.brand or seller.name)  # fmt: skip
        pen = Pen(look.title_face.bold, 70, pale)
        pen = pen.of_size(min(90.0, 70 * look.width * 0.8 / pen.width(text)))
        paper.turned(look.width / 2, look.height / 2, 38, text, pen)


def stamp(draft: Draft, top: float, bottom: float) -> None:
    """PAID, askew, in the free space between top and bottom."""
    look, chances = draft.look, draft.chances
    roles = {step.role for step in draft.invoice.ladder}
    likely = 0.25 if "paid" in roles or draft.invoice.kind == "receipt" else 0.03
    if bottom - top < 90 or not chances.likely("stamp", likely):
        return
    colour: Colour = {"red": (0.75, 0.1, 0.1), "green": (0.1, 0.5, 0.2), "blue": (0.1, 0.2, 0.6)}[
        chances.pick("stamp_colour", {"red": 2, "green": 1, "blue": 1})
    ]
    pen = Pen(look.title_face.bold, chances.between("stamp_size", 20, 34), colour)
    x = look.left + (look.right - look.left) * chances.between("stamp_x", 0.4, 0.75)
    y = top + (bottom - top) * 0.55
    draft.paper.turned(x, y, chances.between("stamp_angle", 4, 22), PAID.get(draft.style.language, "PAID"), pen)  # fmt: skip


def squares(draft: Draft, x: float, top: float, side: float) -> None:
    """A picture like a QR code."""
    rng = draft.chances.random("squares")
    code = np.full((MODULES, MODULES), 255, np.uint8)
    for row in range(MODULES):
        for column in range(MODULES):
            if rng.random() < 0.48 and not _corner(row, column):
                code[row, column] = 0
    for row, column in ((0, 0), (0, MODULES - 7), (MODULES - 7, 0)):
        for inset, grey in ((0, 0), (1, 255), (2, 0)):
            code[row + inset : row + 7 - inset, column + inset : column + 7 - inset] = grey
    image = Image.fromarray(code.repeat(DENSITY, axis=0).repeat(DENSITY, axis=1))
    draft.paper.picture((x, top, x + side, top + side), image)


def _corner(row: int, column: int) -> bool:
    """Whether a module belongs to one of the three marks."""
    low, high = 8, MODULES - 9
    return (row < low and (column < low or column > high)) or (row > high and column < low)


def _pale(colour: Colour) -> Colour:
    red, green, blue = (part + (1 - part) * 0.9 for part in colour)
    return red, green, blue
