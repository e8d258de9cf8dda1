"""Learns what each reason for a name counts: `python -m learning.names TRAIN_DIR... --held-out DIR...`.

Among the names that a document offers for its seller (and for its buyer), the true one shall score
best: a conditional logit (McFadden 1974) over the worths that `finding.sellers` and `finding.buyers`
give their reasons. What is learned is a factor for each reason, drawn towards 1, so that a reason that is
rarely seen keeps what it was first thought to be worth. Writes `weights/names.json`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from fieldfare.finding import locales, names
from fieldfare.finding.folio import folios
from fieldfare.finding.parties import Parties
from learning.documents import Seen, each, seen
from measure.shares import Share

TOWARDS_ONE = 0.02  # how strongly a factor is drawn towards 1, in documents' share
RANGE = (0.0, 4.0)  # of a factor: a reason never counts the other way round

Floats = NDArray[np.float64]
Choice = tuple[list[dict[str, float]], list[bool]]  # the reasons of each name, and which are right


def choices(document: Seen) -> dict[str, Choice]:
    """The names that a document offers for each party that it names."""
    pages = [f for f in folios(document.pages, locales.decide(document.pages)) if f.pieces]
    if not pages:
        return {}
    both = Parties(pages)
    offered = {"vendor_name": both.sellers.candidates, "customer_name": both.buyers.names}
    found = {}
    for term, some in offered.items():
        if term in document.truth.fields:
            right = [document.truth.right(term, name.text) for name in some]
            if any(right) and not all(right):
                found[term] = [name.signs for name in some], right
    return found


def learned(documents: Sequence[Seen]) -> dict[str, float]:
    """The factor of each reason that was seen among `documents`."""
    factors: dict[str, float] = {}
    offered = list(each(choices, documents))
    for term in ("vendor_name", "customer_name"):
        some = [found[term] for found in offered if term in found]
        if some:
            factors |= _fitted(some)
    return dict(sorted(factors.items()))


def _fitted(some: Sequence[Choice]) -> dict[str, float]:
    reasons = sorted({reason for names_, _ in some for signs in names_ for reason in signs})
    at = {reason: n for n, reason in enumerate(reasons)}
    rows, owner, right = [], [], []
    for document, (names_, marks) in enumerate(some):
        for signs, mark in zip(names_, marks, strict=True):
            row = np.zeros(len(reasons))
            for reason, worth in signs.items():
                row[at[reason]] = worth
            rows.append(row)
            owner.append(document)
            right.append(mark)
    table, owners, marked = np.array(rows), np.array(owner), np.array(right)

    def loss(parameters: Floats) -> tuple[float, Floats]:
        factors, sharpness = parameters[:-1], np.exp(parameters[-1])
        scores = sharpness * (table @ factors)
        everyone, weights = _softmax(scores, owners, len(some))
        true, inner = _softmax(np.where(marked, scores, -1e9), owners, len(some))
        pull = factors - 1.0
        value = (everyone - true).mean() + TOWARDS_ONE * (pull @ pull) / 2
        slope = (weights - inner) / len(some)
        gradient = np.append(
            sharpness * (table.T @ slope) + TOWARDS_ONE * pull, (scores * slope).sum()
        )
        return float(value), gradient

    start = np.append(np.ones(len(reasons)), 1.0)
    bounds = [RANGE] * len(reasons) + [(-2.0, 3.0)]
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return {reason: round(float(best[n]), 3) for reason, n in at.items()}


def _softmax(scores: Floats, owners: NDArray[np.int64], count: int) -> tuple[Floats, Floats]:
    """The log of the sum of exponentials of each document's scores, and each score's share of it."""
    top = np.full(count, -np.inf)
    np.maximum.at(top, owners, scores)
    powers = np.exp(scores - top[owners])
    total = np.zeros(count)
    np.add.at(total, owners, powers)
    return top + np.log(total), powers / total[owners]


def right_names(document: Seen) -> dict[str, bool]:
    """Whether seller and buyer are chosen rightly, where the truth names them."""
    pages = [f for f in folios(document.pages, locales.decide(document.pages)) if f.pieces]
    if not pages:
        return {}
    both = Parties(pages)
    picked = {"vendor_name": both.vendor, "customer_name": both.customer}
    return {
        term: name is not None and document.truth.right(term, name.text)
        for term, name in picked.items()
        if term in document.truth.fields
    }


def report(what: str, documents: Sequence[Seen]) -> None:
    """Print how often seller and buyer are right."""
    outcomes = list(each(right_names, documents))
    for term in ("vendor_name", "customer_name"):
        some = [outcome[term] for outcome in outcomes if term in outcome]
        print(f"{what}: {term} {Share(sum(some), len(some))}")


def main() -> int:
    """Learn, report and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", nargs="+", type=Path)
    parser.add_argument("--held-out", nargs="+", type=Path, default=[])
    args = parser.parse_args()
    names.WEIGHTS.unlink(missing_ok=True)
    held_out = [document for folder in args.held_out for document in seen(folder)]
    train = [document for folder in args.train for document in seen(folder)]
    report("before, held out", held_out)
    factors = learned(train)
    names.WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(factors), indent=1) + b"\n")
    for reason, factor in factors.items():
        print(f"{factor:6.2f} {reason}")
    names.learned.cache_clear()
    report("train", train)
    report("after, held out", held_out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
