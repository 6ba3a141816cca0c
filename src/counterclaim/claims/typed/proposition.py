"""
A typed proposition, and what a pattern may look at to find one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from counterclaim.claims.items import Items
from counterclaim.claims.tagged import MARK, MentionIndex, Tagged
from counterclaim.domain.extra import Json
from counterclaim.domain.ids import slug
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Mode, Quote, Statement
from counterclaim.domain.text import Span
from counterclaim.domain.time import Interval, day_of
from counterclaim.reference.places import place_nouns


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """
    One typed proposition in positive form.

    ``negated`` says that the content denies it; ``mode`` is ``disjunct`` for one of several
    alternatives.  ``vague`` marks a place, holder or time that could not be told apart from others,
    and ``loose`` a subject resolved by salience.  ``parts`` holds places named only here: id, name,
    and what they lie within.

    ``shared`` is false where another report in the same words may mean another thing of the same
    kind: it joins the claim and raises no minimum.  ``gap`` is the silence after which the same
    words tell of something new, where that is not the usual one.  ``valid`` is the time it is
    about where that is not the days on which it is told; ``depicted_from`` the first day that a
    picture is said to show.  ``owned`` are forces that a body calls its own ("our militia"), with
    the body's name.
    """

    property: str
    subject: str
    value: Json
    text: str
    negated: bool = False
    mode: Mode = Mode.EXPLICIT
    vague: bool = False
    loose: bool = False
    parts: tuple[tuple[str, str, str], ...] = ()
    shared: bool = True
    gap: timedelta | None = None
    valid: Interval | None = None
    depicted_from: str | None = None
    owned: tuple[str, str] | None = None


_SHORT: Final = timedelta(days=31)
"""A longer time that goes on, such as "this year", does not tell one event from another."""
_FAR: Final = 600
"""Characters before a content within which its sentence begins."""
_SENTENCE_END: Final = re.compile(r"[.!?]+(?=\s|$)|\n|$")


def key_of(proposition: Proposition) -> str:
    """
    Return what makes two propositions the same.
    """
    return repr((proposition.property, proposition.subject, proposition.value))


@dataclass(frozen=True)
class Told:
    """
    A content as patterns see it: its words with marks, its holder, and the text around it.

    ``holder`` is the body or person who tells it; nobody, for the narrator's own words.
    ``published`` is the day its document is known from, ``around`` the text of that, and ``items``
    what pictures documents speak of.
    """

    statement: Statement
    tagged: Tagged
    index: MentionIndex = field(repr=False)
    speaker: Entity | None = None
    published: date | None = None
    items: Items = field(default_factory=Items, repr=False)
    around: str = field(default="", repr=False)

    @property
    def holder(self) -> Entity | None:
        """Who tells it, where that is not the writer."""
        return None if self.statement.quote is Quote.NARRATOR else self.speaker

    @cached_property
    def text(self) -> str:
        """The words with marks."""
        return self.tagged.text

    @cached_property
    def _low(self) -> str:
        # Patterns that ignore case take the dotless i, and the dotted capital, for an i.
        return self.text.casefold().replace("\u0131", "i").replace("i\u0307", "i")

    def has(self, words: Iterable[str]) -> bool:
        """
        Say whether any of some words, in small letters, stands in the content.

        Most contents have none of the words without which a pattern cannot match, and to look for
        them costs a small part of what the pattern costs.
        """
        return any(map(self._low.__contains__, words))

    def search(self, pattern: re.Pattern[str], needed: Iterable[str]) -> re.Match[str] | None:
        """
        Return where a pattern stands in the content, looked for only where ``needed`` words do.
        """
        return pattern.search(self.text) if self.has(needed) else None

    @cached_property
    def widely(self) -> Tagged:
        """The words with marks, regions that stand for one of their countries among them."""
        return self.index.with_regions(self.tagged)

    @cached_property
    def opening(self) -> Tagged:
        """The sentence from its beginning to the end of the content, with marks."""
        span, end = self.statement.span, self.statement.content[-1].end
        words = Span(start=span.start, end=end, text=span.text[: end - span.start])
        return self.index.tag(self.statement.doc, (words,))

    @cached_property
    def ahead(self) -> Tagged:
        """The sentence up to the content, with marks; nothing where its text is not known."""
        stop = self.statement.content[0].start
        ends = [m.end() for m in _SENTENCE_END.finditer(self.around, max(0, stop - _FAR), stop)]
        first = 0 if stop <= _FAR else stop
        start = next((end for end in reversed(ends) if end < stop), first)
        text = self.around[start:stop]
        start, text = start + len(text) - len(text.lstrip()), text.strip()
        words = Span(start=start, end=start + len(text), text=text)
        return self.index.tag(self.statement.doc, (words,) if text else ())

    @cached_property
    def onward(self) -> Tagged:
        """The content and what follows it in its sentence, with marks."""
        start, last = self.statement.content[0].start, self.statement.content[-1].end
        if not self.around:
            return self.tagged
        ends = _SENTENCE_END.search(self.around, last)
        end = ends.start() if ends else len(self.around)
        words = Span(start=start, end=end, text=self.around[start:end])
        return self.index.tag(self.statement.doc, (words,))

    def lately(self, reach: timedelta) -> Interval | None:
        """When what it tells happened: the time it names, else some days up to publication."""
        about = self.statement.about
        if about is not None and about.start is not None and about.end is not None:
            first, last = day_of(about.start), day_of(about.end)
            over = self.published is not None and last < self.published
            if over or last - first <= _SHORT:
                return Interval(start=first, end=last)
        if self.published is None:
            return None
        return Interval(start=self.published - reach, end=self.published)

    def before(self) -> list[tuple[Entity, bool]]:
        """
        Return whom and what the sentence names before the content; whether that is a suggestion.
        """
        start = self.statement.content[0].start
        found = self.index.inside(self.statement.doc, self.statement.span.start, start)
        return [(entity, mention.suggested) for mention, entity in found]


NAMED_OF = (place_nouns("before-of") - {"capital", "suburb"}) | {"area", "camp", "state", "whole"}
"""What may stand before "of" and a place's own name: "the town of Merrow" is Merrow, while the
capital or a suburb of something is a part of it."""
SHARES = frozenset(
    {"most", "much", "part", "parts", "half", "third", "quarter", "quarters", "some", "nearly"}
    | {"almost", "swathes", "swaths", "bulk", "majority", "rest", "remainder", "chunks"}
)
"""Words of a share that nobody can draw on a map."""


def is_share(part: str | None) -> bool:
    """
    Say whether words before "of" tell how much of a place, not which part of it.

    >>> is_share("large parts"), is_share("the upper villages")
    (True, False)
    """
    return bool(SHARES & set((part or "").lower().split()))


def part_of(part: str | None, where: Entity) -> tuple[str, str, tuple[tuple[str, str, str], ...]]:
    """
    Return the place meant by "the upper villages of X": its id, its name and what it lies within.
    """
    words = (part or "").strip()
    for article in ("the ", "its ", "our ", "their ", "and ", "but ", "that "):
        words = words.removeprefix(article).removeprefix(article.title())
    if not words or MARK.search(words) or is_share(words) or words.split()[-1] in NAMED_OF:
        return where.id, where.name, ()
    identifier = f"pl-part-{slug(words)}-of-{where.id}"
    name = f"the {words} of {where.name}"
    return identifier, name, ((identifier, name, where.id),)
