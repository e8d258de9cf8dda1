from __future__ import annotations

import datetime as dt
import os
import socket
import stat
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from fieldfare.settings import Settings
from fieldfare.store import signing
from fieldfare.urls import attachment, public_url
from serving import Served, etag, served

pytestmark = pytest.mark.embedded

MB = 1024 * 1024
NOW = dt.datetime(2026, 11, 22, 12, 30, 15, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("api")) as api:
        yield api


@pytest.fixture
def signer(tmp_path: Path) -> signing.Signer:
    return signing.signer(tmp_path)


def query(signer: signing.Signer, **parameters: str) -> bytes:
    signed = {"max-bytes": "8", **parameters}
    return signer.query("PUT", "/storage/parts/x/1", signed, seconds=900, now=NOW).encode()


def test_the_key_is_made_once_and_for_the_owner_alone(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        signers = list(threads.map(signing.signer, [tmp_path] * 8))
    queries = {query(signer) for signer in signers}
    assert len(queries) == 1
    assert stat.S_IMODE((tmp_path / "signing.key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["signing.key"]


def test_a_url_is_good_until_its_last_second(signer: signing.Signer) -> None:
    good = query(signer)
    last = NOW + dt.timedelta(seconds=899)
    assert signer.checked("PUT", "/storage/parts/x/1", good, last)["max-bytes"] == "8"
    with pytest.raises(signing.SignatureExpired):
        signer.checked("PUT", "/storage/parts/x/1", good, NOW + dt.timedelta(seconds=900))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("max-bytes=8", "max-bytes=9"),
        ("max-bytes=8", "max-bytes=8&max-bytes=8"),
        ("max-bytes=8", "max-bytes=8&max-bytes=9"),
        ("max-bytes=8&", ""),
        ("max-bytes=8", "max-bytes=8&other=1"),
        ("max-bytes=8", "max-bytes=8&other="),
        ("max-bytes=8", "max-bytes=8&other"),
        ("X-Amz-Expires=900", "X-Amz-Expires=9000"),
        ("X-Amz-Date=2026", "X-Amz-Date=2027"),
        ("X-Amz-Algorithm=FIELDFARE", "X-Amz-Algorithm=OTHER"),
        ("X-Amz-Signature=", "X-Amz-Signature=0"),
        ("X-Amz-Signature=", "X-Amz-Signature=%C3%A9"),
        ("X-Amz-Signature=", "X-Amz-Signature=%FF"),
    ],
)
def test_any_change_of_the_query_is_refused(signer: signing.Signer, old: str, new: str) -> None:
    good = query(signer).decode()
    assert old in good
    with pytest.raises(signing.SignatureRefused):
        signer.checked("PUT", "/storage/parts/x/1", good.replace(old, new).encode(), NOW)


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/storage/parts/x/1"), ("PUT", "/storage/parts/x/2"), ("PUT", "/storage/parts/y/1")],
)
def test_a_url_is_good_for_one_method_and_one_path(
    signer: signing.Signer, method: str, path: str
) -> None:
    with pytest.raises(signing.SignatureRefused):
        signer.checked(method, path, query(signer), NOW)


def test_a_url_of_another_installation_is_refused(signer: signing.Signer, tmp_path: Path) -> None:
    other = signing.signer(tmp_path / "other")
    with pytest.raises(signing.SignatureRefused):
        other.checked("PUT", "/storage/parts/x/1", query(signer), NOW)


def test_a_part_is_answered_with_its_md5_in_quotes(api: Served) -> None:
    api.open_session("md5", a=10)
    answer = api.stranger.put(api.part_url("md5", "a"), content=b"0123456789")
    assert answer.status_code == 200
    assert answer.headers["ETag"] == '"781e5e245d69b566979b86e28d23f2c7"'
    assert answer.content == b""


def test_a_part_may_be_sent_again(api: Served) -> None:
    api.open_session("again", a=10)
    api.send("again", "a", b"9876543210")
    tag = api.send("again", "a", b"0123456789")
    assert api.complete("again", "a", tag).status_code == 200


def test_a_large_part_is_kept_whole(api: Served) -> None:
    content = os.urandom(8 * MB)
    api.open_session("large", a=len(content))
    tag = api.send("large", "a", content)
    assert tag == etag(content)
    assert api.complete("large", "a", tag).status_code == 200


def test_a_part_without_a_length_is_taken_as_well(api: Served) -> None:
    api.open_session("chunked", a=3 * MB)
    answer = api.stranger.put(api.part_url("chunked", "a"), content=iter([b"x" * MB] * 3))
    assert answer.headers["ETag"] == etag(b"x" * 3 * MB)


@pytest.mark.parametrize("in_pieces", [False, True])
def test_a_part_larger_than_a_part_may_be_is_refused_and_not_kept(
    api: Served, *, in_pieces: bool
) -> None:
    name = f"over-{in_pieces}"
    api.open_session(name, a=8 * MB)
    content = b"x" * (8 * MB + 1)
    sent = iter([content[: 5 * MB], content[5 * MB :]]) if in_pieces else content
    answer = api.stranger.put(api.part_url(name, "a"), content=sent)
    assert answer.status_code == 400
    assert "<Code>EntityTooLarge</Code>" in answer.text
    assert parts(api) == []


def parts(api: Served) -> list[str]:
    """What lies about of uploads that are not completed, finished or not."""
    folder = api.here.settings.data
    kept = [p.name for p in (folder / "incoming").iterdir()]
    return kept + [p.name for p in folder.glob("objects/parts/*/*") if p.stat().st_size > 8 * MB]


def test_a_part_beyond_the_last_one_may_hold_nothing(api: Served) -> None:
    api.open_session("beyond", a=10)
    answer = api.stranger.put(api.part_url("beyond", "a", 2), content=b"x")
    assert answer.status_code == 400


def test_a_part_that_breaks_off_is_not_kept(api: Served) -> None:
    api.open_session("broken", a=4 * MB)
    url = urlsplit(api.part_url("broken", "a"))
    with socket.create_connection((url.hostname, url.port)) as sock:
        head = f"PUT {url.path}?{url.query} HTTP/1.1\r\nHost: x\r\nContent-Length: {4 * MB}\r\n\r\n"
        sock.sendall(head.encode() + b"x" * 2 * MB)
    for _ in range(500):
        if not list((api.here.settings.data / "incoming").iterdir()):
            break
        threading.Event().wait(0.01)
    api.open_session("broken", a=4 * MB)
    answer = api.complete("broken", "a", etag(b"x" * 2 * MB))
    assert answer.json()["error"]["details"]["reason"] == "This part has not been uploaded."
    assert parts(api) == []


def test_a_completed_object_never_changes(api: Served) -> None:
    api.open_session("fixed", a=10)
    url = api.part_url("fixed", "a")
    tag = api.stranger.put(url, content=b"0123456789").headers["ETag"]
    api.complete("fixed", "a", tag)
    before = {p: p.read_bytes() for p in (api.here.settings.data / "objects").rglob("*.*")}
    answer = api.stranger.put(url, content=b"9876543210")
    assert answer.status_code == 409
    after = {p: p.read_bytes() for p in (api.here.settings.data / "objects").rglob("*.*")}
    assert after == before


@pytest.mark.parametrize(
    "change",
    [
        lambda url: url.replace("max-bytes=8388608", "max-bytes=99999999"),
        lambda url: url + "&x=1",
        lambda url: url.replace("/1?", "/2?"),
        lambda url: url.split("?")[0],
    ],
)
def test_a_changed_url_is_forbidden_in_the_words_of_s3(api: Served, change: object) -> None:
    assert callable(change)
    api.open_session("changed", a=10)
    answer = api.stranger.put(change(api.part_url("changed", "a")), content=b"x")
    assert answer.status_code == 403
    assert answer.headers["Content-Type"] == "application/xml"
    assert answer.text.splitlines()[1].startswith("<Error><Code>SignatureDoesNotMatch</Code>")


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "DELETE"])
def test_a_part_url_is_good_for_put_alone(api: Served, method: str) -> None:
    api.open_session("method", a=10)
    assert api.stranger.request(method, api.part_url("method", "a")).status_code == 403


def test_an_expired_url_is_forbidden(tmp_path: Path) -> None:
    with served(tmp_path, part_url_seconds=0) as api:
        api.open_session("late", a=10)
        answer = api.stranger.put(api.part_url("late", "a"), content=b"x")
        assert answer.status_code == 403
        assert "<Message>Request has expired</Message>" in answer.text


def download(api: Served, content: bytes = b"a;b\r\n", task: str = "January invoices") -> str:
    """A URL of an output with this content."""
    api.here.files.put("outputs/x/1.csv", content)
    path = "/storage/objects/outputs/x/1.csv"
    parameters = {
        "response-content-disposition": attachment(task, "csv"),
        "response-content-type": "text/csv; charset=utf-8",
    }
    signer = signing.signer(api.here.settings.data)
    now = dt.datetime.now(dt.UTC)
    return f"{api.url}{path}?{signer.query('GET', path, parameters, seconds=300, now=now)}"


def test_a_download_says_what_it_is_and_what_it_is_called(api: Served) -> None:
    answer = api.stranger.get(download(api))
    assert (answer.status_code, answer.content) == (200, b"a;b\r\n")
    told = {name: answer.headers[name] for name in ("Content-Type", "Content-Disposition")}
    assert told == {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="January_invoices.csv"',
    }
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_download_may_be_asked_for_in_ranges_and_by_its_head(api: Served) -> None:
    url = download(api, b"0123456789")
    some = api.stranger.get(url, headers={"Range": "bytes=2-4"})
    head = api.stranger.head(url)
    assert (some.status_code, some.content) == (206, b"234")
    assert (head.status_code, head.headers["Content-Length"], head.content) == (200, "10", b"")


def test_a_download_that_was_deleted_is_not_found(api: Served) -> None:
    url = download(api)
    api.here.files.delete("outputs/x/1.csv")
    answer = api.stranger.get(url)
    assert answer.status_code == 404
    assert "<Code>NoSuchKey</Code>" in answer.text


def test_nothing_is_stored_or_shown_without_a_signature(api: Served) -> None:
    for path in ("/storage", "/storage/", "/storage/objects/../signing.key", "/storage/x"):
        assert api.stranger.get(path).status_code in {403, 404}


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("My task", 'attachment; filename="My_task.xlsx"'),
        ('a"b\r\nc/d', 'attachment; filename="a_b_c_d.xlsx"'),
        (
            "Rechnungen März",
            (
                'attachment; filename="Rechnungen_M_rz.xlsx"; '
                "filename*=UTF-8''Rechnungen_M%C3%A4rz.xlsx"
            ),
        ),
    ],
)
def test_a_task_name_becomes_a_safe_file_name(task: str, expected: str) -> None:
    assert attachment(task, "xlsx") == expected


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"public_url": "https://invoices.example.org/"}, "https://invoices.example.org"),
        ({"public_url": "https://example.org/invoices"}, "https://example.org/invoices"),
        ({"host": "0.0.0.0", "port": 8123}, "http://127.0.0.1:8123"),
        ({"host": "::", "port": 1}, "http://[::1]:1"),
        ({"host": "::1", "port": 1}, "http://[::1]:1"),
        ({"host": "scanner.local", "port": 1}, "http://scanner.local:1"),
    ],
)
def test_urls_begin_with_the_public_address(settings: dict[str, str], expected: str) -> None:
    assert public_url(Settings(**settings)) == expected


def test_the_host_header_does_not_matter(api: Served) -> None:
    api.open_session("host", a=10)
    answer = api.client.post(
        "/v1/uploads/sessions/host/parts",
        json={"file_id": "a", "part_numbers": [1]},
        headers={"Host": "evil.example.org", "X-Forwarded-Host": "evil.example.org"},
    )
    assert answer.json()["part_urls"][0]["url"].startswith(f"{api.url}/storage/")


def test_urls_with_a_public_path_are_good_behind_a_proxy_that_takes_it_off(
    tmp_path: Path,
) -> None:
    with served(tmp_path, public_url="https://example.org/invoices") as api:
        api.open_session("proxy", a=10)
        url = api.part_url("proxy", "a")
        assert url.startswith("https://example.org/invoices/storage/")
        inside = url.replace("https://example.org/invoices", api.url)
        assert httpx.put(inside, content=b"0123456789").status_code == 200
