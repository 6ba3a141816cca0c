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


@pytest.mark.parametrize(
    "words",
    [
        "I won't say more than that",
        "I'm not going to list who the mayor has met",
        "I can neither confirm nor deny that",
        "We will not go into details",
        "I won't be taking questions",
    ],
)
def test_who_will_not_say_withholds(words: str) -> None:
    assert act_of_own_words(words) == "withhold"


@pytest.mark.parametrize(
    "words", ["I did not say more trains were needed", "I can say that it is true", "We list names"]
)
def test_who_says_something_does_not(words: str) -> None:
    assert act_of_own_words(words) is None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("It was not possible to establish when it was filmed.", "when it was filmed"),
        ("We have not been able to check whether he left.", "whether he left"),
    ],
)
def test_what_the_publisher_could_not_find_out_is_withheld_by_him(english, text, content):
    (told,) = (s for s in read(english, text).statements if s.words == content)

    assert (told.act, told.factuality, chain(told)) == ("withhold", "Uu", [])


def test_calls_that_nobody_answered_ask_nothing(english):
    text = "Prosecutors did not return calls asking if the prefect was a suspect."
    (told,) = read(english, text).statements

    assert (told.act, told.words) == ("withhold", text.rstrip("."))
