"""The whole server on a real socket of this machine, and browsers without scripts that visit it."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import threading
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import uvicorn
from sqlalchemy import insert

from fieldfare import accounts, members, sessions, web
from fieldfare.accounts import Member
from fieldfare.dashboard.cookies import SESSION
from fieldfare.store import database, schema
from installation import Installation, install
from serving import listening

PASSWORD = "a good long password"
OWNER = "owner@example.org"


class Browser:
    """Somebody's browser: keeps cookies, follows redirects, sends the token of the last page."""

    def __init__(self, url: str) -> None:
        self.client = httpx.Client(base_url=url, timeout=60, follow_redirects=True)
        self.seen: httpx.Response | None = None

    def get(self, path: str = "", **query: object) -> httpx.Response:
        """Open a page of the dashboard."""
        self.seen = self.client.get(f"/dashboard{path}", params=query)
        return self.seen

    def post(self, path: str, **fields: object) -> httpx.Response:
        """Send a form of the page that was opened last; `csrf` may be given to be wrong."""
        sent = {"csrf": self.token(), **fields}
        self.seen = self.client.post(f"/dashboard{path}", data=sent)
        return self.seen

    def send(self, path: str, body: object) -> httpx.Response:
        """Send JSON as our scripts do."""
        headers = {"X-CSRF-Token": self.token()}
        return self.client.post(f"/dashboard{path}", json=body, headers=headers)

    def token(self) -> str:
        """The token of the last page."""
        found = re.search(r'name="csrf" content="(\w+)"', self.seen.text if self.seen else "")
        return found[1] if found else self.token_of("")

    def token_of(self, path: str) -> str:
        """The token of a page."""
        found = re.search(r'name="csrf" content="(\w+)"', self.client.get(f"/dashboard{path}").text)
        assert found
        return found[1]

    def said(self) -> str:
        """What the last page says has happened, or is wrong."""
        assert self.seen is not None
        found = re.search(r'<div class="said \w+".*?<p>(.*?)</p>', self.seen.text, re.DOTALL)
        return found[1] if found else ""


@dataclass
class Site:
    """A running server, its owner's browser, and whoever else comes."""

    here: Installation
    url: str
    owner: Member
    browser: Browser
    _open: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def stranger(self) -> Browser:
        """A browser in which nobody is signed in."""
        browser = Browser(self.url)
        self._open.callback(browser.client.close)
        return browser

    def member(self, email: str, role: str = "member") -> tuple[Member, Browser]:
        """A new member of the account and their browser."""
        made = self.add_member(email, role)
        return made, self.signed_in(made)

    def add_member(self, email: str, role: str = "member") -> Member:
        """A new member of the account."""
        with database.transaction(self.here.engine) as tx:
            member_id = str(uuid.uuid4())
            tx.execute(
                insert(schema.members).values(
                    id=member_id,
                    account_id=self.owner.account_id,
                    email=email,
                    role=role,
                    created_at=dt.datetime.now(dt.UTC),
                )
            )
            return accounts.member(tx, member_id)

    def signed_in(self, member: Member) -> Browser:
        """A browser in which the member is signed in."""
        browser = self.stranger()
        browser.client.cookies.set(SESSION, self.session(member))
        return browser

    def session(self, member: Member) -> str:
        """The secret of a new session of the member."""
        with database.transaction(self.here.engine) as tx:
            now = dt.datetime.now(dt.UTC)
            return sessions.begin(tx, member.id, "password", "127.0.0.1", "a test", now)


@contextlib.contextmanager
def site_served(folder: Path, **settings: object) -> Iterator[Site]:
    """The server of a new installation in `folder`, whose owner is signed in."""
    with listening() as (sock, port), contextlib.ExitStack() as opened:
        here = install(folder, port=port, **settings)
        with running(here, sock) as url:
            with database.transaction(here.engine) as tx:
                members.prefer(tx, here.owner.id, {})
                tx.execute(
                    schema.members.update()
                    .where(schema.members.c.id == here.owner.id)
                    .values(email=OWNER)
                )
                owner = accounts.member(tx, here.owner.id)
            site = Site(here, url, owner, Browser(url), opened)
            site.browser = site.signed_in(owner)
            yield site
        here.engine.dispose()


@contextlib.contextmanager
def running(here: Installation, sock: object) -> Iterator[str]:
    """The address of the installation's server while it runs in a thread."""
    app = web.create(here.settings, here.engine, here.files)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.005)
        yield f"http://127.0.0.1:{here.settings.port}"
    finally:
        server.should_exit = True
        app.watch.close()
        thread.join()
