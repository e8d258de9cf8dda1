from __future__ import annotations

import json
import os
import socket
from pathlib import Path

import pytest

from fieldfare.cli import doctor, main
from fieldfare.settings import Settings
from fieldfare.store import database, held
from installation import install


def states(settings: Settings, check: object) -> list[tuple[str, str]]:
    """What one check finds: states and texts."""
    return [(found.state, found.text) for found in check(settings)]  # type: ignore[operator]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_on_a_sound_machine_all_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(tmp_path)
    assert main(["doctor", "--data", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert said.endswith("all is well\n")
    assert "the reading processes start and read a test word" in said


def test_what_is_wrong_is_counted_and_told_how_to_mend(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDFARE_PUBLIC_URL", "invoices.example.org")
    monkeypatch.setattr(doctor, "CHECKS", (doctor._public_address,))
    assert main(["doctor", "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "wrong    public address 'invoices.example.org' is none",
        "         -> make FIELDFARE_PUBLIC_URL an address like https://invoices.example.org",
        "1 thing(s) to mend",
    ]


def test_a_check_that_breaks_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def _shelf(_: Settings) -> object:
        raise ZeroDivisionError("no shelf")

    monkeypatch.setattr(doctor, "CHECKS", (_shelf,))
    assert list(doctor.examine(Settings(data=tmp_path))) == [
        doctor.Found("wrong", "shelf: ZeroDivisionError: no shelf")
    ]


def test_a_new_folder_has_no_database_yet(tmp_path: Path) -> None:
    found = states(Settings(data=tmp_path), doctor._database)
    assert found == [("ok", "no database yet; the first start makes it")]


def test_a_database_of_another_version_is_told(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    engine = database.engine(settings)
    with database.transaction(engine):
        pass
    engine.dispose()
    assert states(settings, doctor._database) == [("warning", "the database is of another version")]


def test_a_damaged_database_is_wrong(tmp_path: Path) -> None:
    (tmp_path / database.FILE).write_bytes(b"no database " * 1000)
    [found] = [
        found
        for found in doctor.examine(Settings(data=tmp_path))
        if "database" in found.text and found.state == "wrong"
    ]
    assert "not a database" in found.text


def test_without_a_server_none_is_running(tmp_path: Path) -> None:
    found = states(Settings(data=tmp_path), doctor._server)
    assert found == [("ok", "no server is running on this data folder")]


def test_a_server_that_does_not_answer_is_wrong(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{free_port()}/v1"
    with held.hold(tmp_path / "serve.lock") as say:
        say(json.dumps({"pid": 7, "host": "here", "url": url}))
        found = states(Settings(data=tmp_path), doctor._server)
    assert found == [
        ("wrong", f"a server is running and does not answer: process 7 on here, at {url}")
    ]


@pytest.mark.parametrize(
    ("url", "state"),
    [
        ("ftp://example.org", "wrong"),
        ("https://example.org/?a=b", "wrong"),
        ("https://example.org/v1", "wrong"),
        (f"http://127.0.0.1:{free_port()}", "warning"),
    ],
    ids=["no-http", "a-query", "a-path", "nobody-there"],
)
def test_a_public_address_that_cannot_work_is_told(tmp_path: Path, url: str, state: str) -> None:
    settings = Settings(data=tmp_path, public_url=url)
    assert [found for found, _ in states(settings, doctor._public_address)] == [state]


def test_a_mail_server_that_is_away_is_wrong(tmp_path: Path) -> None:
    port = free_port()
    settings = Settings(data=tmp_path, smtp_url=f"smtp://127.0.0.1:{port}")
    [(state, text)] = states(settings, doctor._mail)
    assert (state, text.split(":")[0]) == ("wrong", "mail server 127.0.0.1")


def test_a_folder_that_is_not_writable_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    found = states(Settings(data=tmp_path / "deep" / "data"), doctor._folder)
    assert found == [("wrong", f"{tmp_path} is not writable")]
