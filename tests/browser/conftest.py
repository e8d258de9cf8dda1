from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.surfing import chromium, context, watched
from site_served import Site, site_served


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """These tests run only where they are asked for: -m browser."""
    return None if "browser" in (config.getoption("-m") or "") else True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All that stands here needs a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with site_served(tmp_path) as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A page in which the owner is signed in; whatever it complains about fails the test."""
    with context(browser, site) as profile:
        page = profile.new_page()
        wrongs = watched(page)
        yield page
        assert wrongs == []
