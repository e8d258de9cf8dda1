"""Every page by keyboard alone: whatever can be used is reached by Tab, and shows that it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.furnished import furnish
from browser.screenshots import PAGES
from browser.surfing import SIZES, context
from site_served import Site

OWN_WALK = {"review"}  # there Tab walks the doubts; its own tests show how all else is reached
MOST = 400
NUMBER = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.type !== "hidden" && !one.inert);
  all.forEach((one, number) => (one.dataset.walk = number));
  return all.filter((one) => one.type !== "radio" || one.checked)
    .map((one) => [Number(one.dataset.walk), one.outerHTML.slice(0, 100)]);
}"""
HERE = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  const isSeen = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  return [Number(one.dataset.walk ?? -1), isSeen];
}"""


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("name", sorted(PAGES.keys() - OWN_WALK))
def test_tab_reaches_whatever_can_be_used_and_shows_where_it_is(
    browser: Browser, site: Site, name: str, width: int
) -> None:
    furnish(site, 8)
    where = PAGES[name](site)
    secret = "-" if where.startswith("-") else site.session(site.owner)
    with context(browser, site, width=width, secret=secret) as profile:
        page = profile.new_page()
        page.goto(where.removeprefix("-"), wait_until="load")
        wanted = dict(page.evaluate(NUMBER))
        reached: dict[int, bool] = {}
        last = None
        for _ in range(MOST):
            page.keyboard.press("Tab")
            here = page.evaluate(HERE)
            if here is None or (here[0] in reached and here[0] != last):
                break  # round; a date alone has several stops within
            last = here[0]
            reached[last] = reached.get(last, False) or here[1]
    assert [html for number, html in wanted.items() if number not in reached] == []
    assert [wanted.get(number) for number, is_seen in reached.items() if not is_seen] == []
