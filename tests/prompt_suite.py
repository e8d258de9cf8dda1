"""The prompts of `prompts/`, compared with the plans they mean; run as a program, it reports shares.

python -m tests.asking.prompt_suite [--failures] [FOLDER]
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from pathlib import Path
from typing import Any

import msgspec

from fieldfare.asking import ask
from fieldfare.asking.plan import Column, LineFilter, PageFilter, Plan
from fieldfare.asking.terms import TERMS
from fieldfare.errors import PromptRejected, PromptUnclear

PROMPTS = Path(__file__).parent / "asking" / "prompts"
# Options that say what happens anyway.
_ANYWAY = {"symbol": "drop", "date": "YYYY-MM-DD", "decimal_mark": ".", "yes": "Yes", "no": "No"}


class Entry(msgspec.Struct, frozen=True):
    """One prompt with the plan that it means."""

    name: str
    prompt: str | dict[str, Any]
    expected: Mapping[str, Any]
    language: str

    @property
    def kind(self) -> str:
        """How the prompt was given."""
        return "string" if isinstance(self.prompt, str) else "object"


def entries(folder: Path = PROMPTS) -> Iterator[Entry]:
    """All prompts of `folder`, one file a language."""
    for path in sorted(folder.glob("*.toml")):
        for number, given in enumerate(tomllib.loads(path.read_text())["prompt"], 1):
            prompt = json.loads(given["object"]) if "object" in given else given["ask"]
            yield Entry(f"{path.stem}-{number}", prompt, given, path.stem[:2])


# ── What was expected, and what came ─────────────────────────────────────────────────────────────


def differences(entry: Entry) -> list[str]:
    """How the compiled plan differs from the expected one; nothing where it is right."""
    expected = entry.expected
    try:
        plan = ask(entry.prompt, expected.get("structure", "automatic"))
    except (PromptRejected, PromptUnclear) as refusal:
        name = type(refusal).__name__
        wanted = expected.get("refused", "a plan")
        return [] if name == wanted else [f"{name} instead of {wanted}"]
    if "refused" in expected:
        return [f"a plan instead of {expected['refused']}"]
    found = _columns_differ(expected["columns"], plan)
    for what, wanted, got in (
        ("grain", expected.get("grain", "per_invoice"), plan.grain),
        ("language", expected.get("language", entry.language), plan.language),
        ("pages", sorted(expected.get("pages", [])), sorted(map(_page_filter, plan.page_filters))),
        ("lines", sorted(expected.get("lines", [])), sorted(map(_line_filter, plan.line_filters))),
        ("rows", sorted(expected.get("rows", [])), sorted(_row_filters(plan))),
        ("sort", expected.get("sort", ""), _order(plan)),
        ("unique", expected.get("unique", False), getattr(plan, "unique", False)),
        (
            "notes",
            sorted(expected.get("notes", [])),
            sorted({n.topic.split(" of '")[0] for n in plan.notes}),
        ),
    ):
        if wanted != got:
            found.append(f"{what}: {got} instead of {wanted}")
    if isinstance(entry.prompt, dict):
        names = [field["name"] for field in entry.prompt["fields"]]
        if names != [column.name for column in plan.columns]:
            found.append("names")
    return found


def _columns_differ(expected: str, plan: Plan) -> list[str]:
    wanted = [_normal(part) for part in _parts(expected.removeprefix("at least "))]
    got = [_written(column) for column in plan.columns]
    if expected.startswith("at least "):
        missing = [column for column in wanted if column not in got]
        return [f"columns without {', '.join(missing)}"] if missing else []
    return [] if wanted == got else [f"columns: {', '.join(got)} instead of {', '.join(wanted)}"]


def _parts(text: str) -> list[str]:
    """`text` cut at commas outside brackets and quotes."""
    return [p.strip() for p in re.findall(r"(?:\[[^\]]*\]|\"[^\"]*\"|[^,\[\"])+", text)]


_MEANING = re.compile(
    r"(?P<what>\"[^\"]*\"|=?\w+)(?:\((?P<kind>\w+)(?P<line> line)?\))?(?:\[(?P<options>[^\]]*)\])?"
)


def _normal(written: str) -> str:
    """One expected column in the one spelling by which columns are compared."""
    match = _MEANING.fullmatch(written)
    assert match, written
    what = match["what"]
    options = {o.strip() for o in (match["options"] or "").split(";") if o.strip()}
    options -= {f"{name} {value}" for name, value in _ANYWAY.items()}
    term = TERMS.get(what)
    assert term or not what[0].isalpha(), what
    kind = match["kind"] or (term.kind if term else "")
    line = bool(match["line"]) or (term is not None and term.level == "line")
    return _one(what.casefold(), kind, options, line=line)


def _one(what: str, kind: str, options: set[str], *, line: bool) -> str:
    shown = f"({kind}{' line' if line else ''})" if kind else ""
    return f"{what}{shown}" + (f"[{'; '.join(sorted(options))}]" if options else "")


def _written(column: Column) -> str:
    shape = {k: v for k, v in msgspec.to_builtins(column.format).items() if v != _ANYWAY.get(k)}
    options = {k if v is True else f"{k} {v}".strip() for k, v in shape.items()}
    if column.default:
        options.add(f"default {column.default}")
    if column.negative_credit_notes:
        options.add("negative_credit_notes")
    if not column.term and column.derived:
        return _one(f"={column.derived}", "", options, line=False)
    if column.derived:
        options.add("computed" if column.derived == column.term else f"derived {column.derived}")
    what = column.term or f'"{column.label or column.name}"'.casefold()
    return _one(what, column.kind, options, line=column.level == "line")


def _page_filter(f: PageFilter) -> str:
    first, last = getattr(f, "first", 0), getattr(f, "last", 0)
    if first:
        return f"{f.action} page {first}" + (f" to {last}" if last != first else "")
    return f"{f.action} {f.page_kind or repr(f.text)}"


def _line_filter(f: LineFilter) -> str:
    return f.line_kind or repr(f.text)


def _row_filters(plan: Plan) -> Iterator[str]:
    for f in getattr(plan, "row_filters", ()):
        parts = [f.action, f.term or f.derived, f.test, f.value, f.currency]
        yield " ".join(part for part in parts if part)


def _order(plan: Plan) -> str:
    order = getattr(plan, "order", ())
    return ", ".join((o.term or o.column) + (" descending" if o.descending else "") for o in order)


# ── The report ───────────────────────────────────────────────────────────────────────────────────

_Z = 1.959964  # 95 %


def interval(right: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share, in per cent."""
    if not of:
        return 0.0, 100.0
    share, spread = right / of, _Z * _Z / of
    middle = share + spread / 2
    half = _Z * sqrt(share * (1 - share) / of + spread / (4 * of))
    low, high = ((middle + sign * half) / (1 + spread) for sign in (-1, 1))
    return 100 * low, 100 * high


def _measures(entry: Entry, found: Sequence[str]) -> dict[str, bool]:
    """What is true of one prompt, of which the plan differs as `found` says."""
    wrong = [one for one in found if not one.startswith("notes:")]
    return {
        "right in all parts": not found,
        "right but for notes": not wrong,
        "columns right": not any(one.startswith(("columns", "names", "Prompt")) for one in wrong),
        "wrong without a note": bool(wrong) and not _said(entry),
    }


def _said(entry: Entry) -> bool:
    """Whether the user is told anything: by a note of the plan, or by a refusal."""
    try:
        return bool(ask(entry.prompt, entry.expected.get("structure", "automatic")).notes)
    except (PromptRejected, PromptUnclear):
        return True


def _row(group: str, true: Sequence[bool]) -> str:
    low, high = interval(sum(true), len(true))
    share = 100 * sum(true) / len(true)
    return f"| {group} | {sum(true)} | {len(true)} | {share:.1f} % | {low:.1f} to {high:.1f} % |"


def report(folder: Path = PROMPTS, *, failures: bool = False) -> Iterator[str]:
    """The lines of two Markdown tables, by language and kind and by what is asked; then what differs."""
    results = [(entry, differences(entry)) for entry in entries(folder)]
    groups: dict[str, list[bool]] = {"all": [], "string": [], "object": []}
    measures: dict[str, list[bool]] = {}
    for entry, found in results:
        for group in ("all", entry.kind, entry.language):
            groups.setdefault(group, []).append(not found)
        for name, true in _measures(entry, found).items():
            measures.setdefault(name, []).append(true)
    yield "| prompts | right | of | share | 95 % interval |"
    yield "|---|---|---|---|---|"
    yield from (_row(group, right) for group, right in groups.items())
    yield "\n| plans | are | of | share | 95 % interval |"
    yield "|---|---|---|---|---|"
    yield from (_row(name, true) for name, true in measures.items())
    if failures:
        for entry, found in results:
            if found:
                yield f"\n{entry.name}: {entry.expected.get('ask', entry.expected.get('object'))}"
                yield from (f"    {difference}" for difference in found)


def main(arguments: Sequence[str]) -> None:
    """Print the report."""
    folders = [Path(a) for a in arguments if not a.startswith("-")]
    for line in report(folders[0] if folders else PROMPTS, failures="--failures" in arguments):
        print(line)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
