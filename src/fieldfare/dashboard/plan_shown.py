"""A plan in words: what each column is, how it is written, what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec

from fieldfare.asking.plan import Column, Format, LineFilter, PageFilter, Plan, RowFilter
from fieldfare.asking.terms import TERMS

_plan: Final = msgspec.msgpack.Decoder(Plan).decode

GRAINS = {
    "automatic": "One row for each line item if the prompt asks for any of their values and the documents have some, else one for each invoice",
    "per_invoice": "One row for each invoice",
    "per_line_item": "One row for each line item",
}
COMPARISONS = {
    "over": "is over",
    "at_least": "is at least",
    "under": "is under",
    "at_most": "is at most",
    "equals": "equals",
    "contains": "contains",
    "in": "is in",
    "from": "is not before",
    "until": "is not after",
    "present": "is there",
    "missing": "is missing",
    "is": "is",
}
CASES = {"upper": "in capitals", "lower": "in small letters", "title": "Each Word Capitalised"}
MARKS = {",": "comma", ".": "point", " ": "space", "'": "apostrophe"}


class Told(NamedTuple):
    """A column in words."""

    name: str
    meaning: str
    written: str
    per_line: bool


class Shown(NamedTuple):
    """A plan in words."""

    columns: list[Told]
    rows: str
    left_out: list[str]
    order: list[str]


def opened(stored: bytes) -> Plan:
    """The plan that was stored."""
    return _plan(stored)


def notes(plan: Plan) -> list[dict[str, object]]:
    """What had to be assumed, in the form in which an extraction keeps it."""
    return [msgspec.to_builtins(note) for note in plan.notes]


def shown(plan: Plan) -> Shown:
    """The plan in words."""
    return Shown(
        [_told(column) for column in plan.columns],
        GRAINS[plan.grain],
        [
            *map(_pages, plan.page_filters),
            *map(_lines, plan.line_filters),
            *map(_rows, plan.row_filters),
        ]
        + (
            ["Invoices that came before in the same extraction are left out"] if plan.unique else []
        ),
        list(_order(plan)),
    )


def _told(column: Column) -> Told:
    return Told(column.name, _meaning(column), "; ".join(_written(column)), column.level == "line")


def _meaning(column: Column) -> str:
    computed = f"worked out: {column.derived.replace('_', ' ')}" if column.derived else ""
    if column.term in TERMS:
        term = TERMS[column.term]
        named = f"{term.title} ({term.bt})" if term.bt else term.title
        return f"{named}, else {computed}" if computed else named
    if column.derived == "fixed":
        return "the same on every row"
    if computed and not column.label:
        return computed[0].upper() + computed[1:]
    labels = (column.label or column.name, *column.other_labels)
    beside = " or ".join(f"“{label}”" for label in labels)
    return f"What stands beside {beside} on the page" + (f", else {computed}" if computed else "")


def _written(column: Column) -> Iterator[str]:
    """How the values of a column are written."""
    how = column.format
    if how.as_printed:
        yield "as printed"
    elif column.kind == "date":
        yield f"as {how.date or 'YYYY-MM-DD'}"
    elif column.kind in {"amount", "quantity", "rate"}:
        yield from _number(how)
    if how.case:
        yield CASES[how.case]
    if how.digits_only:
        yield "digits only"
    if how.last_characters:
        yield f"only the last {how.last_characters} characters"
    if how.max_characters:
        yield f"at most {how.max_characters} characters"
    if how.no_spaces:
        yield "without spaces"
    if how.remove_prefix:
        yield f"without “{how.remove_prefix}” at its beginning"
    if how.country_code:
        yield "as a country's two letters"
    if how.part:
        yield "the first name" if how.part == "first" else "the last name"
    if column.kind == "yes_no":
        yield f"{how.yes or 'Yes'} or {how.no or 'No'}"
    if column.negative_credit_notes:
        yield "negative on credit notes"
    if column.default:
        yield f"“{column.default}” where there is none"


def _number(how: Format) -> Iterator[str]:
    if how.decimals is not None:
        yield f"{how.decimals} decimals"
    if how.decimal_mark == ",":
        yield "with a decimal comma"
    if how.thousands_mark:
        yield f"thousands parted by a {MARKS[how.thousands_mark]}"
    if how.symbol in {"symbol", "code"}:
        yield f"with the currency's {how.symbol}"
    if how.percent_sign:
        yield "with a percent sign"
    if how.unsigned:
        yield "always positive"
    if how.rounding:
        yield f"rounded {how.rounding}"


def _pages(f: PageFilter) -> str:
    if f.text:
        what = f"with “{f.text}” on them"
    elif f.page_kind:
        what = f"that are a {f.page_kind.replace('_', ' ')}"
    else:
        first = "the last one" if f.first == -1 else str(f.first or 1)
        last = "the last one" if f.last == -1 else str(f.last)
        what = f"numbered {first}" if f.last in {0, f.first} else f"from {first} to {last}"
    verb = "are left out" if f.action == "ignore" else "are the only ones that are used"
    return f"Pages {what} {verb}"


def _lines(f: LineFilter) -> str:
    what = f"that contain “{f.text}”" if f.text else f"for {f.line_kind.replace('_', ' ')}"
    return f"Line items {what} are left out"


def _rows(f: RowFilter) -> str:
    name = TERMS[f.term].title if f.term in TERMS else f.derived.replace("_", " ")
    value = " ".join(part for part in (f.value.replace("|", " or "), f.currency) if part)
    condition = f"{name} {COMPARISONS[f.test]} {value}".strip()
    return f"Only rows whose {condition}" if f.action == "keep" else f"No rows whose {condition}"


def _order(plan: Plan) -> Iterator[str]:
    for order in plan.order:
        name = TERMS[order.term].title if order.term in TERMS else order.column
        yield f"{name}, {'descending' if order.descending else 'ascending'}"
