"""The header of an invoice: every business term that is asked for, found on its pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from fieldfare.finding import amounts, countries, dates, identifiers, party_fields, texts
from fieldfare.finding.folio import Folio, folios
from fieldfare.finding.identifiers import TaxId
from fieldfare.finding.labelled import labelled
from fieldfare.finding.parties import Parties
from fieldfare.finding.rows import Found, Header, Item
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Page

__all__ = ["header", "labelled"]

_AMOUNTS = frozenset({*amounts.TERMS, "tax_rate"})
_PARTY = re.compile(r"(?:vendor|customer|ship_to)_(?!iban|bic|number)")


def header(
    pages: Sequence[Page], locale: Locale, *, wanted: Collection[str], items: Sequence[Item] = ()
) -> Header:
    """What `pages` say of each wanted term; a term that they do not show is left out."""
    asked = frozenset(wanted)
    ready = [folio for folio in folios(pages, locale) if folio.pieces]
    if not ready:
        return {}
    found: Header = {}
    if asked & set(dates.TERMS):
        found |= dates.header(ready, locale, asked)
    if asked & set(identifiers.LABELLED):
        found |= identifiers.header(ready, asked)
    if asked & _AMOUNTS or "currency" in asked:
        # all of them: the checks need those that nobody asked for
        found |= amounts.headers(ready, amounts.ladder(ready, items))
    if any(_PARTY.match(term) for term in asked):
        both = Parties(ready)
        found |= party_fields.header(both, asked)
        if asked & {"vendor_tax_id", "customer_tax_id"}:
            found |= _tax_ids(ready, both)
    single: dict[str, Callable[[], Found | None]] = {
        "vendor_iban": lambda: identifiers.iban(ready),
        "vendor_bic": lambda: identifiers.bic(ready),
        "currency": lambda: _currency(ready, found, locale),
    }
    for term, find in single.items():
        if term in asked and (value := find()):
            found[term] = value
    return found | texts.header(ready, asked)


# ── Tax ids ──────────────────────────────────────────────────────────────────────────────────────


def _tax_ids(pages: Sequence[Folio], both: Parties) -> Header:
    """The seller's and the buyer's tax ids, told apart by where they stand and what they are called."""
    seen = identifiers.tax_ids(pages)
    if any(entry.unnamed for entry in seen):
        under = {id(piece) for piece in party_fields.under_vendor(both)}
        seen = [entry for entry in seen if not entry.unnamed or id(entry.piece) in under]
    found: Header = {}
    mine = [t for t in seen if _is_customers(t, both)]
    others = [t for t in seen if t not in mine]
    for term, some in (("vendor_tax_id", others), ("customer_tax_id", mine)):
        best = max(some, key=lambda t: (_tax_worth(t, both), -t.page, -t.piece.index), default=None)
        if best is None or best.score < 0.3:
            continue
        folio = pages[best.page]
        doubts = (
            () if best.checked is not False else ("the check digit of this tax number is wrong",)
        )
        confidence = 0.35 if best.checked is False else 0.45 + 0.5 * min(1.0, best.score)
        worths = sorted((_tax_worth(t, both) for t in some if t.text != best.text), reverse=True)
        signs = {
            "score": best.score,
            "worth": _tax_worth(best, both),
            "rival": worths[0] if worths else 0.0,
            "checked": {True: 1.0, None: 0.0, False: -1.0}[best.checked],
            "vat": float(best.vat),
            "labelled": float(best.hit is not None),
        }
        place = best.place(folio)
        found[term] = Found(best.text, place, confidence, doubts=doubts, signs=signs)
    return found


_CUSTOMERS = re.compile(
    r"\b(?:customer|client|buyer|your|ihre|kunden|kunde|votre|du client|cliente|acheteur|klant|uw|nabywc\w*|abnehmer|leistungsempfanger|acquirente|cessionario|adquirente|recipient|bill to)\b"
)


def _is_customers(entry: TaxId, both: Parties) -> bool:
    if _CUSTOMERS.search(entry.piece.low[: entry.start]):
        return True
    if entry.hit and entry.hit.piece != entry.piece.index:
        folio = both.pages[entry.page] if entry.page < len(both.pages) else None
        if folio and _CUSTOMERS.search(folio.pieces[entry.hit.piece].low):
            return True
    return both.is_customers(entry.page, entry.piece)


def _tax_worth(entry: TaxId, both: Parties) -> float:
    worth = entry.score + (0.25 if entry.vat and entry.checked is not False else 0.0)
    if both.is_vendors(entry.page, entry.piece) or both.stands_beside_vendor(
        entry.page, entry.piece
    ):
        worth += 0.3
    elif entry.piece.box.top > 0.85 * both.pages[entry.page].page.height:
        worth += 0.2  # the foot of a page is the seller's
    return worth


# ── Currency ─────────────────────────────────────────────────────────────────────────────────────


# words behind which a code names the currency of the whole document
_NAMES_CURRENCY = re.compile(
    r"\b(?:amounts?|prices?|currency|figures|wahrung|betrage|preise|devise|monnaie|montants|prix|moneda|importes|precios"
    r"|valuta|divisa|importi|prezzi|munt|bedragen|prijzen|moeda|valores|waluta|kwoty|ceny)\b.{0,25}$"
)


def _currency(pages: Sequence[Folio], found: Header, locale: Locale) -> Found | None:
    """The currency printed beside the total, else the one printed most, else its label's."""
    votes: dict[str, float] = {}
    first: dict[str, tuple[Folio, int, int, int]] = {}
    total = found.get("total_amount")
    for folio in pages:
        for piece in folio.pieces:
            for match in texts.MONEY_WORDS.finditer(piece.low):
                iso = texts.iso(piece.text[match.start() : match.end()], locale)
                before = piece.low[: match.start()]
                if not iso or (iso == "BHD" and before.rstrip(" .").endswith("sdn")):
                    continue
                weight = 4.0 if _NAMES_CURRENCY.search(before) else 1.0
                if total and total.place and total.place.page == folio.page.number:
                    box = folio.box(piece, *match.span())
                    shown = folio.page.frame.shown(box)
                    if abs(shown.centre_y - total.place.box.centre_y) < shown.height:
                        weight += 4.0
                votes[iso] = votes.get(iso, 0.0) + weight
                first.setdefault(iso, (folio, piece.index, *match.span()))
    if votes:
        best = max(votes, key=lambda iso: (votes[iso], iso))
        folio, index, start, end = first[best]
        sure = votes[best] / sum(votes.values())
        doubts: tuple[str, ...] = ()
        if (
            folio.pieces[index].low[start:end] == "$"
            and best == "USD"
            and locale.country not in ("US", "")
        ):
            sure *= 0.9
        if sure < 0.6:
            doubts = ("several currencies are printed on the document",)
        return Found(
            best, folio.place(folio.pieces[index], start, end), 0.5 + 0.48 * sure, doubts=doubts
        )
    iso = countries.CURRENCIES.get(locale.country, "")
    return Found(iso, None, 0.55, "the country of the document") if iso else None
