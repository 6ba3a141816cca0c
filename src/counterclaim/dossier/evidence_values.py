"""
What a dossier page shows of pictures and other items: their dates, drawn and in words.
"""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.dossier.values import Spot


class Strength(StrEnum):
    """
    How far a bound of a date holds, as the page says it.
    """

    SEEN = "holds if the date of that report is right"
    """It was published or saved on that day, so it was there."""
    POSTED = "holds if the post shows its own date rightly"
    NOTED = "noted in the case, not derived here"
    CLAIMED = "somebody's word, a claim like any other"
    NONE = "unknown"


class End(StrEnum):
    """
    How one end of a bar is drawn.
    """

    BOUND = "bound"
    """A day that is shown."""
    NOTED = "noted"
    """A day that is shown and that only a note gives."""
    BEYOND = "beyond"
    """A day outside the axis."""
    OPEN = "open"
    """No day is known: it may be any."""
    HIDDEN = "hidden"
    """Not drawn, since the whole stretch lies beyond the other end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """
    One date of an item in words, ``why`` one can say so, and how far that holds.
    """

    text: str
    why: str
    spots: tuple[Spot, ...]
    strength: Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """
    Part of the axis, from ``start`` to ``end`` in hundredths of its length (0 to 100).
    """

    start: float
    end: float
    opens: End
    closes: End


@dataclass(frozen=True, slots=True, kw_only=True)
class DateBar:
    """
    When an item can have been made, on the time axis of the case.

    ``unknown``: neither bound is known.  ``claimed`` is when somebody says that it was made,
    ``seen`` the middle of the day on which it was first seen (hundredths of the axis); a day beyond
    the axis is not drawn.  ``words`` say it all to somebody who does not see it.
    """

    made: Stretch
    unknown: bool
    claimed: Stretch | None
    seen: float | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisTick:
    """
    A day on the axis of all bars, in hundredths; ``edge`` for the first and the last one.
    """

    at: float
    label: str
    edge: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """
    A picture or other item: when it can have been made, and what it can decide.

    ``notes`` say what else is known of it.
    """

    id: str
    name: str
    spot: Spot | None
    bar: DateBar | None
    bounds: tuple[Bound, ...]
    notes: tuple[str, ...]
    bears_on: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceShown:
    """
    Every item of a case: those on which something rests, and those on which nothing does.

    ``ticks`` are the days named along the axis that all bars share.
    """

    ticks: tuple[AxisTick, ...]
    resting: tuple[EvidenceView, ...]
    aside: tuple[EvidenceView, ...]
