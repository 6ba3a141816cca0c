"""
Coordinated verbs and additions that the parser hung on the wrong verb.
"""

import pytest
from unit.statements.reading import attributed, chain, read


def _told(english, text):
    return {s.words: chain(s) for s in attributed(read(english, text))}


def test_a_second_thing_he_did_is_no_part_of_what_he_said(english):
    told = _told(
        english,
        "Ana Reed said she would order a review of the dam and warned against panic in the valley.",
    )

    assert told["she would order a review of the dam"] == ["ana-reed"]
    assert told["panic in the valley"] == ["ana-reed"]


def test_wishes_in_a_row_are_one_wish(english):
    told = _told(
        english,
        "The mayor wants to double the size of the fire brigade, grow the fleet and mend the dam.",
    )

    assert "to double the size of the fire brigade, grow the fleet and mend the dam" in told


def test_what_a_speaker_adds_behind_a_comma_is_his_and_no_part_of_what_he_said(english):
    told = _told(
        english,
        "Ana Reed said the new rules had hurt the harbour, arguing that the levy was far too high.",
    )

    assert told["the new rules had hurt the harbour"] == ["ana-reed"]
    assert told["the levy was far too high"] == ["ana-reed"]


def test_another_speaker_behind_and_tells_something_of_his_own(english):
    told = _told(
        english,
        "Ana Reed stressed that the work was not complete, and rights groups warned that the army "
        "was holding back.",
    )

    assert told["the work was not complete"] == ["ana-reed"]
    assert told["the army was holding back"] == ["a-rights-groups"]


def test_a_clause_before_a_semicolon_is_not_told(english):
    told = _told(
        english,
        "It is an unlikely case; the harbour board says it will open the gate later this week.",
    )

    assert list(told) == ["it will open the gate later this week"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reed said that the council had met and that the dam was safe.",
        "Ana Reed said the firm had closed the mine and sold the land.",
    ],
)
def test_coordinated_clauses_of_one_form_stay_with_their_speaker(english, text):
    assert {tuple(chain(s)) for s in attributed(read(english, text))} == {("ana-reed",)}


@pytest.mark.parametrize(
    ("text", "content", "who"),
    [
        (
            "The Maren Ledger had reported earlier, citing two bankers, that the bank was empty.",
            "the bank was empty",
            ["maren-ledger", "a-two-bankers"],
        ),
        (
            "Government forces control about half of Sarn, a clerk in the town said on Wednesday.",
            "Government forces control about half of Sarn",
            ["a-a-clerk-in-the-town"],
        ),
        (
            "The army said on Tuesday its forces had taken the town of Sarn.",
            "its forces had taken the town of Sarn",
            ["a-the-army"],
        ),
        (
            "The mayor said Tuesday the bridge was shut.",
            "the bridge was shut",
            ["a-the-mayor"],
        ),
    ],
)
def test_clauses_of_saying_that_hang_on_what_they_tell(english, text, content, who):
    assert _told(english, text)[content] == who


def test_a_day_that_belongs_to_what_is_said_stays_in_it(english):
    told = _told(english, "The mayor said that on Tuesday the bridge would be shut.")

    assert "on Tuesday the bridge would be shut" in told


def test_who_says_it_stands_last_in_a_headline(english):
    told = _told(english, "Fifth death in drip affair: nobody hid anything, says Fiore\n\nMore.\n")

    assert ["fiore"] in told.values()
