from __future__ import annotations

import os
from pathlib import Path

import pytest

from fieldfare.cli.sources import gather


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return folder


def names(*paths: Path) -> list[str]:
    return [source.name for source in gather(paths)[0]]


def skipped(*paths: Path) -> list[tuple[str, str]]:
    return [(skip.path.name, skip.why) for skip in gather(paths)[1]]


def test_a_folder_is_read_with_everything_below_it_in_order(tmp_path: Path) -> None:
    made(tmp_path, "c.pdf", "a.JPG", "b/d.png", "a/e.jpeg")
    assert names(tmp_path) == ["a.JPG", "c.pdf", "e.jpeg", "d.png"]


def test_files_stand_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    made(tmp_path, "a.pdf", "b.pdf")
    assert names(tmp_path / "b.pdf", tmp_path / "a.pdf") == ["b.pdf", "a.pdf"]


def test_other_files_are_skipped_and_named(tmp_path: Path) -> None:
    made(tmp_path, "a.pdf", "note.txt", ".DS_Store", ".git/x.pdf")
    assert names(tmp_path) == ["a.pdf"]
    assert skipped(tmp_path) == [
        (".git", "a hidden folder"),
        (".DS_Store", "a hidden file"),
        ("note.txt", "no PDF, JPG or PNG"),
    ]


def test_a_file_that_is_named_itself_may_be_skipped_too(tmp_path: Path) -> None:
    made(tmp_path, "note.txt")
    assert skipped(tmp_path / "note.txt") == [("note.txt", "no PDF, JPG or PNG")]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    made(tmp_path, "in/a.pdf")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "in" / "a.pdf")
    assert names(tmp_path / "in", tmp_path / "in" / "a.pdf", tmp_path / "link.pdf") == ["a.pdf"]


def test_equal_base_names_show_their_path_below_the_folder_that_was_asked_for(
    tmp_path: Path,
) -> None:
    made(tmp_path, "2025/a.pdf", "2026/a.pdf", "2026/b.pdf", "a.pdf")
    assert names(tmp_path) == ["a.pdf", "2025/a.pdf", "2026/a.pdf", "b.pdf"]


def test_equal_names_below_different_folders_show_their_path_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "mine/a.pdf", "yours/a.pdf")
    monkeypatch.chdir(tmp_path)
    assert names(Path("mine"), Path("yours/a.pdf")) == ["mine/a.pdf", "yours/a.pdf"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    assert skipped(tmp_path) == [("shut", "Permission denied")]
