"""Which notes a draft needs, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

from fieldfare.asking.draft import AskedGrain, Draft
from fieldfare.asking.plan import Note


def raise_all(draft: Draft, output_structure: AskedGrain) -> None:
    """Add the doubts that only the whole draft shows."""


def notes(draft: Draft, language: str) -> Iterator[Note]:
    """The notes on a draft, in `language`."""
    for topic in draft.doubts:
        if topic not in draft.confirmed:
            yield Note(topic, topic)
