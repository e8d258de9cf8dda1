"""Somebody's things, and everybody else who might want them: by key, by session, or with nothing."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
from sqlalchemy import delete, insert, select, update

from browser.furnished import fill
from fieldfare import accounts, keys, members, sessions
from fieldfare.accounts import Member
from fieldfare.dashboard.cookies import SESSION, VISITOR
from fieldfare.dashboard.posted import token
from fieldfare.store import database, schema
from results_made import give, invoices
from review_made import doubtful, draw, worker
from site_served import Site

DAY = dt.timedelta(days=1)
NOW = dt.datetime.now(dt.UTC)


@dataclass
class Visitor:
    """Somebody who calls: what their browser or program sends, and which rows are their own."""

    cookie: str = ""
    bearer: str | None = None
    own: tuple[str, ...] = ()  # ids whose rows they may change
    proof: str = "a visitor of no importance"  # what their token is made of, without a session

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies of their browser."""
        return {SESSION: self.cookie} if self.cookie else {VISITOR: self.proof}

    @property
    def token(self) -> str:
        """The token that a page made for them holds."""
        return token(self.cookie or self.proof)


@dataclass
class World:
    """A server, the visitors of its pages and the callers of its API."""

    site: Site
    client: httpx.Client
    reviewed_id: str  # of an extraction that a worker has made; lent to whose things are looked at
    pages: dict[str, Visitor] = field(default_factory=dict)
    api: dict[str, Visitor] = field(default_factory=dict)

    def visit(self, who: Visitor, method: str, path: str, **sent: Any) -> httpx.Response:  # noqa: ANN401
        """What a browser of theirs gets from a page; a form has their token."""
        headers = dict(sent.pop("headers", {}))
        if method != "GET":
            headers.setdefault("X-CSRF-Token", who.token)
        cookies = "; ".join(f"{name}={value}" for name, value in who.cookies.items())
        return self._send(method, path, headers | {"Cookie": cookies}, sent)

    def call(self, who: Visitor, method: str, path: str, **sent: Any) -> httpx.Response:  # noqa: ANN401
        """What their program gets from the API."""
        headers = {} if who.bearer is None else {"Authorization": who.bearer}
        if who.cookie:
            headers["Cookie"] = f"{SESSION}={who.cookie}"
        return self._send(method, path, headers, sent)

    def _send(
        self, method: str, path: str, headers: dict[str, str], sent: Mapping[str, Any]
    ) -> httpx.Response:
        request = self.client.build_request(method, path, headers=headers, **sent)
        if not path.endswith("/events"):
            return self.client.send(request)
        answer = self.client.send(request, stream=True)  # a stream that lasts: its head says all
        if not answer.is_success:
            answer.read()
        answer.close()
        return answer


@dataclass(frozen=True)
class Things:
    """What a member of the account has: ids by the names that routes give them."""

    member: Visitor
    caller: Visitor
    ids: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.ids[name]

    def filled(self, text: str) -> str:
        """The text with the ids in the places of their names."""
        return re.sub(r"\{([\w:]+)\}", lambda found: self.ids[found[1]], text)


def inhabit(site: Site, client: httpx.Client) -> World:
    """The world of a site: one visitor of each kind."""
    now = dt.datetime.now(dt.UTC)
    with worker(site):
        reviewed = doubtful(site)
        draw(site, reviewed)
    made = World(site, client, reviewed)
    colleague, admin, gone, old, out = (
        site.add_member(f"{name}@example.org", "admin" if name == "admin" else "member")
        for name in ("colleague", "admin", "gone", "old", "out")
    )
    foreign = _another_account(site)
    made.pages = {
        "nobody": Visitor(),
        "unknown session": Visitor("chosen-by-somebody"),
        "ended session": Visitor(site.session(out)),
        "expired session": Visitor(site.session(old)),
        "removed member": Visitor(site.session(gone)),
        "api key as a session": Visitor(_key(site, admin)),
        "other account": Visitor(site.session(foreign), own=(foreign.id, foreign.account_id)),
        "other member": Visitor(site.session(colleague), own=(colleague.id,)),
    }
    made.api = {
        "no key": Visitor(),
        "malformed": Visitor(bearer="Bearer ide_"),
        "another scheme": Visitor(bearer=f"Basic {_key(site, admin)}"),
        "unknown key": Visitor(bearer=f"Bearer ide_{'0' * 64}"),
        "expired key": Visitor(bearer=f"Bearer {_key(site, admin, now - DAY)}"),
        "revoked key": Visitor(bearer=f"Bearer {_key(site, colleague)}"),
        "key of a removed member": Visitor(bearer=f"Bearer {_key(site, gone)}"),
        "session in place of a key": Visitor(cookie=site.session(admin)),
        "session as a key": Visitor(bearer=f"Bearer {site.session(admin)}"),
        "other account": _caller(site, foreign, foreign.account_id),
        "other member": _caller(site, colleague),
        "admin": _caller(site, admin),
    }
    with database.transaction(site.here.engine) as tx:
        sessions.end_all(tx, out.id)
        long_ago = now - 15 * DAY
        expired = schema.sessions.c.member_id == old.id
        tx.execute(update(schema.sessions).where(expired).values(seen_at=long_ago))
        hint = made.api["revoked key"].bearer or ""
        (last,) = [key for key in keys.every(tx) if key.hint == hint.removeprefix("Bearer ")[:12]]
        keys.revoke(tx, last.id)
        members.remove(tx, accounts.member(tx, site.owner.id), gone.id, now)
    made.pages["admin"] = Visitor(site.session(admin), own=(admin.id,))
    return made


def own_things(world: World) -> Things:
    """One of everything, of a new member of the account."""
    site = world.site
    now = dt.datetime.now(dt.UTC)
    name = uuid.uuid4().hex[:8]
    member = site.add_member(f"{name}@example.org")
    processing, completed = fill(site, [member], 2, seed=uuid.uuid4().int)
    give(site, completed, invoices(20))
    secret = _key(site, member)
    with database.transaction(site.here.engine) as tx:
        key = next(key for key in keys.every(tx) if key.member_id == member.id)
        owner = accounts.member(tx, site.owner.id)
        link = members.invite(tx, owner, f"{name}@example.com", "member", now, 7)
        preview, prompt = str(uuid.uuid4()), str(uuid.uuid4())
        mine = {"account_id": member.account_id, "member_id": member.id, "prompt": "Extract all"}
        shaped = mine | {"output_structure": "automatic"}
        tx.execute(
            insert(schema.previews).values(
                id=preview, kind="rows", files=[], state="failed", created_at=now,
                finished_at=now, error={"code": "X", "message": "no"}, **shaped,
            )
        )  # fmt: skip
        tx.execute(
            insert(schema.saved_prompts).values(id=prompt, name=name, saved_at=now, **shaped)
        )
        upload = _open_upload(tx, member, f"up-{name}")
        _lend(tx, world.reviewed_id, member)
        _keep_sources(tx, member)
        link_id = members.link(tx, link, now).id
    cookie = site.session(member)
    with database.reading(site.here.engine) as tx:
        found = sessions.whose(tx, cookie, now, 14)
        assert found
        session = found[0].id
    ids = {
        "member_id": member.id,
        "extraction_id": completed,
        "processing_id": processing,
        "reviewed_id": world.reviewed_id,
        "key_id": key.id,
        "link_id": link_id,
        "secret": link,
        "session_id": session,
        "preview_id": preview,
        "prompt_id": prompt,
        "upload_session_id": upload,
        "file": "0",
        "number": "1",
        "name": name,
        "path": "style.css",
        "name:path": "objects/outputs/x/1.csv",
    }
    visitor = Visitor(cookie, own=(member.id,))
    return Things(visitor, Visitor(bearer=f"Bearer {secret}", own=(member.id,)), ids)


def nothing(things: Things) -> Things:
    """Things of the same kinds, none of which is there."""
    made_up = {
        name: "".join("b" if letter == "a" else letter for letter in value[:-6]) + "c0ffee"
        for name, value in things.ids.items()
        if name not in {"file", "number", "name", "path", "name:path"}
    }
    return Things(things.member, things.caller, {**things.ids, **made_up})


def _lend(tx: Any, extraction_id: str, member: Member) -> None:  # noqa: ANN401 - a connection
    mine = schema.extractions.c.id == extraction_id
    tx.execute(delete(schema.corrections))
    tx.execute(update(schema.extractions).where(mine).values(member_id=member.id))


def _keep_sources(tx: Any, member: Member) -> None:  # noqa: ANN401 - a connection
    of = select(schema.upload_sessions.c.id).where(schema.upload_sessions.c.member_id == member.id)
    files = schema.upload_files
    empty = files.c.session_id.in_(of), files.c.state == "completed"
    tx.execute(update(files).where(*empty).values(object_key="sources/" + files.c.id))


def _open_upload(tx: Any, member: Member, name: str) -> str:  # noqa: ANN401 - a connection
    session_id = str(uuid.uuid4())
    tx.execute(
        insert(schema.upload_sessions).values(
            id=session_id, member_id=member.id, name=name, created_at=dt.datetime.now(dt.UTC)
        )
    )
    of = {"session_id": session_id, "size_bytes": 10}
    opened = {"position": 0, "name": "a", "file_name": "a.pdf", "state": "open"}
    completed = {"position": 1, "name": "b", "file_name": "b.pdf", "state": "completed"}
    stored = {"object_key": f"sources/{session_id}/b", "sha256": "0" * 64, "completed_at": NOW}
    none = dict.fromkeys(stored)
    for file in (opened | none, completed | stored):
        tx.execute(insert(schema.upload_files).values(id=str(uuid.uuid4()), **of, **file))
    return name


def _caller(site: Site, member: Member, *own: str) -> Visitor:
    return Visitor(bearer=f"Bearer {_key(site, member)}", own=(member.id, *own))


def _key(site: Site, member: Member, expires_at: dt.datetime | None = None) -> str:
    with database.transaction(site.here.engine) as tx:
        return keys.create(tx, member.id, "a program", expires_at)[1]


def _another_account(site: Site) -> Member:
    """The owner of a second account on the same server."""
    account, owner = str(uuid.uuid4()), str(uuid.uuid4())
    now = dt.datetime.now(dt.UTC)
    with database.transaction(site.here.engine) as tx:
        tx.execute(
            insert(schema.accounts).values(
                id=account, name="Others", created_at=now, preferences={}, free_pages_a_month=50
            )
        )
        tx.execute(
            insert(schema.members).values(
                id=owner, account_id=account, email="o@example.net", role="owner", created_at=now
            )
        )
        return accounts.member(tx, owner)
