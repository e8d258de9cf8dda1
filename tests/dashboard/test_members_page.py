from __future__ import annotations

import re

import pytest

from fieldfare import keys, members
from fieldfare.errors import ApiKeyRevoked
from fieldfare.store import database
from site_served import PASSWORD, Browser, Site


def invited(browser: Browser, email: str, role: str = "member") -> str:
    """The path of the link that was shown."""
    browser.get("", view="Members")
    answer = browser.post("/members/invite", email=email, role=role)
    found = re.search(r'value="http://[^"]*/dashboard(/welcome/[^"]+)"', answer.text)
    assert found, browser.said()
    return found[1]


def roles(site: Site) -> dict[str | None, str]:
    with database.reading(site.here.engine) as tx:
        found = members.listed(tx, site.owner.account_id)
    return {one.member.email: one.member.role for one in found}


def test_an_invited_person_chooses_a_password_and_is_in(site: Site) -> None:
    link, browser = invited(site.browser, "Bob@example.org", "admin"), site.stranger()
    browser.get(link)
    answer = browser.post(link, email="eve@example.org", name="Bob", password=PASSWORD)
    assert answer.url.path == "/dashboard"
    assert roles(site)["bob@example.org"] == "admin"
    assert "eve@example.org" not in roles(site)


def test_a_new_invitation_ends_the_one_before(site: Site) -> None:
    first = invited(site.browser, "bob@example.org")
    invited(site.browser, "bob@example.org")
    assert site.stranger().get(first).status_code == 410


def test_a_withdrawn_invitation_lets_nobody_in(site: Site) -> None:
    link = invited(site.browser, "bob@example.org")
    page = site.browser.get("", view="Members").text
    (action,) = re.findall(r"/dashboard(/members/invitations/[^/]+/withdraw)", page)
    site.browser.post(action)
    assert site.stranger().get(link).status_code == 410


@pytest.mark.parametrize("email", ["", "bob", "a@b@c", "owner@example.org"])
def test_an_address_that_cannot_be_invited_says_why(site: Site, email: str) -> None:
    site.browser.get("", view="Members")
    answer = site.browser.post("/members/invite", email=email, role="member")
    assert answer.status_code == 422
    assert site.browser.said()


def test_nobody_is_invited_as_owner(site: Site) -> None:
    site.browser.get("", view="Members")
    answer = site.browser.post("/members/invite", email="bob@example.org", role="owner")
    assert answer.status_code == 403


def test_a_member_neither_sees_nor_changes_members(site: Site) -> None:
    bob, browser = site.member("bob@example.org")
    assert browser.get("", view="Members").status_code == 403
    browser.get("")
    for action in ("role", "remove", "link"):
        assert browser.post(f"/members/{bob.id}/{action}", role="admin").status_code == 403
    assert browser.post("/members/invite", email="x@y.z", role="member").status_code == 403
    assert roles(site)["bob@example.org"] == "member"


@pytest.mark.parametrize("action", ["role", "remove", "link"])
def test_an_admin_changes_nothing_about_the_owner(site: Site, action: str) -> None:
    _, ada = site.member("ada@example.org", "admin")
    ada.get("")
    answer = ada.post(f"/members/{site.owner.id}/{action}", role="member")
    assert answer.status_code == 403
    assert roles(site)["owner@example.org"] == "owner"


def test_a_role_that_is_changed_counts_at_once(site: Site) -> None:
    bob, browser = site.member("bob@example.org")
    site.browser.get("", view="Members")
    site.browser.post(f"/members/{bob.id}/role", role="admin")
    assert browser.get("", view="Members").status_code == 200


def test_a_removed_member_is_out_at_once_with_their_keys(site: Site) -> None:
    bob, browser = site.member("bob@example.org")
    with database.transaction(site.here.engine) as tx:
        _, secret = keys.create(tx, bob.id, "a program")
    site.browser.get("", view="Members")
    site.browser.post(f"/members/{bob.id}/remove")
    assert browser.get("").url.path == "/dashboard/sign-in"
    with database.reading(site.here.engine) as tx, pytest.raises(ApiKeyRevoked):
        keys.caller(tx, secret)
    assert "bob@example.org" not in roles(site)


def test_a_removed_persons_address_can_be_invited_again(site: Site) -> None:
    bob = site.add_member("bob@example.org")
    site.browser.get("", view="Members")
    site.browser.post(f"/members/{bob.id}/remove")
    link, browser = invited(site.browser, "bob@example.org"), site.stranger()
    browser.get(link)
    assert browser.post(link, password=PASSWORD).url.path == "/dashboard"


def test_a_link_sets_a_new_password_and_ends_every_session(site: Site) -> None:
    bob, before = site.member("bob@example.org")
    site.browser.get("", view="Members")
    answer = site.browser.post(f"/members/{bob.id}/link")
    (link,) = re.findall(r'value="http://[^"]*/dashboard(/welcome/[^"]+)"', answer.text)
    browser = site.stranger()
    browser.get(link)
    browser.post(link, password=PASSWORD)
    assert before.get("").url.path == "/dashboard/sign-in"
    assert browser.get("").url.path == "/dashboard"


def test_changing_the_password_needs_the_present_one_and_signs_out_elsewhere(site: Site) -> None:
    link, browser = invited(site.browser, "bob@example.org"), site.stranger()
    browser.get(link)
    browser.post(link, password=PASSWORD)
    other = site.stranger()
    other.get("/sign-in")
    other.post("/sign-in", email="bob@example.org", password=PASSWORD)
    browser.get("", view="Preferences")
    assert browser.post("/password", old="wrong", new="another good one").status_code == 422
    browser.post("/password", old=PASSWORD, new="another good one")
    assert other.get("").url.path == "/dashboard/sign-in"
    assert browser.get("").url.path == "/dashboard"


def test_a_session_can_be_ended_from_another_browser(site: Site) -> None:
    other = site.signed_in(site.owner)
    page = site.browser.get("", view="Preferences").text
    (action,) = re.findall(r"/dashboard(/sessions/[^/\"]+/end)", page)
    site.browser.post(action)
    assert other.get("").url.path == "/dashboard/sign-in"


def test_the_theme_that_was_chosen_is_on_every_page(site: Site) -> None:
    site.browser.get("", view="Preferences")
    site.browser.post("/theme", theme="dark")
    assert 'data-theme="dark"' in site.browser.get("").text
