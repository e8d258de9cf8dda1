"""Debian's Chromium, driven by Playwright, at the server on a real socket."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from fieldfare.dashboard.cookies import SESSION
from site_served import Site

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
AXE = Path(__file__).with_name("axe.min.js")
SIZES = {1280: (1280, 900), 390: (390, 844)}
THEMES = ("light", "dark")
PATIENCE = 60_000  # milliseconds for which a busy machine may let us wait

expect.set_options(timeout=PATIENCE)


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextlib.contextmanager
def context(
    browser: Browser, site: Site, *, width: int = 1280, theme: str = "light", secret: str = ""
) -> Iterator[BrowserContext]:
    """A fresh profile, in which the owner is signed in, or whose session `secret` is; "-" nobody."""
    size = SIZES.get(width, (width, 900))
    made = browser.new_context(
        reduced_motion="reduce",  # so that nothing is looked at while its colour is on the move
        viewport={"width": size[0], "height": size[1]},
        color_scheme=theme,  # type: ignore[arg-type]
        locale="en-GB",
        timezone_id="Europe/Berlin",
        base_url=site.url,
        bypass_csp=False,
    )
    made.set_default_timeout(PATIENCE)
    if secret != "-":
        kept = secret or site.session(site.owner)
        made.add_cookies([{"name": SESSION, "value": kept, "url": site.url}])
    yield made
    made.close()


def watched(page: Page) -> list[str]:
    """What the page complains about from now on: errors of scripts, breaches of the policy."""
    wrongs: list[str] = []
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.on(
        "console",
        lambda said: (
            wrongs.append(said.text)
            if said.type == "error" and "Failed to load resource" not in said.text
            else None
        ),
    )
    return wrongs


def axe(page: Page) -> list[str]:
    """What axe finds on the page: rule, element and advice."""
    try:
        found = _violations(page)
    except Error as error:
        if "navigation" not in str(error):
            raise
        page.wait_for_load_state()  # what it waited for has come, and it loads itself anew
        found = _violations(page)
    return [
        f"{violation['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for violation in found
        for node in violation["nodes"]
    ]


def _violations(page: Page) -> list[dict[str, Any]]:
    # evaluated, not added: the page's own policy refuses scripts that are not ours
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, list[dict[str, Any]]] = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], "
        "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return found["violations"]


class Keys:
    """A keyboard that counts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def press(self, *keys: str) -> None:
        """Press one key after the other."""
        for key in keys:
            self.page.keyboard.press(key)
            self.count += 1
