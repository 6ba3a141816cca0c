"""
Bars of when a picture can have been made: no end looks like a date that nobody knows.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.dossier.made import case_of

from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.time import Interval
from counterclaim.dossier.datebars import DateAxis, axis_ticks, date_axis, date_bar, made
from counterclaim.dossier.evidence_values import End

AXIS = DateAxis(first=date(2031, 3, 1), last=date(2031, 3, 10))
ITEM = Evidence(id="e", kind="photograph")


def day(number: int) -> date:
    return date(2031, 3, number)


def bar(**more: object):
    return date_bar(AXIS, replace(ITEM, **more))


def test_an_item_without_any_date_is_unknown_and_open_on_both_ends():
    drawn = bar()

    assert drawn.unknown
    assert (drawn.made.opens, drawn.made.closes) == (End.OPEN, End.OPEN)
    assert drawn.seen is None
    assert drawn.words == "When it was made is not known"


def test_the_first_sighting_closes_the_bar_and_nothing_opens_it():
    drawn = bar(taken=Interval(end=day(5)), first_seen=day(5))

    assert (drawn.made.start, drawn.made.end) == (0, 50)
    assert (drawn.made.opens, drawn.made.closes) == (End.OPEN, End.BOUND)
    assert drawn.seen == 45
    assert not drawn.unknown
    assert drawn.words == (
        "Made not after 5 March 2031; how much earlier is not known; first seen on 5 March 2031"
    )


def test_a_bound_that_only_a_note_gives_is_drawn_apart():
    drawn = bar(taken=Interval(start=day(2), end=day(5)), first_seen=day(6))

    assert (drawn.made.opens, drawn.made.closes) == (End.NOTED, End.NOTED)


def test_a_day_beyond_the_axis_is_no_open_end():
    drawn = bar(taken=Interval(start=date(2030, 1, 1), end=day(5)), first_seen=day(5))

    assert (drawn.made.start, drawn.made.opens) == (0, End.BEYOND)


@pytest.mark.parametrize(
    ("when", "opens", "closes"),
    [
        (Interval(start=date(2029, 1, 1), end=date(2029, 2, 1)), End.BEYOND, End.HIDDEN),
        (Interval(start=date(2033, 1, 1), end=date(2033, 2, 1)), End.HIDDEN, End.BEYOND),
    ],
)
def test_a_claimed_time_wholly_beyond_the_axis_points_out_of_it(when, opens, closes):
    drawn = bar(claimed_taken=when)

    assert drawn.claimed is not None
    assert (drawn.claimed.opens, drawn.claimed.closes) == (opens, closes)
    assert drawn.claimed.start < drawn.claimed.end


def test_a_post_was_made_when_it_went_up_and_what_it_carries_may_be_older():
    posted = Interval.on(day(4))

    assert made(replace(ITEM, kind="social post", posted=posted)) == posted
    assert made(replace(ITEM, posted=posted)) == Interval(end=day(4))


def test_a_sighting_before_the_noted_start_bounds_nothing():
    assert made(replace(ITEM, taken=Interval(start=day(4)), first_seen=day(2))) == Interval(
        start=day(4)
    )


def case_with(*items: Evidence, published: int = 5):
    document = Document(id="d", publisher="o", text="The bridge.", published=day(published))
    return case_of(Ledger(documents=(document,), evidence=items))


def test_the_axis_leaves_room_on_both_sides_of_a_single_day():
    axis = date_axis(case_with(), ())

    assert axis == DateAxis(first=day(4), last=day(6))


def test_a_date_years_away_does_not_stretch_the_axis():
    far = replace(ITEM, taken=Interval(start=date(1999, 1, 1), end=day(5)))

    axis = date_axis(case_with(far), (far,))

    assert axis is not None
    assert axis.first.year == 2031


def test_a_case_without_any_day_has_no_axis():
    case = case_of(Ledger(documents=(Document(id="d", publisher="o", text="The bridge."),)))

    assert date_axis(case, (ITEM,)) is None


def test_the_first_and_the_last_day_of_the_axis_are_named():
    ticks = axis_ticks(AXIS)

    assert [tick.label for tick in ticks if tick.edge] == ["1 Mar 2031", "10 Mar 2031"]
    assert (ticks[0].at, ticks[-1].at) == (0, 100)
    assert len(ticks) <= 5


days = st.dates(date(2030, 12, 1), date(2031, 6, 1))


@given(start=st.none() | days, end=st.none() | days, seen=st.none() | days)
def test_no_bar_leaves_the_axis_or_runs_backwards(start, end, seen):
    if start is not None and end is not None and end < start:
        start, end = end, start

    drawn = bar(taken=Interval(start=start, end=end), first_seen=seen)

    assert 0 <= drawn.made.start < drawn.made.end <= 100
    assert drawn.made.opens is not End.BOUND or start is None
    assert (drawn.made.opens is End.OPEN) == (start is None and drawn.made.opens is not End.HIDDEN)
