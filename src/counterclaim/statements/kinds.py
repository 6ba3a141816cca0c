"""
Whether a name is a person's, a body's, an outlet's or a place's.

No model of names is asked: it takes unknown places for persons.  The words around a name vote, all
mentions of one name together, and what the words cannot tell is told by its form.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache

from counterclaim.reference.places import is_large_place, place_nouns_pattern
from counterclaim.reference.titles import titles
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name

PERSON = "person"
ORGANISATION = "organisation"
OUTLET = "outlet"
PLACE = "place"
ORDER = (OUTLET, PLACE, ORGANISATION, PERSON)
"""Which kind wins a tie."""
REACH = 40
"""Code points before a name in which the words that tell its kind stand."""


_IS_A_PLACE = re.compile(
    r"(?:,| is| was)\s+(?:an?|the|one\s+of\s+the)\s+"
    r"(?:(?!(?:of|in|for|at|from|to|and|who|that)\b)[\w-]+\s+){0,3}?"
    + place_nouns_pattern("settlements")
    + r"(?=\s+(?:of|in|on|near|north|south|east|west|where|that"
    r"|with|some|about)\b|[,.;:)])"
)
"""Behind a name: "Merrow, a small village in"."""
_GOING = re.compile(
    r"\b(?:went|gone|going|goes|travel(?:l?ed|l?ing|s)?|flew|flown|flies|fled|returned|moved|taken|came"
    r"|come|driven|drove)\s+(?:back\s+)?to\s+$",
    re.IGNORECASE,
)
"""Before a name: "went to"."""

_MEDIUM = (
    rf"(?:{'|'.join(sorted(titles().media - {'agency'}))}"
    r"|(?:news|press) agency|(?:news|wire) service)"
)
_IS_A_MEDIUM_BEFORE = re.compile(
    rf"\b(?:{_MEDIUM}|(?:state|official|national|government|private|local|regional) agency)\s+[\"“'‘«]?$",
    re.IGNORECASE,
)
"""Before a name: "the daily Segno", "the newspaper “Morning”"."""
_IS_A_MEDIUM = re.compile(
    rf"[\"”'’»]?(?:(?: news| press)? agency\b(?!,? (?:for|of)\b)"
    rf"|,?\s+(?:an?|the|our|its)\s+(?:(?!(?:of|in|for|at|from|to|and|who|that|which)\b)[\w’'-]+\s+){{0,3}}"
    rf"{_MEDIUM}\b)",
    re.IGNORECASE,
)
"""Behind a name: "Vechernik, a newspaper close to", "the RTA agency"."""
_CARRIES_BEFORE = re.compile(
    r"\b(?:carried|quoted|cited|published|aired|broadcast|printed|picked up|distributed|interviewed)\s+"
    r"(?:\w+\s+){0,2}?by\s+(?:the\s+)?[\"“'‘«]?$",
    re.IGNORECASE,
)
"""Before a name: "a statement carried by"."""
_OWNING = frozenset({"'s", "’s"})


class Kinds:
    """
    The kind of each name of one document.
    """

    def __init__(self, text: str, names: Sequence[Name], speaking: Collection[int]) -> None:
        self._text = text
        self._votes: dict[str, dict[str, int]] = {}
        self._surnames: set[str] = set()
        for name in names:
            key = core_place(name.text).casefold()
            votes = self._votes.setdefault(key, dict.fromkeys(ORDER, 0))
            for kind, more in self._vote(name, speaking).items():
                votes[kind] += more
        for name in names:
            if len(name.words) > 1 and self.of(name) == PERSON:
                self._surnames.add(name.words[-1])

    def of(self, name: Name) -> str:
        """
        Return the kind of a name.
        """
        if (
            name.text in self._surnames
            and name.after not in _place_kinds()
            and (not titles().names_outlet(name.text))
        ):
            return PERSON
        votes = self._votes[core_place(name.text).casefold()]
        best = max(ORDER, key=lambda kind: (votes[kind], -ORDER.index(kind)))
        if votes[best]:
            return best
        return PERSON if len(name.words) > 1 and not name.article else ORGANISATION

    def _vote(self, name: Name, speaking: Collection[int]) -> dict[str, int]:
        votes = dict.fromkeys(ORDER, 0)
        words = name.words
        sure = lexicon().words["places"]["sure-before"]
        if titles().names_outlet(name.text):
            votes[OUTLET] += 9
        if name.article and len(words) == 1 and words[0].casefold() in titles().outlets:
            votes[OUTLET] += 3
        before = self._text[max(0, name.start - REACH) : name.start]
        if _IS_A_MEDIUM_BEFORE.search(before) or _IS_A_MEDIUM.match(self._text, name.end):
            votes[OUTLET] += 12
        elif _CARRIES_BEFORE.search(before) and self._text[name.end : name.end + 2] not in _OWNING:
            votes[OUTLET] += 3
        if titles().names_body(name.text) and place_noun(name) is None:
            votes[ORGANISATION] += 6
        if is_large_place(name.text):
            votes[PLACE] += 7
        if place_noun(name) is not None:
            votes[PLACE] += 8
        if name.title is not None:
            votes[PERSON] += 5
        if name.relative:
            votes[PERSON] += 2
        letters = name.text.replace(".", "")
        if letters.isupper() and 1 < len(letters) < 7 and len(words) == 1:
            votes[ORGANISATION] += 3
        if name.before in sure:
            votes[PLACE] += 1 if name.article else 3
        elif name.before in lexicon().words["places"]["before"] and len(words) == 1:
            votes[PLACE] += 0 if name.article or name.before in {"of", "for", "to"} else 1
        if name.before in lexicon().words["verbs"]["motion"]:
            votes[PLACE] += 1
        if self._text[name.end : name.end + 10].lstrip("'’s ").startswith("capital"):
            votes[PLACE] += 3
        if _IS_A_PLACE.match(self._text, name.end):
            votes[PLACE] += 5
        if name.before == "to" and _GOING.search(self._text, max(0, name.start - 30), name.start):
            votes[PLACE] += 2
        if name.before == "capital":
            votes[PLACE] += 5
        if name.article and not votes[PLACE]:
            votes[ORGANISATION] += 2
        if name.start in speaking and not name.article and len(words) < 4:
            votes[PERSON] += 2
        if len(words) in {2, 3} and not name.article and all(w[0].isupper() for w in words):
            votes[PERSON] += 1
        return votes


def _place_kinds() -> frozenset[str]:
    return lexicon().words["places"]["kinds"]


def place_noun(name: Name) -> str | None:
    """
    Return what kind of place the words say a name is ("valley"), or nothing.
    """
    kinds = _place_kinds()
    last = name.words[-1].casefold()
    if len(name.words) > 1 and last in kinds:
        return last
    if name.after in kinds:
        return name.after
    return name.before if name.before in kinds else None


def core_place(name: str) -> str:
    """
    Return a place's name without what kind of place it is.

    >>> core_place("Torvane Valley"), core_place("Bay")
    ('Torvane', 'Bay')
    """
    words = name.split()
    while len(words) > 1 and words[-1].casefold() in _kinds_apart():
        words = words[:-1]
    return " ".join(words)


@cache
def _kinds_apart() -> frozenset[str]:
    """Kinds of places that are no part of a name."""
    return _place_kinds() - {
        "state",
        "bridge",
        "dam",
        "square",
        "street",
        "road",
        "highway",
        "airport",
        "harbour",
        "harbor",
    }
