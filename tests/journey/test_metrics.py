"""Figures of a running server and its workers, as Prometheus would ask for them."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from served_process import Serve, command, wait_until
from working import invoice, pdf

pytestmark = pytest.mark.journey

STEPS = ("prepare", "read", "find", "write")


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


class Told:
    """Where a server tells its figures, and what it told last."""

    def __init__(self, serve: Serve, port: int) -> None:
        self.serve = serve
        self.port = port

    def samples(self) -> dict[tuple[str, frozenset[str]], float]:
        """What is told now: name and labels' values → value."""
        answer = httpx.get(f"http://127.0.0.1:{self.port}/metrics").raise_for_status()
        return {
            (sample.name, frozenset(sample.labels.values())): sample.value
            for family in text_string_to_metric_families(answer.text)
            for sample in family.samples
        }


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """A server that has done one extraction."""
    port = free_port()
    with Serve(tmp_path_factory.mktemp("told") / "data", metrics_port=port) as serve:
        serve.ended(serve.submit(pdf(invoice())))
        yield Told(serve, port)


def test_steps_of_all_worker_processes_are_told_together(told: Told) -> None:
    asked = [("fieldfare_step_seconds_count", frozenset({step, "done"})) for step in STEPS]
    wait_until(lambda: asked[-1] in told.samples())  # it is counted once it has been committed
    found = told.samples()
    assert [found[one] for one in asked] == [1, 1, 1, 1]


def test_requests_of_the_server_are_told_by_route(told: Told) -> None:
    found = told.samples()
    labels = frozenset({"POST", "/v1/extractions", "202"})
    assert found["fieldfare_request_seconds_count", labels] == 1


def test_what_the_database_knows_is_told(told: Told) -> None:
    found = told.samples()
    names = ("fieldfare_database_up", "fieldfare_workers", "fieldfare_oldest_due_job_age_seconds")
    assert [found[name, frozenset()] for name in names] == [1, 2, 0]


def test_the_servers_own_port_tells_no_figures(told: Told) -> None:
    assert told.serve.client.get(f"{told.serve.url[:-3]}/metrics").status_code == 404


def test_a_port_for_figures_that_is_taken_is_named(told: Told, tmp_path: Path) -> None:
    second = command("serve", "--data", str(tmp_path), "--port", "0", metrics_port=told.port)
    said = f"cannot tell figures on 127.0.0.1:{told.port}"
    assert (second.returncode, said in second.stderr) == (1, True)
