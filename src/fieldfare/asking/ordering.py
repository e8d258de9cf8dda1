"""In what order the rows are wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

import msgspec

from fieldfare.asking import cues, naming
from fieldfare.asking.draft import Draft
from fieldfare.asking.plan import Order
from fieldfare.asking.terms import TERMS, Language
from fieldfare.asking.wording import fold

_SORTED = re.compile(
    r"^(?:please |and |then |also )*(?:in alphabetical order of (?P<letters>.+)$|(?:(?:the )?(?:rows?|output|results?|invoices|table) )?"
    r"(?:should be |must be |are |is )?(?:sort(?:ed)?|order(?:ed)?)(?: (?:the )?(?:rows?|output|results?"
    r"|invoices|it|them|everything|all|table))?(?: alphabetically| chronologically)? by (?:the )?(?P<by>.+)$)"
)
_DIRECTION = re.compile(
    r",? ?\(?(?:in )?(?P<way>descending|ascending|desc|asc|newest first|oldest first|largest first|highest first"
    r"|smallest first|lowest first|latest first)(?: order)?\)?$"
)
_FIRST = re.compile(
    r"^(?:[^,;:]{0,30} )?(?:(?P<big>largest|biggest|highest)|(?P<small>smallest|lowest|cheapest)|(?P<new>newest|latest|most recent)"
    r"|(?P<old>oldest|earliest))(?: (?P<what>amounts?|totals?|invoices?|ones|(?:invoice )?dates?|due dates?))?(?: (?:come|go|should come))? (?:first|at the top|(?P<last>last|at the (?:end|bottom)))$"
)
_DOWN = {"descending", "desc", "newest first", "largest first", "highest first", "latest first"}


def order(text: str, draft: Draft) -> bool:
    """As in "Sort by due date", "largest amounts first"."""
    low = re.sub(r"^by (.{3,40}?) sort(?:ed)?$", r"sort by \1", fold(text).strip(" .!"))
    if match := _SORTED.match(low):
        by = match["by"] or match["letters"]
        way = _DIRECTION.search(by)
        by = by[: way.start()] if way else by
        parts = list(_ordered(by, draft=draft))
        if not parts or None in parts:
            return False
        kept = [part for part in parts if part]
        if way and way["way"] in _DOWN:
            turned = _turned(way["way"], kept)
            kept = [msgspec.structs.replace(o, descending=True) if o in turned else o for o in kept]
        draft.order = kept
        return True
    if match := _FIRST.match(low):
        by_time = match["new"] or match["old"]
        term = "invoice_date" if by_time else "total_amount"
        if by_time and "due" in (match["what"] or ""):
            term = "due_date"
        down = bool(match["big"] or match["new"]) != bool(match["last"])
        draft.order = [Order(term, descending=down)]
        return True
    return by_cues(text, draft)


def _turned(way: str, parts: list[Order]) -> list[Order]:
    """Which parts of an order a direction speaks of: "newest first" of dates alone."""
    dates = _dates(parts)
    return dates if dates and way.startswith(("new", "latest")) else parts


def _dates(parts: Sequence[Order]) -> list[Order]:
    return [part for part in parts if part.term in TERMS and TERMS[part.term].kind == "date"]


def _ordered(by: str, *, draft: Draft) -> Iterator[Order | None]:
    """What each part of "vendor and date" sorts by; None for what is unknown."""
    for part in re.split(r", ?(?:then )?(?:by )?|;| and (?:then )?(?:by )?| then (?:by )?", by):
        yield _term(re.sub(r"^(?:the|invoice's) ", "", part.strip()), draft)


# ── Words of order, wherever they stand ──────────────────────────────────────────────────────────

_Says = Literal["sort", "big", "small", "new", "old", "top", "bottom", "from", "time", "down", "up"]
_WORDS: dict[_Says, dict[Language, str]] = {
    "sort": {
        "en": "sort sorted order ordered arrange arranged sorting ordering rank ranked",
        "de": "sortieren sortiert sortiere ordnen geordnet sortierung reihenfolge anordnen",
        "fr": "trier trie triez triees tries classer classez classe classees classes ordonner ordonnez ordre tri rangez ranger",
        "es": "ordenar ordena ordenado ordenadas ordenados ordene orden clasificadas",
        "it": "ordina ordinare ordinate ordinati ordinato ordine ordinamento",
        "nl": "sorteer sorteren gesorteerd volgorde orden geordend sortering",
        "pt": "ordenar ordena ordene ordenado ordenadas ordem ordenacao classificar",
        "pl": "posortuj sortuj posortowane posortowac sortowanie kolejnosci kolejnosc uporzadkuj uporzadkowane",
    },
    "big": {
        "en": "largest biggest highest greatest higher",
        "de": "grosten groste groster hochsten hochste hochster hoch teuerste teuersten",
        "fr": "grand grands grande grandes gros grosse grosses eleve eleves elevee elevees haut hauts importants importantes cheres",
        "es": "mayor mayores alto altos alta altas grande grandes caras caros elevados",
        "it": "alto alti alta alte grande grandi elevati elevato maggiore maggiori care cari costose",
        "nl": "hoogste hoog grootste groot duurste",
        "pt": "maior maiores alto altos alta altas elevado elevados caras caros",
        "pl": "najwiekszej najwieksze najwiekszych najwiekszego najwyzszej najwyzsze najwyzszych najwyzszego najdrozsze najdrozszych",
    },
    "small": {
        "en": "smallest lowest least cheapest lower",
        "de": "kleinsten kleinste kleinster niedrigsten niedrigste niedrigster niedrig billigste gunstigste",
        "fr": "petit petits petite petites faible faibles bas basse basses",
        "es": "menor menores bajo bajos baja bajas pequeno pequenos baratas",
        "it": "basso bassi bassa basse piccolo piccoli minore minori economiche",
        "nl": "laagste laag kleinste klein goedkoopste",
        "pt": "menor menores baixo baixos baixa baixas pequeno baratas",
        "pl": "najmniejszej najmniejsze najmniejszych najmniejszego najnizszej najnizsze najnizszych najtansze",
    },
    "new": {
        "en": "newest latest recent",
        "de": "neueste neuesten neuester neuestes neu aktuellste jungste jungsten letzten",
        "fr": "recente recentes recent recents nouvelles nouveaux",
        "es": "reciente recientes nueva nuevas nuevo nuevos",
        "it": "recente recenti nuova nuove nuovo nuovi",
        "nl": "nieuwste nieuw recentste recente",
        "pt": "recente recentes nova novas novo novos",
        "pl": "najnowszej najnowsze najnowszych najnowszego najswiezsze",
    },
    "old": {
        "en": "oldest earliest",
        "de": "alteste altesten altester alt fruheste",
        "fr": "ancienne anciennes ancien anciens vieille vieilles vieux",
        "es": "antigua antiguas antiguo antiguos vieja viejas",
        "it": "vecchia vecchie vecchio vecchi remota remote",
        "nl": "oudste oud",
        "pt": "antiga antigas antigo antigos velha velhas",
        "pl": "najstarszej najstarsze najstarszych najstarszego",
    },
    "top": {
        "en": "first top begin start beginning",
        "de": "zuerst oben anfang beginnend",
        "fr": "abord premier premiere haut tete debut",
        "es": "primero primeras primeros arriba principio",
        "it": "prima primi prime alto inizio cima",
        "nl": "eerst bovenaan boven begin",
        "pt": "primeiro primeiras primeiros topo cima inicio",
        "pl": "najpierw gorze gory poczatku poczatek pierwsze",
    },
    "bottom": {
        "en": "bottom end last",
        "de": "unten zuletzt ende",
        "fr": "fin bas dernier derniere",
        "es": "abajo final ultimo ultimas",
        "it": "fondo ultimo ultime fine",
        "nl": "onderaan onder laatst laatste einde",
        "pt": "fundo fim ultimo ultimas",
        "pl": "dole koncu koniec ostatnie",
    },
    "from": {
        "en": "from",
        "de": "von vom",
        "fr": "du de",
        "es": "de del desde",
        "it": "dal dalla dai dalle",
        "nl": "van",
        "pt": "do da de",
        "pl": "od",
    },
    "time": {
        "en": "chronological chronologically",
        "de": "chronologisch chronologische chronologischer zeitlich",
        "fr": "chronologique chronologiquement",
        "es": "cronologico cronologicamente",
        "it": "cronologico cronologicamente",
        "nl": "chronologisch chronologische",
        "pt": "cronologica cronologicamente",
        "pl": "chronologicznej chronologicznie",
    },
    "down": {
        "en": "descending desc decreasing",
        "de": "absteigend absteigender fallend",
        "fr": "decroissant decroissante descendant",
        "es": "descendente decreciente",
        "it": "decrescente discendente",
        "nl": "aflopend aflopende",
        "pt": "decrescente descendente",
        "pl": "malejaco malejacej",
    },
    "up": {
        "en": "ascending asc increasing",
        "de": "aufsteigend aufsteigender",
        "fr": "croissant croissante ascendant",
        "es": "ascendente creciente",
        "it": "crescente ascendente",
        "nl": "oplopend oplopende",
        "pt": "crescente ascendente",
        "pl": "rosnaco rosnacej",
    },
}  # fmt: skip
_SMALL = frozenset(
    "by per most the a al to am ab po wg wedlug nach par por segun per secondo op volgens plus mas piu mais im zum zur bis ten laagste do a le la numero a no na in naar z".split()
)
_WORD = re.compile(r"[^\W_]+")
_LONGEST_NAME = 4  # words
_MOST_WORDS = 16  # of a clause that says an order


@cache
def _says(language: Language) -> dict[str, frozenset[_Says]]:
    """What the words of order say, in `language` and English, and by their stems."""
    known: dict[str, set[_Says]] = {}
    for says, by_language in _WORDS.items():
        for spoken in dict.fromkeys((language, "en")):
            for word in by_language[spoken].split():
                known.setdefault(word, set()).add(says)
    return {word: frozenset(said) for word, said in known.items()}


def spoken(language: Language) -> frozenset[str]:
    """All words of order in `language`."""
    return frozenset(w for by_language in _WORDS.values() for w in by_language[language].split())


def by_cues(text: str, draft: Draft) -> bool:
    """As in "Hoogste bedrag bovenaan": a clause of words of order and the names of what is put in it."""
    words = list(_WORD.finditer(fold(text)))
    known, around = _says(draft.language), cues.read(text, draft.language)
    parts = [set(_WORD.findall(part)) for part in re.split(r"[,;:]", fold(text))]
    if not 1 < len(words) <= _MOST_WORDS or not all(part & known.keys() for part in parts):
        return False
    said: list[frozenset[_Says]] = []
    named: list[str] = []
    at = 0
    while at < len(words):
        if says := known.get(words[at].group()):
            said.append(says)
            at += 1
        elif words[at].group() in _SMALL or around[at].roles & {"around", "documents"}:
            at += 1
        elif length := _named(text, words[at : at + _LONGEST_NAME], draft):
            named.append(text[words[at].start() : words[at + length - 1].end()])
            at += length
        else:
            return False
    order = _order_of(said, named, draft)
    draft.order = order or draft.order
    return bool(order)


def _named(text: str, words: Sequence[re.Match[str]], draft: Draft) -> int:
    """How many of `words` are the name of something that rows can be sorted by."""
    for length in range(len(words), 0, -1):
        name = text[words[0].start() : words[length - 1].end()]
        if not re.search(r"[,;:.]", name) and _term(name, draft):
            return length
    return 0


def _term(name: str, draft: Draft) -> Order | None:
    """What rows are sorted by where `name` says it: a column, or a term that none holds."""
    column = next((c for c in draft.columns if naming.key(c.name) == naming.key(name)), None)
    if column is not None:
        return Order(column.meaning.term, "" if column.meaning.term else column.name)
    meaning = naming.resolve(name)
    return Order(meaning.term) if meaning and meaning.term else None


def _order_of(said: Sequence[frozenset[_Says]], named: Sequence[str], draft: Draft) -> list[Order]:
    """The order that words of order and names make, none where they make none."""
    every = frozenset().union(*said)
    way = next(
        (s & {"big", "small", "new", "old"} for s in said if s & {"big", "small", "new", "old"}),
        frozenset(),
    )
    two = {"big", "small"} <= every or {"new", "old"} <= every
    placed = bool(way) and bool(two or every & {"sort", "top", "bottom", "from"})
    if not (placed or "time" in every or ("sort" in every and named)):
        return []
    down = bool(way & {"big", "new"}) or "down" in every
    if "bottom" in every and not every & {"top", "from"}:
        down = not down
    terms = [order for name in named if (order := _term(name, draft))]
    if "time" in every:
        terms = [order for order in terms if order.term.endswith("date")]
    if not terms:
        terms = [
            Order("invoice_date" if way & {"new", "old"} or "time" in every else "total_amount")
        ]
    return [
        msgspec.structs.replace(o, descending=True) if down and o is _turned_by(way, terms) else o
        for o in terms
    ]


def _turned_by(way: frozenset[_Says], terms: Sequence[Order]) -> Order:
    """The part of an order that "newest first" or "descending" speaks of."""
    dates = _dates(terms)
    return dates[0] if dates and way & {"new", "old"} else terms[-1]
