"""
Questions and answers in plain words.
"""

from datetime import date

import pytest

from counterclaim.domain.claim import Claim
from counterclaim.domain.time import Interval
from counterclaim.questions.wording import answer_text, denial_text, spell_time

NAMES = {"e1": "Dunholt", "army": "the army"}


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, ""),
        (None, date(2031, 3, 7), " by 7 March 2031"),
        (date(2031, 3, 7), None, " from 7 March 2031 on"),
        (date(2031, 3, 7), date(2031, 3, 7), " on 7 March 2031"),
        (date(2031, 3, 3), date(2031, 3, 7), " between 3 and 7 March 2031"),
        (date(2031, 2, 3), date(2031, 3, 7), " between 3 February and 7 March 2031"),
        (date(2030, 2, 3), date(2031, 3, 7), " between 3 February 2030 and 7 March 2031"),
    ],
)
def test_a_time_is_spelled_as_the_end_of_a_question(
    start: date | None, end: date | None, words: str
) -> None:
    assert spell_time(Interval(start=start, end=end)) == words


@pytest.mark.parametrize(
    ("prop", "subject", "value", "words"),
    [
        ("location", "mayor", "e1", "in Dunholt"),
        ("event:leave", "mayor", "e1", "left Dunholt"),
        (
            "control",
            "e1",
            {"holder": "army", "extent": "complete"},
            "the army (all of Dunholt)",
        ),
        (
            "control",
            "e1",
            {"holder": "army", "extent": {"low": 70, "high": 100, "unit": "percent"}},
            "the army (at least 70 percent of Dunholt)",
        ),
        ("quantity:killed", "fire", {"low": 12, "high": None}, "at least 12"),
        ("state:alive", "mayor", False, "not alive"),
        ("cause", "fire", "shells", "shells"),
        ("role", "mayor", "judge", "The mayor was a judge"),
    ],
)
def test_an_answer_is_short(prop: str, subject: str, value: object, words: str) -> None:
    claim = Claim(
        id="c",
        text="The mayor was a judge.",
        property=prop,
        subject=subject,
        value=value,  # type: ignore[arg-type]
    )

    assert answer_text([claim, claim], NAMES) == words
    assert denial_text([claim], NAMES) == f"not {words}"


def test_what_is_asked_about_is_not_named_again() -> None:
    claim = Claim(
        id="c",
        text="The army holds all of Dunholt.",
        property="control",
        subject="e1",
        value={"holder": "army", "extent": "complete"},
    )

    assert answer_text([claim], NAMES, "e1") == "the army (all of it)"
