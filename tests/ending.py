"""Extractions that have come to an end, put into the database without having been worked on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, update

from fieldfare import extractions
from fieldfare.errors import ExtractionFailed
from fieldfare.store import database
from fieldfare.store import schema as tables
from installation import Installation

NOTE = {
    "topic": "Documents to extract from",
    "description": "Your files often contain a 'Tax Invoice' with an attached 'Delivery Note'.",
    "suggested_prompt_additions": [
        {
            "purpose": "To confirm this handling",
            "instructions": ["Extract from 'Tax Invoice' only"],
        }
    ],
}
REVIEW = {
    "message": "Net and tax do not add up to the total.",
    "affected_fields": ["Total Amount"],
    "output_row_numbers": [1],
    "source_references": ["invoice-1.pdf (Page 1)"],
}


def complete(
    here: Installation,
    extraction_id: str,
    pages: Sequence[Mapping[str, Any]],
    outputs: Mapping[str, bytes],
    **changed: object,
) -> None:
    """Complete the extraction with these pages (of its files, by position) and outputs."""
    now = dt.datetime.now(dt.UTC)
    done = sum(page["state"] == "done" for page in pages)
    values = {
        "state": "completed",
        "progress": 100,
        "finished_at": now,
        "grain": "per_invoice",
        "notes": [NOTE],
        "review_items": [REVIEW],
        "row_count": 1,
        "credits_deducted": done,
        **changed,
    }
    with database.transaction(here.engine) as tx:
        tx.execute(delete(tables.jobs).where(tables.jobs.c.extraction_id == extraction_id))
        for page in pages:
            tx.execute(insert(tables.pages).values(extraction_id=extraction_id, **page))
        for kind, content in outputs.items():
            key = f"outputs/{extraction_id}/1.1/{kind}"
            here.files.put(key, content)
            tx.execute(
                insert(tables.outputs).values(
                    extraction_id=extraction_id,
                    format=kind,
                    object_key=key,
                    size_bytes=len(content),
                )
            )
        mine = tables.extractions.c.id == extraction_id
        tx.execute(update(tables.extractions).where(mine).values(**values))


def fail(here: Installation, extraction_id: str, error: ExtractionFailed) -> None:
    """End the extraction with `error`."""
    with database.transaction(here.engine) as tx:
        extractions.fail(tx, extraction_id, error, dt.datetime.now(dt.UTC))
