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

from counterclaim.domain.claim import Claim, Relation, RelationKind
from counterclaim.domain.extra import Json
from counterclaim.domain.naming import NOT, Names, call
from counterclaim.domain.place import Gazetteer, Place
from counterclaim.domain.quantity import Range
from counterclaim.domain.states import exclude_each_other, state_of
from counterclaim.domain.time import (
    Holds,
    Interval,
    Overlap,
    closing,
    opening,
    overlap,
    parse_moment,
)
from counterclaim.errors import BadDate

LOCATION = "location"
LEAVE = "event:leave"
CONTROL = "control"
PRESENCE = "presence"
QUANTITY = "quantity"
DEPICTS = "evidence:depicts"
DATED = "evidence:date"
UNTYPED = "untyped"
COMPLETE = "complete"

FUNCTIONAL = frozenset(
    {"winner", "cause", "author", "authorship", "origin", "birthplace", "identity"}
)
"""Properties of which a subject has one value at a time (METHOD 4)."""

Finding: TypeAlias = tuple[RelationKind, str]
"""A kind with its reason; the kind as it is where the times certainly overlap."""

_NOTHING: Finding = (RelationKind.UNRELATED, "they answer different questions")


def relate(a: Claim, b: Claim, places: Gazetteer, names: Names | None = None) -> Relation:
    """
    Return how two claims relate, with the reason.

    The relation is the same from both sides, except that ``a`` of a supersession is the later
    claim.  Where the overlap of their times is only possible, or a value is vague, a contradiction
    is only a possible one.
    """
    kind, reason = _found(a, b, places, names or {})
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
            if relation.kind not in (RelationKind.UNRELATED, RelationKind.COMPATIBLE):
                found[a.id, b.id] = relation
    return tuple(found[pair] for pair in sorted(found))


def gazetteer(places: Iterable[Place], claims: Iterable[Claim]) -> Gazetteer:
    """
    Return the containment of places that a ledger states, in its places and in its claims' parts.
    """
    listed = {place.id: place for place in places}
    parts = {
        claim.subject: Place(id=claim.subject, within=claim.part_of)
        for claim in sorted(claims, key=lambda c: c.id)
        if claim.subject is not None and claim.part_of and claim.part_of != claim.subject
    }
    told = {k: p for k, p in listed.items() if p.within or not p.known}
    return Gazetteer.of({**parts, **told}.values())


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
        if claim.property != UNTYPED:
            for key in _block_keys(claim, places):
                blocks[key].append(claim)
    yield from blocks.values()


def _block_keys(claim: Claim, places: Gazetteer) -> Iterator[tuple[str, str]]:
    if claim.subject is not None:
        yield family(claim), claim.subject
    if claim.property == PRESENCE and claim.subject is not None:
        yield LOCATION, claim.subject
    place = claim.subject if claim.property == CONTROL else claim.value
    if claim.property in (CONTROL, PRESENCE) and isinstance(place, str):
        *_, outermost = places.chain(place)
        yield "ground", outermost


def _found(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    if UNTYPED in (a.property, b.property):
        return _NOTHING
    sense = claim_overlap(a, b)
    if sense is Overlap.NONE:
        return _apart_in_time(a, b)
    kind, reason = _rule(a, b)(a, b, places, names)
    if kind is not RelationKind.CONTRADICTS:
        return kind, reason
    if not (_is_told_apart(a, b) and _is_told_apart(b, a)):
        return (
            RelationKind.MAY_CONTRADICT,
            f"{reason}, if the words mean different places or parties",
        )
    if sense is Overlap.POSSIBLE:
        return RelationKind.MAY_CONTRADICT, f"{reason}, if both speak of the same time"
    return kind, reason


def _is_told_apart(claim: Claim, other: Claim) -> bool:
    """Whether a claim's place or holder is known to be another than the other claim's."""
    return not claim.vague or _holder(other) in claim.apart


def _apart_in_time(a: Claim, b: Claim) -> Finding:
    if a.property != b.property or a.subject != b.subject:
        return _NOTHING
    first, second = Range.read(a.value), Range.read(b.value)
    if first and second and first.cumulative and second.cumulative and _is_quantity(a):
        early, late = (first, second) if _starts(a) < _starts(b) else (second, first)
        return RelationKind.SUPERSEDES, f"the later count is {late}, the earlier was {early}"
    return RelationKind.COMPATIBLE, "they speak of different times"


def _starts(claim: Claim) -> tuple[object, ...]:
    return (claim.valid.opens, claim.valid.closes)


Rule: TypeAlias = Callable[[Claim, Claim, Gazetteer, Names], Finding]


def _rule(a: Claim, b: Claim) -> Rule:
    """Choose the rule for two kinds of property."""
    pair = {a.property, b.property}
    if pair == {LOCATION}:
        return _two_places
    if pair == {LOCATION, LEAVE}:
        return _place_and_leaving
    if pair == {PRESENCE, LEAVE}:
        return _forces_and_leaving
    if pair == {CONTROL}:
        return _two_controls
    if pair == {CONTROL, PRESENCE}:
        return _control_and_presence
    if len(pair) == 1 and _is_quantity(a):
        return _two_quantities
    if pair == {DEPICTS, DATED}:
        return _picture_and_date
    if pair in ({DEPICTS}, {DATED}):
        return _one_picture
    if len(pair) == 1 and a.property.split(":")[0] in FUNCTIONAL:
        return _two_values
    if len(pair) == 1 and isinstance(a.value, bool) and isinstance(b.value, bool):
        return _yes_and_no
    if state_of(a.property, a.value) and state_of(b.property, b.value):
        return _two_states
    return _nothing_known


def _nothing_known(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    return _NOTHING


def _two_places(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    first, second = a.value, b.value
    if a.subject != b.subject or not isinstance(first, str) or not isinstance(second, str):
        return _NOTHING
    here, there = call(first, names), call(second, names)
    if first.startswith(NOT) or second.startswith(NOT):
        return _place_and_not_there(first, second, places, names)
    if places.nested(first, second):
        return RelationKind.COMPATIBLE, f"{here} and {there} are one place or one in the other"
    if not places.apart(first, second):
        return (
            RelationKind.MAY_CONTRADICT,
            f"{here} and {there} may lie in one another: nothing here says",
        )
    return (
        RelationKind.CONTRADICTS,
        f"{_subject(a, names)} cannot be in {here} and in {there} at the same time",
    )


def _place_and_not_there(first: str, second: str, places: Gazetteer, names: Names) -> Finding:
    out, other = sorted((first, second), key=lambda place: not place.startswith(NOT))
    place = out.removeprefix(NOT)
    if not other.startswith(NOT) and places.within(other, place):
        return (
            RelationKind.CONTRADICTS,
            f"{call(other, names)} is in {call(place, names)}, where one claim says not",
        )
    return RelationKind.COMPATIBLE, f"being elsewhere than {call(place, names)} leaves this open"


def _place_and_leaving(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    stays, leaves = (a, b) if a.property == LOCATION else (b, a)
    here, left = stays.value, leaves.value
    if stays.subject != leaves.subject or not isinstance(here, str) or not isinstance(left, str):
        return _NOTHING
    if here.startswith(NOT) or not places.within(here, left):
        return (
            RelationKind.COMPATIBLE,
            f"{call(here, names)} is not inside {call(left, names)}, which was left",
        )
    return (
        RelationKind.CONTRADICTS,
        f"{_subject(stays, names)} cannot be in {call(here, names)} "
        f"after having left {call(left, names)}",
    )


def _forces_and_leaving(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    """Some of a group may leave while others stay: a tension, no contradiction."""
    here, left = (a.value, b.value) if a.property == PRESENCE else (b.value, a.value)
    if a.subject != b.subject or not isinstance(here, str) or not isinstance(left, str):
        return _NOTHING
    if not places.within(here, left):
        return _NOTHING
    return (
        RelationKind.TENSION,
        f"one claim has {_subject(a, names)} in {call(here, names)}, the other has them "
        f"leave {call(left, names)}; some may have stayed",
    )


def _two_controls(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    first, second = _held(a), _held(b)
    if first is None or second is None or not places.nested(str(a.subject), str(b.subject)):
        return _NOTHING
    if first[0] == second[0]:
        return _one_holder(a, b, names)
    pairs = [(a, b)] if places.within(str(b.subject), str(a.subject)) else []
    pairs += [(b, a)] if places.within(str(a.subject), str(b.subject)) else []
    for whole, part in pairs:
        found = _whole_and_part(whole, part, names)
        if found is not None:
            return found
    if a.subject == b.subject:
        return _shares(a, b, names)
    return RelationKind.COMPATIBLE, "control of the one leaves room for control of the other"


def _held(claim: Claim) -> tuple[str, Json] | None:
    """Holder and extent of a control claim, or nothing where it has no such form."""
    if claim.subject is None or not isinstance(claim.value, dict):
        return None
    holder = claim.value.get("holder")
    return (holder, claim.value.get("extent")) if isinstance(holder, str) else None


def _share(claim: Claim) -> Range | None:
    held = _held(claim)
    return Range.read(held[1]) if held is not None and isinstance(held[1], dict) else None


def _is_complete(claim: Claim) -> bool:
    held = _held(claim)
    return held is not None and held[1] == COMPLETE


def _holder(claim: Claim) -> str:
    held = _held(claim)
    return held[0] if held is not None else ""


def _one_holder(a: Claim, b: Claim, names: Names) -> Finding:
    holder = call(_holder(a), names)
    for whole, part in ((a, b), (b, a)):
        share = _share(part)
        if a.subject == b.subject and _is_complete(whole) and share and share.high < 100:
            return (
                RelationKind.CONTRADICTS,
                f"{holder} cannot hold all of {_subject(a, names)} and {share} of it",
            )
    return RelationKind.COMPATIBLE, f"both say that {holder} holds ground there"


def _whole_and_part(whole: Claim, part: Claim, names: Names) -> Finding | None:
    """All of it by one holder leaves no part wholly to another, nor any part not to him."""
    if not _is_complete(whole):
        return None
    holder, other = _holder(whole), _holder(part)
    if other.startswith(NOT):
        if other.removeprefix(NOT) != holder:
            return None
        reason = (
            f"{call(holder, names)} cannot hold all of {_subject(whole, names)} "
            f"while {_subject(part, names)} is not theirs"
        )
        return RelationKind.CONTRADICTS, reason
    if not _is_complete(part) or holder.startswith(NOT):
        return None
    return (
        RelationKind.CONTRADICTS,
        f"{call(holder, names)} cannot hold all of {_subject(whole, names)} while "
        f"{call(other, names)} holds all of {_subject(part, names)}",
    )


def _shares(a: Claim, b: Claim, names: Names) -> Finding:
    """Two different holders of the same ground, at most one of them of all of it."""
    if any(_holder(claim).startswith(NOT) for claim in (a, b)):
        return RelationKind.COMPATIBLE, "who does not hold it leaves open who does"
    first, second = _share(a), _share(b)
    over = first is not None and second is not None and first.low + second.low > 100
    if _is_complete(a) or _is_complete(b) or over:
        return (
            RelationKind.MAY_CONTRADICT,
            f"{call(_holder(a), names)} and {call(_holder(b), names)} may be said to hold "
            f"more of {_subject(a, names)} than there is",
        )
    return RelationKind.COMPATIBLE, f"both may hold parts of {_subject(a, names)}"


def _control_and_presence(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    control, presence = (a, b) if a.property == CONTROL else (b, a)
    ground, held = presence.value, _held(control)
    if held is None or not isinstance(ground, str) or presence.subject is None:
        return _NOTHING
    party = dict(presence.extra).get("party") or presence.subject
    if held[0].removeprefix(NOT) == party:
        return RelationKind.COMPATIBLE, f"{call(str(party), names)} is present and in control"
    if not places.nested(str(control.subject), ground):
        return _NOTHING
    return (
        RelationKind.TENSION,
        f"{call(presence.subject, names)} in {call(ground, names)} and control of "
        f"{_subject(control, names)} by {call(held[0], names)} are in tension: "
        f"presence is not control",
    )


def _is_quantity(claim: Claim) -> bool:
    return claim.property == QUANTITY or claim.property.startswith(f"{QUANTITY}:")


def _two_quantities(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    first, second = Range.read(a.value), Range.read(b.value)
    if a.subject != b.subject or first is None or second is None:
        return _NOTHING
    if first.of and second.of and first.of.casefold() != second.of.casefold():
        return RelationKind.UNRELATED, f"one counts {first.of}, the other {second.of}"
    same = first.into(second.unit)
    if same is None:
        return (
            RelationKind.UNRELATED,
            f"{first} and {second} cannot be compared: no conversion is known",
        )
    if same.meets(second):
        return RelationKind.COMPATIBLE, f"{first} and {second} can be one number"
    reason = f"{first} and {second} cannot be one number"
    if (first.cumulative or second.cumulative) and not a.valid.same_bounds(b.valid):
        return RelationKind.MAY_CONTRADICT, f"{reason}, unless the count changed in between"
    return RelationKind.CONTRADICTS, reason


def _picture_and_date(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    """
    A picture that is older than what it is said to show does not show it.

    A depiction without a stated time is meant as of now, that is, later than any dated bound.
    """
    shows, dated = (a, b) if a.property == DEPICTS else (b, a)
    if shows.subject != dated.subject:
        return _NOTHING
    end = dated.valid.end
    if dated.value == "unknown" or end is None:
        return RelationKind.COMPATIBLE, "no date is known that would rule it out"
    try:
        since = parse_moment(shows.depicted_from) if shows.depicted_from else None
    except BadDate:
        return RelationKind.UNRELATED, "the day it is said to show cannot be read"
    if since is not None and not closing(end) < opening(since):
        return RelationKind.COMPATIBLE, f"a picture of {end} or earlier may show {since}"
    return (
        RelationKind.CONTRADICTS,
        f"{_subject(shows, names)} was made or seen by {end} and cannot show what came "
        f"{'later' if since is None else f'on or after {since}'}",
    )


def _one_picture(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    """Bounds on one date, one looser than the other, and what else a picture shows, go together."""
    if a.subject != b.subject:
        return _NOTHING
    return RelationKind.COMPATIBLE, f"both can be right about {_subject(a, names)}"


def _two_values(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    if a.subject != b.subject or not _is_plain(a.value) or not _is_plain(b.value):
        return _NOTHING
    first, second = _plain(a.value), _plain(b.value)
    if first.startswith(NOT) or second.startswith(NOT):
        rival = first.removeprefix(NOT) == second.removeprefix(NOT) and first != second
    else:
        rival = not (_is_same_or_finer(first, second) or places.nested(str(a.value), str(b.value)))
    here, there = call(str(a.value), names), call(str(b.value), names)
    if not rival:
        return RelationKind.COMPATIBLE, f"“{here}” and “{there}” can be one answer"
    what = a.property.replace(":", " ")
    return (
        RelationKind.CONTRADICTS,
        f"{_subject(a, names)} has one {what}: not both “{here}” and “{there}”",
    )


def _is_plain(value: Json) -> bool:
    return isinstance(value, str | int | float)


def _plain(value: Json) -> str:
    return " ".join(str(value).casefold().split())


_NEGATIONS = frozenset({"no", "not", "never", "without", "non"})


def _is_same_or_finer(first: str, second: str) -> bool:
    """One value only adds words to the other ("shells", "mortar shells"), none of them a no."""
    one, other = set(first.split()), set(second.split())
    return (one <= other or other <= one) and not (one ^ other) & _NEGATIONS


def _yes_and_no(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    if a.subject != b.subject or a.subject is None:
        return _NOTHING
    if a.value == b.value:
        return RelationKind.COMPATIBLE, "both say the same"
    what = a.property.partition(":")[2] or a.property
    return (
        RelationKind.CONTRADICTS,
        f"one claim says yes and the other no to “{what}” of {_subject(a, names)}",
    )


def _two_states(a: Claim, b: Claim, places: Gazetteer, names: Names) -> Finding:
    first, second = state_of(a.property, a.value), state_of(b.property, b.value)
    if a.subject != b.subject or a.subject is None or first is None or second is None:
        return _NOTHING
    if not exclude_each_other(first, second):
        return RelationKind.COMPATIBLE, f"{first} and {second} can go together"
    return (
        RelationKind.CONTRADICTS,
        f"{_subject(a, names)} cannot be {first} and {second} at the same time",
    )


def _subject(claim: Claim, names: Names) -> str:
    return call(claim.subject or "the subject", names)
