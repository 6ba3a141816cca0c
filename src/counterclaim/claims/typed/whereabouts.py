"""
Where somebody is, and whether he left.

Being somewhere is told as a state ("is staying at an inn in Ambrel") or as a journey ("arrived in
Ambrel").  After a journey one may go on the same day, and who "was in Ambrel" on a day may have been
elsewhere by the evening, so that these exclude nothing for sure: such a claim is vague.

Who left "for Ambrel or Tarn" is in one of them: each is told as an alternative, and nobody says
either.  Who did not is in neither.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.claims.tagged import MARK
from counterclaim.claims.typed.phrases import (
    ADVERBS,
    BE,
    HAVE,
    NOT,
    PERSON,
    PLACE,
    is_negated,
    is_supposed,
)
from counterclaim.claims.typed.proposition import Proposition, Told
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Mode, Quote
from counterclaim.domain.time import day_of
from counterclaim.reference.places import known_name

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
    rf"{PERSON} {BE} {NOT}(?:either )?{ADVERBS}"
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
    rf"(?P<way>for|to|into) (?:either )?(?:the )?{PLACE}",
    re.IGNORECASE,
)
_CAME: Final = re.compile(
    rf"{PERSON} (?:… )?(?:who )?{HAVE}{NOT}{ADVERBS}"
    r"(?:(?:arrived|landed|surfaced|turned up|appeared in public|was seen|been seen) (?:back )?"
    r"(?:in|at)|reached|entered|returned to|walked (?:through|into)|driven (?:through|into)"
    rf"|drove (?:through|into)) (?:the )?{PLACE}",
    re.IGNORECASE,
)
_KIN: Final = (
    r"(?:son|daughter|brother|sister|wife|husband|widow|widower|father|mother|nephew|niece)"
)
_OF_WHOM: Final = re.compile(
    rf"^(?P<kin>the (?:[\w-]+ ){{0,2}}?{_KIN} of (?:the )?(?:(?!and\b|or\b)[\w-]+ ){{0,5}}?)?"
    r"(?P<who>⟦p\d+⟧)(?:, [^,]{2,120},?)? (?:is|was|has been|had been) (?:\w+ly )?(?:said|believed"
    r"|thought|reported|known|understood|rumou?red|alleged|feared|presumed)$",
    re.IGNORECASE,
)
"""A sentence up to what somebody is believed to have done, with its subject."""
_FLED: Final = re.compile(
    r"^to have (?P<neg>not )?(?:left|fled|escaped(?: from)?|departed|abandoned|deserted) (?:the )?"
    rf"{PLACE}",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"(?:,? or (?:(?:to|for|in|into|at|even|possibly|perhaps|maybe) )*(?:the )?(?:other |another )?"
    r"⟦l\d+⟧)+",
    re.IGNORECASE,
)
"""Further places after one: "or perhaps to Tarn"."""
_OR: Final = re.compile(r",? or\b", re.IGNORECASE)
_WAS: Final = re.compile(r"\b(?:was|were|had|remained|stayed)\b", re.IGNORECASE)


def whereabouts(told: Told) -> Iterator[Proposition]:
    """
    Yield where a content says that somebody is, and what he left.
    """
    if "⟦l" in told.widely.text:  # every pattern names a place; most contents have none
        yield from _is_somewhere(told)
        yield from _went_or_left(told)


def _is_somewhere(told: Told) -> Iterator[Proposition]:
    for pattern in (_LOCATION, _VERBLESS):
        match = pattern.search(told.widely.text)
        if match and not is_supposed(match):
            yield from _locations(told, match, vague=_is_over(told, match))
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
    match = _WENT.search(told.widely.text)
    if match and not is_supposed(match):
        yield from _locations(told, match)
        return
    match = _FLED.search(told.text)
    if match:
        person, suggested = _of_whom(told)
        where = told.tagged.entity(match["where"])
        if person is not None:
            yield _left(
                person,
                where,
                negated=is_negated(match.groupdict()),
                loose=suggested or _is_loose(told, match["where"]),
            )
        return
    match = _LEFT.search(told.text)
    if match and not _is_wish(match) and not is_supposed(match):
        person, where = told.tagged.entity(match["who"]), told.tagged.entity(match["where"])
        yield _left(
            person,
            where,
            negated=is_negated(match.groupdict()),
            loose=_is_loose(told, match["who"], match["where"]),
        )
        return
    match = _CAME.search(told.text)
    if match and not is_supposed(match):
        yield from _locations(told, match, vague=True)


def _left(person: Entity, where: Entity, *, negated: bool, loose: bool) -> Proposition:
    return Proposition(
        property="event:leave",
        subject=person.id,
        value=where.id,
        text=f"{person.name} has left {where.name}",
        negated=negated,
        loose=loose,
    )


def _of_whom(told: Told) -> tuple[Entity | None, bool]:
    """
    Whom a content without a subject is about: the subject of its sentence; and whether by a guess.

    "The son of Aron Marsh" is the one other person of the report who bears that family name.
    """
    before = told.ahead
    match = _OF_WHOM.search(before.text)
    if match is None:
        return None, False
    person = before.entity(match["who"])
    if not match["kin"]:
        return person, before.is_suggested(match["who"])
    family = person.name.split()[-1]
    named = told.index.people(told.statement.doc)
    kin = [e for e in named if e.id != person.id and family in e.name.split()[1:]]
    return (kin[0] if len(kin) == 1 else None), True


def _is_wish(match: re.Match[str]) -> bool:
    """Whether somebody shall go rather than went: "suggested that he leave", "is to leave"."""
    bare = match["gone"].lower() in {"leave", "flee", "escape"}
    return bare and re.search(r" (?:did|does|do) ", match.group()) is None


def _is_loose(told: Told, *marks: str) -> bool:
    return any(told.tagged.is_suggested(mark) for mark in marks)


def _is_over(told: Told, match: re.Match[str]) -> bool:
    """
    Whether somebody is only said to have been there at some time of a day.

    What another is reported to have said stands in the past for what he said in the present ("said
    that he was in Tarn"), unless it gives a day before.
    """
    groups = match.groupdict()
    if is_negated(groups) or _WAS.search(match.group()) is None:
        return False
    statement = told.statement
    if statement.quote not in (Quote.INDIRECT, Quote.MIXED):
        return True
    about, said = statement.about, statement.said
    until = said.start if said is not None and said.start is not None else told.published
    if about is None or about.end is None or until is None:
        return False
    return day_of(about.end) < day_of(until)


def _locations(told: Told, match: re.Match[str], *, vague: bool = False) -> Iterator[Proposition]:
    """The place of a match and those told as its alternatives; none where another thing is one."""
    after = match.string[match.end() :]
    others = _OTHERS.match(after)
    marks = [match["where"]]
    if others is not None:
        marks += [mark.group() for mark in MARK.finditer(others.group())]
    if _OR.match(after, others.end() if others else 0):
        return
    negated = is_negated(match.groupdict())
    one_of = len(marks) > 1 and not negated
    for mark in marks:
        yield _located(
            told.widely.entity(match["who"]),
            told.widely.entity(mark),
            negated=negated,
            loose=_is_loose(told, match["who"], mark),
            mode=Mode.DISJUNCT if one_of else Mode.EXPLICIT,
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
        # A region that only words for its countries name is a place of the tables.
        parts=((where.id, where.name, ""),) if where.id == known_name(where.name) else (),
    )
