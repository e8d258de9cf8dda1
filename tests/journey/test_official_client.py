"""The official Python client, unchanged, against a server that is started as a person starts it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from invoicedataextraction import InvoiceDataExtraction
from invoicedataextraction.errors import ApiResponseError

from started import Started, started

pytestmark = pytest.mark.journey

ROOT = Path(__file__).parents[2]
SAID: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "examples.json").read_text())
INVOICES = {"invoice-en.pdf": "Page 1", "rechnung-de.pdf": "Pages 1-3"}
FILES = [str(ROOT / "examples" / name) for name in INVOICES]
PROMPT = {
    "fields": [
        {"name": "Invoice Number"},
        {"name": "Invoice Date", "prompt": "The date the invoice was issued, NOT the due date"},
        {"name": "Total Amount", "prompt": "No currency symbol, 2 decimal places"},
    ],
    "general_prompt": "One row per invoice. Dates in YYYY-MM-DD format.",
}
EXPECTED = [
    {name: SAID[file][name] for name in ("Invoice Number", "Invoice Date", "Total Amount")}
    | {"Source File": f"{file} ({pages})", "Review Needed": ""}
    for file, pages in INVOICES.items()
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    data = tmp_path_factory.mktemp("server") / "data"
    with started(data, part_bytes=1000, starting_credits=100, free_pages_a_month=0) as server:
        yield server


@pytest.fixture(scope="module")
def client(server: Started) -> InvoiceDataExtraction:
    return InvoiceDataExtraction(api_key=server.key, base_url=server.url)


def code(raised: pytest.ExceptionInfo[ApiResponseError]) -> str:
    text: str = raised.value.body["error"]["code"]
    return text


def balance(client: InvoiceDataExtraction) -> int:
    credits: int = client.get_credits_balance()["credits_balance"]
    return credits


def test_extract_goes_the_whole_way(client: InvoiceDataExtraction, tmp_path: Path) -> None:
    before = balance(client)
    result = client.extract(
        files=FILES,
        prompt=PROMPT,
        output_structure="per_invoice",
        task_name="Two invoices",
        download={"formats": ["xlsx", "csv", "json"], "output_path": str(tmp_path)},
    )
    (sheet,) = tmp_path.glob("Two_invoices_*.xlsx")
    (commas,) = tmp_path.glob("Two_invoices_*.csv")
    (objects,) = tmp_path.glob("Two_invoices_*.json")
    rows = list(csv.DictReader(io.StringIO(commas.read_text("utf-8-sig"))))
    assert rows == EXPECTED
    assert json.loads(objects.read_text("utf-8")) == EXPECTED
    header, *cells = openpyxl.load_workbook(sheet).active.iter_rows(values_only=True)
    assert list(header) == list(EXPECTED[0])
    assert [row[0] for row in cells] == [row["Invoice Number"] for row in EXPECTED]
    assert (result["status"], result["credits_deducted"]) == ("completed", 4)
    assert [(page["file_name"], page["page"]) for page in result["pages"]["successful"]] == [
        ("invoice-en.pdf", 1),
        ("rechnung-de.pdf", 1),
        ("rechnung-de.pdf", 2),
        ("rechnung-de.pdf", 3),
    ]
    assert balance(client) == before - 4


def test_each_stage_can_be_called_by_itself(client: InvoiceDataExtraction, tmp_path: Path) -> None:
    upload = client.upload_files(files=FILES)
    asked = {
        "upload_session_id": upload["upload_session_id"],
        "file_ids": upload["file_ids"][:1],
        "prompt": PROMPT,
        "output_structure": "automatic",
        "task_name": "One of two",
        "submission_id": "staged",
        "exclude_columns": ["source_file", "review_needed"],
        "output_language": "de",
        "review_needed_fill_color": "red",
        "affected_field_fill_color": "none",
        "send_completion_email": False,
        "json_typed_values": True,
        "ask_questions": True,
    }
    submitted = client.submit_extraction(**asked)
    extraction_id = submitted["extraction_id"]
    assert submitted["submission_state"] == "received"
    assert client.submit_extraction(**asked)["extraction_id"] == extraction_id

    said: list[str] = []
    ended = client.wait_for_extraction_to_finish(
        extraction_id=extraction_id, on_update=lambda update: said.append(update["message"])
    )
    assert ended["status"] == "completed"
    assert said[-1] == "Extraction completed."
    assert client.check_extraction(extraction_id=extraction_id, wait_seconds=5) | {
        "output": None
    } == ended | {"output": None}

    path = tmp_path / "rows.json"
    client.download_output(extraction_id=extraction_id, format="json", file_path=str(path))
    (row,) = json.loads(path.read_text("utf-8"))
    assert row == {
        "Invoice Number": SAID["invoice-en.pdf"]["Invoice Number"],
        "Invoice Date": SAID["invoice-en.pdf"]["Invoice Date"],
        "Total Amount": float(SAID["invoice-en.pdf"]["Total Amount"]),
    }
    url = client.get_download_url(extraction_id=extraction_id, format="csv")
    assert {name: url[name] for name in ("format", "expires_in_seconds")} == {
        "format": "csv",
        "expires_in_seconds": 300,
    }

    assert client.delete_extraction(extraction_id=extraction_id) == {"success": True}
    with pytest.raises(ApiResponseError) as gone:
        client.check_extraction(extraction_id=extraction_id)
    assert code(gone) == "EXTRACTION_NOT_FOUND"
    with pytest.raises(ApiResponseError) as gone:
        client.delete_extraction(extraction_id=extraction_id)
    assert code(gone) == "EXTRACTION_NOT_FOUND"


def test_a_failed_extraction_is_a_result_not_an_error(
    client: InvoiceDataExtraction, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nand nothing else")
    before = balance(client)
    result = client.extract(files=[str(broken)], prompt=PROMPT, output_structure="automatic")
    assert (result["status"], result["error"]["code"]) == ("failed", "NO_PAGES_FOUND")
    assert balance(client) == before


def test_what_the_server_refuses_reaches_the_caller(
    client: InvoiceDataExtraction, server: Started, tmp_path: Path
) -> None:
    twin = tmp_path / "invoice-en.pdf"
    twin.write_bytes(b"x")
    with pytest.raises(ApiResponseError) as refused:
        client.upload_files(files=[FILES[0], str(twin)])
    assert code(refused) == "DUPLICATE_FILE_NAME"
    stranger = InvoiceDataExtraction(api_key="ide_" + "0" * 64, base_url=server.url)
    with pytest.raises(ApiResponseError) as refused:
        stranger.get_credits_balance()
    assert code(refused) == "UNAUTHENTICATED"


def test_calls_of_the_newer_api_say_that_they_are_not_served(
    client: InvoiceDataExtraction,
) -> None:
    for call in (
        client.list_extractions,
        lambda: client.get_extraction(extraction_id="x"),
        lambda: client.get_results(extraction_id="x"),
        lambda: client.cancel_extraction(extraction_id="x"),
    ):
        with pytest.raises(ApiResponseError) as refused:
            call()
        assert code(refused) == "NOT_FOUND"
