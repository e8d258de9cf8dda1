"""A backup of a server at work, restored into a new folder that another server goes on with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest

from served_process import Serve, command, wait_until
from working import invoice, pdf

pytestmark = pytest.mark.journey

MANY = 40


class Gone(NamedTuple):
    """What was known of a server that is gone: its backup, its key, and what it had been asked."""

    file: Path
    key: str
    done: str
    csv: str
    begun: str


def downloaded(serve: Serve, extraction_id: str) -> str:
    """The CSV of an extraction, by way of its signed address."""
    found = serve.client.get(f"/extractions/{extraction_id}/output", params={"format": "csv"})
    return httpx.get(found.raise_for_status().json()["download_url"]).raise_for_status().text


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> Gone:
    """A server that was backed up in the middle of an extraction, and killed afterwards."""
    folder = tmp_path_factory.mktemp("gone")
    with Serve(folder / "data", pages_a_step=2, rate_polls=10_000) as serve:
        done = serve.submit(pdf(invoice("INV-77")), name="done")
        serve.ended(done)
        begun = serve.submit(pdf(*[invoice(f"INV-{n}") for n in range(MANY)]), name="begun")
        wait_until(lambda: serve.status(begun).get("progress", 100) > 5)
        taken = command("backup", str(folder / "a.tar"), "--data", str(serve.data))
        assert taken.returncode == 0, taken.stderr
        return Gone(folder / "a.tar", serve.key, done, downloaded(serve, done), begun)


@pytest.fixture(scope="module")
def serve(gone: Gone, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """A server on the restored folder."""
    data = tmp_path_factory.mktemp("restored") / "data"
    restored = command("restore", str(gone.file), "--data", str(data))
    assert restored.returncode == 0, restored.stderr
    with Serve(data, key=gone.key) as running:
        yield running


def test_what_was_begun_is_completed_with_all_its_pages(serve: Serve, gone: Gone) -> None:
    found = serve.ended(gone.begun)
    assert (found["status"], found["pages"]["successful_count"]) == ("completed", MANY)


def test_no_page_is_charged_twice(serve: Serve, gone: Gone) -> None:
    serve.ended(gone.begun)
    assert serve.balance() == (10_000 + 50 - 1 - MANY, 0)


def test_what_was_done_can_be_downloaded(serve: Serve, gone: Gone) -> None:
    assert downloaded(serve, gone.done) == gone.csv


def test_the_restored_server_takes_new_work(serve: Serve) -> None:
    assert serve.ended(serve.submit(pdf(invoice()), name="new"))["status"] == "completed"
