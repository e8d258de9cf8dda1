from __future__ import annotations

import datetime as dt
import html
import re

import httpx
import pytest

from fieldfare import keys
from fieldfare.accounts import Member
from fieldfare.store import database
from site_served import Browser, Site

TODAY = dt.datetime.now(dt.UTC).date()


def made(browser: Browser, name: str = "a script", expires: str = "") -> str:
    """The key that was shown when it was made."""
    browser.get("", view="API")
    answer = browser.post("/keys", name=name, expires=expires)
    found = re.search(r'id="secret" value="(ide_[0-9a-f]{64})"', answer.text)
    assert found, browser.said()
    return found[1]


def refused(site: Site, secret: str) -> str:
    """The code with which the API refuses the key; empty if it does not."""
    headers = {"Authorization": f"Bearer {secret}"}
    answer = httpx.get(f"{site.url}/v1/credits/balance", headers=headers).json()
    return "" if answer["success"] else str(answer["error"]["code"])


def revoke(browser: Browser, page: str) -> str:
    """The path that revokes the only key of the page."""
    (path,) = re.findall(r"/dashboard(/keys/[^/\"]+/revoke)", page)
    browser.post(path)
    return str(path)


def expire(site: Site) -> None:
    """Let the time of every key be over."""
    with database.transaction(site.here.engine) as tx:
        past = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1)
        tx.execute(keys.keys.update().values(expires_at=past))


def test_a_key_is_shown_once_and_lets_programs_in_until_it_is_revoked(site: Site) -> None:
    secret = made(site.browser, "Accounting")
    assert refused(site, secret) == ""
    page = site.browser.get("", view="API").text
    assert "Accounting" in page
    assert secret not in page
    revoke(site.browser, page)
    assert "Accounting" in site.browser.said()
    assert refused(site, secret) == "API_KEY_REVOKED"


def test_a_key_acts_as_the_member_who_made_it(site: Site) -> None:
    bob, browser = site.member("bob@example.org")
    secret = made(browser)
    with database.reading(site.here.engine) as tx:
        assert keys.caller(tx, secret).member_id == bob.id


def test_a_key_is_valid_through_its_last_day(site: Site) -> None:
    secret = made(site.browser, expires=str(TODAY))
    assert refused(site, secret) == ""
    with database.reading(site.here.engine) as tx:
        (listed,) = keys.listed(tx, site.owner)
    assert listed.key.expires_at == dt.datetime.combine(
        TODAY + dt.timedelta(days=1), dt.time(), dt.UTC
    )
    expire(site)
    assert refused(site, secret) == "API_KEY_EXPIRED"
    assert "Expired" in site.browser.get("", view="API").text


def test_the_page_tells_when_a_key_was_used_last(site: Site) -> None:
    secret = made(site.browser)
    before = site.browser.get("", view="API").text
    assert before.count("never") == 2  # used, ends
    refused(site, secret)
    for _ in range(50):  # it is noted beside the request
        if site.browser.get("", view="API").text.count("never") == 1:
            break
    assert "just now" in site.browser.seen.text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "expires", "why"),
    [
        ("  ", "", "needs a name"),
        ("x" * 101, "", "longer than 100"),
        ("a", "soon", "is no date"),
        ("a", "2020-02-30", "is no date"),
        ("a", str(TODAY - dt.timedelta(days=1)), "is over"),
    ],
)
def test_a_key_that_cannot_be_made_says_why(site: Site, name: str, expires: str, why: str) -> None:
    site.browser.get("", view="API")
    answer = site.browser.post("/keys", name=name, expires=expires)
    assert answer.status_code == 422
    assert why in site.browser.said()


def test_a_member_neither_sees_nor_revokes_the_keys_of_others(site: Site) -> None:
    secret = made(site.browser, "The owner's")
    path = re.findall(r"/keys/[^/\"]+/revoke", site.browser.get("", view="API").text)[0]
    _, bob = site.member("bob@example.org")
    assert "The owner&#39;s" not in bob.get("", view="API").text
    assert bob.post(path).status_code == 403
    assert refused(site, secret) == ""


def test_an_admin_sees_the_accounts_keys_and_revokes_all_but_the_owners(site: Site) -> None:
    bob, bobs = site.member("bob@example.org")
    owners, secret = made(site.browser, "first"), made(bobs, "second")
    _, ada = site.member("ada@example.org", "admin")
    page = ada.get("", view="API").text
    assert "first" in page
    assert bob.label in page
    revoke(ada, page)  # there is one button only
    assert refused(site, secret) == "API_KEY_REVOKED"
    (path,) = re.findall(r"/dashboard(/keys/[^/\"]+/revoke)", site.browser.get("", view="API").text)
    assert ada.post(path).status_code == 403
    assert refused(site, owners) == ""


def test_examples_carry_the_address_and_once_the_key(site: Site) -> None:
    secret = made(site.browser)
    assert site.browser.seen is not None
    shown = html.unescape(site.browser.seen.text)
    assert f'api_key="{secret}", base_url="{site.url}/v1"' in shown
    assert shown.count(secret) == 4  # by itself, and for each of three clients
    later = html.unescape(site.browser.get("", view="API").text)
    assert f'api_key="YOUR_API_KEY", base_url="{site.url}/v1"' in later


def test_a_key_needs_the_token_of_a_page(site: Site) -> None:
    site.browser.get("", view="API")
    assert site.browser.post("/keys", name="x", csrf="wrong").status_code == 403
    assert found(site, site.owner) == []


def found(site: Site, member: Member) -> list[str]:
    with database.reading(site.here.engine) as tx:
        return [one.key.name for one in keys.listed(tx, member)]
