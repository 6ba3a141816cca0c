"""
Who a statement is attributed to.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.domain.extra import Extra
from counterclaim.domain.text import Mention

UNKNOWN = "unknown"
"""The ``party`` of a source whose affiliation nobody has declared."""

OUTLET = "outlet"
AGENCY = "news agency"
UNATTRIBUTED = "unattributed"
COLLECTIVE = "anonymous collective"
ANONYMOUS = "anonymous"
PERSON = "person"
ORGANISATION = "organisation"
ACCOUNT = "social account"
PUBLISHING = frozenset({OUTLET, AGENCY})
"""Types that pass on what others say: transparent in a chain (METHOD 3.2b, R1b)."""


class Affiliation(StrEnum):
    """
    How a source's party is known (DESIGN 5).
    """

    DECLARED = "declared"
    READ = "read"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """
    An outlet, agency, organisation, person, collective, account, or nobody in particular.

    ``party`` is the side it belongs to: a name, ``None`` for declared non-party, or ``"unknown"``.
    ``named`` is false for those the text does not name ("an insider"); ``plural`` marks words such
    as "several reports", which count as one.  ``speaks_for`` names the source whose voice it is.
    """

    id: str
    name: str
    type: str
    party: str | None = UNKNOWN
    named: bool = True
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None
    plural: bool = False
    affiliation: Affiliation = Affiliation.DECLARED
    note: str | None = None
    extra: Extra = field(default=())

    @property
    def publishes(self) -> bool:
        """Whether it passes on what others say: an outlet or a news agency."""
        return self.type in PUBLISHING

    @property
    def unattributed(self) -> bool:
        """Whether it stands for nobody in particular ("was believed")."""
        return self.type == UNATTRIBUTED

    @property
    def party_unknown(self) -> bool:
        """Whether nobody has declared or read its affiliation."""
        return self.party == UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """
    Someone or something the documents name, with every mention of it.

    ``source`` is the id of the source that is this entity, where there is one.
    """

    id: str
    name: str
    type: str
    mentions: tuple[Mention, ...] = ()
    aliases: tuple[str, ...] = ()
    source: str | None = None
    note: str | None = None
    extra: Extra = field(default=())
