"""Nobody gets in: every route of the server, by everybody who might try."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from sqlalchemy import event, select

from access import matrix
from access.matrix import CALLS, OPEN, OPEN_CALLS, PAGES, SIGN_IN, Outcome, Row
from access.world import Things, Visitor, World, inhabit, nothing, own_things
from fieldfare import passwords, web
from fieldfare.store import database, schema
from fieldfare.store.objects import Files
from site_served import site_served

STRANGERS = (
    "nobody",
    "unknown session",
    "ended session",
    "expired session",
    "removed member",
    "api key as a session",
)
STRANGE_CALLERS = (
    "no key",
    "malformed",
    "another scheme",
    "unknown key",
    "expired key",
    "revoked key",
    "key of a removed member",
    "session in place of a key",
    "session as a key",
)
OTHERS = ("other account", "other member")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    before = passwords._hasher
    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=64)
    try:
        with (
            site_served(
                tmp_path_factory.mktemp("site"), max_unfinished=1000, rate_submissions=1000,
                rate_outputs=1000, rate_deletions=1000, previews_a_day=1000,
            ) as site,
            httpx.Client(base_url=site.url, timeout=60) as client,
        ):  # fmt: skip
            yield inhabit(site, client)
    finally:
        passwords._hasher = before


@pytest.fixture
def things(world: World) -> Things:
    return own_things(world)


@pytest.fixture(scope="module")
def whose(world: World) -> Things:
    return own_things(world)


def outcome(answer: httpx.Response) -> Outcome:
    """The status, or that the browser is led to the sign-in page."""
    if answer.status_code == 303 and "/dashboard/sign-in" in answer.headers["Location"]:
        return SIGN_IN
    return answer.status_code


def page(world: World, who: Visitor, name: str, row: Row, things: Things) -> httpx.Response:
    """What the visitor gets from the dashboard's route with this name in the matrix."""
    method, path = name.split(" ", 1)
    return world.visit(
        who, method, f"/dashboard{things.filled(path)}{row.query}", **filled(row.send, things)
    )


def call(world: World, who: Visitor, name: str, things: Things) -> httpx.Response:
    """What the caller gets from the endpoint with this name in the matrix."""
    method, path = name.split(" ", 1)
    row = CALLS[name]
    return world.call(who, method, things.filled(path) + row.query, **filled(row.send, things))


def filled(value: Any, things: Things) -> Any:  # noqa: ANN401 - JSON
    """What is sent, with ids in the places of their names."""
    if isinstance(value, str):
        return things.filled(value)
    if isinstance(value, Mapping):
        return {name: filled(one, things) for name, one in value.items()}
    return [filled(one, things) for one in value] if isinstance(value, list) else value


def rows(world: World, but: tuple[str, ...] = ()) -> Counter[str]:
    """All that is kept, but what is the visitors' own and what notes who was here when."""
    found: Counter[str] = Counter()
    with database.reading(world.site.here.engine) as tx:
        for table in schema.metadata.sorted_tables:
            if table.name in {"attempts", "workers"}:
                continue
            columns = [c for c in table.c if c.name not in {"last_used_at", "seen_at", "turn"}]
            for row in tx.execute(select(*columns)):
                line = f"{table.name} {tuple(row)}"
                if not any(one in line for one in but):
                    found[line] += 1
    return found


@contextmanager
def reads(world: World) -> Iterator[list[str]]:
    """What the database is asked for meanwhile."""
    asked: list[str] = []

    def note(_1: object, _2: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            asked.append(statement)

    event.listen(world.site.here.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(world.site.here.engine, "before_cursor_execute", note)


def test_every_route_of_the_server_is_in_the_matrix(tmp_path: Path, world: World) -> None:
    here = world.site.here
    app = web.create(here.settings, here.engine, Files(tmp_path))
    listed = {
        re.sub(r"\?.*", "", name)
        .replace("{processing_id}", "{extraction_id}")
        .replace("{reviewed_id}", "{extraction_id}")
        .replace(" ", " /dashboard", 1)
        for name in (*PAGES, *OPEN)
    }
    app.watch.close()
    assert set(matrix.routes(app.dashboard)) == listed
    assert set(matrix.routes(app.api)) == {*CALLS, *OPEN_CALLS}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_for_whom_the_matrix_says_and_changes_nothing_for_others(
    world: World, things: Things, name: str
) -> None:
    row, before, kept = PAGES[name], rows(world), list[str]()
    expected = dict.fromkeys(STRANGERS, SIGN_IN) | {
        "other account": row.other,
        "other member": row.member,
        "admin": row.admin,
        "own": row.own,
    }
    found = {}
    for who in STRANGERS:
        found[who] = outcome(page(world, world.pages[who], name, row, things))
    assert rows(world) == before
    for who in OTHERS:
        found[who] = outcome(page(world, world.pages[who], name, row, things))
        kept += world.pages[who].own
    assert rows(world, tuple(kept)) >= rows_without(before, kept)
    found["own"] = outcome(page(world, things.member, name, row, things))
    again = own_things(world)
    found["admin"] = outcome(page(world, world.pages["admin"], name, row, again))
    assert found == expected


def rows_without(kept: Counter[str], own: list[str]) -> Counter[str]:
    """Those lines that tell nothing of these ids."""
    return Counter({line: n for line, n in kept.items() if not any(one in line for one in own)})


@pytest.mark.parametrize("name", [name for name in PAGES if "{" in name])
def test_what_belongs_to_others_looks_like_what_is_not_there(
    world: World, things: Things, name: str
) -> None:
    gone = nothing(things)
    for who in OTHERS:
        theirs = page(world, world.pages[who], name, PAGES[name], things)
        none = page(world, world.pages[who], name, PAGES[name], gone)
        assert told(theirs, things) == told(none, gone)


def told(answer: httpx.Response, things: Things) -> tuple[int, str]:
    """Status and text of an answer, without the ids that were asked for."""
    text = answer.text
    for name, value in things.ids.items():
        if len(value) > 1:
            text = text.replace(value, name)
    return answer.status_code, text


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("POST")])
@pytest.mark.parametrize(
    "headers",
    [
        {"X-CSRF-Token": ""},
        {"X-CSRF-Token": "0" * 64},
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_no_other_site_can_make_a_browser_do_it(
    world: World, whose: Things, name: str, headers: dict[str, str]
) -> None:
    row = PAGES[name]
    method, path = name.split(" ", 1)
    url = f"/dashboard{whose.filled(path)}"
    sent = filled(row.send, whose)
    assert world.visit(whose.member, method, url, headers=headers, **sent).status_code == 403


@pytest.mark.parametrize("name", OPEN)
def test_what_is_open_to_strangers_lets_nobody_in(world: World, things: Things, name: str) -> None:
    method, path = name.split(" ", 1)
    before = rows(world)
    answer = world.visit(Visitor(), method, f"/dashboard{things.filled(path)}")
    if answer.status_code == 307:
        answer = world.visit(Visitor(), method, answer.headers["Location"])
    assert outcome(answer) == OPEN[name]
    assert "fieldfare_session" not in answer.headers.get("Set-Cookie", "")
    assert rows(world) == before


@pytest.mark.parametrize("name", CALLS)
def test_an_endpoint_is_for_its_members_key_alone(world: World, things: Things, name: str) -> None:
    row, before, kept = CALLS[name], rows(world), list[str]()
    for who in STRANGE_CALLERS:
        answer = call(world, world.api[who], name, things)
        code = matrix.UNKNOWN.get(who, "UNAUTHENTICATED")
        assert (who, answer.status_code, answer.json()["error"]["code"]) == (who, 401, code)
    assert rows(world) == before
    for who in (*OTHERS, "admin"):
        answer = call(world, world.api[who], name, things)
        assert (who, answer.status_code) == (who, row.others)
        kept += world.api[who].own
    assert rows(world, tuple(kept)) >= rows_without(before, kept)
    assert call(world, things.caller, name, things).status_code == row.own


@pytest.mark.parametrize("name", [name for name in CALLS if CALLS[name].is_about_somebodys])
def test_an_endpoint_tells_others_what_it_tells_of_nothing_after_as_much_work(
    world: World, things: Things, name: str
) -> None:
    gone = nothing(things)
    for who in (*OTHERS, "admin"):
        call(world, world.api[who], name, gone)  # notes the key's use, once a minute
        with reads(world) as theirs_asked:
            theirs = call(world, world.api[who], name, things)
        with reads(world) as none_asked:
            none = call(world, world.api[who], name, gone)
        assert told(theirs, things) == told(none, gone)
        assert theirs_asked == none_asked


@pytest.mark.parametrize("name", OPEN_CALLS)
def test_what_needs_no_key_tells_nothing(world: World, things: Things, name: str) -> None:
    method, path = name.split(" ", 1)
    answer = world.call(Visitor(), method, things.filled(path))
    assert answer.status_code == OPEN_CALLS[name]
    assert things["name"] not in answer.text
