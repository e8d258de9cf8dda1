"""Numbers that name something: invoice, order, customer, tax and register ids, bank accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldfare.finding import candidates, countries, titles
from fieldfare.finding.addresses import is_address_line, is_town_only
from fieldfare.finding.candidates import Slot, slots
from fieldfare.finding.folio import Folio
from fieldfare.finding.marks import Hit, Piece
from fieldfare.finding.rows import Found, Place
from fieldfare.finding.scoring import place
from fieldfare.finding.spelling import folded
from fieldfare.finding.values import IBAN_LENGTHS, iban_ok, vat_ok
from fieldfare.reading.words import Box, around

LABELLED = (
    "invoice_number", "purchase_order", "sales_order", "contract_number", "customer_number",
    "delivery_note_number", "preceding_invoice", "bank_account", "payment_reference", "vendor_registration",
)  # fmt: skip
_RIVALS = frozenset(
    {
        *LABELLED,
        "vendor_tax_id",
        "other_identifier",
        "other_bank_code",
        "vendor_phone",
        "other_fax",
        "page_count",
        "vendor_iban",
        "vendor_bic",
        "card_last4",
    }
)


_BARE = frozenset({"no", "nr", "n", "num", "number", "nummer", "numero", "folio"})


@dataclass(slots=True, eq=False)
class Named:
    """A stretch of a piece that may be an identifier, and how well it answers each term."""

    page: int
    piece: int
    start: int
    end: int
    text: str
    scores: dict[str, float]
    hits: dict[str, Hit]

    def score(self, term: str) -> float:
        """How well it answers `term`, less when it answers another one better."""
        own = self.scores.get(term, 0.0)
        rival = max((s for t, s in self.scores.items() if t != term), default=0.0)
        return own - 0.8 * max(0.0, rival - own)


def named(pages: Sequence[Folio]) -> list[Named]:
    """Every identifier that a label speaks for."""
    found: dict[tuple[int, int, int], Named] = {}
    for number, folio in enumerate(pages):
        for hit in folio.hits:
            if hit.heads_items:
                continue
            meant = [(m.term, m.weight) for m in hit.meanings if m.term in _RIVALS]
            if meant:
                _read(folio, number, hit, meant, found)
        if number == 0:
            _read_title(folio, found)
    original = [entry for entry in found.values() if _says_original(entry)]
    if original and not any(titles.title_kind(p.text) == "credit_note" for p in pages[0].pieces):
        for entry in original:
            _be_title(entry)
    return list(found.values())


_ORIGINAL = re.compile(
    r"origin(?:al|el)(?:e|es)?(?:invoice|rechnung|faktura|factuur)|(?:facture|factura|fattura|fatura)originale?"
)


def _says_original(entry: Named) -> bool:
    """Whether a number is said to be an original invoice's: "Original invoice 4711"."""
    hit = entry.hits.get("preceding_invoice")
    return bool(hit and hit.opens and not hit.colon and _ORIGINAL.fullmatch(hit.key))


def _be_title(entry: Named) -> None:
    """Take "Original invoice 4711" as the title that it is where nothing is credited."""
    del entry.scores["preceding_invoice"]
    entry.hits["invoice_number"] = entry.hits.pop("preceding_invoice")
    entry.scores["invoice_number"] = 0.9


TITLED = 0.5  # how well the number at the end of a title answers
ALONE = 0.75  # … where the line says nothing else
ABOUT = 0.42  # … where it says what the letter is about, which may be another invoice
LONGEST_TITLE = 80  # characters
_TITLE = re.compile(
    r"^(?:[a-z][\w.\-]*[ /]{1,3}){0,3}[a-z\-]*(?:invoice|bill|receipt|statement|credit note|credit memo|rechnung|gutschrift|quittung|facture|avoir|factura|abono|fattura|parcella"
    r"|factuur|creditnota|fatura|faktura|rachunek)[a-z]*(?:[ /]+(?:for|of|de|d'|der|fur|per|di|van|za|zu|en|da)?\s?[a-z\-']{0,20}){0,3}[\s:#–-]*(?<![^\s:#])(?P<number>\S*\d\S*(?: ?[/-] ?\d+)*)$"
)
_NUMBERED = re.compile(r"(?<![^\s#:])\S*\d\S*")
_SERIES = re.compile(r"(?<=\s)(?P<letters>[A-Z]{1,4})[ .]*$")  # "FATURA FT 2024/7", "Rechnung A 12"
_ABOUT = re.compile(
    r"(?:re|betr|betreff|betrifft|objet|oggetto|asunto|assunto|betreft|dotyczy|ref|rif|concerne|zu|to|our|unsere|notre|nuestra|nostra|nossa|nasza|onze"
    r"|annule|anula|annulla|storniert?|storno|ersetzt|replaces|cancels|credits|corrects|vervangt|sostituisce|sustituye|substitui|rectifica|corrige|korygowana)\b"
)
_OTHER_TITLES = re.compile(
    r"(?:customer |sales |store )?(?:credit|refund|rebate)|debit (?:note|memo)|(?:ereloon|honorarium|onkosten)nota"
    r"|nota d[ei] debito|note de debit|lastschriftnote|minuta(?: de honorarios)?|abono|(?:hotel)?rekening|hotelrechnung"
    r"|(?:merchant|customer|client) copy|certificacion de obra|bolletta(?: \w+)?|(?:nota fiscal )?nfs?-?e"
)
_BILLS = frozenset({"invoice", "credit_note", "receipt"})


def _heading(text: str) -> str:
    """What a title says before its number, without the sign of the number and what is in brackets."""
    return re.sub(r"\([^)]*\)|[Nn][ro°º]\.?°?\s*$", " ", text).strip(" #:.–—-№°º")


def _read_title(folio: Folio, found: dict[tuple[int, int, int], Named]) -> None:
    """Numbers that end a title which is longer than its noun: "Handwerkerrechnung 23.0061"."""
    for piece in folio.pieces:
        if piece.line in folio.items_lines or len(piece.low) > LONGEST_TITLE:
            continue
        read = titled(folio, piece)
        if read is None:
            continue
        start, end, worth = read
        text = piece.text[start:end]
        if "%" in text or _MONEY.fullmatch(text) or any(a.decimals == 2 for a in piece.amounts):
            continue
        entry = found.setdefault(
            (0, piece.index, start), Named(0, piece.index, start, end, text, {}, {})
        )
        if entry.scores.get("invoice_number", 0.0) < worth:
            box = folio.box(piece, 0, start)
            title = Hit(piece.index, 0, start, "", (), box, opens=True, closes=False, colon=False)
            entry.scores["invoice_number"] = worth
            entry.hits["invoice_number"] = title


def titled(folio: Folio, piece: Piece) -> tuple[int, int, float] | None:
    """The stretch of a number behind a title, and how well it answers."""
    first = next((m for m in _NUMBERED.finditer(piece.low) if m.group()[0] != "("), None)
    if first is None or (piece.low.endswith(".") and len(piece.tokens) > 4):
        return None
    if any(d.start <= first.start() < d.end for d in piece.dates):
        return None
    start = first.start()
    head = _heading(piece.text[:start])
    series = _SERIES.search(piece.text[:start])
    if series and titles.headline_kind(_heading(piece.text[: series.start()])) in _BILLS:
        start = series.start("letters")
    if titles.headline_kind(head) in _BILLS or _OTHER_TITLES.fullmatch(folded(head)):
        span = candidates.identifier(folio, Slot(piece, start, len(piece.low), "after", 0, 0.0))
        if span:
            rest = piece.low[span[1] :].strip(" .,;:)")
            alone = not rest or any(d.start >= span[1] for d in piece.dates)
            about = _ABOUT.match(piece.low)
            return *span, ABOUT if about else ALONE if alone else TITLED
    match = _TITLE.match(piece.low)
    if match is None or any(
        d.start < match.end("number") and match.start("number") < d.end for d in piece.dates
    ):
        return None
    return *match.span("number"), TITLED


_MONEY = re.compile(r"[€$£]?\d{1,3}(?:[., ]\d{3})*[.,]\d{2}[€$£]?")


def _read(
    folio: Folio,
    number: int,
    hit: Hit,
    meant: Sequence[tuple[str, float]],
    found: dict[tuple[int, int, int], Named],
) -> None:
    beside = False
    if _ends_sentence(folio, hit):
        return
    for slot in slots(folio, hit):
        if slot.relation == "below" and (beside or slot.rank > 1):
            continue
        if slot.relation != "after" and hit.key in _BARE and not hit.closes:
            continue  # "Numero IVA" is no number of the document
        if slot.relation == "right" and slot.rank > 1:
            continue
        span = _behind_words(folio, slot) if slot.relation == "after" else None
        span = span or candidates.identifier(folio, slot)
        if span is None:
            continue
        text = slot.piece.text[span[0] : span[1]]
        worth = place(hit, slot) * _likely(text)
        if hit.key in _BARE and is_address_line(slot.piece.low) and not _is_pair(hit, slot, span):
            continue  # the "No. 3" of a street
        if text.isdigit() and is_town_only(slot.piece.low):
            continue  # "7095 Eisenstadt"
        if span[0] - slot.start > 3 and slot.relation == "after":
            worth *= 0.85
        if _in_sentence(folio, hit):
            worth *= 0.5  # "This replaces invoice 4711."
        if worth <= 0.2:
            continue
        beside = beside or (slot.relation != "below" and worth > 0.6)
        entry = found.setdefault(
            (number, slot.piece.index, span[0]),
            Named(number, slot.piece.index, *span, text, {}, {}),
        )
        for term, weight in meant:
            if worth * weight > entry.scores.get(term, 0.0):
                entry.scores[term] = worth * weight
                entry.hits[term] = hit


def _in_sentence(folio: Folio, hit: Hit) -> bool:
    """Whether a label stands behind two words or more that are no labels."""
    first = min(other.start for other in folio.pieces[hit.piece].hits)
    return not hit.opens and first == hit.start and candidates.words_before(folio, hit) >= 2


def _is_pair(hit: Hit, slot: Slot, span: tuple[int, int]) -> bool:
    """Whether a line holds a label and its number and nothing else."""
    whole = slot.relation == "after" and span[1] >= len(slot.piece.low.rstrip())
    return whole and hit.opens and span[0] - hit.end <= 3


def _ends_sentence(folio: Folio, hit: Hit) -> bool:
    """Whether a label is the last word of a sentence: "… bitte immer die / Rechnungsnummer."."""
    return hit.closes and bool(_LAST_WORD.search(folio.pieces[hit.piece].low.rstrip()))


# A whole word and a point; "Rechnungsnr." and "Order ref." are shortened.
_LAST_WORD = re.compile(r"[a-z]{7,}(?<!nr)(?<!no)(?<!num)(?<!ref)(?<!best)(?<!dat)\.$")


_NUMBER_SIGN = re.compile(
    r"(?:\b(?:nr|no|n|num|number|nummer|numero|id)\b\s?[°.:]*|#|°)\s*(?=[\w])"
)


def _behind_words(folio: Folio, slot: Slot) -> tuple[int, int] | None:
    """An identifier some words behind its label: "Rechnung über Lieferungen Nr. 4711"."""
    match = _NUMBER_SIGN.search(slot.piece.low, slot.start, slot.end)
    if match is None or match.start() - slot.start > 40:
        return None
    return candidates.identifier(folio, Slot(slot.piece, match.end(), slot.end, "after", 0, 0.0))


_ALL_DIGITS = re.compile(r"[\d ./\-]+")


def _likely(text: str) -> float:
    """How much a text looks like an identifier, 0 to 1."""
    digits = sum(c.isdigit() for c in text)
    if len(text) > 40:
        return 0.3
    if digits == 0:
        return 0.45
    if digits == 1 and len(text) == 1:
        return 0.55
    if "%" in text or "@" in text or "€" in text or "$" in text:
        return 0.2
    return 1.0 if digits >= 3 else 0.85


def header(pages: Sequence[Folio], wanted: frozenset[str]) -> dict[str, Found]:
    """The identifiers that are `wanted` and labelled."""
    seen = named(pages)
    found: dict[str, Found] = {}
    taken: dict[tuple[int, int, int], str] = {}
    pairs = sorted(
        (
            (entry.score(term), -entry.page, -entry.piece, term, entry)
            for entry in seen
            for term in LABELLED
            if entry.score(term) > 0.3
        ),
        key=lambda p: (*p[:3], -LABELLED.index(p[3])),
        reverse=True,
    )
    for score, _, _, term, entry in pairs:
        spot = (entry.page, entry.piece, entry.start)
        mine = found.get("invoice_number")
        if term == "purchase_order" and mine and _plain(str(mine.value)) == _plain(entry.text):
            continue  # the reference that a payment shall name
        if term in found or (spot in taken and entry.scores[taken[spot]] >= entry.scores[term]):
            continue
        taken[spot] = term
        rivals = [p[0] for p in pairs if p[3] == term and _plain(p[4].text) != _plain(entry.text)]
        found[term] = _found(pages, entry, entry.hits[term], score, rivals[0] if rivals else 0.0)
    return {term: value for term, value in found.items() if term in wanted}


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _found(pages: Sequence[Folio], entry: Named, hit: Hit, score: float, rival: float) -> Found:
    folio = pages[entry.page]
    confidence = 0.45 + 0.52 * min(1.0, score)
    doubts: tuple[str, ...] = ()
    if rival > 0.9 * score:
        confidence = min(confidence, 0.6)
        doubts = ("another number has a similar label",)
    elif score < 0.42:
        doubts = ("the label beside this value is unclear",)
    signs = {
        "score": score,
        "rival": rival,
        "exact": float(hit.exact),
        "digits": sum(c.isdigit() for c in entry.text),
        "length": len(entry.text),
    }
    return Found(
        entry.text,
        folio.place(folio.pieces[entry.piece], entry.start, entry.end),
        confidence,
        doubts=doubts,
        signs=signs,
    )


# ── IBAN and BIC ─────────────────────────────────────────────────────────────────────────────────

_IBAN = re.compile(
    r"(?<![a-z0-9])(?:iban:?\s?)?([a-z]{2})[ \-]?(\d[\dolisb])((?:[ .\-]?[a-z0-9]){10,32})"
)
_OCR_DIGITS = str.maketrans("OQDILSBZG", "000115826")


def iban(pages: Sequence[Folio]) -> Found | None:
    """The first IBAN printed whose check digits hold, else one that a label names, with a doubt."""
    for folio in pages:
        for piece in folio.pieces:
            if len(piece.low) < 8 or not _IBAN_START.search(piece.low):
                continue
            for match in _IBAN.finditer(piece.low):
                read = _iban_at(piece, match)
                if read and read[3] and not _WORD_OF_FIVE.search(piece.low[read[1] : read[2]]):
                    return Found(read[0], folio.place(piece, read[1], read[2]), 0.98)
            broken = _iban_over_lines(folio, piece)
            if broken:
                return broken
    return _labelled_iban(pages)


_IBAN_START = re.compile(r"(?<![a-z0-9])[a-z]{2} ?\d[\dolisb]")
_IBAN_END = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}[a-z0-9]*(?:[ .\-][a-z0-9]+)*$")


def _iban_over_lines(folio: Folio, piece: Piece) -> Found | None:
    """An IBAN that breaks at the end of its line, once or twice, found by its check digits."""
    match = _IBAN_END.search(piece.low)
    if match is None:
        return None
    head = re.sub(r"[^a-z0-9]", "", match.group()).upper()
    if head[:2] in _DIGITS_ONLY and not head[2:].isdigit():
        return None
    box = folio.box(piece, match.start(), len(piece.low))
    rest = _iban_rest(folio, piece.line, head, (box, piece.box), 2)
    if rest is None:
        return None
    text = " ".join((piece.text[match.start() :], *(p.text[:end] for p, end in rest)))
    whole = around((box, *(folio.box(p, 0, end) for p, end in rest)))
    return Found(text, folio.place_of(whole, text), 0.95)


def _iban_rest(
    folio: Folio, line: int, head: str, over: tuple[Box, Box], breaks: int
) -> list[tuple[Piece, int]] | None:
    """The lines under an IBAN's `head` that complete it, each with the end of its part."""
    missing = IBAN_LENGTHS.get(head[:2], 0) - len(head)
    if missing <= 0 or not breaks:
        return None
    number, whole = over
    for lines in folio.lines[line + 1 : line + 4]:
        for lower in lines:
            if not _stands_under(lower.box, number, whole):
                continue
            chars = [n for n, c in enumerate(lower.low) if c.isalnum()][:missing]
            tail = "".join(lower.low[n] for n in chars).upper()
            if head[:2] in _DIGITS_ONLY and not tail.isdigit():
                continue
            if (
                len(tail) == missing
                and iban_ok(head + tail)
                and not _WORD_OF_FIVE.search(lower.low[: chars[-1] + 1])
            ):
                return [(lower, chars[-1] + 1)]
            if 0 < len(tail) < missing and _IBAN_GROUPS.fullmatch(lower.low):
                further = _iban_rest(
                    folio, lower.line, head + tail, (lower.box, lower.box), breaks - 1
                )
                if further:
                    return [(lower, len(lower.low)), *further]
    return None


_WORD_OF_FIVE = re.compile(r"[a-z]{5}")  # which no number of an account holds
_IBAN_GROUPS = re.compile(r"[a-z0-9]{2,}(?:[ .\-][a-z0-9]+)*")


def _stands_under(lower: Box, number: Box, whole: Box) -> bool:
    """Whether a line stands under the number, or flush with the line that the number ends."""
    height = max(number.height, lower.height)
    if not -0.5 * height < lower.top - number.bottom < 1.6 * height:
        return False
    overlaps = lower.left < number.right and number.left < lower.right
    return overlaps or abs(lower.left - whole.left) < 2 * height


def _labelled_iban(pages: Sequence[Folio]) -> Found | None:
    """What a label calls an IBAN though its check digits do not hold."""
    doubt = ("the check digits of this IBAN are wrong",)
    for folio in pages:
        for hit in folio.hits:
            if not hit.weight("vendor_iban"):
                continue
            for slot in (*slots(folio, hit), *_behind_break(folio, hit)):
                match = _IBAN.search(slot.piece.low, slot.start, slot.end)
                read = _iban_at(slot.piece, match) if match else None
                if read:
                    return Found(
                        read[0], folio.place(slot.piece, read[1], read[2]), 0.4, doubts=doubt
                    )
                loose = _IBAN_LOOSE.search(slot.piece.low, slot.start, slot.end)
                if loose and loose.start() - slot.start < 3:
                    start, end = loose.span()
                    return Found(
                        slot.piece.text[start:end],
                        folio.place(slot.piece, start, end),
                        0.35,
                        doubts=doubt,
                    )
    return None


def _behind_break(folio: Folio, hit: Hit) -> Iterator[Slot]:
    """The beginning of the next line where a label ends a line of running text."""
    piece = folio.pieces[hit.piece]
    if hit.opens or not hit.closes or piece is not folio.lines[piece.line][-1]:
        return
    for lower in folio.lines[piece.line + 1][:1] if piece.line + 1 < len(folio.lines) else ():
        if abs(lower.box.left - piece.box.left) < piece.box.height:
            yield Slot(lower, 0, len(lower.low), "after", 0, 0.0)


_IBAN_LOOSE = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{2,4}){3,8}(?![a-z0-9])")


def _iban_at(piece: Piece, match: re.Match[str]) -> tuple[str, int, int, bool] | None:
    country = match[1].upper()
    length = IBAN_LENGTHS.get(country)
    if length is None:
        return None
    chars: list[int] = [n for n in range(match.start(1), match.end()) if piece.low[n].isalnum()]
    if len(chars) < length:
        return None
    chars = chars[:length]
    raw = "".join(piece.low[n] for n in chars).upper()
    start, end = chars[0], chars[-1] + 1
    printed = piece.text[start:end]
    if iban_ok(raw):
        return printed, start, end, True
    mended = country + raw[2:].translate(_OCR_DIGITS) if country in _DIGITS_ONLY else raw
    if mended != raw and iban_ok(mended):
        return " ".join(mended[n : n + 4] for n in range(0, len(mended), 4)), start, end, True
    return printed, start, end, False


_DIGITS_ONLY = frozenset("DE AT BE ES PT PL DK FI SE NO CZ SK HU EE LT HR SI".split())


_BIC = re.compile(
    r"(?<![A-Z0-9])([A-Z]{4}[ ]?([A-Z]{2})[ ]?[A-Z0-9]{2}(?:[ ]?[A-Z0-9]{3})?)(?![A-Z0-9])"
)


def bic(pages: Sequence[Folio]) -> Found | None:
    """The BIC beside its label."""
    for folio in pages:
        for hit in folio.hits:
            if not hit.weight("vendor_bic"):
                continue
            for slot in slots(folio, hit):
                match = _BIC.search(slot.piece.text, slot.start, slot.end)
                if match and match[2] in _BIC_COUNTRIES:
                    start, end = match.span(1)
                    return Found(
                        slot.piece.text[start:end], folio.place(slot.piece, start, end), 0.93
                    )
    return None


_BIC_COUNTRIES = frozenset({*IBAN_LENGTHS, *countries.CURRENCIES})


# ── Tax ids ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True, eq=False)
class TaxId:
    """A tax id printed on the page, how sure that is, and whether its shape is a VAT id's."""

    page: int
    piece: Piece
    start: int
    end: int
    text: str
    score: float
    vat: bool
    checked: bool | None
    hit: Hit | None
    more: Piece | None = None  # the line on which its last part stands
    more_end: int = 0
    unnamed: bool = False  # only its shape, which other numbers have, too, speaks for it

    def place(self, folio: Folio) -> Place:
        """Where it stands on its page."""
        if self.more is None:
            return folio.place(self.piece, self.start, self.end)
        boxes = folio.box(self.piece, self.start, self.end), folio.box(self.more, 0, self.more_end)
        return folio.place_of(around(boxes), self.text)


_VAT_TEXT = re.compile(
    r"(?<![a-z0-9])(at ?u|be|bg|che|cz|de|dk|ee|el|es|fi|fr|gb|hr|hu|ie|it|lt|lu|lv|mt|nl|no|pl|pt|ro|se|si|sk|xi)[ .\-]{0,2}((?:[ .\-]?[a-z0-9]){7,14})(?![a-z0-9])"
)
_SURE_SHAPES = re.compile(
    r"(?<![a-z0-9])(\d{2}[a-z]{5}\d{4}[a-z]\d[z2][a-z\d]"  # India, GSTIN
    r"|\d{5} ?\d{4} ?rt ?\d{4}"  # Canada, GST account
    r"|[a-z&]{3,4}\d{2}[01]\d[0-3]\d[a-z\d]{3}"  # Mexico, RFC
    r"|\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2})(?![a-z0-9])"  # Brazil, CNPJ
)  # which nothing else looks like
_OTHER_SHAPES = re.compile(
    r"(?<![a-z0-9])(\d{2}[a-z]{5}\d{4}[a-z]\d[z2][a-z\d]"  # India, GSTIN
    r"|\d{5} ?\d{4} ?rt ?\d{4}"  # Canada, GST account
    r"|[a-z&]{3,4}\d{6}[a-z\d]{3}"  # Mexico, RFC
    r"|\d{2}-\d{8}-\d"  # Argentina, CUIT
    r"|\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}"  # Brazil, CNPJ
    r"|\d{3}[ .]\d{3}[ .]\d{3}[ .]?\d{5}"  # France, SIRET
    r"|\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}"  # Poland, NIP
    r"|\d{2}-\d{7}"  # United States, EIN
    r"|[a-hj-np-suvw]-?\d{8}|[a-hj-np-suvw]-?\d{7}-?[0-9a-j]|\d{8}-?[a-hj-np-tv-z]"  # Spain, NIF
    r"|\d{2,3}/\d{3,4}/\d{4,5}|\d{3} ?/ ?\d{3} ?/ ?\d{5})(?![a-z0-9])"  # Germany, Steuernummer
)


# on a line of its own, as under an address: United States, EIN
_ALONE = re.compile(
    r"(?:(?:business |company |federal |tax )?id(?: no\.?| number)?[:.#]? ?)?(\d{2}-\d{7})"
)


def tax_ids(pages: Sequence[Folio]) -> list[TaxId]:
    """Every tax id printed: by its shape, and by its label."""
    found: dict[tuple[int, int, int], TaxId] = {}
    for number, folio in enumerate(pages):
        for piece in folio.pieces:
            for entry in _vats(number, piece):
                found[(number, piece.index, entry.start)] = entry
            broken = _vat_over_lines(folio, number, piece)
            if broken:
                found[(number, piece.index, broken.start)] = broken
            for match in _SURE_SHAPES.finditer(piece.low):
                start, end = match.span(1)
                if (number, piece.index, start) in found:
                    continue
                found[(number, piece.index, start)] = TaxId(
                    number, piece, start, end, piece.text[start:end], 0.6, False, None, None
                )
            alone = _ALONE.fullmatch(piece.low)
            if alone and (number, piece.index, alone.start(1)) not in found:
                start, end = alone.span(1)
                found[(number, piece.index, start)] = TaxId(
                    number, piece, start, end, piece.text[start:end], 0.45, False, None, None, unnamed=True
                )  # fmt: skip
        for hit in folio.hits:
            weight = max((m.weight for m in hit.meanings if m.term == "vendor_tax_id"), default=0.0)
            if weight:
                _labelled_tax_id(folio, number, hit, weight, found)
    return list(found.values())


def _vats(number: int, piece: Piece) -> Iterator[TaxId]:
    """The VAT ids of a line, also behind a country's code of their own: "GB GB123456789"; no IBAN's beginning."""
    at = 0
    while match := _VAT_TEXT.search(piece.low, at):
        entry = None if _AS_IBAN.match(piece.low, match.start()) else _vat(number, piece, match)
        if entry:
            yield entry
        at = entry.end if entry else match.start() + 2


_AS_IBAN = re.compile(r"[a-z]{2}\d{2}(?:[ .\-]?[a-z0-9]{4}){3}")
_VAT_HEAD = re.compile(
    r"(?<![a-z0-9])(?:at ?u|be|che|de|es|fr|gb|ie|it|lu|nl|pl|pt)(?:[ .\-]{0,2}\d[a-z0-9]*(?:[ .\-]{1,2}\d[a-z0-9]*)*)?(?: ?b)?$"
)


def _vat_over_lines(folio: Folio, number: int, piece: Piece) -> TaxId | None:
    """A VAT id whose last part stands on the next line, under its label or its own beginning."""
    match = _VAT_HEAD.search(piece.low)
    if match is None:
        return None
    head = _plain(match.group()).upper()
    if countries.VAT.fullmatch(head) and not head.startswith("CHE"):
        return None
    bare = head.isalpha()
    hit = next(
        (h for h in piece.hits if h.weight("vendor_tax_id") and h.end <= match.start()), None
    )
    if bare and (hit is None or match.start() - hit.end > 4):
        return None
    own = folio.box(piece, *match.span())
    for lower in (p for line in folio.lines[piece.line + 1 : piece.line + 3] for p in line):
        part = _VAT_REST.match(lower.low)
        if part is None or not _stands_under(lower.box, own, piece.box):
            continue
        whole = head + _plain(part.group()).upper()
        if countries.VAT.fullmatch(whole) and vat_ok(whole) is not False:
            text = f"{piece.text[match.start() :]} {lower.text[: part.end()]}"
            return TaxId(
                number, piece, match.start(), len(piece.low), text, 0.9, True, vat_ok(whole), hit, lower, part.end(),
            )  # fmt: skip
    return None


_VAT_REST = re.compile(r"(?:mwst|tva|iva|b\d{2}|\d[\d .\-]*(?:b\d{2})?)(?![a-z0-9])")


def _vat(number: int, piece: Piece, match: re.Match[str]) -> TaxId | None:
    start = match.start()
    chars = [n for n in range(start, match.end()) if piece.low[n].isalnum()]
    raw = "".join(piece.low[n] for n in chars).upper()
    for length in range(len(raw), 7, -1):
        shape = countries.VAT.fullmatch(raw[:length])
        if shape and (length == len(raw) or not piece.low[chars[length - 1] + 1].isalnum()):
            end = chars[length - 1] + 1
            if raw[:2] in ("NO", "IT") and not any(c.isdigit() for c in raw[2:4]):
                return None
            if (
                raw[:2] == "NO"
                and not raw.endswith("MVA")
                and piece.text[start : start + 2] != "NO"
            ):
                return None  # "No. 348436086"
            if raw[:2] == "NO" and piece.low[start + 2] in ". ":
                return None
            suffix = _SWISS.match(piece.low, end) if raw.startswith("CHE") else None
            end = suffix.end() if suffix else end
            checked = vat_ok(raw[:length])
            score = {True: 0.9, None: 0.6, False: 0.35}[checked]
            return TaxId(
                number, piece, start, end, piece.text[start:end], score, True, checked, None
            )
    return None


_SWISS = re.compile(r"\s?(?:mwst|tva|iva)\b")


def _labelled_tax_id(
    folio: Folio, number: int, hit: Hit, weight: float, found: dict[tuple[int, int, int], TaxId]
) -> None:
    for slot in slots(folio, hit):
        if slot.rank > 1:
            continue
        span = _tax_span(folio, slot)
        if span is None:
            continue
        start, end = span
        again = _CODE_BEFORE.match(slot.piece.low, start, end)
        start = again.end() if again else start
        for other in slot.piece.hits:
            if other.start == start and other.end < end:  # "P. IVA" over "C.F. 05303310634"
                start = other.end
                while start < end and not slot.piece.low[start].isalnum():
                    start += 1
        text = slot.piece.text[start:end]
        digits = sum(c.isdigit() for c in text)
        if any(a.decimals and a.start < end and start < a.end for a in slot.piece.amounts):
            continue  # "GST 229.15" is an amount
        if not 7 <= digits <= 16 and not (digits >= 5 and re.search("[A-Za-z]", text)):
            continue
        worth = weight * place(hit, slot)
        same = next(
            (
                e
                for (n, p, s), e in found.items()
                if n == number and p == slot.piece.index and s < end and start < e.end
            ),
            None,
        )
        if same:
            same.score = max(same.score, 0.5 + 0.5 * worth)
            same.hit = same.hit or hit
            same.unnamed = False
        else:
            found[(number, slot.piece.index, start)] = TaxId(
                number, slot.piece, start, end, text, 0.85 * worth, False, None, hit
            )
        return


# a country's code that is the label's rather than the number's: "VAT no: GB: 738 2153 76"
_CODE_BEFORE = re.compile(r"[a-z]{2}:\s*(?=[a-z\d])|([a-z]{2})\s+(?=\1\s?\d)")


def _tax_span(folio: Folio, slot: Slot) -> tuple[int, int] | None:
    piece = slot.piece
    vat = _VAT_TEXT.search(piece.low, slot.start, slot.end)
    if vat and vat.start() - slot.start <= 12:
        entry = _vat(0, piece, vat)
        if entry:
            return entry.start, entry.end
    other = _OTHER_SHAPES.search(piece.low, slot.start, slot.end)
    if other and other.start() - slot.start <= 12:
        return other.span(1)
    return candidates.identifier(folio, slot)
