"""
What is open: what nobody in these documents says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from counterclaim.domain.question import Question
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.values import Gaps

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
    def claims(self) -> tuple[str, ...]:
        """The claims it bears on."""


def gaps(case: CaseView, points: Iterable[Spoken]) -> tuple[Gaps, ...]:
    """
    Return what is open by kind, and within a kind what bears on a question first.
    """
    lines: defaultdict[str, list[tuple[bool, str]]] = defaultdict(list)
    for text in _without_witness(case):
        lines[NO_WITNESS].append((False, text))
    for point in points:
        aside = not any(claim in case.asked for claim in point.claims)
        lines[point.kind].append((aside, point.text))
    order = {kind: turn for turn, kind in enumerate(HEADS)}
    found = []
    for kind in sorted(lines, key=lambda k: (order.get(k, len(order)), k)):
        told = dict.fromkeys(text for _, text in sorted(lines[kind], key=lambda row: row[0]))
        head = HEADS.get(kind, kind.replace("-", " ").capitalize())
        found.append(
            Gaps(head=f"{head} ({len(told)})", lines=tuple(told), folded=len(told) > MOST_OPEN)
        )
    return tuple(found)


def _without_witness(case: CaseView) -> Iterator[str]:
    for question in case.snapshot.questions:
        if question.contested and not has_witness(case, question):
            yield question.text


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
