"""
Speakers beside what they say, and headlines that name them behind a mark.
"""

import pytest
from unit.statements.reading import attributed, chain, read


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "The number of miners killed is 31, the mines minister conceded yesterday, blaming a list.",
            "The number of miners killed is 31",
            "a-the-mines-minister",
        ),
        (
            "Seven houses was evacuated as a precaution, so a resident.",
            "Seven houses was evacuated as a precaution",
            "a-a-resident",
        ),
        (
            "The money came in fish boxes, a banker testified Wednesday at the trial.",
            "The money came in fish boxes",
            "a-a-banker",
        ),
    ],
)
def test_what_stands_before_an_aside_is_its_speakers(english, text, words, who):
    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told[words] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell, the army of the north arrived and the town was lost.",
        "Prices rose in May, and the union of bakers closed its office.",
    ],
)
def test_a_clause_without_a_cue_is_no_aside(english, text):
    assert attributed(read(english, text)) == []


@pytest.mark.parametrize(
    ("headline", "words", "who"),
    [
        ("Mayor: bridge will stay shut", "bridge will stay shut", "a-mayor"),
        (
            "Bridge in Kasmi Street has not collapsed: mayor",
            "Bridge in Kasmi Street has not collapsed",
            "a-mayor",
        ),
        ("Ruling party loses its lead - poll", "Ruling party loses its lead", "a-poll"),
    ],
)
def test_a_headline_names_who_says_it_on_either_side_of_a_mark(english, headline, words, who):
    text = f"{headline}\n\nThe bridge has been shut since Monday.\n"
    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told[words] == [who]


@pytest.mark.parametrize(
    "headline",
    ["Derby day: how the town slept", "Town gets a new vice-president", "Harbour: follow the day"],
)
def test_a_topic_is_no_speaker(english, headline):
    text = f"{headline}\n\nThe bridge has been shut since Monday.\n"

    assert attributed(read(english, text)) == []


def test_who_is_cited_behind_a_day_and_a_place_is_the_source(english):
    text = "Radio Marn reported on Saturday, citing two engineers, that the valve had been open."

    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told["the valve had been open"] == ["radio-marn", "a-two-engineers"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("If the rain goes on, the dyke will fail.", "Uu"),
        ("Edda Marsh said that the dyke would fail if the rain went on.", "Uu"),
        ("The dyke will hold even if the rain goes on.", "CT+"),
    ],
)
def test_what_holds_under_a_condition_is_left_open(english, text, value):
    (said,) = read(english, text).statements

    assert said.factuality == value


def test_a_body_is_itself_in_its_own_release(english):
    from datetime import date

    from counterclaim.domain.document import Document
    from counterclaim.domain.source import ORGANISATION, Source

    ministry = Source(id="o-ministry", name="Harbour Ministry of Calmere", type=ORGANISATION)
    text = "The Harbour Ministry confirms that the valve was open. The ministry denies that fuel leaked.\n"
    document = Document(id="d", publisher=ministry.id, text=text, published=date(2031, 3, 5))

    reading = english.read(document, ministry)

    assert {s.words: chain(s) for s in reading.statements} == {
        "the valve was open": [],
        "fuel leaked": [],
    }
