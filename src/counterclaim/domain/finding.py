"""
What a rule of contradiction is given, and what it finds.
"""

from dataclasses import dataclass
from typing import TypeAlias

from counterclaim.domain.claim import Claim, RelationKind
from counterclaim.domain.naming import Names, call
from counterclaim.domain.place import Gazetteer

LOCATION = "location"
LEAVE = "event:leave"
CONTROL = "control"
PRESENCE = "presence"
QUANTITY = "quantity"
DEPICTS = "evidence:depicts"
DATED = "evidence:date"
UNTYPED = "untyped"

Finding: TypeAlias = tuple[RelationKind, str]
"""A kind of relation, as it is where the times certainly overlap, with its reason."""

NOTHING: Finding = (RelationKind.UNRELATED, "they answer different questions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    What rules need to know besides two claims: which place lies in which, and the names of ids.
    """

    places: Gazetteer
    names: Names

    def call(self, identifier: str) -> str:
        """Return the name of an id."""
        return call(identifier, self.names)

    def subject(self, claim: Claim) -> str:
        """Return the name of what a claim is about."""
        return self.call(claim.subject or "the subject")
