"""
How many were killed, injured, are missing: tolls of an event at a place.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.claims.typed.proposition import Proposition, Told
from counterclaim.claims.words import is_running_total
from counterclaim.domain.extra import Json
from counterclaim.domain.source import Entity
from counterclaim.reference.places import is_country

_TOLLS: Final = (
    ("killed", r"(?:killed|dead|died|deaths?|lost their lives|fatalit\w+|bodies|death toll)"),
    ("injured", r"(?:wounded|injured|hurt)"),
    ("missing", r"(?:missing|unaccounted for)"),
    ("displaced", r"(?:displaced|evacuated|homeless|fled their homes)"),
    ("detained", r"(?:arrested|detained)"),
)
_EVENTS: Final = (
    "strike|airstrike|air strike|raid|shelling|bombing|bombardment|explosion|blast|attack|clash|"
    "clashes|fire|flood|flooding|earthquake|quake|landslide|crash|collapse|accident|storm|stampede|"
    "protest|shooting|ambush|battle|fighting|offensive|sinking|derailment|outbreak|avalanche"
)
_DISASTERS: Final = frozenset(
    {"flood", "flooding", "earthquake", "quake", "landslide", "storm", "outbreak", "avalanche"}
)
"""Events that a country has few enough of to know one by; an attack needs a nearer place."""
_ADDED: Final = re.compile(
    r"\b(?:more(?! than)|others?|additional|further|among them|including)\b", re.IGNORECASE
)
_EVENT: Final = re.compile(rf"\b({_EVENTS})\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d")


def tolls(told: Told) -> Iterator[Proposition]:
    """
    Yield the toll that a content tells, if its number is one.
    """
    statement, index, tagged = told.statement, told.index, told.tagged
    quantity = statement.quantity
    if quantity is None or not quantity.surface or quantity.unit == "percent":
        return
    text, surface = tagged.plain(tagged.text), quantity.surface
    at = text.find(surface)
    if at < 0:
        return
    kind = _toll_kind(text, at, at + len(surface))
    if _ADDED.search(text[max(0, at - 12) : at + len(surface) + 12]):
        return
    event = _EVENT.search(text)
    near = index.last_place(statement.doc, statement.content[0].start, statement.content[-1].end)
    where = near or index.main_place(statement.doc)
    if kind is None or where is None or not _tells_one_event(text, event, where):
        return
    named = event.group(1).lower().removesuffix("ing").removesuffix("es") if event else "event"
    total = is_running_total(text)
    value: dict[str, Json] = {
        "low": quantity.low,
        "high": quantity.high,
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "unit": quantity.unit or "person",
        "cumulative": total,
    }
    what = f"the {event.group(1).lower()} in {where.name}" if event else where.name
    yield Proposition(
        property=f"quantity:{kind}",
        subject=f"{named}@{where.id}",
        value=value,
        text=f"{surface if _tells(surface, kind) else f'{surface} {kind}'} in {what}",
        vague=True,
    )


def _tells(surface: str, kind: str) -> bool:
    """Whether a number's own words tell the toll: "31 wounded people"."""
    words = dict(_TOLLS)[kind]
    return re.search(rf"\b{words}\b", surface, re.IGNORECASE) is not None


def _tells_one_event(text: str, event: re.Match[str] | None, where: Entity) -> bool:
    """
    Whether a toll can be told from others: an event at a place, or a total so far of a place.

    Even then another report may mean another event of the day, so the claim stays vague: two such
    tolls may contradict, and never do.
    """
    if event is None:
        return is_running_total(text) and not is_country(where.name)
    return not is_country(where.name) or event.group(1).lower() in _DISASTERS


def _toll_kind(text: str, start: int, end: int) -> str | None:
    """The toll a number belongs to: the nearest toll word with no other number between."""
    best: tuple[int, str] | None = None
    for kind, words in _TOLLS:
        for match in re.finditer(rf"\b{words}\b", text, re.IGNORECASE):
            between = (
                text[end : match.start()] if match.start() >= end else text[match.end() : start]
            )
            if _NUMBER.search(between) or len(between) > 60 or re.search(r"[.;]", between):
                continue
            gap = len(between)
            if best is None or gap < best[0]:
                best = (gap, kind)
    return best[1] if best else None
