from __future__ import annotations

import re
from pathlib import Path

import pytest

from fieldfare.cli import main
from installation import install
from site_served import OWNER, PASSWORD, Site, site_served


def members(capsys: pytest.CaptureFixture[str], data: Path, *words: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["members", *words, "--data", str(data)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def chosen(site: Site, link: str) -> str:
    """Choose a password by the link; where that leads."""
    path = re.sub(r"^http://[^/]+/dashboard", "", link.strip())
    browser = site.stranger()
    browser.get(path)
    return browser.post(path, email=OWNER, password=PASSWORD).url.path


def test_an_owner_who_lost_the_password_gets_in_again_by_a_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with site_served(tmp_path) as site:
        code, link, _ = members(capsys, tmp_path, "reset")
        assert code == 0
        assert chosen(site, link) == "/dashboard"
        assert site.browser.get("").url.path == "/dashboard/sign-in"  # the old session has ended
        again = site.stranger()
        again.get("/sign-in")
        assert again.post("/sign-in", email=OWNER, password=PASSWORD).url.path == "/dashboard"


def test_a_link_works_once_and_only_the_newest_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with site_served(tmp_path) as site:
        _, first, _ = members(capsys, tmp_path, "reset", OWNER.upper())
        _, second, _ = members(capsys, tmp_path, "reset", OWNER)
        assert "/welcome/" in chosen(site, first)
        assert chosen(site, second) == "/dashboard"
        assert "/welcome/" in chosen(site, second)


def test_everybody_who_may_sign_in_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with site_served(tmp_path) as site:
        site.add_member("bob@example.org")
        _, table, _ = members(capsys, tmp_path, "list")
    assert [line.split()[:2] for line in table.splitlines()[1:]] == [
        [OWNER, "owner"],
        ["bob@example.org", "member"],
    ]


def test_an_address_that_nobody_has_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(tmp_path)
    code, out, err = members(capsys, tmp_path, "reset", "eve@example.org")
    assert (code, out) == (1, "")
    assert "no member has the address" in err


def test_where_nothing_is_installed_nobody_is_let_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = members(capsys, tmp_path / "none", "reset")
    assert code == 1
    assert "there is no installation" in err
