"""Words without their endings, so that a phrase is known in every case, number, gender and person."""

from __future__ import annotations

import re
from functools import lru_cache

from fieldfare.asking.terms import Language

_ENDINGS: dict[Language, str] = {
    "en": "",
    "de": "e en em er es n s t te ten et",
    "fr": "s e es ee ees er ez x ent ons ant",
    "es": "s es a as o os e ar er ir en an ad ada adas ado ados amos emos ando iendo",
    "it": "a e i o are ere ire ate ete ite ato ata ati ate ando endo ino",
    "nl": "e en s t te ten n",
    "pt": "s es a as o os e ar er ir em am ada adas ado ados amos emos ando endo",
    "pl": "a e i o u y ow ami ach om em ie ego ej emu ych ym ymi iego iej iemu ich im imi ia ii owi ac amy aj ij",
}
_LEAST = 5  # letters that must be left
_PATTERNS = {
    language: re.compile(
        rf"(?<=\w{{{_LEAST}}})(?:{'|'.join(sorted(endings.split(), key=len, reverse=True))})$"
    )
    for language, endings in _ENDINGS.items()
    if endings
}


@lru_cache(maxsize=16384)
def stem(word: str, language: Language) -> str:
    """The folded `word` without an ending of its `language`, where enough letters are left."""
    pattern = _PATTERNS.get(language)
    return pattern.sub("", word) if pattern else word
