from __future__ import annotations

import datetime as dt
import html
import io
import json
import re
from collections.abc import Iterator

import httpx
import openpyxl
import pytest
from sqlalchemy import update

from browser.furnished import fill
from fieldfare import extractions
from fieldfare.finding.rows import Table
from fieldfare.store import database
from fieldfare.store import schema as tables
from results_made import COLUMNS, give, invoices
from site_served import Browser, Site


@pytest.fixture
def ids(site: Site) -> list[str]:
    """Extractions of the owner, the newest first: processing, completed, failed, cancelled."""
    return fill(site, [site.owner], 4)


@pytest.fixture
def done(site: Site, ids: list[str]) -> str:
    """A completed extraction of 240 rows."""
    give(site, ids[1], invoices(), failed=1)
    return ids[1]


def numbers(browser: Browser, done: str, **query: object) -> list[int]:
    """The numbers of the rows that are shown."""
    text = browser.get(f"/extractions/{done}", **query).text
    shown = re.findall(r'<th scope="row" class="number">(?:<a [^>]+>)?(\d+)', text)
    return [int(number) for number in shown]


def column(browser: Browser, done: str, position: int, **query: object) -> list[str]:
    """The values that a column shows."""
    text = browser.get(f"/extractions/{done}", **query).text
    rows = re.findall(r'<th scope="row" class="number">.*?</tr>', text, re.DOTALL)
    values = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in rows]
    return [html.unescape(row[position + 1]) for row in values]


def test_rows_to_review_come_first_then_all_in_their_order(site: Site, done: str) -> None:
    flagged = [number + 1 for number in range(240) if number % 18 in {0, 4}]
    shown = numbers(site.browser, done)
    assert len(shown) == 100
    assert shown[: len(flagged)] == flagged
    assert shown[len(flagged) : len(flagged) + 4] == [2, 3, 4, 6]


def test_only_rows_to_review_can_be_shown(site: Site, done: str) -> None:
    shown = numbers(site.browser, done, flagged="yes")
    assert shown == [number + 1 for number in range(240) if number % 18 in {0, 4}]


def test_pages_of_rows_follow_one_another(site: Site, done: str) -> None:
    of_page = [numbers(site.browser, done, sort="row", page=page) for page in (1, 2, 3, 99)]
    assert of_page[0] + of_page[1] + of_page[2] == list(range(1, 241))
    assert of_page[3] == of_page[2]


def test_amounts_sort_as_numbers_and_empty_cells_last(site: Site, done: str) -> None:
    up = [float(value) for value in column(site.browser, done, 5, sort="5")]
    assert up == sorted(up)
    down = [float(value) for value in column(site.browser, done, 5, sort="-5")]
    assert down == sorted(down, reverse=True)
    for sort in ("1", "-1"):
        dates = column(site.browser, done, 1, sort=sort, page=3)
        assert dates[-13:] == [""] * 13
        assert "" not in dates[:-14]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("> 5000", lambda total: total > 5000),
        ("<=1000", lambda total: total <= 1000),
        ("< 1000,50", lambda total: total < 1000.5),
    ],
)
def test_amounts_are_filtered_by_comparison(
    site: Site, done: str, text: str, holds: type[bool]
) -> None:
    everything = [
        float(row.cells[5].value) for row in invoices().rows if holds(float(row.cells[5].value))
    ]
    shown = column(site.browser, done, 5, c5=text, sort="row")
    assert [float(value) for value in shown] == everything[:100]


def test_columns_are_filtered_by_words_whole_values_and_emptiness(site: Site, done: str) -> None:
    assert set(column(site.browser, done, 2, c2="brinkmann")) == {"Brinkmann Werkzeuge GmbH"}
    assert set(column(site.browser, done, 6, c6="= gbp")) == {"GBP"}
    assert set(column(site.browser, done, 6, c6="=gb")) == set()
    assert set(column(site.browser, done, 1, c1="=")) == {""}
    both = column(site.browser, done, 1, c1=">= 2026-06-01", c2="grześ")
    assert both
    assert min(both) >= "2026-06-01"


def test_searching_looks_in_every_column_and_in_the_file(site: Site, done: str) -> None:
    assert numbers(site.browser, done, q="20260007") == [7]
    assert numbers(site.browser, done, q="080.pdf", sort="row") == [238, 239, 240]
    assert "No row is like that" in site.browser.get(f"/extractions/{done}", q="zebra").text


def test_htmx_gets_the_rows_alone_and_the_pager_beside_them(site: Site, done: str) -> None:
    answer = site.browser.client.get(
        f"/dashboard/extractions/{done}", headers={"HX-Request": "true"}
    )
    assert answer.text.lstrip().startswith('<tbody id="rows"')
    assert '<tfoot id="pager" hx-swap-oob="true">' in answer.text


@pytest.mark.parametrize(
    "query", [{"sort": "99"}, {"sort": "-x"}, {"page": "-3"}, {"page": "²"}, {"c1": "> soon"}]
)
def test_an_address_that_makes_no_sense_is_still_a_page(
    site: Site, done: str, query: dict[str, str]
) -> None:
    assert site.browser.get(f"/extractions/{done}", **query).status_code == 200


@pytest.mark.parametrize("kind", ["xlsx", "csv", "json"])
def test_each_file_is_downloaded_under_the_tasks_name(site: Site, done: str, kind: str) -> None:
    answer = site.browser.get(f"/extractions/{done}/download", **{"as": kind})
    assert answer.status_code == 200
    assert f".{kind}" in answer.headers["Content-Disposition"]
    if kind == "xlsx":
        assert openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0].max_row == 241
    elif kind == "csv":
        assert len(answer.text.splitlines()) == 241
    else:
        assert "RE-20260001" in answer.text


def test_the_rows_as_the_dashboard_keeps_them_are_no_download(site: Site, done: str) -> None:
    assert site.browser.get(f"/extractions/{done}/download", **{"as": "rows"}).status_code == 422


def test_notes_lead_to_the_prompt_with_the_words_added(site: Site, done: str) -> None:
    text = site.browser.get(f"/extractions/{done}", view="notes").text
    links = [html.unescape(link) for link in re.findall(r'href="([^"]+/again\?add=[^"]+)"', text)]
    assert len(links) == 2
    form = site.browser.client.get(links[1]).text
    assert "Dates are month first</textarea>" in form


def test_failed_and_left_out_pages_say_why(site: Site, done: str) -> None:
    text = site.browser.get(f"/extractions/{done}", view="pages").text
    assert "its contents are damaged" in text
    assert "2 pages: delivery note" in text
    assert "terms and conditions" in text


def test_totals_are_the_sums_by_vendor_and_currency(site: Site, done: str) -> None:
    text = html.unescape(site.browser.get(f"/extractions/{done}", view="totals").text)
    totals: dict[tuple[str, str], object] = {}
    for row in invoices().rows:
        vendor, total, currency = (row.cells[i] for i in (2, 5, 6))
        group = (vendor.value, currency.value)
        totals[group] = totals.get(group, 0) + total.typed  # type: ignore[operator]
    for (vendor, currency), total in totals.items():
        shown = re.search(
            rf"{re.escape(vendor)}</a></th>\s*<td>{currency}</td>.*?</tr>", text, re.DOTALL
        )
        assert shown, vendor
        assert f"{total:,.2f}".replace(",", "\u202f") in shown[0]


def test_an_invoices_total_is_counted_once_on_its_lines(site: Site, ids: list[str]) -> None:
    table = invoices(3)
    doubled = Table(COLUMNS, "per_line_item", (*table.rows[:2], table.rows[1], table.rows[2]))
    give(site, ids[1], doubled)
    text = site.browser.get(f"/extractions/{ids[1]}", view="totals").text
    by_currency: dict[str, object] = {}
    for row in table.rows:
        of = row.cells[6].value
        by_currency[of] = by_currency.get(of, 0) + row.cells[5].typed  # type: ignore[operator]
    for total in by_currency.values():
        assert f"{total:,.2f}".replace(",", "\u202f") in text


def test_what_needs_review_first_leads_to_the_row(site: Site, done: str) -> None:
    text = site.browser.get(f"/extractions/{done}").text
    assert "net and tax do not add up to the total" in text
    assert f'href="/dashboard/extractions/{done}/review?row=1"' in text


def test_about_says_who_asked_what(site: Site, done: str) -> None:
    text = site.browser.get(f"/extractions/{done}", view="about").text
    assert "Extract invoice number, date, vendor and total amount" in text
    assert "owner@example.org" in text
    assert done in text


def test_an_extraction_without_rows_says_what_to_do(site: Site, ids: list[str]) -> None:
    give(site, ids[1], Table(COLUMNS, "per_invoice", ()))
    assert "Run again with another prompt" in site.browser.get(f"/extractions/{ids[1]}").text


def test_expired_rows_are_said_to_be_gone(site: Site, done: str) -> None:
    with database.transaction(site.here.engine) as tx:
        mine = tables.extractions.c.id == done
        past = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
        tx.execute(update(tables.extractions).where(mine).values(output_expires_at=past))
        extractions.expire(tx, site.here.files, dt.datetime.now(dt.UTC))
    page = site.browser.get(f"/extractions/{done}")
    assert page.status_code == 200
    assert "no longer kept" in page.text


@pytest.mark.parametrize(
    ("which", "said"),
    [(0, "Reading the pages"), (2, "are protected by a password: “a.pdf”"), (3, "was cancelled")],
)
def test_what_has_no_rows_says_how_it_stands(
    site: Site, ids: list[str], which: int, said: str
) -> None:
    assert said in site.browser.get(f"/extractions/{ids[which]}").text


def test_a_member_sees_nothing_of_anothers(site: Site, done: str) -> None:
    _, bob = site.member("bob@example.org")
    for path in ("", "/events", "/download"):
        assert bob.get(f"/extractions/{done}{path}", **{"as": "xlsx"}).status_code == 404


def test_progress_is_told_until_the_end(site: Site, ids: list[str]) -> None:
    stream = told(site.browser.client, f"/dashboard/extractions/{ids[0]}/events")
    assert next(stream)[1]["progress"] == 37
    with database.transaction(site.here.engine) as tx:
        extractions.advance(tx, ids[0], 64)
    assert next(stream)[1]["progress"] == 64
    with database.transaction(site.here.engine) as tx:
        extractions.cancel(tx, site.owner.id, ids[0], dt.datetime.now(dt.UTC))
    assert next(stream)[0] == "ended"
    assert list(stream) == []


def told(client: httpx.Client, path: str) -> Iterator[tuple[str, dict[str, object]]]:
    with client.stream("GET", path) as answer:
        name = ""
        for line in answer.iter_lines():
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: "):
                yield name, json.loads(line.removeprefix("data: "))
