"""Workers that a broker tells of what is due: real processes on a real broker and a real database."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from invoicedataextraction import InvoiceDataExtraction
from sqlalchemy import select

import cluster
import grounds
from cluster import Role
from fieldfare.jobs import distributed
from fieldfare.settings import NotReady, Settings
from fieldfare.store import database
from fieldfare.store.schema import jobs
from installation import Installation, install
from served_process import Serve, wait_until
from working import invoice, pdf

pytestmark = [pytest.mark.postgres, pytest.mark.broker]

EXAMPLES = Path(__file__).parents[2] / "examples"
MANY = 24
BROKERS = ["FIELDFARE_TEST_BROKER", "FIELDFARE_TEST_REDIS"]
LONG = pdf(*(invoice(f"INV-{number}") for number in range(MANY)))


@pytest.fixture(params=BROKERS)
def settings(request: pytest.FixtureRequest) -> dict[str, Any]:
    """An installation of its own, on each kind of broker."""
    with grounds.quiet_broker(request.param) as broker_url:
        asked: dict[str, Any] = {
            "database_url": grounds.new_database(),
            "broker_url": broker_url,
            "workers": 2,
            "pages_a_step": 1,
        }
        if "s3" in grounds.on:
            asked["storage_url"] = grounds.new_storage()
        yield asked


@pytest.fixture
def running(tmp_path: Path, settings: dict[str, Any]) -> Iterator[tuple[Serve, Role, Role]]:
    with cluster.running(tmp_path, **settings) as roles:
        yield roles


def completed(found: dict[str, Any]) -> int:
    assert found["status"] == "completed", found
    return int(found["pages"]["successful_count"])


def reading(serve: Serve, name: str = "a") -> str:
    """An extraction of which some pages have been read and others not."""
    extraction_id = serve.submit(LONG, name=name)
    wait_until(lambda: 5 < serve.status(extraction_id).get("progress", 100) < 80, 60)
    return extraction_id


def test_what_a_server_accepts_is_done_by_a_worker(running: tuple[Serve, Role, Role]) -> None:
    serve, worker, sweeper = running
    assert completed(serve.ended(serve.submit(LONG))) == MANY
    assert serve.balance() == (10_050 - MANY, 0)
    assert (worker.stop(), sweeper.stop(), serve.stop()) == (0, 0, 0)


@pytest.mark.journey
def test_the_official_client_works_with_all_of_it(
    running: tuple[Serve, Role, Role], tmp_path: Path
) -> None:
    serve, _, _ = running
    client = InvoiceDataExtraction(api_key=serve.key, base_url=serve.url)
    found = client.extract(
        files=[str(EXAMPLES / "invoice-en.pdf"), str(EXAMPLES / "rechnung-de.pdf")],
        prompt={"fields": [{"name": "Invoice Number"}]},
        output_structure="per_invoice",
        task_name="on servers",
        download={"formats": ["json"], "output_path": str(tmp_path)},
        console_output=False,
    )
    assert (found["status"], found["pages"]["successful_count"]) == ("completed", 4)
    [written] = tmp_path.glob("*.json")
    assert len(json.loads(written.read_text("utf-8"))) == 2


def test_a_worker_that_is_stopped_gives_back_what_it_was_doing(
    running: tuple[Serve, Role, Role], tmp_path: Path, settings: dict[str, Any]
) -> None:
    serve, worker, _ = running
    extraction_id = reading(serve)
    began = time.monotonic()
    assert worker.stop() == 0
    assert time.monotonic() - began < 30
    with contextlib.closing(cluster.work(tmp_path, "other", **settings)):
        assert completed(serve.ended(extraction_id)) == MANY
    assert serve.balance() == (10_050 - MANY, 0)


def test_the_work_of_a_killed_worker_is_done_by_another(
    running: tuple[Serve, Role, Role], tmp_path: Path, settings: dict[str, Any]
) -> None:
    serve, worker, _ = running
    with contextlib.closing(cluster.work(tmp_path, "other", **settings)):
        extraction_id = reading(serve)
        os.killpg(worker.process.pid, signal.SIGKILL)
        assert completed(serve.ended(extraction_id)) == MANY
    assert serve.balance() == (10_050 - MANY, 0)


def test_the_work_of_a_killed_child_is_done_by_another(running: tuple[Serve, Role, Role]) -> None:
    serve, worker, _ = running
    extraction_id = reading(serve)
    os.kill(cluster.children(worker.process.pid)[0], signal.SIGKILL)
    assert completed(serve.ended(extraction_id)) == MANY
    assert serve.balance() == (10_050 - MANY, 0)


def test_children_end_with_a_worker_that_was_killed_alone(
    running: tuple[Serve, Role, Role],
) -> None:
    _, worker, _ = running
    pids = cluster.children(worker.process.pid)
    os.kill(worker.process.pid, signal.SIGKILL)
    wait_until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), 30)


@pytest.fixture
def here(tmp_path: Path, settings: dict[str, Any]) -> Installation:
    return install(tmp_path, broker_url=settings["broker_url"])


def test_hints_that_are_missing_are_sent_and_no_more(here: Installation) -> None:
    carrier = distributed.carrier(here.settings)
    caller = distributed.Caller(here.settings, here.engine)
    add(here, 3)
    assert (caller.look(), caller.look(), distributed.waiting(carrier)) == (3, 0, 3)


def test_what_is_added_is_told_of_after_the_commit(here: Installation) -> None:
    carrier = distributed.carrier(here.settings)
    with distributed.Crier(here.settings, here.engine):
        add(here, 2)
    wait_until(lambda: distributed.waiting(carrier) == 3)  # preparing it was the first


def test_a_submission_does_not_wait_for_a_broker_that_is_away(here: Installation) -> None:
    away = here.settings.model_copy(update={"broker_url": "amqp://guest@127.0.0.1:1//"})
    with distributed.Crier(away, here.engine):
        began = time.monotonic()
        add(here, 2)
        assert time.monotonic() - began < 2
    with database.reading(here.engine) as tx:
        assert len(tx.execute(select(jobs.c.id)).all()) == 2


def test_a_broker_without_a_shared_database_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotReady, match="FIELDFARE_DATABASE_URL"):
        distributed.carrier(Settings(data=tmp_path, broker_url="amqp://localhost//"))


def add(here: Installation, count: int) -> None:
    """An extraction with so many jobs."""
    from fieldfare import due, extractions
    from installation import NOW

    ids = here.upload(b"x")
    asked = extractions.Asked("s", "session", ids, "task", "total", "automatic")
    with database.transaction(here.engine) as tx:
        extraction_id = extractions.submit(tx, here.owner.id, asked, here.settings, NOW)
        due.drop(tx, extraction_id)
    with database.transaction(here.engine) as tx:
        due.add(tx, extraction_id, here.owner.account_id, "read", list(range(count)), NOW)


def test_workers_tell_their_figures_and_log_with_ids(
    tmp_path: Path, settings: dict[str, Any]
) -> None:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    worker = cluster.work(tmp_path, **settings, metrics_port=port, log_format="json")
    try:
        with Serve(tmp_path / "data", **settings) as serve:
            done = serve.submit(LONG)
            serve.ended(done)
        told = httpx.get(f"http://127.0.0.1:{port}/metrics").text
        assert f'fieldfare_step_seconds_count{{outcome="done",step="read"}} {MANY}.0' in told
        lines = [json.loads(line) for line in worker.log.read_text("utf-8").splitlines()]
        steps = [line for line in lines if line.get("outcome") == "done"]
        assert {line["extraction"] for line in steps} == {done}
        assert worker.stop() == 0
    finally:
        worker.close()
