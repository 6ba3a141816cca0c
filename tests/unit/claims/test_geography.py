"""
What lies in what, as far as documents say it.
"""

import pytest
from unit.claims.story import Page

from counterclaim.claims import assemble
from counterclaim.domain.claim import RelationKind
from counterclaim.domain.snapshot import snapshot

MERROW, VALE, TARN = ("Merrow", "place"), ("Orrin Vale", "place"), ("Tarn", "place")


def page(text: str, *entities: tuple[str, str], name: str = "a") -> Page:
    made = Page(name, "The Courier", text)
    for entity in entities:
        made.entity(*entity)
    return made


def within(*pages: Page) -> dict[str, str | None]:
    return {place.id: place.within for place in assemble(p.read() for p in pages).places}


@pytest.mark.parametrize(
    "text",
    [
        "Merrow, a small village in the Orrin Vale, is empty.",
        "Merrow is one of the upper villages of the Orrin Vale.",
        "They reached the village of Merrow in Orrin Vale.",
        "They reached Merrow in Orrin Vale province.",
    ],
)
def test_a_place_lies_in_what_it_is_said_to_be_part_of(text):
    assert within(page(text, MERROW, VALE))["e-pl-merrow"] == "e-pl-orrin-vale"


@pytest.mark.parametrize(
    "text",
    [
        "Merrow, Orrin Vale and others voted.",
        "He left Merrow in a hurry for Orrin Vale.",
        "Merrow, a village near the Orrin Vale, is empty.",
        "Merrow, the mayor of a village in the Orrin Vale, is ill.",
    ],
)
def test_other_words_between_two_places_say_nothing(text):
    assert within(page(text, MERROW, VALE))["e-pl-merrow"] is None


def test_a_place_said_to_lie_in_two_lies_in_neither():
    first = page("Merrow, a village in the Orrin Vale, is empty.", MERROW, VALE)
    second = page("Merrow, a village in Tarn, is empty.", MERROW, TARN, name="b")

    assert within(first, second)["e-pl-merrow"] is None


def test_being_in_a_village_excludes_having_left_its_valley():
    told = "Edda Marsh is in Merrow. Edda Marsh has left the Orrin Vale."
    made = page(f"Merrow is a village in the Orrin Vale. {told}", MERROW, VALE)
    made.entity("Edda Marsh", "person")
    made.says("Edda Marsh is in Merrow")
    made.says("Edda Marsh has left the Orrin Vale")

    (relation,) = snapshot(assemble([made.read()])).relations
    assert relation.kind is RelationKind.CONTRADICTS


def test_a_name_that_another_report_shows_to_be_a_place_is_suggested():
    first = page("They reached Merrow.", MERROW)
    second = page("Edda Marsh is in Merrow.", ("Edda Marsh", "person"), name="b")
    second.says("Edda Marsh is in Merrow")

    ledger = assemble([first.read(), second.read()])
    (merrow,) = [e for e in ledger.entities if e.type == "place"]
    assert [(m.doc, m.suggested) for m in merrow.mentions] == [("a", False), ("b", True)]
    assert [claim.text for claim in ledger.claims] == ["Edda Marsh is in Merrow"]


def test_what_one_report_takes_for_a_body_is_the_place_of_another():
    first = page("They reached Merrow.", MERROW)
    second = page("Merrow was quiet.", ("Merrow", "organisation"), name="b")

    ledger = assemble([first.read(), second.read()])
    assert [(e.id, e.type) for e in ledger.entities] == [("e-pl-merrow", "place")]


def test_the_valley_is_the_one_valley_of_the_case():
    first = page("They reached the Orrin Valley.", ("Orrin Valley", "place"))
    second = page("Edda Marsh is in the valley.", ("Edda Marsh", "person"), name="b")
    second.says("Edda Marsh is in the valley")

    (claim,) = assemble([first.read(), second.read()]).claims
    assert claim.value == "e-pl-orrin-valley"


def test_the_valley_is_none_of_two():
    both = (("Orrin Valley", "place"), ("Tarn Valley", "place"))
    first = page("They reached the Orrin Valley and the Tarn Valley.", *both)
    second = page("Edda Marsh is in the valley.", ("Edda Marsh", "person"), name="b")
    second.says("Edda Marsh is in the valley")

    (claim,) = assemble([first.read(), second.read()]).claims
    assert claim.property == "untyped"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Norway", "Finland", RelationKind.CONTRADICTS),
        ("Norway", "Norway", RelationKind.MAY_CONTRADICT),
        ("Norway", None, RelationKind.MAY_CONTRADICT),
    ],
)
def test_two_villages_are_two_places_where_they_are_said_to_lie_in_two_countries(
    first, second, kind
):
    lies = f"Merrow, a village in {first}, is calm. " + (
        f"Tarn, a village in {second}, is calm. " if second else ""
    )
    names = {(name, "place") for name in (first, second) if name}
    pages = []
    for name, where in (("a", "Merrow"), ("b", "Tarn")):
        told = page(
            f"{lies}Edda Marsh is in {where} now.", MERROW, TARN, ("Edda Marsh", "person"),
            *sorted(names), name=name,
        )  # fmt: skip
        told.says(f"Edda Marsh is in {where} now")
        pages.append(told)

    (relation,) = snapshot(assemble(p.read() for p in pages)).relations

    assert relation.kind is kind


def relations(text: str, *more: tuple[str, str]) -> list[RelationKind]:
    """How being in Merrow and being in Tarn relate after what a report says of them."""
    made = page(f"{text} Edda Marsh is in Merrow. Edda Marsh is in Tarn.", MERROW, TARN, *more)
    made.entity("Edda Marsh", "person")
    made.says("Edda Marsh is in Merrow")
    made.says("Edda Marsh is in Tarn")
    return [relation.kind for relation in snapshot(assemble([made.read()])).relations]


@pytest.mark.parametrize(
    "text",
    [
        "Families left Merrow for Tarn.",
        "They have fled from Tarn to Merrow.",
        "The road from Merrow to Tarn is closed.",
        "Merrow lies 40 kilometres north of Tarn.",
        "Merrow, about 15 miles (24 km) from Tarn, is calm.",
        "In Merrow, a town 30 km to the south-east of Tarn, shops were shut.",
    ],
)
def test_two_places_are_two_where_a_report_says_so(text):
    assert relations(text) == [RelationKind.CONTRADICTS]


@pytest.mark.parametrize(
    "text",
    [
        "Merrow and Tarn were calm.",
        "They renamed it from Merrow to Tarn.",
        "Merrow lies 40 kilometres from Tarn's border.",
        "Merrow lies 40 kilometres from the Tarn border.",
        "Merrow lies 4 kilometres north of Tarn.",
        "Merrow, twenty minutes from Tarn, is calm.",
        "She left Merrow for Tarn's coast.",
    ],
)
def test_other_words_leave_open_whether_two_places_are_two(text):
    assert relations(text) == [RelationKind.MAY_CONTRADICT]


def test_a_place_in_one_of_two_is_not_in_the_other():
    text = "Families left Tarn for the Orrin Vale. Merrow is a village in the Orrin Vale."

    assert relations(text, VALE) == [RelationKind.CONTRADICTS]


def test_a_place_in_the_other_is_no_contradiction_whatever_is_left_for_what():
    text = "Families left Merrow for Tarn. Merrow is a village in Tarn."

    assert relations(text) == []


NOT_THERE = "Edda Marsh has not left the Orrin Vale and Edda Marsh was never in Norland."


def beyond(
    said: str, *, more: str = "Norland's foreign ministry replied.", vale: str = "Orrin Vale"
):
    """How being in Norland and being in the vale relate after what somebody said."""
    told = f"Jon Reed said: {said} {more} Edda Marsh is in Norland. Edda Marsh is in the {vale}."
    made = page(told, (vale, "place"), ("Norland", "place"), ("Edda Marsh", "person"))
    reed = made.source("Jon Reed")
    for part in said.removesuffix(".").replace(". ", " and ").split(" and "):
        made.says(part, holder=reed, cue="said")
    made.says("Edda Marsh is in Norland")
    made.says(f"Edda Marsh is in the {vale}")
    ledger = assemble([made.read()])
    texts = {claim.id: claim.text for claim in ledger.claims}
    return {
        r.kind
        for r in snapshot(ledger).relations
        if {texts[r.a], texts[r.b]} == {"Edda Marsh is in Norland", f"Edda Marsh is in {vale}"}
    }


def test_who_is_in_a_valley_and_not_in_a_country_says_that_the_valley_is_not_in_it():
    assert beyond(NOT_THERE) == {RelationKind.CONTRADICTS}


def test_what_nobody_shows_to_be_a_country_may_lie_in_the_valley():
    assert beyond(NOT_THERE, more="Norland replied.") == {RelationKind.MAY_CONTRADICT}


def test_a_country_may_lie_in_what_is_not_known_to_be_small():
    said = NOT_THERE.replace("Orrin Vale", "Orrin Union")

    assert beyond(said, vale="Orrin Union") == {RelationKind.MAY_CONTRADICT}


@pytest.mark.parametrize(
    "said",
    [
        NOT_THERE.replace(" and ", ". "),
        "Edda Marsh has left the Orrin Vale and Edda Marsh was never in Norland.",
        "Edda Marsh has not left the Orrin Vale and Edda Marsh has left Norland.",
    ],
)
def test_other_words_do_not_set_a_valley_apart_from_a_country(said):
    assert RelationKind.CONTRADICTS not in beyond(said)
