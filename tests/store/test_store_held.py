from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fieldfare.store import held

HOLD = """
import sys, time
from pathlib import Path
from fieldfare.store import held
with held.hold(Path(sys.argv[1])) as say:
    say("me")
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_held_file_says_who_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    with held.hold(path) as say:
        say("first")
        with pytest.raises(held.HeldByAnother) as refused, held.hold(path):
            pass
    assert refused.value.text == "first"


def test_a_file_is_free_again_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    with held.hold(path):
        before = held.is_held(path)
    assert (before, held.is_held(path)) == (True, False)


def test_a_file_that_does_not_exist_is_not_held(tmp_path: Path) -> None:
    assert held.holder(tmp_path / "none.lock") is None


def test_asking_does_not_take_the_file(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    with held.hold(path) as say:
        say("first")
        assert [held.holder(path) for _ in range(2)] == ["first", "first"]


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        before = held.holder(path)
        process.kill()
    assert (before, held.holder(path)) == ("me", None)
