"""Which line items stay in the table, and which of their printed columns a free label names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from fieldfare.asking.plan import LineFilter
from fieldfare.finding.ladder import closing
from fieldfare.finding.rows import Found, Item
from fieldfare.finding.titles import fold

COLUMN = "column:"  # before the printed heading of a column that is no business term

KINDS = {
    "shipping": r"shipping|freight|postage|delivery( charge| fee| cost)?$|p p|p and p|carriage|versand\w*|fracht\w*|porto|lieferkosten|zustell\w*|frais de (port|livraison)|port$|livraison|envio|gastos de envio|portes|transporte|spedizione|trasporto|verzend\w*|bezorg\w*|wysylka|przesylka|dostawa|transport",
    "discount": r"discount|rebate|rabatt|nachlass|skonto|remise|rabais|reduction|descuento|sconto|korting|desconto|rabat|upust",
    "subtotal": r"sub ?total|zwischensumme|sous total|subtotale|subtotaal|suma czesciowa",
    "tax": r"(sales )?tax|vat|gst|mwst|ust|umsatzsteuer|tva|iva|btw|ptu",
    "tip": r"tip|gratuity|service charge|trinkgeld|pourboire|propina|mancia|fooi|gorjeta|napiwek",
    "payment": r"payment|paid|cash|card|change|zahlung|bar|karte|paiement|pago|pagamento|betaling|platnosc|deposit|anzahlung|acompte",
}
_STARTS = {kind: re.compile(rf"^(?:{pattern})\b") for kind, pattern in KINDS.items()}


def keep(items: Sequence[Item], filters: Sequence[LineFilter]) -> list[Item]:
    """The items that no filter leaves out."""
    return [item for item in items if not any(_left_out(item, f) for f in filters)]


def _left_out(item: Item, f: LineFilter) -> bool:
    description = item.get("line_description")
    text = fold(str(description.value)) if description else ""
    if f.text:
        return fold(f.text) in text
    amount = item.get("line_amount") or item.get("line_gross_amount")
    if f.line_kind == "without_price":
        return amount is None and "line_unit_price" not in item
    if f.line_kind == "zero_amount":
        return amount is None or amount.value == Decimal(0)
    pattern = _STARTS.get(f.line_kind)
    if f.line_kind == "shipping" and _names_shipping(text):
        return True
    return bool(pattern and pattern.search(text)) and not _is_sold(item, text, f.line_kind)


def _is_sold(item: Item, text: str, kind: str) -> bool:
    """Whether a row that begins like a tax, a tip or a payment names something sold: "Bar stool", "Tax return"."""
    if kind not in ("tax", "tip", "payment"):
        return False
    if {"line_quantity", "line_unit_price"} <= item.keys() and text not in _TIPS:
        return True
    return kind != "tip" and len(text.split()) > 1 and not closing(text)


_TIPS = frozenset("tip gratuity trinkgeld pourboire propina mancia fooi gorjeta napiwek".split())


def _names_shipping(text: str) -> bool:
    return len(text.split()) <= 4 and any(
        _STARTS["shipping"].match(" ".join(text.split()[i:])) for i in range(1, len(text.split()))
    )


def labelled(item: Item, labels: Sequence[str]) -> Found | None:
    """The cell of the printed column whose heading is most like one of `labels`, if any is."""
    best: tuple[float, Found | None] = (0.75, None)
    for key, found in item.items():
        if key.startswith(COLUMN):
            likeness = max(
                _likeness(fold(label), fold(key.removeprefix(COLUMN))) for label in labels
            )
            if likeness > best[0]:
                best = (likeness, found)
    return best[1]


def _likeness(wanted: str, heading: str) -> float:
    if heading and (heading in wanted.split() or wanted in heading.split()):
        return 0.8
    return SequenceMatcher(None, wanted, heading, autojunk=False).ratio()
