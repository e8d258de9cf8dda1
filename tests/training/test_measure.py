"""The scorer against small sets whose figures can be counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldfare import pipeline
from measure import __main__ as command
from measure import agreement, confidence, report
from measure.headers import Judged, judged, overlap
from measure.lines import Listed, listed
from measure.shares import Share, bootstrapped, f1, percent, wilson
from measure.truth import evidence, rows_by_file, truths

PROMPTS = Path(command.__file__).parent / "prompts"
A = {
    "file": "a.pdf",
    "kind": "digital_pdf",
    "lang": "en",
    "fields": {"invoice_number": "A-1", "vendor_name": "Old Mill Ltd", "total_amount": 12.0},
    "alternatives": {"vendor_name": ["Old Mill Bakery"]},
    "boxes": {"invoice_number": {"page": 1, "bbox": [10, 10, 50, 20], "text": "A-1"}},
    "line_items": [
        {"description": "Rye bread", "quantity": 2, "unit_price": 3.0, "amount": 6.0},
        {"description": "Wheat flour 1 kg", "quantity": 4, "unit_price": 1.5, "amount": 6.0},
    ],
}
B = {"file": "b.jpg", "kind": "photo", "fields": {"total_amount": 7.5, "vendor_name": "Quay"}}


def header_row(file: str, review: str = "", **cells: str) -> dict[str, str]:
    names = {"number": "Invoice Number", "vendor": "Vendor Name", "total": "Total Amount", "due": "Due Date"}  # fmt: skip
    return {
        "Source File": file,
        "Review Needed": review,
        **{names[k]: v for k, v in cells.items()},
    }


def line_row(file: str, *cells: str, review: str = "") -> dict[str, str]:
    names = ("Description", "Quantity", "Unit Price", "Line Amount")
    return {
        "Source File": file,
        "Review Needed": review,
        **dict(zip(names, cells, strict=False)),
    }


def set_of(where: Path, source: str, *documents: dict[str, Any]) -> Path:
    folder = where / "set" / source
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(d) + "\n" for d in documents)
    (folder / "truth.jsonl").write_text(text, encoding="utf-8")
    return where / "set"


def kept(where: Path, name: str, content: object) -> Path:
    (where / name).write_text(json.dumps(content), encoding="utf-8")
    return where / name


def judge(where: Path, rows: list[dict[str, str]], *documents: dict[str, Any]) -> list[Judged]:
    known = truths([set_of(where, "generated", *documents)])
    return judged(known, rows_by_file(kept(where, "header.json", rows)), {})


def list_up(where: Path, rows: list[dict[str, str]], *documents: dict[str, Any]) -> list[Listed]:
    known = truths([set_of(where, "generated", *documents)])
    return listed(known, rows_by_file(kept(where, "lines.json", rows)))


def test_the_interval_is_the_one_that_wilson_gives() -> None:
    # 81 of 263, the worked example of Newcombe 1998, table I: 0.2553 to 0.3662.
    assert [round(edge, 4) for edge in wilson(81, 263)] == [0.2553, 0.3662]
    assert [round(edge, 4) for edge in wilson(0, 20)] == [0.0, 0.1611]
    assert [round(edge, 4) for edge in wilson(29, 29)] == [0.8830, 1.0]


def test_a_share_says_how_many_of_how_many() -> None:
    assert str(Share(81, 263)) == "81 of 263 (30.8 %, 25.5–36.6)"
    assert str(Share(0, 0)) == "–"


def test_only_what_is_whole_is_a_hundred_percent() -> None:
    assert [percent(s) for s in (1.0, 0.99999, 0.5, 0.00001, 0.0)] == [
        "100.0", "99.9", "50.0", "0.1", "0.0",
    ]  # fmt: skip


def test_a_bootstrap_gives_the_same_interval_again_and_holds_the_figure() -> None:
    tallies = [(n, 4, 4) for n in (4, 4, 3, 4, 2, 4, 4, 4)]
    one = bootstrapped(tallies, lambda s: f1(s[0], s[1], s[2]), 32)
    assert one == bootstrapped(tallies, lambda s: f1(s[0], s[1], s[2]), 32)
    assert one.value == 29 / 32
    assert one.low < one.value < one.high


@pytest.mark.parametrize(
    ("field", "found", "wanted", "paper", "right"),
    [
        ("total_amount", "1.234,50", 1234.5, False, True),
        ("total_amount", "1,234.50", 1234.5, False, True),
        ("total_amount", "1234.51", 1234.5, False, False),
        ("total_amount", "(12.00)", -12.0, False, True),
        ("total_amount", "12.00-", -12.0, False, True),
        ("total_amount", "Fr. 1.000.000", 1000000, False, True),
        ("total_amount", "", 0, False, False),
        ("due_date", "2024-05-31", "2024-05-31", False, True),
        ("due_date", "31.05.2024", "2024-05-31", False, False),
        ("invoice_number", "RE 2024/17", "re-2024-17", False, True),
        ("invoice_number", "2024/17", "RE 2024/17", False, False),
        ("vendor_name", "Müller GmbH", "MULLER", False, True),
        ("vendor_name", "Old Mill Bakery", "Old Mill Bakery Shop", False, True),
        ("vendor_name", "Old", "Old Mill Bakery", False, False),
        ("vendor_name", "Olb Mill Bakery", "Old Mill Bakery", False, False),
        ("vendor_name", "Olb Mill Bakery", "Old Mill Bakery", True, True),
        ("description", "Wheat flour, 1kg", "Wheat fl0ur 1 kg", False, True),
    ],
)
def test_values_agree(
    field: str, found: str, wanted: agreement.Value, paper: bool, right: bool
) -> None:
    assert agreement.agrees(field, found, wanted, paper=paper) is right


def test_an_alternative_is_right_too(tmp_path: Path) -> None:
    (seen,) = judge(
        tmp_path, [header_row("a.pdf", number="A-1", vendor="Old Mill Bakery", total="12.00")], A
    )
    assert [c.right for c in seen.cells if c.printed] == [True, True, True]
    assert not seen.silent


def test_a_wrong_value_without_a_flag_is_silent_and_with_one_is_not(tmp_path: Path) -> None:
    rows = [header_row("a.pdf", number="A-1", total="21.00"), header_row("b.jpg", "?", total="9")]
    a, b = judge(tmp_path, rows, A, B)
    assert (a.silent, a.accepted) == (True, True)
    assert (b.silent, b.accepted) == (False, False)


def test_a_blank_is_no_silent_error_but_counted(tmp_path: Path) -> None:
    (seen,) = judge(tmp_path, [header_row("a.pdf", number="A-1", total="12")], A)
    assert not seen.silent
    assert [c.field for c in seen.blank] == ["vendor_name"]


def test_a_cell_that_is_known_to_be_absent_is_invented(tmp_path: Path) -> None:
    row = header_row("a.pdf", number="A-1", vendor="Old Mill", total="12.00", due="2024-01-01")
    (seen,) = judge(tmp_path, [row], A)
    assert [c.field for c in seen.cells if c.filled and not c.printed] == ["due_date"]
    assert seen.silent


@pytest.mark.parametrize(("currency", "wrong"), [("EUR", False), (None, False), ("USD", True)])
def test_what_is_implied_may_be_said_or_left_out(
    tmp_path: Path, currency: str | None, wrong: bool
) -> None:
    row = header_row("a.pdf", number="A-1", vendor="Old Mill", total="12.00")
    truth = A | {"implied": {"currency": "EUR"}}
    (seen,) = judge(tmp_path, [row | {"Currency": currency}], truth)
    assert seen.wrong == wrong


def test_nothing_is_known_to_be_absent_in_a_set_that_does_not_say_all(tmp_path: Path) -> None:
    (known,) = truths([set_of(tmp_path, "found_in_a_drawer", A)])
    assert known.absent == ()


def test_the_best_row_is_judged_and_the_other_is_one_too_many(tmp_path: Path) -> None:
    right = header_row("a.pdf (Page 2)", number="A-1", vendor="Old Mill Ltd", total="12.00")
    (seen,) = judge(tmp_path, [header_row("a.pdf (Page 1)", number="X"), right], A)
    assert [c.right for c in seen.cells if c.printed] == [True, True, True]
    assert (seen.rows, seen.surplus, seen.silent) == (2, 1, True)


def test_a_file_without_a_row_gets_nothing_right(tmp_path: Path) -> None:
    (seen,) = judge(tmp_path, [], A)
    assert (seen.rows, seen.accepted, len(seen.blank)) == (0, False, 3)
    assert "3 of 3 (100.0 %" in report.headers([seen])  # blank, and nobody was told


def test_the_place_is_judged_by_the_evidence_of_the_same_row(tmp_path: Path) -> None:
    rows = kept(
        tmp_path, "header.json", [header_row("b.jpg", total="7.50"), header_row("a.pdf", number="A-1")]
    )  # fmt: skip
    entry = {
        "source_file": "a.pdf", "row": 2, "column": "Invoice Number", "value": "A-1", "text": "A-1",
        "page": 1, "box": [11, 10, 52, 20], "page_size": [595, 842], "confidence": 0.9,
    }  # fmt: skip
    known = list(truths([set_of(tmp_path, "generated", A)]))
    for page, right in ((1, True), (2, False)):
        seen = evidence(kept(tmp_path, "evidence.json", [entry | {"page": page}]))
        (document,) = judged(known, rows_by_file(rows), seen)
        number = next(c for c in document.cells if c.field == "invoice_number")
        assert (number.placed, number.confidence) == (right, 0.9)


def test_boxes_overlap_by_what_they_share() -> None:
    assert overlap((0, 0, 2, 1), (1, 0, 3, 1)) == pytest.approx(1 / 3)
    assert overlap((0, 0, 1, 1), (1, 0, 2, 1)) == 0.0


def test_lines_are_matched_one_to_one_in_any_order(tmp_path: Path) -> None:
    rows = [
        line_row("a.pdf", "Wheat flour 1 kg", "4", "1.50", "6.00"),
        line_row("a.pdf", "Rye bread", "2", "3.10", "6.00"),
    ]
    (seen,) = list_up(tmp_path, rows, A)
    assert (seen.matched, seen.found, seen.right, seen.whole) == (2, 2, 7, 1)
    assert not seen.perfect


def test_a_line_twice_is_a_row_too_many(tmp_path: Path) -> None:
    bread = line_row("a.pdf", "Rye bread", "2", "3.00", "6.00")
    flour = line_row("a.pdf", "Wheat flour 1 kg", "4", "1.50", "6.00")
    (seen,) = list_up(tmp_path, [bread, bread, flour], A)
    assert (seen.matched, seen.wanted, seen.found, seen.whole) == (2, 2, 3, 2)
    assert not seen.perfect


def test_lost_lines_count_where_nothing_is_flagged(tmp_path: Path) -> None:
    bread = line_row("a.pdf", "Rye bread", "2", "3.00", "6.00")
    assert "1 of 2 (50.0 %" in report.lines(list_up(tmp_path, [bread], A))
    flagged = line_row("a.pdf", "Rye bread", "2", "3.00", "6.00", review="the sum")
    (seen,) = list_up(tmp_path, [flagged], A)
    assert seen.flagged


def test_lines_of_a_long_invoice_are_matched_in_little_time(tmp_path: Path) -> None:
    wanted = [{"description": f"Part {n:04}", "amount": n + 0.5} for n in range(500)]
    rows = [line_row("a.pdf", f"Part {n:04}", "", "", f"{n}.50") for n in range(500)]
    (seen,) = list_up(tmp_path, rows[1:], A | {"line_items": wanted})
    assert (seen.matched, seen.whole) == (499, 499)


def test_confidence_is_set_against_what_is_right(tmp_path: Path) -> None:
    rows = kept(tmp_path, "header.json", [header_row("a.pdf", number="A-1", total="99")])
    entries = [
        {"row": 1, "column": c, "page": 1, "box": [0, 0, 1, 1], "confidence": s}
        for c, s in (("Invoice Number", 1.0), ("Total Amount", 0.55))
    ]
    seen = evidence(kept(tmp_path, "evidence.json", entries))
    (document,) = judged(truths([set_of(tmp_path, "generated", A)]), rows_by_file(rows), seen)
    assert document.least == 0.55
    # One cell is right and said 1.00; the other is wrong and said 0.55: (0 + 0.55) / 2.
    cells = [c for c in document.cells if c.filled]
    assert confidence.calibration_error(cells) == pytest.approx(0.275)
    assert "| 0.50 | 1 of 1 " in confidence.curve([document])
    assert "| 0.60 | 0 of 1 " in confidence.curve([document])


def test_the_command_prints_every_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = set_of(tmp_path, "generated", A, B)
    header = kept(tmp_path, "header.json", [header_row("a.pdf", number="A-1")])
    lines = kept(tmp_path, "lines.json", [line_row("a.pdf", "Rye bread", "2", "3", "6")])
    seen = kept(tmp_path, "evidence.json", [])
    asked = ["--header", header, "--lines", lines, "--evidence", seen, folder, "--each"]
    assert command.main([str(a) for a in asked]) == 0
    headings = [line for line in capsys.readouterr().out.splitlines() if line.startswith("## ")]
    assert headings[0] == "## Header fields: share that is right"
    assert {"## Line items", "## The right place on the page", "## Silent errors"} <= {*headings}


def test_a_folder_without_truth_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        command.main([str(tmp_path)])


@pytest.mark.parametrize(
    ("name", "structure", "terms"),
    [("header.json", "per_invoice", 12), ("lines.json", "per_line_item", 5)],
)
def test_the_prompts_ask_for_known_terms_alone(
    name: str, structure: pipeline.Structure, terms: int
) -> None:
    plan = pipeline.ask(json.loads((PROMPTS / name).read_text(encoding="utf-8")), structure)
    assert sum(bool(column.term) for column in plan.columns) == terms
