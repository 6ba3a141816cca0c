"""
From attributions as they stand in the text to statements.

Both finders hand over the same values; here cues become chains, and every number, time and place
of a content gets its reading.
"""

from bisect import bisect_left
from collections.abc import Sequence

from counterclaim.domain.document import Document
from counterclaim.domain.ids import statement_id
from counterclaim.domain.source import ORGANISATION, Source
from counterclaim.domain.statement import Firmness, Quote, Statement, Step
from counterclaim.domain.text import Span
from counterclaim.domain.time import Interval, day_of
from counterclaim.statements import kinds
from counterclaim.statements.acts import Commitment, commitment, publisher_value
from counterclaim.statements.anaphora import called_untrue, noun_of, resolved, says_no
from counterclaim.statements.attribution import Attribution, Content, Stretch
from counterclaim.statements.cast import Cast
from counterclaim.statements.chaining import Chaining
from counterclaim.statements.embeds import Post
from counterclaim.statements.firmness import firmness_of
from counterclaim.statements.issued import Issued
from counterclaim.statements.own_acts import act_of_own_words, is_correcting
from counterclaim.statements.pictures import Album, Item
from counterclaim.statements.propositions import trimmed, without_joiner
from counterclaim.statements.quantities import find_quantities
from counterclaim.statements.records import entity_id
from counterclaim.statements.salience import FIRST
from counterclaim.statements.sourcing import Sourcing
from counterclaim.statements.times import TimeExpression, find_times
from counterclaim.statements.wording import WORDS

SAID_REACH = 40
"""Code points between a cue and the time it was uttered ("said on Monday"), at most."""
POINTS_BACK = 400
"""Statements before an anaphor that are looked at, at most."""


class Desk:
    """
    The statements of one document in the making.
    """

    def __init__(
        self,
        document: Document,
        publisher: Source,
        cast: Cast,
        album: Album,
        found: Sequence[Attribution],
        issued: Issued | None = None,
    ) -> None:
        self.statements: list[Statement] = []
        self.sourcing = Sourcing(document, publisher, cast)
        self._document = document
        self._text = document.text
        self._cast = cast
        self._album = album
        self._found = sorted(found, key=lambda a: (a.start, a.cue or (0, 0)))
        self._chaining = Chaining(document.text, self._found, cast, album, self.sourcing, issued)
        self._heading = {issued.cue, issued.name} if issued else set()
        self._times = find_times(document.text, document.known_from)
        self._time_starts = [time.start for time in self._times]
        self._ids: set[str] = set()

    def write(self) -> None:
        """
        Make the statements of all attributions, in text order.
        """
        for attribution in self._found:
            for content in attribution.contents:
                self._write(attribution, content)

    def post(self, post: Post) -> None:
        """
        Make the statements of an embedded post, one for each sentence.
        """
        identifier = self.sourcing.account(post.display, post.handle)
        mention = Span.cut(self._text, *post.name)
        step = Step(source=identifier, role="posts", mention=mention)
        for start, end in post.sentences:
            opening = self._text[start:end].split()[0].casefold()
            order = opening in {"do", "don't", "don’t", "let", "stop", "please"}
            asks = self._text[end - 1] == "?"
            act = "direct" if order else "ask" if asks else "assert"
            self._add(
                content=((start, end),),
                chain=(self._chaining.publishes(), step),
                root=identifier,
                act=act,
                values=("Uu", "CT+" if act == "assert" else "Uu"),
                quote=Quote.DIRECT,
                pattern="post",
                firmness=firmness_of("post", named=True),
                said=post.posted or self._until_published(),
                about=self._about_of_post(start, end, post),
                first_hand=True if opening in FIRST else None,
            )

    def _write(self, attribution: Attribution, content: Content) -> None:
        spans = tuple(
            span
            for start, end in content.spans
            if (span := trimmed(self._text, start, end)) is not None
        )
        if not spans:
            return
        spans = (*spans[:-1], without_joiner(self._text, *spans[-1]))
        chain, item = self._chaining.of(attribution)
        decided = self._without_claim(commitment(attribution, content), spans)
        resolves = self._points_back(spans, chain[-1].source, own=decided.act == "retract")
        denied = called_untrue(self._text[slice(*spans[0])]) if len(spans) == 1 else None
        if denied is not None and decided.act in {"assert", "confirm"}:
            resolves = self._answers(spans[0], denied, chain[-1].source)
            decided = Commitment("deny", "CT-", "called untrue")
        if decided.act == "assert" and says_no(" ".join(self._text[s:e] for s, e in spans)):
            decided = Commitment("deny", "CT-", "says no more than no")
        first, last = publisher_value(attribution, decided.value), decided.value
        alone = len(chain) == 1
        issued = attribution.entry is None and not alone
        pattern = "issued" if issued else attribution.pattern
        held = self.sourcing.sources.get(chain[-1].source, self.sourcing.publisher)
        self._add(
            content=spans,
            chain=chain,
            root=item.local_id(self._document.id) if item else chain[-1].source,
            act=decided.act,
            values=(last,) if alone else (first, *["Uu"] * (len(chain) - 2), last),
            quote=Quote.DIRECT if issued else _rendering(content.quote, alone=alone),
            pattern=pattern,
            firmness=firmness_of(
                pattern,
                named=held.named or (alone and item is None),
                hedged=content.modal or content.probable,
            ),
            said=self._said(attribution, alone=alone),
            about=self._about(spans[0][0], spans[-1][1]),
            first_hand=self._first_hand(content, held, attribution),
            basis=self._basis(attribution, item, chain[-1].source),
            resolves=resolves,
            note=decided.note,
        )

    def _without_claim(self, decided: Commitment, spans: tuple[Stretch, ...]) -> Commitment:
        """What is asserted, unless the words say that nothing is, or that something is taken back."""
        if decided.act != "assert":
            return decided
        noted = is_correcting(self._text, spans[0][0])
        act = act_of_own_words(" ".join(self._text[s:e] for s, e in spans), noted=noted)
        return decided if act is None else Commitment(act, "Uu", "nothing is put forward")

    def _add(
        self,
        *,
        content: tuple[Stretch, ...],
        chain: tuple[Step, ...],
        root: str,
        act: str,
        values: tuple[str, ...],
        quote: Quote,
        pattern: str,
        firmness: Firmness,
        said: Interval | None,
        about: Interval | None,
        first_hand: bool | None,
        basis: str | None = None,
        resolves: tuple[str, ...] = (),
        note: str | None = None,
    ) -> None:
        identifier = statement_id(
            self._document.id, content, [*(step.source for step in chain), act]
        )
        if identifier in self._ids:
            return
        self._ids.add(identifier)
        spans = tuple(Span.cut(self._text, start, end) for start, end in content)
        told = (s for step in chain for s in (step.cue, step.mention) if s is not None)
        marks = [*spans, *(s for s in told if (s.start, s.end) not in self._heading)]
        start, end = content[0][0], content[-1][1]
        self.sourcing.resolve_inside(start, end, chain[-1].source)
        if quote is Quote.DIRECT:
            self.sourcing.resolve_first_person(chain[-1].source, start, end)
        place = next((m for m in self._cast.within(start, end) if m.kind == kinds.PLACE), None)
        quantities = find_quantities(self._text[start:end], start)
        self.statements.append(
            Statement(
                id=identifier,
                doc=self._document.id,
                span=Span.cut(self._text, min(s.start for s in marks), max(s.end for s in marks)),
                content=spans,
                chain=chain,
                root=root,
                act=act,
                factuality=values[-1],
                commitments=values,
                quote=quote,
                first_hand=first_hand,
                basis=basis,
                said=said,
                about=about,
                place=entity_id(self._document.id, place) if place else None,
                quantity=quantities[0].quantity if quantities else None,
                firmness=firmness,
                pattern=pattern,
                resolves=resolves,
                note=note,
            )
        )

    def _points_back(
        self, spans: tuple[Stretch, ...], holder: str, *, own: bool = False
    ) -> tuple[str, ...]:
        """The statements an anaphor points at, with whose claim it says it is."""
        if noun_of(" ".join(self._text[s:e] for s, e in spans)) is None:
            return ()
        start, end = spans[0][0], spans[-1][1]
        owner = next(iter(self._cast.within(start, end)), None)
        if owner is None:
            owner = next((m for _, m in self.sourcing.described_inside(start, end)), None)
        return resolved(
            " ".join(self._text[s:e] for s, e in spans),
            self.statements[-POINTS_BACK:],
            self.sourcing.id_of(owner) if owner is not None else None,
            holder,
            own=own,
        )

    def _answers(self, span: Stretch, subject: str, holder: str) -> tuple[str, ...]:
        """The statements of others that a content calls untrue by its subject ("This is not true")."""
        at = self._text.find(subject, *span)
        return self._points_back(((at, at + len(subject)),), holder) if at >= 0 else ()

    def _basis(self, attribution: Attribution, item: Item | None, holder: str) -> str | None:
        """The picture that shows it, or the recording that carried the words."""
        if item is None and attribution.medium is not None:
            item = self._album.inside(*attribution.medium)
            if item is not None:
                item.released_by = item.released_by or holder
        return None if item is None else item.local_id(self._document.id)

    # -- times and hands -------------------------------------------------------------------------

    def _times_from(self, start: int, end: int) -> Sequence[TimeExpression]:
        """The time expressions that begin in a stretch."""
        first = bisect_left(self._time_starts, start)
        return self._times[first : bisect_left(self._time_starts, end)]

    def _until_published(self) -> Interval | None:
        published = self._document.known_from
        return None if published is None else Interval(end=day_of(published))

    def _said(self, attribution: Attribution, *, alone: bool) -> Interval | None:
        """When it was uttered: the time beside the cue, else any time up to publication."""
        published = self._document.known_from
        if alone:
            return None if published is None else Interval.on(day_of(published))
        until = self._until_published()
        if attribution.cue is None or until is None or attribution.pattern == "turn":
            return until
        end = min(attribution.cue[1] + SAID_REACH, attribution.sentence[1])
        for time in self._times_from(attribution.cue[1], end):
            if not any(content.holds((time.start, time.start)) for content in attribution.contents):
                return time.covers() if time.covers().meets(until) else until
        return until

    def _about(self, start: int, end: int) -> Interval | None:
        """The time the content speaks of: its first time expression, else up to publication."""
        times = [time for time in self._times_from(start, end) if time.end <= end]
        return times[0].covers() if times else self._until_published()

    def _about_of_post(self, start: int, end: int, post: Post) -> Interval | None:
        """The time a post speaks of, counted from the day it was posted."""
        if post.posted is None or post.posted.start is None:
            return self._about(start, end)
        times = find_times(self._text[start:end], post.posted.start, start)
        return times[0].covers() if times else self._until_published()

    def _first_hand(self, content: Content, held: Source, attribution: Attribution) -> bool | None:
        """Whether the holder speaks of himself or his own side; outlets and nobody never do."""
        if held.unattributed or (held.publishes and held.id != self.sourcing.publisher.id):
            return False
        if attribution.entry is None:
            return None
        if content.quote is Quote.DIRECT:
            opening = WORDS.search(self._text, content.start, content.end)
            if opening and opening.group().casefold() in FIRST:
                return True
        if content.subject is None:
            return None
        subject = self._text[slice(*content.subject)].casefold().split()
        if subject and subject[0] in {"its", "their"} and held.type == ORGANISATION:
            return True
        member = self.sourcing.suggested.get(content.subject) or self._cast.at(content.subject[0])
        own = member is not None and self.sourcing.id_of(member) == held.id
        return True if own else None


def _rendering(quote: Quote, *, alone: bool) -> Quote:
    """How the words are rendered: a chain of one is the narrator's."""
    if alone:
        return Quote.NARRATOR
    return Quote.INDIRECT if quote is Quote.NARRATOR else quote
