"""
What the documents themselves say lies in what: "Merrow, a village in the Orrin Vale".

No table knows the villages of every story, and without knowing that one lies in a valley nobody can
say that being there excludes having left the valley.  Only plain words of containment are read;
a place that is said to lie in two places lies in neither.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from counterclaim.claims.tagged import MentionIndex
from counterclaim.domain.document import Document
from counterclaim.domain.place import Place
from counterclaim.domain.source import Entity
from counterclaim.domain.text import Mention
from counterclaim.reference.places import place_nouns_pattern

_SETTLEMENT: Final = place_nouns_pattern("settlements", "within")
_IS_ONE: Final = re.compile(
    r"(?:,| is| was|, which is) (?:an?|the|one of the) "
    rf"(?:(?!(?:of|in|for|at|from|to|and|who|that)\b)[\w-]+ ){{0,3}}?{_SETTLEMENT} (?:in|of) "
    r"(?:the )?"
)
"""Between a place and what it lies in: ", one of the upper villages of the"."""
_CALLED: Final = re.compile(rf"\b{_SETTLEMENT} of $", re.IGNORECASE)
_CAPITALISED: Final = re.compile(r"(?<![\w@#-])[^\W\d_a-z]\w+(?![\w@-])")
SHORT: Final = 3
"""Letters of a name that are too few to know it by."""
_INSIDE: Final = re.compile(r",? in (?:the )?")
_UNIT: Final = re.compile(rf" {place_nouns_pattern('units')}\b", re.IGNORECASE)


def containment(documents: Iterable[Document], index: MentionIndex) -> Mapping[str, str]:
    """
    Return the place that each place is said to lie in, by id.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for document in documents:
        for inner, outer in _told(document, index):
            if inner != outer:
                found[inner].add(outer)
    alone = {inner: outers.pop() for inner, outers in found.items() if len(outers) == 1}
    return {inner: outer for inner, outer in alone.items() if not _circular(inner, alone)}


def _told(document: Document, index: MentionIndex) -> Iterable[tuple[str, str]]:
    text = document.text
    places = [
        (mention, entity.id)
        for mention, entity in index.inside(document.id, 0, len(text))
        if entity.type == "place"
    ]
    for (first, inner), (second, outer) in pairwise(places):
        between = re.sub(r"\s+", " ", text[first.end : second.start])
        called = _CALLED.search(text, max(0, first.start - 30), first.start)
        unit = _UNIT.match(text, second.end)
        if _IS_ONE.fullmatch(between) or (_INSIDE.fullmatch(between) and (called or unit)):
            yield inner, outer


def named_again(entities: Iterable[Entity], documents: Iterable[Document]) -> tuple[Entity, ...]:
    """
    Return entities with the mentions of places that only another report shows to be places.

    A name at the head of a sentence or in a post tells its reader nothing of its kind; where it is
    no part of another name, it is suggested to be the place that the case knows by it.
    """
    entities = tuple(entities)
    taken: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    places: dict[str, str] = {}
    for entity in entities:
        for mention in entity.mentions:
            taken[mention.doc].append((mention.start, mention.end))
        if entity.type == "place":
            names = (entity.name, *entity.aliases)
            places |= {n: entity.id for n in names if len(n) > SHORT and " " not in n}
    more: defaultdict[str, list[Mention]] = defaultdict(list)
    for document in documents:
        here = sorted(taken[document.id])
        for match in _CAPITALISED.finditer(document.text):
            name = places.get(match.group())
            if name is not None and not _is_taken(here, match.start(), match.end()):
                start, end = match.span()
                more[name].append(
                    Mention(
                        doc=document.id, start=start, end=end, text=match.group(), suggested=True
                    )
                )
    return tuple(
        replace(entity, mentions=tuple(sorted((*entity.mentions, *more[entity.id]), key=_place)))
        if entity.id in more
        else entity
        for entity in entities
    )


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.doc, mention.start, mention.end


def _is_taken(here: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(here, (start, end))
    near = here[max(0, at - 2) : at + 1]
    return any(first < end and start < last for first, last in near)


def _circular(place: str, parents: Mapping[str, str]) -> bool:
    seen = {place}
    while place in parents:
        place = parents[place]
        if place in seen:
            return True
        seen.add(place)
    return False


def placed(places: Iterable[Place], within: Mapping[str, str]) -> tuple[Place, ...]:
    """
    Return places with what the documents say of those of which no table tells.

    That two villages lie in one country does not say that neither lies in the other, so that they
    stay places of which not all is known.
    """
    return tuple(
        replace(place, within=within[place.id])
        if place.within is None and not place.known and place.id in within
        else place
        for place in places
    )
