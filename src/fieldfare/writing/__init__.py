"""A table becomes files: xlsx, csv, json and the evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO

from fieldfare.finding.rows import Table
from fieldfare.writing import csv_file, json_file, xlsx_file
from fieldfare.writing.options import FileKind, OutputOptions

WRITERS: Mapping[FileKind, Callable[[Table, BinaryIO, OutputOptions], None]] = {
    "xlsx": xlsx_file.write,
    "csv": csv_file.write,
    "json": json_file.write,
}
