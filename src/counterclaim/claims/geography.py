"""
What the documents themselves say lies in what, and what lies elsewhere: "Merrow, a village in the
Orrin Vale", "Merrow, 40 kilometres north of Tarn".

No table knows the villages of every story, and without knowing that one lies in a valley nobody can
say that being there excludes having left the valley, or that it is not the next village.  Only plain
words are read; a place that is said to lie in two places lies in neither.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from counterclaim.claims.tagged import MentionIndex
from counterclaim.domain.claim import Claim
from counterclaim.domain.document import Document
from counterclaim.domain.finding import LOCATION
from counterclaim.domain.place import Gazetteer, Place
from counterclaim.domain.source import Entity
from counterclaim.domain.text import Mention
from counterclaim.reference.places import is_country, place_nouns, place_nouns_pattern

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
_LEFT: Final = re.compile(
    r"\b(?:left|leav(?:e|es|ing)|quit|fled|flee(?:s|ing)?|escaped) (?:the )?$", re.IGNORECASE
)
_MOVED_FROM: Final = re.compile(
    r"\b(?:fled|flee(?:s|ing)?|mov(?:e|ed|es|ing)|travel(?:s|led|ed|ling|ing)?|went|gone|dr[oi]ve[ns]?"
    r"|fl[ey]w|flown|fly(?:ing)?|walk(?:ed|s|ing)?|cross(?:ed|es|ing)?|escaped|came|coming"
    r"|transferred|brought|taken|roads?|highways?|motorways?|bus(?:es)?|trains?|flights?|ferr(?:y|ies)"
    r"|convoys?|pipelines?)(?: [a-z-]+){0,3} from (?:the )?$",
    re.IGNORECASE,
)
_FOR: Final = re.compile(r" for (?:the )?")
_TO: Final = re.compile(r",? (?:to|into|for) (?:the )?")
_DISTANCE: Final = re.compile(
    r",? (?:(?:which |that )?(?:is|lies|lay|was|stands|sits) )?(?:a (?:village|town|city|port) )?"
    r"(?:(?:about|some|around|roughly|just|only|more than|nearly|almost) )?"
    r"(?P<far>\d{1,4}) ?(?P<unit>km|kms|kilomet(?:re|er)s?|miles?)(?: \([^)]{1,20}\))? (?:(?:to the )?"
    r"(?:north|south|east|west)[\w-]* of|(?:away )?from) (?:the )?",
    re.IGNORECASE,
)
"""Between two places of which one lies at a distance from the other."""
_FAR: Final = 20
"""Kilometres from which a place is not loosely called by the name of the other."""
_ITSELF: Final = re.compile(
    r"[.,;:!?)]|\s*$|\s(?:and|but|on|in|at|by|where|who|which|since|after|is|are|was|were|has|had)\b"
)
"""After a place that is meant itself and not its border or its people."""
_STATES: Final = re.compile(
    r"['’]s (?:foreign|defen[cs]e) (?:ministry|minister)\b|['’]s (?:border guards?|armed forces)\b",
    re.IGNORECASE,
)
"""After the name of a country: nothing smaller has a foreign minister."""
_SMALLER: Final = (place_nouns("settlements", "units") - {"island", "region", "state"}) | {"vale"}
"""Kinds of place, as they stand in names, in which no country lies."""


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
    places = _places_of(document, index)
    for (first, inner), (second, outer) in pairwise(places):
        between = re.sub(r"\s+", " ", text[first.end : second.start])
        called = _CALLED.search(text, max(0, first.start - 30), first.start)
        unit = _UNIT.match(text, second.end)
        if _IS_ONE.fullmatch(between) or (_INSIDE.fullmatch(between) and (called or unit)):
            yield inner, outer


def told_apart(documents: Iterable[Document], index: MentionIndex) -> frozenset[frozenset[str]]:
    """
    Return the pairs of places of which words say that they are two: one was left for the other, or
    lies at a distance from it.
    """
    found: set[frozenset[str]] = set()
    for document in documents:
        text = document.text
        places = _places_of(document, index)
        for (first, one), (second, other) in pairwise(places):
            if one == other or not _ITSELF.match(text, second.end):
                continue
            between = re.sub(r"\s+", " ", text[first.end : second.start])
            before = re.sub(r"\s+", " ", text[max(0, first.start - 60) : first.start])
            journey = (_LEFT.search(before) and _FOR.fullmatch(between)) or (
                _MOVED_FROM.search(before) and _TO.fullmatch(between)
            )
            if journey or _is_far(between):
                found.add(frozenset((one, other)))
    return frozenset(found)


def _is_far(between: str) -> bool:
    match = _DISTANCE.fullmatch(between)
    if match is None:
        return False
    miles = match["unit"].lower().startswith("mile")
    return int(match["far"]) * (1.6 if miles else 1) >= _FAR


def elsewhere(
    beyond: Iterable[tuple[str, str]],
    documents: Iterable[Document],
    entities: Iterable[Entity],
    index: MentionIndex,
) -> frozenset[frozenset[str]]:
    """
    Return the pairs of a small place and a country of which somebody says that the one is not in the
    other.

    ``beyond`` are pairs of places (by id) of which the first does not lie in the second: who says
    that he is in a valley and was never in a country says so.  That a country lies in no valley or
    town needs nobody to say it.
    """
    beyond = tuple(beyond)
    if not beyond:
        return frozenset()
    by_id = {entity.id: entity for entity in entities}
    countries = _countries(documents, index)
    return frozenset(
        frozenset((inner, outer))
        for inner, outer in beyond
        if inner in by_id
        and outer in by_id
        and _is_small(by_id[inner])
        and (outer in countries or is_country(by_id[outer].name))
    )


def _is_small(place: Entity) -> bool:
    names = (place.name, *place.aliases)
    return any(name.split()[-1].lower() in _SMALLER for name in names if len(name.split()) > 1)


def _countries(documents: Iterable[Document], index: MentionIndex) -> frozenset[str]:
    return frozenset(
        place
        for document in documents
        for mention, place in _places_of(document, index)
        if _STATES.match(document.text, mention.end)
    )


def _places_of(document: Document, index: MentionIndex) -> list[tuple[Mention, str]]:
    return [
        (mention, entity.id)
        for mention, entity in index.inside(document.id, 0, len(document.text))
        if entity.type == "place"
    ]


def parted(
    claims: Iterable[Claim], pairs: Iterable[frozenset[str]], places: Gazetteer
) -> tuple[Claim, ...]:
    """
    Return claims with the places from which that of each whereabouts is told apart.
    """
    others: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for place in pair:
            others[place] |= pair - {place}
    return tuple(
        replace(claim, apart=tuple(sorted(away)))
        if claim.property == LOCATION
        and (
            away := {p for around in places.chain(str(claim.value)) for p in others.get(around, ())}
        )
        else claim
        for claim in claims
    )


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
