"""
Canonical propositions, and how two of them relate.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from counterclaim.domain.extra import Extra, Json
from counterclaim.domain.statement import Firmness
from counterclaim.domain.time import Holds, Interval


class RelationKind(StrEnum):
    """
    How two claims relate (METHOD 4).
    """

    CONTRADICTS = "contradicts"
    MAY_CONTRADICT = "may-contradict"
    TENSION = "tension"
    SUPERSEDES = "supersedes"
    COMPATIBLE = "compatible"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """
    How claim ``a`` relates to claim ``b``, with the reason in one sentence.
    """

    a: str
    b: str
    kind: RelationKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """
    A canonical proposition in positive form, with the time it is about.

    ``property`` names the kind of question it answers ("location", "control", "quantity:killed",
    "event:leave", "untyped"), ``subject`` and ``value`` are ids or plain words; control has a
    ``holder`` and ``extent``, quantities a range.  ``favours`` is the party it serves.
    ``days`` are the days on which some statement says it holds; where they are given, two claims
    overlap with certainty only on a day they share.  ``vague`` marks a value whose place or holder
    could not be told apart from others: it may contradict, never does, except against the holders
    named in ``apart``, from which one sentence sets it off; for a place, ``apart`` names other places
    that texts tell to be elsewhere.  ``alternatives`` are the claims beside
    which it is only ever told as an alternative ("to Turkey or to Georgia").
    """

    id: str
    text: str
    property: str
    subject: str | None
    value: Json = None
    valid: Interval = field(default=Interval())
    holds: Holds = Holds.THROUGHOUT
    days: tuple[date, ...] = ()
    vague: bool = False
    apart: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    part_of: str | None = None
    favours: str | None = None
    place: str | None = None
    depicted_from: str | None = None
    firmness: Firmness = Firmness.FIRM
    why: tuple[str, ...] = ()
    note: str | None = None
    extra: Extra = field(default=())
