from __future__ import annotations

import datetime as dt
import html
import re

import pytest
from sqlalchemy import insert, select

from fieldfare import credits, extractions
from fieldfare.accounts import Member
from fieldfare.dashboard.billing import by_month, round_top
from fieldfare.extractions import Asked
from fieldfare.store import database
from fieldfare.store.schema import ledger, upload_sessions
from site_served import Browser, Site

NOW = dt.datetime.now(dt.UTC)


def balance(site: Site) -> int:
    with database.reading(site.here.engine) as tx:
        return credits.balance(tx, site.owner.account_id).credits


def charge(site: Site, member: Member, pages: int, days_ago: int = 0) -> str:
    """An extraction of the member, charged so long ago; its id."""
    session = f"{member.id[:8]} {pages}"
    site.here.upload(b"one", session=session)
    asked = Asked(session, session, ["file_1"], f"{pages} pages", "Total", "automatic")
    with database.transaction(site.here.engine) as tx:
        tx.execute(
            upload_sessions.update()
            .where(upload_sessions.c.name == session)
            .values(member_id=member.id)
        )
        extraction_id = extractions.submit(tx, member.id, asked, site.here.settings, NOW)
        tx.execute(
            insert(ledger).values(
                account_id=site.owner.account_id,
                at=dt.datetime.now(dt.UTC) - dt.timedelta(days=days_ago),
                kind="charge",
                credits=-pages,
                extraction_id=extraction_id,
            )
        )
    return extraction_id


def rows(browser: Browser, **query: object) -> list[list[str]]:
    """The ledger as it is shown: the words of each cell."""
    page = browser.get("", view="Billing", **query).text
    table = page[page.index('aria-label="Entries"') :]
    table = table[: table.index("</table>")]
    return [
        [" ".join(re.sub("<[^>]+>", " ", html.unescape(cell)).split()) for cell in cells]
        for line in re.findall("<tr>(.*?)</tr>", table, re.DOTALL)[1:]
        if (cells := re.findall("<td[^>]*>(.*?)</td>", line, re.DOTALL))
    ]


def used(page: str) -> dict[str, int]:
    """Pages by day or month, as the chart's titles say."""
    found = re.findall(r"<title>([^<]+): (\d+) pages?</title>", page)
    return {name: int(pages) for name, pages in found}


def test_credits_that_an_admin_adds_are_in_balance_and_ledger(site: Site) -> None:
    before = balance(site)
    site.browser.get("", view="Billing")
    site.browser.post("/billing/add", amount="5 000", note="Budget")
    assert balance(site) == before + 5000
    (_, what, amount, after), *_ = [row for row in rows(site.browser) if "added" in row[1]]
    assert (what, amount) == (f"Credits added Budget, by {site.owner.label}", "+5 000")
    assert after == f"{before + 5000 - 50:,}".replace(",", " ")  # without the free pages to come


@pytest.mark.parametrize("amount", ["", "0", "-5", "many", "1e9", "1000000001", "١٢"])
def test_a_number_that_is_none_adds_nothing(site: Site, amount: str) -> None:
    before = balance(site)
    site.browser.get("", view="Billing")
    assert site.browser.post("/billing/add", amount=amount).status_code == 422
    assert site.browser.said()
    assert balance(site) == before


def test_a_member_adds_none_and_sees_their_own_charges_only(site: Site) -> None:
    bob, browser = site.member("bob@example.org")
    charge(site, site.owner, 7)
    charge(site, bob, 3)
    before = balance(site)
    browser.get("", view="Billing")
    assert browser.post("/billing/add", amount="5").status_code == 403
    assert balance(site) == before
    assert [row[2] for row in rows(browser)] == ["−3"]
    assert sum(used(browser.get("", view="Billing").text).values()) == 3
    assert sum(used(site.browser.get("", view="Billing").text).values()) == 10


def test_free_pages_that_count_already_stand_above_what_was_entered(site: Site) -> None:
    first, *_ = rows(site.browser)
    assert first[0] == "counts already"
    assert first[1] == f"Free pages of {NOW:%B %Y}"
    assert first[3] == f"{balance(site):,}".replace(",", " ")


def test_each_balance_is_the_sum_of_the_entries_up_to_it(site: Site) -> None:
    for pages in (3, 5, 9):
        charge(site, site.owner, pages)
    shown = [(row[2], row[3]) for row in rows(site.browser)]
    amounts = [int(re.sub(r"\D", "", amount)) * (-1 if "−" in amount else 1) for amount, _ in shown]
    balances = [int(re.sub(r"\D", "", after)) for _, after in shown]
    assert balances == [sum(amounts[n:]) for n in range(len(amounts))]


def test_the_ledger_is_turned_page_by_page_and_every_entry_stands_on_one(site: Site) -> None:
    with database.transaction(site.here.engine) as tx:
        for n in range(120):
            credits.add(tx, site.owner.account_id, n + 1, NOW, f"entry {n}")
        wanted = len(list(tx.execute(select(ledger.c.id))))
    seen, query = [], {}
    for _ in range(10):
        seen += [row for row in rows(site.browser, **query) if row[0] != "counts already"]
        assert site.browser.seen is not None
        older = re.search(r"before=(\d+)", site.browser.seen.text)
        if not older:
            break
        query = {"before": older[1]}
    assert len(seen) == wanted
    assert len({row[1] for row in seen if "entry" in row[1]}) == 120


def test_pages_are_counted_on_the_day_on_which_they_were_charged(site: Site) -> None:
    charge(site, site.owner, 4, days_ago=0)
    charge(site, site.owner, 6, days_ago=29)
    charge(site, site.owner, 8, days_ago=30)
    page = site.browser.get("", view="Billing").text
    bars = used(page)
    first = NOW - dt.timedelta(days=29)
    assert len(bars) == 30
    assert bars[f"{NOW.day} {NOW:%B %Y}"] == 4
    assert bars[f"{first.day} {first:%B %Y}"] == 6
    assert sum(bars.values()) == 10
    assert sum(used(site.browser.get("", view="Billing", days=90).text).values()) == 18


def test_twelve_months_are_bars_of_months(site: Site) -> None:
    charge(site, site.owner, 4)
    bars = used(site.browser.get("", view="Billing", days=365).text)
    assert len(bars) == 12
    assert bars[f"{NOW:%B %Y}"] == 4


@pytest.mark.parametrize("query", [{"days": "x"}, {"days": "31"}, {"before": "x"}, {"before": "0"}])
def test_an_address_that_was_tampered_with_shows_a_page(site: Site, query: dict[str, str]) -> None:
    assert site.browser.get("", view="Billing", **query).status_code == 200


@pytest.mark.parametrize(
    ("most", "top"), [(0, 2), (1, 2), (2, 2), (3, 4), (5, 10), (10, 10), (11, 20), (999, 1000)]
)
def test_the_scale_ends_at_a_round_number_whose_half_is_whole(most: int, top: int) -> None:
    assert round_top(most) == top


def test_days_of_a_month_are_one_bar() -> None:
    days = {dt.date(2026, 1, 31): 2, dt.date(2026, 2, 1): 3, dt.date(2026, 2, 28): 4}
    assert [(bar.name, bar.pages) for bar in by_month(days)] == [
        ("January 2026", 2),
        ("February 2026", 7),
    ]
