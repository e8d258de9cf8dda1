"""The text of an item: where its lines wrap, which lines are notes, and the product code within."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from fieldfare.finding.assigning import Assigned
from fieldfare.finding.columns import Column
from fieldfare.finding.gather import Draft
from fieldfare.reading.words import Word


class Limit(msgspec.Struct, frozen=True):
    """Where a column's lines of text wrap: `sure` when a ruling or several lines show it."""

    x: float
    sure: bool
    outer: float  # where they must wrap at the latest


def text_limit(grid: Sequence[Column], plan: Assigned, drafts: Sequence[Draft]) -> Limit:
    """How far to the right the description's lines can run before they wrap."""
    if plan.description is None:
        return Limit(0.0, False, 0.0)
    index = plan.description
    outer = min([c.left for c in grid[index + 1 :]], default=1e9)
    if grid[index].limit:
        return Limit(grid[index].limit, True, grid[index].limit)
    ends = sorted(
        (line[-1].box for d in drafts for part in d.parts if (line := part.words.get(index))),
        key=lambda b: b.right,
    )
    if not ends:
        return Limit(outer, False, outer)
    longest = ends[-1].right
    near = sum(1 for b in ends if b.right > longest - 1.5 * b.height)
    return Limit(longest, near >= 3, max(longest, outer))


_PREFIX = re.compile(r"^(?=\S*\d)(?=\S*[A-Z\-]|\d{4,})[A-Z0-9][\w./\-]{2,20}(?P<colon>:)?$")


def coded(descriptions: Sequence[Sequence[Word]]) -> bool:
    """Whether most descriptions begin with a product code and a colon or dash ("MAT-443: Hinge", "17-3 - Hinge")."""
    some = [d for d in descriptions if len(d) > 1]
    return len(some) > 0 and sum(1 for d in some if prefixed(d)) >= 0.6 * len(some)


def prefixed(words: Sequence[Word]) -> int:
    """How many words at the head of a description are a product code and the mark after it."""
    match = _PREFIX.match(words[0].text) if len(words) > 1 else None
    if match is None:
        return 0
    if match["colon"]:
        return 1
    return 2 if words[1].text in ("-", "–", ":", "|") and len(words) > 2 else 0


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
    lines: Sequence[Sequence[Word]], limit: Limit
) -> tuple[list[Word], list[list[Word]]]:
    """The words of a description and the lines below it that are notes of their own.

    A line goes on with the one before when its first word had no room there, or when the text itself says so.
    """
    main: list[Word] = []
    notes: list[list[Word]] = []
    last: Sequence[Word] = ()
    for line in lines:
        if not line:
            continue
        if not main or (not notes and _goes_on(last, line, limit)):
            main.extend(line)
        else:
            notes.append(list(line))
        last = line
    return main, notes


def _goes_on(last: Sequence[Word], line: Sequence[Word], limit: Limit) -> bool:
    one, two = last[-1], line[0]
    if max(one.size, two.size) > 1.12 * max(0.1, min(one.size, two.size)) or one.bold != two.bold:
        return False
    if one.text[-1] in ",-–/&(" or two.text[:1] in "(&/–":
        return True
    end = one.box.right + 0.3 * one.box.height + two.box.width
    if end > limit.outer or (limit.sure and end > limit.x):
        return True
    near = 1.5 * one.box.height
    open_ended = two.text[:1].islower() and not one.text.endswith((".", ":"))
    return open_ended and end > limit.x - near
