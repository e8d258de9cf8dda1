"""Which parts of a sentence changed nothing, so that they must be said to be unheeded."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator

from fieldfare.asking.draft import Draft
from fieldfare.asking.leaving_out import KEPT_WHOLE
from fieldfare.asking.wording import QUOTED, fold

_JOINED = re.compile(r"[,;] ?(?:and |but |then |or )*| (?:and|but|then) | ?[()] ?| [-\u2013] ")
_BRACKETED = re.compile(r"(?<=\()[^()]+(?=\))")
_EXAMPLES = re.compile(r"(?:e\.?g\.?|i\.?e\.?|etc\.?|like|[A-Z]{2,}+|\d|\W)++")
NEGATES = re.compile(
    r"\b(?:not?|never|without|before|after|ignore|skip|exclude|omit|leave out|rather than|instead of|except|excluding"
    r"|including|incl|excl|if|when|unless|where|over|under|negative|sort\w*|only|per|as|format|from)\b"
)
LONGEST = 800  # characters of a sentence; what is longer is no sentence
_MOST = 40  # clauses of one sentence; each costs one more reading of it
_SMALL = re.compile(r"[^\W\d_]{2}|\d|%|[€$£]")


def clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses of a sentence stand, cut at every comma, bracket and "and" outside quotes."""
    shut = bytearray(len(text))
    for quote in (
        *QUOTED.finditer(text),
        *_BRACKETED.finditer(text),
        *KEPT_WHOLE.finditer(fold(text)),
    ):
        shut[quote.start() : quote.end()] = b"\x01" * (quote.end() - quote.start())
    found, start = [], 0
    for mark in _JOINED.finditer(text):
        inside = mark.group() == "," and text[mark.start() - 1 : mark.start()].isdigit()
        if shut[mark.start()] or inside:
            continue
        found.append((start, mark.start()))
        start = mark.end()
    found.append((start, len(text)))
    return [
        (a, b) for a, b in found if _SMALL.search(text[a:b]) and not _EXAMPLES.fullmatch(text[a:b])
    ]


def idle(
    text: str, before: Draft, after: Draft, understood: Callable[[str, Draft], bool]
) -> Iterator[str]:
    """The clauses of `text` without which it would have made the same of `before`, namely `after`."""
    spans = clauses(text)
    if not 1 < len(spans) <= _MOST or len(text) > LONGEST:
        return
    made = copy.deepcopy(after)
    for start, end in spans:
        trial = copy.deepcopy(before)
        without = re.sub(r"\s+", " ", f"{text[:start]} {text[end:]}").strip(" ,;:-")
        if understood(without, trial) and trial == made:
            yield text[start:end].strip(" .!?")


def spoken(clause: str, text: str, draft: Draft) -> str:
    """`clause`, one of `text`, in the words of the prompt, or all that was said where they differ."""
    if not draft.original:
        return clause
    said, own = clauses(text), clauses(draft.original)
    at = next((i for i, (a, b) in enumerate(said) if text[a:b].strip(" .!?") == clause), -1)
    if at < 0 or len(said) != len(own):
        return draft.original
    return draft.original[slice(*own[at])].strip(" .!?")


def rest(part: str, text: str, draft: Draft) -> str:
    """`part`, the end of `text`, in the words of the prompt."""
    said = len(clauses(text)) - len(clauses(part))
    own = clauses(draft.original) if draft.original else []
    if not draft.original:
        return part
    if len(own) != len(clauses(text)):
        return draft.original
    return draft.original[own[said][0] :].strip(" .!?)")
