"""
Events as words name them: "the explosion in Merrow", "the talks", "a crash near the bridge".

An event is known by its kind and its place.  Two reports of an explosion in one town within a day
may still tell of two, so that whatever is told of an event is joined with care.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from counterclaim.claims.typed.proposition import Told
from counterclaim.domain.source import Entity
from counterclaim.domain.text import Span
from counterclaim.reference.places import is_country

KINDS: Final = {
    "explosion": r"explosions?|blasts?|detonations?",
    "attack": r"attacks?|assaults?|atrocit(?:y|ies)",
    "bombing": r"bombings?|bombardments?|bomb attacks?|suicide attacks?",
    "air strike": r"air ?strikes?|air-strikes?|air raids?|drone strikes?|missile strikes?",
    "strike": r"strikes?",
    "raid": r"raids?",
    "shelling": r"shelling|artillery fire",
    "shooting": r"shootings?|gunfire",
    "massacre": r"massacres?|mass killings?",
    "killing": r"killings?|murders?|assassinations?",
    "ambush": r"ambush(?:es)?",
    "clashes": r"clash(?:es)?|fighting|firefights?|battles?",
    "incident": r"incidents?",
    "offensive": r"offensives?",
    "fire": r"(?<!cease )(?<!artillery )fires?|blazes?|wildfires?",
    "flood": r"floods?|flooding",
    "earthquake": r"earthquakes?|quakes?",
    "landslide": r"landslides?|mudslides?|avalanches?",
    "crash": r"crash(?:es)?|collisions?|pile-up",
    "derailment": r"derailments?",
    "collapse": r"collapses?",
    "accident": r"accidents?",
    "leak": r"(?:gas |oil |chemical )?(?:leaks?|spills?)",
    "outage": r"outages?|blackouts?|power cuts?",
    "outbreak": r"outbreaks?",
    "stampede": r"stampedes?|crush",
    "protest": r"protests?|demonstrations?|rall(?:y|ies)|march(?:es)?|riots?|unrest",
    "talks": r"talks|negotiations",
    "meeting": r"meetings?|summits?",
    "election": r"elections?|polls",
    "vote": r"votes?|referendums?|ballots?",
    "ceremony": r"ceremon(?:y|ies)|funerals?",
    "exercise": r"(?:military |live-fire )?(?:exercises?|drills?|manoeuvres|maneuvers)",
    "test": r"(?:missile |nuclear |weapons )?tests?",
    "launch": r"launch(?:es)?",
    "exchange": r"(?:prisoner )(?:exchanges?|swaps?)",
    "evacuation": r"evacuations?",
}
"""Kinds of event with the words for each."""
_NOUNS: Final = re.compile(
    "|".join(f"(?P<k{i}>{words})" for i, words in enumerate(KINDS.values())), re.IGNORECASE
)
_NAMES: Final = tuple(KINDS)
_ALL: Final = "|".join(KINDS.values())
_NEAR: Final = r"(?:in|at|near|on|outside|inside|of|against|over|for(?: control of)?)"
MODIFIER: Final = (
    r"(?:(?!(?:no|not|never|any|of|in|at|on|by|to|and|or|but|for|with|from|the|an?|this|that|these"
    r"|those|its|their|his|her|if|whether|when|where|who|which|while|unless|although|is|are|was"
    r"|were|be|been|has|had|have|did|does|may|might|could|would|will|should|said|says|there|fewer"
    r"|less|more|most|other|half|first|second|such|previous|earlier|future|past|planned)\b)"
    r"[\w-]+ )"
)
"""A word that describes an event: "deadly", "suicide", "Tuesday's"."""
PLACE_END: Final = (
    r"(?=[.,;:()\"]|\W*$| (?:on|in|at|near|that|which|and|but|or|was|were|is|are|has|had|have|by|to"
    r"|for|with|as|from|after|before|during|when|while|did|does|took|takes?|will|would|happened"
    r"|occurred|broke|went|erupted|caused|triggered|sparked|left|killed|began|early|late|last|this"
    r"|yesterday|today|\w+day|never|since|overnight|shortly|because|due)\b)"
)
"""After the name of a place that stands for itself: "in Merrow", not "on a Merrow farm"."""
EVENT: Final = (
    r"(?:(?P<det>the|an?|this|that|these|those|another|its|their|his|her|any|last \w+'s|\w+day's) )?"
    rf"(?:(?P<first>⟦l\d+⟧)(?:'s)? )?{MODIFIER}{{0,3}}?(?P<event>{_ALL})(?![\w-])"
    rf"(?: {_NEAR} (?:the |an? )?(?:[\w'-]+ ){{0,4}}?(?:in |of |near )?(?:the )?(?P<where>⟦l\d+⟧)"
    rf"{PLACE_END})?"
    r"(?:,? (?:that|which) (?:hit|struck|rocked|shook|killed|destroyed|targeted|tore through"
    r"|ripped through|left|began|erupted|occurred|happened|took place|broke out)"
    rf"(?: [^.;⟦]{{0,60}}?(?P<hit>⟦l\d+⟧){PLACE_END})?[^.;⟦]{{0,50}}?,?)?"
)
"""An event with its article and its place, where the words give one."""
_EVENT: Final = re.compile(EVENT.replace(PLACE_END, ""), re.IGNORECASE)
"""An event told before: "an attack on a Merrow farm" is near enough to tell where "the" attack was."""
LEAD: Final = (
    r"^(?:(?:that|and|but|also|while|however|meanwhile),? )*"
    r"(?:(?:on|in|at|early|late|last|since|by|earlier|overnight)(?: [^,;⟦]{2,40})?, )?"
)
"""Before the main clause of a content; "if" and "whether" are no lead."""
SOON: Final = timedelta(days=2)
"""How long reports speak of "the" event before it may be another."""
SAME_DAY: Final = timedelta(0)
"""How long reports of "an" event are of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """
    An event as a content names it: its kind, its place, and whether the words point at it.

    ``placed`` is false where neither the words nor an earlier mention of the one event of the kind
    say where it was, and the place is the one that the document is about.
    """

    kind: str
    where: Entity
    definite: bool
    placed: bool

    @property
    def subject(self) -> str:
        """The name of the event in claims."""
        return f"{self.kind}@{self.where.id}"

    @property
    def gap(self) -> timedelta:
        """The silence after which the same words tell of another event."""
        return SOON if self.definite else SAME_DAY

    def __str__(self) -> str:
        return f"the {self.kind} in {self.where.name}"


def event_of(told: Told, match: re.Match[str], further: str | None = None) -> Event | None:
    """
    Return the event that a match of ``EVENT`` names; nothing where no place tells it from others.

    ``further`` is the mark of a place outside the match ("the attack took place in …").  An attack
    somewhere in a country is not told from others there.
    """
    groups = match.groupdict()
    named = groups.get("first") if (groups.get("det") or "").lower() == "the" else None
    mark = groups.get("where") or groups.get("hit") or further or named
    determiner = (groups.get("det") or "").lower()
    definite = determiner not in {"", "a", "an", "another", "any"}
    kind = _kind(groups["event"])
    if kind is None or (mark is None and (not definite or "⟦l" in told.text)):
        return None
    before = () if mark else _told_before(told, kind)
    if len(before) > 1:
        return None
    sure = told.tagged.entity(mark) if mark else next(iter(before), None)
    where = sure or told.index.main_place(told.statement.doc)
    if where is None or is_country(where.name):
        return None
    return Event(kind=kind, where=where, definite=definite, placed=sure is not None)


def _kind(words: str) -> str | None:
    noun = _NOUNS.fullmatch(words)
    return _NAMES[int(str(noun.lastgroup)[1:])] if noun is not None else None


def _told_before(told: Told, kind: str) -> tuple[Entity, ...]:
    """Where the events of a kind were of which the document has told so far."""
    end = told.statement.content[-1].end
    if not told.around:
        return ()
    earlier = told.index.tag(told.statement.doc, (Span(start=0, end=end, text=told.around[:end]),))
    places = {
        entity.id: entity
        for match in _EVENT.finditer(earlier.text)
        if (mark := match["where"] or match["hit"]) and _kind(match["event"]) == kind
        for entity in (earlier.entity(mark),)
    }
    return tuple(places.values())
