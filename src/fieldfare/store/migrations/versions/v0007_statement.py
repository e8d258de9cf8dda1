"""What a long ledger is read by, and counted by day."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_index(op.f("ix_ledger_account_id_at"), "ledger", ["account_id", "at"])
