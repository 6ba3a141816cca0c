"""
Acts and FactBank values.
"""

import pytest
from unit.statements.reading import COURIER, DAY, attributed, read

from counterclaim.claims import ReadDocument, assemble
from counterclaim.domain.document import Document
from counterclaim.domain.statement import Stance


@pytest.mark.parametrize(
    ("text", "act", "value"),
    [
        ("Edda Marsh said that the dam held.", "assert", "CT+"),
        ("Edda Marsh said that the dam did not hold.", "assert", "CT-"),
        ("Edda Marsh said that nobody was hurt.", "assert", "CT-"),
        ("Edda Marsh said that the dam might fall.", "assert", "PS+"),
        ("Edda Marsh denied that the dam had fallen.", "deny", "CT-"),
        ("Edda Marsh denied that the dam had not held.", "deny", "CT+"),
        ("Edda Marsh doubts that the dam will hold.", "doubt", "PR-"),
        ("Edda Marsh confirmed that the dam had fallen.", "confirm", "CT+"),
        ("Edda Marsh suggested that the dam had fallen.", "infer", "PR+"),
        ("Edda Marsh suggested that the dam had not fallen.", "infer", "PR-"),
        ("Edda Marsh believes that the dam has fallen.", "believe", "PR+"),
        ("Edda Marsh asked whether the dam had fallen.", "ask", "Uu"),
        ("Edda Marsh demanded that the dam be drained.", "direct", "Uu"),
        ("Edda Marsh condemned the attack on the market.", "evaluate", "Uu"),
        ("Edda Marsh did not confirm that the dam had fallen.", "withhold", "Uu"),
        ("Edda Marsh declined to name the dead.", "withhold", "Uu"),
        ("Edda Marsh declined to say who had died.", "withhold", "Uu"),
        ("Edda Marsh stopped short of linking the two fires.", "withhold", "Uu"),
        ("Edda Marsh would not go so far as to say that the dam was safe.", "withhold", "Uu"),
        ("Edda Marsh took back her words about the dam.", "retract", "Uu"),
        ("Edda Marsh withdrew her report that the dam had fallen.", "retract", "Uu"),
        ("Edda Marsh would neither confirm nor deny that the dam had fallen.", "withhold", "Uu"),
        ("Edda Marsh neither confirmed nor denied the report.", "withhold", "Uu"),
        ("Edda Marsh was not able to confirm that the dam had fallen.", "withhold", "Uu"),
        ("Edda Marsh denied having said that the dam was old.", "withhold", "Uu"),
        ("Edda Marsh denied that she had said that the dam was old.", "withhold", "Uu"),
        ("Edda Marsh denied the report, saying that the dam was old.", "assert", "CT+"),
        ("Edda Marsh stopped short of saying that the dam had fallen.", "withhold", "Uu"),
    ],
)
def test_the_act_and_the_value_of_the_holder(english, text, act, value):
    found = attributed(read(english, text))[0 if act == "retract" else -1]

    assert (found.act, found.factuality) == (act, value)
    assert found.holder == "d#edda-marsh"


def test_there_is_a_value_for_every_step(english):
    (found,) = attributed(
        read(english, "Edda Marsh told Radio Ambrel that the dam had not fallen.")
    )

    assert len(found.chain) == 3
    assert found.commitments == ("Uu", "Uu", "CT-")


def test_the_publisher_takes_a_factive_cue_for_so(english):
    (found,) = attributed(read(english, "Edda Marsh admitted that the dam had fallen."))

    assert found.commitments == ("CT+", "CT+")


def test_what_is_declared_false_is_denied_by_nobody_in_particular(english):
    reading = read(
        english,
        "Several reports claimed that the dam had fallen. All have been declared false.",
    )
    denial = attributed(reading)[-1]

    assert (denial.act, denial.factuality) == ("deny", "CT-")
    assert denial.words == "All"
    assert denial.resolves == (attributed(reading)[0].id,)


def test_what_is_taken_for_granted_is_a_statement_of_its_own(english):
    reading = read(
        english,
        "Edda Marsh told Radio Ambrel that after the troops entered Oddvale, the mill burned.",
    )

    assert [(s.act, s.words) for s in attributed(reading)] == [
        ("presuppose", "the troops entered Oddvale"),
        ("assert", "the mill burned"),
    ]


def test_what_stands_beside_a_cue_is_the_publishers(english):
    reading = read(
        english, "Despite the troops hoisting a flag in Oddvale, Edda Marsh said the dam was safe."
    )
    given = [s for s in reading.statements if s.act == "presuppose"]

    assert [(s.words, len(s.chain)) for s in given] == [
        ("the troops hoisting a flag in Oddvale", 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        'Tom Reed said that the dam had fallen. "This is not true," Edda Marsh said.',
        'Tom Reed said that the dam had fallen. "The report is untrue," Edda Marsh said.',
        "Tom Reed said that the dam had fallen. Edda Marsh said that was a lie.",
    ],
)
def test_calling_the_words_of_another_untrue_denies_them(english, text):
    first, answer = attributed(read(english, text))

    assert (answer.act, answer.factuality) == ("deny", "CT-")
    assert answer.resolves == (first.id,)


@pytest.mark.parametrize(
    "text",
    [
        'Tom Reed said that the dam had fallen. "The wall is wrong," Edda Marsh said.',
        'Tom Reed said that the dam had fallen. "This is true," Edda Marsh said.',
    ],
)
def test_other_words_about_another_deny_nothing(english, text):
    assert attributed(read(english, text))[-1].act == "assert"


def test_who_denies_having_said_it_neither_says_nor_denies_it(english):
    document = Document(
        id="d",
        publisher=COURIER.id,
        text="Edda Marsh denied having said that the dam was old.",
        published=DAY,
    )
    reading = english.read(document, COURIER)

    ledger = assemble([ReadDocument(document=document, publisher=COURIER, reading=reading)])
    claims = {claim.id: claim.text for claim in ledger.claims}
    links = {(claims[link.claim], link.stance) for s in ledger.statements for link in s.links}
    assert links == {
        ("having said that the dam was old", Stance.DENIES),
        ("the dam was old", Stance.WITHHOLDS),
    }


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("I call on you to leave the valley.", "direct"),
        ("We demand an inquiry into the fire.", "direct"),
        ("We regret the delay of the trains.", "evaluate"),
        ("I called on them to leave the valley.", "assert"),
        ("We regretted the delay of the trains.", "assert"),
        ("They demand an inquiry into the fire.", "assert"),
    ],
)
def test_who_says_that_he_appeals_appeals(english, words, act):
    (said,) = attributed(read(english, f'"{words[:-1]}," Tom Prell said.'))

    assert (said.act, said.factuality == "Uu") == (act, act != "assert")


@pytest.mark.parametrize(
    "text",
    [
        "No official said that the dam had burst.",
        "Neither side confirmed that the dam had burst.",
        "Not one witness said that the dam had burst.",
        "None of the ministers denied that the dam had burst.",
    ],
)
def test_what_nobody_says_nobody_asserts(english, text):
    (told,) = (s for s in read(english, text).statements if s.words == "the dam had burst")

    assert (told.act, told.factuality) == ("withhold", "Uu")


def test_of_whom_nothing_is_known_something_is_told(english):
    text = "No one is known to have been hurt."

    assert all(s.act != "withhold" for s in read(english, text).statements)


@pytest.mark.parametrize("name", ["named", "identified"])
def test_who_does_not_wish_to_be_named_says_nothing_by_it(english, name):
    text = f"An officer who did not wish to be {name} said that the dam had burst."

    assert [s.words for s in attributed(read(english, text))] == ["the dam had burst"]
