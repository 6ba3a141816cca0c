"""
Contested questions over time.
"""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written
from unit.dossier.test_days import BURNT

from counterclaim.domain.time import Interval, parse_moment
from counterclaim.dossier.timeline import EDGE, MOST_MARKS, STEP, WIDTH, timelines
from counterclaim.ledger.codec import read_ledger


def drawn(story: Story):
    story.questions.append(BURNT)
    (timeline,) = timelines(case_of(written(story.ledger))).drawn
    return timeline


def contested():
    story = Story().say("s1", "courier > mayor", "2031-03-03")
    return story.say("s2", "herald > clerk", "2031-03-05", stance="denies")


def test_each_answer_has_a_lane_in_the_order_of_first_publication():
    timeline = drawn(contested().say("s3", "lantern > cook", "2031-03-06", stance="doubts"))

    assert [(lane.text, [m.shape for m in lane.marks]) for lane in timeline.lanes] == [
        ("yes", ["asserts", "doubts"]),
        ("no", ["denies"]),
    ]
    assert timeline.lanes[0].words == ("says so: 1, on 3 March 2031; doubts it: 1, on 6 March 2031")


def test_time_runs_from_left_to_right():
    timeline = drawn(contested())

    said, denied = (lane.marks[0] for lane in timeline.lanes)

    assert EDGE <= said.x < denied.x <= WIDTH - EDGE
    assert [tick.label for tick in timeline.ticks] == ["3 Mar 2031", "4 Mar", "5 Mar"]


def test_a_retraction_is_an_act_of_its_own():
    story = contested().say("s2a", "lantern > cook", "2031-03-04")
    story.say("s3", "courier > mayor", "2031-03-06", claim="other")
    story.correct("retraction", "mayor", "2031-03-06", "s3")

    yes, no = drawn(story).lanes

    assert [(m.shape, m.anchor) for m in yes.marks] == [
        ("asserts", "at-s1"),
        ("asserts", "at-s2a"),
        ("retracts", "at-s3"),
    ]
    assert [m.shape for m in no.marks] == ["denies"]
    assert yes.rows[2].who == "Mayor takes it back"


def test_the_table_says_what_the_picture_shows():
    timeline = drawn(contested())

    for lane in timeline.lanes:
        assert len(lane.rows) == len(lane.marks)
    assert timeline.lanes[0].rows[0].who == "Mayor, in Courier"
    assert timeline.lanes[0].rows[0].published == "3 March 2031"
    assert timeline.lanes[0].rows[0].spot.label == "[1]"


def test_marks_of_one_day_do_not_cover_one_another():
    story = contested()
    for n in range(30):
        story.say(f"t{n}", f"lantern > person-{n}", "2031-03-04")

    timeline = drawn(story)

    for lane in timeline.lanes:
        places = [(m.x, m.y) for m in lane.marks]
        assert len(set(places)) == len(places)
        assert all(EDGE - STEP < x < WIDTH - EDGE + STEP and 0 < y < lane.height for x, y in places)
        rows = {}
        for x, y in sorted(places):
            assert x - rows.get(y, -STEP) >= STEP - 1
            rows[y] = x


def test_too_many_acts_are_counted():
    story = contested()
    for n in range(MOST_MARKS + 5):
        story.say(f"t{n}", f"lantern > person-{n}", "2031-03-04")

    yes = drawn(story).lanes[0]

    assert (len(yes.marks), yes.more) == (MOST_MARKS, 6)


@pytest.mark.parametrize(
    ("start", "end", "opens", "closes"),
    [
        ("2031-03-01", "2031-03-04", False, False),
        ("2019-01-01", "2031-03-04", True, False),
        (None, "2031-03-04", True, False),
        ("2031-03-04", None, False, True),
        ("0001-01-01", "9999-12-31", True, True),
    ],
)
def test_the_time_it_is_about_is_a_bar_within_the_axis(start, end, opens, closes):
    story = contested()
    story.questions.append(BURNT)
    about = Interval(start=start and parse_moment(start), end=end and parse_moment(end))
    told = written(story.ledger)
    told = replace(
        told,
        statements=tuple(
            replace(s, about=about if s.id == "s1" else None) for s in told.statements
        ),
    )

    (timeline,) = timelines(case_of(told)).drawn
    (bar,) = timeline.lanes[0].bars

    assert EDGE <= bar.start <= bar.end <= WIDTH - EDGE
    assert (bar.opens, bar.closes) == (opens, closes)
    assert "1 statement" in bar.words


def test_years_have_room_on_the_axis():
    story = Story().say("s1", "courier > mayor", "1931-03-03")
    story.say("s2", "herald > clerk", "2031-03-05", stance="denies")

    timeline = drawn(story)
    labelled = [tick for tick in timeline.ticks if tick.label]

    assert len(timeline.ticks) < 20
    assert all(b.x - a.x >= 60 for a, b in itertools.pairwise(labelled))
    assert labelled[0].label == "3 Mar 1931"


def test_only_contested_questions_are_drawn_and_only_signs_that_occur(examples):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    case = case_of(ledger)

    found = timelines(case)

    shapes = {m.shape for t in found.drawn for lane in t.lanes for m in lane.marks}
    assert [t.spot.label for t in found.drawn] == [
        q.text for q in case.snapshot.questions if q.contested
    ]
    assert {shape for shape, _ in found.signs} == shapes


def test_nothing_later_is_drawn(examples):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger

    found = timelines(case_of(ledger, "2031-03-04"))

    last = date(2031, 3, 4) + timedelta(days=1)
    assert found.drawn
    for timeline in found.drawn:
        for lane in timeline.lanes:
            assert all(m.words.startswith(("3 March", "4 March")) for m in lane.marks), last
