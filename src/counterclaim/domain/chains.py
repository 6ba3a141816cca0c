"""
Whose word a statement is, on one claim.

A source chain is followed beyond its own document: where the innermost holder is an outlet, and
the ledger holds that outlet's own earlier statement that names a deeper source, the statement goes
back to that source (METHOD R1).  Where outlets only cite each other, nobody stands behind them.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from counterclaim.domain.disjoint import Key
from counterclaim.domain.statement import Firmness, Link, Review, Stance
from counterclaim.domain.time import Moment, precedes
from counterclaim.domain.view import SOURCE, UNATTRIBUTED, View

Misreports: TypeAlias = Mapping[tuple[str, str, Stance], str]
"""Who has whom take a stance that he did not take, each with the statement of his own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """
    One statement as it bears on one claim.

    ``chain`` and ``root`` are those after splicing, ``key`` the origin the root stands for and
    ``told_key`` the one it had in its own document; ``spoken`` is the earliest time of utterance,
    ``firm`` whether the reading and the claim are firm.  ``stances`` are all it takes, in whatever
    mode, ``headline`` those in whose headline counts it is.  ``unsourced`` marks an outlet's own
    narrator line that names no source, or one that has somebody say what he did not (METHOD R3).
    """

    statement: str
    publisher: str
    published: Moment | None
    chain: tuple[str, ...]
    root: str
    key: Key
    told_key: Key
    links: tuple[Link, ...]
    stances: frozenset[Stance]
    headline: frozenset[Stance]
    spoken: Moment | None
    first_hand: bool | None
    against_interest: bool
    firm: bool
    accepted: bool
    unsourced: bool
    own_words: str | None = None
    """Where it has somebody say what he did not: the statement that has his own words."""
    spliced_through: tuple[str, ...] = ()

    def is_firm(self, stance: Stance) -> bool:
        """
        Say whether it may raise a minimum on this side (DESIGN 5).

        A person who accepts a statement has seen what it is linked to as well.
        """
        return self.firm and any(
            link.stance is stance
            and link.counts
            and (self.accepted or link.firmness is Firmness.FIRM)
            for link in self.links
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """
    Outlets that cite each other on a claim while none of them names anybody else.
    """

    stance: Stance
    outlets: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """
    All known statements on one claim, with the circles of outlets among them.

    ``aside`` are those of withdrawn documents: they count on no side and lift no doubt, but what
    follows from them on who depends on whom still holds.
    """

    claim: str
    all: tuple[Voice, ...]
    circles: tuple[Circle, ...]
    joins: tuple[tuple[Key, Key], ...] = ()
    """Outlets cited before we hold their own report, each with the source that report names."""
    maybes: tuple[tuple[Key, Key], ...] = ()
    """Cited outlets, each with a source that only a tentative reading of its report names."""
    aside: tuple[Voice, ...] = ()

    @property
    def told(self) -> tuple[Voice, ...]:
        """Everything that was told, in withdrawn documents too."""
        return (*self.all, *self.aside)

    def taking(self, stance: Stance) -> tuple[Voice, ...]:
        """Those in the headline counts of a stance."""
        return tuple(voice for voice in self.all if stance in voice.headline)


def voices_on(view: View, claim: str) -> Voices:
    """
    Return every known statement on a claim, its chain followed through other documents.
    """
    known = (*view.linked.get(claim, ()), *view.aside.get(claim, ()))
    misreports = _misreports(view, claim, known)
    told = {statement: _voice(view, statement, claim, misreports) for statement in known}
    circles: list[Circle] = []
    joins: set[tuple[Key, Key]] = set()
    maybes: set[tuple[Key, Key]] = set()
    for stance in (Stance.ASSERTS, Stance.DENIES):
        side = [voice for voice in told.values() if stance in voice.headline]
        if all(_cites(view, voice) is None for voice in side):
            continue
        followed = [_spliced(view, voice, stance, side) for voice in side]
        circles += _circles(view, stance, side)
        joins |= _joins(side, followed)
        maybes |= _maybes(view, stance, followed)
        told.update({voice.statement: voice for voice in followed})
    return Voices(
        claim=claim,
        all=tuple(v for v in told.values() if v.statement not in view.withdrawn),
        circles=tuple(circles),
        joins=tuple(sorted(joins)),
        maybes=tuple(sorted(maybes)),
        aside=tuple(v for v in told.values() if v.statement in view.withdrawn),
    )


def _joins(before: Iterable[Voice], after: Sequence[Voice]) -> set[tuple[Key, Key]]:
    """
    What a spliced statement goes back to is what earlier citations of the same outlet go back to.
    """
    still_cited = {voice.key for voice in after}
    return {
        (old.key, new.key)
        for old, new in zip(before, after, strict=True)
        if old.key != new.key and old.key in still_cited
    }


def _maybes(view: View, stance: Stance, side: Sequence[Voice]) -> set[tuple[Key, Key]]:
    """
    A tentative reading of a cited outlet's report splices nothing: it can only lower a minimum.
    """
    return {
        ((SOURCE, outlet), own.key)
        for voice in side
        if (outlet := _cites(view, voice)) is not None
        for own in _own(outlet, side)
        if own.root != outlet and not own.is_firm(stance)
    }


def _misreports(view: View, claim: str, known: Iterable[str]) -> Misreports:
    """
    Return who is known to have somebody say on a claim what he did not (METHOD 3.2b).

    Where his own words take the same stance, he did say it.
    """
    found: dict[tuple[str, str, Stance], str] = {}
    for statement in set(known) & view.misreports.keys():
        own = view.statement(view.misreports[statement])
        said = {link.stance for link in own.links if link.claim == claim}
        told = view.statement(statement)
        chain = [step.source for step in told.chain]
        found |= {
            (teller, own.root, link.stance): own.id
            for teller, holder in pairwise(chain)
            for link in told.links
            if holder == own.root and link.claim == claim and link.stance not in said
        }
    return found


def _voice(view: View, identifier: str, claim: str, misreports: Misreports) -> Voice:
    statement = view.statement(identifier)
    record = view.claims.get(claim)
    accepted = statement.review is Review.ACCEPTED
    read = statement.firmness is Firmness.FIRM
    grouped = record is None or record.firmness is Firmness.FIRM
    publisher = view.documents[statement.doc].publisher
    links = tuple(link for link in statement.links if link.claim == claim)
    chain = tuple(step.source for step in statement.chain)
    root, first_hand, own_words = statement.root, statement.first_hand, None
    for place, (teller, holder) in enumerate(pairwise(chain) if misreports else (), start=1):
        mine = [
            misreports[k] for link in links if (k := (teller, holder, link.stance)) in misreports
        ]
        if mine:
            chain, root, first_hand, own_words = chain[:place], teller, None, min(mine)
            break
    key = view.key(root) or (UNATTRIBUTED, root)
    if view.void.intersection(chain) or (own_words and not view.publishes(root)):
        key = (UNATTRIBUTED, root)
    own = len(chain) == 1 and root == publisher and first_hand is not True
    return Voice(
        statement=identifier,
        publisher=publisher,
        published=view.published(identifier),
        chain=chain,
        root=root,
        key=key,
        told_key=key,
        links=links,
        stances=frozenset(link.stance for link in links),
        headline=frozenset(link.stance for link in links if link.counts),
        spoken=statement.said.start if statement.said else None,
        first_hand=first_hand,
        against_interest=statement.against_interest,
        firm=accepted or (read and grouped),
        accepted=accepted,
        unsourced=(own or own_words is not None) and view.publishes(root),
        own_words=own_words,
    )


def _cites(view: View, voice: Voice) -> str | None:
    """The other outlet a statement ends at, if it ends at one."""
    told_itself = voice.root == voice.publisher and not voice.spliced_through
    ends = voice.chain[-1] == voice.root and view.publishes(voice.root)
    return voice.root if ends and not told_itself and voice.first_hand is not True else None


def _own(outlet: str, side: Iterable[Voice]) -> list[Voice]:
    """What an outlet itself published on this side."""
    return [v for v in side if v.publisher == outlet and v.chain[0] == outlet]


def _spliced(view: View, voice: Voice, stance: Stance, side: Sequence[Voice]) -> Voice:
    """Follow a cited outlet to its own source, as far as the ledger holds it (METHOD R1)."""
    if _cites(view, voice) is None or len(voice.stances) > 1 or voice.key[0] == UNATTRIBUTED:
        return voice
    queue, seen = deque([voice]), {voice.statement}
    best = voice
    while queue:
        here = queue.popleft()
        sources = _sources_of(view, here, stance, side)
        if not sources and here is not voice and (best is voice or best.key[0] == UNATTRIBUTED):
            best = here
            if here.key[0] != UNATTRIBUTED:
                break
        for source in sources:
            if source.statement not in seen:
                seen.add(source.statement)
                queue.append(_continued(here, source))
    return voice if best is voice else replace(best, published=voice.published)


def _sources_of(view: View, voice: Voice, stance: Stance, side: Sequence[Voice]) -> list[Voice]:
    """
    The cited outlet's own firm statements, not published later, that name a deeper source.

    Where it also speaks for itself, it is an origin or unsourced in its own right (R3), and
    nothing is spliced.
    """
    outlet = _cites(view, voice)
    own = [other for other in _own(outlet, side) if other.is_firm(stance)] if outlet else []
    if any(other.root == outlet for other in own):
        return []
    return sorted(
        (other for other in own if not _later(other, voice) and len(other.stances) == 1),
        key=lambda other: other.statement,
    )


def _later(first: Voice, second: Voice) -> bool:
    if first.published is None or second.published is None:
        return False
    return precedes(second.published, first.published)


def _continued(voice: Voice, source: Voice) -> Voice:
    return replace(
        voice,
        chain=(*voice.chain, *source.chain[1:]),
        root=source.root,
        key=source.key,
        published=_earlier(voice.published, source.published),
        spliced_through=(*voice.spliced_through, source.statement),
    )


def _earlier(first: Moment | None, second: Moment | None) -> Moment | None:
    if first is None or second is None:
        return first or second
    return second if precedes(second, first) else first


def _circles(view: View, stance: Stance, side: Sequence[Voice]) -> Iterator[Circle]:
    """
    Yield each group of outlets that reach one another by citing, with no other source among them.
    """
    cited: defaultdict[str, set[str]] = defaultdict(set)
    for voice in side:
        outlet = _cites(view, voice)
        if outlet is not None and view.publishes(voice.publisher):
            cited[voice.publisher].add(outlet)
    for outlets in _rings(cited):
        told = [
            voice
            for voice in side
            if voice.publisher in outlets and voice.statement not in view.withdrawn
        ]
        if not any(_leads_out(voice, outlets) for voice in told if voice.is_firm(stance)):
            yield Circle(
                stance=stance,
                outlets=tuple(sorted(outlets)),
                statements=tuple(sorted(voice.statement for voice in told)),
            )


def _leads_out(voice: Voice, ring: frozenset[str]) -> bool:
    """Whether a statement names somebody beyond the ring, or is an outlet's own observation."""
    if voice.root in ring:
        return voice.first_hand is True
    return voice.key[0] != UNATTRIBUTED


def _rings(cited: Mapping[str, set[str]]) -> list[frozenset[str]]:
    """The sets of two or more outlets that all reach one another."""
    reach = {outlet: _reachable(outlet, cited) for outlet in sorted(cited)}
    rings = {
        frozenset(other for other in far if outlet in reach.get(other, ()))
        for outlet, far in reach.items()
        if outlet in far
    }
    return sorted((ring for ring in rings if len(ring) > 1), key=sorted)


def _reachable(start: str, cited: Mapping[str, set[str]]) -> frozenset[str]:
    seen: set[str] = set()
    queue = list(cited.get(start, ()))
    while queue:
        outlet = queue.pop()
        if outlet not in seen:
            seen.add(outlet)
            queue += cited.get(outlet, ())
    return frozenset(seen)


def unsourced_keys(voices: Voices, stance: Stance, *, firm_only: bool) -> frozenset[Key]:
    """
    Return the outlets that tell this side themselves and name no source for it (METHOD R3).

    They are no origins, whoever cites them.  An own first-hand statement lifts that; with
    ``firm_only`` only a firm one does.
    """
    side = voices.taking(stance)
    told = (*side, *(voice for voice in voices.aside if stance in voice.headline))
    unsourced = {voice.key for voice in told if voice.unsourced}
    unsourced |= {
        (SOURCE, outlet)
        for circle in voices.circles
        if circle.stance is stance
        for outlet in circle.outlets
    }
    if not unsourced:
        return frozenset()
    seen_it = {
        voice.key
        for voice in side
        if voice.first_hand is True and (voice.is_firm(stance) or not firm_only)
    }
    return frozenset(unsourced - seen_it)
