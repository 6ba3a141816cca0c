"""
When two names may be taken for one without asking.

Only the same words are: case, accents, punctuation and a leading article aside.  Everything
weaker is a proposal, and a proposal never adds an origin (METHOD R5).
"""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from counterclaim.domain.ids import slug

_ARTICLE = re.compile(r"^(?:the|a|an)-")
SHORT = 4
"""Letters a word has at least that may be another spelling: Ana and Ada are two."""
LONG = 8
"""Letters from which two may differ."""
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]+$")


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """
    Return the form under which equal names meet.

    >>> name_key("The Aldermere Courier") == name_key("Aldermere courier")
    True
    """
    return _ARTICLE.sub("", slug(anyascii(name)))


def is_strong(alias: str) -> bool:
    """
    Say whether an alias identifies on its own in another document.

    A bare surname does not: it may be a father or a namesake.  Several words, an acronym or an
    account handle do.
    """
    return len(alias.split()) > 1 or alias.startswith("@") or bool(_ACRONYM.match(alias))


def may_be_one(first: str, second: str) -> bool:
    """
    Say whether two names could be one person's or body's: one is the last word of the other, or
    they are the same but for the spelling of one word.

    >>> may_be_one("Marsh", "Edda Marsh"), may_be_one("Edda Marsh", "Edda Lorne Marsh")
    (True, False)
    >>> may_be_one("Mohammed Saleh", "Mohammad Saleh"), may_be_one("Edda Marsh", "Vera Marsh")
    (True, False)
    """
    a, b = sorted((name_key(first).split("-"), name_key(second).split("-")), key=len)
    if len(a) < len(b):
        return len(a) == 1 and b[-1] == a[0] and len(a[0]) > 1
    apart = [pair for pair in zip(a, b, strict=True) if pair[0] != pair[1]]
    return len(a) > 1 and len(apart) == 1 and _is_spelled_alike(*apart[0])


def _is_spelled_alike(first: str, second: str) -> bool:
    """One letter apart, or two in a long word: Joran and Joren, Mohammed and Muhammad."""
    most = 1 if min(len(first), len(second)) < LONG else 2
    return min(len(first), len(second)) >= SHORT and (
        Levenshtein.distance(first, second, score_cutoff=most) <= most
    )
