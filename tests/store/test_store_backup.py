from __future__ import annotations

import io
import json
import sqlite3
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldfare import retention
from fieldfare.children.reader import Reader
from fieldfare.cli import main
from fieldfare.jobs.workshop import Recipe
from fieldfare.settings import NotReady, Settings
from fieldfare.store import backup, database, held, objects, signing
from fieldfare.store.backup import BackupRefused
from installation import NOW, Installation, install
from working import PLAN, Clock, Counting, Works, invoice, pdf

pytestmark = pytest.mark.embedded


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


def working(here: Installation, reader: Reader) -> Works:
    return Works(here, Counting(reader), Clock(NOW), Recipe(ask=lambda *_: PLAN))


@pytest.fixture
def works(tmp_path: Path, reader: Reader) -> Iterator[Works]:
    (tmp_path / "old").mkdir()
    here = install(tmp_path / "old")
    yield working(here, reader)
    here.engine.dispose()


def restored(works: Works, file: Path) -> Works:
    """An installation that was made of the backup, with the old one's clock."""
    data = file.with_name("new")
    backup.restore(file, data)
    settings = works.here.settings.model_copy(update={"data": data})
    engine = database.engine(settings)
    here = Installation(settings, engine, objects.of(settings), works.here.owner)
    return Works(here, works.reader, works.clock, works.recipe)


def names(file: Path) -> set[str]:
    with tarfile.open(file) as tar:
        return set(tar.getnames())


def test_outputs_are_there_after_restoring(works: Works, tmp_path: Path) -> None:
    done = works.extract(pdf(invoice())).extraction_id
    backup.take(works.here.settings, tmp_path / "a.tar")
    new = restored(works, tmp_path / "a.tar")
    assert new.output(done, "csv") == works.output(done, "csv")


def test_what_was_being_worked_on_is_done_after_restoring(works: Works, tmp_path: Path) -> None:
    begun = works.submit(pdf(*[invoice(f"INV-{n}") for n in range(20)]))
    works.work(steps=2)
    held_back = works.worker()
    with database.transaction(works.here.engine) as tx:
        from fieldfare import due

        due.claim(tx, held_back.id, NOW, 3600)
    backup.take(works.here.settings, tmp_path / "a.tar")
    new = restored(works, tmp_path / "a.tar")
    new.work()
    assert new.status(begun).credits_deducted == 20


def test_signed_addresses_stay_good(works: Works, tmp_path: Path) -> None:
    key = signing.signer(works.here.settings.data)._key
    backup.take(works.here.settings, tmp_path / "a.tar")
    new = restored(works, tmp_path / "a.tar")
    assert signing.signer(new.here.settings.data)._key == key


def test_what_is_deleted_while_it_is_taken_is_still_in_it(
    works: Works, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = works.extract(pdf(invoice())).extraction_id
    before = backup._pack

    def meanwhile(*given: object) -> int:
        works.here.files.delete_under("outputs")
        return before(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(backup, "_pack", meanwhile)
    expected = works.output(done, "csv")
    backup.take(works.here.settings, tmp_path / "a.tar")
    assert restored(works, tmp_path / "a.tar").output(done, "csv") == expected


def test_every_object_is_there_however_much_is_done_meanwhile(works: Works, tmp_path: Path) -> None:
    stopping = threading.Event()

    def busy() -> None:
        while not stopping.is_set():
            works.extract(pdf(invoice()))

    thread = threading.Thread(target=busy)
    thread.start()
    try:
        taken = [backup.take(works.here.settings, tmp_path / f"{n}.tar").missing for n in range(5)]
    finally:
        stopping.set()
        thread.join()
    assert taken == [0] * 5


def test_an_object_that_was_lost_before_is_counted(works: Works, tmp_path: Path) -> None:
    works.extract(pdf(invoice()))
    works.here.files.delete_under("sources")
    assert backup.take(works.here.settings, tmp_path / "a.tar").missing == 1


def test_a_backup_is_for_its_owner_only(works: Works, tmp_path: Path) -> None:
    backup.take(works.here.settings, tmp_path / "a.tar")
    assert (tmp_path / "a.tar").stat().st_mode & 0o777 == 0o600


def test_nothing_but_the_backup_is_left(works: Works, tmp_path: Path) -> None:
    works.extract(pdf(invoice()))
    backup.take(works.here.settings, tmp_path / "a.tar")
    left = (
        sorted(p.name for p in tmp_path.iterdir()),
        (works.here.settings.data / "backup").exists(),
    )
    assert left == (["a.tar", "old"], False)


def test_a_file_that_is_there_is_kept(works: Works, tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_text("mine")
    with pytest.raises(BackupRefused, match="is there already; --force replaces it"):
        backup.take(works.here.settings, tmp_path / "a.tar")
    assert (tmp_path / "a.tar").read_text() == "mine"


def test_a_file_that_is_there_is_replaced_if_asked(works: Works, tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_text("mine")
    backup.take(works.here.settings, tmp_path / "a.tar", force=True)
    assert backup.MANIFEST in names(tmp_path / "a.tar")


def test_one_backup_at_a_time(works: Works, tmp_path: Path) -> None:
    with (
        held.hold(works.here.settings.data / backup.LOCK),
        pytest.raises(BackupRefused, match="another backup"),
    ):
        backup.take(works.here.settings, tmp_path / "a.tar")


def test_what_a_killed_backup_has_kept_is_swept_away(works: Works) -> None:
    left = works.here.settings.data / backup.FOLDER / "killed" / "objects"
    left.mkdir(parents=True)
    retention.sweep(works.here.engine, works.here.files, works.here.settings, NOW)
    assert not left.exists()


def test_what_a_living_backup_keeps_is_not_swept_away(works: Works) -> None:
    kept = works.here.settings.data / backup.FOLDER / "living" / "objects"
    kept.mkdir(parents=True)
    with held.hold(works.here.settings.data / backup.LOCK):
        retention.sweep(works.here.engine, works.here.files, works.here.settings, NOW)
    assert kept.exists()


def test_a_folder_with_anything_in_it_is_refused(works: Works, tmp_path: Path) -> None:
    backup.take(works.here.settings, tmp_path / "a.tar")
    with pytest.raises(BackupRefused, match="is not empty"):
        backup.restore(tmp_path / "a.tar", works.here.settings.data)


def test_an_empty_folder_is_taken(works: Works, tmp_path: Path) -> None:
    (tmp_path / "new" / "lost+found").mkdir(parents=True)
    backup.take(works.here.settings, tmp_path / "a.tar")
    backup.restore(tmp_path / "a.tar", tmp_path / "new")
    assert (tmp_path / "new" / database.FILE).exists()


def rewritten(file: Path, change: dict[str, bytes], more: dict[str, bytes] | None = None) -> Path:
    """The tar with some members changed and more before its end."""
    changed = file.with_name("changed.tar")
    with tarfile.open(file) as old, tarfile.open(changed, "w") as new:
        for member in old:
            if member.name == backup.MANIFEST:
                for name, content in (more or {}).items():
                    _add(new, name, content)
            kept = old.extractfile(member)
            assert kept
            _add(new, member.name, change.get(member.name, kept.read()))
    return changed


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    tar.addfile(info, io.BytesIO(content))


@pytest.fixture
def taken(works: Works, tmp_path: Path) -> Path:
    works.extract(pdf(invoice()))
    backup.take(works.here.settings, tmp_path / "a.tar")
    return tmp_path / "a.tar"


def refused(file: Path) -> str:
    """Why restoring is refused; nothing may be left."""
    data = file.with_name("new")
    with pytest.raises(BackupRefused) as error:
        backup.restore(file, data)
    assert list(data.iterdir()) == []
    return str(error.value)


def test_a_changed_byte_is_noticed(taken: Path) -> None:
    changed = rewritten(taken, {signing.KEY_FILE: b"0" * 65})
    assert refused(changed) == f"{changed} is damaged: signing.key is not what it was"


def test_a_part_of_a_backup_is_noticed(taken: Path) -> None:
    whole = taken.read_bytes()
    taken.write_bytes(whole[: len(whole) // 2])
    assert "is no backup, or not a whole one" in refused(taken)


def test_something_else_is_no_backup(tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_bytes(b"not a tar")
    assert "is no backup, or not a whole one" in refused(tmp_path / "a.tar")


@pytest.mark.parametrize("name", ["../evil", "/evil", "objects/../../evil", "more.txt"])
def test_nothing_is_written_anywhere_else(taken: Path, name: str) -> None:
    changed = rewritten(taken, {}, {name: b"evil"})
    assert refused(changed) == f"{changed} holds what no backup does: {name}"


def test_an_object_that_nobody_named_is_noticed(taken: Path) -> None:
    changed = rewritten(taken, {}, {"objects/more": b"more"})
    assert refused(changed) == f"{changed} is damaged: objects/more is not what it was"


def test_a_newer_schema_is_refused(taken: Path) -> None:
    with tarfile.open(taken) as tar:
        content = tar.extractfile(backup.MANIFEST)
        assert content
        manifest = json.load(content) | {"schema": "9999", "fieldfare": "99"}
    changed = rewritten(taken, {backup.MANIFEST: json.dumps(manifest).encode()})
    assert refused(changed) == f"{changed} was made by a newer fieldfare, 99"


def test_the_copy_is_one_whole_database(taken: Path, tmp_path: Path) -> None:
    backup.restore(taken, tmp_path / "new")
    copy = sqlite3.connect(tmp_path / "new" / database.FILE)
    found = copy.execute("PRAGMA integrity_check").fetchone()
    copy.close()
    assert found == ("ok",)


def test_servers_have_backups_of_their_own(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path, database_url="postgresql:///a")
    with pytest.raises(NotReady, match="pg_dump"):
        backup.take(settings, tmp_path / "a.tar")


def test_there_must_be_an_installation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["backup", str(tmp_path / "a.tar"), "--data", str(tmp_path / "none")])
    said = capsys.readouterr().err.strip()
    assert (code, said) == (1, f"there is no installation in {tmp_path / 'none'}")


def test_the_commands_say_what_they_did(
    works: Works, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    works.extract(pdf(invoice()))
    file, new = tmp_path / "a.tar", tmp_path / "new"
    codes = [
        main(["backup", str(file), "--data", str(works.here.settings.data)]),
        main(["restore", str(file), "--data", str(new)]),
    ]
    first, second = capsys.readouterr().out.splitlines()
    assert codes == [0, 0]
    assert first.startswith(f"{file}: ")
    assert first.endswith("read again and whole")
    assert second.startswith(f"{new} is as it was at 2")
