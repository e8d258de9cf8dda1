"""The same answer every time: `python benchmarks/same_answer.py --runs 100 [PATH...]`.

Extracts the same files again and again, each time in a new process with another hash seed, nothing kept
from the run before, every other time with one core only, and says in how many runs CSV, JSON and
evidence were the same, byte for byte. Exits with 1 when one differed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROMPT = (
    "Extract invoice number, date, due date, vendor name, customer name, currency, net amount, tax amount, "
    "total amount, and for each line item its description, quantity, unit price and line total"
)


def main() -> int:
    """Run as often as asked and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "examples"])
    args = parser.parse_args()
    answers: Counter[str] = Counter()
    for number in range(args.runs):
        answers[answer(number, args.paths)] += 1
        same = answers.most_common(1)[0][1]
        print(f"run {number + 1} of {args.runs}: {same} the same", end="\r", flush=True)
    same = answers.most_common(1)[0][1]
    print(f"{same} of {args.runs} runs gave the same bytes" + 20 * " ")
    return 0 if same == args.runs else 1


def answer(number: int, paths: list[Path]) -> str:
    """The hash of everything that one run writes."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = [Path(folder) / name for name in ("rows.csv", "rows.json")]
        evidence = Path(folder) / "evidence.json"
        call = [sys.executable, "-m", "fieldfare", "extract", *map(str, paths), "--prompt", PROMPT]
        for output in outputs:
            call += ["--output", str(output)]
        call += ["--evidence", str(evidence), "--no-cache"]
        environment = os.environ | {
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONHASHSEED": str(number),
        }
        one_core = number % 2 == 1 and hasattr(os, "sched_setaffinity")
        subprocess.run(
            call,
            check=True,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_on_one_core if one_core else None,
        )
        together = hashlib.sha256()
        for path in (*outputs, evidence):
            together.update(path.read_bytes())
        return together.hexdigest()


def _on_one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


if __name__ == "__main__":
    sys.exit(main())
