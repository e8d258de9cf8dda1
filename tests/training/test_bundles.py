"""Bundles say of each page what it is, and the scorer counts what was found of that."""

from pathlib import Path

import pypdfium2
import pytest
from tests.making import page

from fieldfare.reading.words import Document
from generator import bundles
from measure.bundles import Parted, parted, report, truth


@pytest.fixture(scope="module")
def bundle() -> bundles.Bundle:
    return bundles.bundle(7, "train")


def test_the_truth_has_a_line_for_every_page(bundle: bundles.Bundle) -> None:
    pages = bundle.truth["pages"]
    assert [p["page"] for p in pages] == list(range(1, len(pages) + 1))
    assert len(pypdfium2.PdfDocument(bundle.pdf)) == len(pages)


def test_every_page_of_a_document_names_it(bundle: bundles.Bundle) -> None:
    for number, document in enumerate(bundle.truth["documents"], 1):
        mine = [p["page"] for p in bundle.truth["pages"] if p.get("document") == number]
        assert mine == document["pages"]


def test_the_same_seed_makes_the_same_bundle(bundle: bundles.Bundle) -> None:
    again = bundles.bundle(7, "train")
    assert again.truth == bundle.truth
    assert again.pdf == bundle.pdf


def parted_as(true: list[int], found: list[int], kinds: str = "") -> Parted:
    names = {"i": "invoice", "b": "blank", "t": "terms"}
    kinds = kinds or "i" * len(true)
    said = tuple("" if owner else "terms" for owner in found)
    return Parted("a.pdf", tuple(true), tuple(names[k] for k in kinds), tuple(found), said)


def test_a_boundary_is_where_another_document_begins_but_never_the_first_page() -> None:
    assert parted_as([1, 1, 2, 0, 3], [1, 1, 1, 0, 2]).boundaries == ({3, 5}, {5})


def test_a_page_between_two_of_a_document_does_not_part_it() -> None:
    assert parted_as([1, 0, 1, 2], [1, 0, 1, 2]).boundaries == ({4}, {4})


def test_a_document_after_a_letter_begins_on_the_second_page() -> None:
    assert parted_as([0, 1, 1], [0, 1, 1]).boundaries == ({2}, {2})


def test_a_document_is_whole_only_with_exactly_its_pages() -> None:
    assert parted_as([1, 1, 2, 2], [1, 1, 2, 3]).whole == (1, 2)


def test_the_report_counts_pages_and_names_causes() -> None:
    said = report(
        [parted_as([1, 0, 2], [1, 1, 1], "iti"), parted_as([1, 0], [1, 0], "it")], each=True
    )
    assert "| boundaries | 0 of 1 " in said
    assert "| pages left out | 1 of 2 (50.0 %" in said
    assert "| terms kept | 1 |" in said
    assert "| a.pdf | 3 | invoice not parted from what precedes it (terms) |" in said


def test_the_engine_is_asked_for_what_it_makes_of_a_bundle(tmp_path: Path) -> None:
    line = '{"file": "a.pdf", "pages": [{"page": 1, "kind": "invoice", "document": 1}, {"page": 2, "kind": "blank"}]}'  # fmt: skip
    (tmp_path / "truth.jsonl").write_text(line + "\n", encoding="utf-8")
    pages = (page("# INVOICE\nInvoice number: A-1\nTotal  3.00"), page("", number=2))
    (seen,) = parted(tmp_path, [Document("a.pdf", pages)])
    assert (seen.true, seen.found, seen.said) == ((1, 0), (1, 0), ("", "blank"))
    assert len(truth(tmp_path)) == 1
