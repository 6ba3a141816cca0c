"""
When two claims of control exclude each other.

All of a place leaves no part of it to anybody else; a share of the streets says nothing about the
valleys, and presence is not control (METHOD 4).
"""

from counterclaim.domain.claim import Claim, RelationKind
from counterclaim.domain.extra import Json
from counterclaim.domain.finding import CONTROL, NOTHING, Finding, Setting
from counterclaim.domain.naming import NOT
from counterclaim.domain.quantity import Range

COMPLETE = "complete"


def two_controls(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate two claims of control over one place, or over a place and a part of it.

    The same holder can hold all of a place and more than some share of it, but not less than all;
    two holders cannot hold all of a place and all of a part of it.
    """
    first, second = _held(a), _held(b)
    if first is None or second is None or not setting.places.nested(str(a.subject), str(b.subject)):
        return NOTHING
    if first[0] == second[0]:
        return _one_holder(a, b, setting)
    if _may_be_one_side(a, b, setting):
        return RelationKind.COMPATIBLE, "the two holders may be one side"
    pairs = [(a, b)] if setting.places.within(str(b.subject), str(a.subject)) else []
    pairs += [(b, a)] if setting.places.within(str(a.subject), str(b.subject)) else []
    for whole, part in pairs:
        found = _whole_and_part(whole, part, setting)
        if found is not None:
            return found
    if a.subject == b.subject:
        return _shares(a, b, setting)
    return RelationKind.COMPATIBLE, "control of the one leaves room for control of the other"


STATE_BODIES = frozenset(
    {"government", "ministry", "interior", "defence", "defense", "cabinet", "president"}
    | {"presidency", "palace"}
)
"""Words of bodies of a state.  An army, a front or a state by name may be anybody's."""
STATE_FORCES = frozenset(
    {"the", "government", "army", "military", "police", "troops", "soldiers", "forces", "security"}
)
"""All the words of a state's forces where they have no name of their own."""


def _may_be_one_side(a: Claim, b: Claim, setting: Setting) -> bool:
    """Whether "government forces", without a name, may be those of the other holder, a ministry."""
    if holder_of(a) in b.apart or holder_of(b) in a.apart:
        return False
    names = [(c, set(setting.call(holder_of(c)).casefold().split())) for c in (a, b)]
    return (a.vague or b.vague) and all(
        words <= STATE_FORCES if claim.vague else bool(words & STATE_BODIES)
        for claim, words in names
    )


def control_and_presence(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate control of a place to the presence of others in it: a tension, never a contradiction.
    """
    control, presence = (a, b) if a.property == CONTROL else (b, a)
    ground, held = presence.value, _held(control)
    if held is None or not isinstance(ground, str) or presence.subject is None:
        return NOTHING
    party = dict(presence.extra).get("party") or presence.subject
    if held[0].removeprefix(NOT) == party:
        return RelationKind.COMPATIBLE, f"{setting.call(str(party))} is present and in control"
    if not setting.places.nested(str(control.subject), ground):
        return NOTHING
    reason = (
        f"{setting.call(presence.subject)} in {setting.call(ground)} and control of "
        f"{setting.subject(control)} by {setting.call(held[0])} are in tension: "
        f"presence is not control"
    )
    return RelationKind.TENSION, reason


def holder_of(claim: Claim) -> str:
    """
    Return who holds the ground in a control claim; empty for any other claim.
    """
    held = _held(claim)
    return held[0] if held is not None else ""


def _one_holder(a: Claim, b: Claim, setting: Setting) -> Finding:
    holder = setting.call(holder_of(a))
    if holder_of(a).startswith(NOT):
        return RelationKind.COMPATIBLE, "both say who does not hold ground there"
    for whole, part in ((a, b), (b, a)):
        share = _share(part)
        if a.subject == b.subject and _is_complete(whole) and share and share.high < 100:
            return (
                RelationKind.CONTRADICTS,
                f"{holder} cannot hold all of {setting.subject(a)} and {share} of it",
            )
    return RelationKind.COMPATIBLE, f"both say that {holder} holds ground there"


def _whole_and_part(whole: Claim, part: Claim, setting: Setting) -> Finding | None:
    """All of it by one holder leaves no part wholly to another, nor any part not to him."""
    if not _is_complete(whole):
        return None
    holder, other = holder_of(whole), holder_of(part)
    if other.startswith(NOT):
        if other.removeprefix(NOT) != holder:
            return None
        reason = (
            f"{setting.call(holder)} cannot hold all of {setting.subject(whole)} "
            f"while {setting.subject(part)} is not theirs"
        )
        return RelationKind.CONTRADICTS, reason
    if not _is_complete(part) or holder.startswith(NOT):
        return None
    reason = (
        f"{setting.call(holder)} cannot hold all of {setting.subject(whole)} while "
        f"{setting.call(other)} holds all of {setting.subject(part)}"
    )
    return RelationKind.CONTRADICTS, reason


def _shares(a: Claim, b: Claim, setting: Setting) -> Finding:
    """Two different holders of the same ground, at most one of them of all of it."""
    if any(holder_of(claim).startswith(NOT) for claim in (a, b)):
        return RelationKind.COMPATIBLE, "who does not hold it leaves open who does"
    first, second = _share(a), _share(b)
    over = first is not None and second is not None and first.low + second.low > 100
    if _is_complete(a) or _is_complete(b) or over:
        reason = (
            f"{setting.call(holder_of(a))} and {setting.call(holder_of(b))} may be said to hold "
            f"more of {setting.subject(a)} than there is"
        )
        return RelationKind.MAY_CONTRADICT, reason
    return RelationKind.COMPATIBLE, f"both may hold parts of {setting.subject(a)}"


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
