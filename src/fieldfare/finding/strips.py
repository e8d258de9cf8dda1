"""Lines of a page as tables see them: words from left to right and the numbers among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

import msgspec

from fieldfare.finding.spelling import folded
from fieldfare.finding.values import CODES, currency
from fieldfare.reading.words import Page, Word, around

Kind = Literal["text", "integer", "decimal", "money", "percent", "currency", "sign", "date"]
NUMBERS: frozenset[Kind] = frozenset({"integer", "decimal", "money", "percent"})


class Atom(msgspec.Struct, frozen=True):
    """A number on a line with the currency and sign beside it: words[start:end] of its strip."""

    start: int
    end: int
    left: float
    right: float
    kind: Kind
    text: str
    embedded: bool = False  # it stands inside running text, a blank away from a word before it

    @property
    def centre(self) -> float:
        """The horizontal middle."""
        return (self.left + self.right) / 2


class Strip(msgspec.Struct):
    """One line of one page: its words from left to right, the numbers among them, and its extent."""

    page: Page
    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    height: float
    tight: float  # a gap up to this is a blank, not white between columns
    atoms: tuple[Atom, ...]

    @property
    def centre_y(self) -> float:
        """The vertical middle."""
        return (self.top + self.bottom) / 2


def strips(page: Page) -> list[Strip]:
    """The page's lines from top to bottom, without words that stand on end in its margins."""
    words = sorted(
        (w for w in page.words if not _on_end(w)), key=lambda w: w.box.top + w.box.bottom
    )
    groups: list[list[Word]] = []
    middle = height = 0.0
    for word in words:
        box = word.box
        tall = box.bottom - box.top
        centre = (box.top + box.bottom) / 2
        if groups and abs(centre - middle) <= max(1.0, 0.45 * min(tall, height)):
            groups[-1].append(word)
            count = len(groups[-1])
            middle += (centre - middle) / count
            height += (tall - height) / count
        else:
            groups.append([word])
            middle, height = centre, tall
    lines = [sorted(g, key=lambda w: w.box.left) for g in groups]
    blank = _blank(lines)
    return [strip(page, line, blank) for line in lines]


def _blank(lines: Sequence[Sequence[Word]]) -> float:
    """The usual blank between words in heights of the type: about 0.25, twice that in type of one width."""
    gaps = sorted(
        gap / max(1.0, two.box.height)
        for line in lines
        for one, two in pairwise(line)
        if 0.0 < (gap := two.box.left - one.box.right) < two.box.height
    )
    return gaps[len(gaps) // 2] if len(gaps) >= 4 else 0.3


def _on_end(word: Word) -> bool:
    slender = 2.0 if len(word.text) == 3 else 1.5
    return len(word.text) >= 3 and word.box.height > slender * word.box.width


def strip(page: Page, line: Sequence[Word], blank: float = 0.3) -> Strip:
    """The strip that the words of a line, left to right, make; `blank` in heights of the type."""
    words = tuple(line)
    heights = sorted(w.box.height for w in words)
    height = max(1.0, heights[len(heights) // 2])
    tight = height * min(1.0, max(0.45, 1.25 * blank))
    box = around(w.box for w in words)
    return Strip(
        page, words, box.left, box.top, box.right, box.bottom, height, tight, atoms(words, tight)
    )


CURRENCY = (
    r"(?:r(?=\d[\d.,]*[.,]\d\d(?!\d))|(?:us|ca|cdn|au|nz|hk|sg|mx|nt|r|s|a|c)?\$s?|[€£¥₹₺₽₩₫฿₪₱₦₴]|zl|kc|rm|rs\.?|rp\.?|s?fr\.?|ft|kr\.?|"
    + "|".join(sorted(c.lower() for c in CODES))
    + r")"
)
_NUMBER = re.compile(
    r"[(\[*]?[-+~]?\s?(?P<before>"
    + CURRENCY
    + r")?[-+]?(?P<digits>\d[\d.,'’]*|[.,]\d+)(?P<dash>[.,][-_]{1,2})?-?"
    r"(?P<percent>%)?(?P<after>" + CURRENCY + r")?(?P<unit>/[a-z.]{1,8})?-?[)\]*]?[:;]?[a-dx*]?",
)
_DATE = re.compile(
    r"\d{1,2}[./\-]\d{1,2}[./\-](?:\d{4}|\d{2})\.?|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}|\d{1,2}-[a-z]{3}-\d{2,4}|\d{1,2}\.\d{1,2}\."
)
_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,4})?(?:-|" + CURRENCY + ")?")
_LEADER = re.compile(r"[-+]?(?:r|" + CURRENCY + r")?[-+]?\d{1,3}")
_RAND = re.compile(r"[-+]?r\d{1,3}")


_SMALL_CURRENCIES = frozenset("zł zl kč kr kr. ft lei eur euro euros usd gbp pln chf".split())


@lru_cache(maxsize=32768)
def kind(text: str) -> Kind:
    """What a single word is, seen from its letters and digits alone."""
    if not any(c.isdigit() for c in text):
        return _sign_or_text(text)
    low = folded(text)
    if _DATE.fullmatch(low):
        return "date"
    match = _NUMBER.fullmatch(low)
    return "text" if match is None else _number_kind(match)


def _sign_or_text(text: str) -> Kind:
    if text in ("-", "–", "−", "+"):
        return "sign"
    bare = text.strip("()*")
    if bare in _SMALL_CURRENCIES:
        return "currency"
    large = len(text) <= 5 and not text.islower() and (len(text) > 1 or not text.isalpha())
    return "currency" if large and currency(bare) else "text"


def _number_kind(match: re.Match[str]) -> Kind:
    digits = match["digits"].rstrip(".,")
    if match["percent"]:
        return "percent"
    if _TWO_DECIMALS.search(digits) or match["dash"] or match["before"] or match["after"]:
        return "money"
    if not digits.isdigit():
        return "decimal"
    return "integer" if len(digits) <= 7 else "text"


_TWO_DECIMALS = re.compile(r"[.,]\d{2}$")


def atoms(words: Sequence[Word], tight: float) -> tuple[Atom, ...]:
    """The numbers among `words`, thousands joined across blanks, currency and sign taken in."""
    found: list[Atom] = []
    kinds = [kind(w.text) for w in words]
    for k, word in enumerate(words):
        if kinds[k] == "text" and _RAND.fullmatch(folded(word.text)):
            end = _thousands(words, k, tight)
            kinds[k] = "money" if end > k + 1 and not words[end - 1].text.isdigit() else "text"
    i = 0
    while i < len(words):
        if kinds[i] not in NUMBERS:
            i += 1
            continue
        taken = found[-1].end if found else 0
        start, end, whole = _span(words, kinds, i, tight, taken)
        text = " ".join(w.text for w in words[start:end])
        left, right = words[start].box.left, words[end - 1].box.right
        before = found[-1] if found and found[-1].end == start else None
        embedded = _near(words, start, 1.1 * tight) and (
            kinds[start - 1] in ("text", "date") or (before is not None and before.embedded)
        )
        found.append(Atom(start, end, left, right, whole, text, embedded))
        i = end
    return tuple(found)


def _span(
    words: Sequence[Word], kinds: Sequence[Kind], i: int, tight: float, taken: int
) -> tuple[int, int, Kind]:
    """Where the number at words[i] begins and ends with its currency, sign and percent, and what it is.

    The words before `taken` belong to the numbers before it.
    """
    start, end = i, _thousands(words, i, tight)
    whole = kinds[end - 1] if kinds[end - 1] in ("money", "decimal") else kinds[i]
    plain = ("integer", "decimal")
    while (
        start > taken
        and kinds[start - 1] in ("currency", "sign")
        and _near(words, start, 3.3 * tight)
    ):
        start -= 1
        whole = "money" if kinds[start] == "currency" and whole in plain else whole
    if end < len(words) and words[end].text == "%" and _near(words, end, 1.8 * tight):
        return start, end + 1, "percent"
    follows = end < len(words) and kinds[end] == "currency" and _near(words, end, 2.7 * tight)
    if follows and not _leads(words, kinds, end):
        return start, end + 1, "money" if whole in plain else whole
    return start, end, whole


def _near(words: Sequence[Word], i: int, reach: float) -> bool:
    """Whether words[i] follows the word before it within `reach`."""
    return i > 0 and words[i].box.left - words[i - 1].box.right <= reach


def _leads(words: Sequence[Word], kinds: Sequence[Kind], i: int) -> bool:
    """Whether the currency words[i] belongs to the number after it rather than to the one before."""
    if i + 1 >= len(words) or kinds[i + 1] not in NUMBERS:
        return False
    return words[i + 1].box.left - words[i].box.right < words[i].box.left - words[i - 1].box.right


def _thousands(words: Sequence[Word], i: int, tight: float) -> int:
    """The end of a number whose groups of three are apart by narrow blanks."""
    end = i + 1
    if not _LEADER.fullmatch(folded(words[i].text)):
        return end
    while (
        end < len(words) and _near(words, end, tight) and _GROUP.fullmatch(folded(words[end].text))
    ):
        end += 1
        if not words[end - 1].text.isdigit():
            break
    return end
