"""
The first format: events and texts, with triggers that refuse every change.
"""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """
    Nothing: files of this format were made whole.
    """
