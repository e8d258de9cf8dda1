"""What was measured, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from measure import confidence as confident
from measure.headers import Cell, Judged
from measure.lines import Listed
from measure.shares import Share, bootstrapped, count, f1, table
from measure.truth import COLUMNS, Truth

KINDS = {"digital_pdf": "digital", "scan": "scan", "photo": "photo"}


class Measured(Protocol):
    """Anything that was measured of a document."""

    @property
    def truth(self) -> Truth:
        """The document's truth."""
        ...


M = TypeVar("M", bound=Measured)


def groups(documents: Sequence[M], *, sources: bool = True) -> Iterator[tuple[str, list[M]]]:
    """All documents, those of each kind and those of each source, with a name for each group."""
    yield "all", list(documents)
    for kind, name in KINDS.items():
        yield name, [d for d in documents if d.truth.kind == kind]
    yield "scans and photos", [d for d in documents if d.truth.paper]
    if sources:
        for source in sorted({d.truth.source for d in documents}):
            yield f"source {source}", [d for d in documents if d.truth.source == source]


def headers(documents: Sequence[Judged], *, each: bool = False) -> str:
    """The tables of header fields, flags and silent errors."""
    parts = [
        "## Header fields: share that is right\n",
        table(
            ("group", "documents", "all fields", "vendor name"),
            (
                (name, len(some), _right(some), _right(some, "vendor_name"))
                for name, some in groups(documents)
                if some
            ),
        ),
        "\n## Each field\n",
        _by_field(documents, lambda c: c.right if c.printed else None),
        "\n## What is flagged, and what is wrong without a flag\n",
        table(
            (
                "group",
                "flagged for review",
                "silent errors, of unflagged documents",
                "printed fields left blank, of unflagged documents' printed fields",
                "unflagged documents with such a blank",
                "invented, of cells known to be absent",
                "files without a row",
                "with a row too many",
            ),
            ((name, *_flags(some)) for name, some in groups(documents) if some),
        ),
    ]
    if any(c.placed is not None for d in documents for c in d.cells):
        parts += [
            "\n## The right place on the page\n",
            _by_field(documents, lambda c: c.placed),
        ]
    if each:
        parts += ["\n## Every field of every source\n", _by_source(documents)]
        parts += ["\n## Errors\n", _errors(documents)]
    return "\n".join(parts)


def confidence(documents: Sequence[Judged], *, each: bool = False) -> str:
    """The reliability table and the curve, for each kind."""
    parts = []
    for name, some in groups(documents, sources=False):
        if some:
            parts += [f"\n## Confidence of cells: {name}\n", confident.reliability(some)]
            parts += [f"\n## Documents accepted without review: {name}\n", confident.curve(some)]
    if each:
        parts += ["\n## Silent errors\n", confident.worst(documents, 100)]
    return "\n".join(parts)


def lines(documents: Sequence[Listed], *, each: bool = False) -> str:
    """The tables of line items."""
    parts = [
        "\n## Line items\n",
        table(
            (
                "group",
                "documents",
                "lines found",
                "rows that are lines",
                "row F1",
                "cells right",
                "lines right in all cells",
            ),
            ((name, *_rows(some)) for name, some in groups(documents) if some),
        ),
        "\n## Lines lost or wrong in an unflagged document\n",
        table(
            ("group", "documents flagged", "unflagged documents with an error", "lines lost or wrong"),
            ((name, *_lost(some)) for name, some in groups(documents) if some),
        ),
    ]  # fmt: skip
    if each:
        parts += [
            "\n## Documents whose lines are not all right\n",
            table(
                ("file", "lines", "rows", "matched", "cells right", "flagged"),
                (
                    (f"{d.truth.source}/{d.truth.file}", d.wanted, d.found, d.matched,
                     f"{d.right} of {d.cells}", "yes" if d.flagged else "no")
                    for d in documents if not d.perfect
                ),
            ),
        ]  # fmt: skip
    return "\n".join(parts)


def _right(documents: Iterable[Judged], field: str = "") -> Share:
    return count(
        c.right for d in documents for c in d.cells if c.printed and field in {"", c.field}
    )


def _by_field(documents: Sequence[Judged], asked: Callable[[Cell], bool | None]) -> str:
    """A table of fields by kinds of what is `asked` of each cell, None where nothing is known."""
    some = [(name, ds) for name, ds in groups(documents, sources=False) if ds]

    def share(ds: Sequence[Judged], field: str) -> Share:
        cells = (c for d in ds for c in d.cells if field in {"", c.field})
        return count(known for c in cells if (known := asked(c)) is not None)

    return table(
        ("field", *(name for name, _ in some)),
        (
            (field.replace("_", " ") or "all", *(share(ds, field) for _, ds in some))
            for field in ("", *COLUMNS)
        ),
    )


def _flags(documents: Sequence[Judged]) -> tuple[object, ...]:
    clear = [d for d in documents if d.accepted]
    unseen = [d for d in documents if d.accepted or not d.rows]
    return (
        Share(sum(d.rows > 0 and d.flagged for d in documents), len(documents)),
        count(d.silent for d in clear),
        count(not c.filled for d in unseen for c in d.cells if c.printed),
        count(bool(d.blank) for d in unseen),
        count(c.filled for d in documents for c in d.cells if not c.printed),
        sum(not d.rows for d in documents),
        sum(d.rows > 1 for d in documents),
    )


def _by_source(documents: Sequence[Judged]) -> str:
    sources = sorted({d.truth.source for d in documents})
    return table(
        ("source", "field", "right"),
        (
            (source, field.replace("_", " "), share)
            for source in sources
            for field in COLUMNS
            if (share := _right([d for d in documents if d.truth.source == source], field)).of
        ),
    )


def _errors(documents: Sequence[Judged]) -> str:
    return table(
        ("file", "field", "error", "document flagged"),
        (
            (
                f"{d.truth.source}/{d.truth.file}",
                c.field,
                "wrong" if c.filled and c.printed else "invented" if c.filled else "blank",
                "yes" if d.best_flagged else "no",
            )
            for d in documents
            for c in d.cells
            if c.filled != c.printed or (c.printed and not c.right)
        ),
    )


def _rows(documents: Sequence[Listed]) -> tuple[object, ...]:
    sums = [(d.matched, d.wanted, d.found, d.right, d.cells) for d in documents]
    matched, wanted, found, right, cells = (sum(column) for column in zip(*sums, strict=True))
    return (
        len(documents),
        Share(matched, wanted),
        Share(matched, found),
        bootstrapped(sums, lambda s: f1(s[0], s[1], s[2]), wanted),
        Share(right, cells),
        Share(sum(d.whole for d in documents), wanted),
    )


def _lost(documents: Sequence[Listed]) -> tuple[object, ...]:
    clear = [d for d in documents if not d.flagged]
    return (
        count(d.flagged for d in documents),
        count(not d.perfect for d in clear),
        Share(sum(d.wanted - d.whole for d in clear), sum(d.wanted for d in clear)),
    )
