"""Which notes a draft needs, and the prompt text that settles each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from fieldfare.asking import naming, unwonted
from fieldfare.asking.draft import AskedGrain, ColumnDraft, Draft
from fieldfare.asking.notes import note
from fieldfare.asking.plan import Note
from fieldfare.asking.wording import fold

# Names that two terms bear: the one that is assumed, the other one, and how a prompt names them.
_AMOUNT = (("total_amount", "the total including tax"), ("net_amount", "the total before tax"))
_TWO_MEANINGS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    **dict.fromkeys(
        ("amount", "value", "betrag", "montant", "importe", "monto", "importo", "bedrag", "valor", "kwota"),
        _AMOUNT,
    ),
    "address": (("vendor_address", "the vendor address"), ("customer_address", "the customer address")),
    "company": (("vendor_name", "the vendor name"), ("customer_name", "the customer name")),
    "company name": (("vendor_name", "the vendor name"), ("customer_name", "the customer name")),
    **dict.fromkeys(("reference", "reference number"), (("payment_reference", "the payment reference"), ("purchase_order", "the purchase order number"))),
}  # fmt: skip
_QUOTED = 160  # characters of the prompt that a note repeats


def raise_all(draft: Draft, output_structure: AskedGrain) -> None:
    """Add the doubts that only the whole draft shows."""
    for column in draft.columns:
        _two_meanings(column, draft)
        if _is_foreign(column, draft):
            draft.doubt("Label", column.name)
    _at_rates(draft)
    _row_structure(draft, output_structure)


_RATED = re.compile(r"\d ?%")


def _at_rates(draft: Draft) -> None:
    """As in "net 19 %, net 7 %": one amount for each rate, where the documents' one is found."""
    rated = [c for c in draft.columns if c.kind == "amount" and _RATED.search(c.name)]
    terms = [c.meaning.term for c in rated]
    for column in rated:
        if terms.count(column.meaning.term) > 1:
            draft.doubt("Instruction not applied", column.name)


def unheard(draft: Draft, texts: Iterable[str], *, fixed: bool) -> None:
    """Add the parts of `texts`, of which the prompt is made, that nothing answers for.

    Columns that are `fixed` are all that is wanted, whatever else is spoken of.
    """
    texts = list(texts)
    told = [fold(text) for about in draft.doubts.values() for text in about]
    for mention in () if fixed else unwonted.dropped(texts, draft):
        if not any(fold(mention) in text for text in told):
            draft.doubt("Instruction not applied", mention)
    for clause in unwonted.numbers(texts, draft):
        if not any(fold(clause) in text for text in told):
            draft.doubt("Instruction not applied", clause)
    told = [fold(text) for about in draft.doubts.values() for text in about]
    for clause in unwonted.clauses(texts, draft):
        if not any(fold(clause) in text for text in told):
            draft.doubt("Words not understood", clause)


_SENTENCE = re.compile(
    r"\b(?:how|what|who|when|where|which|we|they|i|please|is|are|was|were|do|did|have)\b"
)
_MOST_WORDS = 4  # of a name; what is longer says something


def _is_foreign(column: ColumnDraft, draft: Draft) -> bool:
    """Whether a name says nothing to anyone here, not even what kind of value it has."""
    meaning = column.meaning
    if meaning.known or column.settled or column.other_labels:
        return False
    if (
        meaning.kind == "text"
        and draft.language != "en"
        and not (column.instruction or draft.fixed)
    ):
        return True
    if _SENTENCE.search(fold(column.name)) or len(column.name.split()) > _MOST_WORDS:
        return True
    return any(unwonted.unknown(column.name, draft.language))


def _two_meanings(column: ColumnDraft, draft: Draft) -> None:
    meanings = _TWO_MEANINGS.get(naming.key(column.name))
    if column.settled or meanings is None:
        return
    (assumed, _), (other, _) = meanings
    asked = {c.meaning.term for c in draft.columns if c is not column}
    if column.meaning.term == assumed and assumed in asked and other not in asked:
        column.meaning = naming.of_term(other)  # "amount, tax, total": not the total once more
    elif column.meaning.term != assumed or other in asked:
        return
    draft.doubt("Meaning", column.name)


def _row_structure(draft: Draft, output_structure: AskedGrain) -> None:
    said, lines = draft.grain_said, any(c.meaning.level == "line" for c in draft.columns)
    if output_structure != "automatic" and said not in {"automatic", output_structure}:
        draft.doubt("Row structure asked twice")
    elif draft.grain == "per_invoice" and lines:
        draft.doubt("Row structure of lines")
    elif draft.grain == "per_line_item" and not lines:
        totals = [c for c in draft.columns if c.meaning.term == "total_amount"]
        open_totals = [c.name for c in totals if not c.settled]
        if open_totals:
            draft.doubt("Amount on line rows", open_totals[0])
        elif not totals:
            draft.doubt("Row structure without lines")


def notes(draft: Draft) -> Iterator[Note]:
    """The notes on a draft."""
    for topic, about in draft.doubts.items():
        if _topic(topic) not in draft.confirmed:
            yield from _notes(topic, about, draft)


def _topic(doubt: str) -> str:
    return "Row structure" if doubt.startswith("Row structure") else doubt


def _notes(topic: str, about: Sequence[str], draft: Draft) -> Iterator[Note]:
    """One note, or one for each column that it is about."""
    names = ", ".join(column.name for column in draft.columns)
    if topic == "Columns":
        others = "Extract invoice number, vendor name and total amount"
        yield note(topic, {"columns": names}, [f"Extract {names}"], [others])
    elif topic == "Line item columns":
        own = [c.name for c in draft.columns if c.meaning.level == "line"]
        listed = ", ".join(own)
        others = "For each line item extract product code, description, quantity and line total"
        yield note(topic, {"columns": listed}, [f"For each line item extract {listed}"], [others])
    elif topic in {"Meaning", "Level of a total", "Amount on line rows"}:
        for name in about:
            yield _meaning(topic, name, draft)
    elif topic == "Label":
        for name in about:
            yield note(topic, {"name": name}, [f"{name} is labelled '{name}'"])
    elif topic == "Row structure asked twice":
        rows = "One row per invoice" if draft.grain == "per_invoice" else "One row per line item"
        yield note(topic, {"rows": rows}, [rows])
    else:
        confirm, change = _ADDITIONS[topic]
        told = "; ".join(f"“{_shortened(text)}”" for text in about)
        yield note(topic, {"quoted": told}, confirm, change)


_ADDITIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Row structure of lines": (("Join the values of all line items in one cell",), ("One row per line item",)),
    "Row structure without lines": (
        ("Repeat the invoice's values on each row",),
        ("For each line item extract description, quantity, unit price and line total",),
    ),
    "Nested output": (("Return one flat table",), ("One row per invoice",)),
    "Translation": (("Do not translate",), ()),
    "Categories": (("Do not categorise",), ("Also extract category",)),
    "Rows to review": (("Return all rows",), ()),
    "Words not understood": (("Leave out what cannot be applied",), ()),
    "Instruction not applied": (("Leave out what cannot be applied",), ()),
}  # fmt: skip


def _meaning(topic: str, name: str, draft: Draft) -> Note:
    """A note on a column whose name may mean two things."""
    if topic == "Amount on line rows":
        confirm, change = "the grand total of the invoice", "the total of the line"
    elif topic == "Level of a total":
        confirm, change = "the total of the line", "the grand total of the invoice"
    else:
        column = next(c for c in draft.columns if c.name == name)
        first, second = _TWO_MEANINGS[naming.key(name)]
        confirm, change = (
            (first[1], second[1]) if column.meaning.term == first[0] else (second[1], first[1])
        )
    values = {"name": name, "assumed": confirm}
    return note(topic, values, [f"{name} is {confirm}"], [f"{name} is {change}"])


def _shortened(text: str) -> str:
    text = text.rstrip(". ")
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"
