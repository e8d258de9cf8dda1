"""How long other libraries take for the same PDFs, in the same run."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium

from fieldfare.children.reader import Reader
from fieldfare.reading.words import Page

PEERS = ("pdfplumber", "docling-parse")
PEER = Path(__file__).parent / "peer.py"


def report(files: Sequence[Path], python: Path, rounds: int) -> None:
    """Print milliseconds a page of each; `python` is an interpreter that has the other libraries."""
    pages = sum(len(pdfium.PdfDocument(f)) for f in files)
    with Reader(ocr=False) as reader:
        _read(reader, files)
        ways: dict[str, Callable[[], tuple[float, int]]] = {
            "fieldfare, reading (words with boxes, rulings, in a child)": lambda: _timed(
                lambda: _read(reader, files)
            ),
            "pypdfium2, plain text only": lambda: _timed(lambda: _plain(files)),
        }
        for peer in PEERS:
            ways[f"{peer}, words with boxes"] = partial(_peer, python, peer, files)
        times: dict[str, list[float]] = {name: [] for name in ways}
        words: dict[str, int] = {}
        for _ in range(rounds):
            for name, way in ways.items():
                seconds, words[name] = way()
                times[name].append(seconds)
    best = {name: min(some) for name, some in times.items()}
    ours = next(iter(best.values()))
    print(f"{len(files)} files, {pages} pages, fastest of {rounds} rounds (median in brackets)\n")
    print("| reader | milliseconds a page | as a multiple of ours | words |\n|---|---|---|---|")
    for name, some in times.items():
        middle = 1000 * statistics.median(some) / pages
        print(
            f"| {name} | {1000 * best[name] / pages:.1f} ({middle:.1f}) | {best[name] / ours:.1f} × | {words[name]} |"
        )


def _timed(work: Callable[[], int]) -> tuple[float, int]:
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def _read(reader: Reader, files: Sequence[Path]) -> int:
    found = 0
    for path in files:
        count = reader.count(path, path.name).pages
        pages = reader.read(path, path.name, range(1, count + 1))
        found += sum(len(page.words) for page in pages if isinstance(page, Page))
    return found


def _plain(files: Sequence[Path]) -> int:
    found = 0
    for path in files:
        for page in pdfium.PdfDocument(path):
            found += len(page.get_textpage().get_text_range().split())
    return found


def _peer(python: Path, peer: str, files: Sequence[Path]) -> tuple[float, int]:
    done = subprocess.run([python, PEER, peer, *files], capture_output=True, text=True, check=True)
    seconds, found = done.stdout.split()[-2:]
    return float(seconds), int(found)
