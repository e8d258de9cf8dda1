"""Stored bytes in a bucket of any server that speaks S3.

A source is one multipart upload, to whose parts clients send their bytes themselves, and becomes the
object `sources/{upload}/whole` when it is completed. Everything else is written whole.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import hashlib
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, ParamSpec, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from fieldfare.settings import NotReady, Settings
from fieldfare.store.fetched import Fetched
from fieldfare.store.objects import CHUNK, Joined, PartDiffers, PartMissing, Stored, Unreachable

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 8  # requests of one call
DELETED_AT_ONCE = 1000  # as many as S3 takes
WHOLE = "whole"
RULE = "fieldfare: uploads that nobody completes"


class Place(NamedTuple):
    """What FIELDFARE_STORAGE_URL says: s3://key:secret@bucket/prefix?endpoint=…&region=… ."""

    bucket: str
    prefix: str  # of all our keys, with a slash at its end unless empty
    endpoint: str | None  # Amazon's own if None
    region: str
    by_path: bool  # whether the bucket stands in the path rather than in the host's name
    key: str | None  # found as Amazon's own programs find it (AWS_…, roles) if None
    secret: str | None


def place(url: str) -> Place:
    """Where the bucket is; raises `NotReady` when `url` does not say so."""
    parts = urlsplit(url)
    asked = dict(parse_qsl(parts.query, keep_blank_values=True))
    unknown = set(asked) - {"endpoint", "region", "style"}
    if parts.scheme != "s3" or not parts.hostname or unknown:
        raise NotReady(
            "FIELDFARE_STORAGE_URL must be like s3://bucket/prefix?endpoint=https://s3.example.org"
        )
    prefix = parts.path.strip("/")
    endpoint = asked.get("endpoint") or None
    return Place(
        bucket=parts.netloc.rpartition("@")[2],
        prefix=f"{prefix}/" if prefix else "",
        endpoint=endpoint,
        region=asked.get("region") or "us-east-1",
        by_path=asked.get("style", "path" if endpoint else "host") == "path",
        key=unquote(parts.username) if parts.username else None,
        secret=unquote(parts.password) if parts.password else None,
    )


def bucket(settings: Settings) -> Bucket:
    """The bucket of an installation."""
    return Bucket(
        place(settings.storage_url),
        Fetched(settings.data / "fetched", settings.fetched_bytes),
        settings.storage_public_url or None,
    )


def client(where: Place, endpoint: str | None) -> Any:  # noqa: ANN401 - boto3 makes its classes up
    """A client of the server at `endpoint`, made of what `where` says."""
    return boto3.session.Session().client(
        "s3",
        endpoint_url=endpoint,
        region_name=where.region,
        aws_access_key_id=where.key,
        aws_secret_access_key=where.secret,
        config=Config(
            signature_version="s3v4",
            s3={"addressing_style": "path" if where.by_path else "virtual"},
            # Servers other than Amazon's do not know the newer checksums.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            connect_timeout=5,
            read_timeout=60,
            retries={"mode": "standard", "total_max_attempts": 4},
            max_pool_connections=4 * AT_ONCE,
        ),
    )


def _said(error: ClientError) -> tuple[str, int]:
    answer = error.response
    status = answer.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return str(answer.get("Error", {}).get("Code", "")), int(status)


def _prefix(rule: Mapping[str, Any]) -> str:
    """To which keys the rule of a lifecycle applies; rules may say so in three ways."""
    filtered = rule.get("Filter", {})
    return str(filtered.get("And", filtered).get("Prefix", rule.get("Prefix", "")))


def _told(call: Callable[P, T]) -> Callable[P, T]:
    """`call`, whose errors are those of files: not there, or not to be reached."""

    @functools.wraps(call)
    def told(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return call(*args, **kwargs)
        except ClientError as error:
            code, status = _said(error)
            if code in {"NoSuchKey", "NoSuchUpload", "404"}:
                raise FileNotFoundError(str(error)) from error
            if status >= 500 or status == 429:
                raise Unreachable(str(error)) from error
            raise OSError(str(error)) from error
        except BotoCoreError as error:
            raise Unreachable(str(error)) from error

    return told


class Bucket:
    """The objects of one installation, in one bucket, under one prefix."""

    parts_stay = False  # they are the object once they are joined

    def __init__(self, where: Place, fetched: Fetched, public: str | None = None) -> None:
        self.where = where
        self._fetched = fetched
        self._client = client(where, where.endpoint)
        # The address is signed, too, so it must be the one by which clients come.
        self._signing = client(where, public) if public else self._client

    @contextmanager
    def create(self, key: str) -> Iterator[BinaryIO]:
        """A file to write; it becomes the object at a clean end, and an error leaves nothing."""
        with tempfile.TemporaryFile() as file:
            yield file
            file.seek(0)
            self._put(key, file)

    def put(self, key: str, content: bytes | Iterable[bytes]) -> int:
        """Store `content` under `key` and give back its size."""
        whole = content if isinstance(content, bytes) else b"".join(content)
        self._put(key, whole)
        return len(whole)

    def put_all(self, contents: Mapping[str, bytes]) -> None:
        """Store several objects, all or none."""
        try:
            with ThreadPoolExecutor(AT_ONCE) as at_once:
                list(at_once.map(self._put, contents, contents.values()))
        except BaseException:
            with contextlib.suppress(OSError):
                self._delete(contents)
            raise

    @_told
    def read(self, key: str) -> bytes:
        """All of the object's bytes; FileNotFoundError when it does not exist."""
        content: bytes = self._client.get_object(**self._at(key))["Body"].read()
        return content

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        """A file of this machine with the object's bytes; FileNotFoundError when there is none."""
        name = f"{self.where.bucket}/{self._name(key)}"
        with self._fetched.at_hand(name, self._fetch(key)) as path:
            yield path

    def exists(self, key: str) -> bool:
        """Whether the object is there."""
        try:
            self.size(key)
        except FileNotFoundError:
            return False
        return True

    @_told
    def size(self, key: str) -> int:
        """The object's size in bytes; FileNotFoundError when it does not exist."""
        return int(self._client.head_object(**self._at(key))["ContentLength"])

    @_told
    def delete(self, key: str) -> None:
        """Remove the object, if it is there; of an upload that is not complete, its parts."""
        kind, _, rest = key.partition("/")
        if kind != "parts":
            self._client.delete_object(**self._at(key))
            return
        upload, _, multipart_id = rest.partition("/")
        self._abort(upload, multipart_id)

    def delete_under(self, prefix: str) -> None:
        """Remove every object whose key starts with `prefix` and a slash."""
        self._delete([stored.key for stored in self._objects(prefix)])

    def stored(self, prefix: str = "") -> Iterator[Stored]:
        """Every object whose key starts with `prefix` and a slash; all of them without one.

        Uploads that are not complete are among them, as `parts/{upload}/{multipart id}`.
        """
        of_parts = f"{prefix}/".startswith("parts/")
        if not of_parts:
            yield from self._objects(prefix)
        if of_parts or not prefix:
            start = f"{prefix}/" if prefix else ""
            yield from (found for found in self._incomplete() if found.key.startswith(start))

    def source_key(self, upload: str) -> str:
        """Where the upload's bytes will be."""
        return f"sources/{upload}/{WHOLE}"

    @_told
    def begin_parts(self, upload: str) -> str:
        """The server's name for a new multipart upload, to which parts can be sent."""
        made = self._client.create_multipart_upload(**self._at(self.source_key(upload)))
        return str(made["UploadId"])

    def part_url(self, upload: str, multipart_id: str, number: int, seconds: int) -> str:
        """Where a part can be sent for a while."""
        asked = {
            **self._at(self.source_key(upload)),
            "UploadId": multipart_id,
            "PartNumber": number,
        }
        return self._presigned("upload_part", asked, seconds)

    def download_url(self, key: str, disposition: str, content_type: str, seconds: int) -> str:
        """Where the object can be downloaded for a while."""
        asked = {
            **self._at(key),
            "ResponseContentDisposition": disposition,
            "ResponseContentType": content_type,
            "ResponseCacheControl": "private, no-store",
        }
        return self._presigned("get_object", asked, seconds)

    def join(self, multipart_id: str, etags: Mapping[int, str], key: str) -> Joined:
        """Make the object `key` of the parts in order of their numbers.

        Raises `PartMissing` or `PartDiffers` when a part is not there or is not the one with this
        (unquoted) ETag; then there is no object. One that was joined before stays as it is.
        """
        try:
            self._complete(key, multipart_id, etags)
        except FileNotFoundError:
            if not self.exists(key):
                raise PartMissing(min(etags)) from None
        return self._whole(key)

    def unjoin(self, key: str) -> None:
        """Nothing: the object is all that is left of the parts, and can be joined again."""

    @_told
    def delete_parts(self, upload: str) -> None:
        """Remove all parts of the upload that were not joined."""
        for found in self._multiparts(f"sources/{upload}/"):
            self._abort(upload, found["UploadId"])

    def delete_incoming(self, before: dt.datetime) -> None:
        """Let go of fetched objects that nobody has used since `before`."""
        self._fetched.tidy(before)

    def tidy(self) -> None:
        """Let go of fetched objects that nobody has used for a while."""
        self._fetched.tidy()

    @_told
    def reach(self) -> None:
        """Look whether the bucket is there and answers; raises `OSError`."""
        self._client.head_bucket(Bucket=self.where.bucket)

    def lets_browsers_send(self) -> bool:
        """Whether pages of another origin may send parts and see their ETags."""
        try:
            rules = self._client.get_bucket_cors(Bucket=self.where.bucket)["CORSRules"]
        except (BotoCoreError, ClientError):  # it has no rules, or we may not look at them
            return False
        return any(
            {"GET", "PUT"} <= set(rule["AllowedMethods"])
            and "etag" in (name.lower() for name in rule.get("ExposeHeaders", ()))
            for rule in rules
        )

    @_told
    def gives_up_uploads(self) -> bool:
        """Whether the server itself removes parts of ours that nobody completes."""
        start = self._name("sources/")
        return any(
            rule.get("Status") == "Enabled"
            and "AbortIncompleteMultipartUpload" in rule
            and start.startswith(_prefix(rule))
            for rule in self._rules()
        )

    @_told
    def give_up_uploads(self, days: int) -> None:
        """Have the server remove such parts after so many days; other rules stay as they are."""
        mine = {
            "ID": f"{RULE}, {self.where.prefix or '/'}",
            "Filter": {"Prefix": self._name("sources/")},
            "Status": "Enabled",
            "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": days},
        }
        others = [rule for rule in self._rules() if rule.get("ID") != mine["ID"]]
        self._client.put_bucket_lifecycle_configuration(
            Bucket=self.where.bucket, LifecycleConfiguration={"Rules": [*others, mine]}
        )

    def _rules(self) -> list[Mapping[str, Any]]:
        """The bucket's lifecycle; none when there is none."""
        try:
            found = self._client.get_bucket_lifecycle_configuration(Bucket=self.where.bucket)
        except ClientError as error:
            if _said(error)[0] == "NoSuchLifecycleConfiguration":
                return []
            raise
        return list(found["Rules"])

    def _at(self, key: str) -> dict[str, Any]:
        return {"Bucket": self.where.bucket, "Key": self._name(key)}

    def _name(self, key: str) -> str:
        return self.where.prefix + key

    def _presigned(self, call: str, asked: Mapping[str, Any], seconds: int) -> str:
        url: str = self._signing.generate_presigned_url(call, Params=asked, ExpiresIn=seconds)
        return url

    @_told
    def _put(self, key: str, body: bytes | BinaryIO) -> None:
        self._client.put_object(**self._at(key), Body=body)

    def _fetch(self, key: str) -> Callable[[BinaryIO], None]:
        @_told
        def fetch(file: BinaryIO) -> None:
            file.writelines(self._client.get_object(**self._at(key))["Body"].iter_chunks(CHUNK))

        return fetch

    @_told
    def _delete(self, keys: Collection[str]) -> None:
        names = [{"Key": self._name(key)} for key in keys]
        for start in range(0, len(names), DELETED_AT_ONCE):
            some = {"Objects": names[start : start + DELETED_AT_ONCE], "Quiet": True}
            self._client.delete_objects(Bucket=self.where.bucket, Delete=some)

    def _objects(self, prefix: str) -> Iterator[Stored]:
        asked = {
            "Bucket": self.where.bucket,
            "Prefix": self._name(f"{prefix}/" if prefix else ""),
        }
        for found in self._listed("list_objects_v2", "Contents", asked):
            key = found["Key"].removeprefix(self.where.prefix)
            yield Stored(key, found["Size"], found["LastModified"])

    def _incomplete(self) -> Iterator[Stored]:
        for found in self._multiparts("sources/"):
            upload = found["Key"].removeprefix(self._name("sources/")).split("/")[0]
            yield Stored(f"parts/{upload}/{found['UploadId']}", 0, found["Initiated"])

    def _multiparts(self, prefix: str) -> Iterator[Mapping[str, Any]]:
        asked = {"Bucket": self.where.bucket, "Prefix": self._name(prefix)}
        return self._listed("list_multipart_uploads", "Uploads", asked)

    def _listed(
        self, call: str, part: str, asked: Mapping[str, Any]
    ) -> Iterator[Mapping[str, Any]]:
        pages = iter(self._client.get_paginator(call).paginate(**asked))
        following = _told(lambda: next(pages, None))
        while (page := following()) is not None:
            yield from page.get(part, ())

    def _abort(self, upload: str, multipart_id: str) -> None:
        try:
            self._client.abort_multipart_upload(
                **self._at(self.source_key(upload)), UploadId=multipart_id
            )
        except ClientError as error:
            if _said(error)[0] != "NoSuchUpload":
                raise

    @_told
    def _complete(self, key: str, multipart_id: str, etags: Mapping[int, str]) -> None:
        asked = {**self._at(key), "UploadId": multipart_id}
        sent = {
            int(part["PartNumber"]): str(part["ETag"]).strip('"').lower()
            for part in self._listed("list_parts", "Parts", asked)
        }
        for number in sorted(etags):
            if number not in sent:
                raise PartMissing(number)
            if sent[number] != etags[number]:
                raise PartDiffers(number)
        parts = [{"PartNumber": number, "ETag": f'"{etags[number]}"'} for number in sorted(etags)]
        try:
            self._client.complete_multipart_upload(**asked, MultipartUpload={"Parts": parts})
        except ClientError as error:
            if _said(error)[0] == "EntityTooSmall":  # a part that is not the last one
                raise PartDiffers(min(etags)) from error
            raise

    @_told
    def _whole(self, key: str) -> Joined:
        """What the object is; its hash is not one that S3 keeps, so its bytes come by here."""
        whole, size = hashlib.sha256(), 0
        for chunk in self._client.get_object(**self._at(key))["Body"].iter_chunks(CHUNK):
            whole.update(chunk)
            size += len(chunk)
        return Joined(size, whole.hexdigest())
