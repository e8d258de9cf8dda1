from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import APIRouter
from fastapi.routing import APIRoute

from fieldfare import members, passwords, sessions
from fieldfare.dashboard import app
from fieldfare.store import database
from site_served import OWNER, PASSWORD, Browser, Site, site_served

NOW = dt.datetime.now(dt.UTC)


def first_link(site: Site) -> str:
    with database.transaction(site.here.engine) as tx:
        secret = members.first_link(tx, dt.datetime.now(dt.UTC))
    assert secret
    return f"/welcome/{secret}"


def set_password(site: Site, member_id: str, password: str = PASSWORD) -> None:
    with database.transaction(site.here.engine) as tx:
        members.set_password(tx, member_id, passwords.hashed(password))


def sign_in(browser: Browser, email: str = OWNER, password: str = PASSWORD, **more: str) -> None:
    browser.get("/sign-in")
    browser.post("/sign-in", email=email, password=password, **more)


def routes() -> Iterator[tuple[str, set[str]]]:
    """Every path of the dashboard and its methods."""
    for router in (app.front, *(screen.router for screen in app.SCREENS)):
        prefix = "" if router is app.front else "/dashboard"
        for path, methods in routes_of(router):
            yield prefix + path, methods


def routes_of(router: APIRouter) -> Iterator[tuple[str, set[str]]]:
    """Every path of a router and of those that it includes."""
    for route in router.routes:
        if isinstance(route, APIRoute):
            yield route.path, route.methods
        else:
            yield from routes_of(route.original_router)  # type: ignore[attr-defined]


def where(browser: Browser) -> str:
    assert browser.seen is not None
    return browser.seen.url.path


def test_the_first_link_makes_the_owners_way_in(site: Site) -> None:
    browser, link = site.stranger(), first_link(site)
    browser.get(link)
    browser.post(link, email=OWNER, password=PASSWORD)
    assert where(browser) == "/dashboard"
    another = site.stranger()
    sign_in(another, OWNER.upper())
    assert where(another) == "/dashboard"


def test_a_link_works_once(site: Site) -> None:
    browser, link = site.stranger(), first_link(site)
    browser.get(link)
    browser.post(link, email=OWNER, password=PASSWORD)
    assert site.stranger().get(link).status_code == 410


def test_a_link_is_over_after_its_time(site: Site) -> None:
    with database.transaction(site.here.engine) as tx:
        secret = members.first_link(tx, dt.datetime.now(dt.UTC) - dt.timedelta(days=2))
    assert site.stranger().get(f"/welcome/{secret}").status_code == 410


def test_there_is_no_first_link_once_the_owner_can_sign_in(site: Site) -> None:
    set_password(site, site.owner.id)
    with database.transaction(site.here.engine) as tx:
        assert members.first_link(tx, NOW) is None


def test_a_new_first_link_ends_the_one_before(site: Site) -> None:
    before = first_link(site)
    first_link(site)
    assert site.stranger().get(before).status_code == 410


def test_a_short_password_is_refused_and_the_form_keeps_what_was_typed(site: Site) -> None:
    browser, link = site.stranger(), first_link(site)
    browser.get(link)
    answer = browser.post(link, email=OWNER, password="short")
    assert answer.status_code == 422
    assert "at least 10 characters" in browser.said()
    assert OWNER in answer.text


def test_pages_lead_strangers_to_the_sign_in_page_and_back(site: Site) -> None:
    set_password(site, site.owner.id)
    browser = site.stranger()
    browser.get("", view="Billing")
    assert where(browser) == "/dashboard/sign-in"
    browser.post("/sign-in", email=OWNER, password=PASSWORD, next="/dashboard?view=Billing")
    assert browser.seen is not None
    assert str(browser.seen.url).endswith("/dashboard?view=Billing")


@pytest.mark.parametrize("elsewhere", ["https://evil.example", "//evil.example/dashboard", "/v1"])
def test_signing_in_leads_nowhere_else(site: Site, elsewhere: str) -> None:
    set_password(site, site.owner.id)
    browser = site.stranger()
    sign_in(browser, next=elsewhere)
    assert where(browser) == "/dashboard"


def test_a_wrong_password_and_an_unknown_address_look_the_same(site: Site) -> None:
    set_password(site, site.owner.id)
    answers = []
    for email in (OWNER, "nobody@example.org"):
        browser = site.stranger()
        sign_in(browser, email, "not the password")
        assert browser.seen is not None
        text = browser.seen.text.replace(email, "").replace(browser.token(), "")
        answers.append((browser.seen.status_code, text))
    assert answers[0] == answers[1]
    assert answers[0][0] == 422


def test_attempts_are_throttled_whether_the_account_exists_or_not(site: Site) -> None:
    set_password(site, site.owner.id)
    for email in (OWNER, "nobody@example.org"):
        browser = site.stranger()
        for _ in range(10):
            sign_in(browser, email, "not the password")
        sign_in(browser, email, PASSWORD)
        assert browser.seen is not None
        assert (browser.seen.status_code, browser.seen.headers["Retry-After"]) == (429, "900")


def test_signing_in_forgets_the_attempts_before(site: Site) -> None:
    set_password(site, site.owner.id)
    browser = site.stranger()
    for _ in range(9):
        sign_in(browser, OWNER, "not the password")
    sign_in(browser)
    browser.post("/sign-out")
    for _ in range(9):
        sign_in(browser, OWNER, "not the password")
    sign_in(browser)
    assert where(browser) == "/dashboard"


def test_signing_in_takes_a_new_secret_and_ends_the_old_session(site: Site) -> None:
    set_password(site, site.owner.id)
    browser = site.stranger()
    sign_in(browser)
    old = browser.client.cookies["fieldfare_session"]
    browser.get("")
    browser.post("/sign-in", email=OWNER, password=PASSWORD)
    new = browser.client.cookies["fieldfare_session"]
    assert old != new
    with database.reading(site.here.engine) as tx:
        assert sessions.whose(tx, old, dt.datetime.now(dt.UTC), 14) is None


def test_a_session_that_somebody_else_set_is_not_taken_over(site: Site) -> None:
    set_password(site, site.owner.id)
    browser = site.stranger()
    browser.client.cookies.set("fieldfare_session", "chosen-by-somebody-else")
    sign_in(browser)
    with database.reading(site.here.engine) as tx:
        assert sessions.whose(tx, "chosen-by-somebody-else", NOW, 14) is None


def test_only_the_hash_of_a_session_is_stored(site: Site) -> None:
    secret = site.session(site.owner)
    with database.reading(site.here.engine) as tx:
        kept = tx.exec_driver_sql("SELECT * FROM sessions").all()
    assert secret not in str(kept)


def test_signing_out_ends_the_session_for_good(site: Site) -> None:
    browser = site.browser
    secret = browser.client.cookies["fieldfare_session"]
    browser.get("")
    browser.post("/sign-out")
    assert where(browser) == "/dashboard/sign-in"
    stolen = site.stranger()
    stolen.client.cookies.set("fieldfare_session", secret)
    stolen.get("")
    assert where(stolen) == "/dashboard/sign-in"


def test_a_session_ends_when_nobody_used_it_for_long(site: Site) -> None:
    secret = site.session(site.owner)
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=14, minutes=1)
    with database.reading(site.here.engine) as tx:
        assert sessions.whose(tx, secret, later, 14) is None
        assert sessions.whose(tx, secret, later - dt.timedelta(hours=1), 14) is not None


def test_the_session_cookie_is_closed_to_scripts_and_other_sites(site: Site) -> None:
    set_password(site, site.owner.id)
    browser = site.stranger()
    browser.get("/sign-in")
    browser.client.follow_redirects = False
    answer = browser.post("/sign-in", email=OWNER, password=PASSWORD)
    cookie = next(c for c in answer.headers.get_list("set-cookie") if "fieldfare_session" in c)
    assert "httponly" in cookie.lower()
    assert "samesite=lax" in cookie.lower()
    assert "path=/;" in cookie.lower()


@pytest.fixture
def https(tmp_path: Path) -> Iterator[Site]:
    with site_served(tmp_path, public_url="https://invoices.example.org") as site:
        yield site


def test_with_https_the_cookie_is_secure_and_bound_to_the_host(https: Site) -> None:
    answer = https.stranger().get("/sign-in")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-fieldfare_visitor=")
    assert "secure" in cookie.lower()


def test_a_form_without_the_token_changes_nothing(site: Site) -> None:
    set_password(site, site.owner.id)
    browser = site.stranger()
    browser.get("/sign-in")
    answer = browser.post("/sign-in", email=OWNER, password=PASSWORD, csrf="")
    assert answer.status_code == 403
    assert "fieldfare_session" not in browser.client.cookies


def test_the_token_of_another_session_does_not_count(site: Site) -> None:
    _, other = site.member("bob@example.org")
    site.browser.get("")
    answer = site.browser.post("/sign-out", csrf=other.token_of(""))
    assert answer.status_code == 403


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_a_form_on_another_site_changes_nothing(site: Site, headers: dict[str, str]) -> None:
    site.browser.get("")
    data = {"csrf": site.browser.token()}
    answer = site.browser.client.post("/dashboard/sign-out", data=data, headers=headers)
    assert answer.status_code == 403


def test_every_post_of_the_dashboard_is_refused_without_a_token(site: Site) -> None:
    posts = [path for path, methods in routes() if "POST" in methods]
    assert "/dashboard/members/{member_id}/remove" in posts
    for path in posts:
        filled = path.replace("{", "").replace("}", "")
        assert site.browser.client.post(filled).status_code == 403, path


def test_every_page_but_those_that_let_people_in_is_for_members(site: Site) -> None:
    pages = [path for path, methods in routes() if "GET" in methods]
    assert "/dashboard/new" in pages
    for path in pages:
        if path in {"/dashboard/", "/dashboard/sign-in"} or "/welcome/" in path:
            continue
        stranger = site.stranger()
        stranger.get(path.removeprefix("/dashboard").replace("{", "").replace("}", ""))
        assert where(stranger) == "/dashboard/sign-in", path


def test_headers_forbid_everything_inline_and_from_elsewhere(site: Site) -> None:
    headers = site.browser.get("").headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; base-uri 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cache-Control"] == "no-store"


def test_an_unknown_page_says_what_happened_and_what_next(site: Site) -> None:
    answer = site.browser.get("/nothing/here")
    assert answer.status_code == 404
    assert "There is no such page" in answer.text
    assert "Go to your extractions" in answer.text


def test_the_servers_first_page_leads_to_the_dashboard(site: Site) -> None:
    answer = site.browser.client.get("/")
    assert answer.url.path == "/dashboard"
