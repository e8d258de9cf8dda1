"""Which invoices and line items meet the conditions of a plan, in what order, and which came before."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Protocol

import msgspec

from fieldfare.asking.plan import Note, Plan, RowFilter
from fieldfare.asking.terms import TERMS
from fieldfare.finding.rows import Found, Item, LeftOut, Review, Row
from fieldfare.finding.titles import fold

BY_CONDITION = "left out as asked: it does not meet the conditions of the prompt"
CAME_BEFORE = "left out as asked: the same invoice came before"
TWIN = ("invoice_number", "vendor_name", "total_amount")  # what two copies of an invoice share
LISTED = 5

Verdict = bool | None  # None: nothing was found that says so
SortKey = float | str | None


class RowKey(msgspec.Struct, frozen=True):
    """What a row is sorted by, and what shows that its invoice came before ("" where nothing does)."""

    order: tuple[SortKey, ...] = ()
    twin: str = ""


class Filed(Protocol):
    """What a file holds, with a key for each of its rows where the plan sorts or compares them."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the file."""

    @property
    def keys(self) -> tuple[RowKey, ...]:
        """Their keys."""


def terms(plan: Plan) -> frozenset[str]:
    """The terms that must be looked for so that rows can be kept, sorted and compared."""
    wanted = {f.term for f in plan.row_filters} | {o.term for o in plan.order}
    if any(f.derived == "is_paid" for f in plan.row_filters):
        wanted |= {"amount_due", "paid_amount", "total_amount"}
    if any(f.currency for f in plan.row_filters):
        wanted.add("currency")
    return frozenset(wanted | set(TWIN if plan.unique else ())) - {""}


def of_lines(plan: Plan) -> bool:
    """Whether a condition or the order is about values of line items."""
    named = [*(f.term for f in plan.row_filters), *(o.term for o in plan.order)]
    return any(term and TERMS[term].level == "line" for term in named)


# ── Conditions ───────────────────────────────────────────────────────────────────────────────────


def invoice_stays(plan: Plan, value: Callable[[RowFilter], Found | None], currency: str) -> Verdict:
    """Whether an invoice meets the conditions on invoices; `value` gives what each is about."""
    filters = [f for f in plan.row_filters if not f.term or TERMS[f.term].level == "invoice"]
    return _stays(filters, value, currency)


def items_kept(items: Sequence[Item], plan: Plan, currency: str) -> list[Item]:
    """The line items that meet the conditions on line items, or may meet them."""
    filters = [f for f in plan.row_filters if f.term and TERMS[f.term].level == "line"]
    return [
        item
        for item in items
        if _stays(filters, lambda f, item=item: item.get(f.term), currency) is not False  # type: ignore[misc]
    ]


def _stays(
    filters: Sequence[RowFilter], value: Callable[[RowFilter], Found | None], currency: str
) -> Verdict:
    verdicts: list[Verdict] = []
    for f in filters:
        met = _meets(f, value(f), currency)
        verdicts.append(met if f.action == "keep" or met is None else not met)
    if any(v is False for v in verdicts):
        return False
    return None if None in verdicts else True


def _meets(f: RowFilter, found: Found | None, currency: str) -> Verdict:
    """Whether one value meets one condition."""
    if f.test in {"present", "missing"}:
        return (found is not None) == (f.test == "present")
    if found is None:
        return None
    value = found.value
    if isinstance(value, bool):
        return value == (f.value == "yes") if f.test == "is" else None
    if isinstance(value, Decimal):
        if f.currency and currency != f.currency:
            return None  # amounts of two currencies do not compare
        return _compares(f, value)
    if isinstance(value, datetime.date):
        return _falls(f, value)
    if f.test == "is":
        return fold(f.value) == fold(value)
    if f.test == "contains":
        return any(_named(wanted, value) for wanted in f.value.split("|"))
    return None


def _named(wanted: str, value: str) -> bool:
    """Whether the words of `wanted` stand in `value`, one behind the other."""
    return f" {fold(wanted)} " in f" {fold(value)} "


def _compares(f: RowFilter, value: Decimal) -> Verdict:
    if not re.fullmatch(r"-?\d+(\.\d+)?", f.value) or not value.is_finite():
        return None
    limit = Decimal(f.value)
    verdicts = {
        "over": value > limit,
        "at_least": value >= limit,
        "under": value < limit,
        "at_most": value <= limit,
        "equals": value == limit,
        "is": value == limit,
    }
    return verdicts.get(f.test)


_SPAN = re.compile(
    r"(?P<year>\d{4})?-?(?:Q(?P<q>[1-4])|(?P<month>\d\d))?|month (?P<any_month>\d{1,2})|quarter (?P<any_q>[1-4])"
)


def _falls(f: RowFilter, day: datetime.date) -> Verdict:
    """Whether a date falls into the part of time that a condition names."""
    if f.test in {"from", "until"}:
        try:
            limit = datetime.date.fromisoformat(f.value)
        except ValueError:
            return None
        return day >= limit if f.test == "from" else day <= limit
    span = _SPAN.fullmatch(f.value)
    if f.test != "in" or span is None:
        return None
    month, quarter = span["month"] or span["any_month"], span["q"] or span["any_q"]
    return (
        (not span["year"] or day.year == int(span["year"]))
        and (not month or day.month == int(month))
        and (not quarter or (day.month + 2) // 3 == int(quarter))
    )


# ── Order, and what came before ──────────────────────────────────────────────────────────────────


def key(plan: Plan, row: Row, value: Callable[[str], Found | None]) -> RowKey:
    """The key of one row; `value` gives what was found for a term."""
    names = [column.name for column in plan.columns]
    order: list[SortKey] = []
    for by in plan.order:
        if by.term:
            found = value(by.term)
            order.append(_sortable(found.value if found else None))
        else:
            order.append(_sortable(row.cells[names.index(by.column)].typed))
    return RowKey(tuple(order), _twin(value) if plan.unique else "")


def _sortable(value: object) -> SortKey:
    if value is None or value == "":
        return None
    if isinstance(value, Decimal):
        return float(value)
    return fold(value) if isinstance(value, str) else str(value)


def _twin(value: Callable[[str], Found | None]) -> str:
    """What two copies of an invoice share; "" where its number or all else is unknown."""
    number, vendor, total = (value(term) for term in TWIN)
    if number is None or (vendor is None and total is None):
        return ""
    parts = [str(found.value) if found else "" for found in (number, vendor, total)]
    return "|".join(fold(part) for part in parts)


def arranged(plan: Plan, files: Sequence[Filed]) -> tuple[list[Row], list[LeftOut]]:
    """The rows of all files in the plan's order, and the pages of invoices that came before."""
    keyed = [(row, k) for f in files for row, k in zip(f.rows, _keys(f), strict=True)]
    left_out: list[LeftOut] = []
    if plan.unique:
        first: dict[str, tuple[str, tuple[int, ...]]] = {}
        kept = []
        for row, k in keyed:
            place = (row.file_name, row.pages)
            if k.twin and first.setdefault(k.twin, place) != place:
                left_out += [LeftOut(row.file_name, page, CAME_BEFORE) for page in row.pages]
            else:
                kept.append((row, k))
        keyed = kept
    for at, by in reversed(list(enumerate(plan.order))):
        filled = [entry for entry in keyed if entry[1].order[at] is not None]
        empty = [entry for entry in keyed if entry[1].order[at] is None]
        texts = any(isinstance(entry[1].order[at], str) for entry in filled)
        filled.sort(
            key=lambda entry, at=at: _comparable(entry[1].order[at], texts=texts),  # type: ignore[misc]
            reverse=by.descending,
        )
        keyed = filled + empty
    return [row for row, _ in keyed], list(dict.fromkeys(left_out))


def _comparable(value: SortKey, *, texts: bool) -> float | str:
    if texts:
        return str(value)
    return value if isinstance(value, float) else 0.0


def _keys(f: Filed) -> Sequence[RowKey]:
    return f.keys or (RowKey(),) * len(f.rows)


# ── What is said about it ────────────────────────────────────────────────────────────────────────


def left_out(file_name: str, pages: Sequence[int]) -> Iterator[LeftOut]:
    """The pages of an invoice that does not meet the conditions."""
    yield from (LeftOut(file_name, page, BY_CONDITION) for page in pages)


def unsure() -> Review:
    """What is said of a row that is kept because nothing was found to judge it by."""
    return Review("it could not be told whether this meets the conditions of the prompt")


def notes(left: Sequence[LeftOut]) -> list[Note]:
    """What was left out by its values, so that nobody misses it without being told."""
    found = []
    if places := _places(left, BY_CONDITION):
        found.append(
            Note(
                "Invoices left out",
                f"These do not meet the conditions of the prompt and made no rows: {places}. What could not be told is kept and flagged.",
            )
        )
    if places := _places(left, CAME_BEFORE):
        found.append(
            Note(
                "Duplicates left out",
                f"These repeat an invoice with the same number, vendor and total, and made no rows: {places}.",
            )
        )
    return found


def _places(left: Sequence[LeftOut], reason: str) -> str:
    """The first few pages that were left out for `reason`."""
    places = [f"{entry.file_name} (Page {entry.page})" for entry in left if entry.reason == reason]
    more = len(places) - LISTED
    return ", ".join(places[:LISTED]) + (f" and {more} more" if more > 0 else "")
