"""Prompts that show the JSON they would like: its keys are the fields."""

from __future__ import annotations

import re

import msgspec

from fieldfare.asking import naming
from fieldfare.asking.fields import Asked

_TOKEN = re.compile(r'"([^"\n]{0,80})"(\s*:)?|[{}\[\]]')
_FEWEST_KEYS = 2
_CONTAINER = re.compile(r"\s*[\[{]")


class Skeleton(msgspec.Struct):
    """The fields of a skeleton, whether it nests them, and the text round it."""

    fields: list[Asked]
    nested: bool
    before: str
    after: str


def skeleton(text: str) -> Skeleton | None:
    """The JSON skeleton in `text`, however loosely it is written; None where there is none."""
    start = min((at for at in (text.find("{"), text.find("[{")) if at >= 0), default=-1)
    end = text.rfind("}")
    if start < 0 or end < start:
        return None
    end += len(re.match(r"\s*\]?", text[end + 1 :]).group()) if text[start] == "[" else 0  # type: ignore[union-attr]
    inside = text[start : end + 1]
    fields, nested = _fields(inside)
    if len(fields) < _FEWEST_KEYS:
        return None
    return Skeleton(fields, nested, text[:start], text[end + 1 :])


def _fields(inside: str) -> tuple[list[Asked], bool]:
    """The keys that hold plain values; those inside a list within an object are of line items."""
    fields: dict[str, Asked] = {}
    open_brackets: list[str] = []
    last: Asked | None = None
    nested = False
    for token in _TOKEN.finditer(inside):
        mark = token.group()
        if mark in "{[":
            open_brackets.append(mark)
        elif mark in "}]":
            open_brackets = open_brackets[:-1]
        elif token.group(2):
            container = bool(_CONTAINER.match(inside, token.end()))
            nested |= container
            last = None if container else _field(token.group(1), on_lines="[" in open_brackets[1:])
            if last:
                fields.setdefault(last.phrase.casefold(), last)
        elif last is not None:
            last.instructions.append(token.group(1))
            last = None
    return list(fields.values()), nested


def _field(key: str, *, on_lines: bool) -> Asked | None:
    name = key.strip()
    if not re.search(r"[^\W\d_]", name):
        return None
    meaning = naming.resolve(name, on_lines=on_lines) or naming.label(name, on_lines=on_lines)
    return Asked(name, meaning, in_line_list=on_lines)
