"""Fields of the invoice that are wanted on every row: "repeat the invoice number on each line"."""

from __future__ import annotations

import re

from fieldfare.asking.terms import Language
from fieldfare.asking.tongues import english
from fieldfare.asking.wording import fold

_ON_EVERY_ROW = re.compile(
    r"^(?:also |and |please )*(?:put|repeat|add|include|show|write|place) (?:the )?(?P<what>.{3,80}?) "
    r"(?:in front of|at the (?:start|beginning|end) of|on|in|to|beside|with) (?:each|every|all)(?: of)?(?: the)? (?:lines?|rows?|items?)$"
)
_EVERY_ROW_FIRST = re.compile(
    r"^(?:on|in|to) (?:each|every|all)(?: of)?(?: the)? (?:lines?|rows?|items?),? (?:also |and |please )*(?:put|repeat|add|include|show|write|place) (?:the )?(?P<what>.{3,80}?)$"
)
_EVERY_ROW_BEFORE_VERB = re.compile(
    r"^(?P<what>.{3,80}?) (?:on|in|to) (?:each|every|all)(?: of)?(?: the)? (?:lines?|rows?|items?),? (?:put|repeat|add|include|show|write|place)$"
)
_EVERY_ROW = (_ON_EVERY_ROW, _EVERY_ROW_FIRST, _EVERY_ROW_BEFORE_VERB)
_AND_PUT = re.compile(
    r"(?:[,;] (?:and |also )?| and (?:also )?)(?=(?:put|repeat|add|show|write|place) )"
)
_RULED = re.compile(r", (?=(?:without|no|ignore|skip|exclude|sort)\b)")


def named(sentence: str, language: Language) -> str:
    """What a sentence wants on every row, in its own words, "" where it wants nothing there."""
    said = english(sentence.rstrip(" .!"), language)
    low = fold(said.text)
    match = next((m for pattern in _EVERY_ROW if (m := pattern.match(low))), None)
    if match is None or "value" in match["what"]:
        return ""
    return sentence[said.source(match.start("what")) : said.source(match.end("what"))]


def parted(sentence: str, language: Language) -> tuple[str, str] | None:
    """A sentence that wants something on every row before or after saying something else, cut in two."""
    said = english(sentence.rstrip(" .!"), language)
    low = fold(said.text)
    ruled = _RULED.search(low)
    if ruled and _ON_EVERY_ROW.match(low[: ruled.start()]):
        at = said.source(ruled.start())
        return sentence[:at], sentence[at:].strip(" ,")
    put = _AND_PUT.search(low)
    if put and put.start() and _ON_EVERY_ROW.match(low[put.end() :]):
        return sentence[: said.source(put.start())], sentence[said.source(put.end()) :]
    return None
