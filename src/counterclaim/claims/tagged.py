"""
Content with its people, bodies and places marked.

Typed claims are recognised by short patterns over the words of a content in which every resolved
mention is one token, so that "he", "the leader" and a full name look alike, no language model is
needed at this stage, and a replay gives the same claims.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterclaim.domain.source import Entity
from counterclaim.domain.text import Mention, Span
from counterclaim.reference.places import known_name, place_nouns, region_adjectives

_LETTER = {"person": "p", "account": "p", "place": "l"}
BLANKS = re.compile(r"\s{2,}|[^\S ]")
"""Every run of blanks that is not one space already."""
MARK = re.compile(r"⟦([plo])(\d+)⟧")
NAMED_FOR = place_nouns("names")
"""Kinds of place that stand in the names of places: "the valley" is the one that is called so."""
_SO_CALLED = re.compile(
    rf"\b(?:the|our|this|their|its) (?:(?:whole|entire) )?(?P<noun>{'|'.join(sorted(NAMED_FOR))})\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
_OF_REGION = re.compile(
    rf"(?:an?|another|other|some|an unnamed|an unspecified) (?P<region>{'|'.join(region_adjectives())})"
    r" (?:countr(?:y|ies)|states?|nations?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """
    Words of a span with marks such as ``⟦p0⟧`` (person), ``⟦l1⟧`` (place) and ``⟦o2⟧`` (body).

    ``entities`` gives the entity behind each number, ``suggested`` the numbers resolved by a rule
    of salience rather than by name.
    """

    text: str
    entities: tuple[Entity, ...]
    suggested: frozenset[int]

    def entity(self, mark: str) -> Entity:
        """
        Return the entity a mark stands for.
        """
        return self.entities[self._number(mark)]

    def is_suggested(self, mark: str) -> bool:
        """
        Say whether a mark was resolved by salience.
        """
        return self._number(mark) in self.suggested

    @staticmethod
    def _number(mark: str) -> int:
        found = MARK.search(mark)
        if found is None:  # pragma: no cover - patterns only hand over marks
            raise KeyError(mark)
        return int(found.group(2))

    def plain(self, text: str) -> str:
        """
        Return words with every mark replaced by the entity's name.
        """
        return MARK.sub(lambda m: self.entities[int(m.group(2))].name, text)


class MentionIndex:
    """
    The mentions of every document, by place in the text.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        by_doc: dict[str, list[tuple[Mention, Entity]]] = {}
        for entity in entities:
            for mention in entity.mentions:
                by_doc.setdefault(mention.doc, []).append((mention, entity))
        for found in by_doc.values():
            found.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1].id))
        self._by_doc: Mapping[str, list[tuple[Mention, Entity]]] = by_doc
        self._starts = {doc: [m.start for m, _ in found] for doc, found in by_doc.items()}
        self._main: dict[str, Entity | None] = {}
        self._parents: Mapping[str, str] = {}
        self._so_called = _so_called(entity for found in by_doc.values() for _, entity in found)
        self._large = _large(entity for found in by_doc.values() for _, entity in found)

    def inside(self, doc: str, start: int, end: int) -> list[tuple[Mention, Entity]]:
        """
        Return the mentions within two offsets, the longest first where they overlap.
        """
        chosen: list[tuple[Mention, Entity]] = []
        starts = self._starts.get(doc, [])
        here = slice(bisect_left(starts, start), bisect_left(starts, end))
        for mention, entity in self._by_doc.get(doc, [])[here]:
            if mention.end > end:
                continue
            if chosen and mention.start < chosen[-1][0].end:
                continue
            chosen.append((mention, entity))
        return chosen

    def last_place(self, doc: str, start: int, end: int) -> Entity | None:
        """
        Return the last place named between two offsets.
        """
        places = [e for _, e in self.inside(doc, start, end) if e.type == "place"]
        return places[-1] if places else None

    def people(self, doc: str) -> list[Entity]:
        """
        Return the persons whom a document names, by id.
        """
        found = {e.id: e for _, e in self._by_doc.get(doc, ()) if e.type == "person"}
        return [found[name] for name in sorted(found)]

    def main_place(self, doc: str) -> Entity | None:
        """
        Return the place a document is about: at least every second place it names is this one, or
        is said to lie in it.
        """
        if doc not in self._main:
            named = [e for _, e in self._by_doc.get(doc, ()) if e.type == "place"]
            often = Counter(e.id for e in named)
            most = max(named, key=lambda e: often[e.id], default=None)
            inside = sum(most is not None and self._lies_in(e.id, most.id) for e in named)
            sure = most is not None and 2 * inside >= len(named)
            self._main[doc] = most if sure else None
        return self._main[doc]

    def learn(self, parents: Mapping[str, str]) -> None:
        """
        Take in what the documents say lies in what, by id.
        """
        self._parents = parents
        self._main.clear()

    def _lies_in(self, inner: str, outer: str) -> bool:
        """Whether a place is another or is said to lie in it; no circle is ever said."""
        while inner != outer and inner in self._parents:
            inner = self._parents[inner]
        return inner == outer

    def tag(self, doc: str, spans: Iterable[Span]) -> Tagged:
        """
        Mark the mentions inside some spans of a document.
        """
        entities: list[Entity] = []
        suggested: set[int] = set()
        parts: list[str] = []
        for span in spans:
            words, at = "", span.start
            for mention, entity in self.inside(doc, span.start, span.end):
                number = len(entities)
                entities.append(entity)
                if mention.suggested:
                    suggested.add(number)
                words += span.text[at - span.start : mention.start - span.start]
                words += f"⟦{_LETTER.get(entity.type, 'o')}{number}⟧"
                at = mention.end
            parts.append(words + span.text[at - span.start :])
        text = BLANKS.sub(" ", " ".join(parts)).replace("’", "'")
        small = text.lower() if self._so_called else ""
        if any(noun in small for noun in self._so_called):
            text = _SO_CALLED.sub(lambda found: self._marked(found, entities, suggested), text)
        return Tagged(text=text, entities=tuple(entities), suggested=frozenset(suggested))

    def with_regions(self, tagged: Tagged) -> Tagged:
        """
        Mark regions too that stand for one of their countries: "another Central Asian country".

        A region that the case does not name has its name in the tables for an id.
        """
        if _OF_REGION.search(tagged.text) is None:
            return tagged
        entities = list(tagged.entities)

        def marked(found: re.Match[str]) -> str:
            region = region_adjectives()[found["region"].casefold()]
            entities.append(self._large.get(region) or Entity(id=region, name=region, type="place"))
            return f"⟦{_LETTER['place']}{len(entities) - 1}⟧"

        text = _OF_REGION.sub(marked, tagged.text)
        return replace(tagged, text=text, entities=tuple(entities))

    def _marked(self, found: re.Match[str], entities: list[Entity], suggested: set[int]) -> str:
        """The words, with a mark for the one place of the case that is called so."""
        place = self._so_called.get(found["noun"].lower())
        if place is None:
            return found.group()
        entities.append(place)
        suggested.add(len(entities) - 1)
        before = found.group()[: found.start("noun") - found.start()]
        return f"{before}⟦{_LETTER['place']}{len(entities) - 1}⟧"


def _large(entities: Iterable[Entity]) -> Mapping[str, Entity]:
    """Places of the case that the tables know, by their names there; of several the first by id."""
    found: dict[str, Entity] = {}
    for entity in sorted(entities, key=lambda e: e.id):
        known = known_name(entity.name) if entity.type == "place" else None
        if known is not None:
            found.setdefault(known, entity)
    return found


def _so_called(entities: Iterable[Entity]) -> Mapping[str, Entity]:
    """Kinds of place of which one place of the case alone has the name."""
    named: dict[str, dict[str, Entity]] = {}
    for entity in entities:
        if entity.type == "place":
            words = {w.lower() for name in (entity.name, *entity.aliases) for w in name.split()}
            for noun in words & NAMED_FOR:
                named.setdefault(noun, {})[entity.id] = entity
    return {noun: found.popitem()[1] for noun, found in named.items() if len(found) == 1}
