"""
Pieces that the patterns of several families share.
"""

import re
from typing import Final

ADVERBS: Final = r"(?:(?:still|now|also|already|currently|alive|well|safe|safely|and|both|\w+ly) )*"
NOT: Final = r"(?:(?P<neg>not|never|no longer) )?"
SAID_TO: Final = (
    r"(?:(?:is|are|was|were|has been|had been) (?:said|believed|thought|reported|known|understood"
    r"|rumou?red|alleged|feared|presumed) to )"
)
"""Of whom something is believed: "was believed to have fled"."""
HAVE: Final = rf"(?:{SAID_TO}|to )?(?:(?:had|has|have|did|does|do) )?"
"""Before a verb of something that happened."""
BE: Final = (
    rf"(?:(?:{SAID_TO}|to )(?:be|have been|remain)|is|was|are|were|remains|remained|stays|stayed"
    r"|(?:has|have|had) (?P<neg0>not |never )?(?:been|remained|stayed))"
)
PERSON: Final = r"(?P<who>⟦p\d+⟧)(?:, [^,]{2,60},)?"
DETERMINER: Final = r"(?:(?:the|our|its|their|this) )?"
PART: Final = rf"(?:{DETERMINER}(?P<part>(?:[\w-]+ ){{1,4}}?)of )?{DETERMINER}"
PLACE: Final = r"(?P<whole>(?:whole|entire) )?(?P<where>⟦l\d+⟧)"


_IF: Final = re.compile(
    r"\b(?:(?:(?:if|unless|until|till|whether|once|lest|supposing|assuming|in case|as long as"
    r"|so long as|provided(?: that)?|in the event that|on condition that)"
    r"(?: (?:the|an?|then|now))?(?: (?-i:[a-z][a-z-]*))?)|had|should)(?:(?: |-)(?-i:[A-Z])[\w.'-]*){0,4} ?$",
    re.IGNORECASE,
)


def is_supposed(match: re.Match[str]) -> bool:
    """
    Say whether a match stands under a condition or waits for a time: "until Edda Marsh resigned".

    >>> is_supposed(re.search("⟦p0⟧ left", "nobody slept until President ⟦p0⟧ left"))
    True
    >>> is_supposed(re.search("⟦p0⟧ left", "nobody slept since ⟦p0⟧ left"))
    False
    """
    return _IF.search(match.string, 0, match.start()) is not None


def is_negated(groups: dict[str, str | None]) -> bool:
    """
    Say whether a match has a negation.
    """
    return bool(groups.get("neg") or groups.get("neg0"))
