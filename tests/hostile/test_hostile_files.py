"""Some of the hostile files with every run of the tests; `./run hostile` takes more, `./run soak` all."""

from __future__ import annotations

from pathlib import Path

import pytest

from hostile import driving, through_server
from hostile.corpus import case

SLOW = {"pdfs.recursive", "pdfs.bomb", "pictures.whole"}  # a whole server gives each a minute


def test_hostile_files_are_clear_failures_or_results(tmp_path: Path) -> None:
    seen = driving.drive(tmp_path, cases=100, seed=1)
    assert seen.faults == []
    assert sum(seen.outcomes.values()) == 100


def test_a_case_is_always_the_same() -> None:
    assert [case(number) for number in range(60)] == [case(number) for number in range(60)]
    assert case(7, seed=1) != case(7, seed=2)


@pytest.mark.journey
def test_hostile_files_leave_a_server_as_it_was(tmp_path: Path) -> None:
    numbered = (case(number, seed=5) for number in range(40))
    cases = [one for one in numbered if one.kind not in SLOW][:16]
    assert through_server.drive(tmp_path, cases) == []
