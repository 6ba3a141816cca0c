"""
What the text calls somebody: "the chairman" is Joren Halvek where it has named him so.

An office stands before the name, after it between commas, or in "X is the chairman of ...".
"""

import re
from functools import cache

from counterclaim.reference.titles import titles

AFTER = r"^(?:,\s*(?:\d{1,2}\s*,\s*)?|\s+(?:is|was|becomes|became)\s+)"
MODIFIERS = r"(?:(?:the|a|an|its|his|her|their|one of the|former|senior|[\w'’-]+)\s+){0,4}?"


@cache
def _after() -> re.Pattern[str]:
    offices = "|".join(sorted(map(re.escape, titles().offices), key=len, reverse=True))
    return re.compile(rf"{AFTER}{MODIFIERS}(?P<office>{offices})\b", re.IGNORECASE)


def office_after(text: str, end: int) -> str | None:
    """
    Return the office that follows a name ending at an offset, or nothing.

    >>> office_after("Joren Halvek, the chairman of the Assembly, left.", 12)
    'chairman'
    """
    match = _after().match(text[end : end + 90])
    return match.group("office").casefold() if match else None
