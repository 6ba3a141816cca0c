"""
Who is meant by an office alone.
"""

import pytest
from unit.claims.story import Page

from counterclaim.claims import assemble
from counterclaim.domain.source import Entity

EDDA = ("Edda Marsh", "person")
FRONT = ("Vale Front", "organisation")
NAMED = "Edda Marsh, the chairwoman of the Vale Front, spoke."


def page(name: str, text: str, *entities: tuple[str, str]) -> Page:
    made = Page(name, "The Courier", text)
    for entity in entities:
        made.entity(*entity)
    return made


def mentions(text: str, *entities: tuple[str, str], told: str = NAMED) -> list[str]:
    """The words of a second report that are taken for Edda Marsh."""
    first = page("a", told, EDDA, FRONT, ("Jon Reed", "person"))
    second = page("b", text, *entities)
    (edda,) = _people(assemble([first.read(), second.read()]).entities)
    return [m.text for m in edda.mentions if m.doc == "b" and m.suggested]


def _people(entities: tuple[Entity, ...]) -> list[Entity]:
    return [entity for entity in entities if entity.name == "Edda Marsh"]


@pytest.mark.parametrize(
    "told",
    [
        NAMED,
        "Edda Marsh, chairwoman of the Vale Front, spoke.",
        "The Vale Front's chairwoman, Edda Marsh, spoke.",
        "Vale Front chairwoman Edda Marsh spoke.",
    ],
)
def test_an_office_is_that_of_the_one_who_is_said_to_hold_it(told):
    assert mentions("The Vale Front said the chairwoman is ill.", FRONT, told=told) == [
        "the chairwoman"
    ]


def test_the_pronoun_that_opens_the_next_sentence_goes_with_it():
    text = "The Vale Front said the chairwoman is ill. She is at home, and she sleeps. She eats."

    assert mentions(text, FRONT) == ["the chairwoman", "She", "she"]


def test_a_pronoun_that_the_office_rules_out_does_not():
    text = "The Vale Front said the chairwoman is ill. He is at home."

    assert mentions(text, FRONT) == ["the chairwoman"]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("Asked again, the chairwoman declined.", ()),
        ("The Vale Front met the chairwoman of a bank.", (FRONT,)),
        ("Ida Reed joined the Vale Front. The chairwoman left.", (FRONT, ("Ida Reed", "person"))),
    ],
)
def test_an_office_that_may_be_anothers_is_nobodys(text, entities):
    assert mentions(text, *entities) == []


def test_an_office_that_two_are_said_to_hold_is_nobodys():
    told = f"{NAMED} Jon Reed, the chairwoman of the Vale Front, spoke."

    assert mentions("The Vale Front said the chairwoman is ill.", FRONT, told=told) == []


def test_what_rests_on_an_office_alone_is_tentative():
    first = page("a", NAMED, EDDA, FRONT)
    second = page("b", "The Vale Front said the chairwoman is in Tarn.", FRONT, ("Tarn", "place"))
    second.says("the chairwoman is in Tarn", holder=second.source("Vale Front"), cue="said")

    (claim,) = [
        c for c in assemble([first.read(), second.read()]).claims if c.property == "location"
    ]

    assert claim.text == "Edda Marsh is in Tarn"
