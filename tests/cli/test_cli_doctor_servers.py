"""What `doctor` says of servers: those that are there, and those that are not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import grounds
from fieldfare.cli import doctor, main
from fieldfare.settings import Settings


def said(settings: Settings, *checks: object) -> list[tuple[str, str]]:
    return [(found.state, found.text) for check in checks for found in check(settings)]  # type: ignore[operator]


def test_servers_that_were_not_asked_for_are_not_spoken_of(tmp_path: Path) -> None:
    checks = (doctor._storage, doctor._broker, doctor._counting)
    assert said(Settings(data=tmp_path), *checks) == []


def test_servers_that_are_away_are_wrong(tmp_path: Path) -> None:
    settings = Settings(
        data=tmp_path,
        database_url="postgresql://nobody@127.0.0.1:1/none",
        storage_url="s3://a:b@none?endpoint=http://127.0.0.1:1",
        broker_url="amqp://guest@127.0.0.1:1//",
        rate_limit_url="redis://127.0.0.1:1/0",
    )
    checks = (doctor._database, doctor._storage, doctor._broker, doctor._counting)
    found = said(settings, *checks)
    assert [state for state, _ in found] == ["wrong"] * 4
    assert "127.0.0.1:1" in found[0][1]


def test_no_secret_is_said(tmp_path: Path) -> None:
    url = "postgresql://nobody:verysecret@127.0.0.1:1/none"
    settings = Settings(data=tmp_path, database_url=url)
    assert "verysecret" not in str(said(settings, doctor._database))


@pytest.mark.postgres
@pytest.mark.s3
@pytest.mark.broker
def test_servers_that_are_there_are_well(tmp_path: Path) -> None:
    with grounds.quiet_broker("FIELDFARE_TEST_BROKER") as broker_url:
        settings = Settings(
            data=tmp_path,
            database_url=grounds.new_database(),
            storage_url=grounds.new_storage(),
            broker_url=broker_url,
            rate_limit_url=os.environ["FIELDFARE_TEST_REDIS"],
        )
        checks = (doctor._database, doctor._storage, doctor._broker, doctor._counting)
        found = said(settings, *checks)
    assert [state for state, _ in found] == ["ok", "ok", "warning", "warning", "ok", "ok"]
    assert [text for state, text in found if state == "warning"] == [
        "browsers may not be able to send files to the bucket",
        "the bucket keeps uploads that nobody completes for ever",
    ]


@pytest.mark.postgres
@pytest.mark.s3
def test_what_doctor_finds_of_the_bucket_migrate_mends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = {"database_url": grounds.new_database(), "storage_url": grounds.new_storage()}
    for name, url in where.items():
        monkeypatch.setenv(f"FIELDFARE_{name.upper()}", url)
    assert main(["migrate", "--data", str(tmp_path)]) == 0
    found = said(Settings(data=tmp_path, **where), doctor._storage)
    assert found[-1] == ("ok", "the bucket removes uploads that nobody completes")
