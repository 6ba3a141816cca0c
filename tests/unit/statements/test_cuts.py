"""
Where one statement ends and the next begins: what is told apart, and what stays together.
"""

import pytest
from unit.statements.reading import attributed, chain, read


def words(finder, text: str) -> list[str]:
    """Return the contents of a text, in order."""
    return [" / ".join(span.text for span in s.content) for s in read(finder, text).statements]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            '"There is no contract, there is no talk of one," Tom Prell said.',
            ["There is no contract", "there is no talk of one"],
        ),
        (
            '"They called us in on Monday and the clerk had a list," Tom Prell said.',
            ["They called us in on Monday", "the clerk had a list"],
        ),
        (
            "The clerk asks a rise of nine marks, the owners have stopped at four.",
            ["The clerk asks a rise of nine marks", "the owners have stopped at four"],
        ),
        ("The wall of the dam is and remains in bad repair.",) * 2,
        (
            '"You see, I like the old plan," Tom Prell said.',
            ["You see, I like the old plan"],
        ),
    ],
)
def test_sentences_that_a_comma_ties_are_told_apart(english, text, parts):
    expected = [text.rstrip(".")] if isinstance(parts, str) else parts

    assert words(english, text) == expected


def test_a_relative_clause_stays_in_the_line_it_belongs_to(english):
    text = "The foundry, which two neighbours call a ruin, was shut on Monday."

    assert text.rstrip(".") in words(english, text)


def test_a_relative_clause_that_closes_a_content_is_its_tellers(english):
    text = (
        "Ilse Varn revealed that she had met Tom Reed who confirmed that he is still in the valley."
    )
    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told["she had met Tom Reed"] == ["ilse-varn"]
    assert told["he is still in the valley"][-1] == "tom-reed"


def test_what_a_teller_adds_behind_a_comma_is_his_own(english):
    text = (
        "The Salt League denied that its fighters had shot down a helicopter, saying the craft "
        "fell by itself."
    )
    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told["its fighters had shot down a helicopter"] == ["salt-league"]
    assert told["the craft fell by itself"] == ["salt-league"]


@pytest.mark.parametrize(
    "text",
    [
        "Donna Castle claimed at a packed meeting in the hall on Wednesday that the dam had cracked.",
        "Donna Castle told reporters outside the old courthouse she would call the clerk.",
    ],
)
def test_a_clause_far_from_its_cue_is_still_the_cues(english, text):
    (told,) = attributed(read(english, text))

    assert chain(told) == ["donna-castle"]
    assert told.words in {"the dam had cracked", "she would call the clerk"}


def test_a_letter_that_somebody_wrote_is_no_clause_of_a_cue(english):
    text = "Donna Castle described at the meeting a letter that the clerk wrote."

    assert "the clerk wrote" not in words(english, text)


def test_the_clause_of_a_noun_may_stand_apart(english):
    text = "He was silent on the charge, made by the union in a leaflet, that the wells were foul."
    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert told["the wells were foul"] == ["a-the-union"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Varn denied a government claim that the dam had burst.", "a-the-government"),
        (
            "The assertion of the ministry that the dam had burst its wall was read out.",
            "a-the-ministry",
        ),
    ],
)
def test_whose_claim_it_is_stands_beside_the_noun(english, text, who):
    told = {s.words: chain(s) for s in attributed(read(english, text))}

    assert next(told[words] for words in told if words.startswith("the dam had burst")) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "What people say about the bridge\n\nThe bridge is open to all.\n",
        "Derby day: how the story ate Sunday\n\nThe bridge is open to all.\n",
    ],
)
def test_a_headline_that_names_a_topic_says_nothing(english, text):
    assert words(english, text) == ["The bridge is open to all"]


def test_a_frame_without_what_was_said_is_nobodys_claim(english):
    assert words(english, "The mines minister conceded on Monday evening.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The deaths of five men have not been confirmed.",
        "The post has been removed.",
    ],
)
def test_a_passive_that_names_nobody_is_a_line_of_the_publisher(english, text):
    (line,) = read(english, text).statements

    assert (chain(line), line.words) == ([], text.rstrip("."))


def test_a_past_that_looks_like_a_passive_is_a_line(english):
    assert words(english, "Four of the nine judges dissented.") == [
        "Four of the nine judges dissented"
    ]


def test_at_no_moment_negates(english):
    (told,) = attributed(read(english, '"At no moment was anybody in danger," Tom Prell said.'))

    assert told.factuality == "CT-"


@pytest.mark.parametrize(
    "headline", ["Know-how fund was shut by the ministry", "When the dam broke, nobody was warned"]
)
def test_a_headline_that_tells_something_names_no_topic(english, headline):
    assert headline in words(english, f"{headline}\n\nThe bridge is open to all.\n")
