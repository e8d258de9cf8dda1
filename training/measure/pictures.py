"""Pages with what was found drawn on them: `python -m measure.pictures EVIDENCE.json FOLDER... --out DIR`.

Draws for each page of each file that holds a value a PNG with a box round every value, named by its
column, green where the engine is sure, amber to red where it is not. `--only` picks files by a part of
their name. The files are opened in this process: use it on files that you trust.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont, ImageOps

SCALE = 2.0  # pixels a point, for PDFs
SURE, UNSURE = 0.9, 0.6
GREEN, AMBER, RED = (20, 140, 60), (220, 140, 0), (210, 30, 30)


def main() -> int:
    """Draw what the call names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("evidence", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    files = {p.name: p for folder in args.folders for p in folder.rglob("*") if p.is_file()}
    pages: dict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    for entry in json.loads(args.evidence.read_text(encoding="utf-8")):
        if args.only in entry["source_file"]:
            pages[entry["source_file"], entry["page"]].append(entry)
    for (name, number), entries in sorted(pages.items()):
        path = files[Path(name).name]
        picture = drawn(path, number, entries)
        picture.save(args.out / f"{path.stem}-{number}.png")
    print(f"{len(pages)} pages drawn into {args.out}")
    return 0


def drawn(path: Path, number: int, entries: Sequence[Mapping[str, Any]]) -> Image.Image:
    """The page (from 1) of a file with the boxes of `entries`."""
    if path.suffix.lower() == ".pdf":
        page = pdfium.PdfDocument(path)[number - 1]
        picture, scale = page.render(scale=SCALE).to_pil().convert("RGB"), SCALE
    else:
        picture, scale = ImageOps.exif_transpose(Image.open(path)).convert("RGB"), 1.0
    pen = ImageDraw.Draw(picture)
    size = max(10, picture.height // 110)
    font = ImageFont.load_default(size)
    for entry in entries:
        left, top, right, bottom = (edge * scale for edge in entry["box"])
        colour = _colour(entry["confidence"])
        pen.rectangle((left - 2, top - 2, right + 2, bottom + 2), outline=colour, width=2)
        words = f"{entry['column']} {entry['confidence']:.2f}"
        pen.text((left, top - size - 3), words, fill=colour, font=font)
    return picture


def _colour(confidence: float) -> tuple[int, int, int]:
    return GREEN if confidence >= SURE else AMBER if confidence >= UNSURE else RED


if __name__ == "__main__":
    sys.exit(main())
