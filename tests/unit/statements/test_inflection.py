"""
Forms of verbs and nouns.
"""

import pytest

from counterclaim.statements.inflection import third_person, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("claim", {"claim", "claims", "claimed", "claiming"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("declare", {"declare", "declares", "declared", "declaring"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("echo", {"echo", "echoes", "echoed", "echoing"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
    ],
)
def test_regular_verbs(lemma, forms):
    assert set(verb_forms(lemma)) == forms


def test_doubling_and_irregular_verbs():
    assert set(verb_forms("admit", double=True)) == {"admit", "admits", "admitted", "admitting"}
    assert set(verb_forms("show", past="showed", participle="shown")) >= {"showed", "shown"}


def test_the_third_person():
    assert [third_person(w) for w in ("say", "rely", "push", "go")] == [
        "says",
        "relies",
        "pushes",
        "goes",
    ]
