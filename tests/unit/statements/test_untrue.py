"""
What is called untrue is denied: by the publisher, in a turn, and by how it is called.
"""

import pytest
from unit.statements.reading import attributed, chain, read

from counterclaim.domain.source import Source

CLAIM = "Varn said on Monday that the dam had burst.\n\n"


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("This is untrue.", "This"),
        ("The report is an invention.", "The report"),
        ("It does not correspond to reality.", "It"),
        ("The claim that the dam had burst is not true.", "The claim that the dam had burst"),
        ("That turned out to be false.", "That"),
    ],
)
def test_the_publisher_denies_what_he_calls_untrue(english, line, content):
    reading = read(english, CLAIM + line)
    (denial,) = (s for s in reading.statements if s.act == "deny")

    assert (chain(denial), denial.words, denial.factuality) == ([], content, "CT-")
    assert denial.chain[0].cue is not None


def test_such_a_denial_points_at_what_it_denies(english):
    reading = read(english, CLAIM + "This is untrue.")
    (denial,) = (s for s in reading.statements if s.act == "deny")
    burst = next(s for s in reading.statements if s.words == "the dam had burst")

    assert denial.resolves == (burst.id,)


@pytest.mark.parametrize(
    "line", ["This is true.", "The bridge is wrong.", "It was wrong to leave."]
)
def test_nothing_is_denied_by_other_words(english, line):
    assert all(s.act != "deny" for s in read(english, CLAIM + line).statements)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('The clerk called the report "invented".', "the report"),
        ('The clerk described the accusation as "village gossip".', "the accusation"),
        ("The clerk has called these figures misleading.", "these figures"),
    ],
)
def test_what_is_called_a_lie_is_denied(english, text, content):
    (denial,) = (s for s in attributed(read(english, text)) if s.act == "deny")

    assert (chain(denial), denial.words) == (["a-the-clerk"], content)


def test_what_is_called_otherwise_is_not_denied(english):
    assert all(
        s.act != "deny" for s in read(english, "The clerk called the plan charming.").statements
    )


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The agency has scrapped that story.", "retract"),
        ("Radio Senn has killed its story about the dam.", "retract"),
        ("The ministry did not exclude a state guarantee.", "withhold"),
        ("The firm did not accept the claim.", "deny"),
        ("The inquiry found no evidence of a leak.", "deny"),
        ("Reed stood by his report.", "confirm"),
        ("The board accepted that the dam was unsafe.", "confirm"),
    ],
)
def test_ways_to_take_back_to_deny_and_to_stand_by(english, text, act):
    assert act in {s.act for s in read(english, text).statements}


@pytest.mark.parametrize(
    "text",
    ["The army took back the town.", "The council scrapped its plan.", "Hunters killed a wolf."],
)
def test_only_words_are_taken_back(english, text):
    assert all(s.act != "retract" for s in read(english, text).statements)


def test_a_release_asks_in_its_own_name(english):
    from counterclaim.domain.document import Document

    board = Source(id="o-water-board", name="Senn Water Board", type="organisation")
    document = Document(
        id="d", publisher=board.id, text="Residents are asked to boil their water until Friday."
    )
    reading = english.read(document, board)

    assert {s.holder for s in reading.statements} == {board.id}


@pytest.mark.parametrize(
    "line",
    [
        "An earlier version of this article said that four boats had sunk.",
        "We wrote on Monday that four boats had sunk.",
    ],
)
def test_what_a_publisher_said_before_is_not_said_again(english, line):
    reading = read(english, line)

    assert "four boats had sunk" not in {s.words for s in reading.statements}
    assert all(chain(s) == [] for s in reading.statements)


def test_an_earlier_version_is_taken_back(english):
    (said,) = read(
        english, "An earlier version of this article said that four boats had sunk."
    ).statements

    assert said.act == "retract"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('The bank brushed aside the figure as "plucked from the air".', "the figure"),
        ("The bank rejected as baseless a report that it was short of money.", "a report that"),
    ],
)
def test_what_it_is_denied_as_is_no_part_of_it(english, text, content):
    (denial,) = (s for s in attributed(read(english, text)) if s.act == "deny")

    assert denial.words.startswith(content)


@pytest.mark.parametrize(
    "line",
    [
        "“None of this is true,” the ministry said.",
        "“There is nothing in it,” the ministry said.",
        "“Not a word of it corresponds to the facts,” the ministry said.",
        "“That's simply not true,” the ministry said.",
        "The ministry would hear none of it.",
    ],
)
def test_nothing_of_it_is_true_denies_it(english, line):
    reading = read(english, CLAIM + line)
    (denial,) = (s for s in attributed(reading) if s.act == "deny")
    burst = next(s for s in reading.statements if s.words == "the dam had burst")

    assert (chain(denial), denial.resolves) == (["a-the-ministry"], (burst.id,))


@pytest.mark.parametrize("words", ["It was not.", "I never said that.", "False.", "We don't."])
def test_who_says_no_more_than_no_denies(english, words):
    text = f"HARL: The dam is cracked.\n\nVARN: {words}\n\nHARL: It leaks.\n\nVARN: It is dry.\n"
    (denial,) = (s for s in read(english, text).statements if s.act == "deny")

    assert (chain(denial), denial.factuality) == (["varn"], "CT-")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Edda Marsh has no doubt that the mill was burning.", "believe"),
        ("Edda Marsh doubts that the mill was burning.", "doubt"),
    ],
)
def test_who_has_no_doubt_believes(english, text, act):
    (told,) = attributed(read(english, text))

    assert (told.act, chain(told)) == (act, ["edda-marsh"])
    assert told.factuality.endswith("+" if act == "believe" else "-")


def test_what_there_is_no_doubt_of_is_nobodys_doubt(english):
    told = read(english, "There is no doubt that the bridge fell.").statements

    assert all(s.act != "doubt" for s in told)
