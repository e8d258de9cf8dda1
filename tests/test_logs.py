from __future__ import annotations

import io
import json
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from fieldfare import logs
from fieldfare.settings import Settings
from served_process import wait_until
from serving import new_key
from site_served import Site, site_served

EXTRACTION = "0a95c9c4-6df2-4c8c-8f63-2f3cf5e0a7f4"


class Lines:
    """What is logged while a test runs, as the formatter writes it."""

    def __init__(self, formatter: logging.Formatter) -> None:
        self._stream = io.StringIO()
        self.handler = logging.StreamHandler(self._stream)
        self.handler.setFormatter(formatter)

    @property
    def text(self) -> str:
        return self._stream.getvalue()

    def objects(self, logger: str) -> list[dict[str, object]]:
        """The JSON objects that this logger wrote."""
        made = [json.loads(line) for line in self.text.splitlines()]
        return [one for one in made if one["logger"] == logger]

    def request(self) -> dict[str, object]:
        """The line about the first request; it follows the answer."""
        wait_until(lambda: self.objects("fieldfare.observed"))
        return self.objects("fieldfare.observed")[0]


def written(formatter: logging.Formatter) -> Iterator[Lines]:
    lines, ours = Lines(formatter), logging.getLogger("fieldfare")
    before = ours.level
    ours.addHandler(lines.handler)
    ours.setLevel(logging.DEBUG)
    yield lines
    ours.removeHandler(lines.handler)
    ours.setLevel(before)


@pytest.fixture
def machine() -> Iterator[Lines]:
    yield from written(logs.Json())


@pytest.fixture
def terminal() -> Iterator[Lines]:
    yield from written(logs.Text())


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with site_served(tmp_path) as site:
        yield site


@pytest.fixture
def ours() -> logging.Logger:
    return logging.getLogger("fieldfare.test")


def test_a_line_of_json_has_the_ids_of_its_context(machine: Lines, ours: logging.Logger) -> None:
    with logs.about(request="r-1"):
        logs.note(account="a-1")
        ours.info("said", extra={"seconds": 0.5})
    found = machine.objects("fieldfare.test")[0]
    del found["time"]
    assert found == {
        "level": "info",
        "logger": "fieldfare.test",
        "message": "said",
        "request": "r-1",
        "account": "a-1",
        "seconds": 0.5,
    }


def test_a_line_for_a_terminal_ends_with_them(terminal: Lines, ours: logging.Logger) -> None:
    with logs.about(job="7"):
        ours.warning("said", extra={"seconds": 0.5, "outcome": "called off"})
    assert terminal.text == 'WARNING said job=7 seconds=0.500 outcome="called off"\n'


def test_what_breaks_is_one_line_of_json(machine: Lines, ours: logging.Logger) -> None:
    ours.error("it broke", exc_info=KeyError("what"))
    assert machine.objects("fieldfare.test")[0]["error"] == "KeyError"  # it may quote a document


def test_ids_end_with_their_context(machine: Lines, ours: logging.Logger) -> None:
    with logs.about(request="r-1"):
        pass
    ours.info("afterwards")
    assert "request" not in machine.objects("fieldfare.test")[0]


def test_threads_have_ids_of_their_own(machine: Lines, ours: logging.Logger) -> None:
    with logs.about(request="r-1"):
        thread = threading.Thread(target=ours.info, args=("elsewhere",))
        thread.start()
        thread.join()
    assert "request" not in machine.objects("fieldfare.test")[0]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (f"the key ide_{'0af' * 20} is", "the key ide_… is"),
        ("GET /o?X-Amz-Signature=0f3e&a=1", "GET /o?X-Amz-Signature=…&a=1"),
        ("/o?X-Amz-Credential=AK%2F1 x", "/o?X-Amz-Credential=… x"),
        ("postgresql://me:secret@db/name", "postgresql://…@db/name"),
        ("Authorization: Bearer abcdefgh123", "Authorization: Bearer …"),
        ("POST /dashboard/welcome/Zm9vYmFy_-", "POST /dashboard/welcome/…"),
        ("a step done", "a step done"),
    ],
)
def test_secrets_are_taken_out(said: str, left: str) -> None:
    assert logs.without_secrets(said) == left


def test_secrets_are_taken_out_of_what_breaks(terminal: Lines, ours: logging.Logger) -> None:
    error = ConnectionError("redis://me:secret@cache:6379 does not answer")
    ours.error("it broke", exc_info=error)
    assert "redis://…@cache:6379 does not answer" in terminal.text


def test_debugging_is_that_of_our_own_modules() -> None:
    root, ours = logging.getLogger(), logging.getLogger("fieldfare")
    before, handlers = (root.level, ours.level), root.handlers[:]
    logs.begin(Settings(log_level="debug"))
    logging.captureWarnings(False)
    found = root.level, ours.level
    root.handlers[:] = handlers
    root.setLevel(before[0])
    ours.setLevel(before[1])
    assert found == (logging.INFO, logging.DEBUG)


def call(site: Site, path: str, **headers: str) -> httpx.Response:
    key = new_key(site.here)
    with httpx.Client(base_url=site.url, headers={"Authorization": f"Bearer {key}"}) as client:
        return client.get(path, headers=headers)


def test_a_request_keeps_the_id_that_it_came_with(site: Site) -> None:
    answer = call(site, "/v1/credits/balance", **{"X-Request-Id": "from-the-proxy.1"})
    assert answer.headers["X-Request-Id"] == "from-the-proxy.1"


@pytest.mark.parametrize("given", ["", "a b", "x" * 129, "a=b"])
def test_an_id_that_is_none_is_replaced(site: Site, given: str) -> None:
    answer = call(site, "/v1/credits/balance", **{"X-Request-Id": given})
    assert len(answer.headers["X-Request-Id"]) == 32


def test_pages_of_the_dashboard_have_ids_too(site: Site) -> None:
    assert len(site.browser.get().headers["X-Request-Id"]) == 32


def test_a_request_is_logged_with_route_status_and_ids(site: Site, machine: Lines) -> None:
    call(site, f"/v1/extractions/{EXTRACTION}?wait=0", **{"X-Request-Id": "r-1"})
    found = machine.request()
    assert {name: found[name] for name in found if name not in {"time", "seconds"}} == {
        "level": "info",
        "logger": "fieldfare.observed",
        "message": "GET /v1/extractions/{extraction_id}",
        "request": "r-1",
        "account": site.owner.account_id,
        "extraction": EXTRACTION,
        "status": 404,
    }


def test_a_visit_is_logged_with_the_account(site: Site, machine: Lines) -> None:
    site.browser.get()
    assert machine.request()["account"] == site.owner.account_id


def test_a_link_that_lets_in_is_not_logged(site: Site, machine: Lines) -> None:
    site.stranger().get("/welcome/the-secret-of-a-link")
    assert machine.request()["message"] == "GET /dashboard/welcome/{secret}"
    assert "the-secret-of-a-link" not in machine.text


def test_what_machines_ask_all_the_time_is_logged_for_debugging_only(
    site: Site, machine: Lines
) -> None:
    call(site, "/healthz")
    assert machine.request()["level"] == "debug"
