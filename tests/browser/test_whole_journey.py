"""All that a person does here, from the first sign-in on, with `serve` and its own worker processes."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.surfing import SIZES, Keys, watched
from browser.working_site import drop
from review_made import CHAIR, PAPER, PROMPT, TONER, Drawn, pdf
from site_served import PASSWORD
from started import Started, started

EXAMPLES = Path(__file__).parents[2] / "examples"
LONG = 180_000  # milliseconds, for what a worker does on whatever machine
VENDORS = ("Aldergate Paper Ltd", "Brinkmann Office Supply Ltd", "Corvina Stationers Ltd")
BASKETS = ((PAPER, TONER), (CHAIR,), (PAPER, CHAIR, TONER), (TONER,))
WRONG = {5: "9.00", 12: "-10.10", 21: "100.00"}  # by how much a printed total is off
SCANS = {3: "PNG", 4: "JPEG"}  # of each five
MOVED = """() => new MutationObserver(() => {
  const percent = document.getElementById("percent");
  if (percent) window.moved(location.pathname, percent.textContent, document.getElementById("done").textContent);
}).observe(document, { subtree: true, childList: true, characterData: true })"""


class Paper(NamedTuple):
    """An invoice that is uploaded, and what its total should be."""

    file_name: str
    content: bytes
    number: str
    total: Decimal


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Started]:
    settings = {"starting_credits": 100, "free_pages_a_month": 0}
    with started(tmp_path / "data", **settings) as server:
        yield server


def papers() -> list[Paper]:
    """30 invoices: 18 as PDF, 12 as pictures; three with a total that is wrong."""
    return [paper(number) for number in range(1, 31)]


def paper(number: int) -> Paper:
    items = BASKETS[number % len(BASKETS)]
    drawn = Drawn(
        f"INV-{2000 + number}",
        VENDORS[number % len(VENDORS)],
        items,
        date=f"{number % 28 + 1} March 2026",
        off=WRONG.get(number, "0.00"),
    )
    net = sum((count * Decimal(price) for _, count, price in items), Decimal())
    total = net + (net * Decimal("0.20")).quantize(Decimal("0.01"))
    kind = SCANS.get(number % 5)
    name = f"invoice {number:02d}.{kind.lower() if kind else 'pdf'}"
    return Paper(name, picture(pdf(drawn), kind) if kind else pdf(drawn), drawn.number, total)


def picture(content: bytes, kind: str) -> bytes:
    """The first page as a picture of 150 dpi."""
    file = io.BytesIO()
    pdfium.PdfDocument(content)[0].render(scale=150 / 72).to_pil().save(file, kind)
    return file.getvalue()


def in_new_browser(browser: Browser, server: Started) -> tuple[Page, list[str]]:
    width, height = SIZES[1280]
    made = browser.new_context(
        viewport={"width": width, "height": height},
        locale="en-GB",
        base_url=server.url.removesuffix("/v1"),
    )
    page = made.new_page()
    page.set_default_timeout(LONG)
    return page, watched(page)


def sign_in_first(page: Page, link: str, email: str = "") -> None:
    page.goto(link)
    if email:
        page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main button").click()
    expect(page.get_by_role("status")).to_contain_text("Welcome")


def field(page: Page, name: str) -> Locator:
    return page.get_by_label(name, exact=True)


def follow(page: Page) -> list[tuple[str, str, str]]:
    """Every progress that the page will have shown: path, percent, pages read."""
    seen: list[tuple[str, str, str]] = []
    page.expose_function("moved", lambda *about: seen.append(about))
    page.add_init_script(f"({MOVED})()")
    return seen


def figures(page: Page) -> dict[str, str]:
    """The account's credits, as Billing shows them."""
    page.get_by_role("link", name="Billing").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Billing")
    names = page.locator(".figures dt").all_text_contents()
    return dict(
        zip(names, page.locator(".figures dd:not(.under)").all_text_contents(), strict=True)
    )


def try_and_run(page: Page) -> None:
    """Drop 30 files, have the prompt tried on some of them, and run the extraction."""
    page.get_by_role("link", name="New extraction").first.click()
    drop(page, {paper.file_name: paper.content for paper in papers()})
    expect(page.locator("#counted")).to_have_text("30 files uploaded", timeout=LONG)
    page.get_by_label("Prompt", exact=True).fill(PROMPT)
    page.get_by_role("button", name="Make a preview").click()
    preview = page.locator("#previewed")
    expect(preview.get_by_role("region", name="Rows of the preview")).to_contain_text(
        "INV-2001", timeout=LONG
    )
    expect(preview.get_by_role("heading", name="How the prompt is understood")).to_be_visible()
    expect(page.locator("#left")).to_have_text("19 previews left today")
    other = page.context.new_page()
    other.goto("/dashboard")
    assert figures(other)["Available"] == "100"
    other.close()
    page.get_by_label("Name of the extraction").fill("Thirty invoices")
    page.get_by_role("button", name="Run the extraction").click()


def review(page: Page) -> None:
    """Correct one wrong total, accept another, and take a third one back and correct it."""
    page.get_by_role("link", name=re.compile("^Review")).click()
    totals = {paper.number: paper.total for paper in papers()}
    hands = Keys(page)
    expect(page.get_by_text("Row 5 of 30")).to_be_visible()
    expect(page.locator(".view image[href]")).to_be_attached(timeout=LONG)
    expect(field(page, "Net Amount")).to_be_focused()
    hands.press("Tab", "Tab")
    expect(field(page, "Total Amount")).to_be_focused()
    expect(page.locator(".box.current")).to_be_attached()
    page.keyboard.type(str(totals["INV-2005"]))
    hands.press("Enter")
    assert hands.count <= 5
    expect(page.get_by_text("Saved. Net Amount and Tax Amount agree with it now.")).to_be_visible()
    expect(page.get_by_text("Row 12 of 30")).to_be_visible()
    hands.count = 0
    hands.press("Control+Enter")
    assert hands.count <= 3
    expect(page.get_by_text("Row 21 of 30")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("F4")
    expect(page.get_by_text("Marked as not readable.")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_text("Undone.")).to_be_visible()
    expect(page.get_by_text("Row 21 of 30")).to_be_visible()
    expect(field(page, "Total Amount")).to_be_focused()
    page.keyboard.type(str(totals["INV-2021"]))
    page.keyboard.press("Enter")
    expect(page.get_by_text("No doubts left")).to_be_visible()
    page.goto(page.url.split("/review")[0])


def downloaded(page: Page) -> list[dict[str, object]]:
    """The rows of the workbook, once it has been made anew."""
    expect(page.locator("#behind")).to_have_count(0, timeout=LONG)
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel").click()
    assert download.value.suggested_filename == "Thirty_invoices.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    head, *rows = book.worksheets[0].values
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def run_example(page: Page, folder: Path) -> subprocess.CompletedProcess[str]:
    """Make a key on its page and run the example for the official client that is shown with it."""
    page.get_by_role("link", name="API keys").click()
    page.get_by_label("What it is for").fill("Nightly import")
    page.get_by_role("button", name="Make the key").click()
    script = page.locator("#example-python").text_content()
    assert script
    (folder / "invoices").mkdir(parents=True)
    shutil.copy(EXAMPLES / "invoice-en.pdf", folder / "invoices")
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_person_goes_all_the_way_and_a_second_member_sees_nothing_of_it(
    browser: Browser, server: Started, tmp_path: Path
) -> None:
    page, wrongs = in_new_browser(browser, server)
    moves = follow(page)
    sign_in_first(page, server.link, "owner@example.org")

    try_and_run(page)
    expect(page).to_have_url(re.compile("/dashboard/extractions/[0-9a-f-]{36}$"))
    expect(page.locator("#rows tr")).to_have_count(30, timeout=LONG)
    here = page.url
    percents = [int(percent.split()[0]) for path, percent, _ in moves if here.endswith(path)]
    assert len(set(percents)) >= 2, moves
    assert percents == sorted(percents)

    review(page)
    expect(page).to_have_url(here)
    rows = downloaded(page)
    expected = [(paper.number, float(paper.total)) for paper in papers()]
    expected[11] = (expected[11][0], float(papers()[11].total + Decimal(WRONG[12])))  # accepted
    assert [(row["Invoice Number"], float(str(row["Total Amount"]))) for row in rows] == expected
    assert [rows[n - 1]["Review Needed"] for n in WRONG] == [None, None, None]

    did = run_example(page, tmp_path / "work")
    assert "completed with 1 pages" in did.stdout, did.stderr
    assert figures(page)["Balance"] == "69"
    page.get_by_role("link", name="Extractions", exact=True).click()
    expect(page.locator("#rows tr")).to_have_count(2)

    page.get_by_role("link", name="Members").click()
    page.get_by_label("E-mail address").fill("bob@example.org")
    page.get_by_role("button", name="Make an invitation link").click()
    bob, his_wrongs = in_new_browser(browser, server)
    sign_in_first(bob, page.get_by_label("Link").input_value())
    expect(bob.locator("#rows tr")).to_have_count(0)
    expect(bob.get_by_text("Thirty invoices")).to_have_count(0)
    for path in ("", "/review", "/again", "/download?as=xlsx", "/events"):
        assert bob.request.get(here + path).status == 404, path
    assert (wrongs, his_wrongs) == ([], [])
    bob.context.close()
    page.context.close()
