"""
What a ledger leaves open, and what both sides say.
"""

from dataclasses import replace
from datetime import date

from unit.domain.small_ledgers import Story

from counterclaim.domain.ledger import Ledger
from counterclaim.questions import agreed_ground, answered, open_points


def points(ledger: Ledger) -> list[tuple[str, str]]:
    return [(point.kind, point.text) for point in open_points(ledger, answered(ledger))]


def test_a_rumour_leaves_open_who_says_so() -> None:
    story = Story(claims=[{"id": "c", "text": "The mayor has left."}])

    assert points(story.say("s1", "courier > u-rumour").ledger) == [
        ("nobody-identified", "Who says so is not said: “The mayor has left”.")
    ]


def test_an_outlets_own_line_is_a_gap_only_where_a_question_turns_on_it() -> None:
    plain = Story(claims=[{"id": "c", "text": "The road is steep."}]).say("s1", "courier")
    asked = Story(claims=[{"id": "c", "text": "The road is steep."}]).say("s1", "courier")
    asked.say("s2", "herald > marsh", stance="denies")

    assert points(plain.ledger) == []
    assert points(asked.ledger) == [
        ("nobody-identified", "No source is given for it: “The road is steep”.")
    ]


def test_a_passive_denial_leaves_open_who_denied() -> None:
    story = Story(claims=[{"id": "c", "text": "The mayor has left."}])
    story.say("s1", "courier > marsh").say("s2", "courier > u-declared", stance="denies")

    assert points(story.ledger) == [
        ("unnamed-denial", "Who declared it wrong is not said: “The mayor has left”.")
    ]


def test_an_unnamed_source_leaves_open_who_it_is() -> None:
    assert points(Story().say("s1", "courier > anon-aide").ledger) == [
        ("anonymous-source", "It is not said who “Anon Aide” is.")
    ]


def test_what_is_asked_and_answered_by_nobody_is_open() -> None:
    story = Story(claims=[{"id": "c", "text": "The mayor resigns."}])

    found = points(story.say("s1", "courier > marsh", stance="withholds").ledger)

    assert found == [("unanswered", "Neither confirmed nor denied: “The mayor resigns”.")]


def test_a_picture_without_a_not_before_settles_nothing() -> None:
    photo = {
        "id": "photo",
        "released_by": "marsh",
        "taken": {"start": None, "end": "2031-03-04"},
        "bears_on": ["c"],
    }
    story = Story(evidence=[photo], claims=[{"id": "c", "text": "The mayor is in Dunholt."}])
    story.say("s1", "courier", root="photo")

    sentence = (
        "The photograph was made on 4 March 2031 or before; nothing says when, so it settles "
        "nothing about “The mayor is in Dunholt”."
    )

    assert points(story.ledger) == [("undetermined", sentence)]


def test_a_picture_with_a_not_before_is_not_open() -> None:
    photo = {
        "id": "photo",
        "released_by": "marsh",
        "taken": {"start": "2031-03-03", "end": "2031-03-04"},
        "bears_on": ["c"],
    }

    assert points(Story(evidence=[photo]).say("s1", "courier", root="photo").ledger) == []


def test_a_document_without_a_date_and_a_part_not_read_are_open() -> None:
    ledger = Story().say("s1", "courier > marsh", None).ledger
    documents = tuple(replace(d, title="Notes", notes=("no date found",)) for d in ledger.documents)

    assert points(replace(ledger, documents=documents)) == [
        ("not-read", "“Notes”: no date found"),
        ("undated-document", "“Notes” has no date and stands outside every earlier view."),
    ]


def test_what_was_not_read_is_open_from_the_day_it_was_published() -> None:
    ledger = Story().say("s1", "courier > marsh", "2031-03-03").ledger
    unread = replace(
        ledger.documents[0],
        id="abroad",
        title="Damm",
        published=date(2031, 3, 5),
        notes=("German, not read",),
    )
    more = replace(ledger, documents=(*ledger.documents, unread))

    open_on = {
        day: [p.text for p in open_points(more, answered(more, date(2031, 3, day)))]
        for day in (4, 5)
    }

    assert open_on == {4: [], 5: ["“Damm”: German, not read"]}


def test_a_question_without_answers_is_open() -> None:
    story = Story().say("s1", "courier > marsh")
    story.questions.append(
        {
            "id": "q",
            "text": "When was it taken?",
            "property": "evidence:date",
            "subject": "photo",
            "kind": "open",
            "answers": [],
        }
    )

    assert points(story.ledger) == [("unanswered", "Nobody here answers: When was it taken?")]


def test_what_two_parties_assert_is_agreed_unless_somebody_denies_it() -> None:
    story = Story(parties={"rook": "army", "prell": "assembly"})
    story.say("s1", "courier > rook").say("s2", "courier > prell")

    agreed = agreed_ground(answered(story.ledger))
    denied = agreed_ground(answered(story.say("s3", "herald > marsh", stance="denies").ledger))

    assert (agreed, denied) == (("c",), ())
