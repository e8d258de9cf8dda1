"""What one row stands for, where documents begin and end, and how they print dates."""

from __future__ import annotations

import re

from fieldfare.asking import shapes
from fieldfare.asking.draft import Draft
from fieldfare.asking.openings import one, some
from fieldfare.asking.wording import fold

_ONE = (
    r"(?:one|a|an|1|single|each|separate|individual|own|new|exactly one|eine?|une|un|una|een|uma|um"
    r"|jeden|osobny|jedna)"
)
_ROW = (
    r"(?:output )?(?:row|line|record|object|entry|zeile|ligne|fila|linea|riga|regel|rij|linha|wiersz"
    r"|datensatz)s?"
)
_PER = (
    r"(?:per(?: each| every)?|for (?:each|every|all)|for|pro|je|fur jede[nsr]?|par|pour chaque|por(?: cada)?|para cada"
    r"|per ogni|per ciascun\w*|voor elke?|na|dla kazde\w+|a|= one|=|is one|represents one"
    r"|represents a|is a)"
)
_INVOICE = some("source uploaded pdf tax whole entire complete single supplier") + one(
    r"invoices?|documents?|bills?|receipts?|credit notes?|rechnung|beleg|dokument|factures?",
    r"facturas?|fattura|documento|factuur|faturas?|faktur\w*|dokument\w*",
)
_ITEM = some(
    "individual single invoice product service posted billed separate distinct order receipt"
) + one(
    r"products?|line[- ]?items?|lines?|items?|services?|transactions?|charges?|positions?|skus?",
    r"articles?|entr(?:y|ies)|position(?:en)?|artikel|produkt|posten|rechnungsposition(?:en)?",
    r"zeile|lignes?(?: de facture)?|produits?|postes?|lineas?|articulos?|productos?|conceptos?",
    r"righe|riga|articol[oi]|prodott[oi]|voc[ei]|regels?|factuurregels?|producten|itens|linhas?",
    r"produtos?|artigos?|pozycj\w+|produkt\w*|towar\w*|meters?|sites?|employees?",
)
_ITS_OWN = r"(?:in |on )?(?:its |a |an |one |own |single |separate |new )+"
_BECOMES = (
    r"(?:should be |must be |is |becomes? |gets |goes |= ?|on |in |to (?:be )?|needs |as |comes )*"
)
_IN_A_ROW = (
    rf"\b(?:each|every|one|a|1) {_INVOICE} (?:gets |in |on |into |per |as |takes )+"
    rf"(?:its |an? |one |1 |just |only |own |single |separate )*{_ROW}\b"
)
_PER_INVOICE = re.compile(
    rf"\b{_ONE} {_ROW} {_PER} {_INVOICE}\b|\b{_INVOICE} {_BECOMES}{_ITS_OWN}{_ROW}\b"
    rf"|\b{_ROW} per {_INVOICE}\b|\bper[_ ]invoice\b|\bper {_INVOICE}:?,? {_ONE} {_ROW}\b"
    rf"|{_IN_A_ROW}"
    rf"|\bsummar(?:y|i[sz]e[ds]?) (?:per|by|each) {_INVOICE}\b"
)
_PER_LINE = re.compile(
    rf"\b{_ONE} {_ROW}(?: or object)? {_PER} {_ITEM}\b"
    rf"|\b(?:each|every) {_ITEM} {_BECOMES}{_ITS_OWN}{_ROW}\b"
    rf"|\b(?:separate|individual|different) {_ROW} for (?:each|every|all) {_ITEM}\b"
    rf"|\bper {_ITEM}:?,? {_ONE} {_ROW}\b|\b{_ROW} per {_ITEM}\b|\bper[_ ]line[_ ]item\b|\b(?:one|an?|1|each) {_ITEM} per {_ROW}\b"
    r"|\beach object is (?:one|a) line item\b|\bsplit (?:the )?(?:invoices? )?(?:in)?to (?:line items?"
    r"|lines)\b"
)  # fmt: skip
_OWN_ROW = re.compile(
    rf"\b(?:each|every|all|per) (?:the |single )?{_ITEM}\b.{{0,30}}\b(?:own|separate|new|single|one|its|a)\b.{{0,20}}\b{_ROW}\b"
)
_NO_LINES = re.compile(
    r"\b(?:no|without|not|skip|ignore|exclude|don'?t (?:extract|include|want|need)|do not (?:extract"
    r"|include|return))(?: the| any)? line items?\b(?! (?:with|that|where|for|which|whose|from|of))"
    r"|\b(?:only|just)(?: extract)?(?: the)? header(?:[- ]level)?(?: data| fields?| information)?\b"
    r"|\bheader(?:[- ]level)?(?: data| fields?| information)? only\b"
)
_PER_OTHER = re.compile(
    rf"\b{_ONE} {_ROW} {_PER} (?:vendor|supplier|customer|client|month|year|week|day|page|company"
    r"|project|currency|tax rate|vat rate|category|department|employee)\b"
)
_PER_FILE = re.compile(
    rf"\b{_ONE} {_ROW} {_PER} (?:pdf )?(?:file|pdf|upload|attachment|scan)s?\b"
    r"|\btreat (?:every|each) (?:pdf )?(?:file|pdf) as (?:a |one )?(?:single |one )?(?:document"
    r"|invoice)"
    r"|\b(?:every|each) (?:pdf )?(?:file|pdf) (?:is|contains|holds) (?:only )?(?:one|a single"
    r"|exactly one) (?:document|invoice)"
)


_SEVERAL_IN_ONE = re.compile(
    r"\b(?:if|when|where) (?:an? |one |the )?(?:single )?(?:pdf|file|scan|document)s? (?:has|have|contains?|holds?|includes?) (?:several|multiple|many|more than one|two or more)"
)
_NOT_NEEDED = re.compile(r"\bnot (?:needed|required|wanted|necessary)\b|\bno need\b")


_STRUCTURE = re.compile(
    rf"(?:please )?(?:{_IN_A_ROW}|(?:each|every|all|an?|one|1) {_ITEM} (?:gets |in |on |into |per |as |takes )+"
    rf"(?:its |an? |one |1 |just |only |own |single |separate |each )*{_ROW}"
    rf"|{_ONE} {_ROW} {_PER} (?:{_INVOICE}|{_ITEM}))(?: please)?[ .!]*"
)


def is_row_structure(low: str) -> bool:
    """Whether all that a folded text says is what makes one row."""
    return bool(_STRUCTURE.fullmatch(low))


def says_rows(low: str) -> bool:
    """Whether a folded text says what one row stands for."""
    return any(p.search(low) for p in (_PER_LINE, _OWN_ROW, _PER_INVOICE, _PER_FILE, _PER_OTHER))


def rows(text: str, draft: Draft) -> bool:
    """As in "One row per invoice", "each product on its own row", "no line items"."""
    low = fold(text)
    if _SEVERAL_IN_ONE.search(low):
        return True  # which is done anyway
    if says_rows(low) and _NOT_NEEDED.search(low):
        return True
    if _PER_FILE.search(low):
        draft.one_document_per_file = True
        draft.grain_said = "per_invoice" if re.search(_ROW, low) else draft.grain_said
    elif _PER_LINE.search(low) or _OWN_ROW.search(low):
        draft.grain_said = "per_line_item"
    elif _PER_INVOICE.search(low) or _NO_LINES.search(low):
        draft.grain_said = "per_invoice"
    elif _PER_OTHER.search(low):
        draft.doubt("Instruction not applied", text)
    else:
        return False
    return True


_PRINTED = re.compile(
    r"\b(?:documents?|invoices?|source|pages?|receipts?)\b.{0,40}\b(?:print|printed|use|written|show"
    r"|are|in)\b|\b(?:printed|written) (?:as|in|on)\b|\bassume\b|\bread (?:dates|them) as\b"
    r"|\bdates? (?:on|in) the (?:documents?|invoices?|source)\b"
    r"|\b(?:month|day) (?:comes |stands |is )?first\b"
)
_FIRST = re.compile(r"\b(month|day)[- ](?:comes |stands |is )?first\b")
_ABOUT_OUTPUT = re.compile(r"\b(?:convert|output|format|return)\b")


def printed_dates(text: str, draft: Draft) -> bool:
    """As in "Dates on the documents are printed as MM/DD/YYYY"."""
    low = fold(text)
    if "date" not in low or not _PRINTED.search(low) or _ABOUT_OUTPUT.search(low):
        return False
    patterns = [wish.changes.get("date", "") for wish in shapes.said(text)]
    ordered = next((p for p in patterns if "D" in p and "M" in p and not p.startswith("Y")), "")
    if ordered:
        draft.day_order = "day" if ordered.index("D") < ordered.index("M") else "month"
        return True
    first = _FIRST.search(low)
    if first:
        draft.day_order = "month" if first[1] == "month" else "day"
    return bool(first)
