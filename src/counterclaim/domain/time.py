"""
Days, moments and intervals with open ends.

News gives times as days far more often than as instants.  A day known only as a day stays a day;
comparisons read it as the whole day in UTC, so that nothing is certain that the text left open.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias

from counterclaim.errors import BadDate, BadRecord

Moment: TypeAlias = date | datetime
"""A day, or an instant where the text gives one (naive instants are read as UTC)."""

EARLIEST = datetime.min.replace(tzinfo=UTC)
LATEST = datetime.max.replace(tzinfo=UTC)


def opening(moment: Moment) -> datetime:
    """
    Return the first instant of a moment, in UTC.
    """
    if isinstance(moment, datetime):
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return datetime.combine(moment, time.min, UTC)


def closing(moment: Moment) -> datetime:
    """
    Return the last instant of a moment, in UTC.
    """
    if isinstance(moment, datetime):
        return opening(moment)
    return datetime.combine(moment, time.max, UTC)


def day_of(moment: Moment) -> date:
    """
    Return the day of a moment, in UTC.
    """
    return opening(moment).date() if isinstance(moment, datetime) else moment


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
"""Spelled here, since the machine's own names follow its locale."""


def in_words(moment: Moment) -> str:
    """
    Return the day of a moment (UTC) as people write it.

    >>> in_words(date(2031, 3, 4))
    '4 March 2031'
    """
    day = day_of(moment)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def precedes(first: Moment, second: Moment) -> bool:
    """
    Say whether one moment is certainly over before the other begins.

    Two days that are equal, or a day and an instant within it, are not ordered.

    >>> precedes(date(2031, 3, 4), date(2031, 3, 5)), precedes(date(2031, 3, 4), date(2031, 3, 4))
    (True, False)
    """
    return closing(first) < opening(second)


def known_by(moment: Moment, as_of: Moment | None) -> bool:
    """
    Say whether something of this moment belongs to the view as of a day (its end, UTC).

    ``None`` is the view of everything.
    """
    return as_of is None or opening(moment) <= closing(as_of)


def parse_moment(text: str) -> Moment:
    """
    Read an ISO day or instant.

    Raises:
        BadDate: the text is neither.

    >>> parse_moment("2031-03-04")
    datetime.date(2031, 3, 4)
    """
    try:
        return (
            date.fromisoformat(text)
            if len(text) == len("2031-03-04")
            else (datetime.fromisoformat(text))
        )
    except ValueError:
        raise BadDate(
            f"{text!r} is not a date", 'write it as a day, "2031-03-04", or an ISO instant'
        ) from None


class Overlap(StrEnum):
    """
    Whether two times share an instant, under every completion of what is open or only some.
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NONE = "none"


class Holds(StrEnum):
    """
    How a claim's valid time is meant.
    """

    THROUGHOUT = "throughout"
    """The state is said to hold on every day of it (the reading of gold files)."""
    WITHIN = "within"
    """The state held at some moment in it: a window of uncertainty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """
    Inclusive bounds; ``None`` is unbounded.

    Raises:
        BadRecord: the start is after the end.

    >>> Interval.on(date(2031, 3, 4)).meets(Interval(start=None, end=date(2031, 3, 4)))
    True
    """

    start: Moment | None = None
    end: Moment | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and precedes(self.end, self.start):
            raise BadRecord(
                f"an interval cannot start on {self.start} and end on {self.end}",
                "swap or correct its bounds",
            )

    @classmethod
    def on(cls, moment: Moment, note: str | None = None) -> "Interval":
        """
        Return the interval of one day or instant.
        """
        return cls(start=moment, end=moment, note=note)

    @property
    def opens(self) -> datetime:
        """First instant, or the earliest there is."""
        return EARLIEST if self.start is None else opening(self.start)

    @property
    def closes(self) -> datetime:
        """Last instant, or the latest there is."""
        return LATEST if self.end is None else closing(self.end)

    def meets(self, other: "Interval") -> bool:
        """
        Say whether the two share an instant.
        """
        return max(self.opens, other.opens) <= min(self.closes, other.closes)

    def covers(self, other: "Interval") -> bool:
        """
        Say whether the other lies wholly inside.
        """
        return self.opens <= other.opens and other.closes <= self.closes

    def same_bounds(self, other: "Interval") -> bool:
        """
        Say whether the bounds agree, whatever the notes say.
        """
        return (self.start, self.end) == (other.start, other.end)

    def hull(self, other: "Interval") -> "Interval":
        """
        Return the smallest interval that holds both.
        """
        first = min((self, other), key=lambda i: i.opens)
        last = max((self, other), key=lambda i: i.closes)
        return Interval(start=first.start, end=last.end)


ALWAYS = Interval()


def overlap(first: Interval, first_holds: Holds, second: Interval, second_holds: Holds) -> Overlap:
    """
    Say in which sense two valid times overlap (METHOD 4).

    A state held throughout its time certainly overlaps whatever it covers or meets; one that held
    at some moment within a window is certain only where the other covers the whole window.
    """
    if not first.meets(second):
        return Overlap.NONE
    if first_holds is Holds.THROUGHOUT and second_holds is Holds.THROUGHOUT:
        return Overlap.CERTAIN
    if first_holds is Holds.THROUGHOUT and first.covers(second):
        return Overlap.CERTAIN
    if second_holds is Holds.THROUGHOUT and second.covers(first):
        return Overlap.CERTAIN
    return Overlap.POSSIBLE


def week_of(day: date) -> Interval:
    """
    Return the ISO week (Monday to Sunday) of a day.
    """
    monday = day - timedelta(days=day.weekday())
    return Interval(start=monday, end=monday + timedelta(days=6))
