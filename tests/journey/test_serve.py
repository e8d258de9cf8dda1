from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from served_process import Serve, command, holder, wait_until
from working import invoice, pdf

pytestmark = pytest.mark.journey

MANY = 60  # pages; more than workers read in the time that a test needs to stop one
SMALL_STEPS = {"pages_a_step": 2, "rate_polls": 10_000}


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """One for all tests that leave it running."""
    with Serve(tmp_path_factory.mktemp("one") / "data", **SMALL_STEPS) as running:
        yield running


def reading(serve: Serve, name: str = "many") -> str:
    """An extraction of many pages, some of which have been read."""
    extraction_id = serve.submit(pdf(*[invoice(f"INV-{n}") for n in range(MANY)]), name=name)
    wait_until(lambda: serve.status(extraction_id).get("progress", 100) > 5)
    return extraction_id


def test_serve_extracts(serve: Serve) -> None:
    found = serve.ended(serve.submit(pdf(invoice()), name="small"))
    assert (found["status"], found["credits_deducted"]) == ("completed", 1)


def test_a_second_serve_says_who_holds_the_folder(serve: Serve) -> None:
    second = command("serve", "--data", str(serve.data), "--port", "0")
    who = f"by process {serve.process.pid} on {socket.gethostname()}, at {serve.url}"
    expected = f"{serve.data} is being served already: {who}"
    assert (second.returncode, second.stderr.strip()) == (1, expected)


def test_a_port_that_is_taken_is_named(serve: Serve, tmp_path: Path) -> None:
    port = serve.url.split(":")[2].split("/")[0]
    second = command("serve", "--data", str(tmp_path), "--port", port)
    assert (second.returncode, f"cannot serve on 127.0.0.1:{port}" in second.stderr) == (1, True)


def test_credits_may_be_added_while_the_server_runs(serve: Serve) -> None:
    before = serve.balance()[0]
    added = command("credits", "add", "5", "--data", str(serve.data))
    assert (added.returncode, serve.balance()[0]) == (0, before + 5)


def test_the_work_of_a_killed_worker_is_done_by_another_at_once(serve: Serve) -> None:
    extraction_id = reading(serve)
    before = serve.worker_pids()
    os.kill(before[0], signal.SIGKILL)
    found = serve.ended(extraction_id)  # long before any lease runs out
    assert (found["status"], found["credits_deducted"]) == ("completed", MANY)
    wait_until(lambda: len(serve.worker_pids()) == len(before))
    assert set(serve.worker_pids()) != set(before)


def test_a_stopped_server_answers_held_polls_and_goes_on_where_it_was(tmp_path: Path) -> None:
    with Serve(tmp_path / "data", **SMALL_STEPS) as serve, ThreadPoolExecutor(1) as other:
        extraction_id = reading(serve)
        held = other.submit(serve.status, extraction_id, wait=45)
        time.sleep(0.3)
        serve.process.send_signal(signal.SIGINT)
        assert held.result()["status"] == "processing"
        assert serve.stop(signal.SIGINT) == 0
        assert serve.lines[-1] == "stopped"
    with Serve(tmp_path / "data", key=serve.key) as again:
        found = again.ended(extraction_id)
        assert (found["status"], found["credits_deducted"]) == ("completed", MANY)
        assert again.balance() == (10_050 - MANY, 0)
        assert again.stop(signal.SIGTERM) == 0
        said = [line.split(" ")[0] for line in again.lines]
        assert said == ["First", "Dashboard:", "fieldfare", "stopped"]  # no key


def test_after_a_kill_workers_end_and_no_page_is_lost_or_charged_twice(tmp_path: Path) -> None:
    with Serve(tmp_path / "data", **SMALL_STEPS) as serve:
        extraction_id, pids = reading(serve), serve.worker_pids()
        serve.stop(signal.SIGKILL)
    with Serve(tmp_path / "data", key=serve.key) as again:
        found = again.ended(extraction_id)
        assert (found["status"], found["credits_deducted"]) == ("completed", MANY)
        assert [page["page"] for page in found["pages"]["successful"]] == list(range(1, MANY + 1))
        assert again.balance() == (10_050 - MANY, 0)
    wait_until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids))


def test_the_public_address_is_the_one_that_is_told(tmp_path: Path) -> None:
    key = command("keys", "create", "mine", "--data", str(tmp_path)).stdout.strip()
    with Serve(tmp_path, key=key, public_url="https://invoices.example.org/") as serve:
        assert serve.lines[1:] == [
            "Dashboard: https://invoices.example.org/dashboard",
            "fieldfare is ready at https://invoices.example.org/v1",
        ]
        assert holder(tmp_path)["url"] == "https://invoices.example.org/v1"
