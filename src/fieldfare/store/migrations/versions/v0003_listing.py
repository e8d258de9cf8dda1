"""What a long list of extractions is read by."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("extractions", sa.Column("review_count", sa.Integer(), nullable=True))
    op.execute("UPDATE extractions SET review_count = json_array_length(review_items)")
    for columns in (
        ["member_id", "created_at"],
        ["account_id", "state", "review_count"],
        ["member_id", "state", "review_count"],
    ):
        op.create_index(op.f(f"ix_extractions_{'_'.join(columns)}"), "extractions", columns)
    op.create_index(
        op.f("ix_extraction_files_file_name_extraction_id"),
        "extraction_files",
        ["file_name", "extraction_id"],
    )
