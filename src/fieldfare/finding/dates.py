"""Which printed date is which: invoice, due, delivery, and the period of service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fieldfare.finding import identifiers
from fieldfare.finding.candidates import date_links
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import DateSpan, Hit
from fieldfare.finding.rows import Found
from fieldfare.finding.scoring import place, strength
from fieldfare.finding.values import Locale

WEAK = 0.6  # of a label that names other dates, too
LABELLED = 0.42  # from here on a label's date is taken rather than one that stands well
TERMS = ("invoice_date", "due_date", "delivery_date", "service_start", "service_end")
_DATED = frozenset(
    {
        "invoice_date",
        "due_date",
        "delivery_date",
        "other_date",
        "other_order_date",
        "service_period",
    }
)
_OTHER_LABELS = frozenset(
    {
        "delivery_note_number",
        "purchase_order",
        "sales_order",
        "contract_number",
        "preceding_invoice",
    }
)
_RANGE = re.compile(
    r"\s*(?:-|to|bis|bis zum|through|until|au|a|al|ate|t/m|tot|tot en met|do|and|und|/)\s*"
)
_TIME = re.compile(r"[\s,;\-|a-z@()]{0,12}\d{1,2}[:.h]\d{2}(?!\d)")
_PLACE_BEFORE = re.compile(r"^[a-z .\-]{3,30},?\s*(?:den|le|the|il|em|dnia|li|a|,)?\s*$")


@dataclass(slots=True, eq=False)
class Day:
    """A printed date and how well it answers each term."""

    page: int
    span: DateSpan
    scores: dict[str, float] = field(default_factory=dict)
    hits: dict[str, Hit] = field(default_factory=dict)

    def score(self, term: str) -> float:
        """How well it answers `term`, less when it answers another one better."""
        own = self.scores.get(term, 0.0)
        rival = max((s for t, s in self.scores.items() if t != term), default=0.0)
        return own - 0.7 * max(0.0, rival - own)


def days(pages: Sequence[Folio]) -> list[Day]:
    """Every date printed, with its scores by term."""
    found: dict[int, Day] = {}
    for number, folio in enumerate(pages):
        for piece in folio.pieces:
            for span in piece.dates:
                if 1990 <= span.date.year <= 2060:
                    found[id(span)] = Day(number, span)
        for hit in folio.hits:
            if hit.heads_items:
                continue
            meanings = [
                (m.term, m.weight)
                for m in hit.meanings
                if m.term in _DATED or m.term in _OTHER_LABELS
            ]
            if meanings:
                _link(folio, hit, [t for t, _ in meanings], found)
    for entry in found.values():
        _mark_range(pages[entry.page], entry)
        _mark_title(pages[entry.page], entry)
        _mark_terms(pages[entry.page], entry)
    return list(found.values())


def _link(folio: Folio, hit: Hit, terms: Sequence[str], found: dict[int, Day]) -> None:
    several = "service_period" in terms
    beside = 0.0
    for link in date_links(folio, hit, several=several):
        entry = found.get(id(link.value))
        if entry is None or (link.slot.relation == "below" and beside > 0.6):
            continue
        if link.slot.relation != "below":
            beside = max(beside, place(link.hit, link.slot))
        for term in terms:
            worth, meant = strength(link, term) * _standing_alone(folio, hit, term), term
            if term in _OTHER_LABELS:
                # "your order 4711 of 1.2.2024": the date belongs to the order
                worth = 0.75 * worth if link.slot.relation == "after" else 0.0
                meant = "other_date"
            if worth > entry.scores.get(meant, 0.0):
                entry.scores[meant] = worth
                entry.hits[meant] = hit


def _standing_alone(folio: Folio, hit: Hit, term: str) -> float:
    """What it adds to "Date" that nothing else stands beside it, and takes from it among line items."""
    if term != "invoice_date" or hit.weight(term) > WEAK:
        return 1.0
    if folio.pieces[hit.piece].line in folio.items_lines:
        return 0.5
    if not hit.opens:
        return 0.8
    return 1.25 if hit.closes else 1.0


def _mark_range(folio: Folio, entry: Day) -> None:
    """The ends of "1.2.2024 - 29.2.2024" are a period's, hardly an invoice's own date."""
    piece = folio.pieces[entry.span.piece]
    for other in piece.dates:
        if other is entry.span:
            continue
        first, second = sorted((other, entry.span), key=lambda s: s.start)
        if _RANGE.fullmatch(piece.low[first.end : second.start]):
            entry.scores["service_period"] = max(entry.scores.get("service_period", 0.0), 0.5)
            if "invoice_date" in entry.scores:
                entry.scores["invoice_date"] *= 0.5


IN_TERMS = 0.82  # how well a date answers that a sentence on the terms of payment names
_TO_PAY = re.compile(
    r"\b(?:zahl(?:en|bar|ung)|begleich|uberweis|pay(?:able|ment)?\b|settle|remit|regl(?:er|ement)|paye[rz]\b|paiement|virement"
    r"|pagar|pagamento|pago\b|abonar|saldare|betal(?:en|ing)|voldoen|over te maken|liquidar|zaplac|plat(?:ne|nosc|nosci)\b)"
)
_PAID = re.compile(
    r"\b(?:paid|received|bezahlt|erhalten|paye[e]?\b(?! avant)|recu|pagado|pagato|betaald|ontvangen|pago em|oplacon)"
)
_UNTIL = re.compile(
    r"\b(?:bis(?: spatestens)?(?: zum| am)?|spatestens(?: bis)?(?: zum| am)?|until|by|(?:on or )?before|(?:no|not) later than"
    r"|avant(?: le)?|au plus tard(?: le)?|jusqu'au|hasta(?: el)?|antes (?:del?|do)(?: dia)?|a mas tardar(?: el)?|entro(?: e non oltre)?(?: il)?"
    r"|prima del|uiterlijk(?: op)?|voor|tot(?: en met)?|ate(?: ao)?(?: dia)?|do(?: dnia)?):?\s*(?:[a-z]+(?:tag|day),? )?$"
)
_LESS = re.compile(r"skonto|discount|escompte|sconto|descuento|desconto|korting|rabat|%")
_NO_LESS = re.compile(
    r"\b(?:ohne|without|no|sans|sin|senza|zonder|sem|bez) (?:skonto|discount|escompte|sconto|descuento|desconto|korting|rabat)"
)
_IF = re.compile(
    r"\b(?:if|wenn|falls|im falle|si(?! (?:prega|chiede|richiede|invita))|se|als u|indien|jesli|(?:en cas|en caso|in caso|em caso) d[ei]|in geval van"
    r"|w przypadku|bei zahlung|bij betaling|przy plat\w+) [a-z ]{0,40}$"
)
_CLAUSE = re.compile(r"[,;]\s|\.\s(?=[a-z]{4})")
_CLAUSE_END = re.compile(r"[,;(]\s?|\.\s(?=[a-z]{4})|\d{1,2}[./-]\d{1,2}[./-]\d{2}")


def _mark_terms(folio: Folio, entry: Day) -> None:
    """The date by which a sentence wants to be paid, not the one for a discount: "zahlbar netto bis 4.4.2013"."""
    piece, span = folio.pieces[entry.span.piece], entry.span
    before = piece.low[: span.start]
    until = _UNTIL.search(before)
    asked = until and _TO_PAY.search(before, 0, until.start()) and not _PAID.search(before)
    if not asked and "due_date" not in entry.scores:
        return
    if _is_rebated(piece.low, span):
        entry.scores.pop("due_date", None)
    elif asked:
        entry.scores["due_date"] = max(entry.scores.get("due_date", 0.0), IN_TERMS)


def _is_rebated(text: str, span: DateSpan) -> bool:
    """Whether the clause round a date offers a rebate or sets a condition: "3 % off if you pay by 4.4.2013"."""
    starts = [m.end() for m in _CLAUSE.finditer(text, 0, span.start)]
    ends = _CLAUSE_END.search(text, span.end)
    start = max(starts, default=0)
    clause = _NO_LESS.sub("", text[start : ends.start() if ends else len(text)])
    return bool(_LESS.search(clause) or _IF.search(text[start : span.start]))


_NUMBERED = re.compile(r"\d{2,}")


def _mark_title(folio: Folio, entry: Day) -> None:
    """The date behind the number in a title: "Rechnung Nr. 4711 vom 1.2.2024"."""
    piece = folio.pieces[entry.span.piece]
    first = piece.hits[0] if piece.hits else None
    if piece.line not in folio.items_lines and entry.span is piece.dates[0]:
        title = identifiers.titled(folio, piece)
        if title and title[1] <= entry.span.start and title[2] >= identifiers.TITLED:
            entry.scores["invoice_date"] = max(entry.scores.get("invoice_date", 0.0), 0.8)
            return
    if (
        first is None
        or not first.opens
        or not first.weight("invoice_number")
        or piece.line in folio.items_lines
    ):
        return
    between = piece.low[first.end : entry.span.start]
    if (
        _NUMBERED.search(between)
        and len(between) < 60
        and not any(d.end <= entry.span.start for d in piece.dates)
    ):
        entry.scores["invoice_date"] = max(entry.scores.get("invoice_date", 0.0), 0.8)


def header(pages: Sequence[Folio], locale: Locale, wanted: frozenset[str]) -> dict[str, Found]:
    """The dates that are `wanted`, each with its place."""
    seen = days(pages)
    found: dict[str, Found] = {}
    issued = _invoice_date(pages, seen)
    if issued:
        found["invoice_date"] = _found(
            pages, *issued, locale, _rival(seen, "invoice_date", issued[0])
        )
    due = _best(seen, "due_date", issued[0] if issued else None)
    if due:
        found["due_date"] = _found(pages, *due, locale, _rival(seen, "due_date", due[0]))
    delivered = _best(seen, "delivery_date", None)
    if delivered:
        found["delivery_date"] = _found(pages, *delivered, locale)
    found |= _period(pages, seen, locale)
    return {term: value for term, value in found.items() if term in wanted}


def _best(seen: Sequence[Day], term: str, issued: Day | None) -> tuple[Day, float] | None:
    """The day that answers `term` best; a due date before the invoice's own is worth less."""
    best: tuple[Day, float] | None = None
    for entry in seen:
        score = entry.score(term)
        if term == "due_date" and issued:
            if entry is issued:
                continue
            if entry.span.date < issued.span.date:
                score *= 0.6
        if score > 0.3 and (best is None or score > best[1]):
            best = entry, score
    return best


def _invoice_date(pages: Sequence[Folio], seen: Sequence[Day]) -> tuple[Day, float] | None:
    labelled = max(seen, key=lambda d: (d.score("invoice_date"), -d.page), default=None)
    if labelled and labelled.score("invoice_date") > LABELLED:
        return labelled, labelled.score("invoice_date")
    due = {entry.span.date for entry in seen if entry.score("due_date") > 0.5}
    free = [
        (entry, _standing(pages[entry.page], entry) * (0.3 if entry.span.date in due else 1.0))
        for entry in seen
    ]
    free = [(entry, max(score, entry.score("invoice_date"))) for entry, score in free]
    best = max(free, key=lambda pair: pair[1], default=None)
    return best if best and best[1] > 0.2 else None


def _standing(folio: Folio, entry: Day) -> float:
    """How much a date without a label of its own looks like the invoice's: its place and its company."""
    if max(entry.scores.values(), default=0.0) > 0.45:
        return 0.1
    piece = folio.pieces[entry.span.piece]
    before, behind = piece.low[: entry.span.start], piece.low[entry.span.end :]
    score = 0.38
    listed = piece.line in folio.items_lines
    if entry.page:
        score -= 0.15
    if listed:
        score -= 0.15
    if entry.span.box.top < 0.4 * folio.page.height:
        score += 0.08
    if _TIME.match(behind) or re.search(r"\d{1,2}:\d{2}", before):
        score += 0.15  # a till prints the time of sale beside the date
    if not before.strip() and not behind.strip():
        score += 0.07
    elif not listed and _PLACE_BEFORE.match(before):
        score += 0.1
    elif len(re.findall(r"[a-z]{3,}", before)) > 3:
        score -= 0.12
    return score


def _period(pages: Sequence[Folio], seen: Sequence[Day], locale: Locale) -> dict[str, Found]:
    ends = [entry for entry in seen if entry.scores.get("service_period", 0.0) >= 0.4]
    by_piece: dict[tuple[int, int], list[Day]] = {}
    for entry in ends:
        by_piece.setdefault((entry.page, entry.span.piece), []).append(entry)
    pairs = [sorted(p, key=lambda e: e.span.start)[:2] for p in by_piece.values() if len(p) >= 2]
    if not pairs:
        return {}
    pair = max(pairs, key=lambda p: min(e.scores["service_period"] for e in p))
    score = min(e.scores["service_period"] for e in pair)
    return {
        "service_start": _found(pages, pair[0], score, locale),
        "service_end": _found(pages, pair[1], score, locale),
    }


def _rival(seen: Sequence[Day], term: str, chosen: Day) -> float:
    """How well the best other day answers `term`."""
    return max((d.score(term) for d in seen if d.span.date != chosen.span.date), default=0.0)


def _found(
    pages: Sequence[Folio], entry: Day, score: float, locale: Locale, rival: float = 0.0
) -> Found:
    folio, span = pages[entry.page], entry.span
    place = folio.place(folio.pieces[span.piece], span.start, span.end)
    doubts: list[str] = []
    confidence = 0.5 + 0.48 * min(1.0, score)
    if span.either and not locale.day_first_sure:
        confidence = min(confidence, 0.5)
        doubts.append(f"day and month could be the other way round in “{place.text}”")
    if score < 0.45:
        doubts.append("no label says which date this is")
    signs = {
        "score": score,
        "rival": rival,
        "either": float(span.either),
        "order_sure": float(locale.day_first_sure),
        "labelled": max(entry.scores.values(), default=0.0),
    }
    return Found(span.date, place, confidence, doubts=tuple(doubts), signs=signs)
