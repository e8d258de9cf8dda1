"""The API on a real socket of this machine, and a client that holds a key."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import uvicorn

from conforming import Description
from fieldfare import keys
from fieldfare.api import app as api
from fieldfare.store import database
from fieldfare.store.objects import Files
from installation import Installation, install


@dataclass(frozen=True)
class Served:
    """A running API and one key to call it with."""

    here: Installation
    url: str
    key: str
    client: httpx.Client  # sends the key
    stranger: httpx.Client  # sends nothing but what it is told

    def post(self, path: str, body: object) -> httpx.Response:
        """Call an endpoint under /v1 with a JSON body."""
        return self.client.post(f"/v1{path}", json=body)

    def get(self, path: str, **parameters: str | int) -> httpx.Response:
        """Call an endpoint under /v1."""
        return self.client.get(f"/v1{path}", params=parameters)

    def open_session(self, session: str, **sizes: int) -> None:
        """An upload session whose files are called after their ids."""
        files = [
            {"file_id": name, "file_name": f"{name}.pdf", "file_size_bytes": size}
            for name, size in sizes.items()
        ]
        answer = self.post("/uploads/sessions", {"upload_session_id": session, "files": files})
        assert answer.status_code == 200, answer.text

    def part_url(self, session: str, file: str, number: int = 1) -> str:
        """Where a part of the file can be sent."""
        answer = self.post(
            f"/uploads/sessions/{session}/parts", {"file_id": file, "part_numbers": [number]}
        )
        assert answer.status_code == 200, answer.text
        url: str = answer.json()["part_urls"][0]["url"]
        return url

    def send(self, session: str, file: str, content: bytes, number: int = 1) -> str:
        """Send a part and give back its ETag."""
        answer = self.stranger.put(self.part_url(session, file, number), content=content)
        assert answer.status_code == 200, answer.text
        return answer.headers["ETag"]

    def complete(self, session: str, file: str, *etags: str) -> httpx.Response:
        """Complete a file whose parts have these ETags."""
        parts = [{"part_number": n, "e_tag": etag} for n, etag in enumerate(etags, 1)]
        return self.post(f"/uploads/sessions/{session}/complete", {"file_id": file, "parts": parts})

    def upload(self, session: str, **contents: bytes) -> None:
        """Upload whole files, each in one part."""
        self.open_session(session, **{name: len(content) for name, content in contents.items()})
        for name, content in contents.items():
            answer = self.complete(session, name, self.send(session, name, content))
            assert answer.status_code == 200, answer.text


@contextlib.contextmanager
def served(folder: Path, files: type[Files] | None = None, **settings: object) -> Iterator[Served]:
    """The API of a new installation in `folder`, on a free port."""
    with listening() as (sock, port):
        here = install(folder, port=port, **settings)
        with serving(here, sock, files(folder) if files else here.files) as (url, description):
            secret = new_key(here)
            headers = {"Authorization": f"Bearer {secret}"}
            hooks = {"response": [description.check]}  # every answer is held against it
            with (
                httpx.Client(
                    base_url=url, headers=headers, timeout=60, event_hooks=hooks
                ) as client,
                httpx.Client(base_url=url, timeout=60, event_hooks=hooks) as stranger,
            ):
                yield Served(here, url, secret, client, stranger)
        here.engine.dispose()


@contextlib.contextmanager
def serving(
    here: Installation, sock: socket.socket, files: Files
) -> Iterator[tuple[str, Description]]:
    """The address and the description of the installation's API while it runs in a thread."""
    app = api.create(here.settings, here.engine, files)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.005)
        yield f"http://127.0.0.1:{here.settings.port}", Description(app.openapi())
    finally:
        server.should_exit = True
        thread.join()


@contextlib.contextmanager
def listening() -> Iterator[tuple[socket.socket, int]]:
    """A socket on a free port of this machine."""
    # asyncio knows it for TCP only by the protocol, and then does not hold answers back
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as sock:
        sock.bind(("127.0.0.1", 0))
        yield sock, sock.getsockname()[1]


def new_key(here: Installation, expires_at: dt.datetime | None = None) -> str:
    """The secret of a new key of the installation's owner."""
    with database.transaction(here.engine) as tx:
        return keys.create(tx, here.owner.id, "a test", expires_at)[1]


def etag(content: bytes) -> str:
    """The ETag of a part with this content."""
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'
