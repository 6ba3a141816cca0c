"""
Which earlier days a dossier shows, and that they stand as they did.
"""

from dataclasses import replace
from datetime import date, timedelta

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written
from unit.dossier.test_days import BURNT

from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.time import parse_moment
from counterclaim.dossier.course import (
    FEWEST_DAYS,
    MOST_DAYS,
    MOST_SINCE,
    Course,
    course_of,
    days_shown,
    part_that_moves,
)
from counterclaim.dossier.days import days_view
from counterclaim.exports.changes_summary import summary
from counterclaim.ledger.codec import read_ledger
from counterclaim.questions.pose import answered


def published_on(days):
    return tuple(
        Document(id=f"d{n}", publisher="o", text="", published=day) for n, day in enumerate(days)
    )


def shown_of(ledger, as_of=None):
    return days_shown(ledger, answered(ledger, as_of))


def test_a_day_is_shown_once_and_only_if_something_was_published_by_then():
    days = [date(2031, 3, 5), date(2031, 3, 3), date(2031, 3, 3), date(2031, 3, 9), None]

    shown = shown_of(Ledger(documents=published_on(days)), parse_moment("2031-03-06"))

    assert shown.days == (date(2031, 3, 3), date(2031, 3, 5))
    assert shown.since == (date(2031, 3, 3),)
    assert shown.left_out == 0


def test_of_very_many_days_the_last_ones_are_shown_and_the_others_counted():
    days = [date.fromordinal(741_000 + n) for n in range(MOST_DAYS + 9)]

    shown = shown_of(Ledger(documents=published_on(days)))

    assert shown.days == tuple(days[9:])
    assert shown.left_out == 9
    assert shown.since == tuple(days[-2 : -2 - MOST_SINCE : -1])


def test_of_very_many_days_those_that_bear_on_a_question_are_kept():
    story = Story(questions=[BURNT]).say("s1", "courier > mayor", "2031-01-01")
    story.say("s2", "herald > clerk", "2031-01-03", stance="denies")
    for n in range(MOST_DAYS + 9):
        day = date(2031, 2, 1) + timedelta(days=n)
        story.say(f"t{n}", "lantern > cook", str(day), claim=f"other-{n}")

    shown = shown_of(written(story.ledger))

    assert len(shown.days) == MOST_DAYS
    assert shown.days[:2] == (date(2031, 1, 1), date(2031, 1, 3))
    assert shown.days == tuple(sorted(shown.days))
    assert shown.left_out == 11


def test_a_large_case_shows_fewer_days():
    days = [date.fromordinal(741_000 + n) for n in range(20)]
    ledger = Ledger(documents=published_on(days))
    seen = answered(ledger)
    story = Story().say("s", "courier > mayor")
    many = replace(ledger, statements=story.ledger.statements * 50_000)

    assert len(days_shown(many, seen).days) == FEWEST_DAYS


def test_a_withdrawn_document_makes_no_day():
    documents = tuple(
        replace(d, withdrawn=True) for d in published_on([date(2031, 3, 3), date(2031, 3, 4)])
    )

    assert shown_of(Ledger(documents=documents)).days == ()


def test_what_is_left_out_of_a_part_does_not_change_what_is_shown(examples):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    plain = replace(ledger, questions=())

    for told in (ledger, plain):
        case = case_of(told)
        days = shown_of(told).days
        part = part_that_moves(told, case.snapshot)

        whole_days = days_view(case, [answered(told, day) for day in days[:-1]])
        part_days = days_view(case, [answered(part, day) for day in days[:-1]])

        assert whole_days == part_days


def test_a_plain_claim_is_left_out_unless_somebody_spoke_of_it_since():
    story = Story().say("s1", "courier > mayor", claim="plain")
    story.say("s2", "herald > clerk", claim="denied", stance="denies")
    story.say("s3", "herald > clerk", "2031-03-05", claim="late")
    ledger = written(story.ledger)
    ledger = replace(ledger, claims=tuple(replace(c, property="untyped") for c in ledger.claims))
    seen = case_of(ledger).snapshot

    def kept(since):
        return {claim.id for claim in part_that_moves(ledger, seen, since).claims}

    assert kept(None) == {"denied"}
    assert kept(date(2031, 3, 4)) == {"denied", "late"}


def test_a_case_without_dates_has_no_course():
    ledger = Ledger(documents=published_on([None]))

    assert course_of(ledger, answered(ledger), answered, summary) == Course()


def test_the_course_tells_what_changed_since_the_day_before_the_last():
    story = Story().say("s1", "courier > mayor", "2031-03-03")
    story.say("s2", "herald > clerk", "2031-03-04", stance="denies")
    ledger = written(story.ledger)

    course = course_of(ledger, answered(ledger), answered, summary)

    assert [seen.as_of for seen in course.earlier] == [date(2031, 3, 3)]
    ((words, found),) = course.changed
    assert "1 denial" in words
    assert [statement.id for statement in found.statements.new] == ["s2"]
