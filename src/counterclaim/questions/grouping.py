"""
Which claims answer one question, and which of them tell one story.

A question is a connected set of claims of one family about one subject: their times overlap, they
contradict, or one replaces the other.  An answer is a set of claims that are pairwise compatible
and belong together (METHOD 4).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from counterclaim.domain.claim import Claim, Relation, RelationKind
from counterclaim.domain.decision import Decision, Verb
from counterclaim.domain.disjoint import Disjoint, Key
from counterclaim.domain.finding import CONTROL, DATED, DEPICTS, LEAVE, LOCATION, QUANTITY
from counterclaim.domain.naming import NOT
from counterclaim.domain.place import Gazetteer
from counterclaim.domain.quantity import Range
from counterclaim.domain.relations import FUNCTIONAL, family, relate
from counterclaim.domain.states import state_of

Turn: TypeAlias = tuple[datetime, str]
"""When a claim was first published, and its id: the order in which claims and answers stand."""

RIVAL = frozenset({RelationKind.CONTRADICTS, RelationKind.MAY_CONTRADICT})
JOINING = RIVAL | {RelationKind.SUPERSEDES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """
    The claims of one question, in order of first publication, and how they relate.
    """

    family: str
    subject: str | None
    claims: tuple[Claim, ...]
    rivals: frozenset[frozenset[str]]

    def conflict(self, first: str, second: str) -> bool:
        """Say whether two of its claims cannot, or may not, hold together."""
        return frozenset((first, second)) in self.rivals

    def against_one(self, first: str, second: str) -> bool:
        """Say whether two of its claims rule out one and the same third."""
        return any(
            self.conflict(first, claim.id) and self.conflict(second, claim.id)
            for claim in self.claims
        )

    @property
    def divided(self) -> bool:
        """Whether any two of its claims are rivals."""
        return bool(self.rivals)


def admits_one(claim: Claim) -> bool:
    """
    Say whether a claim is of a kind that has one value at a time, so that it always answers a
    question; others do only when somebody disputes them.
    """
    kind = family(claim)
    return (
        kind in (LOCATION, CONTROL, "evidence")
        or kind.startswith(f"{QUANTITY}:")
        or state_of(claim.property, claim.value) is not None
        or claim.property.split(":")[0] in FUNCTIONAL
    )


def groups(
    claims: Sequence[Claim],
    relations: Iterable[Relation],
    order: Mapping[str, Turn],
    decided: Iterable[Decision] = (),
) -> list[Group]:
    """
    Split claims into those of one question each.

    ``order`` gives for each claim its place in the order of first publication, ``decided`` are
    people's decisions to join and part questions.
    """
    told = {claim.id: claim for claim in claims}
    joined = Disjoint()
    rivals: list[frozenset[str]] = []
    for relation in relations:
        first, second = told.get(relation.a), told.get(relation.b)
        if first is None or second is None or family(first) != family(second):
            continue
        if relation.kind in JOINING:
            joined.join(_node(first), _node(second))
        if relation.kind in RIVAL:
            rivals.append(frozenset((first.id, second.id)))
    for same in _alike(claims).values():
        _join_in_time(same, joined)
    apart = _decided(decided, told, joined)
    members: defaultdict[tuple[Key, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        members[joined.find(_node(claim)), apart.get(claim.id, "")].append(claim)
    return [_group(members[key], rivals, order) for key in sorted(members)]


def _decided(
    decisions: Iterable[Decision], told: Mapping[str, Claim], joined: Disjoint
) -> dict[str, str]:
    """Join what people joined; return the claims they parted, each with the name of its part."""
    apart: dict[str, str] = {}
    for decision in decisions:
        if decision.verb is Verb.MERGE:
            asked = [claim.id for question in decision.refs for claim in question.members]
            here = [told[claim] for claim in asked if claim in told]
            for claim in here[1:]:
                joined.join(_node(here[0]), _node(claim))
        else:
            own = [claim.id for claim in decision.refs[1:]]
            apart.update(dict.fromkeys(own, min(own, default="")))
    return apart


def answers(
    group: Group, places: Gazetteer, roots: Mapping[str, frozenset[str]]
) -> list[tuple[Claim, ...]]:
    """
    Return the sets of claims that each give one answer, in order of first publication.

    Every claim is in one at least.  ``roots`` are the sources and evidence behind each claim: a
    later figure continues an earlier one only when somebody stands behind both.
    """
    found: list[tuple[Claim, ...]] = []
    covered: set[str] = set()
    for seed in group.claims:
        if seed.id in covered:
            continue
        answer = _grown(seed, group, places, roots)
        covered |= {claim.id for claim in answer}
        found.append(answer)
    return found


def _node(claim: Claim) -> Key:
    return ("claim", claim.id)


def _alike(claims: Iterable[Claim]) -> dict[tuple[str, ...], list[Claim]]:
    alike: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.subject is not None:
            value = () if admits_one(claim) else (repr(claim.value),)
            alike[family(claim), canonical_subject(claim), *value].append(claim)
    return alike


def canonical_subject(claim: Claim) -> str:
    """
    Return what a claim's question is about: for control of a named part, the whole.
    """
    whole = claim.part_of if claim.property == CONTROL else None
    return whole or claim.subject or ""


def _join_in_time(claims: list[Claim], joined: Disjoint) -> None:
    """Join what overlaps, sweeping from early to late."""
    ordered = sorted(claims, key=lambda c: (c.valid.opens, c.valid.closes, c.id))
    latest = ordered[0]
    for claim in ordered[1:]:
        if claim.valid.opens <= latest.valid.closes:
            joined.join(_node(latest), _node(claim))
        if claim.valid.closes > latest.valid.closes:
            latest = claim


def _group(
    members: list[Claim],
    rivals: Iterable[frozenset[str]],
    order: Mapping[str, Turn],
) -> Group:
    ordered = sorted(members, key=lambda claim: order[claim.id])
    ids = {claim.id for claim in ordered}
    subjects = [canonical_subject(claim) for claim in ordered if claim.subject is not None]
    subject = max(sorted(set(subjects)), key=subjects.count) if subjects else None
    return Group(
        family=family(ordered[0]),
        subject=subject,
        claims=tuple(ordered),
        rivals=frozenset(pair for pair in rivals if pair <= ids),
    )


def _grown(
    seed: Claim, group: Group, places: Gazetteer, roots: Mapping[str, frozenset[str]]
) -> tuple[Claim, ...]:
    """Add whatever conflicts with nothing in the answer and belongs to something in it."""
    answer = {seed.id: seed}
    grew = True
    while grew:
        grew = False
        for claim in group.claims:
            if claim.id in answer or any(group.conflict(claim.id, other) for other in answer):
                continue
            if any(_belong(claim, other, group, places, roots) for other in answer.values()):
                answer[claim.id] = claim
                grew = True
    return tuple(claim for claim in group.claims if claim.id in answer)


def _belong(
    a: Claim,
    b: Claim,
    group: Group,
    places: Gazetteer,
    roots: Mapping[str, frozenset[str]],
) -> bool:
    """Whether two claims that do not conflict say the same, or one the other's consequence."""
    relation = relate(a, b, places)
    if relation.kind is RelationKind.SUPERSEDES:
        return bool(roots.get(a.id, frozenset()) & roots.get(b.id, frozenset()))
    if a.property == b.property == CONTROL:
        return _same_holder(a, b) or group.against_one(a.id, b.id)
    if LEAVE in (a.property, b.property):
        return _one_journey(a, b, places)
    if a.property == b.property == LOCATION:
        return places.nested(str(a.value), str(b.value))
    if {a.property, b.property} == {DEPICTS, DATED} or "unknown" in (a.value, b.value):
        return False
    if Range.read(a.value) is None and admits_one(a) and not a.valid.meets(b.valid):
        return a.value == b.value
    return relation.kind is RelationKind.COMPATIBLE


def _one_journey(a: Claim, b: Claim, places: Gazetteer) -> bool:
    """Having left one place goes with having left it more widely, and with being elsewhere."""
    nested = places.nested(str(a.value), str(b.value))
    return nested if a.property == b.property else not nested


def _same_holder(a: Claim, b: Claim) -> bool:
    """One holder, or one side's ground and ground that is not another's."""
    if not isinstance(a.value, dict) or not isinstance(b.value, dict):
        return False
    first, second = str(a.value.get("holder")), str(b.value.get("holder"))
    if first.startswith(NOT) is second.startswith(NOT):
        return first == second
    return first.removeprefix(NOT) != second.removeprefix(NOT)
