"""`fieldfare extract`: files and a prompt in, rows out, with no server and no database."""

from __future__ import annotations

import argparse
import functools
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fieldfare import pipeline
from fieldfare.asking.plan import Plan
from fieldfare.cli import outputs, shown
from fieldfare.cli.kept_pages import KeptPages, default_folder
from fieldfare.cli.outcome import Outcome
from fieldfare.cli.outputs import WrongCall
from fieldfare.cli.progress import watcher
from fieldfare.cli.reading import documents
from fieldfare.cli.sources import Source, gather
from fieldfare.errors import ExtractionFailed
from fieldfare.finding.rows import Table
from fieldfare.reading import READING_VERSION
from fieldfare.reading.words import Document, FailedPage

ALL_READ: Final = 0
NOTHING_READ: Final = 1  # or nothing written, or the prompt was refused
WRONG_CALL: Final = 2
SOME_FAILED: Final = 3


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what a call of `extract` may say."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=Path,
        help="a PDF, JPG or PNG file, or a folder that is read with everything below it",
    )
    prompt = parser.add_mutually_exclusive_group(required=True)
    prompt.add_argument("--prompt", metavar="TEXT", help="what you want, in your own words")
    prompt.add_argument(
        "--prompt-file", metavar="FILE", type=Path, help="a file with the prompt, text or JSON"
    )
    parser.add_argument(
        "--structure",
        choices=("automatic", "per_invoice", "per_line_item"),
        default="automatic",
        help="one row for each invoice or for each line item (default: as the prompt says)",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="write rows to FILE, ending in .xlsx, .csv or .json; may be given several times",
    )
    parser.add_argument(
        "--evidence", metavar="FILE", type=Path, help="write where each value stands, as JSON"
    )
    parser.add_argument("--force", action="store_true", help="replace outputs that exist")
    parser.add_argument(
        "--no-cache", action="store_true", help="keep no read pages, and use none kept before"
    )


def run(args: argparse.Namespace) -> int:
    """Do what was asked; the exit code says how it went."""
    try:
        prompt = _prompt(args)
        _check(args)
    except WrongCall as wrong:
        return _refuse(WRONG_CALL, str(wrong))
    try:
        plan = pipeline.ask(prompt, args.structure)
    except ExtractionFailed as refused:
        return _refuse(NOTHING_READ, str(refused))
    sources, skipped = gather(args.paths)
    outcome = _extract(sources, plan, cached=not args.no_cache)
    written: list[Path] = []
    if outcome.pages:
        try:
            written = _write(args, outcome.table)
        except OSError as error:
            return _refuse(NOTHING_READ, f"the output could not be written: {error}")
        if not args.output:
            shown.rows(outcome.table, sys.stdout)
    shown.say(shown.summary(outcome, skipped, written))
    if not outcome.pages:
        return NOTHING_READ
    return SOME_FAILED if outcome.failed else ALL_READ


def _prompt(args: argparse.Namespace) -> pipeline.Prompt:
    """The prompt's text, or the object that it holds when it is JSON."""
    text: str = args.prompt
    if args.prompt_file:
        try:
            text = args.prompt_file.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise WrongCall(f"{args.prompt_file}: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise WrongCall(f"{args.prompt_file}: not a text in UTF-8") from error
    if not text.lstrip().startswith("{"):
        return text
    try:
        return dict(json.loads(text))
    except json.JSONDecodeError as error:
        raise WrongCall(f"the prompt begins like JSON but is none: {error}") from error


def _check(args: argparse.Namespace) -> None:
    """Refuse a call that could not be done to the end, before any work is done."""
    for path in args.paths:
        if not path.exists():
            raise WrongCall(f"{path}: no such file or folder")
    for path in args.output:
        outputs.kind_of(path)
    evidence = [args.evidence] if args.evidence else []
    outputs.check([*args.output, *evidence], force=args.force)


def _extract(sources: Sequence[Source], plan: Plan, *, cached: bool) -> Outcome:
    """Read `sources` and find in each what `plan` asks for."""
    kept = KeptPages(default_folder(), READING_VERSION) if cached else None
    watching = watcher(len(sources))
    found, failed, pages = [], [], 0
    try:
        for document in documents(sources, kept, watching):
            failed += [(document.name, page) for page in document.failed]
            try:
                found.append(pipeline.find_file(plan, document))
            except Exception as error:  # noqa: BLE001 - our mistake costs one file, not all
                failed += _not_found(document, error)
            else:
                pages += len(document.pages)
    finally:
        watching.end()
    if kept:
        kept.trim()
    table = pipeline.translate(pipeline.assemble(plan, found), plan.language)
    return Outcome(table, len(sources), pages, tuple(failed))


def _not_found(document: Document, error: Exception) -> list[tuple[str, FailedPage]]:
    """All pages of a file over which the engine stumbled."""
    message = f"its rows could not be found, please report this: {error!r}."
    pages = document.pages
    return [(document.name, FailedPage(p.number, "INTERNAL_ERROR", message)) for p in pages]


def _write(args: argparse.Namespace, table: Table) -> list[Path]:
    """Write what `args` name and give back what was written."""
    for path in args.output:
        kind = outputs.kind_of(path)
        outputs.write(path, functools.partial(pipeline.write, table, kind))
    if not args.evidence:
        return list(args.output)
    outputs.write(args.evidence, functools.partial(pipeline.write_evidence, table))
    return [*args.output, args.evidence]


def _refuse(code: int, message: str) -> int:
    shown.say([f"fieldfare: {message}"])
    return code
