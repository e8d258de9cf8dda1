"""Terms that are words: terms and means of payment, the type of the document, banks, and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fieldfare.finding import countries, values
from fieldfare.finding.candidates import Slot, slots
from fieldfare.finding.folio import Folio
from fieldfare.finding.rows import Found, Header
from fieldfare.finding.scoring import place
from fieldfare.finding.values import Locale

MONEY_WORDS = re.compile(r"(?<![a-z])" + values.MONEY_WORD + r"(?![a-z])")
# words that are no currency when they stand in a sentence or an address
_NEEDS_FIGURE = frozenset(
    {
        "rs",
        "rs.",
        "rp",
        "rp.",
        "fr.",
        "sfr",
        "ft",
        "lei",
        "kr",
        "kr.",
        "rm",
        "zl",
        "php",
        "all",
        "top",
        "try",
        "cop",
        "mad",
        "zar",
    }
)


def iso(printed: str, locale: Locale) -> str:
    """The ISO code of a printed currency word, a bare dollar by the document's country."""
    word = printed.casefold()
    if word.upper() in values.CODES and not printed.isupper():
        return ""  # "try", "top" and "mad" are words, too
    if word in _NEEDS_FIGURE and not (
        word in ("rm", "zl")
        or locale.country
        in ("IN", "ID", "CH", "HU", "RO", "SE", "DK", "NO", "MA", "ZA", "TR", "CO", "PH")
    ):
        return ""
    code = values.currency(word)
    if word == "$" and locale.country in countries.DOLLARS:
        return countries.CURRENCIES[locale.country]
    if word == "$" and locale.country in ("MX", "AR", "CL", "CO"):
        return countries.CURRENCIES[locale.country]
    if word in ("kr", "kr."):
        return countries.CURRENCIES.get(locale.country, code)
    return code


_PLAIN = ("payment_terms", "payment_method", "project", "cashier", "bank_name", "payee_name")
_TIME = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3])[:.h]([0-5]\d)(?:[:.]([0-5]\d))?\s?(am|pm|uhr|h)?(?![\d%]|[.,]\d)"
)
_METHODS = re.compile(
    r"\b(?:bank transfer|wire transfer|credit transfer|sepa(?: direct debit)?|direct debit|credit card|debit card|visa|master ?card|american express|amex|paypal|cash|cheque|check|ach"
    r"|uberweisung|lastschrift|kreditkarte|ec-?karte|girocard|bar(?:zahlung)?|rechnung|vorkasse|sofortuberweisung|virement(?: bancaire)?|prelevement|carte bancaire|cheque|especes"
    r"|transferencia(?: bancaria)?|domiciliacion|tarjeta|efectivo|bonifico(?: bancario)?|rid|contanti|carta di credito|overschrijving|ideal|incasso|contant|pin"
    r"|transferencia|multibanco|debito direto|mb ?way|przelew|gotowka|karta|pobranie|apple pay|google pay|stripe|klarna)\b"
)
_TERMS = re.compile(
    r"\b(?:net(?:to)?\s*\d{1,3}(?: ?days)?|\d{1,3} (?:days?|tage?n?|jours?|d[i]as?|giorni|dagen|dni)[^.;]{0,40}|(?:zahlbar|payable|due|fallig|payment)[^.;]{0,20}(?:sofort|upon receipt|on receipt|immediately)[^.;]{0,30}"
    r"|(?:due )?(?:up)?on receipt|sofort (?:fallig|zahlbar)[^.;]{0,30}|a reception|al contado|comptant|contado|pronto pagamento|zahlbar (?:innerhalb|binnen|ohne|netto|nach)[^.;]{0,60}|within \d{1,3} days[^.;]{0,30})"
)
_TYPES = {
    "Credit Note": re.compile(
        r"\b(?:credit (?:note|memo)|gutschrift|rechnungskorrektur|stornorechnung|avoir|nota de credito|factura rectificativa|nota di credito|creditnota|creditfactuur|faktura korygujaca|nota de abono)\b"
    ),
    "Receipt": re.compile(
        r"\b(?:receipt|quittung|kassenbon|recu|ticket|recibo|ricevuta|scontrino|bon|kassabon|paragon)\b"
    ),
    "Invoice": re.compile(
        r"\b(?:invoice|rechnung|facture|factura|fattura|factuur|fatura|faktura|bill)\b"
    ),
}
_LAST4 = re.compile(r"(?:[x*•#\d][x*•# .\-\d]{4,}?|[x*•#]{2,} ?)(\d{4})(?!\d)")


def header(pages: Sequence[Folio], wanted: frozenset[str]) -> Header:
    """The wanted terms that are words."""
    found: Header = {}
    for term in _PLAIN:
        if term in wanted and (value := _labelled_text(pages, term)):
            found[term] = value
    if "payment_terms" in wanted and (terms := _shaped(pages, _TERMS, found.get("payment_terms"))):
        found["payment_terms"] = terms
    if "payment_method" in wanted and (
        method := _shaped(pages, _METHODS, found.get("payment_method"))
    ):
        found["payment_method"] = method
    if "invoice_time" in wanted and (time := _time(pages)):
        found["invoice_time"] = time
    if "document_type" in wanted and (kind := _type(pages)):
        found["document_type"] = kind
    if "card_last4" in wanted and (card := _card(pages)):
        found["card_last4"] = card
    if "page_count" in wanted and (count := _page_count(pages)):
        found["page_count"] = count
    return found


def _labelled_text(pages: Sequence[Folio], term: str) -> Found | None:
    """The text beside or below the best label of `term`."""
    best: tuple[float, Found] | None = None
    for folio in pages:
        for hit in folio.hits:
            weight = hit.weight(term)
            if not weight or hit.heads_items or (weight < 0.8 and not hit.colon) or not hit.opens:
                continue
            for slot in slots(folio, hit):
                span = _text_span(slot)
                if (
                    span is None
                    or slot.rank > 0
                    or (slot.relation == "after" and not hit.colon and weight < 1.0)
                ):
                    continue
                worth = weight * place(hit, slot)
                if best is None or worth > best[0]:
                    best = (
                        worth,
                        Found(
                            slot.piece.text[span[0] : span[1]],
                            folio.place(slot.piece, *span),
                            0.4 + 0.5 * worth,
                        ),
                    )
                break
    return best[1] if best and best[0] > 0.35 else None


def _text_span(slot: Slot) -> tuple[int, int] | None:
    start, end = slot.start, slot.end
    low = slot.piece.low
    while start < end and low[start] in " :.-–,|*#;":
        start += 1
    while end > start and low[end - 1] in " ,;:|-":
        end -= 1
    return (start, end) if end - start >= 2 and any(c.isalnum() for c in low[start:end]) else None


def _shaped(pages: Sequence[Folio], shape: re.Pattern[str], labelled: Found | None) -> Found | None:
    """The labelled text, or words of that shape anywhere on the page where no label names any."""
    if labelled:
        return None
    for folio in pages:
        for piece in folio.pieces:
            match = shape.search(piece.low)
            if match:
                return Found(
                    piece.text[match.start() : match.end()].strip(),
                    folio.place(piece, *match.span()),
                    0.6,
                )
    return None


def _time(pages: Sequence[Folio]) -> Found | None:
    """The time beside the date, or under its label."""
    best: tuple[float, Found] | None = None
    for folio in pages:
        for piece in folio.pieces:
            for match in _TIME.finditer(piece.low):
                if any(d.start < match.end() and match.start() < d.end for d in piece.dates):
                    continue
                score = 0.3
                if match.group().count(":") or "uhr" in match.group():
                    score += 0.15
                if piece.dates:
                    score += 0.3
                elif any(p.dates for p in folio.lines[piece.line]):
                    score += 0.2
                if any(h.weight("invoice_time") for p in folio.lines[piece.line] for h in p.hits):
                    score += 0.3
                if score > 0.5 and (best is None or score > best[0]):
                    best = (
                        score,
                        Found(
                            piece.text[match.start() : match.end()].strip(),
                            folio.place(piece, *match.span()),
                            min(0.95, score),
                        ),
                    )
    return best[1] if best else None


def _type(pages: Sequence[Folio]) -> Found | None:
    """The kind of document by its title, the largest such words in the upper half."""
    best: tuple[float, Found] | None = None
    folio = pages[0]
    for piece in folio.pieces:
        if piece.box.top > 0.6 * folio.page.height:
            break
        for name, shape in _TYPES.items():
            match = shape.search(piece.low)
            if match is None or match.start() > 12:
                continue
            score = (
                piece.box.height / max(1.0, folio.page.height) * 40
                + (0.5 if len(piece.low) < 30 else 0.0)
                + (0.2 if name != "Invoice" else 0.0)
            )
            if best is None or score > best[0]:
                best = score, Found(name, folio.place(piece, *match.span()), 0.85)
    return best[1] if best else None


def _card(pages: Sequence[Folio]) -> Found | None:
    for folio in pages:
        for hit in folio.hits:
            if hit.weight("card_last4"):
                for slot in slots(folio, hit):
                    match = _LAST4.search(slot.piece.low, slot.start, slot.end) or re.compile(
                        r"(?<!\d)(\d{4})(?!\d)"
                    ).search(slot.piece.low, slot.start, slot.end)
                    if match and slot.relation != "below":
                        return Found(match[1], folio.place(slot.piece, *match.span(1)), 0.8)
        for piece in folio.pieces:
            match = re.search(r"[x*•]{4,}[x*• \-]*(\d{4})(?!\d)", piece.low)
            if match:
                return Found(match[1], folio.place(piece, *match.span(1)), 0.8)
    return None


_PAGE_OF = re.compile(
    r"\b(?:page|seite|pagina|pag|blad|strona|str|p)\.?\s*(?:no\.?\s*)?(\d{1,4})\s*(?:of|von|de|di|van|z|sur|/)\s*(\d{1,4})\b"
)


def _page_count(pages: Sequence[Folio]) -> Found | None:
    for folio in pages:
        for piece in folio.pieces:
            match = _PAGE_OF.search(piece.low)
            if match:
                return Found(match[2], folio.place(piece, *match.span(2)), 0.9)
    return None
