"""Scanned and photographed pages: what is true of the drawn page is true of the picture."""

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from generator import bending, worn
from generator.drawn import Drawn, DrawnPage, Run

SHEET = (360.0, 480.0)  # small, for the sake of time, and wider than a receipt
SPOTS = {"one": (40.0, 50.0, 90.0, 80.0), "two": (240.0, 340.0, 320.0, 380.0)}


def drawn(pages: int = 1, size: tuple[float, float] = SHEET) -> Drawn:
    """Pages that hold two black rectangles, whose places are the truth."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for _ in range(pages):
        for left, top, right, bottom in SPOTS.values():
            canvas.rect(left, size[1] - bottom, right - left, bottom - top, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    runs = tuple(Run(name, box, "Helvetica", 10.0) for name, box in SPOTS.items())
    places = {name: {"page": 1, "bbox": list(box), "text": name} for name, box in SPOTS.items()}
    truth = {
        "file": "a.pdf",
        "kind": "digital_pdf",
        "fields": {},
        "boxes": places,
        "line_items": [{"description": "one", "boxes": {"description": places["one"]}}],
    }
    return Drawn(out.getvalue(), truth, tuple(DrawnPage(*size, runs) for _ in range(pages)))


def grey(made: worn.Worn) -> tuple[np.ndarray, float]:
    """The first page's pixels, and how many of them one unit of the file has."""
    if made.suffix == ".pdf":
        page = pypdfium2.PdfDocument(made.content)[0]
        return np.asarray(page.render(scale=2).to_pil().convert("L")), 2.0
    return np.asarray(Image.open(io.BytesIO(made.content)).convert("L")), 1.0


@pytest.mark.parametrize("kind", ["scan", "photo"])
@pytest.mark.parametrize("seed", range(4))
def test_ink_stands_where_the_truth_says(kind: worn.Kind, seed: int) -> None:
    made = worn.wear(drawn(), kind, seed)
    pixels, scale = grey(made)
    for place in made.truth["boxes"].values():
        left, top, right, bottom = (side * scale for side in place["bbox"])
        wide, high = right - left, bottom - top
        inner = pixels[round(top + 0.4 * high) : round(bottom - 0.4 * high), round(left + 0.4 * wide) : round(right - 0.4 * wide)]  # fmt: skip
        above = pixels[max(0, round(top - 0.9 * high)) : max(1, round(top - 0.5 * high)), round(left + 0.3 * wide) : round(right - 0.3 * wide)]  # fmt: skip
        assert np.median(inner) < np.median(above) - 20


@pytest.mark.parametrize("kind", ["scan", "photo"])
def test_the_same_seed_wears_the_same_way(kind: worn.Kind) -> None:
    assert worn.wear(drawn(), kind, 3) == worn.wear(drawn(), kind, 3)
    assert worn.wear(drawn(), kind, 3).content != worn.wear(drawn(), kind, 4).content


def test_the_truth_names_the_kind_and_the_file_that_was_made() -> None:
    made = worn.wear(drawn(), "photo", 1)
    assert made.truth["kind"] == "photo"
    assert made.truth["file"] == "a" + made.suffix


def test_lines_and_runs_move_with_the_page() -> None:
    made = worn.wear(drawn(), "scan", 2)
    place = tuple(made.truth["boxes"]["one"]["bbox"])
    assert tuple(made.truth["line_items"][0]["boxes"]["description"]["bbox"]) == place
    assert made.pages[0].runs[0].box == place


def test_several_pages_become_one_pdf() -> None:
    made = worn.wear(drawn(pages=2), "scan", 1)
    assert made.suffix == ".pdf"
    assert len(pypdfium2.PdfDocument(made.content)) == 2
    sizes = [tuple(round(side) for side in page.get_size()) for page in pypdfium2.PdfDocument(made.content)]  # fmt: skip
    assert sizes == [(round(page.width), round(page.height)) for page in made.pages]


@pytest.mark.parametrize("quarters", range(4))
@pytest.mark.parametrize("seed", range(5))
def test_the_way_back_leads_back(quarters: int, seed: int) -> None:
    bend = bending.turned(bending.photographed((700, 1000), np.random.default_rng(seed)), quarters)
    x, y = bend.back()
    assert x.shape == (bend.picture[1], bend.picture[0])
    points = np.array([[50.0, 60.0], [350.0, 500.0], [640.0, 900.0], [100.0, 930.0]])
    for (left, top), (column, row) in zip(points, np.round(bend.shown(points)), strict=True):
        found = x[int(row), int(column)], y[int(row), int(column)]
        assert found == pytest.approx((left, top), abs=2.5)
