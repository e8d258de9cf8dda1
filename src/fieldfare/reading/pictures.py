"""Pictures on a page of text: which of them may hold words that the text lacks, above all the seller's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

import msgspec

from fieldfare.reading.drawn import Picture
from fieldfare.reading.pixels import Pasted
from fieldfare.reading.words import Box, Page, Word

MOST = 3  # pictures of a page
MOST_SHARE = 0.3  # of the page; larger ones are backgrounds and photos
NARROWEST, LOWEST = 20.0, 8.0  # points; smaller ones are signs and bullets
FEWEST_PIXELS = 16  # of a side
LETTERHEAD = 0.3  # of the page, from its top
WIDE = 1.5  # times as wide as high: below the letterhead, squares are codes and seals

# Written as companies write them; "as" and "co" in lower case are other words.
COMPANY = re.compile(
    r"\w\)?,? (?:[Gg]mbH|GMBH|mbH|AG|KG|KGaA|OHG|GbR|UG|e\.? ?K\.?|Ltd|LTD|Limited|LIMITED|LLC|LLP|Inc|INC"
    r"|PLC|plc|Corp|Corporation|Company|Pty|PBC|Bhd|BHD|S\.?[aà]\.? ?r\.?l|SARL|SAS|S\.A\.S|SASU|EURL|S\.?A\.?|S\.?L\.?U?"
    r"|S\.?[pP]\.?A|[sS]\.?[rR]\.?[lL]|B\.?V|N\.?V|Lda|LDA|Ltda|[sS]p\. ?z ?o\.? ?o|s\.r\.o|a\.s|ApS|A/S|AB|Oy|AS|d\.o\.o|Kft|e\.? ?V|a\. ?G)"
    r"(?!\w)"
)


def promising(
    pictures: Sequence[Picture], words: Sequence[Word], width: float, height: float
) -> tuple[Box, ...]:
    """The places of pictures worth reading on a page of this size; none where the text names a company."""
    some = [p for p in pictures if _may_hold_words(p, width, height)]
    if not some or COMPANY.search(" ".join(word.text for word in words)):
        return ()
    boxes = list(dict.fromkeys(p.box for p in some))
    return tuple(sorted(boxes, key=lambda box: box.top)[:MOST])


def _may_hold_words(picture: Picture, width: float, height: float) -> bool:
    box = picture.box
    return (
        box.width >= NARROWEST
        and box.height >= LOWEST
        and min(picture.pixels) >= FEWEST_PIXELS
        and box.width * box.height <= MOST_SHARE * width * height
        and (box.top < LETTERHEAD * height or box.width >= WIDE * box.height)
    )


def with_words(page: Page, read: Sequence[Word], pasted: Sequence[Pasted]) -> Page:
    """The page and the words that were read in its pictures, in their pixels; small print is left out."""
    usual = median(word.size for word in page.words) if page.words else 0.0
    placed = (_placed(word, pasted) for word in read)
    added = [
        word
        for word in placed
        if word and word.size >= usual and not any(_meet(word.box, k.box) for k in page.words)
    ]
    return msgspec.structs.replace(page, words=(*page.words, *added)) if added else page


def _placed(word: Word, pasted: Sequence[Pasted]) -> Word | None:
    """The word on its page, if its middle lies in a picture."""
    for picture in pasted:
        box, scale = picture.box, picture.scale
        middle = word.box.centre_y - picture.top
        if 0 <= middle < box.height * scale and word.box.centre_x < box.width * scale:
            down = box.top - picture.top / scale
            found = Box(
                box.left + word.box.left / scale,
                down + word.box.top / scale,
                box.left + word.box.right / scale,
                down + word.box.bottom / scale,
            )
            return msgspec.structs.replace(word, box=found, size=word.size / scale)
    return None


def _meet(one: Box, two: Box) -> bool:
    """Whether the middle of the first box lies in the second."""
    return two.left < one.centre_x < two.right and two.top < one.centre_y < two.bottom
