"""What only a bucket does: multipart uploads, URLs that it signs itself, a server that is away."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import time
import uuid
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

import grounds
from fieldfare import retention
from fieldfare.settings import NotReady, Settings
from fieldfare.store import s3
from fieldfare.store.fetched import Fetched
from fieldfare.store.objects import Joined, PartDiffers, PartMissing, Unreachable
from fieldfare.store.s3 import Bucket
from installation import install
from served_process import wait_until

pytestmark = pytest.mark.s3

MB = 1024 * 1024
FIRST, LAST = bytes(5 * MB), b"the end"  # no part but the last may be smaller
DISPOSITION = "attachment; filename=\"a.csv\"; filename*=UTF-8''%C3%A4.csv"


@pytest.fixture
def bucket(tmp_path: Path) -> Bucket:
    return s3.bucket(Settings(data=tmp_path, storage_url=grounds.new_storage()))


def upload() -> str:
    return str(uuid.uuid4())


def send(bucket: Bucket, of: str, multipart: str, number: int, content: bytes) -> str:
    """Send a part as a client does, and give back its ETag without quotes."""
    answer = httpx.put(bucket.part_url(of, multipart, number, 60), content=content)
    assert answer.status_code == 200, answer.text
    return answer.headers["ETag"].strip('"')


def changed(url: str, **parameters: str) -> str:
    """The URL with other parameters and the old signature."""
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()} | parameters
    return parts._replace(query=urlencode(query)).geturl()


def keys(bucket: Bucket) -> list[str]:
    return sorted(stored.key for stored in bucket.stored())


def test_parts_that_clients_send_become_one_object(bucket: Bucket) -> None:
    mine = upload()
    multipart, key = bucket.begin_parts(mine), bucket.source_key(mine)
    etags = {2: send(bucket, mine, multipart, 2, LAST), 1: send(bucket, mine, multipart, 1, FIRST)}
    joined = bucket.join(multipart, etags, key)
    assert joined == Joined(len(FIRST + LAST), hashlib.sha256(FIRST + LAST).hexdigest())
    assert (bucket.read(key), keys(bucket)) == (FIRST + LAST, [key])


def test_the_etag_of_a_part_is_its_md5(bucket: Bucket) -> None:
    mine = upload()
    etag = send(bucket, mine, bucket.begin_parts(mine), 1, LAST)
    assert etag == hashlib.md5(LAST).hexdigest()


def test_a_part_that_is_sent_again_replaces_the_first(bucket: Bucket) -> None:
    mine = upload()
    multipart = bucket.begin_parts(mine)
    send(bucket, mine, multipart, 1, b"first")
    etag = send(bucket, mine, multipart, 1, b"second")
    bucket.join(multipart, {1: etag}, bucket.source_key(mine))
    assert bucket.read(bucket.source_key(mine)) == b"second"


def test_a_part_with_another_etag_is_refused(bucket: Bucket) -> None:
    mine = upload()
    multipart = bucket.begin_parts(mine)
    send(bucket, mine, multipart, 1, b"part")
    with pytest.raises(PartDiffers) as refused:
        bucket.join(multipart, {1: hashlib.md5(b"other").hexdigest()}, bucket.source_key(mine))
    assert (refused.value.number, bucket.exists(bucket.source_key(mine))) == (1, False)


def test_a_part_that_was_not_sent_is_named(bucket: Bucket) -> None:
    mine = upload()
    multipart = bucket.begin_parts(mine)
    etag = send(bucket, mine, multipart, 1, FIRST)
    with pytest.raises(PartMissing) as refused:
        bucket.join(multipart, {1: etag, 2: etag}, bucket.source_key(mine))
    assert refused.value.number == 2


def test_what_was_joined_before_can_be_joined_again(bucket: Bucket) -> None:
    mine = upload()
    multipart, key = bucket.begin_parts(mine), bucket.source_key(mine)
    etags = {1: send(bucket, mine, multipart, 1, LAST)}
    first = bucket.join(multipart, etags, key)
    bucket.unjoin(key)
    assert bucket.join(multipart, etags, key) == first


def test_an_upload_that_was_given_up_takes_no_parts(bucket: Bucket) -> None:
    mine = upload()
    multipart = bucket.begin_parts(mine)
    url = bucket.part_url(mine, multipart, 1, 60)
    etag = send(bucket, mine, multipart, 1, LAST)
    bucket.delete_parts(mine)
    assert httpx.put(url, content=LAST).status_code == 404
    with pytest.raises(PartMissing):
        bucket.join(multipart, {1: etag}, bucket.source_key(mine))


def test_incomplete_uploads_are_listed_and_can_be_deleted(bucket: Bucket) -> None:
    mine = upload()
    multipart = bucket.begin_parts(mine)
    before = keys(bucket)
    bucket.delete(before[0])
    assert (before, keys(bucket)) == ([f"parts/{mine}/{multipart}"], [])


def test_a_part_url_expires(bucket: Bucket) -> None:
    mine = upload()
    url = bucket.part_url(mine, bucket.begin_parts(mine), 1, 1)
    time.sleep(2.5)
    assert httpx.put(url, content=LAST).status_code == 403


@pytest.mark.parametrize(
    "parameters", [{"partNumber": "2"}, {"X-Amz-Expires": "86400"}, {"uploadId": "2~other"}]
)
def test_a_part_url_is_good_for_nothing_else(bucket: Bucket, parameters: dict[str, str]) -> None:
    mine = upload()
    url = bucket.part_url(mine, bucket.begin_parts(mine), 1, 60)
    assert httpx.put(changed(url, **parameters), content=LAST).status_code == 403


def test_a_part_url_is_not_one_of_another_upload(bucket: Bucket) -> None:
    mine, other = upload(), upload()
    url = bucket.part_url(mine, bucket.begin_parts(mine), 1, 60)
    assert httpx.put(url.replace(mine, other), content=LAST).status_code == 403


def test_a_download_has_the_name_and_the_type_that_were_asked_for(bucket: Bucket) -> None:
    bucket.put("outputs/a/1.1/csv", b"a,b")
    answer = httpx.get(bucket.download_url("outputs/a/1.1/csv", DISPOSITION, "text/csv", 60))
    assert (answer.status_code, answer.content) == (200, b"a,b")
    assert answer.headers["Content-Disposition"] == DISPOSITION
    assert answer.headers["Content-Type"] == "text/csv"
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_download_url_expires_and_is_for_one_object_and_for_reading(bucket: Bucket) -> None:
    bucket.put("outputs/a", b"a")
    bucket.put("outputs/b", b"b")
    short = bucket.download_url("outputs/a", DISPOSITION, "text/csv", 1)
    url = bucket.download_url("outputs/a", DISPOSITION, "text/csv", 60)
    time.sleep(2.5)
    refused = [
        httpx.get(short),
        httpx.get(url.replace("outputs/a", "outputs/b")),
        httpx.put(url, content=b"x"),
        httpx.get(changed(url, **{"response-content-type": "text/html"})),
    ]
    assert [answer.status_code for answer in refused] == [403] * 4


def test_nothing_is_to_be_had_without_a_signature(bucket: Bucket) -> None:
    bucket.put("outputs/a", b"a")
    url = bucket.download_url("outputs/a", DISPOSITION, "text/csv", 60)
    assert httpx.get(url.split("?")[0]).status_code == 403


def test_urls_are_signed_for_the_address_by_which_clients_come(tmp_path: Path) -> None:
    settings = Settings(
        data=tmp_path,
        storage_url=grounds.new_storage(),
        storage_public_url="https://files.example.org",
    )
    url = s3.bucket(settings).download_url("outputs/a", DISPOSITION, "text/csv", 60)
    assert url.startswith("https://files.example.org/")


def test_an_installation_keeps_to_its_prefix(tmp_path: Path) -> None:
    one, two = (
        s3.bucket(Settings(data=tmp_path, storage_url=grounds.new_storage())) for _ in range(2)
    )
    one.put("outputs/a", b"one")
    one.begin_parts(upload())
    assert (two.exists("outputs/a"), keys(two)) == (False, [])


def test_a_server_that_is_away_is_told_from_a_missing_object(tmp_path: Path) -> None:
    away = s3.bucket(Settings(data=tmp_path, storage_url="s3://a:b@x?endpoint=http://127.0.0.1:1"))
    with pytest.raises(Unreachable):
        away.read("outputs/a")


def test_another_key_is_refused(tmp_path: Path) -> None:
    url = os.environ["FIELDFARE_TEST_S3"].replace("secret", "wrong")
    with pytest.raises(OSError, match="SignatureDoesNotMatch"):
        s3.bucket(Settings(data=tmp_path, storage_url=url)).put("outputs/a", b"x")


def test_several_objects_are_stored_together(bucket: Bucket) -> None:
    contents = {f"pages/{n}": b"%d" % n for n in range(20)}
    bucket.put_all(contents)
    assert {key: bucket.read(key) for key in keys(bucket)} == contents


def test_many_objects_are_listed_and_deleted(bucket: Bucket) -> None:
    bucket.put_all({f"pages/a/{n}": b"x" for n in range(1100)})
    before = len(keys(bucket))
    bucket.delete_under("pages/a")
    assert (before, keys(bucket)) == (1100, [])


def test_an_object_is_fetched_once(bucket: Bucket) -> None:
    bucket.put("sources/a", b"x")
    with bucket.local("sources/a") as path:
        first = (path.read_bytes(), path.stat().st_ino)
    with bucket.local("sources/a") as path:
        assert (path.read_bytes(), path.stat().st_ino) == first
    assert not path.exists()


def test_a_fetched_object_that_is_let_go_stays_with_who_uses_it(bucket: Bucket) -> None:
    bucket.put("sources/a", b"x")
    with bucket.local("sources/a") as path:
        bucket.delete_incoming(dt.datetime.now(dt.UTC) + dt.timedelta(hours=1))
        assert path.read_bytes() == b"x"


def test_an_object_that_is_not_there_cannot_be_fetched(bucket: Bucket) -> None:
    with pytest.raises(FileNotFoundError), bucket.local("sources/none"):
        pass


def test_no_more_is_kept_than_may_be(tmp_path: Path) -> None:
    fetched = Fetched(tmp_path, limit=10)
    for name in ("first", "second", "third"):
        with fetched.at_hand(name, lambda file: file.write(b"four") and None):
            time.sleep(0.02)
    left = [path.stat().st_size for path in (tmp_path / "kept").iterdir()]
    assert left == [4, 4]


def test_what_is_old_is_not_kept(tmp_path: Path) -> None:
    fetched = Fetched(tmp_path, limit=10)
    with fetched.at_hand("a", lambda file: file.write(b"four") and None):
        pass
    [kept] = (tmp_path / "kept").iterdir()
    os.utime(kept, (time.time() - 3600,) * 2)
    fetched.tidy()
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_nothing_names_is_swept_from_the_bucket(tmp_path: Path) -> None:
    here = install(tmp_path)
    here.upload(b"kept")
    bucket = here.files
    assert isinstance(bucket, Bucket)
    bucket.put("outputs/lost/1.1/csv", b"x")
    bucket.begin_parts(upload())
    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=2)
    swept = retention.sweep(here.engine, bucket, here.settings, later)
    assert (swept.lost, [key.split("/")[0] for key in keys(bucket)]) == (2, ["sources"])


@pytest.mark.parametrize(
    "url",
    ["http://bucket", "s3://", "s3:///prefix", "s3://bucket?endpiont=http://x", "bucket"],
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(NotReady, match="s3://"):
        s3.place(url)


def test_an_address_says_all_that_is_needed() -> None:
    found = s3.place("s3://key:se%2Fcret@Invoices/a/b?endpoint=http://h:9&region=eu-1")
    assert found == s3.Place("Invoices", "a/b/", "http://h:9", "eu-1", True, "key", "se/cret")


def test_amazons_own_buckets_are_in_the_hosts_name() -> None:
    assert s3.place("s3://invoices") == s3.Place(
        "invoices", "", None, "us-east-1", False, None, None
    )


def rules(bucket: Bucket) -> list[dict[str, object]]:
    """The bucket's lifecycle."""
    found = bucket._client.get_bucket_lifecycle_configuration(Bucket=bucket.where.bucket)
    return list(found["Rules"])


def test_the_server_removes_parts_that_nobody_completes(bucket: Bucket) -> None:
    """A day of the test's server is five seconds long."""
    mine = upload()
    send(bucket, mine, bucket.begin_parts(mine), 1, LAST)
    kept = upload()
    key = bucket.source_key(kept)
    multipart = bucket.begin_parts(kept)
    bucket.join(multipart, {1: send(bucket, kept, multipart, 1, LAST)}, key)
    assert len(keys(bucket)) == 2
    bucket.give_up_uploads(1)
    wait_until(lambda: keys(bucket) == [key], 120)
    assert bucket.read(key) == LAST


def test_rules_of_others_stay(bucket: Bucket, tmp_path: Path) -> None:
    other = s3.bucket(Settings(data=tmp_path, storage_url=grounds.new_storage()))
    other.give_up_uploads(700)
    assert bucket.gives_up_uploads() is False
    bucket.give_up_uploads(800)
    bucket.give_up_uploads(900)
    assert (bucket.gives_up_uploads(), other.gives_up_uploads()) == (True, True)
    prefixes = [rule["Filter"]["Prefix"] for rule in rules(bucket)]  # type: ignore[index]
    assert prefixes.count(bucket.where.prefix + "sources/") == 1
