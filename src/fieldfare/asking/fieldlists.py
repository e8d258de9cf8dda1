"""Where a prompt names the fields it wants: lists after a verb, under a heading, in bullets or bare."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from fieldfare.asking import naming, rules
from fieldfare.asking.naming import Meaning
from fieldfare.asking.terms import TERMS
from fieldfare.asking.wording import Entry, Line, entries, fold, lines, quoted, sentences, shielded


class Asked(msgspec.Struct):
    """One field that a prompt asks for, with what it says about it."""

    phrase: str
    meaning: Meaning
    instructions: list[str] = []
    in_line_list: bool = False  # it stood among properties of line items
    whole_word: str = ""  # "descriptions" of "line items with descriptions": a name to be made


_FALSE_FRIENDS = frozenset(
    {"data", "land", "ora", "hora", "i"}
)  # names of fields elsewhere, not in English


class Wanted(msgspec.Struct):
    """What a prompt asks for, and the sentences that say something else."""

    fields: list[Asked] = []
    rest: list[str] = []
    line_items: bool = False  # line items without naming their properties
    generic: str = ""  # "data" (of the invoice) or "everything"
    groups: list[str] = []  # in `fields` order: names of groups, see `goals.GROUPS`
    spoken_of: list[Asked] = []  # fields that are not asked for, but about which something is said
    certain: bool = False  # a verb or a heading said that fields follow


def some(words: str) -> str:
    """A pattern for any number of `words`, each with its blank; no two ways lead through it."""
    return (
        "(?:(?:"
        + "|".join(sorted(map(re.escape, set(words.split())), key=len, reverse=True))
        + ") )*"
    )


# ── What introduces a list ───────────────────────────────────────────────────────────────────────

_LINE_WORD = (
    r"(?:(?:invoice |receipt |billing |product |service |individual |posted )*"
    r"(?:line[- ]?items?|lines?|items?|products?|services?|transactions?|positions?|articles?|skus?|charges?"
    r"|position(?:en)?|posten|zeilen?|artikeln?|lignes?|produits?|postes?|lineas?|articulos?|productos?|conceptos?"
    r"|righe|riga|articol[oi]|voc[ei]|regels?|factuurregels?|artikel(?:en)?|producten|linhas?|itens|produtos?|artigos?"
    r"|pozycj[aei]|towar(?:y|u|ow)?))"
)
_DOCUMENT_WORD = (
    r"(?:invoices?|bills?|receipts?|documents?|files?|pdfs?|statements?|credit notes?|pages?|images?|scans?|pictures?|uploads?"
    r"|attachments?|rechnung(?:en)?|belegen?|dokumenten?|factures?|facturas?|fatture|fattura|facturen|factuur|faturas?"
    r"|faktur[ay]?|paragon\w*|documentos?|documenti|documenten|recus?|quittung\w*|photos?|tables?|transactions?)"
)
_THESE = some(
    "the this these each every all my our your any attached uploaded following supplied given provided invoice supplier vendor of single bank tax utility "
    "sales scanned paper original line-item line item items den der die dem dieser diesem diesen allen alle jeder les la le cette ces chaque las los el esta "
    "estas cada dalle dalla dal delle della queste questa de deze het elke das dos da do z ze tych"
)
_STRONG = (
    r"extract|capture|pull|parse|scrape|harvest|ocr|digiti[sz]e|extrahieren?|lies|auslesen|erfassen?|extraire|extrayez|extrais"
    r"|extraer|extrae|extraiga|extraigan|estrai|estrarre|estraete|haal|extraheer|extrair|extraia|extraha|wyodrebnij|wyciagnij"
    r"|odczytaj|pobierz"
)
_WEAK = (
    r"get(?: me| us)?|return|list(?: me| us)?|give(?: me| us)?|provide|include|output|show(?: me)?|find|read|collect|grab|fetch|retrieve|identify|record|report"
    r"|export|need|want|would like|(?:am |are )?(?:looking for|interested in)|note down|scan|detect|determine|tell me|require"
    r"|create (?:a )?columns? for|add (?:a )?columns? for|gib(?: mir)?|liste|zeige?|brauche|benotige|mochte|donne(?:z)?(?:-moi)?|je veux|liste[rz]?"
    r"|indique[rz]?|dame|necesito|quiero|muestra|lista|dammi|voglio|elenca|mostra|geef(?: me)?|toon|ik wil|preciso|quero|liste|mostre"
    r"|podaj|wypisz|potrzebuje"
)
_FILLER = (
    r"please|kindly|hi|hello|ok(?:ay)?|now|then|also|additionally|and|first|finally|next|just|simply|only|can you|could you|would you"
    r"|you (?:should|must|need to)|your task is to|i (?:want|need|would like|'d like) (?:you )?to|i'd like|i|we|we'd like|let's|to|for me"
    r"|bitte|s'il vous plait|merci de|veuillez|por favor|per favore|alstublieft|prosze(?: o)?|ich|nous|ik"
)
_LIST_NOUN = (
    some(
        "following these those all only exactly the required requested key main output line header field invoice receipt column"
    )
    + r"(?:fields?|columns?|data ?points?|information|values?|details|attributes|properties|headers?|data|items to extract|spalten"
    r"|felder|feldern|colonnes|champs|columnas|campos|colonne|campi|kolommen|velden|colunas|kolumny|pola|folgenden?|suivants?"
    r"|siguientes|seguenti|volgende|seguintes|nastepujace)"
)
_PEELS = [
    (name, re.compile(rf"^(?:{pattern})(?=[ :,.-]|$)[ :,-]*"))
    for name, pattern in (
        ("rows", r"(?:one|a|1|each|separate|eine|une|una|een|uma|jeden) (?:row|line|record|object|zeile|ligne|fila|riga|regel|rij|linha|wiersz)"
                 rf" (?:per|for (?:each|every)|pro|je|fur jede[ns]?|par|por|para cada|per ogni|na|dla kazdej) (?:{_LINE_WORD}|{_DOCUMENT_WORD})"),
        ("lines", rf"(?:for|from|per|in|on) (?:the |each |every |all |all the |any )?{_LINE_WORD}"
                  rf"(?: (?:from|on|in|of) {_THESE}{_DOCUMENT_WORD})?"),
        ("documents", rf"(?:for|from|per|in|on|aus|fur) {_THESE}{_DOCUMENT_WORD}"),
        ("strong", _STRONG),
        ("weak", _WEAK),
        ("filler", _FILLER),
        ("noun", r"(?:an? |the )?(?:spreadsheet|table|excel(?: file| sheet)?|csv(?: file)?|workbook|list|report|output|sheet|overview|tabelle|tableau|tabla|tabella|tabel|tabela)"
                 r" (?:with|containing|of|that has|including|having|mit|avec|con|met|com|z)(?: the| these| following| folgenden)*(?: (?:columns?|fields?|spalten|colonnes|columnas|colonne|kolommen|colunas))"),
        ("noun", rf"(?:the |these |die |les |los |le |i |de |os )?(?:following|below|folgenden?|suivantes?|suivants?|siguientes?|seguenti|volgende|seguintes?|nastepujace)(?: (?:from|for|of|in|on) {_THESE}{_DOCUMENT_WORD})?(?= ?:)"),
        ("noun", rf"(?:the |these |those |all |only |die |les |los |le |i |de |os )*{_LIST_NOUN}(?: (?:of|for|from|on) {_THESE}{_DOCUMENT_WORD})?"),
        ("level lines", rf"(?:the )?{_LINE_WORD}[- ]?(?:level)? (?:fields?|columns?|data|information|details|properties)(?= ?:)"),
        ("level lines", rf"(?:the |all )?{_LINE_WORD}(?= ?:)"),
        ("level", r"(?:the )?(?:invoice|header|document|summary|statement|receipt|general|bill|vendor|customer)[- ]?(?:level)?"
                  r" ?(?:fields?|columns?|data|information|details|info)?(?= ?:)"),
    )
]  # fmt: skip
_NAMES_A_LIST = re.compile(
    r"\b(?:following|these|those|required|requested|columns?|fields?|data ?points|spalten|felder|colonnes|champs|columnas|campos|colonne|campi|kolommen|velden"
    r"|colunas|kolumny|pola|folgende\w*|suivant\w*|siguientes|seguenti|volgende|seguintes|nastepujace)\b|:"
)
_TRAILING_VERB = re.compile(
    r" (?:auslesen|extrahieren|erfassen|ausgeben|auflisten|eruit halen|uitlezen|extraheren|needed|please|bitte|is needed|as columns|heraus|aus|op|uit)$"
)
_FROM_DOCUMENT = re.compile(
    rf" (?:from|on|in|of|aus|uit|de|des|du|dalle|dalla|das|da|z|ze|out of|for|per|across) {_THESE}{_DOCUMENT_WORD}"
    r"(?: (?:table|below|above|attached|document|pages?|files?|i (?:have )?(?:uploaded|attached)|provided))*$"
)
_RULES_HEADING = re.compile(
    r"^(?:(?:important|notes?|rules?|instructions?|format(?:ting)?|requirements?|guidelines?|constraints?|remember|hints?"
    r"|examples?|output(?: format)?|additional .*|special .*|general .*|hinweise?"
    r"|wichtig|regeln|regles|reglas|regole|regels|regras|zasady)\b.{0,20})$"
)
_NEUTRAL_HEADING = re.compile(r"^(?:(?:the |your |my |our )?(?:goal|task|context|purpose|background|prompt|role|objective|about|overview|aufgabe|ziel|tache|objectif))\b.{0,20}$")
_NOT_A_LIST = re.compile(
    r"^(?:please |also |and |then )*(?:"
    r"(?:return|output|give|provide|respond|answer|reply)\b.{0,30}\b(?:json|xml|html|csv|excel|spreadsheet|markdown|null|blank|empty|n/a|nothing)\b"
    r"|(?:return|output|list|show|include|extract|give me|provide) (?:only )?(?:one|a|1|an) (?:row|line|record|object|entry)\b"
    r"|return (?:as|in|it|them|the (?:data|result|output))\b|show me the review"
    r"|include (?:all|every) (?:the )?(?:rows?|lines?|visible|entries)\b.{0,40}\beven\b"
    r"|include (?:all|every) (?:the )?(?:rows|lines)\b"
    r"|(?:only )?(?:extract|process|use|include|read|take)(?: data| values| information)? (?:only )?from (?:the |only )?['\"]"
    r"|(?:only )?(?:extract|process|use|include|read) (?:data )?(?:only|just) "
    r"|extract (?:from )?.{0,40} only$|extract the values? from .{0,40}language"
    r"|(?:return|output|give|write|show|put|list) .{0,60}\b(?:as (?:a )?negative|instead of|rather than)\b"
    r"|(?:include|show|add|keep) (?:the )?(?:currency|thousands?|percent|decimal|dollar|euro)[- ](?:symbol|sign|separator|code)"
    r"|detect|identify if|determine (?:if|whether)|find out (?:if|whether)|return money|return (?:all )?(?:amounts|numbers|dates)"
    r"|include service charges|list (?:the )?(?:rows|invoices) "
    r")"
)

# ── What an entry of a list may be ───────────────────────────────────────────────────────────────

IMPERATIVE = re.compile(
    r"^(?:please |then |also |always |never |only |and |but )*(?:use|convert|format|ignore|skip|exclude|omit|leave|do not|don't|dont"
    r"|make|ensure|translate|categori[sz]e|classify|calculate|compute|sum|add up|add|assign|map|match|if|when|where|unless|sort"
    r"|group|round|flag|verify|check|treat|keep|remove|drop|write|put|set|mark|take|choose|pick|prefer|avoid|replace|combine"
    r"|merge|split|separate|normali[sz]e|standardi[sz]e|infer|guess|assume|handle|preserve|split|try|must|should|no |not |never"
    r"|rename|order|filter|summari[sz]e|validate|compare|look|be|reveal|tell|print|fill|default|enter|output|respond|answer"
    r"|verwende|nutze|ignoriere|uberspringe|wenn|falls|utilise[rz]?|ignore[rz]?|si|usa|usar|ignora|se|gebruik|negeer|als|sla"
    r"|uzyj|pomin|jesli|nicht|keine?|ne|pas|sans|ohne|sin|senza|zonder|sem|bez)\b(?!-)"
)
_CONTINUES = re.compile(
    r"^(?:in|with|without|as|not|no|excluding|formatted|rounded|if|or|using|e\.g|i\.e|such as|for example|default|including|incl|excl"
    r"|before|after|shown|mit|ohne|als|avec|sans|au format|en formato|con|sin|senza|zonder|met|sem|com|bez|numeric|number|only|two|2"
    r"|sum|a decimal|max|at most|upper|lower|otherwise|blank|null|use|no)\b"
)
_INCLUDES = re.compile(
    r"^(?:including|incl\.?|with|inkl\.?|avec|con|met|com|plus|such as|like|e\.g\.?|namely) (?:the |their |its )?"
)
_LINE_ITEMS = re.compile(
    "^"
    + some(
        "all the each every any individual separate complete detailed of invoice receipt product service purchased alle tous toutes les todas todos las los "
        "tutte le wszystkie os as einzelne listed visible billing"
    )
    + r"(?:line[- ]?items?(?: (?:details?|data|table|information|info))?|items|lines|rows|products|services|lines? details?|item details"
    r"|rechnungspositionen|positionen|einzelpositionen|lignes(?: de facture| d'articles?)?|articles|lineas(?: de factura)?|articulos"
    r"|righe|voci|factuurregels|regels|linhas|itens|pozycje(?: faktury)?)"
    r"(?: (?:purchased|listed|sold|bought|billed|ordered|included))?$"
)
_LINE_ITEMS_WITH = re.compile(
    r"^(?P<items>.{1,60}?),? (?:with|including|incl\.?|containing|showing|along with|and their|together with|mit|inkl\.?|avec|con|met|com|"
    r"z|ze) (?:all )?(?:their |its |the |seus |suas )*(?P<first>.+)$"
)
_GENERIC = re.compile(
    "^"
    + some(
        "all the any of structured relevant key important main basic standard usual necessary every full complete these this my our invoice invoices receipt "
        "receipts document documents bill bills supplier uploaded required needed available possible accounting financial visible alle die les toutes todos los "
        "datos tutti i as os wszystkie from in on pdf attached out scanned"
    )
    + r"(?:data|information|info|details?|fields?|values?|content|contents|everything|text|daten|donnees|informations|datos|dati|gegevens|dados"
    r"|dane|informationen|informacion|informazioni|informacoes|invoices?|receipts?|documents?|bills?|files?|pdfs?|facturen|rechnungen"
    r"|factures|facturas|fatture|faturas|faktury)$"
)
_EVERYTHING = re.compile(
    r"\b(?:all|everything|every|complete|full|alle|toutes|todos|tutti|wszystkie|todas)\b.{0,30}\b(?:data|information|info|details?|fields?"
    r"|values?|everything|text|content|daten|donnees|datos|dati|gegevens|dados|dane|informationen|informations)\b|\beverything\b"
)
_GROUPS = (
    ("vendor", re.compile(r"^(?:vendor|supplier|seller|merchant|company|issuer|store) (?:info\w*|details?|data)$")),
    ("customer", re.compile(r"^(?:customer|buyer|client|bill(?:ing)?[- ]to|billing|recipient) (?:info\w*|details?|data)$")),
    ("bank", re.compile(r"^(?:bank(?:ing)?|vendor bank|payment account) (?:info\w*|details?|data)$")),
    ("payment", re.compile(r"^payment (?:info\w*|details?|data)$")),
    ("tax", re.compile(r"^(?:tax|vat|gst) (?:info\w*|details?|data|breakdowns?)$")),
    ("dates", re.compile(r"^(?:the |all |relevant |invoice |important |key )*dates$")),
    ("totals", re.compile(r"^(?:the |all |invoice |grand )*(?:totals|amounts|sums)$")),
)  # fmt: skip
_CUT = re.compile(
    r" (?:as|in|with|without|if|when|formatted|rounded|excluding|including|incl\.?|excl\.?|where|unless|not|no|for (?:each|every)|should"
    r"|must|is|are|means|default(?:s|ing)?|otherwise|only|using|shown|converted|calculated|computed|derived|or (?:null|blank|empty|0|zero|n/a|none)|that|which|so"
    r"|because|e\.g\.?|i\.e\.?|like|such|instead|rather|from|to|at|on|of|per|mit|ohne|als|im|avec|sans|au|en|con|sin|senza|come|zonder"
    r"|met|sem|com|bez|jako|w|falls|wenn|si|se|jesli)(?= )"
)
_OPTIONAL = re.compile(
    r" (?:if|when|where) (?:it is |they are |one is )?(?:separately |clearly |explicitly )?(?:present|shown|available|any|visible|stated|printed|applicable|given|exists?|there)$"
    r"| \(?(?:optional|required)\)?$| for (?:each|every|all)(?: of the)? (?:value|field|row|entry|column)s?$| if any$"
)
_FOR_FIELD = re.compile(
    r"^(?:for|regarding|concerning) (?:the )?(?P<name>[^,:;()]{2,40})[,:] (?P<what>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ADVERBS = re.compile(
    r"(?:^| )(?:accurately|carefully|correctly|exactly|precisely|properly|completely|reliably|automatically)(?= |$)"
)
_SUB_LIST = re.compile(
    r"^(?:also |then )*(?:show|give|tell|list|return|extract|include|output|provide)\b(?: me| us)? (?:the|a|all|any|only|me|us)\b"
)
_UNASKED = re.compile(r" only (?:if|when) (?:i|we)\b")
_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|all|any|each|every|their|its|our|your|of|both|also|le|la|les|l'|un|une|el|los|las|il|lo|gli|der|die|das|den|de"
    r"|het|een|o|a|os|as|also|what|which|column|field|s) |l')+(?=\w\w)",
    re.IGNORECASE,
)
_DASH = re.compile(r" (?:[-\u2013=]|->|=>) |: ")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{0,600})[)\]]?")
_LONGEST_FIELD = 60
_MOST_WORDS = 7
_LONGEST_ITEM = 300
_LONGEST_SOURCE = 120
_LONGEST_INTRO = 200


@cache
def _kept_whole() -> re.Pattern[str]:
    """Names of terms that hold an "and", which cuts no list there."""
    names = {
        fold(name)
        for term in TERMS.values()
        for called in term.called.values()
        for name in called
        if re.search(r" (?:and|und|et|e|y|en) ", fold(name))
    }
    return re.compile(
        r"\b(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")\b"
    )


class _Intro(msgspec.Struct):
    """What was peeled off the front of a sentence."""

    rest: str
    strong: bool = False
    weak: bool = False
    noun: bool = False
    on_lines: bool = False
    rows: str = ""

    @property
    def said(self) -> bool:
        return self.strong or self.weak or self.noun


def _peeled(text: str) -> _Intro:
    """`text` without the verbs and phrases that introduce a list."""
    intro = _Intro(text.strip())
    for _ in range(12):
        low = fold(intro.rest[:_LONGEST_INTRO])
        for name, pattern in _PEELS:
            match = pattern.match(low)
            if match and match.end():
                break
        else:
            break
        if name == "noun" and not _NAMES_A_LIST.search(
            re.split(r" (?:of|for|from|on) ", match.group())[0]
        ):
            break
        if name == "filler" and intro.said and low[: match.end()].strip() in {"to", "and"}:
            break
        intro.rest = intro.rest[match.end() :].lstrip(" :,-")
        intro.strong |= name == "strong"
        intro.weak |= name == "weak"
        intro.noun |= name in {"noun", "level", "level lines"}
        intro.on_lines |= name in {"lines", "level lines"} or (
            name == "rows" and _speaks_of_lines(match.group())
        )
        intro.rows = match.group() if name == "rows" else intro.rows
    return intro


def _speaks_of_lines(text: str) -> bool:
    return bool(
        re.search(
            rf"(?:per|each|every|pro|je|jede[ns]?|par|por|cada|ogni|na|kazdej) {_LINE_WORD}", text
        )
    )


# ── Reading a prompt ─────────────────────────────────────────────────────────────────────────────


class _Reader:
    """Goes over the lines of a prompt and sorts them into fields and the rest."""

    def __init__(self, language: str) -> None:
        self.english = language == "en"
        self.wanted = Wanted()
        self.listing = False  # a heading said that a list follows
        self.on_lines = False
        self.rules = False  # a heading said that rules follow

    def line(self, line: Line) -> None:
        if self._heading(line.text):
            return
        if line.bullet or (self.listing and len(line.text) <= _LONGEST_FIELD):
            if (not self.rules or _peeled(line.text).strong) and self._bullet(line.text):
                return
        elif not line.bullet:
            self.listing = False
        for sentence in sentences(line.text):
            self._sentence(sentence)

    def _heading(self, text: str) -> bool:
        """Whether `text` is a heading, which says what the next lines are."""
        if not text.endswith(":") or len(text) > _LONGEST_ITEM:
            return False
        head = text[:-1].strip()
        intro = _peeled(text)
        if _NEUTRAL_HEADING.match(fold(head)):
            self.listing, self.rules, self.on_lines = False, False, False
            return True
        if _RULES_HEADING.match(fold(head)):
            self.listing, self.rules, self.on_lines = True, True, False
            return True
        if intro.rest and intro.rest.strip(" :") and not intro.said and not intro.rows:
            return False
        before = len(self.wanted.fields)
        if intro.rest.strip(" :") and not self._list(intro, self.on_lines):
            self.wanted.rest.append(head)
        if intro.rows:
            self.wanted.rest.append(intro.rows)
        self.listing, self.rules, self.wanted.certain = True, False, True
        self.on_lines = intro.on_lines or self._forget_bare_line_items(before)
        return True

    def _bullet(self, text: str) -> bool:
        """Whether the bullet `text` names fields, which are then taken."""
        if self._about(text):
            return True
        parts = sentences(text)
        first, more = parts[0] if parts else text, parts[1:]
        low = fold(first)
        if IMPERATIVE.match(low) or _NOT_A_LIST.match(low) or rules.says_something(first):
            return False
        if _LINE_ITEMS.match(_BRACKETS.sub("", fold(_bare(first))).strip(" :")):
            return self._list(_Intro(text, noun=True), self.on_lines, bullet=True)
        field = self._field(first, on_lines=self.on_lines, free=self.listing)
        if field is None:
            intro = _peeled(first)
            cut = _split_colon(first)
            if cut and intro.said and not intro.strong:
                return False
            return self._list(intro, self.on_lines, bullet=True)
        many = self._many(first)
        taken = many if len(many) > 1 and not field.instructions else [field]
        taken[-1].instructions.extend(more)
        self._take(taken)
        return True

    def _many(self, text: str) -> list[Asked]:
        """The fields of a bullet that names several ("customer name and billing address")."""
        parts = entries(text, _kept_whole())
        fields = [self._field(p.text, on_lines=self.on_lines, free=False) for p in parts]
        return [f for f in fields if f] if all(fields) else []

    def _sentence(self, sentence: str) -> None:
        low = fold(sentence)
        if (
            (self.rules and not _peeled(sentence).strong)
            or (IMPERATIVE.match(low) and not rules.lists_after(low))
            or _NOT_A_LIST.match(low)
        ):
            self.wanted.rest.append(sentence)
            return
        if self._about(sentence):
            return
        if rules.is_statement(low):
            self.wanted.rest.append(sentence)
            return
        cut = _split_colon(sentence)
        if cut and self._with_head(*cut):
            return
        intro = _peeled(_TRAILING_VERB.sub("", sentence.rstrip(" .!?")))
        intro.strong |= bool(_TRAILING_VERB.search(low.rstrip(" .!?")))
        if not intro.said and rules.is_goal(sentence):
            self.wanted.rest.append(sentence)
            return
        if intro.rows:
            self.wanted.rest.append(intro.rows)
        if not intro.rest:
            self.wanted.generic = self.wanted.generic or ("data" if intro.strong else "")
            return
        if not self._list(intro, self.on_lines and self.listing):
            self.wanted.rest.append(intro.rest if intro.rows else sentence)

    def _about(self, sentence: str) -> bool:
        """ "For amount, take the total": said of one field, which is wanted if no other is."""
        match = _FOR_FIELD.match(sentence)
        meaning = naming.resolve(match["name"]) if match else None
        if match is None or meaning is None or _LINE_ITEMS.match(fold(match["name"])):
            return False
        self.wanted.spoken_of.append(Asked(_shown(_bare(match["name"])), meaning, [match["what"]]))
        return True

    def _with_head(self, head: str, tail: str) -> bool:
        """Whether "head: tail" was understood: an introduction with a list, or a field with its rule."""
        low = fold(head)
        if _RULES_HEADING.match(low):
            self._sentence(tail) if not IMPERATIVE.match(fold(tail)) else self.wanted.rest.append(
                tail
            )
            return True
        intro = _peeled(head + ":")
        remainder = intro.rest.strip(" :")
        if not remainder and (intro.said or intro.rows or intro.on_lines):
            if intro.rows:
                self.wanted.rest.append(intro.rows)
            return self._list(msgspec.structs.replace(intro, rest=tail), intro.on_lines)
        if not intro.said and len(head) <= _LONGEST_FIELD and not IMPERATIVE.match(low):
            meaning = naming.resolve(head, on_lines=self.on_lines)
            if meaning is not None:
                self._take([Asked(_bare(head), meaning, [tail])])
                return True
        before = len(self.wanted.fields)
        if not self._list(msgspec.structs.replace(intro, rest=remainder), self.on_lines):
            return not intro.said and self._list(_Intro(tail), self.on_lines)
        on_lines = self._forget_bare_line_items(before) or intro.on_lines
        return self._list(_Intro(tail, noun=True), on_lines) or (
            self.wanted.rest.append(tail) or True
        )

    def _forget_bare_line_items(self, before: int) -> bool:
        """Whether line items were just asked for without properties, which now follow."""
        named, self.wanted.line_items = self.wanted.line_items, False
        return named and len(self.wanted.fields) >= before

    # ── Lists ──

    def _list(self, intro: _Intro, on_lines: bool, *, bullet: bool = False) -> bool:
        """Whether the rest of `intro` is a list of fields, which is then taken."""
        text = _without_adverbs(_without_source(_without_adverbs(intro.rest)))
        if not text:
            self.wanted.generic = self.wanted.generic or "data"
            return True
        parts = entries(text, _kept_whole())
        found = _Found(self, intro, on_lines or intro.on_lines, bullet=bullet)
        if _TRANSACTIONS.search(fold(intro.rest[-_LONGEST_FIELD:])) and _OF_TRANSACTIONS.search(
            fold(text)
        ):
            found.on_lines = True
        for part in parts:
            found.add(part)
            found.first_known |= part is parts[0] and found.known > 0
        if not found.believable(len(parts)):
            return False
        found.settle()
        return True

    def _field(self, text: str, *, on_lines: bool, free: bool) -> Asked | None:
        """The field that `text` names, with its own instructions; unknown names only if `free`."""
        return field(text, on_lines=on_lines, free=free)

    def _take(self, fields: list[Asked]) -> None:
        self.wanted.fields.extend(fields)


class _Found:
    """The entries of one list while it is read."""

    def __init__(self, reader: _Reader, intro: _Intro, on_lines: bool, *, bullet: bool) -> None:
        self.reader, self.intro, self.bullet = reader, intro, bullet
        self.on_lines = on_lines
        self.told_lines = on_lines
        self.fields: list[Asked] = []
        self.rest: list[str] = []
        self.groups: list[str] = []
        self.known = 0
        self.first_known = False
        self.line_items = False
        self.generic = ""

    def add(self, entry: Entry) -> None:
        text = entry.text
        low = fold(_bare(text))
        if _UNASKED.search(low) or self._group(low) or self._lines(text, low):
            return
        if (self.reader.english or naming.resolve(text) is None) and self._general(
            fold(_without_source(text))
        ):
            return
        if IMPERATIVE.match(low):
            if not self._continues(text, low):
                self._command(text)
            return
        if _SUB_LIST.match(low) and naming.resolve(text) is None:
            inner = _peeled(text)
            named = field(inner.rest, on_lines=self.on_lines, free=False)
            if named is None:
                self.rest.append(text)
                return
            text = inner.rest
        if rules.says_rows(fold(text)):
            self.rest.append(text)
            return
        on_lines = self.on_lines or (entry.joined and self._after_line_name())
        false = self.reader.english and not on_lines and low in _FALSE_FRIENDS
        named = None if false else field(text, on_lines=on_lines, free=False)
        if named is None:
            shorter = _INCLUDES.sub("", text)
            if (
                shorter != text
                and (named := field(shorter, on_lines=self.on_lines, free=False)) is None
                and self._lines(shorter, fold(shorter))
            ):
                return
        if named is None and self._continues(text, low):
            return
        if named is None:
            named = field(text, on_lines=self.on_lines, free=True)
            if named is None or not (self.intro.said or naming.looks_like_a_field(named.phrase)):
                self.rest.append(text)
                return
        else:
            self.known += 1
        if named.instructions and _CLASS_WORDS.match(fold(named.phrase)):
            self.rest.append(text)  # "parse dates in any format", said of all of them
            return
        if _PLURAL_DOCUMENTS.match(fold(named.phrase)):
            return
        named.in_line_list = on_lines
        if entry.joined and named.instructions:
            self._share(named)
        self.fields.append(named)

    def _after_line_name(self) -> bool:
        """Whether the entry before is "line item description" or the like."""
        if not self.fields or self.fields[-1].meaning.level != "line":
            return False
        return bool(_LINE_PREFIXED.match(fold(self.fields[-1].phrase)))

    def _group(self, low: str) -> bool:
        name = next((name for name, pattern in _GROUPS if pattern.match(low)), "")
        if name and name in {"dates", "totals"} and not self.intro.said:
            return False
        if name and not (self.making or self.told_lines):
            self.groups.append(name)
            self.fields.append(Asked(f"\0{name}", Meaning("text")))
            self.known += 1
            return True
        return False

    def _lines(self, text: str, low: str) -> bool:
        """Whether the entry is "line items", alone or with their properties."""
        bare = _BRACKETS.sub("", low).strip()
        if _LINE_ITEMS.match(bare):
            inside, before = _BRACKETS.search(text), self.on_lines
            self.line_items, self.on_lines, self.known = True, True, self.known + 1
            self.fields.append(Asked("\0lines", Meaning("text", "line")))
            if inside:
                for part in entries(inside.group(1), _kept_whole()):
                    self.add(part)
                self.on_lines = before
            return True
        match = _LINE_ITEMS_WITH.match(low) if len(low) <= _LONGEST_ITEM else None
        if match is None or not _LINE_ITEMS.match(_without_source(match["items"].strip())):
            return False
        self.on_lines = True
        count = len(self.fields)
        self.add(Entry(_bare(text)[match.start("first") :]))
        if len(self.fields) == count:
            self.line_items = True
            self.fields.append(Asked("\0lines", Meaning("text", "line")))
        self.making = True
        return True

    making = False

    def _command(self, text: str) -> None:
        """What a bullet tells to do is for its field; in a sentence it is for all."""
        computed = _COMPUTE.match(text)
        named = field(computed["what"], on_lines=self.on_lines, free=False) if computed else None
        if named and named.meaning.term in rules.COMPUTABLE:
            named.instructions = [text]
            self.fields.append(named)
            self.known += 1
            return
        if self.bullet and self.fields:
            self.fields[-1].instructions.append(text)
        else:
            self.rest.append(text)

    def _general(self, low: str) -> bool:
        if not self.intro.said or not _GENERIC.match(low):
            return False
        if self.fields and not _EVERYTHING.search(low):
            return low in {"data", "information", "details", "info"}
        self.generic = "everything" if _EVERYTHING.search(low) else "data"
        self.known += 1
        return True

    def _continues(self, text: str, low: str) -> bool:
        """Whether the entry says something about the field before it, as "not the subtotal" does."""
        if not self.fields or self.fields[-1].phrase.startswith("\0"):
            return False
        if _CONTINUES.match(low) or rules.is_format(text):
            self.fields[-1].instructions.append(text)
            return True
        return False

    def _share(self, named: Asked) -> None:
        """ "Invoice date and due date as DD.MM.YYYY": the format is meant for both."""
        for before in reversed(self.fields):
            if before.instructions or before.meaning.kind != named.meaning.kind:
                return
            before.instructions.extend(named.instructions)
            return

    def believable(self, parts: int) -> bool:
        """Whether this is a list of fields rather than a sentence that happens to have commas."""
        if self.intro.strong or (self.intro.noun and (self.known or self.fields)):
            return bool(self.fields or self.generic or self.line_items)
        if self.intro.weak:
            return self.known > 0 or any(naming.looks_like_a_field(f.phrase) for f in self.fields)
        if self.intro.rows or self.told_lines:
            return self.known > 0
        if parts == 1:
            return (
                bool(self.fields) and not self.rest and (self.known == 1 or "(" in self.intro.rest)
            )
        return self.first_known and 2 * self.known >= len(self.fields) > len(self.rest)

    def settle(self) -> None:
        """Hand over what was found."""
        wanted = self.reader.wanted
        named = any(
            f.meaning.level == "line" and not f.phrase.startswith("\0") for f in self.fields
        )
        for made in self.fields:
            if self.making and made.in_line_list and made.meaning.level == "line":
                made.whole_word = "made"
        kept = [f for f in self.fields if f.phrase != "\0lines" or not self.making]
        at = next((i for i, f in enumerate(kept) if f.phrase == "\0lines"), -1)
        if at >= 0 and named and self.fields[-1].phrase != "\0lines" and not self._brackets():
            kept[at] = Asked(
                "Description",
                naming.of_term("line_description"),
                in_line_list=True,
                whole_word="chosen",
            )
        elif at >= 0 and named:
            del kept[at]
        elif at >= 0:
            wanted.line_items = True
        wanted.fields.extend(kept)
        wanted.rest.extend(self.rest)
        wanted.groups.extend(self.groups)
        wanted.generic = wanted.generic or self.generic
        wanted.certain |= self.intro.said

    def _brackets(self) -> bool:
        return "(" in self.intro.rest


_COMPUTE = re.compile(r"^(?:calculate|compute|derive|work out) (?:the )?(?P<what>.+)$", re.IGNORECASE | re.DOTALL)
_PLURAL_DOCUMENTS = re.compile(
    r"^(?:invoices|bills|receipts|documents|rechnungen|factures|facturas|fatture|facturen|faturas)$"
)
_CLASS_WORDS = re.compile(
    r"^(?:all |the )*(?:dates|amounts|numbers|prices|totals|values|figures|quantities)$"
)


_NO_NAME = re.compile(
    r"^(?:even|etc|so on|more|others?|similar|they|it|them|that|this|these|those|there|which|who|if|when|whatever|anything|something|nothing|as well|too|here|me|us|you)\b"
)
_TRANSACTIONS = re.compile(r"\b(?:bank|card) (?:account )?statements?\b|\btransactions?$")
_OF_TRANSACTIONS = re.compile(r"\b(?:debits?|credits?|withdrawals?|transaction)\b")
_LINE_PREFIXED = re.compile(r"^(?:line[- ]items?|items?|products?)\b")


def _without_source(text: str) -> str:
    """`text` without "from these invoices" and the like at its end."""
    text = text.rstrip(" .!?")
    before = max(0, len(text) - _LONGEST_SOURCE)
    match = _FROM_DOCUMENT.search(fold(text[before:]))
    return text[: before + match.start()].rstrip(" ,") if match else text


def _optional_cut(text: str) -> str:
    """`text` without "if shown" and the like, which every field is anyway."""
    match = _OPTIONAL.search(fold(text[-_LONGEST_FIELD:]))
    return text[: len(text) - len(text[-_LONGEST_FIELD:]) + match.start()] if match else text


def _without_adverbs(text: str) -> str:
    """`text` without words on how well it is to be done."""
    for match in reversed(list(_ADVERBS.finditer(fold(text[:_LONGEST_ITEM])))):
        text = text[: match.start()] + text[match.end() :]
    return text.strip()


def _bare(text: str) -> str:
    """`text` without leading articles."""
    return _ARTICLE.sub("", text.strip(" .,;:*'\"`"))


def _split_colon(text: str) -> tuple[str, str] | None:
    """`text` before and after its first colon outside brackets and quotes."""
    shut = shielded(text)
    for match in re.finditer(r": ?(?=\S)", text):
        at = match.start()
        if not shut[at] and not (text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()):
            return text[:at].strip(), text[match.end() :].strip()
    return None


def field(text: str, *, on_lines: bool, free: bool) -> Asked | None:
    """The field that one entry names and what it says about it; unknown names only if `free`."""
    text = _optional_cut(text.strip(" .,;"))
    if not text or len(text) > _LONGEST_ITEM and not _DASH.search(text[:_LONGEST_FIELD]):
        return None
    head, instructions = _head(text)
    bare = _bare(head)
    if meaning := naming.resolve(_BRACKETS.sub("", bare) or bare, on_lines=on_lines):
        return Asked(_shown(bare), meaning, instructions)
    if named := _shortened(bare, on_lines=on_lines):
        named.instructions.extend(instructions)
        return named
    return _free(bare, instructions, on_lines=on_lines) if free else None


def _head(text: str) -> tuple[str, list[str]]:
    """The name at the front of an entry, and what brackets, a dash or a colon add to it."""
    instructions = []
    shut = shielded(text)
    dash = next((m for m in _DASH.finditer(text) if not shut[m.start()]), None)
    if dash:
        instructions.append(text[dash.end() :].strip())
        text = text[: dash.start()]
    for match in _BRACKETS.finditer(text):
        if re.search(r"\w", match.group(1)) and naming.resolve(text) is None:
            instructions.insert(0, match.group(1).strip())
    return _BRACKETS.sub("", text).strip(), instructions


def _shortened(text: str, *, on_lines: bool) -> Asked | None:
    """The longest front part of an entry that names something, the rest being said about it."""
    low = fold(text)
    cuts = [match.start() for match in _CUT.finditer(low)]
    for at in reversed(cuts):
        head = text[:at].strip()
        if meaning := naming.resolve(head, on_lines=on_lines):
            return Asked(_shown(head), meaning, [text[at:].strip()])
    if " or " in low:
        return _alternatives(text, low, cuts, on_lines=on_lines)
    return None


def _alternatives(text: str, low: str, cuts: list[int], *, on_lines: bool) -> Asked | None:
    """ "Account number or account identifier": one field with several names."""
    end = next((at for at in cuts if at > low.find(" or ")), len(text))
    parts = re.split(r" or ", text[:end], flags=re.IGNORECASE)
    meanings = [naming.resolve(part, on_lines=on_lines) for part in parts]
    meaning = next((m for m in meanings if m), None)
    if meaning is None or len(text[:end].split()) > _MOST_WORDS:
        return None
    return Asked(_shown(text[:end]), meaning, [text[end:].strip()] if end < len(text) else [])


def _free(text: str, instructions: list[str], *, on_lines: bool) -> Asked | None:
    """A field with a name of the user's own."""
    low = fold(text)
    cut = next(iter(_CUT.finditer(low)), None)
    while cut and cut.group().strip() in {"of", "per", "on", "to", "at", "in"}:
        cut = _CUT.search(low, cut.end())
    if cut:
        instructions = [text[cut.start() :].strip(), *instructions]
        text = text[: cut.start()].strip()
    words = text.split()
    if (
        not 0 < len(words) <= _MOST_WORDS
        or len(text) > _LONGEST_FIELD
        or IMPERATIVE.match(fold(text))
    ):
        return None
    if not re.search(r"[^\W\d_]{2}", text) or _NO_NAME.match(fold(text)):
        return None
    return Asked(_shown(text), naming.label(text, on_lines=on_lines), instructions)


def _shown(text: str) -> str:
    """The name as the user wrote it, without quotes."""
    inside = quoted(text)
    return (
        inside[0] if len(inside) == 1 and len(inside[0]) >= len(text) - 2 else text.strip(" '\"`")
    )


def wanted(text: str, language: str = "en") -> Wanted:
    """What the tidy prompt `text`, written in `language`, asks for."""
    reader = _Reader(language)
    for line in lines(text):
        reader.line(line)
    return reader.wanted
