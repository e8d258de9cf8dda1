"""The command `fieldfare extract` as a person calls it, in a process of its own."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

import fieldfare
from fieldfare.reading.words import Document

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SAID: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "examples.json").read_text())
OF_A_PHOTO = {"Invoice Number", "Invoice Date", "Vendor Name", "Currency", "Total Amount"}
DIGITAL = sorted(name for name in SAID if name not in {"scan-nl.pdf", "receipt.jpg"})

HEADER = {
    "fields": [
        {"name": "Invoice Number"},
        {"name": "Invoice Date", "prompt": "The date the invoice was issued, NOT the due date"},
        {"name": "Due Date"},
        {"name": "Vendor Name"},
        {"name": "Customer Name"},
        {"name": "Vendor Tax ID"},
        {"name": "Vendor IBAN"},
        {"name": "Currency", "prompt": "ISO 4217 code"},
        {"name": "Net Amount", "prompt": "No currency symbol, 2 decimal places"},
        {"name": "Tax Amount", "prompt": "No currency symbol, 2 decimal places"},
        {"name": "Total Amount", "prompt": "No currency symbol, 2 decimal places"},
        {"name": "Purchase Order Number"},
    ],
    "general_prompt": "One row per invoice. Dates in YYYY-MM-DD format.",
}
LINES = {
    "fields": [
        {"name": "Description"},
        {"name": "Quantity", "prompt": "Number only"},
        {"name": "Unit Price", "prompt": "No currency symbol, 2 decimal places"},
        {"name": "Line Amount", "prompt": "No currency symbol, 2 decimal places"},
    ],
    "general_prompt": "One row for each product or service line.",
}
PROMPT = "Extract invoice number, date, vendor name, and total amount"


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "fieldfare", "extract", *map(str, words)]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a user who has used the program before, so that most tests read nothing anew."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def environment(home: Path) -> dict[str, str]:
    where = {"HOME": str(home), "PYTHONPATH": str(Path(fieldfare.__file__).parents[1])}
    return {k: v for k, v in os.environ.items() if k != "XDG_CACHE_HOME"} | where


class Extract:
    """Calls the command in a folder."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment

    def __call__(self, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(*words),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=self.folder,
            env=self.environment | environment,
            timeout=300,
        )


@pytest.fixture
def extract(tmp_path: Path, environment: dict[str, str]) -> Extract:
    return Extract(tmp_path, environment)


def pdf(path: Path, number: str = "INV-7", total: str = "120.00") -> Path:
    """A small invoice."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), invariant=1)
    for n, line in enumerate(
        (
            "Ashgrove Pottery Ltd",
            "INVOICE",
            f"Invoice Number: {number}",
            "Invoice Date: 14 March 2026",
            f"Total: {total}",
        )
    ):
        canvas.drawString(72, 760 - 24 * n, line)
    canvas.save()
    return path


def broken(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.7\nand nothing else")
    return path


# ---------------------------------------------------------------- the examples


class Found(NamedTuple):
    """What was written for all examples, and the rows by file."""

    folder: Path
    rows: dict[str, dict[str, str]]


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Found:
    """All examples, extracted once."""
    folder = tmp_path_factory.mktemp("examples")
    (folder / "prompt.json").write_text(json.dumps(HEADER))
    outputs = [w for kind in ("json", "csv", "xlsx") for w in ("--output", f"rows.{kind}")]
    call = Extract(folder, environment)
    done = call(EXAMPLES, "--prompt-file", "prompt.json", *outputs, "--evidence", "evidence.json")
    assert done.returncode == 0, done.stderr
    rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    by_file = {row["Source File"].split(" (")[0]: row for row in rows}
    assert len(by_file) == len(rows) == len(SAID)
    return Found(folder, by_file)


def cells() -> Iterator[object]:
    """Each header cell of each example; of the photo those without which it would be of no use."""
    for name, said in SAID.items():
        for column in said:
            if column == "lines" or (name == "receipt.jpg" and column not in OF_A_PHOTO):
                continue
            yield pytest.param(name, column)


@pytest.mark.journey
@pytest.mark.parametrize(("name", "column"), [*cells()])
def test_the_header_of_each_example_is_found(name: str, column: str, found: Found) -> None:
    value = found.rows[name][column]
    if column == "Vendor IBAN":
        value = value.replace(" ", "")
    assert value == SAID[name][column]


@pytest.mark.journey
def test_all_files_hold_the_same_rows(found: Found) -> None:
    folder = found.folder
    rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    text = (folder / "rows.csv").read_text(encoding="utf-8-sig")
    assert list(csv.DictReader(io.StringIO(text, newline=""))) == rows
    sheet = openpyxl.load_workbook(folder / "rows.xlsx").worksheets[0]
    names, *records = sheet.values
    assert list(names) == list(rows[0])
    numbers = [row[names.index("Invoice Number")] for row in records]
    assert numbers == [row["Invoice Number"] for row in rows]


@pytest.mark.journey
def test_the_evidence_names_cells_of_the_output_and_boxes_on_their_pages(
    found: Found,
) -> None:
    folder = found.folder
    rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    entries = json.loads((folder / "evidence.json").read_text(encoding="utf-8"))
    assert len(entries) >= 60
    for entry in entries:
        assert rows[entry["row"] - 1][entry["column"]] == entry["value"]
        left, top, right, bottom = entry["box"]
        width, height = entry["page_size"]
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
        assert 0 <= entry["confidence"] <= 1


@pytest.mark.journey
@pytest.mark.parametrize("name", DIGITAL)
def test_the_line_items_of_each_digital_example_are_found(name: str, extract: Extract) -> None:
    (extract.folder / "prompt.json").write_text(json.dumps(LINES))
    done = extract(EXAMPLES / name, "--prompt-file", "prompt.json", "--output", "lines.json")
    assert done.returncode == 0, done.stderr
    rows = json.loads((extract.folder / "lines.json").read_text(encoding="utf-8"))
    columns = ("Description", "Quantity", "Unit Price", "Line Amount")
    assert [[row[column] for column in columns] for row in rows] == SAID[name]["lines"]


# ---------------------------------------------------------------- the call


@pytest.mark.journey
def test_without_an_output_the_rows_go_to_stdout_and_all_else_to_stderr(extract: Extract) -> None:
    pdf(extract.folder / "a.pdf")
    done = extract("a.pdf", "--prompt", PROMPT)
    assert [line.split("\t") for line in done.stdout.splitlines()] == [
        ["Invoice Number", "Date", "Vendor Name", "Total Amount", "Source File", "Review Needed"],
        ["INV-7", "2026-03-14", "Ashgrove Pottery Ltd", "120.00", "a.pdf (Page 1)", ""],
    ]
    assert "read a.pdf: 1 page (1 of 1 file)" in done.stderr
    assert "1 file, 1 page read, 0 failed; 1 row, 0 to review" in done.stderr
    assert done.returncode == 0


@pytest.mark.journey
def test_on_a_terminal_a_bar_shows_the_progress(extract: Extract) -> None:
    pdf(extract.folder / "a.pdf")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command("a.pdf", "--prompt", PROMPT),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        cwd=extract.folder,
        env=extract.environment | {"TERM": "xterm", "COLUMNS": "100"},
    ) as process:
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # as Linux says that the other end was closed
            while part := os.read(ours, 4096):
                said += part
    os.close(ours)
    assert process.returncode == 0
    assert "━".encode() in said
    assert b"1/1" in said
    assert b"1 file, 1 page read, 0 failed; 1 row, 0 to review" in said


@pytest.mark.journey
def test_folders_are_searched_and_what_is_no_document_is_named(extract: Extract) -> None:
    pdf(extract.folder / "in" / "2025" / "a.pdf", "A-25")
    pdf(extract.folder / "in" / "2026" / "a.pdf", "A-26")
    (extract.folder / "in" / "notes.txt").touch()
    done = extract("in", "--prompt", PROMPT)
    cells = [line.split("\t") for line in done.stdout.splitlines()[1:]]
    assert [(c[0], c[4]) for c in cells] == [
        ("A-25", "2025/a.pdf (Page 1)"),
        ("A-26", "2026/a.pdf (Page 1)"),
    ]
    assert f"skipped {Path('in/notes.txt')}: no PDF, JPG or PNG" in done.stderr


@pytest.mark.journey
def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(extract: Extract) -> None:
    pdf(extract.folder / "a.pdf")
    broken(extract.folder / "b.pdf")
    done = extract("a.pdf", "b.pdf", "--prompt", PROMPT, "--output", "rows.json")
    assert done.returncode == 3
    assert "failed: b.pdf, page 1: " in done.stderr
    assert len(json.loads((extract.folder / "rows.json").read_text())) == 1


@pytest.mark.journey
def test_where_nothing_could_be_read_nothing_is_written(extract: Extract) -> None:
    broken(extract.folder / "b.pdf")
    done = extract("b.pdf", "--prompt", PROMPT, "--output", "rows.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert not (extract.folder / "rows.json").exists()


@pytest.mark.journey
def test_a_folder_without_documents_is_nothing_read(extract: Extract) -> None:
    done = extract(".", "--prompt", PROMPT)
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.journey
def test_a_prompt_that_asks_for_no_data_is_refused_before_anything_is_read(
    extract: Extract,
) -> None:
    pdf(extract.folder / "a.pdf")
    done = extract("a.pdf", "--prompt", "Write a poem about the sea.")
    assert (done.returncode, done.stdout) == (1, "")
    assert "prompt" in done.stderr
    assert "read a.pdf" not in done.stderr


@pytest.mark.journey
@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["a.pdf"], "--prompt"),
        (["a.pdf", "--prompt", PROMPT, "--prompt-file", "x"], "not allowed with"),
        (["--prompt", PROMPT], "PATH"),
        (["gone.pdf", "--prompt", PROMPT], "gone.pdf: no such file or folder"),
        (["a.pdf", "--prompt-file", "gone.txt"], "gone.txt: No such file"),
        (["a.pdf", "--prompt-file", "bad.json"], "begins like JSON but is none"),
        (["a.pdf", "--prompt", PROMPT, "--output", "rows.pdf"], "ends in .xlsx, .csv or .json"),
        (["a.pdf", "--prompt", PROMPT, "--output", "gone/rows.csv"], "gone does not exist"),
        (["a.pdf", "--prompt", PROMPT, "--output", "there.csv"], "exists already; --force"),
        (["a.pdf", "--prompt", PROMPT, "--evidence", "there.csv"], "exists already; --force"),
        (["a.pdf", "--prompt", PROMPT, "--structure", "per_page"], "invalid choice"),
    ],
)
def test_a_wrong_call_is_refused_before_anything_is_read(
    words: list[str], complaint: str, extract: Extract
) -> None:
    pdf(extract.folder / "a.pdf")
    (extract.folder / "there.csv").write_text("mine")
    (extract.folder / "bad.json").write_text('{"fields": [}')
    done = extract(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr
    assert "read a.pdf" not in done.stderr
    assert (extract.folder / "there.csv").read_text() == "mine"


@pytest.mark.journey
def test_force_replaces_an_output(extract: Extract) -> None:
    pdf(extract.folder / "a.pdf")
    (extract.folder / "rows.csv").write_text("mine")
    done = extract("a.pdf", "--prompt", PROMPT, "--output", "rows.csv", "--force")
    assert done.returncode == 0
    assert "INV-7" in (extract.folder / "rows.csv").read_text(encoding="utf-8-sig")
    assert sorted(p.name for p in extract.folder.iterdir()) == ["a.pdf", "rows.csv"]


@pytest.mark.journey
def test_messages_are_in_the_language_of_the_prompt(extract: Extract) -> None:
    path = pdf(extract.folder / "in" / "a.pdf", total="to follow")
    english = extract(path, "--prompt", "Extract invoice number and total amount")
    assert "was not found" in english.stdout
    german = extract(path, "--prompt", "Bitte Rechnungsnummer und Gesamtbetrag auslesen")
    assert "aber nicht gefunden" in german.stdout


@pytest.mark.journey
def test_a_prompt_file_may_hold_text(extract: Extract) -> None:
    pdf(extract.folder / "a.pdf")
    (extract.folder / "prompt.txt").write_text("Extract invoice number and total\n")
    done = extract("a.pdf", "--prompt-file", "prompt.txt")
    assert done.stdout.splitlines()[1].split("\t")[:2] == ["INV-7", "120.00"]


@pytest.mark.journey
def test_a_second_prompt_takes_the_pages_that_were_kept(extract: Extract, tmp_path: Path) -> None:
    pdf(tmp_path / "a.pdf", "INV-1234")
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    ask = ("a.pdf", "--prompt", "Extract invoice number and total")
    extract(*ask, "--no-cache", **cache)
    assert not (tmp_path / "cache").exists()
    extract(*ask, **cache)
    (entry,) = (tmp_path / "cache" / "fieldfare" / "pages").iterdir()
    kept = msgspec.msgpack.decode(entry.read_bytes(), type=Document)
    entry.write_bytes(msgspec.msgpack.encode(kept).replace(b"INV-1234", b"INV-9876"))
    assert "INV-9876\t" in extract(*ask, **cache).stdout
    assert "INV-1234\t" in extract(*ask, "--no-cache", **cache).stdout


@pytest.mark.journey
def test_an_interrupted_call_leaves_no_output_and_ends_at_once(
    extract: Extract, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    for n in range(400):
        pdf(folder / f"{n}.pdf", f"INV-{n}")
    # Tests that a shell runs in the background ignore it, and what they start would, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    call = command(folder, "--prompt", PROMPT, "--output", tmp_path / "rows.csv", "--no-cache")
    process = subprocess.Popen(
        call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=extract.environment
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith("read ")
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.endswith("stopped\n")
    assert "Traceback" not in said
    assert time.monotonic() - began < 20
    assert [p.name for p in tmp_path.iterdir()] == ["many"]


@pytest.mark.journey
def test_a_reader_that_goes_away_is_no_error(extract: Extract) -> None:
    pdf(extract.folder / "a.pdf")
    with subprocess.Popen(
        command("a.pdf", "--prompt", PROMPT),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=extract.folder,
        env=extract.environment,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        said = process.stderr.read()
    assert process.returncode == 0
    assert "Traceback" not in said


def test_extract_loads_no_server_no_database_and_no_weights() -> None:
    heavy = {"sqlalchemy", "fastapi", "alembic", "uvicorn", "onnxruntime", "cv2", "pypdfium2"}
    code = f"import fieldfare.cli.extract, sys; print(sorted({heavy} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"
