"""
One attributed proposition at one place in a document.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.domain.extra import Extra
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.text import Span
from counterclaim.domain.time import Interval


class Stance(StrEnum):
    """
    What a statement does to a claim.
    """

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    ASKS = "asks"
    WITHHOLDS = "withholds"
    """Neither confirms nor denies, could not verify: shown, counted on no side (METHOD 3.2b)."""


class Mode(StrEnum):
    """
    How a statement reaches a claim.  Only the first four enter headline counts (METHOD 3.1).
    """

    EXPLICIT = "explicit"
    ANAPHORIC = "anaphoric"
    DISJUNCT = "disjunct"
    PRESUPPOSED = "presupposed"
    ENTAILED = "entailed"
    IMPLICATED = "implicated"
    POSSIBLE_TIME = "possible_time"


HEADLINE = frozenset({Mode.EXPLICIT, Mode.ANAPHORIC, Mode.DISJUNCT, Mode.PRESUPPOSED})


class Quote(StrEnum):
    """
    How the words are rendered.
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    NARRATOR = "narrator"


class Firmness(StrEnum):
    """
    Whether a reading may raise a minimum (DESIGN 5).
    """

    FIRM = "firm"
    TENTATIVE = "tentative"


class Review(StrEnum):
    """
    What a person has said of a reading.
    """

    UNCHECKED = "unchecked"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


FACTUALITY = frozenset({"CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "Uu"})
"""FactBank values (Saurí & Pustejovsky 2009): certain, probable, possible; +, -, u."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """
    One link of a source chain, from the publisher (first) to the holder (last).

    ``mention`` covers the naming words only, ``cue`` the words of attribution.
    """

    source: str
    role: str
    cue: Span | None = None
    mention: Span | None = None
    extra: Extra = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """
    What a statement does to one claim, and how it gets there.

    ``why`` says so in plain words; a ``firmness`` of tentative means the join is doubtful, so
    that the statement can raise only the maximum for this claim.
    """

    claim: str
    stance: Stance
    mode: Mode
    why: str | None = None
    firmness: Firmness = Firmness.FIRM

    @property
    def counts(self) -> bool:
        """Whether it enters headline counts."""
        return self.mode in HEADLINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """
    Who says what, through whom, with which commitment, when, about when.

    ``root`` is the source or evidence item it goes back to as far as this document tells;
    ``basis`` the evidence item it rests on; ``first_hand`` whether the holder speaks of what he
    knows himself (``None``: not said).  ``commitments`` holds one FactBank value per chain step and
    ``factuality`` the holder's.  ``pattern`` names the reading rule, ``resolves`` the statements an
    anaphoric content ("these rumours") points at.
    """

    id: str
    doc: str
    span: Span
    content: tuple[Span, ...]
    chain: tuple[Step, ...]
    root: str
    act: str
    factuality: str
    commitments: tuple[str, ...]
    quote: Quote
    first_hand: bool | None = None
    against_interest: bool = False
    basis: str | None = None
    said: Interval | None = None
    about: Interval | None = None
    about_likely: Interval | None = None
    place: str | None = None
    quantity: Quantity | None = None
    links: tuple[Link, ...] = ()
    firmness: Firmness = Firmness.FIRM
    review: Review = Review.UNCHECKED
    pattern: str | None = None
    resolves: tuple[str, ...] = ()
    note: str | None = None
    extra: Extra = field(default=())

    @property
    def holder(self) -> str:
        """The innermost source of the chain."""
        return self.chain[-1].source

    @property
    def words(self) -> str:
        """The content as one string, segments joined by an ellipsis."""
        return " … ".join(span.text for span in self.content)
