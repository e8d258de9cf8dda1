"""What drawing gives back: the file, what is true of it, and every run of text with its place."""

from __future__ import annotations

from typing import Any

import msgspec


class Said(msgspec.Struct, frozen=True):
    """A part of a run that means something: characters `start` to `end` of it.

    `term` is a field ("due_date"), a cell of a line ("line.amount", with `item` from 0), a label
    ("label:due_date"), a heading of a column ("heading:amount") or something that looks like a field
    and is none ("other:carried_forward"). Parts of one value that stand on several lines share
    `value`.
    """

    start: int
    end: int
    term: str
    value: int
    item: int = -1


class Run(msgspec.Struct, frozen=True):
    """A run of text as drawn: box (left, top, right, bottom) in points from the page's top-left."""

    text: str
    box: tuple[float, float, float, float]
    font: str
    size: float
    said: tuple[Said, ...] = ()


class DrawnPage(msgspec.Struct, frozen=True):
    """One page: its size in points and its runs in reading order of the drawing."""

    width: float
    height: float
    runs: tuple[Run, ...]


class Drawn(msgspec.Struct, frozen=True):
    """A drawn document: the bytes of its PDF, its truth (a line of truth.jsonl) and its pages."""

    pdf: bytes
    truth: dict[str, Any]
    pages: tuple[DrawnPage, ...]
