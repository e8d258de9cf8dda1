"""A body is taken from the network no faster than it can be stored."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from fieldfare.store.objects import Files, PartWriter
from serving import served

pytestmark = pytest.mark.embedded

MB = 1024 * 1024
PART = 64 * MB
HELD = (
    24 * MB
)  # what lies between the client and the disk: buffers of the sockets and of the server


class Blocked(Files):
    """Files on a disk that takes nothing until it is let go."""

    let_go = threading.Event()

    @contextlib.contextmanager
    def create_part(self, upload: str, number: int, limit: int) -> Iterator[PartWriter]:
        with super().create_part(upload, number, limit) as part:
            self.let_go.wait(60)
            yield part


def test_a_part_is_not_gathered_in_memory_while_the_disk_is_slow(tmp_path: Path) -> None:
    with served(tmp_path, Blocked, part_bytes=PART) as api:
        api.open_session("slow", a=PART)
        url = urlsplit(api.part_url("slow", "a"))
        with socket.create_connection(("127.0.0.1", api.here.settings.port)) as client:
            head = (
                f"PUT {url.path}?{url.query} HTTP/1.1\r\nHost: a\r\nContent-Length: {PART}\r\n\r\n"
            )
            client.sendall(head.encode())
            client.settimeout(2)
            sent = 0
            with contextlib.suppress(TimeoutError):
                while sent < PART:
                    sent += client.send(bytes(min(MB, PART - sent)))
            assert sent < HELD
            Blocked.let_go.set()
            client.settimeout(60)
            client.sendall(bytes(PART - sent))
            assert client.recv(1000).startswith(b"HTTP/1.1 200")
