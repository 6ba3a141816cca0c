"""
Which places lie in which, as far as general tables tell.

Two countries are two places, and so are two provinces of one; of anything smaller the tables know
nothing, and what nobody can tell apart is never said to contradict.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from counterclaim.domain.place import Place


@cache
def _loose() -> frozenset[str]:
    text = (files("counterclaim.reference") / "places.toml").read_text(encoding="utf-8")
    return frozenset(name.casefold() for name in tomllib.loads(text)["loose"]["names"])


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    """Parent of every known place, and known name of every other spelling (folded)."""
    text = (files("counterclaim.reference") / "places.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    parents = {
        child: region
        for kind in ("regions", "continents")
        for region, children in table[kind].items()
        for child in children
    }
    names = {name.casefold(): name for name in {*parents, *parents.values()}}
    names |= {other.casefold(): name for name, more in table["also"].items() for other in more}
    return parents, names


@cache
def _provinces() -> tuple[dict[str, str], dict[str, str]]:
    """Country of every known province, and its name by every spelling (folded)."""
    text = (files("counterclaim.reference") / "provinces.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    parents = {name: land for land, names in table["provinces"].items() for name in names}
    names = {name.casefold(): name for name in parents}
    names |= {other.casefold(): name for name, more in table["also"].items() for other in more}
    return parents, names


_UNITS: Final = re.compile(r" (?:province|state|governorate|oblast|prefecture)$", re.IGNORECASE)


def _known(name: str) -> str | None:
    """The name in the tables of a country, a region or a province, or nothing."""
    plain = name.casefold().removeprefix("the ")
    return known_name(name) or _provinces()[1].get(_UNITS.sub("", plain))


def known_name(name: str) -> str | None:
    """
    Return the table's name of a place, or nothing.

    >>> known_name("türkiye")
    'Turkey'
    """
    return _table()[1].get(name.casefold().removeprefix("the "))


def is_large_place(name: str) -> bool:
    """
    Say whether a name is a country's, a region's or another large place's.

    >>> is_large_place("the Balkans"), is_large_place("Torvane")
    (True, False)
    """
    plain = name.casefold().removeprefix("the ")
    return known_name(name) is not None or plain in _loose()


def is_country(name: str) -> bool:
    """
    Say whether a name is a country's.
    """
    known = known_name(name)
    return known is not None and known in _table()[0] and known not in _table()[0].values()


def known_places(named: Mapping[str, str]) -> tuple[Place, ...]:
    """
    Return place records for the places of a case (id -> name), with what the table knows.

    A place the tables do not know lies in nothing; the parents of known ones are added under
    their own names, so that nested regions meet.  Of several names of one place each lies in the one
    before, and everything inside lies in the last.
    """
    parents = {**_provinces()[0], **_table()[0]}
    ids: dict[str, str] = {}
    before: dict[str, str] = {}
    for place, name in sorted(named.items()):
        known = _known(name)
        if known:
            if known in ids:
                before[place] = ids[known]
            ids[known] = place
    found: dict[str, Place] = {}
    for place, name in sorted(named.items()):
        known = _known(name)
        parent = parents.get(known) if known else None
        around = ids.get(parent, parent) if parent else None
        found[place] = Place(
            id=place,
            name=name,
            within=before.get(place, around),
            known=known is not None,
        )
        while parent and parent not in ids:
            upper = parents.get(parent)
            found[parent] = Place(
                id=parent, name=parent, within=ids.get(upper, upper) if upper else None
            )
            parent = upper
    return tuple(found[key] for key in sorted(found))


@cache
def region_adjectives() -> Mapping[str, str]:
    """
    Return the region of each adjective (folded) whose region has bounds that few draw differently.

    >>> region_adjectives()["central asian"]
    'Central Asia'
    """
    text = (files("counterclaim.reference") / "places.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)["adjectives"]
    return {word.casefold(): region for region, words in table.items() for word in words}


@cache
def place_nouns(*groups: str) -> frozenset[str]:
    """
    Return the nouns of some groups of ``places.toml``, in the singular.
    """
    text = (files("counterclaim.reference") / "places.toml").read_text(encoding="utf-8")
    nouns = tomllib.loads(text)["nouns"]
    return frozenset(noun for group in groups for noun in nouns[group])


def place_nouns_pattern(*groups: str) -> str:
    """
    Return a pattern of the nouns of some groups, in the singular and plural.

    >>> import re
    >>> re.fullmatch(place_nouns_pattern("settlements"), "cities") is not None
    True
    """
    nouns = sorted(place_nouns(*groups))
    forms = [noun[:-1] + "(?:y|ies)" if noun.endswith("y") else f"{noun}s?" for noun in nouns]
    return f"(?:{'|'.join(forms)})"
