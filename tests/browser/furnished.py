"""A site as it looks after some months of use: members, extractions in every state, a ledger."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections.abc import Iterator
from typing import Any

from sqlalchemy import insert

from fieldfare import accounts, credits, keys, members
from fieldfare.accounts import Member
from fieldfare.extractions import OPTIONS
from fieldfare.store import database
from fieldfare.store.schema import (
    extraction_files,
    extractions,
    ledger,
    upload_files,
    upload_sessions,
)
from site_served import Site

TASKS = (
    "Supplier invoices {month}",
    "Travel receipts {month}",
    "Energy bills",
    "Credit notes {month}",
    "Freight {month}, batch {n}",
    "Rechnungen {month}",
    "extraction_{n:06d}",
)
MONTHS = "January February March April May June July August September October November".split()
SUPPLIERS = "Aldergate Brinkmann Corvina Delacroix Ekholm Fontana Grześ Hollis Ibarra".split()
REVIEW = {
    "message": "The net amount plus tax is not the total",
    "affected_fields": ["Total"],
    "output_row_numbers": [3],
    "source_references": ["a.pdf (Page 1)"],
}


def furnish(site: Site, extractions_wanted: int = 60) -> list[Member]:
    """Fill the site; gives back its members."""
    with database.transaction(site.here.engine) as tx:
        credits.balance(tx, site.owner.account_id)
        tx.execute(
            insert(ledger).values(
                account_id=site.owner.account_id,
                at=dt.datetime.now(dt.UTC) - dt.timedelta(days=120),
                kind="added",
                credits=25_000,
                text="Invoice 2026-0117",
            )
        )
    people = [
        site.owner,
        site.add_member("bob.winter@example.org"),
        site.add_member("carla.meyer@example.org", "admin"),
    ]
    with database.transaction(site.here.engine) as tx:
        owner = accounts.member(tx, site.owner.id)
        members.invite(tx, owner, "dora@example.org", "member", dt.datetime.now(dt.UTC), 7)
    fill(site, people, extractions_wanted)
    give_keys(site, people)
    return people


def give_keys(site: Site, people: list[Member]) -> None:
    """Keys that work, with and without an end, and one that is revoked."""
    now = dt.datetime.now(dt.UTC)
    with database.transaction(site.here.engine) as tx:
        for number, (name, days) in enumerate(
            (("Old laptop", None), ("Nightly import", 40), ("Bookkeeping", None), ("Try-out", 7))
        ):
            end = now + dt.timedelta(days=days, hours=3) if days else None
            made, _ = keys.create(tx, people[number % len(people)].id, name, end)
            if name == "Old laptop":
                keys.revoke(tx, made.id)
            if name != "Try-out":
                keys.used(tx, made.id, now - dt.timedelta(hours=1 + 29 * number))


def fill(site: Site, people: list[Member], wanted: int, seed: int = 7) -> list[str]:
    """So many extractions, the newest a moment ago; their ids, the newest first."""
    chance = random.Random(seed)
    now = dt.datetime.now(dt.UTC)
    lines, files, sources, sessions, charges = [], [], [], [], []
    for number in range(wanted):
        member = people[min(chance.randrange(4), len(people) - 1) if number % 5 else 0]
        line, count = _extraction(chance, member, number, now)
        lines.append(line)
        session_id = str(uuid.uuid4())
        sessions.append(
            {
                "id": session_id,
                "member_id": member.id,
                "name": line["session_name"],
                "created_at": line["created_at"],
            }
        )
        for file, source in _files(chance, line, session_id, count):
            files.append(file)
            sources.append(source)
        if line["credits_deducted"]:
            charges.append(
                {
                    "account_id": line["account_id"],
                    "at": line["finished_at"],
                    "kind": "charge",
                    "credits": -line["credits_deducted"],
                    "month": "",
                    "extraction_id": line["id"],
                    "text": "",
                }
            )
    with database.transaction(site.here.engine) as tx:
        tx.execute(insert(upload_sessions), sessions)
        tx.execute(insert(upload_files), sources)
        tx.execute(insert(extractions), lines)
        tx.execute(insert(extraction_files), files)
        tx.execute(insert(ledger), charges[::-1])  # the oldest first, as they come about
    return [line["id"] for line in lines]


def _extraction(
    chance: random.Random, member: Member, number: int, now: dt.datetime
) -> tuple[dict[str, Any], int]:
    state = chance.choices(
        ("completed", "failed", "cancelled", "processing"), (86, 6, 5, 3 if number < 200 else 0)
    )[0]
    state = {0: "processing", 1: "completed", 2: "failed", 3: "cancelled"}.get(number, state)
    count = chance.choice((1, 1, 2, 5, 12, 40))
    created_at = now - dt.timedelta(minutes=7 + number * 97 + chance.randrange(60))
    finished_at = None if state == "processing" else created_at + dt.timedelta(seconds=90)
    name = chance.choice(TASKS).format(month=chance.choice(MONTHS), n=number)
    reviews = chance.choice((0, 0, 1, 3)) if state == "completed" else 0
    line = {
        "id": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "account_id": member.account_id,
        "member_id": member.id,
        "submission_id": f"sub_{number}",
        "session_name": f"session_{number}",
        "file_ids": [f"file_{n}" for n in range(count)],
        "task_name": name[:40],
        "prompt": "Extract invoice number, date, vendor and total amount",
        "output_structure": "automatic",
        "options": {},
        "applied_options": dict(OPTIONS),
        "submission_method": chance.choice(("api", "web_app")),
        "state": state,
        "created_at": created_at,
        "finished_at": finished_at,
        "progress": 37 if state == "processing" else 100,
        "grain": "per_invoice" if state == "completed" else None,
        "notes": [] if state == "completed" else None,
        "review_items": [REVIEW] * reviews if state == "completed" else None,
        "review_count": reviews if state == "completed" else None,
        "row_count": count * 2 if state == "completed" else None,
        "error": {"code": "ENCRYPTED_FILE", "details": {"file_names": ["a.pdf"]}}
        if state == "failed"
        else None,
        "credits_deducted": {"completed": count * 2, "cancelled": 1, "failed": 0}.get(state),
        "output_expires_at": created_at + dt.timedelta(days=90),
    }
    return line, count


def _files(
    chance: random.Random, line: dict[str, Any], session_id: str, count: int
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for position in range(count):
        upload_id = str(uuid.uuid4())
        name = f"{chance.choice(SUPPLIERS)}-{chance.randrange(10_000):04d}.pdf"
        sha256 = uuid.uuid4().hex * 2
        yield (
            {
                "extraction_id": line["id"],
                "position": position,
                "upload_file_id": upload_id,
                "file_name": name,
                "sha256": sha256,
                "page_count": 2,
            },
            {
                "id": upload_id,
                "session_id": session_id,
                "position": position,
                "name": f"file_{position}",
                "file_name": name,
                "size_bytes": 120_000,
                "state": "completed",
                "object_key": None,
                "sha256": sha256,
                "completed_at": line["created_at"],
            },
        )
