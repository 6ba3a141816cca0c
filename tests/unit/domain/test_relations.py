"""
When two claims contradict, and when they do not.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.domain.claim import Claim, RelationKind
from counterclaim.domain.place import Gazetteer, Place
from counterclaim.domain.relations import gazetteer, relate, relations
from counterclaim.domain.time import Holds, Interval

PLACES = Gazetteer.of(
    [
        Place(id="skarrow", within="upper villages"),
        Place(id="upper villages", within="valley"),
        Place(id="dunholt", within="valley"),
        Place(id="valley", within="ostrany"),
        Place(id="ambrel", within="melduria"),
    ]
)
WEEK = Interval(start=date(2031, 3, 3), end=date(2031, 3, 7))
NEXT = Interval(start=date(2031, 3, 10), end=date(2031, 3, 14))

CONTRADICTS = RelationKind.CONTRADICTS
MAY = RelationKind.MAY_CONTRADICT
COMPATIBLE = RelationKind.COMPATIBLE
UNRELATED = RelationKind.UNRELATED
TENSION = RelationKind.TENSION


def claim(prop: str, value: Any, subject: str | None = "mayor", **more: Any) -> Claim:
    more.setdefault("valid", WEEK)
    return Claim(id="a", text="", property=prop, subject=subject, value=value, **more)


def kind(a: Claim, b: Claim) -> RelationKind:
    return relate(replace(a, id="a"), replace(b, id="b"), PLACES).kind


def control(place: str, holder: str, extent: Any = "complete", **more: Any) -> Claim:
    return claim("control", {"holder": holder, "extent": extent}, subject=place, **more)


def killed(low: int | None, high: int | None, **more: Any) -> Claim:
    valid = more.pop("valid", WEEK)
    return claim("quantity:killed", {"low": low, "high": high, **more}, valid=valid)


def percent(low: int, high: int, *, low_open: bool = False) -> dict[str, Any]:
    return {"low": low, "high": high, "low_open": low_open, "unit": "percent"}


CASES = {
    "two towns": (claim("location", "dunholt"), claim("location", "ambrel"), CONTRADICTS),
    "a town and its valley": (
        claim("location", "dunholt"),
        claim("location", "valley"),
        COMPATIBLE,
    ),
    "two people": (
        claim("location", "dunholt"),
        claim("location", "ambrel", subject="clerk"),
        UNRELATED,
    ),
    "two weeks": (
        claim("location", "dunholt"),
        claim("location", "ambrel", valid=NEXT),
        COMPATIBLE,
    ),
    "in a town and not in its valley": (
        claim("location", "dunholt"),
        claim("location", "not valley"),
        CONTRADICTS,
    ),
    "in the valley after having left it": (
        claim("location", "dunholt"),
        claim("event:leave", "valley"),
        CONTRADICTS,
    ),
    "in the valley after having left a town of it": (
        claim("location", "valley"),
        claim("event:leave", "dunholt"),
        COMPATIBLE,
    ),
    "abroad after having left": (
        claim("location", "ambrel"),
        claim("event:leave", "valley"),
        COMPATIBLE,
    ),
    "troops left, troops are there": (
        claim("presence", "dunholt", subject="troops"),
        claim("event:leave", "valley", subject="troops"),
        TENSION,
    ),
    "all of it by two": (control("valley", "army"), control("valley", "militia"), CONTRADICTS),
    "all of it, and a part by another": (
        control("valley", "army"),
        control("upper villages", "militia"),
        CONTRADICTS,
    ),
    "all of it, and a part not theirs": (
        control("valley", "army"),
        control("skarrow", "not army", "some"),
        CONTRADICTS,
    ),
    "all of it, and a part not somebody else's": (
        control("valley", "army"),
        control("skarrow", "not militia", "some"),
        COMPATIBLE,
    ),
    "two parts": (control("dunholt", "army"), control("upper villages", "militia"), UNRELATED),
    "some of it, and a part by another": (
        control("valley", "army", "unspecified"),
        control("dunholt", "militia"),
        COMPATIBLE,
    ),
    "all of it and over 70 per cent of it": (
        control("valley", "army"),
        control("valley", "army", percent(70, 100, low_open=True)),
        COMPATIBLE,
    ),
    "all of it and about 60 per cent of it": (
        control("valley", "army"),
        control("valley", "army", percent(54, 66)),
        CONTRADICTS,
    ),
    "all of it and some of it by another": (
        control("valley", "army"),
        control("valley", "militia", "unspecified"),
        MAY,
    ),
    "shares of two that add up to more than all": (
        control("valley", "army", percent(70, 100)),
        control("valley", "militia", percent(60, 80)),
        MAY,
    ),
    "control and others' presence": (
        control("valley", "army"),
        claim("presence", "skarrow", subject="rebels"),
        TENSION,
    ),
    "control and the holder's presence": (
        control("valley", "army"),
        claim("presence", "skarrow", subject="army"),
        COMPATIBLE,
    ),
    "12 or more and 28": (killed(12, None), killed(28, 28), COMPATIBLE),
    "28 and more than 40": (killed(28, 28), killed(40, None, low_open=True), CONTRADICTS),
    "up to 60 and 60 or more": (killed(0, 60), killed(60, None), COMPATIBLE),
    "up to 60 and more than 60": (killed(0, 60), killed(60, None, low_open=True), CONTRADICTS),
    "not 40, and 40": (killed(40, 40, excluded=True), killed(40, 40), CONTRADICTS),
    "not 40, and more than 39": (killed(40, 40, excluded=True), killed(39, None), COMPATIBLE),
    "tolls of different days that overlap in time": (
        killed(12, 12, cumulative=True),
        killed(28, 28, cumulative=True, valid=Interval(start=date(2031, 3, 5), end=None)),
        MAY,
    ),
    "two hours and 130 minutes": (
        claim("quantity:length", {"low": 2, "high": 2, "unit": "hour"}),
        claim("quantity:length", {"low": 130, "high": 130, "unit": "minute"}),
        CONTRADICTS,
    ),
    "barrels and tonnes that can be one amount": (
        claim("quantity:spill", {"low": 1000, "high": 1000, "unit": "barrel"}),
        claim("quantity:spill", {"low": 130, "high": 130, "unit": "tonne"}),
        COMPATIBLE,
    ),
    "units nobody can convert": (
        claim("quantity:aid", {"low": 5, "high": 5, "unit": "lorry"}),
        claim("quantity:aid", {"low": 9, "high": 9, "unit": "tonne"}),
        UNRELATED,
    ),
    "counts of different things": (
        killed(5, 5, of="soldiers"),
        killed(9, 9, of="civilians"),
        UNRELATED,
    ),
    "alive and dead": (claim("state:alive", True), claim("state:dead", True), CONTRADICTS),
    "alive and died": (claim("state:alive", True), claim("event:die", True), CONTRADICTS),
    "alive and safe": (claim("state:alive", True), claim("state:safe", True), COMPATIBLE),
    "not alive and not dead": (
        claim("state:alive", False),
        claim("state:dead", False),
        CONTRADICTS,
    ),
    "arrested and free": (claim("state", "arrested"), claim("state", "free"), CONTRADICTS),
    "detained and dead": (claim("state:detained", True), claim("state:dead", True), COMPATIBLE),
    "it happened and it did not": (
        claim("event:meeting", True),
        claim("event:meeting", False),
        CONTRADICTS,
    ),
    "two winners": (claim("winner", "A. Marsh"), claim("winner", "B. Lorne"), CONTRADICTS),
    "a cause in more words": (
        claim("cause", "shells"),
        claim("cause", "mortar shells"),
        COMPATIBLE,
    ),
    "a cause and its denial": (claim("cause", "not shells"), claim("cause", "shells"), CONTRADICTS),
    "an origin within another": (
        claim("origin", "dunholt"),
        claim("origin", "valley"),
        COMPATIBLE,
    ),
    "an old picture of this week": (
        claim("evidence:depicts", "the mill", depicted_from="2031-03-03", valid=Interval()),
        claim("evidence:date", "2030", valid=Interval(start=None, end=date(2030, 12, 31))),
        CONTRADICTS,
    ),
    "a picture of any day": (
        claim("evidence:depicts", "the mill", depicted_from="2030-01-01", valid=Interval()),
        claim("evidence:date", "2030", valid=Interval(start=None, end=date(2030, 12, 31))),
        COMPATIBLE,
    ),
    "an undated picture": (
        claim("evidence:depicts", "the mill"),
        claim("evidence:date", "unknown"),
        COMPATIBLE,
    ),
    "untyped claims": (claim("untyped", "x"), claim("untyped", "y"), UNRELATED),
    "a property no rule knows": (claim("role", "judge"), claim("role", "baker"), UNRELATED),
    "a location that is no place": (claim("location", None), claim("location", "x"), UNRELATED),
}


@pytest.mark.parametrize(("a", "b", "expected"), CASES.values(), ids=CASES.keys())
def test_two_claims_relate_as_the_rules_say(a: Claim, b: Claim, expected: RelationKind) -> None:
    assert kind(a, b) is expected
    assert kind(b, a) is expected


def test_a_later_toll_supersedes_an_earlier_one() -> None:
    early = replace(killed(12, 12, cumulative=True), id="z")
    late = replace(killed(28, 28, cumulative=True, valid=NEXT), id="a")

    for pair in ((early, late), (late, early)):
        relation = relate(*pair, PLACES)

        assert (relation.kind, relation.a, relation.b) == (RelationKind.SUPERSEDES, "a", "z")


def test_a_reason_names_the_values() -> None:
    a = replace(claim("location", "e1"), id="a")
    b = replace(claim("location", "e2", subject="mayor"), id="b")
    names = {"e1": "Dunholt", "e2": "Ambrel", "mayor": "Mayor Edda Marsh"}

    relation = relate(a, b, PLACES, names)

    assert relation.reason == (
        "Mayor Edda Marsh cannot be in Dunholt and in Ambrel at the same time"
    )


def test_a_window_makes_a_contradiction_only_possible() -> None:
    window = claim("location", "dunholt", holds=Holds.WITHIN)

    assert kind(window, claim("location", "ambrel", valid=Interval.on(date(2031, 3, 4)))) is MAY
    assert kind(window, claim("location", "ambrel")) is CONTRADICTS


def test_known_days_make_a_contradiction_certain_only_on_a_common_day() -> None:
    monday = claim("location", "dunholt", days=(date(2031, 3, 3),))
    friday = claim("location", "ambrel", days=(date(2031, 3, 7),))

    assert kind(monday, friday) is MAY
    assert kind(monday, replace(friday, days=(date(2031, 3, 3), date(2031, 3, 7)))) is CONTRADICTS
    assert kind(monday, claim("location", "ambrel")) is CONTRADICTS


def test_a_vague_holder_contradicts_only_whom_it_is_set_apart_from() -> None:
    vague = control("upper villages", "the fighters", vague=True)

    assert kind(vague, control("valley", "army")) is MAY
    assert kind(replace(vague, apart=("army",)), control("valley", "army")) is CONTRADICTS


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("interior ministry", COMPATIBLE),
        ("national resistance front", MAY),
        ("the free army", MAY),
        ("islamic state", MAY),
    ],
)
def test_government_forces_may_be_those_of_a_ministry_and_of_no_front(
    holder: str, expected: RelationKind
) -> None:
    forces = control("valley", "government forces", vague=True)

    assert kind(forces, control("valley", holder)) is expected


def test_forces_set_apart_from_a_ministry_are_not_its_own() -> None:
    forces = control("valley", "the army", vague=True, apart=("interior ministry",))

    assert kind(forces, control("valley", "interior ministry")) is CONTRADICTS


def test_what_is_only_told_as_an_alternative_contradicts_no_other_alternative() -> None:
    a = claim("location", "dunholt", alternatives=("b",))

    assert kind(a, claim("location", "ambrel")) is COMPATIBLE
    assert kind(claim("location", "ambrel"), replace(a, alternatives=("c",))) is CONTRADICTS


def test_a_part_named_by_a_claim_lies_in_its_whole() -> None:
    streets = control("streets of Port Alder", "militia", part_of="Port Alder")
    places = gazetteer([], [streets])

    relation = relate(
        replace(streets, id="b"), replace(control("Port Alder", "army"), id="a"), places
    )

    assert relation.kind is CONTRADICTS


def test_only_claims_of_one_family_and_subject_are_listed() -> None:
    claims = [
        replace(claim("location", "dunholt"), id="a"),
        replace(claim("event:leave", "valley"), id="b"),
        replace(control("valley", "army"), id="c"),
        replace(control("skarrow", "militia"), id="d"),
        replace(claim("location", "ambrel", subject="clerk"), id="e"),
    ]

    found = relations(claims, PLACES)

    assert [(r.a, r.b, r.kind) for r in found] == [("a", "b", CONTRADICTS), ("c", "d", CONTRADICTS)]


days = st.none() | st.dates(date(2031, 1, 1), date(2031, 1, 20))
ends = st.none() | st.integers(0, 20)
extents = st.sampled_from(["complete", "unspecified", "some"]) | st.builds(
    percent, st.integers(0, 50), st.integers(50, 100), low_open=st.booleans()
)


@st.composite
def intervals(draw: Any) -> Interval:
    start, end = draw(days), draw(days)
    if start is not None and end is not None and end < start:
        start, end = end, start
    return Interval(start=start, end=end)


@st.composite
def ranges(draw: Any) -> dict[str, Any]:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and high < low:
        low, high = high, low
    return {
        "low": low,
        "high": high,
        "low_open": draw(st.booleans()) and low != high,
        "high_open": draw(st.booleans()) and low != high,
        "unit": draw(st.sampled_from(["person", "hour", "day", None])),
        "cumulative": draw(st.booleans()),
    }


PLACE = st.sampled_from(["skarrow", "upper villages", "dunholt", "valley", "ambrel", "melduria"])


@st.composite
def claims(draw: Any) -> Claim:
    family = draw(st.sampled_from(["location", "event:leave", "control", "presence", "quantity:x"]))
    subject = draw(st.sampled_from(["mayor", "army"]))
    value: Any = draw(PLACE)
    if family == "control":
        holder = draw(st.sampled_from(["army", "militia", "not army"]))
        subject, value = value, {"holder": holder, "extent": draw(extents)}
    if family == "quantity:x":
        value = draw(ranges())
    return Claim(
        id=draw(st.sampled_from("abcdef")),
        text="",
        property=family,
        subject=subject,
        value=value,
        valid=draw(intervals()),
        holds=draw(st.sampled_from(Holds)),
        vague=draw(st.booleans()),
    )


@given(a=claims(), b=claims())
def test_a_relation_is_the_same_from_both_sides(a: Claim, b: Claim) -> None:
    first, second = relate(a, b, PLACES), relate(b, a, PLACES)

    assert first.kind is second.kind
    if a.id != b.id:
        assert first == second


@given(a=claims(), b=claims(), wider=intervals())
def test_widening_a_window_never_creates_a_contradiction(
    a: Claim, b: Claim, wider: Interval
) -> None:
    a = replace(a, holds=Holds.WITHIN)

    widened = replace(a, valid=a.valid.hull(wider))

    if kind(widened, b) is CONTRADICTS:
        assert kind(a, b) is CONTRADICTS


@given(first=ranges(), second=ranges(), low=st.integers(0, 5), high=st.integers(0, 5))
def test_widening_a_range_never_creates_a_contradiction(
    first: dict[str, Any], second: dict[str, Any], low: int, high: int
) -> None:
    wider = {
        **first,
        "low": None if first["low"] is None else first["low"] - low,
        "high": None if first["high"] is None else first["high"] + high,
    }

    if kind(claim("quantity:x", wider), claim("quantity:x", second)) is CONTRADICTS:
        assert kind(claim("quantity:x", first), claim("quantity:x", second)) is CONTRADICTS


@given(a=claims(), b=claims())
def test_listing_relations_finds_every_pair_that_bears_on_each_other(a: Claim, b: Claim) -> None:
    a, b = replace(a, id="a"), replace(b, id="b")

    found = {(r.kind, r.reason) for r in relations([a, b], PLACES)}

    alone = relate(a, b, PLACES)
    bears = alone.kind not in (UNRELATED, COMPATIBLE)
    assert found == ({(alone.kind, alone.reason)} if bears else set())
