"""What is true of a drawn document: only what was printed, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.blocks.facts import principal
from generator.canvas import PICTURE, Paper, Spot, Value
from generator.content import Invoice

FIELDS = (
    "vendor_name", "customer_name", "invoice_date", "due_date", "invoice_number", "vendor_tax_id",
    "vendor_iban", "currency", "net_amount", "tax_amount", "total_amount", "purchase_order",
)  # fmt: skip
CELLS = ("description", "quantity", "unit_price", "amount")
WORKED_OUT = {"net_amount", "tax_amount", "currency"}  # what can be where it is not printed


def truth(paper: Paper, invoice: Invoice, layout: str, group: str) -> dict[str, Any]:
    """A line of truth.jsonl, its file's name left to whoever writes the file."""
    first: dict[str, Value] = {}
    for value in paper.values.values():
        if value.item < 0 and (value.term not in first or _is_picture(first[value.term])):
            first[value.term] = value
    known = _known(invoice)
    fields: dict[str, Any] = {f: known[f] for f in FIELDS if f in first and known[f] is not None}
    boxes = {f: _place(first[f].spots) for f in fields if f in first}
    if _shows_currency(paper, invoice):
        fields["currency"] = invoice.style.currency
    if "vendor_name" not in fields and "vendor_brand" in first:
        first["vendor_name"] = first["vendor_brand"]
        fields["vendor_name"] = invoice.seller.brand
        boxes["vendor_name"] = _place(first["vendor_brand"].spots)
    pictured = [f for f in boxes if _is_picture(first[f])]
    out = {
        "file": "",
        "kind": "digital_pdf",
        "lang": invoice.style.language,
        "fields": fields,
        "absent": [f for f in FIELDS if f not in fields and f not in WORKED_OUT],
        "implied": {} if "currency" in fields else {"currency": invoice.style.currency},
        "alternatives": _alternatives(paper, invoice, fields, first),
        "line_items": _lines(paper, invoice),
        "boxes": boxes,
        "source": f"generated_{group}",
        "layout": layout,
        "group": layout,
        "doc_type": invoice.kind,
    }
    return out | ({"pictured": pictured} if pictured else {})


def _known(invoice: Invoice) -> dict[str, Any]:
    """Each field as a value."""
    return {
        "vendor_name": invoice.seller.name,
        "customer_name": invoice.buyer.name if invoice.buyer else None,
        "invoice_date": invoice.date.isoformat(),
        "due_date": invoice.due.isoformat() if invoice.due else None,
        "invoice_number": invoice.number,
        "vendor_tax_id": principal(invoice.seller) or None,
        "vendor_iban": invoice.bank.iban if invoice.bank and invoice.bank.iban else None,
        "currency": invoice.style.currency,
        "net_amount": None if invoice.net is None else float(invoice.net),
        "tax_amount": None if invoice.tax is None else float(invoice.tax),
        "total_amount": float(invoice.total),
        "purchase_order": invoice.order or None,
    }


def _alternatives(paper: Paper, invoice: Invoice, fields: dict[str, Any], first: dict[str, Value]) -> dict[str, list[Any]]:  # fmt: skip
    """Other values that are right, too."""
    out: dict[str, list[Any]] = {}
    brand = invoice.seller.brand
    if brand and "vendor_brand" in first and fields.get("vendor_name") not in {None, brand}:
        out["vendor_name"] = [brand]
    printed = [v.spots[0].text for v in paper.values.values() if v.term == "other:vendor_tax_id"]
    if printed and "vendor_tax_id" in fields:
        out["vendor_tax_id"] = list(dict.fromkeys(printed))
    due = [step for step in invoice.ladder if step.role == "due" and step.amount != invoice.total]
    if due and "total_amount" in fields and "other:due" in first:
        out["total_amount"] = [float(due[0].amount)]
    return out


def _shows_currency(paper: Paper, invoice: Invoice) -> bool:
    """Whether code or symbol of the currency stands anywhere."""
    marks = {m for m in (invoice.style.currency, invoice.style.symbol.strip()) if m}
    runs = (run.text for page in paper.pages for run in page.runs)
    bounds = [rf"(?<![^\W\d_]){re.escape(mark)}(?![^\W\d_])" for mark in marks]
    return any(re.search(bound, text) for text in runs for bound in bounds)


def _is_picture(value: Value) -> bool:
    return value.spots[0].font == PICTURE


def _lines(paper: Paper, invoice: Invoice) -> list[dict[str, Any]]:
    """The items with what is printed of each, and where."""
    out: list[dict[str, Any]] = [{"boxes": {}} for _ in invoice.lines]
    for value in paper.values.values():
        cell = value.term.removeprefix("line.")
        if value.item < 0 or cell not in CELLS or cell in out[value.item]["boxes"]:
            continue
        line = invoice.lines[value.item]
        known = {
            "description": " ".join(spot.text for spot in value.spots),
            "quantity": float(line.quantity),
            "unit_price": float(line.unit_price),
            "amount": float(line.amount),
        }
        out[value.item][cell] = known[cell]
        out[value.item]["boxes"][cell] = _place(value.spots)
    return [{**{c: line[c] for c in CELLS if c in line}, "boxes": line["boxes"]} for line in out]


def _place(spots: Sequence[Spot]) -> dict[str, Any]:
    """One box round the parts of a value on its first page."""
    page = spots[0].page
    on = [spot for spot in spots if spot.page == page]
    sides = list(zip(*(spot.box for spot in on), strict=True))
    box = [min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])]
    return {"page": page, "bbox": box, "text": " ".join(spot.text for spot in on)}
