"""What the name of a column means: a business term, something computed, or a label to look for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

import msgspec

from fieldfare.asking import concepts, lexicon, tongues
from fieldfare.asking.plan import Format, Kind
from fieldfare.asking.terms import LANGUAGES, TERMS, Term
from fieldfare.asking.wording import fold, singular

Level = Literal["invoice", "line"]


class Meaning(msgspec.Struct, frozen=True):
    """What a column's name was understood to mean; `known` is False for a label to look for."""

    kind: Kind
    level: Level = "invoice"
    term: str = ""
    derived: str = ""
    format: Format = Format()

    @property
    def known(self) -> bool:
        """Whether the name means a business term or a computation."""
        return bool(self.term or self.derived)


def of_term(name: str) -> Meaning:
    """The meaning of the business term `name`."""
    term = TERMS[name]
    return Meaning(term.kind, term.level, term.name)


# ── One spelling for many ────────────────────────────────────────────────────────────────────────

_WORDS = {
    "no": "number", "nr": "number", "num": "number", "nbr": "number", "numbers": "number", "nos": "number",
    "amt": "amount", "amnt": "amount", "qty": "quantity", "quant": "quantity",
    "qnty": "quantity", "qtys": "quantity", "inv": "invoice", "supplier": "vendor", "seller": "vendor",
    "merchant": "vendor", "biller": "vendor", "issuer": "vendor", "retailer": "vendor", "provider": "vendor",
    "buyer": "customer", "client": "customer", "purchaser": "customer", "billee": "customer",
    "identifier": "id", "identification": "id", "desc": "description", "descr": "description",
    "ref": "reference", "vat": "tax", "gst": "tax", "hst": "tax", "bill": "invoice", "percentage": "percent",
    "pct": "percent", "ordered": "order", "organisation": "company", "organization": "company",
    "acct": "account", "acc": "account", "addr": "address", "tel": "phone", "telephone": "phone",
    "mobile": "phone", "mail": "email", "prod": "product", "curr": "currency", "ccy": "currency",
    "excluding": "excl", "exclusive": "excl", "exc": "excl", "including": "incl", "inclusive": "incl",
    "inc": "incl", "disc": "discount", "ext": "extended", "pymt": "payment", "pmt": "payment", "zipcode": "zip",
    "lineitem": "line item", "subtotals": "subtotal", "rebates": "rebate", "po": "purchase order",
    "dt": "date", "txn": "transaction", "trx": "transaction", "custom": "customer", "cust": "customer", "vend": "vendor", "doc": "document",
    "kwote": "kwota", "sprzedawce": "sprzedawca", "nabywce": "nabywca", "dostawce": "dostawca",
    "walute": "waluta", "stawke": "stawka", "nazwe": "nazwa", "cene": "cena", "sume": "suma", "sumy": "suma", "kwoty": "kwota",
    "ex": "excl", "w": "with",
}  # fmt: skip
SMALL = frozenset(
    "the a an of for on in at its their our your my this that these those each every all any per le la les l un "
    "une du de des d der die das den dem des el los las un una il lo gli i o os as do da dos das van het een del "
    "della dello delle dei degli di au aux".split()
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_POSSESSIVE = re.compile(r"'s?\b")
_SEPARATORS = re.compile(r"[^a-z0-9]+")
_PHRASES = ((" p o ", " purchase order "), (" e email ", " email "), (" e mail ", " email "),
            (" sub total ", " subtotal "), (" u o m ", " uom "),
            (" post code ", " postcode "), (" value added tax ", " tax "),
            (" invoice to ", " bill to "), (" per cent ", " percent "))  # fmt: skip
_LONGEST_NAME = 120


@lru_cache(maxsize=8192)
def key(phrase: str) -> str:
    """`phrase` in the one spelling by which names are compared."""
    kept = spelled(phrase[:_LONGEST_NAME])
    return " ".join(kept)


def spelled(phrase: str) -> list[str]:
    """The words of `phrase`, each in its one spelling, without those that say nothing."""
    if " " not in phrase.strip() and not phrase.isupper():
        phrase = _CAMEL.sub(" ", phrase)
    phrase = phrase.replace("dû", "owed")  # not the article "du"
    plain = _POSSESSIVE.sub("", fold(phrase))
    plain = re.sub(r"(?<![a-z])n\.?[°ºo]\.?(?![a-z])|#", " number ", plain).replace(
        "%", " percent "
    )
    words = [
        _WORDS.get(w) or _WORDS.get(singular(w)) or singular(w)
        for w in _SEPARATORS.split(plain)
        if w
    ]
    spoken = f" {' '.join(words)} "
    for old, new in _PHRASES:
        spoken = spoken.replace(old, new)
    kept = [w for w in spoken.split() if w not in SMALL]
    return kept or spoken.split()


def spellings() -> frozenset[str]:
    """The words that names may be spelled with besides those of the terms themselves."""
    return frozenset(_WORDS.keys() | _WORDS.values())


def term_named(name: str) -> str:
    """The term that a name in its one spelling means anywhere, "" for none."""
    return _names("any").get(name, ("", ""))[0]


def _bag(name: str) -> str:
    return " ".join(sorted(name.split()))


COUNTS = "number "  # "number of units" is a count, "unit number" is none


_PLURALS = {"units": "line_quantity", "unidades": "line_quantity", "einheiten": "line_quantity"}


@cache
def _names(level: Literal["any", "lines"]) -> dict[str, tuple[str, str]]:
    """From the key of each name to its term and the name's language."""
    index: dict[str, tuple[str, str]] = {}
    for language in LANGUAGES:
        for term in TERMS.values():
            called = term.called_on_lines if level == "lines" else term.called.get(language, ())
            for name in called:
                index.setdefault(key(name), (term.name, language))
    return index


@cache
def _bags() -> dict[str, str]:
    """From the words of each name, in any order, to its term; "" where they are those of two terms."""
    index: dict[str, str] = {}
    for name, (term, _) in _names("any").items():
        bag = f"^{_bag(name)}" if name.startswith(COUNTS) else _bag(name)
        if " " in name:
            index[bag] = term if index.get(bag, term) == term else ""
    return index


def languages(phrase: str) -> frozenset[str]:
    """The languages in which `phrase` names a term."""
    return _spoken().get(key(phrase), frozenset())


@cache
def _spoken() -> dict[str, frozenset[str]]:
    """From the key of each name to the languages that know it."""
    index: dict[str, set[str]] = {}
    for term in TERMS.values():
        for language, called in term.called.items():
            for name in called:
                index.setdefault(key(name), set()).add(language)
    return {name: frozenset(known) for name, known in index.items()}


# ── Computations and parts of dates ──────────────────────────────────────────────────────────────

_YES_NO = (
    r"^(?:is|has|was|are|have|does|with)\b|\b(?:yes no|y n|true false|present|flag|indicator)\b"
)
_DERIVED: tuple[tuple[str, Meaning], ...] = (
    ((r"^(?:line item|item|line) count$|^(?:number|count|total number) (?:line item|item|line|position|product|invoice line)$"
     r"|^(?:anzahl|zahl) (?:position\w*|artikel|posten|zeile\w*)$"
     r"|^nombre (?:ligne|article)s?$"), Meaning("integer", derived="line_item_count")),
    (r"^sum (?:line|line item|item|line total|line amount|line item amount|item price|price line item)$",
     Meaning("amount", derived="line_sum")),
    (r"^(?:total|sum) (?:quantity|unit|piece)s?$|^total item quantity$|^gesamtmenge$",
     Meaning("quantity", derived="total_quantity")),
    ((r"^(?:payment term|term|credit|net) day$|^day (?:to pay|to payment|until due|payment|credit|due)$"
     r"|^day until due date$|^(?:payment|credit) day$|^number day (?:to pay|until due)$|^payment term in day$"
     r"|^day invoice (?:to )?due date$|^zahlungsziel tage?$"), Meaning("integer", derived="days_to_pay")),
    (r"^(?:invoice |billing |fiscal )?quarter(?: invoice(?: date)?)?$|^quartal$",
     Meaning("text", derived="invoice_quarter")),
    ((r"^(?:billing|service|invoice|accounting|usage|statement|supply|performance|rental|subscription) period$|^period$"
     r"|^(?:leistung|abrechnung)szeitraum$|^periode de facturation$"),
     Meaning("text", derived="service_period")),
    ((r"^(?:source|original) (?:file|document)(?: name)?$|^file ?name$|^(?:name )?source file(?: name)?$|^pdf name$"
     r"|^document name$|^dateiname$|^nom fichier$"), Meaning("text", derived="source_file")),
    (r"^(?:source )?page(?: number)?$|^page found$|^number page found$|^seite$", Meaning("integer", derived="source_page")),
    ((r"^(?:is )?(?:it )?(?:document )?credit (?:note|memo)$(?<!^credit note)(?<!^credit memo)|^credit (?:note|memo) (?:yes no|flag|y n|indicator)$"
     r"|^is (?:it|this|document|invoice) credit (?:note|memo)$|^is credit$"),
     Meaning("yes_no", derived="is_credit_note")),
    ((r"^(?:is )?(?:invoice )?(?:already )?paid (?:yes no|flag|in full|y n)$|^is (?:it |invoice |invoice number )?(?:already )?(?:fully )?paid$"
     r"|^fully paid$|^paid in full$"), Meaning("yes_no", derived="is_paid")),
    ((r"^(?:has|have|is there|with) (?:it )?(?:purchase order|purchase order number|order number)(?: present)?$"
     r"|^purchase order(?: number)? (?:present|yes no|flag|available)$|^(?:invoice )?has purchase order(?: number)?$"),
     Meaning("yes_no", derived="has_purchase_order")),
    (r"^(?:has|is there) due date$|^due date present$", Meaning("yes_no", derived="has_due_date")),
    (r"^(?:has|is there) (?:vendor )?tax (?:id|number)$|^tax (?:id|number) present$",
     Meaning("yes_no", derived="has_vendor_tax_id")),
    (r"^(?:has|is there) (?:vendor )?iban$|^iban present$", Meaning("yes_no", derived="has_iban")),
    (r"^(?:has|is there) discount$|^discount (?:present|applied|yes no)$|^is discounted$",
     Meaning("yes_no", derived="has_discount")),
    (r"^(?:has|is there) tax$|^tax (?:charged|present|applied) (?:yes no|flag)$|^is tax (?:charged|applied)$|^is taxed$",
     Meaning("yes_no", derived="has_tax")),
    (r"^effective tax (?:rate|percent)$", Meaning("rate", derived="tax_rate")),
    (r"^(?:invoice )?(?:is )?invoice(?: number)? (?:is )?(?:already )?paid$", Meaning("yes_no", derived="is_paid")),
    ((r"^(?:customer|contact|guest|recipient) (?:first|given|christian|fore) name$"
     r"|^(?:first|given|christian|fore) name (?:person |contact )?(?:customer|recipient|guest)(?: name)?$"),
     Meaning("name", term="customer_name", format=Format(part="first"))),
    ((r"^(?:customer|contact|guest|recipient) (?:last|family|sur) ?name$"
     r"|^(?:last|family|sur) ?name (?:person |contact )?(?:customer|recipient|guest)(?: name)?$"),
     Meaning("name", term="customer_name", format=Format(part="last"))),
)  # fmt: skip
_DERIVED_PATTERNS = [(re.compile(pattern), meaning) for pattern, meaning in _DERIVED]
_DATE_PART = re.compile(
    r"^(?P<whole>(?:invoice|issue|document|billing|due|delivery|receipt) ?(?:date)? ?)?(?P<part>month|year)"
    r"(?P<after>(?: (?:from )?(?:invoice|issue|document|due|delivery)(?: date)?)?)$"
)
_PARTS: dict[str, tuple[Kind, str]] = {"month": ("date", "YYYY-MM"), "year": ("integer", "YYYY")}


def _date_part(name: str) -> Meaning | None:
    """As in "Invoice month", "year of the due date": a date of which only a part is shown."""
    match = _DATE_PART.match(name)
    if match is None:
        return None
    whole = f"{match['whole'] or ''} {match['after'] or ''}"
    term = (
        "due_date" if "due" in whole else "delivery_date" if "delivery" in whole else "invoice_date"
    )
    kind, pattern = _PARTS[match["part"]]
    return Meaning(kind, term=term, format=Format(date=pattern))


# ── Resolving ────────────────────────────────────────────────────────────────────────────────────

_LINE_PREFIX = re.compile(r"^(?:line item|line|item|product|service|article|position) (?=\w)")
_LINE_SUFFIX = re.compile(r" (?:line item|line|item|product|position)$")
_INVOICE_PREFIX = re.compile(
    r"^(?:invoice|document|receipt|header|credit note|statement|order|overall) (?=\w)"
)
_QUALIFIERS = re.compile(
    r"^(?:full|complete|exact|actual|correct|official|main|unique|printed|registered|applicable|relevant|associated"
    r"|corresponding|respective|specific|primary|individual|total line) (?=\w)"
)
_TAILS = re.compile(
    r" (?:if|when|where|as) (?:present|shown|available|any|visible|stated|printed|applicable|given|exist)$"
    r"| (?:if any|on invoice|in document|field|column|value|detail|info|information|list|shown|printed"
    r"|optional|required|charged|stated|excl shipping|invoice|document)$"
)
# On line items these are not the invoice's own: they are looked for as labels of the table.
_NOT_FROM_LINES = frozenset(
    {"payment_reference", "document_type", "payment_method", "vendor_address"}
)
_ONLY_FROM_LINES_WHEN_SAID = frozenset({"shipping_amount", "tip_amount"})


@lru_cache(maxsize=8192)
def resolve(phrase: str, *, on_lines: bool = False) -> Meaning | None:
    """What `phrase` means, None where it names nothing known; `on_lines` where line items are spoken of."""
    listed = tongues.whole(phrase.strip(" ?¿"))
    if listed and (meaning := _resolve(listed, on_lines=on_lines)) and _is_computed(meaning):
        return meaning
    if phrase.rstrip().endswith("?") and (meaning := _in_other_words(phrase, on_lines=on_lines)):
        return meaning
    if meaning := _resolve(phrase, on_lines=on_lines):
        return meaning
    if on_lines and _resolve(phrase, on_lines=False):
        return None
    if not on_lines and (term := lexicon.printed(phrase, key)):
        return of_term(term)
    if rated := _RATED.match(phrase):
        return _resolve(rated["what"], on_lines=on_lines)  # "USt 19 %": the tax, at one rate
    return (
        _in_other_words(phrase, on_lines=on_lines)
        or _put_together(phrase, on_lines=on_lines)
        or _shortened(phrase, on_lines=on_lines)
        or _mistyped(phrase, on_lines=on_lines)
        or _inflected(phrase, on_lines=on_lines)
    )


def _put_together(phrase: str, *, on_lines: bool) -> Meaning | None:
    """What a phrase means each word of which is known ("Data acquisto", "Firma des Lieferanten")."""
    if len(phrase) > _LONGEST_NAME:
        return None
    for name in concepts.names(phrase):
        if meaning := _resolve(name, on_lines=on_lines):
            return meaning
    return None


_RATED = re.compile(r"^(?P<what>[^\d%()]{2,30}?) ?\(?\d{1,2}(?:[.,]\d)? ?%\)?$")


def _inflected(phrase: str, *, on_lines: bool) -> Meaning | None:
    """What a phrase means whose words have other endings than a name's ("kwotę do zapłaty")."""
    if on_lines and (term := lexicon.alike(phrase, on_lines=True)):
        return of_term(term)
    term = lexicon.alike(phrase)
    return _resolve(TERMS[term].title, on_lines=on_lines) if term else None


def _is_computed(meaning: Meaning) -> bool:
    """Whether a meaning is more than a term: a computation, or a part of a date or a name."""
    return bool(meaning.derived) or meaning.format != Format()


def loosely(phrase: str) -> bool:
    """Whether `phrase` means a term only by what invoices print, or by its likeness to a name."""
    if _resolve(phrase, on_lines=False) or not (
        lexicon.printed(phrase, key) or lexicon.alike(phrase)
    ):
        return False
    return not _in_other_words(phrase, on_lines=False)


def of_party(meaning: Meaning, owner: Meaning) -> Meaning:
    """`meaning` of the party that `owner` is of, where a business term says that: the customer's address."""
    party, _, what = meaning.term.partition("_")
    other = f"{owner.term.partition('_')[0]}_{what}"
    return of_term(other) if party in {"vendor", "customer"} and other in TERMS else meaning


def exactly(phrase: str, *, on_lines: bool = False) -> Meaning | None:
    """What `phrase` means by its own words, without translation or correction."""
    return _resolve(phrase, on_lines=on_lines)


def _in_other_words(phrase: str, *, on_lines: bool) -> Meaning | None:
    """What a phrase of another language means that no term bears as its name ("Anzahl der Positionen")."""
    if len(phrase) > _LONGEST_NAME:
        return None
    for language in LANGUAGES[1:]:
        said = tongues.english(phrase, language).text
        if said == phrase or said.casefold() in _GENERAL:
            continue
        if meaning := _resolve(said, on_lines=on_lines):
            return meaning
    return None


_SHORT_WORD = re.compile(r"[^\W\d_]+\.?|[\d%]+")


def _shortened(phrase: str, *, on_lines: bool) -> Meaning | None:
    """What a phrase with words cut short means ("Tot. documento", "cena jedn. netto", "Kd-Nr")."""
    if (
        not re.search(r"\w\.(?:\W|$)|\w\.\w|^\w{1,3}-\w{2,3}$", phrase)
        or len(phrase) > _LONGEST_NAME
    ):
        return None
    words = _SHORT_WORD.findall(fold(phrase))
    if not 1 < len(words) <= _LONGEST_TERM and not (len(words) == 1 and phrase.endswith(".")):
        return None
    cut = [word.rstrip(".") for word in words]
    found = {
        term
        for term, names in _spelled_out(on_lines=on_lines)
        if any(_stands_for(n, cut) for n in names)
    }
    return of_term(found.pop()) if len(found) == 1 else None


def _stands_for(name: list[str], cut: list[str]) -> bool:
    """Whether the words `cut` short stand for those of `name`, which may be one compound."""
    if len(name) == len(cut):
        return all(map(_begins, name, cut))
    if len(name) != 1 or len(cut) != 2 or not name[0].startswith(cut[0]):  # "fact.nr"
        return False
    return any(_begins(name[0][at:], cut[1]) for at in range(len(cut[0]), len(name[0]) - 3))


def _begins(word: str, cut: str) -> bool:
    """Whether `cut` may stand for `word`: its beginning, or its first and last letters ("nr", "qty")."""
    if not word.startswith(cut[0]):
        return False
    return word.startswith(cut) or (
        len(cut) <= 3 and cut[-1] in word[1:] and len(word) > len(cut) + 2
    )


@cache
def _spelled_out(*, on_lines: bool) -> list[tuple[str, list[list[str]]]]:
    """The names of each term, word by word."""
    return [
        (
            term.name,
            [
                _SHORT_WORD.findall(fold(name))
                for names in term.called.values()
                for name in (*names, *(term.called_on_lines if on_lines else ()))
            ],
        )
        for term in TERMS.values()
    ]


_GENERAL = frozenset(
    {"data", "table", "value", "values", "the data", "all", "item", "items", "row", "rows"}
)
_SHORTEST_MISTYPED = 5
_SHORTEST_MISTYPED_ALONE = 6


def _mistyped(phrase: str, *, on_lines: bool) -> Meaning | None:
    """What a phrase means once words with one slip of the fingers are put right ("invoice nubmer")."""
    if len(phrase) > _LONGEST_NAME:
        return None
    words = key(phrase).split()
    if not words or len(words) > _LONGEST_TERM:
        return None
    if len(words) == 1 and len(words[0]) < _SHORTEST_MISTYPED_ALONE:
        return None
    right = [_put_right(word) for word in words]
    return _resolve(" ".join(right), on_lines=on_lines) if right != words else None


@cache
def _vocabulary() -> dict[str, list[str]]:
    """The English words of names, by their first letter."""
    english = {
        w for term in TERMS.values() for name in term.called["en"] for w in fold(name).split()
    }
    known: dict[str, list[str]] = {}
    for word in sorted(english | _WORDS.keys()):
        if len(word) >= _SHORTEST_MISTYPED and word.isalpha():
            known.setdefault(word[0], []).append(word)
    return known


@lru_cache(maxsize=4096)
def _put_right(word: str) -> str:
    """The known word that differs from `word` by one slip, where there is just one; else `word`."""
    near = _vocabulary().get(word[0], ())
    if len(word) < _SHORTEST_MISTYPED or word in near or not word.isalpha():
        return word
    right = {_WORDS.get(known, known) for known in near if lexicon.slip(word, known)}
    return right.pop() if len(right) == 1 else word


def _resolve(phrase: str, *, on_lines: bool) -> Meaning | None:
    name = key(phrase)
    if not name:
        return None
    if (
        on_lines
        and re.search(r"%\s*$", phrase)
        and _exact(name.removesuffix(" percent"), on_lines=False) == of_term("tax_amount")
    ):
        return of_term("line_tax_rate")  # "IVA %" among the properties of line items
    if plural := _PLURALS.get(fold(phrase.strip())):
        return of_term(plural)
    for candidate in _candidates(name):
        if meaning := _exact(candidate, on_lines=on_lines):
            return meaning
    if " " not in name:
        return None
    bag = _bag(name)
    count = _bags().get(f"^{bag}", "") if name.startswith(COUNTS) else ""
    term = count or _bags().get(bag, "")
    return of_term(term) if term else None


def _candidates(name: str) -> Iterator[str]:
    yield name
    for pattern in (_QUALIFIERS, _TAILS):
        shorter = pattern.sub("", name)
        if shorter != name:
            yield shorter
    both = _QUALIFIERS.sub("", _TAILS.sub("", name))
    if both != name:
        yield both


def _exact(name: str, *, on_lines: bool) -> Meaning | None:
    if on_lines and name in _names("lines"):
        return of_term(_names("lines")[name][0])
    for pattern, meaning in _DERIVED_PATTERNS:
        if pattern.match(name):
            return meaning
    if part := _date_part(name):
        return part
    if name in _names("any"):
        term = _names("any")[name][0]
        return None if on_lines and term in _NOT_FROM_LINES else of_term(term)
    return _prefixed(name)


def _prefixed(name: str) -> Meaning | None:
    """As in "Line item total", "tax per item", "invoice currency": a name with what it belongs to."""
    for pattern in (_LINE_PREFIX, _LINE_SUFFIX):
        rest = pattern.sub("", name)
        if rest != name:
            term = _names("lines").get(rest) or _names("any").get(rest)
            if term and TERMS[term[0]].level == "line":
                return of_term(term[0])
    rest = _INVOICE_PREFIX.sub("", name)
    if rest not in {name, "data"} and rest in _names("any"):
        term = _names("any")[rest]
        if TERMS[term[0]].level == "invoice":
            return of_term(term[0])
    return None


def names_lines(phrase: str) -> bool:
    """Whether a free label speaks of line items ("product weight")."""
    return bool(
        re.match(r"(?:line|item|product|sku|article|position)\b", key(phrase))
        or re.search(r"\b(?:per|each|every) (?:line|item|product|position)", fold(phrase))
    )


# ── Free labels ──────────────────────────────────────────────────────────────────────────────────

_KINDS: tuple[tuple[Kind, str], ...] = (
    ("yes_no", _YES_NO),
    ("identifier", (r"\b(?:number|id|code|reference|iban|serial|plate|license|licence|nummer|numero|kennzeichen|kod|key)$"
                   r"|nummer$|^(?:number|id|code|reference)\b|\bnumber\b")),
    ("date", r"\b(?:date|day|datum|fecha|data|deadline|expiry|expiration|datum)$|datum$|^(?:date)\b"),
    ("rate", r"\b(?:rate|percent|ratio|satz|taux)$"),
    ("quantity", (r"\b(?:quantity|count|kwh|kw|consumption|usage|hours?|weight|volume|litre|liter|unit|kg|mile|km|reading|menge"
                 r"|nights?|guests?|gallons?|minutes?|meters?|mileage|verbrauch|consommation|consumo|verbruik|zuzycie)$"
                 r"|\b(?:meterstand|zahlerstand|lectura|leitura|lettura|releve|odczyt)\b"
                 r"|^(?:consumption|usage|weight|volume|hour|kwh|number|verbrauch|consommation|consumo|verbruik|zuzycie)\b")),
    ("amount", (r"\b(?:amount|total|price|cost|fee|charge|balance|pay|payment|deduction|salary|wage|deposit|surcharge|levy|duty"
               r"|income|earnings|bonus|commission|rent|premium|allowance|betrag|preis|kosten|gebuhr|montant|frais|importe"
               r"|precio|importo|prezzo|bedrag|prijs|kosten|valor|preco|kwota|cena|sum|tax|credit|debit|cgst|sgst|igst|pst"
               r"|earning|fare|refund|fine|penalty|interest|contribution)$|(?:kosten|gebuhr|betrag|preis|summe|bedrag)$|^(?:amount|total|cost)\b(?! cent)")),
    ("address", r"\b(?:address|location|street|adresse|direccion|indirizzo|adres|endereco)$"),
    ("currency", r"\bcurrency\b"),
    ("name", r"\b(?:name|company|person|employee|driver|passenger|contact|manager|agent|salesperson|nom|nombre|nome|naam)$"),
)  # fmt: skip
_KIND_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]


_COUNT = re.compile(
    r"(?:the )?(?:number|count) of\b|anzahl\b|nombre (?:de |d')|aantal\b|liczba\b|numero de \w+s$|numero di \w+i$"
)


def kind_of_label(label: str) -> Kind:
    """What kind of value a free label names, by its words."""
    name = key(label)
    if label.rstrip().endswith("?"):
        return "yes_no"
    if _COUNT.match(fold(label)):
        return "quantity"
    return next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(name)), "text")


def label(phrase: str, *, on_lines: bool = False) -> Meaning:
    """The meaning of a name that is no known term: a label to look for on the page."""
    line = on_lines or names_lines(phrase) or bool(_OF_TRANSACTIONS.match(key(phrase)))
    return Meaning(kind_of_label(phrase), "line" if line else "invoice")


_OF_TRANSACTIONS = re.compile(
    r"^(?:debit|credit|withdrawal|running balance)(?: amount)?$|^transaction\b"
)


def looks_like_a_field(phrase: str) -> bool:
    """Whether an unknown name ends in a word that fields end in ("meter number")."""
    return kind_of_label(phrase) != "text"


def term_title(meaning: Meaning) -> str:
    """The English name of what was meant, "" for a label."""
    term: Term | None = TERMS.get(meaning.term)
    return term.title if term else meaning.derived.replace("_", " ").title()


_TOO_COMMON = frozenset(
    "value amount price cost data unit line position total net tax product invoice number name date time type item order from from service page project terms i operator".split()
)
_LONGEST_TERM = 5


def terms_in(sentence: str) -> Iterator[str]:
    """The terms that a question names, in its order."""
    words = spelled(sentence)
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_TERM, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            term = term_named(phrase)
            if term and (length > 1 or phrase not in _TOO_COMMON):
                yield term
                at += length - 1
                break
        at += 1


def computations() -> list[Meaning]:
    """All that a name can mean which is computed rather than found."""
    return [meaning for _, meaning in _DERIVED_PATTERNS if meaning.derived]
