from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Response, expect

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
    browser: Browser, site: Site
) -> None:
    furnish(site)
    owner = site.session(site.owner)
    weights = {}
    for name, path in PAGES.items():
        with context(browser, site, secret=owner) as profile:
            page = profile.new_page()
            answers: list[Response] = []
            page.on("response", lambda answer, to=answers: to.append(answer))
            page.goto(path(site).removeprefix("-"), wait_until="load")
            weights[name] = sum(map(weight, answers))
    assert {name: size for name, size in weights.items() if not 0 < size <= MOST_BYTES} == {}


def weight(answer: Response) -> int:
    """The bytes of an answer, unless it is an image, leads elsewhere or never ends."""
    if answer.request.resource_type in {"image", "eventsource"} or 300 <= answer.status < 400:
        return 0
    return len(answer.body())


def test_the_first_tab_leads_past_the_navigation(page: Page) -> None:
    page.goto("/dashboard")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
