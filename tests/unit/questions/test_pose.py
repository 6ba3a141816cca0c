"""
Which questions a ledger poses, and how they are answered.
"""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.domain.gold_loader import ledger_of, load
from unit.domain.random_ledgers import ledgers
from unit.domain.small_ledgers import Story

from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Question
from counterclaim.questions import answered

DAYS = {"start": "2031-03-03", "end": "2031-03-07"}
PLACES = [
    {"id": "skarrow", "within": "valley"},
    {"id": "dunholt", "within": "valley"},
    {"id": "ambrel", "within": "melduria"},
]


def claim(identifier: str, prop: str, value: Any, subject: str = "mayor", **more: Any) -> Any:
    return {
        "id": identifier,
        "property": prop,
        "subject": subject,
        "value": value,
        "valid": DAYS,
        "text": f"The text of {identifier}",
    } | more


def told(*claims: dict[str, Any], denied: str = "", **more: Any) -> Story:
    """Every claim asserted by somebody else, some denied."""
    story = Story(claims=list(claims), places=PLACES, **more)
    for n, each in enumerate(claims):
        story.say(f"s{n}", f"courier > p{n}", f"2031-03-0{n + 1}", claim=each["id"])
    for each in denied.split():
        story.say(f"d-{each}", "herald > judge", "2031-03-08", claim=each, stance="denies")
    return story


def posed(ledger: Ledger) -> list[Question]:
    return list(answered(ledger).questions)


def answers(question: Question) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(answer.claims, answer.denials_of) for answer in question.answers]


WHERE = (
    claim("in-dunholt", "location", "dunholt"),
    claim("in-valley", "location", "valley"),
    claim("left", "event:leave", "valley"),
    claim("in-ambrel", "location", "ambrel"),
)


def test_whereabouts_and_leaving_are_one_question_with_rival_answers() -> None:
    (question,) = posed(told(*WHERE).ledger)

    assert question.text == "Where was mayor between 3 and 7 March 2031?"
    assert question.kind == "functional"
    assert question.contested
    assert answers(question) == [
        (("in-dunholt", "in-valley"), ()),
        (("in-ambrel", "left"), ()),
    ]
    assert [a.text for a in question.answers] == [
        "in dunholt; in valley",
        "left valley; in ambrel",
    ]


def test_denying_that_he_left_says_that_he_is_there() -> None:
    (question,) = posed(told(*WHERE, denied="left in-ambrel").ledger)

    assert answers(question) == [
        (("in-dunholt", "in-valley"), ("left",)),
        (("in-ambrel", "left"), ()),
        ((), ("in-ambrel",)),
    ]


def test_control_of_a_place_and_of_its_parts_is_one_question() -> None:
    story = told(
        claim("all", "control", {"holder": "army", "extent": "complete"}, subject="valley"),
        claim("part", "control", {"holder": "militia", "extent": "complete"}, subject="skarrow"),
        claim("share", "control", {"holder": "army", "extent": {"high": 60}}, subject="valley"),
        denied="all",
    )

    (question,) = posed(story.ledger)

    assert question.subject == "valley"
    assert answers(question) == [(("all",), ()), (("part", "share"), ("all",))]


def test_what_opposed_sides_agree_on_is_common_ground() -> None:
    story = told(
        claim("all", "control", {"holder": "army", "extent": "complete"}, subject="valley"),
        claim("part", "control", {"holder": "militia", "extent": "complete"}, subject="skarrow"),
        claim(
            "town",
            "control",
            {"holder": "army", "extent": "complete"},
            subject="dunholt",
            part_of="valley",
        ),
        parties={"p0": "army", "p1": "militia", "p2": "militia", "officer": "army"},
    )
    story.say("s9", "courier > officer", claim="town")

    (question,) = posed(story.ledger)

    assert question.common_ground == ("town",)
    assert answers(question) == [(("all",), ()), (("part",), ())]


def test_a_toll_and_its_revision_by_the_same_source_are_one_answer() -> None:
    def toll(identifier: str, low: int, day: str) -> dict[str, Any]:
        value = {"low": low, "high": low, "cumulative": True, "unit": "person"}
        valid = {"start": day, "end": day}
        return claim(identifier, "quantity:killed", value, subject="people killed", valid=valid)

    story = Story(
        claims=[
            toll("t12", 12, "2031-03-03"),
            toll("t28", 28, "2031-03-05"),
            toll("t40", 40, "2031-03-05"),
        ]
    )
    story.say("s1", "courier > ministry", "2031-03-03", claim="t12")
    story.say("s2", "courier > ministry", "2031-03-05", claim="t28")
    story.say("s3", "herald > assembly", "2031-03-05", claim="t40")

    (question,) = posed(story.ledger)

    assert question.text == "How many people killed by 5 March 2031?"
    assert question.kind == "quantity-cumulative"
    assert question.contested
    assert answers(question) == [(("t12", "t28"), ()), (("t40",), ())]


def test_a_claim_asserted_and_denied_is_answered_yes_and_no() -> None:
    story = told(claim("talks", "event:negotiate", "assembly"), denied="talks")

    (question,) = posed(story.ledger)

    assert question.text == "Did this happen: “The text of talks”?"
    assert question.kind == "boolean"
    assert [(a.text, a.claims, a.denials_of) for a in question.answers] == [
        ("yes", ("talks",), ()),
        ("no", (), ("talks",)),
    ]


def test_what_nobody_disputes_is_asked_only_where_one_value_is_possible() -> None:
    story = told(
        claim("judge", "role", "judge"),
        claim("untyped", "untyped", None),
        claim("cause", "cause", "shells", subject="the fire"),
    )

    assert [question.text for question in posed(story.ledger)] == ["What caused the fire?"]


def test_contested_questions_come_first_then_the_earliest() -> None:
    story = told(
        claim("cause", "cause", "shells", subject="the fire"),
        claim("winner", "winner", "Marsh", subject="the vote"),
        claim("alive", "state:alive", True, subject="the clerk"),
        denied="alive",
    )

    assert [(q.text, q.contested) for q in posed(story.ledger)] == [
        ("Was the clerk alive between 3 and 7 March 2031?", True),
        ("What caused the fire?", False),
        ("Who won the vote?", False),
    ]


def test_times_that_do_not_touch_are_two_questions() -> None:
    later = {"start": "2031-04-01", "end": "2031-04-02"}
    story = told(
        claim("march", "location", "dunholt"), claim("april", "location", "ambrel", valid=later)
    )

    assert [q.contested for q in posed(story.ledger)] == [False, False]


def test_a_question_of_the_ledger_keeps_its_words_and_is_weighed_again() -> None:
    story = told(*WHERE)
    story.questions.append(
        {
            "id": "q1",
            "text": "Is he in Dunholt?",
            "property": "location",
            "subject": "mayor",
            "kind": "functional",
            "contested": False,
            "answers": [{"id": "q1a", "text": "yes", "claims": ["in-dunholt"]}],
            "compatible_with": {"q1a": ["in-valley"]},
        }
    )

    mine, computed = posed(story.ledger)

    assert (mine.id, mine.text, mine.contested) == ("q1", "Is he in Dunholt?", True)
    assert answers(computed) == [(("in-ambrel", "left"), ())]


def test_an_earlier_day_has_only_the_questions_of_that_day() -> None:
    ledger = told(*WHERE).ledger

    (question,) = answered(ledger, date(2031, 3, 2)).questions

    assert not question.contested
    assert answers(question) == [(("in-dunholt", "in-valley"), ())]


def test_posing_does_not_depend_on_the_order_of_records() -> None:
    ledger = told(*WHERE, denied="left").ledger
    mixed = replace(
        ledger,
        claims=tuple(random.Random(3).sample(ledger.claims, len(ledger.claims))),
        statements=tuple(reversed(ledger.statements)),
    )

    assert posed(mixed) == posed(ledger)


def _gold(name: str, shared: Path, examples: Path) -> Path:
    return shared / "gold" / "seed.json" if name == "seed" else examples / f"{name}.gold.json"


@pytest.mark.shared
@pytest.mark.parametrize("name", ["seed", "torvane", "kessford"])
def test_the_questions_of_a_gold_ledger_are_contested_as_it_says(
    name: str, shared: Path, examples: Path
) -> None:
    raw, ledger = load(_gold(name, shared, examples))

    found = {question.id: question.contested for question in posed(ledger)}

    expected = {question["id"]: question["contested"] for question in raw["questions"]}
    assert {identifier: found[identifier] for identifier in expected} == expected


@pytest.mark.shared
@pytest.mark.parametrize("name", ["seed", "torvane", "kessford"])
def test_posing_over_posed_questions_changes_nothing(
    name: str, shared: Path, examples: Path
) -> None:
    _, ledger = load(_gold(name, shared, examples))

    for start in (ledger, replace(ledger, questions=())):
        once = answered(start).questions

        assert answered(replace(ledger, questions=once)).questions == once


@given(raw=ledgers(), whole=st.booleans())
def test_every_claim_is_in_one_question_at_most_and_posing_twice_changes_nothing(
    raw: dict[str, Any], whole: bool
) -> None:
    story = told(*WHERE, denied="left").ledger
    ledger = story if whole else Story().ledger
    ledger = replace(
        ledger,
        **{
            kind: (*getattr(ledger, kind), *getattr(ledger_of(raw), kind))
            for kind in ("sources", "documents", "statements", "claims", "dependences")
        },
    )

    once = answered(ledger).questions

    mentioned = [
        claim
        for question in once
        for claim in {
            *question.common_ground,
            *(c for answer in question.answers for c in (*answer.claims, *answer.denials_of)),
        }
    ]
    assert len(mentioned) == len(set(mentioned))
    assert answered(replace(ledger, questions=once)).questions == once


@pytest.mark.parametrize("text", ["to release the files at once", "any details of the new plan"])
def test_what_is_said_of_nobody_is_no_question(text: str) -> None:
    story = Story(claims=[{"id": "c", "text": text}])
    story.say("s1", "courier > marsh").say("s2", "herald > judge", stance="denies")

    assert posed(story.ledger) == []


def test_a_denial_that_was_published_first_is_the_first_answer() -> None:
    story = Story(claims=[{"id": "c", "text": "The mill burned in the night"}])
    story.say("s1", "courier > marsh", "2031-03-05")
    story.say("s2", "herald > judge", "2031-03-04", stance="denies")

    (question,) = posed(story.ledger)

    assert [answer.text for answer in question.answers] == ["no", "yes"]


def test_of_one_day_what_is_asserted_comes_before_its_denial() -> None:
    story = Story(claims=[{"id": "c", "text": "The mill burned in the night"}])
    story.say("s1", "herald > judge", "2031-03-04", stance="denies")
    story.say("s2", "courier > marsh", "2031-03-04")

    (question,) = posed(story.ledger)

    assert [answer.text for answer in question.answers] == ["yes", "no"]


def test_who_has_resigned_is_in_no_state() -> None:
    story = told(
        claim("gone", "state:resigned", True, subject="the clerk"),
        denied="gone",
    )

    assert [q.text for q in posed(story.ledger)] == [
        "Had the clerk resigned between 3 and 7 March 2031?"
    ]
