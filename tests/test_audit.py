"""The audit of dependencies, against a server of this machine that answers as OSV does."""

from __future__ import annotations

import json
import runpy
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
AUDIT = runpy.run_path(str(ROOT / "requirements" / "audit.py"))
LOCK = (
    "a==1.0 \\\n    --hash=sha256:00\nb-c==2.1.post1 ; sys_platform == 'win32' \\\n    --hash=x\n"
)

Known = dict[str, list[str]]


@contextmanager
def answering(known: Known, body: bytes = b"") -> Iterator[str]:
    """The address of a server that knows these advisories by package."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            results: list[Any] = [
                {"vulns": [{"id": one} for one in known[query["package"]["name"]]]}
                if query["package"]["name"] in known
                else {}
                for query in asked["queries"]
            ]
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body or json.dumps({"results": results}).encode())

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1/querybatch"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def audited(tmp_path: Path) -> Callable[[str], int]:
    (tmp_path / "lock.txt").write_text(LOCK)
    return lambda url: int(AUDIT["main"](["--url", url, str(tmp_path / "lock.txt")]))


def test_packages_against_which_nothing_is_known_pass(
    audited: Callable[[str], int], capsys: pytest.CaptureFixture[str]
) -> None:
    with answering({"jinja2": ["GHSA-1"]}) as url:
        assert audited(url) == 0
    assert capsys.readouterr().out == "2 packages audited, 0 with known advisories\n"


def test_what_is_known_is_told_and_fails(
    audited: Callable[[str], int], capsys: pytest.CaptureFixture[str]
) -> None:
    with answering({"jinja2": ["GHSA-1"], "b-c": ["PYSEC-2", "GHSA-3"]}) as url:
        assert audited(url) == 1
    assert capsys.readouterr().err == "b-c 2.1.post1: PYSEC-2, GHSA-3\n"


@pytest.mark.parametrize("body", [b"<html>", b"{}", b'{"results": []}', b"[]"])
def test_an_answer_that_is_none_is_no_audit(audited: Callable[[str], int], body: bytes) -> None:
    with answering({}, body) as url:
        assert audited(url) == 3


def test_a_database_that_knows_nothing_at_all_is_no_audit(
    audited: Callable[[str], int], capsys: pytest.CaptureFixture[str]
) -> None:
    with answering({}) as url:
        assert audited(url) == 3
    assert "NOT audited" in capsys.readouterr().err


def test_a_database_that_is_away_is_no_audit(audited: Callable[[str], int]) -> None:
    with answering({}) as url:
        pass
    assert audited(url) == 3


def test_every_package_of_the_lock_files_is_asked_for() -> None:
    lock = (ROOT / "requirements" / "test.txt").read_text("utf-8")
    named = [line for line in lock.splitlines() if line[:1].isalnum()]
    assert len(AUDIT["pins"](lock)) == len(named) > 50
