"""Words round a list that ask for nothing of their own: "put … into a table", "for my bookkeeping"."""

from __future__ import annotations

import re

from fieldfare.asking import goals
from fieldfare.asking.terms import Language
from fieldfare.asking.tongues import english
from fieldfare.asking.wording import fold

_LAST_VERB = re.compile(r",? (?:extract|read|give me|show|needed|please)$")
_INTO_A_TABLE = re.compile(
    r",? (?:please )?(?:in|into|as|to) (?:an? |the |my |our |one )?(?:new )?(?:excel |google |csv )?(?:table|list|spreadsheet|sheet"
    r"|excel|csv|workbook|file)(?: (?:of |from )?excel)?(?: (?:please )?(?:write|put|enter|extract|make|give me|read|add))?$"
)
_FOR_A_PURPOSE = re.compile(
    r",? (?:for|to) (?:my|our|the|an?|use in|import into|this) [a-z -]{3,40}$"
)
_PUT = re.compile(
    r"(?:please |can you )*(?:put|write|enter|copy|place|collect|save|record|list|make|export|add)(?: me)? "
)
_MOST_TAILS = 4


def without_last_verb(text: str, language: Language) -> str:
    """`text` without "extract", "in a table", "for my bookkeeping" at its end."""
    for _ in range(_MOST_TAILS):
        said = english(text, language)
        low = fold(said.text)
        match = _LAST_VERB.search(low) or _INTO_A_TABLE.search(low) or _FOR_A_PURPOSE.search(low)
        purpose = match is not None and match.re is _FOR_A_PURPOSE
        listed = re.search(r",| and ", low)
        if match is None or (purpose and not (listed and goals.goal(match.group()))):
            break
        text = text[: said.source(match.start())].rstrip(" ,")
    return text


def put(sentence: str, language: Language) -> str:
    """As in "Put the number and the total into a table": what is to be put there."""
    plain = sentence.rstrip(" .!?")
    said = english(plain, language)
    low = fold(said.text)
    verb, table = _PUT.match(low), _INTO_A_TABLE.search(low)
    if verb is None or table is None or table.start() <= verb.end():
        return sentence
    return f"Extract {plain[said.source(verb.end()) : said.source(table.start())]}"


def for_a_purpose(text: str) -> bool:
    """Whether `text` ends in what it is for."""
    return bool(_FOR_A_PURPOSE.search(fold(text)))
