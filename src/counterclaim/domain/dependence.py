"""
Why statements are not independent, and what their sources took back.
"""

from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra
from counterclaim.domain.statement import Stance
from counterclaim.domain.text import Mention
from counterclaim.domain.time import Moment

MUST = "must"
MAY = "may"

RETRACTION = "retraction"
SUPERSESSION = "supersession"
DISAVOWAL = "disavowal"
VOID = "void"
CORRECTIONS = (RETRACTION, SUPERSESSION, DISAVOWAL, VOID)
"""The types of correction that are applied (METHOD R7 and 3.2b)."""

MISREPORTS = "misreports"
"""
The basis "what ``a`` has somebody say is not what his own words, ``b``, say": ``a`` goes back to
whoever told it so and counts for nobody (METHOD 3.2b).
"""
COMMON_KNOWLEDGE = "common_knowledge"
"""The basis "it says what everybody knows": it may be one with every other origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """
    A recorded reason why two or more statements or sources are not independent.

    ``strength`` is ``must`` or ``may``; ``claims`` limits it to some claims.  Either ``a`` and
    ``b`` or ``members`` name statements, sources or evidence items; ``spans`` are the characters
    that show it.
    """

    id: str
    basis: str
    strength: str
    a: str | None = None
    b: str | None = None
    members: tuple[str, ...] = ()
    claims: tuple[str, ...] | None = None
    spans: tuple[Mention, ...] = ()
    found_by: str | None = None
    note: str | None = None
    extra: Extra = field(default=())

    @property
    def parts(self) -> tuple[str, ...]:
        """Everything it binds."""
        if self.members:
            return self.members
        if self.a and self.b:
            return (self.a, self.b)
        return tuple(part for part in (self.a, self.b) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """
    A source takes something back or replaces it, or its words turn out never to have been its.

    ``retraction`` and ``supersession`` undo what ``by`` passed on or held.  With ``disavowal``
    ``by`` says it never said what others have it say: the chains through it are void, those through
    others are not.  With ``void`` ``by`` is an account that is not who it says it is: whatever
    comes through it is nobody's from then on, whichever ``claims`` are named.

    ``date`` is when it takes effect, ``statement`` the one that tells it, ``claims`` what it is
    about, ``stance`` which side of them it withdraws.
    """

    id: str
    type: str
    by: str
    date: Moment
    claims: tuple[str, ...]
    statement: str | None = None
    stance: Stance = Stance.ASSERTS
    spans: tuple[Mention, ...] = ()
    note: str | None = None
    extra: Extra = field(default=())
