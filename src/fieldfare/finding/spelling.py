"""Spelling made comparable: without case, accents and the marks between letters."""

from __future__ import annotations

import unicodedata


def _base(char: str) -> str:
    special = {
        "ß": "s",
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "æ": "a",
        "œ": "o",
    }
    if char in special:
        return special[char]
    plain = unicodedata.normalize("NFKD", char)[0].casefold()
    return plain if len(plain) == 1 else char


_FOLDS = {code: _base(chr(code)) for code in range(0xA0, 0x250)}
_FOLDS |= {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
_FOLDS |= dict.fromkeys(
    (
        0xA0,
        0x2000,
        0x2001,
        0x2002,
        0x2003,
        0x2004,
        0x2005,
        0x2006,
        0x2007,
        0x2008,
        0x2009,
        0x200A,
        0x202F,
    ),
    " ",
)
_FOLDS |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xAD), "-")
_FOLDS |= dict.fromkeys((0x2018, 0x2019, 0x201B, 0xB4, 0x60, 0x2032), "'")
_FOLDS |= {
    0xBA: "°",
    0xB0: "°",
    0xAA: "a",
    0x2044: "/",
    0x2116: "#",
    0xFF1A: ":",
    0xFF0C: ",",
    0xFF0E: ".",
}

_LETTERS = {code: char for code, char in _FOLDS.items() if char.isalnum()}
_DROPPED = {code: None for code in range(0x250) if not chr(code).isalnum()} | {
    0xBA: None,
    0xB0: None,
}
_DROPPED |= {code: None for code, char in _FOLDS.items() if not char.isalnum()}
_KEYS: dict[int, str | None] = {**_LETTERS, **_DROPPED, **dict.fromkeys(range(0x2010, 0x2060))}


def folded(text: str) -> str:
    """`text` in small letters without accents, character for character, so that offsets stay true."""
    return text.translate(_FOLDS)


def key(text: str) -> str:
    """The letters and digits of `text`, small and without accents: what labels are compared by."""
    return text.translate(_KEYS)
