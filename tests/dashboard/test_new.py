from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import insert, select

from fieldfare import credits, previews
from fieldfare.asking.plan import Column, Format, LineFilter, PageFilter, Plan, RowFilter
from fieldfare.dashboard import plan_shown
from fieldfare.dashboard.headers import policy
from fieldfare.settings import Settings
from fieldfare.store import database, objects, signing
from fieldfare.store import schema as tables
from fieldfare.urls import Urls
from site_served import Browser, Site

NOW = dt.datetime.now(dt.UTC)
CONTENT = b"%PDF-1.4 an invoice, or something like it"


def announced(
    browser: Browser, *files: tuple[str, str, int], session: str = "web_1"
) -> httpx.Response:
    browser.get("/new")
    return browser.send("/new/files", {"session": session, "files": files})


def uploaded(browser: Browser, count: int = 1, session: str = "web_1") -> list[str]:
    """The ids of files that were uploaded as the page does it."""
    ids = [f"file_{number}" for number in range(1, count + 1)]
    announced(browser, *((one, f"{one}.pdf", len(CONTENT)) for one in ids), session=session)
    wanted = {"session": session, "files": {one: [1] for one in ids}}
    urls = browser.send("/new/parts", wanted).json()["urls"]
    tags = {one: browser.client.put(urls[one][0], content=CONTENT).headers["ETag"] for one in ids}
    done = {"session": session, "files": {one: [[1, tag]] for one, tag in tags.items()}}
    assert browser.send("/new/complete", done).json() == {"wrong": {}}
    return ids


def sent(browser: Browser, path: str, ids: list[str], **fields: object) -> httpx.Response:
    given = {
        "session": "web_1",
        "files": json.dumps(ids),
        "task_name": "A task",
        "prompt": "Extract the total",
        "output_structure": "automatic",
    }
    return browser.post(path, **given | fields)


def extraction(site: Site) -> Any:  # noqa: ANN401 - a row
    with database.reading(site.here.engine) as tx:
        return tx.execute(select(tables.extractions)).one()


def test_files_are_uploaded_and_run(site: Site) -> None:
    ids = uploaded(site.browser, 2)
    answer = sent(
        site.browser,
        "/new/run",
        ids,
        output_language="de",
        without_source_file="yes",
        json_typed_values="yes",
        output_structure="per_invoice",
    )
    found = extraction(site)
    assert answer.json() == {"go": f"/dashboard/extractions/{found.id}"}
    assert (found.file_ids, found.prompt) == (ids, "Extract the total")
    assert found.submission_method == "web_app"
    assert found.output_structure == "per_invoice"
    assert found.options == {
        "output_language": "de",
        "exclude_columns": ["source_file"],
        "json_typed_values": True,
        "send_completion_email": False,
    }


def test_of_files_that_are_completed_together_each_is_refused_for_itself(site: Site) -> None:
    announced(site.browser, ("a", "a.pdf", len(CONTENT)), ("b", "b.pdf", len(CONTENT)))
    wanted = {"session": "web_1", "files": {"a": [1], "b": [1]}}
    urls = site.browser.send("/new/parts", wanted).json()["urls"]
    tag = site.browser.client.put(urls["a"][0], content=CONTENT).headers["ETag"]
    done = {"session": "web_1", "files": {"a": [[1, tag]], "b": [[1, tag]]}}
    wrong = site.browser.send("/new/complete", done).json()["wrong"]
    assert list(wrong) == ["b"]
    sent(site.browser, "/new/run", ["a"])
    assert extraction(site).file_ids == ["a"]


def test_a_list_of_columns_is_a_prompt_too(site: Site) -> None:
    ids = uploaded(site.browser)
    fields = {"field_name": ["Gross", "Net", ""], "field_prompt": ["two decimals", "", ""]}
    sent(site.browser, "/new/run", ids, prompt="", **fields)
    assert extraction(site).prompt == {
        "fields": [{"name": "Gross", "prompt": "two decimals"}, {"name": "Net"}]
    }


def test_the_same_run_sent_twice_is_one_extraction(site: Site) -> None:
    ids = uploaded(site.browser)
    first, second = (sent(site.browser, "/new/run", ids, once="abc").json() for _ in range(2))
    assert first == second
    extraction(site)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"prompt": " "}, "Say what is to be extracted"),
        ({"files": "[]"}, "Add at least one file"),
        ({"files": '["nothing"]'}, ""),
        ({"files": "{"}, "Correct it"),
        ({"task_name": "x"}, "3 to 40 characters"),
        ({"output_structure": "pyramid"}, "what makes a row"),
        ({"output_language": "klingon"}, "from its list"),
        ({"prompt": "", "field_name": ["Net", "net"]}, "the same name"),
    ],
)
def test_what_cannot_be_run_is_said_in_words(
    site: Site, fields: dict[str, object], wrong: str
) -> None:
    answer = sent(site.browser, "/new/run", uploaded(site.browser), **fields)
    assert answer.status_code in {400, 404, 409, 422}
    assert wrong in answer.json()["wrong"]


@pytest.mark.parametrize(
    ("file", "wrong"),
    [
        (("f", "notes.txt", 5), "no PDF, JPG or PNG"),
        (("f", "empty.pdf", 0), "is empty"),
        (("f", "a/b.pdf", 5), "cannot be used"),
        (("f", "x" * 200 + ".pdf", 5), "too long"),
        (("f g", "a.pdf", 5), "Correct it"),
        (("f", "a.pdf", "5"), "Correct it"),
        (("f", "huge.pdf", 10**12), "huge.pdf"),
    ],
)
def test_files_that_cannot_be_taken_are_named(
    site: Site, file: tuple[Any, Any, Any], wrong: str
) -> None:
    answer = announced(site.browser, file)
    assert answer.status_code in {400, 413, 422}
    assert wrong in json.dumps(answer.json())


def test_more_files_can_join_a_session(site: Site) -> None:
    ids = uploaded(site.browser)
    answer = announced(site.browser, ("file_9", "another.pdf", 9))
    assert answer.json() == {"part_bytes": site.here.settings.part_bytes}
    page = site.browser.get("/new", session="web_1").text
    kept = json.loads(re.search(r"data-kept='(.*?)'", page)[1])  # type: ignore[index]
    assert [(one[0], one[3]) for one in kept] == [(ids[0], True), ("file_9", False)]


def test_a_session_has_only_so_many_files(site: Site) -> None:
    object.__setattr__(site.here.settings, "max_files", 2)
    files = [(f"f{n}", f"{n}.pdf", 5) for n in range(3)]
    assert announced(site.browser, *files[:2]).status_code == 200
    assert "at most 2 files" in announced(site.browser, files[2]).json()["wrong"]


def test_without_credits_nothing_is_uploaded(site: Site) -> None:
    with database.transaction(site.here.engine) as tx:
        free = credits.balance(tx, site.owner.account_id).credits
        tx.execute(
            insert(tables.ledger).values(
                account_id=site.owner.account_id, at=NOW, kind="charge", credits=-free, month=""
            )
        )
    answer = announced(site.browser, ("f", "a.pdf", 5))
    assert answer.status_code in {402, 403, 409, 422}
    assert answer.json()["wrong"]


def test_files_of_others_cannot_be_used(site: Site) -> None:
    ids = uploaded(site.browser)
    _, bob = site.member("bob@example.org")
    bob.get("/new")
    assert "wrong" in sent(bob, "/new/run", ids).json()
    parts = {"session": "web_1", "files": {ids[0]: [1]}}
    assert "wrong" in bob.send("/new/parts", parts).json()
    assert bob.get("/new", session="web_1").text.count("file_1") == 0


def test_a_preview_is_counted_and_nobody_elses_is_seen(site: Site) -> None:
    ids = uploaded(site.browser)
    told = sent(site.browser, "/new/preview", ids).json()
    assert told["left"] == site.here.settings.previews_a_day - 1
    _, bob = site.member("bob@example.org")
    assert bob.get(f"/new/previews/{told['id']}").status_code == 404


def test_the_last_preview_of_the_day_is_followed_by_advice(site: Site) -> None:
    ids = uploaded(site.browser)
    object.__setattr__(site.here.settings, "previews_a_day", 1)
    assert sent(site.browser, "/new/preview", ids).status_code == 200
    refused = sent(site.browser, "/new/preview", ids)
    assert refused.status_code == 429
    assert "come back tomorrow" in refused.json()["wrong"]


def test_a_failed_preview_says_why(site: Site) -> None:
    ids = uploaded(site.browser)
    preview_id = sent(site.browser, "/new/preview", ids).json()["id"]
    with database.transaction(site.here.engine) as tx:
        claimed = previews.claim(tx, "worker", NOW, 60)
        assert claimed is not None
        previews.fail(tx, claimed, {"code": "X", "message": "It was odd."}, NOW)
    text = site.browser.get(f"/new/previews/{preview_id}").text
    assert "It was odd. It does not count as a preview." in text


def test_prompts_are_saved_and_deleted_by_whom_they_belong_to(site: Site) -> None:
    site.browser.get("/new")
    saved = sent(site.browser, "/new/prompts", [], name="Fuel").json()["saved"]
    assert [(one["name"], one["text"]) for one in saved] == [("Fuel", "Extract the total")]
    _, bob = site.member("bob@example.org")
    assert "Fuel" in bob.get("/new").text
    assert "wrong" in bob.post(f"/new/prompts/{saved[0]['id']}/delete").json()
    site.browser.get("/new")
    assert site.browser.post(f"/new/prompts/{saved[0]['id']}/delete").json()["saved"] == []


def test_every_request_needs_the_token(site: Site) -> None:
    site.browser.get("/new")
    for path in ("files", "parts", "complete", "preview", "suggest", "run", "prompts"):
        answer = site.browser.client.post(f"/dashboard/new/{path}", json={})
        assert answer.status_code == 403


def test_a_plan_is_told_in_words() -> None:
    plan = Plan(
        (
            Column(
                "Total", "total_amount", kind="amount", format=Format(decimals=2, decimal_mark=",")
            ),
            Column("Ref", label="Our ref", other_labels=("Job",)),
            Column("Day", "invoice_date", kind="date", format=Format(date="DD.MM.YYYY")),
            Column("Item", "line_description", level="line"),
            Column("Paid", kind="yes_no", derived="is_paid"),
        ),
        "per_line_item",
        page_filters=(PageFilter("ignore", "delivery_note"),),
        line_filters=(LineFilter("shipping"),),
        row_filters=(RowFilter("keep", "over", "total_amount", value="100", currency="EUR"),),
        unique=True,
    )
    told = plan_shown.shown(plan)
    assert [(c.meaning, c.written) for c in told.columns] == [
        ("Total Amount (BT-112)", "2 decimals; with a decimal comma"),
        ("What stands beside “Our ref” or “Job” on the page", ""),
        ("Invoice Date (BT-2)", "as DD.MM.YYYY"),
        (told.columns[3].meaning, ""),
        ("Worked out: is paid", "Yes or No"),
    ]
    assert [c.per_line for c in told.columns] == [False, False, False, True, False]
    assert told.rows == "One row for each line item"
    assert told.left_out == [
        "Pages that are a delivery note are left out",
        "Line items for shipping are left out",
        "Only rows whose Total Amount is over 100 EUR",
        "Invoices that came before in the same extraction are left out",
    ]


def test_browsers_may_send_parts_to_the_bucket(tmp_path: Path) -> None:
    settings = Settings(
        data=tmp_path,
        storage_url="s3://key:secret@papers/some?endpoint=http://store:9000",
        storage_public_url="https://files.example.org",
    )
    urls = Urls(settings, signing.signer(tmp_path), objects.of(settings))
    assert urls.origin == "https://files.example.org"
    assert "connect-src 'self' https://files.example.org;" in policy(urls.origin)
