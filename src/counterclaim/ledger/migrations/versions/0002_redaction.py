"""
Payloads can be emptied and texts let go, once an event says so; nothing else can be changed.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

OLD = (
    "event_is_never_changed",
    "event_is_never_deleted",
    "content_is_never_changed",
    "content_is_never_deleted",
)

KEPT = (
    "NEW.seq IS OLD.seq AND NEW.at IS OLD.at AND NEW.actor IS OLD.actor "
    "AND NEW.kind IS OLD.kind AND NEW.reason IS OLD.reason AND NEW.digest IS OLD.digest "
    "AND NEW.previous IS OLD.previous AND NEW.hash IS OLD.hash"
)
NEW = (
    (
        "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event "
        f"WHEN NOT (NEW.payload = '' AND {KEPT} "
        "AND EXISTS (SELECT 1 FROM gone WHERE what = 'event ' || OLD.seq)) "
        "BEGIN SELECT RAISE(ABORT, 'event is append-only'); END"
    ),
    (
        "CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event "
        "BEGIN SELECT RAISE(ABORT, 'event is append-only'); END"
    ),
    (
        "CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content "
        "BEGIN SELECT RAISE(ABORT, 'content is append-only'); END"
    ),
    (
        "CREATE TRIGGER content_is_never_deleted BEFORE DELETE ON content "
        "WHEN NOT (EXISTS (SELECT 1 FROM gone WHERE what = 'text ' || OLD.sha256)) "
        "BEGIN SELECT RAISE(ABORT, 'content is append-only'); END"
    ),
    (
        "CREATE TRIGGER gone_is_never_changed BEFORE UPDATE ON gone "
        "BEGIN SELECT RAISE(ABORT, 'gone is append-only'); END"
    ),
    (
        "CREATE TRIGGER gone_is_never_deleted BEFORE DELETE ON gone "
        "BEGIN SELECT RAISE(ABORT, 'gone is append-only'); END"
    ),
)


def upgrade() -> None:
    """
    Put the new triggers in the place of the old ones.
    """
    op.create_table(
        "gone",
        sa.Column("what", sa.Text, primary_key=True, nullable=False),
        sa.Column("by", sa.Integer, nullable=False),
        sqlite_strict=True,
    )
    for name in OLD:
        op.execute(f"DROP TRIGGER IF EXISTS {name}")
    for statement in NEW:
        # Not op.execute: the driver must see the colons and percent signs as they are.
        op.get_bind().exec_driver_sql(statement)
