"""What is said to the user about a plan: what was assumed, and prompt text that settles it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from fieldfare.asking.plan import Note, SuggestedAddition


class Wording(msgspec.Struct, frozen=True):
    """One note in one language; {…} are filled in."""

    topic: str
    description: str
    confirm: str = ""
    change: str = ""


def note(
    wording: Wording, values: dict[str, str], confirm: Sequence[str] = (), change: Sequence[str] = ()
) -> Note:
    """The note that `wording` makes with `values`, and the prompt text for either way."""
    additions = [
        SuggestedAddition(purpose, tuple(instructions))
        for purpose, instructions in ((wording.confirm, confirm), (wording.change, change))
        if purpose and instructions
    ]
    return Note(
        wording.topic.format(**values), wording.description.format(**values), tuple(additions)
    )
