"""
In what state somebody is: alive or dead, free or detained, in office or resigned.

Who was arrested may be free by the evening, and who "was alive" may have died: only death, and what
is told in the present, stands for a day; everything else is vague and contradicts nothing for sure.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.claims.typed.phrases import (
    ADVERBS,
    HAVE,
    NOT,
    PERSON,
    SAID_TO,
    is_negated,
    is_supposed,
)
from counterclaim.claims.typed.proposition import Proposition, Told

_NOW: Final = (
    rf"(?:(?:is|are|remains?|(?:{SAID_TO}|to )be)|(?P<then>was|were|remained)"
    r"|(?P<since>has been|had been))"
)
_PASSIVE: Final = (
    rf"(?:(?P<then>was|were|(?:has|have|had) (?P<neg0>not |never )?been"
    rf"|(?:{SAID_TO}|to )(?:be|have been))|is|are|being)"
)
_AFTER: Final = r"(?=\W|$)"
_HOSPITAL: Final = r"(?! (?:from|by|to) (?:the |a )?(?:[\w-]+ )?(?:hospital|clinic|care))"

_STATES: Final = (
    ("dead", "is dead", rf"{PERSON} {_NOW} {NOT}{ADVERBS}(?:dead|deceased){_AFTER}", False),
    (
        "dead",
        "is dead",
        rf"{PERSON} (?:who )?{HAVE}{NOT}{ADVERBS}(?:died|die|passed away){_AFTER}",
        False,
    ),
    (
        "dead",
        "is dead",
        (
            rf"{PERSON} (?:… )?{_PASSIVE} {NOT}{ADVERBS}(?:killed|murdered|assassinated|executed"
            rf"|shot dead|beaten to death){_AFTER}"
        ),
        False,
    ),
    ("alive", "is alive", rf"{PERSON} {_NOW} {NOT}(?:\w+ly )?(?:still )?alive{_AFTER}", True),
    (
        "safe",
        "is safe",
        (
            rf"{PERSON} {_NOW} {NOT}(?:\w+ly )?(?:still )?(?:alive and )?"
            rf"(?:safe|unharmed|unhurt){_AFTER}(?! from)"
        ),
        True,
    ),
    (
        "detained",
        "is detained",
        (
            rf"{PERSON} {_NOW} {NOT}{ADVERBS}(?:in (?:\w+ )?(?:custody|detention|prison|jail)"
            rf"|under (?:house )?arrest|behind bars){_AFTER}"
        ),
        True,
    ),
    (
        "detained",
        "is detained",
        (
            rf"{PERSON} (?:… )?{_PASSIVE} {NOT}{ADVERBS}(?:arrested|detained|captured|jailed|imprisoned"
            rf"|taken into custody|taken prisoner){_AFTER}"
        ),
        True,
    ),
    (
        "free",
        "is free",
        rf"{PERSON} (?:… )?{_PASSIVE} {NOT}{ADVERBS}(?:released|freed|set free){_HOSPITAL}{_AFTER}",
        True,
    ),
    (
        "resigned",
        "has resigned",
        (
            rf"{PERSON} (?:… )?(?:who )?{HAVE}{NOT}{ADVERBS}(?:resigned|resign|stepped down|step down)"
            rf"{_AFTER}"
        ),
        False,
    ),
    (
        "in office",
        "is in office",
        rf"{PERSON} {_NOW} {NOT}(?:still )?in office{_AFTER}",
        True,
    ),
)
"""The word of the state, how it is told, its pattern, and whether it may pass."""

_PATTERNS: Final = tuple(
    (word, words, re.compile(pattern, re.IGNORECASE), passes)
    for word, words, pattern, passes in _STATES
)


_FROM: Final = re.compile(r"(?: on \w+| today| yesterday)? (?:from|as)\b", re.IGNORECASE)
"""After "resigned", where one of several offices may be meant: "as head of the party"."""
_BARE: Final = re.compile(r"\b(?:die|resign|step down)$", re.IGNORECASE)
_DID: Final = re.compile(r" (?:did|does|do) ", re.IGNORECASE)


def _is_wish(words: str) -> bool:
    """Whether somebody shall do it rather than did: "called for him to resign", "that he step down"."""
    return _BARE.search(words) is not None and _DID.search(words) is None


def states(told: Told) -> Iterator[Proposition]:
    """
    Yield the states in which a content says that somebody is.
    """
    if "⟦p" not in told.text:  # every pattern names a person
        return
    for word, words, pattern, passes in _PATTERNS:
        match = pattern.search(told.text)
        if match is None or is_supposed(match) or _is_wish(match.group()):
            continue
        groups = match.groupdict()
        person = told.tagged.entity(match["who"])
        yield Proposition(
            property="state",
            subject=person.id,
            value=word,
            text=f"{person.name} {words}",
            negated=is_negated(groups),
            vague=(passes and bool(groups.get("then") or groups.get("since")))
            or (word == "resigned" and _FROM.match(told.text, match.end()) is not None),
            loose=told.tagged.is_suggested(match["who"]),
        )
