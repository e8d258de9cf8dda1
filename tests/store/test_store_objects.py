from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
import threading
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from fieldfare.store.objects import Files, Joined, PartDiffers, PartMissing, PartTooLarge


class FullDisk(Files):
    """Files on a device that takes no byte."""

    def _open_new(self, path: Path) -> BinaryIO:
        path.touch()
        return Path("/dev/full").open("wb")


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def md5(content: bytes) -> str:
    return hashlib.md5(content).hexdigest()


def everything(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def test_an_object_gives_back_its_bytes(files: Files) -> None:
    files.put("sources/a", b"invoice")
    assert files.read("sources/a") == b"invoice"


def test_an_object_may_come_in_pieces(files: Files) -> None:
    files.put("sources/a", iter([b"in", b"voice"]))
    assert files.read("sources/a") == b"invoice"


def test_putting_gives_back_the_size(files: Files) -> None:
    assert files.put("sources/a", b"invoice") == 7


def test_an_object_knows_its_size(files: Files) -> None:
    files.put("sources/a", b"invoice")
    assert files.size("sources/a") == 7


def test_an_object_is_replaced_whole(files: Files) -> None:
    files.put("sources/a", b"a long first one")
    files.put("sources/a", b"short")
    assert files.read("sources/a") == b"short"


def test_an_open_object_does_not_change_under_its_reader(files: Files) -> None:
    files.put("sources/a", b"first")
    with files.open("sources/a") as file:
        files.put("sources/a", b"other")
        assert file.read() == b"first"


def test_an_error_while_writing_leaves_nothing(files: Files) -> None:
    def broken() -> None:
        with files.create("sources/a") as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert everything(files.root) == []


def test_a_full_disk_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space") as refused:
        FullDisk(tmp_path).put("sources/a", b"x" * 100_000)
    assert refused.value.errno == errno.ENOSPC


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        FullDisk(tmp_path).put("sources/a", b"x" * 100_000)
    assert everything(tmp_path) == []


def test_several_objects_are_stored_together(files: Files) -> None:
    files.put_all({"pages/a/1": b"one", "pages/b/2": b"two"})
    assert (files.read("pages/a/1"), files.read("pages/b/2")) == (b"one", b"two")


def test_a_full_disk_while_storing_several_leaves_none(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        FullDisk(tmp_path).put_all({"pages/a/1": b"x" * 100_000, "pages/b/2": b"x" * 100_000})
    assert everything(tmp_path) == []


def test_a_full_disk_while_joining_leaves_only_the_parts(files: Files) -> None:
    etag = files.write_part("u", 1, [b"x" * 100_000], 100_000)
    with pytest.raises(OSError, match="No space"):
        FullDisk(files.root).join("u", {1: etag}, "sources/a")
    assert everything(files.root) == ["objects/parts/u/00001"]


@pytest.mark.parametrize(
    "key", ["../a", "a/../../b", "/etc/passwd", "a//b", "", "a/", ".hidden", "a\x00b", "a\n"]
)
def test_a_key_never_leads_outside(files: Files, key: str) -> None:
    with pytest.raises(ValueError, match="not an object key"):
        files.path(key)


def test_a_deleted_object_is_gone(files: Files) -> None:
    files.put("sources/a", b"x")
    files.delete("sources/a")
    assert files.exists("sources/a") is False


def test_deleting_what_is_not_there_is_no_error(files: Files) -> None:
    files.delete("sources/none")
    assert files.exists("sources/none") is False


def test_deleting_leaves_no_empty_folders(files: Files) -> None:
    files.put("pages/a/b/1", b"x")
    files.delete("pages/a/b/1")
    assert list((files.root / "objects").iterdir()) == []


def test_everything_under_a_prefix_goes_at_once(files: Files) -> None:
    for key in ("outputs/a/1", "outputs/a/b/2", "outputs/ab"):
        files.put(key, b"x")
    files.delete_under("outputs/a")
    assert [o.key for o in files.stored()] == ["outputs/ab"]


def test_a_listing_names_each_object_under_a_prefix(files: Files) -> None:
    for key in ("outputs/a/1", "outputs/a/2", "sources/a"):
        files.put(key, b"12")
    assert sorted((o.key, o.size_bytes) for o in files.stored("outputs")) == [
        ("outputs/a/1", 2),
        ("outputs/a/2", 2),
    ]


def test_a_listing_says_when_an_object_came(files: Files) -> None:
    files.put("sources/a", b"x")
    [stored] = files.stored()
    assert abs(stored.changed_at.timestamp() - time.time()) < 5


def test_a_part_answers_its_md5(files: Files) -> None:
    assert files.write_part("u", 1, [b"pa", b"rt"], 10) == md5(b"part")


def test_a_part_over_its_limit_is_refused(files: Files) -> None:
    with pytest.raises(PartTooLarge):
        files.write_part("u", 1, [b"123", b"45"], 4)
    assert everything(files.root) == []


def test_a_part_may_be_just_as_large_as_its_limit(files: Files) -> None:
    files.write_part("u", 1, [b"1234"], 4)
    assert files.parts("u") == {1: 4}


def test_a_part_that_is_sent_again_replaces_the_first(files: Files) -> None:
    files.write_part("u", 1, [b"first"], 10)
    etag = files.write_part("u", 1, [b"second"], 10)
    files.join("u", {1: etag}, "sources/a")
    assert files.read("sources/a") == b"second"


def test_parts_are_joined_in_order_of_their_numbers(files: Files) -> None:
    etags = {n: files.write_part("u", n, [b"%d," % n], 10) for n in (10, 2, 1)}
    files.join("u", etags, "sources/a")
    assert files.read("sources/a") == b"1,2,10,"


def test_joining_gives_back_size_and_hash(files: Files) -> None:
    etags = {1: files.write_part("u", 1, [b"in"], 10), 2: files.write_part("u", 2, [b"voice"], 10)}
    assert files.join("u", etags, "sources/a") == Joined(7, hashlib.sha256(b"invoice").hexdigest())


def test_a_part_with_another_etag_is_refused(files: Files) -> None:
    files.write_part("u", 1, [b"part"], 10)
    with pytest.raises(PartDiffers) as refused:
        files.join("u", {1: md5(b"other")}, "sources/a")
    assert (refused.value.number, everything(files.root)) == (1, ["objects/parts/u/00001"])


def test_a_part_that_was_not_sent_is_named(files: Files) -> None:
    etag = files.write_part("u", 1, [b"part"], 10)
    with pytest.raises(PartMissing) as refused:
        files.join("u", {1: etag, 2: etag}, "sources/a")
    assert refused.value.number == 2


def test_parts_go_together(files: Files) -> None:
    files.write_part("u", 1, [b"part"], 10)
    files.write_part("u", 2, [b"part"], 10)
    files.delete_parts("u")
    assert everything(files.root) == []


def test_what_was_left_half_written_is_removed_when_it_is_old(files: Files) -> None:
    old, new = files.root / "incoming" / "old", files.root / "incoming" / "new"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))
    files.delete_incoming(dt.datetime.now(dt.UTC) - dt.timedelta(hours=1))
    assert everything(files.root) == ["incoming/new"]


def test_writers_and_deleters_in_one_folder_do_not_hurt_each_other(files: Files) -> None:
    failed: list[OSError] = []

    def work(name: str) -> None:
        try:
            for _ in range(50):
                files.put(f"pages/a/{name}", b"x")
                files.delete(f"pages/a/{name}")
        except OSError as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(str(n),)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
