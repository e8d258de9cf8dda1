"""What a call of `extract` came to."""

from __future__ import annotations

import msgspec

from fieldfare.finding.rows import Table
from fieldfare.reading.words import FailedPage


class Outcome(msgspec.Struct, frozen=True):
    """The rows, how many files were asked for, and which of their pages were read."""

    table: Table
    files: int
    pages: int  # that were read
    failed: tuple[tuple[str, FailedPage], ...]  # with the names of their files
