from __future__ import annotations

import os
from pathlib import Path

import pytest

from fieldfare.cli import main
from installation import install


def test_a_sweep_says_what_it_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = install(tmp_path)
    here.files.put("outputs/lost/1.1/csv", b"x")
    os.utime(here.files.path("outputs/lost/1.1/csv"), (0, 0))
    assert main(["sweep", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out == (
        "removed 0 expired extraction(s), 0 unused upload(s), 1 lost object(s), "
        "0 session(s) and link(s) that were over\n"
    )
    assert list(here.files.stored()) == []


def test_where_nothing_is_installed_nothing_is_swept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sweep", "--data", str(tmp_path / "none")]) == 1
    assert "there is no installation in" in capsys.readouterr().err
