from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from fieldfare.cli.outputs import WrongCall, check, kind_of, write


@pytest.mark.parametrize(
    ("name", "kind"), [("a.xlsx", "xlsx"), ("a.CSV", "csv"), ("a.b.json", "json")]
)
def test_the_suffix_decides_what_is_written(name: str, kind: str) -> None:
    assert kind_of(Path(name)) == kind


@pytest.mark.parametrize("name", ["a.xls", "a.txt", "a", ".csv"])
def test_another_suffix_is_refused(name: str) -> None:
    with pytest.raises(WrongCall, match=r"ends in \.xlsx, \.csv or \.json"):
        kind_of(Path(name))


def test_an_output_that_exists_is_refused_without_force(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    with pytest.raises(WrongCall, match="exists already; --force replaces it"):
        check([tmp_path / "a.csv"], force=False)
    check([tmp_path / "a.csv"], force=True)


def test_an_output_in_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongCall, match="gone does not exist"):
        check([tmp_path / "gone" / "a.csv"], force=True)


def test_an_output_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(WrongCall, match="is a folder"):
        check([tmp_path / "a.csv"], force=True)


def test_an_output_named_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongCall, match="twice"):
        check([tmp_path / "a.csv", tmp_path / "." / "a.csv"], force=False)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_in_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o500)
    with pytest.raises(WrongCall, match="nothing may be written"):
        check([tmp_path / "shut" / "a.csv"], force=False)


def hello(file: BinaryIO) -> None:
    file.write(b"hello")


def fails(file: BinaryIO) -> None:
    file.write(b"half")
    raise OSError("No space left on device")


def test_a_file_is_written_with_the_users_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a.csv", hello)
    finally:
        os.umask(before)
    assert (tmp_path / "a.csv").read_bytes() == b"hello"
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o640


def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"before")
    with pytest.raises(OSError, match="No space"):
        write(tmp_path / "a.csv", fails)
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"before"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").touch()
    (tmp_path / "a.csv").symlink_to("real.csv")
    write(tmp_path / "a.csv", hello)
    assert (tmp_path / "a.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"hello"
