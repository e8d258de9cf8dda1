"""What a person settles: corrections, rows by their number and doubts, pages as pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STEPS = "step in ('prepare', 'read', 'find', 'write', 'draw')"
NEVER_CHANGED = {
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


def upgrade() -> None:
    """Bring the schema forward."""
    _number_rows()
    _keep_corrections()
    _keep_drawings()
    if op.get_bind().dialect.name == "sqlite":
        _make_jobs_anew()
    else:
        op.drop_constraint(op.f("ck_jobs_step"), "jobs", type_="check")
        op.create_check_constraint(op.f("ck_jobs_step"), "jobs", STEPS)
    op.create_index(op.f("ix_jobs_step"), "jobs", ["step"])


def _number_rows() -> None:
    op.add_column("rows", sa.Column("number", sa.Integer(), nullable=True))
    op.add_column("rows", sa.Column("doubts", sa.Integer(), nullable=True))
    columns = ["extraction_id", "number"]
    op.create_index(op.f("ix_rows_extraction_id_number"), "rows", columns)
    op.create_index(
        "ix_rows_doubtful",
        "rows",
        columns,
        sqlite_where=sa.text("doubts > 0"),
        postgresql_where=sa.text("doubts > 0"),
    )


def _keep_corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", COUNTER, autoincrement=True, nullable=False),
        sa.Column("extraction_id", sa.String(length=36), nullable=False),
        sa.Column("file_position", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("column_position", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("cell", sa.LargeBinary(), nullable=True),
        sa.Column("undoes", COUNTER, nullable=True),
        sa.CheckConstraint(
            "state in ('open', 'accepted', 'corrected', 'unreadable')",
            name=op.f("ck_corrections_state"),
        ),
        sa.ForeignKeyConstraint(
            ["extraction_id"],
            ["extractions.id"],
            name=op.f("fk_corrections_extraction_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_corrections_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(
        op.f("ix_corrections_extraction_id_file_position_position"),
        "corrections",
        ["extraction_id", "file_position", "position"],
    )
    for statement in NEVER_CHANGED[op.get_bind().dialect.name]:
        op.execute(statement)


def _keep_drawings() -> None:
    op.create_table(
        "drawings",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("object_key", sa.Text(), nullable=True),
        sa.Column("message", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_drawings_account_id")
        ),
        sa.PrimaryKeyConstraint("account_id", "sha256", "number", name=op.f("pk_drawings")),
    )
    op.create_index(op.f("ix_drawings_object_key"), "drawings", ["object_key"])


def _make_jobs_anew() -> None:
    """SQLite cannot change a check; ids go on where they were, as they stand in object keys."""
    for name in ("claimed_by", "extraction_id"):
        op.drop_index(op.f(f"ix_jobs_{name}"), "jobs")
    op.rename_table("jobs", "old_jobs")
    op.create_table(
        "jobs",
        sa.Column("id", COUNTER, autoincrement=True, nullable=False),
        sa.Column("extraction_id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("step", sa.String(length=10), nullable=False),
        sa.Column("argument", sa.JSON(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_by", sa.String(length=36), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(STEPS, name=op.f("ck_jobs_step")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_jobs_account_id")),
        sa.ForeignKeyConstraint(
            ["extraction_id"],
            ["extractions.id"],
            name=op.f("fk_jobs_extraction_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
        sqlite_autoincrement=True,
    )
    columns = (
        "id, extraction_id, account_id, step, argument, attempt, failures, due_at, claimed_by, "
        "lease_until, created_at"
    )
    op.execute(f"INSERT INTO jobs ({columns}) SELECT {columns} FROM old_jobs")  # noqa: S608
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'jobs'")
    op.execute(
        "INSERT INTO sqlite_sequence (name, seq) "
        "SELECT 'jobs', seq FROM sqlite_sequence WHERE name = 'old_jobs'"
    )
    op.drop_table("old_jobs")
    for name in ("claimed_by", "extraction_id"):
        op.create_index(op.f(f"ix_jobs_{name}"), "jobs", [name])
