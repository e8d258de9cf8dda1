"""The columns that are chosen where a prompt names none: by its goal, or the standard ones."""

from __future__ import annotations

import re

import msgspec

from fieldfare.asking import naming
from fieldfare.asking.naming import Meaning
from fieldfare.asking.plan import Kind
from fieldfare.asking.terms import TERMS

HEADER = (
    "invoice_number", "invoice_date", "due_date", "vendor_name", "customer_name", "currency", "net_amount", "tax_amount",
    "total_amount",
)  # fmt: skip
LINES = ("line_description", "line_quantity", "line_unit_price", "line_amount")
PER_LINE = ("invoice_number", "invoice_date", "vendor_name", "currency", *LINES)


class Goal(msgspec.Struct, frozen=True):
    """What the data is for, and the columns that serve it."""

    name: str
    said: re.Pattern[str]
    terms: tuple[str, ...] = ()
    labels: tuple[tuple[str, Kind], ...] = ()


GOALS = (
    Goal(
        "payroll",
        re.compile(r"\bpay ?roll|\bpay ?(?:run|slips?|stubs?)|\bsalar(?:y|ies)\b|\bwages\b|\blohn\w*|\bgehalt\w*"),
        labels=(
            ("Employee Name", "name"), ("Employee Number", "identifier"), ("Pay Date", "date"), ("Gross Pay", "amount"),
            ("Deductions", "amount"), ("Net Pay", "amount"),
        ),
    ),
    Goal(
        "spend analysis",
        re.compile(r"\bspend(?:ing)?\b|\bline[- ]item (?:analysis|level|data|spend|detail)|\bprice (?:comparison|analysis|history)|\bprocurement analy|\binventory\b|\bstock\b"
                   r"|\bcosts? of goods|\bproduct (?:data|analysis|costs?)"),
        PER_LINE,
    ),
    Goal(
        "utility costs",
        re.compile(r"\butilit(?:y|ies)\b|\benergy (?:bills?|costs?|charges?)|\belectricity|\bwater bills?|\bgas bills?|\btelecoms?\b|\bmeter readings?"),
        ("invoice_number", "invoice_date", "vendor_name", "customer_number", "ship_to_address", "service_start", "service_end", "currency",
         "net_amount", "tax_amount", "total_amount"),
    ),
    Goal(
        "reconciliation",
        re.compile(r"\breconcil\w*|\bmatch(?:ing)? .{0,40}\b(?:bank|payments?|transactions?)|\bbank statements?\b|\babstimm\w*|\brapproch\w*|\bconcilia\w*|\briconcilia\w*"),
        ("invoice_number", "invoice_date", "due_date", "vendor_name", "customer_name", "payment_reference", "currency", "total_amount", "amount_due"),
    ),
    Goal(
        "tax return",
        re.compile(r"\b(?:vat|tax|gst|sales tax) (?:return|report|filing|declaration|reclaim|refund|audit|purposes)|\b(?:vat|gst)\b|\btax (?:season|accountant|advisor)"
                   r"|\bumsatzsteuer\w*|\bvoranmeldung|\bdeclaration de tva|\bdeclaracion (?:de|del) iva|\bdichiarazione iva|\bbtw[- ]aangifte|\bdeclaracao (?:de|do) iva|\bjpk"),
        ("invoice_number", "invoice_date", "vendor_name", "vendor_tax_id", "currency", "net_amount", "tax_rate", "tax_amount", "total_amount"),
    ),
    Goal(
        "payment",
        re.compile(r"\bpay(?:ment|ments|ing|able|ables)?\b|\bap\b|\bapprov\w+|\bzahl\w+|\bpaiements?|\bpagos?\b|\bpagament\w+|\bbetal\w+|\bplatnos\w+|\bcash flow|\bdue (?:soon|dates?)\b"),
        ("invoice_number", "invoice_date", "due_date", "vendor_name", "purchase_order", "payment_terms", "currency", "total_amount", "amount_due",
         "vendor_iban"),
    ),
    Goal(
        "expenses",
        re.compile(r"\bexpens(?:e|es|ing)\b|\breimburs\w+|\btravel costs?|\bspesen|\bnotes? de frais|\bgastos de viaje|\bnota spese|\bdeclaraties"),
        ("invoice_date", "vendor_name", "vendor_city", "payment_method", "currency", "net_amount", "tax_amount", "tip_amount", "total_amount"),
    ),
    Goal(
        "bookkeeping",
        re.compile(r"\bbook ?keep\w*|\baccount(?:ing|s|ant)\b|\bledger|\bmonth[- ]end|\byear[- ]end|\bclose\b|\berp\b|\bquickbooks|\bxero|\bsage\b|\bdatev|\bimport\w*\b|\baudit\w*|\bbuchhalt\w*"
                   r"|\bcomptab\w*|\bcontab\w*|\bboekhoud\w*|\bksiegow\w*"),
        HEADER,
    ),
)  # fmt: skip

# "vendor info", "dates", "totals": what stands for several columns.
GROUPS: dict[str, tuple[str, ...]] = {
    "vendor": ("vendor_name", "vendor_address", "vendor_tax_id"),
    "customer": ("customer_name", "customer_address", "customer_tax_id"),
    "bank": ("bank_name", "vendor_iban", "vendor_bic"),
    "payment": ("due_date", "payment_terms", "payment_method", "payment_reference", "vendor_iban"),
    "tax": ("tax_rate", "tax_amount"),
    "dates": ("invoice_date", "due_date"),
    "totals": ("net_amount", "tax_amount", "total_amount"),
}

# Questions in words of their own.
_QUESTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), term)
    for pattern, term in (
        (r"\bhow much (?:do|does|did|must|should) (?:we|i|you|they) (?:still )?(?:owe|have to pay|pay|need to pay)|\bhow much (?:is|remains) (?:still )?(?:due|outstanding|owed|unpaid)|\bwhat do (?:we|i) owe", "amount_due"),
        (r"\bhow much (?:is|was|did|does|are|were)\b", "total_amount"),
        (r"\bwhen (?:is|was|does|must|should|do)\b.{0,40}\b(?:due|pay|paid|payable)\b", "due_date"),
        (r"\bwhen (?:was|were|is)\b.{0,40}\b(?:issued|invoiced|dated|bought|purchased|billed)\b", "invoice_date"),
        (r"\bwho (?:sent|issued|is billing|billed us|sold|invoiced us|is the (?:vendor|supplier|seller))\b", "vendor_name"),
        (r"\bwho (?:is|was) (?:billed|invoiced|charged|it (?:to|addressed to))\b|\bwho bought\b", "customer_name"),
        (r"\bwhat (?:did|have|was|were)\b.{0,20}\b(?:buy|bought|order|ordered|purchase|purchased|sold|delivered)\b", "line_description"),
    )
)  # fmt: skip


def goal(text: str) -> Goal | None:
    """The goal that the folded `text` states, None where it states none that is known."""
    return next((one for one in GOALS if one.said.search(text)), None)


_ASKED = (  # what is left of a question once it is in English, word by word
    (re.compile(r"\b(?:how much of (?:that|it|this) (?:is|was) (?:vat|tax|gst))\b"), "tax_amount"),
    (
        re.compile(r"\bby when\b|\bwhen (?:is it due|do we owe|must|.{0,20}\b(?:due|pay|owe)\b)"),
        "due_date",
    ),
    (re.compile(r"\bwhen\b"), "invoice_date"),
    (
        re.compile(
            r"\bhow much\b[^,]{0,30}\b(?:still|left|outstanding)\b|\bhow much\b[^,]{0,10}\bdo we owe\b"
        ),
        "amount_due",
    ),
    (re.compile(r"\bhow much\b"), "total_amount"),
    (re.compile(r"\bwho\b"), "vendor_name"),
)


def asked_in_short(low: str) -> tuple[str, ...]:
    """Terms that a question of several question words asks for ("who billed us when, and how much")."""
    found: dict[str, int] = {}
    rest = low
    for pattern, term in _ASKED:
        if match := pattern.search(rest):
            found[term] = match.start()
            rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    return tuple(sorted(found, key=lambda term: found[term])) if len(found) > 1 else ()


_OF_GOODS = re.compile(
    r"\b(?:items?|products?|articles?|goods|line items?|towary?)\b.{0,60}\b(?:bought|purchased|ordered|sold)\b"
    r"|\b(?:bought|purchased|ordered|buy|purchase)\b.{0,80}\b(?:price|quantity|how m(?:any|uch)|items?|products?|articles?|costs?|from (?:whom|who))\b"
    r"|^(?:what|which|in which) (?:items?|products?|articles?|goods)\b"
)
_GOODS = (
    (re.compile(r"\bunit of measure\b|\bunits?\b(?! price)"), "line_unit"),
    (re.compile(r"\bhow many\b|\bquantit(?:y|ies)\b|\bhow much(?= of (?:it|each|them))\b|\bhow much(?=,? (?:and|in|for|at))"), "line_quantity"),
    (re.compile(r"\bprices?\b|\bhow much (?:each|per)\b|\bcosts?\b"), "line_unit_price"),
    (re.compile(r"\bdiscounts?\b"), "line_discount"),
    (re.compile(r"\bfrom (?:whom|which (?:vendor|supplier|shop|store))\b|\bwhere\b|\bvendor\b|\bwho sold\b"), "vendor_name"),
    (re.compile(r"\bwhen\b|\bdate\b"), "invoice_date"),
    (re.compile(r"\btotal\b|\bline amount\b"), "line_amount"),
)  # fmt: skip


def goods(low: str) -> tuple[str, ...]:
    """What a question about things bought asks of each ("what did we buy, how much, at what price")."""
    if not _OF_GOODS.search(low):
        return ()
    found = {term: m.start() for pattern, term in _GOODS if (m := pattern.search(low))}
    return ("line_description", *sorted(found, key=lambda term: found[term])) if found else ()


def asked_alone(low: str) -> list[tuple[int, str]]:
    """The term that an entry asks for in a question word of its own ("how much VAT we paid")."""
    if re.match(r"(?:and )?how much (?:\w+ ){0,2}(?:vat|tax|gst|taxes)\b", low):
        return [(0, "tax_amount")]
    if not re.match(
        r"(?:and |by |for )?(?:who|when (?:is|was|are|were|do|does|must|it)|how much)\b", low
    ):
        return []
    return [(0, term) for pattern, term in _ASKED if pattern.search(low)][:1]


_OF_EACH = (  # what is asked of a line item in words of its own
    (re.compile(r"^(?:what (?:it|each|that) (?:is|was)|what (?:we|i|they) (?:bought|ordered|got)|what was (?:bought|delivered))"), "line_description"),
    (re.compile(r"^how many\b"), "line_quantity"),
    (re.compile(r"^(?:how much (?:it costs |it is )?(?:each|per \w+|apiece)|price each|what (?:it|each|one) costs?)\b"), "line_unit_price"),
    (re.compile(r"^how much (?:in total|altogether|for the line|the line)"), "line_amount"),
)  # fmt: skip


def asked_of_each(low: str) -> list[tuple[int, str]]:
    """The term that an entry among properties of line items asks for ("what it is", "how many")."""
    return [(0, term) for pattern, term in _OF_EACH if pattern.search(low)][:1]


def questions(low: str) -> list[tuple[int, str]]:
    """Terms that the folded text asks for in words of its own, with their positions."""
    found: dict[str, int] = {}
    for pattern, term in _QUESTIONS:
        if (match := pattern.search(low)) and not (
            term == "total_amount" and "amount_due" in found
        ):
            found[term] = match.start()
    return sorted((at, term) for term, at in found.items())


def columns(terms: tuple[str, ...]) -> list[tuple[str, Meaning]]:
    """The columns for `terms`, under their English titles."""
    return [(TERMS[term].title, naming.of_term(term)) for term in terms]
