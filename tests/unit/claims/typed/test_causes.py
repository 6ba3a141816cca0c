"""
What brought something about, and who was behind it.
"""

import pytest
from unit.claims.story import Page
from unit.claims.typed.reading import read

from counterclaim.claims import assemble
from counterclaim.domain.claim import RelationKind
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.statement import Mode

EDDA = ("Edda Marsh", "person")
MERROW = ("Merrow", "place")
BRIDGE = ("Old Bridge", "place")
FRONT = ("Vale Front", "organisation")
GUARD = ("Orrin Guard", "organisation")


@pytest.mark.parametrize(
    ("content", "subject", "value", "negated"),
    [
        (
            "The explosion in Merrow was caused by a gas leak",
            "explosion@d#e-merrow",
            "gas leak",
            False,
        ),
        (
            "the blast that hit the town of Merrow was caused by an old boiler that had cracked",
            "explosion@d#e-merrow",
            "old boiler",
            False,
        ),
        (
            "The crash near Merrow was due to a technical fault",
            "crash@d#e-merrow",
            "technical fault",
            False,
        ),
        (
            "the cause of the fire in Merrow was a short circuit",
            "fire@d#e-merrow",
            "short circuit",
            False,
        ),
        ("A cigarette had sparked the fire in Merrow", "fire@d#e-merrow", "cigarette", False),
        (
            "The explosion in Merrow was not caused by a gas leak",
            "explosion@d#e-merrow",
            "gas leak",
            True,
        ),
        ("The fire in Merrow was caused by Vale Front", "fire@d#e-merrow", "d#e-vale-front", False),
    ],
)
def test_what_caused_an_event(content, subject, value, negated):
    (found,) = read(content, MERROW, FRONT)

    assert (found.property, found.subject) == ("cause", subject)
    assert (found.value, found.negated) == (value, negated)
    assert found.vague
    assert not found.shared


@pytest.mark.parametrize(
    ("content", "property_", "subject", "value"),
    [
        ("Shells had destroyed Old Bridge", "cause:destruction", "d#e-old-bridge", "shells"),
        ("Old Bridge was destroyed by shells", "cause:destruction", "d#e-old-bridge", "shells"),
        (
            "Vale Front blew up the Old Bridge",
            "cause:destruction",
            "d#e-old-bridge",
            "d#e-vale-front",
        ),
        ("Edda Marsh died of a stroke", "cause:death", "d#e-edda-marsh", "stroke"),
    ],
)
def test_what_destroyed_a_place_and_what_somebody_died_of(content, property_, subject, value):
    found = [p for p in read(content, EDDA, BRIDGE, FRONT) if p.property == property_]

    assert [(p.subject, p.value) for p in found] == [(subject, value)]


@pytest.mark.parametrize(
    "content",
    [
        "The cause of the fire in Merrow was unclear",
        "The explosion in Merrow was caused by something else",
        "An explosion caused damage in Merrow",
        "If the explosion in Merrow was caused by a gas leak, nobody is to blame",
        "The explosion was caused by a gas leak",
        "Shells had destroyed Merrow houses",
        "Shells had destroyed Merrow's mill",
    ],
)
def test_no_cause_is_read_where_none_is_told(content):
    assert [
        p for p in read(content, MERROW, before="Orrin and Tarn. ") if "cause" in p.property
    ] == []


@pytest.mark.parametrize(
    ("content", "value", "negated"),
    [
        ("Vale Front was behind the attack on Merrow", "d#e-vale-front", False),
        ("Vale Front is not responsible for the attack on Merrow", "d#e-vale-front", True),
        (
            "The attack on Merrow was most likely carried out by Vale Front forces",
            "d#e-vale-front",
            False,
        ),
        ("Vale Front claimed responsibility for the attack in Merrow", "d#e-vale-front", False),
        ("the attack on Merrow was carried out by rebel fighters", "rebel fighters", False),
    ],
)
def test_who_was_behind_an_attack(content, value, negated):
    (found,) = read(content, MERROW, FRONT)

    assert (found.property, found.subject) == ("responsible", "attack@d#e-merrow")
    assert (found.value, found.negated) == (value, negated)


def test_who_takes_or_denies_responsibility_is_the_one_who_speaks():
    (found,) = read("responsibility for the attack on Merrow", MERROW, FRONT, holder="Vale Front")

    assert found.value == "d#e-vale-front"


def test_one_of_two_is_an_alternative():
    (found,) = read(
        "either Vale Front or Orrin Guard was behind the raid on Merrow", MERROW, FRONT, GUARD
    )

    assert found.mode is Mode.DISJUNCT


@pytest.mark.parametrize(
    "content",
    [
        "Vale Front launched an attack on Merrow",
        "Vale Front carried out attacks on a Merrow farm",
        "Vale Front condemned the attack on Merrow",
        "Vale Front is responsible for public safety in Merrow",
        "it is unclear whether Vale Front was behind the attack on Merrow",
    ],
)
def test_nobody_is_behind_what_words_do_not_point_at(content):
    assert [p for p in read(content, MERROW, FRONT) if p.property == "responsible"] == []


def test_an_attack_somewhere_in_a_country_is_not_told_from_others():
    assert read("Vale Front was behind the attack in Norway", ("Norway", "place"), FRONT) == ()


def test_two_causes_of_one_event_may_contradict_and_never_do():
    pages = []
    for name, outlet, cause in (("a", "The Courier", "a gas leak"), ("b", "The Herald", "a bomb")):
        words = f"The explosion in Merrow was caused by {cause}"
        page = Page(name, outlet, f"{words}.")
        page.entity(*MERROW)
        page.says(words)
        pages.append(page)

    (relation,) = snapshot(assemble(page.read() for page in pages)).relations

    assert relation.kind is RelationKind.MAY_CONTRADICT
    assert "unless both had a part in it" in relation.reason


def test_a_cause_that_was_told_before_is_no_cause_in_words():
    assert read("The decision sparked the protest in Merrow", MERROW) == ()
