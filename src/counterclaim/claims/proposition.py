"""
What a content says, as typed propositions: where somebody is, whether he left, who controls what,
how many.

A pattern that does not match leaves the content to an untyped claim: nothing is dropped and
nothing is forced.  The families follow METHOD 4; a share of a part is never the whole.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.claims.tagged import MARK, MentionIndex, Tagged
from counterclaim.claims.words import is_running_total
from counterclaim.domain.extra import Json
from counterclaim.domain.ids import slug
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Mode, Quote, Statement
from counterclaim.reference.places import is_country

_ADV: Final = r"(?:(?:still|now|also|already|currently|alive|well|safe|safely|and|both|\w+ly) )*"
_NEG: Final = r"(?:(?P<neg>not|never|no longer) )?"
_BE: Final = (
    r"(?:is|was|are|were|remains?|remained|stays?|stayed|(?:has|have|had)"
    r" (?P<neg0>not |never )?(?:been|remained|stayed))"
)
_SEEN: Final = (
    r"(?:(?:living|staying|hiding|holed up|sheltering|based|present|seen|in hiding|there"
    r"|stationed|encamped|at home|spotted) )?"
)
_PERSON: Final = r"(?P<who>⟦p\d+⟧)(?:, [^,]{2,60},)?"
_PART: Final = r"(?:(?:the |its )?(?P<part>(?:[\w-]+ ){1,4}?)of )?(?:the )?"
_PLACE: Final = r"(?P<whole>(?:whole|entire) )?(?P<where>⟦l\d+⟧)"
_ZONE: Final = r"(?:the )?(?:[\w-]+ (?:part|parts|side|corner|edge|outskirts) of )?"
_INNER: Final = r"(?:the )?(?:mountains|hills|valleys?|heart|centre|center|middle|streets) of "

_LOCATION: Final = re.compile(
    rf"{_PERSON} {_BE} {_NEG}{_ADV}{_SEEN}{_ADV}(?:in|at|inside|within) "
    rf"(?:{_INNER})?{_ZONE}(?:the )?{_PLACE}",
    re.IGNORECASE,
)
_VERBLESS: Final = re.compile(
    rf"^{_PERSON} (?:in|at|inside) (?:{_INNER})?(?:the )?{_PLACE}(?: today| now| tonight)?\W*$",
    re.IGNORECASE,
)
_LIVING: Final = re.compile(
    rf"^(?:is|was|has been|had been) {_NEG}{_ADV}(?:living|staying|hiding|sheltering) in "
    rf"{_ZONE}(?:the )?{_PLACE}",
    re.IGNORECASE,
)
_GONE: Final = r"(?:left|fled|escaped|gone|travell?ed|flown|flew|moved|crossed|headed|departed)"
_LEFT: Final = re.compile(
    rf"{_PERSON} (?:who )?(?:(?:had|has|have|did) )?{_NEG}{_ADV}"
    rf"(?:left|leave|fled|flee|escaped|escape|departed|quit|abandoned|deserted) "
    rf"(?:from )?(?:the )?{_PLACE}",
    re.IGNORECASE,
)
_WENT: Final = re.compile(
    rf"{_PERSON} (?:who )?(?:(?:had|has|have|did) )?{_NEG}{_ADV}{_GONE} "
    rf"(?:[\w-]+ ){{0,3}}?(?:for|to|into) (?:the )?{_PLACE}"
    r"(?: or (?:to |for )?(?:other |another )?(?P<other>⟦l\d+⟧))?",
    re.IGNORECASE,
)

_FORCES: Final = (
    r"(?:forces?|troops|army|rebels|militants|fighters|militia|militias|government|insurgents"
    r"|guerr?illas|police|military|authorities|resistance|opposition|soldiers|regime)"
)
_HOLDER: Final = (
    rf"(?:the )?(?P<holder>⟦[op]\d+⟧(?:(?:'s)? (?:own )?{_FORCES})?|(?:[\w-]+ ){{0,2}}?{_FORCES})"
)
_EXTENT: Final = r"(?P<extent>complete|full|total|entire|absolute|partial|some)? ?"
_TAKES: Final = (
    r"(?:taken|took|take|seized|gained|established|has|have|had|kept|keep|holds?|held|claimed"
    r"|assumed|regained|retains?|retained|lost|in)"
)
_CONTROL: Final = re.compile(
    rf"(?:{_HOLDER} )?(?:(?:has|have|had|haven|having|now|do|did|is|are|was|were|remains?) )*"
    rf"{_NEG}{_ADV}(?P<verb>{_TAKES}) "
    rf"{_EXTENT}control (?:of|over) (?P<all>all of |the whole of |all )?{_PART}{_PLACE}",
    re.IGNORECASE,
)
_UNDER: Final = re.compile(
    rf"(?P<all>all of |the whole of |all )?{_PART}{_PLACE} (?:is|are|was|were|remains?|remained) "
    rf"{_NEG}{_ADV}(?P<wholly>completely |fully |entirely |firmly )?(?:under|in) (?:the )?{_EXTENT}"
    rf"(?:control|hands|grip) of {_HOLDER}",
    re.IGNORECASE,
)
_HELD: Final = (
    r"controls?|controlled|captured|seized|retaken|recaptured|overran|overrun|liberated|conquered"
)
_HOLDS: Final = re.compile(
    rf"{_HOLDER} (?:(?:has|have|had|now) )?{_NEG}{_ADV}(?P<wholly>completely |fully |entirely )?"
    rf"(?:{_HELD}) (?P<all>all of |the whole of |all )?{_PART}{_PLACE}",
    re.IGNORECASE,
)
_NEEDED: Final = {
    _CONTROL: re.compile(r"control (?:of|over) ", re.IGNORECASE),
    _UNDER: re.compile(r"(?:control|hands|grip) of ", re.IGNORECASE),
    _HOLDS: re.compile(rf" (?:{_HELD}) ", re.IGNORECASE),
}
"""Words without which a pattern cannot match: most contents have none, and are passed over so."""
_PARTS: Final = (
    r"(?:villages|valleys|districts|hills|heights|suburbs|towns|streets|roads|neighbou?rhoods"
    r"|mountains|islands|quarters|outskirts|passes)"
)
_PART_UNDER: Final = re.compile(
    rf"^(?:all of )?(?:the )?(?P<piece>(?:[\w-]+ ){{0,2}}?{_PARTS}) (?:is|are|was|were|remains?"
    rf"|remained) {_NEG}{_ADV}(?P<wholly>completely |fully |entirely |firmly )?(?:under|in) (?:the )?"
    rf"{_EXTENT}(?:control|hands|grip) of {_HOLDER}",
    re.IGNORECASE,
)
_FELL: Final = re.compile(
    rf"{_PLACE} (?:(?:has|have|had) )?{_NEG}(?:fallen|fell) (?:in)?to (?:the )?(?:hands of )?(?:the )?"
    rf"{_HOLDER}",
    re.IGNORECASE,
)
_CLAIMED: Final = re.compile(
    rf"^(?:the )?(?P<extent>complete|full|total|entire|absolute)? ?control (?:of|over) "
    rf"(?P<all>all of |the whole of |all )?{_PART}{_PLACE}",
    re.IGNORECASE,
)
_VICTORY: Final = re.compile(rf"^(?:a |the )?victory (?:over|in) (?:the )?{_PLACE}", re.IGNORECASE)
_SHARE: Final = re.compile(
    rf"(?:{_HOLDER}|it|they) (?:(?:has|have|had|now) )?(?:took|taken|takes?|holds?|held|controls?"
    rf"|controlled|captured|seized) [^.;]{{0,24}}?(?:per ?cent|percent|%) of (?:the )?"
    rf"(?P<part>[\w -]{{3,60}}?)(?: (?:of|in) (?:the )?{_PLACE})?"
    rf"(?: (?:under|into|in|,|but|while)\b|[.,;]|$)",
    re.IGNORECASE,
)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """
    One typed proposition in positive form.

    ``negated`` says that the content denies it; ``mode`` is ``disjunct`` for one of several
    alternatives.  ``vague`` marks a place or holder that could not be told apart from others, and
    ``loose`` a subject resolved by salience.  ``parts`` holds places named only here: id, name,
    and what they lie within.
    """

    property: str
    subject: str
    value: Json
    text: str
    negated: bool = False
    mode: Mode = Mode.EXPLICIT
    vague: bool = False
    loose: bool = False
    parts: tuple[tuple[str, str, str], ...] = ()


def key_of(proposition: Proposition) -> str:
    """
    Return what makes two propositions the same.
    """
    return repr((proposition.property, proposition.subject, proposition.value))


_WHOLE: Final = frozenset({"complete", "full", "total", "entire", "absolute"})

Names = Callable[[str], Entity | None]
"""The entity of a source id, where there is one."""


def propositions(
    statement: Statement, index: MentionIndex, entity_of_source: Names
) -> tuple[Proposition, ...]:
    """
    Return the typed propositions of a statement's content; empty where no pattern is sure.
    """
    tagged = index.tag(statement.doc, statement.content)
    holder = None if statement.quote is Quote.NARRATOR else entity_of_source(statement.holder)
    found: list[Proposition] = []
    for family in (_locations, _departures, _controls, _shares, _tolls):
        found.extend(family(tagged, statement, holder, index))
    unique = {key_of(proposition): proposition for proposition in found}
    return tuple(unique[key] for key in sorted(unique))


def _negated(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return bool(groups.get("neg") or groups.get("neg0"))


def _locations(
    tagged: Tagged, statement: Statement, holder: Entity | None, index: MentionIndex
) -> Iterator[Proposition]:
    del holder
    if not tagged.entities:
        return
    for pattern in (_LOCATION, _VERBLESS):
        match = pattern.search(tagged.text)
        if match:
            yield _location(tagged, match["who"], match["where"], negated=_negated(match))
            return
    match = _LIVING.search(tagged.text)
    if match:
        before = index.inside(statement.doc, statement.span.start, statement.content[0].start)
        people = [(m, e) for m, e in before if e.type == "person" and e.source != statement.holder]
        if people:
            mention, person = people[-1]
            where = tagged.entity(match["where"])
            yield _located(person, where, negated=_negated(match), loose=mention.suggested)


def _location(
    tagged: Tagged, who: str, where: str, *, negated: bool, mode: Mode = Mode.EXPLICIT
) -> Proposition:
    loose = tagged.is_suggested(who) or tagged.is_suggested(where)
    return _located(
        tagged.entity(who), tagged.entity(where), negated=negated, loose=loose, mode=mode
    )


def _located(
    person: Entity, where: Entity, *, negated: bool, loose: bool, mode: Mode = Mode.EXPLICIT
) -> Proposition:
    return Proposition(
        property="location",
        subject=person.id,
        value=where.id,
        text=f"{person.name} is in {where.name}",
        negated=negated,
        mode=mode,
        loose=loose,
    )


def _departures(
    tagged: Tagged, statement: Statement, holder: Entity | None, index: MentionIndex
) -> Iterator[Proposition]:
    del statement, holder, index
    if not tagged.entities:
        return
    match = _WENT.search(tagged.text)
    if match:
        mode = Mode.DISJUNCT if match["other"] else Mode.EXPLICIT
        for where in filter(None, (match["where"], match["other"])):
            yield _location(tagged, match["who"], where, negated=_negated(match), mode=mode)
        return
    match = _LEFT.search(tagged.text)
    if match:
        person, where = tagged.entity(match["who"]), tagged.entity(match["where"])
        yield Proposition(
            property="event:leave",
            subject=person.id,
            value=where.id,
            text=f"{person.name} has left {where.name}",
            negated=_negated(match),
            loose=tagged.is_suggested(match["who"]) or tagged.is_suggested(match["where"]),
        )


def _controls(
    tagged: Tagged, statement: Statement, holder: Entity | None, index: MentionIndex
) -> Iterator[Proposition]:
    match = _PART_UNDER.search(tagged.text)
    main = index.main_place(statement.doc) if match else None
    if match and main is not None:
        yield from _piece(tagged, match, main, holder)
        return
    if not tagged.entities:
        return
    for pattern in (_UNDER, _CONTROL, _HOLDS, _FELL, _CLAIMED, _VICTORY):
        needed = _NEEDED.get(pattern)
        if needed is not None and not needed.search(tagged.text):
            continue
        match = pattern.search(tagged.text)
        if not match:
            continue
        groups = match.groupdict()
        if (groups.get("verb") or "").lower() == "lost":
            continue
        who = _holder(tagged, groups.get("holder"), holder)
        if who is None:
            continue
        identifier, name, vague = who
        where = tagged.entity(match["where"])
        subject, place, parts = _part(groups.get("part"), where)
        whole = (groups.get("extent") or "").lower() in _WHOLE
        whole = whole or any(groups.get(word) for word in ("all", "wholly", "whole"))
        extent = "complete" if whole else "unspecified"
        yield Proposition(
            property="control",
            subject=subject,
            value={"holder": identifier, "extent": extent},
            text=f"{name} {'controls all of' if whole else 'controls'} {place}",
            negated=_negated(match),
            vague=vague,
            loose=tagged.is_suggested(match["where"]),
            parts=parts,
        )
        return


def _piece(
    tagged: Tagged, match: re.Match[str], main: Entity, holder: Entity | None
) -> Iterator[Proposition]:
    """Control of a part that the content does not place: a part of what the document is about."""
    who = _holder(tagged, match["holder"], holder)
    if who is None:
        return
    identifier, name, vague = who
    subject, place, parts = _part(match["piece"], main)
    whole = (match["extent"] or "").lower() in _WHOLE or bool(match["wholly"])
    yield Proposition(
        property="control",
        subject=subject,
        value={"holder": identifier, "extent": "complete" if whole else "unspecified"},
        text=f"{name} {'controls all of' if whole else 'controls'} {place}",
        negated=_negated(match),
        vague=vague,
        loose=True,
        parts=parts,
    )


_OFFICIAL: Final = re.compile(
    r"\b(?:ministry|government|army|defence|defense|interior|president|cabinet|military|palace)\b",
    re.IGNORECASE,
)
_OWN_FORCES: Final = re.compile(
    r"^(?:the )?(?:government|army|security|state|national|our|its|their)?\s*(?:government|army"
    r"|forces|troops|military|soldiers)$",
    re.IGNORECASE,
)


def _holder(
    tagged: Tagged, words: str | None, holder: Entity | None
) -> tuple[str, str, bool] | None:
    """
    Who controls: a marked body, a plain group ("the rebels"), or the one who claims it.

    "Our militia" is the speaker's; "government forces" in the mouth of an official body are its own.
    """
    if words and MARK.search(words):
        entity = tagged.entity(words)
        return entity.id, entity.name, False
    if words and holder and re.match(r"(?:our|its|their|his|her)\b", words, re.IGNORECASE):
        return holder.id, holder.name, False
    if words and holder and _OWN_FORCES.match(words) and _OFFICIAL.search(holder.name):
        return holder.id, holder.name, False
    if words:
        name = re.sub(r"^(?:the|that|but|and|while) ", "", words.strip(), flags=re.IGNORECASE)
        return name.casefold(), f"the {name}", True
    if holder:
        return holder.id, holder.name, False
    return None


def _part(part: str | None, where: Entity) -> tuple[str, str, tuple[tuple[str, str, str], ...]]:
    words = (part or "").strip()
    if not words or MARK.search(words) or words.lower() in {"province", "city", "whole"}:
        return where.id, where.name, ()
    words = re.sub(r"^(?:the|its|and|but|that) ", "", words, flags=re.IGNORECASE)
    identifier = f"pl-part-{slug(words)}-of-{where.id}"
    name = f"the {words} of {where.name}"
    return identifier, name, ((identifier, name, where.id),)


def _shares(
    tagged: Tagged, statement: Statement, holder: Entity | None, index: MentionIndex
) -> Iterator[Proposition]:
    del holder
    quantity = statement.quantity
    match = _SHARE.search(tagged.text) if quantity and quantity.unit == "percent" else None
    if match is None or quantity is None:
        return
    where = (
        tagged.entity(match["where"])
        if match["where"]
        else index.last_place(statement.doc, statement.span.start, statement.content[0].start)
    )
    before = index.inside(statement.doc, statement.span.start, statement.content[0].start)
    bodies = [entity for _, entity in before if entity.type == "organisation"]
    who = _holder(tagged, match["holder"], bodies[-1] if bodies else None)
    if where is None or who is None:
        return
    identifier, name, vague = who
    subject, place, parts = _part(match["part"], where)
    yield Proposition(
        property="control",
        subject=subject,
        value={
            "holder": identifier,
            "extent": {
                "low": quantity.low,
                "high": quantity.high,
                "low_open": quantity.low_open,
                "unit": "percent",
            },
        },
        text=f"{name} controls {quantity.surface} of {place}",
        vague=vague,
        loose=match["holder"] is None or not match["where"],
        parts=parts,
    )


def _tolls(
    tagged: Tagged, statement: Statement, holder: Entity | None, index: MentionIndex
) -> Iterator[Proposition]:
    del holder
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
        text=f"{surface} {kind}: {what}",
        vague=True,
    )


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
