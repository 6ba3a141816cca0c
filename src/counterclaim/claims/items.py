"""
Which picture or recording words in a report mean, and which of two reports mean one and the same.

A report names an item once ("a photograph of the mayor") and then calls it "the photograph".  Two
reports speak of one item where one and the same body gave it out and it shows the same person;
even so they may speak of two, so that no count of origins rests on it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from counterclaim.claims.tagged import MentionIndex
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.time import day_of

NEAR: Final = timedelta(days=10)
"""Reports of one item are published within this time of each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """
    One item as a document speaks of it: its subject in claims and where it is first named.

    ``alone`` says that the document speaks of no other of its kind, ``own`` that no other document
    gives it its subject.
    """

    subject: str
    kind: str
    start: int
    alone: bool
    own: bool


class Items:
    """
    The items of every document, in the order in which they are first named.
    """

    def __init__(
        self, evidence: Iterable[Evidence] = (), index: MentionIndex | None = None
    ) -> None:
        told = sorted((e for e in evidence if e.doc and e.mention), key=lambda e: e.id)
        same = _subjects(told, index) if index is not None else {}
        by_doc: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
        for item in told:
            by_doc[item.doc or "", item.kind].append(item)
        self._by_id: dict[str, Item] = {}
        self._items: dict[tuple[str, str], list[Item]] = {}
        for key, found in by_doc.items():
            here = {
                e.id: Item(
                    subject=same.get(e.id, e.id),
                    kind=e.kind,
                    start=e.mention.start,
                    alone=len(found) == 1,
                    own=same.get(e.id, e.id) == e.id,
                )
                for e in found
                if e.mention is not None
            }
            self._by_id |= here
            self._items[key] = sorted(here.values(), key=lambda item: item.start)

    def of(self, identifier: str) -> Item | None:
        """
        Return an item by the id of its evidence record.
        """
        return self._by_id.get(identifier)

    def last(self, doc: str, kind: str, before: int) -> Item | None:
        """
        Return the item of a kind that a document last named for the first time before an offset.
        """
        found = self._items.get((doc, kind), [])
        at = bisect_right([item.start for item in found], before - 1)
        return found[at - 1] if at else None


def _subjects(told: Iterable[Evidence], index: MentionIndex) -> dict[str, str]:
    """The name under which claims speak of an item: that of the first report of the same one."""
    like: defaultdict[tuple[str, str, tuple[str, ...]], list[Evidence]] = defaultdict(list)
    for item in told:
        people = _shown(item, index)
        if item.released_by and people and item.first_seen is not None:
            like[item.kind, item.released_by, people].append(item)
    subjects: dict[str, str] = {}
    for found in like.values():
        first: Evidence | None = None
        last: date | None = None
        for item in sorted(found, key=lambda e: (_seen(e), e.id)):
            if first is None or last is None or _seen(item) - last > NEAR or item.doc == first.doc:
                first = item
            subjects[item.id] = first.id
            last = _seen(item)
    return subjects


def _shown(item: Evidence, index: MentionIndex) -> tuple[str, ...]:
    if item.mention is None or item.doc is None:
        return ()
    inside = index.inside(item.doc, item.mention.start, item.mention.end)
    return tuple(sorted({e.id for _, e in inside if e.type == "person"}))


def _seen(item: Evidence) -> date:
    assert item.first_seen is not None
    return day_of(item.first_seen)
