"""
What a dossier page shows of source chains: who had it from whom, and what an echo shares.
"""

from dataclasses import dataclass

from counterclaim.dossier.values import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainNode:
    """
    Somebody in a source chain, and below him those who had it from him.

    ``note`` says what he is there ("origin", "adds no origin"); ``why`` is the reason of the edge
    above him: the words with which he attributes it, or for what reason an echo is folded in.
    ``spots`` are the places where he is quoted directly, ``passages`` the words that an echo shares.
    """

    name: str
    note: str
    why: str
    spots: tuple[Spot, ...]
    below: tuple["ChainNode", ...]
    passages: tuple["Passage", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """
    A passage of one document that stands in another one too.
    """

    spot: Spot
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainSide:
    """
    The chains of those who assert, or of those who deny, one claim.
    """

    verb: str
    origins: tuple[ChainNode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainView:
    """
    Who had one claim from whom; ``question`` is the one it answers.
    """

    text: str
    question: Spot | None
    sides: tuple[ChainSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """
    The chains of the claims in questions, of other claims, and how many were left out.
    """

    asked: tuple[ChainView, ...]
    other: tuple[ChainView, ...]
    left_out: int
