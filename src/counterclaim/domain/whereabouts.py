"""
When two whereabouts of one person exclude each other.

A place and a larger one around it go together; having left a place excludes being anywhere inside
it (METHOD 4).
"""

from counterclaim.domain.claim import Claim, RelationKind
from counterclaim.domain.finding import LOCATION, NOTHING, PRESENCE, Finding, Setting
from counterclaim.domain.naming import NOT


def two_places(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate two locations of one subject: compatible only where one lies in the other.
    """
    first, second = a.value, b.value
    if a.subject != b.subject or not isinstance(first, str) or not isinstance(second, str):
        return NOTHING
    here, there = setting.call(first), setting.call(second)
    if first.startswith(NOT) or second.startswith(NOT):
        return _place_and_not_there(first, second, setting)
    if setting.places.nested(first, second):
        return RelationKind.COMPATIBLE, f"{here} and {there} are one place or one in the other"
    if not (setting.places.apart(first, second) or _told_apart(a, b, setting)):
        return (
            RelationKind.MAY_CONTRADICT,
            f"{here} and {there} may lie in one another: nothing here says",
        )
    return (
        RelationKind.CONTRADICTS,
        f"{setting.subject(a)} cannot be in {here} and in {there} at the same time",
    )


def place_and_leaving(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate being somewhere to having left: contradictory only inside the place that was left.
    """
    stays, leaves = (a, b) if a.property == LOCATION else (b, a)
    here, left = stays.value, leaves.value
    if stays.subject != leaves.subject or not isinstance(here, str) or not isinstance(left, str):
        return NOTHING
    if here.startswith(NOT) or not setting.places.within(here, left):
        return (
            RelationKind.COMPATIBLE,
            f"{setting.call(here)} is not inside {setting.call(left)}, which was left",
        )
    reason = (
        f"{setting.subject(stays)} cannot be in {setting.call(here)} "
        f"after having left {setting.call(left)}"
    )
    return RelationKind.CONTRADICTS, reason


def forces_and_leaving(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate presence of a group to its leaving: some may stay, so this is a tension.
    """
    here, left = (a.value, b.value) if a.property == PRESENCE else (b.value, a.value)
    if a.subject != b.subject or not isinstance(here, str) or not isinstance(left, str):
        return NOTHING
    if not setting.places.within(here, left):
        return NOTHING
    reason = (
        f"one claim has {setting.subject(a)} in {setting.call(here)}, the other has them "
        f"leave {setting.call(left)}; some may have stayed"
    )
    return RelationKind.TENSION, reason


def _told_apart(a: Claim, b: Claim, setting: Setting) -> bool:
    """Whether texts tell that the place of one claim, or one around it, is not that of the other."""
    return any(
        not set(one.apart).isdisjoint(setting.places.chain(str(other.value)))
        for one, other in ((a, b), (b, a))
    )


def _place_and_not_there(first: str, second: str, setting: Setting) -> Finding:
    out, other = sorted((first, second), key=lambda place: not place.startswith(NOT))
    place = out.removeprefix(NOT)
    if not other.startswith(NOT) and setting.places.within(other, place):
        return (
            RelationKind.CONTRADICTS,
            f"{setting.call(other)} is in {setting.call(place)}, where one claim says not",
        )
    return RelationKind.COMPATIBLE, f"being elsewhere than {setting.call(place)} leaves this open"
