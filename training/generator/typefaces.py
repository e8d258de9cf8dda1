"""The typefaces that documents are set in: the base ones of PDF, and TrueType found on this machine."""

from __future__ import annotations

import functools
import site
from pathlib import Path

import msgspec
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

SYSTEM = Path("/usr/share/fonts/truetype")
FACES: dict[str, tuple[str, str, str]] = {  # name: regular, bold, italic; files of one folder
    "Liberation Sans": ("liberation/LiberationSans-Regular", "-Bold", "-Italic"),
    "Liberation Serif": ("liberation/LiberationSerif-Regular", "-Bold", "-Italic"),
    "Liberation Mono": ("liberation/LiberationMono-Regular", "-Bold", "-Italic"),
    "Liberation Sans Narrow": ("liberation/LiberationSansNarrow-Regular", "-Bold", "-Italic"),
    "DejaVu Sans": ("dejavu/DejaVuSans", "-Bold", "-Oblique"),
    "DejaVu Sans Condensed": ("dejavu/DejaVuSansCondensed", "-Bold", "-Oblique"),
    "DejaVu Serif": ("dejavu/DejaVuSerif", "-Bold", "-Italic"),
    "DejaVu Serif Condensed": ("dejavu/DejaVuSerifCondensed", "-Bold", "-Italic"),
    "DejaVu Sans Mono": ("dejavu/DejaVuSansMono", "-Bold", "-Oblique"),
    "Roboto": ("font_roboto/files/Roboto-Regular", "-Bold", "-Italic"),
    "Caladea": ("font_caladea/files/Caladea-Regular", "-Bold", "-Italic"),
    "Source Sans": ("font_source_sans_pro/files/SourceSansPro-Regular", "-Bold", "-It"),
    "Source Serif": ("font_source_serif_pro/files/SourceSerifPro-Regular", "-Bold", "-It"),
    "Lato": ("font_lato/files/Lato-Regular", "-Bold", "-Italic"),
    "Open Sans": ("opensans/OpenSans-Regular", "-Bold", "-Italic"),
    "Manrope": ("font_manrope/files/Manrope-Regular", "-Bold", ""),
    "Hanken": ("font_hanken_grotesk/files/HankenGrotesk-Regular", "-Bold", "-Italic"),
}
BASE = {
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic"),
    "Courier": ("Courier", "Courier-Bold", "Courier-Oblique"),
}


class Typeface(msgspec.Struct, frozen=True):
    """The names of three fonts that belong together; `wide` ones hold more than Western letters."""

    name: str
    regular: str
    bold: str
    italic: str
    wide: bool

    def shows(self, letters: str) -> bool:
        """Whether it has all of these letters."""
        if not self.wide:
            return narrow_enough(letters)
        glyphs = [pdfmetrics.getFont(f).face.charToGlyph for f in (self.regular, self.bold)]
        return all(ord(letter) in known for known in glyphs for letter in letters)


@functools.cache
def typefaces() -> dict[str, Typeface]:
    """All that can be used here, by name."""
    found = {n: Typeface(n, *fonts, wide=False) for n, fonts in BASE.items()}
    for name, (regular, bold, italic) in FACES.items():
        fonts = [_registered(regular)]
        fonts += [_registered(regular.removesuffix("-Regular") + s) for s in (bold, italic)]
        if fonts[0]:
            plain = fonts[0]
            found[name] = Typeface(name, plain, fonts[1] or plain, fonts[2] or plain, wide=True)
    return found


@functools.cache
def _registered(name: str) -> str:
    """The font of a file as reportlab knows it, "" where it is not here or is no TrueType."""
    for folder in (SYSTEM, *map(Path, site.getsitepackages())):
        path = folder / f"{name}.ttf"
        if not path.exists():
            continue
        try:
            pdfmetrics.registerFont(TTFont(path.stem, str(path)))
        except TTFError:
            continue
        return path.stem
    return ""


def narrow_enough(text: str) -> bool:
    """Whether the base fonts can show `text`."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def file_of(font: str) -> Path | None:
    """The file behind a TrueType font, for drawing it into a picture."""
    known = pdfmetrics.getFont(font)
    return Path(known.face.filename) if isinstance(known, TTFont) else None
