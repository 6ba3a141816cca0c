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
