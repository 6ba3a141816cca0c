"""
Whether an event took place.

"The talks were held", "no meeting took place" and "the attack never happened" speak of one positive
claim.  A denial meets an assertion only where both mean one day, or where it points at the event.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.claims.typed.happenings import (
    EVENT,
    LEAD,
    PLACE_END,
    SAME_DAY,
    Event,
    event_of,
)
from counterclaim.claims.typed.phrases import ADVERBS, NOT, SAID_TO, is_negated
from counterclaim.claims.typed.proposition import Proposition, Told

OCCURRENCE: Final = "occurrence"

_NONE: Final = r"(?P<none>no |none of |neither )?"
_AT: Final = (
    r"(?: (?:late |early )?(?:on|at|in|near|outside|inside|yesterday|today|this|last|\w+day)"
    rf"(?: (?!⟦)[\w:.-]+){{0,7}}?(?: (?:in|at|near|outside|on))?(?: the)?(?: \w+ of)? "
    rf"(?P<there>⟦l\d+⟧){PLACE_END})?"
)
_HAPPENED: Final = (
    r"(?:(?:take|took|taken) place|happen(?:ed)?|occur(?:red)?|(?:go|went|gone) ahead"
    r"|(?:break|broke|broken) out|erupt(?:ed)?)"
)
_DONE: Final = r"(?:held|staged|carried out|conducted|convened)(?!(?: \w+)? by\b)"
_ONLY: Final = re.compile(
    r"\W*$|[,;.:]| (?:at all|because|due to|after|as|on|yesterday|today|tonight|this|last|so far"
    r"|yet|and|but)\b",
    re.IGNORECASE,
)
"""After a denial that means the event and not how it went ("did not happen by accident")."""
_TOOK_PLACE: Final = re.compile(
    rf"{LEAD}{_NONE}{EVENT} (?:{SAID_TO}have )?(?:(?:has|have|had|did) )?{NOT}{ADVERBS}"
    rf"{_HAPPENED}{_AT}",
    re.IGNORECASE,
)
_WAS_HELD: Final = re.compile(
    rf"{LEAD}{_NONE}{EVENT} (?:{SAID_TO}have been |(?:was|were) |(?:has|have|had) "
    rf"(?P<neg0>not |never )?been ){NOT}{ADVERBS}{_DONE}{_AT}",
    re.IGNORECASE,
)
_THERE_WAS: Final = re.compile(
    r"^(?:(?:that|and|but|also),? )*there (?:(?:was|were|has been|have been|had been)"
    r"(?P<neg>n't| not| never)?|(?:has|have|had)(?P<neg0>n't| not| never) been)"
    rf" (?P<none>no |not any )?(?:(?:any|an?|another) )?{EVENT}{_AT}",
    re.IGNORECASE,
)
_PATTERNS: Final = (
    (
        _TOOK_PLACE,
        (
            *("take place", "took place", "taken place", "happen", "occur", "go ahead"),
            *("went ahead", "gone ahead", "break out", "broke out", "broken out", "erupt"),
        ),
    ),
    (_WAS_HELD, ("held", "staged", "carried out", "conducted", "convened")),
    (_THERE_WAS, ("there ",)),
)
"""Patterns, each with words without which it cannot match."""


def occurrences(told: Told) -> Iterator[Proposition]:
    """
    Yield the events of which a content says that they took place, or did not.
    """
    if told.statement.act == "direct":
        return
    for pattern, needed in _PATTERNS:
        match = told.search(pattern, needed)
        event = event_of(told, match, match["there"]) if match else None
        if match is None or event is None:
            continue
        groups = match.groupdict()
        negated = bool(groups.get("none")) is not is_negated(groups)
        if negated and not _ONLY.match(told.text, match.end()):
            continue
        yield Proposition(
            property=f"{OCCURRENCE}:{event.kind}",
            subject=event.subject,
            value=True,
            text=_there_was(event),
            negated=negated,
            loose=not event.placed,
            shared=False,
            gap=event.gap,
            valid=told.lately(SAME_DAY),
        )
        return


def _there_was(event: Event) -> str:
    """An event as a sentence: "there were clashes in Merrow"."""
    kind = event.kind
    if kind.endswith("s"):
        return f"there were {kind} in {event.where.name}"
    mass = kind.endswith(("bombing", "shelling"))
    article = "" if mass else "an " if kind[0] in "aeiou" else "a "
    return f"there was {article}{kind} in {event.where.name}"
