from __future__ import annotations

import os
from pathlib import Path

import pytest

from fieldfare.cli.kept_pages import KeptPages, default_folder
from fieldfare.reading.words import Box, Document, FailedPage, Frame, Page, Word

PAGE = Page(1, 595, 842, (Word("Größe", Box(1, 2, 3, 4)),), Frame(595, 842))
READ = Document("a.pdf", (PAGE,))


def test_what_was_read_is_there_again(tmp_path: Path) -> None:
    KeptPages(tmp_path / "pages", "1").put("aa", READ)
    assert KeptPages(tmp_path / "pages", "1").get("aa") == READ


def test_another_version_of_the_reading_reads_anew(tmp_path: Path) -> None:
    KeptPages(tmp_path, "1").put("aa", READ)
    assert KeptPages(tmp_path, "2").get("aa") is None


def test_a_document_with_a_failed_page_is_not_kept(tmp_path: Path) -> None:
    kept = KeptPages(tmp_path, "1")
    kept.put("aa", Document("a.pdf", (PAGE,), (FailedPage(2, "BROKEN_PAGE", "It is broken."),)))
    assert kept.get("aa") is None


@pytest.mark.parametrize("damage", [b"", b"\x93garbage", b"\x80"])
def test_a_damaged_entry_only_means_reading_again(tmp_path: Path, damage: bytes) -> None:
    kept = KeptPages(tmp_path, "1")
    kept.put("aa", READ)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage)
    assert kept.get("aa") is None
    kept.put("aa", READ)
    assert kept.get("aa") == READ


def test_a_folder_that_cannot_be_made_only_means_reading_again(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = KeptPages(tmp_path / "file" / "pages", "1")
    kept.put("aa", READ)
    kept.trim()
    assert kept.get("aa") is None


def test_nobody_else_can_look_into_the_folder(tmp_path: Path) -> None:
    KeptPages(tmp_path / "pages", "1").put("aa", READ)
    assert (tmp_path / "pages").stat().st_mode & 0o077 == 0


def test_what_was_not_asked_for_longest_is_forgotten_first(tmp_path: Path) -> None:
    kept = KeptPages(tmp_path, "1")
    kept.put("old", READ)
    kept.put("young", READ)
    kept.put("asked", READ)
    for age, name in ((30, "old.1"), (20, "asked.1"), (10, "young.1")):
        os.utime(tmp_path / name, (1_000_000 - age, 1_000_000 - age))
    kept.get("asked")
    size = (tmp_path / "old.1").stat().st_size
    KeptPages(tmp_path, "1", largest_bytes=2 * size).trim()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["asked.1", "young.1"]


def test_the_folder_is_where_the_user_keeps_such_things(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert default_folder() == Path("/home/ada/.cache/fieldfare/pages")
    monkeypatch.setenv("XDG_CACHE_HOME", "/fast")
    assert default_folder() == Path("/fast/fieldfare/pages")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert default_folder() == Path("/home/ada/.cache/fieldfare/pages")
