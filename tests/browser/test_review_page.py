from __future__ import annotations

import csv
import io
import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from sqlalchemy import select

from browser.surfing import SIZES, THEMES, Keys, axe, context, watched
from fieldfare import extractions
from fieldfare.reviews import is_behind
from fieldfare.store import database
from fieldfare.store.schema import corrections
from review_made import INVOICES, ITEMS_PROMPT, completed, doubtful, pdf, submit, worker
from site_served import Site


@pytest.fixture
def done(site: Site) -> Iterator[str]:
    """An extraction with two doubtful rows of four, and a worker."""
    with worker(site):
        yield doubtful(site)


def opened(page: Page, done: str, query: str = "") -> None:
    page.goto(f"/dashboard/extractions/{done}/review{query}")
    expect(page.locator(".view image[href]")).to_be_attached(timeout=20_000)


def field(page: Page, name: str) -> Locator:
    return page.get_by_label(name, exact=True)


def settled(page: Page) -> None:
    """Wait until the server has all that was settled."""
    page.evaluate("document.querySelector('review-desk').queue")


def kept(site: Site) -> list[tuple[str, str, str]]:
    with database.reading(site.here.engine) as tx:
        columns = (corrections.c.state, corrections.c.old, corrections.c.new)
        return [tuple(line) for line in tx.execute(select(*columns).order_by(corrections.c.id))]


def rows(site: Site, done: str) -> list[dict[str, str]]:
    """The CSV, once it has been made anew."""
    for _ in range(200):
        with database.reading(site.here.engine) as tx:
            if not is_behind(tx, done):
                found = extractions.output(tx, site.owner.id, done, "csv")
                text = site.here.files.read(found.object_key).decode("utf-8-sig")
                return list(csv.DictReader(io.StringIO(text)))
        time.sleep(0.1)
    raise TimeoutError


def test_a_doubt_is_accepted_by_one_key_and_a_batch_is_walked_with_it(
    page: Page, site: Site, done: str
) -> None:
    opened(page, done)
    expect(field(page, "Net Amount")).to_be_focused()
    expect(page.get_by_text("6 doubts left")).to_be_visible()
    keys = Keys(page)
    keys.press("Enter")
    expect(field(page, "Tax Amount")).to_be_focused()
    expect(page.get_by_text("5 doubts left")).to_be_visible()
    assert keys.count <= 3
    keys.press("Enter", "Enter")
    expect(page.get_by_text("Row 3 of 4")).to_be_visible()
    expect(field(page, "Net Amount")).to_be_focused()
    keys.press("Enter")
    expect(field(page, "Tax Amount")).to_be_focused()
    keys.press("Enter", "Enter")
    expect(page.get_by_text("All is settled.", exact=False).first).to_be_visible()
    expect(page.get_by_text("No doubts left")).to_be_visible()
    assert keys.count == 6
    settled(page)
    assert [line[0] for line in kept(site)] == ["accepted"] * 6
    assert [row["Review Needed"] for row in rows(site, done)] == [""] * 4


def test_a_value_is_corrected_by_typing_it_and_one_key(page: Page, site: Site, done: str) -> None:
    opened(page, done)
    keys = Keys(page)
    keys.press("Tab", "Tab")
    expect(field(page, "Total Amount")).to_be_focused()
    keys.count = 0
    page.keyboard.type("422.04")
    keys.press("Enter")
    expect(page.get_by_text("Row 3 of 4")).to_be_visible()
    assert keys.count <= 5
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert kept(site) == [("corrected", "431.04", "422.04")]
    assert rows(site, done)[0]["Total Amount"] == "422.04"


def test_a_total_that_agrees_clears_its_neighbours_and_one_that_does_not_says_so(
    page: Page, done: str
) -> None:
    opened(page, done)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("430")
    page.keyboard.press("Enter")
    expect(page.get_by_text("look at row 1 again")).to_contain_text(
        "net 351.70 plus tax 70.34 is not the total 430"
    )
    expect(page.get_by_text("6 doubts left")).to_be_visible()
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_text("Row 1 of 4")).to_be_visible()
    field(page, "Total Amount").focus()
    page.keyboard.type("422.04")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saved. Net Amount and Tax Amount agree with it now.")).to_be_visible()
    expect(page.get_by_text("3 doubts left")).to_be_visible()


def test_tab_and_shift_tab_walk_doubts_over_rows(page: Page, done: str) -> None:
    opened(page, done)
    keys = Keys(page)
    keys.press("Tab", "Tab", "Tab")
    expect(page.get_by_text("Row 3 of 4")).to_be_visible()
    expect(field(page, "Net Amount")).to_be_focused()
    keys.press("Shift+Tab")
    expect(page.get_by_text("Row 1 of 4")).to_be_visible()
    expect(field(page, "Total Amount")).to_be_focused()


def test_a_field_lights_up_its_box_and_a_box_its_field(page: Page, done: str) -> None:
    opened(page, done)
    field(page, "Vendor Name").focus()
    current = page.locator(".box.current")
    expect(current).to_have_attribute("data-column", "3")
    page.locator('.box[data-column="0"]').click()
    expect(field(page, "Invoice Number")).to_be_focused()
    expect(current).to_have_attribute("data-column", "0")


def word(page: Page, text: str) -> Locator:
    """The rectangle of a word on the page."""
    index = page.evaluate(
        """async (text) => {
            const desk = document.querySelector("review-desk");
            return desk.paper.shown.words.findIndex(([word]) => word === text);
        }""",
        text,
    )
    return page.locator(f'.word[data-word="{index}"]')


def test_clicking_words_sets_a_value_with_its_place(page: Page, site: Site, done: str) -> None:
    opened(page, done)
    field(page, "Due Date").focus()
    word(page, "14").click(force=True)  # the date's own box belongs to another field
    expect(field(page, "Invoice Date")).to_be_focused()
    field(page, "Net Amount").focus()
    word(page, "166.00").click()
    expect(field(page, "Net Amount")).to_have_value("166.00")
    expect(page.locator(".box.picked")).to_be_attached()
    page.keyboard.press("Enter")
    expect(page.get_by_text("6 doubts left")).to_be_visible()
    expect(page.get_by_text("Saved, but")).to_be_visible()
    assert kept(site) == [("corrected", "351.70", "166.00")]
    field(page, "Net Amount").focus()
    box = page.locator(".box.current").bounding_box()
    there = word(page, "166.00").bounding_box()
    assert box
    assert there
    assert box["y"] == pytest.approx(there["y"], abs=3)


def test_shift_adds_words_and_a_drawn_box_takes_all_within(page: Page, done: str) -> None:
    opened(page, done)
    field(page, "Vendor Name").focus()
    word(page, "Northwind").click()
    word(page, "Trading").click(modifiers=["Shift"])
    expect(field(page, "Vendor Name")).to_have_value("Northwind Trading")
    first, last = word(page, "Bill").bounding_box(), word(page, "2AB").bounding_box()
    assert first
    assert last
    page.mouse.move(first["x"] - 6, first["y"] - 6)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] + 60, last["y"] + last["height"] + 4, steps=5)
    page.mouse.up()
    expect(field(page, "Vendor Name")).to_have_value(
        "Bill to Northwind Trading Ltd 8 Mill Lane Leeds LS1 2AB"
    )
    page.keyboard.press("Escape")
    expect(field(page, "Vendor Name")).to_have_value("Aldergate Paper Ltd")


def test_what_is_typed_and_stands_on_the_page_once_gets_its_box(page: Page, done: str) -> None:
    opened(page, done)
    field(page, "Vendor Name").focus()
    page.keyboard.type("Northwind Trading Ltd")
    page.keyboard.press("ArrowUp")
    field(page, "Vendor Name").focus()
    expect(page.locator(".cell.current .state")).to_have_text("Corrected")
    expect(page.get_by_text("Saved.")).to_be_visible()
    box, there = page.locator(".box.current").bounding_box(), word(page, "Northwind").bounding_box()
    assert box
    assert there
    assert box["x"] == pytest.approx(there["x"], abs=3)


def test_not_readable_and_undo_by_keyboard(page: Page, site: Site, done: str) -> None:
    opened(page, done)
    page.keyboard.press("F4")
    expect(field(page, "Tax Amount")).to_be_focused()
    expect(field(page, "Net Amount")).to_have_value("")
    expect(page.get_by_text("Marked as not readable.")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(field(page, "Net Amount")).to_be_focused()
    expect(field(page, "Net Amount")).to_have_value("351.70")
    expect(page.get_by_text("6 doubts left")).to_be_visible()
    assert [line[0] for line in kept(site)] == ["unreadable", "open"]


def test_control_enter_accepts_all_doubts_of_a_row(page: Page, site: Site, done: str) -> None:
    opened(page, done)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Row 3 of 4")).to_be_visible()
    expect(page.get_by_text("3 doubts left")).to_be_visible()
    settled(page)
    assert [line[0] for line in kept(site)] == ["accepted"] * 3


def test_what_is_no_amount_is_refused_and_can_be_typed_again(page: Page, done: str) -> None:
    opened(page, done)
    page.keyboard.type("twelve")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="twelve")).to_contain_text("Write it like")
    expect(field(page, "Net Amount")).to_be_focused()
    expect(page.get_by_text("6 doubts left")).to_be_visible()


def test_of_two_who_correct_a_value_the_second_one_sees_both_and_chooses(
    browser: Browser, page: Page, site: Site, done: str
) -> None:
    opened(page, done)
    with context(browser, site) as other:
        second = other.new_page()
        opened(second, done)
        second.keyboard.type("300.00")
        second.keyboard.press("Enter")
        expect(second.get_by_text("Saved, but")).to_be_visible()
    page.keyboard.type("310.00")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Two corrections")
    expect(dialog).to_contain_text("300.00")
    expect(dialog).to_contain_text("310.00")
    assert axe(page) == []
    assert [line[2] for line in kept(site)] == ["300.00"]
    dialog.get_by_role("button", name="Use mine").press("Enter")
    expect(page.get_by_text("Saved, but")).to_be_visible()
    assert [line[1:] for line in kept(site)] == [("351.70", "300.00"), ("300.00", "310.00")]


def test_line_items_and_further_pages_are_reached_by_keyboard(page: Page, site: Site) -> None:
    with worker(site):
        done = doubtful(site, prompt=ITEMS_PROMPT, output_structure="per_line_item")
        opened(page, done)
        expect(page.get_by_text("Nothing is doubtful here")).to_be_visible()
        expect(page.get_by_text(re.compile("Row 1 of"))).to_be_visible()
        field(page, "Invoice Number").focus()
        for _ in range(3):
            page.keyboard.press("Alt+ArrowDown")
        expect(page.get_by_text(re.compile("Row 4 of"))).to_be_visible()
        expect(page.get_by_text("file_3.pdf")).to_be_visible()
        page.keyboard.press("PageDown")
        expect(page.get_by_text("Page 2 of 2")).to_be_visible()
        expect(page.locator(".view image")).to_have_attribute(
            "href", re.compile("/pages/2/2$"), timeout=20_000
        )


def test_the_page_is_enlarged_and_moved_by_keyboard(page: Page, done: str) -> None:
    opened(page, done)
    svg = page.locator(".view svg")
    before = svg.bounding_box()
    page.keyboard.press("F6")
    expect(page.locator(".view")).to_be_focused()
    page.keyboard.press("+")
    page.keyboard.press("+")
    after = svg.bounding_box()
    assert before
    assert after
    assert after["width"] == pytest.approx(1.5 * before["width"], rel=0.02)
    page.keyboard.press("F6")
    expect(field(page, "Net Amount")).to_be_focused()


def test_escape_lets_tab_leave_the_fields(page: Page, done: str) -> None:
    opened(page, done)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="All keys")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Next row")).to_be_focused()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", SIZES)
def test_axe_finds_nothing_while_reviewing(
    browser: Browser, site: Site, done: str, width: int, theme: str
) -> None:
    with context(browser, site, width=width, theme=theme) as profile:
        page = profile.new_page()
        wrongs = watched(page)
        opened(page, done)
        page.keyboard.press("Enter")
        page.keyboard.type("9.99")
        found = axe(page)
        page.keyboard.press("Enter")
        page.keyboard.press("Control+Enter")
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("No doubts left")).to_be_visible()
        found += axe(page)
        overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert (found, wrongs, overflow) == ([], [], False)


def test_only_what_is_looked_at_is_loaded(page: Page, site: Site) -> None:
    with worker(site):
        many = [pdf(INVOICES[0]._replace(number=f"N-{n:04d}")) for n in range(60)]
        done = submit(site, many)
        completed(site, done)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        opened(page, done)
        expect(page.get_by_text("180 doubts left")).to_be_visible()
        assert len([url for url in asked if "/pages/" in url]) <= 5
        assert len([url for url in asked if "/rows/" in url]) == 1


def test_whoever_types_is_not_torn_away_by_a_refusal(page: Page, done: str) -> None:
    opened(page, done)
    page.route(re.compile("corrections$"), lambda route: route.abort())
    page.keyboard.press("Enter")
    page.keyboard.type("70.")
    expect(page.get_by_role("status").filter(has_text="was not saved")).to_be_visible()
    expect(field(page, "Tax Amount")).to_be_focused()
    expect(field(page, "Tax Amount")).to_have_value("70.")
    expect(page.get_by_text("6 doubts left")).to_be_visible()


def test_a_value_that_could_not_be_saved_comes_back(page: Page, site: Site, done: str) -> None:
    opened(page, done)
    page.route(re.compile("corrections$"), lambda route: route.abort(), times=1)
    page.keyboard.type("352.00")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="could not be saved")).to_be_visible()
    expect(field(page, "Net Amount")).to_be_focused()
    expect(field(page, "Net Amount")).to_have_value("352.00")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saved, but")).to_be_visible()
    assert kept(site) == [("corrected", "351.70", "352.00")]
