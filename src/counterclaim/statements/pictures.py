"""
Photographs, recordings and papers that the text speaks of.

One item per first mention ("a photograph of ..."); a later "the photograph" is the same.  Nothing
in the text dates an item but what it says: it is not after the day of its first sighting.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.wording import WORD, matches_at

PREFIX = {
    "photograph": "photo",
    "video": "video",
    "audio message": "audio",
    "satellite image": "satellite",
}


@dataclass
class Item:
    """
    One item: its kind, the words that first name it and who gave it out.
    """

    kind: str
    number: int
    start: int
    end: int
    released_by: str | None = None
    undated: bool = False
    mentions: list[tuple[int, int]] = field(default_factory=list)

    def local_id(self, doc: str) -> str:
        """
        Return its id within a document.
        """
        return f"{doc}#e-{PREFIX[self.kind]}-{self.number}"


class Album:
    """
    The items of one document, found by their nouns.
    """

    def __init__(self, text: str, begin: int = 0) -> None:
        self._text = text
        self.items: list[Item] = []
        self._by_start: dict[int, Item] = {}
        for start, end, kind in _nouns(text, begin):
            self._see(start, end, kind)

    def _see(self, noun_start: int, noun_end: int, kind: str) -> None:
        """Take a noun for a new item or for one that was named before."""
        start, determiner, adjectives = _left(self._text, noun_start)
        end = _right(self._text, noun_end)
        before = [item for item in self.items if item.kind == kind]
        again = determiner in {"the", "this", "that", "its", "his", "her", "their"}
        if before and (again or not determiner):
            item = before[-1]
        else:
            item = Item(kind, len(before) + 1, start, end)
            self.items.append(item)
        item.undated = item.undated or "undated" in adjectives
        item.mentions.append((start, end))
        self._by_start[noun_start] = item

    def inside(self, start: int, end: int) -> Item | None:
        """
        Return the first item whose noun stands in a stretch.
        """
        for place in sorted(self._by_start):
            if start <= place < end:
                return self._by_start[place]
        return None


@dataclass(frozen=True, slots=True)
class _Nouns:
    """The evidence nouns: a pattern of them all, their kinds, and the words they begin with."""

    pattern: re.Pattern[str]
    kinds: Mapping[str, str]
    opens: frozenset[str]


@cache
def _evidence_nouns() -> _Nouns:
    words = [(name, kind) for kind, names in lexicon().words["evidence"].items() for name in names]
    words.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    pattern = re.compile(
        r"(?<![\w-])(?<!\w\.)(?:"
        + "|".join(re.escape(name) for name, _ in words)
        + r")(?![\w-]|\.\w)",
        re.IGNORECASE,
    )
    return _Nouns(pattern, dict(words), frozenset(WORD.findall(name)[0] for name, _ in words))


def _nouns(text: str, begin: int) -> list[tuple[int, int, str]]:
    """Return the evidence nouns of a text, compounds before their parts."""
    nouns = _evidence_nouns()
    places = (
        match.start()
        for match in WORD.finditer(text, begin)
        if match.group().casefold() in nouns.opens or not match.group().isascii()
    )
    return [
        (m.start(), m.end(), nouns.kinds[m.group().casefold()])
        for m in matches_at(nouns.pattern, text, places)
    ]


DETERMINER = (
    r"(?:the|a|an|this|that|these|those|its|his|her|their|another|one|two|three|some|any)\b"
)
LEFT = re.compile(
    rf"\b(?P<det>{DETERMINER})\s+(?P<adj>(?:(?!{DETERMINER})[\w-]+\s+){{0,3}})$", re.IGNORECASE
)


def _left(text: str, noun: int) -> tuple[int, str, str]:
    """Return where the noun phrase begins, its determiner and its adjectives."""
    window = text[max(0, noun - 50) : noun]
    match = LEFT.search(window)
    if match is None or re.search(r"\b(of|in|on|and|with|for)\b", match.group("adj")):
        return noun, "", ""
    return noun - len(window) + match.start(), match["det"].casefold(), match["adj"].casefold()


RIGHT = re.compile(
    r"(?:\s+(?:of|showing|depicting|sent to|released by|taken by)\s+"
    r"(?:(?!from\b|in\b|at\b|on\b|that\b|which\b|who\b|and\b|was\b|is\b|were\b|shows?\b)[\w'’-]+\s*){1,6})"
)


def _right(text: str, end: int) -> int:
    match = RIGHT.match(text, end)
    if match is None:
        return end
    return end + len(match.group().rstrip())
