"""How prompts speak of line items as such: "all items", "lines with their prices"."""

from __future__ import annotations

import re

from fieldfare.asking.fields import BRACKETS
from fieldfare.asking.openings import one, some

LINES = "lines"  # the group of fields that bare "line items" stands for
_LINE_ITEMS = re.compile(
    "^"
    + some(
        "all the each every any individual separate complete detailed of invoice receipt product "
        "service purchased alle tous toutes les todas todos las los tutte le wszystkie os as "
        "einzelne listed visible billing"
    )
    + one(
        r"line[- ]?items?(?: (?:details?|data|table|information|info))?|items|lines|rows|products",
        r"services|lines? details?|item details|rechnungspositionen|positionen|einzelpositionen",
        r"lignes(?: de facture| d'articles?)?|articles|lineas(?: de factura)?|articulos|righe|voci",
        r"factuurregels|regels|linhas|itens|pozycje(?: faktury)?",
    )
    + r"(?:,? (?:that |which )?(?:we |i |they )?(?:have |was |were )?(?:purchased|listed|sold|bought|billed|ordered|included|got))?"
    r"(?: (?:of|from|on) (?:the |all |these |my |purchase |supplier |vendor |sales )*(?:invoices?|bills?|receipts?|documents?))?$"
    r"|^all (?:of )?(?:the )?(?:invoice |line )?(?:item|product|service|position|article)$"
    r"|^(?:each|every|any) (?:single |individual )?(?:line )?(?:item|product|service|position|article)"
    r"(?:,? (?:that |which )?(?:we |i |they )?(?:have |was |were )?(?:purchased|bought|ordered|sold|got))?$"
)
LINE_ITEMS_WITH = re.compile(
    r"^(?P<items>.{1,60}?),? (?:with|including|incl\.?|containing|showing|along with|and their"
    r"|together with|mit|inkl\.?|avec|con|met|com|z|ze) (?:all )?(?:their |its |the |seus |suas )*"
    r"(?P<first>.+)$"
)
LINES_AND_MORE = re.compile(  # "all lines (code, price) with the invoice number"
    r"^(?P<head>[^()]{3,60}?) ?\((?P<inside>[^()]{3,300})\),? (?:with|avec|mit|con|met|com|z|ze|and|plus) (?P<more>[^()]{3,80}?)"
    r"(?: (?:en face|in front|beside (?:it|them)|davor|daneben|ernaast|obok|ao lado|al lado|accanto|de fianco))?$",
    re.IGNORECASE,
)


def is_line_items(text: str) -> bool:
    """Whether the folded text means line items as such."""
    return bool(_LINE_ITEMS.match(BRACKETS.sub("", text).strip(" :")))
