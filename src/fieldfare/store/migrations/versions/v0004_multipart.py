"""Uploads whose parts a bucket receives: what it calls them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("upload_files", sa.Column("multipart_id", sa.Text(), nullable=True))
