"""Reads PDFs with another library and prints the seconds that it took; runs where that library is installed.

    PYTHON benchmarks/peer.py pdfplumber|docling-parse FILE...

The libraries are no part of the project: give them an environment of their own. What is timed is words with
boxes from all pages, after everything is imported and one file has been read.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def _pdfplumber() -> Callable[[str], int]:
    import pdfplumber  # noqa: PLC0415

    def words(path: str) -> int:
        with pdfplumber.open(path) as pdf:
            return sum(len(page.extract_words()) for page in pdf.pages)

    return words


def _docling_parse() -> Callable[[str], int]:
    from docling_core.types.doc.page import TextCellUnit  # noqa: PLC0415
    from docling_parse.pdf_parser import DoclingPdfParser  # noqa: PLC0415

    parser = DoclingPdfParser(loglevel="fatal")

    def words(path: str) -> int:
        document = parser.load(path)
        found = sum(
            1
            for _, page in document.iterate_pages()
            for _ in page.iterate_cells(unit_type=TextCellUnit.WORD)
        )
        document.unload()
        return found

    return words


READERS = {"pdfplumber": _pdfplumber, "docling-parse": _docling_parse}


def main() -> None:
    """Print seconds and words."""
    words = READERS[sys.argv[1]]()
    files = sys.argv[2:]
    words(files[0])
    start = time.perf_counter()
    found = sum(words(path) for path in files)
    print(time.perf_counter() - start, found)


if __name__ == "__main__":
    main()
