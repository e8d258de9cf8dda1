"""A document from a seed: what it says is sampled, how it looks is sampled, both are drawn."""

from __future__ import annotations

import json
import random

import msgspec

from generator import pages, receipts, sampling, truth
from generator.canvas import Paper
from generator.chances import Chances
from generator.content import Invoice
from generator.draft import Draft
from generator.drawn import Drawn
from generator.looks import look

POLISH = "ąćęłńóśźż"
SPACES = " \u00a0\u2009\u202f"


def draw(seed: int, split: str) -> Drawn:
    """The document of this seed and split, the same whenever it is drawn."""
    invoice = sampling.sample(random.Random(f"{seed} {split}"), split)
    return drawn(invoice, seed, split)


def drawn(invoice: Invoice, seed: int, split: str) -> Drawn:
    """The invoice on a layout of this seed and split."""
    chances = Chances(seed, split)
    till = invoice.kind == "receipt" and chances.likely("till", 0.9)
    draft = _strip(invoice, seed, split) if till else _sheets(invoice, seed, split)
    pdf = draft.paper.pdf()
    layout, group = layouts(draft, till)
    said = truth.truth(draft.paper, invoice, layout, group)
    said["blocks"] = draft.chances.picked
    return Drawn(pdf, said, tuple(draft.paper.pages))


def layouts(draft: Draft, till: bool) -> tuple[str, str]:
    """The family of the layout, and the group of families that it belongs to."""
    if till:
        return f"receipt_{draft.chances.picked['till_items']}", "receipt"
    family = pages.family(draft)
    return f"{family}_{draft.chances.picked.get('letterhead', 'bare')}", family


def _sheets(invoice: Invoice, seed: int, split: str) -> Draft:
    """A composed document on sheets; a second time, when it is known how many they are."""
    draft = _composed(invoice, seed, split, 1)
    number = draft.paper.number
    return draft if number == 1 else _composed(invoice, seed, split, number)


def _composed(invoice: Invoice, seed: int, split: str, total: int) -> Draft:
    chances = Chances(seed, split)
    seen = look(chances, invoice.style.country, _letters(invoice))
    draft = Draft(Paper(seen.width, seen.height), invoice, chances, seen)
    draft.total_pages = total
    draft.turn = lambda: pages.turn(draft)
    pages.compose(draft)
    return draft


def _strip(invoice: Invoice, seed: int, split: str) -> Draft:
    """A composed receipt; a second time, when it is known how long it is."""
    seen = receipts.receipt_look(Chances(seed, split), _letters(invoice))
    long = Draft(Paper(seen.width, seen.height), invoice, Chances(seed, split), seen)
    high = receipts.compose(long)
    seen = msgspec.structs.replace(seen, height=high)
    draft = Draft(Paper(seen.width, high), invoice, Chances(seed, split), seen)
    receipts.compose(draft)
    return draft


def _letters(invoice: Invoice) -> str:
    """All letters that the document may need, large and small."""
    text = json.dumps(msgspec.to_builtins(invoice), ensure_ascii=False)
    if "pl" in {invoice.style.language, invoice.style.second_language}:
        text += POLISH
    return "".join(sorted(set(text + text.upper() + text.lower()) - set(SPACES)))
