"""
What is new, gone and otherwise between two views of a case.
"""

import copy
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.domain.gold_loader import ledger_of
from unit.domain.random_ledgers import DAYS, ledgers
from unit.domain.small_ledgers import Story

from counterclaim.domain.alarms import EDITED_AWAY, RETRACTED_UPSTREAM, ZOMBIE
from counterclaim.domain.assessment import Assessment
from counterclaim.domain.changed import Aspect, Changes, Difference, Seen
from counterclaim.domain.changes import changes
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.sameness import stance_of
from counterclaim.domain.standing import Life
from counterclaim.domain.statement import Firmness, Review, Stance, Statement
from counterclaim.domain.text import Span
from counterclaim.domain.time import Interval
from counterclaim.exports.changes_lines import lines
from counterclaim.exports.changes_summary import UNCHANGED, about, summary
from counterclaim.questions.pose import answered

MONDAY, TUESDAY, WEDNESDAY = date(2031, 3, 3), date(2031, 3, 4), date(2031, 3, 5)


def seen(ledger: Ledger, day: date | None = None) -> Seen:
    return Seen(ledger=ledger, snapshot=answered(ledger, day))


def since(ledger: Ledger, day: date, until: date | None = None) -> Changes:
    return changes(seen(ledger, day), seen(ledger, until))


def between(before: Ledger, after: Ledger) -> Changes:
    return changes(seen(before), seen(after))


def ids(difference: Difference[Any]) -> tuple[list[str], list[str]]:
    return [r.id for r in difference.new], [r.id for r in difference.gone]


def words(start: int, end: int) -> list[dict[str, Any]]:
    return [{"start": start, "end": end, "text": "x" * (end - start)}]


def with_statement(ledger: Ledger, identifier: str, **changed: Any) -> Ledger:
    return replace(
        ledger,
        statements=tuple(
            replace(s, **changed) if s.id == identifier else s for s in ledger.statements
        ),
    )


def the(found: Changes, claim: str = "c") -> Any:
    return next(change for change in found.claims_changed if change.claim.id == claim)


def bridge() -> Story:
    """Is the bridge open?  Marsh says so on Monday."""
    story = Story(claims=[{"id": "c", "text": "The bridge is open"}])
    story.questions = [
        {
            "id": "q1",
            "text": "Is the bridge open?",
            "property": "state",
            "subject": "bridge",
            "kind": "boolean",
            "answers": [
                {"id": "yes", "text": "yes", "claims": ["c"]},
                {"id": "no", "text": "no", "claims": [], "denials_of": ["c"]},
            ],
        }
    ]
    return story.say("s1", "courier > marsh", "2031-03-03")


def denied() -> Story:
    """Reed denies it on Tuesday."""
    return bridge().say("s2", "herald > reed", "2031-03-04", stance="denies")


def test_what_was_published_since_is_new() -> None:
    found = since(denied().ledger, MONDAY)

    assert ids(found.documents) == (["herald-2031-03-04"], [])
    assert ids(found.statements) == (["s2"], [])


def test_what_comes_after_the_second_day_is_not_told() -> None:
    story = denied().say("s3", "lantern > vale", "2031-03-05")

    found = since(story.ledger, MONDAY, TUESDAY)

    assert ids(found.statements) == (["s2"], [])


def test_a_document_without_a_date_is_in_no_view_as_of_a_day() -> None:
    story = denied().say("s3", "lantern > vale", None)

    found = since(story.ledger, MONDAY, TUESDAY)

    assert ids(found.documents) == (["herald-2031-03-04"], [])


def test_a_first_denial_makes_a_question_newly_contested() -> None:
    found = since(denied().ledger, MONDAY)

    (change,) = found.questions_changed
    assert change.newly_contested
    assert not change.no_longer_contested
    assert the(found).aspects[0] is Aspect.DISPUTE


def test_a_denial_taken_back_ends_the_contest() -> None:
    story = denied().correct("retraction", "reed", "2031-03-05")
    story.corrections[0]["stance"] = "denies"

    found = since(story.ledger, TUESDAY)

    assert found.questions_changed[0].no_longer_contested
    assert "1 question no longer contested" in summary(found)


def test_a_claim_nobody_has_spoken_to_yet_is_new_when_somebody_does() -> None:
    story = bridge().say("s2", "herald > reed", "2031-03-04", claim="d")

    found = since(story.ledger, MONDAY)

    assert ids(found.claims) == (["d"], [])


def test_a_claim_that_no_statement_speaks_to_is_in_every_view() -> None:
    story = bridge()
    story.claims.append({"id": "d"})

    assert since(story.ledger, MONDAY).is_empty


def test_an_echo_is_told_without_a_count_that_moves() -> None:
    story = bridge().say("s2", "herald > courier > marsh", "2031-03-04")

    change = the(since(story.ledger, MONDAY))

    assert change.only_told_again
    assert change.statements == Difference(new=("s2",))


def test_a_second_origin_moves_the_interval_and_the_support() -> None:
    story = bridge().say("s2", "herald > reed", "2031-03-04")

    change = the(since(story.ledger, MONDAY))

    assert {Aspect.ASSERTED, Aspect.SUPPORT} <= set(change.aspects)
    assert (change.before.asserted.origins_max, change.after.asserted.origins_max) == (1, 2)


def test_a_doubtful_reading_made_firm_is_no_longer_tentative() -> None:
    ledger = bridge().ledger
    before = with_statement(ledger, "s1", firmness=Firmness.TENTATIVE)

    found = between(before, ledger)

    assert {Aspect.TENTATIVE, Aspect.ASSERTED} <= set(the(found).aspects)
    assert found.statements_changed[0].fields == ("firmness",)


def test_a_retraction_is_told_with_the_claim_it_kills() -> None:
    found = since(bridge().correct("retraction", "marsh", "2031-03-05").ledger, TUESDAY)

    assert ids(found.corrections) == (["k0"], [])
    assert the(found).aspects[0] is Aspect.LIFE
    assert the(found).after.life is Life.RETRACTED
    assert "1 retraction more" in summary(found)


def test_a_repeat_after_a_retraction_is_told() -> None:
    story = bridge().correct("retraction", "marsh", "2031-03-04")
    story.say("s2", "herald", "2031-03-05")

    found = since(story.ledger, TUESDAY)

    assert Aspect.ZOMBIES in the(found).aspects
    assert [alarm.kind for alarm in found.alarms.new] == [ZOMBIE]


def test_an_alarm_that_names_more_statements_is_the_same_alarm() -> None:
    story = bridge().correct("retraction", "courier", "2031-03-04")
    story.say("s2", "herald > courier > marsh", "2031-03-04")
    story.say("s3", "lantern > courier > marsh", "2031-03-05")

    found = since(story.ledger, TUESDAY)

    kinds = [change.after.kind for change in found.alarms_changed]
    assert not found.alarms
    assert RETRACTED_UPSTREAM in kinds


def test_a_concession_is_told() -> None:
    story = bridge().say("s2", "herald > reed", "2031-03-04", against_interest=True)

    found = since(story.ledger, MONDAY)

    assert {Aspect.AGAINST_INTEREST, Aspect.AGREED} <= set(the(found).aspects)


def test_a_figure_its_source_replaced_is_revised() -> None:
    toll = {"property": "quantity:killed", "subject": "flood"}
    story = Story(
        claims=[
            {"id": "c", "text": "12 killed", "value": {"low": 12, "cumulative": True}} | toll,
            {"id": "d", "text": "28 killed", "value": {"low": 28, "cumulative": True}} | toll,
        ]
    )
    story.say("s1", "courier > ministry", "2031-03-03")
    story.say("s2", "courier > ministry", "2031-03-05", claim="d")
    story.correct("supersession", "ministry", "2031-03-05")

    found = since(story.ledger, TUESDAY)

    assert the(found).figure_revised
    assert (
        summary(found)
        == "1 document and 1 assertion more; 1 figure revised; 1 question newly posed"
    )


def test_a_supersession_of_no_figure_is_told_as_one() -> None:
    found = since(bridge().correct("supersession", "marsh", "2031-03-05").ledger, TUESDAY)

    assert summary(found).startswith("1 supersession more")


def test_a_contradiction_names_the_rival_claim() -> None:
    at = {"property": "location", "subject": "mayor"}
    story = Story(claims=[{"id": "c", "value": "hill"} | at, {"id": "d", "value": "sea"} | at])
    story.say("s1", "courier > marsh", "2031-03-03")
    story.say("s2", "herald > reed", "2031-03-04", claim="d")

    assert the(since(story.ledger, MONDAY)).rivals == Difference(new=("d",))


def test_a_finding_counts_once_all_it_binds_has_been_said() -> None:
    story = denied().bind("same_utterance", "s1", "s2").bind("speaks_for", "reed", "marsh")

    assert ids(since(story.ledger, MONDAY).dependences) == (["x0", "x1"], [])
    assert not since(story.ledger, TUESDAY).dependences


def test_a_finding_under_another_id_is_the_same_finding() -> None:
    ledger = denied().bind("same_utterance", "s1", "s2").bind("same_utterance", "s2", "s1").ledger
    first, second = ledger.dependences

    one, other = (replace(ledger, dependences=(each,)) for each in (first, second))

    assert between(one, other).is_empty
    assert between(replace(ledger, dependences=()), ledger).dependences.new == (first,)
    swapped = replace(ledger, dependences=(second, first))
    assert between(replace(ledger, dependences=()), swapped).dependences.new == (first,)


def test_what_must_be_one_comes_before_what_may_be() -> None:
    story = bridge().say("s2", "herald > reed").say("s3", "lantern > vale")
    bound = copy.deepcopy(story).bind("same_text", "s1", "s2", strength="may")
    bound.bind("same_text", "s2", "s3")

    found = between(story.ledger, bound.ledger)

    assert [finding.strength for finding in found.dependences.new] == ["must", "may"]


@pytest.mark.parametrize(("end", "is_one"), [(10, True), (20, True), (21, False)])
def test_a_statement_read_anew_is_the_same_from_half_of_its_characters(
    end: int, is_one: bool
) -> None:
    before = Story().say("s1", "courier > marsh", content=words(0, 10)).ledger
    after = Story().say("s9", "courier > marsh", content=words(0, end)).ledger

    found = between(before, after)

    assert bool(found.statements) is not is_one
    assert [(c.before.id, c.after.id) for c in found.statements_changed] == (
        [("s1", "s9")] if is_one and end != 10 else []
    )


def test_the_most_alike_statement_is_the_same_one() -> None:
    before = Story().say("s1", "courier > marsh", content=words(0, 10)).ledger
    after = Story().say("s8", "courier > marsh", content=words(0, 14))
    after.say("s9", "courier > marsh", content=words(0, 11))

    found = between(before, after.ledger)

    assert ids(found.statements) == (["s8"], [])
    assert found.statements_changed[0].after.id == "s9"


def test_the_same_words_of_another_holder_are_another_statement() -> None:
    before = Story().say("s1", "courier > marsh", content=words(0, 10)).ledger
    after = Story().say("s9", "courier > reed", content=words(0, 10)).ledger

    assert ids(between(before, after).statements) == (["s9"], ["s1"])


def test_the_same_words_in_another_document_are_another_statement() -> None:
    before = Story().say("s1", "courier > marsh", content=words(0, 10)).ledger
    after = Story().say("s9", "herald > marsh", content=words(0, 10)).ledger

    assert ids(between(before, after).statements) == (["s9"], ["s1"])


def test_a_source_under_another_id_is_no_other_chain() -> None:
    before = Story().say("s1", "courier > marsh").ledger
    after = Story().say("s1", "courier > edda-marsh").ledger

    assert between(before, after).is_empty


def test_a_source_taken_for_another_known_one_is_another_chain() -> None:
    before = Story().say("s1", "courier > marsh").say("s2", "herald > reed").ledger
    after = Story().say("s1", "courier > reed").say("s2", "herald > reed").ledger

    assert between(before, after).statements_changed[0].fields == ("chain", "root")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("act", "confirm"),
        ("factuality", "PR+"),
        ("first_hand", True),
        ("against_interest", True),
        ("said", Interval.on(MONDAY)),
        ("about", Interval.on(MONDAY)),
        ("place", "harbour"),
        ("root", "courier"),
        ("review", Review.ACCEPTED),
        ("links", ()),
        ("content", (Span(start=4, end=5, text="x"),)),
    ],
)
def test_a_field_that_differs_is_named(field: str, value: Any) -> None:
    ledger = bridge().ledger

    (change,) = between(ledger, with_statement(ledger, "s1", **{field: value})).statements_changed

    assert change.fields == (field,)


@pytest.mark.parametrize(
    ("field", "value"), [("pattern", "sip"), ("note", "seen"), ("resolves", ("s0",))]
)
def test_how_a_statement_was_found_is_no_change(field: str, value: Any) -> None:
    ledger = bridge().ledger

    assert between(ledger, with_statement(ledger, "s1", **{field: value})).is_empty


def test_a_rejected_statement_is_read_otherwise_and_its_claim_is_gone() -> None:
    ledger = bridge().ledger

    found = between(ledger, with_statement(ledger, "s1", review=Review.REJECTED))

    assert not found.statements
    assert found.statements_changed[0].fields == ("review",)
    assert ids(found.claims) == ([], ["c"])


def test_a_statement_that_came_rejected_is_not_told() -> None:
    story = denied()
    rejected = with_statement(story.ledger, "s2", review=Review.REJECTED)

    assert not between(bridge().ledger, rejected).statements


def test_a_claim_under_another_id_is_the_one_its_statements_speak_to() -> None:
    before = Story().say("s1", "courier > marsh").say("s2", "herald > reed")
    after = Story().say("s1", "courier > marsh", claim="d").say("s2", "herald > reed", claim="d")

    found = between(before.ledger, after.ledger)

    assert not found.claims
    assert the(found, "d").was.id == "c"


def test_a_claim_that_keeps_a_few_of_its_statements_is_another() -> None:
    before, after = Story(), Story()
    for number, outlet in enumerate(["courier", "herald", "lantern"]):
        before.say(f"s{number}", f"{outlet} > marsh")
        after.say(f"s{number}", f"{outlet} > marsh", claim="d" if number == 0 else "e")
        after.say(f"t{number}", f"{outlet} > vale{number}", claim="d")

    found = between(before.ledger, after.ledger)

    assert ids(found.claims) == (["d"], [])


def test_a_claim_in_the_same_words_is_the_same_though_nobody_of_before_says_it() -> None:
    before = Story(claims=[{"id": "c", "text": "The bridge is open"}]).say("s1", "courier > marsh")
    after = Story(claims=[{"id": "d", "text": "the bridge is open"}])
    after.say("s2", "courier > reed", claim="d")

    assert not between(before.ledger, after.ledger).claims


def edited(said: str = "marsh", content: int = 10) -> Story:
    """On Tuesday the Courier has another version of its report of Monday."""
    story = Story().say("s1", "courier > marsh", "2031-03-03", content=words(0, 10))
    story.say("s9", f"courier > {said}", "2031-03-04", content=words(5, 5 + content))
    story.documents["courier-2031-03-04"]["version_of"] = "courier-2031-03-03"
    return story


def test_what_an_edit_left_as_it_was_is_not_told_again() -> None:
    found = since(edited().ledger, MONDAY)

    assert summary(found) == "1 document more"
    assert list(lines(found)) == [
        "Documents",
        "  new version: Courier, 2031-03-04 [courier-2031-03-04], of [courier-2031-03-03]",
    ]


@pytest.mark.parametrize("changed", [{"said": "reed"}, {"content": 11}], ids=["holder", "words"])
def test_what_an_edit_changed_is_told(changed: dict[str, Any]) -> None:
    found = since(edited(**changed).ledger, MONDAY)

    assert ids(found.statements) == (["s9"], [])


def test_what_an_edit_took_out_supersedes_its_claim() -> None:
    story = edited()
    story.says[1]["links"][0]["claim"] = "d"

    found = since(story.ledger, MONDAY)

    assert the(found).aspects[0] is Aspect.LIFE
    assert [alarm.kind for alarm in found.alarms.new] == [EDITED_AWAY]


def test_a_finding_on_a_sentence_that_an_edit_left_is_no_new_finding() -> None:
    story = edited().say("s2", "herald > marsh", "2031-03-03").bind("same_text", "s1", "s2")
    first = since(story.ledger, MONDAY)
    story.dependences[0]["members"] = ("s9", "s2")

    moved = changes(first.before, seen(story.ledger, TUESDAY))

    assert not first.dependences
    assert not moved.dependences


def test_a_withdrawn_document_is_told_with_what_went_with_it() -> None:
    story = denied()
    before = story.ledger
    story.documents["herald-2031-03-04"]["withdrawn"] = True

    found = between(before, story.ledger)

    assert summary(found) == "1 document and 1 denial fewer; 1 question no longer contested"
    assert list(lines(found))[-1] == "  withdrawn: Herald, 2031-03-04 [herald-2031-03-04]"


def asking(identifier: str, *claims: str) -> Question:
    return Question(
        id=identifier,
        text=f"Which of {len(claims)}?",
        property="untyped",
        subject=None,
        valid=Interval(),
        kind="open",
        answers=tuple(Answer(id=f"{identifier}-{c}", text=c, claims=(c,)) for c in claims),
    )


def posed(ledger: Ledger, *questions: Question) -> Seen:
    return Seen(ledger=ledger, snapshot=replace(answered(ledger), questions=questions))


def test_a_question_is_the_one_that_shares_most_claims() -> None:
    ledger = (
        bridge().say("s2", "herald > reed", claim="d").say("s3", "lantern > vale", claim="e").ledger
    )
    before = posed(ledger, asking("q1", "c", "d"), asking("q2", "e"))
    after = posed(ledger, asking("q8", "c"), asking("q9", "d", "e"))

    found = changes(before, after)

    assert not found.questions
    assert [(c.before.id, c.after.id) for c in found.questions_changed] == [
        ("q2", "q9"),
        ("q1", "q8"),
    ]
    assert [(ids(c.answers), c.claims) for c in found.questions_changed] == [
        ((["q9-d"], []), Difference(new=("d",))),
        (([], ["q1-d"]), Difference(gone=("d",))),
    ]


def test_the_same_claims_under_another_question_id_are_no_change() -> None:
    ledger = bridge().ledger

    assert changes(posed(ledger, asking("q1", "c")), posed(ledger, asking("q9", "c"))).is_empty


def test_a_question_with_other_claims_is_new_and_the_old_one_gone() -> None:
    ledger = bridge().say("s2", "herald > reed", claim="d").ledger

    found = changes(posed(ledger, asking("q1", "c")), posed(ledger, asking("q9", "d")))

    assert ids(found.questions) == (["q9"], ["q1"])
    assert summary(found) == "1 question newly posed, 1 no longer posed"


def test_an_assessment_is_told() -> None:
    ledger = bridge().ledger
    made = Assessment(
        id="m1", about="claim", record="c", grade="likely", explanation="two saw it", by="Ines"
    )

    found = between(ledger, replace(ledger, assessments=(made,)))

    assert summary(found) == "1 assessment more"
    assert list(lines(found)) == [
        "Assessments",
        "  likely, 55 to 80 per cent, by Ines: “The bridge is open” [c]",
    ]


@pytest.mark.parametrize(
    ("act", "factuality", "stance"),
    [
        ("deny", "CT-", Stance.DENIES),
        ("assert", "CT-", Stance.DENIES),
        ("assert", "PR+", Stance.ASSERTS),
        ("ask", "Uu", Stance.ASKS),
        ("direct", "Uu", None),
    ],
)
def test_a_statement_on_no_claim_is_counted_by_its_act(
    act: str, factuality: str, stance: Stance | None
) -> None:
    (statement,) = with_statement(
        bridge().ledger, "s1", act=act, factuality=factuality, links=()
    ).statements

    assert stance_of(statement) is stance


def test_a_statement_on_two_claims_counts_once_as_what_comes_first() -> None:
    story = Story().say(
        "s1",
        "courier > marsh",
        links=[
            {"claim": "c", "stance": "asserts", "mode": "explicit"},
            {"claim": "d", "stance": "denies", "mode": "explicit"},
        ],
    )

    assert stance_of(story.ledger.statements[0]) is Stance.DENIES


def test_the_summary_counts_what_came_in_one_line() -> None:
    story = denied().say("s3", "herald > vale", "2031-03-04", claim="d")
    story.say("s4", "lantern > marsh", "2031-03-04").say("s5", "lantern", "2031-03-04", claim="d")

    assert summary(since(story.ledger, MONDAY)) == (
        "2 documents, 1 denial and 3 assertions more; 1 question newly contested"
    )


def test_the_summary_counts_what_went_the_other_way_round() -> None:
    found = changes(seen(denied().ledger), seen(bridge().ledger))

    assert summary(found) == "1 document and 1 denial fewer; 1 question no longer contested"


def test_no_change_is_said() -> None:
    found = since(bridge().ledger, MONDAY)

    assert summary(found) == UNCHANGED
    assert list(lines(found)) == []


def test_the_lines_tell_names_and_put_claims_under_their_question() -> None:
    assert list(lines(since(denied().ledger, MONDAY))) == [
        "Questions",
        "  newly contested: Is the bridge open? [q1]",
        "    “The bridge is open” [c]: contested (was undisputed); denied by 1 origin (was nobody)",
        "      denied by Reed in Herald (2031-03-04) [s2]",
        "Documents",
        "  new: Herald, 2031-03-04 [herald-2031-03-04]",
    ]


def test_long_lists_are_cut_and_the_rest_is_counted() -> None:
    story = bridge()
    for number in range(10):
        story.say(f"t{number}", f"herald > p{number}", "2031-03-04", claim=f"c{number}")

    told = list(lines(since(story.ledger, MONDAY), most=4))

    assert told[0] == "Other claims told for the first time"
    assert told[1] == "  “c0” [c0]: asserted by P0 in Herald (2031-03-04) [t0]"
    assert told[5] == "  and 6 more"


def test_the_same_difference_in_many_readings_is_told_once() -> None:
    story = Story()
    for number in range(5):
        story.say(f"t{number}", f"herald > p{number}", claim=f"c{number}")
    ledger = story.ledger
    before = replace(ledger, statements=tuple(replace(s, act="believe") for s in ledger.statements))

    heading, told = lines(between(before, ledger))
    assert heading == "Statements read otherwise"
    assert told.endswith("P2 in Herald (2031-03-03) [t2] and 2 more: act: believe → assert")


def test_only_what_speaks_of_a_text_is_kept() -> None:
    story = denied().say("s3", "lantern > vale", "2031-03-04", claim="d")
    story.bind("same_utterance", "s1", "s2")
    found = since(story.ledger, MONDAY)

    kept = about(found, "BRIDGE")

    assert ids(kept.documents) == (["herald-2031-03-04"], [])
    assert ids(kept.statements) == (["s2"], [])
    assert kept.questions_changed == found.questions_changed
    assert not kept.claims
    assert ids(kept.dependences) == (["x0"], [])
    assert about(found, "a dam").is_empty


Pair = tuple[Ledger, Ledger]


@st.composite
def views(draw: st.DrawFn, *, edited: bool = True) -> tuple[Seen, Seen]:
    """
    Two views of one random story: other days, statements left out, read anew or by other ids.

    With ``edited`` some documents are versions of others, or withdrawn.
    """
    raw = draw(ledgers())
    if edited:
        _edit(draw, raw["documents"])
    day = st.sampled_from([None, *map(date.fromisoformat, DAYS)])
    return seen(_told(draw, raw), draw(day)), seen(_told(draw, raw), draw(day))


def _edit(draw: st.DrawFn, documents: list[dict[str, Any]]) -> None:
    for earlier, later in pairwise(documents):
        if earlier["publisher"] == later["publisher"] and draw(st.booleans()):
            later["version_of"] = earlier["id"]
    draw(st.sampled_from(documents))["withdrawn"] = draw(st.booleans())


def _told(draw: st.DrawFn, raw: dict[str, Any]) -> Ledger:
    whole = ledger_of(raw)
    some = st.sets(st.sampled_from([s.id for s in whole.statements]))
    left_out, anew, otherwise = draw(some), draw(some), draw(some)

    def led(part: str) -> str:
        return f"again-{part}" if part in anew else part

    return replace(
        whole,
        statements=tuple(
            _read_again(statement, led(statement.id), otherwise=statement.id in otherwise)
            for statement in whole.statements
            if statement.id not in left_out
        ),
        corrections=tuple(
            replace(correction, statement=led(correction.statement or "") or None)
            for correction in draw(st.sampled_from([whole.corrections, ()]))
            if correction.statement not in left_out
        ),
        dependences=tuple(
            replace(finding, members=tuple(map(led, finding.members)))
            for finding in draw(st.sampled_from([whole.dependences, whole.dependences[1:]]))
            if left_out.isdisjoint(finding.members)
        ),
    )


def _read_again(statement: Statement, identifier: str, *, otherwise: bool) -> Statement:
    read = replace(statement, id=identifier)
    return replace(read, factuality="PR+") if otherwise else read


DIFFERENCES = (
    "alarms", "corrections", "questions", "claims", "statements", "documents", "evidence",
    "dependences",
)  # fmt: skip


@given(views())
def test_nothing_changes_between_a_view_and_itself(pair: tuple[Seen, Seen]) -> None:
    found = changes(pair[0], pair[0])

    assert found.is_empty
    assert summary(found) == UNCHANGED


@given(views())
def test_the_other_way_round_what_is_new_is_gone(pair: tuple[Seen, Seen]) -> None:
    there, back = changes(*pair), changes(*reversed(pair))

    for name in DIFFERENCES:
        one, other = getattr(there, name), getattr(back, name)
        assert (one.new, one.gone) == (other.gone, other.new), name
    for name in ("statements_changed", "claims_changed", "questions_changed", "alarms_changed"):
        one, other = getattr(there, name), getattr(back, name)
        assert {(str(c.before), str(c.after)) for c in one} == {
            (str(c.after), str(c.before)) for c in other
        }, name


@given(views(), st.randoms())
def test_the_order_of_records_does_not_matter(pair: tuple[Seen, Seen], chance: Any) -> None:
    shuffled = tuple(seen(_shuffled(one.ledger, chance), one.snapshot.as_of) for one in pair)

    found, again = changes(*pair), changes(*shuffled)

    assert again == found
    assert list(lines(again)) == list(lines(found))


def _shuffled(ledger: Ledger, chance: Any) -> Ledger:
    kinds = (
        "documents",
        "sources",
        "statements",
        "claims",
        "evidence",
        "dependences",
        "corrections",
    )
    mixed = {kind: list(getattr(ledger, kind)) for kind in kinds}
    for records in mixed.values():
        chance.shuffle(records)
    return replace(ledger, **{kind: tuple(records) for kind, records in mixed.items()})


@given(views())
def test_whatever_changed_is_summed_up_and_told(pair: tuple[Seen, Seen]) -> None:
    found = changes(*pair)

    assert (summary(found) == UNCHANGED) is found.is_empty
    assert bool(list(lines(found))) is not found.is_empty


@given(views(edited=False))
def test_what_stays_is_counted_once_and_nothing_is_lost(pair: tuple[Seen, Seen]) -> None:
    found = changes(*pair)

    for seen_one, apart in ((pair[0], found.statements.gone), (pair[1], found.statements.new)):
        known = {statement for statement, _, _ in seen_one.snapshot.states}
        assert {statement.id for statement in apart} <= known
    stay = [
        len({s for s, _, _ in one.snapshot.states}) - len(apart)
        for one, apart in zip(pair, (found.statements.gone, found.statements.new), strict=True)
    ]
    assert stay[0] == stay[1]
