"""What instructions say about the meaning of a column: which amount, which date, whose name."""

from __future__ import annotations

import re

from fieldfare.asking import naming, shapes
from fieldfare.asking.draft import ColumnDraft, Draft
from fieldfare.asking.naming import Meaning
from fieldfare.asking.openings import some
from fieldfare.asking.terms import Language
from fieldfare.asking.wording import fold, quoted

_TAX = r"(?:sales )?(?:tax|vat|gst)(?:es)?"
_CUSTOMER = r"\b(?:customer|buyer|client|bill(?:ed|ing)?[- ]to)\b"
_VENDOR = r"\b(?:vendor|supplier|seller|issuer)\b"
_OF_LINE = (
    r"\b(?:of|for|per|on) (?:the |each |every |this )*(?:line|item|product|position|row)s?\b"
    r"|\bline (?:total|amount|item)\b|^(?:tax )?rate (?:of )?(?:the )?(?:line|item|product|position|row)s?\b"
)
NEGATED = re.compile(
    r"\b(?:not|never|nicht|kein|pas|non|niet|nao|nie|rather than|instead of|ignore|exclude|don't"
    r"|excluding(?! (?:the )?(?:vat|tax|gst)\b))\b[^,;.()]{0,60}"
)
# Which of the terms that a name alone may mean becomes which, when its instruction says so.
_REFINED = tuple(
    (frozenset(terms.split()), re.compile(pattern), term)
    for terms, pattern, term in (
        ("total_amount net_amount line_amount",
         r"^(?:the |net |gross )*(?:unit price|price (?:per|for one|of one|for each) (?:unit|piece|item|each)?)\b(?! (?:x|times|\*))", "line_unit_price"),
        ("total_amount amount_due subtotal",
         (rf"\b(?:before|excluding|excl\.?|without|net of|ex|pre) ?-?(?:the )?{_TAX}\b|^(?:the |only )*net(?: only| price)?$|\bnet (?:amount|total|value)\b"
         r"|\bhors tax|\bohne mwst|\bnetto\w*|\bs(?:in|enza) iva|\bexcl\.? btw|\bsem iva|\bbez vat"),
         "net_amount"),
        ("total_amount net_amount subtotal",
         (r"\b(?:amount|balance|total) (?:still |actually )?(?:due|owed|payable|outstanding)\b"
         r"|\b(?:still|left|remains) to (?:be paid|pay)\b|\bto be paid\b|\boutstanding\b"
         r"|\bafter (?:any )?(?:payments|deposits|deductions)\b"),
         "amount_due"),
        ("net_amount amount_due subtotal",
         r"\b(?:grand )?total (?:including|incl\.?|with|after) (?:tax|vat|gst)", "total_amount"),
        ("invoice_date delivery_date service_start",
         (r"\b(?:payment|invoice|bill)? ?(?:is |falls |are )?due\b|\bpay(?:ment)? (?:by|deadline)\b"
         r"|\bfallig|\bechean|\bvencimiento|\bscadenza|\bvervaldatum|\bvencimento|\btermin platnosci"),
         "due_date"),
        ("invoice_date", r"\b(?:deliver(?:y|ed)|shipped|supplied|tax point|supply date)\b",
         "delivery_date"),
        ("due_date delivery_date",
         (r"\bdate (?:the )?(?:invoice|bill|document|receipt) (?:was )?(?:issued|created|dated)\b"
         r"|\bissue date\b|\binvoice date\b"),
         "invoice_date"),
        ("vendor_name",
         (rf"{_CUSTOMER}|\b(?:who|that|which) (?:is|was|are) (?:billed|invoiced|charged)\b"
         r"|\brecipient of the (?:invoice|bill)\b|\breceiv(?:es|ed|ing) the (?:invoice|bill)\b"),
         "customer_name"),
        ("vendor_name customer_name", r"\b(?:payee|remit[- ]to|beneficiary|account holder)\b",
         "payee_name"),
        ("customer_name payee_name",
         rf"{_VENDOR}|\b(?:who|that|which) (?:issued|sent|issues|sends) (?:the|this)\b",
         "vendor_name"),
        ("vendor_address", _CUSTOMER, "customer_address"),
        ("vendor_address customer_address",
         r"\b(?:ship(?:ping)?[- ]to|deliver(?:y|ed)|ship(?:ping|ped)|site)\b", "ship_to_address"),
        ("customer_address", _VENDOR, "vendor_address"),
        ("vendor_tax_id", _CUSTOMER, "customer_tax_id"),
        ("customer_tax_id", _VENDOR, "vendor_tax_id"),
        ("vendor_email", _CUSTOMER, "customer_email"),
        ("vendor_phone", _CUSTOMER, "customer_phone"),
        ("vendor_country", _CUSTOMER, "customer_country"),
        ("vendor_city", _CUSTOMER, "customer_city"),
        ("vendor_postal_code", _CUSTOMER, "customer_postal_code"),
        ("invoice_number payment_reference customer_number", r"\b(?:purchase order|po number|order number)\b",
         "purchase_order"),
        ("tax_amount", r"^(?:the |only |just |as )*(?:tax |vat )?(?:rate|percent(?:age)?)\b", "tax_rate"),
        ("total_amount net_amount line_amount",
         r"^(?:the |net |gross )*(?:unit price|price (?:per|for one|of one|for each) (?:unit|piece|item|each)?)\b(?! (?:x|times|\*))", "line_unit_price"),
        ("total_amount net_amount subtotal", _OF_LINE, "line_amount"),
        ("tax_amount", _OF_LINE, "line_tax_amount"),
        ("tax_rate", _OF_LINE, "line_tax_rate"),
        ("line_amount", r"\b(?:including|incl\.?|with|after) (?:tax|vat|gst)\b|\bgross\b",
         "line_gross_amount"),
        ("line_gross_amount", r"\b(?:excluding|excl\.?|without|before) (?:tax|vat|gst)\b|\bnet\b",
         "line_amount"),
    )
)  # fmt: skip
# Names that leave no doubt, so that their instruction only explains them.
_PLAIN_NAMES = {
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
_WHO = r"\b(?:name|business|company|firm|party|person|organi[sz]ation|who|store)\b"
_DESCRIBED = tuple(
    (re.compile(pattern), term)
    for pattern, term in (
        ((rf"{_WHO}.{{0,30}}\b(?:issued|sent|issues|sends|sells|sold|billing|billed us|invoices us"
         r"|provid\w+ the)\b"), "vendor_name"),
        ((rf"{_WHO}.{{0,30}}\b(?:is billed|is invoiced|is charged|being billed|receiv\w+|bought|paying"
         r"|pays)\b"), "customer_name"),
        (r"\bdate\b.{0,30}\b(?:issued|of issue|created|invoice was)\b|\bwhen (?:the|it).{0,15}issued\b",
         "invoice_date"),
        (r"\bdate\b.{0,40}\b(?:due|paid by|payment|deadline)\b|\bwhen .{0,30}\b(?:due|be paid)\b",
         "due_date"),
        ((r"\b(?:grand total|total amount|final amount|amount charged|amount including tax"
         r"|total invoice amount)\b"), "total_amount"),
        (r"\b(?:total before tax|amount before tax|net total|excluding tax|before vat|excluding vat)\b",
         "net_amount"),
        (r"\b(?:invoice|document|receipt) (?:number|id)\b", "invoice_number"),
        (r"\bpurchase order\b", "purchase_order"),
    )
)  # fmt: skip
_YES_OR_NO = re.compile(
    r"\b(?:yes|ja|oui|si|sim|tak|true|y|1|j|o|s|t)(?: ?/ ?| (?:or|oder|ou|o|of|lub) )(?:no|nein|non|nee|nao|nie|false|n|0)\b"
)
_ASKED_IN_WORDS = (
    (re.compile(r"\b(?:paid|settled)\b"), "is_paid"),
    (re.compile(r"\bcredit (?:notes?|memos?)\b"), "is_credit_note"),
    (re.compile(r"\bpurchase order|\bpo\b|\border number"), "has_purchase_order"),
    (re.compile(r"\bdiscount"), "has_discount"),
    (re.compile(r"\bdue date"), "has_due_date"),
    (re.compile(r"\biban\b"), "has_iban"),
    (re.compile(r"\b(?:tax|vat) (?:id|number)"), "has_vendor_tax_id"),
    (re.compile(r"\b(?:tax|vat)\b"), "has_tax"),
)
_FIXED = re.compile(
    r"\b(?:always|fixed(?: value| text)?|constant(?: value| text)?|set to|filled with|with (?:the )?(?:fixed |constant )?(?:value|text))"
    r":? ?(?:the )?(?:value |text |word )?(?:(?P<quoted>'[^'\n]{1,80}'|\"[^\"\n]{1,80}\")|(?P<number>\d[\w-]{0,20})(?= ?[.,]|$))",
    re.IGNORECASE,
)


def _is_fixed(column: ColumnDraft, text: str) -> bool:
    """As in "always 'ACME'": the same text on every row, whatever the documents show."""
    match = _FIXED.search(text)
    if match is None:
        return False
    column.meaning = Meaning("text", derived="fixed")
    column.default = (match["quoted"] or match["number"]).strip("'\"")
    column.settled = True
    return True


_IN_DAYS = re.compile(r"^(?:as |only |the )*(?:in days|(?:number|count) of days|days)\b")
_COMPANY = re.compile(  # which says nothing of whose it is
    r"\b(?:ragione sociale|raison sociale|razon social|razao social|denominazione(?: sociale)?|denominacion social|firma|firmenname"
    r"|bedrijfsnaam|bedrijf|nazwa firmy|firmy|company(?:'s)?(?: name)?|business name|legal name)\b"
)


def without_company(text: str) -> str:
    """`text` without words for a company's name, which may be any party's."""
    low, at, kept = fold(text), 0, ""
    for match in _COMPANY.finditer(low):
        kept += text[at : match.start()] + "name"
        at = match.end()
    return kept + text[at:]


def _names_another(column: ColumnDraft, exact: Meaning, text: str) -> bool:
    """Whether the whole instruction of a text column is the name of a field of another kind."""
    return (
        column.meaning.kind == "text"
        and exact.kind != "text"
        and not re.search(r"[,.;(]", text)
        and " " in naming.key(text)
    )


_ASKED_BY_YES = {
    "paid_amount": "is_paid", "purchase_order": "has_purchase_order", "due_date": "has_due_date",
    "discount_amount": "has_discount", "tax_amount": "has_tax", "vendor_iban": "has_iban",
    "vendor_tax_id": "has_vendor_tax_id",
}  # fmt: skip
_CONFIRMS = re.compile(
    r"\b(?:vendor|supplier|seller|issuer|total|tax|issued|grand|including|incl|gross|net|excl|before)\b"
)
_PRICE_NAMES = frozenset({"price", "cost", "rate"})


def refine(column: ColumnDraft, text: str, name: str, original: str) -> None:
    """Let the instruction of one column say which of its possible meanings is meant.

    `text` and `name` are in English, `original` in the words of the prompt.
    """
    if _is_fixed(column, text):
        return
    if column.meaning.term in COMPUTABLE and says_computed(fold(text), own=True):
        return  # what it speaks of is what it is computed from
    low = NEGATED.sub(" ", fold(text))
    if _YES_OR_NO.search(fold(f"{text} {original}")):
        _ask_yes_or_no(column, f"{fold(name)} {low}")
    loose = naming.loosely(column.name)
    if not column.meaning.known or loose:
        found = _said_exactly(original, column.meaning) or described(low, column.meaning)
        if found and not (loose and found.kind == column.meaning.kind):
            column.meaning = found
        if column.meaning.kind != "name":
            return
    exact = naming.resolve(re.split(r"[,.;(]", text, maxsplit=1)[0].strip())
    if (
        exact
        and exact.derived
        and exact.derived != column.meaning.derived
        and not _YES_OR_NO.search(low)
    ):
        column.meaning = exact  # "Lines: number of line items"
        return
    if exact and exact.term and _names_another(column, exact, text):
        column.meaning, column.settled = exact, True  # "Libellé (nom du fournisseur)"
        return
    if column.meaning.term == "payment_terms" and _IN_DAYS.search(low):
        column.meaning = Meaning("integer", derived="days_to_pay")
        return
    for terms, pattern, term in _REFINED:
        if term == "net_amount" and naming.key(name) in _PRICE_NAMES:
            continue  # "price: each, before tax"
        if column.meaning.term in terms and pattern.search(low) and not _plain(column):
            price = term == "line_amount" and naming.key(column.name) in _PRICE_NAMES
            column.meaning = naming.of_term("line_unit_price" if price else term)
            column.settled = True
            if term != "tax_rate":
                return
    column.settled |= bool(_CONFIRMS.search(low))


_WHETHER = {
    "en": "whether|if", "de": "ob", "fr": "si|s'", "es": "si", "it": "se", "nl": "of", "pt": "se", "pl": "czy",
}  # fmt: skip
_WHETHER_ENDS = re.compile(
    r",? (?:or not|oder nicht|ou non|o no|oppure no|of niet|ou nao|czy nie|lub nie)$"
)
_MOST_WHETHER = 12  # words
_TOLD = re.compile(  # "and tell me whether"; Dutch "of" is "or" elsewhere
    r"(?:(?:also|and|please|write|show|say|tell|me|us|indicate|give|know|note|extract|add|mark|see|the|a|column|for|in|to) )*(?:if|whether|or)\b"
)


def asked_whether(text: str, language: Language, said: str) -> tuple[str, str] | None:
    """What is asked in words of its own ("ob sie schon bezahlt ist"), and the computation that answers it.

    `said` is `text` in English.
    """
    plain = re.sub(r" ?\([^()]*\)|[ .?!]+$", "", text)
    match = re.match(
        rf"(?P<lead>(?:[\w'-]+ ){{0,3}}?)(?:{_WHETHER[language]}|whether)(?: |(?<='))(?P<what>.{{3,80}})$",
        plain,
        re.IGNORECASE,
    )
    if match is None or len(plain.split()) > _MOST_WHETHER or shapes.default(said):
        return None
    if not _TOLD.match(fold(said)):
        return None
    low = fold(re.sub(r" ?\([^()]*\)", "", said))
    derived = next((d for pattern, d in _ASKED_IN_WORDS if pattern.search(low)), "")
    what = match["what"]
    if end := _WHETHER_ENDS.search(fold(what)):
        what = what[: end.start()]
    return (what, derived) if derived else None


def _ask_yes_or_no(column: ColumnDraft, low: str) -> None:
    """As in "Paid? (yes/no)": whether there is one rather than what it is."""
    derived = _ASKED_BY_YES.get(column.meaning.term) or next(
        (derived for pattern, derived in _ASKED_IN_WORDS if pattern.search(low)), ""
    )
    if derived and not column.meaning.derived:
        column.meaning = Meaning("yes_no", derived=derived)
    elif not column.meaning.known:
        column.meaning = Meaning("yes_no", column.meaning.level)


def _plain(column: ColumnDraft) -> bool:
    pattern = _PLAIN_NAMES.get(column.meaning.term)
    return bool(pattern and re.search(rf"\b(?:{pattern})", fold(column.name)))


def _said_exactly(original: str, meaning: Meaning) -> Meaning | None:
    """The term that an instruction begins with, in its own words and without its formats."""
    plain = original
    for wish in shapes.said(original):
        plain = plain[: wish.start] + "," + " " * (wish.end - wish.start - 1) + plain[wish.end :]
    first = re.split(r"[,.;(]", plain, maxsplit=1)[0].strip()
    if not first or meaning.kind == "yes_no":
        return None
    return naming.exactly(first) or naming.exactly(first, on_lines=meaning.level == "line")


_LEADING = re.compile(
    "^" + some("return extract give use take the a an this it is number of value")
)
_LONGEST_DESCRIPTION = 50


def described(low: str, meaning: Meaning) -> Meaning | None:
    """The term that an instruction describes, for a column whose name says nothing known."""
    if meaning.kind == "yes_no":
        return None
    for pattern, term in _DESCRIBED:
        if pattern.search(low):
            return naming.of_term(term)
    first = re.split(r"[,.;(]", low, maxsplit=1)[0].strip()
    if (counted := naming.exactly(first)) and counted.derived:
        return counted  # "number of line items", which are none themselves
    plain = _LEADING.sub("", first).strip()
    shorter = re.split(r" (?:in|as|with|without|formatted|rounded|only)\b", plain, maxsplit=1)[0]
    if shorter != plain and (found := naming.resolve(shorter, on_lines=meaning.level == "line")):
        return found
    if not 0 < len(plain) <= _LONGEST_DESCRIPTION:
        return None
    return naming.resolve(plain, on_lines=meaning.level == "line")


_DEFINED = re.compile(
    r"^(?:the |column |field |by |use )*['\"]?(?P<name>[^'\",:;]{2,50}?)['\"]?(?: column| field)? "
    r"(?:is|are|means|refers to|should be|must be|=|stands for|ist|est|es|e|to mean) "
    r"(?:always |only |meant as |the |das |der |die |le |la |el |il )*(?P<what>[^:;]{2,80})$"
)


def definition(text: str, draft: Draft) -> bool:
    """As in "Amount is the total before tax"."""
    match = _DEFINED.match(fold(text).strip(" .!"))
    if match is None:
        return False
    wanted = naming.key(match["name"])
    column = next((c for c in draft.columns if naming.key(c.name) == wanted), None)
    what = re.split(r",| that | which | on (?:the|each) ", match["what"], maxsplit=1)[0]
    meaning = naming.resolve(what)
    if column is None or meaning is None:
        return False
    if (meaning.term, meaning.derived) != (column.meaning.term, column.meaning.derived):
        column.meaning = meaning
    column.settled = True
    return True


# ── Computed where the document shows nothing ────────────────────────────────────────────────────

_COMPUTE = r"(?:calculat|comput|deriv|work (?:it |this |that |them )?out|berechne|calcul|ermittel)"
_COMPUTED = re.compile(
    rf"\b{_COMPUTE}\w*\b.{{0,80}}\b(?:if|when|where|unless|from|only|wenn|falls|si|based)\b"
    rf"|\b(?:if|when)\b.{{0,60}}\b(?:not|missing|absent)\b.{{0,40}}\b{_COMPUTE}\w*"
    rf"|\b(?:if|when)\b.{{0,40}}\b(?:not|missing|none|isn't)\b[^,:]{{0,20}}[,:] .{{0,40}}\b(?:plus|minus|times|{_COMPUTE}\w*)\b"
)
_COMPUTED_FROM = re.compile(r"\b(?:calculated|computed|derived) from\b")
_NOT_COMPUTED = re.compile(rf"\b(?:do not|don't|never) {_COMPUTE}")
_ALL_SUMS = re.compile(r"\btotals?|\bamounts?|\bvalues?|\bbetrag|\btotaux|\btotales")
COMPUTABLE = frozenset(
    {
        "net_amount",
        "tax_amount",
        "total_amount",
        "amount_due",
        "tax_rate",
        "due_date",
        "line_amount",
    }
)


def says_computed(low: str, *, own: bool) -> bool:
    """Whether a folded text asks to compute what is not shown."""
    return bool(_COMPUTED.search(low) or (own and _COMPUTED_FROM.search(low)))


def computed(low: str, named: list[ColumnDraft], draft: Draft) -> bool:
    """As in "Calculate totals if not explicitly shown", said of `named` or of all sums."""
    if _NOT_COMPUTED.search(low):
        return True
    targets = [c for c in named if c.meaning.term in COMPUTABLE]
    if not targets and _ALL_SUMS.search(low):
        level = "line" if re.search(r"\blines?\b|\bitems?\b", low) else "invoice"
        sums = [c for c in draft.columns if c.kind == "amount" and c.meaning.level == level]
        targets = [c for c in sums if c.meaning.term in COMPUTABLE]
    for column in targets:
        column.derived = column.meaning.term
    return bool(targets)


# ── Labels that the user has seen ────────────────────────────────────────────────────────────────

_LABELLED = re.compile(
    r"\b(?:labell?ed|labels|called|named|shown as|printed as|appears? as|under|headed|marked|check for"
    r"|look for|titled|known as|says|described as|bezeichnet|beschriftet|intitule|etiquetad\w+"
    r"|etichettat\w+)\b"
)
_OF_THE_LAST = re.compile(r"(?:this|it|they|these|usually|often)\b")


def says_labels(text: str) -> list[str]:
    """The labels under which `text` says that something is printed."""
    return quoted(text) if _LABELLED.search(fold(text)) else []


def labelled(text: str, named: list[ColumnDraft], draft: Draft) -> bool:
    """Remember the labels that `text` gives for the first of `named`, or for the last column."""
    labels = says_labels(text)
    targets = named[:1]
    if labels and not targets and _OF_THE_LAST.match(fold(text)):
        targets = draft.columns[-1:]
    for column in targets:
        column.other_labels.extend(label for label in labels if label not in column.other_labels)
    return bool(labels)
