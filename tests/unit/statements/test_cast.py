"""
One member per person, body and place, and namesakes apart.
"""

import pytest

from counterclaim.domain.pieces import Piece
from counterclaim.statements.cast import Cast, Member
from counterclaim.statements.fallback import names_of
from counterclaim.statements.kinds import ORGANISATION, OUTLET, PERSON, PLACE, core_place
from counterclaim.statements.roles import office_after
from counterclaim.statements.salience import Salience


def cast_of(text: str, *speaking: str) -> Cast:
    """Return the cast of a text; the names given speak wherever they stand."""
    names = list(names_of(Piece(0, len(text), text)))
    return Cast(text, names, {n.start for n in names if n.text in speaking})


def named(cast: Cast, name: str) -> Member:
    (member,) = [m for m in cast.members if m.name == name]
    return member


def test_a_surname_is_the_person_named_before():
    cast = cast_of("Mayor Edda Marsh left. Later Marsh came back.", "Edda Marsh")

    member = named(cast, "Edda Marsh")
    assert member.aliases == ["Marsh"]
    assert len(member.mentions) == 2


def test_an_extra_given_name_is_another_person():
    cast = cast_of("He met Edda Marsh and then Edda Lorne Marsh.", "Edda Marsh")

    assert {m.name for m in cast.members} >= {"Edda Marsh", "Edda Lorne Marsh"}


def test_an_initial_is_none():
    cast = cast_of("Yesterday Edda Marsh left. Then Edda J. Marsh came.", "Edda Marsh", "Edda J")

    assert len(cast.of_kind(PERSON)) <= 2


def test_a_surname_of_two_goes_to_the_one_who_speaks_and_says_so():
    text = "The daughter of Tom Marsh is old. But Edda Marsh spoke. Then Marsh left."
    cast = cast_of(text, "Edda Marsh")

    member = cast.at(text.rindex("Marsh"))
    assert member is named(cast, "Edda Marsh")
    assert any("Tom Marsh" in note for note in member.notes)


def test_a_close_spelling_is_kept_with_its_one_candidate_and_noted():
    cast = cast_of("Yesterday Edda Marshfield spoke. Later Marshfeld left.", "Edda Marshfield")

    member = named(cast, "Edda Marshfield")
    assert "Marshfeld" in member.aliases
    assert any("spelling" in note for note in member.notes)


def test_a_given_name_spelled_almost_alike_is_another_person():
    cast = cast_of("He met Edda Marsh and then Eddo Marsh.", "Edda Marsh")

    assert {m.name for m in cast.of_kind(PERSON)} == {"Edda Marsh", "Eddo Marsh"}


def test_letters_in_brackets_are_the_name_before_them():
    cast = cast_of("The Vale Relief Front (VRF) met. The VRF went home.")

    member = named(cast, "Vale Relief Front")
    assert "VRF" in member.aliases
    assert len(member.mentions) == 3


def test_two_names_of_one_agency_are_one_outlet():
    cast = cast_of("Reports by AFP came first. Then Agence France-Presse told more.")

    (outlet,) = cast.of_kind(OUTLET)
    assert outlet.name == "Agence France-Presse"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He lives in Oddvale now.", "Oddvale", PLACE),
        ("They hold the Torv Valley still.", "Torv", PLACE),
        ("The town of Marn burned.", "Marn", PLACE),
        ("He flew to Norway on Monday.", "Norway", PLACE),
        ("The Roads Ministry met.", "Roads Ministry", ORGANISATION),
        ("But Mayor Edda Marsh left.", "Edda Marsh", PERSON),
        ("The Marn Courier reported it.", "Marn Courier", OUTLET),
    ],
)
def test_kinds_are_told_by_the_words_around(text, name, kind):
    cast = cast_of(text)

    assert [m.kind for m in cast.members if m.name in {name, f"Mayor {name}"}] == [kind]


def test_a_place_is_one_whatever_it_is_called():
    cast = cast_of("He left the Torv Valley. Now Torv province is calm, and in Torv it rains.")

    (place,) = cast.of_kind(PLACE)
    assert place.name == "Torv"
    assert place.nouns == {"valley", "province"}
    assert core_place("Torv Valley") == "Torv"


def test_an_office_is_read_before_and_after_a_name():
    assert office_after("Edda Marsh, the mayor of Marn, left.", 10) == "mayor"
    assert office_after("Edda Marsh is the chairwoman of the board.", 10) == "chairwoman"
    assert office_after("Edda Marsh left the mayor.", 10) is None


def test_a_description_is_who_was_called_so():
    text = "Yesterday Edda Marsh, the mayor, met Tom Reed, the pilot. Then the mayor left."
    cast = cast_of(text, "Edda Marsh", "Tom Reed")

    found = Salience(text, cast).described("mayor", text.rindex("the mayor"))
    assert found is named(cast, "Edda Marsh")


def test_the_valley_is_no_town():
    text = "Rain fell in Ambrel. The town is wet. The valley is dry."
    cast = cast_of(text)

    who = Salience(text, cast)
    assert who.described("town", text.index("town")) is named(cast, "Ambrel")
    assert who.described("valley", text.index("valley")) is None


def test_a_description_that_fits_nobody_is_nobody():
    text = "Yesterday Edda Marsh left."
    cast = cast_of(text, "Edda Marsh")

    assert Salience(text, cast).described("admiral", len(text)) is None


def test_members_are_found_by_the_stretch_they_stand_in():
    text = "Yesterday Edda Marsh met Tom Reed in Oddvale."
    cast = cast_of(text, "Edda Marsh", "Tom Reed")

    found = cast.within(text.index("Tom"), len(text))
    assert [m.name for m in found] == ["Tom Reed", "Oddvale"]
