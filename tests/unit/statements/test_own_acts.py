"""
Clauses that put nothing forward.
"""

import pytest
from unit.statements.reading import chain, read

from counterclaim.statements.own_acts import act_of_own_words


@pytest.mark.parametrize(
    "words",
    [
        "The ministry declined to comment",
        "The secretary could not be reached on Thursday",
        "The club did not reply to two messages",
        "A call to the head office went unanswered",
        "The police haven't returned our calls",
        "The company will not be commenting further",
        "It was not immediately clear who did it",
        "The cause remains unknown",
        "We could not verify the picture",
        "For legal reasons we are unable to comment",
    ],
)
def test_silence_and_ignorance_withhold(words: str) -> None:
    assert act_of_own_words(words) == "withhold"


@pytest.mark.parametrize(
    "words",
    [
        "We withdraw our report of Monday",
        "An earlier version of this report put the fall at 8 percent",
        "The place was named wrongly",
        "The statement is hereby withdrawn",
    ],
)
def test_what_is_taken_back_is_retracted(words: str) -> None:
    assert act_of_own_words(words) == "retract"


@pytest.mark.parametrize(
    "words",
    [
        "Troops have not returned to the village",
        "The army did not respond with fire",
        "Troops withdrew from the valley",
        "He has not come home",
        "The road was clear",
        "The council has not called for new elections",
    ],
)
def test_other_clauses_say_what_they_say(words: str) -> None:
    assert act_of_own_words(words) is None


def test_a_note_of_correction_retracts_what_it_says_was_said() -> None:
    assert act_of_own_words("we gave the age of the bell as 600 years", noted=True) == "retract"
    assert act_of_own_words("we gave the age of the bell as 600 years") is None


def test_a_clause_of_silence_is_told_whole_by_the_publisher(english):
    (said,) = read(english, "The ministry declined to comment.").statements

    assert (said.act, said.factuality, said.words) == (
        "withhold",
        "Uu",
        "The ministry declined to comment",
    )
    assert chain(said) == []


def test_what_a_note_of_correction_had_wrong_is_retracted(english):
    text = "Correction: In yesterday's edition we gave the age of the bell as 600 years.\n"

    (said,) = read(english, text).statements

    assert said.act == "retract"
