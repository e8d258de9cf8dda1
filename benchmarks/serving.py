"""Requests a second, their 99th percentile, and the bandwidth of part uploads, on a server of its own.

    python benchmarks/serving.py [--seconds 5] [--clients 8]

Part uploads are compared with writing the same bytes to a file and taking their md5 in this process.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import httpx

PART = 8 * 1024 * 1024
FREE_OF_LIMITS = {
    f"FIELDFARE_RATE_{name}": "100000000" for name in ("UPLOADS", "POLLS", "BALANCES", "OUTPUTS")
}


def main() -> None:
    """Start a server, measure, print a Markdown table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--clients", type=int, default=8)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [sys.executable, "-m", "fieldfare", "serve", "--data", folder, "--port", "0"],
            env={**os.environ, **FREE_OF_LIMITS},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            base, key = _started(server)
            headers = {"Authorization": f"Bearer {key}"}
            print("| measure | value |\n|---|---|")
            _requests(
                "balance", args, lambda c, _: c.get(f"{base}/credits/balance", headers=headers)
            )
            _requests(
                "create session",
                args,
                lambda c, n: c.post(
                    f"{base}/uploads/sessions", headers=headers, json=_session(n, 1000)
                ),
            )
            _uploads(base, headers, Path(folder))
        finally:
            server.terminate()
            server.wait(20)


def _started(server: subprocess.Popen[str]) -> tuple[str, str]:
    base = key = ""
    assert server.stdout is not None
    for line in server.stdout:
        if "ready at" in line:
            base = line.rsplit(" ", 1)[-1].strip()
        if "ide_" in line:
            key = line[line.index("ide_") :].strip()
        if base and key:
            return base, key
    raise SystemExit("the server did not start")


def _session(number: object, size: int) -> dict[str, object]:
    return {
        "upload_session_id": f"s{number}",
        "files": [{"file_id": "f", "file_name": "a.pdf", "file_size_bytes": size}],
    }


def _requests(
    name: str, args: argparse.Namespace, call: Callable[[httpx.Client, object], httpx.Response]
) -> None:
    times: list[float] = []
    bad: list[int] = []
    end = time.perf_counter() + args.seconds

    def client(number: int) -> None:
        with httpx.Client() as session:
            count = 0
            while time.perf_counter() < end:
                start = time.perf_counter()
                answer = call(session, f"{number}-{count}")
                times.append(time.perf_counter() - start)
                count += 1
                if answer.status_code != 200:
                    bad.append(answer.status_code)

    start = time.perf_counter()
    threads = [threading.Thread(target=client, args=(n,)) for n in range(args.clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - start
    p99 = statistics.quantiles(times, n=100)[98]
    print(
        f"| {name}, {args.clients} clients | {len(times) / took:.0f} requests/s, p99 {1000 * p99:.0f} ms, refused {len(bad)} |"
    )


def _uploads(base: str, headers: dict[str, str], folder: Path) -> None:
    parts = 16
    body = os.urandom(PART)
    with httpx.Client(timeout=60) as client:
        client.post(
            f"{base}/uploads/sessions", headers=headers, json=_session("big", parts * PART)
        ).raise_for_status()
        answer = client.post(
            f"{base}/uploads/sessions/sbig/parts",
            headers=headers,
            json={"file_id": "f", "part_numbers": list(range(1, parts + 1))},
        )
        urls = [p["url"] for p in answer.json()["part_urls"]]
        start = time.perf_counter()
        for url in urls:
            client.put(url, content=body).raise_for_status()
        took = time.perf_counter() - start
    start = time.perf_counter()
    for number in range(parts):
        with (folder / f"peer-{number}").open("wb") as file:
            file.write(body)
            hashlib.md5(body, usedforsecurity=False).hexdigest()
            file.flush()
            os.fsync(file.fileno())
    peer = time.perf_counter() - start
    size = parts * PART / 1e6
    print(
        f"| part uploads, one client | {size / took:.0f} MB/s ({took / peer:.1f} × writing and hashing without a server, {size / peer:.0f} MB/s) |"
    )


if __name__ == "__main__":
    main()
