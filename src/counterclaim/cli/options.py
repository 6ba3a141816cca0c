"""
What several commands read the same way.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from counterclaim.config import settings
from counterclaim.domain.time import Moment, closing, parse_moment
from counterclaim.ledger.holder import account
from counterclaim.pipeline import Case, open_case


def day(text: str | None) -> Moment | None:
    """
    Return the day a flag gives; nothing where it was not given.

    Raises:
        BadDate: the text is not an ISO date.
    """
    return None if text is None else parse_moment(text)


def instant(text: str | None) -> datetime | None:
    """
    Return the instant a flag gives: an ISO instant, or the end of a day (UTC).

    Raises:
        BadDate: the text is neither.
    """
    moment = day(text)
    if moment is None or not isinstance(moment, date):
        return None
    return closing(moment).astimezone(UTC)


def opened(ledger: Path, known_at: str | None) -> Case:
    """
    Open a case as it was recorded up to the instant a flag gives.
    """
    return open_case(ledger, instant(known_at))


def signed(by: str | None) -> str:
    """
    Return who signs: the flag, else the setting ``actor``, else the name of the account.
    """
    return by or settings().actor or account()
