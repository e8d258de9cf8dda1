"""How prompts lead up to a list of fields: verbs, "for each invoice", headings, and what follows it."""

from __future__ import annotations

import re

import msgspec

from fieldfare.asking.terms import Language
from fieldfare.asking.tongues import english
from fieldfare.asking.wording import fold


def some(words: str) -> str:
    """A pattern for any number of `words`, each with its blank; no two ways lead through it."""
    alternatives = sorted(map(re.escape, set(words.split())), key=len, reverse=True)
    return f"(?:(?:{'|'.join(alternatives)}) )*"


def one(*phrases: str) -> str:
    """A pattern for one of many alternatives, given as patterns in rows."""
    return f"(?:{'|'.join(phrases)})"


LINE_WORD = some("invoice receipt billing product service individual posted") + one(
    r"line[- ]?items?|lines?|rows?|items?|products?|services?|transactions?|positions?|articles?|skus?",
    r"charges?|position(?:en)?|posten|zeilen?|artikeln?|lignes?|produits?|postes?|lineas?",
    r"articulos?|productos?|conceptos?|righe|riga|articol[oi]|voc[ei]|regels?|factuurregels?",
    r"artikel(?:en)?|producten|linhas?|itens|produtos?|artigos?|pozycj[aei]|towar(?:y|u|ow)?",
)
DOCUMENT_WORD = one(
    r"invoices?|bills?|receipts?|documents?|files?|pdfs?|statements?|credit notes?|pages?|images?",
    r"\w+rechnung(?:en)?|\w+facturen|scans?|pictures?|uploads?|attachments?|rechnung(?:en)?|belegen?|dokumenten?|factures?",
    r"facturas?|fatture|fattura|facturen|factuur|faturas?|faktur\w*|paragon\w*|documentos?",
    r"documenti|documenten|recus?|quittung\w*|photos?|tables?|transactions?",
)
_THESE = some(
    "the this these each every all my our your any attached uploaded following supplied given "
    "provided invoice supplier vendor of single bank tax utility sales scanned paper original "
    "line-item line item items den der die dem dieser diesem diesen allen alle jeder les la le "
    "cette ces chaque las los el esta estas cada dalle dalla dal delle della queste questa de deze "
    "het elke das dos da do z ze tych"
)
_ROW_WORD = r"(?:row|line|record|object|zeile|ligne|fila|riga|regel|rij|linha|wiersz)"
_ROWS = (
    rf"(?:one|a|1|each|separate|eine|une|una|een|uma|jeden) {_ROW_WORD}"
    r" (?:per(?: each| every)?|for (?:each|every)|pro|je|fur jede[ns]?|par|por|para cada|per ogni|na|dla kazdej)"
    rf" (?:{LINE_WORD}|{DOCUMENT_WORD})(?: (?:facture|facturees?|achetee?|vendue?|facturad[oa]|vendid[oa]|comprad[oa]|fatturat[oa]|acquistat[oa]|vendut[oa]|faturad[oa]|billed|purchased|sold|bought|listed|invoiced))?"
    r"|(?:per|for (?:each|every)|pro|je|fur jede[ns]?|par|pour chaque|por cada|per ogni|voor elke?|na kazda|dla kazdej)"
    rf" (?:{LINE_WORD}|{DOCUMENT_WORD}),? (?:one|a|1|eine|une|una|een|uma|jeden) {_ROW_WORD}"
)
_ROWS = (
    rf"(?:{_ROWS})(?: (?:with|containing|having|including|showing|mit|avec|con|met|com|z)(?= ))?"
)
_STRONG = one(
    r"extract|capture|pull|parse|scrape|harvest|ocr|digiti[sz]e|extrahieren?|lies|auslesen",
    r"erfassen?|extraire|extrayez|extrais|extraer|extrae|extraiga|extraigan|estrai|estrarre",
    r"estraete|haal|extraheer|extrair|extraia|extraha|wyodrebnij|wyciagnij|odczytaj|pobierz",
)
_WEAK = one(
    r"get(?: me| us)?|return|list(?: me| us)?|give(?: me| us)?|provide|include|output",
    r"show(?: me| us)?|find|read|collect|grab|fetch|retrieve|identify|record|report|export|need",
    r"want|would like|(?:am |are )?(?:looking for|interested in)|note down|scan|detect|determine",
    r"(?:can|could|would) you (?:please )?(?:write|note|copy|put|type|list)(?: (?:me|us|down|out))*",
    r"(?:write|copy|put|note|type)(?: (?:me|us|down|out|over))+|(?:(?:write|put|copy|enter|note|list) )?(?:to|into|in) (?:an? |the |my |our )?(?:new )?(?:excel |google )?"
    r"(?:table|spreadsheet|sheet|excel|csv)",
    r"(?:make|create|write|build|prepare|output|put together|fill)(?: me| us)?(?= (?:an? |the )?(?:\w+ ){0,2}(?:table|list|spreadsheet"
    r"|sheet|overview|excel|csv|report|file)\b)",
    r"tell me|require|would like|make(?: me)?|(?:create|add) (?:a )?columns? for|what(?:'s| is| are| was| were)",
    r"gib(?: mir)?|liste[rz]?|zeige?|brauche|benotige|mochte|donne(?:z)?(?:-moi)?|je veux",
    r"indique[rz]?|dame|necesito|quiero|muestra|lista|dammi|voglio|elenca|mostra|geef(?: me)?",
    r"toon|ik wil|preciso|quero|mostre|podaj|wypisz|potrzebuje",
)
_FILLER = one(
    r"please|kindly|hi|hello|ok(?:ay)?|now|then|also|additionally|and|first|finally|next|just",
    r"simply|only|know|see|can you|could you|would you|you (?:should|must|need to)|your task is to",
    r"(?:i|we) (?:want|need|would like|'d like) (?:you )?to|i'd like|i|we|we'd like|let's|to",
    r"for me|bitte|s'il vous plait|merci d(?:e|')|merci of|veuillez|por favor|per favore|alstublieft",
    r"prosze(?: o)?|ich|nous|ik",
)
_LIST_WORD = one(
    r"fields?|columns?|data ?points?|information|values?|details|attributes|properties|headers?",
    r"data|items to extract|spalten|felder|feldern|colonnes|champs|columnas|campos|colonne|campi",
    r"kolommen|velden|colunas|kolumny|pola",
)
_FOLLOWING = one(
    r"following|below|folgenden?|suivante?s?|siguientes?|seguenti|volgende|seguintes?|nastepujace"
)
_OF_THEM = r"(?:each|all|every one|any|both) of (?:them|these|those)|them|it"
_OF_DOCUMENTS = (
    rf"(?: (?:of|for|from|on|in|out of) (?:{_THESE}{DOCUMENT_WORD}|{_OF_THEM})"
    r"(?: (?:of|from|by) (?:the |our |my )*(?:vendors?|suppliers?|fornecedores|proveedores|fournisseurs|leveranciers|lieferanten|fornitori))?"
    r"(?:,? (?:attached|enclosed))?)?"
)
_LIST_NOUN = (
    some("following these those all only exactly the required requested key main output line "
         "header field invoice receipt column die les los le i de os")
    + one(_LIST_WORD, _FOLLOWING) + rf"{_OF_DOCUMENTS}"
)  # fmt: skip
_SHEET = (
    r"(?:an? |the )?" + some("valid flat simple structured clean new")
    + one(r"spreadsheet|table|excel|csv|json|xlsx|workbook|list|report|output|sheet|overview",
          r"tabelle|tableau|tabla|tabella|tabel|tabela")
    + r"(?: (?:file|sheet|object|array|table|list|format|output|document))*"
    r"(?: (?:of |for |from )?(?:the |all |my )*(?:invoices|bills|receipts|documents))?"
    r" (?:with|containing|of|that has|including|having|mit|avec|con|met|com|z)"
    rf"(?: the| these| following| folgenden)*(?: {_LIST_WORD})?"
    rf"(?: {_THESE}{DOCUMENT_WORD} (?:with|containing|including|showing|by))?"
)  # fmt: skip
_PEELS = [
    (name, re.compile(rf"^(?:{pattern})(?=[ :,.-]|$)[ :,-]*"))
    for name, pattern in (
        ("rows", _ROWS),
        ("lines", rf"(?:for|from|per|in|on|of) {some('the each every all any')}{LINE_WORD}{_OF_DOCUMENTS}"),
        ("documents", rf"(?:for|from|per|in|on|of|out of|aus|fur) {_THESE}{DOCUMENT_WORD}(?: (?:attached|enclosed|below))?"),
        ("documents", (rf"(?:for|from|in|of|out of) {_THESE}(?:[a-z-]+ ){{0,2}}?(?:bills|invoices|receipts|statements|documents|notes|tickets)"
                       r"(?: (?:of|for) (?:the )?[a-z]+)?(?=,? (?:i|we|please|can|could|extract|give|show|list)\b)")),
        ("sheet", _SHEET),
        ("strong", _STRONG),
        ("weak", _WEAK),
        ("filler", _FILLER),
        ("noun", _LIST_NOUN),
        ("level", r"(?:with|containing|including|showing|about)(?: the| these| following)*(?= ?:)"),
        ("level lines", rf"(?:the )?{LINE_WORD}[- ]?(?:level)? {_LIST_WORD}(?= ?:)"),
        ("level lines", rf"(?:list of )?(?:the |all )*{LINE_WORD}(?: purchased| bought| sold| ordered)?(?: only)?(?= ?:)"),
        ("noun", (r"(?:each|every) (?:row|line|record|object) (?:should|must|has to|needs to|shall) "
                  r"(?:contain|have|include|show|hold|list)(?: the)?")),
        ("party", (rf"(?:the )?(?:vendor|supplier|seller|customer|buyer|client) (?:{_LIST_WORD}|info)"
                   r"(?= ?:)")),
        ("level", r"(?:the )?(?:totals|amounts|dates|addresses)(?= ?:)"),
        ("level", (r"(?:the )?(?:invoice|header|document|summary|statement|receipt|general|bill|vendor"
                   rf"|customer)[- ]?(?:level)? ?(?:{_LIST_WORD}|info)?(?: only)?(?= ?:)")),
    )
]  # fmt: skip
_NAMES_A_LIST = re.compile(
    r"\b(?:following|these|those|required|requested|columns?|fields?|data ?points|spalten|felder"
    r"|colonnes|champs|columnas|campos|colonne|campi|kolommen|velden|colunas|kolumny|pola"
    r"|folgende\w*|suivant\w*|siguientes|seguenti|volgende|seguintes|nastepujace)\b|:"
)
_OF_LINES = re.compile(
    rf"\b(?:per|each|every|pro|je|jede[ns]?|par|por|cada|ogni|na|kazdej) {LINE_WORD}(?![a-z])"
)
_LONGEST = 200  # characters that may lead up to a list
_MOST_PEELS = 12


class Opening(msgspec.Struct):
    """A sentence without what led up to its list, and what that said."""

    rest: str
    strong: bool = False  # a verb that only extraction has: "extract"
    weak: bool = False  # one that other wishes have too: "give me"
    noun: bool = False  # "columns:"
    on_lines: bool = False  # "for each line item"
    rows: str = ""  # "one row per invoice"
    party: str = ""  # "vendor details": whose name and address follow

    @property
    def said(self) -> bool:
        """Whether anything said that a list of fields follows."""
        return self.strong or self.weak or self.noun


def opened(text: str, language: Language = "en") -> Opening:
    """`text`, written in `language`, without the words that lead up to its list."""
    text = text.strip(" ¿¡")
    opening = _peeled(Opening(text.strip()))
    if language == "en" or not opening.rest:
        return opening
    head = english(text.strip()[:_LONGEST], language)
    whole = _peeled(Opening(head.text))
    left = len(text.strip()) - head.source(len(head.text) - len(whole.rest))
    if whole.said and left < len(opening.rest):
        whole.rest = text.strip()[len(text.strip()) - left :].lstrip(" :,-")
        return whole
    said = english(opening.rest[:_LONGEST], language)
    further = _peeled(msgspec.structs.replace(opening, rest=said.text))
    read = len(said.text) - len(further.rest)
    further.rest = opening.rest[said.source(read) :].lstrip(" :,-")
    return further


def _peeled(opening: Opening) -> Opening:
    """`opening` with what it says of the list, as far as that leads up to it."""
    for _ in range(_MOST_PEELS):
        low = fold(opening.rest[:_LONGEST])
        found = next(((n, m) for n, p in _PEELS if (m := p.match(low)) and m.end()), None)
        if found is None or not _peels(found[0], found[1], opening):
            break
        name, match = found
        opening.rest = opening.rest[match.end() :].lstrip(" :,-")
        opening.strong |= name == "strong"
        opening.weak |= name in {"weak", "sheet"}
        opening.noun |= name in {"noun", "level", "level lines"}
        opening.on_lines |= name in {"lines", "level lines"}
        if name == "party":
            opening.party = re.sub(r"^the ", "", match.group()).split()[0]
            opening.noun = True
        if name == "rows":
            opening.rows = match.group().strip(" :,-")
            opening.on_lines |= bool(_OF_LINES.search(match.group()))
    return opening


def _peels(name: str, match: re.Match[str], opening: Opening) -> bool:
    """Whether what matched really leads up to a list, rather than being its first entry."""
    if name == "noun":
        return match.group().startswith(("each", "every")) or bool(
            _NAMES_A_LIST.search(re.split(r" (?:of|for|from|on) ", match.group())[0])
        )
    if name == "filler":
        return not (opening.said and match.group().strip() in {"to", "and"})
    return True


# ── What follows a list ──────────────────────────────────────────────────────────────────────────

TRAILING_VERB = re.compile(
    r" (?:auslesen|extrahieren|erfassen|ausgeben|auflisten|eruit halen|uitlezen|extraheren|needed"
    r"|please|bitte|is needed|as columns|heraus|aus|op|uit)$"
)
_FROM_DOCUMENTS = re.compile(
    r" (?:from|on|in|of|aus|uit|de|des|du|dalle|dalla|das|da|z|ze|out of|for|per|across)"
    rf" {_THESE}{DOCUMENT_WORD}"
    r"(?: (?:table|below|above|attached|document|pages?|files?|i (?:have )?(?:uploaded|attached)"
    r"|provided))*$"
)
_CREDIT_NOTES = re.compile(r" for (?:the |all )?credit notes?$")
_ADVERBS = re.compile(
    r"(?:^| )(?:accurately|carefully|correctly|exactly|precisely|properly|completely|reliably"
    r"|automatically|separately)(?= |$)"
)
_LONGEST_SOURCE = 120
_LONGEST_READ = 300


def without_source(text: str) -> str:
    """`text` without "from these invoices" and the like at its end."""
    text = text.rstrip(" .!?")
    before = max(0, len(text) - _LONGEST_SOURCE)
    low = fold(text[before:])
    match = _FROM_DOCUMENTS.search(low)
    if match is None or _CREDIT_NOTES.search(low):
        return text
    return text[: before + match.start()].rstrip(" ,")


def without_adverbs(text: str) -> str:
    """`text` without words on how well it is to be done."""
    for match in reversed(list(_ADVERBS.finditer(fold(text[:_LONGEST_READ])))):
        text = text[: match.start()] + text[match.end() :]
    return text.strip()
