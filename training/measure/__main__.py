r"""Measures an extraction against truth and prints every figure as a Markdown table.

    PYTHONPATH=src:training python -m measure --header header.json --evidence evidence.json \
        --lines lines.json TRUTH_DIR

TRUTH_DIR holds SOURCE/truth.jsonl. The rows are those that `fieldfare extract` writes as JSON for
the prompts in training/measure/prompts (header.json with --structure per_invoice, lines.json with
--structure per_line_item), with their column "Source File".
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from measure import report
from measure.headers import judged
from measure.lines import listed
from measure.truth import COMPLETE, evidence, rows_by_file, truths


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(
        prog="measure", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("truth", metavar="TRUTH_DIR", nargs="+", type=Path)
    parser.add_argument("--header", metavar="FILE", type=Path, help="rows of one invoice each")
    parser.add_argument("--evidence", metavar="FILE", type=Path, help="of the same extraction")
    parser.add_argument("--lines", metavar="FILE", type=Path, help="rows of one line item each")
    parser.add_argument("--kind", action="append", help="only digital_pdf, scan or photo")
    parser.add_argument(
        "--complete",
        metavar="PATTERN",
        action="append",
        help=f"sources whose truth lists all that is printed (default: {' '.join(COMPLETE)})",
    )
    parser.add_argument(
        "--lines-unknown",
        metavar="SOURCE",
        action="append",
        default=[],
        help="a source whose line items are not to be judged",
    )
    parser.add_argument(
        "--each", action="store_true", help="also every field of every source, and each error"
    )
    asked = parser.parse_args(arguments)
    documents = [
        truth
        for truth in truths(asked.truth, asked.complete or COMPLETE)
        if not asked.kind or truth.kind in asked.kind
    ]
    if not documents:
        parser.error("no truth was found")
    if asked.header:
        seen = judged(documents, rows_by_file(asked.header), evidence(asked.evidence))
        print(report.headers(seen, each=asked.each))
        if asked.evidence:
            print(report.confidence(seen, each=asked.each))
    if asked.lines:
        known = [d for d in documents if d.source not in asked.lines_unknown]
        print(report.lines(listed(known, rows_by_file(asked.lines)), each=asked.each))
    return 0


if __name__ == "__main__":
    sys.exit(main())
