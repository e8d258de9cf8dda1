from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldfare.api import ready
from fieldfare.store import database
from fieldfare.store.objects import Files, Unreachable
from serving import Served, served


class Away(Files):
    """Files that cannot be reached."""

    def reach(self) -> None:
        raise Unreachable("the disk is gone")


@pytest.fixture
def api(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as api:
        yield api


def test_a_server_that_can_work_is_ready(api: Served) -> None:
    answer = api.stranger.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


@pytest.mark.embedded
def test_files_that_cannot_be_reached_are_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    with served(tmp_path, Away) as api:
        answer = api.stranger.get("/readyz")
    expected = {"status": "not ready", "away": ["files"]}
    assert (answer.status_code, answer.json()) == (503, expected)


@pytest.mark.embedded
def test_a_database_that_is_gone_is_named(
    api: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    monkeypatch.setattr(ready, "KEPT_SECONDS", -1)
    before = api.stranger.get("/readyz").status_code
    with database.transaction(api.here.engine) as tx:
        tx.exec_driver_sql("ALTER TABLE accounts RENAME TO gone")
    answer = api.stranger.get("/readyz")
    assert (before, answer.status_code, answer.json()["away"]) == (200, 503, ["database"])


@pytest.mark.embedded
def test_asking_often_looks_once(tmp_path: Path) -> None:
    looks = []

    class Counted(Files):
        def reach(self) -> None:
            looks.append(1)

    with served(tmp_path, Counted) as api:
        found = {api.stranger.get("/readyz").status_code for _ in range(20)}
    assert (found, len(looks) < 20) == ({200}, True)


def test_a_living_server_says_so_without_looking(api: Served) -> None:
    assert api.stranger.get("/healthz").json() == {"status": "ok"}
