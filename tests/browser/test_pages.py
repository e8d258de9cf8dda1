from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.furnished import furnish
from browser.screenshots import PAGES
from browser.surfing import SIZES, THEMES, axe, context, watched
from site_served import Site

MOST_BYTES = 200_000


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", SIZES)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    browser: Browser, site: Site, theme: str, width: int
) -> None:
    furnish(site)
    owner = site.session(site.owner)
    found = []
    for name, path in PAGES.items():
        where = path(site)
        secret = "-" if where.startswith("-") else owner
        with context(browser, site, width=width, theme=theme, secret=secret) as profile:
            page = profile.new_page()
            wrongs = watched(page)
            page.goto(where.removeprefix("-"), wait_until="load")
            found += [f"{name}: {line}" for line in (*axe(page), *wrongs)]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append(f"{name}: wider than the window")
    assert found == []


def test_no_page_is_over_200_kilobytes_with_all_that_it_loads_but_images(
    page: Page, site: Site
) -> None:
    furnish(site)
    for path in PAGES.values():
        sizes: list[int] = []
        page.on("requestfinished", lambda request, to=sizes: to.append(weight(request)))
        page.goto(path(site).removeprefix("-"), wait_until="load")
        assert 0 < sum(sizes) <= MOST_BYTES, path(site)


def weight(request: object) -> int:
    """The bytes of an answer, unless it is an image."""
    if request.resource_type == "image":  # type: ignore[attr-defined]
        return 0
    return len(request.response().body())  # type: ignore[attr-defined]


def test_the_first_tab_leads_past_the_navigation(page: Page) -> None:
    page.goto("/dashboard")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
