"""
When two claims cannot both hold.

Contradiction is typed: each kind of property has its own rule, the valid times must overlap, and
every relation says why in one sentence (METHOD 4).  What no rule understands is unrelated; a
similar wording is never a reason.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import TypeAlias

from counterclaim.domain import control, values, whereabouts
from counterclaim.domain.claim import Claim, Relation, RelationKind
from counterclaim.domain.finding import (
    CONTROL,
    DATED,
    DEPICTS,
    LEAVE,
    LOCATION,
    NOTHING,
    PRESENCE,
    QUANTITY,
    UNTYPED,
    Finding,
    Setting,
)
from counterclaim.domain.naming import Names
from counterclaim.domain.place import Gazetteer, Place
from counterclaim.domain.quantity import Range
from counterclaim.domain.states import state_of
from counterclaim.domain.time import Holds, Interval, Overlap, overlap

FUNCTIONAL = frozenset(
    {"winner", "cause", "responsible", "author", "authorship", "origin", "birthplace", "identity"}
)
"""Properties of which a subject has one value at a time (METHOD 4)."""
JOINT = frozenset({"cause", "responsible"})
"""Those of which two values may be right together: two causes, two who were behind it."""
APART = frozenset({RelationKind.UNRELATED, RelationKind.COMPATIBLE})
"""How two claims are related that do not bear on each other."""


def relate(a: Claim, b: Claim, places: Gazetteer, names: Names | None = None) -> Relation:
    """
    Return how two claims relate, with the reason.

    It does not matter which claim comes first; ``a`` of a supersession is the later one, else the
    one with the smaller id.  Where the overlap of their times is only possible, or a value is
    vague, a contradiction is only a possible one.
    """
    a, b = sorted((a, b), key=lambda claim: claim.id)
    kind, reason = _found(a, b, Setting(places=places, names=names or {}))
    if kind is RelationKind.SUPERSEDES and _starts(a) < _starts(b):
        a, b = b, a
    return Relation(a=a.id, b=b.id, kind=kind, reason=reason)


def relations(
    claims: Iterable[Claim], places: Gazetteer, names: Names | None = None
) -> tuple[Relation, ...]:
    """
    Return every pair of claims that bear on each other, in the order of their ids.

    Claims are compared only within one family of properties and one subject, places counting with
    what they lie in, so that a large case is not compared all with all.  Pairs that are merely
    compatible are left out.
    """
    found: dict[tuple[str, str], Relation] = {}
    for block in _blocks(claims, places):
        for a, b in combinations(block, 2):
            relation = relate(a, b, places, names)
            if relation.kind not in APART:
                found[a.id, b.id] = relation
    return tuple(found[pair] for pair in sorted(found))


def gazetteer(places: Iterable[Place], claims: Iterable[Claim]) -> Gazetteer:
    """
    Return the containment of places that a ledger states, in its places and in its claims' parts.
    """
    return Gazetteer.of(containment(places, claims))


def containment(places: Iterable[Place], claims: Iterable[Claim]) -> tuple[Place, ...]:
    """
    Return what lies in what, one place for each of which something is told.
    """
    listed = {place.id: place for place in places}
    parts = {
        claim.subject: Place(id=claim.subject, within=claim.part_of)
        for claim in sorted(claims, key=lambda c: c.id)
        if claim.subject is not None and claim.part_of and claim.part_of != claim.subject
    }
    told = {k: p for k, p in listed.items() if p.within or not p.known}
    return tuple({**parts, **told}.values())


def family(claim: Claim) -> str:
    """
    Return the family of properties in which a claim may have rivals.

    >>> from counterclaim.domain.claim import Claim
    >>> family(Claim(id="c", text="", property="event:leave", subject="mayor"))
    'location'
    """
    if claim.property in (LOCATION, LEAVE):
        return LOCATION
    if claim.property in (DEPICTS, DATED):
        return "evidence"
    state = state_of(claim.property, claim.value)
    return f"state:{state.group}" if state is not None else claim.property


def claim_overlap(a: Claim, b: Claim) -> Overlap:
    """
    Say whether two claims speak of a common time, certainly or possibly.

    Where the days are known on which a claim is said to hold, only a common day is certain.
    """
    sense = overlap(a.valid, a.holds, b.valid, b.holds)
    if sense is not Overlap.CERTAIN or not (a.days or b.days):
        return sense
    first, second = (a, b) if a.days else (b, a)
    shared = any(_holds_on(second, day) for day in first.days)
    return Overlap.CERTAIN if shared else Overlap.POSSIBLE


def _holds_on(claim: Claim, day: date) -> bool:
    if claim.days:
        return day in claim.days
    within = Interval.on(day)
    if claim.holds is Holds.THROUGHOUT:
        return claim.valid.meets(within)
    return within.covers(claim.valid)


def _blocks(claims: Iterable[Claim], places: Gazetteer) -> Iterator[list[Claim]]:
    blocks: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        for key in block_keys(claim, places):
            blocks[key].append(claim)
    yield from blocks.values()


def block_keys(claim: Claim, places: Gazetteer) -> Iterator[tuple[str, str]]:
    """
    Yield the families and subjects under which a claim is compared with others.
    """
    if claim.property == UNTYPED:
        return
    if claim.subject is not None:
        yield family(claim), claim.subject
    if claim.property == PRESENCE and claim.subject is not None:
        yield LOCATION, claim.subject
    place = claim.subject if claim.property == CONTROL else claim.value
    if claim.property in (CONTROL, PRESENCE) and isinstance(place, str):
        *_, outermost = places.chain(place)
        yield "ground", outermost


def _found(a: Claim, b: Claim, setting: Setting) -> Finding:
    if UNTYPED in (a.property, b.property):
        return NOTHING
    sense = claim_overlap(a, b)
    if sense is Overlap.NONE:
        return _apart_in_time(a, b)
    kind, reason = _rule(a, b)(a, b, setting)
    if kind is not RelationKind.CONTRADICTS:
        return kind, reason
    if a.id in b.alternatives or b.id in a.alternatives:
        return RelationKind.COMPATIBLE, "whoever tells the one tells the other as an alternative"
    if not (_is_told_apart(a, b) and _is_told_apart(b, a)):
        return RelationKind.MAY_CONTRADICT, f"{reason}, {_unless(a)}"
    if sense is Overlap.POSSIBLE:
        return RelationKind.MAY_CONTRADICT, f"{reason}, if both speak of the same time"
    return kind, reason


def _unless(claim: Claim) -> str:
    """On what a contradiction of vague claims hangs."""
    if claim.property.split(":")[0] in JOINT:
        return "unless both had a part in it"
    return "if the words mean different places or parties"


def _is_told_apart(claim: Claim, other: Claim) -> bool:
    """Whether a claim's place or holder is known to be another than the other claim's."""
    return not claim.vague or control.holder_of(other) in claim.apart


def _apart_in_time(a: Claim, b: Claim) -> Finding:
    if a.property != b.property or a.subject != b.subject:
        return NOTHING
    first, second = Range.read(a.value), Range.read(b.value)
    if first and second and first.cumulative and second.cumulative and _is_quantity(a):
        early, late = (first, second) if _starts(a) < _starts(b) else (second, first)
        return RelationKind.SUPERSEDES, f"the later count is {late}, the earlier was {early}"
    return RelationKind.COMPATIBLE, "they speak of different times"


def _starts(claim: Claim) -> tuple[object, ...]:
    return (claim.valid.opens, claim.valid.closes)


Rule: TypeAlias = Callable[[Claim, Claim, Setting], Finding]


def _rule(a: Claim, b: Claim) -> Rule:
    """Choose the rule for two kinds of property."""
    pair = {a.property, b.property}
    if pair == {LOCATION}:
        return whereabouts.two_places
    if pair == {LOCATION, LEAVE}:
        return whereabouts.place_and_leaving
    if pair == {PRESENCE, LEAVE}:
        return whereabouts.forces_and_leaving
    if pair == {CONTROL}:
        return control.two_controls
    if pair == {CONTROL, PRESENCE}:
        return control.control_and_presence
    if len(pair) == 1 and _is_quantity(a):
        return values.two_quantities
    if pair == {DEPICTS, DATED}:
        return values.picture_and_date
    if pair in ({DEPICTS}, {DATED}):
        return values.one_picture
    if len(pair) == 1 and a.property.split(":")[0] in FUNCTIONAL:
        return values.two_values
    if len(pair) == 1 and isinstance(a.value, bool) and isinstance(b.value, bool):
        return values.yes_and_no
    if state_of(a.property, a.value) and state_of(b.property, b.value):
        return values.two_states
    return _nothing_known


def _is_quantity(claim: Claim) -> bool:
    return claim.property == QUANTITY or claim.property.startswith(f"{QUANTITY}:")


def _nothing_known(_a: Claim, _b: Claim, _setting: Setting) -> Finding:
    return NOTHING
