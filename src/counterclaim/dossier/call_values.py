"""
What a dossier page shows of what to do next: whom to ask, and the places that are disputed.
"""

from dataclasses import dataclass

from counterclaim.dossier.values import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """
    Somebody to ask, for what reason, and what to ask.
    """

    who: str
    why: str
    asks: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """
    The calls on one contested question, in groups; ``more`` counts those left out.

    ``everybody`` is what to ask of all who speak to it; ``witness`` says that one is lacking.
    """

    anchor: str
    spot: Spot
    everybody: str
    witness: str
    groups: tuple[tuple[str, tuple[Call, ...]], ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNode:
    """
    A place, the questions about it, and the places that lie in it.

    ``contested`` counts the contested ones of ``questions``; ``inside`` those within it.
    """

    name: str
    contested: int
    questions: tuple[Spot, ...]
    claims: int
    inside: tuple["PlaceNode", ...]
