"""
Which places lie in which, as far as a general table tells.

Two countries are two places; of anything smaller the table knows nothing, and what nobody can
tell apart is never said to contradict.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

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

    A place the table does not know lies in nothing; the parents of known ones are added under
    their own names, so that nested regions meet.
    """
    parents, _ = _table()
    ids = {known: place for place, name in sorted(named.items()) if (known := known_name(name))}
    found: dict[str, Place] = {}
    for place, name in sorted(named.items()):
        known = known_name(name)
        parent = parents.get(known) if known else None
        found[place] = Place(
            id=place,
            name=name,
            within=ids.get(parent, parent) if parent else None,
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
