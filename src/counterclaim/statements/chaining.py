"""
The chain of a statement: from the publisher through whoever passed it on to the holder.

A cue that stands inside another's content is relayed by that other; an outlet that was told, or
that quoted him, stands above the speaker; "X reported, citing Y" goes on to Y; a picture "says"
nothing: what it shows is the publisher's reading of it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.domain.statement import Step
from counterclaim.domain.text import Span
from counterclaim.reference.agencies import agency_named
from counterclaim.reference.titles import titles
from counterclaim.statements import kinds
from counterclaim.statements.attribution import Attribution, Stretch, Words
from counterclaim.statements.cast import Cast
from counterclaim.statements.inflection import third_person
from counterclaim.statements.issued import Issued
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.pictures import Album, Item
from counterclaim.statements.sourcing import Sourcing

_TURNS_AGAINST = frozenset({"deny", "doubt", "withhold"})
QUOTED_BEFORE = 600
"""Code points before "was quoted as saying" in which the outlet that quotes is looked for."""
WIDEST = 20_000
"""Code points between the starts of an attribution and of one nested in it, at most."""


class Chaining:
    """
    The chains of one document's attributions.
    """

    def __init__(
        self,
        text: str,
        found: Sequence[Attribution],
        cast: Cast,
        album: Album,
        sourcing: Sourcing,
        issued: Issued | None = None,
    ) -> None:
        self._text = text
        self._issued = issued
        self._cast = cast
        self._album = album
        self._sourcing = sourcing
        relaying = [
            (start, end, attribution)
            for attribution in found
            if attribution.cue is not None
            and attribution.entry is not None
            and attribution.entry.act not in _TURNS_AGAINST
            and not attribution.untrue
            and not attribution.negated  # who did not say it passes nothing on
            for start, end in reach(attribution)
        ]
        self._relaying = sorted(relaying, key=lambda r: (r[0], r[1]))
        self._starts = [start for start, _, _ in self._relaying]

    def publishes(self) -> Step:
        """
        Return the first step of every chain.
        """
        return Step(source=self._sourcing.publisher.id, role="publishes")

    def _issues(self, attribution: Attribution) -> Step | None:
        """The step of whoever issued the statement in which an attribution stands."""
        if self._issued is None or not self._issued.holds(attribution.start):
            return None
        issuer = self._sourcing.of_member(self._issued.member)
        if issuer == self._sourcing.publisher.id:
            return None  # its own release: it speaks for itself
        return Step(
            source=issuer,
            role="states",
            cue=self.cut(self._issued.cue),
            mention=self.cut(self._issued.name),
        )

    def of(self, attribution: Attribution) -> tuple[tuple[Step, ...], Item | None]:
        """
        Return the chain of an attribution, and the picture that "says" it where one does.
        """
        return self._steps(attribution, self._outer(attribution))

    def _outer(self, attribution: Attribution) -> Attribution | None:
        """The attribution inside whose content this one's cue stands, the narrowest of several."""
        if attribution.cue is None:
            return None
        start, end = attribution.cue
        last = bisect_right(self._starts, start)
        best: tuple[int, int, Attribution] | None = None
        for index in range(last - 1, -1, -1):
            low, high, other = self._relaying[index]
            if start - low > WIDEST:
                break
            if other is attribution or end > high:
                continue
            size = sum(e - s for s, e in reach(other))
            if best is None or (size, other.start) < (best[0], best[1]):
                best = (size, other.start, other)
        return None if best is None else best[2]

    def _steps(
        self, attribution: Attribution, outer: Attribution | None
    ) -> tuple[tuple[Step, ...], Item | None]:
        issuer = self._issues(attribution)
        if attribution.entry is None:
            steps = (self.publishes(), *([issuer] if issuer else []))
            return (
                *steps[:-1],
                replace(steps[-1], cue=self.cut(attribution.cue) or steps[-1].cue),
            ), None
        item = self._item(attribution)
        cue = self.cut(attribution.cue)
        if item is not None:
            mention = self.mention(attribution.source)
            return (replace(self.publishes(), cue=cue, mention=mention),), item
        before = self._above(attribution, outer, issuer)
        holder = self._holder(attribution)
        mention = self.mention(attribution.source)
        if holder == self._sourcing.publisher.id and len(before) == 1:
            return (replace(before[0], cue=cue, mention=mention),), None
        if issuer is not None and before[-1].source == holder:
            before = before[:-1]  # who speaks of himself in his own release relays nobody
        if len(before) > 1 and before[-1].source == holder:
            before = before[:-1]  # "I" in a turn of one's own
        own = Step(source=holder, role=_role(attribution), cue=cue, mention=mention)
        if attribution.cited is not None:
            deeper = self._sourcing.of_words(attribution.cited, None)
            cited = Step(
                source=deeper, role="cited", cue=cue, mention=self.mention(attribution.cited)
            )
            return (*before, replace(own, role="relays"), cited), None
        return (*before, own), None

    def _holder(self, attribution: Attribution) -> str:
        """Who puts it forward; "patients are asked to call" is the release's own request."""
        entry, publisher = attribution.entry, self._sourcing.publisher
        own = entry is not None and entry.act in {"direct", "ask", "deny"} and attribution.passive
        if own and attribution.source is None and not publisher.publishes:
            return publisher.id
        return self._sourcing.of_words(attribution.source, attribution.cue)

    def _above(
        self, attribution: Attribution, outer: Attribution | None, issuer: Step | None
    ) -> tuple[Step, ...]:
        """The steps above the holder: the publisher, who tells it, and who was told."""
        publisher = self._sourcing.publisher.id
        before: tuple[Step, ...] = (self.publishes(),)
        if issuer is not None:
            before = (*before, replace(issuer, role="relays"))
        if outer is not None and self._item(outer) is None:
            chain, _ = self._steps(outer, None)
            before = tuple(
                replace(step, role="relays") if step.source != publisher else step for step in chain
            )
        for words in (attribution.recipient, attribution.relay):
            step = self._relay(words)
            if step is not None and all(step.source != known.source for known in before):
                before = (*before, step)
        if attribution.requoted and len(before) == 1 and attribution.cue is not None:
            outlet = self._outlet_before(attribution.cue[0])
            before = before if outlet is None else (*before, outlet)
        return before

    def _outlet_before(self, at: int) -> Step | None:
        """The outlet spoken of last: whoever "was quoted" in its report was quoted by it."""
        for member in reversed(self._cast.within(max(0, at - QUOTED_BEFORE), at)):
            if member.kind == kinds.OUTLET or agency_named(member.name) is not None:
                source = self._sourcing.of_member(member)
                if source != self._sourcing.publisher.id:
                    return Step(source=source, role="relays")
        return None

    def _relay(self, words: Words | None) -> Step | None:
        """The outlet or agency that was told, or that quotes; a person told passes nothing on."""
        if words is None:
            return None
        if words.name is not None:
            member = self._cast.at(words.name[0])
        else:
            member = self._sourcing.salience.described(words.head, words.start)
        if member is None and words.name is None and words.head in titles().media:
            if words.definite:
                return None  # "the paper": which one is not known
            outlet = self._sourcing.unnamed_outlet(self._text[words.start : words.end])
            return Step(source=outlet, role="relays", mention=self.mention(words))
        if member is None or (member.kind != kinds.OUTLET and agency_named(member.name) is None):
            return None
        source = self._sourcing.of_member(member)
        if source == self._sourcing.publisher.id:
            return None
        return Step(source=source, role="relays", mention=self.mention(words))

    def _item(self, attribution: Attribution) -> Item | None:
        """The picture or recording that is the subject of a cue."""
        source = attribution.source
        if source is None or source.pronoun or lexicon().evidence_kind(source.head) is None:
            return None
        return self._album.inside(source.start, source.end)

    def cut(self, stretch: Stretch | None) -> Span | None:
        """
        Return a stretch of the text as a span.
        """
        return None if stretch is None else Span.cut(self._text, *stretch)

    def mention(self, words: Words | None) -> Span | None:
        """
        Return the naming words as a span.
        """
        return None if words is None else Span.cut(self._text, words.start, words.end)


def reach(attribution: Attribution) -> tuple[Stretch, ...]:
    """
    Return everything an attribution's content covers, what was cut from it included.
    """
    if attribution.scope:
        return attribution.scope
    return tuple(span for content in attribution.contents for span in content.spans)


def _role(attribution: Attribution) -> str:
    """What the holder does in the chain: the cue's verb in the third person."""
    entry = attribution.entry
    if entry is None or entry.kind in {"phrase", "adverb"}:
        return "says"
    return third_person(entry.lemma.split()[0])
