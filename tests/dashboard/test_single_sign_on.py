from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from joserfc.jwk import RSAKey

from fieldfare import members
from fieldfare.store import database
from provider import CLIENT, SECRET, Provider, provider
from site_served import Browser, Site, site_served


@pytest.fixture
def elsewhere() -> Iterator[Provider]:
    with provider() as made:
        yield made


def settings(elsewhere: Provider, **more: str) -> dict[str, str]:
    return {
        "oidc_issuer": elsewhere.url,
        "oidc_client_id": CLIENT,
        "oidc_client_secret": SECRET,
        **more,
    }


@pytest.fixture
def site(tmp_path: Path, elsewhere: Provider) -> Iterator[Site]:
    with site_served(tmp_path, **settings(elsewhere)) as site:
        yield site


def sign_in(site: Site, **query: str) -> tuple[Browser, httpx.Response]:
    browser = site.stranger()
    return browser, browser.get("/sign-in/oidc", **query)


def labels(site: Site) -> dict[str, Any]:
    with database.reading(site.here.engine) as tx:
        return {one.member.email: one for one in members.listed(tx, site.owner.account_id)}


def test_the_sign_in_page_leads_to_the_provider(site: Site) -> None:
    assert "Sign in with single sign-on" in site.stranger().get("/sign-in").text


def test_without_a_provider_nothing_leads_there(tmp_path: Path) -> None:
    with site_served(tmp_path) as plain:
        _, answer = sign_in(plain)
        assert answer.url.path == "/dashboard/sign-in"
        assert "single sign-on" not in answer.text.lower()


def test_a_member_with_that_address_is_signed_in_and_known_from_then_on(
    site: Site, elsewhere: Provider
) -> None:
    site.add_member("bob@example.org")
    _, answer = sign_in(site)
    assert answer.url.path == "/dashboard"
    assert "Bob Winter" in answer.text
    elsewhere.claims = {"sub": "u-1", "email": "renamed@example.org", "email_verified": True}
    _, answer = sign_in(site)
    assert answer.url.path == "/dashboard"
    assert elsewhere.problems == []


def test_the_address_may_be_told_only_when_it_is_asked_for(site: Site, elsewhere: Provider) -> None:
    site.add_member("bob@example.org")
    elsewhere.in_userinfo = True
    assert sign_in(site)[1].url.path == "/dashboard"


def test_signing_in_leads_to_the_page_that_was_wanted(site: Site) -> None:
    site.add_member("bob@example.org")
    _, answer = sign_in(site, next="/dashboard?view=Preferences")
    assert str(answer.url).endswith("/dashboard?view=Preferences")


def test_an_invited_person_becomes_a_member_with_the_role_of_the_invitation(site: Site) -> None:
    with database.transaction(site.here.engine) as tx:
        now = dt.datetime.now(dt.UTC)
        members.invite(tx, site.owner, "bob@example.org", "admin", now, 7)
    assert sign_in(site)[1].url.path == "/dashboard"
    assert labels(site)["bob@example.org"].member.role == "admin"
    with database.reading(site.here.engine) as tx:
        assert members.invitations(tx, site.owner.account_id, now) == []


def test_nobody_else_comes_in(site: Site) -> None:
    _, answer = sign_in(site)
    assert answer.status_code == 403
    assert "nobody of that address is a member" in answer.text
    assert list(labels(site)) == ["owner@example.org"]


def test_an_address_that_the_provider_does_not_vouch_for_counts_for_nothing(
    site: Site, elsewhere: Provider
) -> None:
    elsewhere.claims |= {"email": "owner@example.org", "email_verified": False}
    assert sign_in(site)[1].status_code == 403


def test_a_member_who_is_somebody_else_there_stays_so(site: Site, elsewhere: Provider) -> None:
    site.add_member("bob@example.org")
    sign_in(site)
    elsewhere.claims |= {"sub": "u-2"}
    assert sign_in(site)[1].status_code == 403


def test_a_whole_domain_may_come_in(tmp_path: Path, elsewhere: Provider) -> None:
    with site_served(tmp_path, **settings(elsewhere, oidc_domain="example.org")) as open_site:
        assert sign_in(open_site)[1].url.path == "/dashboard"
        assert labels(open_site)["bob@example.org"].member.role == "member"
        elsewhere.claims |= {"sub": "u-3", "email": "eve@notexample.org"}
        assert sign_in(open_site)[1].status_code == 403


def test_a_removed_member_does_not_come_in(site: Site) -> None:
    bob = site.add_member("bob@example.org")
    sign_in(site)
    with database.transaction(site.here.engine) as tx:
        members.remove(tx, site.owner, bob.id, dt.datetime.now(dt.UTC))
    assert sign_in(site)[1].status_code == 403


@pytest.mark.parametrize(
    "lie",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "another client"},
        {"nonce": "of another beginning"},
        {"exp": int(time.time()) - 3600},
        {"azp": "another client"},
    ],
    ids=lambda lie: next(iter(lie)),
)
def test_a_token_that_does_not_hold_lets_nobody_in(
    site: Site, elsewhere: Provider, lie: dict[str, Any]
) -> None:
    site.add_member("bob@example.org")
    elsewhere.lies = lie
    browser, answer = sign_in(site)
    assert answer.status_code == 403
    assert "fieldfare_session" not in browser.client.cookies


def test_a_token_that_somebody_else_signed_lets_nobody_in(site: Site, elsewhere: Provider) -> None:
    site.add_member("bob@example.org")
    elsewhere.signs_with = RSAKey.generate_key(2048, {"kid": "k1"})
    assert sign_in(site)[1].status_code == 403


def test_an_answer_that_another_browser_began_lets_nobody_in(site: Site) -> None:
    site.add_member("bob@example.org")
    first, second = site.stranger(), site.stranger()
    for browser in (first, second):
        browser.client.follow_redirects = False
    there = first.get("/sign-in/oidc").headers["Location"]
    back = httpx.get(there).headers["Location"]
    second.get("/sign-in/oidc")
    answer = second.client.get(back)
    assert answer.status_code == 403
    assert "fieldfare_session" not in second.client.cookies


def test_a_provider_that_is_not_there_is_a_page_that_says_so(tmp_path: Path) -> None:
    gone = {"oidc_issuer": "http://127.0.0.1:9", "oidc_client_id": "a", "oidc_client_secret": "b"}
    with site_served(tmp_path, **gone) as site:
        _, answer = sign_in(site)
    assert answer.status_code == 403
    assert "could not be reached" in answer.text
