"""What one row stands for, and which columns of a draft belong to line items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fieldfare.asking import naming
from fieldfare.asking.draft import AskedGrain, ColumnDraft, Draft
from fieldfare.asking.naming import Meaning
from fieldfare.asking.terms import TERMS
from fieldfare.asking.wording import fold


def grain(draft: Draft, output_structure: AskedGrain) -> AskedGrain:
    """What one row stands for, "automatic" where prompt and request leave it open."""
    if output_structure != "automatic":
        return output_structure
    if draft.grain_said != "automatic":
        return draft.grain_said
    if draft.grain_open:
        return "automatic"
    if any(column.meaning.level == "line" for column in draft.columns):
        return "per_line_item"
    known = any(column.meaning.known for column in draft.columns)
    return "per_invoice" if known or "Columns" in draft.doubts else "automatic"


_PARTY = re.compile(r"vendor|customer|ship|deliver|bill|payee|suppl|company|store|invoice")


def settle_parties(columns: Sequence[ColumnDraft]) -> None:
    """A bare "address" or "phone" belongs to the party that was named just before it."""
    party = ""
    for column in columns:
        term = column.meaning.term
        if not term.startswith(("vendor_", "customer_")):
            party = ""
            continue
        name = naming.key(column.name)
        said = column.settled or _PARTY.search(name) or term.endswith("_name")
        if party and not said:
            column.settled = True
            other = f"{party}_{term.partition('_')[2]}"
            if party == "customer" and other in TERMS:
                column.meaning = naming.of_term(other)
        party = column.meaning.term.partition("_")[0]


_BASES = frozenset({"net_amount", "subtotal"})


def settle_rates(columns: Sequence[ColumnDraft]) -> None:
    """A bare "tipo" between the base and the tax is the tax's rate, no type of document."""
    for before, column, after in zip(columns, columns[1:], columns[2:], strict=False):
        beside = before.meaning.term in _BASES or after.meaning.term == "tax_amount"
        if naming.key(column.name) == "tipo" and beside and not column.settled:
            column.meaning = naming.of_term("tax_rate")


_FIGURES = frozenset({"line_quantity", "line_unit_price"})
_BARE_SUMS = frozenset(
    {
        "total price",
        "total ht",
        "total net",
        "gesamt netto",
        "total netto",
        "betrag netto",
        "netto betrag",
        "nettobetrag",
        "montant ht",
        "importe neto",
        "importo netto",
        "bedrag netto",
        "valor liquido",
    }
)
_SUMS = frozenset({"line_amount", "line_gross_amount"})


def settle_levels(draft: Draft) -> None:
    """Names like "Total" or "Tax" mean a line's where they stand among line items."""
    _settle_bases(draft)
    listed = any(column.in_line_list for column in draft.columns)
    for column in (*draft.columns, *draft.columns):  # a tax depends on the sums beside it
        meaning = naming.resolve(column.name, on_lines=True)
        settled = column.settled or column.in_line_list or listed
        if settled or meaning is None or meaning.level != "line" or column.meaning.level == "line":
            continue
        if column.meaning.term not in {"invoice_date", "subtotal"}:
            _settle_level(column, meaning, draft)


def _settle_bases(draft: Draft) -> None:
    """A net amount straight behind a line's quantity or price is the line's, where each makes a row."""
    asked = {column.meaning.term for column in draft.columns}
    if draft.grain_said != "per_line_item" or asked & _SUMS:
        return
    for before, column in zip(draft.columns, draft.columns[1:], strict=False):
        if before.meaning.term not in _FIGURES or column.settled:
            continue
        its = naming.resolve(column.name, on_lines=True)
        gross = column.meaning.term == "total_amount" and its and its.term == "line_gross_amount"
        if column.meaning.term in _BASES or gross:
            column.meaning = naming.of_term("line_gross_amount" if gross else "line_amount")
            return


def _settle_level(column: ColumnDraft, meaning: Meaning, draft: Draft) -> None:
    at = next(i for i, c in enumerate(draft.columns) if c is column)
    lines = [c.meaning.level == "line" for c in draft.columns]
    said, rate = draft.grain_said == "per_line_item", column.kind == "rate"
    reduced = column.meaning.term == "discount_amount"
    if not column.meaning.known or (column.meaning.term == "payment_reference" and at == 0):
        if 2 * sum(lines) >= len(lines) - 1 or (said and any(lines)):
            column.meaning = meaning
    elif meaning.term in _SUMS:
        if _is_sum_of_lines(column, at, draft):
            column.meaning = meaning
    elif meaning.term in _FIGURES:
        if any(lines):
            column.meaning = meaning
    elif at and lines[at - 1] and (sum(lines[at + 1 : at + 2]) or (said and (rate or reduced))):
        column.meaning = meaning
    elif said and rate and sum(lines) == len(lines) - 1 > 1:
        column.meaning = meaning  # all others are of line items


def _is_sum_of_lines(column: ColumnDraft, at: int, draft: Draft) -> bool:
    """Whether a bare "total" follows quantities or prices, and no other column is the lines' sum."""
    name = naming.key(column.name)
    before = {c.meaning.term for c in draft.columns[:at]}
    asked = {c.meaning.term for c in draft.columns if c is not column}
    said = draft.grain_said == "per_line_item"
    if asked & _SUMS or (" " in name and name not in _BARE_SUMS):
        return False
    if not before & _FIGURES and not (said and "line_description" in asked):
        return False
    if "total_amount" not in asked and not said:
        draft.doubt("Level of a total", column.name)
    return True


def name_apart(columns: Sequence[ColumnDraft]) -> None:
    """Give a line's total another name than the invoice's, and make all names unique."""
    headers = {c.meaning.term for c in columns if c.meaning.level == "invoice"}
    taken: set[str] = set()
    for column in columns:
        if _may_be_the_invoices(column, headers):
            column.name = f"Line Item {column.name}"
        name, number = column.name, 2
        while fold(column.name) in taken:
            column.name = f"{name} {number}"
            number += 1
        taken.add(fold(column.name))


def _may_be_the_invoices(column: ColumnDraft, headers: set[str]) -> bool:
    """Whether a line's column bears a name that would mean another column of the invoice."""
    if column.meaning.level != "line" or not column.in_line_list or column.meaning.term in _FIGURES:
        return False
    general = naming.resolve(column.name)
    if general is None or general.level != "invoice" or general.term not in headers:
        return False
    return "en" in naming.languages(column.name)
