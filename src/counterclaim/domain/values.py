"""
When two values of one property exclude each other: figures, states, single answers, and what a
picture shows against when it was made (METHOD 4).
"""

from counterclaim.domain.claim import Claim, RelationKind
from counterclaim.domain.extra import Json
from counterclaim.domain.finding import DEPICTS, NOTHING, Finding, Setting
from counterclaim.domain.naming import NOT
from counterclaim.domain.quantity import Range
from counterclaim.domain.states import exclude_each_other, state_of
from counterclaim.domain.time import closing, opening, parse_moment
from counterclaim.errors import BadDate

_ASKED = {
    "responsible": "answer to who was behind it",
    "cause:death": "cause of death",
    "cause:destruction": "cause of destruction",
}
"""What a property is called in a sentence, where its name does not say."""
_NEGATIONS = frozenset({"no", "not", "never", "without", "non"})


def two_quantities(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate two figures for one thing: contradictory only where no number lies in both ranges.

    Units are converted where a conversion is known, else the figures are unrelated, and that is
    said.  Tolls as of different days may both have been right.
    """
    first, second = Range.read(a.value), Range.read(b.value)
    if a.subject != b.subject or first is None or second is None:
        return NOTHING
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
    reason = f"{first} and {second} cannot be one number for {setting.subject(a)}"
    if (first.cumulative or second.cumulative) and not a.valid.same_bounds(b.valid):
        return RelationKind.MAY_CONTRADICT, f"{reason}, unless the count changed in between"
    return RelationKind.CONTRADICTS, reason


def picture_and_date(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    A picture that is older than what it is said to show does not show it.

    A depiction without a stated time is meant as of now, that is, later than any dated bound.
    """
    shows, dated = (a, b) if a.property == DEPICTS else (b, a)
    if shows.subject != dated.subject:
        return NOTHING
    end = dated.valid.end
    if dated.value == "unknown" or end is None:
        return RelationKind.COMPATIBLE, "no date is known that would rule it out"
    try:
        since = parse_moment(shows.depicted_from) if shows.depicted_from else None
    except BadDate:
        return RelationKind.UNRELATED, "the day it is said to show cannot be read"
    if since is not None and not closing(end) < opening(since):
        return RelationKind.COMPATIBLE, f"a picture of {end} or earlier may show {since}"
    reason = (
        f"{setting.subject(shows)} was made or seen by {end} and cannot show what came "
        f"{'later' if since is None else f'on or after {since}'}"
    )
    return RelationKind.CONTRADICTS, reason


def one_picture(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate two dates, or two depictions, of one picture: a looser bound goes with a tighter one.
    """
    if a.subject != b.subject:
        return NOTHING
    return RelationKind.COMPATIBLE, f"both can be right about {setting.subject(a)}"


def two_values(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate two values of a property that has one value at a time.

    Equal values, a place within the other, and words that only add detail are compatible.
    """
    if a.subject != b.subject or not _is_plain(a.value) or not _is_plain(b.value):
        return NOTHING
    first, second = _plain(a.value), _plain(b.value)
    if first.startswith(NOT) or second.startswith(NOT):
        rival = first.removeprefix(NOT) == second.removeprefix(NOT) and first != second
    else:
        rival = not (
            _is_same_or_finer(first, second) or setting.places.nested(str(a.value), str(b.value))
        )
    here, there = setting.call(str(a.value)), setting.call(str(b.value))
    if not rival:
        return RelationKind.COMPATIBLE, f"“{here}” and “{there}” can be one answer"
    what = _ASKED.get(a.property, a.property.replace(":", " "))
    return (
        RelationKind.CONTRADICTS,
        f"{setting.subject(a)} has one {what}: not both “{here}” and “{there}”",
    )


def yes_and_no(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate a claim that something is or happened to one that it is not or did not.
    """
    if a.subject != b.subject or a.subject is None:
        return NOTHING
    if a.value == b.value:
        return RelationKind.COMPATIBLE, "both say the same"
    what = a.property.partition(":")[2] or a.property
    return (
        RelationKind.CONTRADICTS,
        f"one claim says yes and the other no to “{what}” of {setting.subject(a)}",
    )


def two_states(a: Claim, b: Claim, setting: Setting) -> Finding:
    """
    Relate two states of one subject, by the table of states that exclude each other.
    """
    first, second = state_of(a.property, a.value), state_of(b.property, b.value)
    if a.subject != b.subject or a.subject is None or first is None or second is None:
        return NOTHING
    if not exclude_each_other(first, second):
        return RelationKind.COMPATIBLE, f"{first} and {second} can go together"
    return (
        RelationKind.CONTRADICTS,
        f"{setting.subject(a)} cannot be {first} and {second} at the same time",
    )


def _is_plain(value: Json) -> bool:
    return isinstance(value, str | int | float)


def _plain(value: Json) -> str:
    return " ".join(str(value).casefold().split())


def _is_same_or_finer(first: str, second: str) -> bool:
    """One value only adds words to the other ("shells", "mortar shells"), none of them a no."""
    one, other = set(first.split()), set(second.split())
    return (one <= other or other <= one) and not (one ^ other) & _NEGATIONS
