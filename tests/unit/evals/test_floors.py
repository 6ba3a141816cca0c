"""
Floors rise freely, fall only with a reason, and ceilings never move.
"""

import pytest

CORPUS = {"sha256": "abc", "files": 2, "n": 10}
CEILINGS = {"gold": {"overcount": 0.0}}


@pytest.fixture
def measured(floors):
    """What the suite "gold" gave; keywords change it."""

    def make(f1=0.6, overcount=0.0, **more):
        given = {"suite": "gold", "corpus": CORPUS, "rules": "r1"} | more
        return floors.Measured(floors={"f1": f1}, ceilings={"overcount": overcount}, **given)

    return make


@pytest.fixture
def baseline(floors, measured):
    """The suite pinned at .6."""
    pinned, refused = floors.repin(floors.empty_baseline(), [measured()], CEILINGS)
    assert refused == []
    return pinned


def _failures(floors, baseline, measured):
    return [line.figure for line in floors.compare(baseline, measured) if not line.held]


def test_what_was_pinned_holds(floors, baseline, measured):
    assert _failures(floors, baseline, measured()) == []


def test_a_figure_may_shake_by_epsilon_and_no_more(floors, baseline, measured):
    assert _failures(floors, baseline, measured(f1=0.5996)) == []
    assert _failures(floors, baseline, measured(f1=0.5994)) == ["f1"]


def test_a_figure_that_rose_holds_and_asks_to_be_pinned(floors, baseline, measured):
    (line,) = [x for x in floors.compare(baseline, measured(f1=0.7)) if x.figure == "f1"]

    assert line.held
    assert "--update" in line.note


def test_one_overcount_fails(floors, baseline, measured):
    assert _failures(floors, baseline, measured(overcount=1.0)) == ["overcount"]


def test_what_was_not_measured_fails(floors, baseline, measured):
    gone = measured(f1=None, overcount=None)

    assert _failures(floors, baseline, gone) == ["f1", "overcount"]


def test_a_suite_that_is_not_pinned_fails(floors, measured):
    assert _failures(floors, floors.empty_baseline(), measured()) == ["corpus", "f1", "overcount"]


def test_another_corpus_fails_even_where_the_figures_rose(floors, baseline, measured):
    other = measured(f1=0.9, corpus=CORPUS | {"n": 11})

    (line,) = [x for x in floors.compare(baseline, other) if not x.held]

    assert line.figure == "corpus"
    assert "not the same n" in line.note


def test_other_rules_are_said_and_hold(floors, baseline, measured):
    (line,) = [x for x in floors.compare(baseline, measured(rules="r2")) if x.figure == "rules"]

    assert (line.held, line.pinned, line.measured) == (True, "r1", "r2")


def test_a_floor_rises(floors, baseline, measured):
    pinned, refused = floors.repin(baseline, [measured(f1=0.7)], CEILINGS)

    assert refused == []
    assert pinned["suites"]["gold"]["floors"] == {"f1": 0.7}


def test_a_floor_does_not_fall_by_itself(floors, baseline, measured):
    pinned, refused = floors.repin(baseline, [measured(f1=0.5)], CEILINGS)

    assert pinned == baseline
    assert len(refused) == 1
    assert "--allow-regression" in refused[0]


def test_a_floor_does_not_sink_in_small_steps(floors, baseline, measured):
    pinned, refused = floors.repin(baseline, [measured(f1=0.5996)], CEILINGS)

    assert refused == []
    assert pinned["suites"]["gold"]["floors"] == {"f1": 0.6}


def test_a_floor_falls_with_a_reason_that_is_kept(floors, baseline, measured):
    pinned, refused = floors.repin(baseline, [measured(f1=0.5)], CEILINGS, "fewer guesses")

    assert refused == []
    assert pinned["suites"]["gold"]["floors"] == {"f1": 0.5}
    assert pinned["regressions"] == [
        {"suite": "gold", "figure": "f1", "from": 0.6, "to": 0.5, "reason": "fewer guesses"}
    ]


def test_no_reason_raises_a_ceiling(floors, baseline, measured):
    pinned, refused = floors.repin(baseline, [measured(overcount=1.0)], CEILINGS, "we must")

    assert pinned == baseline
    assert "always" in refused[0]


def test_a_floor_cannot_be_dropped_without_a_reason(floors, baseline, measured):
    dropped = floors.Measured(suite="gold", floors={}, ceilings={"overcount": 0.0})

    _, refused = floors.repin(baseline, [dropped], CEILINGS)

    assert "f1 would fall" in refused[0]


def test_suites_that_were_not_measured_stay_as_they_are(floors, baseline, measured):
    pinned, _ = floors.repin(baseline, [measured(suite="polnear")], {"polnear": {"overcount": 0.0}})

    assert pinned["suites"]["gold"] == baseline["suites"]["gold"]
    assert set(pinned["suites"]) == {"gold", "polnear"}
