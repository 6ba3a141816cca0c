"""
Which side a source belongs to, where the words beside it say so.

"Edda Marsh of the River Party", "an opposition lawmaker" and "rebel commander Prell" are read, never
guessed: an office, a ministry or a sympathy is no side.  What is read stays marked as read, and two
places that say two things leave it unknown.
"""

import re
from collections.abc import Iterable
from typing import Final

from counterclaim.statements.attribution import Stretch

_BODY: Final = (
    r"(?:[A-Z][\w’'-]+ (?:(?:of|for|and|the) )?){1,3}"
    r"(?:Party|Front|Alliance|Movement|League|Coalition)\b"
)
_ROLE: Final = (
    r"(?:(?:party |group )?(?:leader|lawmaker|MP|deputy|senator|candidate|commander|official|councillor"
    r"|councilor|member|fighter|politician|spokesman|spokeswoman|spokesperson|chairman|chairwoman|chair"
    r"|minister|negotiator|delegate)s?)"
)
_SIDE: Final = r"(?:government|opposition|rebel|separatist|loyalist)"
BEFORE: Final = re.compile(rf"\b(?:(?P<body>{_BODY})|(?P<side>{_SIDE})) {_ROLE},? $")
"""Right before a name: "River Party leader Edda Marsh"."""
BEHIND: Final = re.compile(
    rf",? (?:(?:an?|the|its|their) )?(?:{_ROLE} )?of the (?P<body>{_BODY})"
    rf"|, (?:an?|the) (?:\w+ )?(?:(?P<body2>{_BODY})|(?P<side>{_SIDE})) {_ROLE}\b"
)
"""Right behind a name: "Edda Marsh of the River Party", "Tom Prell, an opposition lawmaker"."""
WITHIN: Final = re.compile(
    rf"\b{_ROLE} (?:of|for|from|in) the (?P<body>{_BODY})"
    rf"|\b(?:(?P<body2>{_BODY})|(?P<side>{_SIDE})) {_ROLE}\b"
)
"""In the words for somebody without a name: "an opposition lawmaker"."""
OWN: Final = re.compile(
    r"(?:the )?(?:[A-Z][\w’'-]+ (?:(?:of|for|and|the) )?){1,3}(?:Party|Front|Movement)"
)
"""A body that is a side itself; leagues and coalitions are as often of sport or of trade."""
REACH: Final = 60
"""Characters on either side of a name that are looked at."""


def party_of_name(text: str, places: Iterable[Stretch]) -> str | None:
    """
    Return the side that the words beside a name give it, the same wherever they give one.

    >>> party_of_name("Edda Marsh of the River Party spoke.", [(0, 10)])
    'River Party'
    >>> party_of_name("Finance minister Edda Marsh spoke.", [(17, 27)]) is None
    True
    """
    found = set()
    for start, end in places:
        for match in (
            BEFORE.search(text[max(0, start - REACH) : start]),
            BEHIND.match(text[end : end + REACH]),
        ):
            if match is not None:
                found.add(_named(match))
    return found.pop() if len(found) == 1 else None


def party_of_words(words: str) -> str | None:
    """
    Return the side that the words for somebody without a name give.

    >>> party_of_words("an opposition lawmaker"), party_of_words("a senior official")
    ('opposition', None)
    """
    match = WITHIN.search(words)
    return None if match is None else _named(match)


def is_party(name: str) -> bool:
    """
    Say whether a body's name is that of a party, a front or a movement.

    >>> is_party("River Party"), is_party("Cycling League")
    (True, False)
    """
    return OWN.fullmatch(name) is not None


def _named(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups.get("body") or groups.get("body2") or groups["side"]
