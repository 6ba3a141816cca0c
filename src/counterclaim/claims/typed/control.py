"""
Who controls what ground, how much of it, and who lost it.

Control is of a place, of a named part of it ("the upper villages of the valley") or of a share.  A
plain group ("the rebels") is not told apart from others of its kind, so that a claim about it is
vague; "our militia" is the speaker's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.claims.tagged import MARK, Tagged
from counterclaim.claims.typed.phrases import (
    ADVERBS,
    DETERMINER,
    HAVE,
    NOT,
    PART,
    PLACE,
    is_negated,
    is_supposed,
)
from counterclaim.claims.typed.proposition import Proposition, Told, is_share, part_of
from counterclaim.domain.control import STATE_BODIES
from counterclaim.domain.finding import CONTROL
from counterclaim.domain.naming import NOT as NO_HOLDER
from counterclaim.domain.naming import SIDE
from counterclaim.domain.source import Entity

_FORCES: Final = (
    r"(?:forces?|troops|army|rebels|militants|fighters|militia|militias|government|insurgents"
    r"|guerr?illas|police|military|authorities|resistance|opposition|soldiers|regime)"
)
_WORDS: Final = (
    r"(?:(?!(?:when|where|while|by|of|in|to|from|and|or|but|as|that|which|who|with|under|after|before"
    r"|since|until|are|is|was|were|the)\b|\d)(?<![\w⟧-])(?:⟦[opl]\d+⟧-)?[\w][\w-]* ){0,2}?"
)
"""What may stand before a plain group: "US-backed", "allied", no word of another clause."""
_GROUP: Final = rf"⟦[op]\d+⟧(?:(?:'s)? (?:own )?{_FORCES})?|{_WORDS}{_FORCES}"
_HOLDER: Final = rf"(?:the )?(?P<holder>{_GROUP}|(?<![\w'])(?:we|it|they)(?![\w']))"
_OWNER: Final = rf"(?:the )?(?P<holder>{_GROUP})"
_EXTENT: Final = r"(?P<extent>complete|full|total|entire|absolute|partial|some)? ?"
_WHOLLY: Final = r"(?P<wholly>completely |fully |entirely |firmly |wholly )?"
_ALL: Final = r"(?P<all>all of |the whole of |all )?"
_TAKES: Final = (
    r"(?:taken|took|take|seized|gained|established|has|have|had|kept|keep|holds?|held|claimed"
    r"|assumed|regained|retains?|retained|lost|in)"
)
_HELD: Final = (
    r"controls?|controlled|holds?|held|captured|seized|retaken|recaptured|retook|overran|overrun"
    r"|liberated|conquered|occup(?:y|ies|ied)|secured"
)
_PARTS: Final = (
    r"(?:villages|valleys|districts|hills|heights|suburbs|towns|streets|roads|neighbou?rhoods"
    r"|mountains|islands|quarters|outskirts|passes)"
)
_PIECE: Final = rf"(?:all (?:of )?)?{DETERMINER}(?P<piece>(?:[\w-]+ ){{0,2}}?{_PARTS})"
_ARE: Final = r"(?:is|are|was|were|remains?|remained)"
_IN_HANDS: Final = (
    rf"{_ARE} {NOT}{ADVERBS}{_WHOLLY}(?:under|in) (?:the )?{_EXTENT}"
    rf"(?:control|hands|grip) of {_OWNER}"
)
_OUR_HANDS: Final = (
    rf"{_ARE} {NOT}{ADVERBS}{_WHOLLY}(?:under|in) "
    rf"(?P<holder>our|their|its|{_WORDS}{_FORCES}|⟦[op]\d+⟧)(?:'s)? {_EXTENT}"
    r"(?:control|hands)"
)

_CONTROL: Final = re.compile(
    rf"(?:{_HOLDER} )?(?:(?:has|have|had|haven|having|now|do|did|is|are|was|were|remains?) )*"
    rf"{NOT}{ADVERBS}(?P<verb>{_TAKES}) {_EXTENT}control (?:of|over) {_ALL}{PART}{PLACE}",
    re.IGNORECASE,
)
_UNDER: Final = re.compile(rf"{_ALL}{PART}{PLACE} {_IN_HANDS}", re.IGNORECASE)
_OURS: Final = re.compile(rf"{_ALL}{PART}{PLACE} {_OUR_HANDS}\b", re.IGNORECASE)
_HOLDS: Final = re.compile(
    rf"{_HOLDER} (?:(?:has|have|had|now|do|does|did) )?{NOT}{ADVERBS}{_WHOLLY}(?:{_HELD}) "
    rf"{_ALL}{PART}{PLACE}(?! (?:under|by|hostage|responsible|accountable|talks))",
    re.IGNORECASE,
)
_HAS_UNDER: Final = re.compile(
    rf"{_HOLDER} {HAVE}{NOT}{ADVERBS}(?:has|have|had|holds?|held|keeps?|kept|brought|put|placed|took|taken)"
    rf" {_ALL}{PART}{PLACE} {_WHOLLY}under (?:its |their |our |his )?{_EXTENT}control",
    re.IGNORECASE,
)
_FELL: Final = re.compile(
    rf"{PLACE} (?:(?:has|have|had) )?{NOT}(?:fallen|fell) (?:in)?to (?:the )?(?:hands of )?(?:the )?"
    rf"{_HOLDER}",
    re.IGNORECASE,
)
_LOST: Final = re.compile(
    rf"(?:the )?(?P<holder>⟦o\d+⟧|{_WORDS}{_FORCES}|(?<![\w'])(?:we|they)(?![\w'])) "
    rf"{HAVE}{NOT}{ADVERBS}(?P<lost>lost|surrendered|ceded|abandoned|(?:withdrawn|withdrew|pulled out"
    r"|retreated) from|(?:(?:been|was|were) )?(?:driven|pushed|forced|expelled) (?:out )?(?:of|from)) "
    rf"{_ALL}{PART}{PLACE}",
    re.IGNORECASE,
)
_CLAIMED: Final = re.compile(
    rf"^(?:the )?(?P<extent>complete|full|total|entire|absolute)? ?control (?:of|over) "
    rf"{_ALL}{PART}{PLACE}",
    re.IGNORECASE,
)
_VICTORY: Final = re.compile(rf"^(?:a |the )?victory (?:over|in) (?:the )?{PLACE}", re.IGNORECASE)
_HOLDING: Final = (
    *(" control ", " controls ", " controlled ", " hold ", " holds ", " held ", " captured "),
    *(" seized ", " retaken ", " recaptured ", " retook ", " overran ", " overrun "),
    *(" liberated ", " conquered ", " occupy ", " occupies ", " occupied ", " secured "),
)
_OF_PLACES: Final = (
    (_UNDER, ("control of ", "hands of ", "grip of ")),
    (_OURS, (" control", " hands")),
    (_CONTROL, ("control of ", "control over ")),
    (_HAS_UNDER, (" under ",)),
    (_HOLDS, _HOLDING),
    (
        _LOST,
        (
            *("lost ", "surrendered ", "ceded ", "abandoned ", "withdrawn from ", "withdrew from "),
            *("pulled out from ", "retreated from ", "driven ", "pushed ", "forced ", "expelled "),
        ),
    ),
    (_FELL, ("fell ", "fallen ")),
    (_CLAIMED, ("control ",)),
    (_VICTORY, ("victory ",)),
)
"""Patterns, each with words without which it cannot match: most contents have none."""
_PART_UNDER: Final = re.compile(rf"(?:^|\W){_PIECE} {_IN_HANDS}", re.IGNORECASE)
_PART_OURS: Final = re.compile(rf"(?:^|\W){_PIECE} {_OUR_HANDS}", re.IGNORECASE)
_PART_HELD: Final = re.compile(
    rf"{_HOLDER} (?:(?:has|have|had|now) )?{NOT}{ADVERBS}{_WHOLLY}(?:{_HELD}) {_PIECE}(?! (?:of|in)\b)",
    re.IGNORECASE,
)
_PIECES: Final = (
    (_PART_UNDER, re.compile(r"(?:control|hands|grip) of ", re.IGNORECASE)),
    (_PART_OURS, re.compile(r" (?:control|hands)\b", re.IGNORECASE)),
    (_PART_HELD, re.compile(rf" (?:{_HELD}) ", re.IGNORECASE)),
)
_OF_PIECES: Final = ("control", "hands", "grip of ", *_HOLDING)
"""Without one of these none of the words that the patterns of pieces need is there."""
_SHARE: Final = re.compile(
    rf"(?:{_HOLDER}|it|they) (?:(?:has|have|had|now) )?{NOT}(?:took|taken|takes?|holds?|held"
    r"|controls?|controlled|captured|seized) [^.;⟦]{0,24}?(?:per ?cent|percent|%) of "
    rf"(?:{DETERMINER}{PLACE}|(?:the )?(?P<part>[\w -]{{3,60}}?)"
    rf"(?: (?:of|in) {DETERMINER}(?P<around>⟦l\d+⟧))?(?: (?:under|into|in|,|but|while)\b|[.,;]|$))",
    re.IGNORECASE,
)
_PLAIN: Final = frozenset({"government", "state", "security", "national", "local", "regime"})
_ONE_BODY: Final = frozenset({"militia", "army", "guard", "resistance"})
"""Forces of which a body has one; "our fighters" are some among many."""
_WHOLE: Final = frozenset({"complete", "full", "total", "entire", "absolute"})
_BEFORE: Final = re.compile(r"^(?:(?:the|that|but|and|while|still|now) )+", re.IGNORECASE)
_OWN_FORCES: Final = re.compile(
    r"^(?:the )?(?:government|army|security|state|national|our|its|their)?\s*(?:government|army"
    r"|forces|troops|military|soldiers)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Who:
    """Who holds ground: an id or plain words, a name, and how sure that is."""

    id: str
    name: str
    vague: bool = False
    loose: bool = False
    owned: str | None = None


def control(told: Told) -> Iterator[Proposition]:
    """
    Yield who a content says controls a place, a part of one, or a share.
    """
    share = _share(told)
    if share is not None:
        yield share
        return
    found = _piece(told) or (_place(told) if "⟦l" in told.text else None)
    if found is not None:
        yield found


def _place(told: Told) -> Proposition | None:
    for pattern, needed in _OF_PLACES:
        match = told.search(pattern, needed)
        if match is None:
            continue
        groups = match.groupdict()
        if is_supposed(match):
            return None
        if "control" in (groups.get("part") or ""):
            continue  # "full control of": another pattern reads it
        who = _holder(told, told.tagged, groups.get("holder"))
        if who is None:
            continue
        where = told.tagged.entity(match["where"])
        lost = bool(groups.get("lost")) or (groups.get("verb") or "").lower() == "lost"
        part = part_of(groups.get("part"), where)
        loose = told.tagged.is_suggested(match["where"])
        if lost:
            return _lost(who, part, kept=is_negated(groups), loose=loose)
        whole = _is_whole(groups) and not is_share(groups.get("part"))
        return _held(who, part, whole=whole, negated=is_negated(groups), loose=loose)
    return None


def _piece(told: Told) -> Proposition | None:
    """Control of a part that the content does not place: a part of what the document is about."""
    if not told.has(_OF_PIECES):
        return None
    starts = told.statement.content[0].start - told.statement.span.start
    for pattern, needed in _PIECES:
        if needed.search(told.text) is None:
            continue
        tagged = told.opening
        match = pattern.search(tagged.text)
        main = told.index.main_place(told.statement.doc) if match else None
        if match is None or main is None or not _reaches(tagged, match.end(), told, starts):
            continue
        groups = match.groupdict()
        who = _holder(told, tagged, groups.get("holder"))
        if who is not None:
            part = part_of(match["piece"], main)
            whole = _is_whole(groups)
            return _held(who, part, whole=whole, negated=is_negated(groups), loose=True)
    return None


def _reaches(tagged: Tagged, end: int, told: Told, starts: int) -> bool:
    """Whether what matched in the sentence ends within the content, not in the words before it."""
    before = told.statement.span.text[:starts]
    return len(tagged.plain(tagged.text[:end])) > len(" ".join(before.split()))


def _is_whole(groups: dict[str, str | None]) -> bool:
    return (groups.get("extent") or "").lower() in _WHOLE or any(
        groups.get(word) for word in ("all", "wholly", "whole")
    )


def _held(
    who: _Who,
    part: tuple[str, str, tuple[tuple[str, str, str], ...]],
    *,
    whole: bool,
    negated: bool,
    loose: bool,
) -> Proposition:
    subject, place, parts = part
    verb = _verb(who.name, "controls") + (" all of" if whole else "")
    return Proposition(
        property="control",
        subject=subject,
        value={"holder": who.id, "extent": "complete" if whole else "unspecified"},
        text=f"{who.name} {verb} {place}",
        negated=negated,
        vague=who.vague,
        loose=loose or who.loose,
        parts=parts,
        owned=(who.owned, who.name) if who.owned else None,
    )


def _lost(
    who: _Who,
    part: tuple[str, str, tuple[tuple[str, str, str], ...]],
    *,
    kept: bool,
    loose: bool,
) -> Proposition:
    """
    Ground that somebody lost is not his; ground that he has "not lost" is.

    It is a claim of its own, not the denial of one that nobody made: a side that concedes a town
    contests nothing.
    """
    if kept:
        return _held(who, part, whole=False, negated=False, loose=loose)
    subject, place, parts = part
    return Proposition(
        property="control",
        subject=subject,
        value={"holder": f"{NO_HOLDER}{who.id}", "extent": "unspecified"},
        text=f"{who.name} no longer {_verb(who.name, 'holds')} {place}",
        vague=who.vague,
        loose=loose or who.loose,
        parts=parts,
    )


def _holder(told: Told, tagged: Tagged, words: str | None) -> _Who | None:
    """
    Who controls: a marked body, a plain group ("the rebels"), or the one who claims it.

    "Our militia" is the speaker's; "government forces" in the mouth of an official body are its own.
    """
    speaker = told.holder
    backed = words is not None and "⟧-" in words
    if words and MARK.search(words) and not backed:
        entity = tagged.entity(words)
        return _Who(entity.id, entity.name)
    own = words is None or re.match(r"(?:our|its|their|his|her|we|it|they)\b", words, re.IGNORECASE)
    if own:
        loose = bool(words) and not re.match(r"(?:our|we)\b", words or "", re.IGNORECASE)
        return _side_of(speaker, words or "", loose=loose) if speaker else None
    name = _BEFORE.sub("", tagged.plain((words or "").strip()))
    if speaker and _OWN_FORCES.match(name) and STATE_BODIES & set(speaker.name.casefold().split()):
        return _Who(speaker.id, speaker.name)
    return _Who(name.casefold(), f"the {_as_inside(name)}", vague=True)


def _as_inside(name: str) -> str:
    """A plain group as it is written inside a sentence: "Government forces" opened one."""
    first, _, rest = name.partition(" ")
    plain = first.casefold() in _PLAIN or re.fullmatch(_FORCES, first, re.IGNORECASE)
    return f"{first.lower()} {rest}".strip() if plain else name


def _verb(holder: str, one: str) -> str:
    """The verb for one ("controls") as it is for many ("control")."""
    last = holder.rsplit(maxsplit=1)[-1]
    many = last.endswith("s") or last in {"troops", "police"}
    plain = holder.startswith("the ") and not holder.startswith(SIDE)
    return one.removesuffix("s") if many and plain else one


def _side_of(speaker: Entity, words: str, *, loose: bool) -> _Who:
    """Whom "we" and "our militia" stand for: the body that speaks, or the side of a person."""
    if speaker.type == "person":
        return _Who(f"{SIDE}{speaker.id}", f"{SIDE}{speaker.name}", True, loose)
    noun = words.casefold().rpartition(" ")[2]
    return _Who(speaker.id, speaker.name, loose=loose, owned=noun if noun in _ONE_BODY else None)


def sides(found: Mapping[str, tuple[Proposition, ...]]) -> dict[str, tuple[Proposition, ...]]:
    """
    Return the propositions of a case with "the militia" led to the one body that calls it its own.

    Where two bodies have a militia, or none says so, nothing is joined.  Another report's militia
    may still be another: it raises no minimum.
    """
    owners: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for told in found.values():
        for proposition in told:
            if proposition.owned is not None and isinstance(proposition.value, dict):
                noun, name = proposition.owned
                owners[noun].add((str(proposition.value["holder"]), name))
    sole = {noun: next(iter(bodies)) for noun, bodies in owners.items() if len(bodies) == 1}
    if not sole:
        return dict(found)
    return {key: tuple(_as_of_owner(p, sole) for p in told) for key, told in found.items()}


def _as_of_owner(proposition: Proposition, sole: Mapping[str, tuple[str, str]]) -> Proposition:
    value = proposition.value
    if proposition.property != CONTROL or not proposition.vague or not isinstance(value, dict):
        return proposition
    holder = str(value["holder"])
    lost = NO_HOLDER if holder.startswith(NO_HOLDER) else ""
    noun = holder.removeprefix(NO_HOLDER)
    if noun not in sole:
        return proposition
    body, name = sole[noun]
    return replace(
        proposition,
        value={**value, "holder": f"{lost}{body}"},
        text=f"{name}{proposition.text.removeprefix(f'the {noun}')}",
        shared=False,
    )


def _share(told: Told) -> Proposition | None:
    quantity = told.statement.quantity
    match = _SHARE.search(told.text) if quantity and quantity.unit == "percent" else None
    if match is None or quantity is None:
        return None
    named = match["where"] or match["around"]
    span = told.statement.span
    where: Entity | None = (
        told.tagged.entity(named)
        if named
        else told.index.last_place(told.statement.doc, span.start, told.statement.content[0].start)
    )
    bodies = [entity for entity, _ in told.before() if entity.type == "organisation"]
    who = _holder(told, told.tagged, match["holder"])
    if match["holder"] is None or match["holder"].lower() in {"it", "they"}:
        who = _Who(bodies[-1].id, bodies[-1].name, loose=True) if bodies else who
    if where is None or who is None:
        return None
    subject, place, parts = part_of(match["part"], where)
    return Proposition(
        property="control",
        subject=subject,
        value={
            "holder": who.id,
            "extent": {
                "low": quantity.low,
                "high": quantity.high,
                "low_open": quantity.low_open,
                "unit": "percent",
            },
        },
        text=f"{who.name} {_verb(who.name, 'controls')} {quantity.surface} of {place}",
        negated=is_negated(match.groupdict()),
        vague=who.vague,
        loose=who.loose or not named,
        parts=parts,
    )
