"""Sentences of a prompt that are no field: what they change in the draft of the plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from fieldfare.asking import naming, shapes
from fieldfare.asking.draft import NUMBERS, ColumnDraft, Draft
from fieldfare.asking.naming import Meaning
from fieldfare.asking.plan import Kind, LineFilter, PageFilter
from fieldfare.asking.wording import entries, fold, quoted, sentences

# ── Pages and lines that are left out ────────────────────────────────────────────────────────────

_MAIL = r"e[- ]?mails?"
PAGE_KINDS: tuple[tuple[str, str], ...] = (
    ("cover_letter", rf"(?:{_MAIL} )?cover(?:ing)? ?(?:letters?|pages?|sheets?|notes?)|{_MAIL}(?: (?:pages?|bod(?:y|ies)|texts?|printouts?|covers?|messages?|headers?))?"
                     r"|covers?|letters?|fax cover\w*|(?:an|begleit)schreiben|deckblatt\w*|lettres? d'accompagnement|cartas?(?: de presentacion)?|lettere? di accompagnamento"
                     r"|begeleidende brie(?:f|ven)|cartas? de apresentacao|list\w* przewodni\w*"),
    ("delivery_note", r"(?:delivery|dispatch|despatch|shipping|goods received|consignment|transport) (?:notes?|slips?|dockets?|documents?|advices?)|packing (?:slips?|lists?|notes?)"
                      r"|packslips?|waybills?|bills? of lading|lieferscheine?n?|bons? de livraison|albaran(?:es)?|remitos?|ddt|bolle?(?: di consegna)?|documenti di trasporto"
                      r"|pakbon(?:nen)?|guias? de (?:remessa|transporte)|dokument\w* wz|wz"),
    ("terms", r"(?:general )?(?:terms|conditions)(?: (?:and|&|\+|of) (?:the )?(?:terms|conditions|sale|sales|business|service|trade|trading|use|delivery|purchase|payment))*|t ?& ?cs?"
              r"|small print|fine print|legal (?:terms|pages?|notices?)|agbs?|geschaftsbedingungen|cgv|conditions generales(?: de vente)?|condiciones generales(?: de venta)?"
              r"|condizioni generali(?: di vendita)?|algemene (?:verkoop)?voorwaarden|condicoes gerais|ogolne warunki\w*|owu"),
    ("remittance", r"remittance(?: (?:advices?|slips?|stubs?|forms?|pages?|sections?))?|remittances|payment (?:slips?|stubs?|advices?|coupons?)|zahlungsavis\w*|avis de paiement"
                   r"|avisos? de pago|avvis[oi] di pagamento"),
    ("statement", r"(?:(?:account|bank|customer|vendor|supplier|monthly) )?statements?(?: of account)?|kontoauszuge?n?|releves?(?: de compte)?|extractos?|estratti conto"
                  r"|rekeningafschriften|extratos?|wyciag\w*"),
    ("order_confirmation", r"order (?:confirmations?|acknowledge?ments?)|auftragsbestatigung(?:en)?|confirmations? de commande|confirmaciones? de pedido|conferme? d'ordine"
                           r"|orderbevestiging(?:en)?"),
    ("purchase_order", r"purchase orders?|pos|po|orders?|bestellung(?:en)?|bons? de commande|pedidos?|ordini|bestellingen|encomendas|zamowieni\w*"),
    ("proforma", r"pro[- ]?forma(?: invoices?)?s?|proformarechnung(?:en)?|factures? pro ?forma"),
    ("quote", r"quotes?|quotations?|estimates?|offers?|bids?|angebote?n?|devis|presupuestos?|preventivi?o?|offertes?|orcamentos?|ofert\w*"),
    ("reminder", r"reminders?|dunning (?:letters?|notices?)|mahnung(?:en)?|rappels?|recordatorios?|solleciti|herinneringen|aanmaningen"),
    ("credit_note", r"credit (?:notes?|memos?|invoices?)|credits|gutschrift(?:en)?|avoirs?|notas? de credito|note? di credito|creditnota'?s?|creditfacturen|faktur\w* koryguj\w*"),
    ("receipt", r"(?:payment |card |till |pos |credit card )?receipts?|quittung(?:en)?|kassenbons?|recus?|tickets?(?: de caisse)?|recibos?|scontrini|ricevute|kassabonnen|paragon\w*"),
    ("blank", r"blank(?: or empty)?(?: pages?)?|empty pages?|leere seiten"),
    ("invoice", r"(?:tax |vat |sales |supplier |vendor |commercial |original )*invoices?|bills?|rechnung(?:en)?|factures?|facturas?|fattur[ae]|facturen|factuur|faturas?|faktur[ay]?"),
)  # fmt: skip
LINE_KINDS: tuple[tuple[str, str], ...] = (
    ("without_price", r"(?:.{0,40} )?(?:without|with no|that have no|which have no|lacking|missing) (?:an? |any )?(?:unit )?(?:prices?|amounts?|values?|costs?)|unpriced.{0,20}"
                      r"|(?:.{0,40} )?(?:ohne preis|sans prix|sin precio|senza prezzo|zonder prijs|sem preco|bez ceny)"),
    ("zero_amount", r"(?:zero|nil)[- ]?(?:amount|value|price|cost|total)?s?(?:d|ed)?|0[- ]?(?:amount|value|price|cost).{0,12}|free(?: of charge)?"
                    r"|(?:.{0,40} )?(?:with|of|where|whose) .{0,20}(?:zero|\b0(?:[.,]0+)?)(?: .{0,12})?|(?:.{0,40} )?(?:amount|price|total|value) (?:of |is |= ?)*(?:zero|0(?:[.,]0+)?)"),
    ("shipping", r"(?:(?:shipping|freight|postage|delivery|carriage|handling|courier|transport)(?:(?: and |/| & |, )(?:handling|packing|postage|freight|delivery|shipping))?"
                 r"(?: (?:charges?|fees?|costs?))?|versand\w*|fracht\w*|lieferkosten|porto|frais de (?:port|livraison)|port|envios?|gastos de envio|portes|spedizion[ei]|trasporto|verzend\w*"
                 r"|bezorgkosten|fretes?|wysylk\w*|dostaw\w*|p&p)"),
    ("discount", r"(?:discounts?|rebates?|allowances?|price reductions?|rabatt\w*|skonto|nachlass\w*|remises?|rabais|descuentos?|sconti?o?|korting(?:en)?|descontos?|rabat\w*)"),
    ("subtotal", r"(?:sub-? ?totals?|totals?|grand totals?|headers?|headings?|sums|summar(?:y|ies)|footers?|carried[- ]forward\w*|balances? (?:brought|carried) forward"
                 r"|zwischensummen?|summen|uberschriften|sous-totaux|sous-total|totaux|subtotales|totales|subtotali|totali|subtotalen|totalen|subtotais|totais|sum[ay]?\w*)"),
    ("tax", r"(?:(?:sales |value added )?tax(?:es)?(?: (?:amounts?|charges?))?|vat|gst|hst|steuern?|mwst|ust|tva|taxes|iva|impuestos|imposte|btw|belasting\w*|impostos|podatk\w*)"),
    ("tip", r"(?:tips?|gratuit(?:y|ies)|service charges?|trinkgeld\w*|pourboires?|propinas?|manc[ei]a?|fooi(?:en)?|gorjetas?|napiwk\w*)"),
    ("payment", r"(?:payments?|deposits?|pre-?payments?|down payments?|change|tender(?:ed|s)?|cash(?: tendered| back)?|card payments?|zahlung(?:en)?|anzahlung(?:en)?|paiements?|acomptes?"
                r"|pagos?|anticipos?|pagament[oi]s?|acconti|betaling(?:en)?|platnosc\w*)"),
)  # fmt: skip
_PAGE_TAIL = r"(?: (?:pages?|documents?|sheets?|attachments?|sections?|seiten?|paginas?|pagine|pagina's|strony?|dokumente?n?))*"
_LINE_TAIL = r"(?: (?:lines?|rows?|items?|line items?|charges?|entries|positions?|positionen|zeilen|lignes?|lineas?|righe|voci|regels|linhas?|pozycj\w*))*"
_PAGES = [(kind, re.compile(rf"^(?:{pattern}){_PAGE_TAIL}$")) for kind, pattern in PAGE_KINDS]
_LINES = [(kind, re.compile(rf"^{pattern}{_LINE_TAIL}$")) for kind, pattern in LINE_KINDS]
_SPEAKS_OF_LINES = re.compile(
    r"\b(?:lines?|rows?|items?|line items?|charges|entries|positionen|zeilen|lignes|lineas|righe|voci|regels|linhas)\b"
)

_LEAVE_OUT = re.compile(
    r"^(?:please |also |and |then |always |but |bitte |just |simply )*"
    r"(?:(?:ignore|skip|exclude|omit|leave out|disregard|discard|drop|filter out|remove|ignoriere?n?|uberspringe?n?|lass(?:e)? .{0,3}weg|ignore[rz]?|exclu(?:re|ez|s)"
    r"|ignorar?|ignora|omit[ei]r?|excluir|excluye|escludi|escludere|negeer|sla over|exclua|pomin|pomijaj)"
    r"|(?:no|keine|ohne|sans|sin|senza|zonder|geen|sem|bez)|(?:do not|don'?t|never|should not|must not|ne pas|nao|non|nie|niet|nicht)(?: (?:extract|process|include|use|read|consider|treat|output|return|list|take|capture"
    r"|create rows? for|add|want|extraire|inclure|extraer|incluir|incluyas|estrarre|includere|extraheren|opnemen|extrair|uwzgledniaj)))"
    r"(?: (?:any|all|the|data|from|information|on|with|attached|of|values?|other|every|pages?|lines?|rows?|that|are|contain(?:ing)?|for|only|seiten|les|los|las|le|la|alle|die|as|os|i|de|separate))*"
    r"(?= |$)"
)
_LEFT_OUT = re.compile(
    r"^(?P<what>.{3,120}?),? (?:should|must|can|are to|need to|shall|may|sollen|konnen)? ?(?:be )?(?:all )?(?:ignored|skipped|excluded|omitted|left out|disregarded|dropped"
    r"|ignorieren|ignoriert werden|weglassen|auslassen|uberspringen|ausschliessen|ignorer|negeren|overslaan|weglaten)$"
)
_NOT_EXTRACTED = re.compile(
    r"^(?P<what>.{3,120}?) (?:should|must) (?:not|never) be (?:extracted|included|processed|listed|used|treated)\b"
)
_ONLY = (
    re.compile(r"^(?:please |and )*(?:only |just )?(?:extract|process|use|include|read|take|consider)(?: data| values| information| only)* (?:only )?from (?:only )?(?:the |all )?(?P<what>.{3,120}?)(?: only)?$"),
    re.compile(r"^(?:please |and )*(?:only|just|nur|uniquement|seulement|solo|solamente|alleen|apenas|somente|tylko) (?:extract|process|use|include|read|take|consider|handle)?"
               r"(?: data| information)?(?: from)?(?: the| all)? ?(?P<what>.{3,120}?)$"),
    re.compile(r"^(?:please |and )*(?:extract|process|use|include|read|take|consider) (?:only|just) (?:from |data from )?(?:the |all )?(?P<what>.{3,120}?)$"),
    re.compile(r"^(?:(?:please |and )*(?:extract|process|use|include|read|take|consider)(?: from| data from)? )?(?:the |all )?(?P<what>.{3,120}?) only$"),
)  # fmt: skip
_WHOLE = re.compile(
    r"\b(?:terms? (?:and|&) conditions?|conditions? (?:and|&) terms?|shipping and handling|postage and packing|p&p|t&cs?|general terms and conditions)\b"
)
_OR = re.compile(r" (?:or|oder|ou|o|of|lub|nor|ni) ")
_TITLED = re.compile(
    r"\b(?:title|titled|headed|heading|header|entitled|called|named|labell?ed|marked|with the words?|saying|that say|text|contain\w*|description|mit dem titel)\b"
)


def _things(text: str) -> list[str]:
    """What a filter speaks of, one by one, without articles."""
    parts = [p for e in entries(text, _WHOLE) for p in _OR.split(fold(e.text))]
    return [
        re.sub(
            r"^(?:(?:any|all|the|of|and|other|also|separate|attached|their|les|los|las|die|on|from|with) )+",
            "",
            p.strip(" '\"`.,"),
        )
        for p in parts
    ]


def _page_kind(thing: str) -> str:
    return next((kind for kind, pattern in _PAGES if pattern.match(thing)), "")


def _line_kind(thing: str) -> str:
    return next((kind for kind, pattern in _LINES if pattern.match(thing)), "")


def _leave_out(text: str, draft: Draft) -> bool:
    """ "Ignore email cover letters", "Do not extract shipping lines"."""
    low = fold(text).strip(" .!")
    match = _LEAVE_OUT.match(low)
    if match:
        what = text.strip(" .!")[match.end() :].strip()
        lines = bool(_SPEAKS_OF_LINES.search(low))
    elif match := _LEFT_OUT.match(low) or _NOT_EXTRACTED.match(low):
        what = text[match.start("what") : match.end("what")]
        lines = bool(_SPEAKS_OF_LINES.search(low))
    else:
        return False
    named = quoted(text)
    if named and _TITLED.search(low):
        of_lines = lines and "page" not in low
        for title in named:
            draft.leave_out(
                LineFilter(text=title) if of_lines else PageFilter("ignore", text=title)
            )
        return True
    full = f"{low[match.start() : match.end()]} {fold(what)}" if not what else fold(what)
    if (kind := _line_kind(full)) and kind in {"without_price", "zero_amount"}:
        draft.leave_out(LineFilter(kind))
        return True
    whole = low[match.start() :]
    for kind in ("without_price", "zero_amount"):
        pattern = dict(_LINES)[kind]
        if lines and pattern.match(
            re.sub(r"^.{0,40}?(?=(?:lines?|rows?|items?)\b)", "", whole, count=1)
        ):
            draft.leave_out(LineFilter(kind))
            return True
    return _filters(_things(what), draft, lines=lines)


def _filters(things: Sequence[str], draft: Draft, *, lines: bool) -> bool:
    """Whether each of `things` is a kind of page or line, which is then left out."""
    found: list[PageFilter | LineFilter] = []
    for thing in things:
        page, line = _page_kind(thing), _line_kind(thing)
        if line and (lines or not page):
            found.append(LineFilter(line))
        elif page and page != "invoice":
            found.append(PageFilter("ignore", page))
        elif thing:
            return False
    for one in found:
        draft.leave_out(one)
    return bool(found)


def _keep_only(text: str, draft: Draft) -> bool:
    """ "Extract from 'Tax Invoice' only", "Only lines with a price"."""
    low = fold(text).strip(" .!")
    if _ONLY_PRICED.match(low):
        draft.leave_out(LineFilter("without_price"))
        return True
    named = quoted(text)
    for pattern in _ONLY:
        match = pattern.match(low)
        if match is None:
            continue
        things = named or _things(text[match.start("what") : match.end("what")])
        if not named and "only" not in low and "just" not in low and not _ONLY_WORD.search(low):
            continue
        kinds = [_page_kind(fold(thing)) for thing in things]
        if not all(kinds) and not named:
            continue
        for thing, kind in zip(things, kinds, strict=True):
            draft.leave_out(PageFilter("only", kind) if kind else PageFilter("only", text=thing))
        return True
    return False


_ONLY_WORD = re.compile(
    r"^(?:nur|uniquement|seulement|solo|solamente|alleen|apenas|somente|tylko)\b"
)
_ONLY_PRICED = re.compile(
    r"^(?:(?:please |extract |include |keep |use |take |only |just )*(?:only|just) )?(?:lines?|rows?|items?|line items?) (?:that |which )?(?:have|with|having|including|include|show|showing) (?:an? )?(?:prices?|amounts?)$"
    r"|^(?:each|every)(?: extracted)? (?:lines?|rows?|items?|line items?) must (?:always )?(?:include|have|show|contain) (?:an? |both )?(?:.{0,20} and an? )?(?:prices?|amounts?)$"
)

# ── What one row stands for ──────────────────────────────────────────────────────────────────────

_ONE = r"(?:one|a|an|1|single|each|separate|individual|own|new|exactly one|eine?|une|un|una|een|uma|um|jeden|osobny|jedna)"
_ROW = r"(?:output )?(?:row|line|record|object|entry|zeile|ligne|fila|linea|riga|regel|rij|linha|wiersz|datensatz)s?"
_PER = r"(?:per|for (?:each|every|all)|for|pro|je|fur jede[nsr]?|par|pour chaque|por(?: cada)?|para cada|per ogni|per ciascun\w*|voor elke?|na|dla kazde\w+|a|= one|=|is one|represents one|represents a|is a)"
_INVOICE = (
    r"(?:(?:source |uploaded |pdf |tax |whole |entire |complete |single |supplier )*(?:invoices?|documents?|bills?|receipts?|credit notes?|rechnung|beleg|dokument|factures?|documents?|facturas?|fattura|documento"
    r"|factuur|document|faturas?|faktur\w*|dokument\w*))"
)
_ITEM = (
    r"(?:(?:individual |single |invoice |product |service |posted |billed |separate |distinct |order |receipt )*(?:products?|line[- ]?items?|lines?|items?|services?|transactions?|charges?|positions?|skus?|articles?|entr(?:y|ies)"
    r"|position(?:en)?|artikel|produkt|posten|rechnungsposition(?:en)?|zeile|lignes?(?: de facture)?|articles?|produits?|postes?|lineas?|articulos?|productos?|conceptos?|righe|riga|articol[oi]|prodott[oi]|voc[ei]|regels?|factuurregels?"
    r"|producten|product|itens|item|linhas?|produtos?|artigos?|pozycj\w+|produkt\w*|towar\w*|meters?|sites?|employees?))"
)
_PER_INVOICE = re.compile(
    rf"\b{_ONE} {_ROW} {_PER} {_INVOICE}\b|\b{_INVOICE} (?:should be |must be |is |becomes? |gets |= ?|on |in |to be )*(?:in |on )?(?:its |a |an |one |own |single |separate )+{_ROW}\b"
    rf"|\b{_ROW} per {_INVOICE}\b|\bper[_ ]invoice\b|\bsummar(?:y|i[sz]e[ds]?) (?:per|by|each) {_INVOICE}\b"
)
_PER_LINE = re.compile(
    rf"\b{_ONE} {_ROW}(?: or object)? {_PER} {_ITEM}\b|\b(?:each|every) {_ITEM} (?:should be |must be |is |becomes? |gets |goes |= ?|on |in |to be |needs |as )*(?:in |on )?(?:its |a |an |one |own |single |separate |new )+{_ROW}\b"
    rf"|\b(?:separate|individual|different) {_ROW} for (?:each|every|all) {_ITEM}\b|\b{_ROW} per {_ITEM}\b|\bper[_ ]line[_ ]item\b|\beach object is (?:one|a) line item\b"
    rf"|\bone {_ITEM} per {_ROW}\b|\bsplit (?:the )?(?:invoices? )?(?:in)?to (?:line items?|lines)\b"
)
_PER_OTHER = re.compile(
    rf"\b{_ONE} {_ROW} {_PER} (?:vendor|supplier|customer|client|month|year|week|day|page|company|project|currency|tax rate|vat rate|category|department|employee)\b"
)
_PER_FILE = re.compile(
    rf"\b{_ONE} {_ROW} {_PER} (?:pdf )?(?:file|pdf|upload|attachment|scan)s?\b|\btreat (?:every|each) (?:pdf )?(?:file|pdf) as (?:a |one )?(?:single |one )?(?:document|invoice)"
    r"|\b(?:every|each) (?:pdf )?(?:file|pdf) (?:is|contains|holds) (?:only )?(?:one|a single|exactly one) (?:document|invoice)"
)


def _rows(text: str, draft: Draft) -> bool:
    low = fold(text)
    if _PER_FILE.search(low):
        draft.one_document_per_file = True
        draft.grain_said = "per_invoice" if re.search(_ROW, low) else draft.grain_said
        return True
    if _PER_LINE.search(low):
        draft.grain_said = "per_line_item"
        return True
    if _PER_INVOICE.search(low):
        draft.grain_said = "per_invoice"
        return True
    if _PER_OTHER.search(low):
        draft.doubt("Instruction not applied", text)
        return True
    return False


# ── How the documents print dates ────────────────────────────────────────────────────────────────

_PRINTED_DATES = re.compile(
    r"\b(?:documents?|invoices?|source|pages?|receipts?)\b.{0,40}\b(?:print|printed|use|written|show|are|in)\b|\b(?:printed|written) (?:as|in|on)\b"
    r"|\bassume\b|\bread (?:dates|them) as\b|\bdates? (?:on|in) the (?:documents?|invoices?|source)\b|\b(?:month|day) (?:comes |stands |is )?first\b"
)


def _printed_dates(text: str, draft: Draft) -> bool:
    """ "Dates on the documents are printed as MM/DD/YYYY"."""
    low = fold(text)
    if (
        "date" not in low
        or not _PRINTED_DATES.search(low)
        or re.search(r"\b(?:convert|output|format)\b", low)
    ):
        return False
    patterns = [w.changes["date"] for w in shapes.said(text) if "date" in w.changes]
    first = next((p for p in patterns if "D" in p and "M" in p and not p.startswith("Y")), "")
    if not first:
        if match := re.search(r"\b(month|day)[- ](?:comes |stands |is )?first\b", low):
            draft.day_order = "month" if match[1] == "month" else "day"
            return True
        return False
    draft.day_order = "day" if first.index("D") < first.index("M") else "month"
    return True


# ── Instructions that this engine does not follow, and those that change nothing ─────────────────

NOT_FOLLOWED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        ("Translation", r"\btranslat|\bubersetz|\btradui|\btraduc|\btradur|\bvertaal|\btlumacz|\bprzetlumacz|\b(?:in|into|to) english\b"),
        ("Categories", r"\bcategori[sz]|\bclassif|\bkategori|\b(?:assign|map|match|allocate|code|post|tag|label)\b.{0,80}\b(?:account|categor|coa|gl|ledger|cost cent|department|nominal|expense type|tax code|class)"
                       r"|\b(?:gl|ledger|nominal|account) codes? (?:based|from|by|according|for each)|\bchoose .{0,40}\b(?:categor|account)|\bsuggest .{0,40}\b(?:categor|account|code)"),
        ("Nested output", r"\bnested\b|\btop[- ]level (?:\w+ ?){0,2}(?:fields?|keys?|objects?|elements?|,)|\bhierarch|\bsub-?objects?\b|\bchild(?:ren)? (?:objects?|arrays?|rows?)|\barrays? of (?:line )?items?\b|\bline_?items? (?:array|list)\b"
                          r"|\b(?:inside|within|under) (?:each|every|the) (?:invoice|object)|\bfields? and .{0,30}\bfields? separately\b|\bseparate (?:tables?|sheets?|tabs?|lists?|sections?) for\b"
                          r"|\btwo (?:tables?|sheets?|tabs?)\b|\bjson schema\b|\bverschachtelt"),
        ("Rows to review", r"\b(?:show|return|list|give|only)\b.{0,30}\b(?:review|flagged|uncertain|doubtful|problem\w*|suspicious)[- ]?(?:needed)? (?:rows?|invoices?|lines?|ones|items?)\b"
                           r"|\brows? (?:that |which )?needs? (?:a )?review\b"),
    )
)  # fmt: skip
_UNDERSTOOD = re.compile(
    "|".join(
        (
            r"^(?:please|thanks?|thank you|hello|hi|dear|bitte|danke|merci|gracias|grazie|dank|obrigado)\b.{0,30}$",
            r"^(?:ok|okay|yes|note|important|and|or|rules|instructions)$",
            r"\b(?:do not|don't|never|avoid|without|rather than|instead of|must not|no) (?:\w+ ){0,3}?(?:guess|invent|estimat|infer|hallucinat|assum|make up|making up|fabricat|approximat|extrapolat|erfinden|inventer|inventar)\w*",
            r"\bbe (?:as )?(?:very |extra )?(?:precise|accurate|careful|exact|thorough|consistent|complete)\b|\bdouble[- ]check|\bmake sure (?:all|every|that (?:all|everything)|the|to be|you)\b.{0,60}\b(?:correct|accurate|right|complete|extracted|captured)",
            r"\b(?:no|without|do not (?:add|include|give|write)(?: any)?) (?:explanations?|comments?|notes?|commentary|markdown|extra text|other text|additional text)\b",
            r"\b(?:return|output|respond|answer|reply|export|give|provide|deliver|format|result)\b.{0,40}\b(?:json|csv|excel|xlsx|spreadsheet|table|structured (?:list|data|format|json)|rows|object)\b(?! .{0,40}nested)",
            r"\buse (?:stable|consistent|clear|the (?:exact|same|following|given)|these|exact) (?:field|column|header)?s? ?(?:names?|headers?|fields?|columns?|order)\b|\bsame (?:order|names?|columns?)\b|\bstable (?:field )?names\b",
            r"\b(?:include|extract|return|capture|read|list) (?:all|every)(?: the| visible| single)* (?:rows?|lines?|line items?|items?|entries|positions?|pages?|invoices?|ones|documents?)\b",
            r"\b(?:every|all|each)(?: visible| single| the)* (?:rows?|lines?|line items?|items?) (?:must|should|needs? to|has to) be (?:extracted|included|captured|listed)",
            r"\b(?:do not|don't|never) (?:skip|merge|combine|omit|drop|lose|miss|group|deduplicate|summari[sz]e|aggregate)\b",
            r"\bmay (?:appear|occur|be)\b.{0,60}\b(?:twice|duplicat|several times|more than once)|\bextracted separately\b|\bincluding duplicates\b",
            r"\b(?:use null for missing|never omit)\b",
            r"\b(?:sub-?total|net|tax|sum|quantity|line_?items?|lines?|amounts?)\b.{0,60}\b(?:should|must|equals?|match(?:es)?|=)\b.{0,40}\b(?:total|unit[_ ]price|amount|quantity|sum|subtotal)",
            r"\b(?:flag|mark|highlight|report|note)\b.{0,40}\b(?:discrepanc|mismatch|inconsisten|differences?|errors?|duplicates?|uncertain|doubt|unclear|missing|low confidence|do(?:es)? not (?:match|add up))",
            r"\b(?:verify|check|validate|ensure|confirm)\b.{0,80}\b(?:totals?|sums?|add up|match|equals?|correct|calculation|arithmetic)",
            r"\b(?:is|are) (?:usually|typically|often|normally|generally|always|mostly|sometimes|located|found|printed|shown|near|at|in|on|probably)\b|\b(?:usually|typically|often|normally) (?:at|in|near|on|found|located|labell?ed|called|to be)\b",
            r"\b(?:look|check|search) (?:for|at|in|near|under|below|above|into)\b|\bfocus on\b|\bpay (?:close )?attention\b|\bcan be found\b",
            r"^(?:the|this|these|those|each|all|my|our|your|attached|uploaded|here) .{0,60}\b(?:is|are|was|were|contains?|includes?|come|comes|have|has|hold|holds|refer|refers)\b (?!.{0,40}\b(?:must|should|not)\b).{0,120}(?:invoices?|documents?|receipts?|bills?|statements?|services?|pdfs?|pages?|files?|company|standard|business|format)\b",
            r"\b(?:only|just) (?:the )?(?:billing |product |service |item |invoice )*(?:line items?|lines|items|products)\b|\beven if\b",
            r"^(?:you(?:'re| are| act) (?:an?|as|the|my)|act as|your (?:role|job|task) is)\b",
            r"\b(?:a|each|every|one) (?:pdf |single )?files? (?:may|can|might|could) (?:hold|contain|have|include) (?:several|multiple|many|more than one)\b",
            r"\b(?:leave|keep|return|output) .{0,30}\b(?:values?|texts?|names?|descriptions?|amounts?|everything)\b.{0,20}\b(?:as (?:they are |it is )?(?:printed|is|shown|on the document)|unchanged|untouched|original)\b",
            r"\b(?:preserve|keep) the original\b|\bas printed on the (?:line|document|invoice|page)\b",
            r"\binclude (?:service charges|fees|additional costs|all fees)\b|\bdo not (?:add|calculate|compute) (?:anything|values|totals)\b",
            r"\bno rounding\b|\bdo not round\b|\bwithout rounding\b|\brounding unless\b|\bhandle (?:cases|both)\b|\bconvert if\b|\bif the source uses\b",
            r"\bdo not translate\b|\bwithout translat|\bno translation\b|\bnicht ubersetzen\b|\bin the language (?:present|of)\b|\bdocument's language\b|\boriginal language\b",
            r"\b(?:same|consistent) (?:units|currency|format)\b.{0,40}|\bcurrency (?:as shown|shown|stated|used) on\b",
        )
    )
)  # fmt: skip
_CONFIRMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        ("Instruction not applied", r"\bleave out what cannot be applied\b"),
        ("Translation", r"\bdo not translate\b|\bin the language (?:present|of)\b|\bdocument's language\b"),
        ("Categories", r"\bdo not categori[sz]e\b|\bno categor|\binvent categor"),
        ("Nested output", r"\bone flat table\b|\bflat rows?\b"),
        ("Rows to review", r"\breturn all rows\b|\ball rows\b"),
        ("Row structure", r"\bjoin the values of all line items\b|\brepeat the invoice's values on each row\b|\bthe chosen row structure is right\b"),
        ("Columns", r"\bthe chosen columns are right\b"),
    )
)  # fmt: skip
_GOAL = re.compile(
    r"^(?:i'?m|i am|we'?re|we are|i need (?:this|it|these|them)|we need (?:this|it|these)|this (?:is|will be) (?:for|used)|(?:it's )?for (?:my|our|the|an?|use in|import|upload|accounting|bookkeeping|tax|audit)"
    r"|(?:my|our|the) (?:goal|purpose|aim) is|goal|purpose|i(?:'d| would)? (?:want|like) to|we (?:want|would like) to|to (?:import|prepare|reconcile|process|pay|book|file|analy[sz]e)|preparing|processing|reconciling|i have|we (?:have|get|receive)"
    r"|used for|ich (?:bereite|brauche das|verarbeite)|wir |je prepare|nous |estoy |estamos |sto |stiamo |ik ben|wij |estou |estamos |przygotowuj)"
)


def _settles(low: str, draft: Draft) -> bool:
    topics = {topic for topic, pattern in _CONFIRMS if pattern.search(low)}
    draft.confirmed |= topics
    return bool(topics)


def _not_followed(text: str, low: str, draft: Draft) -> bool:
    topics = [
        topic
        for topic, pattern in NOT_FOLLOWED
        if pattern.search(low) and topic not in draft.confirmed
    ]
    for topic in topics:
        draft.doubt(topic, text)
    return bool(topics)


# ── Which columns a sentence speaks of ───────────────────────────────────────────────────────────

_CLASSES: tuple[tuple[str, frozenset[Kind]], ...] = (
    (r"dates?|datumsangaben|datum|fechas?|fecha|datas|daten|datumformaat|data format", shapes.DATES),
    (r"amounts?|monetary|money|prices|totals|sums|currency values|betrage?n?|montants?|importes?|importi?o?|bedrag(?:en)?|valores|montantes|kwot[ay]?", shapes.AMOUNTS),
    (r"numbers?|numeric|figures|zahlen|nombres|numeros?|numeri|getallen|liczb[ay]?|decimals?", NUMBERS),
    (r"quantities", frozenset({"quantity"})),
    (r"percentages?|rates", frozenset({"rate"})),
    (r"(?:all )?names", frozenset({"name"})),
    (r"texts?|strings?", frozenset({"text", "name", "address"})),
    (r"yes/no|booleans?|flags", frozenset({"yes_no"})),
)  # fmt: skip
_CLASS_PATTERNS = [(re.compile(rf"\b(?:{pattern})\b"), kinds) for pattern, kinds in _CLASSES]
_CLASS_WORDS = frozenset(
    "date amount number price total sum value name text rate percent decimal format currency figure".split()
)
_LONGEST_MENTION = 5
_CLASS_SUBJECT = re.compile(
    r"^(?:(?:all|the|every|each|any|monetary|alle|tous les|toutes les|todas? las?|tutti gli|tutte le|todos os|todas as) )*"
    r"(?:dates?|amounts?|numbers?|prices|totals|values|figures|quantities|percentages|names|monetary amounts|money|betrage|datumsangaben|montants|fechas|importes|importi|bedragen|valores|kwoty)"
    r"(?: (?:values?|fields?|columns?|amounts?|on .{1,30}|in the .{1,20}))?"
    r" (?:in|as|are|is|should|must|to|with|without|formatted|using|need|have|always|never|only|ohne|mit|als|im|sans|avec|au|en|con|sin|senza|met|zonder|com|sem|z|bez|w|format)\b"
)
_STATEMENT = re.compile(
    r"^(?!please |can |could |would |i |we )[^,;:()]{2,50}? (?:must|should|shall|has to|have to|needs? to|may|can|will|cannot|is|are|was|means|refers|equals?|appears?|represents?|defaults?)\b"
)


def mentioned(low: str, columns: Sequence[ColumnDraft]) -> list[ColumnDraft]:
    """The columns that a sentence names, by their own names or those of their terms."""
    by_key: dict[str, list[ColumnDraft]] = {}
    by_term: dict[str, list[ColumnDraft]] = {}
    for column in columns:
        by_key.setdefault(naming.key(column.name), []).append(column)
        if column.meaning.term:
            by_term.setdefault(column.meaning.term, []).append(column)
    words = naming.spelled(low)
    found: dict[int, ColumnDraft] = {}
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_MENTION, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if length == 1 and phrase in _CLASS_WORDS:
                continue
            hit = by_key.get(phrase) or by_term.get(naming.term_named(phrase), [])
            if hit:
                found.update((id(column), column) for column in hit)
                at += length - 1
                break
        at += 1
    return list(found.values())


def _kinds_named(low: str) -> frozenset[Kind]:
    kinds: set[Kind] = set()
    for pattern, some in _CLASS_PATTERNS:
        if pattern.search(low):
            kinds |= some
    return frozenset(kinds)


# ── Formats and defaults ─────────────────────────────────────────────────────────────────────────


def _shape(text: str, draft: Draft, own: ColumnDraft | None) -> bool:
    """Change the formats of the columns that `text` speaks of, or of all that it can mean."""
    wishes = shapes.said(text)
    if not wishes:
        return False
    named = [own] if own else mentioned(fold(text), draft.columns)
    kinds = frozenset() if own else _kinds_named(fold(text))
    done = False
    for wish in wishes:
        if wish.narrow and not named:
            continue
        targets = [c for c in (named or draft.columns) if c.kind in wish.kinds]
        if "country_code" in wish.changes:
            targets = [c for c in targets if c.meaning.term.endswith("country")]
        if kinds and named:
            targets += [
                c for c in draft.columns if c.kind in kinds & wish.kinds and c not in targets
            ]
        elif kinds and kinds & wish.kinds:
            targets = [c for c in targets if c.kind in kinds]
        for column in targets:
            column.reshape(wish.changes, own=own is not None or bool(named))
        done = True
    return done


_NEGATIVE_CREDITS = re.compile(
    r"\b(?:credit|gutschrift|avoir|abono|nota de credito|notas de credito|note di credito|nota di credito|creditnota|creditfactu|refund|korek)\w*.{0,120}\b(?:negativ|minus|below zero)"
    r"|\b(?:negativ|minus)\w*.{0,80}\b(?:credit|gutschrift|avoir|abono|nota de credito|note di credito|creditnota|refund)"
)


def _credit_notes(text: str, draft: Draft, own: ColumnDraft | None) -> bool:
    low = fold(text)
    if not _NEGATIVE_CREDITS.search(low) or re.search(
        r"\bnot (?:be )?(?:shown )?(?:as )?negativ|\bnever negativ", low
    ):
        return False
    named = [own] if own else [c for c in mentioned(low, draft.columns) if c.kind == "amount"]
    for column in named or draft.columns:
        if column.kind == "amount":
            column.negative_credit_notes = True
    return True


def _default(text: str, draft: Draft, own: ColumnDraft | None) -> bool:
    nothing = shapes.default(text)
    if nothing is None:
        return False
    low = fold(text)
    targets = [own] if own else mentioned(low, draft.columns)
    kinds = frozenset() if own else _kinds_named(low)
    if not targets and kinds:
        targets = [c for c in draft.columns if c.kind in kinds]
    if not targets and not own and not any(True for _ in naming.terms_in(low)):
        targets = [c for c in draft.columns if not nothing.numeric or c.kind in NUMBERS]
        targets = [c for c in targets if c.default is None]
    for column in targets:
        column.default = nothing.value
    return True


# ── What a column means ──────────────────────────────────────────────────────────────────────────

_DEFINED = re.compile(
    r"^(?:the |column |field |by |use )*['\"]?(?P<name>[^'\",:;]{2,50}?)['\"]?(?: column| field)? (?:is|are|means|refers to|should be|must be|=|stands for|ist|est|es|e|to mean) "
    r"(?:always |only |meant as |the |das |der |die |le |la |el |il )*(?P<what>[^:;]{2,80})$"
)
_NEGATED = re.compile(
    r"\b(?:not|never|nicht|kein|pas|non|niet|nao|nie|rather than|instead of|ignore|exclude|don't|excluding)\b[^,;.()]{0,60}"
)
# (terms that a name alone may mean, what its instruction says, what it then means)
_REFINED: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = tuple(
    (frozenset(terms.split()), re.compile(pattern), term)
    for terms, pattern, term in (
        ("total_amount amount_due subtotal", r"\b(?:before|excluding|excl\.?|without|net of|ex|pre) ?-?(?:sales )?(?:tax|vat|gst)(?:es)?\b|\bnet (?:amount|total|value)\b|\bhors tax|\bohne mwst|\bnetto\w*|\bsin iva|\bsenza iva|\bexcl\.? btw|\bsem iva|\bbez vat", "net_amount"),
        ("total_amount net_amount subtotal", r"\b(?:amount|balance|total) (?:still |actually )?(?:due|owed|payable|outstanding)\b|\b(?:still|left|remains) to (?:be paid|pay)\b|\bto be paid\b|\bafter (?:any )?(?:payments|deposits|deductions)\b|\boutstanding\b", "amount_due"),
        ("net_amount amount_due subtotal", r"\b(?:grand )?total (?:including|incl\.?|with|after) (?:tax|vat|gst)", "total_amount"),
        ("invoice_date delivery_date service_start", r"\b(?:payment|invoice|bill)? ?(?:is |falls |are )?due\b|\bpay(?:ment)? (?:by|deadline)\b|\bfallig|\bechean|\bvencimiento|\bscadenza|\bvervaldatum|\bvencimento|\btermin platnosci", "due_date"),
        ("invoice_date", r"\b(?:deliver(?:y|ed)|shipped|supplied|tax point|supply date)\b", "delivery_date"),
        ("due_date delivery_date", r"\bdate (?:the )?(?:invoice|bill|document|receipt) (?:was )?(?:issued|created|dated)\b|\bissue date\b|\binvoice date\b", "invoice_date"),
        ("vendor_name", r"\b(?:customer|buyer|client|(?:who|that|which) (?:is|was|are) (?:billed|invoiced|charged)|bill(?:ed)?[- ]to|recipient of the (?:invoice|bill)|receiv(?:es|ed|ing) the (?:invoice|bill))\b", "customer_name"),
        ("vendor_name customer_name", r"\b(?:payee|remit[- ]to|beneficiary|account holder)\b", "payee_name"),
        ("customer_name payee_name", r"\b(?:vendor|supplier|seller|issuer|(?:who|that|which) (?:issued|sent|issues|sends) (?:the|this))\b", "vendor_name"),
        ("vendor_address", r"\b(?:customer|buyer|client|bill(?:ed|ing)?[- ]to|billing)\b", "customer_address"),
        ("vendor_address customer_address", r"\b(?:ship(?:ping)?[- ]to|deliver(?:y|ed)|ship(?:ping|ped)|site)\b", "ship_to_address"),
        ("customer_address", r"\b(?:vendor|supplier|seller|issuer)\b", "vendor_address"),
        ("vendor_tax_id", r"\b(?:customer|buyer|client|bill(?:ed)?[- ]to)\b", "customer_tax_id"),
        ("customer_tax_id", r"\b(?:vendor|supplier|seller|issuer)\b", "vendor_tax_id"),
        ("vendor_email", r"\b(?:customer|buyer|client)\b", "customer_email"),
        ("vendor_phone", r"\b(?:customer|buyer|client)\b", "customer_phone"),
        ("vendor_country", r"\b(?:customer|buyer|client)\b", "customer_country"),
        ("vendor_city", r"\b(?:customer|buyer|client)\b", "customer_city"),
        ("vendor_postal_code", r"\b(?:customer|buyer|client)\b", "customer_postal_code"),
        ("invoice_number", r"\b(?:purchase order|po number|order number)\b", "purchase_order"),
        ("total_amount net_amount", r"\b(?:of|for|per) (?:the|each|every|this) (?:line|item|product|position)\b|\bline (?:total|amount|item)\b|\bper (?:line|item|product)\b", "line_amount"),
        ("tax_amount", r"\b(?:of|for|per|on) (?:the|each|every|this) (?:line|item|product)\b|\bper (?:line|item|product)\b", "line_tax_amount"),
        ("tax_rate", r"\b(?:of|for|per|on) (?:the|each|every|this) (?:line|item|product)\b|\bper (?:line|item|product)\b", "line_tax_rate"),
        ("line_amount", r"\b(?:including|incl\.?|with|after) (?:tax|vat|gst)\b|\bgross\b", "line_gross_amount"),
        ("line_gross_amount", r"\b(?:excluding|excl\.?|without|before) (?:tax|vat|gst)\b|\bnet\b", "line_amount"),
    )
)  # fmt: skip
_DESCRIBED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), term)
    for pattern, term in (
        (r"\b(?:name|business|company|firm|party|person|organi[sz]ation|who|store)\b.{0,30}\b(?:issued|sent|issues|sends|sells|sold|billing|billed us|invoices us|provid\w+ the)\b", "vendor_name"),
        (r"\b(?:name|business|company|firm|party|person|organi[sz]ation|who)\b.{0,30}\b(?:is billed|is invoiced|is charged|being billed|receiv\w+|bought|paying|pays)\b", "customer_name"),
        (r"\bdate\b.{0,30}\b(?:issued|of issue|created|invoice was)\b|\bwhen (?:the|it).{0,15}issued\b", "invoice_date"),
        (r"\bdate\b.{0,40}\b(?:due|paid by|payment|deadline)\b|\bwhen .{0,30}\b(?:due|be paid)\b", "due_date"),
        (r"\b(?:grand total|total amount|final amount|amount charged|amount including tax|total invoice amount)\b", "total_amount"),
        (r"\b(?:total before tax|amount before tax|net total|excluding tax|before vat|excluding vat)\b", "net_amount"),
        (r"\b(?:invoice|document|receipt) (?:number|id)\b", "invoice_number"),
        (r"\bpurchase order\b", "purchase_order"),
    )
)  # fmt: skip


def refine(column: ColumnDraft, text: str) -> None:
    """Let the instruction of one column say which of its possible meanings is meant."""
    low = _NEGATED.sub(" ", fold(text))
    if not column.meaning.known:
        described = _described(low, on_lines=column.meaning.level == "line")
        if described:
            column.meaning = described
        return
    if (
        re.search(r"\byes(?: or |/| / )no\b|\btrue(?: or |/)false\b", low)
        and not column.meaning.known
    ):
        column.meaning = Meaning("yes_no", column.meaning.level)
    for terms, pattern, term in _REFINED:
        if (
            column.meaning.term in terms
            and pattern.search(low)
            and not _says(column.name, column.meaning)
        ):
            price = term == "line_amount" and naming.key(column.name) in {"price", "cost", "rate"}
            column.meaning = naming.of_term("line_unit_price" if price else term)
            column.settled = True
            return
    if re.search(
        r"\b(?:vendor|supplier|seller|issuer|total|tax|issued|grand|including|incl)\b", low
    ):
        column.settled = True


def _says(name: str, meaning: Meaning) -> bool:
    """Whether a column's name alone leaves no doubt, so that its instruction only explains it."""
    low = fold(name)
    words = {
        "vendor_name": r"vendor|supplier|seller|merchant|issuer",
        "customer_name": r"customer|buyer|client|bill",
        "net_amount": r"net|excl|before",
        "subtotal": r"sub",
        "amount_due": r"due|payable|owed",
        "due_date": r"due",
        "delivery_date": r"deliver|ship|supply",
        "total_amount": r"incl|gross|grand",
        "invoice_date": r"invoice date|issue",
        "line_amount": r"net|excl",
        "line_gross_amount": r"gross|incl",
        "vendor_tax_id": r"vendor|supplier|seller",
        "customer_tax_id": r"customer|buyer|client",
        "vendor_address": r"vendor|supplier|seller",
        "customer_address": r"customer|buyer|client|bill",
    }
    pattern = words.get(meaning.term)
    return bool(pattern and re.search(rf"\b(?:{pattern})", low))


def _described(low: str, *, on_lines: bool) -> Meaning | None:
    """The term that an instruction describes, for a column whose name says nothing known."""
    for pattern, term in _DESCRIBED:
        if pattern.search(low):
            return naming.of_term(term)
    first = re.split(r"[,.;(]", low, maxsplit=1)[0]
    plain = re.sub(
        r"^(?:return|extract|give|use|take|the|a|an|this is|it is|number of|i\.e\.|value of| )+(?= |\b)",
        "",
        first,
    ).strip()
    return naming.resolve(plain, on_lines=on_lines) if 0 < len(plain) <= 50 else None  # noqa: PLR2004


def _definition(text: str, draft: Draft) -> bool:
    """ "Amount is the total before tax"."""
    match = _DEFINED.match(fold(text).strip(" .!"))
    if match is None:
        return False
    wanted = naming.key(match["name"])
    column = next((c for c in draft.columns if naming.key(c.name) == wanted), None)
    if column is None:
        return False
    what = re.split(r",| that | which | on (?:the|each) ", match["what"], maxsplit=1)[0]
    meaning = naming.resolve(what, on_lines=False)
    if meaning is None:
        return False
    if (meaning.term, meaning.kind) != (column.meaning.term, column.meaning.kind):
        column.meaning = meaning
    column.settled = True
    return True


_COMPUTED = re.compile(
    r"\b(?:calculat|comput|deriv|work out|berechne|calcul|ermittel)\w*\b.{0,80}\b(?:if|when|where|unless|from|only|wenn|falls|si|based)\b|\b(?:if|when)\b.{0,60}\b(?:not|missing|absent)\b.{0,40}\b(?:calculat|comput|deriv|work out)\w*"
)
COMPUTABLE = {
    "net_amount": "net_amount", "tax_amount": "tax_amount", "total_amount": "total_amount", "amount_due": "amount_due",
    "tax_rate": "tax_rate", "due_date": "due_date", "line_amount": "line_amount",
}  # fmt: skip


def _computed(text: str, draft: Draft, own: ColumnDraft | None) -> bool:
    """ "Calculate totals if not explicitly shown", "tax rate calculated from the amounts"."""
    low = fold(text)
    if not _COMPUTED.search(low) and not (
        own and re.search(r"\b(?:calculated|computed|derived) from\b", low)
    ):
        return False
    if re.search(r"\b(?:do not|don't|never) (?:calculat|comput|deriv)", low):
        return True
    targets = (
        [own] if own else [c for c in mentioned(low, draft.columns) if c.meaning.term in COMPUTABLE]
    )
    if not targets and re.search(
        r"\btotals?|\bamounts?|\bvalues?|\bbetrag|\btotaux|\btotales", low
    ):
        level = "line" if re.search(r"\blines?\b|\bitems?\b", low) else "invoice"
        targets = [c for c in draft.columns if c.kind == "amount" and c.meaning.level == level]
    targets = [c for c in targets if c.meaning.term in COMPUTABLE]
    for column in targets:
        column.derived = COMPUTABLE[column.meaning.term]
    return bool(targets)


# ── Labels that the user has seen ────────────────────────────────────────────────────────────────

_LABELLED = re.compile(
    r"\b(?:labell?ed|labels|called|named|shown as|printed as|appears? as|under|headed|marked|check for|look for|titled|known as|says|described as|bezeichnet|beschriftet|intitule|etiquetad\w+|etichettat\w+)\b"
)


def _labels(text: str, draft: Draft, own: ColumnDraft | None) -> bool:
    low = fold(text)
    named = quoted(text)
    if not named or not _LABELLED.search(low):
        return False
    outside = re.sub(r"'[^']*'|\"[^\"]*\"", " ", low)
    targets = [own] if own else mentioned(outside, draft.columns)[:1]
    if not targets and re.match(r"(?:this|it|they|these|usually|often)\b", low):
        targets = draft.columns[-1:]
    for column in targets:
        column.other_labels.extend(label for label in named if label not in column.other_labels)
    return True


# ── Reading ──────────────────────────────────────────────────────────────────────────────────────

_CONDITION = re.compile(
    r"\b(?:if|when|unless|except|must|should|always|never|in case|wenn|falls|si|se|als|jesli|sauf|salvo|solo si)\b"
)
_COMMAND = re.compile(
    r"^(?:please |then |also |always |never |only )*(?:convert|translate|categori[sz]e|classify|calculate|compute|sum|add|assign|map|match|sort|group|round|flag|infer"
    r"|normali[sz]e|standardi[sz]e|replace|rename|summari[sz]e|compare|split|merge|combine|multiply|divide|subtract|lookup|look up|remove|strip|append|prefix|concatenate"
    r"|append|if|when|unless|do not|don't|never|choose|pick|prefer|take|use|per|by|for each)\b"
)


def sentence(text: str, draft: Draft) -> bool:
    """Apply one sentence of a general instruction; False if nothing in it was understood."""
    low = fold(text)
    settled = _settles(low, draft)
    if _printed_dates(text, draft):
        return True
    if any(act(text, draft) for act in (_rows, _keep_only, _leave_out, _definition)):
        _also(text, draft)
        return True
    if _not_followed(text, low, draft):
        _also(text, draft)
        return True
    if _also(text, draft) or settled or _UNDERSTOOD.search(low) or _describes(low):
        return True
    clauses = [
        c
        for c in re.split(
            r"[,;] (?:and |but |then )?| and (?=ignore|skip|exclude|do not|don't|leave)", text
        )
        if re.search(r"\w", c)
    ]
    return len(clauses) > 1 and all([sentence(clause, draft) for clause in clauses])


_DESCRIPTION = re.compile(
    r"^(?:the )?(?P<what>[^,;:()]{2,40}?) (?:is|are|means|refers to) (?:the|a|an|our|your|usually|always)\b"
)


def _describes(low: str) -> bool:
    """Whether a sentence only explains a known field ("The total is the final amount")."""
    match = _DESCRIPTION.match(low)
    if match is None or naming.resolve(match["what"]) is None:
        return False
    return not _CONDITION.search(re.sub(r"\bif (?:applicable|any|present|shown)\b", "", low))


def _also(text: str, draft: Draft) -> bool:
    """Formats, defaults and the like, of which one sentence may hold several."""
    acts: tuple[Callable[[str, Draft, ColumnDraft | None], bool], ...] = (
        _credit_notes, _default, _computed, _labels, _shape,
    )  # fmt: skip
    done = [act(text, draft, None) for act in acts]
    return any(done)


def instruction(text: str, column: ColumnDraft, draft: Draft) -> None:
    """Apply what a prompt says of one column alone; what is not understood becomes a doubt."""
    refine(column, text)
    for part in sentences(text):
        low = fold(part)
        done = [
            act(part, draft, column)
            for act in (_credit_notes, _default, _computed, _labels, _shape)
        ]
        if _not_followed(part, low, draft) or any(done) or _UNDERSTOOD.search(low):
            continue
        clauses = re.split(r"[,;] ", part)
        odd = [c for c in clauses if _COMMAND.match(fold(c)) and not _names_it(c)]
        if (odd or _CONDITION.search(_NEGATED.sub(" ", low))) and not _explains(low, column):
            draft.doubt("Instruction not applied", f"{column.name}: {part}")


def _names_it(clause: str) -> bool:
    """Whether a command only says which value is meant ("use the grand total", "per line item")."""
    if re.match(
        r"(?:per|by|for each) (?:the )?(?:line|item|product|invoice|unit|document|position)\b",
        fold(clause),
    ):
        return True
    plain = re.sub(
        r"^(?:please |always )*(?:use|take|choose|pick|prefer) (?:only )?(?:the )?",
        "",
        fold(clause),
    )
    return naming.resolve(plain) is not None or bool(
        re.match(r"(?:line|item|product|invoice|unit|document)\b", plain)
    )


def _explains(low: str, column: ColumnDraft) -> bool:
    """Whether a clause with an "if" only says what the column is ("if it is present")."""
    plain = re.sub(
        r"\b(?:if|when|where) (?:it is |it's |they are |one is )?(?:separately |clearly |explicitly )?(?:present|shown|available|any|visible|stated|printed|given|applicable|multiple|there)\b",
        "",
        low,
    )
    return (
        not _CONDITION.search(plain)
        and not _COMMAND.match(plain)
        or bool(re.match(r"^(?:sum|add up|add) (?:up )?all\b", low) and column.kind == "amount")
    )


def is_format(text: str) -> bool:
    """Whether `text` says how something is written or what stands for nothing."""
    return bool(shapes.said(text)) or shapes.default(text) is not None


def says_something(text: str) -> bool:
    """Whether a bullet is a rule rather than a field: "Dates in YYYY-MM-DD", "Credit notes are negative"."""
    low = fold(text)
    if (
        _CLASS_SUBJECT.match(low)
        or _NEGATIVE_CREDITS.search(low)
        or _PER_LINE.search(low)
        or _PER_INVOICE.search(low)
    ):
        return True
    return (
        bool(_STATEMENT.match(low))
        and naming.resolve(text) is None
        and not low.startswith(("is ", "has ", "was ", "are "))
    )


def says_rows(low: str) -> bool:
    """Whether a text says what one row stands for."""
    return bool(_PER_LINE.search(low) or _PER_INVOICE.search(low) or _PER_FILE.search(low))


def is_statement(low: str) -> bool:
    """Whether a sentence says how something is, rather than naming it: "Invoice number is at the top"."""
    return bool(_STATEMENT.match(low)) or bool(_CLASS_SUBJECT.match(low))


def lists_after(low: str) -> bool:
    """Whether a command is followed by a list of fields ("Use these columns: …")."""
    return bool(re.match(r"^.{0,40}\b(?:columns?|fields?|headers?)\b ?:", low))


_LINES_SPOKEN_OF = re.compile(
    r"\bline items?\b|\b(?:every|each|all|any|visible|billing|product|service|extracted|invoice)(?: \w+)? lines?\b|\ball (?:products|items|positions)\b"
)


def speaks_of_lines(low: str) -> bool:
    """Whether a sentence is about line items."""
    return bool(_LINES_SPOKEN_OF.search(low))


def is_goal(text: str) -> bool:
    """Whether a sentence says what the data is for."""
    return bool(_GOAL.match(fold(text)))


def unfollowed(rest: Sequence[str]) -> Iterator[str]:
    """Shortened quotes of sentences, for notes."""
    for text in rest:
        yield text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"


_QUOTED = 160
