"""The rules of `finding.checks` over a row that a person has corrected: what they say now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fieldfare.asking.plan import Column
from fieldfare.finding import checks
from fieldfare.finding.checks import Finding
from fieldfare.finding.rows import Cell, Found, Header, Review

UNCERTAIN = "this value is not certain"  # as `finding.engine` says it
PROVEN = 0.9  # the least confidence that a rule gives what it proves


class Judged(NamedTuple):
    """What the rules make of corrected values."""

    still: tuple[Review, ...]  # of what was said of the row, what still holds
    broken: tuple[Review, ...]  # what holds only now


def judged(
    columns: Sequence[Column], before: Sequence[Cell], now: Sequence[Cell], said: Sequence[Review]
) -> Judged:
    """What of `said` about the cells `before` still holds of the cells `now`, and what does so newly.

    A rule that has not said of the cells before what it says of them by what they show knew more than
    they do, such as the cost of shipping, for which there is no column; it is not asked again.
    """
    if all(one.value == other.value for one, other in zip(before, now, strict=True)):
        return Judged(tuple(said), ())
    first, second = _checked(columns, before), _checked(columns, now)
    rules = {f.rule: f for f in (*first.findings, *second.findings)}
    still, broken = list(said), []
    for rule in rules:
        was, is_now = _of(first.findings, rule), _of(second.findings, rule)
        heard = [review for review in said if was and review.message.endswith(was.message)]
        if bool(was) != bool(heard) or was == is_now:
            continue
        if was and not second.known.issuperset(was.terms):  # nothing disproves what was said
            continue
        still = [review for review in still if review not in heard]
        if is_now:
            broken.append(_review(is_now, columns))
    proven = {c.name for c in columns if c.term in second.proven - first.proven}
    return Judged(tuple(_sure(still, proven)), tuple(broken))


class _Checked(NamedTuple):
    findings: tuple[Finding, ...]
    known: frozenset[str]  # terms with a value
    proven: frozenset[str]  # terms of which a rule says that they are right


def _checked(columns: Sequence[Column], cells: Sequence[Cell]) -> _Checked:
    header: Header = {
        column.term: Found(cell.typed, None, 0.0)
        for column, cell in zip(columns, cells, strict=True)
        if column.term and column.level == "invoice" and cell.typed is not None
    }
    header, findings = checks.check(header)
    proven = frozenset(t for t, found in header.items() if found.confidence >= PROVEN)
    return _Checked(findings, frozenset(header), proven)


def _of(findings: Sequence[Finding], rule: str) -> Finding | None:
    return next((finding for finding in findings if finding.rule == rule), None)


def _review(finding: Finding, columns: Sequence[Column]) -> Review:
    names = tuple(c.name for c in columns if c.term in finding.terms)
    return Review(f"{', '.join(names)}: {finding.message}", names)


def _sure(said: Sequence[Review], proven: set[str]) -> list[Review]:
    """Without the doubt whether a value is right, where the others prove it now."""
    left: list[Review] = []
    for review in said:
        names = tuple(name for name in review.columns if name not in proven)
        if not review.message.endswith(UNCERTAIN) or names == review.columns:
            left.append(review)
        elif names:
            left.append(Review(f"{', '.join(names)}: {UNCERTAIN}", names))
    return left
