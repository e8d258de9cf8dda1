"""A document from a seed: what it says is sampled, how it looks is sampled, both are drawn."""

from __future__ import annotations

import random

import msgspec

from generator import pages, sampling, truth
from generator.canvas import Paper
from generator.chances import Chances
from generator.content import Invoice
from generator.draft import Draft
from generator.drawn import Drawn
from generator.looks import look
from generator.typefaces import narrow_enough


def draw(seed: int, split: str) -> Drawn:
    """The document of this seed and split, the same whenever it is drawn."""
    invoice = sampling.sample(random.Random(f"{seed} {split}"), split)
    return drawn(invoice, seed, split)


def drawn(invoice: Invoice, seed: int, split: str) -> Drawn:
    """The invoice on a layout of this seed and split."""
    draft = _composed(invoice, seed, split, 1)
    pdf = draft.paper.pdf()
    if len(draft.paper.pages) > 1:  # now it is known how many pages there are
        draft = _composed(invoice, seed, split, len(draft.paper.pages))
        pdf = draft.paper.pdf()
    family = pages.family(draft)
    said = truth.truth(draft.paper, invoice, family, family)
    said["blocks"] = draft.chances.picked
    return Drawn(pdf, said, tuple(draft.paper.pages))


def _composed(invoice: Invoice, seed: int, split: str, total: int) -> Draft:
    chances = Chances(seed, split)
    wide = not narrow_enough(msgspec.json.encode(invoice).decode())
    seen = look(chances, invoice.style.country, wide=wide)
    draft = Draft(Paper(seen.width, seen.height), invoice, chances, seen)
    draft.total_pages = total
    draft.turn = lambda: pages.turn(draft)
    pages.compose(draft)
    return draft
