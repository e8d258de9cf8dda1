"""Signed addresses: each is good for one thing, for a while, just as it is; on either store."""

from __future__ import annotations

import datetime as dt
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from sqlalchemy import update

import ending
from fieldfare import retention
from fieldfare.store import database
from fieldfare.store.schema import upload_sessions
from serving import Served, served

OUTPUTS = {"xlsx": b"PK", "csv": b"a,b\r\n", "json": b"[]"}
PAGES = [{"file_position": 0, "number": 1, "state": "done"}]
REFUSED = {403, 404, 409}  # S3 says 404 of uploads and objects that are no more

Change = Callable[[str], str]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("api"), rate_submissions=1000, rate_outputs=1000) as api:
        yield api


def opened(api: Served) -> str:
    """A new upload session that waits for a file `a` of ten bytes."""
    name = str(uuid.uuid4())
    api.open_session(name, a=10)
    return name


def completed(api: Served) -> str:
    """A completed extraction."""
    name = opened(api)
    assert api.complete(name, "a", api.send(name, "a", b"0123456789")).status_code == 200
    body = {
        "submission_id": name,
        "upload_session_id": name,
        "file_ids": ["a"],
        "task_name": "January",
        "prompt": "Extract the invoice number",
        "output_structure": "automatic",
    }
    extraction_id = str(api.post("/extractions", body).json()["extraction_id"])
    ending.complete(api.here, extraction_id, PAGES, OUTPUTS)
    return extraction_id


def download(api: Served, extraction_id: str, kind: str = "csv") -> str:
    url: str = api.get(f"/extractions/{extraction_id}/output", format=kind).json()["download_url"]
    return url


def changed(url: str, **parameters: str) -> str:
    """The URL with other parameters and the old signature."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query)) | parameters
    return parts._replace(query=urlencode(query)).geturl()


STRETCHED: dict[str, Change] = {
    "expires later": lambda url: changed(url, **{"X-Amz-Expires": "604800"}),
    "begins later": lambda url: changed(
        url, **{"X-Amz-Date": f"{dt.datetime.now(dt.UTC) + dt.timedelta(days=1):%Y%m%dT%H%M%SZ}"}
    ),
    "has one parameter more": lambda url: url + "&x=1",
    "is not signed": lambda url: url.split("?")[0],
    "has no signature": lambda url: changed(url, **{"X-Amz-Signature": ""}),
}


@pytest.mark.parametrize("how", STRETCHED)
def test_an_address_that_was_stretched_is_refused(api: Served, how: str) -> None:
    name = opened(api)
    url = api.part_url(name, "a")
    assert api.stranger.put(STRETCHED[how](url), content=b"9876543210").status_code in REFUSED
    fetched = api.stranger.get(STRETCHED[how](download(api, completed(api))))
    assert fetched.status_code in REFUSED
    assert OUTPUTS["csv"] not in fetched.content


def test_an_address_is_good_for_no_other_part_upload_or_output(api: Served) -> None:
    mine, other = opened(api), opened(api)
    first, second = api.part_url(mine, "a"), api.part_url(other, "a")
    aimed = urlsplit(first)._replace(path=urlsplit(second).path).geturl()
    further = first.replace("/1?", "/2?").replace("partNumber=1", "partNumber=2")
    assert further != first
    for url in (aimed, further):
        assert api.stranger.put(url, content=b"9876543210").status_code in REFUSED
    csv, json = (download(api, completed(api), kind) for kind in ("csv", "json"))
    elsewhere = urlsplit(csv)._replace(path=urlsplit(json).path).geturl()
    assert api.stranger.get(elsewhere).status_code in REFUSED


@pytest.mark.parametrize("end", ["/../../../signing.key", "/..%2f..%2fsigning.key", "%00", "/x"])
def test_an_address_leads_to_no_other_file(api: Served, end: str) -> None:
    url = download(api, completed(api))
    parts = urlsplit(url)
    answer = api.stranger.get(parts._replace(path=parts.path + end).geturl())
    assert answer.status_code in REFUSED | {400}


def test_an_address_to_read_from_is_none_to_write_to_and_the_other_way_round(api: Served) -> None:
    name, extraction_id = opened(api), completed(api)
    fetch = download(api, extraction_id)
    assert api.stranger.put(fetch, content=b"9876543210").status_code in REFUSED
    assert api.stranger.delete(fetch).status_code in REFUSED
    assert api.stranger.get(api.part_url(name, "a")).status_code in REFUSED
    assert api.stranger.get(fetch).content == OUTPUTS["csv"]


def test_an_address_is_over_after_its_time(tmp_path: Path) -> None:
    with served(tmp_path, part_url_seconds=1, download_url_seconds=1) as api:
        part, fetch = api.part_url(opened(api), "a"), download(api, completed(api))
        threading.Event().wait(2.2)  # dates in addresses have whole seconds
        assert api.stranger.put(part, content=b"0123456789").status_code == 403
        assert api.stranger.get(fetch).status_code == 403


def test_a_completed_file_is_not_written_to_any_more(api: Served) -> None:
    name = opened(api)
    url = api.part_url(name, "a")
    etag = api.stranger.put(url, content=b"0123456789").headers["ETag"]
    assert api.complete(name, "a", etag).status_code == 200
    assert api.stranger.put(url, content=b"9876543210").status_code in REFUSED
    with database.reading(api.here.engine) as tx:
        (key,) = [
            row.object_key
            for row in tx.exec_driver_sql(
                "SELECT f.object_key FROM upload_files f JOIN upload_sessions s "
                f"ON s.id = f.session_id WHERE s.name = '{name}'"
            )
        ]
    assert api.here.files.read(key) == b"0123456789"


def test_a_deleted_extraction_is_not_downloaded_any_more(api: Served) -> None:
    extraction_id = completed(api)
    urls = [download(api, extraction_id, kind) for kind in OUTPUTS]
    assert [api.stranger.get(url).status_code for url in urls] == [200] * 3
    assert api.client.delete(f"/v1/extractions/{extraction_id}").status_code == 200
    assert [api.stranger.get(url).status_code for url in urls] == [404] * 3


def test_an_upload_that_was_swept_is_not_written_to_any_more(api: Served) -> None:
    name = opened(api)
    url = api.part_url(name, "a")
    assert api.stranger.put(url, content=b"0123456789").status_code == 200
    long_ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=3)
    with database.transaction(api.here.engine) as tx:
        mine = update(upload_sessions).where(upload_sessions.c.name == name)
        tx.execute(mine.values(created_at=long_ago))
    retention.sweep(api.here.engine, api.here.files, api.here.settings, dt.datetime.now(dt.UTC))
    assert api.stranger.put(url, content=b"9876543210").status_code in REFUSED
