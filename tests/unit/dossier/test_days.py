"""
The questions day by day.
"""

import re

import pytest
from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, dossier_of, written

from counterclaim.domain.snapshot import snapshot
from counterclaim.dossier.days import days_view
from counterclaim.dossier.wording import origins_of, spell
from counterclaim.ledger.codec import read_ledger
from counterclaim.questions.pose import answered

BURNT = {
    "id": "q",
    "text": "Did the mill burn?",
    "property": "untyped",
    "subject": None,
    "kind": "boolean",
    "answers": [
        {"id": "yes", "text": "yes", "claims": ["c"]},
        {"id": "no", "text": "no", "claims": [], "denials_of": ["c"]},
    ],
}


def by_day(story: Story):
    story.questions.append(BURNT)
    return dossier_of(written(story.ledger)).days


def words(row):
    return [
        (answer.text, [point.words for point in answer.points])
        for question in row.questions
        for answer in question.answers
    ]


def test_a_state_that_lasts_is_one_row():
    story = Story().say("s1", "courier > mayor", "2031-03-03")
    story.say("s2", "herald > clerk", "2031-03-04", claim="other")
    story.say("s3", "herald > clerk", "2031-03-06", stance="denies")

    days = by_day(story)
    (question,) = days.questions

    assert [(row.label, row.first, row.last) for row in question.rows] == [
        ("3 to 4 March 2031", 0, 1),
        ("6 March 2031", 2, 2),
    ]
    assert words(question.rows[0]) == [
        ("yes", ["asserted by 1 origin (Mayor); undisputed in these documents"])
    ]
    assert words(question.rows[1]) == [
        ("yes", ["asserted by 1 origin (Mayor); denied by 1 origin; contested"]),
        ("no", ["denied by 1 origin (Clerk)"]),
    ]
    assert [(stop.documents, stop.new) for stop in days.stops] == [(1, 1), (2, 1), (3, 1)]


def test_before_anybody_spoke_to_it_a_question_has_an_empty_row():
    story = Story().say("s1", "courier > mayor", "2031-03-03", claim="other")
    story.say("s2", "courier > mayor", "2031-03-05")

    (question,) = by_day(story).questions

    assert question.rows[0].questions == ()
    assert words(question.rows[1])


def test_a_retraction_changes_no_day_before_it():
    story = Story().say("s1", "courier > mayor", "2031-03-03")
    story.say("s2", "herald > clerk", "2031-03-04", stance="denies")
    story.say("s3", "courier > mayor", "2031-03-05", claim="other")
    story.correct("retraction", "mayor", "2031-03-05", "s3")

    rows = by_day(story).questions[0].rows

    assert words(rows[1])[0][1] == ["asserted by 1 origin (Mayor); denied by 1 origin; contested"]
    assert "taken back by its source" in words(rows[2])[0][1][0]
    assert not any(question.alerts for row in rows[:2] for question in row.questions)


def test_one_of_several_points_is_named_even_alone():
    story = Story().say("s1", "courier > mayor", "2031-03-03", claim="a")
    story.say("s2", "courier > mayor", "2031-03-04", claim="b")
    story.questions.append(
        BURNT | {"answers": [{"id": "x", "text": "both a and b", "claims": ["a", "b"]}]}
    )

    (question,) = dossier_of(written(story.ledger)).days.questions

    assert [point.text for point in question.rows[0].questions[0].answers[0].points] == ["a"]


def test_left_out_days_are_counted_in_a_note():
    story = Story().say("s1", "courier > mayor")
    case = case_of(written(story.ledger))

    assert days_view(case, ()).note == ""
    assert days_view(case, (), 1).note.startswith(
        "1 further day on which something was published is"
    )
    assert "counterclaim questions CASE.db --as-of DAY" in days_view(case, (), 2).note


@pytest.fixture(scope="module")
def ledger(examples):
    return read_ledger((examples / "torvane.gold.json").read_bytes()).ledger


def test_every_day_tells_the_counts_of_its_own_view(ledger):
    dossier = dossier_of(ledger)
    days = sorted({d.known_from for d in ledger.documents})
    texts = {claim.id: claim.text for claim in ledger.claims}

    assert [stop.label for stop in dossier.days.stops] == [spell(day) for day in days]
    for turn, day in enumerate(days):
        counted = {
            (texts[s.claim], origins_of(s.asserted)) for s in snapshot(ledger, day).standings
        }
        for question in dossier.days.questions:
            (row,) = (row for row in question.rows if row.first <= turn <= row.last)
            for answer in (a for q in row.questions for a in q.answers):
                for point in answer.points:
                    told = re.match(r"asserted by (.*?)(?: \(|;|$)", point.words)
                    if told and point.text:
                        assert (point.text, told[1]) in counted


def test_nothing_published_later_is_named_on_an_earlier_day(ledger):
    early = dossier_of(ledger, "2031-03-04")
    late = dossier_of(ledger)
    known = {d.id for d in ledger.documents if spell(d.known_from) <= "4 March 2031"}
    later = {
        source.name
        for source in ledger.sources
        if not any(
            source.id in {step.source for step in s.chain}
            for s in ledger.statements
            if s.doc in known
        )
    }

    def told(dossier, turn):
        return [
            point.words
            for question in dossier.days.questions
            for row in question.rows
            if row.first <= turn <= row.last
            for asked in row.questions
            for answer in asked.answers
            for point in answer.points
        ]

    assert later
    assert sorted(told(early, 1)) == sorted(told(late, 1))
    assert not [w for w in told(late, 1) for name in later if f"({name}" in w or f", {name}" in w]


def test_a_contested_question_of_an_earlier_day_does_not_vanish():
    story = Story().say("s1", "courier > mayor", "2031-03-03")
    story.say("s2", "herald > clerk", "2031-03-03", stance="denies")
    story.say("s3", "lantern > cook", "2031-03-05", claim="other")
    ledger = written(story.ledger)
    case = case_of(ledger)
    earlier = answered(
        written(Story(**{**vars(story), "questions": [BURNT]}).ledger), case.in_order()[0].published
    )

    days = days_view(case, [earlier])

    assert case.snapshot.questions == ()
    assert [row.label for row in days.gone] == ["3 March 2031"]
    assert days.gone[0].questions[0].text == "Did the mill burn?"
