"""A Plan while it is being made."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from fieldfare.asking.naming import Meaning
from fieldfare.asking.plan import Column, Format, Kind, LineFilter, Order, PageFilter, RowFilter
from fieldfare.asking.terms import Language

AskedGrain = Literal["automatic", "per_invoice", "per_line_item"]
NUMBERS: frozenset[Kind] = frozenset({"amount", "quantity", "rate", "integer"})


class ColumnDraft(msgspec.Struct):
    """One column while rules still change it; what a rule said of it alone outranks the rest."""

    name: str
    meaning: Meaning
    label: str = ""
    other_labels: list[str] = []
    shape: dict[str, Any] = {}
    own: set[str] = set()  # format fields that its own instructions settled
    default: str | None = None
    derived: str = ""
    negative_credit_notes: bool = False
    instruction: str = ""
    settled: bool = False  # the prompt says which of its meanings is meant
    in_line_list: bool = False

    @property
    def kind(self) -> Kind:
        """The kind of value that the column holds."""
        return self.meaning.kind

    def reshape(self, changes: dict[str, Any], *, own: bool) -> None:
        """Change its format, unless its own instructions said otherwise before."""
        for field, value in changes.items():
            if own or field not in self.own:
                self.shape[field] = value
        if own:
            self.own |= changes.keys()

    def column(self) -> Column:
        """The finished column."""
        meaning = self.meaning
        told = {**msgspec.to_builtins(meaning.format), **self.shape}
        if len(told.keys() & NUMERIC_SHAPES) and told.get("as_printed"):
            del told[
                "as_printed"
            ]  # "as printed; number only, 2 decimals": which line, not which form
        label = "" if meaning.known else (self.label or self.name)
        return Column(
            name=self.name,
            term=meaning.term,
            label=label,
            other_labels=tuple(dict.fromkeys(self.other_labels)),
            kind=meaning.kind,
            level=meaning.level,
            format=Format(**told),
            default=self.default or "",
            derived=self.derived or meaning.derived,
            negative_credit_notes=self.negative_credit_notes,
            instruction=self.instruction,
        )


NUMERIC_SHAPES = frozenset(
    {"date", "decimals", "symbol", "decimal_mark", "thousands_mark", "digits_only", "percent_sign"}
)


class Draft(msgspec.Struct):
    """What is known of the Plan so far."""

    columns: list[ColumnDraft] = []
    grain: AskedGrain = "automatic"
    grain_said: AskedGrain = "automatic"  # by the prompt, whatever was chosen beside it
    grain_open: bool = False  # everything is asked for: the documents decide
    page_filters: list[PageFilter] = []
    line_filters: list[LineFilter] = []
    row_filters: list[RowFilter] = []
    order: list[Order] = []
    unique: bool = False
    language: Language = "en"  # of the prompt
    fixed: bool = False  # whether the prompt gives its columns exact names
    original: str = ""  # the sentence that is being read, before it was put into English
    doubts: dict[str, list[str]] = {}  # by topic of the note: what of the prompt it is about
    introductions: list[str] = []  # what only leads up to a list
    confirmed: set[str] = set()  # topics that the prompt itself settles
    day_order: Literal["", "day", "month"] = ""
    one_document_per_file: bool = False

    def doubt(self, topic: str, about: str = "", *, exactly: bool = False) -> None:
        """Remember that something must be said about the prompt's words `about`.

        Unless they stand `exactly` so in the prompt, the sentence that is being read is quoted.
        """
        about = about if exactly else self.original or about
        told = self.doubts.setdefault(topic, [])
        if about and about not in told:
            told.append(about)

    def leave_out(self, found: PageFilter | LineFilter | RowFilter) -> None:
        """Add a filter, once."""
        if isinstance(found, PageFilter):
            if found not in self.page_filters:
                self.page_filters.append(found)
        elif isinstance(found, RowFilter):
            if found not in self.row_filters:
                self.row_filters.append(found)
        elif found not in self.line_filters:
            self.line_filters.append(found)

    @property
    def filters(self) -> bool:
        """Whether anything is left out, kept alone or put in order."""
        kept = self.page_filters or self.line_filters or self.row_filters or self.order
        return bool(kept) or self.unique
