"""The last step: rows become files, the pages are charged, the extraction is complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, RowMapping, func, insert, select, update

from fieldfare import credits, due, sheets
from fieldfare.asking.plan import Note
from fieldfare.due import Job
from fieldfare.finding.engine import FileFound
from fieldfare.finding.rows import Row, Table
from fieldfare.jobs import artefacts, mail, sheet
from fieldfare.jobs.workshop import Workshop, plan_of
from fieldfare.store import database
from fieldfare.store import schema as tables
from fieldfare.store.schema import extraction_files, members, outputs, pages, rows
from fieldfare.writing import languages
from fieldfare.writing.columns import source_file
from fieldfare.writing.options import FileKind, OutputOptions

KINDS: tuple[FileKind, ...] = ("csv", "json", "xlsx")


class Written(NamedTuple):
    """An output file on its way to become a result."""

    key: str
    size_bytes: int


def run(shop: Workshop, job: Job) -> None:
    """Write the output files and complete the extraction."""
    with database.reading(shop.engine) as tx:
        plan = plan_of(tx, job.extraction_id)
        asked = _asked(tx, job.extraction_id)
        found = _found(tx, job.extraction_id)
    options = asked["applied_options"]
    table = shop.recipe.assemble(plan, found)
    mailed = mail.notes(options, asked["email"], shop.settings.smtp_url)
    language, spoken = languages.chosen(options["output_language"], plan.language)
    table = shop.recipe.translate(
        msgspec.structs.replace(table, notes=(*table.notes, *mailed, *spoken)), language
    )
    written: dict[str, Written] = {}
    try:
        for kind in KINDS:
            shop.go_on()
            written[kind] = _write(shop, job, table, kind, options)
        written[sheets.FORMAT] = _put_sheet(shop, job, table)
        with shop.result(job) as tx:
            _complete(tx, shop, job, table, written)
    except BaseException:
        shop.remove(_key(job, kind) for kind in written)
        raise


def review_items(table: Table) -> list[dict[str, Any]]:
    """What a person must look at: each message once, with all the rows that it is about."""
    items: dict[tuple[str, tuple[str, ...]], dict[str, Any]] = {}
    for number, row in enumerate(table.rows, 1):
        for review in row.reviews:
            item = items.setdefault(
                (review.message, review.columns),
                {
                    "message": review.message,
                    "affected_fields": list(review.columns),
                    "output_row_numbers": [],
                    "source_references": {},
                },
            )
            item["output_row_numbers"].append(number)
            item["source_references"][source_file(row)] = None
    return [{**i, "source_references": list(i["source_references"])} for i in items.values()]


def output_options(options: Mapping[str, Any]) -> OutputOptions:
    """The options of an extraction, as the writers take them."""
    return OutputOptions(
        exclude_source_file="source_file" in options["exclude_columns"],
        exclude_review_needed="review_needed" in options["exclude_columns"],
        review_needed_fill_color=options["review_needed_fill_color"],
        affected_field_fill_color=options["affected_field_fill_color"],
        json_typed_values=options["json_typed_values"],
    )


def _asked(tx: Connection, extraction_id: str) -> RowMapping:
    found = tx.execute(
        select(tables.extractions.c.applied_options, members.c.email)
        .join(members, members.c.id == tables.extractions.c.member_id)
        .where(tables.extractions.c.id == extraction_id)
    )
    asked = found.mappings().one_or_none()
    if asked is None:
        raise due.Superseded
    return asked


def _found(tx: Connection, extraction_id: str) -> list[FileFound]:
    """What was found in each file, in the order of the files."""
    by_file: dict[int, list[Row]] = {}
    for row in tx.execute(
        select(rows.c.file_position, rows.c.row)
        .where(rows.c.extraction_id == extraction_id)
        .order_by(rows.c.file_position, rows.c.position)
    ):
        by_file.setdefault(row.file_position, []).append(artefacts.to_row(row.row))
    files = tx.execute(
        select(extraction_files.c.position, extraction_files.c.found)
        .where(
            extraction_files.c.extraction_id == extraction_id,
            extraction_files.c.found.is_not(None),
        )
        .order_by(extraction_files.c.position)
    )
    return [artefacts.to_found(file.found, by_file.get(file.position, ())) for file in files]


def _key(job: Job, kind: str) -> str:
    return f"outputs/{job.extraction_id}/{job.id}.{job.attempt}/{kind}"


def _write(
    shop: Workshop, job: Job, table: Table, kind: FileKind, options: Mapping[str, Any]
) -> Written:
    key = _key(job, kind)
    with shop.files.create(key) as file:
        shop.recipe.write(table, kind, file, output_options(options))
    return Written(key, shop.files.size(key))


def _put_sheet(shop: Workshop, job: Job, table: Table) -> Written:
    """The rows as the dashboard shows them: always the same as in the other outputs."""
    key, made = _key(job, sheets.FORMAT), sheets.stored(sheet.made(table))
    shop.files.put(key, made)
    return Written(key, len(made))


def _complete(
    tx: Connection,
    shop: Workshop,
    job: Job,
    table: Table,
    written: Mapping[str, Written],
) -> None:
    now = shop.now()
    mine = tables.extractions.c.id == job.extraction_id
    read = tx.execute(
        select(func.count()).where(
            pages.c.extraction_id == job.extraction_id, pages.c.state == "done"
        )
    ).scalar_one()
    credits.charge_and_release(tx, job.account_id, job.extraction_id, read, now)
    tx.execute(insert(outputs), list(_outputs(job, written)))
    reviews = review_items(table)
    tx.execute(
        update(tables.extractions)
        .where(mine, tables.extractions.c.state == "processing")
        .values(
            state="completed",
            progress=100,
            finished_at=now,
            grain=table.grain,
            table_head=artefacts.from_table(table),
            notes=[_note(note) for note in table.notes],
            review_items=reviews,
            review_count=len(reviews),
            row_count=len(table.rows),
            credits_deducted=read,
        )
    )


def _outputs(job: Job, written: Mapping[str, Written]) -> Iterator[dict[str, Any]]:
    for kind, (key, size) in written.items():
        yield {
            "extraction_id": job.extraction_id,
            "format": kind,
            "object_key": key,
            "size_bytes": size,
        }


def _note(note: Note) -> dict[str, Any]:
    noted: dict[str, Any] = msgspec.to_builtins(note)
    return noted
