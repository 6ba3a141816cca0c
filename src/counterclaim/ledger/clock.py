"""
The time at which something is recorded.
"""

from datetime import UTC, datetime


class SystemClock:
    """
    The clock of this machine, in UTC.
    """

    def now(self) -> datetime:
        """
        Return the present instant.
        """
        return datetime.now(UTC)
