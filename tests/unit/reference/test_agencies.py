"""
Names of one agency are one agency.
"""

import pytest

from counterclaim.reference.agencies import agencies, agency_named
from counterclaim.reference.titles import titles


def test_every_name_of_an_agency_finds_it():
    lost = [
        (name, agency.name)
        for agency in agencies()
        for name in agency.names
        if agency_named(name) is not agency
    ]

    assert lost == []


def test_letters_and_name_are_one():
    assert agency_named("AFP") is agency_named("Agence France-Presse") is not None
    assert agency_named("the Associated Press") is agency_named("AP")


@pytest.mark.parametrize("word", ["ap", "ana", "map", "tap", "Marn", ""])
def test_a_small_word_is_no_agency(word):
    assert agency_named(word) is None


def test_countries_are_given_in_two_letters():
    assert {len(agency.country) for agency in agencies()} == {2}
    assert len(agencies()) >= 60


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("the Marn Courier", True),
        ("Radio Ambrel", True),
        ("BBC", True),
        ("Marn", False),
        ("Courier", False),
        ("Edda Marsh", False),
    ],
)
def test_an_outlet_is_known_by_its_words(name, outlet):
    assert titles().names_outlet(name) is outlet


def test_offices_and_honorifics_are_no_part_of_a_name():
    assert titles().is_title("Gen.")
    assert titles().is_title("Minister")
    assert not titles().is_title("Marsh")
