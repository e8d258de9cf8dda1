"""Every table. Migrations stand beside this file and a test says that both agree."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import (
    DDL,
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    event,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[dt.datetime]):
    """An aware UTC datetime, also on SQLite, which would give it back naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, _: Dialect) -> dt.datetime | None:
        """Refuse naive values; keep UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment must be aware")
        return value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, _: Dialect) -> dt.datetime | None:
        """Give back UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


NULLABLE_JSON = JSON(none_as_null=True)
COUNTER = BigInteger().with_variant(Integer, "sqlite")  # SQLite's INTEGER is as large already


APPEND_ONLY = {  # how each database refuses to change or delete an entry of the ledger
    "sqlite": tuple(
        f"CREATE TRIGGER ledger_refuses_{verb.lower()} BEFORE {verb} ON ledger "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        for verb in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        """CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = '23000'; END $$""",
        """CREATE TRIGGER ledger_refuses BEFORE UPDATE OR DELETE ON ledger
        FOR EACH ROW EXECUTE FUNCTION ledger_refuses()""",
    ),
}


NEVER_CHANGED = {  # and an entry of the corrections; they go with their extraction
    "sqlite": (
        """CREATE TRIGGER corrections_refuse_update BEFORE UPDATE ON corrections
        BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END""",
    ),
    "postgresql": (
        """CREATE FUNCTION corrections_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'corrections are append-only' USING ERRCODE = '23000'; END $$""",
        """CREATE TRIGGER corrections_refuse_update BEFORE UPDATE ON corrections
        FOR EACH ROW EXECUTE FUNCTION corrections_refuse()""",
    ),
}


def _id() -> Column[str]:
    return Column("id", String(36), primary_key=True)


accounts = Table(
    "accounts",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("preferences", JSON, nullable=False),  # output_language, both fill colours
    Column("free_pages_a_month", Integer, nullable=False),
    Column("turn", COUNTER, nullable=False, default=0),  # the highest was served last
)

members = Table(
    "members",
    metadata,
    _id(),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("email", Text),
    Column("role", String(10), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("name", Text),
    Column("password", Text),  # argon2's encoded hash; null as long as there is none
    Column("subject", Text),  # issuer and subject of single sign-on
    Column("preferences", NULLABLE_JSON),  # the theme
    Column("removed_at", Moment),
    CheckConstraint("role in ('owner', 'admin', 'member')", name="role"),
    Index(
        "uq_members_email",
        "email",
        unique=True,
        sqlite_where=text("removed_at is null"),
        postgresql_where=text("removed_at is null"),
    ),
    Index(
        "uq_members_subject",
        "subject",
        unique=True,
        sqlite_where=text("removed_at is null"),
        postgresql_where=text("removed_at is null"),
    ),
)

sessions = Table(  # of people in browsers
    "sessions",
    metadata,
    _id(),
    Column("member_id", ForeignKey("members.id"), nullable=False, index=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("way", String(10), nullable=False),
    Column("address", Text, nullable=False),
    Column("agent", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    CheckConstraint("way in ('password', 'link', 'oidc')", name="way"),
)

links = Table(  # that let somebody in once
    "links",
    metadata,
    _id(),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("member_id", ForeignKey("members.id")),  # whose password it sets; null makes a member
    Column("email", Text),
    Column("role", String(10), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column("made_by", ForeignKey("members.id")),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    CheckConstraint("role in ('owner', 'admin', 'member')", name="role"),
)

attempts = Table(  # to sign in, that failed
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("subject", String(64), nullable=False),  # hash of an e-mail or network address
    Column("at", Moment, nullable=False),
    Index(None, "subject", "at"),
)

keys = Table(
    "keys",
    metadata,
    _id(),
    Column("member_id", ForeignKey("members.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("hint", String(12), nullable=False),  # the first letters, to tell keys apart
    Column("hash", String(64), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("revoked_at", Moment),
    Column("last_used_at", Moment),
)

upload_sessions = Table(
    "upload_sessions",
    metadata,
    _id(),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("name", String(200), nullable=False),  # the client's upload_session_id
    Column("created_at", Moment, nullable=False),
    Column(
        "removed_at", Moment
    ),  # retention took its files: completing answers UPLOAD_ID_NOT_FOUND
    UniqueConstraint("member_id", "name"),
)

upload_files = Table(
    "upload_files",
    metadata,
    _id(),
    Column("session_id", ForeignKey("upload_sessions.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", String(200), nullable=False),  # the client's file_id
    Column("file_name", Text, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("object_key", Text, index=True),  # the completed bytes; null before and after
    Column("sha256", String(64)),
    Column("completed_at", Moment),
    Column("multipart_id", Text),  # what a bucket calls the upload to whose parts bytes are sent
    UniqueConstraint("session_id", "name"),
    CheckConstraint("state in ('open', 'completed', 'aborted', 'removed')", name="state"),
)

extractions = Table(
    "extractions",
    metadata,
    _id(),  # the UUID that clients see
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("submission_id", String(200), nullable=False),
    Column("session_name", String(200), nullable=False),
    Column("file_ids", JSON, nullable=False),  # the client's, as submitted
    Column("task_name", String(40), nullable=False),
    Column("prompt", JSON, nullable=False),
    Column("output_structure", String(20), nullable=False),  # as submitted
    Column("options", JSON, nullable=False),  # as submitted
    Column("applied_options", JSON, nullable=False),  # all filled in
    Column("submission_method", String(10), nullable=False),  # api | web_app
    Column("state", String(12), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("finished_at", Moment),
    Column("progress", Integer, nullable=False, default=0),
    Column("turn", COUNTER, nullable=False, default=0),  # the highest was served last
    Column("plan", LargeBinary),  # asking.plan.Plan
    Column("table_head", LargeBinary),  # finding.rows.Table without its rows
    Column("grain", String(20)),  # resolved
    Column("notes", NULLABLE_JSON),  # ai_uncertainty_notes once completed
    Column("review_items", NULLABLE_JSON),  # review_needed.items once completed
    Column("row_count", Integer),
    Column("error", NULLABLE_JSON),  # {code, details} once failed
    Column("credits_deducted", Integer),
    Column("output_expires_at", Moment),
    Column("outputs_removed_at", Moment),
    Column("review_count", Integer),  # how many of review_items are left to be looked at
    UniqueConstraint("member_id", "submission_id"),
    CheckConstraint("state in ('processing', 'completed', 'failed', 'cancelled')", name="state"),
    Index(None, "state"),
    Index(None, "account_id", "state"),
    Index(None, "account_id", "created_at"),
    Index(None, "member_id", "created_at"),
    Index(None, "account_id", "state", "review_count"),
    Index(None, "member_id", "state", "review_count"),
)

extraction_files = Table(
    "extraction_files",
    metadata,
    Column("extraction_id", ForeignKey("extractions.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("upload_file_id", ForeignKey("upload_files.id"), nullable=False, index=True),
    Column("file_name", Text, nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("page_count", Integer),  # null until opened; a file that cannot be opened counts as one
    Column("einvoice", LargeBinary),  # reading.words.EInvoice, if the file carries one
    Column("found", LargeBinary),  # finding.engine.FileFound without its rows
    Index(None, "file_name", "extraction_id"),  # which is searched instead of the table
)

pages = Table(
    "pages",
    metadata,
    Column("extraction_id", ForeignKey("extractions.id", ondelete="CASCADE"), primary_key=True),
    Column("file_position", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("state", String(10), nullable=False),
    Column("code", String(40)),  # why it failed
    Column("message", Text),
    Column("object_key", Text),  # the read page
    CheckConstraint("state in ('due', 'done', 'failed')", name="state"),
    Index(None, "extraction_id", "state"),
)

read_pages = Table(  # the same file is read once for an account, whatever is asked of it
    "read_pages",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("reading", String(40), primary_key=True),  # version and options of the reading
    Column("number", Integer, primary_key=True),
    Column("object_key", Text, nullable=False, index=True),
)

read_files = Table(  # and opened once
    "read_files",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("reading", String(40), primary_key=True),
    Column("page_count", Integer, nullable=False),
    Column("einvoice", LargeBinary),
)

rows = Table(
    "rows",
    metadata,
    Column("extraction_id", ForeignKey("extractions.id", ondelete="CASCADE"), primary_key=True),
    Column("file_position", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("row", LargeBinary, nullable=False),  # finding.rows.Row
    Column("number", Integer),  # in the outputs, from 1; null before, and if it is left out of them
    Column("doubts", Integer),  # how many are left to be settled
    Index(None, "extraction_id", "number"),
    Index(
        "ix_rows_doubtful",
        "extraction_id",
        "number",
        sqlite_where=text("doubts > 0"),
        postgresql_where=text("doubts > 0"),
    ),
)

corrections = Table(  # append-only; the newest one of a cell holds
    "corrections",
    metadata,
    Column("id", COUNTER, primary_key=True, autoincrement=True),
    Column("extraction_id", ForeignKey("extractions.id", ondelete="CASCADE"), nullable=False),
    Column("file_position", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("column_position", Integer, nullable=False),  # -1: the row as a whole
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("old", Text, nullable=False),  # what the cell said before
    Column("new", Text, nullable=False),
    Column("cell", LargeBinary),  # finding.rows.Cell with its place; null is the one that was found
    Column("undoes", COUNTER),  # the correction that this one takes back
    CheckConstraint("state in ('open', 'accepted', 'corrected', 'unreadable')", name="state"),
    Index(None, "extraction_id", "file_position", "position"),
)

for _dialect, _statements in NEVER_CHANGED.items():
    for _statement in _statements:
        event.listen(
            corrections,
            "after_create",
            DDL(_statement).execute_if(dialect=_dialect),  # type: ignore[no-untyped-call]
        )

drawings = Table(  # pages as pictures, drawn when somebody first looks at them
    "drawings",
    metadata,
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("object_key", Text, index=True),  # null: the page cannot be drawn
    Column("message", Text),  # and why
)

outputs = Table(
    "outputs",
    metadata,
    Column("extraction_id", ForeignKey("extractions.id", ondelete="CASCADE"), primary_key=True),
    Column("format", String(4), primary_key=True),
    Column("object_key", Text, nullable=False, index=True),
    Column("size_bytes", Integer, nullable=False),
)

ledger = Table(  # append-only; a balance is the sum of its entries
    "ledger",
    metadata,
    Column("id", COUNTER, primary_key=True, autoincrement=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("credits", Integer, nullable=False),  # positive in, negative out
    Column(
        "month", String(7), nullable=False, default=""
    ),  # of free pages, e.g. 2026-11; "" never expires
    Column("extraction_id", String(36)),  # kept when the extraction is deleted
    Column("text", Text, nullable=False, default=""),
    CheckConstraint("kind in ('start', 'added', 'free', 'charge', 'expired')", name="kind"),
    Index(None, "account_id", "month", "credits"),
    Index(None, "account_id", "at"),
    Index(
        "uq_ledger_free",
        "account_id",
        "month",
        unique=True,
        sqlite_where=text("kind = 'free'"),
        postgresql_where=text("kind = 'free'"),
    ),
    Index(
        "uq_ledger_charge",
        "extraction_id",
        "month",
        unique=True,
        sqlite_where=text("kind = 'charge'"),
        postgresql_where=text("kind = 'charge'"),
    ),
)

for _dialect, _statements in APPEND_ONLY.items():
    for _statement in _statements:
        event.listen(
            ledger,
            "after_create",
            DDL(_statement).execute_if(dialect=_dialect),  # type: ignore[no-untyped-call]
        )

reservations = Table(
    "reservations",
    metadata,
    Column("extraction_id", ForeignKey("extractions.id", ondelete="CASCADE"), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("credits", Integer, nullable=False),
    Column(
        "month", String(7), nullable=False
    ),  # in which it was made: its free pages outlive their month
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", COUNTER, primary_key=True, autoincrement=True),
    Column(
        "extraction_id",
        ForeignKey("extractions.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("step", String(10), nullable=False),
    Column("argument", JSON, nullable=False),  # of a step that is one of many: its part of the work
    Column(
        "attempt", Integer, nullable=False, default=0
    ),  # which claim this is; a step commits only its own
    Column("failures", Integer, nullable=False, default=0),  # attempts that died or broke
    Column("due_at", Moment, nullable=False),
    Column("claimed_by", String(36)),
    Column("lease_until", Moment),
    Column("created_at", Moment, nullable=False),
    CheckConstraint("step in ('prepare', 'read', 'find', 'write', 'draw')", name="step"),
    Index(None, "claimed_by"),
    Index(None, "step"),
    sqlite_autoincrement=True,  # a number is never used again: it stands in object keys
)

workers = Table(
    "workers",
    metadata,
    _id(),
    Column("host", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)

previews = Table(  # what a prompt would give on a few pages, or a prompt that these suggest
    "previews",
    metadata,
    _id(),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("prompt", NULLABLE_JSON),  # none to suggest one
    Column("output_structure", String(20), nullable=False),
    Column("files", JSON, nullable=False),  # [upload_files.id, name, sha256] of each
    Column("state", String(10), nullable=False),
    Column("failures", Integer, nullable=False, default=0),  # attempts that died or broke
    Column("claimed_by", String(36)),
    Column("lease_until", Moment),
    Column("created_at", Moment, nullable=False),
    Column("finished_at", Moment),
    Column("plan", LargeBinary),  # asking.plan.Plan
    Column("sheet", LargeBinary),  # sheets.Sheet
    Column("found", NULLABLE_JSON),  # what was read; what is suggested
    Column("error", NULLABLE_JSON),  # {code, message} once failed
    CheckConstraint("kind in ('rows', 'prompt')", name="kind"),
    CheckConstraint("state in ('due', 'done', 'failed')", name="state"),
    Index(None, "state"),
    Index(None, "member_id", "created_at"),
)

saved_prompts = Table(  # that everybody in the account can use
    "saved_prompts",
    metadata,
    _id(),
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("name", String(60), nullable=False),
    Column("prompt", JSON, nullable=False),
    Column("output_structure", String(20), nullable=False),
    Column("saved_at", Moment, nullable=False),
    UniqueConstraint("account_id", "name"),
)
