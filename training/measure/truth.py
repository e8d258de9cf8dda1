"""What is printed on the documents of a set, and what was extracted from them."""

from __future__ import annotations

import fnmatch
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath

import msgspec

from measure.agreement import Value, agrees

COLUMNS = {
    "invoice_number": "Invoice Number",
    "invoice_date": "Invoice Date",
    "due_date": "Due Date",
    "vendor_name": "Vendor Name",
    "vendor_tax_id": "Vendor Tax ID",
    "vendor_iban": "Vendor IBAN",
    "customer_name": "Customer Name",
    "currency": "Currency",
    "net_amount": "Net Amount",
    "tax_amount": "Tax Amount",
    "total_amount": "Total Amount",
    "purchase_order": "Purchase Order Number",
}  # by the name that the truth uses
LINE_COLUMNS = {
    "description": "Description",
    "quantity": "Quantity",
    "unit_price": "Unit Price",
    "amount": "Line Amount",
}
MAY_BE_ABSENT = ("due_date", "vendor_iban", "purchase_order", "vendor_tax_id")
COMPLETE = ("tpl_*", "generated*")
PAGES = re.compile(r" \(Pages? [\d, -–]+\)$")

Row = Mapping[str, Value]


class Place(msgspec.Struct, frozen=True):
    """Where a value stands on its page as shown."""

    page: int
    box: tuple[float, float, float, float] = msgspec.field(name="bbox")


class Truth(msgspec.Struct, frozen=True):
    """What one document says; a field that is in none of `fields`, `absent` and `implied` is unknown."""

    source: str
    file: str
    kind: str  # digital_pdf, scan or photo
    language: str
    fields: dict[str, tuple[Value, ...]]  # the printed value, then others that are right, too
    absent: tuple[str, ...]
    implied: dict[str, Value]  # not printed; blank is right and so is this, by what else is printed
    lines: tuple[dict[str, Value], ...] | None
    places: dict[str, Place]

    @property
    def paper(self) -> bool:
        """Whether it is a picture of paper."""
        return self.kind != "digital_pdf"

    def right(self, field: str, found: Value) -> bool:
        """Whether `found` is what is printed, or what that implies."""
        wanted = self.fields[field] if field in self.fields else (self.implied[field],)
        return any(agrees(field, found, w, paper=self.paper) for w in wanted)


def truths(folders: Iterable[Path], complete: Sequence[str] = COMPLETE) -> Iterator[Truth]:
    """The truth of all sources under `folders`.

    In sources whose names match `complete`, a field of `MAY_BE_ABSENT` that has no value is known
    not to be printed.
    """
    for folder in folders:
        for path in sorted(folder.glob("**/truth.jsonl")):
            source = path.parent.name
            whole = any(fnmatch.fnmatch(source, pattern) for pattern in complete)
            for line in path.read_text(encoding="utf-8").splitlines():
                yield _truth(source, json.loads(line), whole=whole)


def _truth(source: str, said: Mapping[str, object], *, whole: bool) -> Truth:
    others = dict(said.get("alternatives") or {})  # type: ignore[call-overload]
    fields = {
        name: (value, *others.get(name, ()))
        for name, value in dict(said["fields"]).items()  # type: ignore[call-overload]
        if name in COLUMNS and value is not None
    }
    lines = said.get("line_items")
    return Truth(
        source,
        PurePath(str(said.get("file_no_xml") or said["file"])).name,
        str(said["kind"]),
        str(said.get("lang") or ""),
        fields,
        _absent(said, fields, whole=whole),
        {f: v for f, v in dict(said.get("implied") or {}).items() if f in COLUMNS},  # type: ignore[call-overload]
        None if lines is None else tuple(lines),  # type: ignore[arg-type]
        {
            name: msgspec.convert(place, Place)
            for name, place in dict(said.get("boxes") or {}).items()  # type: ignore[call-overload]
            if name in COLUMNS
        },
    )


def _absent(
    said: Mapping[str, object], fields: Mapping[str, object], *, whole: bool
) -> tuple[str, ...]:
    """The fields that are known not to be printed: as the truth says, else as its source allows."""
    if "absent" in said:
        return tuple(f for f in said["absent"] if f in COLUMNS and f not in fields)  # type: ignore[attr-defined]
    return tuple(f for f in MAY_BE_ABSENT if whole and f not in fields)


class Extracted(msgspec.Struct, frozen=True):
    """One row of an extraction; `number` counts from 1 over all files, as evidence does."""

    number: int
    cells: Row

    @property
    def flagged(self) -> bool:
        """Whether the row asks for review."""
        return bool(str(self.cells.get("Review Needed") or "").strip())

    def value(self, column: str) -> Value:
        """The value of a cell, None where it is empty."""
        value = self.cells.get(column)
        return None if value is None or not str(value).strip() else value


def rows_by_file(path: Path) -> dict[str, list[Extracted]]:
    """The rows of an extraction's JSON by the name of the file that they come from."""
    by_file: dict[str, list[Extracted]] = defaultdict(list)
    for number, row in enumerate(json.loads(path.read_text(encoding="utf-8")), 1):
        by_file[file_name(str(row.get("Source File") or ""))].append(Extracted(number, row))
    return by_file


class Seen(msgspec.Struct, frozen=True):
    """One entry of an evidence file."""

    row: int
    column: str
    page: int
    box: tuple[float, float, float, float]
    confidence: float


def evidence(path: Path | None) -> dict[tuple[int, str], Seen]:
    """The entries of an evidence file by row and column."""
    if path is None:
        return {}
    entries = msgspec.json.decode(path.read_bytes(), type=list[Seen])
    return {(entry.row, entry.column): entry for entry in entries}


def file_name(source: str) -> str:
    """The name of the file in a "Source File" cell, without its folders and pages."""
    name = PAGES.sub("", source.split("; ", maxsplit=1)[0].strip())
    return PurePath(unicodedata.normalize("NFC", name)).name
