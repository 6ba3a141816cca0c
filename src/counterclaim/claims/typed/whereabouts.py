"""
Where somebody is, and whether he left.

Being somewhere is told as a state ("is staying at an inn in Ambrel") or as a journey ("arrived in
Ambrel").  After a journey one may go on the same day, so that two journeys exclude nothing for
sure: such a claim is vague.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.claims.typed.phrases import ADVERBS, BE, HAVE, NOT, PERSON, PLACE, is_negated
from counterclaim.claims.typed.proposition import Proposition, Told
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Mode

_DOING: Final = (
    r"living|staying|hiding|sheltering|sitting|resting|recovering|being held|being treated|held"
    r"|detained|jailed|imprisoned|buried"
)
_SEEN: Final = (
    rf"(?:(?:{_DOING}|holed up|based|present|seen|in hiding|there|stationed|encamped|at home"
    r"|spotted|in exile|in custody|under arrest|under house arrest|in hospital) )?"
)
_ZONE: Final = r"(?:the )?(?:[\w-]+ (?:part|parts|side|corner|edge|outskirts) of )?"
_INNER: Final = r"(?:the )?(?:mountains|hills|valleys?|heart|centre|center|middle|streets) of "
_HOUSE: Final = r"(?:an?|the|his|her|their) (?:[\w-]+ ){1,2}in "
"""In what he is: "at an inn in", "in a hospital in"."""

_LOCATION: Final = re.compile(
    rf"{PERSON} {BE} {NOT}{ADVERBS}"
    rf"(?:{_SEEN}{ADVERBS}(?:in|at|inside|within) (?:{_INNER})?{_ZONE}"
    rf"|(?:{_SEEN}at|(?:{_DOING}) in) {_HOUSE}|speaking from )(?:the )?{PLACE}",
    re.IGNORECASE,
)
_VERBLESS: Final = re.compile(
    rf"^{PERSON} (?:in|at|inside) (?:{_INNER})?(?:the )?{PLACE}(?: today| now| tonight)?\W*$",
    re.IGNORECASE,
)
_LIVING: Final = re.compile(
    rf"^(?:is|was|has been|had been) {NOT}{ADVERBS}(?:living|staying|hiding|sheltering) in "
    rf"{_ZONE}(?:the )?{PLACE}",
    re.IGNORECASE,
)
_GONE: Final = (
    r"(?:left|fled|escaped|gone|went|travell?ed|flown|flew|moved|crossed|headed|departed)"
)
_LEFT: Final = re.compile(
    rf"{PERSON} (?:… )?(?:who )?{HAVE}{NOT}{ADVERBS}"
    r"(?P<gone>left|leave|fled|flee|escaped|escape|departed|quit|abandoned|deserted) "
    rf"(?:from )?(?:the )?{PLACE}",
    re.IGNORECASE,
)
_WENT: Final = re.compile(
    rf"{PERSON} (?:… )?(?:who )?{HAVE}{NOT}{ADVERBS}{_GONE} (?:[\w-]+ ){{0,3}}?"
    rf"(?P<way>for|to|into) (?:the )?{PLACE}"
    r"(?: or (?:to |for )?(?:other |another )?(?P<other>⟦l\d+⟧))?",
    re.IGNORECASE,
)
_CAME: Final = re.compile(
    rf"{PERSON} (?:… )?(?:who )?{HAVE}{NOT}{ADVERBS}"
    r"(?:(?:arrived|landed|surfaced|turned up|appeared in public|was seen|been seen) (?:back )?"
    r"(?:in|at)|reached|entered|returned to|walked (?:through|into)|driven (?:through|into)"
    rf"|drove (?:through|into)) (?:the )?{PLACE}",
    re.IGNORECASE,
)


def whereabouts(told: Told) -> Iterator[Proposition]:
    """
    Yield where a content says that somebody is, and what he left.
    """
    if "⟦l" in told.text:  # every pattern names a place; most contents have none
        yield from _is_somewhere(told)
        yield from _went_or_left(told)


def _is_somewhere(told: Told) -> Iterator[Proposition]:
    for pattern in (_LOCATION, _VERBLESS):
        match = pattern.search(told.text)
        if match:
            yield _location(told, match, match["where"])
            return
    match = _LIVING.search(told.text)
    if match is None:
        return
    holder = told.statement.holder
    people = [(e, s) for e, s in told.before() if e.type == "person" and e.source != holder]
    if people:
        person, suggested = people[-1]
        where = told.tagged.entity(match["where"])
        yield _located(person, where, negated=is_negated(match.groupdict()), loose=suggested)


def _went_or_left(told: Told) -> Iterator[Proposition]:
    match = _WENT.search(told.text)
    if match:
        mode = Mode.DISJUNCT if match["other"] else Mode.EXPLICIT
        for where in filter(None, (match["where"], match["other"])):
            yield _location(told, match, where, mode=mode)
        return
    match = _LEFT.search(told.text)
    if match and not _is_wish(match):
        person, where = told.tagged.entity(match["who"]), told.tagged.entity(match["where"])
        yield Proposition(
            property="event:leave",
            subject=person.id,
            value=where.id,
            text=f"{person.name} has left {where.name}",
            negated=is_negated(match.groupdict()),
            loose=_is_loose(told, match["who"], match["where"]),
        )
        return
    match = _CAME.search(told.text)
    if match:
        yield _location(told, match, match["where"], vague=True)


def _is_wish(match: re.Match[str]) -> bool:
    """Whether somebody shall go rather than went: "suggested that he leave", "is to leave"."""
    bare = match["gone"].lower() in {"leave", "flee", "escape"}
    return bare and re.search(r" (?:did|does|do) ", match.group()) is None


def _is_loose(told: Told, *marks: str) -> bool:
    return any(told.tagged.is_suggested(mark) for mark in marks)


def _location(
    told: Told,
    match: re.Match[str],
    where: str,
    *,
    mode: Mode = Mode.EXPLICIT,
    vague: bool = False,
) -> Proposition:
    return _located(
        told.tagged.entity(match["who"]),
        told.tagged.entity(where),
        negated=is_negated(match.groupdict()),
        loose=_is_loose(told, match["who"], where),
        mode=mode,
        vague=vague,
    )


def _located(
    person: Entity,
    where: Entity,
    *,
    negated: bool,
    loose: bool,
    mode: Mode = Mode.EXPLICIT,
    vague: bool = False,
) -> Proposition:
    return Proposition(
        property="location",
        subject=person.id,
        value=where.id,
        text=f"{person.name} is in {where.name}",
        negated=negated,
        mode=mode,
        loose=loose,
        vague=vague,
    )
