from __future__ import annotations

import datetime as dt
import re

from playwright.sync_api import Page, expect

from browser.furnished import fill
from fieldfare import extractions
from fieldfare.store import database
from site_served import Site


def test_progress_and_the_end_are_seen_without_reloading(page: Page, site: Site) -> None:
    runs, *_ = fill(site, [site.owner], 4)
    page.goto("/dashboard")
    row = page.locator(f"#x-{runs}")
    expect(row).to_contain_text("37 %")
    with database.transaction(site.here.engine) as tx:
        extractions.advance(tx, runs, 64)
    expect(row).to_contain_text("64 %")
    with database.transaction(site.here.engine) as tx:
        extractions.cancel(tx, site.owner.id, runs, dt.datetime.now(dt.UTC))
    expect(row).to_contain_text("Cancelled")
    expect(page.locator("[data-count=processing]")).to_have_text("0")
    expect(page.locator("[data-count=cancelled]")).to_have_text("2")


def test_searching_changes_list_and_address_while_typing(page: Page, site: Site) -> None:
    found = fill(site, [site.owner], 30)
    page.goto("/dashboard")
    rows = page.locator("#rows tr")
    expect(rows).to_have_count(30)
    page.get_by_label("Search by name, file or id").press_sequentially(found[3][:13])
    expect(rows).to_have_count(1)
    expect(page).to_have_url(re.compile("q=" + found[3][:13]))
    page.get_by_role("link", name="Failed").click()
    expect(page.get_by_text("Nothing is like that")).to_be_visible()
    page.get_by_role("link", name="Show all extractions").click()
    expect(rows).to_have_count(30)


def test_an_extraction_is_deleted_by_keyboard_alone_after_a_question(
    page: Page, site: Site
) -> None:
    done = fill(site, [site.owner], 4)[1]
    page.goto("/dashboard")
    row = page.locator(f"#x-{done}")
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    row.get_by_role("button", name="Delete").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("This cannot be undone")
    page.keyboard.press("Escape")
    expect(row).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Yes, go on").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("is deleted")
    expect(row).to_have_count(0)


def test_escape_closes_a_menu_and_another_one_opens_alone(page: Page, site: Site) -> None:
    fill(site, [site.owner], 4)
    page.goto("/dashboard")
    menus = page.locator(".menu")
    menus.nth(0).locator("summary").click()
    menus.nth(3).locator("summary").click()
    expect(page.locator(".menu[open]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".menu[open]")).to_have_count(0)
    expect(menus.nth(3).locator("summary")).to_be_focused()
