"""
States of mind and judgements told of a source.
"""

import pytest
from unit.statements.reading import attributed, chain, read


def _told(english, text):
    return {s.words: (chain(s), s.act) for s in attributed(read(english, text))}


@pytest.mark.parametrize(
    ("text", "words", "who", "act"),
    [
        (
            "Ana Reed is convinced that the valve had cracked.",
            "the valve had cracked",
            "ana-reed",
            "believe",
        ),
        (
            "The union has been critical of the plan to close the mine.",
            "the plan to close the mine",
            "a-the-union",
            "evaluate",
        ),
        (
            "Farmers are worried about the state of the dam.",
            "the state of the dam",
            "a-farmers",
            "believe",
        ),
        (
            "The mayor is determined to reopen the school.",
            "to reopen the school",
            "a-the-mayor",
            "direct",
        ),
    ],
)
def test_a_state_of_mind_is_a_statement_of_whoever_is_in_it(english, text, words, who, act):
    assert _told(english, text)[words] == ([who], act)


@pytest.mark.parametrize(
    "text",
    [
        "It is certain that the road was closed on Monday.",
        "A certain guard opened the gate.",
        "The critical phase of the work began on Monday.",
    ],
)
def test_what_nobody_is_in_is_no_state_of_mind(english, text):
    assert _told(english, text) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ana Reed called the sale of the harbour a disgrace.",
            "the sale of the harbour a disgrace",
        ),
        (
            'Ana Reed called the council "a club of thieves and liars".',
            'the council "a club of thieves and liars',
        ),
        ("Ana Reed likened the march to a funeral.", "the march to a funeral"),
        (
            "The clinic has been criticized for its long queues.",
            "The clinic // for its long queues",
        ),
    ],
)
def test_a_judgement_names_what_is_judged(english, text, words):
    found = [" // ".join(c.text for c in s.content) for s in attributed(read(english, text))]

    assert words in found


@pytest.mark.parametrize(
    "text", ["Rebels attacked the village at dawn.", "A dog attacked the guard for an hour."]
)
def test_an_attack_with_weapons_or_teeth_is_no_judgement(english, text):
    assert attributed(read(english, text)) == []


def test_an_attack_for_something_is_made_in_words(english):
    told = _told(english, "Ana Reed attacked the mayor for selling the harbour.")

    assert [who for who, _ in told.values()] == [["ana-reed"]]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("As Ana Reed put it, the mine was a tomb.", "the mine was a tomb", "ana-reed"),
        (
            "The gate was open at night, as the guards have admitted.",
            "The gate was open at night",
            "a-the-guards",
        ),
        (
            "The owners have not said when they would mend the dam.",
            "when they would mend the dam",
            "a-the-owners",
        ),
        (
            "The mayor told residents to leave the valley.",
            "residents to leave the valley",
            "a-the-mayor",
        ),
        ("The union called for the books to be opened.", "the books to be opened", "a-the-union"),
        (
            "Ana Reed called on the council to open the books.",
            "the council to open the books",
            "ana-reed",
        ),
    ],
)
def test_what_is_told_in_other_shapes_has_its_content_and_speaker(english, text, words, who):
    assert _told(english, text)[words][0] == [who]


def test_which_of_two_things_some_claim_is_not_guessed(english):
    text = "The inspectors were not, as some have claimed, sent home on Monday."

    assert not [s for s in attributed(read(english, text)) if "inspectors" in s.words]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The union voiced deep misgivings about the plan.", "the plan", "a-the-union"),
        (
            "The firm's refusal to drain the dam drew anger.",
            "to drain the dam",
            "a-the-firm",
        ),
        (
            "Ana Reed criticized the mayor for selling the harbour.",
            "the mayor for selling the harbour",
            "ana-reed",
        ),
        (
            "Ana Reed said the union had signed a deal that it says it regrets.",
            "the union had signed a deal that it says it regrets",
            "ana-reed",
        ),
    ],
)
def test_a_feeling_a_blame_and_what_is_told_within_have_their_whole_content(
    english, text, words, who
):
    assert _told(english, text)[words][0] == [who]
