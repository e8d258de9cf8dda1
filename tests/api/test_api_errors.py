from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event

from serving import Served, served

NOT_FOUND = {
    "success": False,
    "error": {
        "code": "NOT_FOUND",
        "message": "The requested endpoint does not exist.",
        "retryable": False,
        "details": None,
    },
}


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    rates = {"rate_uploads": 10_000, "rate_submissions": 10_000, "rate_polls": 10_000}
    with served(tmp_path_factory.mktemp("api"), **rates) as api:
        yield api


def issues(answer: httpx.Response) -> list[tuple[str, list[Any]]]:
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["retryable"]) == (400, "INVALID_INPUT", False)
    assert error["message"] == "Request validation failed. Check details for specific issues."
    return [(issue["message"], issue["path"]) for issue in error["details"]["issues"]]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/v1"),
        ("GET", "/v1/nothing"),
        ("GET", "/v2/credits/balance"),
        ("GET", "/v1/credits/balance/"),
        ("POST", "/v1/credits/balance"),
        ("HEAD", "/v1/credits/balance"),
        ("OPTIONS", "/v1/credits/balance"),
        ("GET", "/v1/uploads/sessions"),
        ("PUT", "/v1/uploads/sessions"),
        ("PATCH", "/v1/extractions/x"),
        ("GET", "/docs"),
        # of the newer API, not served yet
        ("GET", "/v1/extractions"),
        ("GET", "/v1/extractions/x/results"),
        ("GET", "/v1/extractions/x/details"),
        ("POST", "/v1/extractions/x/cancel"),
        ("POST", "/v1/extractions/x/answers"),
        ("POST", "/v1/uploads/import"),
    ],
)
@pytest.mark.parametrize("known", [False, True])
def test_an_unknown_endpoint_is_not_found_whoever_asks(
    api: Served, method: str, path: str, *, known: bool
) -> None:
    answer = (api.client if known else api.stranger).request(method, path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/json"
    if method != "HEAD":
        assert answer.json() == NOT_FOUND


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"{'a': 1}", b'{"a": 1,}', b"\xff\xfe", b'"\\ud800"', b"[" * 100_000, b"nonsense"],
)
def test_malformed_json_is_invalid(api: Served, body: bytes) -> None:
    answer = api.client.post("/v1/extractions", content=body)
    assert issues(answer) == [("The request body must be valid JSON.", [])]


@pytest.mark.parametrize("body", [None, [], "text", 1, True])
def test_a_body_that_is_no_object_is_invalid(api: Served, body: object) -> None:
    answer = api.client.post("/v1/uploads/sessions", content=json.dumps(body))
    assert issues(answer) == [("The request body must be an object.", [])]


def test_json_is_read_whatever_its_content_type_says(api: Served) -> None:
    body = {"upload_session_id": "type", "files": [file()]}
    for kind in ("application/json; charset=utf-8", "text/plain", ""):
        answer = api.client.post(
            "/v1/uploads/sessions", content=json.dumps(body), headers={"Content-Type": kind}
        )
        assert answer.status_code == 200


def file(**changed: object) -> dict[str, Any]:
    return {"file_id": "a", "file_name": "a.pdf", "file_size_bytes": 10, **changed}


@pytest.mark.parametrize("in_pieces", [False, True])
def test_a_body_may_have_four_megabytes(api: Served, *, in_pieces: bool) -> None:
    limit = 4 * 1024 * 1024
    body = json.dumps({"upload_session_id": "four", "files": [file()]}).encode()

    def send(size: int) -> httpx.Response:
        padded = body + b" " * (size - len(body))
        content = iter([padded[:1000], padded[1000:]]) if in_pieces else padded
        return api.client.post("/v1/uploads/sessions", content=content)

    assert send(limit).status_code == 200
    expected = [(f"The request body must have at most {limit} bytes.", [])]
    assert issues(send(limit + 1)) == expected
    assert issues(send(3 * limit)) == expected


def test_at_most_a_hundred_issues_are_told(api: Served) -> None:
    body = {"upload_session_id": "many", "files": [{}] * 6000}
    assert len(issues(api.post("/uploads/sessions", body))) == 100


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, ("upload_session_id is required.", ["upload_session_id"])),
        (
            {"upload_session_id": "s", "files": [file()], "more": 1},
            ("more is not a known key.", ["more"]),
        ),
        (
            {"upload_session_id": "s", "files": [file(part_size=1)]},
            ("part_size is not a known key.", ["files", 0, "part_size"]),
        ),
        ({"upload_session_id": "s", "files": {}}, ("files must be an array.", ["files"])),
        (
            {"upload_session_id": "s", "files": []},
            ("files must have at least 1 item(s).", ["files"]),
        ),
        (
            {"upload_session_id": "s", "files": [1]},
            ("files[0] must be an object.", ["files", 0]),
        ),
        (
            {"upload_session_id": 1, "files": [file()]},
            ("upload_session_id must be a string.", ["upload_session_id"]),
        ),
        *(
            (
                {"upload_session_id": bad, "files": [file()]},
                (
                    (
                        "upload_session_id may contain only letters, numbers, dots, underscores, "
                        "colons, and hyphens (1-200 characters)."
                    ),
                    ["upload_session_id"],
                ),
            )
            for bad in ("", "a b", "a/b", "ä", "a\n", "a" * 201)
        ),
        *(
            (
                {"upload_session_id": "s", "files": [file(file_size_bytes=bad)]},
                ("file_size_bytes must be an integer.", ["files", 0, "file_size_bytes"]),
            )
            for bad in ("10", "1e1", True, 1.5, 1e-9, None, [], {})
        ),
        (
            {"upload_session_id": "s", "files": [file(file_size_bytes=0)]},
            ("file_size_bytes must be at least 1.", ["files", 0, "file_size_bytes"]),
        ),
        *(
            (
                {"upload_session_id": "s", "files": [file(file_name=bad)]},
                (
                    "file_name must end with a supported extension: .pdf, .jpg, .jpeg, or .png.",
                    ["files", 0, "file_name"],
                ),
            )
            for bad in ("a", "a.txt", "a.pdf.exe", "pdf", "a.pdf ", "a.tiff")
        ),
        (
            {"upload_session_id": "s", "files": [file(file_name="a" * 197 + ".pdf")]},
            ("file_name must have at most 200 characters.", ["files", 0, "file_name"]),
        ),
        *(
            (
                {"upload_session_id": "s", "files": [file(file_name=bad)]},
                ("file_name must not contain slashes.", ["files", 0, "file_name"]),
            )
            for bad in ("a/b.pdf", "..\\a.pdf", "/a.pdf")
        ),
        *(
            (
                {"upload_session_id": "s", "files": [file(file_name=bad)]},
                ("file_name must not contain control characters.", ["files", 0, "file_name"]),
            )
            for bad in ("a\n.pdf", "a\0.pdf", "\x7f.pdf", "\x85.pdf")
        ),
        (
            {"upload_session_id": "s", "files": [file(file_name=" a.pdf")]},
            ("file_name must not start or end with a space.", ["files", 0, "file_name"]),
        ),
    ],
)
def test_a_fault_in_a_session_is_named_with_its_place(
    api: Served, body: object, expected: tuple[str, list[Any]]
) -> None:
    assert issues(api.post("/uploads/sessions", body))[0] == expected


@pytest.mark.parametrize(
    "good", ["a" * 196 + ".pdf", "A.PDF", "ä ö.JpEg", "a.b.png", "Rechnung №1.jpg", "..jpg"]
)
def test_file_names_may_be_anything_else(api: Served, good: str) -> None:
    body = {"upload_session_id": f"good-{len(good)}-{ord(good[0])}", "files": [file()]}
    body["files"] = [file(file_name=good)]
    assert api.post("/uploads/sessions", body).status_code == 200


@pytest.mark.parametrize("number", ["10", "10.0", "1e1"])
def test_a_whole_number_may_be_written_in_any_way(api: Served, number: str) -> None:
    body = json.dumps({"upload_session_id": "whole", "files": [file(file_size_bytes=-1)]})
    answer = api.client.post("/v1/uploads/sessions", content=body.replace("-1", number))
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], ("part_numbers must have at least 1 item(s).", ["part_numbers"])),
        ([0], ("part_numbers[0] must be at least 1.", ["part_numbers", 0])),
        ([1, 10_001], ("part_numbers[1] must be at most 10000.", ["part_numbers", 1])),
        ([1, "2"], ("part_numbers[1] must be an integer.", ["part_numbers", 1])),
        ([1] * 1001, ("part_numbers must have at most 1000 items.", ["part_numbers"])),
        (1, ("part_numbers must be an array.", ["part_numbers"])),
    ],
)
def test_a_fault_in_part_numbers_is_named_with_its_place(
    api: Served, numbers: object, expected: tuple[str, list[Any]]
) -> None:
    answer = api.post("/uploads/sessions/s/parts", {"file_id": "a", "part_numbers": numbers})
    assert issues(answer) == [expected]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], ("parts must have at least 1 item(s).", ["parts"])),
        ([{"part_number": 1}], ("e_tag is required.", ["parts", 0, "e_tag"])),
        (
            [{"part_number": 1, "e_tag": ""}],
            ("e_tag must have at least 1 character(s).", ["parts", 0, "e_tag"]),
        ),
        (
            [{"part_number": 1, "e_tag": None}],
            ("e_tag must be a string.", ["parts", 0, "e_tag"]),
        ),
        (
            [{"part_number": 1, "e_tag": "x"}] * 10_001,
            ("parts must have at most 10000 items.", ["parts"]),
        ),
    ],
)
def test_a_fault_in_completed_parts_is_named_with_its_place(
    api: Served, parts: object, expected: tuple[str, list[Any]]
) -> None:
    answer = api.post("/uploads/sessions/s/complete", {"file_id": "a", "parts": parts})
    assert issues(answer) == [expected]


def test_an_empty_body_may_have_a_content_type_where_there_is_no_body(api: Served) -> None:
    kind = {"Content-Type": "application/json", "X-SDK-Name": "python", "X-SDK-Version": "0.6.2"}
    assert api.client.get("/v1/credits/balance", headers=kind).status_code == 200
    assert api.client.delete("/v1/extractions/x", headers=kind).status_code == 404


def test_what_nobody_foresaw_is_an_internal_error_and_the_server_goes_on(tmp_path: Path) -> None:
    with served(tmp_path) as api:

        def broken(*_: object) -> None:
            raise ZeroDivisionError

        event.listen(api.here.engine, "begin", broken)
        answer = api.get("/credits/balance")
        event.remove(api.here.engine, "begin", broken)
        assert (answer.status_code, answer.json()) == (
            500,
            {
                "success": False,
                "error": {
                    "code": "INTERNAL_ERROR",
                    "message": "An unexpected error occurred.",
                    "retryable": True,
                    "details": None,
                },
            },
        )
        assert api.get("/credits/balance").status_code == 200


def test_a_failing_commit_is_an_internal_error(tmp_path: Path) -> None:
    with served(tmp_path) as api:

        def broken(*_: object) -> None:
            raise OSError("the disk is gone")

        event.listen(api.here.engine, "commit", broken)
        body = {"upload_session_id": "s", "files": [file()]}
        assert api.post("/uploads/sessions", body).status_code == 500
        event.remove(api.here.engine, "commit", broken)
        assert (
            api.post("/uploads/sessions/s/parts", {"file_id": "a", "part_numbers": [1]}).json()[
                "error"
            ]["code"]
            == "FILE_NOT_FOUND"
        )


def test_the_api_loads_no_pdf_reader_and_no_neural_network() -> None:
    code = (
        "import sys, fieldfare.api.app; "
        "print([m for m in ('pypdfium2', 'onnxruntime', 'cv2', 'numpy') if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
