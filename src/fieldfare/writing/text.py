"""Text that may stand in a file: without control characters, and never a formula."""

from __future__ import annotations

import re

# Tabs, line ends and their kin part words: a blank takes their place, so that words stay apart.
_BREAKS = re.compile(r"[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")

# What is dropped: controls, halves of surrogate pairs, noncharacters (XML takes neither), tags, the
# byte-order mark, and the bidirectional overrides, embeddings and isolates, with which a text can
# be made to look like another one.
_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    f"\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f{_NONCHARACTERS}]"
)

_CURRENCY = r"(?:[A-Z]{1,3}[$£]|[A-Z]{3}|[$€£¥₹₽₺₩₪₫₴₦฿]|kr|Kč|zł|Ft|Fr|lei)\.?"
_NUMBER = re.compile(
    rf"[-+]\s?(?:{_CURRENCY}\s?)?(?:\d[\d.,'’\s]*|[.,]\d+)(?:\s?(?:{_CURRENCY}|%))?"
)
_PHONE = re.compile(r"\+\d[\d\s()./-]{4,}")
_FORMULA_STARTS = (
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
)  # spreadsheets take the wide ones, too


def clean(text: str) -> str:
    """`text` as it may stand in a file: one line, no control characters, no blanks at its ends."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return _DROPPED.sub("", _BREAKS.sub(" ", text)).strip()


def guarded(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would take it for a formula."""
    if not text.startswith(_FORMULA_STARTS):
        return text
    if text[0] in "-+" and (_NUMBER.fullmatch(text) or _PHONE.fullmatch(text)):
        return text
    return "'" + text
