"""Names, prompts and texts that are meant for something else: a shell, a database, a sheet, a machine."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from sqlalchemy import select

from fieldfare import extractions, pipeline
from fieldfare.errors import ExtractionFailed
from fieldfare.extractions import Completed, Failed
from fieldfare.store import database, schema
from hostile.corpus import INJECTIONS, invoice
from hostile.through_server import ORDERS
from review_made import completed, submit, worker
from serving import Served, served
from site_served import Site, site_served

OF_EXTRACTIONS = {  # tables in which an extraction leaves rows
    "extractions", "extraction_files", "pages", "read_pages", "read_files", "rows", "outputs",
    "ledger", "reservations", "jobs", "workers", "upload_sessions", "upload_files", "sheets",
}  # fmt: skip
WORDS = [*INJECTIONS, "", " ", "\ud800", "x" * 300, "\u202e" * 50, "\n".join(INJECTIONS)]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    rates = {f"rate_{group}": 100_000 for group in ("uploads", "submissions", "polls", "outputs")}
    with served(tmp_path_factory.mktemp("api"), max_unfinished=100_000, **rates) as api:
        api.upload("files", a=b"first")
        yield api


def is_clear(answer: httpx.Response) -> bool:
    """Whether the request was done, or refused with a reason."""
    if answer.is_success:
        return True
    error = answer.json()["error"]
    return 400 <= answer.status_code < 500 and bool(error["code"] and error["message"])


def post(api: Served, path: str, body: object) -> httpx.Response:
    """Send JSON in which anything may stand, also halves of surrogate pairs."""
    content = json.dumps(body).encode()
    return api.client.post(f"/v1{path}", content=content, headers={"Content-Type": "application/json"})  # fmt: skip


def submission(**changed: object) -> dict[str, Any]:
    return {
        "submission_id": "x",
        "upload_session_id": "files",
        "file_ids": ["a"],
        "task_name": "January",
        "prompt": "Extract the invoice number",
        "output_structure": "automatic",
        **changed,
    }


@pytest.mark.parametrize("words", WORDS, ids=ascii)
def test_words_are_taken_as_words_or_refused_with_a_reason(api: Served, words: str) -> None:
    about = {"file_id": "a", "file_name": f"{words}.pdf", "file_size_bytes": 9}
    fields = {"fields": [{"name": words, "prompt": words}], "general_prompt": words}
    session = {"upload_session_id": f"s{WORDS.index(words)}", "files": [about]}
    sent = [
        post(api, "/uploads/sessions", session),
        post(api, "/uploads/sessions", session | {"upload_session_id": words}),
        post(api, "/uploads/sessions", {"upload_session_id": "t", "files": [about | {"file_id": words}]}),
        *(
            post(api, "/extractions", submission(submission_id=f"{WORDS.index(words)} {name}", **{name: value}))
            for name, value in (
                ("prompt", words), ("prompt", fields), ("task_name", words), ("file_ids", [words]),
                ("upload_session_id", words), ("output_structure", words),
                ("options", {"output_language": words, "exclude_columns": [words]}),
            )
        ),
        post(api, "/extractions", submission(submission_id=words)),
    ]  # fmt: skip
    assert [answer.text for answer in sent if not is_clear(answer)] == []


@pytest.mark.parametrize("words", [words for words in WORDS if words.isprintable()], ids=ascii)
def test_words_in_a_path_lead_nowhere(api: Served, words: str) -> None:
    answer = api.client.get(f"/v1/extractions/{quote(words, safe='/.')}/output")
    assert (answer.status_code, is_clear(answer)) in {(404, True), (400, True)}


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 500_000,
        b'{"a":' * 200_000,
        b'{"prompt": "' + b"a" * 3_900_000 + b'"}',
        b'{"prompt": "' + b"a" * 6_000_000 + b'"}',
        b'{"files": [' + b'{"file_id": "a"},' * 150_000 + b"1]}",
        b'{"upload_session_id": 1e999999, "files": NaN}',
        b'{"upload_session_id": ' + b"9" * 1_000_000 + b"}",
        b"\xff\xfe\0",
        b"",
    ],
    ids=lambda body: f"{body[:20]!a} x {len(body)}",
)
@pytest.mark.parametrize("path", ["/uploads/sessions", "/extractions"])
def test_bodies_that_are_deep_long_or_none_are_refused(api: Served, path: str, body: bytes) -> None:
    answer = api.client.post(
        f"/v1{path}", content=body, headers={"Content-Type": "application/json"}
    )
    assert not answer.is_success
    assert is_clear(answer)


@pytest.mark.parametrize("words", WORDS, ids=ascii)
@pytest.mark.parametrize("length", [0, 20_000])
def test_any_prompt_becomes_a_plan_or_is_refused_with_a_reason(words: str, length: int) -> None:
    prompt = (words * (1 + length // max(1, len(words))))[: max(length, len(words))]
    assert planned(prompt)


def planned(prompt: str) -> object:
    """The columns of the prompt's plan, or why there is none."""
    try:
        return pipeline.ask(prompt).columns
    except ExtractionFailed as refused:
        return refused.message()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site_served(tmp_path_factory.mktemp("site")) as site, worker(site):
        yield site


def kept(site: Site) -> dict[str, list[str]]:
    """All that an extraction has no business with."""
    found = {}
    with database.reading(site.here.engine) as tx:
        for table in schema.metadata.sorted_tables:
            if table.name not in OF_EXTRACTIONS:
                columns = [c for c in table.c if c.name not in {"turn", "last_used_at", "seen_at"}]
                found[table.name] = sorted(str(tuple(row)) for row in tx.execute(select(*columns)))
    return found


def ended(site: Site, extraction_id: str) -> Completed | Failed:
    for _ in range(600):
        with database.reading(site.here.engine) as tx:
            status = extractions.status(tx, site.owner.id, extraction_id)
        if isinstance(status, Completed | Failed):
            return status
        time.sleep(0.1)
    raise TimeoutError


def ledger(site: Site) -> list[tuple[str, int]]:
    """What was ever charged or added, but the free pages that come by themselves."""
    with database.reading(site.here.engine) as tx:
        entries = select(schema.ledger.c.kind, schema.ledger.c.credits)
        found = tx.execute(entries.order_by(schema.ledger.c.id)).all()
    return [(kind, credits) for kind, credits in found if kind != "free"]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order[:20])
def test_orders_change_nothing_but_rows(site: Site, order: str) -> None:
    before = kept(site)
    had = ledger(site)
    end = ended(site, submit(site, [invoice(ORDERS)], prompt=order))
    assert kept(site) == before
    if isinstance(end, Failed):
        assert (end.error["code"], ledger(site)) == ("PROMPT_REJECTED", had)
    else:
        assert ledger(site) == [*had, ("charge", -1)]


def test_a_document_that_gives_orders_gives_the_rows_that_it_gives_without(site: Site) -> None:
    def rows(content: bytes) -> Any:  # noqa: ANN401 - JSON
        done = completed(site, submit(site, [content]))
        table = json.loads(site.here.files.read(done.outputs["json"]))
        return [{k: v for k, v in row.items() if k not in {"Source File", "Source Pages"}} for row in table]  # fmt: skip

    assert rows(invoice(ORDERS[:4])) == rows(invoice())


def test_nothing_that_was_made_of_hostile_words_left_a_trace() -> None:
    assert not Path("/tmp/fieldfare-was-here").exists()
