"""The last step: rows become files, the pages are charged, the extraction is complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from fieldfare import credits, due, reviews, sheets
from fieldfare.asking.plan import Note, Plan
from fieldfare.due import Job
from fieldfare.finding.engine import FileFound
from fieldfare.finding.rows import Row, Table
from fieldfare.jobs import artefacts, mail, sheet
from fieldfare.jobs.workshop import Workshop, plan_of
from fieldfare.reviews import Key, Standings
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
    """Write the output files and complete the extraction; of a completed one, replace them."""
    with database.reading(shop.engine) as tx:
        plan = plan_of(tx, job.extraction_id)
        asked = _asked(tx, job.extraction_id)
        standings = reviews.everything(tx, job.extraction_id)
        found, keys = _found(tx, job.extraction_id, plan, standings)
    options = asked["applied_options"]
    table = shop.recipe.assemble(plan, found)
    numbered = [keys[id(row)] for row in table.rows]
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
            replaced = _replace(tx, job, table, written)
            if not reviews.is_numbered(tx, job.extraction_id):
                reviews.number_rows(tx, job.extraction_id, numbered)
            _complete(tx, shop, job, table)
    except BaseException:
        shop.remove(_key(job, kind) for kind in written)
        raise
    shop.remove(replaced)


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


def _found(
    tx: Connection, extraction_id: str, plan: Plan, standings: Mapping[Key, Standings]
) -> tuple[list[FileFound], dict[int, tuple[Key, int]]]:
    """What was found in each file, in the order of the files, with what was corrected since.

    Then, by the identity of each row, its key and how many doubts are left in it.
    """
    by_file: dict[int, list[Row]] = {}
    keys: dict[int, tuple[Key, int]] = {}
    for row in tx.execute(
        select(rows.c.file_position, rows.c.position, rows.c.row)
        .where(rows.c.extraction_id == extraction_id)
        .order_by(rows.c.file_position, rows.c.position)
    ):
        key = (row.file_position, row.position)
        standing, original = standings.get(key, {}), artefacts.to_row(row.row)
        laid_over = reviews.laid_over(original, plan.columns, standing)
        by_file.setdefault(row.file_position, []).append(laid_over)
        keys[id(laid_over)] = key, len(reviews.doubts(original, plan.columns, standing))
    files = tx.execute(
        select(extraction_files.c.position, extraction_files.c.found)
        .where(
            extraction_files.c.extraction_id == extraction_id,
            extraction_files.c.found.is_not(None),
        )
        .order_by(extraction_files.c.position)
    )
    found = [artefacts.to_found(file.found, by_file.get(file.position, ())) for file in files]
    return found, keys


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


def _replace(
    tx: Connection, job: Job, table: Table, written: Mapping[str, Written]
) -> Sequence[str]:
    """Let what was written be the outputs; the keys of those before, which are to be removed.

    Raises `due.Superseded` for an extraction that has expired meanwhile.
    """
    mine = tables.extractions.c.id == job.extraction_id
    alive = tables.extractions.c.outputs_removed_at.is_(None)
    items = review_items(table)
    values = {"review_items": items, "row_count": len(table.rows)}
    if not tx.execute(update(tables.extractions).where(mine, alive).values(values)).rowcount:
        raise due.Superseded
    of_extraction = outputs.c.extraction_id == job.extraction_id
    before = tx.execute(select(outputs.c.object_key).where(of_extraction)).scalars().all()
    tx.execute(delete(outputs).where(of_extraction))
    tx.execute(insert(outputs), list(_outputs(job, written)))
    return before


def _complete(tx: Connection, shop: Workshop, job: Job, table: Table) -> None:
    """Charge the pages and let the extraction be complete, unless it is so already."""
    now = shop.now()
    completed = tx.execute(
        update(tables.extractions)
        .where(
            tables.extractions.c.id == job.extraction_id,
            tables.extractions.c.state == "processing",
        )
        .values(
            state="completed",
            progress=100,
            finished_at=now,
            grain=table.grain,
            table_head=artefacts.from_table(table),
            notes=[_note(note) for note in table.notes],
        )
    ).rowcount
    if not completed:
        return
    read = tx.execute(
        select(func.count()).where(
            pages.c.extraction_id == job.extraction_id, pages.c.state == "done"
        )
    ).scalar_one()
    credits.charge_and_release(tx, job.account_id, job.extraction_id, read, now)
    charged = update(tables.extractions).where(tables.extractions.c.id == job.extraction_id)
    tx.execute(charged.values(credits_deducted=read))


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
