"""Pictures of every page in both themes and two widths: screenshots.py --out DIR [--only NAME]."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import expect

from browser.furnished import furnish
from browser.surfing import SIZES, THEMES, axe, chromium, context, watched
from fieldfare import listing
from fieldfare.store import database
from results_made import give, invoices
from review_made import shown
from site_served import Site, site_served

PAGES: dict[str, Callable[[Site], str]] = {  # name → path; "-" before a path: signed out
    "sign-in": lambda _: "-/dashboard/sign-in",
    "extractions": lambda _: "/dashboard",
    "extractions-again": lambda site: f"/dashboard/extractions/{first(site)}/again",
    "extractions-none-found": lambda _: "/dashboard?q=nothing+is+called+so",
    "results": lambda site: with_rows(site),  # noqa: PLW0108 - defined further down
    "results-totals": lambda site: f"{with_rows(site)}?view=totals",
    "results-notes": lambda site: f"{with_rows(site)}?view=notes",
    "results-pages": lambda site: f"{with_rows(site)}?view=pages",
    "results-about": lambda site: f"{with_rows(site)}?view=about",
    "results-running": lambda site: f"/dashboard/extractions/{first(site, 'processing')}",
    "results-failed": lambda site: f"/dashboard/extractions/{first(site, 'failed')}",
    "review": lambda site: f"/dashboard/extractions/{shown(site)}/review",
    "new": lambda _: "/dashboard/new",
    "keys": lambda _: "/dashboard?view=API",
    "billing": lambda _: "/dashboard?view=Billing",
    "members": lambda _: "/dashboard?view=Members",
    "preferences": lambda _: "/dashboard?view=Preferences",
    "not-found": lambda _: "/dashboard/nothing",
}


def first(site: Site, state: str = "completed") -> str:
    """The newest extraction in this state."""
    with database.reading(site.here.engine) as tx:
        found = listing.listed(tx, site.owner, listing.Wanted(state=state))
    return found.items[0].id


def with_rows(site: Site) -> str:
    """The results of the newest extraction that has completed, with 240 rows."""
    extraction_id = first(site)
    give(site, extraction_id, invoices(), failed=1)
    return f"/dashboard/extractions/{extraction_id}"


def main() -> int:
    """Take the pictures; the exit code says whether axe or the browser found anything wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--only", default="", metavar="NAME", help="pages whose name begins so")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    wrong = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        site_served(Path(folder)) as site,
        chromium() as browser,
    ):
        furnish(site)
        owner = site.session(site.owner)
        for width in SIZES:
            for theme in THEMES:
                for name, path in PAGES.items():
                    if not name.startswith(args.only):
                        continue
                    where = path(site)
                    secret = "-" if where.startswith("-") else owner
                    with context(browser, site, width=width, theme=theme, secret=secret) as profile:
                        page = profile.new_page()
                        found = watched(page)
                        page.goto(where.removeprefix("-"), wait_until="load")
                        if name == "review":  # the page's picture comes by itself, after all else
                            expect(page.locator(".view image[href]")).to_be_attached()
                            page.wait_for_load_state("networkidle")
                        page.screenshot(
                            path=args.out / f"{name}-{theme}-{width}.png", full_page=True
                        )
                        found += axe(page)
                        overflow = page.evaluate(
                            "document.documentElement.scrollWidth > innerWidth"
                        )
                        found += ["wider than the window"] if overflow else []
                    for line in found:
                        print(f"{name} {theme} {width}: {line}")
                    wrong += len(found)
    print(f"{wrong} findings; the pictures are in {args.out}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
