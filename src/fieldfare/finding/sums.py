"""The sums that labels speak for on a document, and the ladder that is chosen among them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from fieldfare.finding.candidates import Link, amount_links, words_before
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import AmountSpan, Hit
from fieldfare.finding.scoring import amount_strength

TERMS = (
    "total_amount", "amount_due", "net_amount", "tax_amount", "subtotal", "discount_amount", "shipping_amount",
    "tip_amount", "rounding_amount", "paid_amount", "other_tender", "other_withheld", "other_amount",
)  # fmt: skip
_AMOUNTS = frozenset(TERMS)
CENT = Decimal("0.01")

# words that say of a sum whether it holds the tax
_WITHOUT = re.compile(
    r"\b(?:ht|h\.t|htva|hors|excl|exkl|exc|excluding|exclusive|exclude|before|without|ohne|sin|sem|senza|esclus[aoi]|escl|zonder|bez|netto|nett?|neto"
    r"|imponibile|imponible|untaxed|ex|exclusief|vor|avant|antes|prima|taxable|pre)\b"
)
_WITH = re.compile(
    r"\b(?:ttc|t\.t\.c|tvac|incl|inkl|inclusive|including|inc|brutto|bruto|lordo|compres[aoi]|inclus[aoie]|comprise?s?|incluido|gross|inclusief|mit|z vat|con"
    r"|ivato|inbegrepen|after tax|with tax|with vat|with gst)\b"
)
# … and words that a line may begin with that names the tax within a sum: "incl. VAT 13.5 %  2.95"
_INCLUDED = re.compile(
    r"\W*(?:incl|inkl|includes|included|including|inclusive|inclusief|inc|compris|comprenant|contains|enthalten|davon)\W*"
)
_TOTAL_WORD = re.compile(r"tota|gesamt|summe|razem|suma|importe|montant")
_TAX_WORD = re.compile(
    r"\b(?:vat|tax|taxes|mwst|ust|tva|iva|btw|gst|taxe|taxes|mehrwertsteuer|umsatzsteuer|podatk\w*|sst|impuestos|impostos)\b"
)


@dataclass(slots=True, eq=False)
class Sum:
    """An amount on the page, and how well it answers each term."""

    page: int
    span: AmountSpan
    scores: dict[str, float] = field(default_factory=dict)
    hits: dict[str, Hit] = field(default_factory=dict)

    @property
    def value(self) -> Decimal:
        """The printed amount."""
        return self.span.value

    def score(self, term: str) -> float:
        """How well it answers `term`, less when it answers another one better."""
        own = self.scores.get(term, 0.0)
        rival = max(
            (s for t, s in self.scores.items() if t not in _KIN.get(term, {term})), default=0.0
        )
        return own - 0.5 * max(0.0, rival - own) if own else 0.0


_KIN = {
    "total_amount": {"total_amount", "amount_due"}, "amount_due": {"total_amount", "amount_due"},
    "net_amount": {"net_amount", "subtotal"}, "subtotal": {"net_amount", "subtotal"},
}  # fmt: skip


@dataclass(slots=True)
class Ladder:
    """What was chosen: the sum for each term, what proves it and what contradicts it."""

    chosen: dict[str, Sum] = field(default_factory=dict)
    proven: bool = False  # net + tax = total, all three printed
    taxes: tuple[Sum, ...] = ()  # tax lines of several rates, when they make up the tax together
    contradiction: str = ""
    margin: float = 1.0  # how much better than the next choice of a total
    overtopped: bool = False  # a larger amount is printed that no label explains
    contained: bool = False  # no net is printed, but a printed rate takes the tax out of the total
    echoed: bool = False  # the total is printed again, or is what cash less change makes
    labelled: dict[str, float] = field(default_factory=dict)


def sums(pages: Sequence[Folio]) -> list[Sum]:
    """Every amount that a label speaks for, with its scores by term."""
    found: dict[int, Sum] = {}
    whole = not any(
        a.decimals == 2 for folio in pages for piece in folio.pieces for a in piece.amounts
    )
    for number, folio in enumerate(pages):
        for hit in folio.hits:
            if hit.heads_items:
                continue
            meanings = _meanings(folio, hit)
            if not meanings:
                continue
            links = amount_links(folio, hit, through=_is_composed(folio, hit))
            best = 0.0
            for link in links:
                if link.slot.relation == "below" and best > 0.4:
                    continue  # the label has its amount beside it
                likely = _likely(link.value, whole)
                if folio.pieces[hit.piece].line in folio.items_lines:
                    likely *= 0.4  # "VAT 20 %" on the line of an item
                elif _in_sentence(folio, hit):
                    likely *= 0.5  # "Late payments are charged 54.30 per reminder."
                for term, weight in meanings:
                    worth = amount_strength(link, weight) * likely
                    best = max(best, worth)
                    _note(found, number, link, term, worth)
    return list(found.values())


BY_RATE = 0.7  # what it is worth that net and tax stand side by side, and a printed rate fits


def note_split(
    pages: Sequence[Folio], found: list[Sum], totals: Sequence[Decimal], rates: Collection[Decimal]
) -> None:
    """Note net and tax that stand side by side on one line, fit a rate, and make up one of `totals`.

    Tax tables and the last row of items tables print them so, named only by the headings above.
    """
    known = {id(entry.span): entry for entry in found}
    for number, folio in enumerate(pages):
        for line in folio.lines:
            money = [a for p in line for a in p.amounts if a.decimals and not a.percent]
            for net, tax in itertools.permutations(money[:8], 2):
                if not tax.value or net.value + tax.value not in totals:
                    continue
                if not any(abs(net.value * rate / 100 - tax.value) <= CENT for rate in rates):
                    continue
                for span, term in ((net, "net_amount"), (tax, "tax_amount")):
                    if id(span) not in known:
                        known[id(span)] = Sum(number, span)
                        found.append(known[id(span)])
                    scores = known[id(span)].scores
                    scores[term] = max(scores.get(term, 0.0), BY_RATE)


BY_SUM = 0.5  # what it is worth that net and tax make up an amount that no label explains


def note_unlabelled(pages: Sequence[Folio], found: list[Sum]) -> None:
    """Note the total that a net and a tax make up, and the net that a total less a tax leaves.

    Their labels may be words that nobody knows; arithmetic over the two others is what speaks for them.
    """
    known = {id(entry.span): entry for entry in found}
    printed: dict[Decimal, list[tuple[int, AmountSpan]]] = {}
    for number, folio in enumerate(pages):
        for piece in folio.pieces:
            if piece.line in folio.items_lines:
                continue
            for span in piece.amounts:
                if span.decimals and not span.percent:
                    printed.setdefault(span.value, []).append((number, span))
    taxes = [e for e in found if e.scores.get("tax_amount", 0.0) > 0.35 and e.value]
    for term, others, sign in (
        ("total_amount", ("net_amount", "subtotal", "total_amount"), 1),
        ("net_amount", ("total_amount", "amount_due"), -1),
    ):
        bases = [e for e in found if any(e.scores.get(o, 0.0) > 0.35 for o in others)]
        together = [tax.value for tax in taxes[:6]]
        together += [a + b for a, b in itertools.combinations(together[:4], 2)]
        for base, tax_value in itertools.product(bases[:12], together):
            if abs(tax_value) >= abs(base.value) / 2:
                continue
            for number, span in printed.get(base.value + sign * tax_value, ()):
                if id(span) not in known:
                    known[id(span)] = Sum(number, span)
                    found.append(known[id(span)])
                scores = known[id(span)].scores
                if max(scores.values(), default=0.0) < BY_SUM:
                    scores[term] = max(scores.get(term, 0.0), BY_SUM)


def _note(
    found: dict[int, Sum], page: int, link: Link[AmountSpan], term: str, worth: float
) -> None:
    entry = found.setdefault(id(link.value), Sum(page, link.value))
    if worth > entry.scores.get(term, 0.0):
        entry.scores[term] = worth
        entry.hits[term] = link.hit


def _likely(span: AmountSpan, whole: bool) -> float:
    """How likely a printed number is an amount of money by its looks."""
    if span.decimals == 2:
        return 1.0
    if span.decimals == 0:
        return 0.95 if span.currency or whole else 0.4
    return 0.7 if span.currency else 0.45


def _meanings(folio: Folio, hit: Hit) -> list[tuple[str, float]]:
    """What amounts the label may mean, the words round it considered."""
    meant = [(m.term, m.weight) for m in hit.meanings if m.term in _AMOUNTS]
    if not meant:
        return []
    low = folio.pieces[hit.piece].low
    terms = {term for term, _ in meant}
    before, behind = low[: hit.start], low[hit.end :]
    if (
        "tax_amount" in terms
        and not hit.opens
        and (_WITHOUT.search(before) or _WITH.search(before))
        and not re.search(r"\d", before)
        and not _INCLUDED.fullmatch(before)
    ):
        return []  # "Total hors TVA" speaks of no tax amount
    if "tax_amount" in terms and _TOTAL_WORD.match(hit.key):
        if _WITH.match(behind.lstrip(" ()-:,.")):
            return [("total_amount", 0.97)]  # "Total (GST incl.)"
        if _WITHOUT.match(behind.lstrip(" ()-:,.")):
            return [("net_amount", 0.95)]
    if terms & {"total_amount", "subtotal", "amount_due"} and not re.match(r"\s*[:\d]", behind):
        label = re.split(r"\d", behind, maxsplit=1)[0]
        if _WITHOUT.search(label):
            return [("net_amount", 0.95)]
        if _WITH.search(label) and "subtotal" not in terms:
            return [("total_amount", 0.97)]
        if _TAX_WORD.match(label.strip()) and "subtotal" not in terms:
            return [("tax_amount", 0.95)]
    return meant


def _in_sentence(folio: Folio, hit: Hit) -> bool:
    """Whether a label stands behind three words or more."""
    return not hit.opens and words_before(folio, hit) >= 3


def _phrase(folio: Folio, hit: Hit) -> str:
    """The words from a label to the first figure behind it."""
    return re.split(r"\d", folio.pieces[hit.piece].low[hit.start :], maxsplit=1)[0]


def _is_composed(folio: Folio, hit: Hit) -> bool:
    """Whether words such as "excl. VAT" behind a label belong to it, though they are labels themselves."""
    words = folio.pieces[hit.piece].low[hit.end : hit.start + len(_phrase(folio, hit))]
    return bool(_WITHOUT.search(words) or _WITH.search(words))
