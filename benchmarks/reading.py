"""How fast pages are read, in how much memory, and how many of their words.

    python benchmarks/reading.py speed [FILE_OR_FOLDER...] [--rounds 3] [--scans 10]
    python benchmarks/reading.py recall [FILE_OR_FOLDER...] [--threads 2] [--list]
    python benchmarks/reading.py worn [FILE_OR_FOLDER...] [--threads 2] [--pages 8]
    python benchmarks/reading.py peers [FILE_OR_FOLDER...] --python PYTHON [--rounds 3]

Without files, those of FIELDFARE_MEASURING_SET or of `examples/` are taken.

speed: digital PDFs, end to end (bytes to rows, children running), against pypdfium2's plain text extraction
of the same files; images and scanned PDFs against Tesseract (psm 3, OMP_THREAD_LIMIT=1) on the same
pictures; and the peak memory of the child processes. Machines are noisy: each round measures both
sides, and the median of the rounds' ratios is shown.

recall: all pages with a text layer, drawn at 150 dpi and read by OCR; their text layer is the truth.
peers: words of the same digital PDFs by pdfplumber and docling-parse, which PYTHON has installed (peer.py).
worn: first pages with a text layer, turned, faint, stamped, curled; found words as a share of the text layer.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import peers
import pypdfium2 as pdfium
import recall
import worn

from fieldfare import pipeline
from fieldfare.children.reader import CannotRead, Reader
from fieldfare.reading.words import Document, FailedPage

PROMPT = (
    "Extract invoice number, date, due date, vendor name, net amount, tax amount and total amount"
)
SCAN_DPI = 150
MEASURING_SET = Path(
    os.environ.get("FIELDFARE_MEASURING_SET", Path(__file__).parent.parent / "examples")
)


def main() -> None:
    """Measure and print Markdown tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    speed = commands.add_parser("speed")
    speed.add_argument("--rounds", type=int, default=3)
    speed.add_argument("--scans", type=int, default=10, help="pictures to measure at most")
    found = commands.add_parser("recall")
    found.add_argument("--threads", type=int, default=2)
    found.add_argument("--list", action="store_true", help="each word that is missed")
    spoilt = commands.add_parser("worn")
    spoilt.add_argument("--threads", type=int, default=2)
    spoilt.add_argument("--pages", type=int, default=8, help="at most")
    others = commands.add_parser("peers")
    others.add_argument("--python", type=Path, required=True, help="one that has the libraries")
    others.add_argument("--rounds", type=int, default=3)
    for command in (speed, found, spoilt, others):
        command.add_argument("paths", nargs="*", type=Path)
    args = parser.parse_args()
    files = sorted(_files(args.paths or [MEASURING_SET]))
    pdfs = [f for f in files if f.suffix.lower() == ".pdf"]
    if args.command == "worn":
        worn.report(pdfs, args.threads, args.pages)
    elif args.command == "peers":
        peers.report([f for f in pdfs if _has_text(f)], args.python, args.rounds)
    elif args.command == "recall":
        recall.report(pdfs, args.threads, listed=args.list)
    else:
        _speed(files, args.rounds, args.scans)


def _speed(files: Sequence[Path], rounds: int, scans: int) -> None:
    digital = [f for f in files if f.suffix.lower() == ".pdf" and _has_text(f)]
    print("| measure | median of rounds | rounds | limit | goal |\n|---|---|---|---|---|")
    with Reader() as reader:
        _digital(reader, digital, rounds)
        with tempfile.TemporaryDirectory() as folder:
            _scans(reader, list(_pictures(digital, Path(folder), scans)), rounds)
        for name, peak in sorted(_peaks().items()):
            print(
                f"| peak memory of the {name} | {peak / 1024:.0f} MB | | 1100 MB together | 600 MB together |"
            )


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        inside = path.rglob("*") if path.is_dir() else [path]
        yield from (p for p in inside if p.suffix.lower() in {".pdf", ".jpg", ".jpeg", ".png"})


def _has_text(path: Path) -> bool:
    try:
        document = pdfium.PdfDocument(path)
        return all(
            document[i].get_textpage().count_chars() > 50 for i in range(min(3, len(document)))
        )
    except pdfium.PdfiumError:
        return False


def _digital(reader: Reader, files: Sequence[Path], rounds: int) -> None:
    plan = pipeline.ask(PROMPT, "per_invoice")
    pages = sum(len(pdfium.PdfDocument(f)) for f in files)

    def whole() -> None:
        for path in files:
            pipeline.find(plan, [_read(reader, path)])

    def plain() -> None:
        for path in files:
            document = pdfium.PdfDocument(path)
            for page in document:
                page.get_textpage().get_text_range()

    whole()
    ours, theirs = _rounds(whole, plain, rounds)
    _row(
        f"digital PDFs, {len(files)} files, {pages} pages: end to end ÷ plain text extraction",
        ours,
        theirs,
        "40 ×",
        "15 ×",
    )
    print(
        f"| … milliseconds a page, end to end ({1000 * min(theirs) / pages:.2f} plain) | {1000 * statistics.median(ours) / pages:.1f} ms | | | |"
    )


def _read(reader: Reader, path: Path) -> Document:
    opened = reader.count(path, path.name)
    pages = list(reader.read(path, path.name, range(1, opened.pages + 1)))
    return Document(
        path.name,
        tuple(p for p in pages if not isinstance(p, FailedPage)),
        tuple(p for p in pages if isinstance(p, FailedPage)),
        opened.einvoice,
    )


def _pictures(files: Sequence[Path], folder: Path, most: int) -> Iterator[Path]:
    """First pages of digital PDFs, rendered as scans are."""
    for path in files[:: max(1, len(files) // most)][:most]:
        target = folder / f"{path.stem}.png"
        pdfium.PdfDocument(path)[0].render(scale=SCAN_DPI / 72).to_pil().convert("L").save(target)
        yield target


def _scans(reader: Reader, files: Sequence[Path], rounds: int) -> None:
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        print("| scans: Tesseract is not installed, nothing to compare with | | | | |")
        return

    def ours() -> None:
        for path in files:
            try:
                _read(reader, path)
            except CannotRead:
                continue

    def theirs() -> None:
        for path in files:
            subprocess.run(
                [tesseract, str(path), "-", "--psm", "3"],
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                capture_output=True,
                check=False,
            )

    ours()
    a, b = _rounds(ours, theirs, rounds)
    _row(
        f"pages as scans at {SCAN_DPI} dpi, {len(files)} pages: OCR ÷ Tesseract",
        a,
        b,
        "2.5 ×",
        "1.2 ×",
    )
    print(
        f"| … seconds a page ({statistics.median(b) / len(files):.2f} Tesseract) | {statistics.median(a) / len(files):.2f} s | | | |"
    )


def _rounds(
    one: Callable[[], None], two: Callable[[], None], rounds: int
) -> tuple[list[float], list[float]]:
    ones: list[float] = []
    twos: list[float] = []
    for _ in range(rounds):
        for work, times in ((one, ones), (two, twos)):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return ones, twos


def _row(name: str, ours: Sequence[float], theirs: Sequence[float], limit: str, goal: str) -> None:
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    shown = ", ".join(f"{r:.1f}" for r in ratios)
    print(f"| {name} | {statistics.median(ratios):.1f} × | {shown} | {limit} | {goal} |")


def _peaks() -> dict[str, int]:
    """Peak resident memory in kB of this process's children, by the module that they run."""
    peaks = {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(
                line.split(":", 1) for line in status.read_text().splitlines() if ":" in line
            )
            if int(fields["PPid"]) == os.getpid() and "VmHWM" in fields:
                command = (status.parent / "cmdline").read_bytes().split(b"\0")
                name = next(
                    (c.decode().rsplit(".", 1)[-1] for c in command if b"fieldfare" in c), "child"
                )
                peaks[name] = int(fields["VmHWM"].split()[0])
        except (OSError, KeyError, ValueError):
            continue
    return peaks


if __name__ == "__main__":
    main()
