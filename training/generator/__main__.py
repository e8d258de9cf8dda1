"""Draws documents into a folder: python -m generator --seed 1 --count 500 --split train --out DIR."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from generator import worn
from generator.drawing import draw
from generator.drawn import Drawn, DrawnPage

KINDS = ("scan", "photo")


class Made(msgspec.Struct, frozen=True):
    """One file and what is true of it; the pages, if they were asked for."""

    name: str
    content: bytes
    truth: dict[str, Any]
    pages: tuple[DrawnPage, ...]


class Order(msgspec.Struct, frozen=True):
    """Which document is to be made."""

    seed: int
    split: str
    worn: str  # "", scan or photo


def made(order: Order) -> Made:
    """The document of an order."""
    document = draw(order.seed, order.split)
    group = str(document.truth["source"])
    short = "" if not order.worn else f"_{order.worn}"
    stem = f"{group.removeprefix('generated_')}_{order.split}_{order.seed}{short}"
    document = Drawn(document.pdf, document.truth | {"file": f"{stem}.pdf"}, document.pages)
    if not order.worn:
        return Made(f"{stem}.pdf", document.pdf, document.truth, document.pages)
    paper = worn.wear(document, order.worn, order.seed)  # type: ignore[arg-type]
    return Made(f"{stem}{paper.suffix}", paper.content, paper.truth, paper.pages)


def orders(seed: int, count: int, split: str, kind: str) -> Iterator[Order]:
    """What is to be made; seeds far apart so that runs with near seeds share nothing."""
    for number in range(count):
        yield Order(seed * 1_000_000 + number, split, kind)


def main() -> int:
    """Write the documents, their truth by source, and say how far it is."""
    asked = _arguments()
    known: dict[str, list[dict[str, Any]]] = {}
    wanted = list(orders(asked.seed, asked.count, asked.split, asked.worn))
    with multiprocessing.Pool(asked.processes) as pool:
        for number, one in enumerate(pool.imap(made, wanted, chunksize=4), 1):
            folder = asked.out / str(one.truth["source"])
            folder.mkdir(parents=True, exist_ok=True)
            (folder / one.name).write_bytes(one.content)
            if asked.runs:
                (folder / f"{one.name}.runs.json").write_bytes(msgspec.json.encode(one.pages))
            known.setdefault(str(one.truth["source"]), []).append(one.truth)
            if number % 25 == 0 or number == asked.count:
                print(f"\r{number} of {asked.count}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    for source, truths in known.items():
        lines = [json.dumps(truth, ensure_ascii=False) for truth in truths]
        (asked.out / source / "truth.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="generator", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--split", choices=("train", "held-out"), default="train")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--worn", choices=KINDS, default="", help="on paper, scanned or photographed"
    )
    parser.add_argument(
        "--runs", action="store_true", help="write the runs of text of each page, too"
    )
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
