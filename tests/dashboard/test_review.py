from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import update

from fieldfare import extractions, reviews
from fieldfare.store import database, schema
from fieldfare.store.schema import rows
from review_made import completed, doubtful, worker
from site_served import Browser, Site, site_served

NUMBER, DATE, VENDOR, NET, TAX, TOTAL = 0, 1, 3, 4, 5, 6


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One site for all tests here; each has an extraction of its own."""
    with site_served(tmp_path_factory.mktemp("review")) as site, worker(site):
        yield site


@pytest.fixture
def done(site: Site) -> str:
    return doubtful(site)


def row(browser: Browser, done: str, number: int = 1) -> dict[str, Any]:
    got = browser.get(f"/extractions/{done}/review/rows/{number}")
    assert got.status_code == 200, got.text
    told: dict[str, Any] = got.json()
    return told


def correct(browser: Browser, done: str, **sent: object) -> httpx.Response:
    browser.get(f"/extractions/{done}/review")
    wish = {"number": 1, "column": TOTAL, "state": "accepted", "seen": 0} | sent
    return browser.send(f"/extractions/{done}/review/corrections", wish)


def pick(browser: Browser, done: str, column: int, **picked: object) -> httpx.Response:
    browser.get(f"/extractions/{done}/review")
    sent = {"number": 1, "column": column, "picked": {"file": 0, "page": 1, **picked}}
    return browser.send(f"/extractions/{done}/review/picked", sent)


def words(browser: Browser, done: str) -> list[list[Any]]:
    got = browser.get(f"/extractions/{done}/review/pages/0/1/words").json()
    return list(got["words"])


def at(browser: Browser, done: str, *texts: str) -> list[int]:
    """The positions of these words on the first page."""
    printed = [word[0] for word in words(browser, done)]
    return [printed.index(text) for text in texts]


# -- the page


def test_the_page_begins_with_the_first_doubtful_row(site: Site, done: str) -> None:
    page = site.browser.get(f"/extractions/{done}/review")
    found = re.search(r'<script type="application/json">(.*?)</script>', page.text, re.DOTALL)
    assert found
    told = json.loads(found[1])
    assert (told["number"], told["left"], told["nextDoubt"]) == (1, 6, 3)
    assert told["doubts"] == [4, 5, 6]


def test_it_opens_at_the_row_that_is_asked_for(site: Site, done: str) -> None:
    page = site.browser.get(f"/extractions/{done}/review", row=4)
    assert '"number":4' in page.text


def test_it_says_why_there_is_nothing_to_review(site: Site) -> None:
    done = doubtful(site)
    for state, said in (("processing", "Still being processed"), ("failed", "extraction failed")):
        with database.transaction(site.here.engine) as tx:
            mine = schema.extractions.c.id == done
            tx.execute(update(schema.extractions).where(mine).values(state=state))
        assert said in site.browser.get(f"/extractions/{done}/review").text
    with database.transaction(site.here.engine) as tx:
        tx.execute(update(schema.extractions).where(mine).values(state="completed", row_count=0))
    assert "held nothing" in site.browser.get(f"/extractions/{done}/review").text


def test_rows_of_before_are_prepared_when_the_page_is_opened(site: Site, done: str) -> None:
    with database.transaction(site.here.engine) as tx:
        mine = rows.c.extraction_id == done
        tx.execute(update(rows).where(mine).values(number=None, doubts=None))
    assert "being prepared" in site.browser.get(f"/extractions/{done}/review").text
    for _ in range(300):
        page = site.browser.get(f"/extractions/{done}/review").text
        if "being prepared" not in page:
            break
    assert '"left":6' in page


# -- what a row tells


def test_a_value_tells_its_place_in_the_page_as_shown(site: Site, done: str) -> None:
    cell = row(site.browser, done)["cells"][TOTAL]
    assert (cell["name"], cell["value"], cell["state"]) == ("Total Amount", "431.04", "open")
    printed = words(site.browser, done)[at(site.browser, done, "431.04")[0]]
    assert cell["place"]["page"] == 1
    assert cell["place"]["box"] == pytest.approx(printed[1:], abs=0.1)


def test_a_doubt_says_why(site: Site, done: str) -> None:
    assert "is not the total" in row(site.browser, done)["cells"][TOTAL]["about"][0]


def test_a_row_that_is_not_there_is_refused(site: Site, done: str) -> None:
    assert site.browser.get(f"/extractions/{done}/review/rows/99").status_code == 410


# -- settling


def test_accepting_answers_with_the_row_as_it_is_then(site: Site, done: str) -> None:
    told = correct(site.browser, done).json()["row"]
    assert (told["doubts"], told["left"], told["isBehind"]) == ([4, 5], 5, True)
    assert told["cells"][TOTAL]["state"] == "accepted"
    assert told["cells"][TOTAL]["by"] == site.owner.email


def test_a_picked_value_keeps_its_place(site: Site, done: str) -> None:
    chosen = at(site.browser, done, "Northwind", "Trading")
    sent = {"file": 0, "page": 1, "words": chosen}
    told = correct(
        site.browser, done, column=VENDOR, state="corrected", text="Northwind Trading", picked=sent
    ).json()["row"]
    assert told["cells"][VENDOR]["value"] == "Northwind Trading"
    assert told["cells"][VENDOR]["was"] == "Aldergate Paper Ltd"
    assert told["cells"][VENDOR]["place"]["text"] == "Northwind Trading"


def test_a_stale_write_is_refused_with_both_values_and_the_row(site: Site, done: str) -> None:
    correct(site.browser, done, state="corrected", text="1.00")
    got = correct(site.browser, done, state="corrected", text="2.00")
    told = got.json()
    assert (got.status_code, told["theirs"], told["yours"]) == (409, "1.00", "2.00")
    assert told["row"]["cells"][TOTAL]["value"] == "1.00"


def test_what_cannot_be_taken_is_said(site: Site, done: str) -> None:
    got = correct(site.browser, done, state="corrected", text="plenty")
    assert (got.status_code, got.json()["wrong"]) == (
        422,
        "“plenty” is no amount. Write it like 1234.56.",
    )


def test_undoing_answers_with_the_row_as_it_was(site: Site, done: str) -> None:
    correction = correct(site.browser, done, state="unreadable").json()["correction"]
    site.browser.get(f"/extractions/{done}/review")
    undone = site.browser.send(f"/extractions/{done}/review/undo", {"correction": correction})
    told = undone.json()
    assert (told["column"], told["row"]["left"]) == (TOTAL, 6)
    assert told["row"]["cells"][TOTAL]["value"] == "431.04"
    again = site.browser.send(f"/extractions/{done}/review/undo", {"correction": correction})
    assert again.status_code == 409


@pytest.mark.parametrize(
    "sent", [{"number": "one"}, {"column": 99}, {"column": -2}, {"state": "open"}, {"number": 0}]
)
def test_what_our_page_never_sends_is_refused(
    site: Site, done: str, sent: dict[str, object]
) -> None:
    assert correct(site.browser, done, **sent).status_code in {410, 422}


def test_nothing_is_settled_without_the_token(site: Site, done: str) -> None:
    wish = {"number": 1, "column": TOTAL, "state": "accepted", "seen": 0}
    url = f"/dashboard/extractions/{done}/review/corrections"
    assert site.browser.client.post(url, json=wish).status_code == 403
    assert row(site.browser, done)["left"] == 6


# -- picking


def test_picked_words_are_read_as_the_column_writes_them(site: Site, done: str) -> None:
    picked = pick(site.browser, done, DATE, words=at(site.browser, done, "2026", "14", "March"))
    told = picked.json()
    assert (told["text"], told["wrong"]) == ("2026-03-14", "")
    assert told["place"]["text"] == "14 March 2026"


def test_a_box_takes_the_words_within(site: Site, done: str) -> None:
    first, last = (words(site.browser, done)[n] for n in at(site.browser, done, "8", "2AB"))
    box = [first[1] - 2, first[2] - 2, last[3] + 60, last[4] + 2]
    told = pick(site.browser, done, VENDOR, box=box).json()
    assert told["text"] == "8 Mill Lane Leeds LS1 2AB"


def test_an_empty_box_keeps_its_place_for_what_is_typed(site: Site, done: str) -> None:
    told = pick(site.browser, done, VENDOR, box=[300, 700, 400, 720]).json()
    assert (told["text"], told["place"]["box"]) == ("", [300, 700, 400, 720])


def test_words_that_are_no_amount_are_given_as_printed_with_advice(site: Site, done: str) -> None:
    told = pick(site.browser, done, TOTAL, words=at(site.browser, done, "Bristol")).json()
    assert told["text"] == "Bristol"
    assert told["wrong"].startswith("“Bristol” is no amount")


@pytest.mark.parametrize("picked", [{"box": [5000, 0, 6000, 10]}, {"words": []}, {"words": [9999]}])
def test_what_lies_nowhere_cannot_be_picked(
    site: Site, done: str, picked: dict[str, object]
) -> None:
    assert pick(site.browser, done, VENDOR, **picked).status_code == 422


# -- pages


def test_a_page_is_drawn_when_it_is_first_asked_for_and_kept_by_the_browser(
    site: Site, done: str
) -> None:
    got = site.browser.get(f"/extractions/{done}/review/pages/2/2")
    assert (got.status_code, got.headers["Content-Type"]) == (200, "image/webp")
    assert got.content[8:12] == b"WEBP"
    assert got.headers["Cache-Control"] == "private, max-age=86400, immutable"


def test_words_come_with_the_size_of_the_page(site: Site, done: str) -> None:
    told = site.browser.get(f"/extractions/{done}/review/pages/0/1/words").json()
    assert (told["width"], told["height"]) == pytest.approx((595.3, 841.9), abs=0.1)
    assert all(0 <= left < right <= 596 for _, left, _, right, _ in told["words"])


def test_a_page_that_is_not_there_is_refused(site: Site, done: str) -> None:
    assert site.browser.get(f"/extractions/{done}/review/pages/0/7").status_code == 410
    assert site.browser.get(f"/extractions/{done}/review/pages/9/1").status_code == 410


# -- sums

SUM = [NET, TAX, TOTAL]


def test_a_total_that_agrees_now_clears_the_doubts_of_its_neighbours(site: Site, done: str) -> None:
    told = correct(site.browser, done, state="corrected", text="422.04").json()["row"]
    assert (told["doubts"], told["left"], told["cells"][NET]["about"]) == ([], 3, [])


def test_a_correction_that_breaks_the_sum_says_so_at_all_of_it(site: Site, done: str) -> None:
    wish = {"number": 2, "state": "corrected", "text": "600.00"}
    told = correct(site.browser, done, **wish).json()["row"]
    message = "net 438.00 plus tax 87.60 is not the total 600.00"
    assert [told["doubts"], told["left"]] == [SUM, 9]
    assert told["cells"][TOTAL]["about"] == [f"Net Amount, Tax Amount, Total Amount: {message}"]


def test_a_sum_that_is_printed_wrong_is_accepted_and_then_settled(site: Site, done: str) -> None:
    wish = {"number": 2, "state": "corrected", "text": "600.00"}
    seen = correct(site.browser, done, **wish).json()["correction"]
    for column, known in ((NET, 0), (TAX, 0)):
        told = correct(site.browser, done, number=2, column=column, seen=known).json()["row"]
    assert (told["doubts"], told["left"]) == ([], 6)
    again = correct(site.browser, done, number=2, seen=seen).json()["row"]
    assert (again["cells"][TOTAL]["value"], again["left"]) == ("600.00", 6)


def test_undoing_the_correction_brings_the_doubts_back(site: Site, done: str) -> None:
    correction = correct(site.browser, done, state="corrected", text="422.04").json()["correction"]
    undone = site.browser.send(f"/extractions/{done}/review/undo", {"correction": correction})
    assert (undone.json()["row"]["doubts"], undone.json()["row"]["left"]) == (SUM, 6)


# -- whose it is


@pytest.mark.parametrize("path", ["", "/rows/1", "/pages/0/1", "/pages/0/1/words"])
def test_a_member_does_not_see_what_belongs_to_others(site: Site, done: str, path: str) -> None:
    _, browser = site.member(f"{len(path)}-{done[:6]}@example.org")
    assert browser.get(f"/extractions/{done}/review{path}").status_code == 404


def test_a_member_does_not_correct_what_belongs_to_others(site: Site, done: str) -> None:
    _, browser = site.member(f"b-{done[:6]}@example.org")
    browser.get("/new")
    wish = {"number": 1, "column": TOTAL, "state": "accepted", "seen": 0}
    sent = browser.send(f"/extractions/{done}/review/corrections", wish)
    assert sent.status_code == 404
    assert row(site.browser, done)["left"] == 6


def test_an_admin_corrects_what_members_have_extracted(site: Site, done: str) -> None:
    _, browser = site.member(f"a-{done[:6]}@example.org", "admin")
    assert correct(browser, done).status_code == 200


def test_whoever_is_signed_out_is_led_to_the_way_in(site: Site, done: str) -> None:
    page = site.stranger().get(f"/extractions/{done}/review")
    assert page.url.path == "/dashboard/sign-in"


# -- the outputs


def test_the_download_of_the_api_carries_corrections(site: Site, done: str) -> None:
    correct(site.browser, done, state="corrected", text="422.04")
    for _ in range(600):
        with database.reading(site.here.engine) as tx:
            if not reviews.is_behind(tx, done):
                break
        time.sleep(0.1)
    with database.reading(site.here.engine) as tx:
        output = extractions.output(tx, site.owner.id, done, "json")
    first = json.loads(site.here.files.read(output.object_key))[0]
    assert (first["Total Amount"], first["Review Needed"]) == ("422.04", "")
    items = completed(site, done).review_items
    assert [item["output_row_numbers"] for item in items] == [[3]]
