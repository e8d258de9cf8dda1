"""Pages made in code: text on a grid, one character 6 points wide, one row 14 points high."""

from __future__ import annotations

import re

from fieldfare.reading.words import Box, Frame, Page, Word

CHARACTER = 6.0
ROW = 14.0
SIZE = 10.0


def page(
    text: str,
    *,
    number: int = 1,
    width: float = 595.0,
    height: float = 842.0,
    top: float = 40.0,
    confidence: float = 1.0,
    rulings: tuple[Box, ...] = (),
) -> Page:
    """A page whose words stand where `text` has them; `# ` before a line prints it twice as large."""
    words = []
    for row, line in enumerate(text.strip("\n").splitlines()):
        large = line.startswith("# ")
        shown = line[2:] if large else line
        size = 2 * SIZE if large else SIZE
        y = top + row * ROW
        for match in re.finditer(r"\S+", shown):
            left = 40.0 + match.start() * CHARACTER
            right = 40.0 + match.end() * CHARACTER - 1.0
            words.append(Word(match.group(), Box(left, y, right, y + size), confidence, size))
    return Page(number, width, height, tuple(words), Frame(width, height), rulings)
