"""
What brought something about, and who was behind it.

Something may have two causes, and who did it may have had others with him: two answers may
contradict each other, and never do for sure.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.claims.tagged import MARK
from counterclaim.claims.typed.happenings import EVENT, LEAD, SOON, Event, event_of
from counterclaim.claims.typed.phrases import NOT, SAID_TO, is_negated
from counterclaim.claims.typed.proposition import Proposition, Told
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Mode

CAUSE: Final = "cause"
RESPONSIBLE: Final = "responsible"

_LIKELY: Final = r"(?:(?:most |very |also |in fact |still |both |\w+ly )+)?"
_IS: Final = (
    rf"(?:{SAID_TO}(?:be|have been) |(?:is|was|were|are) |(?:has|have|had) (?P<neg0>not |never )?been )"
    rf"{NOT}{_LIKELY}"
)
_HAS: Final = rf"(?:{SAID_TO}have |(?:(?:has|have|had|did|does|do) )?){NOT}{_LIKELY}"
_STOP: Final = (
    r"(?=(?:,? (?:that|which|who|when|where|after|before|on|near|at|in|during|while|as|and|but|not"
    r"|driving|using|fired|aimed|rather|or|to|for|with|from|adding|arising|resulting|late|early|yesterday|today)\b)"
    r"|[.,;:(\"]|$)"
)
_THING: Final = (
    r"(?P<what>(?:the |an? |its |their |his |her )?(?:⟦[opl]\d+⟧(?:'s)? |[\w-]+ ){0,4}?"
    r"(?:⟦[opl]\d+⟧|[\w-]+)(?: of (?:the |an? )?(?:⟦[opl]\d+⟧|[\w-]+(?: [\w-]+)?))?)"
)
_WHAT: Final = rf"{_THING}{_STOP}"
_MEANS: Final = (
    r"(?:forces|troops|army|military|jets|warplanes|planes|aircraft|air force|helicopters|regime"
    r"|government|fighters|militants|rebels|militia|security forces|artillery|agents|gunmen)"
)
_WHO: Final = (
    rf"(?:either )?(?:the )?(?P<who>⟦[opl]\d+⟧(?=(?:'s)?(?: (?:own )?{_MEANS})?)"
    r"|(?:(?!(?:and|or|of|by|government|regime|state|army|the|no)\b)[\w-]+ )?"
    rf"(?:rebels|militants|insurgents|gunmen|fighters|militia))(?:'s)?(?: (?:own )?{_MEANS})?(?: themselves)?"
    rf"(?P<or>,? or (?:the )?(?:⟦[opl]\d+⟧|[\w-]+)(?:'s)?(?: {_MEANS})?)?"
)
_DID: Final = r"(?:carried out|carry out|launched|launch|staged|perpetrated|committed|conducted)"

_CAUSED_BY: Final = re.compile(
    rf"{LEAD}{EVENT} {_IS}(?:caused|triggered|sparked|set off|started|provoked|ignited) by {_WHAT}",
    re.IGNORECASE,
)
_DUE_TO: Final = re.compile(
    rf"{LEAD}{EVENT} {_IS}(?:due to|(?:the|a) result of|because of) {_WHAT}", re.IGNORECASE
)
_CAUSE_WAS: Final = re.compile(
    rf"{LEAD}(?:the )?cause of {EVENT} (?:is|was) {NOT}{_LIKELY}{_WHAT}", re.IGNORECASE
)
_CAUSED: Final = re.compile(
    rf"{LEAD}{_THING} {_HAS}(?:caused|triggered|sparked|set off|started|ignited) {EVENT}"
    r"(?=\W|$)",
    re.IGNORECASE,
)
_RUIN: Final = (
    r"(?:destroyed|blew up|blown up|brought down|levelled|flattened|demolished|sank|sunk)"
)
_RUINED: Final = re.compile(
    rf"{LEAD}{_THING} {_HAS}{_RUIN} (?:the )?(?P<where>⟦l\d+⟧)(?! (?:of|in|at)\b|'s| [a-z-]+s\b)",
    re.IGNORECASE,
)
_RUINED_BY: Final = re.compile(
    rf"{LEAD}(?:the )?(?P<where>⟦l\d+⟧) {_IS}{_RUIN} by {_WHAT}", re.IGNORECASE
)
_DIED_OF: Final = re.compile(
    rf"{LEAD}(?P<whom>⟦p\d+⟧)(?:, [^,]{{2,60}},)? {_HAS}(?:died|die) (?:of|from) {_WHAT}",
    re.IGNORECASE,
)
_KILLED_BY: Final = re.compile(
    rf"{LEAD}(?P<whom>⟦p\d+⟧)(?:, [^,]{{2,60}},)? {_IS}(?:killed|poisoned|shot dead|murdered) by {_WHAT}",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    rf"{LEAD}{_WHO} {_IS}(?:behind|responsible for|to blame for|guilty of) {EVENT}", re.IGNORECASE
)
_DOES: Final = re.compile(rf"{LEAD}{_WHO} {_HAS}{_DID} {EVENT}", re.IGNORECASE)
_DONE_BY: Final = re.compile(rf"{LEAD}{EVENT} {_IS}{_DID} by {_WHO}", re.IGNORECASE)
_CLAIMED: Final = re.compile(
    rf"{LEAD}{_WHO}(?: group)? (?:(?:has|have|had) )?(?:claimed|admitted|accepted)"
    rf" (?:\w+ )?responsibility for {EVENT}",
    re.IGNORECASE,
)
_OWNED: Final = re.compile(rf"^(?:full )?responsibility for {EVENT}", re.IGNORECASE)
_BLAMED: Final = re.compile(
    rf"^(?:{_WHO} (?:for|of carrying out|of being behind) {EVENT})", re.IGNORECASE
)
_BLAMED_ON: Final = re.compile(rf"^{EVENT} on {_WHO}", re.IGNORECASE)
_BLAME: Final = re.compile(r"\b(?:blam|accus)", re.IGNORECASE)
_OF_EVENTS: Final = (
    (
        _CAUSED_BY,
        (
            *("caused by ", "triggered by ", "sparked by ", "set off by ", "started by "),
            *("provoked by ", "ignited by "),
        ),
    ),
    (_DUE_TO, ("due to ", "result of ", "because of ")),
    (_CAUSE_WAS, ("cause of ",)),
    (_CAUSED, ("caused ", "triggered ", "sparked ", "set off ", "started ", "ignited ")),
)
"""Patterns, each with words without which it cannot match."""
_RUINS: Final = (
    *("destroyed ", "blew up ", "blown up ", "brought down ", "levelled ", "flattened "),
    *("demolished ", "sank ", "sunk "),
)
_OF_RUINS: Final = ((_RUINED, _RUINS), (_RUINED_BY, _RUINS))
_OF_DEATHS: Final = (
    (_DIED_OF, ("died of ", "died from ", "die of ", "die from ")),
    (_KILLED_BY, ("killed by ", "poisoned by ", "shot dead by ", "murdered by ")),
)
_DEEDS: Final = (
    *("carried out ", "carry out ", "launched ", "launch ", "staged ", "perpetrated "),
    *("committed ", "conducted "),
)
_OF_DOERS: Final = (
    (_BEHIND, ("behind ", "responsible for ", "to blame for ", "guilty of ")),
    (_DONE_BY, _DEEDS),
    (_DOES, _DEEDS),
    (_CLAIMED, ("responsibility for ",)),
)
_OF_BLAMED: Final = ((_BLAMED, (" for ", " of ")), (_BLAMED_ON, (" on ",)))
_NO_CAUSE: Final = re.compile(
    r"^(?:it|this|that|they|these|those|he|she|we|which|who|what|him|her|them|us|one|some"
    r"|an? unknown .*|unknown.*|unclear|uncertain|undetermined|disputed|undisclosed|under .*"
    r"|being .*|yet .*|still .*|not .*|immediately .*|someone|somebody"
    r"|something.*|anything.*|nothing|nobody|no one"
    r"|(?:measure|move|decision|news|announcement|report|incident|event|attack|situation|case)s?)$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(
    r"^(?:(?:the|an?|its|their|his|her|some|what (?:is|was|seems?) (?:to be )?an?) )+",
    re.IGNORECASE,
)


def causes(told: Told) -> Iterator[Proposition]:
    """
    Yield what a content says brought something about, and who it says was behind an event.
    """
    if told.statement.act == "direct":
        return
    found = _of_event(told) or _of_ruin(told) or _of_death(told)
    if found is not None:
        yield found
    responsible = _responsible(told)
    if responsible is not None:
        yield responsible


def _of_event(told: Told) -> Proposition | None:
    for pattern, needed in _OF_EVENTS:
        match = told.search(pattern, needed)
        event = event_of(told, match) if match else None
        what = _cause(told, match) if match and event else None
        if match is None or event is None or what is None:
            continue
        value, words = what
        return Proposition(
            property=CAUSE,
            subject=event.subject,
            value=value,
            text=f"{event} was caused by {words}",
            negated=is_negated(match.groupdict()),
            vague=True,
            loose=not event.placed,
            shared=False,
            gap=event.gap,
            valid=told.lately(SOON),
        )
    return None


def _of_ruin(told: Told) -> Proposition | None:
    return _of_one(told, _OF_RUINS, "where", "destruction", "{words} destroyed {name}")


def _of_death(told: Told) -> Proposition | None:
    return _of_one(told, _OF_DEATHS, "whom", "death", "{name} died of {words}")


def _of_one(
    told: Told,
    patterns: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...],
    group: str,
    kind: str,
    text: str,
) -> Proposition | None:
    """What one named place or person came to its end by."""
    found = (told.search(pattern, needed) for pattern, needed in patterns)
    match = next((match for match in found if match), None)
    what = _cause(told, match) if match else None
    if match is None or what is None:
        return None
    entity = told.tagged.entity(match[group])
    value, words = what
    return Proposition(
        property=f"{CAUSE}:{kind}",
        subject=entity.id,
        value=value,
        text=text.format(words=words, name=entity.name),
        negated=is_negated(match.groupdict()),
        vague=True,
        loose=told.tagged.is_suggested(match[group]),
        valid=told.lately(SOON),
    )


def _responsible(told: Told) -> Proposition | None:
    cue = told.statement.chain[-1].cue
    blamed = cue is not None and _BLAME.search(cue.text) is not None
    for pattern, needed in (*_OF_DOERS, *(_OF_BLAMED if blamed else ())):
        match = told.search(pattern, needed)
        event = event_of(told, match) if match else None
        if match is None or event is None:
            continue
        if pattern is _DOES and not event.definite:
            continue  # "launched an attack": which one, nobody can tell
        marked = MARK.search(match["who"]) is not None
        who = told.tagged.entity(match["who"]) if marked else match["who"]
        loose = marked and told.tagged.is_suggested(match["who"])
        return _behind(told, match, event, who, loose=loose)
    match = _OWNED.search(told.text)
    event = event_of(told, match) if match else None
    if match is None or event is None or told.holder is None:
        return None
    return _behind(told, match, event, told.holder, loose=False)


def _behind(
    told: Told, match: re.Match[str], event: Event, who: Entity | str, *, loose: bool
) -> Proposition | None:
    """Who was behind an event: a body or person of the case, or a group in plain words."""
    groups = match.groupdict()
    if isinstance(who, str):
        value, says = who.casefold(), f"the {_uncapped(who)} were"
    else:
        value, says = who.id, f"{who.name} was"
    if value == event.where.id:
        return None
    return Proposition(
        property=RESPONSIBLE,
        subject=event.subject,
        value=value,
        text=f"{says} behind {event}",
        negated=is_negated(groups),
        mode=Mode.DISJUNCT if groups.get("or") else Mode.EXPLICIT,
        vague=True,
        loose=loose or not event.placed,
        shared=False,
        gap=event.gap,
        valid=told.lately(SOON),
    )


def _cause(told: Told, match: re.Match[str]) -> tuple[str, str] | None:
    """A cause as a value and in words: a marked body or thing, or plain words without article."""
    words = _ARTICLE.sub("", match["what"].strip())
    only = MARK.fullmatch(words)
    if only is not None:
        entity = told.tagged.entity(words)
        return entity.id, entity.name
    # "The decision" is told before, and nothing here says which it was.
    if not words or _NO_CAUSE.fullmatch(words):
        return None
    plain = told.tagged.plain(words)
    return plain.casefold(), plain if MARK.search(words) else _uncapped(plain)


def _uncapped(words: str) -> str:
    """Words as they stand inside a sentence: only a first capital goes."""
    first = words.split(maxsplit=1)[0]
    return words[0].lower() + words[1:] if first[1:].islower() or len(first) == 1 else words
