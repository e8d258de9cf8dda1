"""Several documents in one PDF, as an office scans or forwards them, with the truth of each page.

    PYTHONPATH=src:training python -m generator.bundles --seed 1 --count 200 --split held-out --out DIR

DIR/truth.jsonl has a line a bundle: its pages in order with the document that each belongs to
(counted from 1), or without one where a page is to be left out, and what kind of page it is.
"""

from __future__ import annotations

import argparse
import datetime
import io
import json
import random
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pypdfium2

from generator import sampling
from generator.chances import HELD_OUT
from generator.choosing import weighted
from generator.content import Invoice
from generator.drawing import drawn
from generator.enclosures import enclose, like

Splits = ("train", HELD_OUT)
HOUR = re.compile(rb"/ID ?\[<[0-9A-F]+><[0-9A-F]+>\]|(?<=/CreationDate\(D:)\d+")
TRIES = 400  # samples that are looked at for one that fits

# What may stand in front of an invoice, behind it and between documents, with how often it does.
BEFORE = ((0.1, "cover_letter"), (0.06, "email"), (0.04, "delivery_note"), (0.03, "purchase_order"))
BEHIND = (
    (0.16, "delivery_note"), (0.12, "terms"), (0.09, "remittance"), (0.06, "order_confirmation"),
    (0.05, "purchase_order"), (0.06, "duplicate"), (0.06, "blank"), (0.04, "quote"),
)  # fmt: skip
BETWEEN = ((0.07, "statement"), (0.06, "reminder"), (0.05, "blank"), (0.03, "quote"))
BACKS = ((0.93, ""), (0.04, "blank"), (0.03, "terms"))  # what is on the back of every sheet


class Part(msgspec.Struct, frozen=True):
    """One document of a bundle, or something to be left out (`document` is 0)."""

    kind: str
    pdf: bytes
    document: int
    number: str = ""
    vendor: str = ""
    language: str = ""


class Bundle(msgspec.Struct, frozen=True):
    """A PDF and what is true of each of its pages."""

    pdf: bytes
    truth: dict[str, Any]


def bundle(seed: int, split: str) -> Bundle:
    """The bundle of this seed and split, the same whenever it is made."""
    chance = random.Random(f"bundle {seed} {split}")
    parts: list[Part] = []
    for invoice, layout in _bills(chance, seed, split):
        document = 1 + max((p.document for p in parts), default=0)
        bill = _bill(invoice, layout, split, document)
        about = invoice, chance, split
        parts += [_enclosed(kind, *about) for kind in _some(BETWEEN, chance) if parts]
        parts += [_enclosed(kind, *about) for kind in _some(BEFORE, chance)]
        parts += _backed(bill, *about)
        for kind in _some(BEHIND, chance):
            again = kind == "duplicate"
            parts.append(
                msgspec.structs.replace(bill, kind=kind, document=0)
                if again
                else _enclosed(kind, *about)
            )
    if chance.random() < 0.06:  # somebody scanned an invoice once more, at the very end
        first = next(p for p in parts if p.document == 1)
        if [p.document for p in parts].count(1) == 1:
            parts.append(msgspec.structs.replace(first, kind="duplicate", document=0))
    return Bundle(*_bound(parts, f"bundle_{seed}.pdf"))


def _bills(chance: random.Random, seed: int, split: str) -> list[tuple[Invoice, int]]:
    """Two to six invoices, credit notes and receipts with their layouts' seeds, in order."""
    wanted = chance.randint(2, 6)
    language = "" if chance.random() < 0.4 else "one"
    shared_buyer = chance.random() < 0.6
    bills: list[tuple[Invoice, int]] = []
    while len(bills) < wanted:
        layout = seed * 1000 + len(bills)
        fits = {"language": bills[0][0].style.language} if bills and language else {}
        invoice = _sampled(chance, split, fits)
        if bills and shared_buyer and invoice.buyer and bills[0][0].buyer:
            invoice = msgspec.structs.replace(invoice, buyer=bills[0][0].buyer)
        bills.append((invoice, layout))
        if chance.random() < 0.4:  # more from the same seller, on the same paper
            for _ in range(min(chance.randint(1, 3), wanted - len(bills))):
                bills.append((_next(bills[-1][0], chance, split), layout))
    return bills


def _sampled(chance: random.Random, split: str, fits: dict[str, str]) -> Invoice:
    """An invoice whose style is as `fits` says, as far as a few hundred tries find one."""
    for _ in range(TRIES):
        invoice = sampling.sample(random.Random(chance.random()), split)
        if all(getattr(invoice.style, name) == value for name, value in fits.items()):
            break
    return invoice


def _next(invoice: Invoice, chance: random.Random, split: str) -> Invoice:
    """Another invoice of the same seller: the next number, a later date, other goods."""
    style = invoice.style
    fits = {"language": style.language, "country": style.country, "currency": style.currency}
    for _ in range(8):
        other = _sampled(chance, split, fits)
        if (other.kind == "receipt") == (invoice.kind == "receipt"):
            break
    days = datetime.timedelta(days=chance.randint(0, 40))
    return msgspec.structs.replace(
        other,
        style=style,
        seller=invoice.seller,
        bank=invoice.bank,
        buyer=invoice.buyer if chance.random() < 0.8 else other.buyer,
        number=like(invoice.number, chance.randint(1, 90)),
        date=invoice.date + days,
        due=invoice.due + days if invoice.due else None,
    )


def _bill(invoice: Invoice, layout: int, split: str, document: int) -> Part:
    """The invoice on paper."""
    made = drawn(invoice, layout, split)
    kind = "invoice" if invoice.kind == "bill" else invoice.kind
    return Part(
        kind, made.pdf, document, invoice.number, invoice.seller.name, invoice.style.language
    )


def _enclosed(kind: str, invoice: Invoice, chance: random.Random, split: str) -> Part:
    pdf = enclose(kind, invoice, chance.randrange(10**9), split)
    return Part(kind, pdf, 0, language=invoice.style.language)


def _backed(bill: Part, invoice: Invoice, chance: random.Random, split: str) -> list[Part]:
    """The invoice sheet by sheet, where the backs of all sheets were scanned, too."""
    kind = weighted(chance, BACKS)
    sheets = pypdfium2.PdfDocument(bill.pdf)
    if not kind or bill.kind == "receipt":
        return [bill]
    out = []
    back = _enclosed(kind, invoice, chance, split)
    for number in range(len(sheets)):
        out.append(msgspec.structs.replace(bill, pdf=_pages(bill.pdf, [number])))
        out.append(msgspec.structs.replace(back, pdf=_pages(back.pdf, [0])))
    return out


def _some(likely: Sequence[tuple[float, str]], chance: random.Random) -> list[str]:
    return [kind for share, kind in likely if chance.random() < share]


def _pages(pdf: bytes, places: list[int]) -> bytes:
    out = pypdfium2.PdfDocument.new()
    out.import_pages(pypdfium2.PdfDocument(pdf), places)
    return _saved(out)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    file = io.BytesIO()
    document.save(file)
    # The same pages make the same bytes: what pdfium says of the hour is overwritten in its length.
    return HOUR.sub(
        lambda said: re.sub(rb"[0-9A-F](?=[0-9A-F<>\]]|$)", b"0", said[0]), file.getvalue()
    )


def _bound(parts: Sequence[Part], name: str) -> tuple[bytes, dict[str, Any]]:
    """One PDF of all parts, and its truth."""
    whole = pypdfium2.PdfDocument.new()
    pages: list[dict[str, Any]] = []
    documents: dict[int, dict[str, Any]] = {}
    for part in parts:
        sheets = pypdfium2.PdfDocument(part.pdf)
        whole.import_pages(sheets)
        for _ in range(len(sheets)):
            page = {"page": len(pages) + 1, "kind": part.kind, "language": part.language}
            if part.document:
                page["document"] = part.document
                document = documents.setdefault(
                    part.document,
                    {"kind": part.kind, "invoice_number": part.number, "vendor_name": part.vendor, "pages": []},
                )  # fmt: skip
                document["pages"].append(page["page"])
            pages.append(page)
    return _saved(whole), {"file": name, "pages": pages, "documents": list(documents.values())}


def main() -> int:
    """Write the bundles and their truth."""
    parser = argparse.ArgumentParser(
        prog="bundles", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--split", choices=Splits, default=HELD_OUT)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    truths = []
    for number in range(asked.count):
        made = bundle(asked.seed * 10_000 + number, asked.split)
        (asked.out / made.truth["file"]).write_bytes(made.pdf)
        truths.append(json.dumps(made.truth, ensure_ascii=False))
    (asked.out / "truth.jsonl").write_text("\n".join(truths) + "\n", encoding="utf-8")
    print(f"{len(truths)} bundles in {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
