"""`fieldfare serve` as a process of its own, and what a test does to it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import httpx

COMMAND = (sys.executable, "-m", "fieldfare")


class Serve:
    """A running `serve` on the folder `data`; `url` ends with /v1."""

    def __init__(self, data: Path, *arguments: str, key: str = "", **settings: object) -> None:
        self.data = data
        self._log = (data.parent / f"{data.name}.log").open("ab")
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--data", str(data), "--port", "0", *arguments],
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            env=os.environ | {f"FIELDFARE_{k.upper()}": str(v) for k, v in settings.items()},
        )
        self.lines = self._until_ready()
        self.url = self._said(r"fieldfare is ready at (\S+)")
        self.key = key or self._said(r"API key: (\S+)")
        self.client = httpx.Client(
            base_url=self.url, headers={"Authorization": f"Bearer {self.key}"}, timeout=60
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, *contents: bytes, name: str = "a", **asked: object) -> str:
        """Upload the contents and submit them; gives back the extraction's id."""
        ids = [f"file_{n}" for n in range(1, len(contents) + 1)]
        files = [
            {"file_id": i, "file_name": f"{i}.pdf", "file_size_bytes": len(content)}
            for i, content in zip(ids, contents, strict=True)
        ]
        self.post("/uploads/sessions", {"upload_session_id": name, "files": files})
        for i, content in zip(ids, contents, strict=True):
            self._upload(name, i, content)
        body = {
            "submission_id": name,
            "upload_session_id": name,
            "file_ids": ids,
            "task_name": "a task",
            "prompt": "Extract invoice number and total amount",
            "output_structure": "per_invoice",
        }
        return str(self.post("/extractions", body | asked)["extraction_id"])

    def status(self, extraction_id: str, wait: int = 0) -> dict[str, Any]:
        """How the extraction stands."""
        answer = self.client.get(f"/extractions/{extraction_id}", params={"wait": wait})
        return dict(answer.json())

    def ended(self, extraction_id: str) -> dict[str, Any]:
        """How the extraction ended."""
        for _ in range(4):
            found = self.status(extraction_id, wait=30)
            if found["status"] != "processing":
                return found
        raise AssertionError(found)

    def balance(self) -> tuple[int, int]:
        """All credits, and the reserved ones."""
        found = self.client.get("/credits/balance").json()
        return found["credits_balance"], found["credits_reserved"]

    def post(self, path: str, body: object) -> dict[str, Any]:
        """Call an endpoint that must succeed."""
        answer = self.client.post(path, json=body)
        assert answer.is_success, answer.text
        return dict(answer.json())

    def worker_pids(self) -> list[int]:
        """The process ids of the workers."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(pid) for thread in threads for pid in thread.read_text("ascii").split()]

    def stop(self, how: signal.Signals = signal.SIGINT, within: float = 20) -> int:
        """Send the signal, wait for the end, and give back the exit code."""
        self.process.send_signal(how)
        code = self.process.wait(within)
        self.close()
        return code

    def close(self) -> None:
        """Kill what is left."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.process.stdout and not self.process.stdout.closed:
            self.lines += self.process.stdout.read().splitlines()
            self.process.stdout.close()
        self._log.close()
        self.client.close()

    def log(self) -> str:
        """What it has said on standard error, in all its lives."""
        return Path(self._log.name).read_text("utf-8")

    def _until_ready(self) -> list[str]:
        lines: list[str] = []
        assert self.process.stdout
        for line in self.process.stdout:
            lines.append(line.rstrip())
            if "is ready" in line:
                return lines
        self._log.close()
        raise AssertionError([*lines, self.log()])

    def _said(self, pattern: str) -> str:
        found = re.search(pattern, "\n".join(self.lines))
        assert found, self.lines
        return found[1]

    def _upload(self, session: str, name: str, content: bytes) -> None:
        path = f"/uploads/sessions/{session}"
        part = self.post(f"{path}/parts", {"file_id": name, "part_numbers": [1]})["part_urls"][0]
        etag = httpx.put(part["url"], content=content).raise_for_status().headers["ETag"]
        parts = [{"part_number": 1, "e_tag": etag}]
        self.post(f"{path}/complete", {"file_id": name, "parts": parts})


def command(*arguments: str, **settings: object) -> subprocess.CompletedProcess[str]:
    """Run a command of fieldfare to its end."""
    environment = os.environ | {f"FIELDFARE_{k.upper()}": str(v) for k, v in settings.items()}
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment,
    )


def holder(data: Path) -> dict[str, Any]:
    """What the server that holds the folder says of itself."""
    return dict(json.loads((data / "serve.lock").read_text("utf-8")))


def wait_until(true: Callable[[], object], seconds: float = 20) -> None:
    """Wait until `true` gives something true."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)
