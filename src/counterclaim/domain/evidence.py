"""
Photographs, videos, recordings and papers that statements rest on.
"""

from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra
from counterclaim.domain.text import Span
from counterclaim.domain.time import Interval, Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """
    A photograph, video, recording or document that statements rest on.

    ``taken`` bounds when it was made, ``first_seen`` is its first known appearance,
    ``date_basis`` says in words why.  An item nobody released is unattributed (METHOD R4).
    """

    id: str
    kind: str
    released_by: str | None = None
    author: str | None = None
    doc: str | None = None
    mention: Span | None = None
    taken: Interval | None = None
    claimed_taken: Interval | None = None
    posted: Interval | None = None
    first_seen: Moment | None = None
    date_basis: str | None = None
    bears_on: tuple[str, ...] = ()
    party: str | None = None
    possibly_same_as: str | None = None
    authenticated: bool = False
    probative_if: str | None = None
    missing: tuple[str, ...] = ()
    file: str | None = None
    note: str | None = None
    extra: Extra = field(default=())
