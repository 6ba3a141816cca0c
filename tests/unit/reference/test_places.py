"""
What the tables of places say, and that they say nothing of what is not certain.
"""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from counterclaim.domain.place import Gazetteer
from counterclaim.reference.places import is_country, is_large_place, known_places

TABLES = files("counterclaim.reference")
PROVINCES = tomllib.loads((TABLES / "provinces.toml").read_text(encoding="utf-8"))
PLACES = tomllib.loads((TABLES / "places.toml").read_text(encoding="utf-8"))


def _listed() -> list[str]:
    return [name for names in PROVINCES["provinces"].values() for name in names]


def _gazetteer(*names: str) -> Gazetteer:
    return Gazetteer.of(known_places({name: name for name in names}))


def test_no_province_is_in_two_countries() -> None:
    spelled = [*_listed(), *(name for more in PROVINCES["also"].values() for name in more)]

    assert [n for n, c in Counter(map(str.casefold, spelled)).items() if c > 1] == []


def test_no_province_has_the_name_of_a_larger_place() -> None:
    assert [name for name in _listed() if is_large_place(name)] == []


def test_every_country_with_provinces_is_one_of_the_table() -> None:
    lands = {land for lands in PLACES["regions"].values() for land in lands}

    assert set(PROVINCES["provinces"]) <= lands
    assert set(PROVINCES["also"]) <= set(_listed())


@pytest.mark.parametrize(
    ("first", "second", "nested", "apart"),
    [
        ("Herat", "Afghanistan", True, False),
        ("Herat Province", "Afghanistan", True, False),
        ("Herat", "South Asia", True, False),
        ("Herat", "Iran", False, True),
        ("Herat", "Kunduz", False, True),
        ("Kondoz", "Kunduz", True, False),
        ("the United States", "America", True, False),
        ("Ohio", "USA", True, False),
        ("Merrow", "Herat", False, False),
        ("Georgia", "Ohio", False, True),
    ],
)
def test_what_lies_in_what(first: str, second: str, nested: bool, apart: bool) -> None:
    places = _gazetteer(first, second)

    assert places.nested(first, second) is nested
    assert places.apart(first, second) is apart


def test_two_names_of_a_country_are_one_place_for_what_lies_in_it() -> None:
    places = _gazetteer("US", "United States", "Ohio")

    assert places.within("Ohio", "US")
    assert places.nested("US", "United States")
    assert not places.apart("Ohio", "United States")


def test_a_country_with_provinces_is_still_a_country_and_a_province_is_none() -> None:
    assert is_country("Afghanistan")
    assert not is_country("Herat")
    assert not is_large_place("Herat")
