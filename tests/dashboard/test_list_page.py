from __future__ import annotations

import datetime as dt
import html
import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import select, update

from browser.furnished import fill
from fieldfare import extractions
from fieldfare.extractions import Cancelled
from fieldfare.store import database
from fieldfare.store import schema as tables
from site_served import Browser, Site


@pytest.fixture
def ids(site: Site) -> list[str]:
    """Extractions of the owner, the newest first: processing, completed, failed, cancelled."""
    return fill(site, [site.owner], 4)


def row(site: Site, extraction_id: str) -> Any:  # noqa: ANN401 - a row
    with database.reading(site.here.engine) as tx:
        mine = tables.extractions.c.id == extraction_id
        return tx.execute(select(tables.extractions).where(mine)).one_or_none()


def rows(browser: Browser, **query: str) -> list[str]:
    return re.findall(r'<tr id="x-([0-9a-f-]+)"', browser.get("", **query).text)


def test_an_empty_list_says_what_to_do(site: Site) -> None:
    text = site.browser.get("").text
    assert "No extractions yet" in text
    assert "Make the first extraction" in text


def test_the_list_shows_everything_newest_first(site: Site, ids: list[str]) -> None:
    assert rows(site.browser) == ids


def test_filters_are_in_the_address(site: Site, ids: list[str]) -> None:
    assert rows(site.browser, state="failed") == [ids[2]]
    assert rows(site.browser, q=ids[1][:12]) == [ids[1]]
    assert rows(site.browser, q="nothing is called so") == []


@pytest.mark.parametrize(
    "query", [{"since": "yesterday"}, {"state": "what"}, {"before": "x"}, {"by": "'"}]
)
def test_an_address_that_makes_no_sense_is_still_a_page(
    site: Site, ids: list[str], query: dict[str, str]
) -> None:
    assert site.browser.get("", **query).status_code == 200


def test_htmx_gets_the_list_alone(site: Site, ids: list[str]) -> None:
    answer = site.browser.client.get("/dashboard", headers={"HX-Request": "true"})
    assert answer.text.lstrip().startswith('<div id="extractions"')


def test_a_member_sees_nothing_of_others(site: Site, ids: list[str]) -> None:
    _, bob = site.member("bob@example.org")
    assert rows(bob) == []
    for path in ("/extractions/{}", "/extractions/{}/review", "/extractions/{}/again"):
        assert bob.get(path.format(ids[1])).status_code == 404


@pytest.mark.parametrize("action", ["cancel", "delete", "again"])
def test_a_member_does_nothing_to_others(site: Site, ids: list[str], action: str) -> None:
    _, bob = site.member("bob@example.org")
    bob.get("")
    assert bob.post(f"/extractions/{ids[0]}/{action}").status_code == 404
    assert row(site, ids[0]).state == "processing"


def test_an_admin_sees_all_and_may_cancel(site: Site, ids: list[str]) -> None:
    _, ada = site.member("ada@example.org", "admin")
    assert rows(ada) == ids
    asked = f"Cancel “{row(site, ids[0]).task_name}”? Pages that have been read are charged."
    assert f"{asked} {site.owner.email} is not told by e-mail." in html.unescape(ada.get("").text)
    ada.post(f"/extractions/{ids[0]}/cancel")
    assert row(site, ids[0]).state == "cancelled"


def test_cancelling_says_what_it_cost(site: Site, ids: list[str]) -> None:
    site.browser.get("")
    site.browser.post(f"/extractions/{ids[0]}/cancel")
    assert site.browser.said().endswith("is cancelled. Nothing was charged.")
    with database.reading(site.here.engine) as tx:
        assert isinstance(extractions.status(tx, site.owner.id, ids[0]), Cancelled)


def test_cancelling_what_has_ended_says_so(site: Site, ids: list[str]) -> None:
    site.browser.get("")
    site.browser.post(f"/extractions/{ids[1]}/cancel")
    assert "had ended before it could be cancelled" in site.browser.said()


def test_after_an_action_the_same_filters_are_shown(site: Site, ids: list[str]) -> None:
    site.browser.get("", state="failed")
    came = {"Referer": f"{site.url}/dashboard?state=failed"}
    answer = site.browser.client.post(
        f"/dashboard/extractions/{ids[2]}/delete",
        data={"csrf": site.browser.token()},
        headers=came,
    )
    assert str(answer.url).endswith("/dashboard?state=failed")


def test_deleting_removes_it(site: Site, ids: list[str]) -> None:
    site.browser.get("")
    site.browser.post(f"/extractions/{ids[1]}/delete")
    assert site.browser.said().endswith("is deleted, with its rows and files.")
    assert row(site, ids[1]) is None


def test_what_is_processed_is_not_deleted(site: Site, ids: list[str]) -> None:
    site.browser.get("")
    assert site.browser.post(f"/extractions/{ids[0]}/delete").status_code == 409
    assert row(site, ids[0]) is not None


def keep_sources(site: Site) -> None:
    """Let uploads have their bytes."""
    with database.transaction(site.here.engine) as tx:
        for upload in tx.execute(select(tables.upload_files.c.id)).scalars().all():
            key = f"sources/{upload}/x"
            site.here.files.put(key, b"%PDF")
            mine = tables.upload_files.c.id == upload
            tx.execute(update(tables.upload_files).where(mine).values(object_key=key))


def again(site: Site, extraction_id: str, **fields: object) -> httpx.Response:
    site.browser.get(f"/extractions/{extraction_id}/again")
    sent = {"task_name": "once more", "output_structure": "per_invoice", **fields}
    return site.browser.post(f"/extractions/{extraction_id}/again", **sent)


def newest(site: Site) -> Any:  # noqa: ANN401 - a row
    return row(site, rows(site.browser)[0])


def test_the_same_files_run_again_with_another_prompt(site: Site, ids: list[str]) -> None:
    keep_sources(site)
    answer = again(site, ids[1], prompt="Extract the IBAN")
    assert answer.url.path == "/dashboard"
    made = newest(site)
    assert (made.task_name, made.prompt, made.state) == (
        "once more",
        "Extract the IBAN",
        "processing",
    )
    assert (made.submission_method, made.member_id) == ("web_app", site.owner.id)


def test_what_ran_again_can_run_again(site: Site, ids: list[str]) -> None:
    keep_sources(site)
    again(site, ids[1], prompt="Extract the IBAN")
    first = newest(site).id
    again(site, first, prompt="Extract the BIC")
    assert newest(site).prompt == "Extract the BIC"


def test_an_admin_runs_a_members_files_again_as_their_own(site: Site, ids: list[str]) -> None:
    keep_sources(site)
    ada, browser = site.member("ada@example.org", "admin")
    browser.get(f"/extractions/{ids[1]}/again")
    fields = {"task_name": "of ada", "prompt": "Totals", "output_structure": "automatic"}
    browser.post(f"/extractions/{ids[1]}/again", **fields)
    assert newest(site).member_id == ada.id


def test_fields_with_instructions_stay_an_object(site: Site, ids: list[str]) -> None:
    keep_sources(site)
    with database.transaction(site.here.engine) as tx:
        prompt = {"fields": [{"name": "Total", "prompt": "gross"}], "general_prompt": "Euro only"}
        mine = tables.extractions.c.id == ids[1]
        tx.execute(update(tables.extractions).where(mine).values(prompt=prompt))
    page = site.browser.get(f"/extractions/{ids[1]}/again", add="Dates as ISO").text
    assert 'value="gross"' in page
    assert "Euro only\nDates as ISO" in page
    again(
        site,
        ids[1],
        prompt="Euro only",
        field_name=["Total", "IBAN", ""],
        field_prompt=["net", "", ""],
    )
    assert newest(site).prompt == {
        "fields": [{"name": "Total", "prompt": "net"}, {"name": "IBAN"}],
        "general_prompt": "Euro only",
    }


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"prompt": "  "}, "write a prompt"),
        ({"prompt": "x" * 20_001}, "at most 20000 characters"),
        ({"prompt": "a", "task_name": "ab"}, "3 to 40 characters"),
        ({"prompt": "a", "output_structure": "per_page"}, "Choose what makes a row"),
        ({"field_name": ["Total", "to tal"]}, "are the same name"),
        ({"field_name": ["T"]}, "2 to 50 characters"),
        ({"field_name": ["Source File"]}, "added to every output"),
    ],
)
def test_a_prompt_that_cannot_be_taken_says_why_and_is_kept(
    site: Site, ids: list[str], fields: dict[str, Any], says: str
) -> None:
    keep_sources(site)
    answer = again(site, ids[1], **fields)
    assert answer.status_code == 422
    assert says in site.browser.said()
    assert len(rows(site.browser)) == 4


def test_files_that_are_no_longer_kept_are_a_reason(site: Site, ids: list[str]) -> None:
    answer = again(site, ids[1], prompt="Extract the IBAN")
    assert answer.status_code == 422
    assert "no longer kept" in site.browser.said()


def events(lines: Iterator[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def test_progress_and_state_are_told_as_they_change(site: Site, ids: list[str]) -> None:
    engine, now = site.here.engine, dt.datetime.now(dt.UTC)
    with site.browser.client.stream("GET", "/dashboard/extractions/events") as stream:
        lines = stream.iter_lines()
        assert next(lines) == "retry: 2000"
        told = events(lines)
        with database.transaction(engine) as tx:
            extractions.advance(tx, ids[0], 64)
        name, about = next(told)
        assert (name, about["id"], about["progress"]) == ("extraction", ids[0], 64)
        assert "row" not in about
        with database.transaction(engine) as tx:
            extractions.cancel(tx, site.owner.id, ids[0], now)
        _, about = next(told)
        assert (about["state"], "Cancelled" in about["row"]) == ("cancelled", True)
        with database.transaction(engine) as tx:
            extractions.remove(tx, site.here.files, site.owner.id, ids[0])
        assert next(told) == ("gone", {"id": ids[0]})


def test_nobody_hears_of_what_is_not_theirs(site: Site, ids: list[str]) -> None:
    bob_member, bob = site.member("bob@example.org")
    with bob.client.stream("GET", "/dashboard/extractions/events") as stream:
        lines = stream.iter_lines()
        next(lines)
        with database.transaction(site.here.engine) as tx:
            extractions.advance(tx, ids[0], 64)
        mine = fill(site, [bob_member], 2, seed=8)[1]
        with database.transaction(site.here.engine) as tx:
            runs = tables.extractions.c.id == mine
            now = dt.datetime.now(dt.UTC)
            tx.execute(
                update(tables.extractions).where(runs).values(created_at=now, state="processing")
            )
        seen = next(events(lines))[1]["id"]
    assert seen != ids[0]


def test_the_stream_ends_with_the_session(site: Site, ids: list[str]) -> None:
    other = site.signed_in(site.owner)
    with site.browser.client.stream("GET", "/dashboard/extractions/events") as stream:
        lines = stream.iter_lines()
        next(lines)
        other.get("", view="Preferences")
        other.post("/sessions/end")
        assert next(events(lines)) == ("over", {})
