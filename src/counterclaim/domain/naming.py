"""
What people call the ids that stand in claims.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger

Names: TypeAlias = Mapping[str, str]
"""The name of each id."""

NOT = "not "
"""Opens a value that is ruled out ("not the militia")."""

SIDE = "the side of "
"""Opens a holder that is known only as whoever somebody means by "we"."""

_AT = re.compile(r"(?P<what>[^@]*[^@\s])(?P<space>\s*)@\s*(?P<where>[^@\s].*)")


def names_in(ledger: Ledger) -> Names:
    """
    Return the names of a ledger's entities, sources, places and evidence items.

    Where a source and an entity share an id, the entity's name is used.
    """
    kinds = Counter(item.kind for item in ledger.evidence)
    names = {
        item.id: f"the {item.kind}" + ("" if kinds[item.kind] == 1 else f" (“{_told_apart(item)}”)")
        for item in ledger.evidence
    }
    names |= {place.id: place.name for place in ledger.places if place.name}
    names |= {source.id: source.name for source in ledger.sources}
    names |= {entity.id: entity.name for entity in ledger.entities}
    return names


def _told_apart(item: Evidence) -> str:
    """The words that tell one item from others of its kind: those that name it, else its file."""
    return " ".join(item.mention.text.split()) if item.mention else item.file or item.id


def call(identifier: str, names: Names) -> str:
    """
    Return the name of an id, or the id itself where it is plain words.

    Composed ones are taken apart: what is ruled out, and what is at a place.

    >>> call("not e1", {"e1": "the militia"}), call("flood@e2", {"e2": "Dunholt"})
    ('not the militia', 'the flood in Dunholt')
    """
    if identifier in names:
        return names[identifier]
    for opening in (NOT, SIDE):
        if identifier.startswith(opening):
            return f"{opening}{call(identifier.removeprefix(opening), names)}"
    at = _AT.fullmatch(identifier)
    if at is None or at["where"] not in names:
        return identifier
    what, where = call(at["what"], names), names[at["where"]]
    if at["what"] == "event":
        return where
    return f"{what} in {where}" if at["space"] else f"the {what} in {where}"
