"""
What a property of a subject is, over a time that admits one answer.
"""

from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra
from counterclaim.domain.time import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """
    One answer: pairwise compatible claims, or the denials of claims ("no").
    """

    id: str
    text: str
    claims: tuple[str, ...] = ()
    denials_of: tuple[str, ...] = ()
    extra: Extra = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """
    A question with its rival answers.

    ``kind`` is functional, boolean, quantity, quantity-cumulative or open; ``contested`` is
    computed from the claims, never read from a file.
    """

    id: str
    text: str
    property: str
    subject: str | None
    valid: Interval
    kind: str
    answers: tuple[Answer, ...]
    contested: bool = False
    common_ground: tuple[str, ...] = ()
    note: str | None = None
    extra: Extra = field(default=())
