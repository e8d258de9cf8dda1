from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.surfing import SIZES, THEMES, axe, context, watched
from browser.working_site import drop, invoices, worker
from fieldfare import listing
from fieldfare.store import database
from site_served import Site


@pytest.fixture
def working(site: Site) -> Iterator[None]:
    with worker(site):
        yield


PROMPT = "Extract invoice number and total amount. One row per invoice."


def keep(held: list[Route]) -> Callable[[Route], None]:
    """What keeps requests from going on until `unroute` lets them."""

    def wait(route: Route) -> None:
        held.append(route)

    return wait


def test_thirty_files_are_dropped_previewed_run_followed_and_downloaded(
    page: Page, site: Site, working: None
) -> None:
    page.goto("/dashboard/new")
    drop(page, invoices(30))
    expect(page.locator("#counted")).to_have_text("30 files uploaded")
    page.get_by_label("Prompt", exact=True).fill(PROMPT)
    page.get_by_role("button", name="Make a preview").click()
    preview = page.locator("#previewed")
    expect(preview.get_by_role("heading", name="How the prompt is understood")).to_be_visible()
    expect(preview.get_by_role("region", name="Rows of the preview")).to_contain_text("INV-0")
    expect(page.locator("#left")).to_have_text("19 previews left today")
    assert axe(page) == []
    page.get_by_label("Name of the extraction").fill("Thirty invoices")
    page.get_by_role("button", name="Run the extraction").click()
    expect(page).to_have_url(re.compile("/dashboard/extractions/[0-9a-f-]{36}$"))
    rows = page.locator("#rows tr")
    expect(rows).to_have_count(30)
    page.get_by_label("Filter Total Amount").fill("> 29")
    expect(rows).to_have_count(2)
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="Excel").click()
    book = openpyxl.load_workbook(io.BytesIO(downloaded.value.path().read_bytes()))
    sheet = book.worksheets[0]
    numbers = {sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)}
    assert numbers == {f"INV-{number:03d}" for number in range(1, 31)}
    assert downloaded.value.suggested_filename == "Thirty_invoices.xlsx"


def test_progress_is_shown_while_it_runs(page: Page, site: Site) -> None:
    page.goto("/dashboard/new")
    drop(page, invoices(3))
    page.get_by_label("Prompt", exact=True).fill(PROMPT)
    expect(page.locator("#counted")).to_have_text("3 files uploaded")
    page.get_by_role("button", name="Run the extraction").click()
    expect(page.locator("#step")).to_have_text("Opening the files")
    with worker(site):
        expect(page.locator("#rows tr")).to_have_count(3)


def test_a_file_is_held_resumed_and_tried_again(page: Page, site: Site) -> None:
    refused: list[str] = []
    held: list[Route] = []

    def refuse(route: Route) -> None:
        refused.append(route.request.url)
        route.fulfill(status=500)

    page.clock.install()
    page.route(re.compile("/storage/parts/"), refuse)
    page.goto("/dashboard/new")
    drop(page, invoices(1))
    row = page.locator("#list li")
    for _ in range(40):
        page.clock.run_for(1000)
        if row.get_attribute("data-state") == "failed":
            break
    expect(row).to_contain_text("The store refused a part (500)")
    assert len(refused) == 4
    page.unroute(re.compile("/storage/parts/"))
    page.route(re.compile("/storage/parts/"), keep(held))
    row.get_by_role("button", name="Try again").click()
    for _ in range(20):
        page.clock.run_for(200)
        if held:
            break
    row.get_by_role("button", name="Pause").click()
    page.clock.run_for(500)
    expect(row).to_contain_text("Paused")
    page.unroute(re.compile("/storage/parts/"))
    row.get_by_role("button", name="Resume").click()
    for _ in range(20):
        page.clock.run_for(200)
        if row.get_attribute("data-state") == "done":
            break
    expect(row).to_contain_text("Uploaded")


def test_a_file_whose_parts_were_lost_is_sent_again(page: Page, site: Site) -> None:
    tampered: list[str] = []

    def another_tag(route: Route) -> None:
        answer = route.fetch()
        tampered.append(route.request.url)
        route.fulfill(response=answer, headers={**answer.headers, "etag": '"0"'})

    page.route(re.compile("/storage/parts/"), another_tag)
    page.goto("/dashboard/new")
    drop(page, invoices(3))
    expect(page.locator("#counted")).to_have_text("0 of 3 files uploaded, 3 need you")
    assert len(tampered) == 3
    page.unroute(re.compile("/storage/parts/"))
    page.get_by_role("button", name="Try again: invoice 02.pdf").click()
    expect(page.locator("#counted")).to_have_text("1 of 3 files uploaded, 2 need you")
    page.locator("#retry-all").click()
    expect(page.locator("#counted")).to_have_text("3 files uploaded")


def test_what_cannot_be_taken_is_named(page: Page) -> None:
    page.goto("/dashboard/new")
    drop(page, {"notes.txt": b"hello", "empty.pdf": b"", **invoices(1)})
    expect(page.locator("#refused")).to_contain_text("notes.txt is no PDF, JPG or PNG")
    expect(page.locator("#refused")).to_contain_text("empty.pdf is empty")
    expect(page.locator("#counted")).to_have_text("1 file uploaded")


def test_files_of_the_same_name_are_told_apart_and_the_same_file_is_taken_once(
    page: Page,
) -> None:
    page.goto("/dashboard/new")
    [content] = invoices(1).values()
    drop(page, {"scan.pdf": content})
    expect(page.locator("#counted")).to_have_text("1 file uploaded")
    drop(page, {"scan.pdf": content})
    drop(page, {"scan.pdf": content + b"%"})
    expect(page.locator("#counted")).to_have_text("2 files uploaded")
    expect(page.locator("#list")).to_contain_text("scan (2).pdf")


def test_uploaded_files_are_still_there_when_the_page_is_loaded_again(page: Page) -> None:
    page.goto("/dashboard/new")
    drop(page, invoices(2))
    expect(page.locator("#counted")).to_have_text("2 files uploaded")
    expect(page).to_have_url(re.compile("session=web_"))
    page.reload()
    expect(page.locator("#counted")).to_have_text("2 files uploaded")


def test_files_suggest_a_prompt(page: Page, site: Site, working: None) -> None:
    page.goto("/dashboard/new")
    drop(page, invoices(3))
    expect(page.locator("#counted")).to_have_text("3 files uploaded")
    page.get_by_role("button", name="Suggest from the files").click()
    suggestion = page.locator("#suggestion")
    expect(suggestion.get_by_label("Invoice Number")).to_be_checked()
    assert axe(page) == []
    suggestion.get_by_role("button", name="Use these as the prompt").click()
    expect(page.get_by_label("Prompt", exact=True)).to_have_value(
        re.compile("Extract Invoice Number.*Total Amount")
    )


def test_prompts_are_saved_taken_and_deleted(page: Page) -> None:
    page.goto("/dashboard/new")
    page.get_by_label("As a list of columns").check()
    page.locator(".field-name").fill("Gross")
    page.locator(".field-told").fill("two decimals")
    page.get_by_label("Save this prompt as").fill("Gross only")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#save-said")).to_contain_text("“Gross only” is saved.")
    page.reload()
    page.get_by_label("Saved prompts").select_option("Gross only")
    expect(page.locator(".field-name")).to_have_value("Gross")
    expect(page.locator(".field-told")).to_have_value("two decimals")
    page.get_by_role("button", name="Delete it").click()
    page.get_by_role("button", name="Delete it").last.click()
    expect(page.get_by_label("Saved prompts")).to_be_disabled()


def test_a_run_without_files_or_prompt_says_what_is_missing(page: Page, site: Site) -> None:
    page.goto("/dashboard/new")
    page.get_by_role("button", name="Run the extraction").click()
    expect(page.locator("#wrong")).to_contain_text("Add at least one file")
    drop(page, invoices(1))
    expect(page.locator("#counted")).to_have_text("1 file uploaded")
    page.get_by_role("button", name="Run the extraction").click()
    expect(page.locator("#wrong")).to_contain_text("Say what is to be extracted")
    with database.reading(site.here.engine) as tx:
        assert listing.listed(tx, site.owner, listing.Wanted()).items == []


def test_run_while_uploading_waits_for_the_last_file(page: Page, site: Site) -> None:
    held: list[Route] = []
    page.route(re.compile("/storage/parts/"), keep(held))
    page.goto("/dashboard/new")
    page.get_by_label("Prompt", exact=True).fill(PROMPT)
    drop(page, invoices(2))
    page.get_by_role("button", name="Run the extraction").click()
    expect(page.get_by_role("button", name="Runs as soon as")).to_be_visible()
    page.wait_for_timeout(300)
    page.unroute(re.compile("/storage/parts/"))
    expect(page).to_have_url(re.compile("/dashboard/extractions/"))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", SIZES)
def test_axe_finds_nothing_in_files_suggestion_columns_and_preview(
    browser: Browser, site: Site, working: None, theme: str, width: int
) -> None:
    with context(browser, site, width=width, theme=theme) as profile:
        page = profile.new_page()
        wrongs = watched(page)
        page.goto("/dashboard/new")
        drop(page, {"notes.txt": b"hello", **invoices(3)})
        expect(page.locator("#counted")).to_have_text("3 files uploaded")
        page.get_by_label("As a list of columns").check()
        page.get_by_role("button", name="Suggest from the files").click()
        expect(page.locator("#suggestion").get_by_label("Invoice Number")).to_be_checked()
        wrongs += axe(page)
        page.get_by_role("button", name="Use these as the prompt").click()
        page.get_by_label("Instructions for all columns").fill("Translate the descriptions")
        page.get_by_text("Options for the files that come out").click()
        page.get_by_role("button", name="Make a preview").click()
        expect(page.locator("#previewed")).to_contain_text("Values are not translated")
        wrongs += axe(page)
        assert wrongs == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_an_extraction_is_made_by_keyboard_alone(
    page: Page, site: Site, working: None, tmp_path: Path
) -> None:
    paths = []
    for name, content in invoices(2).items():
        (tmp_path / name).write_bytes(content)
        paths.append(tmp_path / name)
    page.goto("/dashboard/new")
    with page.expect_file_chooser() as chooser:
        tab_to(page, "choose-files")
        page.keyboard.press("Enter")
    chooser.value.set_files(paths)
    expect(page.locator("#counted")).to_have_text("2 files uploaded")
    tab_to(page, "text")
    page.keyboard.type(PROMPT)
    tab_to(page, "preview")
    page.keyboard.press("Enter")
    expect(page.locator("#previewed")).to_contain_text("INV-001")
    tab_to(page, "run")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/dashboard/extractions/"))
    expect(page.locator("#rows tr")).to_have_count(2)


def tab_to(page: Page, element: str) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == element:
            return
    raise AssertionError(f"Tab never comes to {element}")
