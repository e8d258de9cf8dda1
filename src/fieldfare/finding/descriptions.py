"""The text of an item: where its lines wrap, which lines are notes, and the product code within."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from fieldfare.finding.assigning import Assigned
from fieldfare.finding.columns import Column
from fieldfare.finding.gather import Draft
from fieldfare.reading.words import Word


class Wrapping(msgspec.Struct, frozen=True):
    """Where a column's lines of text wrap, as far as rulings, other rows and the next column show it."""

    left: float = 0.0
    ruling: float = 0.0  # 0 where no ruling bounds the column
    outer: float = 0.0  # where they must wrap at the latest
    longest: float = 0.0
    owner: int = -1  # the row with the longest line
    second: float = 0.0  # the longest line of another row

    def others(self, row: int) -> float:
        """How far the lines of other rows than `row` run; 0 where there are none."""
        return self.second if row == self.owner else self.longest


def wrapping(grid: Sequence[Column], plan: Assigned, drafts: Sequence[Draft]) -> Wrapping:
    """How far to the right the description's lines can run before they wrap."""
    index = plan.description
    if index is None:
        return Wrapping()
    ends = [max((w[-1].box.right for w in lines_of(d, index)), default=0.0) for d in drafts]
    left = min((w[0].box.left for d in drafts for w in lines_of(d, index)), default=0.0)
    longest = max(ends, default=0.0)
    owner = ends.index(longest) if ends else -1
    second = max((e for i, e in enumerate(ends) if i != owner), default=0.0)
    outer = max(longest, min([c.left for c in grid[index + 1 :]], default=1e9))
    return Wrapping(left, grid[index].limit, outer, longest, owner, second)


def lines_of(draft: Draft, column: int) -> list[list[Word]]:
    """The lines of a row's cell, top to bottom."""
    return [words for part in draft.parts if (words := part.words.get(column))]


_PREFIX = re.compile(r"^(?=\S*\d)(?=\S*[A-Z\-]|\d{4,})[A-Z0-9][\w./\-]{2,20}(?P<colon>:)?$")


def coded(descriptions: Sequence[Sequence[Word]]) -> bool:
    """Whether most descriptions begin with a product code and a colon or dash ("MAT-443: Hinge", "17-3 - Hinge")."""
    some = [d for d in descriptions if len(d) > 1]
    return len(some) > 0 and sum(1 for d in some if prefixed(d)) >= 0.6 * len(some)


def columned(descriptions: Sequence[Sequence[Word]]) -> bool:
    """Whether all descriptions begin with a product code and go on flush under each other, as in a column of their own."""
    some = [d for d in descriptions if len(d) > 1]
    if len(some) < 2 or not all(is_code_line(d[:1]) for d in some):
        return False
    lefts = [d[1].box.left for d in some]
    widths = {round(d[0].box.width) for d in some}
    return max(lefts) - min(lefts) <= 1.0 and (len(widths) > 1 or _is_wide(some))


def _is_wide(descriptions: Sequence[Sequence[Word]]) -> bool:
    """Whether more than a blank stands behind the first word of each."""
    return all(d[1].box.left - d[0].box.right > 0.6 * d[0].box.height for d in descriptions)


def prefixed(words: Sequence[Word]) -> int:
    """How many words at the head of a description are a product code and the mark after it."""
    match = _PREFIX.match(words[0].text) if len(words) > 1 else None
    if match is None:
        return 0
    if match["colon"]:
        return 1
    return 2 if words[1].text in ("-", "–", ":", "|") and len(words) > 2 else 0


_CODE_LINE = re.compile(r"(?=\S*\d)[A-Z0-9][A-Z0-9./\-]{2,}")


def coded_above(cells: Sequence[Sequence[Sequence[Word]]]) -> bool:
    """Whether most cells of several lines begin with a line that is a product code alone."""
    some = [lines for lines in cells if len(lines) > 1]
    return 2 * sum(1 for lines in some if is_code_line(lines[0])) > len(some)


def is_code_line(line: Sequence[Word]) -> bool:
    """Whether a line is one word that looks like a product code ("HD4607", "6/219")."""
    return len(line) == 1 and _CODE_LINE.fullmatch(line[0].text) is not None


LABELLED_CODE = re.compile(
    r"^(?:sku|art\.?\s?-?nr\.?|artikel-?(?:nr|nummer)\.?|ref\.?|item code|product code|art\.? no\.?|réf\.?|mpn|cod\.?(?: art\.?)?)"
    r"\s*[:.#]?\s*(?P<code>\S*\d\S*)$",
    re.IGNORECASE,
)
BRACKETED_CODE = re.compile(r"^\[(?P<code>[^\]\s]{2,24})\]$")


def is_code(words: Sequence[Word]) -> bool:
    """Whether a line says nothing but a code, with a letter or two beside it ("10273 GA")."""
    return (
        words[0].text.isdigit()
        and len(words[0].text) > 2
        and all(len(w.text) <= 2 or any(c.isdigit() for c in w.text) for w in words)
    )


def paragraphs(
    lines: Sequence[Sequence[Word]], wraps: Wrapping, others: float
) -> tuple[list[Word], list[list[Word]]]:
    """The words of a description and the lines below it that are notes of their own.

    A line goes on with the one before when its first word had no room there, or when the text itself says so;
    `others` is how far the lines of other rows run.
    """
    main: list[Word] = []
    notes: list[list[Word]] = []
    last: Sequence[Word] = ()
    for line in lines:
        if not line:
            continue
        if not main or (not notes and _goes_on(last, line, wraps, others)):
            main.extend(line)
        else:
            notes.append(list(line))
        last = line
    return main, notes


def _goes_on(last: Sequence[Word], line: Sequence[Word], wraps: Wrapping, others: float) -> bool:
    one, two = last[-1], line[0]
    if one.bold != two.bold or max(one.size, two.size) > 1.12 * max(0.1, min(one.size, two.size)):
        return False
    if one.text[-1] in ",-–/&(" or two.text[:1] in "(&/–":
        return True
    end = one.box.right + 0.3 * one.box.height + two.box.width
    near = 1.5 * one.box.height if _is_open(one, two) else 0.0
    if wraps.ruling:
        return end > wraps.ruling - near
    if end > wraps.outer:
        return True
    if others and end <= others:
        return end > others - near
    if _is_note(line):
        return False
    wide = one.box.right - wraps.left > 0.6 * (wraps.outer - wraps.left)
    return wide or near > 0 or one.box.right <= others


def _is_open(one: Word, two: Word) -> bool:
    """Whether a line that begins with `two` goes on with a sentence that `one` does not end."""
    return two.text[:1].islower() and not one.text.endswith((".", ":"))


def _is_note(line: Sequence[Word]) -> bool:
    """Whether a line looks like a label with its value ("Serial no. 4711", "Period: May")."""
    labelled = any(w.text.endswith(":") for w in line[:3])
    return labelled or (len(line) <= 4 and any(c.isdigit() for c in line[-1].text))
