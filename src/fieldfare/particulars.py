"""Particulars of one extraction: its files, how many pages are read, what its outputs weigh."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from fieldfare.store.schema import extraction_files, outputs, pages


class Pages(NamedTuple):
    """How many pages there are, and how they stand; none before the files were opened."""

    all: int
    done: int
    failed: int


class File(NamedTuple):
    """A file as it was submitted; `page_count` is None before it was opened."""

    name: str
    page_count: int | None


def pages_of(tx: Connection, extraction_id: str) -> Pages:
    """How the extraction's pages stand."""
    found = tx.execute(
        select(pages.c.state, func.count().label("many"))
        .where(pages.c.extraction_id == extraction_id)
        .group_by(pages.c.state)
    )
    states = {row.state: row.many for row in found}
    return Pages(sum(states.values()), states.get("done", 0), states.get("failed", 0))


def files_of(tx: Connection, extraction_id: str, most: int) -> list[File]:
    """The first `most` files, in order."""
    found = tx.execute(
        select(extraction_files.c.file_name, extraction_files.c.page_count)
        .where(extraction_files.c.extraction_id == extraction_id)
        .order_by(extraction_files.c.position)
        .limit(most)
    )
    return [File(*row) for row in found]


def sizes_of(tx: Connection, extraction_id: str) -> Mapping[str, int]:
    """How many bytes each output has, by format."""
    found = tx.execute(
        select(outputs.c.format, outputs.c.size_bytes).where(
            outputs.c.extraction_id == extraction_id
        )
    )
    return {row.format: row.size_bytes for row in found}
