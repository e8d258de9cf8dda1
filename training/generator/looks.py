"""How a document looks: paper, type, colours and the habits of whoever set it."""

from __future__ import annotations

import colorsys

import msgspec

from generator.canvas import BLACK, WHITE, Colour, Pen
from generator.chances import Chances
from generator.typefaces import Typeface, typefaces

PAPERS = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0), "A5": (419.53, 595.28)}
AMERICAN = {"US", "CA", "MX", "CO", "CL", "PH"}
COMMON_FACES = {
    "Helvetica": 14, "Liberation Sans": 14, "Times": 4, "Liberation Serif": 5, "Roboto": 7,
    "Lato": 6, "Open Sans": 6, "DejaVu Sans": 4, "DejaVu Sans Condensed": 3, "Caladea": 3,
    "Source Sans": 5, "Liberation Sans Narrow": 3, "Courier": 1.5, "Liberation Mono": 1.5,
    "DejaVu Serif": 1.5, "DejaVu Serif Condensed": 1.5, "DejaVu Sans Mono": 1,
    "Source Serif": 3, "Manrope": 3, "Hanken": 3,
}  # fmt: skip
HELD_OUT_FACES = ("Source Serif", "Manrope", "DejaVu Sans Condensed")


class Look(msgspec.Struct, frozen=True):
    """The sampled look of one document."""

    width: float
    height: float
    left: float  # margins
    right: float
    top: float
    bottom: float
    face: Typeface
    title_face: Typeface
    size: float
    leading: float  # of the size
    accent: Colour  # dark enough for text
    tint: Colour  # light enough to write on
    ink: Colour
    grey: Colour
    label_case: str  # as_is, upper, lower
    colon: str  # "", ":", " :", of labels in front of values
    bold_labels: bool
    grey_labels: bool

    @property
    def text(self) -> Pen:
        """Plain text."""
        return Pen(self.face.regular, self.size, self.ink)

    @property
    def bold(self) -> Pen:
        """Text that stands out."""
        return Pen(self.face.bold, self.size, self.ink)

    @property
    def label(self) -> Pen:
        """Labels in front of values or above them."""
        font = self.face.bold if self.bold_labels else self.face.regular
        return Pen(font, self.size, self.grey if self.grey_labels else self.ink)

    @property
    def small(self) -> Pen:
        """Footers and remarks."""
        return Pen(self.face.regular, max(6.0, self.size - 2), self.grey)


def look(chances: Chances, country: str, letters: str) -> Look:
    """A look whose typefaces have all of `letters`."""
    american = country in AMERICAN
    paper = chances.pick(
        "paper",
        {"A4": 0.05, "Letter": 1} if american else {"A4": 1, "Letter": 0.04, "A5": 0.04},
    )
    width, height = PAPERS[paper]
    if chances.pick("upright", {"upright": 40, "landscape": 1}) == "landscape":
        width, height = max(width, height), min(width, height)
    small = min(width, height) < 500
    known = typefaces()
    faces = {n: w for n, w in COMMON_FACES.items() if n in known and known[n].shows(letters)}
    faces = faces or {n: 1.0 for n in known if known[n].wide}
    face = known[chances.pick("face", faces, HELD_OUT_FACES)]
    other = known[chances.pick("title_face", faces, HELD_OUT_FACES)]
    size = chances.between("size", 6.6, 8.2) if small else chances.between("size", 7.2, 10.8)
    size = round(size * (0.9 if face.name.startswith("DejaVu") else 1), 1)
    accent = _accent(chances)
    margin = chances.between("margin", 24, 40) if small else chances.between("margin", 30, 72)
    dark = chances.between("ink", 0, 0.32) if chances.likely("soft_ink", 0.35) else 0.0
    level = chances.between("grey", 0.3, 0.55)
    return Look(
        width,
        height,
        margin,
        width - margin * chances.between("right_margin", 0.8, 1.1),
        chances.between("top", 24, 60) * (0.7 if small else 1),
        height - chances.between("bottom", 24, 44),
        face,
        other if chances.likely("two_faces", 0.2) else face,
        size,
        chances.between("leading", 1.15, 1.45),
        accent,
        _light(accent, chances.between("tint", 0.8, 0.95)),
        (dark, dark, dark),
        (level, level, level),
        chances.pick("label_case", {"as_is": 10, "upper": 2, "lower": 0.4}, {"lower"}),
        chances.pick("colon", {":": 6, "": 5, " :": 1}),
        chances.likely("bold_labels", 0.4),
        chances.likely("grey_labels", 0.25),
    )


def _accent(chances: Chances) -> Colour:
    if chances.likely("black_and_white", 0.35):
        return BLACK
    hue = chances.between("hue", 0, 1)
    red, green, blue = colorsys.hls_to_rgb(
        hue, chances.between("lightness", 0.2, 0.42), chances.between("saturation", 0.25, 0.95)
    )
    return red, green, blue


def _light(colour: Colour, share: float) -> Colour:
    """The colour mixed with that share of white."""
    red, green, blue = (c + (w - c) * share for c, w in zip(colour, WHITE, strict=True))
    return red, green, blue
