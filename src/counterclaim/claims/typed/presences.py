"""
Which forces are at a place: "rebel fighters entered Merrow", "there are no foreign troops in …".

Others may be there as well, and being there is not holding it: presence contradicts nothing, but it
can be denied, and it stands in tension with somebody else's control.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from counterclaim.claims.tagged import MARK
from counterclaim.claims.typed.happenings import LEAD, PLACE_END, SAME_DAY
from counterclaim.claims.typed.phrases import ADVERBS, NOT, SAID_TO, is_negated
from counterclaim.claims.typed.proposition import Proposition, Told
from counterclaim.domain.finding import PRESENCE

STAY: Final = timedelta(days=2)
"""Forces move: the same words after a longer silence tell of another stay."""

_FORCES: Final = (
    r"(?:forces|troops|soldiers|fighters|militants|rebels|insurgents|gunmen|guerr?illas|militia|militias"
    r"|mercenaries|peacekeepers|police|observers|inspectors|monitors|army|tanks|units|leaders)"
)
_PLAIN: Final = (
    r"(?:(?!the\b|an?\b|no\b|of\b|and\b|or\b|by\b|to\b|in\b|from\b|with\b|other\b|more\b|some\b|all\b"
    r"|were\b|are\b|that\b|many\b|any\b|\d)[\w-]+ ){0,2}?"
)
_GROUP: Final = rf"(?P<group>⟦[ol]\d+⟧(?:'s)? (?:{_PLAIN})?{_FORCES}|⟦o\d+⟧|{_PLAIN}{_FORCES})"
_NONE: Final = r"(?P<none>no )?"
_SOME: Final = r"(?:(?:the|some|many|any|our|hundreds of|thousands of|dozens of) )?"
_ZONE: Final = (
    r"(?:the )?(?:(?:city|town|village|province|district|region|area|centre|center|outskirts|streets"
    r"|heart|suburbs?|(?:north|south|east|west)(?:ern)? (?:part|side|edge)s?) of )?(?:the )?"
)
_ARE: Final = (
    rf"(?:{SAID_TO}be |(?:is|are|was|were|remains?|remained|stays?|stayed) "
    r"|(?:has|have|had) (?P<neg0>not |never )?been )"
)
_IN: Final = (
    r"(?:(?:present|stationed|deployed|based|encamped|positioned|fighting|operating|active|on the"
    r" ground|holed up) )?(?:in|inside|at|around)"
)
_CAME: Final = (
    r"(?:enter(?:ed|s)?|stormed|reached|mov(?:e|ed) into|advanced? into|pushed? into|crossed? into"
    r"|arrived? in|(?:been )?deployed (?:in|to)|marched? into|broke into|rolled into)"
)
_PLACE: Final = rf"(?P<where>⟦l\d+⟧){PLACE_END}"
_ARE_IN: Final = re.compile(
    rf"{LEAD}{_NONE}{_SOME}{_GROUP} {_ARE}{NOT}{ADVERBS}{_IN} {_ZONE}{_PLACE}", re.IGNORECASE
)
_ENTERED: Final = re.compile(
    rf"{LEAD}{_NONE}{_SOME}{_GROUP} (?:{SAID_TO}have |(?:has|have|had|did) )?{NOT}{ADVERBS}{_CAME}"
    rf" {_ZONE}{_PLACE}",
    re.IGNORECASE,
)
_THERE_ARE: Final = re.compile(
    r"^(?:(?:that|and|but|also),? )*there (?:is|are|was|were|have been|had been)"
    rf"(?P<neg>n't| not| never| no longer)? {_NONE}{_SOME}{_GROUP} (?:left |present |now )?"
    rf"(?:in|inside|at|around) {_ZONE}{_PLACE}",
    re.IGNORECASE,
)
_PATTERNS: Final = (
    (_THERE_ARE, ("there ",)),
    (_ARE_IN, (" in ", "inside ", "at ", "around ")),
    (
        _ENTERED,
        (
            *("enter", "storm", "reach", "move", "advance", "push", "cross", "arrive", "deploy"),
            *("march", "broke ", "rolled "),
        ),
    ),
)
"""Patterns, each with words without which it cannot match."""
_NEEDED: Final = re.compile(rf"⟦o\d+⟧|\b{_FORCES}\b", re.IGNORECASE)


def presences(told: Told) -> Iterator[Proposition]:
    """
    Yield the forces that a content says are, or are not, at a place.
    """
    if told.statement.act == "direct" or "⟦l" not in told.text or not _NEEDED.search(told.text):
        return
    for pattern, needed in _PATTERNS:
        match = told.search(pattern, needed)
        if match is None:
            continue
        groups = match.groupdict()
        where = told.tagged.entity(match["where"])
        who, says, plain = _who(told, match["group"])
        if who == where.id:
            return
        yield Proposition(
            property=PRESENCE,
            subject=who,
            value=where.id,
            text=f"{says} in {where.name}",
            negated=bool(groups.get("none")) is not is_negated(groups),
            loose=told.tagged.is_suggested(match["where"])
            or (not plain and told.tagged.is_suggested(match["group"])),
            vague=plain,
            shared=not plain,
            gap=STAY,
            valid=told.lately(SAME_DAY),
        )
        return


def _who(told: Told, words: str) -> tuple[str, str, bool]:
    """A body of the case with its forces, or a group in plain words: id, words, whether plain."""
    mark = MARK.search(words)
    if mark is None:
        one = words.casefold().split()[-1] in {"army", "militia"}
        plain = words[0].lower() + words[1:]
        return words.casefold(), f"the {plain} is" if one else f"{plain} are", True
    entity = told.tagged.entity(words)
    bare = mark.end() == len(words)
    return entity.id, f"{entity.name} is" if bare else f"{told.tagged.plain(words)} are", False
