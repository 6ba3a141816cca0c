"""
What the ledger says about each claim as of a day: counts and three labels, never a score.
"""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.domain.claim import Relation
from counterclaim.domain.question import Question
from counterclaim.domain.time import Moment


class Support(StrEnum):
    """
    How many provably independent origins stand behind a claim (METHOD 3.2).
    """

    NONE = "none"
    NO_IDENTIFIED_ORIGIN = "no-identified-origin"
    SINGLE_ORIGIN = "single-origin"
    ONE_BLOC = "one-bloc"
    MULTI_ORIGIN = "multi-origin"
    CORROBORATED = "corroborated"


class Dispute(StrEnum):
    """
    Who stands against it.
    """

    CONTESTED = "contested"
    DENIED_ONLY = "denied-only"
    DISPUTED_UNATTRIBUTED = "disputed-unattributed"
    DOUBTED = "doubted"
    UNDISPUTED = "undisputed"


class Life(StrEnum):
    """
    Whether its sources still stand by it.
    """

    LIVE = "live"
    PARTLY_SUPERSEDED = "partly-superseded"
    SUPERSEDED = "superseded"
    PARTLY_DISAVOWED = "partly-disavowed"
    DISAVOWED = "disavowed"
    PARTLY_RETRACTED = "partly-retracted"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """
    One origin class behind a side of a claim: the statements that go back to it, and why.

    ``id`` is the smallest key of the class, ``roots`` the sources and evidence items in it,
    ``dependences`` the ids of the findings that join them, ``party`` the side of the class.
    ``firm`` says whether a firm statement stands in it.
    """

    id: str
    roots: tuple[str, ...]
    statements: tuple[str, ...]
    identified: bool
    party: str | None
    named: bool
    first_hand: bool
    anchored: bool
    firm: bool
    dependences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """
    One side of a claim: who asserts it, or who denies it.

    ``origins_min`` is the size of the largest set of pairwise provably independent origins,
    ``origins_max`` the number of origin classes; unattributed classes are counted apart and never
    as origins.  ``blocs`` names the parties behind it ("unknown" where nobody declared one).
    ``checked`` says how many of its statements a person has accepted; ``may_edges`` are the pairs
    of origins that may be one.  With ``tentative`` the minimum is 0 only because no firm reading
    stands behind the side.
    """

    statements: tuple[str, ...]
    outlets: int
    origins_min: int
    origins_max: int
    unattributed: int
    named: int
    non_party: int
    first_hand: int
    blocs: tuple[str, ...]
    bloc_independent: int
    anchored: int
    identified: tuple[str, ...]
    origins: tuple[Origin, ...]
    may_edges: tuple[tuple[str, str], ...] = ()
    checked: int = 0
    tentative: bool = False
    exact: bool = True
    """Whether the minimum is the exact one; else a lower bound, the graph being too large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """
    Everything the engine says about one claim as of a day.

    ``ever`` holds the statements that asserted it whatever became of them, ``also`` those that
    imply it outside the headline counts, ``zombies`` repeats after a retraction, ``stale`` copies
    of what was taken back, ``contradicted_by`` the live claims that cannot hold with it.
    """

    claim: str
    asserted: Side
    denied: Side
    doubted: tuple[str, ...]
    asked: tuple[str, ...]
    withheld: tuple[str, ...]
    also: tuple[str, ...]
    support: Support
    dispute: Dispute
    life: Life
    tentative: bool
    ever: tuple[str, ...]
    zombies: tuple[str, ...]
    stale: tuple[str, ...]
    contradicted_by: tuple[str, ...]
    against_interest: tuple[str, ...]
    agreed: bool
    also_denied: tuple[str, ...] = ()
    """Statements that imply its denial outside the headline counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """
    Something an editor must see: a citogenesis circle, a zombie repeat, a retraction upstream.
    """

    kind: str
    text: str
    statements: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """
    The view of a ledger as of a day (``None``: of everything).

    ``undated`` names the documents that stand outside because they have no date.
    """

    as_of: Moment | None
    standings: tuple[Standing, ...]
    relations: tuple[Relation, ...]
    questions: tuple[Question, ...]
    alarms: tuple[Alarm, ...]
    undated: tuple[str, ...]
    states: tuple[tuple[str, str, str], ...] = ()
    """(statement, claim, live | superseded | disavowed | retracted) for every known link."""
