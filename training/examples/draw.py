"""Draws the documents in examples/: python training/examples/draw.py.

What they say goes into tests/journey/examples.json, against which a test holds what is extracted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import layouts
import said
import worn

ROOT = Path(__file__).parents[2]

DRAWN: tuple[tuple[said.Invoice, Callable[[said.Invoice], bytes]], ...] = (
    (said.ENGLISH, layouts.draw_english),
    (said.GERMAN, layouts.draw_german),
    (said.FRENCH, layouts.draw_french),
    (said.SPANISH, layouts.draw_spanish),
    (said.CREDIT, layouts.draw_credit),
    (said.AMERICAN, layouts.draw_american),
    (said.DUTCH, lambda i: worn.scanned(layouts.draw_dutch(i))),
    (said.RECEIPT, lambda i: worn.photographed(layouts.draw_receipt(i))),
)


def main() -> int:
    """Draw all documents and write what they say."""
    truth = {}
    for invoice, draw in DRAWN:
        (ROOT / "examples" / invoice.file).write_bytes(draw(invoice))
        truth[invoice.file] = invoice.truth()
    tax = layouts.receipt_tax(said.RECEIPT)
    truth[said.RECEIPT.file] |= {
        "Tax Amount": str(tax),
        "Net Amount": str(said.RECEIPT.total - tax),
    }
    where = ROOT / "tests" / "journey" / "examples.json"
    where.parent.mkdir(exist_ok=True)
    where.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
