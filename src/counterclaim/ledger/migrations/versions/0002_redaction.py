"""
Payloads can be emptied and texts let go, once an event says so; nothing else can be changed.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

OLD = (
    "event_is_never_changed",
    "event_is_never_deleted",
    "content_is_never_changed",
    "content_is_never_deleted",
)

NAMED = (
    "EXISTS (SELECT 1 FROM event AS said, json_each(CASE WHEN json_valid(said.payload) "
    "THEN said.payload ELSE '{{}}' END, '$.{key}') AS gone "
    "WHERE said.kind = 'record.redacted' AND gone.key = {name})"
)
KEPT = (
    "NEW.seq IS OLD.seq AND NEW.at IS OLD.at AND NEW.actor IS OLD.actor "
    "AND NEW.kind IS OLD.kind AND NEW.reason IS OLD.reason AND NEW.digest IS OLD.digest "
    "AND NEW.previous IS OLD.previous AND NEW.hash IS OLD.hash"
)
EVENT_NAMED = NAMED.format(key="events", name="CAST(OLD.seq AS TEXT)")
TEXT_NAMED = NAMED.format(key="texts", name="OLD.sha256")

NEW = (
    (
        "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event "
        f"WHEN NOT (NEW.payload = '' AND {KEPT} AND {EVENT_NAMED}) "
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
        f"WHEN NOT ({TEXT_NAMED}) "
        "BEGIN SELECT RAISE(ABORT, 'content is append-only'); END"
    ),
)


def upgrade() -> None:
    """
    Put the new triggers in the place of the old ones.
    """
    for name in OLD:
        op.execute(f"DROP TRIGGER IF EXISTS {name}")
    for statement in NEW:
        # Not op.execute: the driver must see the colons and percent signs as they are.
        op.get_bind().exec_driver_sql(statement)
