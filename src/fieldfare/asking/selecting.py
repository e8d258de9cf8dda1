"""Which invoices a list of fields is of: "of all invoices from March", "for each invoice over 500 €"."""

from __future__ import annotations

import re

from fieldfare.asking import conditions, leaving_out
from fieldfare.asking.draft import Draft
from fieldfare.asking.fields import LONGEST_ENTRY
from fieldfare.asking.openings import opened
from fieldfare.asking.plan import RowFilter
from fieldfare.asking.terms import Language
from fieldfare.asking.tongues import english, instruction
from fieldfare.asking.wording import fold

_QUALIFIED = re.compile(
    r"(?:,? (?:but |and )?(?:only |just )?| )(?:for|from|of|on|in|per) (?:only )?(?:the |all |those |each |every |any )*(?P<cond>(?:invoices?|bills?|receipts?|documents?) .{3,80}|unpaid (?:invoices|bills))$"
)
_SOME_DOCUMENTS = re.compile(
    r"(?:please )?(?:from|for|of|in|out of) (?:the |all |my |our |these |those )*(?P<docs>(?:invoices|bills|receipts|documents) (?P<cond>\S.*))$"
)
_MOST_WORDS_OF_ONE = 9  # of a condition


def of_some(text: str, language: Language) -> tuple[str, str] | None:
    """As in "From all invoices of 2024 the number and the total": which invoices, and the rest."""
    if len(text) > LONGEST_ENTRY:
        return None
    said = english(text, language)
    match = _SOME_DOCUMENTS.match(fold(said.text))
    if match is None:
        return None
    words = list(re.finditer(r"\S+", said.text[match.start("cond") :]))[:_MOST_WORDS_OF_ONE]
    for word in reversed(words):
        end = match.start("cond") + word.end()
        selected = f"Only {said.text[match.start('docs') : end]}".rstrip(" ,:")
        trial, rest = Draft(), text[said.source(end) :].strip(" ,:")
        if rest and conditions.rows(selected, trial) and not any(map(_odd_name, trial.row_filters)):
            return selected, rest
    return None


def selected(head: str, language: Language) -> str:
    """As in "I need for each invoice of 2024": which invoices a list that follows is of."""
    said = instruction(head, language)
    match = _qualified(said)
    if match is None or not opened(said[: match.start()]).said:
        return ""
    return f"Only {said[match.start('cond') : match.end('cond')]}"


def selects(head: str, language: Language) -> bool:
    """Whether what stands before a colon says which invoices or pages are wanted."""
    said = instruction(head, language)
    if conditions.says_rows_wanted(said, language) or leaving_out.keep_only(said, Draft()):
        return True
    return conditions.rows(only(said), Draft())


def unqualified(text: str, language: Language) -> tuple[str, list[str]]:
    """`text` without "of the invoices from March" at its end, and what that and what follows it say."""
    if len(text) > LONGEST_ENTRY:
        return text, []
    said = english(text, language)
    plain = said.text.rstrip(" .!?")
    marks = [m.start() for m in re.finditer(r"[,;]", plain)]
    ends = marks if any(_qualified(plain[:end]) for end in marks) else [*marks, len(plain)]
    for end in ends:
        tail = plain[end:].strip(" ,;")
        if tail and not conditions.says_rows_wanted(tail):
            continue
        if match := _qualified(plain[:end]):
            apart = [f"Only {plain[match.start('cond') : end]}", *([tail] if tail else [])]
            return text[: said.source(match.start())].rstrip(" ,"), apart
    marks = [m.start() for m in re.finditer(r"[,;]| and ", plain)]
    for end in reversed(marks):  # "dates of the invoices from March and their totals"
        if match := _qualified(plain[:end], odd=False):
            shorter = text[: said.source(match.start())] + text[said.source(end) :]
            return shorter, [f"Only {plain[match.start('cond') : end]}"]
    return text, []


def _qualified(text: str, *, odd: bool = True) -> re.Match[str] | None:
    """Where `text`, in English, ends in "of the invoices from March"; without `odd` names of vendors."""
    low, at = fold(text), 0
    while match := _QUALIFIED.search(low, at):
        trial = Draft()
        found = conditions.rows(f"Only {text[match.start('cond') :]}", trial)
        if found and not any(f.test in {"present", "missing"} for f in trial.row_filters):
            return match if odd or not any(map(_odd_name, trial.row_filters)) else None
        at = match.start() + 1
    return None


def only(said: str) -> str:
    """As in "All invoices under 250 euros (small ones)": those alone."""
    return "Only " + re.sub(r"^(?:all|the) | ?\([^()]*\)", "", said, flags=re.IGNORECASE)


def _odd_name(found: RowFilter) -> bool:
    """Whether what is taken for a vendor's name has small words in it, so that it is more than that."""
    return found.test == "contains" and any(word[0].islower() for word in found.value.split())
