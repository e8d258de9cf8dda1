from __future__ import annotations

import io
import json

from fieldfare.finding.rows import Cell, Table
from fieldfare.writing.evidence import write
from fieldfare.writing.options import DEFAULT
from tables import NUMBER, TOTAL, VENDOR, amount, place, row, table


def evidence(made: Table) -> list[dict[str, object]]:
    file = io.BytesIO()
    write(made, file, DEFAULT)
    read: list[dict[str, object]] = json.loads(file.getvalue())
    return read


def test_each_filled_cell_says_where_it_stands() -> None:
    total = Cell("1250.00", amount("1250.00").typed, place(2, "1.250,00 EUR"), 0.98765)
    made = table(NUMBER, TOTAL, rows=[row("A-1", Cell("", place=place())), row("A-2", total)])
    assert evidence(made) == [
        {
            "source_file": "invoice.pdf",
            "row": 2,
            "column": "Total Amount",
            "value": "1250.00",
            "text": "1.250,00 EUR",
            "page": 2,
            "box": [10.0, 20.0, 110.5, 32.0],
            "page_size": [595.28, 841.89],
            "confidence": 0.9877,
        }
    ]


def test_confidence_stays_between_none_and_full() -> None:
    made = table(VENDOR, rows=[row(Cell("Ash", place=place(), confidence=1.2))])
    assert evidence(made)[0]["confidence"] == 1.0


def test_a_table_with_nothing_on_a_page_has_an_empty_list() -> None:
    assert evidence(table(NUMBER, rows=[row("A-1")])) == []
