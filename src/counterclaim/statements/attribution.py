"""
What the finders hand over: an attribution as it stands in the text, before sources are named.

Both readers, the walker and the fallback, fill these values; everything after them is shared.
All offsets are code points of the document.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from counterclaim.domain.statement import Quote
from counterclaim.statements.lexicon import Cue

Stretch = tuple[int, int]
"""Half-open offsets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """
    The words that name a source or an addressee.

    ``head`` is its noun in lower case, ``name`` the proper name in it if it names somebody,
    ``owner`` the words of the body it speaks for ("the group's spokesman", "its lawyer").
    """

    start: int
    end: int
    head: str
    name: Stretch | None = None
    owner: Stretch | None = None
    plural: bool = False
    pronoun: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """
    One proposition put forward.

    ``mood`` is statement, question, order, appeal, regard, infinitive, gerund or noun; ``tense``
    past, present, future or none; ``subject`` the words the proposition is about; ``conditional``
    says that it holds only if something else does.
    """

    spans: tuple[Stretch, ...]
    mood: str = "statement"
    tense: str = "none"
    negated: bool = False
    modal: bool = False
    probable: bool = False
    presupposed: bool = False
    conditional: bool = False
    subject: Stretch | None = None
    quote: Quote = Quote.INDIRECT
    head: int | None = None
    """Where the head word of its clause stands."""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return max(end for _, end in self.spans)

    def holds(self, place: Stretch) -> bool:
        """
        Say whether a stretch lies inside one of its spans.
        """
        return any(start <= place[0] and place[1] <= end for start, end in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """
    A cue with its source and contents; a narrator's line has neither cue nor source.

    ``pattern`` names the reading rule, ``untrue`` that the predicate calls the content false.
    """

    pattern: str
    sentence: Stretch
    contents: tuple[Content, ...]
    cue: Stretch | None = None
    entry: Cue | None = None
    source: Words | None = None
    recipient: Words | None = None
    negated: bool = False
    untrue: bool = False
    passive: bool = False
    scope: tuple[Stretch, ...] = ()
    """All that the cue governs, before anything was cut from it: what is told inside it."""
    cited: Words | None = None
    """The deeper source of "X reported, citing Y"."""
    relay: Words | None = None
    """Who passes it on in "quoted by X as saying"."""
    requoted: bool = False
    """Whether it is told that he was quoted, and not by whom."""
    medium: Stretch | None = None
    """An audio message, letter or the like that carried it."""

    @property
    def start(self) -> int:
        """Where it begins, for ordering."""
        starts = [content.start for content in self.contents]
        if self.cue:
            starts.append(self.cue[0])
        return min(starts, default=self.sentence[0])

    def with_contents(self, contents: tuple[Content, ...]) -> "Attribution":
        """
        Return the same attribution of other contents.
        """
        return replace(self, contents=contents)


Found: TypeAlias = Iterator[tuple[Attribution, set[int]]]
"""What a reading rule yields: attributions, each with the words that its cue takes."""
