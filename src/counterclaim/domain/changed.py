"""
What can be new, gone or otherwise between two views of a case.

What stands first in a list matters most.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Generic, TypeVar

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.finding import QUANTITY
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.standing import Alarm, Life, Snapshot, Standing
from counterclaim.domain.statement import Statement

T = TypeVar("T")


_REPLACED: Final = (Life.SUPERSEDED, Life.PARTLY_SUPERSEDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """
    A ledger and a view of it, with its questions posed.
    """

    ledger: Ledger
    snapshot: Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Generic[T]):
    """
    What only the later view has, and what only the earlier one has.
    """

    new: tuple[T, ...] = ()
    gone: tuple[T, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.gone)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange:
    """
    A statement that is read otherwise, with the names of the fields that differ.

    Its id differs where the document was read anew and the words were cut otherwise.
    """

    before: Statement
    after: Statement
    fields: tuple[str, ...]


class Aspect(StrEnum):
    """
    In what the standing of a claim can differ, most important first.
    """

    LIFE = "life"
    DISPUTE = "dispute"
    ZOMBIES = "zombies"
    AGAINST_INTEREST = "against-interest"
    DENIED = "denied"
    """The origin interval of those who deny it."""
    SUPPORT = "support"
    ASSERTED = "asserted"
    """The origin interval of those who assert it."""
    TENTATIVE = "tentative"
    AGREED = "agreed"
    RIVALS = "rivals"
    """The live claims that cannot hold with it."""
    WORDING = "wording"
    STATEMENTS = "statements"
    """Who speaks to it.  Alone it means that the claim was told again, without a new origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimChange:
    """
    A claim of both views that stands otherwise.

    ``claim`` and ``was`` are its later and earlier record, ``before`` and ``after`` its standing;
    ``statements`` began or ceased to speak to it, ``rivals`` began or ceased to contradict it.
    """

    claim: Claim
    was: Claim
    before: Standing
    after: Standing
    aspects: tuple[Aspect, ...]
    statements: Difference[str] = field(default=Difference())
    rivals: Difference[str] = field(default=Difference())

    @property
    def only_told_again(self) -> bool:
        """Whether no count and no label moved."""
        return set(self.aspects) <= {Aspect.STATEMENTS, Aspect.WORDING}

    @property
    def figure_revised(self) -> bool:
        """Whether it is a figure that its source has replaced since."""
        is_figure = self.claim.property.partition(":")[0] == QUANTITY
        return is_figure and self.after.life in _REPLACED and self.before.life not in _REPLACED


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionChange:
    """
    A question of both views, with the answers and the claims that joined it or left it.
    """

    before: Question
    after: Question
    answers: Difference[Answer] = field(default=Difference())
    claims: Difference[str] = field(default=Difference())

    @property
    def newly_contested(self) -> bool:
        """Whether it became contested."""
        return self.after.contested and not self.before.contested

    @property
    def no_longer_contested(self) -> bool:
        """Whether it ceased to be contested."""
        return self.before.contested and not self.after.contested


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmChange:
    """
    An alarm of both views that now names other statements.
    """

    before: Alarm
    after: Alarm


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """
    Everything in which two views of a case differ.

    ``before`` and ``after`` are the two views, for the names and words of what is told.
    """

    before: Seen = field(compare=False, repr=False)
    after: Seen = field(compare=False, repr=False)
    alarms: Difference[Alarm] = field(default=Difference())
    alarms_changed: tuple[AlarmChange, ...] = ()
    corrections: Difference[Correction] = field(default=Difference())
    questions: Difference[Question] = field(default=Difference())
    questions_changed: tuple[QuestionChange, ...] = ()
    claims: Difference[Claim] = field(default=Difference())
    claims_changed: tuple[ClaimChange, ...] = ()
    statements: Difference[Statement] = field(default=Difference())
    statements_changed: tuple[StatementChange, ...] = ()
    documents: Difference[Document] = field(default=Difference())
    evidence: Difference[Evidence] = field(default=Difference())
    dependences: Difference[Dependence] = field(default=Difference())
    assessments: Difference[Assessment] = field(default=Difference())

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return self == Changes(before=self.before, after=self.after)
