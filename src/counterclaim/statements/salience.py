"""
Who "he", "the ministry" or "the valley" is, by simple rules of salience.

Every answer is a suggestion: the words of the text stay as they are, and where no rule is safe
there is no answer.  No model of coreference is used.
"""

import re
from collections.abc import Sequence

from counterclaim.reference.places import is_large_place
from counterclaim.reference.titles import titles
from counterclaim.statements.cast import Cast, Member
from counterclaim.statements.kinds import ORGANISATION, OUTLET, PERSON, PLACE
from counterclaim.statements.lexicon import lexicon

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
OF_BODIES = frozenset({"it", "its", "they", "their", "them", "theirs"})
FIRST = frozenset({"i", "we", "our", "my", "us", "me", "ours", "mine"})
ANY_BODY = frozenset({"group", "organisation", "organization", "movement"})
"""Nouns that a text uses for a body whose name has another ("the Vale Front ... the group")."""
PUBLIC = frozenset(
    {"ministry", "government", "council", "court", "parliament", "police", "senate", "assembly"}
    | {"department", "office", "state", "army", "navy", "congress", "house", "cabinet", "embassy"}
    | {"commission", "authority", "administration", "tribunal", "university", "hospital", "school"}
)
"""Words in the names of bodies that nobody calls a group."""
REACH = 900
"""Code points back in the text that a pronoun may reach, at most."""

DEFINITE = re.compile(
    r"\b(?:the|this|that)\s+(?P<whole>(?:whole|entire)\s+)?(?:(?:former|country's|group's|northern|southern|eastern|western)\s+)?"
    r"(?P<noun>[A-Za-z][\w-]+)\b",
    re.IGNORECASE,
)


class Salience:
    """
    Answers for one document, from its cast.
    """

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast

    def person(self, at: int, avoid: Sequence[Member] = ()) -> Member | None:
        """
        Return the person whom "he" or "she" at an offset means: near, acting, speaking.
        """
        return self._nearest(at, (PERSON,), avoid)

    def body(self, at: int, avoid: Sequence[Member] = ()) -> Member | None:
        """
        Return the body whom "it" or "they" at an offset means.
        """
        return self._nearest(at, (ORGANISATION, OUTLET), avoid)

    def body_in_sentence(self, start: int, at: int) -> Member | None:
        """
        Return the body that is a subject between a sentence's start and an offset, nearest first.
        """
        best: tuple[int, Member] | None = None
        for member in self._cast.of_kind(ORGANISATION, OUTLET):
            for place in member.subject_at:
                if start <= place < at and (best is None or place > best[0]):
                    best = (place, member)
        return best[1] if best else None

    def _nearest(self, at: int, kinds: Sequence[str], avoid: Sequence[Member]) -> Member | None:
        best: tuple[float, int, Member] | None = None
        for member in self._cast.of_kind(*kinds):
            if member in avoid:
                continue
            for start, _, suggested in member.mentions:
                if suggested or not 0 < at - start <= REACH:
                    continue
                score = -(at - start) / 150
                score += 2.0 if start in member.subject_at else 0.0
                score += 1.0 if "\n\n" not in self._text[start:at] else 0.0
                score += min(len(member.mentions), 6) / 4
                if best is None or (score, start) > (best[0], best[1]):
                    best = (score, start, member)
        return best[2] if best else None

    def described(self, noun: str, at: int) -> Member | None:
        """
        Return whom or what "the <noun>" at an offset means: by office, by kind of body or place.
        """
        word = noun.casefold()
        if word in titles().offices:
            return self._holder_of_office(word, at)
        if word in lexicon().words["places"]["kinds"]:
            return self._place(word, at)
        if word in titles().bodies | {"agency", "newspaper", "paper", "broadcaster", "magazine"}:
            return self._body_called(word, at)
        return None

    def _holder_of_office(self, word: str, at: int) -> Member | None:
        fits = [m for m in self._cast.of_kind(PERSON) if word in m.offices]
        return self._last(fits, at)

    def _place(self, word: str, at: int) -> Member | None:
        places = self._cast.of_kind(PLACE)
        if word == "country":
            return self._setting([m for m in places if is_large_place(m.name)], at)
        named = [m for m in places if word in m.nouns]
        if named:
            return self._last(named, at)
        if word in {"province", "region", "town", "city", "village", "district", "area"}:
            open_ones = [m for m in places if not m.nouns and not is_large_place(m.name)]
            return self._last(open_ones, at)
        return None

    def _body_called(self, word: str, at: int) -> Member | None:
        if word in {"agency", "newspaper", "paper", "broadcaster", "magazine"}:
            outlets = self._last(self._cast.of_kind(OUTLET), at)
            if outlets is not None:
                return outlets
        fits = [
            m
            for m in self._cast.of_kind(ORGANISATION)
            if word in {w.casefold() for name in (m.name, *m.aliases) for w in name.split()}
        ]
        if not fits and word in ANY_BODY:
            fits = [m for m in self._cast.of_kind(ORGANISATION) if not _is_public(m)]
        return self._last(fits, at)

    def _setting(self, members: Sequence[Member], at: int) -> Member | None:
        """Return the country a story plays in: the one most named so far, then the one named first."""
        before = [
            (-sum(start < at for start, _, _ in m.mentions), m.mentions[0][0], m)
            for m in members
            if m.mentions and min(start for start, _, _ in m.mentions) < at
        ]
        return min(before, key=lambda row: row[:2])[2] if before else None

    def _last(self, members: Sequence[Member], at: int) -> Member | None:
        """Return the one mentioned last before an offset, else none."""
        best: tuple[int, Member] | None = None
        for member in members:
            before = [start for start, _, _ in member.mentions if start < at]
            if before and (best is None or before[-1] > best[0]):
                best = (max(before), member)
        return best[1] if best else None


def _is_public(member: Member) -> bool:
    """Say whether a body is one of the state, a court, a school or the like."""
    return any(word.casefold() in PUBLIC for word in member.name.split())
