"""What a prompt was understood to ask: the Plan, its columns, filters and doubts."""

from __future__ import annotations

from typing import Literal

import msgspec

Grain = Literal["per_invoice", "per_line_item"]
Kind = Literal[
    "text",
    "identifier",
    "name",
    "address",
    "date",
    "amount",
    "quantity",
    "rate",
    "currency",
    "yes_no",
    "integer",
]


Comparison = Literal[
    "over", "at_least", "under", "at_most", "equals", "contains", "in", "from", "until", "present",
    "missing", "is",
]  # fmt: skip


class Format(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a column's values are to be written. An empty field leaves the default of the column's type."""

    date: str = ""  # made of YYYY YY MMMM MMM MM M DD D and separators; "" is YYYY-MM-DD
    decimals: int | None = None
    symbol: Literal["", "drop", "symbol", "code"] = ""  # currency beside an amount; "" drops it
    decimal_mark: Literal["", ".", ","] = ""  # "" is "."
    thousands_mark: Literal["", ",", ".", " ", "'"] = ""  # "" is none
    case: Literal["", "upper", "lower", "title"] = ""
    digits_only: bool = False
    last_characters: int = 0  # "only the last 4 digits"
    as_printed: bool = False  # leave what stands on the page untouched
    percent_sign: bool = False
    country_code: bool = False  # a country by its two letters
    no_spaces: bool = False  # "IBAN without spaces"
    max_characters: int = 0  # "at most 40 characters"
    unsigned: bool = False  # "always positive"
    rounding: Literal["", "up", "down"] = ""  # "" is to the nearest, halves away from zero
    remove_prefix: str = ""  # "without the prefix RE-"
    part: Literal["", "first", "last"] = (
        ""  # of a person's name: the first word, or what follows it
    )
    month_language: str = ""  # of month names; "" is English
    yes: str = ""  # how a yes and a no are written; "" is Yes and No
    no: str = ""


class Column(msgspec.Struct, frozen=True, omit_defaults=True):
    """One output column.

    `term` is a business term of `asking.terms` or "" for a free label, which is then looked for on
    the page as `label`. `derived` names a computation of `finding.derived` ("" for none); beside a
    term or a label it is used only where the page shows nothing.
    """

    name: str
    term: str = ""
    label: str = ""
    other_labels: tuple[str, ...] = ()  # what the user says it may be printed as instead
    kind: Kind = "text"
    level: Literal["invoice", "line"] = "invoice"
    format: Format = Format()
    default: str = ""  # written where the document shows nothing
    derived: str = ""
    negative_credit_notes: bool = False
    instruction: str = ""  # the user's own words, kept for notes and for engines that read them


class PageFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Pages that are left out or the only ones kept, by what they are (`finding.documents` names)."""

    action: Literal["ignore", "only"]
    page_kind: str = ""  # cover_letter, delivery_note, terms, remittance, statement, purchase_order, quote, receipt, credit_note, invoice
    text: str = ""  # or pages with this title printed
    first: int = 0  # or pages of each file from this number to `last`; -1 is the last page
    last: int = 0


class LineFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Line items that are left out."""

    line_kind: str = (
        ""  # shipping, discount, subtotal, tax, tip, payment, zero_amount, without_price
    )
    text: str = ""  # or lines whose description contains this


class RowFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """A condition on a value of the invoice, or of the line item where `term` is one of theirs.

    `value` is a number, a name ("Acme|Umbrella" for either), "yes" or "no", or a part of time: "2025",
    "2025-03", "2025-Q1", "month 3", "2025-03-31".
    """

    action: Literal["keep", "drop"]
    test: Comparison
    term: str = ""
    derived: str = ""  # in place of a term: "is_paid"
    value: str = ""
    currency: str = ""  # of an amount, where the prompt says it


class Order(msgspec.Struct, frozen=True, omit_defaults=True):
    """What rows are sorted by: a business term, whether it has a column or not, or a column."""

    term: str = ""
    column: str = ""
    descending: bool = False


class SuggestedAddition(msgspec.Struct, frozen=True):
    """Prompt text that settles a doubt one way."""

    purpose: str
    instructions: tuple[str, ...]


class Note(msgspec.Struct, frozen=True):
    """An assumption that was made, in words for a person, and how to settle it either way."""

    topic: str
    description: str
    suggested_prompt_additions: tuple[SuggestedAddition, ...] = ()


class Plan(msgspec.Struct, frozen=True, omit_defaults=True):
    """What to look for and how to write it. `grain` "automatic" stays open until documents are known."""

    columns: tuple[Column, ...]
    grain: Literal["automatic", "per_invoice", "per_line_item"] = "automatic"
    page_filters: tuple[PageFilter, ...] = ()
    line_filters: tuple[LineFilter, ...] = ()
    row_filters: tuple[RowFilter, ...] = ()
    order: tuple[Order, ...] = ()
    unique: bool = False  # an invoice that came before is left out
    notes: tuple[Note, ...] = ()
    language: str = "en"  # of the prompt
    day_order: Literal["", "day", "month"] = (
        ""  # how the documents print dates, where the prompt says so
    )
    one_document_per_file: bool = False  # "treat every file as a single document"
