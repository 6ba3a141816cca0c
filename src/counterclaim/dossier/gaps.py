"""
What is open: what nobody in these documents says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Protocol, TypeAlias

from counterclaim.domain.question import Question
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.values import GapLine, Gaps, Spot

NO_WITNESS: Final = "no-witness"
HEADS: Final = {
    NO_WITNESS: "Contested, and told first-hand by nobody of no side",
    "undetermined": "Pictures and items that settle nothing",
    "unanswered": "Asked and not answered",
    "unnamed-denial": "Denied by nobody identified",
    "nobody-identified": "Said by nobody identified",
    "anonymous-source": "Sources that are not named",
    "undated-document": "Documents without a date",
    "not-read": "Not read, or not surely",
}
"""The kinds of gaps in reading order; others follow under their own name."""
MOST_OPEN: Final = 12
"""Lines of one kind that are shown unfolded."""
MOST_SPOTS: Final = 6
"""Documents that one line leads to, at most."""

_Turn: TypeAlias = tuple[bool, int, int]


class Spoken(Protocol):
    """
    Something open that says itself in a sentence.
    """

    @property
    def kind(self) -> str:
        """What kind of gap it is."""

    @property
    def text(self) -> str:
        """The sentence."""

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements that show it."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims it bears on."""


def gaps(case: CaseView, points: Iterable[Spoken]) -> tuple[Gaps, ...]:
    """
    Return what is open by kind; within a kind what bears on a question first, then by document.
    """
    lines: defaultdict[str, list[tuple[_Turn, GapLine]]] = defaultdict(list)
    for turn, line in enumerate(_without_witness(case)):
        lines[NO_WITNESS].append(((False, turn, 0), line))
    for point in points:
        known = [s for s in point.statements if s in case.known]
        aside = not any(claim in case.asked for claim in point.claims)
        line = GapLine(text=point.text, spots=case.spots(known)[:MOST_SPOTS])
        lines[point.kind].append(((aside, *case.turn(known)), line))
    order = {kind: turn for turn, kind in enumerate(HEADS)}
    return tuple(
        _gaps_of(kind, lines[kind])
        for kind in sorted(lines, key=lambda k: (order.get(k, len(order)), k))
    )


def _gaps_of(kind: str, lines: Iterable[tuple[_Turn, GapLine]]) -> Gaps:
    """The lines of one kind; the same sentence stands once, with where it first shows."""
    told: dict[str, GapLine] = {}
    for _, line in sorted(lines, key=lambda row: row[0]):
        told.setdefault(line.text, line)
    head = HEADS.get(kind, kind.replace("-", " ").capitalize())
    return Gaps(
        head=f"{head} ({len(told):,})", lines=tuple(told.values()), folded=len(told) > MOST_OPEN
    )


def _without_witness(case: CaseView) -> Iterator[GapLine]:
    for question in case.snapshot.questions:
        if question.contested and not has_witness(case, question):
            spot = Spot(label="see the question", anchor=anchor("q", question.id))
            yield GapLine(text=question.text, spots=(spot,))


def has_witness(case: CaseView, question: Question) -> bool:
    """
    Say whether anybody declared to be of no side speaks to a question first-hand.
    """
    claims = {c for a in question.answers for c in (*a.claims, *a.denials_of)}
    return any(
        origin.identified and origin.first_hand and origin.party is None
        for claim in claims
        if claim in case.standings
        for side in (case.standings[claim].asserted, case.standings[claim].denied)
        for origin in side.origins
    )
