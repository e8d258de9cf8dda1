"""Which pages and line items a prompt leaves out, and which pages alone it keeps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from fieldfare.asking import cues
from fieldfare.asking.draft import Draft
from fieldfare.asking.everyday import EVERYDAY
from fieldfare.asking.openings import one, some
from fieldfare.asking.plan import LineFilter, PageFilter
from fieldfare.asking.tongues import english
from fieldfare.asking.wording import entries, fold, quoted

_MAIL = r"e[- ]?mails?"
_PAGE_KINDS: dict[str, str] = {
    "cover_letter": one(
        rf"(?:{_MAIL} )?cover(?:ing)? ?(?:letters?|pages?|sheets?|notes?)",
        rf"{_MAIL}(?: (?:pages?|bod(?:y|ies)|texts?|printouts?|covers?|messages?|headers?))?",
        r"covers?|letters?|fax cover\w*|(?:an|begleit)schreiben|deckblatt\w*|begeleidende brie\w+",
        r"lettres? d'accompagnement|cartas?(?: de (?:presentacion|apresentacao))?",
        r"lettere? di accompagnamento|list\w* przewodni\w*",
    ),
    "delivery_note": one(
        r"(?:delivery|dispatch|despatch|shipping|goods received|consignment|transport) "
        r"(?:notes?|slips?|dockets?|documents?|advices?)",
        r"packing (?:slips?|lists?|notes?)|packslips?|waybills?|bills? of lading|lieferscheine?n?",
        r"bons? de livraison|albaran(?:es)?|remitos?|ddt|bolle?(?: di consegna)?|documenti di trasporto",
        r"pakbon(?:nen)?|guias? de (?:remessa|transporte)|dokument\w* wz|wz",
    ),
    "terms": one(
        r"(?:general )?(?:terms|conditions)(?: (?:and|&|\+|of) (?:the )?(?:terms|conditions|sales?"
        r"|business|service|trade|trading|use|delivery|purchase|payment))*",
        r"t ?& ?cs?|small print|fine print|legal (?:terms|pages?|notices?)|agbs?|cgv|owu",
        r"geschaftsbedingungen|conditions generales(?: de vente)?|condiciones generales(?: de venta)?",
        r"condizioni generali(?: di vendita)?|algemene (?:verkoop)?voorwaarden|condicoes gerais",
        r"ogolne warunki\w*",
    ),
    "remittance": one(
        r"remittance(?: (?:advices?|slips?|stubs?|forms?|pages?|sections?))?|remittances",
        r"payment (?:slips?|stubs?|advices?|coupons?)|zahlungsavis\w*|avis de paiement",
        r"avisos? de pago|avvis[oi] di pagamento",
    ),
    "statement": one(
        r"(?:(?:account|bank|customer|vendor|supplier|monthly) )?statements?(?: of accounts?)?",
        r"kontoauszuge?n?|releves?(?: de compte)?|extractos?|estratti conto|rekeningafschriften",
        r"extratos?|wyciag\w*",
    ),
    "order_confirmation": one(
        r"order (?:confirmations?|acknowledge?ments?)|auftragsbestatigung(?:en)?",
        r"confirmations? de commande|confirmaciones? de pedido|conferme? d'ordine",
        r"orderbevestiging(?:en)?",
    ),
    "purchase_order": one(
        r"purchase orders?|pos|po|orders?|bestellung(?:en)?|bons? de commande|pedidos?|ordini",
        r"bestellingen|encomendas|zamowieni\w*",
    ),
    "proforma": one(
        r"pro[- ]?forma(?: invoices?)?s?|proformarechnung(?:en)?|factures? pro ?forma"
    ),
    "quote": one(
        r"quotes?|quotations?|estimates|offers?|bids?|angebote?n?|devis|presupuestos?|preventivi?o?",
        r"offertes?|orcamentos?|ofert\w*",
    ),
    "reminder": one(
        r"reminders?|dunning (?:letters?|notices?)|mahnung(?:en)?|rappels?|recordatorios?",
        r"solleciti|herinneringen|aanmaningen",
    ),
    "credit_note": one(
        r"credit (?:notes?|memos?|invoices?)|credits|gutschrift(?:en)?|avoirs?|notas? de credito",
        r"note? di credito|creditnota'?s?|creditfacturen|faktur\w* koryguj\w*",
    ),
    "receipt": one(
        r"(?:payment |card |till |pos |credit card )?receipts?|quittung(?:en)?|kassenbons?|recus?",
        r"tickets?(?: de caisse)?|recibos?|scontrini|ricevute|kassabonnen|paragon\w*",
    ),
    "duplicate": one(
        r"(?:second|duplicate|extra) cop(?:y|ies)|copies|zweitschrift(?:en)?|rechnungskopien|duplicatas?",
        r"copias|copie|kopieen|kopie",
    ),
    "blank": r"(?:blank(?: or empty)?(?: pages?)?|empty pages?|leere seiten)",
    "invoice": some("tax vat sales supplier vendor commercial original") + one(
        r"invoices?|bills?|rechnung(?:en)?|factures?|facturas?|fattur[ae]|facturen|factuur",
        r"faturas?|faktur[ay]?",
    ),
}  # fmt: skip
_SHIPPING = r"(?:shipping|freight|postage|delivery|carriage|handling|courier|transport|packing)"
_LINE_KINDS: dict[str, str] = {
    "without_price": one(
        r"(?:.{0,40} )?(?:without|with no|that have no|which have no|lacking|missing) (?:an? |any )?"
        r"(?:unit )?(?:prices?|amounts?|values?|costs?)",
        r"unpriced.{0,20}",
        r"(?:.{0,40} )?(?:ohne preis|sans prix|sin precio|senza prezzo|zonder prijs|sem preco|bez ceny)",
    ),
    "zero_amount": one(
        r"(?:zero|nil)[- ]?(?:amount|value|price|cost|total)?s?(?:d|ed)?",
        r"0[- ]?(?:amount|value|price|cost).{0,12}|free(?: of charge)?",
        r"(?:.{0,40} )?(?:with|of|where|whose) .{0,20}(?:zero|\b0(?:[.,]0+)?)(?: .{0,12})?",
        r"(?:.{0,40} )?(?:amount|price|total|value) (?:of |is |= ?)*(?:zero|0(?:[.,]0+)?)",
    ),
    "shipping": one(
        rf"{_SHIPPING}(?:(?: and |/| & |, ){_SHIPPING})?(?: (?:charges?|fees?|costs?|amounts?))?",
        r"versand\w*|fracht\w*|lieferkosten|porto|frais de (?:port|livraison)|port|envios?|fretes?",
        r"gastos de envio|portes|spedizion[ei]|trasporto|verzend\w*|bezorgkosten|wysylk\w*|dostaw\w*",
        r"p&p",
    ),
    "discount": one(
        r"discounts?|rebates?|allowances?|price reductions?|rabatt\w*|skonto|nachlass\w*|remises?",
        r"rabais|descuentos?|sconti?o?|korting(?:en)?|descontos?|rabat\w*",
    ),
    "subtotal": one(
        r"sub-? ?totals?|totals?|grand totals?|headers?|headings?|sums|summar(?:y|ies)|footers?",
        r"carried[- ]forward\w*|balances? (?:brought|carried) forward|zwischensummen?|summen",
        r"uberschriften|sous-totaux|sous-total|totaux|subtotales|totales|subtotali|totali",
        r"subtotalen|totalen|subtotais|totais|sum[ay]?\w*",
    ),
    "tax": one(
        r"(?:sales |value added )?tax(?:es)?(?: (?:amounts?|charges?))?|vat|gst|hst|steuern?|mwst",
        r"ust|tva|taxes|iva|impuestos|imposte|btw|belasting\w*|impostos|podatk\w*",
    ),
    "tip": one(
        r"tips?|gratuit(?:y|ies)|service charges?|trinkgeld\w*|pourboires?|propinas?|manc[ei]a?",
        r"fooi(?:en)?|gorjetas?|napiwk\w*",
    ),
    "payment": one(
        r"payments?|deposits?|pre-?payments?|down payments?|change|tender(?:ed|s)?",
        r"cash(?: tendered| back)?|card payments?|zahlung(?:en)?|anzahlung(?:en)?|paiements?",
        r"acomptes?|pagos?|anticipos?|pagament[oi]s?|acconti|betaling(?:en)?|platnosc\w*",
    ),
}  # fmt: skip
_PAGE_WORDS = (
    r"(?: (?:pages?|documents?|sheets?|attachments?|sections?|seiten?|paginas?|pagine|pagina's|strony?"
    r"|dokumente?n?))*"
)  # fmt: skip
_LINE_WORDS = (
    r"(?: (?:lines?|rows?|items?|line items?|charges?|entries|positions?|positionen|zeilen|lignes?"
    r"|lineas?|righe|voci|regels|linhas?|pozycj\w*))*"
)
_PAGES = {kind: re.compile(rf"^{p}{_PAGE_WORDS}$") for kind, p in _PAGE_KINDS.items()}
_LINES = {kind: re.compile(rf"^{p}{_LINE_WORDS}$") for kind, p in _LINE_KINDS.items()}
_NEVER_WANTED = ("cover_letter", "terms", "blank")  # whatever stands before: "hotel cover letters"
_ENDS = {
    kind: re.compile(rf"^(?:[\w-]+ ){{1,3}}{_PAGE_KINDS[kind]}{_PAGE_WORDS}$")
    for kind in _NEVER_WANTED
}
_BY_AMOUNT = ("without_price", "zero_amount")
_OF_LINES = re.compile(
    r"\b(?:lines?|rows?|items?|line items?|charges|entries|positionen|zeilen|lignes|lineas|righe|voci"
    r"|regels|linhas)\b"
)

_PLEASE = some("please also and then always but bitte just simply")
_VERBS = one(
    r"ignore|skip|exclude|omit|leave out|disregard|discard|drop|filter out|remove|ignoriere?n?",
    r"uberspringe?n?|ignore[rz]?|exclu(?:re|ez|s)|ignorar?|ignora|omit[ei]r?|excluir|excluye",
    r"escludi|escludere|negeer|sla over|exclua|pomin|pomijaj",
)
_NOT = one(r"do not|don'?t|never|should not|must not|ne pas|nao|non|nie|niet|nicht")
_TAKE = one(
    r"extract|process|include|use|read|consider|treat|output|return|list|take|capture",
    r"create rows? for|add|want|extraire|inclure|extraer|incluir|incluyas|estrarre|includere",
    r"extraheren|opnemen|extrair|uwzgledniaj",
)
_NO = r"(?:no|without|keine|ohne|sans|sin|senza|zonder|geen|sem|bez)"
_BETWEEN = some(
    "any all the data from information on with attached of values value other every pages page lines "
    "line rows that are contain containing for only seiten les los las le la alle die as os i de "
    "separate"
)
_LEAVE_OUT = re.compile(rf"^{_PLEASE}(?:{_VERBS}|{_NO}|{_NOT} {_TAKE})(?: {_BETWEEN}|$)")
_LEFT_OUT = re.compile(
    r"^(?P<what>.{3,120}?),? (?:should|must|can|are to|need to|shall|may|sollen|konnen)? ?(?:be )?"
    r"(?:all )?(?:ignored|skipped|excluded|omitted|left out|disregarded|dropped|ignorieren"
    r"|ignoriert werden|weglassen|auslassen|uberspringen|ausschliessen|ignorer|negeren|overslaan"
    r"|weglaten)$"
)
_NOT_TAKEN = re.compile(
    r"^(?P<what>.{3,120}?) (?:should|must) (?:not|never) be (?:extracted|included|processed|listed"
    r"|used|treated)\b"
)
_ALL_BUT = re.compile(
    rf"^{_PLEASE}{_VERBS} .{{0,40}}\b(?:that|which) (?:is|are)(?: not|n't) (?:an? |the |one of )?"
    r"(?P<what>.{3,80})$"
)
_FROM = r"(?:extract|process|use|include|read|take|consider|handle|return|output|export|keep|show(?: me)?|list|give me|i (?:only )?(?:need|want))"
_ONLY_WORDS = r"(?:only|just|nur|uniquement|seulement|solo|solamente|alleen|apenas|somente|tylko)"
_ONLY = tuple(
    re.compile(rf"^{_PLEASE}{pattern}$")
    for pattern in (
        (
            rf"(?:only |just )?{_FROM}(?: data| values| information| only)* (?:only )?from (?:only )?"
            r"(?:the |all )?(?P<what>.{3,120}?)(?: only)?"
        ),
        (
            rf"{_ONLY_WORDS}(?: {_FROM})?(?: data| information)?(?: from)?(?: the| all)? ?"
            r"(?P<what>.{3,120}?)"
        ),
        rf"{_FROM} (?:only|just) (?:from |data from )?(?:the |all )?(?P<what>.{{3,120}}?)",
        rf"(?:{_FROM}(?: from| data from)? )?(?:the |all )?(?P<what>.{{3,120}}?) only",
    )
)
_SAYS_ONLY = re.compile(rf"\b{_ONLY_WORDS}\b")
_HAS_PRICE = r"(?:have|has|with|having|including|includes?|shows?|showing|contains?)"
ONLY_PRICED = re.compile(
    rf"^{_PLEASE}(?:(?:extract|include|keep|use|take) )?(?:only|just) (?:extract |include |keep |use "
    rf"|take )?(?:lines?|rows?|items?|line items?) (?:that |which )?{_HAS_PRICE} (?:an? )?"
    r"(?:prices?|amounts?)$"
    rf"|^(?:each|every)(?: extracted)? (?:lines?|rows?|items?|line items?) must (?:always )?{_HAS_PRICE} "
    r"(?:an? |both )?(?:.{0,20} and an? )?(?:prices?|amounts?)$"
)  # fmt: skip
KEPT_WHOLE = re.compile(
    r"\b(?:terms? (?:and|&) conditions?|conditions? (?:and|&) terms?|shipping and handling"
    r"|postage and packing|p&p|t&cs?)\b"
)
_OR = re.compile(r" (?:or|oder|ou|o|lub|nor|ni) ")
_ARTICLES = re.compile(
    "^" + some("any all the of and other also separate attached their les los las die on from with")
)
_TITLED = re.compile(
    r"\b(?:title|titled|headed|heading|header|entitled|called|named|labell?ed|marked|with the words?"
    r"|saying|that say|text|contain\w*|description|mit dem titel)\b"
)


@cache
def words() -> frozenset[str]:
    """The words by which kinds of pages and lines are called, folded, in all languages."""
    patterns = (*_PAGE_KINDS.values(), *_LINE_KINDS.values())
    return frozenset(word for p in patterns for word in re.findall(r"(?<!\\)[a-z]{3,}", p))


def page_kind(thing: str) -> str:
    """The kind of page that a folded phrase names, "" for none."""
    return _page_kind(thing) or next(
        (kind for kind in _NEVER_WANTED if _ENDS[kind].search(thing)), ""
    )


def _page_kind(thing: str) -> str:
    return next((kind for kind, pattern in _PAGES.items() if pattern.match(thing)), "")


def _line_kind(thing: str) -> str:
    return next((kind for kind, pattern in _LINES.items() if pattern.match(thing)), "")


def names_kinds(text: str) -> bool:
    """Whether `text` only names kinds of pages or lines, as "packing slips" does."""
    things = _things(text)
    return bool(things) and all(page_kind(thing) or _line_kind(thing) for thing in things)


def _things(text: str) -> list[str]:
    """What a filter speaks of, one by one, folded and without articles."""
    parts = [part for e in entries(text, KEPT_WHOLE) for part in _OR.split(fold(e.text))]
    plain = [re.sub(r"(?<=\w)-(?=pages?$|lines?$|seiten?$|zeilen?$)", " ", part) for part in parts]
    return [_ARTICLES.sub("", part.strip(" '\"`.,")) for part in plain]


def leave_out(text: str, draft: Draft) -> bool:
    """As in "Ignore email cover letters", "Do not extract shipping lines"."""
    plain = text.strip(" .!")
    low = fold(plain)
    if match := _ALL_BUT.match(low):
        return _only(_things(match["what"]), draft)
    match = _LEAVE_OUT.match(low)
    what = plain[match.end() :].strip() if match else ""
    if match is None:
        match = _LEFT_OUT.match(low) or _NOT_TAKEN.match(low)
        if match is None:
            return by_cues(plain, draft)
        what = plain[match.start("what") : match.end("what")]
    lines = bool(_OF_LINES.search(low))
    if quoted(plain) and _TITLED.search(low):
        _leave_out_titles(quoted(plain), draft, lines=lines and "page" not in low)
        return True
    return (
        _by_kind(_things(what), draft, lines=lines)
        or _by_amount(low, draft)
        or by_cues(plain, draft)
        or _by_name(what, draft)
    )


_MOST_WORDS = 6  # of a name of pages or lines
_ANDS = re.compile(r"\b(?:and|und|et|y|e|ed|en|i|oraz|or|oder|ou|o|u|of|lub|nor|ni|nem|ani|noch)\b")
_SURE_LINES = frozenset({"shipping", "discount", "tip"})  # which speak of lines by themselves


def by_cues(text: str, draft: Draft) -> bool:
    """As in "Offertes mag je overslaan": a clause that only names kinds, and words to leave out or keep by."""
    things: list[str] = []
    around: list[cues.Word] = []
    words = cues.read(text, draft.language)
    lines = bool(_OF_LINES.search(fold(english(text, draft.language).text)))
    at = 0
    while at < len(words):
        for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            last = words[at + length - 1]
            if (words[at].roles | last.roles) - {"documents"}:
                continue
            phrase = text[words[at].start : last.end]
            if _ANDS.search(fold(phrase)) and not KEPT_WHOLE.search(fold(phrase)):
                continue
            thing = next((t for t in _called(phrase, draft) if _names_one(t, lines=lines)), "")
            if thing:
                things.append(thing)
                at += length
                break
        else:
            if not words[at].roles:
                return False
            around.append(words[at])
            at += 1
    does = cues.says(around)
    if does == "keep":
        return bool(things) and _only(things, draft)
    return does == "leave" and bool(things) and _by_kind(things, draft, lines=lines)


def _called(phrase: str, draft: Draft) -> Sequence[str]:
    """A phrase as it stands, and in English."""
    return fold(phrase), _ARTICLES.sub("", fold(english(phrase, draft.language).text))


def _names_one(thing: str, *, lines: bool) -> bool:
    """Whether a folded phrase names a kind of page other than invoices, or of line where those are spoken of."""
    page, line = _page_kind(thing), _line_kind(thing)
    if page and page != "invoice" and not re.fullmatch(_MAIL, thing):  # "send it by email"
        return True
    if line in _BY_AMOUNT:
        return False
    return line in _SURE_LINES or thing.startswith("sub") or (bool(line) and lines)


def _leave_out_titles(titles: Sequence[str], draft: Draft, *, lines: bool) -> None:
    for title in titles:
        draft.leave_out(LineFilter(text=title) if lines else PageFilter("ignore", text=title))


_GOODS = re.compile(r"^[^\W\d_]{4,}(?: [^\W\d_]+){0,2}$")


def _by_name(what: str, draft: Draft) -> bool:
    """As in "Do not extract Fahrtkosten": line items of a name that no table knows."""
    if not any(column.meaning.level == "line" for column in draft.columns):
        return False
    found: list[PageFilter | LineFilter] = []
    for entry in entries(what, KEPT_WHOLE):
        for part in _OR.split(entry.text):
            name = part.strip(" '\"`.,")
            thing = _ARTICLES.sub("", fold(name))
            page, line = page_kind(thing), _line_kind(thing)
            if line or page:
                found.append(LineFilter(line) if line else PageFilter("ignore", page))
            elif _GOODS.match(name) and not _spoken(thing) and not _half_known(thing):
                found.append(LineFilter(text=name))
            else:
                return False
    for filter_ in found:
        draft.leave_out(filter_)
    return bool(found)


def _half_known(thing: str) -> bool:
    """Whether part of a name is a kind of line or page, so that the rest only went unread ("kosztów shipping")."""
    words = thing.split()
    return len(words) > 1 and any(_line_kind(word) or page_kind(word) for word in words)


def _spoken(thing: str) -> bool:
    """Whether a word of a folded phrase is plain English, so that it is no name of goods."""
    return any(word in _plain_english() for word in thing.split())


@cache
def _plain_english() -> frozenset[str]:
    return frozenset(fold(EVERYDAY["en"]).split())


def _by_amount(low: str, draft: Draft) -> bool:
    """As in "Skip lines without a price", "no zero-amount items"."""
    if not _OF_LINES.search(low):
        return False
    from_lines = re.sub(r"^.{0,60}?(?=\b(?:lines?|rows?|items?|zero|0|free|unpriced)\b)", "", low)
    for kind in _BY_AMOUNT:
        if _LINES[kind].match(from_lines):
            draft.leave_out(LineFilter(kind))
            return True
    return False


def _by_kind(things: Sequence[str], draft: Draft, *, lines: bool) -> bool:
    """Whether each of `things` is a kind of page or line, which is then left out."""
    found: list[PageFilter | LineFilter] = []
    for thing in things:
        page, line = page_kind(thing), _line_kind(thing)
        if line and (lines or not page):
            found.append(LineFilter(line))
        elif page and page != "invoice":
            found.append(PageFilter("ignore", page))
        elif thing:
            return False
    for filter_ in found:
        draft.leave_out(filter_)
    return bool(found)


def keep_only(text: str, draft: Draft) -> bool:
    """As in "Extract from 'Tax Invoice' only", "Only lines with a price"."""
    low = fold(text).strip(" .!")
    if ONLY_PRICED.match(low):
        draft.leave_out(LineFilter("without_price"))
        return True
    named = quoted(text)
    if not named and not _SAYS_ONLY.search(low):
        return False
    for pattern in _ONLY:
        match = pattern.match(low)
        things = named or (_things(match["what"]) if match else [])
        if match and _only(things, draft, titles=bool(named)):
            return True
    return False


def _only(things: Sequence[str], draft: Draft, *, titles: bool = False) -> bool:
    """Keep only pages of the kinds that `things` are; unknown ones by their titles if `titles`."""
    kinds = [page_kind(fold(thing)) for thing in things]
    if not kinds or not (all(kinds) or titles):
        return False
    for thing, kind in zip(things, kinds, strict=True):
        draft.leave_out(PageFilter("only", kind) if kind else PageFilter("only", text=thing))
    return True
