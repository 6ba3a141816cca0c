"""
When each picture or other item can have been made, as bars on one time axis of the case.

All bars of a case share an axis, so that they can be compared at a glance.  An end that nothing
bounds is drawn open and never as a day: an undated picture must not look as if it had a date.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from counterclaim.domain.evidence import Evidence
from counterclaim.domain.time import MONTHS, Interval, Moment, day_of, precedes
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.evidence_values import AxisTick, DateBar, End, Stretch
from counterclaim.dossier.wording import on, spell

REACH: Final = 30
"""Days before and after the publications that the axis may be widened by, at least."""
MARGIN: Final = 0.08
"""Room on either side for ends that are open, as a share of the days between."""
TICKS: Final = 5
"""Days that are named along the axis, at most."""
STUB: Final = 2.5
"""Hundredths of the axis that stand for a stretch that lies wholly beyond it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAxis:
    """
    The days that the bars of a case are drawn on; places are hundredths of its length.
    """

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def holds(self, moment: Moment) -> bool:
        """
        Say whether a day lies on it.
        """
        return self.first <= day_of(moment) <= self.last

    def begins(self, moment: Moment) -> float:
        """
        Return where a day begins; one beyond the axis lies at its edge.
        """
        return self._at((day_of(moment) - self.first).days)

    def ends(self, moment: Moment) -> float:
        """
        Return where a day ends, likewise.
        """
        return self._at((day_of(moment) - self.first).days + 1)

    def _at(self, days: int) -> float:
        return round(100 * min(max(days, 0), self.days) / self.days, 2)


def date_axis(case: CaseView, items: Iterable[Evidence]) -> DateAxis | None:
    """
    Return the axis of a case: its publications, and the dates of items as far as they lie near.

    Nothing where no day at all is known.
    """
    published = [d.known_from for d in case.in_order() if d.known_from is not None]
    days = sorted(day_of(moment) for moment in published)
    dates = sorted(day_of(m) for item in items for m in _moments(item))
    if not days and not dates:
        return None
    first, last = (days[0], days[-1]) if days else (dates[0], dates[-1])
    reach = max(REACH, (last - first).days)
    near = [d for d in dates if (first - d).days <= reach and (d - last).days <= reach]
    first, last = min([first, *near]), max([last, *near])
    room = timedelta(days=max(1, round(MARGIN * (last - first).days)))
    return DateAxis(first=first - room, last=last + room)


def _moments(item: Evidence) -> Iterator[Moment]:
    for when in (made(item), item.claimed_taken):
        if when is not None:
            yield from (moment for moment in (when.start, when.end) if moment is not None)
    if item.first_seen is not None:
        yield item.first_seen


def made(item: Evidence) -> Interval:
    """
    Return the bounds within which an item was made.

    What was seen or posted was there by then; a post was made when it went up, what it carries may
    be older.  Where the records do not agree, the noted bounds stand alone.
    """
    taken, posted = item.taken or Interval(), item.posted or Interval()
    start, end = taken.start, taken.end
    if start is None and is_post(item) and _in_order(posted.start, end):
        start = posted.start
    if end is None:
        known = (m for m in (posted.end, item.first_seen) if m is not None)
        end = next((m for m in known if _in_order(start, m)), None)
    return Interval(start=start, end=end)


def is_post(item: Evidence) -> bool:
    """
    Say whether an item is itself a post, so that its day of posting is that of its making.
    """
    return item.kind.casefold().endswith("post")


def _in_order(start: Moment | None, end: Moment | None) -> bool:
    return start is None or end is None or not precedes(end, start)


def axis_ticks(axis: DateAxis) -> tuple[AxisTick, ...]:
    """
    Return the days that are named along an axis, evenly spaced, the first and the last one too.
    """
    count = min(TICKS, axis.days)
    turns = [round(n * (axis.days - 1) / max(1, count - 1)) for n in range(count)]
    days = [axis.first + timedelta(days=turn) for turn in dict.fromkeys(turns)]
    return tuple(
        AxisTick(
            at=axis.ends(day) if day == axis.last else axis.begins(day),
            label=_label(day),
            edge=day in (axis.first, axis.last),
        )
        for day in days
    )


def _label(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def date_bar(axis: DateAxis, item: Evidence) -> DateBar:
    """
    Return the bar of one item.
    """
    bounds, claimed = made(item), item.claimed_taken
    seen = item.first_seen
    return DateBar(
        made=_stretch(axis, bounds, _ends(item, bounds)),
        unknown=bounds.start is None and bounds.end is None,
        claimed=_stretch(axis, claimed, (End.BOUND, End.BOUND)) if _said(claimed) else None,
        seen=_middle(axis, seen) if seen is not None and axis.holds(seen) else None,
        words=_words(item, bounds),
    )


def _said(when: Interval | None) -> bool:
    return when is not None and (when.start is not None or when.end is not None)


def _middle(axis: DateAxis, moment: Moment) -> float:
    return round((axis.begins(moment) + axis.ends(moment)) / 2, 2)


def _ends(item: Evidence, bounds: Interval) -> tuple[End, End]:
    """A bound is a note's alone where no sighting and no post gives it."""
    posted = item.posted or Interval()
    opens = End.BOUND if is_post(item) and bounds.start == posted.start else End.NOTED
    closes = End.BOUND if bounds.end in (posted.end, item.first_seen) else End.NOTED
    return opens, closes


def _stretch(axis: DateAxis, when: Interval | None, ends: tuple[End, End]) -> Stretch:
    when = when or Interval()
    opens, closes = ends
    if when.end is not None and day_of(when.end) < axis.first:
        return Stretch(start=0, end=STUB, opens=_end(axis, when.start, opens), closes=End.HIDDEN)
    if when.start is not None and day_of(when.start) > axis.last:
        closing = _end(axis, when.end, closes)
        return Stretch(start=100 - STUB, end=100, opens=End.HIDDEN, closes=closing)
    return Stretch(
        start=0 if when.start is None else axis.begins(when.start),
        end=100 if when.end is None else axis.ends(when.end),
        opens=_end(axis, when.start, opens),
        closes=_end(axis, when.end, closes),
    )


def _end(axis: DateAxis, moment: Moment | None, known: End) -> End:
    if moment is None:
        return End.OPEN
    return known if axis.holds(moment) else End.BEYOND


def _words(item: Evidence, bounds: Interval) -> str:
    told = [f"Made {on(bounds)}" if _said(bounds) else "When it was made is not known"]
    if bounds.start is None and bounds.end is not None:
        told.append("how much earlier is not known")
    if bounds.end is None and bounds.start is not None:
        told.append("how much later is not known")
    if _said(item.claimed_taken):
        told.append(f"said to be made {on(item.claimed_taken)}")
    if item.first_seen is not None:
        told.append(f"first seen on {spell(item.first_seen)}")
    return "; ".join(told)
