"""Learns how likely a found value is right: `python -m learning.confidence TRAIN_DIR... --held-out DIR...`.

The folders hold drawn documents, text pages and pages read by OCR. For every term, and for every term
that was not found, a small boosted forest is grown over the signs that `fieldfare.finding.confidence`
names, with constraints that keep it sensible: a better score never counts against a value. Writes
`weights/confidence.json` and prints, for documents that were held out, how well the probabilities hold.
"""

from __future__ import annotations

import argparse
import itertools
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import msgspec
import numpy as np

from fieldfare.finding import checks, confidence, fields, locales
from fieldfare.finding.folio import folios
from fieldfare.finding.items import items as find_items
from fieldfare.finding.rows import Header, Item
from learning.documents import Seen, each, seen
from measure.agreement import Value, agrees
from measure.shares import Share
from measure.truth import COLUMNS, LINE_COLUMNS, Truth

WANTED = frozenset(
    {*COLUMNS, "amount_due", "paid_amount", "subtotal", "discount_amount", "shipping_amount"}
)
MORE_IS_BETTER = frozenset(
    "score margin proven contained echoed checked backed least ocr_mean rule worth exact order_sure "
    "labelled".split()
)
LESS_IS_BETTER = frozenset("rival contradicted overtopped either doubts label labels".split())
LEAST_EXAMPLES, LEAST_ERRORS = 200, 15  # below which one probability serves for all
ALWAYS_PRINTED = frozenset({"vendor_name", "invoice_date", "total_amount"})
ROUNDS = 60
SETTINGS = {
    "objective": "binary",
    "num_leaves": 6,
    "learning_rate": 0.12,
    "min_data_in_leaf": 30,
    "lambda_l2": 5.0,
    "feature_fraction": 0.8,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "seed": 1,
    "verbose": -1,
}


class Example(msgspec.Struct, frozen=True):
    """The signs of one value, or of one blank, and whether it is right."""

    forest: str
    signs: dict[str, float]
    right: bool


def examples(document: Seen) -> list[Example]:
    """What the engine finds on one document, beside what is true."""
    truth, pages = document.truth, document.pages
    locale = locales.decide(pages)
    items = find_items(pages, locale)
    header: Header = fields.header(pages, locale, wanted=WANTED, items=items)
    header, _ = checks.check(header)
    ready = folios(pages, locale)
    everywhere = confidence.document_signs(header, ready)
    found = []
    for term in COLUMNS:
        if not any(term in known for known in (truth.fields, truth.absent, truth.implied)):
            continue
        printed, value = term in truth.fields, header.get(term)
        if value is None:
            signs = confidence.blank_signs(term, ready, everywhere)
            found.append(Example(confidence.BLANK + term, signs, not printed))
        elif value.place is not None:
            right = term not in truth.absent and truth.right(term, str(value.value))
            found.append(Example(term, confidence.signs(value, ready, everywhere), right))
    if truth.lines is not None and items:
        signs = confidence.line_signs(items, everywhere)
        found.append(Example(confidence.LINES, signs, lines_right(items, truth)))
    return found


def lines_right(items: Sequence[Item], truth: Truth) -> bool:
    """Whether the lines found are those printed, in number and in every cell."""
    if len(items) != len(truth.lines or ()):
        return False
    return all(
        _cell_right(name, item, wanted.get(name), paper=truth.paper)
        for item, wanted in zip(items, truth.lines or (), strict=True)
        for name in LINE_COLUMNS
    )


def _cell_right(name: str, item: Item, wanted: Value, *, paper: bool) -> bool:
    found = item.get(f"line_{name}")
    return wanted is None or (
        found is not None and agrees(name, str(found.value), wanted, paper=paper)
    )


def gathered(documents: Sequence[Seen]) -> dict[str, list[Example]]:
    """The examples of all documents, by the forest that they are for."""
    found: dict[str, list[Example]] = defaultdict(list)
    for some in each(examples, documents):
        for example in some:
            found[example.forest].append(example)
    return found


def grown(some: Sequence[Example]) -> confidence.Forest:
    """The forest that tells the right ones from the others."""
    right = np.array([e.right for e in some], float)
    prior = (right.sum() + 1) / (len(right) + 2)
    offset = round(math.log(prior / (1 - prior)), 4)
    if len(some) < LEAST_EXAMPLES or min(right.sum(), len(right) - right.sum()) < LEAST_ERRORS:
        return confidence.Forest((), (), offset)
    names = tuple(sorted({name for e in some for name in e.signs}))
    rows = np.array([[e.signs.get(n, confidence.UNKNOWN) for n in names] for e in some])
    constraints = [1 if n in MORE_IS_BETTER else -1 if n in LESS_IS_BETTER else 0 for n in names]
    data = lightgbm.Dataset(rows, right, init_score=np.full(len(right), offset))
    settings = SETTINGS | {"monotone_constraints": constraints}
    booster = lightgbm.train(settings, data, num_boost_round=ROUNDS)
    trees = tuple(_tree(t["tree_structure"]) for t in booster.dump_model()["tree_info"])
    return confidence.Forest(names, trees, offset)


def _differ(some: Sequence[Example]) -> bool:
    """Whether there is something to learn: of some terms it is never known that they are not printed."""
    name = some[0].forest
    blank = name.startswith(confidence.BLANK)
    always = name.removeprefix(confidence.BLANK) in ALWAYS_PRINTED
    return not blank or always or any(e.right for e in some)


def _tree(structure: dict[str, Any]) -> confidence.Tree:
    sign: list[int] = []
    limit: list[float] = []
    branches: tuple[list[int], list[int]] = ([], [])
    leaf: list[float] = []

    def add(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaf.append(round(node["leaf_value"], 5))
            return -len(leaf)
        at = len(sign)
        sign.append(node["split_feature"])
        limit.append(round(node["threshold"], 6))
        for side in branches:
            side.append(0)
        for side, child in zip(branches, ("left_child", "right_child"), strict=True):
            side[at] = add(node[child])
        return at

    add(structure)
    left, right = (tuple(side) for side in branches)
    return confidence.Tree(tuple(sign), tuple(limit), left, right, tuple(leaf))


def report(forests: dict[str, confidence.Forest], held_out: dict[str, list[Example]]) -> None:
    """Print how probabilities and outcomes agree on documents that were held out."""
    bins = [0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01]
    for kind in ("values", "blanks"):
        some = [
            (forests[name].probability(e.signs), e.right)
            for name, entries in held_out.items()
            for e in entries
            if name.startswith(confidence.BLANK) == (kind == "blanks") and name in forests
        ]
        for low, high in itertools.pairwise(bins):
            inside = [(p, right) for p, right in some if low <= p < high]
            mean = sum(p for p, _ in inside) / max(1, len(inside))
            print(f"{kind} {low:.2f}–{high:.2f}: said {mean:.3f}, right {_share(inside)}")


def _share(some: Iterable[tuple[float, bool]]) -> Share:
    marks = [right for _, right in some]
    return Share(sum(marks), len(marks))


def main() -> int:
    """Learn, report and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", nargs="+", type=Path)
    parser.add_argument("--held-out", nargs="+", type=Path, default=[])
    args = parser.parse_args()
    train = gathered([document for folder in args.train for document in seen(folder)])
    forests = {name: grown(some) for name, some in sorted(train.items()) if _differ(some)}
    confidence.WEIGHTS.write_bytes(msgspec.json.encode(forests) + b"\n")
    for name, some in sorted(train.items()):
        share = Share(sum(e.right for e in some), len(some))
        trees = len(forests[name].trees) if name in forests else "no"
        print(f"{name}: {share} right, {trees} trees")
    report(forests, gathered([document for folder in args.held_out for document in seen(folder)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
